package parser

// describe gives the name of a node in CPython's ast, and its fields there: names and values in turn.
func describe(v any) (string, []any) {
	f := func(x ...any) []any { return x }
	switch v := v.(type) {
	case *Module:
		return "Module", f("body", v.Body)
	case *FunctionDef:
		return async(v.Async, "FunctionDef"), f("name", identifier(v.Name), "args", v.Args, "body", v.Body,
			"decorator_list", v.Decorators, "returns", v.Returns, "type_params", v.TypeParams)
	case *ClassDef:
		return "ClassDef", f("name", identifier(v.Name), "bases", v.Bases, "keywords", v.Keywords, "body", v.Body,
			"decorator_list", v.Decorators, "type_params", v.TypeParams)
	case *Return:
		return "Return", f("value", v.Value)
	case *Delete:
		return "Delete", f("targets", v.Targets)
	case *Assign:
		return "Assign", f("targets", v.Targets, "value", v.Value)
	case *TypeAlias:
		return "TypeAlias", f("name", v.Name, "type_params", v.TypeParams, "value", v.Value)
	case *AugAssign:
		return "AugAssign", f("target", v.Target, "op", v.Op, "value", v.Value)
	case *AnnAssign:
		return "AnnAssign", f("target", v.Target, "annotation", v.Annotation, "value", v.Value, "simple", num(v.Simple))
	case *For:
		return async(v.Async, "For"), f("target", v.Target, "iter", v.Iter, "body", v.Body, "orelse", v.Else)
	case *While:
		return "While", f("test", v.Test, "body", v.Body, "orelse", v.Else)
	case *If:
		return "If", f("test", v.Test, "body", v.Body, "orelse", v.Else)
	case *With:
		return async(v.Async, "With"), f("items", v.Items, "body", v.Body)
	case *Match:
		return "Match", f("subject", v.Subject, "cases", v.Cases)
	case *Raise:
		return "Raise", f("exc", v.Exc, "cause", v.Cause)
	case *Try:
		name := "Try"
		if v.Star {
			name = "TryStar"
		}
		return name, f("body", v.Body, "handlers", v.Handlers, "orelse", v.Else, "finalbody", v.Finally)
	case *Assert:
		return "Assert", f("test", v.Test, "msg", v.Msg)
	case *Import:
		return "Import", f("names", v.Names)
	case *ImportFrom:
		return "ImportFrom", f("module", identifier(v.Module), "names", v.Names, "level", constant(int64(v.Level)))
	case *Global:
		return "Global", f("names", v.Names)
	case *Nonlocal:
		return "Nonlocal", f("names", v.Names)
	case *ExprStmt:
		return "Expr", f("value", v.Value)
	case *Pass:
		return "Pass", nil
	case *Break:
		return "Break", nil
	case *Continue:
		return "Continue", nil
	case WithItem:
		return "withitem", f("context_expr", v.Context, "optional_vars", v.Vars)
	case *ExceptHandler:
		return "ExceptHandler", f("type", v.Type, "name", identifier(v.Name), "body", v.Body)
	case Alias:
		return "alias", f("name", identifier(v.Name), "asname", identifier(v.AsName))
	case *MatchCase:
		return "match_case", f("pattern", v.Pattern, "guard", v.Guard, "body", v.Body)
	case *TypeParam:
		name := [...]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[v.Kind]
		return name, f("name", identifier(v.Name), "bound", v.Bound, "default_value", v.Default)
	case *Keyword:
		return "keyword", f("arg", identifier(v.Arg), "value", v.Value)
	case *Arguments:
		return "arguments", f("posonlyargs", v.PosOnly, "args", v.Args, "vararg", v.VarArg, "kwonlyargs", v.KwOnly,
			"kw_defaults", v.KwDefaults, "kwarg", v.KwArg, "defaults", v.Defaults)
	case *Arg:
		return "arg", f("arg", identifier(v.Name), "annotation", v.Annotation)
	case *Comprehension:
		return "comprehension", f("target", v.Target, "iter", v.Iter, "ifs", v.Ifs, "is_async", num(v.Async))
	case Pattern:
		return describePattern(v)
	}
	return describeExpr(v)
}

func describePattern(v Pattern) (string, []any) {
	f := func(x ...any) []any { return x }
	switch v := v.(type) {
	case *MatchValue:
		return "MatchValue", f("value", v.Value)
	case *MatchSingleton:
		return "MatchSingleton", f("value", constant(v.Value))
	case *MatchSequence:
		return "MatchSequence", f("patterns", v.Patterns)
	case *MatchMapping:
		return "MatchMapping", f("keys", v.Keys, "patterns", v.Patterns, "rest", identifier(v.Rest))
	case *MatchClass:
		return "MatchClass", f("cls", v.Cls, "patterns", v.Patterns, "kwd_attrs", v.KwdAttrs, "kwd_patterns", v.KwdPatterns)
	case *MatchStar:
		return "MatchStar", f("name", identifier(v.Name))
	case *MatchAs:
		return "MatchAs", f("pattern", v.Pattern, "name", identifier(v.Name))
	case *MatchOr:
		return "MatchOr", f("patterns", v.Patterns)
	}
	return "?", nil
}

func describeExpr(v any) (string, []any) {
	f := func(x ...any) []any { return x }
	switch v := v.(type) {
	case *BoolOp:
		op := raw("And()")
		if v.Or {
			op = "Or()"
		}
		return "BoolOp", f("op", op, "values", v.Values)
	case *NamedExpr:
		return "NamedExpr", f("target", v.Target, "value", v.Value)
	case *BinOp:
		return "BinOp", f("left", v.Left, "op", v.Op, "right", v.Right)
	case *UnaryOp:
		return "UnaryOp", f("op", v.Op, "operand", v.Operand)
	case *Lambda:
		return "Lambda", f("args", v.Args, "body", v.Body)
	case *IfExp:
		return "IfExp", f("test", v.Test, "body", v.Body, "orelse", v.Else)
	case *Dict:
		return "Dict", f("keys", v.Keys, "values", v.Values)
	case *Set:
		return "Set", f("elts", v.Elts)
	case *ListComp:
		return "ListComp", f("elt", v.Elt, "generators", v.Generators)
	case *SetComp:
		return "SetComp", f("elt", v.Elt, "generators", v.Generators)
	case *DictComp:
		return "DictComp", f("key", v.Key, "value", v.Value, "generators", v.Generators)
	case *GeneratorExp:
		return "GeneratorExp", f("elt", v.Elt, "generators", v.Generators)
	case *Await:
		return "Await", f("value", v.Value)
	case *Yield:
		return "Yield", f("value", v.Value)
	case *YieldFrom:
		return "YieldFrom", f("value", v.Value)
	case *Compare:
		return "Compare", f("left", v.Left, "ops", v.Ops, "comparators", v.Comparators)
	case *Call:
		return "Call", f("func", v.Func, "args", v.Args, "keywords", v.Keywords)
	case *FormattedValue:
		conversion := int64(v.Conversion)
		if conversion == 0 {
			conversion = -1
		}
		return "FormattedValue", f("value", v.Value, "conversion", constant(conversion), "format_spec", v.FormatSpec)
	case *JoinedStr:
		return "JoinedStr", f("values", v.Values)
	case *Constant:
		return "Constant", f("value", constant(v.Value), "kind", identifier(v.Kind))
	case *Attribute:
		return "Attribute", f("value", v.Value, "attr", identifier(v.Attr), "ctx", v.Ctx)
	case *Subscript:
		return "Subscript", f("value", v.Value, "slice", v.Slice, "ctx", v.Ctx)
	case *Starred:
		return "Starred", f("value", v.Value, "ctx", v.Ctx)
	case *Name:
		return "Name", f("id", identifier(v.ID), "ctx", v.Ctx)
	case *List:
		return "List", f("elts", v.Elts, "ctx", v.Ctx)
	case *Tuple:
		return "Tuple", f("elts", v.Elts, "ctx", v.Ctx)
	case *Slice:
		return "Slice", f("lower", v.Lower, "upper", v.Upper, "step", v.Step)
	}
	return "?", nil
}
