// Downloads with a progress bar and a way to stop. Without this script the forms download as the browser does.
(() => {
  if (window.sinergiExports) return;
  window.sinergiExports = true;

  const language = () => document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID';
  const number = n => n.toLocaleString(language());
  const megabytes = n => (n / 1e6).toLocaleString(language(), {maximumFractionDigits: 1});

  function nameOf(answer) {
    const told = answer.headers.get('Content-Disposition') ?? '';
    const coded = told.match(/filename\*=UTF-8''([^;]+)/i), plain = told.match(/filename="?([^";]+)"?/i);
    return coded ? decodeURIComponent(coded[1]) : plain ? plain[1] : 'sinergi';
  }

  function rowsIn(chunk) {
    let rows = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++;
    return rows;
  }

  // A refusal is a page; what it says is said here.
  async function refusal(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [...page.querySelectorAll('.failure h1, .failure p')].filter(part => !part.querySelector('a')).map(part => part.textContent.trim()).join(' ');
  }

  async function download(form, box) {
    const bar = box.querySelector('progress'), said = box.querySelector('[role=status]'), stop = box.querySelector('button'), start = form.querySelector('[type=submit]');
    const running = new AbortController();
    const cancel = () => running.abort();
    const leaving = event => { if (event.detail.target?.id === 'content') cancel(); };
    stop.addEventListener('click', cancel);
    document.addEventListener('htmx:beforeSwap', leaving);
    box.hidden = false; stop.hidden = false; bar.hidden = false; start.disabled = true;
    bar.removeAttribute('value');
    said.textContent = box.dataset.making;
    let told = 0;
    try {
      const answer = await fetch(form.action + '?' + new URLSearchParams(new FormData(form)), {signal: running.signal, headers: {'HX-Request': 'true', 'HX-Current-URL': location.href}});
      if (answer.headers.has('HX-Redirect')) { location.href = answer.headers.get('HX-Redirect'); return; }
      if (!answer.ok) throw new Error(await refusal(answer));
      const total = Number(answer.headers.get('X-Total-Count')), text = (answer.headers.get('Content-Type') ?? '').startsWith('text/');
      const chunks = [], reader = answer.body.getReader();
      let bytes = 0, rows = -1;
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        chunks.push(part.value);
        bytes += part.value.length;
        if (text && total) bar.value = Math.min(1, Math.max(0, rows += rowsIn(part.value)) / total);
        if (Date.now() - told > 1000) {
          told = Date.now();
          said.textContent = text && total
            ? box.dataset.rows.replace('{0}', number(Math.min(total, Math.max(0, rows)))).replace('{1}', number(total))
            : box.dataset.bytes.replace('{0}', megabytes(bytes));
        }
      }
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(chunks, {type: answer.headers.get('Content-Type')}));
      link.download = nameOf(answer);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      bar.value = 1;
      said.textContent = box.dataset.done.replace('{0}', link.download);
    } catch (failed) {
      bar.hidden = true;
      said.textContent = failed.name === 'AbortError' ? box.dataset.cancelled
        : failed.name === 'Error' && failed.message ? failed.message : box.dataset.failed;
    } finally {
      stop.hidden = true; start.disabled = false;
      stop.removeEventListener('click', cancel);
      document.removeEventListener('htmx:beforeSwap', leaving);
    }
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-download]') || !window.ReadableStream) return;
    event.preventDefault();
    download(form, form.parentElement.querySelector('.progress'));
  });
})();
