"""Questions that the proofs of pages and of workbooks share."""

from serambi.privacy.findings import Kind, Reading
from serambi.redaction.engine.secrets import Secret, first_found
from serambi.redaction.engine.values import Check

HIDING = {
    Kind.HIDDEN_SHEET, Kind.HIDDEN_CELLS, Kind.HIDDEN_NAME, Kind.EXTERNAL_CACHE, Kind.PIVOT_CACHE,
    Kind.COMMENT, Kind.TRACKED_CHANGE, Kind.HIDDEN_TEXT, Kind.AUTHOR, Kind.ATTACHMENT,
    Kind.HIDDEN_LAYER, Kind.EARLIER_VERSION, Kind.SIDE_DATA,
}  # fmt: skip


def absent(code: str, secrets: list[Secret], texts: list[tuple[str, str]]) -> Check:
    """None of `secrets` stands in `texts` (place, text)."""
    for place, text in texts:
        found = first_found(secrets, text)
        if found is not None:
            return Check(code, ok=False, said=f"{found.sample()} masih terbaca di {place}")
    return Check(code, ok=True, said=f"{len(secrets)} / {len(texts)}")


def bare(reading: Reading) -> Check:
    """Nothing beside what is seen."""
    hiding = next((one for one in reading.traits if one.kind in HIDING), None)
    if hiding is not None:
        return Check("hidden", ok=False, said=f"{hiding.kind.value}: {hiding.place}")
    return Check("hidden", ok=True, said="0")


def unopened(fault: Exception) -> Check:
    """The only answer about a file that cannot be opened."""
    return Check("opens", ok=False, said=str(fault) or "Berkas hasil tidak dapat dibuka.")
