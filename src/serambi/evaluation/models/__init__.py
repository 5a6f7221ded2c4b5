"""Shapes of evaluation, one noun per file."""

from serambi.evaluation.models.action import ImprovementAction
from serambi.evaluation.models.addendum import MinutesAddendum
from serambi.evaluation.models.attendee import MeetingAttendee
from serambi.evaluation.models.meeting import EvaluationMeeting, MeetingTopic
from serambi.evaluation.models.readiness import EffortEstimate, ReadinessSnapshot

__all__ = [
    "EffortEstimate",
    "EvaluationMeeting",
    "ImprovementAction",
    "MeetingAttendee",
    "MeetingTopic",
    "MinutesAddendum",
    "ReadinessSnapshot",
]
