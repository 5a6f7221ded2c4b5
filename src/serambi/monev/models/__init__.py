"""Shapes of the evaluation of openness, one noun per file."""

from serambi.monev.models.answer import Answer
from serambi.monev.models.assessment import Assessment
from serambi.monev.models.certificate import Certificate
from serambi.monev.models.cycle import CycleStage, EvaluationCycle
from serambi.monev.models.instrument import Instrument, Question, QuestionGroup
from serambi.monev.models.part_score import PartScore
from serambi.monev.models.rebuttal import Rebuttal
from serambi.monev.models.submission import Submission

__all__ = [
    "Answer",
    "Assessment",
    "Certificate",
    "CycleStage",
    "EvaluationCycle",
    "Instrument",
    "PartScore",
    "Question",
    "QuestionGroup",
    "Rebuttal",
    "Submission",
]
