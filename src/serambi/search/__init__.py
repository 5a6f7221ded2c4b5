"""Full-text search over what an office shows to the public.

Other rooms call `services.put`, `services.put_many` and `services.remove` inside their own
transaction, and `selectors.find`. One normaliser (`normalise`) makes the words, so that FTS5 and
PostgreSQL hold the same index; each word carries its office, so that a search never leaves it.
"""
