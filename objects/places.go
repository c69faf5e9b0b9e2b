package objects

import "minipy/mem"

// Where in its holder a reference is. Traverse says what an object holds; inspection also wants to name the place, and only
// for the few references it is asked about, so the names are found anew each time instead of being part of every visit.

// PlaceKind is the kind of a Place.
type PlaceKind uint8

// Places.
const (
	PlacePart     PlaceKind = iota // somewhere in the holder
	PlaceField                     // a field of the holder's type: Name
	PlaceItem                      // Index of a sequence
	PlaceElement                   // of a set
	PlaceKey                       // of a dict
	PlaceValue                     // of a dict: Key
	PlaceAttr                      // an instance's attribute: Name
	PlaceLocal                     // a local variable of a frame: Name
	PlaceCell                      // a cell variable of a frame, whose cell it is: Name
	PlaceStack                     // the value stack of a frame: Index from the bottom
	PlaceArgument                  // the value stack of a frame, handed to the call that is being made: Index of the argument
)

// A Place says where in its holder a reference is. Key is borrowed.
type Place struct {
	Kind  PlaceKind
	Name  string
	Index int
	Key   Ref
}

// namedField is a Ref in an object's block that has a name of its own.
type namedField struct {
	off  uintptr
	name string
}

// fieldsOf names the fields of the built-in types, by layout.
var fieldsOf = map[TypeID][]namedField{
	TListIter:         {{offIterSeq, "sequence"}},
	TListRevIter:      {{offIterSeq, "sequence"}},
	TTupleIter:        {{offIterSeq, "sequence"}},
	TBytesIter:        {{offIterSeq, "sequence"}},
	TByteArrayIter:    {{offIterSeq, "sequence"}},
	TSeqIter:          {{offIterSeq, "sequence"}},
	TStrIter:          {{offStrIterStr, "str"}},
	TCallIter:         {{offCallIterFn, "callable"}, {offCallIterEnd, "sentinel"}},
	TEnumerate:        {{offEnumIter, "iterator"}, {offEnumResult, "last pair"}},
	TReversed:         {{offRevSeq, "sequence"}},
	TZip:              {{offZipIters, "iterators"}, {offZipResult, "last tuple"}},
	TMap:              {{offMapIters, "iterators"}, {offMapFn, "function"}},
	TFilter:           {{offFilterFn, "function"}, {offFilterIter, "iterator"}},
	TSlice:            {{offSliceStart, "start"}, {offSliceStop, "stop"}, {offSliceStep, "step"}},
	TRange:            {{offRangeStart, "start"}, {offRangeStop, "stop"}, {offRangeStep, "step"}, {offRangeLen, "length"}},
	TDictKeys:         {{offViewDict, "dict"}},
	TDictValues:       {{offViewDict, "dict"}},
	TDictItems:        {{offViewDict, "dict"}},
	TMappingProxy:     {{offViewDict, "mapping"}},
	TCell:             {{OffCellRef, "cell_contents"}},
	TMethod:           {{OffMethodFunc, "__func__"}, {OffMethodSelf, "__self__"}},
	TBuiltin:          {{offBuiltinSelf, "__self__"}, {offBuiltinModule, "__module__"}},
	TMethodDescr:      {{offDescrOwner, "__objclass__"}, {offDescrName, "__name__"}},
	TClassMethodDescr: {{offDescrOwner, "__objclass__"}, {offDescrName, "__name__"}},
	TWrapperDescr:     {{offDescrOwner, "__objclass__"}, {offDescrName, "__name__"}},
	TMemberDescr:      {{offDescrOwner, "__objclass__"}, {offDescrName, "__name__"}},
	TGetSetDescr:      {{offDescrOwner, "__objclass__"}, {offDescrName, "__name__"}},
	TMethodWrapper:    {{8, "wrapper"}, {12, "__self__"}},
	TStaticMethod:     {{offWrappedFunc, "__func__"}, {offWrappedDict, "__dict__"}},
	TClassMethod:      {{offWrappedFunc, "__func__"}, {offWrappedDict, "__dict__"}},
	TProperty:         {{offPropGet, "fget"}, {offPropSet, "fset"}, {offPropDel, "fdel"}, {offPropDoc, "__doc__"}, {offPropName, "__name__"}},
	TSuper:            {{offSuperObj, "__self__"}, {offSuperType, "__thisclass__"}, {offSuperObjT, "__self_class__"}},
	TModule:           {{OffModuleDict, "__dict__"}},
	TTraceback:        {{offTbNext, "tb_next"}, {offTbFrame, "tb_frame"}},
	TWeakref:          {{offWeakCallback, "callback"}},
	TWeakProxy:        {{offWeakCallback, "callback"}},
	TSimpleNamespace:  {{offNamespaceDict, "__dict__"}},
	TGenericAlias:     {{offAliasOrigin, "__origin__"}, {offAliasArgs, "__args__"}, {offAliasParams, "__parameters__"}},
	TUnion:            {{offUnionArgs, "__args__"}},
	TFunction: {
		{OffFuncCode, "__code__"}, {OffFuncGlobals, "__globals__"}, {OffFuncBuiltins, "__builtins__"}, {OffFuncModule, "__module__"},
		{OffFuncDefaults, "__defaults__"}, {OffFuncKwDefaults, "__kwdefaults__"}, {OffFuncDoc, "__doc__"}, {OffFuncName, "__name__"},
		{OffFuncDict, "__dict__"}, {OffFuncClosure, "__closure__"}, {OffFuncAnnotations, "__annotations__"},
		{OffFuncTypeParams, "__type_params__"}, {OffFuncQualname, "__qualname__"},
	},
	TType: {
		{offTypeDict, "__dict__"}, {offTypeMRO, "__mro__"}, {offTypeBases, "__bases__"}, {offTypeName, "__name__"},
		{offTypeQualname, "__qualname__"}, {offTypeSlots, "__slots__"},
	},
	TBaseException: {
		{offExcDict, "__dict__"}, {offExcArgs, "args"}, {offExcTraceback, "__traceback__"}, {offExcCause, "__cause__"},
		{offExcContext, "__context__"},
	},
}

// FieldPlaces makes the Places of a type that owns the Ref fields at offs, which have the given names.
func FieldPlaces(names []string, offs ...uintptr) func(rt *Runtime, o, x Ref, found func(Place)) {
	return func(_ *Runtime, o, x Ref, found func(Place)) {
		for i, off := range offs {
			if *RefAt(o, off) == x {
				found(Place{Kind: PlaceField, Name: names[i]})
			}
		}
	}
}

// Places calls found with each place in which o holds x: as often as TraverseAll visits it.
func (rt *Runtime) Places(o, x Ref, found func(Place)) {
	n := 0
	rt.TraverseAll(o, func(v Ref) {
		if v == x {
			n++
		}
	})
	if n == 0 {
		return
	}
	rt.namedPlaces(o, x, func(p Place) {
		if n > 0 {
			n--
			found(p)
		}
	})
	for ; n > 0; n-- {
		found(Place{Kind: PlacePart})
	}
}

// namedPlaces finds the places that have a name.
func (rt *Runtime) namedPlaces(o, x Ref, found func(Place)) {
	t := rt.TypeFor(o)
	if t.Flags&FlagHeapType != 0 {
		rt.instancePlaces(o, x, t, found)
		if t.Flags&FlagBoxed != 0 {
			if *RefAt(o, offBoxed) == x {
				found(Place{Kind: PlaceField, Name: "value"})
			}
			return
		}
		t = rt.types[t.Layout]
	}
	switch t.Layout {
	case TList:
		itemPlaces(ListItems(o), x, found)
	case TTuple:
		itemPlaces(TupleItems(o), x, found)
	case TDict:
		dictPlaces(o, x, found)
	case TSet, TFrozenSet:
		setTraverse(rt, o, func(v Ref) {
			if v == x {
				found(Place{Kind: PlaceElement})
			}
		})
	default:
		switch fields, ok := fieldsOf[t.Layout]; {
		case t.Places != nil:
			t.Places(rt, o, x, found)
		case ok:
			fieldPlaces(o, x, fields, found)
		case rt.IsSubtype(t, rt.types[TBaseException]):
			fieldPlaces(o, x, fieldsOf[TBaseException], found)
		}
	}
	if t.Layout == TType {
		rt.typePlaces(o, x, found)
	}
}

func fieldPlaces(o, x Ref, fields []namedField, found func(Place)) {
	for _, f := range fields {
		if *RefAt(o, f.off) == x {
			found(Place{Kind: PlaceField, Name: f.name})
		}
	}
}

func itemPlaces(items []Ref, x Ref, found func(Place)) {
	for i, v := range items {
		if v == x {
			found(Place{Kind: PlaceItem, Index: i})
		}
	}
}

func dictPlaces(d, x Ref, found func(Place)) {
	if *RefAt(d, offDictOwner) != 0 {
		return // the instance's
	}
	for pos := 0; ; {
		k, v, ok := DictNext(d, &pos)
		if !ok {
			return
		}
		if k == x {
			found(Place{Kind: PlaceKey})
		}
		if v == x {
			found(Place{Kind: PlaceValue, Key: k})
		}
	}
}

// instancePlaces finds what an instance of a class holds as such: its slots, its attributes and the class.
func (rt *Runtime) instancePlaces(o, x Ref, t *Type, found func(Place)) {
	for u := t; u != nil && u.Flags&FlagHeapType != 0; u = u.Base {
		for i := range u.slotCount {
			if *RefAt(o, u.slotOff+uintptr(i)*4) == x {
				found(Place{Kind: PlaceAttr, Name: rt.slotName(u, i)})
			}
		}
	}
	switch base := rt.types[t.Layout]; {
	case t.ValsOff != 0:
		d := *RefAt(o, t.DictOff)
		if d == x {
			found(Place{Kind: PlaceField, Name: "__dict__"})
		}
		if d != 0 && *RefAt(d, offDictOwner) != o {
			break
		}
		for i := range inlineCapacity(o, t) {
			if *inlineValue(o, t, i) == x {
				found(Place{Kind: PlaceAttr, Name: rt.StrGo(*RefAt(t.sharedKeys, offShNames+uintptr(i)*4))})
			}
		}
	case t.DictOff != 0 && base.DictOff == 0:
		if *RefAt(o, t.DictOff) == x {
			found(Place{Kind: PlaceField, Name: "__dict__"})
		}
	}
	if t.Obj == x {
		found(Place{Kind: PlaceField, Name: "__class__"})
	}
}

// slotName is the name of the i-th of a class's own __slots__.
func (rt *Runtime) slotName(t *Type, i int) string {
	if names := *RefAt(t.Obj, offTypeSlots); names != 0 && i < TupleLen(names) {
		return rt.StrGo(TupleItems(names)[i])
	}
	return "?"
}

// typePlaces finds what a class holds besides its fields.
func (rt *Runtime) typePlaces(o, x Ref, found func(Place)) {
	t := rt.TypeFromObj(o)
	if t == nil {
		return
	}
	if t.Flags&FlagHeapType != 0 && t.Base != nil && t.Base.Obj == x {
		found(Place{Kind: PlaceField, Name: "__base__"})
	}
	if t.sharedKeys != 0 {
		for _, name := range mem.Slice(t.sharedKeys, offShNames, int(*mem.U32(t.sharedKeys, offShCount))) {
			if name == x {
				found(Place{Kind: PlaceField, Name: "names of attributes"})
			}
		}
	}
	for _, s := range t.subclasses {
		if s.ref == x {
			found(Place{Kind: PlaceField, Name: "__subclasses__()"})
		}
	}
}

// TextAt tells where in the block of a str of one byte a character, or of a bytes object, its n bytes begin; n is 0 for other objects.
func TextAt(o Ref) (off, n int) {
	switch TypeOf(o) {
	case TStr:
		if *mem.U8(o, offStrKind) == 1 {
			return offStrData, StrLen(o)
		}
	case TBytes:
		return offBytesData, int(*mem.U32(o, offBytesLen))
	}
	return 0, 0
}

// wordsOf names the fields of the commonest types that are not references.
var wordsOf = map[TypeID][]namedField{
	TStr:       {{offStrLen, "length"}, {offStrKind, "bytes a character, flags"}, {offStrHash, "hash"}, {offStrHash + 4, "hash"}},
	TBytes:     {{offBytesLen, "length"}, {offBytesHash, "hash"}, {offBytesHash + 4, "hash"}},
	TTuple:     {{offTupleLen, "length"}},
	TList:      {{offListLen, "length"}, {offListCap, "capacity"}, {offListItems, "block of the items"}},
	TDict:      {{offDictUsed, "entries"}, {offDictKeys, "block of the table"}, {offDictOwner, "instance whose attributes it shows"}},
	TSet:       {{offSetFill, "slots filled"}, {offSetUsed, "elements"}, {offSetMask, "mask of the table"}, {offSetTable, "block of the table"}},
	TFrozenSet: {{offSetFill, "slots filled"}, {offSetUsed, "elements"}, {offSetMask, "mask of the table"}, {offSetTable, "block of the table"}},
	TFunction:  {{OffFuncVersion, "version"}},
	TException: {{offExcSuppress, "__suppress_context__"}},
}

// FieldName names the field of o at off that is no reference; "" where it has no name.
func FieldName(o Ref, off uintptr) string {
	for _, f := range wordsOf[TypeOf(o)] {
		if f.off == off {
			return f.name
		}
	}
	return ""
}

// Storage is the block of a list's items, or of a dict's or set's table; 0 if it has none of its own.
func Storage(o Ref, layout TypeID) Ref {
	switch layout {
	case TList:
		return *RefAt(o, offListItems)
	case TDict:
		return *RefAt(o, offDictKeys)
	case TSet, TFrozenSet:
		return *RefAt(o, offSetTable)
	}
	return 0
}

// IsInterned reports whether the str o is the one object for its value that interning gives.
func IsInterned(o Ref) bool { return *mem.U8(o, offStrFlags)&strInterned != 0 }

// EachObject visits every object there is, the small ints, which are not blocks of their own, included.
func (rt *Runtime) EachObject(fn func(o Ref)) {
	rt.Heap.Walk(func(_ mem.Kind, o Ref, _ uintptr) { fn(o) })
	for i := range Ref(smallIntCount) {
		fn(rt.smallIntBlock() + i*smallIntUnits)
	}
}
