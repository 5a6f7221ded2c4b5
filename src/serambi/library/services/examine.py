"""Let the gate look at a release: its three texts and the files that go with it.

Reading files costs a child process each, so it is done before the transaction that keeps the
result; the release's version tells whether it is still true then.
"""

from collections.abc import Iterable

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.people import names_of
from serambi.core.errors import InvalidInput, Unavailable
from serambi.files.kinds import KINDS
from serambi.files.models import StoredFile
from serambi.files.services import read
from serambi.library import judging
from serambi.library.models import Release, ReleaseFile
from serambi.offices.models import Office
from serambi.privacy import desk
from serambi.privacy.findings import Finding, Unreadable
from serambi.privacy.names import Person, person

TITLE, QUESTION, ANSWER, FILE = "judul", "pertanyaan", "jawaban", "berkas"
_KIND_OF = {kind.media_type: kind.code for kind in KINDS}


def person_of(case: InformationRequest, office: Office) -> Person:
    """Who must not show: the applicant and the proxy, as the identity fields name them."""
    told = names_of(case, office)
    return person(
        people=list(told.people),
        bodies=list(told.bodies),
        reach=list(told.reach),
        address=told.address,
        known_words=told.known,
    )


def own_reach(office: Office) -> frozenset[str]:
    """The office's own number and address, which stand on every page anyway."""
    return frozenset(judging.normal(one) for one in (office.phone, office.email) if one)


def of_texts(release: Release, who: Person, own: frozenset[str]) -> list[Finding]:
    """Findings of title, question and answer."""
    pairs = ((release.title, TITLE), (release.question, QUESTION), (release.answer, ANSWER))
    return [one for text, source in pairs for one in judging.judge_text(text, source, who, own)]


def demand_clean(words: str, release: Release, office: Office) -> None:
    """Raise InvalidInput when a reason that the public will read names what it must not."""
    found = judging.judge_text(words, "alasan", person_of(release.case, office), own_reach(office))
    hard = next((one for one in found if one.hard), None)
    if hard is not None:
        raise InvalidInput(
            "release.reason_names", f"Alasan ini tampil untuk umum dan memuat: {hard.what.lower()}.",
            "Tulis alasannya tanpa itu.", field="reason",
        )  # fmt: skip


def of_file(stored: StoredFile, title: str, who: Person, own: frozenset[str]) -> list[Finding]:
    """Findings of one file and its names. A file that cannot be read is one finding: refused."""
    source = f"{FILE}:{stored.pk}"
    kind = _KIND_OF.get(stored.media_type, "")
    try:
        reading = desk.read(read(stored), kind)
    except (Unreadable, Unavailable) as fault:
        return [judging.refused(str(fault), source, stored.sha256)]
    name = stored.name if title == stored.name else f"{stored.name} {title}"
    return judging.judge_file(reading, name, source, stored.sha256, who, own)


def of_all(release: Release, files: Iterable[ReleaseFile], office: Office) -> list[Finding]:
    """Findings of everything that would be released."""
    who, own = person_of(release.case, office), own_reach(office)
    found = of_texts(release, who, own)
    for row in files:
        if row.included:
            found += of_file(row.stored, row.title, who, own)
    return found
