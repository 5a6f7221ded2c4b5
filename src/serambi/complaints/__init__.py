"""Complaints (*pengaduan*, UU 25/2009): taken down, answered, sent on; never judged as an offence.

This room owns complaints about the office's own service and short reports about voter data, and the
pages that show the right door for everything else. What belongs behind another door (suspected
election offences, ethics, integrity, tips) is worked out on the page and not kept. Rooms above read
`selectors.figures`; `services.file` is the one way in.
"""
