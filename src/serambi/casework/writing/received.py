"""What a desk types of something that did not come over the web: by which way, and when it truly came."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.casework.models.choices import Channel
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, day_input, needed

NOT_WEB = [(value, label) for value, label in Channel.choices if value != Channel.WEB]


class ReceivedForm(DomainForm):
    """Counter, phone, chat, e-mail or letter; day and hour are those of receipt, now unless changed."""

    submit_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    channel = needed(forms.ChoiceField(
        label=gettext_lazy("Diterima lewat"), choices=NOT_WEB, required=False, widget=forms.RadioSelect,
    ))  # fmt: skip
    received_on = needed(forms.DateField(
        label=gettext_lazy("Tanggal diterima"), required=False, widget=day_input(),
        help_text=gettext_lazy("Waktu sebenarnya, bukan waktu pencatatan. Tenggat dihitung dari sini."),
    ))  # fmt: skip
    received_time = needed(forms.TimeField(
        label=gettext_lazy("Jam"), required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    ))  # fmt: skip

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        now = clock.now().astimezone(office.tz)
        start = {
            "submit_key": uuid4(),
            "received_on": now.date(),
            "received_time": now.time().replace(second=0, microsecond=0),
        }
        kwargs["initial"] = {**start, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.office = office

    def received_at(self) -> datetime:
        """The true time of receipt, aware. Raises InvalidInput at the field of the day or the hour."""
        day, hour = self.cleaned_data.get("received_on"), self.cleaned_data.get("received_time")
        if day is None or hour is None:
            missing = "received_on" if day is None else "received_time"
            raise InvalidInput("received.missing", _("Waktu terima belum diisi."), field=missing)
        try:
            return validation.received_at(datetime.combine(day, hour, self.office.tz), self.office)
        except InvalidInput as error:
            raise InvalidInput(
                error.code, error.sentence, error.next_step, field="received_on"
            ) from error

    def key(self) -> UUID:
        """The key that makes sending twice the same as sending once."""
        return self.cleaned_data.get("submit_key") or uuid4()
