"""Pages of complaints: the doors, telling, following; the desk apart."""
