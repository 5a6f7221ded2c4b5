"""Public pages as files, for the days when everybody reads at once (ADR 0016).

In election mode (`SERAMBI_PAGES` names a folder) the pages that are opened most lie there, plain
and compressed, and the web server in front gives them without waking us. `visitor` asks our own
application for a page as a stranger would, `folder` keeps it on disk, `renewing` knows which pages
an office has and which of them have to be made again, `nginx` writes the web server's part.
"""
