"""A report as lines and as a document, for people's programs."""

from typing import Any

from serambi.survey.figures import Figures, thawed
from serambi.survey.models import SurveyReport

METHOD = (
    "Sembilan unsur PermenPANRB 14/2017, masing-masing dijawab 1 sampai 4. Nilai tiap unsur adalah "
    "rata-rata jawabannya. Indeks = jumlah sembilan nilai unsur × 1/9 × 25. Bobot 1/9 dipakai utuh, "
    "tidak dibulatkan menjadi 0,11; indeks dibulatkan satu kali menjadi dua desimal sebelum "
    "mutunya dilihat."
)
Line = list[str | int | float | None]


def as_lines(found: Figures) -> tuple[list[str], list[Line]]:
    """Header and lines for CSV; without element lines where few answered."""
    header = ["unsur", "nilai", "jawaban_1", "jawaban_2", "jawaban_3", "jawaban_4"]
    lines: list[Line] = [[row.title, row.mean, *row.counts] for row in found.rows]
    lines.append(["Indeks", found.value or None, None, None, None, None])
    lines.append(["Jumlah jawaban", found.count, None, None, None, None])
    return header, lines


def as_document(report: SurveyReport) -> dict[str, Any]:
    """Everything about a report; numbers with decimals are text, as they were rounded."""
    found = thawed(report.figures)
    return {
        "kantor": report.office.name,
        "kode_kantor": report.office.code,
        "periode": report.period.words,
        "dari": report.period.first.isoformat(),
        "sampai": report.period.last.isoformat(),
        "indeks": found.value or None,
        "mutu": found.letter or None,
        "kinerja": found.band or None,
        "jawaban": found.count,
        "jawaban_daring": found.answered,
        "lembar_kertas": found.paper,
        "tidak_dihitung": found.left_out,
        "layanan_selesai": found.services,
        "undangan": dict(found.invited),
        "tingkat_respons_persen": found.rate or None,
        "sampel_menurut_tabel": found.sample,
        "batas_kelompok_kecil": found.smallest,
        "unsur": [
            {"kode": row.code, "judul": row.title, "nilai": row.mean, "jawaban": list(row.counts)}
            for row in found.rows
        ],
        "biaya_dinyatakan_gratis": [
            {"periode": one.period, "oleh": one.by, "tanggal": one.on, "dasar": one.reason}
            for one in found.fee
        ],
        "indeks_tanpa_unsur_biaya": found.without_fee or None,
        "metode": METHOD,
        "sidik": report.digest,
    }
