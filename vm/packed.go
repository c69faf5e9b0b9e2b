package vm

import (
	"minipy/compiler"
	"minipy/parser"
	"minipy/stdlib"
)

// libraryFile is the file name that the code of a library module shows.
func libraryFile(d *stdlib.ModuleDef) string { return embeddedFile + d.Name + ">" }

// PackModule compiles the Python part of a library module into the file that is embedded.
func PackModule(d *stdlib.ModuleDef) ([]byte, error) {
	src := d.Source()
	root, err := parser.Parse(libraryFile(d), src, parser.Exec)
	if err != nil {
		return nil, err
	}
	u, err := compiler.Compile(root, libraryFile(d), compiler.Options{})
	if err != nil {
		return nil, err
	}
	return stdlib.PackedFile(compiler.Fingerprint(), src, compiler.Pack(u)), nil
}

// libraryCode makes the code object of a library module.
func (in *Interp) libraryCode(d *stdlib.ModuleDef) (Ref, error) {
	if in.cfg.Flags.Optimize == 0 {
		if data := d.Packed(compiler.Fingerprint()); data != "" {
			o, _, err := in.Link(compiler.Unpack(data), false)
			return o, err
		}
	}
	return in.compileToCode(d.Source(), libraryFile(d), parser.Exec, compiler.Options{Optimize: in.cfg.Flags.Optimize})
}
