"""A version as CSV, JSON, XLSX and Parquet, made row by row."""
