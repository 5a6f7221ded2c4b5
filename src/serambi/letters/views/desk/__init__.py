"""The letters desk: list, drafts, signing, numbers, pictures."""
