"""Forms of evaluation; what may stand in them is decided by the services."""
