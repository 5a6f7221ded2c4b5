"""News items for the table of who may open what."""

import uuid

from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.publishing import services
from serambi.publishing.content import NewsContent
from serambi.publishing.models import NewsItem
from tests.files.zoo import photo

WORDS = NewsContent(
    kind="berita", title="Rapat evaluasi layanan informasi", lead="Kantor menilai layanannya sendiri.",
    body="Rapat berlangsung dua jam.", writer="Sari", alt="Meja rapat", caption="Rapat dibuka.",
    photographer="Sari",
)  # fmt: skip


def printed(office: Office, petugas: Actor, ppid: Actor) -> dict[str, object]:
    """A draft, one that waits and one that is public with a photo; numbers differ between offices."""
    if office.code != "1971":
        for _ in range(3):
            _begun(office, petugas)
    draft, waiting, public = (_begun(office, petugas) for _ in range(3))
    services.propose(office=office, actor=petugas, item=waiting)
    public = services.propose(office=office, actor=petugas, item=public)
    public = services.publish(office=office, actor=ppid, item=public, version=public.version)
    return {
        "news_draft": draft.number,
        "news_waiting": waiting.number,
        "news_published": public.number,
        "news_slug": public.slug,
    }


def _begun(office: Office, petugas: Actor) -> NewsItem:
    upload = SimpleUploadedFile("rapat.jpg", photo(size=(60, 40)), "image/jpeg")
    kept = services.keep_photo(office=office, actor=petugas, upload=upload)
    return services.create(
        office=office, actor=petugas, content=WORDS, photo=kept, submit_key=uuid.uuid4()
    )
