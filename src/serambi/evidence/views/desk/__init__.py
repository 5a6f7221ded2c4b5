"""The office's shelf of proofs."""
