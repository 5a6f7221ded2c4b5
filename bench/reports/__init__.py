"""Reports of an office, a third of them scans, from upload to rows of text: `make bench-files`."""
