// How far a file has gone up, and that it is being worked on then; what is too large is not sent at all.
(() => {
  if (window.sinergiImports) return;
  window.sinergiImports = true;
  const part = name => document.querySelector('#progress ' + name);
  const show = (sending, percent) => {
    document.getElementById('progress').hidden = false;
    part('[data-sending]').hidden = !sending;
    part('[data-working]').hidden = sending;
    const bar = part('progress');
    if (sending) bar.value = percent; else bar.removeAttribute('value');
  };
  const isImport = event => event.target.id === 'import' || event.target.closest?.('#import');
  document.addEventListener('htmx:xhr:progress', event => {
    if (isImport(event) && event.detail.lengthComputable && event.detail.total) {
      const sent = event.detail.loaded / event.detail.total;
      show(sent < 1, 100 * sent);
    }
  });
  document.addEventListener('htmx:beforeRequest', event => { if (isImport(event)) show(true, 0); });
  document.addEventListener('htmx:afterRequest', event => {
    const progress = document.getElementById('progress');
    if (isImport(event) && progress) progress.hidden = true;
  });
  document.addEventListener('change', event => {
    if (event.target.id !== 'file') return;
    const file = event.target.files[0];
    const large = !!file && file.size > Number(event.target.dataset.most);
    document.getElementById('too-large').hidden = !large;
    event.target.form.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = large; });
    document.getElementById('outcome').replaceChildren();
  });
  // A download is the browser's own business.
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-plain]');
    if (!button) return;
    event.preventDefault();
    event.stopPropagation();
    const form = button.form;
    const action = form.action;
    form.action = button.formAction;
    HTMLFormElement.prototype.submit.call(form);
    form.action = action;
  }, true);
})();
