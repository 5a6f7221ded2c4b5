"""The information list as a file: CSV, XLSX, JSON, PDF. Rows pass through, they are not collected."""
