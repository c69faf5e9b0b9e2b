# Memory: a list of a million distinct ints. Look at the peak, not at the time.
print(len([i + 1000 for i in range(1_000_000)]))
