"""Pages of drills and duty; all of them at the desk."""
