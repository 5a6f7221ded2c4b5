from django.db import models

from serambi.evidence.models import Evidence
from serambi.identity.models import User
from serambi.monev.models.choices import Grade
from serambi.monev.models.instrument import Question
from serambi.monev.models.submission import Submission
from serambi.offices.models import OfficeOwned


class Answer(OfficeOwned):
    """What the office claims for one question, and what stands after verification.

    `grade` and `note` are the office's own words, `link` an address that shows it. `version` counts
    saves, so that two people on one question notice each other. `given` is the settled grade with
    its reason; it is changed only by settling and by a rebuttal.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    grade = models.CharField(max_length=5, choices=Grade, blank=True)
    note = models.CharField(max_length=2000, blank=True)
    link = models.CharField(max_length=500, blank=True)
    evidence = models.ManyToManyField(Evidence, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.CharField(max_length=60, blank=True)
    given = models.CharField(max_length=5, choices=Grade, blank=True)
    given_reason = models.CharField(max_length=1000, blank=True)
    given_by = models.CharField(max_length=60, blank=True)
    given_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["question__position"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "question"], name="answer_once")
        ]

    def __str__(self) -> str:
        return f"{self.question_id}: {self.grade or '–'}"
