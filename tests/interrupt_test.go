package tests

import (
	"bytes"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestInterruptInNativeLoops sends Ctrl-C to programs that spend their time in native loops.
func TestInterruptInNativeLoops(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no SIGINT to send")
	}
	for _, code := range []string{
		"while True: pass", "sum(range(10**12))", "list(range(10**9))", "all(range(1, 10**12))", "set(iter(int, 1))", "a, *b = iter(int, 1)", "print(*iter(int, 1))", "''.join(map(str, range(10**9)))",
		"bytes(iter(int, 1))", "1.5 in range(10**12)", "dict.fromkeys(iter(int, 1))", "max(range(10**12))", "repr([[0] * 1000] * 10**6)", "import time; time.sleep(100)", "sorted(iter(int, 1))", "l = list(range(10**5))\nwhile True: l.sort(key=lambda x: -x)",
	} {
		t.Run(strings.ReplaceAll(code, " ", "_"), func(t *testing.T) {
			t.Parallel()
			c := exec.Command(minipy(t), "-X", "max-heap=1G", "-c", "import sys\nprint('go', flush=True)\n"+code)
			var stderr bytes.Buffer
			c.Stderr = &stderr
			out, err := c.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			watchdog := time.AfterFunc(time.Minute, func() { _ = c.Process.Kill() })
			defer watchdog.Stop()
			if _, err := out.Read(make([]byte, 16)); err != nil {
				t.Fatal(err)
			}
			time.Sleep(50 * time.Millisecond)
			if err := c.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
			_ = c.Wait()
			if !strings.Contains(stderr.String(), "KeyboardInterrupt") {
				t.Errorf("no KeyboardInterrupt, but: %v\n%s", c.ProcessState, tail(stderr.String(), 5))
			}
		})
	}
}
