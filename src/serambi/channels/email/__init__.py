"""E-mail over SMTP (RFC 5321), in the office's own name, plain text first."""
