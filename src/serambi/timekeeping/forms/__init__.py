"""Forms of timekeeping's desk pages."""
