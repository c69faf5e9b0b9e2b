//go:build !js && !wasip1

package repl

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// Keyboard is where the editor's bytes come from. What it has read and does not need it gives back, for input() to find.
type Keyboard interface {
	// Read returns objects.ErrInterrupted when a signal interrupts it.
	io.Reader
	Unread(p []byte)
}

// Keys that readline does not know, as characters of a private area: the key reader gives them to readline, which hands them to the editor. Nobody can type
// them.
const (
	keyNone rune = 0x10f000 + iota
	keyEnter
	keyNewline // Alt-Enter: a line break wherever the cursor is
	keyInterrupt
	keyEOF
	keyUp
	keyDown
	keyHome
	keyEnd
	keyLeft
	keyRight
	keyTop
	keyBottom
	keyWordLeft
	keyWordRight
	keyBackspace
	keyDelete
	keyKillEnd
	keyKillStart
	keyKillWord
	keyKillNextWord
	keyYank
	keyTranspose
	keyTab
	keySearch
	keySearchForward
	keyCancel
	keyClear
	keySuspend
	keyPaste
	keyEdit // what the filter puts in the place of a key that the editor itself serves
	keyLast
)

// controlKeys says what the characters below space and DEL do.
var controlKeys = map[byte]rune{
	1: keyHome, 2: keyLeft, 3: keyInterrupt, 4: keyEOF, 5: keyEnd, 6: keyRight, 7: keyCancel, 8: keyBackspace, 9: keyTab, 10: keyEnter, 11: keyKillEnd, 12: keyClear,
	13: keyEnter, 14: keyDown, 16: keyUp, 18: keySearch, 19: keySearchForward, 20: keyTranspose, 21: keyKillStart, 23: keyKillWord, 25: keyYank, 26: keySuspend,
	127: keyBackspace,
}

// sequences says what terminals send for keys after ESC [ or ESC O, and metaKeys what a key means after ESC or with Alt.
var (
	sequences = map[string]rune{
		"A": keyUp, "B": keyDown, "C": keyRight, "D": keyLeft, "H": keyHome, "F": keyEnd, "1~": keyHome, "7~": keyHome, "4~": keyEnd, "8~": keyEnd, "3~": keyDelete,
		"1;5C": keyWordRight, "1;5D": keyWordLeft, "1;3C": keyWordRight, "1;3D": keyWordLeft, "5C": keyWordRight, "5D": keyWordLeft, "1;5H": keyTop, "1;5F": keyBottom,
		"3;5~": keyKillNextWord,
	}
	metaKeys = map[byte]rune{'b': keyWordLeft, 'f': keyWordRight, 'd': keyKillNextWord, 127: keyKillWord, 8: keyKillWord, 13: keyNewline, 10: keyNewline, '<': keyTop, '>': keyBottom, 27: keyCancel}
)

const (
	pasteStart = "200~"
	pasteEnd   = "\x1b[201~"
)

// keys reads the terminal for readline: it gives one key at a time, as one character. After a key that may end the reading it waits for resume, so that
// nothing is read while a program runs.
type keys struct {
	from   Keyboard
	buf    []byte // read and not yet decoded
	coded  []byte // the key that readline is about to read
	waits  bool
	goOn   chan struct{}
	closed chan struct{}
	idle   func(bool) // told before and after waiting for the user
	pasted func(text string)
}

func newKeys(from Keyboard) *keys {
	return &keys{from: from, goOn: make(chan struct{}, 1), closed: make(chan struct{})}
}

// resume lets the reading go on after keyEnter, keyInterrupt and keyEOF.
func (k *keys) resume() { k.goOn <- struct{}{} }

// Close ends a Read that waits for resume.
func (k *keys) Close() error {
	close(k.closed)
	return nil
}

// giveBack returns to the keyboard what has been typed ahead. The next reading begins with it.
func (k *keys) giveBack() {
	if len(k.buf) > 0 {
		k.from.Unread(bytes.ReplaceAll(k.buf, []byte("\r"), []byte("\n")))
		k.buf = nil
	}
}

// more tells whether there is input that has been read but not looked at.
func (k *keys) more() bool { return len(k.buf) > 0 }

// Read is readline's.
func (k *keys) Read(p []byte) (int, error) {
	if len(k.coded) == 0 {
		if k.waits {
			select {
			case <-k.goOn:
				k.waits = false
			case <-k.closed:
				return 0, io.EOF
			}
		}
		key, err := k.next()
		if err != nil {
			return 0, err
		}
		k.waits = key == keyEnter || key == keyInterrupt || key == keyEOF
		k.coded = utf8.AppendRune(k.coded, key)
	}
	n := copy(p, k.coded)
	k.coded = k.coded[n:]
	return n, nil
}

// fill reads more, and waits for it.
func (k *keys) fill() error {
	k.idle(true)
	defer k.idle(false)
	var chunk [4096]byte
	n, err := k.from.Read(chunk[:])
	k.buf = append(k.buf, chunk[:n]...)
	if n > 0 {
		return nil
	}
	return err
}

// next decodes a key.
func (k *keys) next() (rune, error) {
	for {
		key, n := k.decode()
		if n > 0 {
			k.buf = k.buf[n:]
			if key == keyPaste {
				text, err := k.paste()
				if err != nil {
					return 0, err
				}
				k.pasted(text)
			}
			if key != keyNone {
				return key, nil
			}
			continue
		}
		switch err := k.fill(); {
		case errors.Is(err, ErrInterrupted):
			return keyInterrupt, nil
		case err != nil:
			return 0, err
		}
	}
}

// decode finds the key at the start of the buffer, and its length: 0 if more must be read first.
func (k *keys) decode() (rune, int) {
	if len(k.buf) == 0 {
		return keyNone, 0
	}
	c := k.buf[0]
	switch {
	case c == 0x1b:
		return k.escape()
	case c < ' ' || c == 127:
		if key, ok := controlKeys[c]; ok {
			return key, 1
		}
		return keyNone, 1
	case !utf8.FullRune(k.buf):
		return keyNone, 0
	}
	r, n := utf8.DecodeRune(k.buf)
	if r >= keyNone && r < keyLast {
		r = utf8.RuneError
	}
	return r, n
}

// escape decodes what begins with ESC.
func (k *keys) escape() (rune, int) {
	if len(k.buf) < 2 {
		return keyNone, 0
	}
	c := k.buf[1]
	if c != '[' && c != 'O' {
		if key, ok := metaKeys[c]; ok {
			return key, 2
		}
		return keyNone, 2
	}
	for i := 2; i < len(k.buf); i++ {
		if f := k.buf[i]; f >= 0x40 && f <= 0x7e {
			code := string(k.buf[2 : i+1])
			if code == pasteStart {
				return keyPaste, i + 1
			}
			if key, ok := sequences[code]; ok {
				return key, i + 1
			}
			return keyNone, i + 1
		} else if f < ' ' || i > 32 { // no such sequence
			return keyNone, i
		}
	}
	return keyNone, 0
}

// paste reads what is pasted, to its end.
func (k *keys) paste() (string, error) {
	from := 0
	for {
		if i := bytes.Index(k.buf[from:], []byte(pasteEnd)); i >= 0 {
			text := string(k.buf[:from+i])
			k.buf = bytes.Clone(k.buf[from+i+len(pasteEnd):])
			return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), nil
		}
		from = max(0, len(k.buf)-len(pasteEnd))
		if err := k.fill(); err != nil && !errors.Is(err, ErrInterrupted) {
			return "", err
		}
	}
}
