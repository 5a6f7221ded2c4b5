"""The verbs of complaints: one function, one transaction, one event each."""
