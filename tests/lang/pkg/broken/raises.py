print("pkg/broken/raises")
before = 1
1 / 0
