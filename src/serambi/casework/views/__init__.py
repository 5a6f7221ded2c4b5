"""Pages of casework: asking and tracking for the public, the desk for staff."""
