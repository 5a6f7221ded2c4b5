"""An office's news: written by one person, approved by another, corrected in the open, withdrawn.

Other rooms may call `services.create` (once per `origin`), `selectors.newest`, `selectors.feed_items`
and `selectors.published`. A published item stands in the search; what was withdrawn keeps its address.
"""
