"""The page `docs/law/README.md`, written from the data files so that it cannot go stale.

`python -m serambi.law.rulebook > docs/law/README.md` writes it; a test compares the two.
"""

import sys

from serambi.law.calendar import FULL_TABLE, PACKAGE, WorkingCalendar
from serambi.law.duties import FAULT_NAMES, duty
from serambi.law.exemptbook import exemption_lives
from serambi.law.exemptions import exemptions, grounds
from serambi.law.headings import CATEGORY_NAMES, headings, suspicions
from serambi.law.lifebook import clock_acts, dispute_life, letter_life, life, objection_life, table
from serambi.law.lifecycle import OUTCOME_NAMES, REQUEST, STATE_NAMES, Outcome
from serambi.law.rules import UNIT_NAMES, Rule, all_rules
from serambi.law.scorebook import satisfaction, scoring
from serambi.law.serta_merta import BASIS, statements
from serambi.law.zones import zones

_INTRO = """# Aturan dan pasalnya

Halaman ini ditulis dari berkas data `src/serambi/law/data/*.toml` oleh
`python -m serambi.law.rulebook`. Jangan menyuntingnya langsung: ubah datanya, lalu tulis ulang.

Setiap aturan menyebut seberapa kuat dasarnya diketahui:

| Tanda | Dasar | Artinya |
|---|---|---|
| V | primer | naskah aturannya dibaca |
| V2 | sekunder | dari ringkasan, formulir, atau aturan lain yang mengutipnya |
| M | ingatan | dari ingatan, belum dicocokkan |
| D | rancangan | pilihan kami karena naskahnya belum ditemukan atau tidak seragam |

Sebelum dipakai di kantor, aturan bertanda V2, M dan D harus dicocokkan dengan naskahnya."""

_COUNTING = """## Cara menghitung

1. Hari peristiwa adalah hari 0, pada jam berapa pun, menurut zona waktu kantor. (`law.clocks.due`)
2. Hari 1 adalah hari kerja berikutnya. Sabtu, Minggu, libur nasional dan cuti bersama dilewati
   (Perpres 21/2023; naskah Komisi Informasi tidak merumuskan hari kerja). (`law.calendar`)
3. Jatuh tempo adalah akhir hari kerja ke-n, pukul 24.00 waktu setempat.
4. Perpanjangan dihitung mulai hari berikutnya setelah jatuh tempo pertama, sehingga 10 + 7 hari
   kerja sama dengan 17 hari kerja sejak permohonan diterima.
5. Jangka dalam hari (bukan hari kerja) dan jam berjalan terus, juga pada hari libur.
6. Permintaan melengkapi tidak menghentikan waktu: tidak ada aturan yang terbaca mengizinkannya.
   Bila kelak ada, tulis `pauses = true` pada barisnya. Hari berhenti masih dihitung; hari
   dilanjutkan adalah hari 0 yang baru; selama berhenti, tanggal asli tetap terlihat."""


def render() -> str:
    """The whole page as Markdown, in Indonesian."""
    parts = [
        _INTRO,
        _COUNTING,
        _calendar(),
        _zones(),
        _clocks(),
        _doubts(),
        clock_acts(),
        _lifecycle(),
        objection_life(),
        dispute_life(),
        letter_life(),
        _headings(),
        _duties(),
        _suspicions(),
        _announcement(),
        _exemptions(),
        exemption_lives(),
        scoring(),
        satisfaction(),
    ]
    return "\n\n".join(parts) + "\n"


def _calendar() -> str:
    known = [year for year in range(1946, 2101) if WorkingCalendar().knows(year)]
    return f"""## Kalender

Tabel nasional, `src/serambi/law/data/national_days.csv`, ditulis `make build` dari paket
`{PACKAGE}`: libur nasional (`public`) dan cuti bersama (`government`). Tahun yang diketahui: {known[0]} sampai {known[-1]}. Cuti bersama baru ada setelah SKB
ditandatangani, jadi tahun tanpa cuti bersama dianggap tidak diketahui: hari raya di dalamnya hanya
perkiraan. Menghitung jatuh tempo yang menyentuh tahun seperti itu ditolak dengan pesan, tidak ditebak.

Pengecualian kalender (nasional, provinsi, kantor) menimpa hari demi hari dengan nomor SKB atau SK;
yang terdekat dengan kantor menang. Tahun di luar tabel menjadi diketahui bila pengecualian nasional
memuat seluruh tabelnya, paling sedikit {FULL_TABLE} hari libur (Keppres 8/2024 menyebut 17 hari, dua di
antaranya dapat jatuh pada tanggal yang sama). Untuk tahun itu tabel tidak dipakai sama sekali.

Setiap jatuh tempo menyimpan sidik kalender (`calendar_version`) yang dipakai menghitungnya."""


def _zones() -> str:
    rows = [
        (
            one.name,
            ", ".join(one.provinces),
            one.basis,
            f"{one.evidence.value} ({one.evidence.label})",
        )
        for one in zones()
    ]
    return "## Zona waktu menurut kode provinsi\n\nProvinsi lain memakai WIB.\n\n" + table(
        ("Zona", "Kode provinsi", "Dasar", "Bukti"), rows
    )


def _length(one: Rule) -> str:
    unit = UNIT_NAMES[one.unit]
    return f"+{one.length} {unit} (jumlah {one.total})" if one.base else f"{one.length} {unit}"


def _clocks() -> str:
    rows = [
        (
            f"`{one.code}`",
            one.regime.value,
            _length(one),
            f"`{one.base.code}`" if one.base else f"`{one.counts_from.value}`",
            one.basis,
            f"{one.evidence.value} ({one.evidence.label})",
            one.valid_from.isoformat()
            + (f" sampai {one.valid_to.isoformat()}" if one.valid_to else ""),
        )
        for one in all_rules()
    ]
    head = ("Aturan", "Rezim", "Jangka", "Dihitung dari", "Dasar", "Bukti", "Berlaku sejak")
    intro = "Kode: `law.clocks.rule(kode, rezim, tanggal)` dan `law.clocks.due`. Perintah: `serambi due`."
    return f"## Jangka waktu\n\n{intro}\n\n" + table(head, rows)


def _doubts() -> str:
    lines = [
        f"- `{one.code}` ({one.regime.value}, {one.evidence.label}): {one.note}"
        for one in all_rules()
        if one.note
    ]
    return "### Catatan dan keraguan\n\n" + "\n".join(lines)


def _lifecycle() -> str:
    outcomes = ", ".join(OUTCOME_NAMES[one].lower() for one in Outcome)
    intro = (
        "Yang tidak tertulis di sini dilarang. Atasan PPID dan Pembina hanya membaca; sistem tidak"
        " memutuskan apa pun. Terlambat bukan keadaan: itu disimpulkan dari jatuh tempo."
        f" Hasil keputusan: {outcomes}."
    )
    shown = life(REQUEST, STATE_NAMES)
    return f"## Perjalanan permohonan\n\n{intro}\n\nKode: `law.lifecycle.allowed`.\n\n{shown}"


def _headings() -> str:
    rows = [
        (
            f"`{one.code}`",
            CATEGORY_NAMES[one.category],
            one.title + (" (Pemilu)" if one.election else ""),
            one.basis,
            f"{one.evidence.value} ({one.evidence.label})",
        )
        for one in headings()
    ]
    return "## Pokok Daftar Informasi Publik\n\nKode: `law.headings`.\n\n" + table(
        ("Kode", "Kategori", "Pokok", "Dasar", "Bukti"), rows
    )


def _duties() -> str:
    rows = [
        (f"`{one.code}`", rule.words, "ya" if rule.occurs else "tidak", f"`{rule.counted}`", rule.basis,
         f"{rule.evidence.value} ({rule.evidence.label})")
        for one in headings()
        for rule in [duty(one.code)]
    ]  # fmt: skip
    faults = ", ".join(name.lower() for name in FAULT_NAMES.values())
    intro = f"Yang dapat salah, dari yang terburuk: {faults}. Kode: `law.duties.duty`, `law.duties.judge`."
    head = ("Pokok", "Diperbarui", "Hanya bila terjadi", "Dihitung menurut", "Dasar", "Bukti")
    return f"### Seberapa sering diperbarui\n\n{intro}\n\n" + table(head, rows)


def _suspicions() -> str:
    rows = [
        (
            ", ".join(one.filed),
            ", ".join(one.titles),
            ", ".join(one.unless) or "-",
            one.sentence,
            one.basis,
        )
        for one in suspicions()
    ]
    intro = (
        "Petugas diberi tahu bila judul jarang cocok dengan kategorinya; yang pertama cocok yang"
        " ditampilkan, dan tidak ada yang diubah. Kode: `law.headings.suspicious`."
    )
    head = ("Bila digolongkan", "Judul memuat", "Kecuali memuat", "Yang dikatakan", "Dasar")
    return f"### Judul yang jarang cocok\n\n{intro}\n\n" + table(head, rows)


def _announcement() -> str:
    rows = [
        (f"`{one.code}`", one.title, one.hint, one.begin or "-",
         f"{one.evidence.value} ({one.evidence.label})")
        for one in statements()
    ]  # fmt: skip
    intro = f"Menurut {BASIS}. Kode: `law.serta_merta.statements`."
    head = ("Kode", "Yang dinyatakan", "Petunjuk", "Isi awal", "Bukti")
    return f"## Isi pengumuman serta-merta\n\n{intro}\n\n" + table(head, rows)


def _exemptions() -> str:
    rows = [
        (
            f"`{one.code}`",
            one.title,
            one.basis,
            f"{one.evidence.value} ({one.evidence.label})",
            f"{one.period} ({one.period_basis})" if one.number is None else "-",
        )
        for one in exemptions()
    ]
    reasons = "\n".join(
        f"- {one.basis}: {one.title}" + ("" if one.needs_exemption else " (bukan pengecualian)")
        for one in grounds()
    )
    head = ("Kode", "Alasan", "Dasar", "Bukti", "Jangka pengecualian")
    return (
        "## Informasi yang dikecualikan\n\nKode: `law.exemptions`.\n\n"
        + table(head, rows)
        + f"\n\nAlasan menolak:\n\n{reasons}"
    )


if __name__ == "__main__":
    sys.stdout.write(render())
