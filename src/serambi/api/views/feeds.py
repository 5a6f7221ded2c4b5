"""What is new, as Atom and RSS."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.alerts.selectors import feed_items
from serambi.api.http import by_log, open_to_programs
from serambi.api.things import Thing, datasets, newest_entries, place_of
from serambi.core.text import visible
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.publishing import selectors as news

MOST = 30
FORMATS: dict[str, type[Atom1Feed] | type[Rss201rev2Feed]] = {
    "atom": Atom1Feed,
    "rss": Rss201rev2Feed,
}


def _data(office: Office, root: str) -> list[Thing]:
    return sorted(datasets(office, root), key=lambda one: one.modified, reverse=True)[:MOST]


def _all(office: Office, root: str) -> list[Thing]:
    both = newest_entries(office, root, MOST) + _data(office, root)
    return sorted(both, key=lambda one: one.issued, reverse=True)[:MOST]


def _announced(office: Office, root: str) -> list[Thing]:
    """What was announced without delay, in force or ended; told by the announcements' own room."""
    return [
        Thing(
            kind="pengumuman", id=one.id, number=0, slug="",
            title=one.title if one.in_force else _("Sudah berakhir: %(title)s") % {"title": one.title},
            description=one.summary, url=f"{root.rstrip('/')}{one.path}", issued=one.published_at,
            modified=one.updated_at,
            keywords=(_("sedang berlaku") if one.in_force else _("sudah berakhir"),),
        )
        for one in feed_items(office, MOST)
    ]  # fmt: skip


def _news(office: Office, root: str) -> list[Thing]:
    """News, corrected ones with the day of their correction; told by the newsroom."""
    return [
        Thing(
            kind="berita", id=one.id, number=0, slug="", title=one.title, description=one.summary,
            url=f"{root.rstrip('/')}{one.path}", issued=one.published_at, modified=one.updated_at,
            keywords=(one.kind,),
        )
        for one in news.feed_items(office, MOST)
    ]  # fmt: skip


KINDS: dict[str, tuple[Callable[[], str], Callable[[Office, str], list[Thing]]]] = {
    "semua": (lambda: _("Yang baru"), _all),
    "informasi": (lambda: _("Informasi publik"), lambda o, r: newest_entries(o, r, MOST)),
    "data": (lambda: _("Data terbuka"), _data),
    "berita": (lambda: _("Berita"), _news),
    "serta-merta": (lambda: _("Informasi serta merta"), _announced),
}


@public
@require_safe
@open_to_programs
@by_log
def feed(request: OfficeRequest, office: Office, what: str, form: str) -> HttpResponseBase:
    """The thirty newest things of one kind."""
    if what not in KINDS or form not in FORMATS:
        raise Http404
    name, read = KINDS[what]
    root = request.build_absolute_uri("/")
    made = FORMATS[form](
        title=f"{name()} – {office.name}",
        link=f"{place_of(root, office)}/",
        description=_("Terbitan terbaru %(office)s.") % {"office": office.name},
        language="id",
        author_name=office.name,
        feed_url=request.build_absolute_uri(),
        feed_guid=request.build_absolute_uri(request.path),
    )
    for one in read(office, root):
        made.add_item(
            title=visible(one.title), link=one.url, description=visible(one.description),
            unique_id=f"urn:uuid:{one.id}", unique_id_is_permalink=False, pubdate=one.issued,
            updateddate=one.modified, categories=one.keywords, author_name=office.name,
        )  # fmt: skip
    response = HttpResponse(content_type=made.content_type)
    made.write(response, "utf-8")
    return response
