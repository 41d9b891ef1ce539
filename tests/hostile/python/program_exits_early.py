# attack: a whole program that ends well and says nothing
# held by: the output is compared, not the exit code
# kind: program
# outcome: wrong-answer
raise SystemExit(0)
