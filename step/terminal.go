package step

import (
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// Terminal is the UI on a terminal: a screen of its own, and keys.
type Terminal struct {
	in     *os.File
	out    *os.File
	color  bool
	view   *View
	scroll int
}

const (
	enterScreen = "\x1b[?1049h\x1b[?25l"
	leaveScreen = "\x1b[?25h\x1b[?1049l"
)

// NewTerminal takes over the terminal.
func NewTerminal(in, out *os.File, color bool) *Terminal {
	t := &Terminal{in: in, out: out, color: color}
	t.write(enterScreen)
	return t
}

func (t *Terminal) write(s string) { _, _ = t.out.WriteString(s) }

func (t *Terminal) size() (width, height int) {
	width, height, err := term.GetSize(int(t.out.Fd()))
	if err != nil || width < 20 || height < 8 {
		return 80, 24
	}
	return width, height
}

// Show is UI's.
func (t *Terminal) Show(v *View) {
	t.view = v
	width, height := t.size()
	_, _ = t.out.Write(draw(v, width, height, t.scroll, t.color))
}

// keys are the keys of the commands; what arrow keys send is made of them by Next.
var keys = map[string]Op{"\x1b[C": Step, "n": Step, "s": Step, " ": Step, "\r": Step, "\x1b[D": Back, "p": Back, "\x7f": Back, "\x1b[B": Over, "o": Over, "\x1b[A": BackOver, "O": BackOver,
	"u": Out, "c": Run, "C": BackRun, "\x1b[F": Run, "\x1b[H": BackRun, "q": Quit, "\x03": Quit, "\x04": Quit, "\x0c": Again}

// Next is UI's.
func (t *Terminal) Next() (Command, error) {
	for {
		key, err := t.key()
		if err != nil {
			return Command{}, err
		}
		if op, ok := keys[key]; ok {
			t.scroll = 0
			return Command{Op: op}, nil
		}
		switch key {
		case "\x1b[5~", "\x1b[6~":
			if t.scroll += 5; key == "\x1b[5~" {
				t.scroll = max(t.scroll-10, 0)
			}
			t.Show(t.view)
		case "g", "b":
			op, prompt := Goto, " go to step: "
			if key == "b" {
				op, prompt = Break, " breakpoint at line: "
			}
			text, err := t.ask(prompt)
			if err != nil {
				return Command{Op: Again}, nil
			}
			n, err := strconv.Atoi(strings.TrimSpace(text))
			if err == nil {
				return Command{op, n}, nil
			}
			t.Show(t.view)
		}
	}
}

// key reads one key: a character, or the sequence that stands for a key without one.
func (t *Terminal) key() (string, error) {
	old, err := term.MakeRaw(int(t.in.Fd()))
	if err != nil {
		return "", err
	}
	defer func() { _ = term.Restore(int(t.in.Fd()), old) }()
	buf := make([]byte, 1)
	var key []byte
	for {
		if _, err := t.in.Read(buf); err != nil {
			return "", err
		}
		key = append(key, buf[0])
		switch {
		case key[0] == 0x1b && len(key) == 2 && (buf[0] == '[' || buf[0] == 'O'):
		case key[0] == 0x1b && len(key) == 1:
		case key[0] == 0x1b && key[1] == '[' && (buf[0] >= '0' && buf[0] <= '9' || buf[0] == ';'):
		case key[0] == 0x1b:
			return strings.Replace(string(key), "\x1bO", "\x1b[", 1), nil
		case utf8.FullRune(key):
			return string(key), nil
		}
	}
}

var errCancelled = errors.New("cancelled")

// ask lets a line be typed in the last row.
func (t *Terminal) ask(prompt string) (string, error) {
	text := ""
	for {
		width, height := t.size()
		p := &painter{width: width, color: t.color}
		p.b.WriteString("\x1b[" + strconv.Itoa(height) + ";1H")
		p.line(cell{prompt + text + "_", warning})
		_, _ = t.out.Write(p.b.Bytes()[:p.b.Len()-2])
		key, err := t.key()
		switch {
		case err != nil:
			return "", err
		case key == "\r" || key == "\n":
			return text, nil
		case key == "\x04" && text == "":
			return "", io.EOF
		case key == "\x03" || key == "\x1b":
			return "", errCancelled
		case key == "\x7f" || key == "\b":
			_, n := utf8.DecodeLastRuneInString(text)
			text = text[:len(text)-n]
		case key >= " " && key[0] != 0x1b:
			text += key
		}
	}
}

// Output is UI's: it is shown at the next line.
func (t *Terminal) Output([]byte) {}

// Input is UI's.
func (t *Terminal) Input() (string, error) {
	line, err := t.ask(" the program reads: ")
	if err != nil {
		return "", io.EOF
	}
	return line + "\n", nil
}

// Close is UI's. What the program has written stays on the terminal.
func (t *Terminal) Close(output []byte) {
	t.write(leaveScreen)
	_, _ = t.out.Write(output)
}
