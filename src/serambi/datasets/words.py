"""Names of parts, states and periods as people read them, in the page's language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.core.dates import format_date
from serambi.datasets.models import Dataset
from serambi.ui.components.languages import written

FIELD_NAMES = {
    "concept": gettext_lazy("Konsep"),
    "definition": gettext_lazy("Definisi"),
    "classification": gettext_lazy("Klasifikasi"),
    "measure": gettext_lazy("Ukuran"),
    "unit": gettext_lazy("Satuan"),
    "producer": gettext_lazy("Produsen data"),
}

KINDS = (("csv", "CSV"), ("xlsx", "XLSX"), ("json", "JSON"), ("parquet", "Parquet"))
MEDIA = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
}
LICENCES = {
    Dataset.Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Dataset.Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
}


def period_words(dataset: Dataset) -> str:
    """ "1 Januari 2026 sampai 30 Juni 2026"; "" when unknown."""
    first, last = dataset.period_from, dataset.period_to
    if first and last and first != last:
        return _("%(first)s sampai %(last)s") % {
            "first": format_date(first),
            "last": format_date(last),
        }
    one = first or last
    return format_date(one) if one else ""


def described(dataset: Dataset) -> list[tuple[str, str]]:
    """The description as term and value: the data standard first, then what else is known."""
    standard = [(str(name), written(getattr(dataset, key))) for key, name in FIELD_NAMES.items()]
    more = [
        (_("Tema"), str(dataset.get_theme_display())),
        (_("Data Pemilu"), _("Ya") if dataset.is_election else ""),
        (_("Periode"), period_words(dataset)),
        (_("Kode wilayah"), ", ".join(dataset.regions.split())),
        (_("Diperbarui"), str(dataset.get_frequency_display())),
        (_("Lisensi"), str(dataset.get_licence_display())),
    ]
    return standard + [(name, value) for name, value in more if value]
