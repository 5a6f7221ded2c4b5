"""The acts of an objection: each opens its transaction, checks, changes, writes ledger and outbox."""
