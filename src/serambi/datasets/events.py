"""Acts of datasets."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

OBJECT = "dataset"
MAP = "dataset_map"


def _act(code: str, sentence: str, meaning: str) -> Act:
    return register(Act(f"dataset.{code}", sentence, "datasets", meaning))


DESCRIBED = _act(
    "described",
    _("Kumpulan data nomor {number} dibuat: {title}"),
    "A dataset was described and is not public yet.",
)
EDITED = _act(
    "edited",
    _("Keterangan diubah ({changed}), suntingan {version}."),
    "Parts of the description were changed; the payload names them.",
)
BROUGHT_IN = _act(
    "brought_in",
    _("Versi {number} dibuat dari {file}: {rows} baris."),
    "A checked table became a version; the payload carries the SHA-256 of file and rows.",
)
PROPOSED = _act(
    "proposed",
    _("Versi {number} diajukan produsen data kepada walidata."),
    "The producer asked the walidata to examine a version.",
)
RETURNED = _act(
    "returned",
    _("Versi {number} dikembalikan walidata: {remark}"),
    "The walidata sent a version back with what must be mended.",
)
PUBLISHED = _act(
    "published",
    _("Versi {number} diperiksa walidata dan terbit: {rows} baris."),
    "Another person than the producer examined a version and made it public.",
)
WITHDRAWN = _act(
    "withdrawn",
    _("Kumpulan data ditarik: {reason}"),
    "A public dataset was withdrawn; its address says why.",
)
CHART_CHANGED = _act(
    "chart_changed",
    _("Gambar data diatur: {title}"),
    "A chart of the dataset was added or removed.",
)
MAP_BROUGHT = _act(
    "map_brought",
    _("Peta kantor memakai {total} kecamatan; sumber: {source}"),
    "The outlines that the office's maps are drawn with were brought in or renewed.",
)
MAP_DROPPED = _act(
    "map_dropped",
    _("Peta kantor kembali ke bentuk skematis."),
    "The office's own outlines are no longer used.",
)
