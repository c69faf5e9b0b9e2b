package objects

// The exceptions that carry fields of their own, each behind the common ones at 32.
const (
	offStopValue = excSize // StopIteration.value, SystemExit.code
	offExitCode  = excSize
	oneFieldSize = excSize + 4

	offNameErrName = excSize // NameError.name

	offAttrErrObj  = excSize // AttributeError
	offAttrErrName = excSize + 4
	attrErrSize    = excSize + 8

	offImportErrMsg  = excSize // ImportError; name, path and name_from follow one another
	offImportErrName = excSize + 4
	offImportErrPath = excSize + 8
	offImportErrFrom = excSize + 12
	importErrSize    = excSize + 16

	offSyntaxMsg       = excSize // SyntaxError
	offSyntaxFilename  = excSize + 4
	offSyntaxLineno    = excSize + 8
	offSyntaxOffset    = excSize + 12
	offSyntaxEndLineno = excSize + 16
	offSyntaxEndOffset = excSize + 20
	offSyntaxText      = excSize + 24
	offSyntaxPrint     = excSize + 28
	syntaxErrSize      = excSize + 32
)

func field(name string, off uintptr) Member { return Member{Name: name, Off: off, NoneIfNull: true} }

// setField replaces a Ref field by v, borrowed.
func (rt *Runtime) setField(o Ref, off uintptr, v Ref) {
	XIncRef(v)
	rt.SetSlot(RefAt(o, off), v)
}

func stopIterationSpec() TypeSpec {
	s := excLife(oneFieldSize, offStopValue)
	s.Init = func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		if err := excInit(rt, self, args, kw); err != nil {
			return err
		}
		v := rt.None
		if len(args) > 0 {
			v = args[0]
		}
		rt.setField(self, offStopValue, v)
		return nil
	}
	return TypeSpec{Size: oneFieldSize, Slots: s, Members: []Member{field("value", offStopValue)}}
}

func systemExitSpec() TypeSpec {
	s := excLife(oneFieldSize, offExitCode)
	s.Init = func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		if err := excInit(rt, self, args, kw); err != nil {
			return err
		}
		switch len(args) {
		case 0:
		case 1:
			rt.setField(self, offExitCode, args[0])
		default:
			rt.setField(self, offExitCode, *RefAt(self, offExcArgs))
		}
		return nil
	}
	return TypeSpec{Size: oneFieldSize, Slots: s, Members: []Member{field("code", offExitCode)}}
}

func keyErrorSpec() TypeSpec {
	return TypeSpec{Slots: Slots{Str: func(rt *Runtime, e Ref) (Ref, error) {
		// A lone key is shown by its repr, or '' would be no message at all.
		if args := *RefAt(e, offExcArgs); TupleLen(args) == 1 {
			return rt.Repr(TupleItems(args)[0])
		}
		return excStr(rt, e)
	}}}
}

func memoryErrorSpec() TypeSpec { return TypeSpec{Size: 0, Slots: memoryErrorLife()} }

// excKeywords parses the keyword-only arguments of an exception's __init__ into its fields: names[i] goes to offs[i], which is emptied if not given.
func excKeywords(rt *Runtime, fn string, self Ref, args []Ref, kw Ref, names []string, offs []uintptr) error {
	n := len(positional(args, kw))
	var vals [4]Ref
	if kw != 0 {
		if k := TupleLen(kw); k > len(names) {
			return rt.TypeErrorf("%s() takes at most %d keyword argument%s (%d given)", fn, len(names), plural(len(names)), k)
		}
	next:
		for i, name := range TupleItems(kw) {
			g := rt.StrGo(name)
			for j, want := range names {
				if g == want {
					vals[j] = args[n+i]
					continue next
				}
			}
			return rt.unexpectedKeyword(fn, g, names)
		}
	}
	if err := rt.excSetArgs(self, args[:n]); err != nil {
		return err
	}
	for j, off := range offs {
		rt.setField(self, off, vals[j])
	}
	return nil
}

func nameErrorSpec() TypeSpec {
	s := excLife(oneFieldSize, offNameErrName)
	s.Init = func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		return excKeywords(rt, "NameError", self, args, kw, []string{"name"}, []uintptr{offNameErrName})
	}
	return TypeSpec{Size: oneFieldSize, Slots: s, Members: []Member{field("name", offNameErrName)}}
}

func attributeErrorSpec() TypeSpec {
	s := excLife(attrErrSize, offAttrErrObj, offAttrErrName)
	s.Init = func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		return excKeywords(rt, "AttributeError", self, args, kw, []string{"name", "obj"}, []uintptr{offAttrErrName, offAttrErrObj})
	}
	getState := func(rt *Runtime, a []Ref) (Ref, error) {
		return rt.excState(a[0], []string{"name", "args"}, []uintptr{offAttrErrName, offExcArgs})
	}
	return TypeSpec{
		Size: attrErrSize, Slots: s,
		Members: []Member{field("name", offAttrErrName), field("obj", offAttrErrObj)},
		Methods: []Native{
			{Name: "__getstate__", Sig: "self, /", Fn: getState},
			{Name: "__reduce__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				st, err := getState(rt, a)
				if err != nil {
					return 0, err
				}
				r, err := rt.excReduceWith(a[0], *RefAt(a[0], offExcArgs), st)
				rt.DecRef(st)
				return r, err
			}},
		},
	}
}

// excState is the dict that pickling an exception keeps: its attributes and the given fields; None when there is nothing.
// refs: result new
func (rt *Runtime) excState(e Ref, names []string, offs []uintptr) (Ref, error) {
	attrs := *RefAt(e, offExcDict)
	var d Ref
	var err error
	for i, off := range offs {
		v := *RefAt(e, off)
		if v == 0 {
			continue
		}
		if d == 0 {
			if attrs != 0 {
				d, err = rt.DictCopy(attrs)
			} else {
				d, err = rt.NewDict()
			}
			if err != nil {
				return 0, err
			}
		}
		if err := rt.DictSetStr(d, names[i], v); err != nil {
			rt.DecRef(d)
			return 0, err
		}
	}
	switch {
	case d != 0:
		return d, nil
	case attrs != 0:
		return NewRef(attrs), nil
	}
	return rt.None, nil
}

func importErrorSpec() TypeSpec {
	s := excLife(importErrSize, offImportErrMsg, offImportErrName, offImportErrPath, offImportErrFrom)
	names := []string{"name", "path", "name_from"}
	offs := []uintptr{offImportErrName, offImportErrPath, offImportErrFrom}
	s.Init = func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
		if err := excKeywords(rt, "ImportError", self, args, kw, names, offs); err != nil {
			return err
		}
		var msg Ref
		if pos := positional(args, kw); len(pos) == 1 {
			msg = pos[0]
		}
		rt.setField(self, offImportErrMsg, msg)
		return nil
	}
	s.Str = func(rt *Runtime, e Ref) (Ref, error) {
		if msg := *RefAt(e, offImportErrMsg); msg != 0 && TypeOf(msg) == TStr {
			return NewRef(msg), nil
		}
		return excStr(rt, e)
	}
	return TypeSpec{
		Size: importErrSize, Slots: s,
		Members: []Member{field("msg", offImportErrMsg), field("name", offImportErrName), field("path", offImportErrPath), field("name_from", offImportErrFrom)},
		Methods: []Native{{Name: "__reduce__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			st, err := rt.excState(a[0], names, offs)
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(st)
			if st == rt.None {
				return rt.excReduceWith(a[0], *RefAt(a[0], offExcArgs), 0)
			}
			return rt.excReduceWith(a[0], *RefAt(a[0], offExcArgs), st)
		}}},
	}
}

// syntaxFields are SyntaxError's fields in the order of the tuple that is its second argument.
var syntaxFields = [...]uintptr{offSyntaxFilename, offSyntaxLineno, offSyntaxOffset, offSyntaxText, offSyntaxEndLineno, offSyntaxEndOffset}

func syntaxErrorInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	if err := excInit(rt, self, args, kw); err != nil {
		return err
	}
	if len(args) >= 1 {
		rt.setField(self, offSyntaxMsg, args[0])
	}
	if len(args) != 2 {
		return nil
	}
	info, err := rt.TupleFromIter(args[1])
	if err != nil {
		return err
	}
	defer rt.DecRef(info)
	items := TupleItems(info)
	switch n := len(items); {
	case n < 4:
		return rt.TypeErrorf("function takes at least 4 arguments (%d given)", n)
	case n > len(syntaxFields):
		return rt.TypeErrorf("function takes at most 6 arguments (%d given)", n)
	}
	for i, off := range syntaxFields {
		var v Ref
		if i < len(items) {
			v = items[i]
		}
		rt.setField(self, off, v)
	}
	if len(items) == 5 {
		return rt.TypeErrorf("end_offset must be provided when end_lineno is provided")
	}
	return nil
}

func syntaxErrorStr(rt *Runtime, e Ref) (Ref, error) {
	msg := *RefAt(e, offSyntaxMsg)
	if msg == 0 {
		msg = rt.None
	}
	s, err := rt.ToStr(msg)
	if err != nil {
		return 0, err
	}
	where := ""
	if f := *RefAt(e, offSyntaxFilename); f != 0 && rt.IsStr(f) {
		where = baseName(rt.StrGo(f))
	}
	if l := *RefAt(e, offSyntaxLineno); l != 0 && (TypeOf(l) == TInt || TypeOf(l) == TBigInt) {
		n, ok := rt.AsInt64(l)
		if !ok {
			n = -1
		}
		if where != "" {
			where += ", "
		}
		where += "line " + itoa(n)
	}
	if where == "" {
		return s, nil
	}
	text := rt.StrGo(s) + " (" + where + ")"
	rt.DecRef(s)
	return rt.NewStr(text)
}

func syntaxErrorSpec() TypeSpec {
	// CPython's order of release: msg, filename, lineno, offset, end_lineno, end_offset, text, print_file_and_line.
	s := excLife(syntaxErrSize, offSyntaxMsg, offSyntaxFilename, offSyntaxLineno, offSyntaxOffset, offSyntaxEndLineno, offSyntaxEndOffset, offSyntaxText, offSyntaxPrint)
	s.Init, s.Str = syntaxErrorInit, syntaxErrorStr
	return TypeSpec{Size: syntaxErrSize, Slots: s, Members: []Member{
		field("msg", offSyntaxMsg), field("filename", offSyntaxFilename), field("lineno", offSyntaxLineno), field("offset", offSyntaxOffset),
		field("text", offSyntaxText), field("end_lineno", offSyntaxEndLineno), field("end_offset", offSyntaxEndOffset), field("print_file_and_line", offSyntaxPrint),
	}}
}
