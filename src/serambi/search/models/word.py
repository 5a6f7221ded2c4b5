from django.db import models

from serambi.offices.models import OfficeOwned


class SearchWord(OfficeOwned):
    """A word that some text of the office has had: what spelling is mended with.

    It may outlive its last text for a while; nobody is shown a word without asking the index
    whether something public holds it now. `seen` is the day when that was last so.
    """

    word = models.CharField(max_length=40)
    length = models.PositiveSmallIntegerField()
    seen = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "length", "word"], name="search_word_once_per_office"
            )
        ]
        indexes = [models.Index(fields=["seen"], name="search_word_seen")]

    def __str__(self) -> str:
        return self.word
