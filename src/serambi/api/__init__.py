"""The office open to machines: DCAT-AP, data.json, the CKAN actions, feeds, sitemap, JSON API, export.

Reads what the rooms below have published and writes nothing. `things` gives every published entry
and dataset one shape; each interface puts that shape into its own words. Nothing personal is here:
only what a public page shows.
"""
