"""What an unfinished step has typed so far, for keeping while the writer goes on."""

from django.http import QueryDict
from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.casework.forms.ask import entry_ids
from serambi.core.errors import InvalidInput
from serambi.core.text import clean

LIMITS = {
    "details": validation.MAX_DETAILS,
    "kind": 20,
    "name": validation.MAX_SHORT,
    "nik": 40,
    "approval_no": 100,
    "proxy_name": validation.MAX_SHORT,
    "proxy_nik": 40,
    "address": 500,
    "occupation": 20,
    "phone": 60,
    "email": 254,
    "accommodation": 500,
    "way_obtain": 20,
    "way_deliver": 20,
    "purpose": 2_000,
}
"""Longest text of each field that the draft keeps unjudged."""


def typed_so_far(data: QueryDict) -> dict[str, str | list[str]]:
    """The known fields of `data`, cleaned but not yet judged.

    Raises InvalidInput for control characters and for text longer than its field can ever be:
    such text is not kept.
    """
    found: dict[str, str | list[str]] = {}
    for name, limit in LIMITS.items():
        if name not in data:
            continue
        whole = clean(str(data[name]))
        if len(whole) > limit:
            raise InvalidInput(
                "text.long",
                _("Teks ini terlalu panjang untuk disimpan."),
                _("Ringkas isinya."),
                field=name,
            )
        found[name] = whole
    if "entries" in data:
        found["entries"] = list(entry_ids(data))
    return found
