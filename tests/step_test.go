package tests

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// stepView is what --step --json tells of a step.
type stepView struct {
	Step, Steps    int
	Ended, Message string
	Output         string
	Moment         map[string]any
}

func stepViews(t *testing.T, commands string, args ...string) []stepView {
	t.Helper()
	r := run(t, 2*time.Minute, "", commands, minipy(t), append([]string{"--step", "--json"}, args...)...)
	if r.status != 0 {
		t.Fatalf("status %d: %s", r.status, r.stderr)
	}
	var views []stepView
	for line := range strings.Lines(r.stdout) {
		var v stepView
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		views = append(views, v)
	}
	return views
}

// TestStepBackShowsTheSame goes some way forward and the same way back: each step must look as it did, to the last count and address.
func TestStepBackShowsTheSame(t *testing.T) {
	scripts, err := filepath.Glob("../examples/*.py")
	if err != nil || len(scripts) == 0 {
		t.Fatal(err, scripts)
	}
	const steps = 25
	for _, script := range scripts {
		t.Run(filepath.Base(script), func(t *testing.T) {
			t.Parallel()
			first := map[int]stepView{}
			back := 0
			for _, v := range stepViews(t, strings.Repeat("s\n", steps)+"c\ng 30\n"+strings.Repeat("b\n", steps)+"g 3\ns\ns\nq\n", script) {
				was, seen := first[v.Step]
				if !seen {
					first[v.Step] = v
					continue
				}
				back++
				if v.Message != "" || !reflect.DeepEqual(v.Moment, was.Moment) || v.Output != was.Output {
					t.Errorf("step %d was\n%v\nand is\n%v\n%s", v.Step, was, v, v.Message)
				}
			}
			if back < steps {
				t.Errorf("only %d steps back", back)
			}
		})
	}
}

func TestStepText(t *testing.T) {
	script := filepath.Join(t.TempDir(), "app.py")
	program := `name = input('who? ')
def greet(n):
    text = 'hello ' + n
    print(text)
    return text
for i in range(2):
    greet(name + str(i))
x = [greet]
y = x
`
	if err := os.WriteFile(script, []byte(program), 0o644); err != nil {
		t.Fatal(err)
	}
	r := run(t, time.Minute, "", "s\nBob\nB 4\nc\nu\nO\nC\nc\nb\nzz\nc\nc\ns\nB 4\nc\nb\nq\n", minipy(t), "--step", script)
	var got []string
	for line := range strings.Lines(r.stdout + r.stderr) {
		line = strings.TrimRight(line, "\n")
		if i := strings.Index(line, "  "); strings.HasPrefix(line, "who? ==") || strings.HasPrefix(line, "== ") {
			place, _, _ := strings.Cut(line[i+2:], "  ")
			got = append(got, line[:i]+": "+place)
		} else if !strings.HasPrefix(line, "arena") && line != "" && line[0] != ' ' && line[0] != '>' && !strings.HasPrefix(line, "<module>") && !strings.HasPrefix(line, "greet") {
			got = append(got, line)
		}
	}
	want := []string{"== step 1 of 1: app.py:1", "who? == step 2 of 2: app.py:2", "== step 2 of 2: app.py:2", "== step 6 of 6: app.py:4", "hello Bob0", "== step 8 of 8: app.py:6", "== step 4 of 8: app.py:7", "== step 1 of 8: app.py:1",
		"== step 6 of 8: app.py:4", "== step 5 of 8: app.py:3", "! commands: s step, b back, o over, O over back, u out, c run, C back to a breakpoint, g N go to step N, B N breakpoint at line N, q quit",
		"== step 6 of 8: app.py:4", "== step 11 of 11: app.py:4", "hello Bob1", "== step 12 of 12: app.py:5", "== step 12 of 12: app.py:5", "== step 16 of 16: the program has ended", "== step 15 of 16: app.py:9"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s\nin\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"), r.stdout)
	}
	if !strings.Contains(r.stdout, ">*   4      print(text)\n") || !strings.Contains(r.stdout, "(-1) 1") {
		t.Errorf("no mark, or no change of a count, in\n%s", r.stdout)
	}
	for _, bad := range [][]string{{"--step"}, {"--step", "-c", "1"}, {"--step", "--leaks", script}, {"--step", "no-such-file.py"}} {
		if r := run(t, time.Minute, "", "", minipy(t), bad...); r.status != 2 || r.stderr == "" {
			t.Errorf("%v: status %d, %s", bad, r.status, r.stderr)
		}
	}
}
