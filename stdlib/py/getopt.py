"""Command lines in the way of C's getopt."""
import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """A mistake on the command line."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(options, arguments); options end at the first argument."""
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        if args[0].startswith("--"):
            opts, args = _long(opts, args[0][2:], longopts, args[1:])
        else:
            opts, args = _short(opts, args[0][1:], shortopts, args[1:])
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """(options, arguments); options and arguments may be mixed."""
    opts = []
    rest = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    first_ends = shortopts.startswith("+")
    if first_ends:
        shortopts = shortopts[1:]
    elif os.environ.get("POSIXLY_CORRECT"):
        first_ends = True
    while args:
        if args[0] == "--":
            rest += args[1:]
            break
        if args[0][:2] == "--":
            opts, args = _long(opts, args[0][2:], longopts, args[1:])
        elif args[0][:1] == "-" and args[0] != "-":
            opts, args = _short(opts, args[0][1:], shortopts, args[1:])
        elif first_ends:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return opts, rest


def _long(opts, opt, longopts, args):
    name, eq, value = opt.partition("=")
    value = value if eq else None
    found = [o for o in longopts if o.startswith(name)]
    if not found:
        raise GetoptError("option --%s not recognized" % name, name)
    if name in found:
        takes, full = False, name
    elif name + "=" in found:
        takes, full = True, name
    else:
        if len(found) > 1:
            raise GetoptError("option --%s not a unique prefix" % name, name)
        full = found[0]
        takes = full.endswith("=")
        full = full.removesuffix("=")
    if takes:
        if value is None:
            if not args:
                raise GetoptError("option --%s requires argument" % full, full)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError("option --%s must not have an argument" % full, full)
    opts.append(("--" + full, value or ""))
    return opts, args


def _short(opts, chars, shortopts, args):
    while chars:
        opt, chars = chars[0], chars[1:]
        places = [i for i, c in enumerate(shortopts) if c == opt != ":"]
        if not places:
            raise GetoptError("option -%s not recognized" % opt, opt)
        value = ""
        if shortopts.startswith(":", places[0] + 1):
            if not chars:
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                chars, args = args[0], args[1:]
            value, chars = chars, ""
        opts.append(("-" + opt, value))
    return opts, args
