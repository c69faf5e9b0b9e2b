package repl

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"minipy/inspect"
	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
	"minipy/vm"
)

// Commands are the prompt's own: lines that begin with %, and names followed by a question mark. No Python statement looks like that.
type Commands struct {
	in *vm.Interp

	// Color says that pictures may be coloured: the prompt's output is a terminal that wants it.
	Color bool

	memline     bool
	before      totals
	stopGCWatch func() // ends %gc watch; nil if it is off

	lines LineSource // where %quiz reads answers; the Loop's
	asked int        // questions of %quiz so far
}

// NewCommands makes the commands for an interpreter.
func NewCommands(in *vm.Interp) *Commands { return &Commands{in: in} }

// command is one % command.
type command struct {
	name, args, help string
	run              func(c *Commands, arg string) error
}

// commandList is in the order in which %help shows it.
func commandList() []command {
	return []command{
		{"why", "EXPR", "the reference count of an object as an account: every unit named", (*Commands).why},
		{"history", "EXPR", "how the count changed, line by line; also of a name that has been deleted", (*Commands).history},
		{"who", "", "names, with type, count, own and retained bytes, other names", (*Commands).who},
		{"size", "EXPR", "own, deep and retained bytes, and the block it sits in", (*Commands).size},
		{"bytes", "EXPR", "the object's block, byte for byte", (*Commands).bytes},
		{"graph", "EXPR [FILE.dot]", "what it leads to, in Graphviz's DOT language", (*Commands).graph},
		{"heap", "[ARENA[.POOL]]", "the map of the memory, of one arena, or of one pool block by block", (*Commands).heap},
		{"gc", "[watch [off]]", "the collector: generations, and what a collection would find; watch tells of each collection", (*Commands).gc},
		{"memline", "on|off", "objects, bytes and references gained or lost after each statement", (*Commands).setMemline},
		{"time", "STATEMENT", "run it, and say how long it took", (*Commands).time},
		{"dis", "EXPR", "the bytecode of a function, class or code object", (*Commands).dis},
		{"quiz", "[NUMBER]", "asks what a count is or what becomes of an object, checks the answer, explains it", (*Commands).quiz},
		{"forget", "", "drop _ and the last traceback, which keep objects alive", (*Commands).forget},
		{"reset", "", "delete all names", (*Commands).reset},
		{"help", "", "this list; EXPR? tells all about one object", (*Commands).help},
	}
}

// Names lists the commands, with their %.
func (c *Commands) Names() []string {
	var names []string
	for _, cmd := range commandList() {
		names = append(names, "%"+cmd.name)
	}
	return names
}

// Run executes a line if it is a command. An error is objects.ErrRaised, or a message for the user.
func (c *Commands) Run(line string) (handled bool, err error) {
	line = strings.TrimSpace(line)
	if expr, ok := strings.CutSuffix(line, "?"); ok && expr != "" && !strings.ContainsAny(line, "#'\"") {
		return true, c.about(strings.TrimSpace(expr))
	}
	line, ok := strings.CutPrefix(line, "%")
	if !ok {
		return false, nil
	}
	name, arg, _ := strings.Cut(line, " ")
	for _, cmd := range commandList() {
		if cmd.name == name {
			return true, cmd.run(c, strings.TrimSpace(arg))
		}
	}
	return true, unknown(name)
}

// unknown is the error of a command that there is not. It names those that are like it.
func unknown(name string) error {
	var near []string
	for _, cmd := range commandList() {
		if name != "" && (strings.HasPrefix(cmd.name, name) || strings.HasPrefix(name, cmd.name)) {
			near = append(near, "%"+cmd.name)
		}
	}
	if len(near) == 0 {
		var names []string
		for _, cmd := range commandList() {
			names = append(names, cmd.name)
		}
		if s := objects.ClosestName(names, name); s != "" {
			near = append(near, "%"+s)
		}
	}
	if len(near) > 0 {
		return fmt.Errorf("no command %%%s: did you mean %s? %%help lists all", name, strings.Join(near, " or "))
	}
	return fmt.Errorf("no command %%%s; %%help lists them", name)
}

// paintError words an error of a command, in the colours of a traceback's last line.
func (c *Commands) paintError(text string) string {
	on := c.in.ColorErrors
	return painted(on, kindColor, "minipy") + ": " + painted(on, messageColor, text)
}

func (c *Commands) print(text string) {
	_, _ = c.in.RT().Stdout.WriteString(text + "\n")
}

// note prints a line that goes with something else.
func (c *Commands) note(text string) { c.print(painted(c.Color, noteColor, text)) }

// show prints a report: its first line is a heading, as is one after an empty line.
func (c *Commands) show(text string) {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if i == 0 || lines[i-1] == "" {
			lines[i] = painted(c.Color, headingColor, l)
		}
	}
	c.print(strings.Join(lines, "\n"))
}

// object calls f with the object that expr stands for. A path of names costs nothing; anything else is evaluated, and the value held meanwhile.
func (c *Commands) object(expr string, f func(o objects.Ref)) error {
	if expr == "" {
		return fmt.Errorf("which object? Give an expression")
	}
	if o, ok := inspect.Resolve(c.in, expr); ok {
		f(o)
		return nil
	}
	c.in.SetSource("<command>", expr)
	o, err := c.in.EvalMain(expr, "<command>")
	if err != nil {
		return err
	}
	f(o)
	c.in.RT().DecRef(o)
	return nil
}

// report shows what an inspection of expr's object finds.
func (c *Commands) report(expr string, look func(g *inspect.Graph, o objects.Ref) string) error {
	return c.object(expr, func(o objects.Ref) { c.show(look(inspect.Take(c.in), o)) })
}

func (c *Commands) why(arg string) error {
	return c.report(arg, func(g *inspect.Graph, o objects.Ref) string { return g.Why(o).Text() })
}

func (c *Commands) history(arg string) error {
	show := func(h *inspect.History, err error) error {
		if err == nil {
			c.show(h.Text())
		}
		return err
	}
	if o, ok := inspect.Resolve(c.in, arg); ok {
		return show(inspect.HistoryOf(c.in, o))
	}
	if arg == "" {
		return fmt.Errorf("which object? Give a name, or a path such as a.b[0]")
	}
	return show(inspect.HistoryOfName(c.in, arg))
}

func (c *Commands) size(arg string) error {
	return c.report(arg, func(g *inspect.Graph, o objects.Ref) string { return g.Size(o).Text() })
}

func (c *Commands) bytes(arg string) error {
	return c.report(arg, func(g *inspect.Graph, o objects.Ref) string { return g.Bytes(o).Text() })
}

func (c *Commands) graph(arg string) error {
	expr, file := arg, ""
	if i := strings.LastIndexByte(arg, ' '); i > 0 && strings.HasSuffix(arg, ".dot") {
		expr, file = strings.TrimSpace(arg[:i]), arg[i+1:]
	}
	if file == "" {
		return c.object(expr, func(o objects.Ref) { c.print(inspect.Take(c.in).Dot(o)) })
	}
	var wrote error
	err := c.object(expr, func(o objects.Ref) {
		wrote = os.WriteFile(file, []byte(inspect.Take(c.in).Dot(o)+"\n"), 0o644)
	})
	if err == nil {
		err = wrote
	}
	return err
}

func (c *Commands) about(expr string) error {
	return c.object(expr, func(o objects.Ref) {
		g := inspect.Take(c.in)
		c.show(g.Why(o).Text())
		c.show(g.Size(o).Text())
	})
}

func (c *Commands) who(string) error {
	c.show(inspect.Take(c.in).Who("__main__", inspect.NamesIn(c.in.RT(), c.in.MainGlobals())).Text())
	return nil
}

func (c *Commands) heap(arg string) error {
	var at []int
	if arg != "" {
		for _, part := range strings.SplitN(arg, ".", 2) {
			n, err := strconv.Atoi(part)
			if err != nil {
				return fmt.Errorf("%%heap takes the number of an arena, or ARENA.POOL, not %q", arg)
			}
			at = append(at, n)
		}
	}
	v, err := inspect.Take(c.in).HeapAt(at...)
	if err != nil {
		return err
	}
	if c.Color {
		c.print(v.Draw(inspect.ANSI))
	} else {
		c.print(v.Text())
	}
	return nil
}

func (c *Commands) gc(arg string) error {
	switch strings.Join(strings.Fields(arg), " ") {
	case "":
		c.show(inspect.Take(c.in).Collector().Text())
	case "watch", "watch on":
		c.watchGC(true)
	case "watch off":
		c.watchGC(false)
	default:
		return fmt.Errorf("%%gc takes nothing, watch, or watch off")
	}
	return nil
}

// watchGC makes each collection tell of itself: why it ran, what it looked at, what it freed, how long it took.
func (c *Commands) watchGC(on bool) {
	if c.stopGCWatch != nil {
		c.stopGCWatch()
		c.stopGCWatch = nil
	}
	if on {
		c.stopGCWatch = inspect.WatchGC(c.in.RT(), func(e inspect.GCEvent) { c.note(e.Text()) })
	}
}

// totals is what %memline compares.
type totals struct {
	objects int
	bytes   uint64
	refs    uint64
}

func (c *Commands) totals() totals {
	var t totals
	c.in.RT().Heap.Walk(func(_ mem.Kind, o objects.Ref, _ uintptr) {
		t.objects++
		if !objects.IsImmortal(o) {
			t.refs += uint64(objects.Refcount(o))
		}
	})
	_, t.bytes = c.in.RT().Heap.LiveBlocks()
	c.in.RT().EachFreeList(func(f *mem.FreeList, size uintptr) { t.bytes -= uint64(f.Len) * uint64(size) }) // these hold nothing
	return t
}

func (c *Commands) setMemline(arg string) error {
	switch arg {
	case "on":
		c.memline = true
	case "off":
		c.memline = false
	default:
		return fmt.Errorf("%%memline on, or %%memline off")
	}
	return nil
}

// BeforeStatement and AfterStatement frame what is typed, for %memline.
func (c *Commands) BeforeStatement() {
	if c.memline {
		c.before = c.totals()
	}
}

// AfterStatement shows what changed since BeforeStatement.
func (c *Commands) AfterStatement() {
	if !c.memline {
		return
	}
	now := c.totals()
	col := c.in.RT().GC
	c.note(fmt.Sprintf("[%+d obj, %+d B, %+d ref; gen0 %d/%d]", now.objects-c.before.objects, int64(now.bytes-c.before.bytes), int64(now.refs-c.before.refs), col.Count()[0], col.Threshold()[0]))
}

func (c *Commands) time(arg string) error {
	if arg == "" {
		return fmt.Errorf("%%time takes a statement")
	}
	start := time.Now()
	err := c.in.RunSource(arg+"\n", "<time>", parser.Single)
	c.note(fmt.Sprintf("[%.6f s]", time.Since(start).Seconds()))
	return err
}

func (c *Commands) dis(arg string) error {
	if arg == "" {
		return fmt.Errorf("%%dis takes an expression")
	}
	return c.in.RunSource("__import__('dis').dis("+arg+")\n", "<command>", parser.Single)
}

func (c *Commands) forget(string) error {
	rt := c.in.RT()
	drop := func(d objects.Ref, name string) error {
		if rt.DictGetStr(d, rt.Intern(name)) == 0 {
			return nil
		}
		_, err := rt.DictDel(d, rt.Intern(name))
		return err
	}
	if err := drop(rt.Builtins, "_"); err != nil {
		return err
	}
	for _, name := range []string{"last_exc", "last_type", "last_value", "last_traceback"} {
		if err := drop(c.in.Sys(), name); err != nil {
			return err
		}
	}
	return nil
}

func (c *Commands) reset(string) error {
	rt := c.in.RT()
	for _, v := range inspect.NamesIn(rt, c.in.MainGlobals()) {
		if _, err := rt.DictDel(c.in.MainGlobals(), rt.Intern(v.Name)); err != nil {
			return err
		}
	}
	return nil
}

func (c *Commands) help(string) error {
	width := 0
	for _, cmd := range commandList() {
		width = max(width, len(cmd.name)+len(cmd.args)+2)
	}
	for _, cmd := range commandList() {
		c.print(fmt.Sprintf("%-*s  %s", width, "%"+cmd.name+" "+cmd.args, cmd.help))
	}
	return nil
}
