package repl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"minipy/inspect"
	"minipy/objects"
	"minipy/parser"
	"minipy/stdlib"
	"minipy/vm"
)

// %quiz asks what a count is now, or what becomes of some objects, reads the answer, and checks it against a real heap. What it makes up runs in an
// interpreter of its own, so that the session's heap is left as it was; of the session's objects it asks without touching them.

// A question is one of the quiz.
type question struct {
	subject string
	code    string // shown, and run before expr is evaluated; "" for an object of the session
	ask     string
	expr    string // its repr is the answer
	object  string // what %why explains it with; "" for none
	because string
}

// quizAnswer is what the heap says.
type quizAnswer struct{ value, why string }

// quiz asks questions until an empty answer or the end of the input. The argument is the number of the first one.
func (c *Commands) quiz(arg string) error {
	if arg != "" {
		if _, err := fmt.Sscanf(arg, "%d", &c.asked); err != nil || c.asked < 1 {
			return fmt.Errorf("%%quiz takes the number of the first question, not %q", arg)
		}
		c.asked--
	}
	if c.lines == nil {
		return fmt.Errorf("%%quiz needs a prompt")
	}
	asked, right := 0, 0
	defer func() {
		if asked > 0 {
			c.print(fmt.Sprintf("%d of %d right", right, asked))
		}
	}()
	c.print("An empty answer ends the quiz.")
	for {
		q, truth, err := c.nextQuestion()
		if err != nil {
			return err
		}
		c.print(fmt.Sprintf("\nQuestion %d: %s\n%s%s", c.asked, q.subject, q.code, q.ask))
		_ = c.in.RT().Stdout.Flush()
		line, err := c.lines.ReadLine("answer: ")
		if err != nil || strings.TrimSpace(line) == "" {
			c.print("The answer is " + truth.value + ".")
			if errors.Is(err, ErrInterrupted) {
				c.in.TakeInterrupt()
			}
			if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, ErrInterrupted) {
				return err
			}
			return nil
		}
		asked++
		verdict := "No: it is " + truth.value + "."
		if sameAnswer(line, truth.value) {
			right++
			verdict = "Right: " + truth.value + "."
		}
		c.print(verdict + " " + q.because)
		if truth.why != "" {
			c.print(truth.why)
		}
	}
}

// sameAnswer compares without regard to quotes, blanks, case and thousands separators.
func sameAnswer(given, truth string) bool {
	plain := func(s string) string {
		return strings.ToLower(strings.NewReplacer("'", "", `"`, "", " ", "", ",", "", "_", "", "\r", "").Replace(strings.TrimSpace(s)))
	}
	return plain(given) == plain(truth)
}

// nextQuestion makes the next question and finds its answer.
func (c *Commands) nextQuestion() (question, quizAnswer, error) {
	c.asked++
	r := rand.New(rand.NewPCG(uint64(c.asked), 0))
	subjects := len(quizSubjects) + 1 // and the session's own objects
	if c.asked%subjects == 0 {
		if q, a, ok := c.askSession(r); ok {
			return q, a, nil
		}
	}
	q := quizSubjects[(c.asked-1)%subjects%len(quizSubjects)](r)
	a, err := q.solve()
	return q, a, err
}

// askSession asks about an object of the session.
func (c *Commands) askSession(r *rand.Rand) (question, quizAnswer, bool) {
	var names []inspect.Named
	for _, n := range inspect.NamesIn(c.in.RT(), c.in.MainGlobals()) {
		if !objects.IsImmortal(n.Ref) && objects.Refcount(n.Ref) <= 12 {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return question{}, quizAnswer{}, false
	}
	n := names[r.IntN(len(names))]
	q := question{subject: "an object of this session", ask: fmt.Sprintf("How many references to the object called %s are there now? (mem.refs(%s))", n.Name, n.Name), because: "It is held by:"}
	return q, quizAnswer{fmt.Sprint(objects.Refcount(n.Ref)), inspect.Take(c.in).Why(n.Ref).Text()}, true
}

// solve runs the question's code in an interpreter of its own and asks that.
func (q *question) solve() (a quizAnswer, err error) {
	var out bytes.Buffer
	in, err := vm.New(vm.Config{
		Config:  objects.Config{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out},
		Modules: []*stdlib.ModuleDef{inspect.Module},
	})
	if err != nil {
		return a, err
	}
	defer func() {
		in.Finalize()
		in.Close()
	}()
	failed := func() error {
		in.Report(true)
		in.FlushIO()
		return fmt.Errorf("the quiz has made up what does not run: %s", strings.TrimSpace(out.String()))
	}
	if in.RunSource(q.code, "<quiz>", parser.Exec) != nil {
		return a, failed()
	}
	rt := in.RT()
	v, err := in.EvalMain(q.expr, "<quiz>")
	if err != nil {
		return a, failed()
	}
	s, err := rt.Repr(v)
	rt.DecRef(v)
	if err != nil {
		return a, failed()
	}
	a.value = rt.StrGo(s)
	rt.DecRef(s)
	if o, ok := inspect.Resolve(in, q.object); ok && q.object != "" {
		a.why = inspect.Take(in).Why(o).Text()
	}
	return a, nil
}

// quizSubjects are the classic ones, in turn.
var quizSubjects = []func(r *rand.Rand) question{quizCall, quizCycle, quizGenerations, quizWeak, quizDel, quizBlocks}

// pickOf picks one of several.
func pickOf[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

func quizCall(r *rand.Rand) question {
	var b strings.Builder
	b.WriteString("import sys\nx = []\n")
	for i := range r.IntN(3) {
		fmt.Fprintf(&b, "%s = x\n", "yz"[i:i+1])
	}
	fmt.Fprintf(&b, "box = [x] * %d\n", 1+r.IntN(3))
	if r.IntN(2) == 0 {
		b.WriteString(pickOf(r, "box.append(x)\n", "table = {'x': x}\n", "pair = (x, x)\n", "box.pop()\n"))
	}
	q := question{subject: "the count, and the +1 of a call", object: "x"}
	if r.IntN(2) == 0 {
		b.WriteString("def look(arg):\n    return sys.getrefcount(arg)\n")
		q.expr, q.because = "look(x)", "The parameter arg and getrefcount's own argument count too, while the call lasts."
	} else {
		q.expr, q.because = "sys.getrefcount(x)", "getrefcount's own argument counts too."
	}
	q.code, q.ask = b.String(), "What does "+q.expr+" give?"
	return q
}

func quizCycle(r *rand.Rand) question {
	n := 2 + r.IntN(4)
	closed := r.IntN(3) > 0
	var b strings.Builder
	fmt.Fprintf(&b, "import gc\nclass Node: pass\nrow = [Node() for i in range(%d)]\nn = gc.collect()\nfor i in range(%d):\n    row[i].next = row[i + 1]\n", n, n-1)
	because := "Without a cycle counting alone frees them: the first goes, and lets go of the second, and so on. Nothing is left to the collector."
	if closed {
		b.WriteString("row[-1].next = row[0]\n")
		because = "Each still has the count 1, from the one before it; only the collector sees that nothing outside holds them."
	}
	b.WriteString("del row, i\n")
	return question{subject: "cycles", code: b.String(), ask: "What does gc.collect() return now?", expr: "gc.collect()", because: because}
}

func quizGenerations(r *rand.Rand) question {
	var b strings.Builder
	b.WriteString("import gc\ngc.disable()\nn = gc.collect()\nx = [[]]\n")
	for range r.IntN(3) {
		fmt.Fprintf(&b, "n = gc.collect(%d)\n", r.IntN(2))
	}
	return question{subject: "generations", code: b.String(), ask: "In which generation is x now: 0, 1 or 2?", object: "x",
		expr:    "[g for g in range(3) if any(o is x for o in gc.get_objects(g))][0]",
		because: "What is new is in generation 0; what survives a collection of its own generation or of an older one moves to the next, up to 2."}
}

func quizWeak(r *rand.Rand) question {
	var b strings.Builder
	b.WriteString("import weakref\nclass W: pass\nw = W()\nr = weakref.ref(w)\n")
	b.WriteString(pickOf(r, "other = w\n", "s = weakref.ref(w)\n", "w.me = w\n", "box = [w]\nbox.clear()\n", ""))
	b.WriteString("del w\n")
	return question{subject: "weak references", code: b.String(), ask: "Is r() None now: True or False?", expr: "r() is None",
		because: "A weak reference does not count: the object dies with the last strong one, at once unless a cycle keeps it."}
}

func quizDel(r *rand.Rand) question {
	var b strings.Builder
	b.WriteString("died = []\nclass D:\n    def __init__(self, name): self.name = name\n    def __del__(self): died.append(self.name)\na = D('a'); b = D('b')\n")
	b.WriteString(pickOf(r, "a.other = b\n", "b.other = a\n", "a.other = b; b.other = a\n", "box = [b, a]\n", "a = b\n"))
	b.WriteString(pickOf(r, "del a\n", "del b\n", "a = None; b = None\n", "b = D('c')\n", "a, b = b, a\n"))
	return question{subject: "__del__", code: b.String(), ask: "What is ' '.join(died) now? (Type none if it is empty.)", expr: "' '.join(died) or 'none'",
		because: "__del__ runs the moment the count comes to zero, and before what the object holds is let go. In a cycle that moment does not come."}
}

func quizBlocks(r *rand.Rand) question {
	q := question{subject: "blocks, caches and immortal objects"}
	switch r.IntN(6) {
	case 0:
		n := pickOf(r, "256", "257", "-5", "-6", "100")
		q.expr, q.because = fmt.Sprintf("int('%s') is int('%s')", n, n), "The ints from -5 to 256 are made at the start and shared; others are new each time."
	case 1:
		q.expr, q.because = "id([]) == id([])", "The first list dies before the second is made, and its block is the next one handed out in its size class."
	case 2:
		q.code, q.expr, q.because = "x = []\n", "id(x) == id([])", "x is alive, so its block cannot serve another list."
	case 3:
		q.code, q.object = "import sys\nx = "+pickOf(r, "None", "True", "()", "7")+"\n", "x"
		q.expr, q.because = "sys.getrefcount(x) == 4294967295", "Immortal objects have a count that does not move; 4294967295 is how it is shown."
	case 4:
		q.code, q.expr, q.because = "a = 'spam'\nb = ''.join(['sp', 'am'])\n", "a is b", "A constant that looks like a name is interned; what is put together while the program runs is a str of its own."
	default:
		q.code, q.expr, q.because = "x = "+pickOf(r, "[1.5]", "(1, [2])", "{'k': 1}")+"\ny = "+pickOf(r, "x", "type(x)(x)")+"\n", "y is x", "An assignment copies a reference, not the object; a list or dict that is made from another is a new one, of a tuple there is no need."
	}
	q.ask = "What does " + q.expr + " give: True or False?"
	return q
}
