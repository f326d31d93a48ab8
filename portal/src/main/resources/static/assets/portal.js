// What every page needs of the browser: to say that the line is down, and where a page's focus goes.
(() => {
  const offline = () => document.getElementById('offline');
  const say = lost => { const bar = offline(); if (bar) bar.hidden = !lost; };

  addEventListener('offline', () => say(true));
  addEventListener('online', () => say(false));
  document.addEventListener('htmx:sendError', () => say(true));
  document.addEventListener('htmx:afterOnLoad', () => say(false));

  // A new page was read into the frame: whoever listens to the page instead of looking is told where they are.
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id === 'content') {
      const title = event.detail.xhr.responseText.match(/<title>([^<]*)<\/title>/);
      if (title) document.title = new DOMParser().parseFromString(title[1], 'text/html').documentElement.textContent;
      event.detail.target.focus({preventScroll: true});
    }
  });

  // Forms marked data-at-once are sent when a choice changes; without scripts they have their button.
  document.addEventListener('change', event => {
    const form = event.target.form;
    if (form && form.hasAttribute('data-at-once')) form.requestSubmit();
  });
})();
