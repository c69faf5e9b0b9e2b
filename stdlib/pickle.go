package stdlib

import (
	"strings"

	"minipy/objects"
)

// pickle: the classes Pickler and Unpickler are Python (py/pickle.py), what walks through objects and reads the opcodes is here. A dump or a load keeps its memo,
// its stack and its bytes on the Go side; they hold counted references and are gone when it ends.

var pickleDef = &ModuleDef{Name: "pickle", Doc: "Objects as bytes, and back.", Source: source("pickle"), NativesModule: "_pickle", Natives: []objects.Native{
	{Name: "_setup", Sig: "pickling, unpickling, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if err := stateSet(rt, picklingErrorKey, a[0]); err != nil {
			return 0, err
		}
		return rt.None, stateSet(rt, unpicklingErrorKey, a[1])
	}},
	{Name: "_dump", Sig: "obj, protocol, fix_imports, memo, persistent_id, reducer_override, dispatch_table, buffer_callback, fast, buffer_type, /", Fn: pickleDump},
	{Name: "_load", Sig: "data, read, readline, fix_imports, encoding, errors, memo, persistent_load, find_class, buffers, /", Fn: pickleLoad},
	{Name: "_find", Sig: "module, name, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return pickleFind(rt, a[0], a[1], 4, false) }},
}}

const (
	picklingErrorKey   = "pickle.PicklingError"
	unpicklingErrorKey = "pickle.UnpicklingError"
)

func picklingErrorf(rt *objects.Runtime, format string, args ...any) error {
	return raiseClassf(rt, stateGet(rt, picklingErrorKey), format, args...)
}

func unpicklingErrorf(rt *objects.Runtime, format string, args ...any) error {
	return raiseClassf(rt, stateGet(rt, unpicklingErrorKey), format, args...)
}

// The opcodes.
const (
	opMark           = '('
	opStop           = '.'
	opPop            = '0'
	opPopMark        = '1'
	opDup            = '2'
	opFloat          = 'F'
	opInt            = 'I'
	opBinInt         = 'J'
	opBinInt1        = 'K'
	opLong           = 'L'
	opBinInt2        = 'M'
	opNone           = 'N'
	opPersID         = 'P'
	opBinPersID      = 'Q'
	opReduce         = 'R'
	opString         = 'S'
	opBinString      = 'T'
	opShortBinString = 'U'
	opUnicode        = 'V'
	opBinUnicode     = 'X'
	opAppend         = 'a'
	opBuild          = 'b'
	opGlobal         = 'c'
	opDict           = 'd'
	opEmptyDict      = '}'
	opAppends        = 'e'
	opGet            = 'g'
	opBinGet         = 'h'
	opInst           = 'i'
	opLongBinGet     = 'j'
	opList           = 'l'
	opEmptyList      = ']'
	opObj            = 'o'
	opPut            = 'p'
	opBinPut         = 'q'
	opLongBinPut     = 'r'
	opSetItem        = 's'
	opTuple          = 't'
	opEmptyTuple     = ')'
	opSetItems       = 'u'
	opBinFloat       = 'G'
	opBinBytes       = 'B'
	opShortBinBytes  = 'C'

	opProto        = 0x80
	opNewObj       = 0x81
	opExt1         = 0x82
	opExt2         = 0x83
	opExt4         = 0x84
	opTuple1       = 0x85
	opTuple2       = 0x86
	opTuple3       = 0x87
	opNewTrue      = 0x88
	opNewFalse     = 0x89
	opLong1        = 0x8A
	opLong4        = 0x8B
	opShortUnicode = 0x8C
	opBinUnicode8  = 0x8D
	opBinBytes8    = 0x8E
	opEmptySet     = 0x8F
	opAddItems     = 0x90
	opFrozenSet    = 0x91
	opNewObjEx     = 0x92
	opStackGlobal  = 0x93
	opMemoize      = 0x94
	opFrame        = 0x95
	opByteArray8   = 0x96
	opNextBuffer   = 0x97
	opReadonlyBuf  = 0x98
)

// oldNames are the names that Python 2 has for modules and functions, which protocols below 3 write.
var oldModules = [...][2]string{
	{"builtins", "__builtin__"}, {"copyreg", "copy_reg"}, {"queue", "Queue"}, {"socketserver", "SocketServer"}, {"configparser", "ConfigParser"}, {"reprlib", "repr"},
	{"_thread", "thread"}, {"functools", "functools"}, {"winreg", "_winreg"}, {"dbm", "anydbm"}, {"_bz2", "bz2"}, {"_dbm", "dbm"}, {"_functools", "_functools"},
}

var oldNames = [...][4]string{
	{"builtins", "range", "__builtin__", "xrange"}, {"functools", "reduce", "__builtin__", "reduce"}, {"_functools", "reduce", "__builtin__", "reduce"},
	{"sys", "intern", "__builtin__", "intern"}, {"builtins", "chr", "__builtin__", "unichr"}, {"builtins", "str", "__builtin__", "unicode"}, {"builtins", "int", "__builtin__", "long"},
	{"itertools", "zip_longest", "itertools", "izip_longest"}, {"itertools", "filterfalse", "itertools", "ifilterfalse"}, {"builtins", "zip", "itertools", "izip"},
	{"builtins", "map", "itertools", "imap"}, {"builtins", "filter", "itertools", "ifilter"}, {"collections", "UserDict", "UserDict", "IterableUserDict"},
	{"collections", "UserList", "UserList", "UserList"}, {"collections", "UserString", "UserString", "UserString"},
}

// oldName is what Python 2 calls module.name.
func oldName(module, name string) (string, string) {
	for _, n := range oldNames {
		if n[0] == module && n[1] == name {
			return n[2], n[3]
		}
	}
	for _, m := range oldModules {
		if m[0] == module {
			return m[1], name
		}
	}
	return module, name
}

// newName is the opposite of oldName.
func newName(module, name string) (string, string) {
	for _, n := range oldNames {
		if n[2] == module && n[3] == name {
			return n[0], n[1]
		}
	}
	for _, m := range oldModules {
		if m[1] == module {
			return m[0], name
		}
	}
	if module == "exceptions" {
		return "builtins", name
	}
	return module, name
}

// importDotted imports the module called name, which may have dots, and returns it.
func importDotted(rt *objects.Runtime, name Ref) (Ref, error) {
	if m, err := rt.DictGet(rt.Modules, name); err != nil || m != 0 {
		objects.XIncRef(m)
		return m, err
	}
	f := rt.DictGetStr(rt.Builtins, rt.Name(objects.NameImport))
	if f == 0 {
		return 0, rt.Raisef(objects.TImportError, "__import__ not found")
	}
	top, err := rt.Call1(f, name)
	if err != nil {
		// Modules that are C in CPython and carry an underscore there go by the name of the one that shows them.
		if shown, ok := strings.CutPrefix(rt.StrGo(name), "_"); ok && IsKnown(shown) && rt.ExcMatches(objects.TModuleNotFoundError) {
			rt.ClearExc()
			return rt.ImportModule(shown)
		}
		return 0, err
	}
	m, err := rt.DictGet(rt.Modules, name)
	if err == nil && m != 0 {
		rt.DecRef(top)
		return objects.NewRef(m), nil
	}
	return top, err
}

// dottedAttr is o.a.b for "a.b".
func dottedAttr(rt *objects.Runtime, o Ref, path string) (Ref, error) {
	objects.IncRef(o)
	for part := range strings.SplitSeq(path, ".") {
		var v Ref
		var err error
		if part == "<locals>" {
			err = rt.Raisef(objects.TAttributeError, "Can't get local object '%s'", path)
		} else {
			var k Ref
			if k, err = rt.NewStr(part); err == nil {
				if v, err = rt.LookupAttr(o, k); err == nil && v == 0 {
					var s string
					if s, err = rt.ReprGo(o); err == nil {
						err = rt.Raisef(objects.TAttributeError, "Can't get attribute '%s' on %s", part, s)
					}
				}
				rt.DecRef(k)
			}
		}
		rt.DecRef(o)
		if err != nil {
			return 0, err
		}
		o = v
	}
	return o, nil
}

// pickleFind finds what a pickle calls by its name.
func pickleFind(rt *objects.Runtime, module, name Ref, protocol int, fixImports bool) (Ref, error) {
	if !rt.IsStr(module) || !rt.IsStr(name) {
		return 0, rt.TypeErrorf("find_class() takes two strings")
	}
	m, n := rt.StrGo(module), rt.StrGo(name)
	objects.IncRef(module)
	if protocol < 3 && fixImports {
		if m2, n2 := newName(m, n); m2 != m || n2 != n {
			rt.DecRef(module)
			n = n2
			var err error
			if module, err = rt.NewStr(m2); err != nil {
				return 0, err
			}
		}
	}
	defer rt.DecRef(module)
	mod, err := importDotted(rt, module)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(mod)
	if protocol < 4 {
		k, err := rt.NewStr(n)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(k)
		v, err := rt.LookupAttr(mod, k)
		if err != nil || v != 0 {
			return v, err
		}
		s, err := rt.ReprGo(mod)
		if err != nil {
			return 0, err
		}
		return 0, rt.Raisef(objects.TAttributeError, "Can't get attribute '%s' on %s", n, s)
	}
	return dottedAttr(rt, mod, n)
}

// codecsNativeDef has what pickles of bytes in old protocols call.
var codecsNativeDef = &ModuleDef{Name: "_codecs", Doc: "Text to bytes and back.", Natives: []objects.Native{
	{Name: "encode", Sig: "obj, encoding=, errors=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		encoding, errors := optionalText(rt, a[1], "utf-8"), optionalText(rt, a[2], "strict")
		if !rt.IsStr(a[0]) {
			return 0, rt.TypeErrorf("encoding with '%s' codec failed", encoding)
		}
		return rt.EncodeStr(a[0], encoding, errors)
	}},
	{Name: "decode", Sig: "obj, encoding=, errors=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		return rt.DecodeBytes(a[0], optionalText(rt, a[1], "utf-8"), optionalText(rt, a[2], "strict"))
	}},
}}

func optionalText(rt *objects.Runtime, o Ref, def string) string {
	if o == 0 {
		return def
	}
	return rt.StrGo(o)
}
