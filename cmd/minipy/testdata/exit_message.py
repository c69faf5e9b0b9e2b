print("out")
raise SystemExit("message", 2)
