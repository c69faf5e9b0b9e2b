# Memory: a list of a million distinct floats. Look at the peak, not at the time.
print(len([i + 0.5 for i in range(1_000_000)]))
