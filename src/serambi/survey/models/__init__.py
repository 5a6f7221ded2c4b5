"""Shapes of the survey."""

from serambi.survey.models.asking import Occasion, SurveyCode
from serambi.survey.models.report import SurveyReport
from serambi.survey.models.round import SurveyRound
from serambi.survey.models.sheet import AnswerSheet, PaperBatch, SurveyComment

__all__ = [
    "AnswerSheet",
    "Occasion",
    "PaperBatch",
    "SurveyCode",
    "SurveyComment",
    "SurveyReport",
    "SurveyRound",
]
