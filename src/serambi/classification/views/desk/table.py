"""The acts that the pages of a test and of an entry offer: one row each, from address to service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from serambi.classification.forms import record as record_forms
from serambi.classification.forms import test as test_forms
from serambi.classification.forms.fields import ActForm
from serambi.classification.selectors.desk import DeskRecord, DeskTest
from serambi.classification.services import records, tests
from serambi.law import consequence_test as test_law
from serambi.law import exempt_item as item_law
from serambi.law.exempt_item import OPENS_IN_PART
from serambi.ui.words import Words


@dataclass(frozen=True, slots=True)
class PageAct:
    """One act: its address part, the law's act, the words, the form, the service.

    `fits` hides an act that the state allows but the thing at hand does not call for.
    """

    slug: str
    act: test_law.Act | item_law.Act
    title: Words
    button: Words
    run: Callable[..., Any]
    form: type[ActForm] = test_forms.PlainForm
    hint: Words = ""
    icon: str = "arrow-right"
    primary: bool = False
    fits: Callable[[Any, Any], bool] = lambda _found, _actor: True


def _may_sign(found: DeskTest, actor: Any) -> bool:
    return any(one.user_id == actor.user_id for one in found.unsigned)


def _no_sheet(found: DeskTest, _actor: Any) -> bool:
    return found.sheet is None


def _has_sheet(found: DeskTest, _actor: Any) -> bool:
    return found.sheet is not None


def _all_signed(found: DeskTest, _actor: Any) -> bool:
    return found.sheet is not None and not found.unsigned


def _some_unsigned(found: DeskTest, _actor: Any) -> bool:
    return bool(found.unsigned)


def _ends(found: DeskRecord, _actor: Any) -> bool:
    return found.record.expires_on is not None


def _opens_in_part(found: DeskRecord, _actor: Any) -> bool:
    return bool({one.letter for one in found.record.grounds} & OPENS_IN_PART)


def _unchecked(found: DeskRecord, _actor: Any) -> bool:
    return found.record.blackout_checked_at is None and found.record.opened_on is not None


_TEST = (
    PageAct(
        "identifikasi", test_law.Act.IDENTIFY, _("Catat dokumen dan informasinya"), _("Simpan"),
        tests.identify, test_forms.IdentifyForm, icon="file", primary=True,
    ),
    PageAct(
        "rapat", test_law.Act.MEET, _("Catat rapat dan kunci lembar"), _("Kunci lembar uji"), tests.meet,
        test_forms.MeetForm, icon="users", primary=True, fits=_no_sheet,
        hint=_("Lembar diberi nomor dan disegel. Perubahan sesudahnya membuat versi baru."),
    ),
    PageAct(
        "tanda-tangan", test_law.Act.SIGN, _("Tanda tangani lembar"), _("Tanda tangani"), tests.sign,
        icon="pen", primary=True, fits=_may_sign,
        hint=_("Anda menyetujui isi lembar versi ini. Sidik lembar dan waktu Anda tercatat."),
    ),
    PageAct(
        "tanda-tangan-basah", test_law.Act.RECORD_SIGNATURES, _("Simpan lembar bertanda tangan"),
        _("Simpan lembar"), tests.record_signatures, test_forms.WetForm, icon="upload", fits=_some_unsigned,
    ),
    PageAct(
        "ajukan", test_law.Act.SUBMIT, _("Ajukan kepada pimpinan"), _("Ajukan"), tests.submit,
        icon="send", primary=True, fits=_all_signed,
        hint=_("Penetapan memerlukan persetujuan pimpinan (PP 61/2010 Pasal 3)."),
    ),
    PageAct(
        "setujui", test_law.Act.APPROVE, _("Setujui dan tetapkan"), _("Setujui dan tetapkan"),
        tests.approve, icon="check", primary=True,
        hint=_("Surat penetapan diberi nomor; butirnya masuk daftar dan tampil untuk umum."),
    ),
    PageAct(
        "ganti-peserta", test_law.Act.MEET, _("Ganti peserta"), _("Kunci versi baru"), tests.meet,
        test_forms.MeetForm, icon="users", fits=_has_sheet,
        hint=_("Lembar yang sekarang ditarik dan tanda tangan padanya gugur."),
    ),
    PageAct(
        "kembalikan", test_law.Act.SEND_BACK, _("Kembalikan"), _("Kembalikan"), tests.send_back,
        test_forms.ReasonForm, icon="reply",
    ),
    PageAct(
        "buka", test_law.Act.DECLARE_OPEN, _("Nyatakan terbuka"), _("Nyatakan terbuka"), tests.declare_open,
        test_forms.OpenForm, icon="eye",
    ),
)  # fmt: skip

_RECORD = (
    PageAct(
        "tetapkan-terbuka", item_law.Act.DECIDE_OPEN, _("Tetapkan terbuka saat berakhir"), _("Tetapkan"),
        records.decide_open, record_forms.DecideForm, icon="eye", primary=True, fits=_ends,
    ),
    PageAct(
        "periksa-berkas", item_law.Act.CHECK_BLACKOUT, _("Catat pemeriksaan berkas"), _("Simpan"),
        records.check_blackout, record_forms.BlackoutForm, icon="check", primary=True, fits=_unchecked,
    ),
    PageAct(
        "buka-sebagian", item_law.Act.OPEN_PART, _("Buka sebagian"), _("Buka sebagian"), records.open_part,
        record_forms.PartForm, icon="split", fits=_opens_in_part,
    ),
    PageAct(
        "buka-putusan", item_law.Act.OPEN_BY_RULING, _("Buka karena putusan"), _("Buka"),
        records.open_by_ruling, record_forms.RulingForm, icon="scale",
        hint=_("Informasinya langsung terbit di daftar informasi publik."),
    ),
)  # fmt: skip

TEST_ACTS: dict[str, PageAct] = {row.slug: row for row in _TEST}
RECORD_ACTS: dict[str, PageAct] = {row.slug: row for row in _RECORD}
