package objects

// The buffer interface of classes: __buffer__ gives a memoryview, __release_buffer__ is called with it when it is no longer needed.

// What the flags of __buffer__ ask for: PyBUF_SIMPLE, PyBUF_WRITABLE, PyBUF_FULL_RO.
const (
	bufferSimple   = 0
	bufferWritable = 1
	bufferFull     = 284
)

// _buffer_wrapper stands between a memoryview and the object whose __buffer__ gave its bytes: 8 the memoryview that it gave, 12 the object.
const (
	offWrapperView = 8
	offWrapperObj  = 12
	wrapperSize    = 16
)

// callBuffer calls o.__buffer__(flags); 0 if o's class defines none.
func (rt *Runtime) callBuffer(o Ref, flags int64) (Ref, error) {
	if rt.TypeFor(o).Flags&FlagHeapType == 0 {
		return 0, nil
	}
	m, unbound, err := rt.LookupSpecial(o, NameBuffer)
	if err != nil || m == 0 {
		return 0, err
	}
	defer rt.DecRef(m)
	f, err := rt.NewInt(flags)
	if err != nil {
		return 0, err
	}
	var v Ref
	if unbound {
		v, err = rt.Call2(m, o, f)
	} else {
		v, err = rt.Call1(m, f)
	}
	rt.DecRef(f)
	if err == nil && TypeOf(v) != TMemoryView {
		rt.DecRef(v)
		return 0, rt.TypeErrorf("__buffer__ returned non-memoryview object")
	}
	return v, err
}

// releaseBuffer calls o.__release_buffer__(v), if there is one, and lets go of v. refs: v stolen
func (rt *Runtime) releaseBuffer(o, v Ref) {
	saved := rt.TakeExc()
	if r, ok, err := rt.CallSpecial(o, NameReleaseBuffer, v, 0); err != nil {
		rt.VM.Unraisable("", o)
	} else if ok {
		rt.DecRef(r)
	}
	if saved != 0 {
		_ = rt.SetExcSteal(saved)
	}
	rt.DecRef(v)
}

// Buffer is BufferView that also knows classes with __buffer__, whose bytes are copied; flags are what __buffer__ is called with.
func (rt *Runtime) Buffer(o Ref, flags int64) (b []byte, ok bool, err error) {
	if b, ok := rt.nativeBuffer(o); ok {
		return b, true, nil
	}
	v, err := rt.callBuffer(o, flags)
	if err != nil || v == 0 {
		return nil, false, err
	}
	view, ok := rt.memViewBytes(v)
	b = append([]byte{}, view...)
	rt.releaseBuffer(o, v)
	return b, ok, nil
}

// contiguousBuffer refuses a memoryview with gaps and one that has been released.
func (rt *Runtime) contiguousBuffer(o Ref) error {
	if rt.TypeFor(o).Layout != TMemoryView {
		return nil
	}
	if *RefAt(o, offViewShared) == 0 {
		return rt.memViewReleased()
	}
	if !rt.viewContiguous(o) {
		return rt.Raisef(TBufferError, "memoryview: underlying buffer is not C-contiguous")
	}
	return nil
}

// wrappedView is memoryview(o) of an object whose class defines __buffer__; 0 if it does not.
func (rt *Runtime) wrappedView(o Ref) (Ref, error) {
	v, err := rt.callBuffer(o, bufferFull)
	if err != nil || v == 0 {
		return 0, err
	}
	if *RefAt(v, offViewShared) == 0 {
		rt.DecRef(v)
		return 0, rt.memViewReleased()
	}
	w, err := rt.AllocGC(TBufferWrapper, wrapperSize)
	if err != nil {
		rt.releaseBuffer(o, v)
		return 0, err
	}
	*RefAt(w, offWrapperView), *RefAt(w, offWrapperObj) = v, NewRef(o)
	rt.Track(w)
	defer rt.DecRef(w)
	step := rt.viewRow(v)
	r, err := rt.viewOn(w, step, len(rt.types[TBufferWrapper].Buffer(rt, w))/max(step, 1), *viewByte(v, offViewReadOnly) == 0)
	if err == nil {
		rt.copyViewShape(r, v)
	}
	return r, err
}

func bufferWrapperType() TypeSpec {
	return TypeSpec{ID: TBufferWrapper, Name: "_buffer_wrapper", Flags: FlagGC | FlagNoInstantiate, Size: wrapperSize, Slots: Slots{
		Dealloc:  deallocFields(wrapperSize, offWrapperView, offWrapperObj),
		Traverse: traverseFields(offWrapperView, offWrapperObj),
		Buffer: func(rt *Runtime, w Ref) []byte {
			b, _ := rt.memViewBytes(*RefAt(w, offWrapperView))
			return b
		},
		Pin: func(rt *Runtime, w Ref, delta int) {
			if delta < 0 {
				v := *RefAt(w, offWrapperView)
				*RefAt(w, offWrapperView) = 0
				rt.releaseBuffer(*RefAt(w, offWrapperObj), v)
			}
		},
	}}
}

// bufferMethods are __buffer__ and __release_buffer__ of the built-in types with the buffer interface; release says that the type has the second one.
func bufferMethods(release bool) []Native {
	list := []Native{{Name: "__buffer__", Sig: "self, *args", Doc: "Return a buffer object that exposes the underlying memory of the object.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		if len(a) != 2 {
			return 0, rt.CheckPositional("", len(a)-1, 1, 1)
		}
		flags, err := rt.IndexInt(a[1])
		if err != nil {
			return 0, err
		}
		if flags != int(int32(flags)) {
			return 0, rt.OverflowErrorf("buffer flags out of range")
		}
		if flags&bufferWritable != 0 {
			if l := rt.TypeFor(a[0]).Layout; l == TBytes {
				return 0, rt.Raisef(TBufferError, "Object is not writable.")
			} else if l == TMemoryView && *viewByte(a[0], offViewReadOnly) != 0 {
				return 0, rt.Raisef(TBufferError, "memoryview: underlying buffer is not writable")
			}
		}
		return rt.newMemoryView(a[0])
	}}}
	if release {
		list = append(list, Native{Name: "__release_buffer__", Sig: "self, *args", Doc: "Release the buffer object that exposes the underlying memory of the object.", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if len(a) != 2 {
				return 0, rt.CheckPositional("", len(a)-1, 1, 1)
			}
			if TypeOf(a[1]) != TMemoryView {
				return 0, rt.TypeErrorf("expected a memoryview object")
			}
			if sh := *RefAt(a[1], offViewShared); sh != 0 {
				if o := *RefAt(sh, offSharedObj); o != a[0] {
					return 0, rt.ValueErrorf("memoryview's buffer is not this object")
				}
			}
			rt.releaseView(a[1])
			return rt.None, nil
		}})
	}
	return list
}
