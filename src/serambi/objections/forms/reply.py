"""The superior's answer as a form: the desk's draft and the decision share it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.law.objection import OUTCOME_NAMES, Outcome
from serambi.objections.forms.desk import paragraph
from serambi.objections.models import ObjectionReply
from serambi.objections.reply import Reply
from serambi.ui.forms import DomainForm, day_input


class ReplyForm(DomainForm):
    """Which of the fields are needed is decided by `reply.check`."""

    outcome = forms.ChoiceField(
        label=_("Keputusan"),
        choices=[(one.value, OUTCOME_NAMES[one]) for one in Outcome],
        widget=forms.RadioSelect,
    )
    reasons = paragraph(
        _("Alasan keputusan"), _("Masuk ke surat apa adanya. Jawab setiap alasan keberatan."), 6
    )
    order = forms.CharField(
        label=_("Perintah kepada PPID"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Bila dikabulkan: apa yang harus diberikan, seluruhnya atau bagian mana."),
    )  # fmt: skip
    order_due_on = forms.DateField(
        label=_("Dilaksanakan paling lambat"), required=False, widget=day_input()
    )
    exception = forms.CharField(
        label=_("Mengapa tidak ada orang lain yang dapat memutus"), required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Anda yang memutus jawaban permohonan ini. Alasannya dicatat dan tampil pada surat."),
    )  # fmt: skip

    def __init__(self, *args: Any, barred: bool, **kwargs: Any) -> None:
        """`barred`: this person decided the request, so an exception must be given."""
        super().__init__(*args, **kwargs)
        if not barred:
            del self.fields["exception"]

    def reply(self) -> Reply:
        """The typed answer. Call after `is_valid()`."""
        typed = self.cleaned_data
        return Reply(
            outcome=Outcome(typed["outcome"]),
            reasons=typed["reasons"],
            order=typed["order"],
            order_due_on=typed["order_due_on"],
        )


def initial_of(reply: ObjectionReply | None) -> dict[str, Any]:
    """What the form starts with: the draft that was prepared."""
    if reply is None:
        return {}
    names = ("outcome", "reasons", "order", "order_due_on")
    return {name: getattr(reply, name) for name in names}
