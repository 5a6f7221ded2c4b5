"""How complete and current an office's information list is: headings, owners, links that answer.

Every statutory heading is a slot. How it stands is computed from the catalogue when it is asked;
kept are only who owns it, when it was last looked at, and what the link watch saw. Other rooms may
call `selectors.board.board`, `selectors.figures.figure` and `access`.
"""
