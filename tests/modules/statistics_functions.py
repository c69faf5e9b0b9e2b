# statistics: all functions on ints, floats, Fractions, Decimals; errors; NormalDist.
import statistics as st
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(getattr(f, "__name__", ""), round(r, 10) if isinstance(r, float) else r)
    except Exception as e:
        print(getattr(f, "__name__", ""), type(e).__name__, e)


data = {"ints": [1, 2, 2, 3, 10], "floats": [1.5, 2.5, 4.0, 0.5], "fractions": [F(1, 2), F(3, 4), F(5, 8)], "decimals": [D("1.5"), D("2.5"), D("9")], "mixed": [1, 2.5, F(1, 2)], "one": [5], "none": [], "text": ["a", "b"], "gen": None}
for f in (mean, fmean, geometric_mean, harmonic_mean, median, median_low, median_high, median_grouped, mode, multimode, pstdev, pvariance, stdev, variance):
    for name, d in data.items():
        print(name, end=" ")
        t(f, iter([3, 1, 2]) if d is None else d)
t(mode, "aabbb")
t(mode, [])
t(multimode, "aabbc")
t(fmean, [1, 2, 3], [1, 0, 1])
t(fmean, [1, 2, 3], [1, 0])
t(fmean, [1, 2], [0, 0])
t(harmonic_mean, [40, 60], [5, 30])
t(harmonic_mean, [1, 0])
t(harmonic_mean, [1, -1])
t(geometric_mean, [1, -1])
t(geometric_mean, [0, 1])
t(pvariance, [1, 2, 3], 2)
t(variance, [1, 2, 3], xbar=2)
t(pstdev, [1, 2, 3], mu=2)
t(median_grouped, [1, 3, 3, 5, 7], interval=2)
t(median_grouped, [1, 2], "x")
for n in (4, 10, 2, 1):
    for method in ("exclusive", "inclusive"):
        t(quantiles, [1, 2, 4, 8, 16], n=n, method=method)
t(quantiles, [1, 2, 3], n=0)
t(quantiles, [1])
t(quantiles, [])
t(quantiles, [1, 2], method="x")
t(covariance, [1, 2, 3], [1, 5, 7])
t(covariance, [1], [1])
t(covariance, [1, 2], [1])
t(correlation, [1, 2, 3], [1, 5, 7])
t(correlation, [1, 2, 3, 4], [1, 8, 27, 64], method="ranked")
t(correlation, [1, 1], [1, 2])
t(correlation, [1, 2], [1, 2], method="z")
t(linear_regression, [1, 2, 3], [2, 4, 7])
t(linear_regression, [1, 2, 3], [2, 4, 6], proportional=True)
t(linear_regression, [1, 1], [2, 4])
t(linear_regression, [1], [2])
t(mean, [float("nan"), 1])
t(mean, [float("inf"), 1])
t(mean, [1, "a"])
t(mean, 5)
t(median, [1, "a"])
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, round(n.pdf(100), 8), round(n.cdf(115), 8), round(n.inv_cdf(0.95), 8), [round(q, 6) for q in n.quantiles(4)], round(n.zscore(130), 6), round(n.overlap(NormalDist(110, 15)), 8))
print(n + 5, n - 5, n * 2, 2 * n, n / 3, -n, +n, n + NormalDist(1, 8), n - NormalDist(1, 8), 5 - n if 0 else "", n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)), NormalDist(), NormalDist.from_samples([1, 2, 3, 4]), [round(x, 8) for x in n.samples(3, seed=5)])
for f in (lambda: NormalDist(0, -1), lambda: n.inv_cdf(0), lambda: NormalDist(0, 0).pdf(1), lambda: NormalDist(0, 0).cdf(1), lambda: n.overlap(5), lambda: n * n, lambda: NormalDist("a"), lambda: NormalDist.from_samples([1]), lambda: setattr(n, "mean", 5), lambda: NormalDist(0, 0).zscore(1)):
    t(f)
print(issubclass(StatisticsError, ValueError), [round(kde([1, 2, 4], h=1)(x), 6) for x in (0, 2, 5)], [round(kde([1, 2, 4], h=1, kernel=k)(2), 6) for k in ("gauss", "normal", "logistic", "sigmoid", "rectangular", "uniform", "triangular", "parabolic", "epanechnikov", "quartic", "biweight", "triweight", "cosine")], round(kde([1, 2, 4], h=1, cumulative=True)(2), 6))
for f in (lambda: kde([], 1), lambda: kde([1], 0), lambda: kde([1], 1, "x"), lambda: kde(["a"], 1)):
    t(f)
