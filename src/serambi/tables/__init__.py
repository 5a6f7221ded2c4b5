"""Tables of people's spreadsheets: reading CSV and XLSX as offices save them, writing them safely.

Knows no room and no database. `reading.read` gives text as it stood in the file; what the cells
mean is decided by the room that asked. `days` reads dates as people write them.
"""
