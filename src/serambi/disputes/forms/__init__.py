"""Forms of the dispute pages."""
