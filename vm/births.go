package vm

import (
	"strings"

	"minipy/compiler"
	"minipy/mem"
)

// A Birthplace is where the program stands, as a value that can be compared; Line tells it in words.
type Birthplace struct {
	at, from *Code // the innermost code, and the innermost that is no embedded module's
	pc, user int32

	Importing bool // an embedded module is being imported
}

// A Line is a line of a file. File is "" where nothing ran.
type Line struct {
	File string
	Line int
}

// Here is where the program stands now.
func (in *Interp) Here() Birthplace {
	var b Birthplace
	for f := in.frame; f != 0; f = *mem.RefAt(f, offPrev) {
		co := in.frameCode(f)
		if co == nil {
			break
		}
		pc := int32(*mem.U32(f, offPC))
		if b.at == nil {
			b.at, b.pc = co, pc
		}
		if !co.embedded() {
			b.from, b.user = co, pc
			break
		}
		b.Importing = b.Importing || co.src.QualName == "<module>"
	}
	return b
}

// Line is the innermost line, and from the innermost one outside of the embedded modules, which led to it.
func (in *Interp) Line(b Birthplace) (at, from Line) {
	if b.at != nil {
		at = in.lineOf(b.at, b.pc)
	}
	if b.from != nil {
		from = in.lineOf(b.from, b.user)
	}
	return at, from
}

func (in *Interp) lineOf(co *Code, pc int32) Line {
	l := Line{co.src.Filename, in.lineAt(co, int(pc))}
	if l.Line <= 0 { // what comes before a function's first line
		l.Line = co.src.FirstLine
	}
	return l
}

// embedded reports whether the code is that of an embedded module.
func (co *Code) embedded() bool { return strings.HasPrefix(co.src.Filename, embeddedFile) }

// AttributeStores lists the lines of the program, embedded modules apart, that set an attribute of this name.
func (in *Interp) AttributeStores(name string) []Line {
	return in.stores(func(co *Code, op compiler.Op, operand uint32) bool {
		return op == compiler.OpStoreAttr && int(operand) < len(co.src.Names) && co.src.Names[operand] == name
	})
}

// VariableStores lists the lines that set a local variable of the functions called function.
func (in *Interp) VariableStores(function, name string) []Line {
	return in.stores(func(co *Code, op compiler.Op, operand uint32) bool {
		return co.src.QualName == function && (op == compiler.OpStoreFast || op == compiler.OpStoreDeref) && int(operand) < len(co.src.LocalsPlus) && co.src.LocalsPlus[operand] == name
	})
}

func (in *Interp) stores(matches func(co *Code, op compiler.Op, operand uint32) bool) []Line {
	var out []Line
	for _, co := range in.codes {
		if co == nil || co.embedded() {
			continue
		}
		for i := 0; i < len(co.src.Instrs); i++ {
			ins := uint64(co.src.Instrs[i])
			op := opOf(ins)
			if matches(co, op, uint32(ins>>32)) {
				if l := (Line{co.src.Filename, in.lineAt(co, i)}); len(out) == 0 || out[len(out)-1] != l {
					out = append(out, l)
				}
			}
			i += op.Caches()
		}
	}
	return out
}

// FrameObjName is the qualified name of the function whose frame a frame object is.
func (in *Interp) FrameObjName(fo Ref) string {
	if f := *mem.RefAt(fo, offFrameObjFrame); f != 0 {
		if co := in.frameCode(f); co != nil {
			return co.src.QualName
		}
	}
	return "?"
}
