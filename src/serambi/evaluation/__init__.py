"""The evaluation meeting and what comes of it, and how ready an office is for its next assessment.

A meeting (*rapat evaluasi*) is planned on figures that the office's own work has left behind; its
decisions are actions with an owner, a day and the question or figure they should raise; sealed
minutes change only by an addendum; the next meeting shows what each action did. Readiness
(*kesiapan*) is the score that an instrument would give today, every point explained.
"""
