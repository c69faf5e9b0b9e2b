package stdlib

import (
	"math"
	"slices"

	"minipy/objects"
)

// jsonWriter encodes one object.
type jsonWriter struct {
	rt                                             *objects.Runtime
	b                                              objects.StrBuilder
	encoder, indent, item, key                     Ref
	ascii, allowNaN, sortKeys, skipKeys, hasIndent bool
	circular                                       bool // look for containers inside themselves
	open                                           []Ref
	opened                                         map[Ref]bool // the same, when there are many
	held                                           []Ref
}

// manyOpen is how many containers inside each other are looked through one by one.
const manyOpen = 32

const jsonHex = "0123456789abcdef"

// quote writes a str as JSON does.
func (w *jsonWriter) quote(s Ref) {
	rt := w.rt
	s = rt.Unbox(s)
	_ = w.b.WriteRune(rt, '"')
	n, from := objects.StrLen(s), 0
	kind, data := objects.StrChars(s)
	if kind == 1 && plainJSON(data[:n]) {
		_ = w.b.WriteASCII(rt, data[:n])
		_ = w.b.WriteRune(rt, '"')
		return
	}
	for i := range n {
		var c rune
		if kind == 1 {
			c = rune(data[i])
		} else {
			c = rt.StrAt(s, i)
		}
		if c >= 0x20 && c != '"' && c != '\\' && (c < 0x7f || !w.ascii) {
			continue
		}
		_ = w.b.WriteSub(rt, s, from, i)
		from = i + 1
		esc := ""
		switch c {
		case '"':
			esc = `\"`
		case '\\':
			esc = `\\`
		case '\n':
			esc = `\n`
		case '\r':
			esc = `\r`
		case '\t':
			esc = `\t`
		case '\f':
			esc = `\f`
		case '\b':
			esc = `\b`
		default:
			if c > 0xffff {
				c -= 0x10000
				esc = jsonU(0xd800+c>>10) + jsonU(0xdc00+c&0x3ff)
			} else {
				esc = jsonU(c)
			}
		}
		_ = w.b.WriteGo(rt, esc)
	}
	_ = w.b.WriteSub(rt, s, from, n)
	_ = w.b.WriteRune(rt, '"')
}

// plainJSON reports whether text is ASCII that needs no escapes.
func plainJSON(text []byte) bool {
	for _, c := range text {
		if c < 0x20 || c == '"' || c == '\\' || c >= 0x7f {
			return false
		}
	}
	return true
}

func jsonU(c rune) string {
	return `\u` + string([]byte{jsonHex[c>>12&15], jsonHex[c>>8&15], jsonHex[c>>4&15], jsonHex[c&15]})
}

func jsonQuoteFunc(ascii bool) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if !rt.IsStr(a[0]) {
			return 0, rt.TypeErrorf("first argument must be a string, not %s", rt.TypeName(a[0]))
		}
		w := jsonWriter{rt: rt, ascii: ascii}
		w.quote(a[0])
		return w.b.Finish(rt)
	}
}

func (w *jsonWriter) float(o Ref) (string, error) {
	f := objects.FloatVal(o)
	s := ""
	switch {
	case math.IsNaN(f):
		s = "NaN"
	case math.IsInf(f, 1):
		s = "Infinity"
	case math.IsInf(f, -1):
		s = "-Infinity"
	default:
		return objects.FloatRepr(f), nil
	}
	if !w.allowNaN {
		r, err := w.rt.ReprGo(o)
		if err != nil {
			return "", err
		}
		return "", w.rt.ValueErrorf("Out of range float values are not JSON compliant: %s", r)
	}
	return s, nil
}

func (w *jsonWriter) intText(o Ref) (string, error) {
	rt := w.rt
	if v, ok := rt.AsInt64(rt.Unbox(o)); ok {
		return itoa(int(v)), nil
	}
	return rt.ReprGo(rt.Unbox(o))
}

func (w *jsonWriter) newline(level int) {
	if w.hasIndent {
		_ = w.b.WriteRune(w.rt, '\n')
		for range level {
			_ = w.b.WriteStr(w.rt, w.indent)
		}
	}
}

// enter notes that o is being encoded; leave must follow.
func (w *jsonWriter) enter(o Ref) error {
	rt := w.rt
	if err := rt.Enter(" while encoding a JSON object"); err != nil {
		return err
	}
	if !w.circular {
		return nil
	}
	found := w.opened[o]
	if len(w.open) <= manyOpen {
		found = slices.Contains(w.open, o)
	}
	if found {
		rt.Leave()
		return rt.ValueErrorf("Circular reference detected")
	}
	w.open = append(w.open, o)
	switch n := len(w.open); {
	case n == manyOpen+1:
		w.opened = map[Ref]bool{}
		for _, x := range w.open {
			w.opened[x] = true
		}
	case n > manyOpen+1:
		w.opened[o] = true
	}
	return nil
}

func (w *jsonWriter) leave() {
	w.rt.Leave()
	if w.circular {
		n := len(w.open) - 1
		if n > manyOpen {
			delete(w.opened, w.open[n])
		}
		w.open = w.open[:n]
	}
}

func (w *jsonWriter) value(o Ref, level int) error {
	rt := w.rt
	switch {
	case o == rt.None:
		return w.b.WriteGo(rt, "null")
	case o == rt.True:
		return w.b.WriteGo(rt, "true")
	case o == rt.False:
		return w.b.WriteGo(rt, "false")
	case rt.IsStr(o):
		w.quote(o)
		return nil
	case rt.IsInt(o):
		s, err := w.intText(o)
		if err != nil {
			return err
		}
		return w.b.WriteGo(rt, s)
	}
	switch rt.TypeFor(o).Layout {
	case objects.TFloat:
		s, err := w.float(o)
		if err != nil {
			return err
		}
		return w.b.WriteGo(rt, s)
	case objects.TList, objects.TTuple:
		return w.list(o, level)
	case objects.TDict:
		return w.dict(o, level)
	}
	if err := w.enter(o); err != nil {
		return err
	}
	defer w.leave()
	f, err := rt.GetAttrStr(w.encoder, "default")
	if err != nil {
		return err
	}
	v, err := rt.Call1(f, o)
	rt.DecRef(f)
	if err != nil {
		return err
	}
	err = w.value(v, level)
	rt.DecRef(v)
	return err
}

func (w *jsonWriter) list(o Ref, level int) error {
	rt := w.rt
	l, err := o, error(nil)
	if t := objects.TypeOf(o); t == objects.TList || t == objects.TTuple {
		objects.IncRef(l)
	} else if l, err = rt.ListFromIter(o); err != nil {
		return err
	}
	defer rt.DecRef(l)
	items := func() []Ref { // default() may change the list
		if objects.TypeOf(l) == objects.TTuple {
			return objects.TupleItems(l)
		}
		return objects.ListItems(l)
	}
	if len(items()) == 0 {
		return w.b.WriteGo(rt, "[]")
	}
	if err := w.enter(o); err != nil {
		return err
	}
	defer w.leave()
	_ = w.b.WriteRune(rt, '[')
	w.newline(level + 1)
	for i := 0; i < len(items()); i++ {
		if i > 0 {
			_ = w.b.WriteStr(rt, w.item)
			w.newline(level + 1)
		}
		v := objects.NewRef(items()[i])
		err := w.value(v, level+1)
		rt.DecRef(v)
		if err != nil {
			return err
		}
	}
	w.newline(level)
	return w.b.WriteRune(rt, ']')
}

// keyText is the str of a key, new; 0 if it is to be left out.
func (w *jsonWriter) keyText(k Ref) (Ref, error) {
	rt := w.rt
	text := ""
	var err error
	switch {
	case rt.IsStr(k):
		return objects.NewRef(k), nil
	case k == rt.None:
		text = "null"
	case k == rt.True:
		text = "true"
	case k == rt.False:
		text = "false"
	case rt.IsInt(k):
		text, err = w.intText(k)
	case rt.TypeFor(k).Layout == objects.TFloat:
		text, err = w.float(k)
	case w.skipKeys:
		return 0, nil
	default:
		err = rt.TypeErrorf("keys must be str, int, float, bool or None, not %s", rt.TypeName(k))
	}
	if err != nil {
		return 0, err
	}
	return rt.NewStr(text)
}

func (w *jsonWriter) dict(o Ref, level int) error {
	rt := w.rt
	if n, err := rt.Len(o); err != nil {
		return err
	} else if n == 0 {
		return w.b.WriteGo(rt, "{}")
	}
	if err := w.enter(o); err != nil {
		return err
	}
	defer w.leave()
	first := true
	_ = w.b.WriteRune(rt, '{')
	var err error
	if objects.TypeOf(o) == objects.TDict && !w.sortKeys {
		for pos := 0; err == nil; {
			k, v, ok := objects.DictNext(o, &pos)
			if !ok {
				break
			}
			objects.IncRef(k)
			objects.IncRef(v)
			err = w.pair(k, v, &first, level)
			rt.DecRef(k)
			rt.DecRef(v)
		}
	} else {
		err = w.itemList(o, &first, level)
	}
	if err != nil {
		return err
	}
	if !first {
		w.newline(level)
	}
	return w.b.WriteRune(rt, '}')
}

// itemList writes the items of a mapping that is no plain dict, or that are to be sorted.
func (w *jsonWriter) itemList(o Ref, first *bool, level int) error {
	rt := w.rt
	f, err := rt.GetAttrStr(o, "items")
	if err != nil {
		return err
	}
	view, err := rt.Call0(f)
	rt.DecRef(f)
	if err != nil {
		return err
	}
	items, err := rt.ListFromIter(view)
	rt.DecRef(view)
	if err != nil {
		return err
	}
	defer rt.DecRef(items)
	if w.sortKeys {
		if err := rt.ListSort(items, 0, false); err != nil {
			return err
		}
	}
	for i := 0; i < objects.ListLen(items); i++ {
		t := objects.ListItems(items)[i]
		if objects.TypeOf(t) != objects.TTuple || objects.TupleLen(t) != 2 {
			return rt.ValueErrorf("items must return 2-tuples")
		}
		if err := w.pair(objects.TupleItems(t)[0], objects.TupleItems(t)[1], first, level); err != nil {
			return err
		}
	}
	return nil
}

// pair writes a key and its value.
func (w *jsonWriter) pair(key, v Ref, first *bool, level int) error {
	rt := w.rt
	k, err := w.keyText(key)
	if err != nil || k == 0 {
		return err
	}
	if !*first {
		_ = w.b.WriteStr(rt, w.item)
	}
	w.newline(level + 1)
	*first = false
	w.quote(k)
	rt.DecRef(k)
	_ = w.b.WriteStr(rt, w.key)
	return w.value(v, level+1)
}

// jsonEncode makes the text of an object with the settings of an encoder.
func jsonEncode(rt *objects.Runtime, a []Ref) (Ref, error) {
	w := jsonWriter{rt: rt, encoder: a[0]}
	defer func() {
		for _, o := range w.held {
			rt.DecRef(o)
		}
	}()
	get := func(name string) (Ref, error) {
		o, err := rt.GetAttrStr(a[0], name)
		if err == nil {
			w.held = append(w.held, o)
		}
		return o, err
	}
	for _, f := range [...]struct {
		name string
		to   *bool
	}{{"ensure_ascii", &w.ascii}, {"allow_nan", &w.allowNaN}, {"sort_keys", &w.sortKeys}, {"skipkeys", &w.skipKeys}, {"check_circular", &w.circular}} {
		o, err := get(f.name)
		if err == nil {
			*f.to, err = rt.Truth(o)
		}
		if err != nil {
			return 0, err
		}
	}
	for _, f := range [...]struct {
		name string
		to   *Ref
	}{{"item_separator", &w.item}, {"key_separator", &w.key}, {"indent", &w.indent}} {
		o, err := get(f.name)
		if err != nil {
			return 0, err
		}
		if *f.to = o; f.to != &w.indent && !rt.IsStr(o) {
			return 0, rt.TypeErrorf("make_encoder() argument %d must be str, not %s", 5+len(w.held)-6, rt.TypeName(o))
		}
	}
	if w.indent != rt.None {
		w.hasIndent = true
		if !rt.IsStr(w.indent) {
			if rt.TypeFor(w.indent).Index == nil {
				return 0, rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", rt.TypeName(w.indent))
			}
			n, err := rt.IndexInt(w.indent)
			if err != nil {
				return 0, err
			}
			var b objects.StrBuilder
			_ = b.WriteRepeat(rt, ' ', n)
			if w.indent, err = b.Finish(rt); err != nil {
				return 0, err
			}
			w.held = append(w.held, w.indent)
		}
	}
	if err := w.value(a[1], 0); err != nil {
		w.b.Abort(rt)
		return 0, err
	}
	return w.b.Finish(rt)
}
