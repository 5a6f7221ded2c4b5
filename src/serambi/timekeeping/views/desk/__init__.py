"""The desk's pages of the calendar."""
