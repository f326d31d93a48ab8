// What a form needs of the browser: only the fields that apply, and a draft that outlives lost connections.
(() => {
  if (window.sinergiForms) return;
  window.sinergiForms = true;

  // Fields that another choice rules out are hidden and not sent.
  const chosen = (form, name) => [...form.elements].filter(e => e.name === name && !e.closest('[hidden]') && (e.type !== 'checkbox' || e.checked)).map(e => e.value);
  const settle = form => form.querySelectorAll('[data-when]').forEach(part => {
    const values = chosen(form, part.dataset.when);
    const applies = part.dataset.is.split(' ').some(value => values.includes(value));
    part.hidden = !applies;
    const fields = part.matches('input,select,textarea') ? [part] : part.querySelectorAll('input,select,textarea');
    fields.forEach(field => { field.disabled = !!field.closest('[hidden]'); });
  });

  // Drafts stay in this browser, by account and form, until they are stored, discarded, or whoever wrote them logs out.
  const PREFIX = 'sinergi.draft.';
  const place = form => PREFIX + form.dataset.draft;
  const SKIPPED = ['_csrf', 'checked'];
  const keep = form => {
    const fields = [...new FormData(form)].filter(([name, value]) => !SKIPPED.includes(name) && typeof value === 'string');
    try { localStorage.setItem(place(form), JSON.stringify(fields)); } catch { /* a full or forbidden store keeps no draft */ }
  };
  const kept = form => { try { return JSON.parse(localStorage.getItem(place(form)) || 'null'); } catch { return null; } };
  const restore = form => {
    const fields = kept(form);
    if (!fields) return;
    delete form.dataset.fresh;
    const values = {restore: 'yes'};
    fields.forEach(([name, value]) => { values[name] = name in values ? [].concat(values[name], value) : value; });
    htmx.ajax('POST', form.getAttribute('action'), {source: '#draft-notice', target: '#content', swap: 'innerHTML', values});
  };

  const begin = () => document.querySelectorAll('form[data-draft]').forEach(form => {
    if (form.dataset.begun) return;
    form.dataset.begun = 'yes';
    settle(form);
    // What the server sent back, with its rows and its key, is what goes on, also after a reload.
    if (form.dataset.fresh) restore(form); else keep(form);
  });
  let waiting;
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-draft]');
    if (form) {
      settle(form);
      clearTimeout(waiting);
      waiting = setTimeout(() => keep(form), 300);
    }
  });
  document.addEventListener('submit', event => {
    if (event.target.matches('form[data-draft]')) { clearTimeout(waiting); keep(event.target); }
  }, true);
  document.addEventListener('click', event => {
    if (event.target.closest('[data-discard-draft]')) document.querySelectorAll('form[data-draft]').forEach(form => {
      clearTimeout(waiting);
      localStorage.removeItem(place(form));
    });
  }, true);
  document.addEventListener('htmx:afterSettle', begin);
  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', begin) : begin();
})();
