// The search over all objects: by name, type, value or id.

const RESULTS = 60; // shown at a time
let haystack = null;

// prepareSearch makes the texts that are searched; a page with many objects does it while nothing else is to be done.
function prepareSearch() {
  if (haystack) return;
  const started = performance.now();
  haystack = new Array(M.n);
  for (let o = 0; o < M.n; o++) haystack[o] = (nameOf(o) + '\n' + sketch(o) + '\n' + typeOf(o)).toLowerCase();
  document.documentElement.dataset.prepared = (performance.now() - started).toFixed(0);
}

// find lists the objects that a query means, the best ones first: those with just that name, then names that begin so, then the rest by what they retain.
function find(query) {
  prepareSearch();
  const q = query.trim().toLowerCase();
  if (q === '') return [...Array(M.n).keys()].filter(mine).sort((a, b) => D.retained[b] - D.retained[a] || a - b);
  if (/^(0x)?[0-9a-f]{6,}$/.test(q)) {
    const id = q.startsWith('0x') ? parseInt(q, 16) : Number(q);
    const o = Number.isNaN(id) ? -1 : objectAt((id - D.idBase) / 8);
    if (o >= 0) return [o];
  }
  if (q.startsWith('type:')) {
    const t = D.types.findIndex(name => name.toLowerCase() === q.slice(5));
    const out = [];
    for (let o = 0; o < M.n; o++) if (D.type[o] === t) out.push(o);
    return out.sort((a, b) => D.retained[b] - D.retained[a] || a - b);
  }
  const score = new Map();
  for (let o = 0; o < M.n; o++) {
    const text = haystack[o], at = text.indexOf(q);
    if (at < 0) continue;
    const name = text.indexOf('\n');
    score.set(o, at === 0 && name === q.length ? 0 : at === 0 ? 1 : at < name ? 2 : 3);
  }
  return [...score.keys()].sort((a, b) => score.get(a) - score.get(b) || mine(b) - mine(a) || D.retained[b] - D.retained[a] || a - b);
}

// mine says whether an object is the program's: named from its main module, or by nothing.
function mine(o) {
  if (M.mine === undefined) M.mine = new Int8Array(M.n).fill(-1);
  const way = [];
  let x = o;
  while (M.mine[x] < 0) {
    way.push(x);
    const p = D.parent[x];
    if (p > 0) {
      if (D.value[x] === 'module __main__') { M.mine[x] = 1; break; }
      if (isModule(x)) { M.mine[x] = 0; break; }
      x = p - 1;
      continue;
    }
    M.mine[x] = p < 0 && D.count[x] !== IMMORTAL ? 1 : 0;
  }
  for (const w of way) M.mine[w] = M.mine[x];
  return M.mine[o];
}

function objectsView() {
  const input = h('input', { id: 'search', type: 'search', placeholder: 'name, type, value or id', autocomplete: 'off', spellcheck: 'false', 'aria-label': 'Search the objects by name, type, value or id', input: () => runSearch(),
    keydown: e => {
      if (e.key === 'Enter' || e.key === 'ArrowDown') {
        const first = byId('results').querySelector('button');
        if (first) { e.preventDefault(); e.key === 'Enter' ? first.click() : first.focus(); }
      }
    } });
  byId('view-objects').append(h('h2', {}, 'Objects'),
    h('p', { class: 'lead' }, 'All ' + number(M.n) + ' objects of the heap can be found by the expression that leads to them, their type, value or id; ', h('code', {}, 'type:dict'), ' lists the objects of a type.'),
    input, h('p', { id: 'found', 'aria-live': 'polite' }), h('div', { id: 'results' }));
}

function runSearch() {
  const started = performance.now();
  const query = byId('search').value, found = find(query);
  byId('found').textContent = query.trim() === '' ? 'The program’s own ' + plural(found.length, 'object') + ', those that retain most first' : plural(found.length, 'object') + ' found';
  const body = h('tbody', {});
  let shown = 0;
  const more = h('button', { type: 'button', class: 'more', click: () => grow() }, '');
  const grow = () => {
    for (const to = Math.min(found.length, shown + RESULTS); shown < to; shown++) {
      const o = found[shown];
      body.append(h('tr', {}, h('td', { class: 'wide' }, link(o)), h('td', {}, h('span', {}, swatch(hueOf(o)), typeOf(o))), h('td', { class: 'wide' }, sketch(o)), h('td', { class: 'num' }, countText(o)),
        h('td', { class: 'num' }, number(D.size[o])), h('td', { class: 'num' }, D.count[o] === IMMORTAL ? '' : number(D.retained[o]))));
    }
    more.textContent = number(found.length - shown) + ' more';
    more.hidden = shown === found.length;
  };
  grow();
  byId('results').replaceChildren(h('table', {}, h('thead', {}, h('tr', {}, [['name', ''], ['type', ''], ['value', ''], ['refcount', 'num'], ['own', 'num'], ['retained', 'num']].map(([t, c]) => h('th', { class: c || null, scope: 'col' }, t)))), body), more);
  document.documentElement.dataset.search = (performance.now() - started).toFixed(1);
}

function searchFor(query) {
  go({ tab: 'objects' });
  byId('search').value = query;
  runSearch();
  byId('search').focus();
}
