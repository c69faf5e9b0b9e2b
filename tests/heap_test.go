package tests

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

var goHeap = regexp.MustCompile(`\[Go heap: (\d+) bytes\]`)

// goHeapAfter runs a script and returns the size of Go's own heap at its end.
func goHeapAfter(t *testing.T, source string) int {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "script.py"), []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	r := run(t, 4*time.Minute, dir, "", minipy(t), "-X", "gostats", "script.py")
	if r.status != 0 || r.timedOut {
		t.Fatalf("status %d\n%s%s", r.status, tail(r.stdout, 5), tail(r.stderr, 10))
	}
	found := goHeap.FindStringSubmatch(r.stderr)
	if found == nil {
		t.Fatalf("no line about Go's heap in:\n%s", tail(r.stderr, 10))
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestGoHeapDoesNotGrow holds ten million objects of several kinds: none of them is on Go's heap.
func TestGoHeapDoesNotGrow(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds and 1 GB")
	}
	build := func(n int) string {
		return fmt.Sprintf(`
class C:
    pass

class S:
    __slots__ = ("a",)

n = %d // 10
keep = [
    [i + 1000 for i in range(n)], [i + 0.5 for i in range(n)], [[] for i in range(n)], [(i,) for i in range(n)],
    [C() for i in range(n)], [S() for i in range(n)], [{} for i in range(n)], [str(i) + "x" for i in range(n)],
    [object() for i in range(n)], [(lambda: i) for i in range(n)],
]
print(sum(len(k) for k in keep))
`, n)
	}
	small, large := goHeapAfter(t, build(1000)), goHeapAfter(t, build(10_000_000))
	t.Logf("Go heap with a thousand objects: %d bytes, with ten million: %d bytes", small, large)
	if large > small+small/4+2<<20 {
		t.Errorf("Go's heap grew with the objects: %d bytes with a thousand of them, %d with ten million", small, large)
	}
}

// residentScript builds about 300 MiB of objects of all sizes, drops them, and says at each stage that it waits.
const residentScript = `
import gc


def build(parts=1):
    class C:
        def __init__(self, n):
            self.n = n
            self.l = [n, float(n)]

    small = [C(i) for i in range(1_200_000 // parts)]
    texts = ["%d " % i * 30 for i in range(300_000 // parts)]
    large = [[i] * 50_000 for i in range(500 // parts)]
    table = {i: str(i) for i in range(300_000 // parts)}
    cycle = [small, texts]
    cycle.append(cycle)
    return small, texts, large, table


build(100)  # what is loaded with the first use of things belongs to the start
gc.collect()
print("start", flush=True)
input()
for _ in range(2):
    keep = build()
    print("built", flush=True)
    input()
    keep = None
    gc.collect()
    print("dropped", flush=True)
    input()
`

// resident returns a process's resident size in bytes.
func resident(t *testing.T, pid int) int {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := strconv.Atoi(strings.Fields(string(b))[1])
	if err != nil {
		t.Fatal(err)
	}
	return pages * os.Getpagesize()
}

// TestMemoryReturnsToTheSystem looks at the process from outside: after 300 MiB are dropped its resident size is within
// 10 % of what it was at the start.
func TestMemoryReturnsToTheSystem(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("reads /proc")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "script.py"), []byte(residentScript), 0o644); err != nil {
		t.Fatal(err)
	}
	c := exec.Command(minipy(t), "script.py")
	c.Dir = dir
	stdin, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	watchdog := time.AfterFunc(2*time.Minute, func() { _ = c.Process.Kill() })
	defer watchdog.Stop()
	lines := bufio.NewScanner(stdout)
	var sizes []int
	for _, stage := range []string{"start", "built", "dropped", "built", "dropped"} {
		if !lines.Scan() || lines.Text() != stage {
			t.Fatalf("%q instead of %q (error %v)", lines.Text(), stage, lines.Err())
		}
		// The system may take a moment to account for pages that were given back.
		size := resident(t, c.Process.Pid)
		for range 20 {
			time.Sleep(20 * time.Millisecond)
			size = min(size, resident(t, c.Process.Pid))
		}
		sizes = append(sizes, size)
		if _, err := io.WriteString(stdin, "\n"); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Wait(); err != nil {
		t.Fatal(err)
	}
	start := sizes[0]
	t.Logf("resident: start %d KiB, then built and dropped twice: %d, %d, %d, %d KiB", start>>10, sizes[1]>>10, sizes[2]>>10, sizes[3]>>10, sizes[4]>>10)
	if sizes[1] < 200<<20 {
		t.Errorf("only %d MiB were built: the test has lost its meaning", (sizes[1]-start)>>20)
	}
	for _, dropped := range []int{sizes[2], sizes[4]} {
		if dropped > start+start/10 {
			t.Errorf("resident size %d KiB after everything was dropped, %d KiB at the start", dropped>>10, start>>10)
		}
	}
}

// TestDeepChainsDie builds chains of ten million links, drops them, and goes on with the memory they had.
func TestDeepChainsDie(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds and 1 GB")
	}
	for name, source := range map[string]string{
		"linked list": `
class Node:
    __slots__ = ("next",)

head = None
for i in range(10_000_000):
    node = Node()
    node.next = head
    head = node
node = None
head = None
print("ok")
`,
		"linked list of ordinary instances": `
class Node:
    pass

head = None
for i in range(3_000_000):
    node = Node()
    node.next = head
    head = node
del node, head
print("ok")
`,
		"nested lists": `
l = []
for i in range(10_000_000):
    l = [l]
l = None
print("ok")
`,
		"nested tuples and dicts": `
l = ()
for i in range(3_000_000):
    l = (l,) if i % 2 else {"k": l}
l = None
print("ok")
`,
		"a ring found by the collector": `
import gc
gc.disable()
class Node:
    pass

first = last = Node()
for i in range(2_000_000):
    node = Node()
    node.prev = last
    last = node
first.prev = last
del first, last, node
print("ok" if gc.collect() == 2_000_001 else "not all")
`,
		"closures, generators and bound methods": `
f = None
def wrap(g):
    return lambda: g
for i in range(1_000_000):
    f = wrap(f)
f = None
def gen(g):
    yield g
g = None
for i in range(300_000):
    n = gen(g)
    next(n)
    g = n
del g, n
m = []
for i in range(300_000):
    m = [m].append
m = None
print("ok")
`,
		"exceptions with causes": `
e = None
for i in range(500_000):
    n = ValueError()
    n.__cause__ = e
    e = n
del e, n
print("ok")
`,
		"finalisers along the way": `
died = 0
class Node:
    def __del__(self):
        global died
        died += 1
head = None
for i in range(1_000_000):
    node = Node()
    node.next = head
    head = node
del node, head
print("ok" if died == 1_000_000 else died)
`,
		"left for the end of the program": `
head = []
for i in range(3_000_000):
    head = [head]
print("ok")
`,
	} {
		t.Run(strings.ReplaceAll(name, " ", "_"), func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "script.py"), []byte(source), 0o644); err != nil {
				t.Fatal(err)
			}
			r := run(t, 4*time.Minute, dir, "", minipy(t), "-X", "showrefcount", "script.py")
			if r.stdout != "ok\n" || r.status != 0 || !strings.HasSuffix(strings.TrimSpace(r.stderr), "[0 refs, 0 blocks]") {
				t.Errorf("status %d, stdout %q, stderr:\n%s", r.status, r.stdout, tail(r.stderr, 12))
			}
		})
	}
}

var peakResident = regexp.MustCompile(`VmHWM:\s*(\d+) kB`)

// peakAfter runs a script and returns the most memory, in KiB, that its process had resident.
func peakAfter(t *testing.T, python, source string) int {
	t.Helper()
	r := run(t, time.Minute, t.TempDir(), "", python, "-c", source+"\nprint(open('/proc/self/status').read())")
	found := peakResident.FindStringSubmatch(r.stdout)
	if found == nil {
		t.Fatalf("no VmHWM in:\n%s%s", tail(r.stdout, 5), tail(r.stderr, 10))
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestNumbersTakeLittleMemory compares whole processes, start-up and code included.
func TestNumbersTakeLittleMemory(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("reads /proc")
	}
	reference := cpython(t)
	for _, source := range []string{"a = list(range(1000, 1_001_000))", "a = [i * 1.5 for i in range(1_000_000)]"} {
		ours, theirs := peakAfter(t, minipy(t), source), peakAfter(t, reference, source)
		t.Logf("%s: %d KiB, CPython %d KiB: %d %%", source, ours, theirs, ours*100/theirs)
		if ours*100 > theirs*60 {
			t.Errorf("%s: %d KiB is more than 60 %% of CPython's %d", source, ours, theirs)
		}
	}
}
