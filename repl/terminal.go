//go:build !js && !wasip1

package repl

import (
	"errors"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/chzyer/readline"
	"golang.org/x/term"

	"minipy/vm"
)

// pasteOn has the terminal mark what is pasted, pasteOff ends that.
const (
	pasteOn  = "\x1b[?2004h"
	pasteOff = "\x1b[?2004l"
)

// terminal is the line source for a terminal: readline, with an editor that makes it edit statements of several lines.
type terminal struct {
	in   *vm.Interp
	rl   *readline.Instance
	keys *keys
	ed   *editor

	mu     sync.Mutex // guards resume, since completion runs beside ReadStatement
	resume func()     // takes the interpreter back from the program's threads; nil: nothing is being read
}

// NewTerminal makes the line source for the process's terminal. keyboard reads its standard input; history is a file's name, or empty.
func NewTerminal(in *vm.Interp, keyboard Keyboard, commands *Commands, history string, color bool) (StatementSource, error) {
	k := newKeys(keyboard)
	c := &completer{in: in, commands: commands}
	ed := &editor{keys: k, history: openHistory(history), color: color, screen: screen{out: os.Stdout, size: terminalSize}}
	k.idle, k.pasted = ed.waiting, ed.takePaste
	cfg := &readline.Config{
		Stdin:  k,
		Stdout: io.Discard, // the editor draws
		Stderr: io.Discard,

		HistoryLimit:           1,
		DisableAutoSaveHistory: true,
		FuncIsTerminal:         func() bool { return false },
		FuncGetWidth:           func() int { return 1 << 30 },
		FuncOnWidthChanged:     func(func()) {},
		FuncFilterInputRune:    ed.filter,
		Listener:               ed,
	}
	rl, err := readline.NewEx(cfg)
	if err != nil {
		return nil, err
	}
	t := &terminal{in: in, rl: rl, keys: k, ed: ed}
	ed.suspend = t.suspend
	ed.complete = func(head string) completion {
		defer t.takeInterpreter()()
		return c.complete(head)
	}
	return t, nil
}

// terminalSize is the terminal's size; where it has none, as often in tests, that of the terminals of old.
func terminalSize() (width, height int) {
	width, height, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil || width < 2 || height < 1 {
		return 80, 24
	}
	return width, height
}

// ReadLine is LineSource's.
func (t *terminal) ReadLine(prompt string) (string, error) {
	line, err := t.ReadStatement(prompt, "", func(string) bool { return true })
	return line + "\n", err
}

// ReadStatement is StatementSource's.
func (t *terminal) ReadStatement(ps1, ps2 string, ends func(text string) bool) (string, error) {
	rt := t.in.RT()
	if rt.MidLine() {
		t.write("\r\n")
	}
	if i := strings.LastIndexByte(ps1, '\n'); i >= 0 {
		t.write(ps1[:i+1])
		ps1 = ps1[i+1:]
	}
	t.ed.begin(ps1, ps2)
	t.ed.ends = ends
	t.write(pasteOn)
	t.mu.Lock()
	t.resume = t.in.AllowThreads()
	t.mu.Unlock()
	text, err := t.rl.Readline()
	t.mu.Lock()
	t.resume()
	t.resume = nil
	t.mu.Unlock()
	t.keys.giveBack()
	text, key := t.ed.result(text)
	t.write(pasteOff)
	switch {
	case errors.Is(err, readline.ErrInterrupt):
		return "", ErrInterrupted
	case err != nil:
		return "", io.EOF
	}
	if key == keyEnter {
		t.write("\r\n")
	}
	t.ed.history.add(text)
	return text, nil
}

// takeInterpreter stops the program's threads until give is called: whoever looks at the heap while a statement is being read needs it.
func (t *terminal) takeInterpreter() (give func()) {
	t.mu.Lock()
	if t.resume == nil {
		return t.mu.Unlock
	}
	t.resume()
	return func() {
		t.resume = t.in.AllowThreads()
		t.mu.Unlock()
	}
}

func (t *terminal) write(text string) { _, _ = io.WriteString(os.Stdout, text) }

func (t *terminal) suspend() {
	t.write(pasteOff + "\r\n")
	_ = t.rl.Terminal.ExitRawMode()
	suspendProcess()
	_ = t.rl.Terminal.EnterRawMode()
	t.write(pasteOn)
}

func (t *terminal) Close() error {
	_ = t.keys.Close()
	return t.rl.Close()
}
