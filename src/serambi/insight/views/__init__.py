"""Pages of insight: the directory of offices and the porch of one."""
