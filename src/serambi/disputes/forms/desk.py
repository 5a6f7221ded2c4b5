"""Forms of the acts on a dispute; what may stand in them is decided by the services."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.core.dates import format_datetime
from serambi.disputes.forms.notice import day_field, grounds, line, paragraph
from serambi.disputes.models import Hearing
from serambi.disputes.models.choices import AuthorityKind, Forum, HearingKind, Mark, PaperKind
from serambi.disputes.selectors.desk import DeskDispute
from serambi.disputes.services.hearings import Summons
from serambi.disputes.services.papers import Paper
from serambi.disputes.services.rulings import Decided
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions, accepted_words
from serambi.law.dispute import OUTCOME_NAMES, Outcome
from serambi.ui.forms import DomainForm, needed
from serambi.ui.words import Words


class ActForm(DomainForm):
    """A form of one act on one dispute; `arguments` is what its service takes."""

    def __init__(self, *args: Any, found: DeskDispute, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = found

    def arguments(self) -> dict[str, Any]:
        """The service's keyword arguments. Call after `is_valid()`."""
        return dict(self.cleaned_data)


class PlainActForm(ActForm):
    """An act that needs no words: the button is the form."""


class ReasonForm(ActForm):
    reason = needed(paragraph(_("Keterangan"), rows=2))


class NoteForm(ActForm):
    text = needed(paragraph(_("Catatan internal"), _("Tidak pernah masuk berkas sengketa.")))


class CorrectForm(ActForm):
    register_no = line(_("Nomor register Komisi Informasi"))
    forum = forms.ChoiceField(label=_("Komisi Informasi"), choices=Forum.choices, required=False)
    forum_name = needed(line(_("Nama lengkapnya")))
    grounds = needed(grounds())

    def __init__(self, *args: Any, found: DeskDispute, **kwargs: Any) -> None:
        super().__init__(*args, found=found, **kwargs)
        one = found.dispute
        self.initial = {
            "register_no": one.register_no, "forum": one.forum, "forum_name": one.forum_name,
            "grounds": list(one.grounds),
        }  # fmt: skip


class SummonsForm(ActForm):
    kind = forms.ChoiceField(label=_("Jenis sidang"), choices=HearingKind.choices, required=False)
    day = needed(day_field(_("Tanggal sidang")))
    hour = needed(
        forms.TimeField(
            label=_("Jam"), required=False,
            widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        )
    )  # fmt: skip
    minutes = forms.IntegerField(label=_("Perkiraan lama (menit)"), required=False, initial=120)
    place = line(_("Tempat"), _("Alamat ruang sidang."))
    link = line(_("Tautan daring"), _("Bila sidang lewat video."))
    summons_no = line(_("Nomor panggilan"))
    summoned_on = needed(
        day_field(_("Panggilan kami terima"), _("Paling lambat 3 hari kerja sebelum sidang."))
    )
    closed = forms.BooleanField(label=_("Sidang tertutup"), required=False)

    def summons(self) -> Summons:
        """What the summons says."""
        typed = self.cleaned_data
        starts = None
        if typed.get("day") and typed.get("hour"):
            starts = datetime.combine(typed["day"], typed["hour"], self.found.dispute.office.tz)
        return Summons(
            kind=typed["kind"], starts_at=starts, summoned_on=typed["summoned_on"], place=typed["place"],
            link=typed["link"], summons_no=typed["summons_no"], closed=typed["closed"],
            minutes=120 if typed["minutes"] is None else typed["minutes"],
        )  # fmt: skip

    def arguments(self) -> dict[str, Any]:
        return {"summons": self.summons()}


def _hearing_field(label: Words) -> forms.TypedChoiceField:
    return needed(forms.TypedChoiceField(label=label, required=False, empty_value=None))


class OfHearingForm(ActForm):
    """An act on one of the hearings that `those` offers."""

    hearing_id = _hearing_field(_("Sidang"))

    def __init__(self, *args: Any, found: DeskDispute, **kwargs: Any) -> None:
        super().__init__(*args, found=found, **kwargs)
        field: Any = self.fields["hearing_id"]
        known = self.those()
        field.choices = [(str(one.pk), _label(one, found)) for one in known]
        field.coerce = {str(one.pk): one.pk for one in known}.__getitem__

    def those(self) -> list[Hearing]:
        """The hearings to choose from."""
        return self.found.planned

    def clean_hearing_id(self) -> Any:
        """One of them. Raises ValidationError."""
        value = self.cleaned_data["hearing_id"]
        if value is None:
            raise forms.ValidationError(
                _("Sidang belum dipilih. Pilih dari daftar."), code="hearing"
            )
        return value


def _label(hearing: Hearing, found: DeskDispute) -> str:
    when = format_datetime(hearing.starts_at, found.dispute.office.tz)
    return f"{hearing.get_kind_display()}, {when}"


class MoveHearingForm(OfHearingForm, SummonsForm):
    def arguments(self) -> dict[str, Any]:
        return {"hearing_id": self.cleaned_data["hearing_id"], "summons": self.summons()}


class CancelHearingForm(OfHearingForm):
    reason = needed(paragraph(_("Alasan"), rows=2))


class HeldForm(OfHearingForm):
    office_came = forms.BooleanField(label=_("Kantor hadir"), required=False)
    applicant_came = forms.BooleanField(label=_("Pemohon hadir"), required=False)
    attended = paragraph(
        _("Yang hadir"), _("Nama dan jabatan wakil kantor, majelis atau mediator."), 2
    )
    result = needed(
        paragraph(_("Hasil sidang"), _("Apa yang diperiksa, diputuskan, dan langkah berikutnya."))
    )

    def those(self) -> list[Hearing]:
        return self.found.begun


class AppointForm(ActForm):
    name = needed(line(_("Nama")))
    post = needed(line(_("Jabatan")))
    authority = forms.ChoiceField(
        label=_("Dasar kuasa"), choices=AuthorityKind.choices, required=False
    )
    authority_no = needed(line(_("Nomor surat")))
    authority_on = needed(day_field(_("Tanggal surat")))


class FirstMeetingForm(ActForm):
    first_meeting = needed(
        day_field(
            _("Pertemuan mediasi pertama"),
            _("Hari ke-0 mediasi: 14 hari kerja, dapat diperpanjang 7."),
        )
    )


class FiledForm(ActForm):
    filed_on = needed(day_field(_("Tanggal pengajuan")))


class RulingForm(ActForm):
    """What was agreed, ruled or judged; `outcomes` is what this forum can say now."""

    number = needed(line(_("Nomor putusan")))
    pronounced_on = needed(day_field(_("Dibacakan atau disepakati")))
    received_on = needed(
        day_field(_("Salinan kami terima"), _("Dari hari ini waktu upaya hukum dihitung."))
    )
    outcome = needed(forms.ChoiceField(label=_("Hasil"), required=False, widget=forms.RadioSelect))
    order = needed(
        paragraph(_("Amar atau isi kesepakatan"), _("Salin apa adanya, tanpa nama pemohon."), 4)
    )
    opened_title = line(
        _("Nama informasi yang dibuka"),
        _(
            "Bila ada yang dibuka: judul ini terbit sendiri di Daftar Informasi Publik. Jangan memuat nama orang."
        ),
    )
    execute_days = forms.IntegerField(
        label=_("Dilaksanakan dalam (hari kerja)"), required=False,
        help_text=_("Dihitung sejak berkekuatan hukum tetap. Isi ini atau tanggalnya."),
    )  # fmt: skip
    execute_until = day_field(_("Atau paling lambat tanggal"))
    outcomes: tuple[Outcome, ...] = (
        Outcome.DIKABULKAN, Outcome.SEBAGIAN, Outcome.DITOLAK, Outcome.TIDAK_DITERIMA,
    )  # fmt: skip

    def __init__(self, *args: Any, found: DeskDispute, **kwargs: Any) -> None:
        super().__init__(*args, found=found, **kwargs)
        field: Any = self.fields["outcome"]
        field.choices = [(one.value, OUTCOME_NAMES[one]) for one in self.outcomes]

    def arguments(self) -> dict[str, Any]:
        return {"decided": Decided(**self.cleaned_data)}


class SettlementForm(RulingForm):
    outcomes = (Outcome.DIKABULKAN, Outcome.SEBAGIAN, Outcome.TANPA_MEMBUKA)


class EarlyRulingForm(RulingForm):
    outcomes = (Outcome.TIDAK_DITERIMA,)


class ExecuteForm(ActForm):
    executed_on = needed(day_field(_("Tanggal pelaksanaan")))
    items = forms.TypedMultipleChoiceField(
        label=_("Berkas yang masuk Daftar Informasi Publik"), required=False, coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Yang diberikan kepada pemohon terbuka bagi semua orang (UU 14/2008 Pasal 11 ayat (2)). Lepas centang bila sebuah berkas masih memuat data pribadi."),
    )  # fmt: skip

    def __init__(self, *args: Any, found: DeskDispute, **kwargs: Any) -> None:
        super().__init__(*args, found=found, **kwargs)
        given = [item for item in found.given if item.file_id is not None]
        if not given:
            del self.fields["items"]
            return
        field: Any = self.fields["items"]
        field.choices = [(item.pk, item.title) for item in given]
        field.initial = [item.pk for item in given]


class PaperForm(ActForm):
    kind = forms.ChoiceField(label=_("Jenis dokumen"), choices=PaperKind.choices, required=False)
    title = needed(line(_("Nama dokumen")))
    file = needed(
        forms.FileField(
            label=_("Berkas"), required=False,
            help_text=f"{accepted_words(Purpose.DISPUTE)}, paling besar 10 MB.",
            widget=forms.FileInput(attrs={"accept": ",".join(accepted_extensions(Purpose.DISPUTE))}),
        )
    )  # fmt: skip
    number = line(_("Nomor dokumen"))
    dated_on = day_field(_("Tanggal dokumen"))
    proves = paragraph(_("Membuktikan bahwa"), _("Diisi bila dokumen ini menjadi alat bukti."), 2)

    def arguments(self) -> dict[str, Any]:
        typed = dict(self.cleaned_data)
        upload = typed.pop("file")
        return {"paper": Paper(**typed), "upload": upload}


class PackForm(ActForm):
    mark = forms.ChoiceField(
        label=_("Tanda alat bukti"), choices=Mark.choices, initial=Mark.RESPONDENT, required=False,
        help_text=_("Nomor alat bukti menjadi T-1, T-2, dan seterusnya."),
    )  # fmt: skip
