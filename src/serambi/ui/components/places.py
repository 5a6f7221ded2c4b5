"""Where one can go: the few places of the public site, and the desk's, in four groups.

A new room adds one row to its group. `quick` places stand in the phone's bar beside the menu.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()


class Entry(NamedTuple):
    """A row of a navigation: its words (the shorter for a phone), its path below home, its icon."""

    label: Any
    short: Any
    path: str
    icon: str
    quick: bool = False


class Place(NamedTuple):
    """A row on a page: word, address, icon, whether it is open now, word for a phone."""

    label: Any
    href: str
    icon: str
    current: bool
    short: Any
    quick: bool


class Group(NamedTuple):
    """A heading of the desk's menu with its places; `key` is an id."""

    key: str
    label: Any
    places: list[Place]


PUBLIC = (
    Entry(_("Beranda"), _("Beranda"), "", "home"),
    Entry(_("Informasi Publik"), _("Informasi"), "informasi/", "list"),
    Entry(_("Minta informasi"), _("Minta"), "permohonan/", "send"),
    Entry(_("Lacak permohonan"), _("Lacak"), "lacak/", "search"),
)
SERVICE = (
    Entry(_("Kotak masuk"), _("Kotak masuk"), "", "inbox", quick=True),
    Entry(_("Catat permohonan"), _("Catat"), "baru/", "plus", quick=True),
    Entry(_("Keberatan"), _("Keberatan"), "keberatan/", "reply"),
    Entry(_("Pengaduan"), _("Pengaduan"), "pengaduan/", "chat"),
    Entry(_("Sengketa"), _("Sengketa"), "sengketa/", "flag"),
    Entry(_("Surat"), _("Surat"), "surat/", "letter"),
    Entry(_("Register"), _("Register"), "register/", "book"),
    Entry(_("Meja piket"), _("Piket"), "piket/", "phone"),
)
INFORMATION = (
    Entry(_("Daftar informasi"), _("Daftar"), "katalog/", "list", quick=True),
    Entry(_("Cakupan"), _("Cakupan"), "cakupan/", "check-circle"),
    Entry(_("Kumpulan data"), _("Data"), "data/", "chart"),
    Entry(_("Serta merta"), _("Darurat"), "peringatan/", "bell"),
    Entry(_("Berita"), _("Berita"), "berita/", "book"),
    Entry(_("Penerbitan jawaban"), _("Terbitan"), "jawaban/", "globe"),
    Entry(_("Klasifikasi"), _("Klasifikasi"), "klasifikasi/", "scale"),
    Entry(_("Penghitaman"), _("Hitamkan"), "hitamkan/", "eye-off"),
)
EVALUATION = (
    Entry(_("Isian dan penilaian"), _("Isian"), "penilaian/", "medal"),
    Entry(_("Rapat evaluasi"), _("Rapat"), "rapat/", "users"),
    Entry(_("Tindak lanjut"), _("Tindak"), "tindak-lanjut/", "check-circle"),
    Entry(_("Kesiapan"), _("Kesiapan"), "kesiapan/", "chart"),
    Entry(_("Bukti"), _("Bukti"), "bukti/", "pin"),
    Entry(_("Uji akses"), _("Uji"), "uji-akses/", "play"),
    Entry(_("Survei kepuasan"), _("Survei"), "survei/", "chat"),
    Entry(_("Predikat keterbukaan"), _("Predikat"), "predikat/", "flag"),
)
OFFICE = (
    Entry(_("Staf"), _("Staf"), "staf/", "users"),
    Entry(_("Surel gagal"), _("Surel"), "surel/", "letter"),
    Entry(_("Kantor"), _("Kantor"), "kantor/", "building"),
    Entry(_("Pindah masuk dan keluar"), _("Pindah"), "pindah/", "download"),
    Entry(_("Kop dan nomor surat"), _("Kop"), "surat/kop/", "letter"),
    Entry(_("Kalender kerja"), _("Kalender"), "kalender/", "calendar"),
)
WORK = (
    ("layanan", _("Layanan"), SERVICE),
    ("informasi", _("Informasi"), INFORMATION),
    ("penilaian", _("Penilaian"), EVALUATION),
)
ADMINISTRATION = (("kantor", _("Kantor"), OFFICE),)


@register.simple_tag(takes_context=True)
def public_places(context: template.Context) -> list[Place]:
    """The public navigation of the page's office."""
    request = context.get("request")
    office = getattr(request, "office", None)
    if request is None or office is None:
        return []
    home = f"/{office.code}/"
    return _places(PUBLIC, home, _open(PUBLIC, home, request.path, inside=request.path == home))


@register.simple_tag(takes_context=True)
def desk_places(context: template.Context) -> list[Group]:
    """The staff navigation of the page's office; who only administers sees no case."""
    request = context.get("request")
    office = getattr(request, "office", None)
    if request is None or office is None:
        return []
    roles = {str(role) for role in getattr(getattr(request, "actor", None), "roles", ())}
    shown = (() if roles == {"admin"} else WORK) + (ADMINISTRATION if "admin" in roles else ())
    home = f"/{office.code}/meja/"
    path = request.path.replace(f"{home}penetapan/", f"{home}katalog/", 1)  # a part of the list
    here = _open([entry for _key, _label, entries in shown for entry in entries], home, path)
    return [Group(key, label, _places(entries, home, here)) for key, label, entries in shown]


def _open(entries: Sequence[Entry], home: str, path: str, *, inside: bool = True) -> str:
    """The address that is the longest beginning of `path`; home only if `inside` it counts."""
    known = [home + entry.path for entry in entries if path.startswith(home + entry.path)]
    return max((href for href in known if href != home or inside), key=len, default="")


def _places(entries: Sequence[Entry], home: str, here: str) -> list[Place]:
    return [
        Place(one.label, home + one.path, one.icon, home + one.path == here, one.short, one.quick)
        for one in entries
    ]
