"""The desk's pages: list, one complaint, its acts, entry, the file that came with it."""
