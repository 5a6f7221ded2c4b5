"""What the child can be asked. Each verb takes what was told and the blobs, and gives both back.

Pages, workbooks and the proof stand apart, so that a child loads only the libraries it needs: a page
is drawn in half the time in which all of them are loaded.
"""
