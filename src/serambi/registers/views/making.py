"""The page that shows a copy being made: sent piece by piece, so it needs no script.

Each piece is a line of progress; the last one leads on to the copy. Whoever closes the page early
leaves a copy without a file, which the copy's page says.
"""

import logging
from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.core.errors import SerambiError
from serambi.identity.guards import OfficeRequest
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.registers.models import RegisterCopy
from serambi.registers.services import make

MARK = "<!--langkah-->"
log = logging.getLogger(__name__)


def told(request: OfficeRequest, office: Office, copy: RegisterCopy) -> StreamingHttpResponse:
    """The page of `copy` in the making."""
    whole = render_to_string("registers/making.html", {"copy": copy}, request)
    head, tail = whole.split(MARK)
    response = StreamingHttpResponse(
        _pieces(request, office, copy, head, tail), content_type="text/html; charset=utf-8"
    )
    response["X-Accel-Buffering"] = "no"
    response["Cache-Control"] = "no-store"
    return response


def _pieces(
    request: OfficeRequest, office: Office, copy: RegisterCopy, head: str, tail: str
) -> Iterator[str]:
    yield head
    try:
        with office_scope(office):
            for step in make(copy, actor=request.actor):
                yield render_to_string("registers/parts/step.html", {"step": step})
    except SerambiError as error:
        yield render_to_string("registers/parts/failed.html", {"sentence": str(error)})
    except Exception:  # the head is sent already: say it on the page, keep the cause in the log
        log.exception("a register copy could not be made")
        sentence = _("Salinan tidak dapat dibuat karena gangguan di sistem. Coba lagi sebentar.")
        yield render_to_string("registers/parts/failed.html", {"sentence": sentence})
    else:
        address = reverse("registers_desk:copy", args=[office.code, copy.pk])
        yield render_to_string("registers/parts/done.html", {"address": address})
    yield tail
