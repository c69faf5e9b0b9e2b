// Package door is the one way to the outside: what a program learns of the world (input, files, the clock, random numbers, the environment) passes here, and
// so does what it does to the world.
//
// A run that keeps a log of the answers can be done again: the same binary that gets the same answers takes the same course, to the last address. That is how
// an object's past is told after the fact (package inspect, mem.history). In a repetition nothing happens outside: files are not opened and not written, nobody
// is asked, no time is waited for.
//
// A process has one door, as it has one standard input. Without a log, and for programs that embed the interpreter, an action is simply done.
package door

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
	"syscall"
)

// Kind tells actions apart, so that a repetition that takes another course is noticed.
type Kind byte

// The kinds of actions.
const (
	Clock  Kind = 'c'
	Random Kind = 'R'
	Input  Kind = 'i' // a line or a piece of standard input
	Output Kind = 'o'
	File   Kind = 'f' // descriptors: open, read, write, ...
	Path   Kind = 'p' // names of files: stat, list, remove, ...
	System Kind = 's' // the process and its environment
	Report Kind = 'r' // what an inspector told that a repetition cannot find out: the history of an object
)

// maxLog bounds the bytes that a log takes. It grows by pieces: one slice that is copied whenever it is full would cost a multiple of it.
const (
	maxLog   = 4 << 20
	logPiece = 128 << 10
)

var (
	mu     sync.Mutex
	state  mode
	log    []byte          // the answers; while they are being recorded, the last piece of them
	filled [][]byte        // the pieces before
	logged int             // bytes in those
	at     int             // of a repetition: where the next answer begins
	spoilt string          // why the log is of no use; "" if it is
	end    func(err error) // of a repetition, see OnEnd
)

type mode int

const (
	open mode = iota
	recording
	repeating
)

// ErrInterrupted is what a wait for input ends with when Ctrl-C came.
var ErrInterrupted = errors.New("interrupted")

// Log returns the answers so far. The error says why they are not enough to do the run again.
func Log() ([]byte, error) {
	mu.Lock()
	defer mu.Unlock()
	switch {
	case spoilt != "":
		return nil, errors.New(spoilt)
	case state != recording:
		return nil, errors.New("no log is kept")
	}
	return append(bytes.Join(filled, nil), log...), nil
}

// Spoil notes that something happened that answers do not tell, such as a Ctrl-C: the run cannot be done again.
func Spoil(why string) {
	mu.Lock()
	defer mu.Unlock()
	spoil(why)
}

func spoil(why string) {
	if state != recording || spoilt != "" {
		return
	}
	state, spoilt, log, filled = open, why, nil, nil
	if logged > 0 {
		debug.FreeOSMemory() // a program may never again need that much
	}
}

// Interrupted is the reason to Spoil for a Ctrl-C in running code.
const Interrupted = "the program was interrupted"

// OnEnd says what a repetition does when a question comes for which the log has no answer: the error is nil if the log is at its end, and tells if the program
// has taken another course. It must not return.
func OnEnd(atEnd func(err error)) { end = atEnd }

// Repeating reports whether the answers come from a log.
func Repeating() bool { return state == repeating }

// Do does something outside, or says how it went the first time.
func Do[T any](k Kind, act func() (T, error)) (T, error) {
	switch state {
	case recording:
		v, err := act()
		put(k, v, err)
		return v, err
	case repeating:
		var v T
		err := take(k, &v)
		return v, err
	}
	return act()
}

// Get is Do for what cannot fail.
func Get[T any](k Kind, act func() T) T {
	v, _ := Do(k, func() (T, error) { return act(), nil })
	return v
}

// Try is Do for what has no result.
func Try(k Kind, act func() error) error {
	_, err := Do(k, func() (struct{}, error) { return struct{}{}, act() })
	return err
}

// Read is Do for what fills a buffer.
func Read(k Kind, p []byte, act func([]byte) (int, error)) (int, error) {
	if state == open {
		return act(p)
	}
	b, err := Do(k, func() ([]byte, error) {
		n, err := act(p)
		return p[:max(n, 0)], err
	})
	return copy(p, b), err
}

// put appends an answer: the kind, the error, the value.
func put(k Kind, v any, err error) {
	mu.Lock()
	defer mu.Unlock()
	if spoilt != "" {
		return
	}
	log = append(log, byte(k))
	log = appendError(log, err)
	switch v := v.(type) {
	case struct{}:
	case int:
		log = binary.AppendVarint(log, int64(v))
	case int64:
		log = binary.AppendVarint(log, v)
	case []byte:
		log = append(binary.AppendUvarint(log, uint64(len(v))), v...)
	case string:
		log = append(binary.AppendUvarint(log, uint64(len(v))), v...)
	default:
		b, err := json.Marshal(v)
		if err != nil {
			panic(fmt.Sprintf("door: an answer of type %T: %s", v, err))
		}
		log = append(binary.AppendUvarint(log, uint64(len(b))), b...)
	}
	if len(log) < logPiece {
		return
	}
	logged += len(log)
	filled, log = append(filled, log), make([]byte, 0, logPiece+logPiece/4)
	if logged > maxLog {
		spoil(fmt.Sprintf("the program has read more than %d MiB", maxLog>>20))
	}
}

// take reads the next answer into v.
func take(k Kind, v any) error {
	mu.Lock()
	defer mu.Unlock()
	if at >= len(log) {
		end(nil)
	}
	if got := Kind(log[at]); got != k {
		end(fmt.Errorf("the repetition took another course (%q instead of %q at %d)", k, got, at))
	}
	at++
	err := takeError()
	switch v := v.(type) {
	case *struct{}:
	case *int:
		*v = int(takeInt())
	case *int64:
		*v = takeInt()
	case *[]byte:
		*v = takeBytes()
	case *string:
		*v = string(takeBytes())
	default:
		if err := json.Unmarshal(takeBytes(), v); err != nil {
			end(err)
		}
	}
	return err
}

// What an error begins with in the log.
const (
	noError        = 0
	errnoError     = 1
	eofError       = 2
	interruptError = 3
	otherError     = 4
)

func appendError(b []byte, err error) []byte {
	var no syscall.Errno
	switch {
	case err == nil:
		return append(b, noError)
	case errors.As(err, &no):
		return binary.AppendUvarint(append(b, errnoError), uint64(no))
	case err == io.EOF:
		return append(b, eofError)
	case errors.Is(err, ErrInterrupted):
		return append(b, interruptError)
	}
	text := err.Error()
	return append(binary.AppendUvarint(append(b, otherError), uint64(len(text))), text...)
}

func takeError() error {
	at++
	switch log[at-1] {
	case noError:
		return nil
	case errnoError:
		n, w := binary.Uvarint(log[at:])
		at += w
		return syscall.Errno(n)
	case eofError:
		return io.EOF
	case interruptError:
		return ErrInterrupted
	}
	return errors.New(string(takeBytes()))
}

func takeInt() int64 {
	n, w := binary.Varint(log[at:])
	at += w
	return n
}

func takeBytes() []byte {
	n, w := binary.Uvarint(log[at:])
	at += w
	b := log[at : at+int(n)]
	at += int(n)
	return b
}
