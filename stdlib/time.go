package stdlib

import (
	"math"
	"math/big"
	"syscall"
	"time"

	"minipy/door"
	"minipy/objects"
)

var timeDef = &ModuleDef{
	Name: "time",
	Doc:  "This module provides various functions to manipulate time values.",
	Init: initTime,
	Natives: []objects.Native{
		{Name: "time", Sig: "", Fn: seconds(wallClock)},
		{Name: "time_ns", Sig: "", Fn: nanoseconds(wallClock)},
		{Name: "monotonic", Sig: "", Fn: seconds(monotonic)},
		{Name: "monotonic_ns", Sig: "", Fn: nanoseconds(monotonic)},
		{Name: "perf_counter", Sig: "", Fn: seconds(monotonic)},
		{Name: "perf_counter_ns", Sig: "", Fn: nanoseconds(monotonic)},
		{Name: "process_time", Sig: "", Fn: seconds(processTime)},
		{Name: "process_time_ns", Sig: "", Fn: nanoseconds(processTime)},
		{Name: "thread_time", Sig: "", Fn: seconds(processTime)},
		{Name: "thread_time_ns", Sig: "", Fn: nanoseconds(processTime)},
		{Name: "sleep", Sig: "seconds, /", Fn: timeSleep},
		{Name: "localtime", Sig: "seconds=, /", Flags: objects.Tuple, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return brokenDown(rt, a[0], time.Local) }},
		{Name: "gmtime", Sig: "seconds=, /", Flags: objects.Tuple, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return brokenDown(rt, a[0], time.UTC) }},
		{Name: "mktime", Sig: "seconds, /", Fn: timeMktime},
		{Name: "ctime", Sig: "seconds=, /", Fn: timeCtime, Flags: objects.Tuple},
		{Name: "asctime", Sig: "*args", Fn: timeAsctime, Flags: objects.Tuple},
		{Name: "strftime", Sig: "format, tuple=, /", Fn: timeStrftime, Flags: objects.Tuple},
		{Name: "strptime", Sig: "data_string=, format=, /", Fn: timeStrptime},
		{Name: "get_clock_info", Sig: "name, /", Fn: timeClockInfo, Flags: objects.Tuple},
	},
}

var structTime = structSeq{name: "time.struct_time", doc: "The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime().",
	fields:  []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"},
	visible: 9, canNew: true}

// structTimeKey is where the state dict has the type, which other functions of the module need.
const structTimeKey = "time.struct_time"

func initTime(rt *objects.Runtime, d Ref) error {
	t, err := structTime.register(rt)
	if err != nil {
		return err
	}
	january, july := time.Date(2024, 1, 1, 0, 0, 0, 0, time.Local), time.Date(2024, 7, 1, 0, 0, 0, 0, time.Local)
	if january.IsDST() {
		january, july = july, january
	}
	std, offset := january.Zone()
	dst, dstOffset := july.Zone()
	names, err := strList(rt, []string{std, dst})
	if err != nil {
		return err
	}
	tz, err := rt.ListToTuple(names)
	rt.DecRef(names)
	if err := setNew(rt, d, "tzname", tz, err); err != nil {
		return err
	}
	daylight := int64(0)
	if dstOffset != offset {
		daylight = 1
	}
	return errs(
		func() error { return rt.DictSet(d, rt.Intern("struct_time"), t.Obj) },
		func() error { return stateSet(rt, structTimeKey, t.Obj) },
		func() error { return setInt(rt, d, "timezone", int64(-offset)) },
		func() error { return setInt(rt, d, "altzone", int64(-dstOffset)) },
		func() error { return setInt(rt, d, "daylight", daylight) },
	)
}

// processStart is the zero of the monotonic clock; it is set once and never changes.
var processStart = time.Now()

func monotonic() time.Duration {
	return time.Duration(door.Get(door.Clock, func() int64 { return int64(time.Since(processStart)) }))
}

// wallClock is the time since the epoch.
func wallClock() time.Duration {
	return time.Duration(door.Get(door.Clock, func() int64 { return time.Now().UnixNano() }))
}

// now is the time of day here.
func now() time.Time { return time.Unix(0, int64(wallClock())) }

func seconds(f func() time.Duration) objects.NativeFunc {
	return func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewFloat(f().Seconds()) }
}

func nanoseconds(f func() time.Duration) objects.NativeFunc {
	return func(rt *objects.Runtime, _ []Ref) (Ref, error) { return rt.NewInt(int64(f())) }
}

func timeSleep(rt *objects.Runtime, a []Ref) (Ref, error) {
	d, err := durationArg(rt, a[0])
	if err != nil {
		return 0, err
	}
	if d < 0 {
		return 0, rt.ValueErrorf("sleep length must be non-negative")
	}
	return rt.None, threadsOf(rt).Sleep(d)
}

// durationArg reads seconds, an int or a float.
func durationArg(rt *objects.Runtime, o Ref) (time.Duration, error) {
	s, err := secondsArg(rt, o)
	if err != nil {
		return 0, err
	}
	if math.Abs(s) > math.MaxInt64/1e9 {
		return 0, rt.OverflowErrorf("timestamp too large to convert to C PyTime_t")
	}
	return time.Duration(math.Ceil(s * 1e9)), nil
}

func secondsArg(rt *objects.Runtime, o Ref) (float64, error) {
	if objects.TypeOf(o) == objects.TFloat {
		s := objects.FloatVal(o)
		if math.IsNaN(s) {
			return 0, rt.ValueErrorf("Invalid value NaN (not a number)")
		}
		return s, nil
	}
	if rt.IsInstanceOf(o, objects.TFloat) {
		return rt.AsFloat(o)
	}
	i, err := rt.Index(o)
	if err != nil {
		return 0, err
	}
	f, _ := new(big.Float).SetInt(rt.AsBig(rt.Unbox(i))).Float64()
	rt.DecRef(i)
	return f, nil
}

// whenArg is the moment that an optional argument means: now without one.
func whenArg(rt *objects.Runtime, o Ref, loc *time.Location) (time.Time, error) {
	if o == 0 || o == rt.None {
		return now().In(loc), nil
	}
	s, err := secondsArg(rt, o)
	if err != nil {
		return time.Time{}, err
	}
	if s < -1<<63 || s >= 1<<63 {
		return time.Time{}, rt.OverflowErrorf("timestamp out of range for platform time_t")
	}
	if year := 1970 + s/(365.2425*86400); math.Abs(year) > math.MaxInt32 {
		return time.Time{}, rt.RaiseErrno(syscall.EOVERFLOW, 0, 0)
	}
	return time.Unix(int64(math.Floor(s)), 0).In(loc), nil
}

func brokenDown(rt *objects.Runtime, o Ref, loc *time.Location) (Ref, error) {
	t, err := whenArg(rt, o, loc)
	if err != nil {
		return 0, err
	}
	typ := stateGet(rt, structTimeKey)
	if typ == 0 {
		return 0, rt.RuntimeErrorf("time is shutting down")
	}
	zone, offset := t.Zone()
	if loc == time.UTC {
		zone = "GMT"
	}
	dst := 0
	if t.IsDST() {
		dst = 1
	}
	return structTime.makeGo(rt, rt.TypeFromObj(typ), t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(), (int(t.Weekday())+6)%7, t.YearDay(), dst, zone, offset)
}

// timeStrptime has its rules in Python, as datetime's has.
func timeStrptime(rt *objects.Runtime, a []Ref) (Ref, error) {
	if a[0] == 0 {
		return 0, rt.TypeErrorf("_strptime_time() missing 1 required positional argument: 'data_string'")
	}
	format := a[1]
	if format == 0 {
		format = rt.Intern("%a %b %d %H:%M:%S %Y")
	}
	m, err := rt.ImportModule("_strptime")
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(m)
	f, err := rt.GetAttr(m, rt.Intern("time_fields"))
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(f)
	t, err := rt.Call2(f, a[0], format)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(t)
	typ := stateGet(rt, structTimeKey)
	if typ == 0 {
		return 0, rt.RuntimeErrorf("time is shutting down")
	}
	return rt.Call1(typ, t)
}

// timeTuple reads the nine fields of a struct_time or a tuple.
func timeTuple(rt *objects.Runtime, o Ref, fn string) (v [9]int, err error) {
	if !rt.IsInstanceOf(o, objects.TTuple) {
		return v, rt.TypeErrorf("Tuple or struct_time argument required")
	}
	t := rt.TupleItemsAny(o)
	if len(t) != 9 {
		return v, rt.TypeErrorf("%s(): illegal time tuple argument", fn)
	}
	for i := range v {
		if v[i], err = rt.IndexIntErr(rt.TupleItemsAny(o)[i], objects.TOverflowError); err != nil {
			return v, err
		}
	}
	return v, nil
}

// checkTuple refuses fields that mean nothing; zeros stand for the first of a month and the like.
func checkTuple(rt *objects.Runtime, v *[9]int) error {
	for _, c := range [...]struct {
		i, lo, hi int
		msg       string
	}{{1, 0, 12, "month out of range"}, {2, 0, 31, "day of month out of range"}, {3, 0, 23, "hour out of range"}, {4, 0, 59, "minute out of range"},
		{5, 0, 61, "seconds out of range"}, {7, 0, 366, "day of year out of range"}} {
		if v[c.i] < c.lo || v[c.i] > c.hi {
			return rt.ValueErrorf("%s", c.msg)
		}
	}
	if v[6] < -1 {
		return rt.ValueErrorf("day of week out of range")
	}
	v[6] = (v[6] + 7) % 7
	v[1], v[2], v[7] = max(v[1], 1), max(v[2], 1), max(v[7], 1)
	return nil
}

func timeMktime(rt *objects.Runtime, a []Ref) (Ref, error) {
	v, err := timeTuple(rt, a[0], "mktime")
	if err != nil {
		return 0, err
	}
	return rt.NewFloat(float64(time.Date(v[0], time.Month(v[1]), v[2], v[3], v[4], v[5], 0, time.Local).Unix()))
}

func timeCtime(rt *objects.Runtime, a []Ref) (Ref, error) {
	t, err := whenArg(rt, a[0], time.Local)
	if err != nil {
		return 0, err
	}
	return rt.NewStr(t.Format(time.ANSIC))
}

// tupleOrNow reads an optional time tuple: the local time without one.
func tupleOrNow(rt *objects.Runtime, o Ref, fn string) (v [9]int, err error) {
	if o == 0 {
		t := now()
		return [9]int{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(), (int(t.Weekday()) + 6) % 7, t.YearDay(), -1}, nil
	}
	if v, err = timeTuple(rt, o, fn); err != nil {
		return v, err
	}
	return v, checkTuple(rt, &v)
}

func timeClockInfo(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[0]) {
		return 0, rt.TypeErrorf("get_clock_info() argument 1 must be str, not %s", rt.ArgTypeName(a[0]))
	}
	name := rt.StrGo(a[0])
	switch name {
	case "time", "monotonic", "perf_counter", "process_time", "thread_time":
	default:
		return 0, rt.ValueErrorf("unknown clock")
	}
	ns, err := rt.NewNamespace()
	if err != nil {
		return 0, err
	}
	d, err := objects.InstanceDict(rt, ns)
	if err == nil {
		err = errs(
			func() error { return setStr(rt, d, "implementation", "Go time package") },
			func() error { return rt.DictSet(d, rt.Intern("monotonic"), rt.Bool(name != "time")) },
			func() error { return rt.DictSet(d, rt.Intern("adjustable"), rt.Bool(name == "time")) },
			func() error { return setFloat(rt, d, "resolution", 1e-9) },
		)
		rt.DecRef(d)
	}
	if err != nil {
		rt.DecRef(ns)
		return 0, err
	}
	return ns, nil
}
