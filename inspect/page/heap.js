// The map of the memory: arenas, their pools, and one pool block by block.

const KIND_NAMES = ['raw', 'object', 'gcobject'];
const RAW = 0;
const STATE_NAMES = ['free', 'dead, kept for reuse', 'object', 'part'];

// poolBlocks lists the blocks of a pool: state and object of each.
function poolBlocks(arena, pool) {
  const [size, kind, start, runs, owners] = D.arenas[arena].pools[pool];
  const base = D.arenas[arena].ref + pool * POOL_UNITS, head = M.headOf[kind];
  const out = [];
  let part = 0;
  for (let r = 0; r < runs.length; r += 2) {
    for (let k = 0; k < runs[r + 1]; k++) {
      const b = { state: runs[r], object: -1, offset: start + out.length * size };
      if (b.state === OBJECT) b.object = objectAt(base + (b.offset + head) / 8);
      if (b.state === PART) b.object = owners[part++];
      out.push(b);
    }
  }
  return out;
}

// poolUse sums a pool up: blocks in use, and the commonest type.
function poolUse(arena, pool) {
  const blocks = poolBlocks(arena, pool), types = new Map();
  let live = 0;
  for (const b of blocks) {
    if (b.state !== FREE) live++;
    if (b.state === OBJECT) types.set(D.type[b.object], (types.get(D.type[b.object]) || 0) + 1);
  }
  let most = -1;
  for (const [t, n] of types) if (most < 0 || n > types.get(most)) most = t;
  return { live, capacity: blocks.length, most, types, size: D.arenas[arena].pools[pool][0], kind: D.arenas[arena].pools[pool][1] };
}

function poolTitle(arena, pool, u) {
  if (u.size === 0) return 'Pool ' + arena + '.' + pool + ': waits for a size';
  return 'Pool ' + arena + '.' + pool + ': blocks of ' + u.size + ' B, kind ' + KIND_NAMES[u.kind] + ', ' + number(u.live) + ' of ' + number(u.capacity) + ' in use';
}

function heapView() {
  M.headOf = [0, 0, 8];
  const view = byId('view-heap');
  const classes = new Map();
  const arenas = h('div', { class: 'arenas' });
  D.arenas.forEach((a, i) => {
    const grid = h('div', { class: 'pools', role: 'group', 'aria-label': 'Pools of arena ' + i });
    a.pools.forEach((p, j) => {
      const u = poolUse(i, j);
      if (u.size > 0) {
        const c = classes.get(u.size) || { pools: 0, live: 0, free: 0 };
        c.pools++;
        c.live += u.live;
        c.free += u.capacity - u.live;
        classes.set(u.size, c);
      }
      const title = poolTitle(i, j, u) + (u.most >= 0 ? ', mostly ' + D.types[u.most] : '');
      const b = h('button', { type: 'button', class: 'pool ' + (u.live === 0 ? 'empty' : u.kind === RAW ? 'raw' : 'hue' + (u.most < 0 ? 0 : M.typeHue[u.most])), 'data-pool': i + '.' + j,
        tabindex: j === 0 ? 0 : -1, title, 'aria-label': title, click: () => go({ tab: 'heap', pool: i + '.' + j }) });
      b.style.setProperty('--fill', u.capacity ? Math.max(u.live ? 8 : 0, Math.round(100 * u.live / u.capacity)) + '%' : '0%');
      grid.append(b);
    });
    for (let j = 0; j < a.unused; j++) grid.append(h('span', { class: 'pool unused', title: 'never used' }));
    rove(grid, () => columnsOf(grid));
    arenas.append(h('div', { class: 'arena' }, h('h3', {}, 'Arena ' + i, h('span', { class: 'faint' }, Math.floor(a.used * 100 / 1048576) + ' % used')), grid, pins(i, a)));
  });
  const legend = h('p', { class: 'legend' }, M.typeOrder.slice(0, 9).map(t => h('span', {}, swatch(M.typeHue[t]), D.types[t])),
    h('span', {}, swatch(0), 'other types'), h('span', {}, h('i', { class: 'swatch raw' }), 'parts of objects'), h('span', {}, h('i', { class: 'swatch unused' }), 'never used'));
  view.append(
    h('h2', {}, 'Arenas and pools'),
    h('p', { class: 'lead' }, 'Each square is a pool of 16 KiB, filled as far as its blocks are in use, in the colour of the type that has most of them. Choose one to see its blocks.'),
    legend, arenas, h('div', { id: 'pool' }),
    h('div', { class: 'columns' },
      h('div', {}, h('h2', {}, 'By type'), table([['type', ''], ['objects', 'num'], ['bytes', 'num']],
        M.typeOrder.map(t => [h('span', {}, swatch(M.typeHue[t]), h('button', { type: 'button', class: 'link', click: () => searchFor('type:' + D.types[t]) }, D.types[t])), number(M.typeCount[t]), number(M.typeBytes[t])]), { id: 'by-type' })),
      h('div', {}, h('h2', {}, 'By size of block'), table([['block', 'num'], ['pools', 'num'], ['in use', 'num'], ['free', 'num']],
        [...classes].sort((a, b) => a[0] - b[0]).map(([size, c]) => [size + ' B', number(c.pools), number(c.live), number(c.free)]), { id: 'by-size' }),
      bigBlocks())));
}

// pins lists what keeps an arena that is nearly empty.
function pins(i, a) {
  if (a.pins.length === 0) return null;
  return h('div', { class: 'pins' }, h('p', {}, 'Nearly empty, but it cannot be given back: ' + plural(a.pins.length, 'block') + ' in use.'),
    h('ul', {}, a.pins.map(([pool, size, o, what]) => h('li', {}, 'pool ' + i + '.' + pool + ' (' + size + ' B): ', o < 0 ? what : [what.startsWith('part of') ? 'part of ' : null, link(o, briefOf(o)), nameOf(o) ? ' ← ' + nameOf(o) : null]))));
}

// bigBlocks lists what lies outside the arenas.
function bigBlocks() {
  const row = ([size, state, o]) => [bytesText(size), o >= 0 ? [state === PART ? 'part of ' : null, link(o)] : state === FREE ? 'free' : 'of the interpreter'];
  const out = [];
  D.segments.forEach((seg, i) => {
    const used = seg.blocks.filter(b => b[1] !== FREE);
    const rows = used.slice().sort((a, b) => b[0] - a[0]).slice(0, 200).map(row);
    out.push(h('details', {}, h('summary', {}, 'Segment ' + i + ': ' + plural(used.length, 'block') + ' over 512 B, ' + bytesText(used.reduce((n, b) => n + b[0], 0)) + ' of ' + bytesText(seg.bytes)),
      table([['bytes', 'num'], ['what', '']], rows)));
  });
  if (D.large.length) out.push(h('details', {}, h('summary', {}, plural(D.large.length, 'large block')), table([['bytes', 'num'], ['what', '']], D.large.slice().sort((a, b) => b[0] - a[0]).slice(0, 200).map(row))));
  return out.length ? h('div', {}, h('h2', {}, 'Outside the arenas'), out) : null;
}

// showPool draws one pool.
function showPool(name) {
  const box = byId('pool');
  box.replaceChildren();
  for (const b of document.querySelectorAll('.pool[aria-current]')) b.removeAttribute('aria-current');
  const [arena, pool] = (name || '').split('.').map(Number);
  if (!name || !D.arenas[arena] || !D.arenas[arena].pools[pool]) return;
  const button = document.querySelector('[data-pool="' + arena + '.' + pool + '"]');
  button.setAttribute('aria-current', 'true');
  const u = poolUse(arena, pool), blocks = poolBlocks(arena, pool);
  const status = h('p', { class: 'status', id: 'block-status', 'aria-live': 'polite' }, 'Point at a block, or go to it with the arrow keys; choose it to see its object.');
  const grid = h('div', { class: 'blocks', role: 'group', 'aria-label': 'Blocks of pool ' + name });
  const about = i => {
    const b = blocks[i];
    if (b.state === OBJECT) return 'block ' + i + ': ' + typeOf(b.object) + ', refcount ' + countText(b.object) + ', ' + titleOf(b.object);
    if (b.state === PART) return 'block ' + i + ': part of ' + (b.object >= 0 ? typeOf(b.object) + ' ' + titleOf(b.object) : 'the interpreter');
    return 'block ' + i + ': ' + STATE_NAMES[b.state];
  };
  blocks.forEach((b, i) => {
    const cls = b.state === FREE ? 'free' : b.state === KEPT ? 'kept' : b.object < 0 ? 'raw' : 'hue' + hueOf(b.object) + (b.state === PART ? ' part' : '');
    const cell = document.createElement('button');
    cell.type = 'button';
    cell.className = 'block ' + cls;
    cell.dataset.block = i;
    cell.tabIndex = i === 0 ? 0 : -1;
    grid.append(cell);
  });
  const at = e => e.target.dataset.block === undefined ? -1 : Number(e.target.dataset.block);
  const tell = e => {
    const i = at(e);
    if (i >= 0) { status.textContent = about(i); e.target.setAttribute('aria-label', about(i)); }
  };
  grid.addEventListener('pointerover', tell);
  grid.addEventListener('focusin', tell);
  grid.addEventListener('click', e => {
    const i = at(e);
    if (i < 0 || blocks[i].object < 0) return;
    for (const b of grid.querySelectorAll('[aria-current]')) b.removeAttribute('aria-current');
    e.target.setAttribute('aria-current', 'true');
    select(blocks[i].object);
  });
  rove(grid, () => columnsOf(grid));
  const types = [...u.types].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([t, n]) => h('span', {}, swatch(M.typeHue[t]), D.types[t] + ' ' + number(n)));
  box.append(h('h2', { id: 'pool-title', tabindex: -1 }, poolTitle(arena, pool, u)),
    h('p', { class: 'legend' }, types, h('span', {}, h('i', { class: 'swatch kept' }), 'dead, kept for reuse'), h('span', {}, h('i', { class: 'swatch free' }), 'free')), grid, status);
  box.scrollIntoView({ block: 'nearest' });
}
