package vm

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"minipy/mem"
	"minipy/objects"
	"minipy/parser"
)

// placed corrects the place of an error at the end of the source, which CPython's tokenizer gives differently when it reads a file, and when it
// reads a string to eval or for the prompt that lacks its last newline. The text of an error in a file is the file's line.
func (in *Interp) placed(err error, source string, mode parser.Mode, script bool) error {
	e, ok := err.(*parser.SyntaxError)
	if !ok {
		return err
	}
	c := *e
	switch {
	case script && e.EndCol == -1 && (strings.HasPrefix(e.Msg, "expected ") || e.Msg == "unexpected EOF while parsing" && strings.TrimLeft(e.Text, " \t") == "\\\n"):
		c.Col = 0
	case mode != parser.Exec && !strings.HasSuffix(source, "\n") && e.Line > strings.Count(source, "\n"):
		c.Text = strings.TrimSuffix(e.Text, "\n")
		n := utf8.RuneCountInString(c.Text)
		switch {
		case source == "":
			c.Line, c.EndLine = 0, 0
		case e.Col == n+1 && e.Msg == "invalid syntax":
			c.Col, c.EndCol = 0, 0
		case e.Col == n+1 && e.EndCol == -1:
			c.Col--
		}
	}
	if mode == parser.Exec && e.Reread && e.Text != "" {
		if script {
			c.Text = sourceLine(strings.ReplaceAll(strings.ReplaceAll(source, "\r\n", "\n"), "\r", "\n"), e.Line)
		} else if l := sourceLine(strings.Join((&sourceFiles{host: in, filesOnly: true}).read(e.Filename), "\n"), e.Line); l != "" {
			c.Text = l
		}
	}
	return &c
}

// raiseSyntaxError turns the parser's or compiler's error into a pending SyntaxError. hasText: the error knows its source line, even if that is empty.
func (in *Interp) raiseSyntaxError(err error, hasText bool) error {
	rt := in.rt
	e, ok := err.(*parser.SyntaxError)
	if !ok {
		return rt.Raisef(objects.TRecursionError, "%s", err.Error())
	}
	t := objects.TSyntaxError
	switch e.Kind {
	case "IndentationError":
		t = objects.TIndentationError
	case "TabError":
		t = objects.TTabError
	case "MemoryError":
		return rt.Raisef(objects.TMemoryError, "%s", e.Msg)
	case "RecursionError":
		return rt.Raisef(objects.TRecursionError, "%s", e.Msg)
	}
	text := rt.None
	var items []Ref
	defer func() {
		for _, v := range items {
			rt.DecRef(v)
		}
	}()
	str := func(s string) Ref {
		v, er := rt.NewStr(s)
		if er != nil {
			rt.ClearExc()
			return rt.None
		}
		items = append(items, v)
		return v
	}
	num := func(n int) Ref {
		v, er := rt.NewInt(int64(n))
		if er != nil {
			rt.ClearExc()
			return rt.None
		}
		items = append(items, v)
		return v
	}
	late := "" // the text that CPython's prompt adds to the exception when it is made
	switch {
	case hasText && !e.Late || e.Text != "":
		text = str(e.Text)
	case strings.HasPrefix(e.Filename, "<stdin>-"):
		late = (&sourceFiles{host: in}).line(e.Filename, e.Line)
	default: // the compiler does not have the text: CPython's reads the file again
		f := &sourceFiles{host: in, filesOnly: true}
		if l := f.line(e.Filename, e.Line); l != "" {
			text = str(l + "\n")
		}
	}
	if e.Bare {
		end := rt.None
		if e.EndCol >= 0 {
			end = num(e.EndCol)
		}
		if late != "" {
			text = str(late + "\n")
		}
		exc, er := rt.Call1(rt.Type(t).Obj, str(e.Msg))
		for i, v := range [...]Ref{str(e.Filename), num(e.Line), num(e.Col), text, num(e.EndLine), end} {
			if er == nil {
				er = rt.SetAttr(exc, rt.Intern([...]string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}[i]), v)
			}
		}
		if er != nil {
			return er
		}
		return rt.RaiseSteal(exc)
	}
	detail, er := rt.NewTupleFrom([]Ref{str(e.Filename), num(e.Line), num(e.Col), text, num(e.EndLine), num(e.EndCol)})
	if er != nil {
		return er
	}
	defer rt.DecRef(detail)
	exc, er := rt.Call2(rt.Type(t).Obj, str(e.Msg), detail)
	if er != nil {
		return er
	}
	if late != "" {
		if er := rt.SetAttr(exc, rt.Intern("text"), str(late+"\n")); er != nil {
			rt.ClearExc()
		}
	}
	return rt.RaiseSteal(exc)
}

// Warn issues a warning; until the warnings module is loaded it is printed.
func (in *Interp) Warn(category objects.TypeID, msg string) error {
	rt := in.rt
	w, err := in.warnings()
	if err != nil {
		return err
	}
	if w != 0 {
		f, err := rt.LookupAttr(w, rt.Intern("warn"))
		if err != nil {
			return err
		}
		if f != 0 {
			s, err := rt.NewStr(msg)
			if err != nil {
				rt.DecRef(f)
				return err
			}
			r, err := rt.Call2(f, s, rt.Type(category).Obj)
			rt.DecRef(f)
			rt.DecRef(s)
			if err == nil {
				rt.DecRef(r)
			}
			return err
		}
	}
	switch category { // ignored unless somebody asks for them
	case objects.TResourceWarning, objects.TPendingDeprecationWarning, objects.TImportWarning:
		return nil
	case objects.TDeprecationWarning:
		if in.frame == 0 {
			return nil
		}
		if name := rt.DictGetStr(*mem.RefAt(in.frame, offGlobals), rt.Intern("__name__")); name == 0 || !objects.StrEqGo(name, "__main__") {
			return nil
		}
	}
	file, line := "<sys>", 0
	if in.frame != 0 {
		co := in.frameCode(in.frame)
		file, line = co.src.Filename, in.lineAt(co, int(*mem.U32(in.frame, offPC)))
	}
	return in.warnAt(rt.Type(category).Name, msg, file, line, true)
}

// warnings is the warnings module, borrowed, if the program has loaded it or the command line says what to do with warnings; 0 if it need not be asked.
func (in *Interp) warnings() (Ref, error) {
	if w := in.module("warnings"); w != 0 || len(in.cfg.Flags.Warnings) == 0 || in.finalizing {
		return w, nil
	}
	w, err := in.importModule("warnings")
	if err == nil {
		in.rt.DecRef(w)
	}
	return w, err
}

// warnAt issues a warning about a line of source; once: by default the same one is shown once a place, as those of the compiler are not.
func (in *Interp) warnAt(category, msg, filename string, line int, once bool) error {
	rt := in.rt
	w, err := in.warnings()
	if err != nil {
		return err
	}
	if w != 0 {
		return in.warnExplicit(w, category, msg, filename, line)
	}
	key := fmt.Sprintf("%s:%d: %s: %s\n", filename, line, category, msg)
	if once {
		if in.warned[key] {
			return nil
		}
		if in.warned == nil {
			in.warned = make(map[string]bool)
		}
		in.warned[key] = true
	}
	_ = rt.Stdout.Flush()
	fmt.Fprint(rt.Stderr, key)
	if text := in.SourceLine(filename, line); text != "" && !strings.HasPrefix(filename, "<stdin>") {
		fmt.Fprintf(rt.Stderr, "  %s\n", text)
	}
	return rt.Stderr.Flush()
}

// warnExplicit calls warnings.warn_explicit(msg, category, filename, line).
func (in *Interp) warnExplicit(w Ref, category, msg, filename string, line int) error {
	rt := in.rt
	cat := rt.DictGetStr(rt.Builtins, rt.Intern(category))
	if cat == 0 {
		return nil
	}
	f, err := rt.LookupAttr(w, rt.Intern("warn_explicit"))
	if err != nil || f == 0 {
		return err
	}
	defer rt.DecRef(f)
	args := make([]Ref, 0, 4)
	defer func() {
		for _, a := range args {
			rt.DecRef(a)
		}
	}()
	add := func(v Ref, e error) {
		if e != nil {
			err = e
			return
		}
		args = append(args, v)
	}
	add(rt.NewStr(msg))
	add(objects.NewRef(cat), nil)
	if err == nil {
		add(rt.NewStr(filename))
	}
	if err == nil {
		add(rt.NewInt(int64(line)))
	}
	if err != nil {
		return err
	}
	r, err := rt.Call(f, args, 0)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

// SetSource keeps the text of a unit that has no file, for tracebacks.
func (in *Interp) SetSource(filename, text string) {
	if in.lines.text == nil {
		in.lines.text = map[string]string{}
	}
	in.lines.text[filename] = text
}

// Frame returns the frame object depth calls up, new; 0 without error when there are not so many. It implements what sys._getframe needs.
func (in *Interp) Frame(depth int) (Ref, error) {
	f := in.frame
	for ; f != 0 && depth > 0; depth-- {
		f = *mem.RefAt(f, offPrev)
	}
	if f == 0 {
		return 0, nil
	}
	fo, err := in.frameObject(f)
	if err != nil {
		return 0, err
	}
	return objects.NewRef(fo), nil
}

// RecursionLimit is sys.getrecursionlimit(); SetRecursionLimit sets it, false when the program is deeper already.
func (in *Interp) RecursionLimit() int { return in.recursionLimit }

// SetRecursionLimit sets the limit of Python frames.
func (in *Interp) SetRecursionLimit(n int) bool {
	if in.depth >= n {
		return false
	}
	in.recursionLimit = n
	return true
}

// Depth is the number of Python frames.
func (in *Interp) Depth() int { return in.depth }

// Finalizing reports whether the interpreter is shutting down.
func (in *Interp) Finalizing() bool { return in.finalizing }
