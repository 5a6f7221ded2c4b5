"""The desk's pages: list, one objection, its acts, the answer, entry, papers."""
