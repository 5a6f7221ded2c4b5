"""What an office shows of itself: its porch page with figures, and the directory of offices.

Reads only; owns no rows. `page_cache` keeps whole public pages in the process and asks the ledger's
size whether they are still true; `pages` lays them down as files in election mode.
"""
