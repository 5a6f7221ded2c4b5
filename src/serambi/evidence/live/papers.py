"""Live records of papers that the law asks for by name: the decree of the list, the exempt list."""

from datetime import date

from serambi.core.dates import format_date
from serambi.evidence.live.facts import Facts
from serambi.evidence.live.registry import LiveState, live, no, yes

GROUP = "Daftar dan penetapan"


@live("dip.decree", "Daftar Informasi Publik ditetapkan tahun ini", GROUP)
def dip_decree(key: str, facts: Facts) -> LiveState:
    """A decree of the year fixes the list; it is made anew each year (Perki 1/2021 art. 27)."""
    year = facts.day.year
    found = next((one for one in facts.editions if one.year == year), None)
    if found is None or found.decree_on is None:
        last = facts.editions[0].year if facts.editions else None
        older = f"; yang terakhir untuk tahun {last}" if last else ""
        words = f"Daftar Informasi Publik tahun {year} belum ditetapkan{older}."
        past = date(last, 12, 31) if last and last < year else None
        return no(key, facts, words, "dip/", past)
    words = (
        f"Daftar Informasi Publik tahun {year} ditetapkan dengan {found.decree_no} "
        f"pada {format_date(found.decree_on)}, memuat {found.total} informasi."
    )
    return yes(key, facts, words, f"dip/{year}/", date(year, 12, 31))


@live("dik.tested", "Daftar Informasi yang Dikecualikan dari uji konsekuensi", GROUP)
def exempt_list(key: str, facts: Facts) -> LiveState:
    """Withheld entries rest on a consequence test, of the office or of the one it inherits from."""
    rows = facts.exempt
    if not rows:
        words = "Belum ada informasi yang dikecualikan melalui uji konsekuensi."
        return no(key, facts, words, "dikecualikan/")
    tested = sum(one.test_id is not None for one in rows)
    ends = [one.expires_on for one in rows if one.expires_on is not None]
    words = (
        f"{len(rows)} informasi dikecualikan: {tested} dari uji konsekuensi kantor ini, "
        f"{len(rows) - tested} mengikuti penetapan kantor di atasnya."
    )
    every = ends if len(ends) == len(rows) else []
    return yes(key, facts, words, "dikecualikan/", max(every, default=None))
