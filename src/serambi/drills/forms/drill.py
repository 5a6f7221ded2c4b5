"""Forms of a drill."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from serambi.drills.models import Drill
from serambi.drills.services.grades import Plan
from serambi.drills.services.run import MAX_ALIAS, MAX_QUESTION, MAX_REASON
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions, accepted_words
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, needed

GRADED, PRACTICE = "nilai", "latihan"


def proof_field() -> forms.FileField:
    """A screenshot or a photo."""
    return forms.FileField(
        label=gettext_lazy("Tangkapan layar"),
        required=False,
        widget=forms.ClearableFileInput(
            attrs={"accept": ",".join(accepted_extensions(Purpose.DRILL))}
        ),
        help_text=accepted_words(Purpose.DRILL),
    )


class PlanForm(DomainForm):
    """Whom to ask what, under which name."""

    office = forms.ChoiceField(label=gettext_lazy("Kantor yang diuji"))
    channel = forms.ChoiceField(
        label=gettext_lazy("Lewat"), choices=Drill.Channel.choices, widget=forms.RadioSelect
    )
    question = needed(
        forms.CharField(
            label=gettext_lazy("Pertanyaan"), required=False, strip=False, max_length=MAX_QUESTION,
            widget=forms.Textarea(attrs={"rows": 4}),
            help_text=gettext_lazy(
                "Seperti warga biasa bertanya, misalnya: bagaimana meminta data hasil pengawasan?"
            ),
        )
    )  # fmt: skip
    alias = needed(
        forms.CharField(
            label=gettext_lazy("Nama penanya"), required=False, strip=False, max_length=MAX_ALIAS,
            help_text=gettext_lazy("Nama yang dipakai bertanya, bukan nama orang lain."),
        )
    )  # fmt: skip
    is_graded = forms.ChoiceField(
        label=gettext_lazy("Untuk"),
        choices=[
            (PRACTICE, gettext_lazy("Latihan, tidak masuk nilai")),
            (GRADED, gettext_lazy("Penilaian, masuk nilai monev")),
        ],
        widget=forms.RadioSelect,
    )
    reminds = forms.BooleanField(
        label=gettext_lazy("Ingatkan petugas, PPID, lalu Atasan selama belum dijawab"),
        required=False,
        help_text=gettext_lazy("Pesannya tidak menyebut uji akses. Matikan pada penilaian."),
    )

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offices = {one.code: one for one in offices}
        field = self.fields["office"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(one.code, one.name) for one in offices]

    @property
    def plan(self) -> Plan:
        """What a valid form says."""
        typed = self.cleaned_data
        return Plan(
            office=self.offices[typed["office"]],
            channel=Drill.Channel(typed["channel"]),
            question=typed["question"],
            alias=typed["alias"],
            is_graded=typed["is_graded"] == GRADED,
            reminds=typed["reminds"],
        )


class ReplyForm(DomainForm):
    """What the office answered, and when."""

    words = needed(
        forms.CharField(
            label=gettext_lazy("Isi balasan"), required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
    )  # fmt: skip
    day = forms.DateField(
        label=gettext_lazy("Tanggal balasan"), required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("Kosongkan bila hari ini."),
    )  # fmt: skip
    at = forms.TimeField(
        label=gettext_lazy("Jam balasan"), required=False,
        widget=forms.TimeInput(attrs={"type": "time"}),
        help_text=gettext_lazy("Kosongkan bila baru saja; jam menurut kantor yang diuji."),
    )  # fmt: skip
    proof = proof_field()

    def moment(self, drill: Drill, now: datetime) -> datetime | None:
        """The instant that was typed, in the tried office's own time; None for now.

        A clock on a screen shows whole minutes: in the minute of the question the reply came after it.
        """
        typed = self.cleaned_data.get("at")
        if typed is None:
            return None
        zone = drill.office.tz
        day = self.cleaned_data.get("day") or now.astimezone(zone).date()
        minute = datetime.combine(day, typed.replace(second=0, microsecond=0), tzinfo=zone)
        sent = drill.sent_at
        if sent is not None and minute == sent.replace(second=0, microsecond=0):
            return sent
        return minute


class NoteForm(DomainForm):
    """A line for the log."""

    words = needed(
        forms.CharField(
            label=gettext_lazy("Catatan"), required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        )
    )  # fmt: skip
    proof = proof_field()


class DiscardForm(DomainForm):
    """Why it is called off."""

    reason = needed(
        forms.CharField(
            label=gettext_lazy("Alasan membatalkan"), required=False, strip=False,
            max_length=MAX_REASON,
            help_text=gettext_lazy("Tersimpan di catatan uji; kantor itu tidak melihatnya."),
        )
    )  # fmt: skip


class MessageForm(DomainForm):
    """An answer from the duty desk."""

    words = needed(
        forms.CharField(
            label=gettext_lazy("Balasan"), required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
    )  # fmt: skip
