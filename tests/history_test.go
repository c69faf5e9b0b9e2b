package tests

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

const historyScript = `import mem, sys
cfg = {'a': 1}
seen = []
def on(x):
    seen.append(x)
    return len(seen)
on(cfg)
cache = [cfg]
seen.clear()
class Box: pass
b = Box()
b.cfg = cfg
del cache
h = mem.history(cfg)
print(h.text)
print(h.data['events'][-1]['refcount'] == mem.refs(cfg) == sys.getrefcount(cfg) - 1)
`

const historyText = `dict at ADDRESS: alive; 8 changes
<string>:2  cfg = {'a': 1}    +1  1  born: + global __main__.cfg
<string>:7  on(cfg)           +1  2  + local x in on()
<string>:5  seen.append(x)    +1  3  + item seen[0]
<string>:6  return len(seen)  -1  2  - local x in on()
<string>:8  cache = [cfg]     +1  3  + item cache[0]
<string>:9  seen.clear()      -1  2  - item seen[0]
<string>:12  b.cfg = cfg       +1  3  + attribute b.cfg
<string>:13  del cache         -1  2  - item cache[0]
True
`

var address = regexp.MustCompile(`0x[0-9a-f]+`)

// runCode runs a text with minipy, and returns what it prints.
func runCode(t *testing.T, stdin, code string) string {
	t.Helper()
	r := run(t, time.Minute, "", stdin, minipy(t), "-c", code)
	if r.status != 0 {
		t.Errorf("status %d\n%s", r.status, tail(r.stderr, 5))
	}
	return r.stdout
}

func TestHistory(t *testing.T) {
	got := regexp.MustCompile(` in \d+ lines executed.*`).ReplaceAllString(address.ReplaceAllString(runCode(t, "", historyScript), "ADDRESS"), "")
	got = regexp.MustCompile(` +`).ReplaceAllString(got, " ")
	if want := regexp.MustCompile(` +`).ReplaceAllString(historyText, " "); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestHistoryOfTheDead asks for objects that are gone, for moves, and for two lives at one address.
func TestHistoryOfTheDead(t *testing.T) {
	got := runCode(t, "", `import mem
class C: pass
def make(i):
    c = C()
    return c
for i in range(30):
    x = make(i)
a = id(x)
del x
for h in mem.history(id=a), mem.history(name='x'):
    d = h.data
    print(d['alive'], [(e['line'], e['change'], e['refcount'], e['gained'], e['lost'], e['born'], e['died']) for e in d['events']])
print(mem.history(None).text)
for bad in {'id': 3}, {'name': 'nobody'}:
    try: mem.history(**bad)
    except RuntimeError as e: print(e)
`)
	life := "False [(4, 1, 1, ['local c in make()'], [], True, False), (5, 0, 1, ['global __main__.x'], ['local c in make()'], False, False), (9, -1, 0, [], ['global __main__.x'], False, True)]\n"
	if want := life + life + "None: immortal, its count never changes\n0x3 is no address of an object\nno global was ever called nobody\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestRunsRepeat does scripts again with the answers that they got, and expects an object made after their end at the same address with the same count.
func TestRunsRepeat(t *testing.T) {
	var scripts []string
	for _, pattern := range []string{"lang/*.py", "memory/*.py", "modules/*.py", "programs/*.py", "../examples/*.py"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		scripts = append(scripts, found...)
	}
	every := 5
	if testing.Short() {
		every = 40
	}
	ends := map[string]bool{"exit.py": true} // it ends the process whatever comes
	for i := 0; i < len(scripts); i += every {
		script := scripts[i]
		if ends[filepath.Base(script)] {
			continue
		}
		t.Run(script, func(t *testing.T) {
			t.Parallel()
			r := run(t, time.Minute, filepath.Dir(script), "sys = __import__('sys'); sys.stdout = sys.__stdout__\nprobe = [1]\nkeep = probe\n%history probe\n", minipy(t), "-q", "-i", filepath.Base(script))
			out := r.stdout + r.stderr
			for _, want := range []string{"born: + global __main__.probe\n", "  + global __main__.keep\n"} {
				if !strings.Contains(out, want) && !strings.Contains(out, "EOFError") && !strings.Contains(out, "has started threads") { // some read the prompt's input
					t.Errorf("%q is not in\n%s", want, tail(out, 12))
				}
			}
		})
	}
}

// TestHistoryOfOutside repeats a run that depends on the clock, random numbers, files, the environment and input, and changes some of them.
func TestHistoryOfOutside(t *testing.T) {
	dir := t.TempDir()
	got := runCode(t, "typed\n", `import os, random, sys, time, mem
os.chdir(`+fmt.Sprintf("%q", dir)+`)
line = input()
with open('f', 'w') as f: f.write(str(random.random()) + str(time.time_ns()) + line)
text = open('f').read()
os.environ['Q'] = text
size = os.stat('f').st_size + len(os.listdir('.')) + os.getpid()
os.remove('f')
made = [bytes(os.urandom(3 + size % 7 + len(text) % 5)), time.monotonic()]
other = made
time.sleep(0.01)
print(mem.history(made).data['events'][-1]['gained'], os.listdir('.'), os.path.exists('f'))
`)
	if want := "['global __main__.other'] [] False\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestHistoryIsQuick bounds what the history of an object costs in a program that executes a million lines: three times the program's own time.
func TestHistoryIsQuick(t *testing.T) {
	const program = `cfg = {'a': 1}
log = []
def touch(x, i):
    y = x
    return i
total = 0
for i in range(250000):
    total += i
    if i % 1000 == 0:
        log.append(touch(cfg, i))
    total ^= 1
`
	best := func(code string) time.Duration {
		least := time.Hour
		for range 5 {
			c := exec.Command(minipy(t), "-c", code)
			if err := c.Run(); err != nil {
				t.Fatal(err)
			}
			least = min(least, c.ProcessState.UserTime()+c.ProcessState.SystemTime()) // the repetition's included: it was waited for
		}
		return least
	}
	plain, with := best(program), best(program+"import mem\nmem.history(cfg)\n")
	t.Logf("plain %v, with its history %v", plain, with)
	if with-plain > 3*plain {
		t.Errorf("the program takes %v, the history of an object %v more", plain, with-plain)
	}
}
