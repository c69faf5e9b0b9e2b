package objects

// bool has the layout of an int that fits 64 bits.

func boolNew(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 && TupleLen(kw) > 0 {
		return 0, rt.TypeErrorf("bool() takes no keyword arguments")
	}
	if len(args) > 1 {
		return 0, rt.TypeErrorf("bool expected at most 1 argument, got %d", len(args))
	}
	if len(args) == 0 {
		return rt.False, nil
	}
	b, err := rt.Truth(args[0])
	if err != nil {
		return 0, err
	}
	return rt.Bool(b), nil
}

// boolBinary makes the slot of a bit operator: two bools give a bool, anything else is ints' affair.
func boolBinary(f func(x, y bool) bool, nb int) BinaryFunc {
	return func(rt *Runtime, a, b Ref) (Ref, error) {
		if TypeOf(a) == TBool && TypeOf(b) == TBool {
			return rt.Bool(f(a == rt.True, b == rt.True)), nil
		}
		return rt.types[TInt].Binary[nb](rt, a, b)
	}
}

// BoolInvertWarning is what ~ of a bool warns of.
const BoolInvertWarning = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. " +
	"This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. " +
	"Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int."

func boolType() TypeSpec {
	s := Slots{
		Dealloc: func(*Runtime, Ref) {},
		New:     boolNew,
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			if o == rt.True {
				return rt.Intern("True"), nil
			}
			return rt.Intern("False"), nil
		},
		Invert: func(rt *Runtime, o Ref) (Ref, error) {
			if err := rt.VM.Warn(TDeprecationWarning, BoolInvertWarning); err != nil {
				return 0, err
			}
			return intInvert(rt, o)
		},
	}
	s.Binary[NbAnd] = boolBinary(func(x, y bool) bool { return x && y }, NbAnd)
	s.Binary[NbOr] = boolBinary(func(x, y bool) bool { return x || y }, NbOr)
	s.Binary[NbXor] = boolBinary(func(x, y bool) bool { return x != y }, NbXor)
	return TypeSpec{ID: TBool, Name: "bool", Base: TInt, Size: intSize, Slots: s, Doc: "Returns True when the argument is true, False otherwise.\n" +
		"The builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed."}
}
