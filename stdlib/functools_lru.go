package stdlib

import (
	"minipy/mem"
	"minipy/objects"
)

// _lru_cache_wrapper: 8 function, 12 dict of the results, 16 type of the cache_info results, 20 instance dict or 0, 24 hits int64, 32 misses int64,
// 40 maxsize int64 (-1: no limit), 48 typed uint32, 52 oldest link or 0, 56 newest link or 0. Without a limit the dict holds the results themselves, else
// links, which the dict owns.
// Link: 8 previous, 12 next (both not owned), 16 key, 20 result, 24 whether it is in the list uint32.
const (
	offLRUFn     = 8
	offLRUCache  = 12
	offLRUInfo   = 16
	offLRUDict   = 20
	offLRUHits   = 24
	offLRUMisses = 32
	offLRUMax    = 40
	offLRUTyped  = 48
	offLRUFirst  = 52
	offLRULast   = 56
	lruSize      = 64

	offLRULinkPrev   = 8
	offLRULinkNext   = 12
	offLRULinkKey    = 16
	offLRULinkResult = 20
	offLRULinkIn     = 24
	lruLinkSize      = 32
)

var lruFields = []uintptr{offLRUFn, offLRUCache, offLRUInfo, offLRUDict}

func lruLinkType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TLRULink, Name: "functools._lru_list_elem", Module: "functools", Flags: objects.FlagNoInstantiate, Size: lruLinkSize, Slots: objects.Slots{
		Dealloc: func(rt *objects.Runtime, o Ref) {
			rt.XDecRef(*objects.RefAt(o, offLRULinkKey))
			rt.XDecRef(*objects.RefAt(o, offLRULinkResult))
			rt.FreeObject(o, lruLinkSize)
		},
		TraverseAll: objects.TraverseFields(offLRULinkKey, offLRULinkResult),
		Places:      objects.FieldPlaces([]string{"key", "result"}, offLRULinkKey, offLRULinkResult),
	}}
}

// lruUnlink takes a link out of the list, where a call from inside may have done so already.
func lruUnlink(o, link Ref) {
	if *mem.U32(link, offLRULinkIn) == 0 {
		return
	}
	*mem.U32(link, offLRULinkIn) = 0
	prev, next := *objects.RefAt(link, offLRULinkPrev), *objects.RefAt(link, offLRULinkNext)
	if prev != 0 {
		*objects.RefAt(prev, offLRULinkNext) = next
	} else {
		*objects.RefAt(o, offLRUFirst) = next
	}
	if next != 0 {
		*objects.RefAt(next, offLRULinkPrev) = prev
	} else {
		*objects.RefAt(o, offLRULast) = prev
	}
}

// lruAppend makes a link the newest one.
func lruAppend(o, link Ref) {
	*mem.U32(link, offLRULinkIn) = 1
	last := objects.RefAt(o, offLRULast)
	*objects.RefAt(link, offLRULinkPrev), *objects.RefAt(link, offLRULinkNext) = *last, 0
	if *last != 0 {
		*objects.RefAt(*last, offLRULinkNext) = link
	} else {
		*objects.RefAt(o, offLRUFirst) = link
	}
	*last = link
}

var lruNewSig = objects.ParseSignature("user_function, maxsize, typed, cache_info_type")

func lruNew(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	var v [4]Ref
	if err := rt.Unpack("lru_cache", lruNewSig, args, kw, v[:]); err != nil {
		return 0, err
	}
	if rt.TypeFor(v[0]).Call == nil {
		return 0, rt.TypeErrorf("the first argument must be callable")
	}
	typed, err := rt.Truth(v[2])
	if err != nil {
		return 0, err
	}
	limit := int64(-1)
	if v[1] != rt.None {
		if rt.TypeFor(v[1]).Index == nil {
			return 0, rt.TypeErrorf("maxsize should be integer or None")
		}
		n, err := rt.IndexInt(v[1])
		if err != nil {
			return 0, err
		}
		limit = int64(max(n, 0))
	}
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	o, err := newWith(rt, t, lruFields, objects.NewRef(v[0]), d, objects.NewRef(v[3]))
	if err == nil {
		*mem.I64(o, offLRUMax) = limit
		if typed {
			*mem.U32(o, offLRUTyped) = 1
		}
	}
	return o, err
}

// lruKey makes the key of a call: the argument itself if it is the only one and a str or int, else a tuple.
func lruKey(rt *objects.Runtime, args []Ref, kw Ref, typed bool) (Ref, error) {
	if kw == 0 && !typed && len(args) == 1 {
		if t := objects.TypeOf(args[0]); t == objects.TStr || t == objects.TInt || t == objects.TBigInt {
			return objects.NewRef(args[0]), nil
		}
	}
	if kw == 0 && !typed {
		return rt.NewTupleFrom(args)
	}
	pos, named := objects.SplitArgs(args, kw)
	n := len(pos) + 2*len(named)
	if kw != 0 {
		n++
	}
	if typed {
		n += len(args)
	}
	v, release, err := rt.ArgVector(n)
	if err != nil {
		return 0, err
	}
	defer release()
	at := copy(v, pos)
	if kw != 0 {
		v[at] = rt.Type(objects.TLRUCache).Obj // what stands between the positional arguments and the keywords: nobody's argument
		at++
		for i, x := range named {
			v[at], v[at+1] = objects.TupleItems(kw)[i], x
			at += 2
		}
	}
	if typed {
		for _, x := range args {
			v[at] = rt.TypeFor(x).Obj
			at++
		}
	}
	return rt.NewTupleFrom(v)
}

func lruCall(rt *objects.Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	limit := *mem.I64(o, offLRUMax)
	fn := *objects.RefAt(o, offLRUFn)
	if limit == 0 {
		*mem.I64(o, offLRUMisses)++
		return rt.Call(fn, args, kw)
	}
	key, err := lruKey(rt, args, kw, *mem.U32(o, offLRUTyped) != 0)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(key)
	cache := *objects.RefAt(o, offLRUCache)
	found, err := rt.DictGet(cache, key)
	if err != nil {
		return 0, err
	}
	if found != 0 {
		*mem.I64(o, offLRUHits)++
		if limit < 0 {
			return objects.NewRef(found), nil
		}
		if *objects.RefAt(o, offLRULast) != found {
			lruUnlink(o, found)
			lruAppend(o, found)
		}
		return objects.NewRef(*objects.RefAt(found, offLRULinkResult)), nil
	}
	*mem.I64(o, offLRUMisses)++
	res, err := rt.Call(fn, args, kw)
	if err != nil {
		return 0, err
	}
	if limit < 0 {
		err = rt.DictSet(cache, key, res)
	} else {
		err = lruStore(rt, o, cache, key, res, limit)
	}
	if err != nil {
		rt.DecRef(res)
		return 0, err
	}
	return res, nil
}

// lruStore keeps a result, in place of the oldest one if the cache is full. The function may have been called for the same key meanwhile. refs: all borrowed
func lruStore(rt *objects.Runtime, o, cache, key, res Ref, limit int64) error {
	found, err := rt.DictGet(cache, key)
	if err != nil || found != 0 {
		return err
	}
	oldest := *objects.RefAt(o, offLRUFirst)
	if int64(objects.DictLen(cache)) >= limit && oldest != 0 {
		objects.IncRef(oldest)
		defer rt.DecRef(oldest)
		lruUnlink(o, oldest)
		oldKey, oldRes := *objects.RefAt(oldest, offLRULinkKey), *objects.RefAt(oldest, offLRULinkResult)
		gone, err := rt.DictDel(cache, oldKey)
		if err != nil {
			lruAppend(o, oldest)
			return err
		}
		if !gone { // a call from inside has removed it
			return nil
		}
		*objects.RefAt(oldest, offLRULinkKey), *objects.RefAt(oldest, offLRULinkResult) = objects.NewRef(key), objects.NewRef(res)
		if err = rt.DictSet(cache, key, oldest); err == nil {
			lruAppend(o, oldest)
		}
		rt.DecRef(oldKey)
		rt.DecRef(oldRes)
		return err
	}
	link, err := rt.Alloc(objects.TLRULink, lruLinkSize)
	if err != nil {
		return err
	}
	*objects.RefAt(link, offLRULinkKey), *objects.RefAt(link, offLRULinkResult) = objects.NewRef(key), objects.NewRef(res)
	if err = rt.DictSet(cache, key, link); err == nil {
		lruAppend(o, link)
	}
	rt.DecRef(link)
	return err
}

func lruInfo(rt *objects.Runtime, a []Ref) (Ref, error) {
	o := a[0]
	var v [4]Ref
	var err error
	for i, n := range [...]int64{*mem.I64(o, offLRUHits), *mem.I64(o, offLRUMisses), *mem.I64(o, offLRUMax), int64(objects.DictLen(*objects.RefAt(o, offLRUCache)))} {
		if i == 2 && n < 0 {
			v[i] = rt.None
		} else if v[i], err = rt.NewInt(n); err != nil {
			break
		}
	}
	var r Ref
	if err == nil {
		r, err = rt.Call(*objects.RefAt(o, offLRUInfo), v[:], 0)
	}
	for _, x := range v {
		rt.XDecRef(x)
	}
	return r, err
}

// lruClear forgets all results. The list is empty before the first of them dies.
func lruClear(rt *objects.Runtime, o Ref) {
	for l := *objects.RefAt(o, offLRUFirst); l != 0; l = *objects.RefAt(l, offLRULinkNext) {
		*mem.U32(l, offLRULinkIn) = 0
	}
	*objects.RefAt(o, offLRUFirst), *objects.RefAt(o, offLRULast) = 0, 0
	if d := *objects.RefAt(o, offLRUCache); d != 0 {
		rt.DictClear(d)
	}
}

func lruCacheType() objects.TypeSpec {
	self := func(_ *objects.Runtime, a []Ref) (Ref, error) { return objects.NewRef(a[0]), nil }
	dealloc := weakDealloc(lruSize, lruFields...)
	traverse := objects.TraverseFields(lruFields...)
	return objects.TypeSpec{ID: objects.TLRUCache, Name: "functools._lru_cache_wrapper", Module: "functools", Doc: "A function that keeps the results of another one.",
		Flags: objects.FlagGC | objects.FlagWeakrefable | objects.FlagMethodDescr, Size: lruSize, DictOff: offLRUDict, Slots: objects.Slots{
			New:     lruNew,
			Dealloc: dealloc,
			Traverse: func(rt *objects.Runtime, o Ref, visit objects.Visit) {
				traverse(rt, o, visit)
				for l := *objects.RefAt(o, offLRUFirst); l != 0; l = *objects.RefAt(l, offLRULinkNext) { // links are not collected themselves
					objects.VisitField(l, offLRULinkKey, visit)
					objects.VisitField(l, offLRULinkResult, visit)
				}
			},
			TraverseAll: traverse,
			Places:      objects.FieldPlaces([]string{"__wrapped__", "cache", "cache_info_type", "__dict__"}, lruFields...),
			Clear: func(rt *objects.Runtime, o Ref) {
				lruClear(rt, o)
				objects.ClearFields(offLRUFn, offLRUInfo, offLRUDict)(rt, o)
			},
			Call: lruCall,
			DescrGet: func(rt *objects.Runtime, o, obj, _ Ref) (Ref, error) {
				if obj == 0 || obj == rt.None {
					return objects.NewRef(o), nil
				}
				return rt.NewMethod(o, obj)
			},
		},
		Methods: []objects.Native{
			{Name: "cache_info", Sig: "self, /", Fn: lruInfo, Doc: "The counts of hits and misses and the sizes."},
			{Name: "cache_clear", Sig: "self, /", Doc: "Forget all results and the counts.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				*mem.I64(a[0], offLRUHits), *mem.I64(a[0], offLRUMisses) = 0, 0
				lruClear(rt, a[0])
				return rt.None, nil
			}},
			{Name: "__reduce__", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.GetAttrStr(a[0], "__qualname__") }},
			{Name: "__copy__", Sig: "self, /", Fn: self},
			{Name: "__deepcopy__", Sig: "self, memo, /", Fn: self},
		},
		GetSets: []objects.GetSet{{Name: "__dict__", Get: objects.InstanceDict, Set: objects.SetInstanceDict}},
	}
}
