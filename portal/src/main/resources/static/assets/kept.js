// What is typed into a form marked data-keep stays in this browser, by account and form, until it is taken, let go, or whoever typed it
// logs out: a session that has ended, or a line that is down, costs nobody a text.
(() => {
  const place = form => 'sinergi.draft.' + form.dataset.keep;
  const isMark = field => field.type === 'checkbox' || field.type === 'radio';
  const fields = form => [...form.elements].filter(field => field.name && field.matches('input,select,textarea') && !['hidden', 'file', 'submit'].includes(field.type));
  const values = (form, name) => fields(form).filter(field => field.name === name && (!isMark(field) || field.checked)).map(field => field.value);
  const touched = field => isMark(field) ? field.checked !== field.defaultChecked
    : field.options ? field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
    : field.value !== field.defaultValue;

  const read = form => { try { return JSON.parse(localStorage.getItem(place(form)) || '{}'); } catch { return {}; } };
  const letGo = form => { try { localStorage.removeItem(place(form)); } catch { /* a browser that keeps nothing has nothing to let go */ } };

  // Only what somebody has touched: the rest of the form may say something newer when it comes back.
  const keep = form => {
    if (!form.isConnected) return;
    const names = new Set([...Object.keys(read(form)), ...fields(form).filter(touched).map(field => field.name)]);
    const kept = Object.fromEntries([...names].map(name => [name, values(form, name)]));
    try { localStorage.setItem(place(form), JSON.stringify(kept)); } catch { /* a full or forbidden store keeps nothing */ }
  };

  const fill = (form, kept) => {
    const nth = {};
    let differs = false;
    fields(form).filter(field => Array.isArray(kept[field.name])).forEach(field => {
      const said = kept[field.name];
      if (isMark(field)) {
        differs ||= field.checked !== said.includes(field.value);
        field.checked = said.includes(field.value);
      } else {
        nth[field.name] = (nth[field.name] ?? -1) + 1;
        const value = said[nth[field.name]] ?? '';
        differs ||= field.value !== value;
        field.value = value;
      }
    });
    return differs;
  };

  const begin = () => document.querySelectorAll('form[data-keep]').forEach(form => {
    if (form.dataset.begun) return;
    form.dataset.begun = 'yes';
    if (!fill(form, read(form))) return;
    form.prepend(document.getElementById('kept').content.cloneNode(true));
    form.closest('details')?.setAttribute('open', '');
  });

  let waiting;
  const kept = event => event.target.closest?.('form[data-keep]');
  ['input', 'change'].forEach(name => document.addEventListener(name, event => {
    const form = kept(event);
    if (!form) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(form), 300);
  }));
  document.addEventListener('submit', event => {
    const form = kept(event);
    if (form) { clearTimeout(waiting); keep(form); }
  }, true);
  document.addEventListener('htmx:beforeOnLoad', event => {
    const form = kept(event), status = event.detail.xhr.status;
    if (form && status >= 200 && status < 300) { clearTimeout(waiting); letGo(form); }
  });
  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-let-go]');
    if (!button) return;
    const form = button.form;
    clearTimeout(waiting);
    letGo(form);
    button.closest('.notice').remove();
    form.reset();
  });
  document.addEventListener('htmx:afterSettle', begin);
  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', begin) : begin();
})();
