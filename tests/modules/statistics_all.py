# Averages and spread, regression, the normal distribution.
from statistics import *
from fractions import Fraction as F
import math
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
data=[2.5,3.25,5.5,11.75,1.5,3.25]; ints=[1,4,2,8,5,7,7]
for f in (mean,fmean,geometric_mean,harmonic_mean,median,median_low,median_high,median_grouped,mode,multimode,variance,pvariance,stdev,pstdev,quantiles):
    t(f,data);t(f,ints);t(f,[F(1,2),F(3,4),F(5,6)]);t(f,[]);t(f,[5]);t(f,iter(ints)); t(f,[0.1]*10); t(f,range(1,101))
print(mean([1,2]),mean([1,3]),mean([True,False]),mean([1e308,1e308]),fmean([1,2,3],[3,1,1]),harmonic_mean([40,60],weights=[5,30]),harmonic_mean([10,0]),multimode('aabbc'),mode('red red blue'.split()))
print(quantiles(ints,n=10),quantiles(ints,n=4,method='inclusive'),quantiles(range(20),n=3),variance([1,2,3,4],2.5),pvariance([1,2,3,4],2.5),stdev([1e10,1e10+1,1e10+2]),pstdev([1.5,2.5,2.5,2.75,3.25,4.75]))
x=[1,2,3,4,5,6,7,8,9];y=[1,2,3,1,2,3,1,2,3]; z=[3.1,5.2,7.3,8.9,11.0,13.2,15.1,16.8,19.3]
print(covariance(x,y),covariance(x,z),correlation(x,z),correlation(x,x),correlation(x,[-v for v in x]),correlation(x,[v**3 for v in x],method='ranked'),correlation(y,z,method='ranked'),linear_regression(x,z),linear_regression(x,z,proportional=True),linear_regression(x,z).slope)
n=NormalDist(100,15); print(n,n.mean,n.variance,n.pdf(110),n.cdf(110),n.inv_cdf(0.9),n.inv_cdf(0.001),n.inv_cdf(1e-15),n.quantiles(),n.zscore(130),n+5,n*2-10,NormalDist(1,3)+NormalDist(2,4),-n,n/3,5-n,n==NormalDist(100,15),hash(n)==hash(NormalDist(100,15)),round(n.overlap(NormalDist(110,20)),12),n.overlap(NormalDist(110,15)),NormalDist.from_samples(data),n.samples(3,seed=5))
print(kde(data,1.5)(3.0),kde(data,1.5,'triangular')(3.0),kde(data,1.5,cumulative=True)(3.0),kde(data,1.0,'cosine',cumulative=True)(4))
t(mean,['a']);t(mean,5);t(harmonic_mean,[-1,2]);t(geometric_mean,[-1]);t(quantiles,[1,2],n=0);t(quantiles,[1,2],method='x');t(covariance,[1],[2]);t(correlation,[1,2],[1]);t(correlation,[1,1],[1,2]);t(linear_regression,[1,1],[1,2]);t(NormalDist,0,-1);t(NormalDist(0,0).pdf,1);t(n.inv_cdf,0);t(n.overlap,5);t(fmean,[1],[1,2]);t(fmean,[1,2],[0,0]);t(correlation,[1,2],[3,4],method='z');t(kde,[],1);t(kde,[1],0);t(kde,[1],1,'q')
print(StatisticsError.__mro__, mean([F(3),1]), mean([1,2.5]), mean([float('inf'),1]), mean([float('nan'),1]), stdev([F(1,3),F(2,3)]))

# What is not finite stays so in a variance, and has no exact root.
for data in [1, float("inf")], [float("nan"), 1.0], [float("inf"), float("-inf")]:
    print(variance(data), pvariance(data))
    try:
        print(stdev(data))
    except AttributeError as e:
        print(e)
print(stdev([F(1, 3), F(5, 7), 2]), pvariance([1, 2, 3, 10**20]), variance([0.1] * 10))
