"""Forms of the evaluation: they parse; services decide."""
