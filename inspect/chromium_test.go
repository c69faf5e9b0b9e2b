package inspect

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A browser is a headless Chromium, spoken to in its DevTools protocol over a pair of pipes: JSON messages that end with a NUL byte.
type browser struct {
	t       *testing.T
	session string
	write   *os.File
	id      int
	mu      sync.Mutex
	answers map[int]chan message
	errors  []string // what the page complained of
	asked   []string // what it asked the network for
}

type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

// chromium finds the browser: MINIPY_CHROMIUM, or one that is installed.
func chromium() string {
	for _, name := range []string{os.Getenv("MINIPY_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	return ""
}

const browserTimeout = 60 * time.Second

// startBrowser opens a blank page; the test is skipped where there is no Chromium.
func startBrowser(t *testing.T) *browser {
	t.Helper()
	path := chromium()
	if path == "" {
		t.Skip("no Chromium: install it, or name one in MINIPY_CHROMIUM, to look at the report in a browser")
	}
	theirs, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	read, theirsOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	profile, err := os.MkdirTemp("", "minipy-chromium")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=1400,1000", "--user-data-dir="+profile, "--remote-debugging-pipe", "about:blank")
	cmd.ExtraFiles = []*os.File{theirs, theirsOut}
	if err := cmd.Start(); err != nil {
		t.Skipf("Chromium does not start: %v", err)
	}
	_, _ = theirs.Close(), theirsOut.Close()
	b := &browser{t: t, write: write, answers: map[int]chan message{}}
	done := make(chan struct{})
	go b.listen(read, done)
	t.Cleanup(func() {
		_ = write.Close() // it ends when nobody speaks to it any more
		select {
		case <-done:
		case <-time.After(5 * time.Second):
			_ = cmd.Process.Kill()
		}
		_ = cmd.Wait()
		_ = os.RemoveAll(profile)
	})
	if _, err := b.ask("Browser.getVersion", nil); err != nil {
		t.Skipf("Chromium (%s) does not work here: %v", path, err)
	}
	var target struct{ TargetID, SessionID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &target)
	b.session = target.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		b.call(domain+".enable", nil, nil)
	}
	return b
}

// listen reads what the browser says until it is gone.
func (b *browser) listen(from *os.File, done chan struct{}) {
	defer close(done)
	r := bufio.NewReader(from)
	for {
		text, err := r.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(text[:len(text)-1], &m) != nil {
			continue
		}
		b.mu.Lock()
		switch m.Method {
		case "":
			if c := b.answers[m.ID]; c != nil {
				c <- m
				delete(b.answers, m.ID)
			}
		case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled":
			b.errors = append(b.errors, string(m.Params))
		case "Network.requestWillBeSent":
			var p struct{ Request struct{ URL string } }
			if json.Unmarshal(m.Params, &p) == nil && !strings.HasPrefix(p.Request.URL, "file:") {
				b.asked = append(b.asked, p.Request.URL)
			}
		}
		b.mu.Unlock()
	}
}

// ask asks for something and waits for the answer.
func (b *browser) ask(method string, params map[string]any) (json.RawMessage, error) {
	b.mu.Lock()
	b.id++
	id, c := b.id, make(chan message, 1)
	b.answers[id] = c
	b.mu.Unlock()
	question := map[string]any{"id": id, "method": method}
	if params != nil {
		question["params"] = params
	}
	if b.session != "" {
		question["sessionId"] = b.session
	}
	text, err := json.Marshal(question)
	if err != nil {
		return nil, err
	}
	if _, err := b.write.Write(append(text, 0)); err != nil {
		return nil, err
	}
	select {
	case m := <-c:
		if m.Error != nil {
			return nil, fmt.Errorf("%s: %s", method, m.Error.Message)
		}
		return m.Result, nil
	case <-time.After(browserTimeout):
		return nil, fmt.Errorf("%s: no answer", method)
	}
}

// call asks for something that must succeed.
func (b *browser) call(method string, params map[string]any, result any) {
	b.t.Helper()
	answer, err := b.ask(method, params)
	if err == nil && result != nil {
		err = json.Unmarshal(answer, result)
	}
	if err != nil {
		b.t.Fatal(err)
	}
}

// eval gives the value of a JavaScript expression.
func (b *browser) eval(expr string) any {
	b.t.Helper()
	var r struct {
		Result           struct{ Value any }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expr, "returnByValue": true, "awaitPromise": true}, &r)
	if r.ExceptionDetails != nil {
		b.t.Fatalf("%s: %s %s", expr, r.ExceptionDetails.Text, r.ExceptionDetails.Exception.Description)
	}
	return r.Result.Value
}

// text is what an element shows.
func (b *browser) text(selector string) string {
	b.t.Helper()
	return fmt.Sprint(b.eval(fmt.Sprintf("document.querySelector(%q)?.textContent ?? 'nothing matches'", selector)))
}

// wait waits for an expression to become true.
func (b *browser) wait(expr string) {
	b.t.Helper()
	for end := time.Now().Add(browserTimeout); b.eval(expr) != true; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			b.t.Fatalf("it does not come true: %s\n%s", expr, strings.Join(b.errors, "\n"))
		}
	}
}

// open goes to a file and waits until the report says that it is ready.
func (b *browser) open(file string) {
	b.t.Helper()
	b.call("Page.navigate", map[string]any{"url": "file://" + filepath.ToSlash(file)}, nil)
	b.wait("document.documentElement?.dataset.ready !== undefined")
}

// click presses the mouse in the middle of an element.
func (b *browser) click(selector string) {
	b.t.Helper()
	at, ok := b.eval(fmt.Sprintf(`(() => { const el = document.querySelector(%q); if (!el) return null; el.scrollIntoView({block: 'center'});
		const r = el.getClientRects()[0]; return r ? [r.x + r.width / 2, r.y + r.height / 2] : null; })()`, selector)).([]any)
	if !ok {
		b.t.Fatalf("nothing to click at: %s", selector)
	}
	for _, what := range []string{"mousePressed", "mouseReleased"} {
		b.call("Input.dispatchMouseEvent", map[string]any{"type": what, "x": at[0], "y": at[1], "button": "left", "clickCount": 1}, nil)
	}
}

// virtualKeys are the codes of keys that do something without writing a character.
var virtualKeys = map[string]int{"Tab": 9, "Enter": 13, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}

// key presses a key.
func (b *browser) key(name string) {
	b.t.Helper()
	params := map[string]any{"type": "rawKeyDown", "key": name, "code": name, "windowsVirtualKeyCode": virtualKeys[name]}
	if name == "Enter" {
		params["type"], params["text"] = "keyDown", "\r"
	}
	b.call("Input.dispatchKeyEvent", params, nil)
	params["type"] = "keyUp"
	b.call("Input.dispatchKeyEvent", params, nil)
}

// enter puts a text into a field, as if typed.
func (b *browser) enter(selector, text string) {
	b.t.Helper()
	b.eval(fmt.Sprintf("document.querySelector(%q).focus(); document.querySelector(%q).select()", selector, selector))
	b.call("Input.insertText", map[string]any{"text": text}, nil)
}

// shot keeps a picture of the page in the directory MINIPY_SHOTS, for those who want to see it.
func (b *browser) shot(name string) {
	b.t.Helper()
	dir := os.Getenv("MINIPY_SHOTS")
	if dir == "" {
		return
	}
	var r struct{ Data string }
	b.call("Page.captureScreenshot", nil, &r)
	data, err := base64.StdEncoding.DecodeString(r.Data)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), data, 0o600)
	}
	if err != nil {
		b.t.Error(err)
	}
}

// clean reports what the page complained of, and what it asked the network for.
func (b *browser) clean() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.errors {
		b.t.Errorf("the page complains: %s", e)
	}
	for _, url := range b.asked {
		b.t.Errorf("the page asks for %s", url)
	}
}
