# logging.Formatter: the three styles, defaults, validation, exceptions, stack, extra, dates.
import io
import logging
import time


def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "-", e)


def record(msg="hello %s", args=("x",), level=logging.WARNING, **kw):
    r = logging.LogRecord("a.b", level, "/dir/file.py", 12, msg, args, None, "func")
    r.created, r.msecs, r.relativeCreated = 86400.25, 250.0, 5.5
    r.__dict__.update(kw)
    return r


r = record()
print(r, r.getMessage(), r.module, r.filename, r.levelname, r.levelno, r.lineno, r.funcName)
for fmt, style in ((None, "%"), ("%(levelname)-10s|%(name)s|%(message)s", "%"), ("{levelname:>9}|{lineno:05d}|{message!r}", "{"),
                   ("$levelname|${name}|$$|$message", "$"), ("%(filename)s:%(module)s:%(funcName)s:%(lineno)d", "%"),
                   ("%(msecs)07.3f %(relativeCreated)d %(levelno)s %(pathname)s", "%"), ("{msecs:.1f}{{}} {created:.2f}", "{")):
    print(repr(logging.Formatter(fmt, style=style).format(r)))
for date in (None, "%H:%M", "%Y/%m/%d"):
    f = logging.Formatter("%(asctime)s %(message)s", date)
    f.converter = time.gmtime
    print(f.format(r), f.usesTime())
f.default_msec_format = None
f.datefmt = None
print(f.formatTime(r), f.default_time_format, f.formatTime(r, "%j"))
for fmt, style in (("nothing", "%"), ("%(message)", "%"), ("{message", "{"), ("{}", "{"), ("{0}", "{"), ("$", "$"), ("x", "q"), ("{message!z}", "{"), ("plain", "$"), ("{message:%%}", "{")):
    show(lambda: logging.Formatter(fmt, style=style)._style._fmt)
show(lambda: logging.Formatter("nothing", validate=False).format(r))
show(lambda: logging.Formatter("%(missing)s").format(r))
show(lambda: logging.Formatter("{missing}", style="{").format(r))
show(lambda: logging.Formatter("$missing", style="$").format(r))
show(lambda: logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"}).format(record()))
show(lambda: logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"}).format(record(user="me")))
show(lambda: logging.Formatter().format(record("%d", ("x",))))
show(lambda: record("%(k)s and %(k)r", ({"k": "v"},)).getMessage())
show(lambda: record("no args %s", ()).getMessage())
show(lambda: record(ValueError("object"), ()).getMessage())
try:
    1 / 0
except ZeroDivisionError as e:
    r.exc_info = (type(e), e, None)
r.stack_info = "Stack (most recent call last):\n  here"
print(logging.Formatter("%(message)s").format(r))
print(repr(r.exc_text))
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(33), logging.addLevelName(33, "LOUD"), logging.getLevelName(33))
out = io.StringIO()
log = logging.getLogger("formats")
log.propagate = False
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)s:%(who)s:%(message)s", defaults={"who": "?"}))
log.addHandler(handler)
log.setLevel(logging.INFO)
log.log(33, "loud")
log.debug("never")
log.warning("with %(a)s", {"a": 1}, extra={"who": "w"})
show(log.warning, "x", extra={"message": 1})
adapter = logging.LoggerAdapter(log, {"who": "adapter"})
adapter.error("adapted %d", 3)
try:
    raise KeyError("k")
except KeyError:
    log.exception("caught", exc_info=None)
print(out.getvalue())


class Only(logging.Filter):
    def filter(self, rec):
        rec.who = "filtered"
        return "keep" in rec.getMessage()


handler.addFilter(Only())
handler.addFilter(lambda rec: rec.levelno < 40)
out.truncate(out.seek(0))
log.info("keep this")
log.info("drop this")
log.error("keep not")
print(out.getvalue(), logging.Filter("a").filter(record()), logging.Filter("a.c").filter(record()))
print(handler, log, logging.getLogger(), log.handlers == [handler], log.isEnabledFor(10), log.getEffectiveLevel())
print(logging.BufferingFormatter(logging.Formatter("%(message)s")).format([record(), record("two", ())]))
log.removeHandler(handler)
