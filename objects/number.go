package objects

// BinaryOp returns a op b for a plain operator (NbAdd ... NbXor), trying both sides as CPython's binary_op1 does.
func (rt *Runtime) BinaryOp(a, b Ref, nb int) (Ref, error) {
	r, err := rt.binaryOp1(a, b, nb)
	if err != nil || r != rt.NotImplemented {
		return r, err
	}
	ta, tb := rt.TypeFor(a), rt.TypeFor(b)
	switch nb {
	case NbAdd:
		if ta.Concat != nil {
			return ta.Concat(rt, a, b)
		}
	case NbMultiply:
		if ta.Repeat != nil {
			return rt.sequenceRepeat(ta.Repeat, a, b)
		}
		if tb.Repeat != nil {
			return rt.sequenceRepeat(tb.Repeat, b, a)
		}
	}
	return 0, rt.operandError(nbSymbols[nb], a, b)
}

func (rt *Runtime) operandError(sym string, a, b Ref) error {
	if sym == ">>" && TypeOf(a) == TBuiltin && rt.builtinName(a) == "print" {
		return rt.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?", sym, rt.TypeName(a), rt.TypeName(b))
	}
	return rt.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", sym, rt.TypeName(a), rt.TypeName(b))
}

func (rt *Runtime) binaryOp1(a, b Ref, nb int) (Ref, error) {
	ta, tb := rt.TypeFor(a), rt.TypeFor(b)
	fa := ta.Binary[nb]
	var fb BinaryFunc
	if ta != tb {
		fb = tb.Binary[nb]
		if fb != nil && sameSlot(ta, tb, slotBinary0+nb) {
			fb = nil
		}
	}
	if fa != nil {
		if fb != nil && rt.IsSubtype(tb, ta) {
			r, err := fb(rt, a, b)
			if err != nil || r != rt.NotImplemented {
				return r, err
			}
			fb = nil
		}
		r, err := fa(rt, a, b)
		if err != nil || r != rt.NotImplemented {
			return r, err
		}
	}
	if fb != nil {
		return fb(rt, a, b)
	}
	return rt.NotImplemented, nil
}

func (rt *Runtime) sequenceRepeat(f func(*Runtime, Ref, int) (Ref, error), seq, n Ref) (Ref, error) {
	if rt.TypeFor(n).Index == nil {
		return 0, rt.TypeErrorf("can't multiply sequence by non-int of type '%s'", rt.TypeName(n))
	}
	k, err := rt.IndexIntErr(n, TOverflowError)
	if err != nil {
		return 0, err
	}
	return f(rt, seq, k)
}

// InplaceOp returns the result of a op= b for nb without NbInplace.
func (rt *Runtime) InplaceOp(a, b Ref, nb int) (Ref, error) {
	ta := rt.TypeFor(a)
	if f := ta.Inplace[nb]; f != nil {
		r, err := f(rt, a, b)
		if err != nil || r != rt.NotImplemented {
			return r, err
		}
	} else if nb == NbAdd && ta.Flags&FlagHeapType != 0 && ta.InplaceConcat != nil {
		// A class finds its base's __iadd__ by name, and has it as a number's operation: __radd__ of the other operand is not asked.
		return ta.InplaceConcat(rt, a, b)
	}
	r, err := rt.binaryOp1(a, b, nb)
	if err != nil || r != rt.NotImplemented {
		return r, err
	}
	switch nb {
	case NbAdd:
		if ta.InplaceConcat != nil {
			return ta.InplaceConcat(rt, a, b)
		}
		if ta.Concat != nil {
			return ta.Concat(rt, a, b)
		}
	case NbMultiply:
		if ta.InplaceRepeat != nil {
			return rt.sequenceRepeat(ta.InplaceRepeat, a, b)
		}
		if ta.Repeat != nil {
			return rt.sequenceRepeat(ta.Repeat, a, b)
		}
		if tb := rt.TypeFor(b); tb.Repeat != nil && !ta.hasSequenceSlots() {
			return rt.sequenceRepeat(tb.Repeat, b, a)
		}
	}
	sym := nbSymbols[nb] + "="
	if nb == NbPower {
		sym = "**="
	}
	return 0, rt.operandError(sym, a, b)
}

// Pow returns pow(a, b, mod).
func (rt *Runtime) Pow(a, b, mod Ref) (Ref, error) {
	if mod == rt.None || mod == 0 {
		return rt.BinaryOp(a, b, NbPower)
	}
	ta, tb := rt.TypeFor(a), rt.TypeFor(b)
	fa, fb := ta.PowMod, tb.PowMod
	if ta == tb || fb != nil && sameSlot(ta, tb, slotPowMod) {
		fb = nil
	}
	fs := [3]TernaryFunc{fa, fb}
	if fa != nil && fb != nil && rt.IsSubtype(tb, ta) {
		fs[0], fs[1] = fb, fa
	}
	tm := rt.TypeFor(mod)
	if tm.PowMod != nil && (fa == nil || !sameSlot(tm, ta, slotPowMod)) && (fb == nil || !sameSlot(tm, tb, slotPowMod)) {
		fs[2] = tm.PowMod
	}
	for _, f := range fs {
		if f == nil {
			continue
		}
		if r, err := f(rt, a, b, mod); err != nil || r != rt.NotImplemented {
			return r, err
		}
	}
	return 0, rt.TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", ta.Name, tb.Name, tm.Name)
}

// Negative returns -o.
func (rt *Runtime) Negative(o Ref) (Ref, error) {
	return rt.unary(o, rt.TypeFor(o).Negative, "-")
}

// Positive returns +o.
func (rt *Runtime) Positive(o Ref) (Ref, error) {
	return rt.unary(o, rt.TypeFor(o).Positive, "+")
}

// Invert returns ~o.
func (rt *Runtime) Invert(o Ref) (Ref, error) {
	return rt.unary(o, rt.TypeFor(o).Invert, "~")
}

// Absolute returns abs(o).
func (rt *Runtime) Absolute(o Ref) (Ref, error) {
	f := rt.TypeFor(o).Absolute
	if f == nil {
		return 0, rt.TypeErrorf("bad operand type for abs(): '%s'", rt.TypeName(o))
	}
	return f(rt, o)
}

func (rt *Runtime) unary(o Ref, f UnaryFunc, sym string) (Ref, error) {
	if f == nil {
		return 0, rt.TypeErrorf("bad operand type for unary %s: '%s'", sym, rt.TypeName(o))
	}
	return f(rt, o)
}
