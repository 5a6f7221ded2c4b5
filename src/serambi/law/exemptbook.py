"""The part of the law book about withholding: checklists, the test's life, the exempt entry's life."""

from collections.abc import Sequence

from serambi.law import consequence_test, exempt_item
from serambi.law.exemptions import CheckItem, lifts, mandatory_exclusions, never_exempt
from serambi.law.lifebook import life, table


def exemption_lives() -> str:
    """Arts. 17 to 20 in practice, as Markdown."""
    return "\n\n".join((_checklists(), _mandatory(), _test(), _item()))


def _checklists() -> str:
    return f"""### Yang tidak pernah dikecualikan

Tiap pengujian menjawab pertanyaan ini satu per satu; satu jawaban ya menutup jalan ke penetapan.
Kode: `law.exemptions.checklist_for`.

{_questions(never_exempt())}

Khusus huruf g dan h juga:

{_questions(lifts())}"""


def _mandatory() -> str:
    rows = [
        (
            one.title,
            one.basis,
            f"{one.evidence.value} ({one.evidence.label})",
            ", ".join(f"`{code}`" for code in one.usual),
        )
        for one in mandatory_exclusions()
    ]
    return f"""### Yang wajib dikecualikan menurut Perbawaslu

Sebuah peraturan, bukan undang-undang: tiap butir tetap perlu dasar Pasal 17 dan pengujian. Kode:
`law.exemptions.mandatory_exclusions`.

{table(("Informasi Pemilu yang", "Dasar", "Bukti", "Dasar Pasal 17 yang lazim"), rows)}"""


def _test() -> str:
    return f"""## Perjalanan uji konsekuensi

Penetapan hanya dengan persetujuan pimpinan (Pembina). Lembar uji dikunci sebelum ditandatangani;
perubahan sesudahnya membuat versi baru. Kode: `law.consequence_test.allowed`.

{life(consequence_test.TEST, consequence_test.STATE_NAMES)}"""


def _item() -> str:
    warned = " dan ".join(str(days) for days in exempt_item.WARNINGS)
    return f"""## Perjalanan butir yang dikecualikan

Butir berlaku sampai akhir hari terakhirnya. PPID diingatkan {warned} hari kerja sebelumnya; keputusan
membuka paling lambat {exempt_item.DECIDE_BEFORE} hari kerja sebelumnya. Perpanjangan hanya dengan
pengujian baru. Akan berakhir bukan keadaan yang disimpan: itu disimpulkan dari tanggalnya. Kode:
`law.exempt_item.allowed`, `law.exempt_item.state_on`.

{life(exempt_item.ITEM, exempt_item.STATE_NAMES)}"""


def _questions(items: Sequence[CheckItem]) -> str:
    return "\n".join(f"- {one.title} ({one.basis})" for one in items)
