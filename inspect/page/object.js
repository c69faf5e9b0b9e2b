// One object: its count as an account, what it holds, the way to it, and its neighbours as a picture.

const ROWS = 100; // of a list; more are a click away

// longList shows rows of a list that may be long: the first ones, and a button for more.
function longList(total, make, attrs) {
  const list = h('ol', attrs);
  let shown = 0;
  const more = h('button', { type: 'button', class: 'more', click: () => grow() }, '');
  const grow = () => {
    const to = Math.min(total, shown + ROWS);
    for (; shown < to; shown++) list.append(make(shown));
    more.textContent = number(total - shown) + ' more';
    more.hidden = shown === total;
  };
  grow();
  return h('div', {}, list, more);
}

// explained compares the count with the account.
function explained(o) {
  const n = holderCount(o);
  if (D.count[o] === IMMORTAL) return { ok: true, text: 'immortal: ' + plural(n, 'reference') + ' found, none of them counted' };
  const native = D.count[o] - n;
  return { ok: native >= 0, text: 'refcount ' + number(D.count[o]) + ' = ' + number(n) + ' explained' + (native > 0 ? ' + ' + number(native) + ' held by a native function at work' : '') };
}

const MAX_SORTED = 5000; // holders that are described and sorted; an object with more is shared by all

function showObject(o) {
  const box = byId('object');
  box.replaceChildren();
  if (!(o >= 0 && o < M.n)) {
    box.append(h('p', { class: 'faint' }, 'Choose an object: a block of the map, a result of the search, a name in a list.'));
    return;
  }
  const holders = holdersOf(o, MAX_SORTED), held = heldBy(o), e = explained(o);
  const free = advice(o, holders);
  const title = nameOf(o);
  fill(box, {}, [
    h('h2', { id: 'object-title', tabindex: -1 }, swatch(hueOf(o)), titleOf(o)),
    h('dl', { class: 'facts' },
      fact('type', typeOf(o)), fact('value', sketch(o) === title ? null : sketch(o)), fact('id', idOf(o)), fact('refcount', countText(o)),
      fact('made at', D.made.length ? where(D.made[2 * o], D.made[2 * o + 1]) : null), fact('own', number(D.size[o]) + ' B'), fact('retained', D.count[o] === IMMORTAL ? null : number(D.retained[o]) + ' B')),
    neighbours(o),
    h('h3', {}, 'Why its count is what it is'),
    h('p', { class: 'badge ' + (e.ok ? 'good' : 'bad'), id: 'explained' }, e.text),
    longList(holders.length, i => {
      const x = holders[i];
      return h('li', {}, h('span', { class: 'kind' }, x.kind), x.from >= 0 ? link(x.from, x.place) : h('span', {}, x.place));
    }, { class: 'account', id: 'account' }),
    holderCount(o) > holders.length ? h('p', { class: 'faint' }, 'and ' + number(holderCount(o) - holders.length) + ' more') : null,
    free.steps.length && holders.length <= 30 && D.count[o] !== IMMORTAL ? h('p', { class: 'free' }, 'To free it: ', h('code', {}, free.steps.join('; ')), free.others === 1 ? '; and the other holder has to go' : free.others > 1 ? '; and the other ' + free.others + ' holders have to go' : null) : null,
    h('h3', {}, 'Path from the roots'),
    pathList(o),
    h('h3', {}, 'What it holds'),
    held.length ? longList(held.length, i => h('li', {}, h('span', { class: 'kind' }, placeText(held[i].place).trim()), link(held[i].to, briefOf(held[i].to))), { class: 'account', id: 'holds' }) : h('p', { class: 'faint' }, 'Nothing.')]);
}

const fact = (name, value) => value === null || value === '' ? null : h('div', {}, h('dt', {}, name), h('dd', {}, value));

function pathList(o) {
  if (D.parent[o] < 0) return h('p', { class: 'faint', id: 'path' }, 'None: nothing in the program leads to it. It is in a cycle, or hangs on one.');
  const path = pathOf(o), first = path.slice(0, 1), last = path.slice(-12);
  const shown = path.length > 13 ? [...first, -1, ...last] : path;
  return h('ol', { class: 'path', id: 'path' }, shown.map((x, i) => {
    if (x < 0) return h('li', {}, '… ' + (path.length - 13) + ' more …');
    const from = i > 0 ? shown[i - 1] : -1;
    return h('li', {}, from >= 0 ? h('span', { class: 'edge' }, placeText(placeIn(from, x)).trim()) : null, x === o ? h('b', {}, briefOf(x)) : link(x, nameOf(x) && (i === 0 || isPath(nameOf(x))) ? nameOf(x) : briefOf(x)));
  }));
}

const NEIGHBOURS = 6; // on each side of the picture
const BOX = { w: 126, h: 38, gap: 8, reach: 64 }; // reach: between two columns

// neighbours draws an object with those that hold it on the left and those that it holds on the right.
function neighbours(o) {
  const left = distinct(M.inFrom.subarray(M.inFirst[o], M.inFirst[o + 1]), NEIGHBOURS, x => placeText(placeIn(x, o)));
  const right = distinct(M.to.subarray(M.first[o], M.first[o + 1]), NEIGHBOURS, x => placeText(placeIn(o, x)));
  for (const r of M.roots.get(o) || []) if (left.length < NEIGHBOURS) left.push({ object: -1, text: r.kind, label: r.text });
  const rows = Math.max(left.length + (left.more ? 1 : 0), right.length + (right.more ? 1 : 0), 1);
  const height = rows * (BOX.h + BOX.gap) + BOX.gap, width = 3 * BOX.w + 2 * BOX.reach;
  const svg = s('svg', { class: 'graph', id: 'graph', viewBox: '0 0 ' + width + ' ' + height, role: 'group', 'aria-label': 'Neighbours: what holds the object on the left, what it holds on the right' });
  const mid = { x: BOX.w + BOX.reach, y: (height - BOX.h) / 2 };
  const place = (list, x) => list.map((item, i) => ({ ...item, x, y: (height - list.length * (BOX.h + BOX.gap) + BOX.gap) / 2 + i * (BOX.h + BOX.gap) }));
  const withMore = list => list.more ? [...list, { object: -2, label: '', text: number(list.more) + ' more' }] : list;
  const edges = s('g', {}), boxes = s('g', {}), labels = s('g', {});
  const edge = (x1, y1, x2, y2, text, end) => {
    edges.append(s('path', { d: `M${x1} ${y1}C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`, class: 'edge' }), s('path', { d: `M${x2} ${y2}l-6 -3.5v7z`, class: 'arrow' }));
    labels.append(s('text', { x: end === 'left' ? x1 + 4 : x2 - 8, y: (end === 'left' ? y1 : y2) - 4, class: 'label', 'text-anchor': end === 'left' ? 'start' : 'end' }, short(text.trim(), 9)));
  };
  for (const b of place(withMore(left), 0)) {
    boxes.append(graphBox(b, b.x, b.y));
    if (b.object > -2) edge(BOX.w, b.y + BOX.h / 2, mid.x, mid.y + BOX.h / 2, b.object >= 0 ? b.label : '', 'left');
  }
  for (const b of place(withMore(right), 2 * (BOX.w + BOX.reach))) {
    boxes.append(graphBox(b, b.x, b.y));
    if (b.object > -2) edge(mid.x + BOX.w, mid.y + BOX.h / 2, b.x, b.y + BOX.h / 2, b.label, 'right');
  }
  boxes.append(graphBox({ object: o }, mid.x, mid.y, true));
  svg.append(edges, boxes, labels);
  return svg;
}

// distinct lists different objects, with the label of each, and how many are left out.
function distinct(objects, limit, label) {
  const seen = new Set(), out = [];
  for (const x of objects) {
    if (seen.has(x)) continue;
    seen.add(x);
    if (out.length < limit) out.push({ object: x, label: label(x) });
    if (seen.size > 5000) break;
  }
  out.more = seen.size - out.length;
  return out;
}

const LITERALS = new Set(['int', 'float', 'str', 'bool', 'NoneType']); // whose value says more than their name

const short = (text, n) => text.length > n ? text.slice(0, n - 1) + '…' : text;

function graphBox(b, x, y, current) {
  if (b.object < 0) {
    return s('g', { transform: `translate(${x} ${y})`, class: 'box note' }, s('rect', { width: BOX.w, height: BOX.h, rx: 5 }), s('text', { x: 8, y: 15 }, short(b.text, 19)), s('text', { x: 8, y: 29, class: 'sub' }, short(b.label, 21)));
  }
  const show = () => select(b.object);
  const title = titleOf(b.object);
  return s('g', { transform: `translate(${x} ${y})`, class: 'box hue' + hueOf(b.object) + (current ? ' current' : ''), 'data-object': b.object, tabindex: current ? null : 0, role: current ? null : 'button', 'aria-label': title + ', ' + typeOf(b.object) + ', refcount ' + countText(b.object),
    click: current ? null : show, keydown: current ? null : e => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); show(); } } },
    s('title', {}, title), s('rect', { width: BOX.w, height: BOX.h, rx: 5 }), s('rect', { class: 'stripe', width: 4, height: BOX.h, rx: 2 }),
    s('text', { x: 10, y: 15 }, short(isPath(nameOf(b.object)) && !LITERALS.has(typeOf(b.object)) ? title : briefOf(b.object), 17)),
    s('text', { x: 10, y: 29, class: 'sub' }, short(typeOf(b.object), 14)), s('text', { x: BOX.w - 6, y: 29, class: 'count', 'text-anchor': 'end' }, D.count[b.object] === IMMORTAL ? '∞' : String(D.count[b.object])));
}
