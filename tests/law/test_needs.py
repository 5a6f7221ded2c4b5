"""What each act of each life needs and which paper it makes, against lists written by hand."""

from typing import Any

import pytest

from serambi.law.consequence_test import TEST
from serambi.law.dispute import DISPUTE
from serambi.law.exempt_item import ITEM
from serambi.law.letter_draft import LETTER_DRAFT
from serambi.law.lifecycle import REQUEST
from serambi.law.machine import Machine
from serambi.law.objection import OBJECTION

LIVES: dict[str, Machine[Any, Any, Any]] = {
    "lifecycle": REQUEST,
    "objection": OBJECTION,
    "dispute": DISPUTE,
    "consequence_test": TEST,
    "exempt_item": ITEM,
    "letter_draft": LETTER_DRAFT,
}
# act | states (* for any; state/role for one role) | what must hold, in this order | paper
# An act that is not named needs nothing and makes none.
NEEDS = {
    "lifecycle": """
receive        | *                              | applicant_complete                            | tanda_bukti
ask_completion | *                              | reason_given                                  | belum_lengkap
complete       | perlu_dilengkapi/petugas       | brought_by_applicant                          |
stop           | *                              | completion_overdue reason_given               |
choose_regime  | *                              | reason_given                                  |
extend         | *                              | before_first_due reason_given                 | perpanjangan
propose        | dikabulkan dikabulkan_sebagian | ordered                                       |
send           | diproses diperpanjang          | decision_complete                             | pemberitahuan
send           | dikabulkan dikabulkan_sebagian | ordered decision_complete                     | pemberitahuan
ask_fee        | *                              | fee_in_notice                                 |
pay            | *                              | payment_shown                                 |
deliver        | dikabulkan dikabulkan_sebagian | no_fee_in_notice                              | tanda_terima
deliver        | menunggu_biaya                 | fee_paid                                      | tanda_terima
reveal         | *                              | reason_given                                  |
pause          | *                              | clock_running moment_possible reason_given    |
resume         | *                              | clock_stopped moment_possible reason_given    |
correct        | *                              | moment_possible promise_kept reason_given     |
order          | *                              | reason_given                                  |
""",
    "objection": """
file           | *                              | ground_given                                  | tanda_bukti_keberatan
choose_regime  | *                              | reason_given no_request                       |
call_talk      | *                              | talk_allowed                                  |
minutes        | *                              | talk_held                                     | berita_acara_musyawarah
decide         | *                              | not_the_refuser reply_complete                | tanggapan_keberatan
lapse          | *                              | due_passed                                    |
dispute        | *                              | commission_notice                             |
close          | *                              | window_passed                                 |
reveal         | *                              | reason_given                                  |
""",
    "dispute": """
register         | *                            | objection_before                              |
summon           | *                            | hearing_complete                              | panggilan
hold_hearing     | *                            | hearing_begun                                 |
appoint          | *                            | authority_named                               | surat_kuasa
begin            | *                            | hearing_held                                  |
mediate          | *                            | mediable_ground                               |
extend_mediation | *                            | not_extended_before reason_given              |
settle           | *                            | ruling_complete                               | kesepakatan
fail             | *                            | reason_given                                  |
adjudicate       | ajudikasi_awal               | refusal_ground                                |
rule             | *                            | ruling_complete                               | putusan
challenge        | *                            | challenge_dated                               |
judge            | *                            | ruling_complete                               | putusan
cassate          | *                            | judgment_given challenge_dated                |
finalise         | putusan                      | window_passed                                 |
finalise         | ptun                         | judgment_given window_passed                  |
execute          | *                            | order_fulfilled                               | pelaksanaan
lapse            | *                            | reason_given                                  |
withdraw         | *                            | reason_given                                  |
pack             | *                            |                                               | berkas_sengketa
""",
    "consequence_test": """
propose           | *                    | trigger_named                                            |
identify          | *                    | information_named                                        |
analyse           | *                    | statute_present never_exempt_clear period_present        |
meet              | *                    | participants_named                                       | lembar_uji
sign              | *                    | is_participant                                           |
record_signatures | *                    | signed_sheet_uploaded                                    |
submit            | *                    | statute_present never_exempt_clear period_present all_signed |
approve           | *                    | statute_present never_exempt_clear period_present all_signed | penetapan_klasifikasi
send_back         | *                    | reason_given                                             |
declare_open      | diusulkan identifikasi analisis rapat dikembalikan | not_classified_yet reason_given |
declare_open      | menunggu_persetujuan | reason_given                                             |
""",
    "exempt_item": """
inherit        | *                              | office_above not_inherited_yet                |
decide_open    | *                              | thirty_days_before_expiry reason_given        |
expire         | *                              | expired                                       |
replace        | *                              | new_test_completed                            |
follow         | *                              | source_replaced                               |
open_by_ruling | *                              | ruling_named                                  |
open_part      | *                              | letter_may_open proof_named part_named        |
check_blackout | *                              | opened reason_given                           |
""",
    "letter_draft": """
check          | *                              | another_person                                |
send_back      | *                              | reason_given                                  |
sign           | *                              | named_signatory                               | surat
discard        | *                              | reason_given                                  |
""",
}
Row = tuple[str, list[str], tuple[str, ...], str]


def read(text: str) -> list[Row]:
    rows = []
    for line in text.strip().splitlines():
        act, states, guards, paper = (part.strip() for part in line.split("|"))
        rows.append((act, states.split(), tuple(guards.split()), paper))
    return rows


@pytest.mark.parametrize("name", LIVES)
def test_every_act_needs_and_makes_what_is_written_by_hand(name: str) -> None:
    rows = read(NEEDS[name])
    used: set[int] = set()
    for cell in LIVES[name].table.values():
        where = {"*", str(cell.state), f"{cell.state}/{cell.role}"}
        found = [n for n, row in enumerate(rows) if row[0] == cell.act and where & set(row[1])]
        assert len(found) <= 1, (cell.act, cell.state, cell.role)
        _, _, guards, paper = rows[found[0]] if found else ("", [], (), "")
        assert (cell.guards, cell.document) == (guards, paper), (cell.act, cell.state, cell.role)
        used |= set(found)
    assert used == set(range(len(rows)))


@pytest.mark.parametrize("name", LIVES)
def test_every_act_of_the_life_may_be_done_by_somebody(name: str) -> None:
    life = LIVES[name]
    assert {cell.act for cell in life.table.values()} == set(life.acts.__members__.values())
    assert life.guards() == sorted({one for row in read(NEEDS[name]) for one in row[2]})
