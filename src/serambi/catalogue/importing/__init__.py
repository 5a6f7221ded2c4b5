"""From somebody's spreadsheet to entries: read, map columns, check rows. Nothing here writes."""
