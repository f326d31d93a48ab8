// A file to be sent: too large a one is refused before it travels, and how far it has come is shown.
(() => {
  if (window.sinergiEvidence) return;
  window.sinergiEvidence = true;

  document.addEventListener('change', event => {
    const field = event.target;
    if (!field.dataset || !field.dataset.largest) return;
    const tooLarge = [...field.files].some(file => file.size > Number(field.dataset.largest));
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : '');
    field.reportValidity();
  });

  document.addEventListener('htmx:xhr:progress', event => {
    const bar = event.target.querySelector && event.target.querySelector('progress');
    if (bar && event.detail.lengthComputable) {
      bar.hidden = false;
      bar.value = 100 * event.detail.loaded / event.detail.total;
    }
  });
})();
