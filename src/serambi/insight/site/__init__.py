"""The office's own standing pages in the search, by the words that stand on them.

A page is looked at as a visitor does, so what is found cannot say anything else than the page. Looked
at are the pages of a few offices a minute, and of an office only when its log has grown or the
programme is another one; nothing is made for a reader's request.
"""
