"""What people type into tests and entries; the rules are those of `values`."""
