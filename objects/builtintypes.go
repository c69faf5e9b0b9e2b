package objects

// builtinTypes lists the descriptions of all built-in types in the order in which they are made: object and type first, then those that the other
// types' dicts hold, and a type's base before the type. The exceptions follow from their own table.
func builtinTypes() []func() TypeSpec {
	return []func() TypeSpec{
		objectType, typeType,
		// What attribute tables are made of.
		wrapperDescrType, methodDescrType, classMethodDescrType, getSetDescrType, memberDescrType, methodWrapperType,
		builtinType, staticMethodType, classMethodType,
		// Plain values.
		noneType, notImplementedType, ellipsisType, intType, boolType, floatType, complexType,
		strType, bytesType, byteArrayType, memoryviewType,
		// Containers.
		tupleType, listType, dictType,
		sliceType, rangeType, setType, frozensetType,
		dictKeysType, dictValuesType, dictItemsType, mappingProxyType,
		// Iterators.
		strIterType, strASCIIIterType, memIterType, bufferWrapperType, bytesIterType, byteArrayIterType,
		tupleIterType, listIterType, listRevIterType, rangeIterType, longRangeIterType,
		dictKeyIterType, dictValueIterType, dictItemIterType, dictRevKeyIterType, dictRevValueIterType, dictRevItemIterType,
		setIterType, seqIterType, callIterType, enumerateType, reversedType, zipType, mapType, filterType,
		// Functions, modules and the rest.
		methodType, cellType, propertyType, superType, moduleType, tracebackType,
		weakrefType, weakProxyType, weakCallableProxyType,
		genericAliasType, unionType, namespaceType, ioBaseType, textIOBaseType, textFileType,
	}
}
