"""The desk's pages of classification."""
