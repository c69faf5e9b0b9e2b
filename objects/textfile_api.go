package objects

// FileWrite writes a str to one of the standard streams; print calls it without looking for the write method.
func (rt *Runtime) FileWrite(o, s Ref) error { return rt.fileWrite(o, s) }

// FileFlush hands what was written to a standard stream to the system.
func (rt *Runtime) FileFlush(o Ref) error {
	if err := rt.checkOpen(o, "."); err != nil {
		return err
	}
	return rt.fileFlush(o)
}

// FileReadLine reads a line of standard input with its newline; the empty str at the end.
func (rt *Runtime) FileReadLine(o Ref) (Ref, error) { return rt.fileRead(o, -1, true) }
