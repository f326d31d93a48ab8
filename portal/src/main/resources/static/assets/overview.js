// The dashboards: choices that take effect at once, numbers that follow what is reported, and the chart of the months.
(() => {
  if (window.sinergiOverview) { window.sinergiOverview(); return; }
  const $ = id => document.getElementById(id);

  document.addEventListener('change', event => {
    if (event.target.matches('#look [data-at-once-alone]')) event.target.form.requestSubmit();
  });

  // ---- What changes while one looks ----

  const HIDDEN_FOR = 60_000;
  let source = null, address = null, delay = 1000, retry = 0, hidden = 0, running = false, again = false, unattended = false;

  const clock = () => new Date().toLocaleTimeString($('live')?.dataset.lang ?? 'id-ID', {hour: '2-digit', minute: '2-digit', second: '2-digit'});

  function say(state) {
    const line = $('live');
    if (!line || (line.dataset.state === state && state !== 'open')) return;
    line.hidden = false;
    line.dataset.state = state;
    line.textContent = line.dataset[state].replace('{0}', clock());
  }

  function leave() {
    clearTimeout(retry);
    if (source) source.close();
    source = null;
  }

  function join() {
    leave();
    const line = $('live'), numbers = $('numbers');
    if (!line || !numbers || document.hidden || unattended) return;
    if (!line.dataset.state) say('joining');
    address = line.dataset.address;
    const mine = source = new EventSource(address + '&version=' + encodeURIComponent(numbers.dataset.version));
    const on = (name, then) => mine.addEventListener(name, event => { if (mine === source) then(event); });
    // The first word says only that the portal listens; the service itself may yet refuse.
    let heard = 0;
    on('heard', () => { if (heard++) delay = 1000; say('open'); });
    on('changed', event => { delay = 1000; say('open'); newest = JSON.parse(event.data); show(newest); refresh(); });
    on('away', () => say('away'));
    on('over', () => { leave(); retry = setTimeout(join, 200); });
    on('replaced', () => { leave(); say('paused'); });
    on('refused', wait);
    // Nobody has been here for so long that the session has ended: the login waits until somebody comes.
    on('unattended', () => { leave(); unattended = true; say('paused'); });
    mine.onerror = () => {
      if (mine !== source) return;
      // A session that is over is noticed by asking as a page does, which leads through the login.
      if (delay > 4000) refresh();
      wait();
    };
  }

  function wait() {
    leave();
    say('lost');
    retry = setTimeout(join, delay);
    delay = Math.min(2 * delay, 60_000);
  }

  function values() {
    const shown = new Map();
    document.querySelectorAll('#numbers [data-live]').forEach(one => shown.set(one.dataset.live, one.textContent.trim()));
    return shown;
  }

  // The numbers themselves are there already: what is said of them may follow every few seconds, however much is reported.
  const BETWEEN = 3000;
  let last = 0, later = 0, newest = null;

  async function refresh() {
    if (running) { again = true; return; }
    clearTimeout(later);
    const numbers = $('numbers'), rest = last + BETWEEN - Date.now();
    if (!numbers) return;
    if (rest > 0) { later = setTimeout(refresh, rest); return; }
    running = true;
    const before = values(), known = newest;
    const open = [...numbers.querySelectorAll('details[open][id]')].map(one => one.id);
    const scrolled = [...numbers.querySelectorAll('.scroll')].map(one => one.scrollLeft);
    try {
      await htmx.ajax('GET', numbers.dataset.here, {source: numbers, target: numbers, swap: 'outerHTML show:none'});
      open.forEach(id => { if ($(id)) $(id).open = true; });
      document.querySelectorAll('#numbers .scroll').forEach((one, at) => { one.scrollLeft = scrolled[at] ?? 0; });
      mark(before);
      // What was heard while the fragment was on its way is newer than it.
      if (newest !== known) show(newest);
    } finally {
      running = false;
      last = Date.now();
      if (again) { again = false; refresh(); }
    }
  }

  // The numbers at once; what is said of them, a moment later with the fragment.
  function show(numbers) {
    const before = values();
    document.querySelectorAll('#numbers [data-live]').forEach(one => {
      if (numbers[one.dataset.live] !== undefined) one.textContent = numbers[one.dataset.live];
    });
    mark(before);
  }

  const fresh = new Map();

  function mark(before) {
    const told = [], now = Date.now();
    document.querySelectorAll('#numbers [data-live]').forEach(one => {
      const name = one.dataset.live, was = before.get(name), is = one.textContent.trim();
      if (was !== undefined && was !== is) {
        fresh.set(name, now);
        told.push(`${one.dataset.name}: ${is}`);
      }
      if (now - (fresh.get(name) ?? 0) < 4000) (one.closest('li') ?? one).classList.add('changed');
    });
    const line = $('live');
    if (told.length && line) $('told').textContent = line.dataset.changed.replace('{0}', told.slice(0, 5).join('; '));
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(hidden);
    if (document.hidden) {
      hidden = setTimeout(() => { if ($('live')) { leave(); say('paused'); } }, HIDDEN_FOR);
    } else if ($('live') && !source) {
      unattended = false;
      delay = 1000;
      join();
    }
  });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => { if (event.persisted) join(); });
  addEventListener('online', join);

  // ---- The months ----

  let chart = null, reading = -1;

  function months() {
    const table = $('months');
    if (!table) return null;
    const heads = [...table.tHead.rows[0].cells].slice(1), rows = [...table.tBodies[0].rows];
    return {
      names: rows.map(row => row.cells[0].textContent),
      lines: heads.map((head, at) => ({
        name: head.textContent,
        numbers: rows.map(row => Number(row.cells[at + 1].dataset.number)),
        shown: rows.map(row => row.cells[at + 1].textContent)}))};
  }

  const COLOURS = ['#0b5d4e', '#b35900', '#4a3fb5', '#a3195b'], DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]],
    SHAPES = ['circle', 'rect', 'triangle', 'diamond'];

  function draw() {
    const box = $('chart'), told = months();
    if (!box || !told || !window.echarts) return;
    chart = echarts.getInstanceByDom(box) ?? echarts.init(box);
    // Measures of thousands would flatten those of tens: they get the scale on the right.
    const highest = told.lines.map(line => Math.max(...line.numbers)), least = Math.min(...highest.filter(number => number > 0));
    told.lines.forEach((line, at) => { line.large = highest[at] > 10 * least; });
    const short = new Intl.NumberFormat(box.dataset.lang, {notation: 'compact'});
    const both = told.lines.some(line => line.large) && told.lines.some(line => !line.large);
    const axis = {type: 'value', minInterval: 1, axisLabel: {formatter: short.format, color: '#444'}, splitLine: {lineStyle: {color: '#e3e7ea'}}};
    chart.setOption({
      animation: false, textStyle: {fontFamily: 'inherit'},
      grid: {left: 8, right: both ? 8 : 24, top: 16, bottom: 8, containLabel: true},
      xAxis: {type: 'category', data: told.names, axisLabel: {color: '#444', hideOverlap: true}, axisTick: {alignWithLabel: true}},
      yAxis: both ? [axis, {...axis, splitLine: {show: false}}] : [axis],
      series: told.lines.map((line, at) => ({
        type: 'line', name: line.name, data: line.numbers, yAxisIndex: both && line.large ? 1 : 0, color: COLOURS[at],
        symbol: SHAPES[at], symbolSize: 7, showSymbol: true, lineStyle: {type: DASHES[at], width: 2}}))
    }, true);
    $('legend').replaceChildren(...told.lines.map((line, at) => {
      const item = document.createElement('li');
      item.innerHTML = '<svg width="34" height="12" aria-hidden="true"><line x1="1" x2="33" y1="6" y2="6" stroke-width="2"></line></svg> ';
      const stroke = item.querySelector('line');
      stroke.setAttribute('stroke', COLOURS[at]);
      stroke.setAttribute('stroke-dasharray', ['', '6 4', '2 3', '8 3 2 3'][at]);
      item.append(line.name + (line.large ? ` (${box.dataset.right})` : ''));
      return item;
    }));
  }

  function read(at) {
    const told = months();
    if (!told || at < 0 || at >= told.names.length) return;
    reading = at;
    $('chart-reading').textContent = told.names[at] + ': ' + told.lines.map(line => `${line.name} ${line.shown[at]}`).join(' · ');
    if (chart) {
      chart.dispatchAction({type: 'downplay'});
      told.lines.forEach((_, line) => chart.dispatchAction({type: 'highlight', seriesIndex: line, dataIndex: at}));
    }
  }

  document.addEventListener('pointermove', event => {
    const box = event.target.closest?.('#chart');
    if (!box || !chart || chart.getDom() !== box) return;
    const [at] = chart.convertFromPixel({gridIndex: 0}, [event.offsetX, event.offsetY]);
    if (at !== reading) read(at);
  });
  document.addEventListener('keydown', event => {
    if (event.target.id !== 'chart' || !['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    const last = (months()?.names.length ?? 0) - 1;
    read(Math.max(0, Math.min(last, reading < 0 ? last : reading + (event.key === 'ArrowLeft' ? -1 : 1))));
  });
  addEventListener('resize', () => chart?.resize());

  // The library comes when the chart comes into view, and once.
  let coming = false;
  const near = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting) || coming) return;
    coming = true;
    const library = document.createElement('script');
    library.src = $('chart').dataset.library;
    library.onload = draw;
    library.onerror = () => { coming = false; };
    document.head.append(library);
  }, {rootMargin: '200px'});

  // Printing does not wait for a library: where nobody has seen the chart, its numbers are printed.
  addEventListener('beforeprint', () => {
    const box = $('chart');
    if (!box || chart) return;
    box.hidden = true;
    $('months-details').open = true;
  });

  // ---- Whatever page there is now ----

  function arrive() {
    const box = $('chart');
    if (box && !window.echarts) near.observe(box);
    if (chart && !document.contains(chart.getDom())) { chart.dispose(); chart = null; }
    draw();
    if (!$('live')) leave();
    else if (!source || address !== $('live').dataset.address) { delay = 1000; join(); }
  }

  window.sinergiOverview = arrive;
  document.addEventListener('htmx:afterSettle', arrive);
  arrive();
})();
