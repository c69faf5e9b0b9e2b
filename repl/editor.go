//go:build !js && !wasip1

package repl

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// An editor edits a statement of one or several lines. readline reads the keys and holds the text; the editor is its filter and its listener: it sees every
// key before readline does (filter), serves those that readline would not (a change that readline is made to take over in OnChange), and draws.
//
// Three goroutines take part: the program's, which is in readStatement while the others work; readline's, which calls filter and OnChange; and the one that
// reads keys, which says when it waits for the user: only then is anything drawn, so that what comes in fast costs little.
type editor struct {
	mu       sync.Mutex // guards all of it
	keys     *keys
	screen   screen
	history  *history
	complete func(head string) completion
	ends     func(text string) bool // whether Enter ends the statement
	suspend  func()
	color    bool

	line    []rune
	pos     int
	message []string
	change  change // what OnChange is to do about keyEdit
	pasted  []string
	killed  []rune
	auto    int    // where the cursor is right behind an automatic indentation; 0: it is not
	autoAt  int    // where that line begins; -1: the line's indentation is the user's
	recall  string // the text as it came from the history
	search  *search
	view    view
	reading bool
	held    bool // the key reader waits for resume, since a key has ended the reading
	idle    bool // the key reader waits
	dirty   bool // what is drawn is out of date
	ended   rune // the key that ended the reading
	crash   any  // a panic, which the program's goroutine raises again
}

// caught keeps a panic of the other goroutines: unhandled it would end the process with the terminal as it is.
func (e *editor) caught() {
	if r := recover(); r != nil && e.crash == nil {
		e.crash = r
	}
}

// A change is what a key does to the text.
type change func(line []rune, pos int) ([]rune, int)

// search is an incremental search of the history.
type search struct {
	query   []rune
	by      int // -1 towards older entries
	failing bool
	before  []rune // the text when it began
}

// begin makes ready for a statement.
func (e *editor) begin(ps1, ps2 string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.line, e.pos, e.message, e.search, e.ended = nil, 0, nil, nil, 0
	e.auto, e.autoAt, e.recall = 0, -1, ""
	e.view = view{ps1: painted(e.color, promptColor, ps1), ps2: painted(e.color, promptColor, ps2)}
	e.screen.reset()
	e.reading, e.dirty = true, true
	e.history.at = len(e.history.entries)
}

// waiting is told by the key reader before and after it waits.
func (e *editor) waiting(yes bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	defer e.caught()
	if e.idle = yes; yes && e.dirty {
		e.draw()
	}
}

func (e *editor) takePaste(text string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.pasted = append(e.pasted, text)
}

// draw shows the text, unless the reading has ended.
func (e *editor) draw() {
	e.dirty = false
	if !e.reading {
		return
	}
	v := e.view
	v.text, v.pos, v.message = e.line, e.pos, e.message
	if s := e.search; s != nil {
		label := "search"
		if s.by > 0 {
			label = "forward search"
		}
		if s.failing {
			label = "failing " + label
		}
		v.message = []string{"(" + label + ") `" + string(s.query) + "'"}
	}
	e.screen.draw(v)
}

// finish draws the text a last time, with the cursor at its end.
func (e *editor) finish(key rune) {
	e.message, e.search, e.pos, e.ended = nil, nil, len(e.line), key
	e.draw()
	e.reading, e.held = false, true
}

// result is the text after the reading has ended, and the key that ended it: 0 where the input has ended. given is the text as readline has it.
func (e *editor) result(given string) (string, rune) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.crash != nil {
		panic(e.crash)
	}
	if e.reading {
		e.reading = false
		return given, 0
	}
	return string(e.line), e.ended
}

// OnChange is readline's: it tells of the text after a key and takes another in its place.
func (e *editor) OnChange(line []rune, pos int, key rune) ([]rune, int, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	defer e.caught()
	if key == 0 && e.held { // readline begins: the terminal is in raw mode now
		e.held = false
		e.keys.resume()
	}
	if key == 0 || !e.reading {
		return nil, 0, false
	}
	if key != keyEdit {
		e.line, e.pos = line, pos
		e.touch()
		return nil, 0, false
	}
	if pos > 0 && line[pos-1] == keyEdit {
		line = slices.Delete(line, pos-1, pos)
		pos--
	}
	if do := e.change; do != nil {
		e.change = nil
		line, pos = do(line, pos)
	}
	e.line, e.pos = line, pos
	e.touch()
	return slices.Clone(line), pos, true
}

// touch has the text drawn when nothing more is to be read at once.
func (e *editor) touch() {
	if e.dirty = true; e.idle {
		e.draw()
	}
}

// edit has readline call OnChange to make a change.
func (e *editor) edit(do change) rune {
	e.change = do
	return keyEdit
}

// stay is a change of nothing.
func stay(line []rune, pos int) ([]rune, int) { return line, pos }

// filter is readline's: it turns a key into what readline is to do.
func (e *editor) filter(key rune) (as rune, _ bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	defer func() {
		if e.crash != nil {
			as = 3
		}
	}()
	defer e.caught()
	if key == 0 || !e.reading {
		return key, true
	}
	e.message = nil
	if e.search != nil {
		if key, done := e.searchKey(key); done {
			return key, true
		}
	}
	switch key {
	case keyEnter:
		return e.enter(), true
	case keyInterrupt:
		e.finish(key)
		return 3, true
	case keyEOF:
		if len(e.line) == 0 {
			e.finish(key)
			return 4, true
		}
		e.keys.resume()
		return e.edit(deleteNext), true
	}
	if auto := e.auto; key == ' ' && auto > 0 && auto == e.pos {
		return e.edit(e.ownIndent), true
	}
	if key < keyNone {
		e.auto = 0
		return key, true
	}
	e.auto = 0
	if do := e.action(key); do != nil {
		return e.edit(do), true
	}
	return e.edit(stay), true
}

// ownIndent puts the user's first space in the place of the automatic indentation: who indents by hand is not indented twice.
func (e *editor) ownIndent(line []rune, pos int) ([]rune, int) {
	start := lineStart(line, pos)
	e.auto, e.autoAt = 0, -1
	return slices.Replace(line, start, pos, ' '), start + 1
}

// action is what a key does.
func (e *editor) action(key rune) change {
	switch key {
	case keyNewline:
		return e.newline
	case keyUp, keyDown:
		return e.vertical(key)
	case keyPaste:
		text := []rune(e.pasted[0])
		e.pasted = e.pasted[1:]
		return func(line []rune, pos int) ([]rune, int) {
			return slices.Insert(line, pos, text...), pos + len(text)
		}
	case keyTab:
		return e.tab()
	case keyBackspace:
		return e.backspace
	case keyKillEnd:
		return e.kill(func(line []rune, pos int) (int, int) {
			end := lineEnd(line, pos)
			if end == pos && end < len(line) {
				end++
			}
			return pos, end
		})
	case keyKillStart:
		return e.kill(func(line []rune, pos int) (int, int) { return lineStart(line, pos), pos })
	case keyKillWord:
		return e.kill(func(line []rune, pos int) (int, int) { return wordLeft(line, pos), pos })
	case keyKillNextWord:
		return e.kill(func(line []rune, pos int) (int, int) { return pos, wordRight(line, pos) })
	case keyYank:
		return func(line []rune, pos int) ([]rune, int) {
			return slices.Insert(line, pos, e.killed...), pos + len(e.killed)
		}
	case keySearch, keySearchForward:
		by := -1
		if key == keySearchForward {
			by = 1
		}
		e.search = &search{by: by, before: slices.Clone(e.line)}
	case keyClear:
		_, _ = e.screen.out.Write([]byte("\x1b[H\x1b[2J"))
		e.screen.reset()
	case keySuspend:
		e.suspend()
		e.screen.reset()
	default:
		return moves[key]
	}
	return nil
}

// enter ends the statement, or makes a new line.
func (e *editor) enter() rune {
	text := string(e.line)
	rest := string(e.line[e.pos:])
	if e.autoAt >= 0 && strings.TrimSpace(rest) == "" {
		text = dedented(text)
	}
	if !strings.Contains(rest, "\n") && (e.ends(text) || text == e.recall && e.ends(text+"\n")) {
		e.line = []rune(text)
		e.finish(keyEnter)
		return 13
	}
	e.keys.resume()
	if changed := []rune(text); len(changed) != len(e.line) {
		return e.edit(func([]rune, int) ([]rune, int) { return e.newline(changed, len(changed)) })
	}
	return e.edit(e.newline)
}

// newline breaks the line at the cursor and indents what follows. Where that has come in already, as in a paste that the terminal does not mark, it is
// indented only if it must be.
func (e *editor) newline(line []rune, pos int) ([]rune, int) {
	head := string(line[:pos])
	indent := []rune(nextIndent(head))
	if e.keys.more() && len(indent) <= len(leadingBlanks(lastLine(head))) {
		indent = nil
	}
	for pos < len(line) && line[pos] == ' ' && len(indent) > 0 {
		line = slices.Delete(line, pos, pos+1)
	}
	line = slices.Insert(line, pos, append([]rune{'\n'}, indent...)...)
	e.auto, e.autoAt = 0, -1
	if pos += 1 + len(indent); len(indent) > 0 {
		e.auto, e.autoAt = pos, pos-len(indent)
	}
	return line, pos
}

// vertical moves through the lines, and beyond the first and the last through the history.
func (e *editor) vertical(key rune) change {
	return func(line []rune, pos int) ([]rune, int) {
		start, end := lineStart(line, pos), lineEnd(line, pos)
		by := 1
		switch {
		case key == keyUp && start > 0:
			above := lineStart(line, start-1)
			return line, min(above+pos-start, start-1)
		case key == keyDown && end < len(line):
			return line, min(end+1+pos-start, lineEnd(line, end+1))
		case key == keyUp:
			by = -1
		}
		text, ok := e.history.move(by, string(line))
		if !ok {
			return line, pos
		}
		e.recall, e.autoAt = text, -1
		line = []rune(text)
		return line, len(line)
	}
}

// searchKey serves a key while the history is searched. done is false for a key that ends the search and does its own work then.
func (e *editor) searchKey(key rune) (_ rune, done bool) {
	s := e.search
	start := e.history.at
	switch {
	case key == keySearch || key == keySearchForward:
		s.by = -1
		if key == keySearchForward {
			s.by = 1
		}
		if len(s.query) > 0 {
			start += s.by
		}
	case key == keyBackspace:
		if len(s.query) > 0 {
			s.query = s.query[:len(s.query)-1]
		}
		start = len(e.history.entries) - 1
	case key == keyCancel || key == keyInterrupt:
		if key == keyInterrupt {
			e.keys.resume()
		}
		e.search = nil
		e.history.at = len(e.history.entries)
		return e.edit(func([]rune, int) ([]rune, int) { return s.before, len(s.before) }), true
	case key < keyNone:
		s.query = append(s.query, key)
	default:
		e.search = nil
		return 0, false
	}
	if start >= len(e.history.entries) {
		start = len(e.history.entries) - 1
	}
	if len(s.query) == 0 {
		return e.edit(stay), true
	}
	i, where, ok := e.history.find(string(s.query), start, s.by)
	if s.failing = !ok; !ok {
		return e.edit(stay), true
	}
	if e.history.at == len(e.history.entries) {
		e.history.draft = string(s.before)
	}
	e.history.at, e.recall = i, e.history.entries[i]
	line := []rune(e.recall)
	pos := len([]rune(e.recall[:where]))
	return e.edit(func([]rune, int) ([]rune, int) { return line, pos }), true
}

// tab indents, or completes what stands before the cursor.
func (e *editor) tab() change {
	head := string(e.line[:e.pos])
	if line := lastLine(head); strings.TrimSpace(line) == "" {
		n := indentWidth - len([]rune(line))%indentWidth
		return func(line []rune, pos int) ([]rune, int) {
			return slices.Insert(line, pos, []rune(strings.Repeat(" ", n))...), pos + n
		}
	}
	c := e.complete(head)
	insert := []rune(c.insert)
	if len(insert) == 0 && len(c.words) > 1 {
		width, height := e.screen.size()
		e.message = columns(c.words, width, max(2, height/2))
	}
	return func(line []rune, pos int) ([]rune, int) {
		return slices.Insert(line, pos, insert...), pos + len(insert)
	}
}

// backspace deletes a character, or the blanks back to where a block would begin.
func (e *editor) backspace(line []rune, pos int) ([]rune, int) {
	start := lineStart(line, pos)
	switch {
	case pos == 0:
		return line, pos
	case pos > start && strings.Trim(string(line[start:pos]), " ") == "":
		n := (pos-start-1)%indentWidth + 1
		return slices.Delete(line, pos-n, pos), pos - n
	}
	return slices.Delete(line, pos-1, pos), pos - 1
}

// kill deletes what span gives, for Ctrl-Y to bring it back.
func (e *editor) kill(span func(line []rune, pos int) (from, to int)) change {
	return func(line []rune, pos int) ([]rune, int) {
		from, to := span(line, pos)
		if from < to {
			e.killed = slices.Clone(line[from:to])
		}
		return slices.Delete(line, from, to), from
	}
}

// moves are the keys that need nothing but the text.
var moves = map[rune]change{
	keyLeft:      func(line []rune, pos int) ([]rune, int) { return line, max(0, pos-1) },
	keyRight:     func(line []rune, pos int) ([]rune, int) { return line, min(len(line), pos+1) },
	keyHome:      func(line []rune, pos int) ([]rune, int) { return line, lineStart(line, pos) },
	keyEnd:       func(line []rune, pos int) ([]rune, int) { return line, lineEnd(line, pos) },
	keyTop:       func(line []rune, _ int) ([]rune, int) { return line, 0 },
	keyBottom:    func(line []rune, _ int) ([]rune, int) { return line, len(line) },
	keyWordLeft:  func(line []rune, pos int) ([]rune, int) { return line, wordLeft(line, pos) },
	keyWordRight: func(line []rune, pos int) ([]rune, int) { return line, wordRight(line, pos) },
	keyDelete:    deleteNext,
	keyTranspose: transpose,
}

func deleteNext(line []rune, pos int) ([]rune, int) {
	if pos < len(line) {
		line = slices.Delete(line, pos, pos+1)
	}
	return line, pos
}

func transpose(line []rune, pos int) ([]rune, int) {
	if pos == len(line) {
		pos--
	}
	if pos < 1 {
		return line, max(pos, 0)
	}
	line[pos-1], line[pos] = line[pos], line[pos-1]
	return line, pos + 1
}

func lineStart(line []rune, pos int) int {
	for pos > 0 && line[pos-1] != '\n' {
		pos--
	}
	return pos
}

func lineEnd(line []rune, pos int) int {
	for pos < len(line) && line[pos] != '\n' {
		pos++
	}
	return pos
}

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func wordLeft(line []rune, pos int) int {
	for pos > 0 && !isWordRune(line[pos-1]) {
		pos--
	}
	for pos > 0 && isWordRune(line[pos-1]) {
		pos--
	}
	return pos
}

func wordRight(line []rune, pos int) int {
	for pos < len(line) && !isWordRune(line[pos]) {
		pos++
	}
	for pos < len(line) && isWordRune(line[pos]) {
		pos++
	}
	return pos
}
