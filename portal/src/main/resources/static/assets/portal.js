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
    if (event.detail.target?.id === 'content') {
      const title = event.detail.xhr.responseText.match(/<title>([^<]*)<\/title>/);
      if (title) document.title = new DOMParser().parseFromString(title[1], 'text/html').documentElement.textContent;
      if (!event.detail.target.querySelector('[autofocus]')) event.detail.target.focus({preventScroll: true});
    }
  });

  // The frame stays while pages change in it: what it says of where one is has to follow.
  const area = path => path.split('/').slice(1, path.startsWith('/dashboards/') ? 3 : 2).join('/');
  const locate = () => {
    const ways = [...document.querySelectorAll('.frame nav > ul a')];
    const place = /\/new$|^\/imports\//.test(location.pathname) ? '/report' : location.pathname;
    const exact = ways.filter(way => way.pathname === place);
    const here = exact.length ? exact : ways.filter(way => area(way.pathname) === area(place));
    ways.forEach(way => here.includes(way) ? way.setAttribute('aria-current', 'page') : way.removeAttribute('aria-current'));
    document.querySelectorAll('.frame .who a[lang]').forEach(language => {
      const address = new URL(location.href);
      address.searchParams.set('lang', language.lang);
      language.href = address.pathname + address.search;
    });
  };
  document.addEventListener('htmx:afterSettle', locate);

  // Drafts of forms go when their report is stored, and all of them when somebody logs out: the next one may be somebody else.
  const forget = those => {
    try {
      Object.keys(localStorage).filter(key => key.startsWith('sinergi.draft.') && those(key)).forEach(key => localStorage.removeItem(key));
    } catch { /* a browser that keeps nothing has nothing to forget */ }
  };
  const stored = () => {
    const notice = document.querySelector('[data-stored]');
    if (notice) forget(key => key === 'sinergi.draft.' + notice.dataset.stored);
  };
  document.addEventListener('submit', event => {
    if ((event.target.getAttribute('action') || '').endsWith('/logout')) forget(() => true);
  }, true);
  document.addEventListener('htmx:afterSettle', stored);
  stored();

  // Forms marked data-at-once are sent when a choice changes; without scripts they have their button.
  document.addEventListener('change', event => {
    const form = event.target.form;
    if (form && form.hasAttribute('data-at-once')) form.requestSubmit();
  });
})();
