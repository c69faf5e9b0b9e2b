print("pkg/first", __name__, __package__)
VALUE = 1
_private = 2


def function():
    return "function of " + __name__


class Class:
    pass
