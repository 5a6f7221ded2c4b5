"""The register books in the columns of the law, as screen, XLSX and PDF."""
