package repl

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

var update = flag.Bool("update", false, "record the screens of testdata")

// buildCommand builds minipy, once.
var buildCommand = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "minipy-prompt")
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "minipy")
	if out, err := exec.Command("go", "build", "-o", name, "minipy/cmd/minipy").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return name, nil
})

func TestMain(m *testing.M) {
	flag.Parse()
	status := m.Run()
	if name, err := buildCommand(); err == nil {
		_ = os.RemoveAll(filepath.Dir(name))
	}
	os.Exit(status)
}

// A tty is minipy at work in a terminal of our own.
type tty struct {
	t      *testing.T
	master *os.File
	cmd    *exec.Cmd
	mu     sync.Mutex
	shown  *display
	news   chan struct{} // something has been written
	ended  chan struct{}
}

// openPTY makes a pseudo terminal.
func openPTY(width, height int) (master, slave *os.File, err error) {
	if master, err = os.OpenFile("/dev/ptmx", os.O_RDWR, 0); err != nil {
		return nil, nil, err
	}
	fd := int(master.Fd())
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(height), Col: uint16(width)})
	}
	if err == nil {
		slave, err = os.OpenFile("/dev/pts/"+strconv.Itoa(n), os.O_RDWR|unix.O_NOCTTY, 0)
	}
	if err != nil {
		_ = master.Close()
		return nil, nil, err
	}
	return master, slave, nil
}

// start runs minipy in a terminal.
func start(t *testing.T, env []string, args ...string) *tty {
	t.Helper()
	name, err := buildCommand()
	if err != nil {
		t.Fatal(err)
	}
	const width, height = 80, 24
	master, slave, err := openPTY(width, height)
	if err != nil {
		t.Skip("no pseudo terminal: ", err)
	}
	c := exec.Command(name, args...)
	c.Stdin, c.Stdout, c.Stderr = slave, slave, slave
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	for _, e := range os.Environ() {
		if k, _, _ := strings.Cut(e, "="); !strings.Contains(k, "COLOR") && !strings.HasPrefix(k, "MINIPY") {
			c.Env = append(c.Env, e)
		}
	}
	c.Env = append(append(c.Env, "TERM=xterm", "MINIPY_HISTORY="), env...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	_ = slave.Close()
	p := &tty{t: t, master: master, cmd: c, shown: newDisplay(width, height), news: make(chan struct{}, 1), ended: make(chan struct{})}
	go func() {
		defer close(p.ended)
		buf := make([]byte, 1<<16)
		for {
			n, err := master.Read(buf)
			p.mu.Lock()
			_, _ = p.shown.Write(buf[:n])
			p.mu.Unlock()
			select {
			case p.news <- struct{}{}:
			default:
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
		_ = master.Close()
	})
	return p
}

func (p *tty) send(keys string) {
	p.t.Helper()
	if _, err := io.WriteString(p.master, keys); err != nil {
		p.t.Fatal(err)
	}
}

// typeLines sends keys as a person does: after Enter it waits for the next line to be there.
func (p *tty) typeLines(keys string) {
	p.t.Helper()
	for line := range strings.SplitAfterSeq(keys, "\r") {
		keys = keys[len(line):]
		row := 0
		p.until(func(d *display) bool { row = d.row; return true })
		p.send(line)
		if strings.HasSuffix(line, "\r") && keys != "" && !p.until(func(d *display) bool { return d.row > row && d.col > 0 && d.modes["?2004"] }) {
			p.t.Fatalf("no new line after %q in\n%s", line, p.shown.text(p.shown.mark))
		}
	}
}

// until waits until what is shown, as look gives it, is as it should be.
func (p *tty) until(look func(d *display) bool) bool {
	deadline := time.After(10 * time.Second)
	for {
		p.mu.Lock()
		ok := look(p.shown)
		p.mu.Unlock()
		if ok {
			return true
		}
		select {
		case <-p.news:
		case <-p.ended:
			p.mu.Lock()
			defer p.mu.Unlock()
			return look(p.shown)
		case <-deadline:
			return false
		}
	}
}

// settled waits until nothing has been written for a while: for recording only.
func (p *tty) settled() {
	for {
		select {
		case <-p.news:
		case <-time.After(700 * time.Millisecond):
			return
		}
	}
}

// wait waits for a text among the lines that have not been compared.
func (p *tty) wait(text string) {
	p.t.Helper()
	if !p.until(func(d *display) bool { return strings.Contains(d.text(d.mark), text) }) {
		p.t.Fatalf("no %q in\n%s", text, p.shown.text(p.shown.mark))
	}
}

// exit waits for the end of the process and gives its status.
func (p *tty) exit() int {
	p.t.Helper()
	select {
	case <-p.ended:
	case <-time.After(10 * time.Second):
		p.t.Fatalf("does not end:\n%s", p.shown.text(p.shown.mark))
	}
	var e *exec.ExitError
	if err := p.cmd.Wait(); errors.As(err, &e) {
		return e.ExitCode()
	}
	return 0
}

// keyNames are the keys that screens name.
var keyNames = strings.NewReplacer("<Enter>", "\r", "<Tab>", "\t", "<Up>", "\x1b[A", "<Down>", "\x1b[B", "<Right>", "\x1b[C", "<Left>", "\x1b[D", "<Home>", "\x1bOH", "<End>", "\x1b[F",
	"<Del>", "\x1b[3~", "<BS>", "\x7f", "<M-b>", "\x1bb", "<M-d>", "\x1bd", "<M-Enter>", "\x1b\r", "<C-a>", "\x01", "<C-c>", "\x03", "<C-d>", "\x04", "<C-e>", "\x05", "<C-g>", "\x07", "<C-k>", "\x0b",
	"<C-l>", "\x0c", "<C-r>", "\x12", "<C-s>", "\x13", "<C-t>", "\x14", "<C-u>", "\x15", "<C-w>", "\x17", "<C-y>", "\x19", "<Space>", " ")

var volatile = []struct {
	re *regexp.Regexp
	to string
}{
	{regexp.MustCompile(`0x[0-9a-f]{6,}`), "0xADDRESS"},
	{regexp.MustCompile(`\d+\.\d+ (m?s)\]`), "TIME $1]"},
	{regexp.MustCompile(`looked at \d+ objects`), "looked at N objects"},
	{regexp.MustCompile(`gen0 \d+/`), "gen0 N/"},
	{regexp.MustCompile(`in block \d+ of pool \d+ (.*\d)\s+B\n`), "in block N of pool N $1 B\n"}, // the line may be broken before the B
}

// TestScreens plays the sessions of testdata. A line with a $ in front does something, and what stands below "$ screen" is what the terminal must come to
// show from the line on at whose end the last screen was taken. The bar is the cursor.
func TestScreens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.screen")
	if err != nil || len(files) == 0 {
		t.Fatal("no screens: ", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".screen"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got := play(t, string(text)); *update && !t.Failed() {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// play plays a session and returns it with the screens as they were seen.
func play(t *testing.T, text string) string {
	dir := t.TempDir()
	env := []string{"MINIPY_HISTORY=" + filepath.Join(dir, "history"), "HOME=" + dir, "NO_COLOR=1"}
	args := []string{"-q"}
	var p *tty
	running := func() *tty {
		if p == nil {
			p = start(t, env, args...)
		}
		return p
	}
	var got strings.Builder
	lines := strings.SplitAfter(text, "\n")
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSuffix(lines[i], "\n")
		got.WriteString(lines[i])
		cmd, arg, _ := strings.Cut(strings.TrimPrefix(line, "$ "), " ")
		if !strings.HasPrefix(line, "$ ") {
			continue
		}
		switch cmd {
		case "env":
			env = append(env, arg)
			if arg == "COLOR" {
				env = env[:2]
			}
		case "args":
			args = strings.Fields(arg)
		case "file":
			name, content, _ := strings.Cut(arg, " ")
			if s, err := strconv.Unquote(content); err != nil || os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644) != nil {
				t.Fatalf("line %d: %s", i+1, line)
			}
			for j := range args {
				args[j] = strings.ReplaceAll(args[j], "DIR", dir)
			}
		case "type":
			running().typeLines(keyNames.Replace(arg))
		case "paste":
			s, err := strconv.Unquote(arg)
			if err != nil {
				t.Fatalf("line %d: %s", i+1, line)
			}
			running().send("\x1b[" + pasteStart + strings.ReplaceAll(s, "\n", "\r") + pasteEnd)
		case "wait":
			running().wait(arg)
		case "skip": // wait for the text, and for the prompt below it
			p := running()
			if !p.until(func(d *display) bool {
				s := d.text(d.mark)
				return strings.Contains(s, arg) && strings.HasSuffix(s, "\n>>> ▏\n")
			}) {
				t.Fatalf("line %d: no %q and a prompt in\n%s", i+1, arg, p.shown.text(p.shown.mark))
			}
			p.mu.Lock()
			p.shown.mark = p.shown.row
			p.mu.Unlock()
		case "restart":
			running().send("\x04")
			if status := p.exit(); status != 0 {
				t.Fatalf("line %d: status %d", i+1, status)
			}
			p = nil
		case "exit":
			if status := running().exit(); fmt.Sprint(status) != arg {
				t.Fatalf("line %d: status %d", i+1, status)
			}
			p = nil
		case "screen":
			var want strings.Builder
			for i+1 < len(lines) && !strings.HasPrefix(lines[i+1], "$ ") && !strings.HasPrefix(lines[i+1], "#") {
				i++
				want.WriteString(lines[i])
			}
			p := running()
			seen := func(d *display) string {
				s := strings.ReplaceAll(d.text(d.mark), dir, "DIR")
				for _, v := range volatile {
					s = v.re.ReplaceAllString(s, v.to)
				}
				return s
			}
			if *update {
				p.settled()
			} else if !p.until(func(d *display) bool { return seen(d) == strings.TrimRight(want.String(), "\n")+"\n" }) {
				t.Fatalf("line %d: the screen shows\n%s\nand should show\n%s", i+1, seen(p.shown), want.String())
			}
			p.mu.Lock()
			got.WriteString(seen(p.shown))
			p.shown.mark = p.shown.row
			p.mu.Unlock()
		default:
			t.Fatalf("line %d: %s", i+1, line)
		}
	}
	return got.String()
}

// TestPasteMegabyte pastes a megabyte of each kind, runs it, and leaves: a second's work at most, of the processor where the machine is busy.
func TestPasteMegabyte(t *testing.T) {
	const size = 1 << 20
	for name, text := range map[string]string{
		"lines":    strings.Repeat("value_of_something = 'abcdef' + str(12345)\n", size/43),
		"string":   "s = '" + strings.Repeat("a", size) + "'",
		"function": "def f():\n" + strings.Repeat("    x = [1, 2, 3]\n\n    y = x\n", size/30) + "    return x\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			p := start(t, []string{"NO_COLOR=1"}, "-q")
			p.wait(">>> ")
			began := time.Now()
			go func() {
				_, _ = io.Copy(p.master, bytes.NewReader([]byte("\x1b["+pasteStart+text+pasteEnd+"\rprint('do' + 'ne')\r")))
			}()
			p.wait("\ndone\n>>> ")
			took := time.Since(began)
			p.send("\x04")
			p.exit()
			work := p.cmd.ProcessState.UserTime() + p.cmd.ProcessState.SystemTime()
			t.Logf("%v, processor %v", took, work)
			if min(took, work) > time.Second {
				t.Errorf("took %v, %v of the processor", took, work)
			}
		})
	}
}
