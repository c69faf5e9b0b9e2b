// The page as a whole: what is shown is written in the address, so that Back goes back.

const TABS = [['heap', 'Heap map'], ['objects', 'Objects'], ['growth', 'Growth'], ['collections', 'Collections'], ['leaks', 'Leaks']];
const VIEWS = { heap: heapView, objects: objectsView, growth: growthView, collections: collectionsView, leaks: leaksView };
const made = {};
let shown = {};

// state reads the address: the view, the pool and the object that are shown.
function state() {
  const p = new URLSearchParams(location.hash.slice(1));
  const object = p.get('object');
  return { tab: VIEWS[p.get('tab')] ? p.get('tab') : 'heap', pool: p.get('pool') || '', object: object === null ? '' : object };
}

// go changes a part of the state.
function go(change) {
  const to = { ...state(), ...change };
  const p = new URLSearchParams();
  for (const [k, v] of Object.entries(to)) if (v !== '') p.set(k, v);
  if ('#' + p !== location.hash) history.pushState(null, '', '#' + p);
  render();
}

const select = o => go({ object: idOf(o) });

function render() {
  const st = state();
  for (const [tab] of TABS) {
    byId('view-' + tab).hidden = tab !== st.tab;
    const b = byId('tab-' + tab);
    b.setAttribute('aria-selected', String(tab === st.tab));
    b.tabIndex = tab === st.tab ? 0 : -1;
  }
  if (!made[st.tab]) {
    made[st.tab] = true;
    VIEWS[st.tab]();
  }
  if (st.tab === 'objects' && !byId('results').hasChildNodes()) runSearch();
  if (made.heap && shown.pool !== st.pool) showPool(shown.pool = st.pool);
  if (shown.object !== st.object) {
    shown.object = st.object;
    showObject(st.object === '' ? -1 : objectAt((parseInt(st.object, 16) - D.idBase) / 8));
    byId('object').scrollTop = 0;
  }
}

function frame() {
  byId('script').textContent = [D.script, ...D.args].join(' ');
  byId('run').textContent = (D.ended === '' ? 'Ran to its end' : 'Ended by ' + D.ended) + ', status ' + D.status + ', ' + plural(D.lines, 'line') + ' run, ' + timeText(D.samples.us[D.samples.us.length - 1]) + ' · ' + D.version;
  const total = (id, name, value) => byId('totals').append(h('div', {}, h('dt', {}, name), h('dd', { id }, value)));
  total('total-objects', 'objects', number(M.n));
  total('total-bytes', 'bytes in them', bytesText(M.bytes));
  total('total-held', 'memory held', bytesText(D.held));
  total('total-peak', 'most objects seen', number(Math.max(...D.samples.objects)));
  total('total-collections', 'collections', number(D.collections.rows.length + D.collections.leftOut));
  total('total-garbage', 'kept by cycles alone', number(D.gc.garbage));
  const tabs = byId('tabs');
  for (const [tab, text] of TABS) tabs.append(h('button', { type: 'button', role: 'tab', id: 'tab-' + tab, 'aria-controls': 'view-' + tab, click: () => go({ tab }) }, text));
  tabs.addEventListener('keydown', e => {
    const i = TABS.findIndex(([tab]) => 'tab-' + tab === e.target.id), to = TABS[i + { ArrowRight: 1, ArrowLeft: -1 }[e.key]];
    if (to) { go({ tab: to[0] }); byId('tab-' + to[0]).focus(); }
  });
  addEventListener('keydown', e => {
    if (e.key !== '/' || e.target.matches('input')) return;
    e.preventDefault();
    go({ tab: 'objects' });
    byId('search').focus();
  });
}

unpack().then(data => {
  build(data);
  frame();
  addEventListener('popstate', render);
  addEventListener('hashchange', render);
  render();
  requestAnimationFrame(() => {
    document.documentElement.dataset.ready = performance.now().toFixed(0);
    setTimeout(prepareSearch, 50);
  });
}).catch(err => {
  byId('run').textContent = 'This report cannot be shown: ' + err.message + '. A browser of 2023 or later is needed.';
  throw err;
});
