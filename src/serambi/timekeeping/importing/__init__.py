"""From the year's decree as a spreadsheet to decreed days: read, name columns, check rows. Nothing here writes."""
