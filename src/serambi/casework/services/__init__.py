"""The acts of a case: each opens its transaction, checks, changes, writes ledger and outbox."""
