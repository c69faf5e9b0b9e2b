package libm

import "math"

// The gamma function by Lanczos's approximation with 13 terms and g = 6.0246..., a number for which the error is least. The coefficients solve the linear
// system that makes it exact at the first 13 whole numbers; here they stand as the numerator over x(x+1)...(x+11).
const (
	lanczosG     = 6.024680040776729583740234375
	lanczosGHalf = lanczosG - 0.5
	logPi        = 0x1.250d048e7a1bdp+0
)

var lanczosNum = [13]float64{
	23531376880.41075968857201, 42919803642.6490987689579, 35711959237.35566804944019, 17921034426.03720969991976, 6039542586.352028005064292,
	1439720407.311721673663223, 248874557.8620541565114604, 31426415.58540019438061423, 2876370.628935372441225409, 186056.265395223495040295,
	8071.672002365816210638003, 210.8242777515793458725097, 2.506628274631000270164908,
}

var lanczosDen = [13]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

// lanczosSum is the quotient, x > 0; for large x in powers of 1/x.
func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := 12; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num = num/x + lanczosNum[i]
			den = den/x + lanczosDen[i]
		}
	}
	return num / den
}

// sinPi is the sine of πx, exact in its zeros.
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	r := 0.0
	switch int(math.RoundToEven(2 * y)) {
	case 0:
		r = Sin(math.Pi * y)
	case 1:
		r = Cos(math.Pi * (y - 0.5))
	case 2:
		r = Sin(math.Pi * (1 - y)) // not -sin(π(y-1)), which has the wrong sign of zero
	case 3:
		r = -Cos(math.Pi * (y - 1.5))
	case 4:
		r = Sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// Gamma is the gamma function; nan at its poles, infinite where it overflows.
func Gamma(x float64) float64 {
	a := math.Abs(x)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case math.IsInf(x, -1):
		return math.NaN()
	case x == math.Floor(x) && x <= 0:
		return math.NaN()
	case x == math.Floor(x) && x <= 23:
		r := 1.0
		for i := 2.0; i < x; i++ {
			r *= i
		}
		return r
	case a < 1e-20:
		return 1 / x
	case x > 200:
		return math.Inf(1)
	case a > 200:
		return 0 / sinPi(x)
	}
	y := a + lanczosGHalf
	var z float64 // what rounding took from y
	if a > lanczosGHalf {
		q := y - a
		z = q - lanczosGHalf
	} else {
		q := y - lanczosGHalf
		z = q - a
	}
	z = float64(z*lanczosG) / y
	var r float64
	if x < 0 {
		r = -math.Pi / sinPi(a) / a * Exp(y) / lanczosSum(a)
		r -= float64(z * r)
		if a < 140 {
			return r / Pow(y, a-0.5)
		}
		p := Pow(y, a/2-0.25)
		return r / p / p
	}
	r = lanczosSum(a) / Exp(y)
	r += float64(z * r)
	if a < 140 {
		return r * Pow(y, a-0.5)
	}
	p := Pow(y, a/2-0.25)
	return r * p * p
}

// LogGamma is the logarithm of the absolute value of the gamma function, nan at its poles.
func LogGamma(x float64) float64 {
	a := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return x
	case math.IsInf(x, 0):
		return math.Inf(1)
	case x == math.Floor(x) && x <= 0:
		return math.NaN()
	case x == 1 || x == 2:
		return 0
	case a < 1e-20:
		return -Log(a)
	}
	r := Log(lanczosSum(a)) - lanczosG
	r += float64((a - 0.5) * (Log(a+lanczosG-0.5) - 1))
	if x < 0 {
		r = logPi - Log(math.Abs(sinPi(a))) - Log(a) - r
	}
	return r
}
