"""The desk of an evaluation: instruments, cycles, filling, assessing; the public check of a certificate."""
