"""The JSON API, version 1: offices, entries, documents, datasets, rows, answers, clocks."""
