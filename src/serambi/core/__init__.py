"""Small values that every room may use: time, identifiers, errors, text and dates in words. No Django."""
