"""The Komisi Informasi's notice as a form: the file of a dispute begins here."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.casework.models import InformationRequest
from serambi.disputes.models.choices import Forum
from serambi.disputes.services.register import Notice
from serambi.law.grounds import objection_grounds
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.objections.forum import forum_of
from serambi.objections.models import Objection
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, day_input, needed
from serambi.ui.words import Words


def line(label: Words, hint: Words = "") -> forms.CharField:
    """One line, without spaces taken away: the domain judges it."""
    return forms.CharField(label=label, help_text=hint, required=False, strip=False)


def paragraph(label: Words, hint: Words = "", rows: int = 3) -> forms.CharField:
    """A few lines."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def day_field(label: Words, hint: Words = "") -> forms.DateField:
    """A day."""
    return forms.DateField(label=label, help_text=hint, required=False, widget=day_input())


def ground_choices() -> list[tuple[str, str]]:
    """The letters of UU 14/2008 art. 35(1) in words."""
    return [(one.letter, f"{one.letter}. {one.title}") for one in objection_grounds()]


def grounds() -> forms.MultipleChoiceField:
    """Which grounds the objection gave."""
    return forms.MultipleChoiceField(
        label=_("Alasan keberatan"),
        help_text=_("Huruf a langsung diajudikasi; huruf b sampai g dimediasi lebih dahulu."),
        required=False,
        choices=ground_choices,
        widget=forms.CheckboxSelectMultiple,
    )


class NoticeForm(DomainForm):
    """What a request or an objection in Serambi knows is not asked again."""

    register_no = line(
        _("Nomor register Komisi Informasi"),
        _("Kosongkan bila belum disebut; dapat dilengkapi nanti."),
    )
    forum = needed(
        forms.ChoiceField(
            label=_("Komisi Informasi"), required=False, choices=Forum.choices, widget=forms.RadioSelect,
            help_text=_("Kantor kabupaten atau kota: KI Kabupaten/Kota bila ada, bila tidak KI Provinsi (Perki 1/2013 Pasal 6)."),
        )
    )  # fmt: skip
    forum_name = needed(
        line(
            _("Nama lengkapnya"), _("Misalnya Komisi Informasi Provinsi Kepulauan Bangka Belitung.")
        )
    )
    filed_on = needed(
        day_field(
            _("Permohonan sengketa diajukan"),
            _("Tanggal pada surat Komisi Informasi; hari ke-0 jangka waktunya."),
        )
    )
    noticed_on = needed(day_field(_("Pemberitahuan kami terima")))
    objection_no = needed(
        line(
            _("Nomor keberatan"),
            _(
                "Sengketa hanya sesudah keberatan (UU 14/2008 Pasal 37). Nomor yang ada di Serambi dikenali: datanya terisi sendiri."
            ),
        )
    )
    grounds = needed(grounds())
    regime = forms.ChoiceField(
        label=_("Jenis informasi"), required=False, initial=Regime.UMUM.value,
        choices=[(one.value, REGIME_NAMES[one]) for one in Regime], widget=forms.RadioSelect,
    )  # fmt: skip
    request_no = line(_("Nomor permohonan pada buku lama"))
    information = needed(paragraph(_("Informasi yang disengketakan")))
    applicant_name = needed(line(_("Nama pemohon"), _("Disimpan tersegel.")))
    applicant_address = line(_("Alamat pemohon"))

    def __init__(
        self,
        *args: Any,
        office: Office,
        case: InformationRequest | None = None,
        objection: Objection | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.case_id: UUID | None = case.pk if case else None
        self.objection_id: UUID | None = objection.pk if objection else None
        self.initial = {
            "forum": Forum.CENTRAL if office.level == Office.Level.RI else Forum.PROVINCE,
            "forum_name": forum_of(office).name,
        }
        if objection is not None:
            del self.fields["objection_no"], self.fields["grounds"]
        if case is not None or objection is not None:
            for name in (
                "regime",
                "request_no",
                "information",
                "applicant_name",
                "applicant_address",
            ):
                del self.fields[name]

    def notice(self) -> Notice:
        """What was typed, for the service to judge."""
        typed = {
            name: value for name, value in self.cleaned_data.items() if value not in (None, "")
        }
        return Notice(
            **{
                "forum": "", "forum_name": "", "filed_on": None, "noticed_on": None,
                **typed,
                "grounds": tuple(self.cleaned_data.get("grounds", ())),
            }
        )  # fmt: skip
