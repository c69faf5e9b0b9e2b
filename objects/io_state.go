package objects

// copyState is the last item of an in-memory file's state: a copy of its dict, or None.
func (rt *Runtime) copyState(o Ref) (Ref, error) {
	if d := *RefAt(o, offIODict); d != 0 {
		return rt.DictCopy(d)
	}
	return rt.None, nil
}

// memGetState makes the state of an in-memory file: the items given, which it takes over, and a copy of the dict.
func (rt *Runtime) memGetState(o Ref, pos int64, items ...Ref) (Ref, error) {
	p, err := rt.NewInt(pos)
	if err == nil {
		items = append(items, p)
		p, err = rt.copyState(o)
	}
	if err != nil {
		for _, v := range items {
			rt.DecRef(v)
		}
		return 0, err
	}
	return rt.NewTupleSteal(append(items, p))
}

// memState checks a state of n items as far as their number. refs: items borrowed
func (rt *Runtime) memState(o, state Ref, n int) ([]Ref, error) {
	if rt.TypeFor(state).Layout == TTuple {
		if items := TupleItems(state); len(items) >= n {
			return items, nil
		}
	}
	return nil, rt.TypeErrorf("%s.__setstate__ argument should be %d-tuple, got %s", rt.TypeName(o), n, rt.TypeName(state))
}

// memRestore puts back the position and the dict; wrong begins the message about a position that is no int, last names the place of the dict.
func (rt *Runtime) memRestore(o Ref, pos *int64, items []Ref, wrong, last string) error {
	if t := rt.TypeFor(items[0]).Layout; t != TInt && t != TBool {
		return rt.TypeErrorf("%s %s", wrong, rt.TypeName(items[0]))
	}
	n, err := rt.IndexIntErr(items[0], TOverflowError)
	if err != nil {
		return err
	}
	if n < 0 {
		return rt.ValueErrorf("position value cannot be negative")
	}
	*pos = int64(n)
	if items[1] == rt.None {
		return nil
	}
	if rt.TypeFor(items[1]).Layout != TDict {
		return rt.TypeErrorf("%s item of state should be a dict, got a %s", last, rt.TypeName(items[1]))
	}
	d, err := InstanceDict(rt, o)
	if err != nil {
		return err
	}
	defer rt.DecRef(d)
	return rt.DictUpdate(d, items[1])
}

func bytesIOGetState(rt *Runtime, a []Ref) (Ref, error) {
	b, err := rt.NewBytes(byteArrayView(*RefAt(a[0], offBytesIOData)))
	if err != nil {
		return 0, err
	}
	return rt.memGetState(a[0], *bytesIOPos(a[0]), b)
}

func bytesIOSetState(rt *Runtime, a []Ref) (Ref, error) {
	items, err := rt.memState(a[0], a[1], 3)
	if err == nil {
		err = bytesIOInit(rt, a[0], items[:1], 0)
	}
	if err == nil {
		err = rt.memRestore(a[0], bytesIOPos(a[0]), items[1:3], "second item of state must be an integer, not", "third")
	}
	return rt.noneOr(err)
}

func stringIOGetState(rt *Runtime, a []Ref) (Ref, error) {
	s, err := rt.NewStrFromRunes(stringIOChars(a[0]))
	if err != nil {
		return 0, err
	}
	nl := *RefAt(a[0], offStringIONl)
	if nl == 0 {
		nl = rt.None
	}
	return rt.memGetState(a[0], *stringIOPos(a[0]), s, NewRef(nl))
}

func stringIOSetState(rt *Runtime, a []Ref) (Ref, error) {
	items, err := rt.memState(a[0], a[1], 4)
	if err == nil {
		err = stringIOInit(rt, a[0], items[:2], 0)
	}
	if err == nil && items[0] != rt.None {
		// Once more: the line ends were translated when the text was written first.
		s := rt.Unbox(items[0])
		if err = rt.stringIOResize(a[0], StrLen(s)); err == nil {
			for i, c := 0, stringIOChars(a[0]); i < len(c); i++ {
				c[i] = strAt(s, i)
			}
		}
	}
	if err == nil {
		err = rt.memRestore(a[0], stringIOPos(a[0]), items[2:4], "third item of state must be an integer, got", "fourth")
	}
	return rt.noneOr(err)
}
