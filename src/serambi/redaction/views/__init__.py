"""The pages of the redaction desk."""
