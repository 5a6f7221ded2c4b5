"""The desk's pages: inbox, case, acts, proposed answer, files."""
