"""The words of each kind of letter: contents in, blocks for the sheet out. Pure functions.

Official letters are Indonesian whatever language the reader's page has, so nothing here is
translated. The article stands beside the sentence it supports.
"""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from serambi.letters.contents import Content
from serambi.letters.kinds import Kind
from serambi.letters.wording import (
    classification,
    consideration,
    extension,
    handover,
    incomplete,
    list_decree,
    meeting,
    nil,
    notice,
    objection,
    plain,
    receipt,
    refusal,
    research,
)
from serambi.letters.wording.sheet import Sheet

_WORDS: dict[Kind, Callable[[Any, ZoneInfo], Sheet]] = {
    Kind.TANDA_BUKTI: receipt.sheet,
    Kind.BELUM_LENGKAP: incomplete.sheet,
    Kind.PERPANJANGAN: extension.sheet,
    Kind.PEMBERITAHUAN: notice.sheet,
    Kind.PENOLAKAN: refusal.sheet,
    Kind.PERTIMBANGAN: consideration.sheet,
    Kind.TANDA_TERIMA: handover.sheet,
    Kind.KETERANGAN_PENELITIAN: research.sheet,
    Kind.SK_DIP: list_decree.sheet,
    Kind.PERNYATAAN_NIHIL: nil.sheet,
    Kind.UNDANGAN_RAPAT: meeting.invitation,
    Kind.NOTULEN_RAPAT: meeting.minutes,
    Kind.ADENDUM_NOTULEN: meeting.addendum,
    Kind.SURAT: plain.sheet,
    Kind.TANDA_BUKTI_KEBERATAN: objection.receipt,
    Kind.BERITA_ACARA_MUSYAWARAH: objection.minutes,
    Kind.TANGGAPAN_KEBERATAN: objection.answer,
    Kind.LEMBAR_UJI: classification.test_sheet,
    Kind.PENETAPAN_KLASIFIKASI: classification.decree,
    Kind.SK_DIK: classification.exempt_list,
}


def sheet_for(content: Content, zone: ZoneInfo) -> Sheet:
    """The words of `content`; instants are told in `zone`."""
    return _WORDS[content.kind](content, zone)
