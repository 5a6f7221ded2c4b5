"""The information list fixed by decree, year by year: frozen rows, papers, comparison, amendments.

An edition is what the list was on a day. It is frozen once and never edited; what was wrong in it is
put right by an amendment with number, date and reason. Other rooms may call `selectors`.
"""
