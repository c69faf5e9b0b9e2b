"""Mix-ins of test cases."""
from math import copysign, isnan


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        if template is None or exc is None:
            if exc is not template:
                self.fail(f"{exc!r} is not like {template!r}")
            return
        if isinstance(exc, BaseExceptionGroup):
            self.assertEqual((exc.message, len(exc.exceptions)), (template.message, len(template.exceptions)))
            for e, t in zip(exc.exceptions, template.exceptions):
                self.assertExceptionIsLike(e, t)
        else:
            self.assertEqual((type(exc), exc.args[0]), (type(template), template.args[0]))


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        if isnan(x) or isnan(y):
            same = isnan(x) and isnan(y)
        else:
            same = x == y and copysign(1.0, x) == copysign(1.0, y)
        if not same:
            self.fail(f"floats {x!r} and {y!r} are not identical")


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, x, y):
        self.assertFloatsAreIdentical(x.real, y.real)
        self.assertFloatsAreIdentical(x.imag, y.imag)
