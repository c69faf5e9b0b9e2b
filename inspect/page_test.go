package inspect

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"minipy/mem"
	"minipy/objects"
	"minipy/vm"
)

// reported runs a program that is watched, and takes its snapshot; the interpreter is as it was then until the test ends.
func reported(t *testing.T, source string) (*vm.Interp, *Snapshot) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "script.py")
	if err := os.WriteFile(name, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	r := NewRecorder()
	var out bytes.Buffer
	in := newInterp(t, &out, r.OnLine)
	r.Attach(in)
	if err := in.RunFile(name, false); err != nil {
		in.Report(false)
		t.Fatal(out.String())
	}
	t.Cleanup(func() {
		in.Finalize()
		if l := in.Close(); l.Blocks != 0 {
			t.Errorf("%d blocks left", l.Blocks)
		}
	})
	return in, TakeSnapshot(in, r, nil, Meta{Script: "script.py", Version: "minipy"})
}

// writePage writes the page into a file.
func writePage(t *testing.T, s *Snapshot) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "report.html")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.WriteHTML(f); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return name
}

// story is a program with something to see in every view.
const story = `
import gc
class Node:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.peer = None
cfg = {'host': 'example', 'port': 8080, 'tags': ['a', 'b', 3.5]}
cache = [cfg, (cfg,), {'x': cfg}]
def keep():
    held = cfg
    return lambda: held
f = keep()
nodes = []
for i in range(1500):
    n = Node('node%d' % i, i * 1.5)
    nodes.append(n)
    if i % 10 == 0:
        a, b = Node('a', i), Node('b', i)
        a.peer = b
        b.peer = a
    n.peer = nodes[i // 2]
for i in range(3):
    gc.collect(i)
gc.disable()
x = Node('left', 1); y = Node('right', 2)
x.peer = y; y.owner = x
del x, y, a, b, n
`

func TestReportPage(t *testing.T) {
	b := startBrowser(t)
	in, s := reported(t, story)
	g := s.g
	file := writePage(t, s)
	if st, err := os.Stat(file); err != nil || st.Size() > 2<<20 || len(g.refs) < 9000 {
		t.Errorf("%d bytes for %d objects, %v", st.Size(), len(g.refs), err)
	}
	b.open(file)
	b.shot("1-heap")
	has := func(selector, want string) {
		t.Helper()
		if got := b.text(selector); !strings.Contains(got, want) {
			t.Errorf("%s: no %q in %q", selector, want, got)
		}
	}
	object := func(expr string) Ref {
		o, ok := Resolve(in, expr)
		if !ok {
			t.Fatalf("%s leads nowhere", expr)
		}
		return o
	}

	// The map: as many objects as there are, a square for each pool.
	has("#total-objects", thousands(len(g.refs)))
	pools := 0
	for _, a := range s.layout.Arenas {
		pools += len(a.Pools)
	}
	if got := b.eval("document.querySelectorAll('button.pool').length"); got != float64(pools) {
		t.Errorf("%v pools instead of %d", got, pools)
	}
	floats := 0
	for _, o := range g.refs {
		if objects.TypeOf(o) == objects.TFloat {
			floats++
		}
	}
	if got := b.eval("[...document.querySelectorAll('#by-type tbody tr')].find(r => r.cells[0].textContent === 'float').cells[1].textContent"); got != thousands(floats) {
		t.Errorf("%v floats instead of %d", got, floats)
	}

	// Zoom into the pool of a known object, and choose its block.
	o := object("nodes[700].value")
	l := s.layout.Locate(mem.Object, o)
	b.click(fmt.Sprintf(`[data-pool="%d.%d"]`, l.Arena, l.Pool))
	has("#pool-title", fmt.Sprintf("Pool %d.%d: blocks of %d B, kind object, %s of %s in use", l.Arena, l.Pool, l.PoolMap.BlockSize, thousands(l.PoolMap.Live), thousands(l.PoolMap.Capacity)))
	if got := b.eval("document.querySelectorAll('.block').length"); got != float64(l.PoolMap.Capacity) {
		t.Errorf("%v blocks instead of %d", got, l.PoolMap.Capacity)
	}
	if got := b.eval("document.querySelectorAll('.block:not(.free)').length"); got != float64(l.PoolMap.Live) {
		t.Errorf("%v blocks in use instead of %d", got, l.PoolMap.Live)
	}
	b.click(fmt.Sprintf(`[data-block="%d"]`, l.Block))
	has("#object-title", "nodes[700].value")
	has("#block-status", fmt.Sprintf("block %d: float, refcount 1, nodes[700].value", l.Block))
	has("#object .facts", "1050.0")
	b.shot("2-pool")

	// Search, and the account of what is found.
	b.click("#tab-objects")
	b.enter("#search", "cfg")
	has("#found", "found")
	has("#results tbody tr", "cfg")
	b.key("Enter")
	has("#object-title", "cfg")
	a := g.Why(object("cfg"))
	has("#explained", fmt.Sprintf("refcount %d = %d explained", a.Count, len(a.Holders)))
	if got := b.eval("document.querySelectorAll('#account li').length"); got != float64(len(a.Holders)) {
		t.Errorf("%v holders instead of %d", got, len(a.Holders))
	}
	for i, h := range a.Holders {
		line := fmt.Sprint(b.eval(fmt.Sprintf("document.querySelectorAll('#account li')[%d].textContent", i)))
		if want := h.Kind + h.Place; line != want {
			t.Errorf("holder %d is %q instead of %q", i+1, line, want)
		}
	}
	has("#object .free", strings.Join(a.Advice, "; "))
	b.shot("3-object")

	// Follow references: to what it holds, and back by the picture.
	n, _ := g.find(object("cfg['tags']"))
	b.click(fmt.Sprintf(`#holds [data-object="%d"]`, n))
	has("#object-title", "cfg['tags']")
	has("#holds", "3.5")
	has("#path", "cfg")
	n, _ = g.find(object("cfg"))
	b.click(fmt.Sprintf(`#graph [data-object="%d"]`, n))
	has("#object-title", "cfg")
	b.eval("history.back()")
	b.wait(`document.querySelector('#object-title').textContent.includes("cfg['tags']")`)
	b.enter("#search", fmt.Sprintf("%#x", objects.ID(object("cache"))))
	has("#found", "1 object found")
	b.enter("#search", "['a', 'b', 3.5]") // its repr
	b.key("Enter")
	has("#object-title", "cfg['tags']")
	b.enter("#search", "type:node")
	has("#found", thousands(countType(g, "Node"))+" objects found")

	// Growth: the last reading is the heap as it is.
	b.click("#tab-growth")
	has("#reading", thousands(len(g.refs))+" objects")
	if got := b.eval("document.querySelectorAll('#samples tbody tr').length"); got != float64(len(s.run.samples)) {
		t.Errorf("%v samples instead of %d", got, len(s.run.samples))
	}
	b.eval("document.querySelector('#growth-svg').focus()")
	b.key("ArrowLeft")
	has("#reading", thousands(s.run.samples[len(s.run.samples)-2].total.objects)+" objects")
	b.click(`[data-choice="objects"]`)
	has("#growth-svg .tick", "0")
	b.shot("4-growth")

	// The collections.
	b.click("#tab-collections")
	if got := b.eval("document.querySelectorAll('#collections tbody tr').length"); got != float64(len(s.run.collections)) || len(s.run.collections) < 3 {
		t.Errorf("%v collections instead of %d", got, len(s.run.collections))
	}
	for i, c := range s.run.collections {
		has(fmt.Sprintf(`[data-collection="%d"]`, i), fmt.Sprintf("%s%s:%d%s%s%s", c.Reason, "script.py", c.at.line, thousands(c.at.lines), thousands(c.Scanned), thousands(c.Freed)))
	}
	b.click(`[data-bar="1"]`)
	if b.eval(`document.querySelector('[data-collection="1"]').getAttribute('aria-current')`) != "true" {
		t.Error("the bar does not lead to its row")
	}
	b.shot("5-collections")

	// What is left in cycles.
	b.click("#tab-leaks")
	has("#view-leaks .lead", fmt.Sprintf("%d objects, ", s.gc.Garbage))
	has(".cycle", s.gc.Cycles[0].Cut)
	b.click(".cycle .link")
	has("#object .badge", "refcount 1 = 1 explained")
	has("#path", "nothing in the program leads to it")
	b.shot("6-leaks")
	b.eval("scrollTo(0, 0)")

	// Dark, and narrow.
	b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": "dark"}}}, nil)
	b.click("#tab-heap")
	b.shot("7-dark")
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 420, "height": 900, "deviceScaleFactor": 1, "mobile": true}, nil)
	for _, tab := range []string{"objects", "growth", "collections", "leaks", "heap"} {
		b.click("#tab-" + tab)
		if wide := b.eval("document.documentElement.scrollWidth"); wide.(float64) > 420 {
			t.Errorf("%s is %v pixels wide on a small screen", tab, wide)
		}
		b.shot("8-narrow-" + tab)
	}
	b.clean()
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func countType(g *Graph, name string) int {
	n := 0
	for _, o := range g.refs {
		if g.rt.TypeName(o) == name {
			n++
		}
	}
	return n
}

// TestReportPageOfManyObjects measures the page with a hundred thousand objects.
func TestReportPageOfManyObjects(t *testing.T) {
	b := startBrowser(t)
	in, s := reported(t, `
class Row:
    def __init__(self, n):
        self.n = n
        self.text = 'row %d' % n
        self.next = None
rows = {}
last = None
for i in range(10_000, 42_000):
    r = Row(i)
    r.next = last
    last = rows[i] = r
`)
	if n := len(s.g.refs); n < 100_000 {
		t.Errorf("only %d objects", n)
	}
	file := writePage(t, s)
	st, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	const limit = 1000 // milliseconds
	first, search := 0.0, 0.0
	for range 5 { // the machine may have something else to do
		b.open(file)
		first = b.eval("Number(document.documentElement.dataset.ready)").(float64)
		b.wait("haystack !== null")
		b.click("#tab-objects")
		b.enter("#search", "row 31415")
		if got := b.text("#found"); got != "1 object found" {
			t.Error(got)
		}
		search = b.eval("Number(document.documentElement.dataset.search)").(float64)
		if prepared := b.eval("Number(document.documentElement.dataset.prepared)").(float64); first < limit && prepared+search < limit {
			break
		}
		b.eval("delete document.documentElement.dataset.ready")
	}
	b.click("#results tbody .link")
	if got := b.text("#object-title"); !strings.Contains(got, ".text") {
		t.Error(got)
	}
	b.enter("#search", "rows[31415]")
	b.key("Enter")
	o, _ := Resolve(in, "rows[31415]")
	if got, want := b.text("#explained"), fmt.Sprintf("refcount %d = %d explained", objects.Refcount(o), objects.Refcount(o)); got != want {
		t.Errorf("%s instead of %s", got, want)
	}
	prepared := b.eval("Number(document.documentElement.dataset.prepared)").(float64) // once, before the first search
	t.Logf("%d objects: %d bytes, shown after %.0f ms, ready to search %.0f ms later, searched in %.0f ms", len(s.g.refs), st.Size(), first, prepared, search)
	if first > limit || prepared+search > limit {
		t.Errorf("shown after %.0f ms, searched in %.0f ms", first, search)
	}
	for _, tab := range []string{"growth", "collections", "leaks", "heap"} {
		b.click("#tab-" + tab)
	}
	b.shot("9-many")
	b.clean()
}

// TestReportPageAgrees compares the accounts and names that the page works out with those of mem.why, for every object.
func TestReportPageAgrees(t *testing.T) {
	b := startBrowser(t)
	_, s := reported(t, sample+story)
	g := s.g
	b.open(writePage(t, s))
	const limit = 40
	theirs, _ := b.eval(fmt.Sprintf(`Array.from({length: M.n}, (_, o) => [nameOf(o), explained(o).text,
		holderCount(o) > %d ? '' : holdersOf(o).map(x => x.kind + ' ' + x.place + ' ' + (x.free || '')).join('\n'),
		holderCount(o) > %d || D.count[o] < 0 ? '' : (a => a.steps.join('\n') + a.others)(advice(o, holdersOf(o)))])`, limit, limit)).([]any)
	if len(theirs) != len(g.refs) {
		t.Fatalf("%d objects instead of %d", len(theirs), len(g.refs))
	}
	wrong := 0
	for n, o := range g.refs {
		a := g.Why(o)
		explained := fmt.Sprintf("refcount %s = %s explained", thousands(int(a.Count)), thousands(len(a.Holders)))
		if a.Why != "" {
			explained = fmt.Sprintf("immortal: %s reference%s found, none of them counted", thousands(len(a.Holders)), plural(len(a.Holders)))
		}
		var lines []string
		if len(a.Holders) <= limit {
			for _, h := range a.Holders {
				lines = append(lines, h.Kind+" "+h.Place+" "+h.Free)
			}
		}
		free := ""
		if len(a.Holders) <= limit && a.Why == "" {
			free = strings.Join(a.Advice, "\n") + fmt.Sprint(a.Others)
		}
		want := []any{g.path(node(n)), explained, strings.Join(lines, "\n"), free}
		for i, w := range want {
			if got := theirs[n].([]any)[i]; got != w {
				if wrong++; wrong < 20 {
					t.Errorf("%s: %q instead of %q", a.What, got, w)
				}
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d differences in %d objects", wrong, len(g.refs))
	}
	b.clean()
}

// TestReportPageByKeyboard goes through the page without a mouse; its program has strings that a careless page would take for its own text, and an arena that
// is pinned.
func TestReportPageByKeyboard(t *testing.T) {
	b := startBrowser(t)
	in, s := reported(t, `
import gc
gc.disable()
evil = ['</script><img src=x onerror=alert(1)>', '\ud800', '\u20ac\U0001f40d', "it's", 'a\nb', '\x00']
d = {k: [k] for k in evil}
deep = None
for i in range(3000):
    deep = (deep,)
big = []
for i in range(60_000):
    big.append(object())
    big.append([i])
keep = big[100_001]
last = big[-2]
del big
`)
	b.open(writePage(t, s))
	focused := func(want string) {
		t.Helper()
		if got := b.eval("(e => e.id || e.dataset.pool || e.dataset.block || e.className)(document.activeElement)"); got != want {
			t.Errorf("%q has the focus, not %q", got, want)
		}
	}
	b.key("Tab")
	focused("tab-heap")
	b.key("ArrowRight")
	focused("tab-objects")
	b.key("ArrowLeft")
	focused("tab-heap")
	b.key("Tab")
	focused("0.0")
	b.key("ArrowRight")
	b.key("ArrowDown")
	focused("0.17")
	b.key("ArrowUp")
	focused("0.1")
	b.key("Enter")
	if got := b.text("#pool-title"); !strings.HasPrefix(got, "Pool 0.1: ") {
		t.Error(got)
	}
	b.eval("document.querySelector('.block').focus()")
	b.key("ArrowRight")
	b.key("ArrowRight")
	focused("2")
	b.key("Enter")
	v, err := s.g.Pool(0, 1)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := b.text("#block-status"), "block 2: "+v.Blocks[2].Type; !strings.HasPrefix(got, want) {
		t.Errorf("%q instead of %q", got, want)
	}
	if got := b.text("#object .facts"); !strings.Contains(got, "type"+v.Blocks[2].Type) {
		t.Errorf("%q is not of type %s", got, v.Blocks[2].Type)
	}

	// What pins the arena, with names.
	pins := ""
	for i, a := range s.heap.Arenas {
		for _, p := range a.Pins {
			if p.Path == "last" {
				pins = b.text(fmt.Sprintf(".arena:nth-child(%d) .pins", i+1))
			}
		}
	}
	if !strings.Contains(pins, "it cannot be given back") || !strings.Contains(pins, "← last") {
		t.Errorf("pins: %q", pins)
	}
	b.shot("10-pins")

	// The strings, as they are.
	b.key("/")
	focused("search")
	b.enter("#search", "evil[0]")
	b.key("Enter")
	o, _ := Resolve(in, "evil[0]")
	if got := b.text("#object .facts"); !strings.Contains(got, s.g.literal(o)) {
		t.Errorf("%s is not shown in %s", s.g.literal(o), got)
	}
	if n := b.eval("document.querySelectorAll('img').length"); n != 0.0 {
		t.Errorf("%v pictures", n)
	}
	b.key("ArrowDown") // to the results
	focused("link")
	b.enter("#search", "type:tuple")
	b.key("Enter")
	if got := b.text("#path"); got == "" {
		t.Error("no path")
	}

	// A moment of the run, and its collections.
	b.eval("document.querySelector('#tab-objects').focus()")
	b.key("ArrowRight")
	focused("tab-growth")
	b.eval("document.querySelector('#growth-svg').focus()")
	b.key("Home")
	if got, want := b.text("#reading b"), thousands(s.run.samples[0].total.objects)+" objects"; !strings.HasPrefix(got, want) {
		t.Errorf("%q instead of %q", got, want)
	}
	b.eval("document.querySelector('#tab-growth').focus()")
	b.key("ArrowRight")
	if got := b.text("#view-collections .lead"); got != "The collector did not run." {
		t.Error(got)
	}
	b.clean()
}

// TestReportPageOfNothing looks at the page of an empty program.
func TestReportPageOfNothing(t *testing.T) {
	b := startBrowser(t)
	_, s := reported(t, "")
	b.open(writePage(t, s))
	for _, v := range []struct{ tab, want string }{
		{"growth", "1 moment of the run"}, {"collections", "The collector did not run."}, {"leaks", "Nothing: no object is kept alive by a cycle alone."}, {"objects", "The program’s own"}, {"heap", "Arena 0"},
	} {
		b.click("#tab-" + v.tab)
		if got := b.text("#view-" + v.tab); !strings.Contains(got, v.want) {
			t.Errorf("no %q in %q", v.want, got)
		}
	}
	b.clean()
}
