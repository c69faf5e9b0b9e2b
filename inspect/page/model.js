'use strict';
// The heap as the page knows it: D is what the run wrote, M what is made of it. Objects are numbers, in the order of their addresses.

let D = null;
const M = {};

const IMMORTAL = -1;
const FREE = 0, KEPT = 1, OBJECT = 2, PART = 3;
const POOL_UNITS = 16384 / 8;

// unpack reads the data: base64 of deflated JSON.
async function unpack() {
  const node = document.getElementById('data');
  const text = atob(node.textContent);
  node.textContent = '';
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}

// sums turns differences into what they are differences of.
function sums(list) {
  const out = new Uint32Array(list.length);
  let at = 0;
  for (let i = 0; i < list.length; i++) out[i] = at += list[i];
  return out;
}

// build makes the tables that the views read.
function build(data) {
  D = data;
  const n = D.ref.length;
  M.n = n;
  M.ref = sums(D.ref);
  M.to = sums(D.to);
  M.place = Int32Array.from(D.place);
  M.first = new Uint32Array(n + 1); // of an object's references
  for (let i = 0; i < n; i++) M.first[i + 1] = M.first[i] + D.degree[i];
  // The holders: the references, sorted by what they lead to.
  M.inFirst = new Uint32Array(n + 1);
  for (const t of M.to) M.inFirst[t + 1]++;
  for (let i = 0; i < n; i++) M.inFirst[i + 1] += M.inFirst[i];
  M.way = new Int32Array(n).fill(-1); // the reference by which an object is reached on a shortest way from the roots
  for (let i = 0; i < n; i++) {
    for (let e = M.first[i]; e < M.first[i + 1]; e++) if (D.parent[M.to[e]] === i + 1 && M.way[M.to[e]] < 0) M.way[M.to[e]] = e;
  }
  const at = M.inFirst.slice();
  M.inFrom = new Uint32Array(M.to.length);
  M.inPlace = new Int32Array(M.to.length);
  for (let i = 0; i < n; i++) {
    for (let e = M.first[i]; e < M.first[i + 1]; e++) {
      const k = at[M.to[e]]++;
      M.inFrom[k] = i;
      M.inPlace[k] = M.place[e];
    }
  }
  M.roots = new Map();
  for (const [o, kind, text, free] of D.roots) {
    if (!M.roots.has(o)) M.roots.set(o, []);
    M.roots.get(o).push({ kind, text, free });
  }
  M.rootName = new Map(D.rootNames);
  M.cell = new Map(D.cells.map(([o, name, func]) => [o, { name, func }]));
  M.owner = new Map();
  M.names = new Array(n);
  M.typeBytes = D.types.map(() => 0);
  M.typeCount = D.types.map(() => 0);
  for (let i = 0; i < n; i++) {
    M.typeBytes[D.type[i]] += D.size[i];
    M.typeCount[D.type[i]]++;
  }
  M.bytes = M.typeBytes.reduce((a, b) => a + b, 0);
  // Types in the order of what they take; the first ones have colours.
  M.typeOrder = D.types.map((_, i) => i).sort((a, b) => M.typeBytes[b] - M.typeBytes[a] || (D.types[a] < D.types[b] ? -1 : 1));
  M.typeHue = new Array(D.types.length).fill(0);
  M.typeOrder.slice(0, 9).forEach((t, i) => { M.typeHue[t] = i + 1; });
}

const typeOf = o => D.types[D.type[o]];
const hueOf = o => M.typeHue[D.type[o]];
const idOf = o => '0x' + (D.idBase + M.ref[o] * 8).toString(16);
const countText = o => D.count[o] === IMMORTAL ? 'immortal' : String(D.count[o]);
const briefOf = o => D.value[o] || typeOf(o) + ' at ' + idOf(o);

const SKETCHED = 4; // items of a container that are written out
const BRACKETS = { list: '[]', tuple: '()', set: '{}', frozenset: '{}', dict: '{}' };

// sketch is what repr() of an object begins with, as far as it can be told from outside; '' if it cannot.
function sketch(o) {
  if (D.value[o]) return D.value[o];
  const type = typeOf(o), around = BRACKETS[type];
  if (!around) return '';
  const kinds = type === 'dict' ? 'v' : around === '[]' || around === '()' ? 'i' : 'e', parts = [];
  for (let e = M.first[o]; e < M.first[o + 1]; e++) {
    const p = placeOf(M.place[e]);
    if (p.kind !== kinds) continue;
    if (parts.length === SKETCHED) { parts.push('…'); break; }
    const t = M.to[e], value = D.value[t] || (BRACKETS[typeOf(t)] ? BRACKETS[typeOf(t)][0] + '…' + BRACKETS[typeOf(t)][1] : '<' + typeOf(t) + '>');
    parts.push(kinds === 'v' ? p.text + ': ' + value : value);
  }
  return around[0] + parts.join(', ') + (type === 'tuple' && parts.length === 1 ? ',' : '') + around[1];
}

// objectAt finds the object at an address in units of 8 bytes; -1 if none is there.
function objectAt(ref) {
  let lo = 0, hi = M.n - 1;
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    if (M.ref[mid] === ref) return mid;
    if (M.ref[mid] < ref) lo = mid + 1; else hi = mid - 1;
  }
  return -1;
}

// A place is a letter for its kind and a text: an item's index, a name, the repr of a key; name is a key's that is a str.
function placeOf(code) {
  if (code < 0) return { kind: 'i', text: String(-1 - code) };
  const s = D.places[code], end = s.indexOf('\0');
  const text = end < 0 ? s.slice(1) : s.slice(1, end);
  const name = s[0] !== 'v' ? '' : end >= 0 ? s.slice(end + 1) : /^['"]/.test(text) ? text.slice(1, -1) : null;
  return { kind: s[0], text, name };
}

// placeText writes a place as what follows its holder's name.
function placeText(p) {
  switch (p.kind) {
    case 'i': case 'v': return '[' + p.text + ']';
    case 'k': return ' (a key)';
    case 'e': return ' (an element)';
    case 's': case 'g': return ' (its value stack)';
    case 'p': return ' (a part)';
  }
  return '.' + p.text;
}

// placeIn is the first place in which a holder has an object; null if it has none.
function placeIn(holder, o) {
  if (D.parent[o] === holder + 1) return placeOf(M.place[M.way[o]]);
  for (let e = M.first[holder]; e < M.first[holder + 1]; e++) if (M.to[e] === o) return placeOf(M.place[e]);
  return null;
}

// ownerOf says whose __dict__ a dict is; -1 if it is a dict of its own.
function ownerOf(d) {
  if (typeOf(d) !== 'dict') return -1;
  if (!M.owner.has(d)) M.owner.set(d, findOwner(d));
  return M.owner.get(d);
}

function findOwner(d) {
  for (let k = M.inFirst[d]; k < M.inFirst[d + 1]; k++) {
    const p = placeOf(M.inPlace[k]);
    if (p.kind === 'f' && p.text === '__dict__') return M.inFrom[k];
  }
  return -1;
}

const isClass = o => D.value[o].startsWith('class ');
const isModule = o => typeOf(o) === 'module';
const moduleName = o => D.value[o].replace(/^module /, '');
const isName = text => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);
const isPath = p => p !== '' && !/[ <>]/.test(p) && !p.includes('...') && !p.includes('()');

// nameOf is the expression that leads to an object from a name of the program; '' if none does.
function nameOf(o, depth = 0) {
  if (M.names[o] !== undefined) return M.names[o];
  if (depth > 12) return '...';
  const p = D.parent[o];
  if (p < 0) return M.names[o] = '';
  if (p === 0) return M.names[o] = M.rootName.get(o) || '';
  const name = step(p - 1, o, depth);
  if (depth === 0) M.names[o] = name;
  return name;
}

function step(holder, o, depth) {
  if (holder === D.modules && isModule(o)) return moduleName(o);
  const p = placeIn(holder, o);
  if (p.kind === 'v' && p.name !== null) {
    const owner = ownerOf(holder);
    if (owner >= 0) {
      const key = p.name;
      if (!isModule(owner)) return nameOf(owner, depth + 1) + '.' + key;
      if (owner === o) return moduleName(o);
      const m = moduleName(owner);
      return m === '__main__' || m === 'builtins' ? key : m + '.' + key;
    }
  }
  const base = nameOf(holder, depth + 1);
  switch (p.kind) {
    case 'k': return 'a key of ' + base;
    case 'e': return 'an element of ' + base;
    case 'l': case 'c': return p.text + ' in ' + base;
    case 'p': case 's': case 'g': return 'a part of ' + base;
    case 'f':
      if (!p.text.startsWith('__') && typeOf(holder) !== 'traceback') return p.text + ' of ' + base;
  }
  return base + placeText(p);
}

// titleOf names an object by its path, or else by what it is.
function titleOf(o) {
  const p = nameOf(o);
  if (p === '' || p[0] === '<') return briefOf(o);
  return isPath(p) ? p : briefOf(o) + ' (' + p + ')';
}

// holdersOf is the account of an object's count: one line a reference, those with names first.
function holdersOf(o, limit = Infinity) {
  const out = [];
  for (let k = M.inFirst[o]; k < M.inFirst[o + 1] && out.length < limit; k++) out.push(holder(M.inFrom[k], placeOf(M.inPlace[k]), o));
  for (const r of M.roots.get(o) || []) out.push({ kind: r.kind, place: r.text, from: -1, free: r.free });
  out.sort((a, b) => kindRank(a.kind) - kindRank(b.kind) || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  return D.count[o] === IMMORTAL ? out.sort((a, b) => ownRank(a) - ownRank(b)) : out;
}

// ownRank puts the program's own names before the library's.
const ownRank = x => x.kind === 'local' || x.place.startsWith('__main__.') ? 0 : 1;

const holderCount = o => M.inFirst[o + 1] - M.inFirst[o] + (M.roots.get(o) || []).length;

const KINDS = ['global', 'local', 'attribute', 'item', 'value', 'key', 'element', 'cell', 'closure', 'default', 'constant', 'class'];
const kindRank = kind => { const i = KINDS.indexOf(kind); return i < 0 ? KINDS.length : i; };

// letGo advises to drop a holder that cannot be changed, if it has a global name.
const letGo = o => isName(nameOf(o)) && !isModule(o) ? 'del ' + nameOf(o) : '';

// advice lists what to do to give up the units of a count, in an order that works: parts of things before the names that lead to them, later items of a list
// before earlier ones.
function advice(o, holders) {
  const steps = [...new Set(holders.map(x => x.free).filter(f => f).reverse())].reverse();
  const cut = (text, at) => text.slice(0, at);
  const pops = (a, b) => {
    const x = a.lastIndexOf('.pop('), y = b.lastIndexOf('.pop(');
    return x >= 0 && x === y && cut(a, x) === cut(b, y) && (a.length < b.length || a.length === b.length && a < b);
  };
  const leads = (a, b) => {
    if (!a.startsWith('del ')) return false;
    const name = a.slice(4), rest = b.replace(/^del /, '');
    return rest.startsWith(name) && /^[.[]/.test(rest.slice(name.length));
  };
  for (let i = 0; i < steps.length; i++) {
    for (let j = steps.length - 1; j > i; j--) {
      if (!pops(steps[i], steps[j]) && !leads(steps[i], steps[j])) continue;
      steps.splice(j, 0, ...steps.splice(i--, 1));
      break;
    }
  }
  const others = holders.filter(x => x.free === '' && x.kind !== 'argument' && x.kind !== 'descriptor' && (x.kind !== 'class' || x.place.startsWith('class of '))).length;
  if (steps.length && isClass(o)) steps.push('gc.collect(), since a class is in a cycle with itself');
  return { steps, others };
}

// holder describes one reference: what kind of place it is in, the place, and what gives it up.
function holder(h, p, o) {
  const at = titleOf(h), path = nameOf(h);
  const line = (kind, place, free) => ({ kind, place, from: h, free: free || '' });
  switch (p.kind) {
    case 'v': return valueHolder(h, p, at, path);
    case 'k': return ownerOf(h) >= 0 ? line('name', 'a name in the namespace of ' + at) : line('key', 'key of ' + at, isPath(path) ? 'take the key out of ' + path : '');
    case 'i': {
      const part = typeOf(h) === 'tuple' ? tuplePart(h, p) : null;
      return part || line('item', at + '[' + p.text + ']', isPath(path) && typeOf(h) === 'list' ? path + '.pop(' + p.text + ')' : letGo(h));
    }
    case 'e': return line('element', 'element of ' + at, isPath(path) ? 'take it out of ' + path : '');
    case 'a': return line('attribute', at + '.' + p.text, isPath(path) && isName(p.text) ? 'del ' + path + '.' + p.text : '');
    case 'l': return line('local', p.text + ' in ' + at);
    case 'c': return line('cell', 'variable ' + p.text + ' in ' + at);
    case 's': case 'g': return line('stack', 'value stack of ' + at);
    case 'p': return line('part', 'part of ' + at);
  }
  const type = typeOf(h);
  if (type === 'cell') return line('cell', M.cell.get(h).name, M.cell.get(h).func >= 0 ? letGo(M.cell.get(h).func) : '');
  if (type === 'traceback' || p.kind === 'x' && p.text === '__traceback__') return line('traceback', at + '.' + p.text, p.text === '__traceback__' && isPath(path) ? path + '.__traceback__ = None' : '');
  if (p.text === '__class__') return line('class', 'class of ' + at);
  if (isClass(h)) return line('class', at + '.' + p.text);
  if (type.endsWith('iterator') || p.text === 'sequence' || p.text === 'iterator') return line('iterator', p.text + ' of ' + at, letGo(h));
  if (p.text === '__objclass__') return line('descriptor', 'class of the descriptor ' + at);
  return line('attribute', at + '.' + p.text, letGo(h));
}

function valueHolder(h, p, at, path) {
  const owner = ownerOf(h);
  const line = (kind, place, free) => ({ kind, place, from: owner >= 0 ? owner : h, free: free || '' });
  if (owner < 0 || p.name === null) {
    if (h === D.modules) return line('module', 'sys.modules[' + p.text + ']');
    return line('value', at + '[' + p.text + ']', isPath(path) && !p.text.includes(' at 0x') && !p.text.endsWith('...') ? 'del ' + path + '[' + p.text + ']' : '');
  }
  const name = p.name;
  if (!isModule(owner)) {
    const base = nameOf(owner);
    return line('attribute', titleOf(owner) + '.' + name, isPath(base) && isName(name) ? 'del ' + base + '.' + name : '');
  }
  const m = moduleName(owner);
  if (m === 'builtins' && name === '_') return line('last value', '_, the last value shown at the prompt', '%forget');
  if (m === 'sys' && name.startsWith('last_')) return line('last traceback', 'sys.' + name, '%forget');
  return line('global', m + '.' + name, 'del ' + (m === '__main__' ? name : m + '.' + name));
}

// tuplePart describes an item of a tuple that is a part of something with a better name: constants, defaults, names, bases.
function tuplePart(h, p) {
  if (M.inFirst[h + 1] - M.inFirst[h] !== 1) return null;
  const owner = M.inFrom[M.inFirst[h]], field = placeOf(M.inPlace[M.inFirst[h]]);
  if (field.kind !== 'f') return null;
  const what = D.value[owner] || '';
  const line = (kind, place, free) => ({ kind, place, from: owner, free: free || '' });
  switch (field.text) {
    case 'co_consts': return line('constant', 'constant ' + p.text + ' of ' + what.replace(/^code of /, ''));
    case 'co_names': case 'co_varnames': case 'names of variables': return line('name', 'a name in the ' + what);
    case '__defaults__': return line('default', 'default argument ' + p.text + ' of ' + what.replace(/^function /, '') + '()', letGo(owner));
    case '__closure__': return line('closure', 'cell ' + p.text + ' of the closure of ' + what.replace(/^function /, '') + '()', letGo(owner));
    case '__mro__': case '__bases__': return line('class', titleOf(owner) + '.' + field.text + '[' + p.text + ']');
    case 'args': return line('item', titleOf(owner) + '.args[' + p.text + ']');
  }
  return null;
}

// heldBy lists what an object holds, a line a reference.
function heldBy(o, limit = Infinity) {
  const out = [];
  for (let e = M.first[o]; e < M.first[o + 1] && out.length < limit; e++) out.push({ to: M.to[e], place: placeOf(M.place[e]) });
  return out;
}

// pathOf lists the objects on a shortest way from a root.
function pathOf(o) {
  const out = [o];
  while (D.parent[o] > 0) out.push(o = D.parent[o] - 1);
  return out.reverse();
}
