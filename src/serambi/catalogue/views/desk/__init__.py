"""The desk's pages: the list of entries of any state, one entry, and the import."""
