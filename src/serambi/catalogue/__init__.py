"""The office's information list (DIP): entries, their files and links, import and export.

Other rooms may use `models.CatalogueEntry`, `selectors` (above all `similar`) and `access`.
Entries are written by `services` only; an entry is withdrawn with a reason, never deleted.
"""
