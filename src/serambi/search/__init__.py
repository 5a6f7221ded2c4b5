"""Full-text search over what an office shows to the public.

Other rooms call `services.put`, `services.put_many`, `services.remove` and `services.remove_parts`
inside their own transaction, and `selectors.find`; what they put in is one of `kinds`. One normaliser
(`normalise`) makes the words, so that FTS5 and PostgreSQL hold the same index; each word carries its
office, so that a search leaves it only when a reader widens it. `query` reads what is typed,
`candidates` asks the engine, `ranking` and `folding` order and count, `finding` puts it together.
"""
