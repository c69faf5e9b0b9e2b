package objects

// Divmod returns divmod(a, b).
func (rt *Runtime) Divmod(a, b Ref) (Ref, error) {
	if bothInt(a, b) {
		return rt.intDivmod(a, b)
	}
	r, err := rt.binaryOp1(a, b, NbDivmod)
	if err == nil && r == rt.NotImplemented {
		return 0, rt.operandError(nbSymbols[NbDivmod], a, b)
	}
	return r, err
}
