// Making elements, and what the views share.

const byId = id => document.getElementById(id);

// h makes an element; attributes that are functions listen, null ones are left out.
function h(tag, attrs, ...children) { return fill(document.createElement(tag), attrs, children); }

// s makes an element of a drawing.
function s(tag, attrs, ...children) { return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attrs, children); }

function fill(el, attrs, children) {
  for (const [name, value] of Object.entries(attrs || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') el.addEventListener(name, value);
    else el.setAttribute(name, value === true ? '' : value);
  }
  el.append(...children.flat().filter(c => c !== null && c !== undefined));
  return el;
}

const number = n => n.toLocaleString('en-US');

// bytesText says a number of bytes shortly.
function bytesText(n) {
  if (n < 10000) return number(n) + ' B';
  if (n < 10000 * 1024) return number(Math.round(n / 102.4) / 10) + ' KiB';
  return number(Math.round(n / 104857.6) / 10) + ' MiB';
}

// niceSteps are round values from 0 up to a maximum, some n of them; unit is what they are multiples of.
function niceSteps(max, n, unit = 1) {
  const raw = Math.max(max, unit) / unit / n, power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max([1, 2, 5, 10].find(k => k * power >= raw) * power, 1) * unit;
  const out = [];
  for (let v = 0; v <= max; v += step) out.push(v);
  return out;
}

// byteUnit is the unit that a number of bytes is told in.
const byteUnit = n => n < 10000 ? 1 : n < 10000 * 1024 ? 1024 : 1024 * 1024;

function timeText(us) {
  if (us < 1000) return us + ' µs';
  if (us < 1e6) return (us / 1000).toFixed(1) + ' ms';
  return (us / 1e6).toFixed(2) + ' s';
}

const plural = (n, word) => number(n) + ' ' + word + (n === 1 ? '' : 's');

// where writes a line of the program.
function where(file, line) {
  const name = D.files[file];
  return name ? name.replace(/^.*[\\/]/, '') + ':' + line : '';
}

// link is a button that shows an object.
function link(o, text) {
  return h('button', { class: 'link', type: 'button', 'data-object': o, title: briefOf(o), click: () => select(o) }, text || titleOf(o));
}

// swatch is the colour of a type.
const swatch = hue => h('i', { class: 'swatch hue' + hue, 'aria-hidden': 'true' });

// table makes a table: head lists [title, class], rows are lists of cells.
function table(head, rows, attrs) {
  return h('table', attrs || {},
    h('thead', {}, h('tr', {}, head.map(([title, cls]) => h('th', { class: cls || null, scope: 'col' }, title)))),
    h('tbody', {}, rows.map(r => r instanceof Node ? r : h('tr', {}, r.map((c, i) => h('td', { class: head[i][1] || null }, c))))));
}

// rove makes arrow keys go through the buttons of a grid, of which only one is reached by Tab.
function rove(grid, columns) {
  grid.addEventListener('keydown', e => {
    const cells = grid.children, i = Array.prototype.indexOf.call(cells, document.activeElement);
    if (i < 0) return;
    const to = { ArrowRight: i + 1, ArrowLeft: i - 1, ArrowDown: i + columns(), ArrowUp: i - columns(), Home: 0, End: cells.length - 1 }[e.key];
    if (to === undefined) return;
    e.preventDefault();
    if (!cells[to]) return;
    cells[i].tabIndex = -1;
    cells[to].tabIndex = 0;
    cells[to].focus();
  });
}

// columnsOf counts the cells in the first line of a grid.
function columnsOf(grid) {
  const top = grid.firstElementChild.offsetTop;
  let n = 1;
  while (n < grid.children.length && grid.children[n].offsetTop === top) n++;
  return n;
}

// choice is a row of buttons of which one is pressed.
function choice(label, options, chosen, pick) {
  const group = h('div', { class: 'choice', role: 'group', 'aria-label': label });
  options.forEach(([value, text]) => group.append(h('button', { type: 'button', 'data-choice': value, 'aria-pressed': String(value === chosen), click: e => {
    for (const b of group.children) b.setAttribute('aria-pressed', String(b === e.currentTarget));
    pick(value);
  } }, text)));
  return group;
}
