"""Grounds, periods and states as the pages say them."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.classification import words
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.law import consequence_test as test_law
from serambi.law import exempt_item as item_law
from serambi.law.exemptions import Exemption, checklist_for, mandatory_exclusions
from serambi.ui.components.notices import badge

register = template.Library()

_TEST_LOOKS = {
    test_law.State.DIUSULKAN: ("info", "inbox"),
    test_law.State.IDENTIFIKASI: ("info", "file"),
    test_law.State.ANALISIS: ("info", "scale"),
    test_law.State.RAPAT: ("info", "users"),
    test_law.State.MENUNGGU_PERSETUJUAN: ("soon", "clock"),
    test_law.State.DIKEMBALIKAN: ("soon", "reply"),
    test_law.State.DITETAPKAN: ("late", "lock"),
    test_law.State.DINYATAKAN_TERBUKA: ("ok", "eye"),
}
_ITEM_LOOKS = {
    item_law.State.AKTIF: ("late", "lock"),
    item_law.State.AKAN_BERAKHIR: ("soon", "clock"),
    item_law.State.DITETAPKAN_TERBUKA: ("info", "calendar"),
    item_law.State.TERBUKA_OTOMATIS: ("ok", "eye"),
    item_law.State.DIUBAH: ("done", "history"),
    item_law.State.DIBUKA_PUTUSAN: ("ok", "scale"),
    item_law.State.DIBUKA_SEBAGIAN: ("gold", "split"),
}


@register.simple_tag
def test_badge(state: str) -> SafeString:
    """Where a test stands, in words with an icon."""
    found = test_law.State(state)
    tone, icon = _TEST_LOOKS[found]
    return badge(test_law.STATE_NAMES[found], tone=tone, icon=icon)


@register.simple_tag
def item_badge(state: str) -> SafeString:
    """Where an entry stands."""
    found = item_law.State(state)
    tone, icon = _ITEM_LOOKS[found]
    return badge(item_law.STATE_NAMES[found], tone=tone, icon=icon)


@register.simple_tag
def ground_words(ground: Exemption) -> str:
    """ "UU 14/2008 Pasal 17 huruf a angka 2: Identitas informan …" """
    return words.ground_words(ground)


@register.simple_tag
def period_of(thing: ConsequenceTest | ExemptionRecord) -> str:
    """ "5 tahun, sampai 23 November 2031"."""
    return words.period_of(thing)


@register.simple_tag
def trigger_of(test: ConsequenceTest) -> str:
    """What made the test necessary."""
    return words.trigger_of(test)


@register.simple_tag
def mandatory_words(code: str) -> str:
    """The item of Perbawaslu 1/2022 art. 18(2), with how well it is known; "" for none."""
    for one in mandatory_exclusions():
        if one.code == code:
            return f"{one.title} ({one.basis}; {_('dasar')}: {one.evidence.label})"
    return ""


@register.simple_tag
def checklist_of(test: ConsequenceTest) -> list[str]:
    """The questions of art. 18 that were answered with no."""
    asked = {one.code: one for ground in test.grounds for one in checklist_for(ground.letter)}
    return [
        f"{one.title} ({one.basis})"
        for one in asked.values()
        if test.checklist.get(one.code) is False
    ]
