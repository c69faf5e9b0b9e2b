package stdlib

import (
	"encoding/binary"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"minipy/objects"
)

const (
	pickleBatch     = 1000
	pickleFrame     = 64 << 10 // a frame is closed at the first boundary behind so many bytes
	pickleFrameMin  = 4
	pickleFrameHead = 9
)

// A pickler writes one pickle. The callables are borrowed, 0 if there is none.
type pickler struct {
	rt       *objects.Runtime
	out      []byte
	protocol int
	fix      bool
	fast     bool
	memo     map[Ref]int
	kept     Ref // the list of what is in the memo
	start    int // of the frame that is open, -1: none
	framing  bool
	regist   Ref // copyreg, once it is wanted

	persistentID, override, table, buffers, bufferType Ref
}

func pickleDump(rt *objects.Runtime, a []Ref) (Ref, error) {
	opt := func(o Ref) Ref {
		if o == rt.None {
			return 0
		}
		return o
	}
	n, err := rt.IndexInt(a[1])
	if err != nil {
		return 0, err
	}
	p := &pickler{rt: rt, protocol: n, fix: a[2] == rt.True && n < 3, kept: a[3], persistentID: opt(a[4]), override: opt(a[5]), table: opt(a[6]), buffers: opt(a[7]), fast: a[8] == rt.True,
		bufferType: a[9], start: -1, memo: map[Ref]int{}}
	for i, o := range objects.ListItems(p.kept) {
		p.memo[o] = i
	}
	if n >= 2 {
		p.out = append(p.out, opProto, byte(n))
	}
	p.framing = n >= 4
	err = p.save(a[0], false)
	rt.XDecRef(p.regist)
	if err != nil {
		return 0, err
	}
	p.write(opStop)
	p.closeFrame()
	return rt.NewBytes(p.out)
}

func (p *pickler) bin() bool { return p.protocol > 0 }

func (p *pickler) write(b ...byte) {
	if p.framing && p.start < 0 {
		p.start = len(p.out)
		p.out = append(p.out, make([]byte, pickleFrameHead)...)
	}
	p.out = append(p.out, b...)
}

func (p *pickler) writeText(op byte, text string) {
	p.write(op)
	p.out = append(append(p.out, text...), '\n')
}

// sized writes an opcode with the length of data in size bytes, and data; much of it stays out of frames.
func (p *pickler) sized(op byte, size int, data []byte) {
	framing := p.framing
	if len(data) >= pickleFrame {
		p.closeFrame()
		p.framing = false
	}
	p.write(op)
	p.out = append(p.out, binary.LittleEndian.AppendUint64(nil, uint64(len(data)))[:size]...)
	p.out = append(p.out, data...)
	p.framing = framing
}

func (p *pickler) closeFrame() {
	if p.start < 0 {
		return
	}
	n := len(p.out) - p.start - pickleFrameHead
	if n >= pickleFrameMin {
		p.out[p.start] = opFrame
		binary.LittleEndian.PutUint64(p.out[p.start+1:], uint64(n))
	} else {
		p.out = slices.Delete(p.out, p.start, p.start+pickleFrameHead)
	}
	p.start = -1
}

// put remembers o, which is on top of the reader's stack.
func (p *pickler) put(o Ref) error {
	if p.fast {
		return nil
	}
	i := objects.ListLen(p.kept)
	if err := p.rt.ListAppend(p.kept, o); err != nil {
		return err
	}
	p.memo[o] = i
	switch {
	case p.protocol >= 4:
		p.write(opMemoize)
	case !p.bin():
		p.writeText(opPut, strconv.Itoa(i))
	case i < 256:
		p.write(opBinPut, byte(i))
	default:
		p.write(binary.LittleEndian.AppendUint32([]byte{opLongBinPut}, uint32(i))...)
	}
	return nil
}

func (p *pickler) get(i int) {
	switch {
	case !p.bin():
		p.writeText(opGet, strconv.Itoa(i))
	case i < 256:
		p.write(opBinGet, byte(i))
	default:
		p.write(binary.LittleEndian.AppendUint32([]byte{opLongBinGet}, uint32(i))...)
	}
}

// save writes o; noID: without asking persistent_id.
func (p *pickler) save(o Ref, noID bool) error {
	rt := p.rt
	if p.start >= 0 && len(p.out)-p.start-pickleFrameHead >= pickleFrame {
		p.closeFrame()
	}
	if p.persistentID != 0 && !noID {
		if done, err := p.savePersistent(o); done || err != nil {
			return err
		}
	}
	t := objects.TypeOf(o)
	switch t {
	case objects.TNone:
		p.write(opNone)
		return nil
	case objects.TBool:
		switch {
		case p.protocol >= 2 && o == rt.True:
			p.write(opNewTrue)
		case p.protocol >= 2:
			p.write(opNewFalse)
		case o == rt.True:
			p.writeText(opInt, "01")
		default:
			p.writeText(opInt, "00")
		}
		return nil
	case objects.TInt:
		if v := objects.IntVal(o); v == int64(int32(v)) {
			p.saveInt(v)
			return nil
		}
		return p.saveLong(o)
	case objects.TBigInt:
		return p.saveLong(o)
	case objects.TFloat:
		return p.saveFloat(o)
	}
	if i, ok := p.memo[o]; ok {
		p.get(i)
		return nil
	}
	if err := rt.Enter(" while pickling an object"); err != nil {
		return err
	}
	defer rt.Leave()
	switch t {
	case objects.TStr:
		return p.saveStr(o)
	case objects.TBytes:
		return p.saveBytes(o)
	case objects.TDict:
		return p.saveDict(o)
	case objects.TSet:
		return p.saveSet(o)
	case objects.TFrozenSet:
		return p.saveFrozenSet(o)
	case objects.TList:
		return p.saveList(o)
	case objects.TTuple:
		return p.saveTuple(o)
	case objects.TByteArray:
		return p.saveByteArray(o)
	}
	return p.saveOther(o)
}

func (p *pickler) savePersistent(o Ref) (bool, error) {
	rt := p.rt
	id, err := rt.Call1(p.persistentID, o)
	if err != nil {
		return true, err
	}
	defer rt.DecRef(id)
	if id == rt.None {
		return false, nil
	}
	if p.bin() {
		if err := p.save(id, true); err != nil {
			return true, err
		}
		p.write(opBinPersID)
		return true, nil
	}
	s, err := rt.ToStr(id)
	if err != nil {
		return true, err
	}
	defer rt.DecRef(s)
	text := rt.StrGo(s)
	for i := range len(text) {
		if text[i] >= 0x80 {
			return true, picklingErrorf(rt, "persistent IDs in protocol 0 must be ASCII strings")
		}
	}
	p.writeText(opPersID, text)
	return true, nil
}

func (p *pickler) saveInt(v int64) {
	switch {
	case !p.bin():
		p.writeText(opInt, strconv.FormatInt(v, 10))
	case v >= 0 && v < 1<<8:
		p.write(opBinInt1, byte(v))
	case v >= 0 && v < 1<<16:
		p.write(opBinInt2, byte(v), byte(v>>8))
	default:
		p.write(binary.LittleEndian.AppendUint32([]byte{opBinInt}, uint32(v))...)
	}
}

func (p *pickler) saveLong(o Ref) error {
	rt := p.rt
	if p.protocol < 2 {
		s, err := rt.ReprGo(o)
		if err != nil {
			return err
		}
		p.writeText(opLong, s+"L")
		return nil
	}
	b := longBytes(rt, o)
	if len(b) < 256 {
		p.write(opLong1, byte(len(b)))
		p.out = append(p.out, b...)
		return nil
	}
	p.sized(opLong4, 4, b)
	return nil
}

// longBytes is an int in two's complement, the lowest byte first.
func longBytes(rt *objects.Runtime, o Ref) []byte {
	v := rt.AsBig(o)
	b := v.Bytes()
	slices.Reverse(b)
	b = append(b, 0)
	if v.Sign() < 0 {
		carry := 1
		for i := range b {
			n := int(^b[i]) + carry
			b[i], carry = byte(n), n>>8
			if n > 0xFF {
				b[i] = byte(n)
			} else {
				carry = 0
			}
		}
	}
	if n := len(b); n > 1 && (b[n-1] == 0 && b[n-2] < 0x80 || b[n-1] == 0xFF && b[n-2] >= 0x80) {
		b = b[:n-1]
	}
	return b
}

func (p *pickler) saveFloat(o Ref) error {
	if p.bin() {
		p.write(binary.BigEndian.AppendUint64([]byte{opBinFloat}, math.Float64bits(objects.FloatVal(o)))...)
		return nil
	}
	s, err := p.rt.ReprGo(o)
	if err == nil {
		p.writeText(opFloat, s)
	}
	return err
}

func (p *pickler) saveStr(o Ref) error {
	rt := p.rt
	if !p.bin() {
		p.writeText(opUnicode, string(rawEscape(rt.StrGo(o))))
		return p.put(o)
	}
	data := []byte(rt.StrGo(o)) // lone surrogates are three bytes in it
	switch {
	case p.protocol >= 4 && len(data) < 256:
		p.write(opShortUnicode, byte(len(data)))
		p.out = append(p.out, data...)
	case len(data) <= math.MaxUint32:
		p.sized(opBinUnicode, 4, data)
	default:
		p.sized(opBinUnicode8, 8, data)
	}
	return p.put(o)
}

// rawEscape writes characters above U+00FF as \u and \U, and those that a line of a pickle cannot hold.
func rawEscape(s string) []byte {
	var out []byte
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if n == 1 && r == utf8.RuneError && len(s) > 2 { // a lone surrogate
			r, n = rune(s[0]&0xF)<<12|rune(s[1]&0x3F)<<6|rune(s[2]&0x3F), 3
		}
		s = s[n:]
		switch {
		case r > 0xFFFF:
			out = append(out, "\\U"+hexPad(r, 8)...)
		case r > 0xFF || r == '\\' || r == 0 || r == '\n' || r == '\r' || r == 0x1A:
			out = append(out, "\\u"+hexPad(r, 4)...)
		default:
			out = append(out, byte(r))
		}
	}
	return out
}

func hexPad(r rune, width int) string {
	s := strconv.FormatInt(int64(r), 16)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

func (p *pickler) saveBytes(o Ref) error {
	rt := p.rt
	data := objects.BytesView(o)
	if p.protocol < 3 { // as text: Python 2 has no bytes
		if len(data) == 0 {
			return p.reduceTo(rt.Type(objects.TBytes).Obj, o)
		}
		codecs, err := importDotted(rt, rt.Intern("_codecs"))
		if err != nil {
			return err
		}
		encode, err := rt.GetAttrStr(codecs, "encode")
		rt.DecRef(codecs)
		if err != nil {
			return err
		}
		defer rt.DecRef(encode)
		s, err := latin1Str(rt, data)
		if err != nil {
			return err
		}
		defer rt.DecRef(s)
		l, err := rt.NewStr("latin1")
		if err != nil {
			return err
		}
		defer rt.DecRef(l)
		return p.reduceTo(encode, o, s, l)
	}
	switch {
	case len(data) < 256:
		p.write(opShortBinBytes, byte(len(data)))
		p.out = append(p.out, data...)
	case len(data) <= math.MaxUint32:
		p.sized(opBinBytes, 4, data)
	default:
		p.sized(opBinBytes8, 8, data)
	}
	return p.put(o)
}

func latin1Str(rt *objects.Runtime, data []byte) (Ref, error) {
	text := make([]rune, len(data))
	for i, c := range data {
		text[i] = rune(c)
	}
	return rt.NewStrFromRunes(text)
}

func (p *pickler) saveByteArray(o Ref) error {
	rt := p.rt
	view, _ := rt.BufferView(o)
	if p.protocol >= 5 {
		p.sized(opByteArray8, 8, view)
		return p.put(o)
	}
	class := rt.Type(objects.TByteArray).Obj
	if len(view) == 0 {
		return p.reduceTo(class, o)
	}
	b, err := rt.NewBytes(view)
	if err != nil {
		return err
	}
	defer rt.DecRef(b)
	return p.reduceTo(class, o, b)
}

func (p *pickler) saveTuple(o Ref) error {
	n := objects.TupleLen(o)
	if n == 0 {
		if p.bin() {
			p.write(opEmptyTuple)
		} else {
			p.write(opMark, opTuple)
		}
		return nil
	}
	short := n <= 3 && p.protocol >= 2
	if !short {
		p.write(opMark)
	}
	for i := range n {
		if err := p.save(objects.TupleItems(o)[i], false); err != nil {
			return err
		}
	}
	if i, ok := p.memo[o]; ok { // it was inside itself
		switch {
		case short:
			for range n {
				p.write(opPop)
			}
		case p.bin():
			p.write(opPopMark)
		default:
			for range n + 1 {
				p.write(opPop)
			}
		}
		p.get(i)
		return nil
	}
	if short {
		p.write(opTuple1 + byte(n-1))
	} else {
		p.write(opTuple)
	}
	return p.put(o)
}

func (p *pickler) empty(short, long byte) {
	if p.bin() {
		p.write(short)
	} else {
		p.write(opMark, long)
	}
}

func (p *pickler) saveList(o Ref) error {
	p.empty(opEmptyList, opList)
	if err := p.put(o); err != nil {
		return err
	}
	i := 0
	return p.batches(objects.ListLen(o), true, opAppend, opAppends, func() (bool, error) {
		if i >= objects.ListLen(o) {
			return false, nil
		}
		v := objects.NewRef(objects.ListItems(o)[i])
		i++
		err := p.save(v, false)
		p.rt.DecRef(v)
		return true, err
	})
}

// batches writes the n things that next saves, some at a time. A last batch may be an empty one, unless they are counted.
func (p *pickler) batches(n int, counted bool, one, many byte, next func() (bool, error)) error {
	if !p.bin() {
		for {
			if more, err := next(); err != nil || !more {
				return err
			}
			p.write(one)
		}
	}
	if n == 0 {
		return nil
	}
	if n == 1 {
		_, err := next()
		p.write(one)
		return err
	}
	for {
		p.write(opMark)
		i := 0
		for ; i < pickleBatch; i++ {
			more, err := next()
			if err != nil {
				return err
			}
			if !more {
				break
			}
			n--
		}
		p.write(many)
		if i < pickleBatch || counted && n == 0 {
			return nil
		}
	}
}

func (p *pickler) saveDict(o Ref) error {
	rt := p.rt
	p.empty(opEmptyDict, opDict)
	if err := p.put(o); err != nil {
		return err
	}
	pos, size := 0, objects.DictLen(o)
	return p.batches(size, false, opSetItem, opSetItems, func() (bool, error) {
		if objects.DictLen(o) != size {
			return false, rt.RuntimeErrorf("dictionary changed size during iteration")
		}
		k, v, ok := objects.DictNext(o, &pos)
		if !ok {
			return false, nil
		}
		objects.IncRef(k)
		objects.IncRef(v)
		err := p.save(k, false)
		if err == nil {
			err = p.save(v, false)
		}
		rt.DecRef(k)
		rt.DecRef(v)
		return true, err
	})
}

func (p *pickler) saveSet(o Ref) error {
	rt := p.rt
	if p.protocol < 4 {
		return p.reduceList(o, objects.TSet)
	}
	p.write(opEmptySet)
	if err := p.put(o); err != nil || objects.SetLen(o) == 0 {
		return err
	}
	it, err := rt.Iter(o)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for {
		p.write(opMark)
		i := 0
		for ; i < pickleBatch; i++ {
			v, err := rt.Next(it)
			if err != nil {
				return err
			}
			if v == 0 {
				break
			}
			err = p.save(v, false)
			rt.DecRef(v)
			if err != nil {
				return err
			}
		}
		p.write(opAddItems)
		if i < pickleBatch {
			return nil
		}
	}
}

func (p *pickler) saveFrozenSet(o Ref) error {
	rt := p.rt
	if p.protocol < 4 {
		return p.reduceList(o, objects.TFrozenSet)
	}
	p.write(opMark)
	it, err := rt.Iter(o)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for {
		v, err := rt.Next(it)
		if err != nil {
			return err
		}
		if v == 0 {
			break
		}
		err = p.save(v, false)
		rt.DecRef(v)
		if err != nil {
			return err
		}
	}
	if i, ok := p.memo[o]; ok {
		p.write(opPopMark)
		p.get(i)
		return nil
	}
	p.write(opFrozenSet)
	return p.put(o)
}

// reduceList writes a set as a call of its type with a list.
func (p *pickler) reduceList(o Ref, id objects.TypeID) error {
	l, err := p.rt.ListFromIter(o)
	if err != nil {
		return err
	}
	defer p.rt.DecRef(l)
	return p.reduceTo(p.rt.Type(id).Obj, o, l)
}

// reduceTo writes o as fn(args...).
func (p *pickler) reduceTo(fn, o Ref, args ...Ref) error {
	t, err := p.rt.NewTupleFrom(args)
	if err != nil {
		return err
	}
	err = p.saveReduce([]Ref{fn, t}, o)
	p.rt.DecRef(t)
	return err
}
