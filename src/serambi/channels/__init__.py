"""Ways to reach people, one folder each: adapter, settings check, templates, a fake peer for tests.

A channel knows the wire and nothing of cases; the outbox hands it opened messages. To add one,
copy `email/` and name it in `registry.adapters`.
"""
