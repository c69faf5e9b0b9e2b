// How the heap grew: a chart of the types with the most bytes, stacked.

const CHART = { w: 900, h: 300, left: 70, right: 10, top: 10, bottom: 34 };
const growth = { what: 'bytes', axis: 'lines' };

function growthView() {
  const redraw = () => byId('growth-chart').replaceChildren(...growthChart());
  byId('view-growth').append(h('h2', {}, 'Growth'),
    h('p', { class: 'lead' }, 'The objects of the heap at ' + plural(D.samples.lines.length, 'moment') + ' of the run. Point at the chart, or use the arrow keys in it, to read a moment.'),
    h('p', { class: 'choices' }, choice('What is counted', [['bytes', 'bytes'], ['objects', 'objects']], growth.what, v => { growth.what = v; redraw(); }),
      choice('Axis', [['lines', 'lines run'], ['us', 'time']], growth.axis, v => { growth.axis = v; redraw(); })),
    h('div', { id: 'growth-chart' }, growthChart()),
    h('details', {}, h('summary', {}, 'As a table'), table([['lines run', 'num'], ['time', 'num'], ['at', ''], ['objects', 'num'], ['bytes', 'num']],
      D.samples.lines.map((l, i) => [number(l), timeText(D.samples.us[i]), where(D.samples.file[i], D.samples.line[i]), number(D.samples.objects[i]), number(D.samples.bytes[i])]), { id: 'samples' })));
}

function growthChart() {
  const sm = D.samples, n = sm.lines.length, xs = sm[growth.axis], total = sm[growth.what], which = growth.what === 'bytes' ? 2 : 1;
  const span = Math.max(1, xs[n - 1]), most = Math.max(1, ...total);
  const x = v => CHART.left + (CHART.w - CHART.left - CHART.right) * v / span;
  const y = v => CHART.h - CHART.bottom - (CHART.h - CHART.top - CHART.bottom) * v / most;
  const svg = s('svg', { viewBox: `0 0 ${CHART.w} ${CHART.h}`, class: 'chart', id: 'growth-svg', tabindex: 0, role: 'group', 'aria-label': 'Growth of the heap: ' + number(total[0]) + ' ' + growth.what + ' at first, ' + number(total[n - 1]) + ' at the end' });
  for (const v of niceSteps(most, 5, growth.what === 'bytes' ? byteUnit(most) : 1)) svg.append(s('line', { x1: CHART.left, x2: CHART.w - CHART.right, y1: y(v), y2: y(v), class: 'grid' }), s('text', { x: CHART.left - 6, y: y(v) + 4, 'text-anchor': 'end', class: 'tick' }, growth.what === 'bytes' ? bytesText(v) : number(v)));
  for (const v of niceSteps(span, 6)) svg.append(s('text', { x: x(v), y: CHART.h - CHART.bottom + 18, 'text-anchor': x(v) > CHART.w - 40 ? 'end' : 'middle', class: 'tick' }, growth.axis === 'us' ? timeText(v) : number(v)));
  // The layers, from what is left over upwards to the biggest type.
  const layers = [];
  const named = sm.types.map((t, i) => ({ name: t[0], values: t[which], hue: hueOfName(t[0]) }));
  layers.push({ name: 'other types', hue: 0, values: total.map((v, i) => v - named.reduce((sum, t) => sum + t.values[i], 0)) }, ...named.slice().reverse());
  const base = new Array(n).fill(0);
  for (const l of layers) {
    const bottom = base.slice();
    l.values.forEach((v, i) => { base[i] += v; });
    let d = '';
    for (let i = 0; i < n; i++) d += (i ? 'L' : 'M') + x(xs[i]).toFixed(1) + ' ' + y(base[i]).toFixed(1);
    for (let i = n - 1; i >= 0; i--) d += 'L' + x(xs[i]).toFixed(1) + ' ' + y(bottom[i]).toFixed(1);
    svg.append(s('path', { d: d + 'Z', class: 'area hue' + l.hue }, s('title', {}, l.name)));
  }
  for (const r of D.collections.rows) {
    const at = x(growth.axis === 'us' ? r[1] : r[0]);
    svg.append(s('line', { x1: at, x2: at, y1: CHART.h - CHART.bottom, y2: CHART.h - CHART.bottom + 3 + 2 * r[4], class: 'mark' }));
  }
  const cursor = s('line', { y1: CHART.top, y2: CHART.h - CHART.bottom, class: 'cursor', visibility: 'hidden' });
  svg.append(cursor);
  const read = h('div', { class: 'reading', id: 'reading', 'aria-live': 'polite' });
  let at = n - 1;
  const tell = (i, show) => {
    at = Math.min(n - 1, Math.max(0, i));
    cursor.setAttribute('x1', x(xs[at]));
    cursor.setAttribute('x2', x(xs[at]));
    if (show) cursor.setAttribute('visibility', 'visible');
    read.replaceChildren(h('p', {}, h('b', {}, number(sm.objects[at]) + ' objects, ' + number(sm.bytes[at]) + ' B'), ' after ' + plural(sm.lines[at], 'line') + ', ' + timeText(sm.us[at]) + (where(sm.file[at], sm.line[at]) ? ', at ' + where(sm.file[at], sm.line[at]) : ', at the end')),
      h('p', { class: 'legend' }, layers.slice().reverse().map(l => h('span', {}, swatch(l.hue), l.name + ' ' + (growth.what === 'bytes' ? bytesText(l.values[at]) : number(l.values[at]))))));
  };
  svg.addEventListener('pointermove', e => {
    const box = svg.getBoundingClientRect(), v = ((e.clientX - box.left) * CHART.w / box.width - CHART.left) / (CHART.w - CHART.left - CHART.right) * span;
    let best = 0;
    for (let i = 1; i < n; i++) if (Math.abs(xs[i] - v) < Math.abs(xs[best] - v)) best = i;
    tell(best, true);
  });
  svg.addEventListener('keydown', e => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: n - 1 }[e.key];
    if (to !== undefined) { e.preventDefault(); tell(to, true); }
  });
  tell(at, false);
  return [svg, read];
}

// hueOfName is the colour of a type of the samples, which may be gone by the end.
function hueOfName(name) {
  const t = D.types.indexOf(name);
  return t < 0 ? 0 : M.typeHue[t];
}
