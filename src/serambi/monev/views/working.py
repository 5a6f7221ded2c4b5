"""A page that shows long work while it is done: sent piece by piece, so it needs no script."""

import logging
from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from serambi.core.errors import SerambiError
from serambi.identity.guards import OfficeRequest
from serambi.monev.services.finishing import Step
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MARK = "<!--langkah-->"
log = logging.getLogger(__name__)


def told(
    request: OfficeRequest, office: Office, work: Iterator[Step], title: str, address: str
) -> StreamingHttpResponse:
    """The page of `work`; at its end it leads on to `address`. Refusals stand on the page in words."""
    whole = render_to_string("monev/desk/working.html", {"title": title}, request)
    head, tail = whole.split(MARK)
    response = StreamingHttpResponse(
        _pieces(office, work, address, head, tail), content_type="text/html; charset=utf-8"
    )
    response["X-Accel-Buffering"] = "no"
    response["Cache-Control"] = "no-store"
    return response


def _pieces(
    office: Office, work: Iterator[Step], address: str, head: str, tail: str
) -> Iterator[str]:
    yield head
    try:
        with office_scope(office):
            for step in work:
                yield render_to_string("monev/desk/parts/step.html", {"step": step})
    except SerambiError as error:
        yield _end("failed", sentence=str(error), address=address)
    except Exception:  # the head is sent already: say it on the page, keep the cause in the log
        log.exception("long work of an evaluation broke off")
        yield _end("failed", sentence=_("Terhenti karena gangguan di sistem. Ulangi; yang sudah selesai tidak diulang."), address=address)  # fmt: skip
    else:
        yield _end("done", address=address)
    yield tail


def _end(name: str, **context: str) -> str:
    return render_to_string(f"monev/desk/parts/{name}.html", context)
