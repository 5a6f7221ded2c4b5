"""The office's register books: requests and objections, general and election apart.

Owns: the columns of the law, the period, the book on the screen, and its copies as XLSX and as PDF
on legal paper, masked for outsiders or whole for the office. Nothing is kept twice: a book is read
from the rooms below each time, only copies that were made are remembered.
Others may call: nothing; registers stands near the top.
"""
