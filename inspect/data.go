package inspect

import (
	"encoding/json"
	"fmt"

	"minipy/objects"
)

// Results as plain data: dicts that keep their order, lists, strings, ints, bools, floats and nil. Python sees them as its own types, --json as JSON.
type (
	dict []entry
	list []any
	// entry is a key of a dict and its value.
	entry struct {
		key   string
		value any
	}
)

// Report is what an inspection found, for people and for programs.
type Report interface {
	// Text tells it in lines, without a newline at the end.
	Text() string
	// Data gives it as plain data.
	Data() any
}

// MarshalJSON keeps the order of the keys.
func (d dict) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, e := range d {
		if i > 0 {
			out = append(out, ',')
		}
		k, err := json.Marshal(e.key)
		if err != nil {
			return nil, err
		}
		v, err := json.Marshal(e.value)
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, k...), ':'), v...)
	}
	return append(out, '}'), nil
}

// toPython makes Python objects of plain data. refs: result new
func toPython(rt *objects.Runtime, v any) (Ref, error) {
	switch v := v.(type) {
	case nil:
		return rt.None, nil
	case bool:
		return rt.Bool(v), nil
	case int:
		return rt.NewInt(int64(v))
	case int64:
		return rt.NewInt(v)
	case float64:
		return rt.NewFloat(v)
	case string:
		return rt.NewStr(v)
	case dict:
		d, err := rt.NewDict()
		if err != nil {
			return 0, err
		}
		for _, e := range v {
			x, err := toPython(rt, e.value)
			if err == nil {
				err = rt.DictSetStr(d, e.key, x)
				rt.DecRef(x)
			}
			if err != nil {
				rt.DecRef(d)
				return 0, err
			}
		}
		return d, nil
	case list:
		l, err := rt.NewList(0)
		if err != nil {
			return 0, err
		}
		for _, e := range v {
			x, err := toPython(rt, e)
			if err == nil {
				err = rt.ListAppendSteal(l, x)
			}
			if err != nil {
				rt.DecRef(l)
				return 0, err
			}
		}
		return l, nil
	}
	panic(fmt.Sprintf("BUG: inspect: no Python type for %T", v))
}
