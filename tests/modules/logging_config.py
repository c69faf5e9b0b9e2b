# logging.config.dictConfig.
import logging
import logging.config
import sys


def show(config):
    try:
        logging.config.dictConfig(config)
        print("ok")
    except Exception as e:
        print(type(e).__name__, e, "<-", type(e.__cause__).__name__, e.__cause__)


class Short(logging.Formatter):
    def format(self, record):
        return "short " + record.getMessage()


def make(prefix):
    return Short(prefix)


old = logging.getLogger("old")
show({"version": 1,
      "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}, "brace": {"format": "{name}:{message}", "style": "{"},
                     "own": {"()": "__main__.Short"}, "made": {"()": make, "prefix": "%(message)s"}},
      "filters": {"app": {"name": "app"}},
      "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stdout", "level": "INFO"},
                   "own": {"class": "logging.StreamHandler", "formatter": "own", "stream": "ext://sys.stdout", "filters": ["app"]},
                   "brace": {"class": "logging.StreamHandler", "formatter": "brace", "stream": sys.stdout, ".": {"terminator": "!\n"}},
                   "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "flushLevel": "ERROR", "target": "out"}},
      "loggers": {"app": {"handlers": ["own"], "level": "DEBUG", "propagate": False}, "app.sub": {"level": "WARNING"}, "mem": {"handlers": "cfg://extra.list", "level": 10, "propagate": False}},
      "root": {"level": "INFO", "handlers": ["out", "brace"]}, "extra": {"list": ["mem"]}})
logging.info("root")
logging.debug("no")
logging.getLogger("app").debug("app")
logging.getLogger("app.sub").info("no")
logging.getLogger("app.sub").error("sub")
m = logging.getLogger("mem")
m.info("kept")
m.error("flushes")
print(old.disabled, logging.getLogger("app").disabled, logging.getHandlerNames() == {"out", "own", "brace", "mem"})
show({"version": 1, "incremental": True, "handlers": {"out": {"level": "ERROR"}}, "loggers": {"app": {"level": "ERROR"}}, "root": {"level": "DEBUG"}})
logging.warning("brace only")
logging.getLogger("app").info("no")
show({})
show({"version": 2})
show({"version": 1, "handlers": {"h": {"class": "no.such.thing"}}})
show({"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "none"}}})
show({"version": 1, "loggers": {"x": {"handlers": ["none"]}}})
show({"version": 1, "root": {"level": "NOPE"}})
show({"version": 1, "incremental": True, "handlers": {"zz": {}}})
show({"version": 1, "disable_existing_loggers": False})
print(old.disabled)
