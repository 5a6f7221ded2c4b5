"""For those who prepare, decide and review answers."""
