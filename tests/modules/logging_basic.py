# Loggers, levels, formatters, filters, handlers.
import io
import logging
import sys


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, e)


out = io.StringIO()
logging.basicConfig(stream=out, format="%(levelname)-8s|%(name)s|%(message)s|%(funcName)s", level=logging.INFO)


def drain():
    print(out.getvalue(), end="")
    out.seek(0)
    out.truncate()


log = logging.getLogger("a.b.c")
log.debug("not seen")
log.info("one %s %d", "arg", 2)
log.warning("map %(x)s", {"x": 5})
log.error("plain %s")
logging.info("root")
logging.log(35, "thirty-five")
log.critical("c")
log.fatal("f")
drain()
print(log, logging.getLogger(), log.parent, log.level, log.getEffectiveLevel())
ab = logging.getLogger("a.b")
print(log.parent is ab, ab.parent is logging.root, logging.getLogger("a").getChildren() == {ab}, ab.getChild("c") is log)
ab.setLevel("ERROR")
print(log.isEnabledFor(logging.WARNING), log)
log.warning("no")
ab.setLevel(logging.NOTSET)
log.warning("yes")
drain()

try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed: %s", "x")
    text = out.getvalue()
    print(text.splitlines()[0], text.splitlines()[1], text.splitlines()[-1])
    out.seek(0)
    out.truncate()
log.info("stack", stack_info=True)
print(out.getvalue().splitlines()[1])
out.seek(0)
out.truncate()
log.error("given", exc_info=ValueError("v"))
drain()

logging.disable(logging.ERROR)
log.error("off")
log.critical("on")
logging.disable(logging.NOTSET)
logging.addLevelName(25, "NOTE")
log.log(25, "noted")
drain()
print(logging.getLevelName(25), logging.getLevelName("NOTE"), logging.getLevelName(7), logging.getLevelName("DEBUG"), logging.getLevelNamesMapping()["WARN"])
show(log.setLevel, "nope")
show(log.setLevel, 1.5)
show(log.log, "x", "y")
show(logging.getLogger, 3)
show(log.info, "x", extra={"message": 1})
show(log.info, "x", extra={"name": 1})
show(logging.basicConfig, force=True, foo=1)
show(logging.basicConfig, force=True, stream=out, filename="x")
show(logging.basicConfig, force=True, stream=out, handlers=[])
show(logging.basicConfig, force=True, style="#")
for h in logging.root.handlers[:]:
    logging.root.removeHandler(h)

# Styles.
rec = logging.makeLogRecord({"name": "n", "levelno": 20, "levelname": "INFO", "msg": "m %s", "args": (1,), "created": 0.25, "msecs": 250.0, "lineno": 7})
for fmt, style in [("%(name)s %(message)s %(lineno)04d", "%"), ("{name}:{message}:{levelno:>5}", "{"), ("$name ${message} $$", "$"), (None, "%"), (None, "{"), (None, "$")]:
    print(logging.Formatter(fmt, style=style).format(rec))
f = logging.Formatter("%(asctime)s %(message)s")
f.converter = __import__("time").gmtime
print(f.format(rec), f.usesTime())
f = logging.Formatter("{asctime} {who}", "%H:%M", "{", defaults={"who": "nobody"})
f.converter = __import__("time").gmtime
print(f.format(rec))
for fmt, style in [("none", "%"), ("{", "{"), ("{a b}", "{"), ("{a!x}", "{"), ("none", "{"), ("$", "$"), ("none", "$"), ("{name:%%}", "{")]:
    show(logging.Formatter, fmt, style=style)
show(logging.Formatter("%(nothing)s").format, rec)
show(logging.Formatter, "%(name)s", style="?")
print(rec, rec.getMessage())

# Filters.
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter("%(name)s %(message)s"))
h.addFilter(logging.Filter("a.b"))
logging.root.addHandler(h)
logging.root.setLevel(logging.DEBUG)
for n in ("a", "a.b", "a.b.c", "a.bc"):
    logging.getLogger(n).info("filtered")
h.addFilter(lambda r: "secret" not in r.getMessage())
log.info("secret")
log.info("open")


def change(record):
    new = logging.makeLogRecord(record.__dict__)
    new.msg = "changed"
    return new


h.addFilter(change)
log.info("open")
drain()
h.filters.clear()

# Adapters.
ad = logging.LoggerAdapter(log, {"user": "u"})
h.setFormatter(logging.Formatter("%(user)s %(message)s"))
ad.info("adapted %d", 1)
ad2 = logging.LoggerAdapter(log, {"user": "u2"}, merge_extra=True)
ad2.warning("merged", extra={"more": 1})


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['user']}] {msg}", {**kwargs, "extra": self.extra}


Prefix(log, {"user": "p"}).error("x")
drain()
print(ad, ad.name, ad.isEnabledFor(10), ad.hasHandlers())

# Handlers of one's own, propagation, names.


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.records = []

    def emit(self, record):
        self.records.append((record.levelname, record.getMessage(), record.lineno > 0, record.module, record.threadName))


lh = ListHandler()
lh.name = "list"
log.addHandler(lh)
log.addHandler(lh)
log.propagate = False
log.info("below")
log.warning("here")
print(lh.records, log.handlers == [lh], log.hasHandlers(), lh)
print(logging.getHandlerByName("list") is lh, logging.getHandlerNames())
show(logging.Handler().emit, rec)
log.removeHandler(lh)
log.propagate = True
print(logging.NullHandler(), logging.StreamHandler(sys.stdout), logging.NullHandler().handle(rec))


def outer():
    inner()


def inner():
    log.info("level", stacklevel=2)


h.setFormatter(logging.Formatter("%(funcName)s"))
outer()
inner()
drain()


class MyLogger(logging.Logger):
    def shout(self, msg):
        self.info(msg.upper())


logging.setLoggerClass(MyLogger)
m = logging.getLogger("mine")
logging.setLoggerClass(logging.Logger)
h.setFormatter(None)
m.shout("loud")
show(logging.setLoggerClass, int)
drain()

old = logging.getLogRecordFactory()


def factory(*args, **kw):
    r = old(*args, **kw)
    r.tag = "T"
    return r


logging.setLogRecordFactory(factory)
h.setFormatter(logging.Formatter("%(tag)s %(message)s"))
m.info("tagged")
logging.setLogRecordFactory(old)
h.setFormatter(None)
drain()

import warnings
logging.captureWarnings(True)
warnings.simplefilter("always")
warnings.warn("watch out")
logging.captureWarnings(False)
print("UserWarning: watch out" in out.getvalue(), "logging_basic.py" in out.getvalue())
print(logging.getLogger("py.warnings").handlers)
out.truncate(0)
out.seek(0)
print(logging.BufferingFormatter().format([rec, rec]))
h.setStream(sys.stdout)
m.info("to stdout")
logging.root.removeHandler(h)
sys.stderr = sys.stdout
m.info("too low for lastResort")
m.warning("lastResort")
h = logging.StreamHandler(sys.stdout)
m.addHandler(h)
logging.raiseExceptions = False
m.info("bad %d", "args")
sys.stderr = sys.__stderr__
