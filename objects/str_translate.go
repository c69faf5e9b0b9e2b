package objects

// strMaketrans is str.maketrans: the table for translate from a dict, or from two or three strs.
func strMaketrans(rt *Runtime, a []Ref) (Ref, error) {
	x, y, z := a[0], a[1], a[2]
	if y != 0 && !rt.IsStr(y) {
		return 0, rt.TypeErrorf("maketrans() argument 2 must be str, not %s", rt.argTypeName(y))
	}
	if z != 0 && !rt.IsStr(z) {
		return 0, rt.TypeErrorf("maketrans() argument 3 must be str, not %s", rt.argTypeName(z))
	}
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	if y != 0 {
		err = rt.maketransStrs(d, x, y, z)
	} else {
		err = rt.maketransDict(d, x)
	}
	if err != nil {
		rt.DecRef(d)
		return 0, err
	}
	return d, nil
}

func (rt *Runtime) maketransStrs(d, x, y, z Ref) error {
	if !rt.IsStr(x) {
		return rt.TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	x, y = rt.Unbox(x), rt.Unbox(y)
	if StrLen(x) != StrLen(y) {
		return rt.ValueErrorf("the first two maketrans arguments must have equal length")
	}
	put := func(c rune, value Ref) error {
		k, err := rt.NewInt(int64(c))
		if err != nil {
			return err
		}
		err = rt.DictSet(d, k, value)
		rt.DecRef(k)
		return err
	}
	for i := range StrLen(x) {
		v, err := rt.NewInt(int64(strAt(y, i)))
		if err != nil {
			return err
		}
		err = put(strAt(x, i), v)
		rt.DecRef(v)
		if err != nil {
			return err
		}
	}
	if z == 0 {
		return nil
	}
	z = rt.Unbox(z)
	for i := range StrLen(z) {
		if err := put(strAt(z, i), rt.None); err != nil {
			return err
		}
	}
	return nil
}

func (rt *Runtime) maketransDict(d, x Ref) error {
	if TypeOf(x) != TDict {
		return rt.TypeErrorf("if you give only one argument to maketrans it must be a dict")
	}
	pos := 0
	for {
		k, v, ok := DictNext(x, &pos)
		if !ok {
			return nil
		}
		switch {
		case rt.IsStr(k):
			s := rt.Unbox(k)
			if StrLen(s) != 1 {
				return rt.ValueErrorf("string keys in translate table must be of length 1")
			}
			c, err := rt.NewInt(int64(strAt(s, 0)))
			if err != nil {
				return err
			}
			err = rt.DictSet(d, c, v)
			rt.DecRef(c)
			if err != nil {
				return err
			}
		case rt.IsInt(k):
			if err := rt.DictSet(d, k, v); err != nil {
				return err
			}
		default:
			return rt.TypeErrorf("keys in translate table must be strings or integers")
		}
	}
}

// strTranslate is s.translate(table). What the table says for an ASCII character is asked once only, as in CPython.
func strTranslate(rt *Runtime, a []Ref) (Ref, error) {
	s, table := rt.Unbox(a[0]), a[1]
	const unknown, toNothing, elsewhere = -1, -2, -3
	var known [128]int32
	for i := range known {
		known[i] = unknown
	}
	cache := strIsASCII(s) && StrLen(s) > 0
	var b StrBuilder
	for i := range StrLen(s) {
		c := strAt(s, i)
		if cache {
			if k := known[c]; k >= 0 {
				_ = b.WriteRune(rt, k)
				continue
			} else if k == toNothing {
				continue
			}
		}
		key, err := rt.NewInt(int64(c))
		if err != nil {
			b.Abort(rt)
			return 0, err
		}
		v, err := rt.GetItem(table, key)
		rt.DecRef(key)
		to := int32(elsewhere)
		switch {
		case err != nil:
			if !rt.ExcMatches(TLookupError) {
				b.Abort(rt)
				return 0, err
			}
			rt.ClearExc()
			to = c
			_ = b.WriteRune(rt, c)
		case v == rt.None:
			to = toNothing
		case rt.IsInt(v):
			n, ok := rt.AsInt64(v)
			rt.DecRef(v)
			if !ok || n < 0 || n > int64(maxRune) {
				b.Abort(rt)
				return 0, rt.ValueErrorf("character mapping must be in range(0x110000)")
			}
			to = int32(n)
			_ = b.WriteRune(rt, to)
		case rt.IsStr(v):
			_ = b.WriteStr(rt, v)
			if t := rt.Unbox(v); StrLen(t) == 1 {
				to = strAt(t, 0)
			}
			rt.DecRef(v)
		default:
			rt.DecRef(v)
			b.Abort(rt)
			return 0, rt.TypeErrorf("character mapping must return integer, None or str")
		}
		if cache && to <= int32(maxASCII) {
			known[c] = to
		}
	}
	return b.Finish(rt)
}
