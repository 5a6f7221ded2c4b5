"""Objections (keberatan) to the superior of the PPID: seven grounds, own register and clock, decision."""
