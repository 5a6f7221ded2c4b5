"""What can be found, as people read it. A room that puts something into the index names its kind here."""

from django.utils.translation import gettext_noop

from serambi.search.expression import PAGE

CATALOGUE, ANSWER, DATASET, NEWS, SITE = "catalogue", "jawaban", "dataset", "berita", "laman"

KINDS = {
    CATALOGUE: gettext_noop("Informasi"),
    PAGE: gettext_noop("Isi dokumen"),
    DATASET: gettext_noop("Data"),
    ANSWER: gettext_noop("Jawaban"),
    NEWS: gettext_noop("Berita"),
    SITE: gettext_noop("Laman"),
}
"""Code → name, in the order of the tabs."""

SINGLE = {
    DATASET: gettext_noop("Data"),
    ANSWER: gettext_noop("Jawaban permohonan"),
    NEWS: gettext_noop("Berita"),
    SITE: gettext_noop("Laman"),
}
"""What stands beside one result; an entry says its category instead."""
