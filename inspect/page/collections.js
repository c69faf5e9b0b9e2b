// The collections of the run on a timeline, and what a collection would find at the end.

const LANE = { w: 900, left: 110, right: 10, h: 46 };
const GENERATIONS = 3;

function collectionsView() {
  const rows = D.collections.rows, view = byId('view-collections');
  view.append(h('h2', {}, 'Collections'));
  if (rows.length === 0) {
    view.append(h('p', { class: 'lead' }, 'The collector did not run.'));
  } else {
    view.append(h('p', { class: 'lead' }, plural(rows.length + D.collections.leftOut, 'collection') + ', ' + number(rows.reduce((n, r) => n + r[7], 0)) + ' objects freed, ' + timeText(rows.reduce((n, r) => n + r[8], 0)) + ' in all.' +
      (D.collections.leftOut ? ' ' + number(D.collections.leftOut) + ' from the middle of the run are left out here.' : '') + ' A bar is as high as the number of objects looked at; its dark part was freed.'));
    let axis = 'lines';
    const chart = h('div', {}, timeline(axis));
    view.append(choice('Axis', [['lines', 'lines run'], ['us', 'time']], axis, v => { axis = v; chart.replaceChildren(timeline(axis)); }), chart);
    const body = table([['#', 'num'], ['generation', 'num'], ['reason', ''], ['at', ''], ['lines run', 'num'], ['looked at', 'num'], ['freed', 'num'], ['µs', 'num']], [], { id: 'collections' });
    let shown = 0;
    const more = h('button', { type: 'button', class: 'more', click: () => grow(shown + 200) }, '');
    const grow = to => {
      for (to = Math.min(rows.length, to); shown < to; shown++) body.tBodies[0].append(collectionRow(shown));
      more.textContent = number(rows.length - shown) + ' more';
      more.hidden = shown === rows.length;
    };
    M.showCollection = i => {
      if (i >= shown) grow(i + 1);
      for (const tr of body.querySelectorAll('tr[aria-current]')) tr.removeAttribute('aria-current');
      const tr = body.tBodies[0].rows[i];
      tr.setAttribute('aria-current', 'true');
      tr.scrollIntoView({ block: 'nearest' });
    };
    grow(200);
    view.append(body, more);
  }
  view.append(h('h2', {}, 'Generations at the end'), table([['generation', 'num'], ['objects', 'num'], ['count', 'num'], ['threshold', 'num'], ['collections', 'num'], ['collected', 'num']], D.gc.generations.map((g, i) => [i, ...g].map(number)), { id: 'generations' }));
}

function collectionRow(i) {
  const r = D.collections.rows[i];
  return h('tr', { 'data-collection': i }, h('td', { class: 'num' }, number(i + 1)), h('td', { class: 'num' }, h('span', { class: 'gen gen' + r[4] }, r[4])), h('td', {}, D.reasons[r[5]]), h('td', {}, where(r[2], r[3])),
    h('td', { class: 'num' }, number(r[0])), h('td', { class: 'num' }, number(r[6])), h('td', { class: 'num' }, number(r[7])), h('td', { class: 'num' }, number(r[8])));
}

function timeline(axis) {
  const rows = D.collections.rows, column = axis === 'us' ? 1 : 0;
  const height = GENERATIONS * LANE.h + 26, end = Math.max(1, D.samples[axis][D.samples.lines.length - 1], ...rows.map(r => r[column]));
  const x = v => LANE.left + (LANE.w - LANE.left - LANE.right) * v / end;
  const most = Math.max(1, ...rows.map(r => r[6]));
  const svg = s('svg', { viewBox: `0 0 ${LANE.w} ${height}`, class: 'chart', id: 'timeline', role: 'group', 'aria-label': 'Collections on a timeline' });
  for (let g = 0; g < GENERATIONS; g++) {
    const y = (g + 1) * LANE.h;
    svg.append(s('text', { x: LANE.left - 10, y: y - 6, 'text-anchor': 'end', class: 'tick' }, 'generation ' + g), s('line', { x1: LANE.left, x2: LANE.w - LANE.right, y1: y, y2: y, class: 'grid' }));
  }
  for (const v of niceSteps(end, 6)) svg.append(s('text', { x: x(v), y: height - 8, 'text-anchor': x(v) > LANE.w - 40 ? 'end' : 'middle', class: 'tick' }, axis === 'us' ? timeText(v) : number(v)));
  rows.forEach((r, i) => {
    const y = (r[4] + 1) * LANE.h, tall = Math.max(3, (LANE.h - 6) * Math.sqrt(r[6] / most)), freed = r[6] ? tall * Math.min(1, r[7] / r[6]) : 0;
    const text = '#' + (i + 1) + ': generation ' + r[4] + ', ' + D.reasons[r[5]] + ', looked at ' + number(r[6]) + ', freed ' + number(r[7]) + ', ' + number(r[8]) + ' µs';
    svg.append(s('g', { class: 'bar gen' + r[4], 'data-bar': i, role: 'button', tabindex: i === 0 ? 0 : -1, 'aria-label': text, click: () => M.showCollection(i), keydown: e => {
      const bars = svg.querySelectorAll('.bar'), to = bars[i + { ArrowRight: 1, ArrowLeft: -1 }[e.key]];
      if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); M.showCollection(i); }
      if (to) { e.preventDefault(); e.currentTarget.setAttribute('tabindex', -1); to.setAttribute('tabindex', 0); to.focus(); }
    } }, s('title', {}, text), s('rect', { x: x(r[column]) - 2, y: y - tall, width: 4, height: tall, class: 'scanned' }), s('rect', { x: x(r[column]) - 2, y: y - freed, width: 4, height: freed, class: 'freed' })));
  });
  return svg;
}

function leaksView() {
  const g = D.gc, view = byId('view-leaks');
  view.append(h('h2', {}, 'What only the collector could free'));
  if (g.garbage === 0) {
    view.append(h('p', { class: 'lead' }, 'Nothing: no object is kept alive by a cycle alone.'));
  } else {
    view.append(h('p', { class: 'lead' }, plural(g.garbage, 'object') + ', ' + number(g.garbageBytes) + ' B: nothing in the program leads to them, but cycles keep their counts above zero.'));
  }
  g.cycles.forEach((c, i) => {
    view.append(h('article', { class: 'cycle', 'data-cycle': i }, h('h3', {}, 'Cycle of ' + plural(c.size, 'object')),
      h('ul', {}, c.edges.slice(0, 60).map(([from, to, place]) => h('li', {}, link(from, briefOf(from)), h('span', { class: 'edge' }, ' ' + place.trim() + ' → '), link(to, briefOf(to))))),
      c.edges.length > 60 ? h('p', { class: 'faint' }, 'and more') : null,
      c.cut ? h('p', { class: 'free' }, 'Cut: ', h('code', {}, c.cut), ' as a weak reference, and counting alone would free them.') : null));
  });
  if (g.hanging.length) view.append(h('h3', {}, 'Hanging on a cycle'), h('ul', {}, g.hanging.map(o => h('li', {}, link(o, briefOf(o))))));
  grown(view);
  view.append(h('h2', {}, 'A collection, step by step'), h('ol', { class: 'steps' },
    h('li', {}, 'copy the counts of ' + number(g.tracked) + ' tracked objects,'), h('li', {}, 'subtract ' + number(g.internal) + ' references that they hold to each other,'),
    h('li', {}, 'keep those with a count left, and what they lead to: ' + number(g.reached) + ' objects,'), h('li', {}, 'find ' + plural(g.garbage, 'object') + ' of garbage.')));
}

const MOST = 12; // rows of what grew and what retains most

// grown lists the types that have more than at the beginning, and the objects of the program that retain most.
function grown(view) {
  const sm = D.samples, last = sm.lines.length - 1;
  const rows = sm.types.map(([name, objects, bytes]) => [name, objects[last] - objects[0], bytes[last] - bytes[0]]).filter(r => r[2] > 0).sort((a, b) => b[2] - a[2]);
  if (rows.length) view.append(h('h2', {}, 'What grew during the run'), table([['type', ''], ['objects', 'num'], ['bytes', 'num']], rows.map(([name, o, b]) => [h('span', {}, swatch(hueOfName(name)), name), (o > 0 ? '+' : '') + number(o), '+' + number(b)]), { id: 'grown' }));
  const most = [];
  for (let o = 0; o < M.n; o++) if (mine(o) && !isModule(o) && ownerOf(o) < 0) most.push(o);
  most.sort((a, b) => D.retained[b] - D.retained[a] || a - b);
  if (most.length) view.append(h('h2', {}, 'What retains most of it'), table([['object', ''], ['type', ''], ['retained', 'num']], most.slice(0, MOST).map(o => [link(o), typeOf(o), number(D.retained[o]) + ' B']), { id: 'most' }));
}
