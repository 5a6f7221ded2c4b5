"""The page that shows the archive being written, piece by piece, and the archive itself.

How long it is kept is told in `moving.keeping`.
"""

import logging
import uuid
from collections.abc import Iterator

from django.http import FileResponse, Http404, HttpResponseBase, StreamingHttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.core import clock
from serambi.core.errors import SerambiError
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.moving.archive.locking import Lock
from serambi.moving.keeping import archive_of, folder_of
from serambi.moving.services import export_office
from serambi.offices.models import Office

MARK = "<!--langkah-->"
log = logging.getLogger(__name__)


def told(request: OfficeRequest, office: Office, key: Lock | None) -> StreamingHttpResponse:
    """The page of an archive in the making; without scripts too."""
    head, tail = render_to_string("moving/desk/making.html", {}, request).split(MARK)
    response = StreamingHttpResponse(
        _pieces(request, office, key, head, tail), content_type="text/html; charset=utf-8"
    )
    response["X-Accel-Buffering"] = "no"
    response["Cache-Control"] = "no-store"
    return response


@desk(Role.ADMIN)
@require_safe
def fetch(request: OfficeRequest, office: Office, name: uuid.UUID) -> HttpResponseBase:
    """The archive, while it is kept."""
    path = archive_of(office, name)
    if path is None:
        raise Http404
    day = clock.today(office.tz)
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=f"kantor-{office.code}-{day}.zip"
    )


def _pieces(
    request: OfficeRequest, office: Office, key: Lock | None, head: str, tail: str
) -> Iterator[str]:
    yield head
    name = uuid.uuid4()
    folder = folder_of(office)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    steps = export_office(
        office=office, actor=request.actor, target=folder / f"{name}.zip", lock=key
    )
    try:
        for step in steps:
            if not step.count:  # an empty table is in the archive, and tells nobody anything
                continue
            yield render_to_string("moving/desk/parts/step.html", {"step": step})
    except SerambiError as error:
        yield render_to_string("moving/desk/parts/failed.html", {"sentence": str(error)})
    except Exception:  # the head is sent already: say it on the page, keep the cause in the log
        log.exception("an archive could not be written")
        sentence = _("Arsip tidak dapat ditulis karena gangguan di sistem. Coba lagi sebentar.")
        yield render_to_string("moving/desk/parts/failed.html", {"sentence": sentence})
    else:
        address = reverse("moving_desk:fetch", args=[office.code, name])
        yield render_to_string("moving/desk/parts/done.html", {"address": address})
    yield tail
