package objects

import (
	"slices"
	"strings"
)

// dictOrder is the order in which CPython's dict of a type lists its methods and attributes, where ours are grouped in another way. What is not
// named comes first.
var dictOrder = map[string]string{
	"FrameLocalsProxy":      "__getitem__ __contains__ update __reversed__ copy keys values items get setdefault __doc__",
	"UnicodeDecodeError":    "encoding object start end reason",
	"UnicodeEncodeError":    "encoding object start end reason",
	"UnicodeTranslateError": "encoding object start end reason",
	"async_generator": "asend athrow aclose __sizeof__ __class_getitem__ ag_running __name__ __qualname__ ag_await ag_frame ag_code ag_suspended " +
		"__doc__",
	"builtin_function_or_method": "__reduce__ __module__ __doc__ __name__ __qualname__ __self__ __text_signature__",
	"bytearray": "__alloc__ __reduce__ __reduce_ex__ __sizeof__ append capitalize center clear copy count decode endswith expandtabs extend " +
		"find fromhex hex index insert isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip " +
		"maketrans partition pop remove replace removeprefix removesuffix reverse rfind rindex rjust rpartition rsplit rstrip " +
		"split splitlines startswith strip swapcase title translate upper zfill",
	"bytes": "__getnewargs__ __bytes__ capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha " +
		"isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition replace removeprefix " +
		"removesuffix rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper " +
		"zfill",
	"classmethod":            "__func__ __wrapped__ __isabstractmethod__ __dict__",
	"classmethod_descriptor": "__objclass__ __name__ __doc__ __qualname__ __text_signature__",
	"code": "co_lines co_positions replace _varname_from_oparg __replace__ co_argcount co_posonlyargcount co_kwonlyargcount " +
		"co_stacksize co_flags co_nlocals co_consts co_names co_filename co_name co_qualname co_firstlineno co_linetable " +
		"co_exceptiontable co_varnames co_cellvars co_freevars co_code",
	"coroutine": "send throw close __sizeof__ __class_getitem__ cr_origin __name__ __qualname__ cr_await cr_running cr_frame cr_code " +
		"cr_suspended __doc__",
	"dict": "__getitem__ __contains__ __sizeof__ get setdefault pop popitem keys items values update fromkeys clear copy __reversed__ " +
		"__class_getitem__",
	"dict_items": "isdisjoint __reversed__ mapping __doc__",
	"dict_keys":  "isdisjoint __reversed__ mapping __doc__",
	"enumerate":  "__reduce__ __class_getitem__",
	"frame":      "clear f_trace_lines f_back f_locals f_lineno f_trace f_lasti f_globals f_builtins f_code f_trace_opcodes __doc__",
	"frozenset": "__contains__ copy difference intersection isdisjoint issubset issuperset __reduce__ __sizeof__ symmetric_difference union " +
		"__class_getitem__",
	"generator": "send throw close __sizeof__ __class_getitem__ __name__ __qualname__ gi_yieldfrom gi_running gi_frame gi_suspended gi_code " +
		"__doc__",
	"getset_descriptor": "__objclass__ __name__ __doc__ __qualname__",
	"int": "conjugate bit_length bit_count to_bytes from_bytes as_integer_ratio __trunc__ __floor__ __ceil__ __round__ __getnewargs__ " +
		"__format__ __sizeof__ is_integer real imag numerator denominator",
	"list":              "__getitem__ __reversed__ __sizeof__ clear copy append insert extend pop remove index count reverse sort __class_getitem__",
	"mappingproxy":      "get keys values items copy __class_getitem__ __reversed__",
	"member_descriptor": "__reduce__ __objclass__ __name__ __doc__ __qualname__",
	"memoryview": "release tobytes hex tolist cast toreadonly __enter__ __exit__ obj nbytes readonly itemsize format ndim shape strides " +
		"suboffsets c_contiguous f_contiguous contiguous",
	"method-wrapper":    "__reduce__ __self__ __objclass__ __name__ __qualname__ __doc__ __text_signature__",
	"method_descriptor": "__reduce__ __objclass__ __name__ __doc__ __qualname__ __text_signature__",
	"range":             "__reversed__ __reduce__ count index start stop step",
	"set": "__contains__ add clear copy discard difference difference_update intersection intersection_update isdisjoint issubset " +
		"issuperset pop __reduce__ remove __sizeof__ symmetric_difference symmetric_difference_update union update " +
		"__class_getitem__",
	"slice":        "indices __reduce__ start stop step",
	"staticmethod": "__func__ __wrapped__ __isabstractmethod__ __dict__",
	"str": "encode replace split rsplit join capitalize casefold title center count expandtabs find partition index ljust lower " +
		"lstrip rfind rindex rjust rstrip rpartition splitlines strip swapcase translate upper startswith endswith removeprefix " +
		"removesuffix isascii islower isupper istitle isspace isdecimal isdigit isnumeric isalpha isalnum isidentifier isprintable " +
		"zfill format format_map __format__ maketrans __sizeof__ __getnewargs__",
	"traceback": "__dir__ tb_frame tb_lasti tb_next tb_lineno",
	"type": "mro __subclasses__ __prepare__ __instancecheck__ __subclasscheck__ __dir__ __sizeof__ __basicsize__ __itemsize__ " +
		"__flags__ __weakrefoffset__ __base__ __dictoffset__ __name__ __qualname__ __bases__ __mro__ __module__ " +
		"__abstractmethods__ __dict__ __doc__ __text_signature__ __annotations__ __type_params__",
	"wrapper_descriptor": "__reduce__ __objclass__ __name__ __doc__ __qualname__ __text_signature__",
	"GenericAlias": "__mro_entries__ __instancecheck__ __subclasscheck__ __reduce__ __origin__ __args__ __unpacked__ __parameters__ " +
		"__typing_unpacked_tuple_args__",
}

// inDictOrder sorts the tables of a built-in type as its dict shows them.
func (spec *TypeSpec) inDictOrder(short string) {
	order := strings.Fields(dictOrder[short])
	if len(order) == 0 {
		return
	}
	place := make(map[string]int, len(order))
	for i, name := range order {
		place[name] = i + 1
	}
	slices.SortStableFunc(spec.Methods, func(a, b Native) int { return place[a.Name] - place[b.Name] })
	slices.SortStableFunc(spec.Members, func(a, b Member) int { return place[a.Name] - place[b.Name] })
	slices.SortStableFunc(spec.GetSets, func(a, b GetSet) int { return place[a.Name] - place[b.Name] })
}
