"""The pages of timekeeping."""
