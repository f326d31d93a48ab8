// Draws the network where somebody wants to see it; the tables say the same.
(() => {
  if (window.sinergiNetwork) { window.sinergiNetwork(); return; }
  let chart = null, coming = null;

  // Another page may have brought the smaller library, which has no graphs.
  const library = address => coming ??= new Promise((there, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = there;
    script.onerror = () => { coming = null; script.remove(); failed(); };
    document.head.append(script);
  });

  const COLOURS = ['#0b5d4e', '#7a4fa3', '#c77700'];

  function options(box) {
    const drawn = JSON.parse(box.dataset.drawn);
    const kinds = {FACILITY: 0, REGIONAL_OFFICE: 1, ORGANISATION: 2};
    const names = [box.dataset.facility, box.dataset.office, box.dataset.organisation];
    const name = new Map(drawn.nodes.map(([party, called]) => [party, called]));
    const big = [...drawn.nodes].sort((a, b) => b[3] - a[3]).slice(0, 12).map(node => node[0]);
    const text = value => value.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      color: COLOURS,
      legend: {data: names, top: 0},
      tooltip: {formatter: it => it.dataType === 'edge'
        ? text(box.dataset.says.replace('{0}', name.get(it.data.source)).replace('{1}', name.get(it.data.target)).replace('{2}', it.data.value))
        : text(it.data.label0)},
      series: [{
        type: 'graph', layout: 'force', roam: true, zoom: .8, top: 40,
        force: {repulsion: 120, edgeLength: [40, 140], gravity: .15},
        edgeSymbol: ['none', 'arrow'], edgeSymbolSize: 6,
        categories: names.map(called => ({name: called})),
        emphasis: {focus: 'adjacency'},
        labelLayout: {hideOverlap: true},
        data: drawn.nodes.map(([party, called, kind, hosted]) => ({
          id: party, name: party, label0: called, category: kinds[kind] ?? 2, symbolSize: 6 + 3 * Math.sqrt(hosted), value: hosted,
          symbol: ['circle', 'rect', 'triangle'][kinds[kind] ?? 2],
          label: {show: big.includes(party), position: 'right', formatter: () => called, fontSize: 11}})),
        links: drawn.edges.map(([source, target, visits]) => ({source, target, value: visits, lineStyle: {width: Math.min(8, visits), opacity: .5, curveness: .12}})),
      }],
    };
  }

  async function draw(box) {
    const said = box.querySelector('[role=status]'), place = box.querySelector('.graph'), button = box.querySelector('button');
    said.textContent = '…';
    button.disabled = true;
    try {
      await library(box.dataset.library);
      if (!document.contains(box)) return;
      place.hidden = false;
      chart = echarts.init(place);
      chart.setOption(options(box));
      button.hidden = true;
      said.textContent = '';
    } catch {
      said.textContent = '✕';
      button.disabled = false;
    }
  }

  function arrive() {
    if (chart && !document.contains(chart.getDom())) { chart.dispose(); chart = null; }
    const box = document.getElementById('network-drawing');
    if (!box || !box.hidden) return;
    box.hidden = false;
    box.querySelector('button').addEventListener('click', () => draw(box));
  }

  addEventListener('resize', () => chart?.resize());
  window.sinergiNetwork = arrive;
  arrive();
})();
