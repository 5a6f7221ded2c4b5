"""One reader per kind of file: everything it holds as text, seen or unseen, and what it hides."""
