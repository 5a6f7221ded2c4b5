"""The page of answers given before."""

from serambi.library.models import Release
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_answers(office: Office) -> bool:
    return Release.objects.filter(office=office, state=Release.State.PUBLISHED).exists()


PAGES = (SitePage("jawaban", "jawaban/", _has_answers),)
