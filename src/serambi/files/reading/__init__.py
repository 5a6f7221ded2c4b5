"""The text of every page of a kept file, read in processes of their own.

`python -I -m serambi.files.reading TASK KIND` takes the file from standard input under limits of
memory and time; `ocr` reads scans by OCRmyPDF under limits as well. No Django, no secret, no
database.
"""
