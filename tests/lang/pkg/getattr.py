present = 1


def __getattr__(name):
    if name == "lazy":
        return "made on demand"
    raise AttributeError("no " + name)


def __dir__():
    return ["lazy", "present"]
