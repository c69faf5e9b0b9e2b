package stdlib

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"minipy/objects"
)

// An unpickler reads one pickle, from a buffer or from a file's methods. The callables are borrowed, 0 if there is none.
type unpickler struct {
	rt       *objects.Runtime
	data     []byte // what has been read, from pos on
	pos      int
	held     Ref // the bytes that data views
	stack    []Ref
	marks    []int
	memo     Ref // list; None where nothing has been put
	missing  map[int]bool
	protocol int
	fix      bool

	read, readline, persistentLoad, findClass, buffers Ref
	encoding, errors                                   string
}

func pickleLoad(rt *objects.Runtime, a []Ref) (Ref, error) {
	opt := func(o Ref) Ref {
		if o == rt.None {
			return 0
		}
		return o
	}
	u := &unpickler{rt: rt, read: opt(a[1]), readline: opt(a[2]), fix: a[3] == rt.True, encoding: rt.StrGo(a[4]), errors: rt.StrGo(a[5]), memo: a[6], persistentLoad: opt(a[7]),
		findClass: opt(a[8]), buffers: opt(a[9]), missing: map[int]bool{}}
	if u.read == 0 {
		o := a[0]
		view, ok := rt.BufferView(o)
		if !ok {
			return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(o))
		}
		if objects.TypeOf(o) == objects.TBytes {
			u.held, u.data = objects.NewRef(o), view
		} else {
			u.data = slices.Clone(view)
		}
	}
	r, err := u.run()
	for _, v := range u.stack {
		rt.DecRef(v)
	}
	rt.XDecRef(u.held)
	return r, err
}

func (u *unpickler) truncated() error {
	return unpicklingErrorf(u.rt, "pickle data was truncated")
}

// take reads n bytes.
func (u *unpickler) take(n int) ([]byte, error) {
	if n < 0 || n > math.MaxInt32*64 {
		return nil, u.rt.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	if n <= len(u.data)-u.pos {
		u.pos += n
		return u.data[u.pos-n : u.pos], nil
	}
	if u.read == 0 || u.pos < len(u.data) {
		return nil, u.truncated()
	}
	k, err := u.rt.NewInt(int64(n))
	if err != nil {
		return nil, err
	}
	b, err := u.rt.Call1(u.read, k)
	u.rt.DecRef(k)
	return u.fill(b, err, n)
}

// fill makes b, which a method of the file gave, the data. refs: b stolen
func (u *unpickler) fill(b Ref, err error, n int) ([]byte, error) {
	rt := u.rt
	if err != nil {
		return nil, err
	}
	if objects.TypeOf(b) != objects.TBytes {
		rt.DecRef(b)
		return nil, rt.TypeErrorf("read() returned non-bytes object (%s)", rt.TypeName(b))
	}
	rt.XDecRef(u.held)
	u.held, u.data, u.pos = b, objects.BytesView(b), 0
	if len(u.data) < n {
		if len(u.data) == 0 {
			return nil, rt.Raisef(objects.TEOFError, "Ran out of input")
		}
		return nil, u.truncated()
	}
	u.pos = n
	return u.data[:n], nil
}

// line reads up to a newline, which is left out.
func (u *unpickler) line() (string, error) {
	for i, c := range u.data[u.pos:] {
		if c == '\n' {
			s := string(u.data[u.pos : u.pos+i])
			u.pos += i + 1
			return s, nil
		}
	}
	if u.read == 0 || u.pos < len(u.data) {
		return "", u.truncated()
	}
	b, err := u.rt.Call0(u.readline)
	if _, err = u.fill(b, err, 1); err != nil {
		return "", err
	}
	u.pos = len(u.data)
	s := string(u.data)
	if !strings.HasSuffix(s, "\n") {
		return "", u.truncated()
	}
	return s[:len(s)-1], nil
}

func (u *unpickler) uint(size int) (int, error) {
	b, err := u.take(size)
	if err != nil {
		return 0, err
	}
	var w [8]byte
	copy(w[:], b)
	n := binary.LittleEndian.Uint64(w[:])
	if n > math.MaxInt64 {
		return -1, nil
	}
	return int(n), nil
}

// sized reads a length of size bytes, and so many bytes.
func (u *unpickler) sized(size int) ([]byte, error) {
	n, err := u.uint(size)
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, u.rt.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return u.take(n)
}

// push puts v on the stack. refs: v stolen
func (u *unpickler) push(v Ref, err error) error {
	if err == nil {
		u.stack = append(u.stack, v)
	}
	return err
}

func (u *unpickler) underflow() error {
	if len(u.marks) > 0 {
		return unpicklingErrorf(u.rt, "unexpected MARK found")
	}
	return unpicklingErrorf(u.rt, "unpickling stack underflow")
}

// need checks that there are n values above the last mark.
func (u *unpickler) need(n int) error {
	base := 0
	if len(u.marks) > 0 {
		base = u.marks[len(u.marks)-1]
	}
	if len(u.stack)-base < n {
		return u.underflow()
	}
	return nil
}

// pop takes the top value. refs: result new
func (u *unpickler) pop() (Ref, error) {
	if err := u.need(1); err != nil {
		return 0, err
	}
	v := u.stack[len(u.stack)-1]
	u.stack = u.stack[:len(u.stack)-1]
	return v, nil
}

// top is the top value, borrowed.
func (u *unpickler) top() (Ref, error) {
	if err := u.need(1); err != nil {
		return 0, err
	}
	return u.stack[len(u.stack)-1], nil
}

// popMark takes what is above the last mark; the slice is good until the next push. refs: results new
func (u *unpickler) popMark() ([]Ref, error) {
	n := len(u.marks)
	if n == 0 {
		return nil, unpicklingErrorf(u.rt, "could not find MARK")
	}
	at := u.marks[n-1]
	u.marks = u.marks[:n-1]
	items := u.stack[at:]
	u.stack = u.stack[:at]
	return items, nil
}

func (u *unpickler) release(items []Ref) {
	for _, v := range items {
		u.rt.DecRef(v)
	}
}

func (u *unpickler) str(b []byte) (Ref, error) {
	if utf8.Valid(b) {
		return u.rt.NewStr(string(b))
	}
	o, err := u.rt.NewBytes(b)
	if err != nil {
		return 0, err
	}
	s, err := u.rt.DecodeBytes(o, "utf-8", "surrogatepass")
	u.rt.DecRef(o)
	return s, err
}

// oldStr is what Python 2 wrote as a string of bytes.
func (u *unpickler) oldStr(b []byte) (Ref, error) {
	o, err := u.rt.NewBytes(b)
	if err != nil || u.encoding == "bytes" {
		return o, err
	}
	s, err := u.rt.DecodeBytes(o, u.encoding, u.errors)
	u.rt.DecRef(o)
	return s, err
}

// long reads an int in two's complement, the lowest byte first.
func (u *unpickler) long(b []byte) (Ref, error) {
	if len(b) == 0 {
		return u.rt.NewInt(0)
	}
	negative := b[len(b)-1] >= 0x80
	if len(b) <= 8 {
		var w [8]byte
		if negative {
			w = [8]byte{255, 255, 255, 255, 255, 255, 255, 255}
		}
		copy(w[:], b)
		return u.rt.NewInt(int64(binary.LittleEndian.Uint64(w[:])))
	}
	r := slices.Clone(b)
	slices.Reverse(r)
	v := new(big.Int).SetBytes(r)
	if negative {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return u.rt.NewBigInt(v)
}

// parsed is class(text).
func (u *unpickler) parsed(class objects.TypeID, text string) (Ref, error) {
	s, err := u.rt.NewStr(text)
	if err != nil {
		return 0, err
	}
	v, err := u.rt.Call1(u.rt.Type(class).Obj, s)
	u.rt.DecRef(s)
	return v, err
}

// put remembers the top value under a number.
func (u *unpickler) put(i int) error {
	v, err := u.top()
	if err != nil {
		return err
	}
	if i < 0 || i > 1<<28 {
		return u.rt.ValueErrorf("negative PUT argument")
	}
	for n := objects.ListLen(u.memo); n <= i; n++ {
		if err := u.rt.ListAppend(u.memo, u.rt.None); err != nil {
			return err
		}
		u.missing[n] = true
	}
	delete(u.missing, i)
	u.rt.SetSlot(&objects.ListItems(u.memo)[i], objects.NewRef(v))
	return nil
}

func (u *unpickler) get(i int) error {
	if i < 0 || i >= objects.ListLen(u.memo) || u.missing[i] {
		return unpicklingErrorf(u.rt, "Memo value not found at index %d", i)
	}
	return u.push(objects.NewRef(objects.ListItems(u.memo)[i]), nil)
}

func (u *unpickler) find(module, name string) (Ref, error) {
	m, err := u.rt.NewStr(module)
	if err != nil {
		return 0, err
	}
	defer u.rt.DecRef(m)
	n, err := u.rt.NewStr(name)
	if err != nil {
		return 0, err
	}
	defer u.rt.DecRef(n)
	return u.findRef(m, n)
}

func (u *unpickler) findRef(module, name Ref) (Ref, error) {
	if u.findClass != 0 {
		return u.rt.Call(u.findClass, []Ref{module, name}, 0)
	}
	return pickleFind(u.rt, module, name, u.protocol, u.fix)
}

// persistent is what persistent_load has for an id. refs: id stolen
func (u *unpickler) persistent(id Ref, err error) error {
	if err != nil {
		return err
	}
	defer u.rt.DecRef(id)
	if u.persistentLoad == 0 {
		return unpicklingErrorf(u.rt, "A load persistent id instruction was encountered, but no persistent_load function was specified.")
	}
	return u.push(u.rt.Call1(u.persistentLoad, id))
}

func (u *unpickler) number(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		v, err := u.parsed(objects.TInt, text)
		if err == nil {
			u.rt.DecRef(v)
			err = u.rt.ValueErrorf("invalid literal for int() with base 10: '%s'", text)
		}
		return 0, err
	}
	return n, nil
}
