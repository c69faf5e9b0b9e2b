package objects

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"syscall"
	"unicode/utf8"

	"golang.org/x/term"

	"minipy/door"
	"minipy/mem"
)

// TextIOWrapper, behind the fields that all files have:
//
//	16  std       uint32  1 + descriptor of a standard stream, which the Runtime itself reads and writes; 0: a file over a buffer
//	20  line      uint32  when to flush: 0, lineBuffered, unbuffered
//	24  name      Ref     of a standard stream
//	28  buffer    Ref     the binary file; a standard stream makes it when asked for
//	32  encoding  Ref     str
//	36  errors    Ref     str
//	40  in        Ref     bytearray: what has been read ahead
//	44  inPos     uint32  how much of it has been used
//	48  out       Ref     bytearray: what has yet to be written
//	52  mode      Ref     the attribute that open sets
//	56  newline   Ref     the argument (immortal), 0: None
//	60  codec     uint32  index in codecTable
//	64  seen      uint32  kinds of line end that have been read
//	68  tail      uint32  bytes at the end of in that are the beginning of a character
//	72  chunk     uint32  how much to read at once
//	76  held      Ref     the str that CPython would encode later, or a list of several: see hold
//	80  heldSize  uint32  how many bytes they are, in a standard stream
const (
	offFileStd   = 16
	offFileLine  = 20
	offFileName  = 24
	offTextBuf   = 28
	offTextEnc   = 32
	offTextErrs  = 36
	offTextIn    = 40
	offTextInPos = 44
	offTextOut   = 48
	offTextMode  = 52
	offTextNl    = 56
	offTextCodec = 60
	offTextSeen  = 64
	offTextTail  = 68
	offTextChunk = 72
	offTextHeld  = 76
	offTextHeldN = 80
	textFileSize = 88

	lineBuffered = 1 // a write with a line end in it goes to the system, and what came before
	unbuffered   = 2 // every write does
)

var (
	standardNames  = [...]string{"<stdin>", "<stdout>", "<stderr>"}
	standardErrors = [...]string{"surrogateescape", "surrogateescape", "backslashreplace"}
)

// NewTextFile makes the stream of descriptor fd: 0, 1 or 2. Standard error, and a terminal, get every line at once.
func (rt *Runtime) NewTextFile(name string, fd int) (Ref, error) {
	s, err := rt.NewStr(name)
	if err != nil {
		return 0, err
	}
	o, err := rt.genericAlloc(rt.types[TTextFile])
	if err != nil {
		rt.DecRef(s)
		return 0, err
	}
	*mem.U32(o, offFileStd) = uint32(fd) + 1
	*RefAt(o, offFileName) = s
	switch {
	case fd > 0 && rt.unbuffered:
		*mem.U32(o, offFileLine) = unbuffered
	case fd == 2 || fd == 1 && IsTerminal(fd):
		*mem.U32(o, offFileLine) = lineBuffered
	}
	return o, nil
}

// fileFd is the descriptor of a standard stream.
func fileFd(o Ref) int { return int(*mem.U32(o, offFileStd)) - 1 }

func isStdStream(o Ref) bool { return *mem.U32(o, offFileStd) != 0 }

// IsTerminal reports whether a descriptor is a terminal.
func IsTerminal(fd int) bool {
	return door.Get(door.File, func() bool { return term.IsTerminal(fd) })
}

// checkOpen refuses a closed stream. The methods that CPython's raw file answers have a message without the full stop.
func (rt *Runtime) checkOpen(o Ref, stop string) error {
	if !isStdStream(o) {
		return rt.textOpen(o)
	}
	if ioFlag(o, ioClosed) {
		return rt.ValueErrorf("I/O operation on closed file%s", stop)
	}
	return nil
}

// fileError raises the OSError for what the system said.
func (rt *Runtime) fileError(err error) error {
	no, text := ErrnoOf(err)
	return rt.RaiseOSError(no, text, 0)
}

// ErrnoOf is the number of a system error and its text as strerror gives it.
func ErrnoOf(err error) (int, string) {
	var no syscall.Errno
	if !errors.As(err, &no) {
		return int(syscall.EIO), err.Error()
	}
	text := no.Error()
	return int(no), strings.ToUpper(text[:1]) + text[1:]
}

func (rt *Runtime) fileWriter(o Ref) *bufio.Writer {
	if fileFd(o) == 2 {
		return rt.Stderr
	}
	return rt.Stdout
}

func (rt *Runtime) fileFlush(o Ref) error {
	if !isStdStream(o) {
		return rt.textFlush(o)
	}
	if fileFd(o) == 0 {
		return nil
	}
	rt.dropHeld(o)
	if err := rt.flushFd(fileFd(o)); err != nil {
		return rt.fileError(err)
	}
	return nil
}

func (rt *Runtime) flushFd(fd int) error {
	if fd == 2 {
		_ = rt.Stderr.Flush() // where should an error be reported?
		return nil
	}
	return rt.FlushStdout()
}

// fileWrite writes the object s, which must be a str.
func (rt *Runtime) fileWrite(o, s Ref) error {
	if !rt.IsStr(s) {
		return rt.TypeErrorf("write() argument must be str, not %s", rt.argTypeName(s))
	}
	if err := rt.checkOpen(o, "."); err != nil {
		return err
	}
	if !isStdStream(o) {
		return rt.textWrite(o, s)
	}
	if fileFd(o) == 0 {
		return rt.unsupported("not writable")
	}
	w, u := rt.fileWriter(o), rt.Unbox(s)
	var err error
	lineEnd := false
	size, held := 0, s
	if strIsASCII(u) {
		b := strBytes(u)
		size = len(b)
		_, err = w.Write(b)
		lineEnd = *mem.U32(o, offFileLine) == lineBuffered && bytes.ContainsAny(b, "\n\r")
	} else if text := rt.StrGo(u); utf8.ValidString(text) {
		size, held = len(text), rt.EmptyBytes
		_, err = w.WriteString(text)
		lineEnd = strings.ContainsAny(text, "\n\r")
	} else { // surrogates
		lineEnd = strings.ContainsAny(text, "\n\r")
		b, err2 := rt.EncodeStr(u, "utf-8", rt.textErrors(o))
		if err2 != nil {
			return err2
		}
		size, held = len(BytesView(b)), rt.EmptyBytes
		_, err = w.Write(BytesView(b))
		rt.DecRef(b)
	}
	rt.hold(o, held)
	if n := int(*mem.U32(o, offTextHeldN)) + size; n < textDefaultChunk {
		*mem.U32(o, offTextHeldN) = uint32(n)
	} else {
		rt.dropHeld(o)
	}
	if line := *mem.U32(o, offFileLine); line == unbuffered || line == lineBuffered && lineEnd {
		rt.dropHeld(o)
		err = rt.flushFd(fileFd(o))
	}
	if w == rt.Stdout {
		if err == nil {
			err = rt.out.err
		}
		if err != nil {
			rt.dropOutput()
		}
	}
	if err != nil {
		return rt.fileError(err)
	}
	return nil
}

// hold keeps a reference to a str that has been written until the stream is flushed: CPython encodes it only then, and a count shows it. What is not
// ASCII, or long, is encoded at once there; bytes stand for that here. It cannot fail: without memory for the list there is none.
func (rt *Runtime) hold(o, s Ref) {
	p := RefAt(o, offTextHeld)
	switch {
	case *p == 0:
		*p = NewRef(s)
	case TypeOf(*p) == TList:
		if rt.ListAppend(*p, s) != nil {
			rt.ClearExc()
		}
	default:
		l, err := rt.NewList(2)
		if err != nil {
			rt.ClearExc()
			return
		}
		ListItems(l)[0], ListItems(l)[1] = *p, NewRef(s)
		*p = l
	}
}

// dropHeld releases what hold has kept.
func (rt *Runtime) dropHeld(o Ref) {
	*mem.U32(o, offTextHeldN) = 0
	rt.ClearSlot(RefAt(o, offTextHeld))
}

// fileReadable checks that o can be read.
func (rt *Runtime) fileReadable(o Ref) error {
	if err := rt.checkOpen(o, "."); err != nil {
		return err
	}
	if !isStdStream(o) {
		return rt.textReadable(o)
	}
	if fileFd(o) != 0 {
		return rt.unsupported("not readable")
	}
	return nil
}

// readFailed handles what ended a read: the end of the input is none of Python's concern.
func (rt *Runtime) readFailed(err error) error {
	if err == io.EOF {
		return nil
	}
	if errors.Is(err, ErrInterrupted) {
		if h, ok := rt.Host().(interface{ TakeInterrupt() bool }); ok {
			h.TakeInterrupt()
		}
		return rt.RaiseNone(TKeyboardInterrupt)
	}
	return rt.fileError(err)
}

// readText reads a line, or everything, as text with "\n" for every kind of line end. At the end of the input it is empty.
func (rt *Runtime) readText(line bool) (Ref, error) {
	in := rt.Stdin
	var out []byte
	for {
		if _, err := in.Peek(1); err != nil {
			if err := rt.readFailed(err); err != nil {
				return 0, err
			}
			break
		}
		b, _ := in.Peek(in.Buffered())
		n, end := len(b), false
		if j := bytes.IndexByte(b, '\n'); line && j >= 0 {
			n, end = j+1, true
		}
		if k := bytes.IndexByte(b[:n], '\r'); k >= 0 {
			out = append(append(out, b[:k]...), '\n')
			_, _ = in.Discard(k + 1)
			rt.skipNewline()
			end = line
		} else {
			out = append(out, b[:n]...)
			_, _ = in.Discard(n)
		}
		if end {
			break
		}
	}
	return rt.decode(0, out, "utf-8", standardErrors[0])
}

// skipNewline drops the newline of a "\r\n".
func (rt *Runtime) skipNewline() {
	if p, err := rt.Stdin.Peek(1); err == nil && p[0] == '\n' {
		_, _ = rt.Stdin.Discard(1)
	}
}

// readChars reads at most n characters, not beyond the end of the line if line is set.
func (rt *Runtime) readChars(n int, line bool) (Ref, error) {
	in := rt.Stdin
	var out []byte
	for ; n > 0; n-- {
		c, err := in.ReadByte()
		if err != nil {
			if err := rt.readFailed(err); err != nil {
				return 0, err
			}
			break
		}
		if c == '\r' {
			rt.skipNewline()
			c = '\n'
		}
		out = append(out, c)
		if c >= 0xC0 { // the rest of the character, if it is one
			size := 2
			if c >= 0xE0 {
				size = 3
			}
			if c >= 0xF0 {
				size = 4
			}
			more, _ := in.Peek(size - 1)
			if whole := append(out[len(out)-1:len(out):len(out)], more...); utf8.Valid(whole) {
				out = append(out, more...)
				_, _ = in.Discard(len(more))
			}
		}
		if line && c == '\n' {
			break
		}
	}
	return rt.decode(0, out, "utf-8", standardErrors[0])
}
