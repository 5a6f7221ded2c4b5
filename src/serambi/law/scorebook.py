"""The part of the law book about scores: of a self-assessment and of public satisfaction."""

from collections.abc import Mapping
from decimal import Decimal

from serambi.law.lifebook import table
from serambi.law.rules import Evidence
from serambi.law.scoring import GRADES, all_steps, methods, scales
from serambi.law.skm import bands, elements, sample_table


def scoring() -> str:
    """Steps, words and methods of an evaluation of public openness."""
    return (
        "## Nilai keterbukaan informasi\n\nNilai dijumlahkan persis, lalu dibulatkan sekali ke dua"
        " desimal (setengah ke atas); predikat dicari sesudahnya. Skala berlaku untuk satu penilai dan"
        " satu tahun. Kode: `law.scoring.score`.\n\n"
        f"{_steps()}\n\n### Predikat\n\n{_words()}\n\n### Nilai akhir\n\n{_methods()}"
    )


def _steps() -> str:
    return table(
        ("Bobot", *GRADES, "Dasar", "Bukti"),
        [
            (_number(one.weight), *map(_number, one.grades), one.basis, _told(one.evidence))
            for one in all_steps()
        ],
    )


def _words() -> str:
    return table(
        ("Skala", "Penilai", "Tahun", "Predikat", "Dasar", "Bukti"),
        [
            (
                f"`{one.key}`",
                one.assessor,
                str(one.year),
                ", ".join(f"{word} sejak {_number(start)}" for word, start in one.words),
                one.basis,
                _told(one.evidence),
            )
            for one in scales()
        ],
    )


def _methods() -> str:
    return table(
        ("Cara", "Penilai", "Tahun", "Bagian (persen)", "Kelompok dalam SAQ", "Dasar", "Bukti"),
        [
            (
                f"`{one.key}`",
                one.assessor,
                str(one.year),
                _shares(one.parts),
                _shares(one.groups),
                one.basis,
                _told(one.evidence),
            )
            for one in methods()
        ],
    )


def satisfaction() -> str:
    """Elements, bands and sample sizes of the survey of public satisfaction."""
    asked = table(
        ("Unsur", "Yang ditanyakan", "Dasar", "Bukti"),
        [(f"`{one.code}`", one.title, one.basis, _told(one.evidence)) for one in elements()],
    )
    letters = table(
        ("Mutu", "Sebutan", "Sejak", "Dasar", "Bukti"),
        [
            (one.letter, one.title, _number(one.start), one.basis, _told(one.evidence))
            for one in bands()
        ],
    )
    sample = sample_table()
    sizes = ", ".join(f"{population}: {needed}" for population, needed in sample.sizes)
    return (
        "## Survei Kepuasan Masyarakat\n\nTiap unsur dijawab 1 sampai 4 dan berbobot tepat 1/9; jumlahnya"
        " dikali 25 adalah indeks, dibulatkan sekali ke dua desimal sebelum mutunya dicari. Kode:"
        " `law.skm.index`.\n\n"
        f"{asked}\n\n### Mutu pelayanan\n\n{letters}\n\n### Banyaknya responden\n\n{sample.title}"
        f" ({sample.basis}; {_told(sample.evidence)}). Di antara dua baris berlaku yang lebih besar. Kode:"
        f" `law.skm.sample_size`.\n\nPopulasi: responden. {sizes}."
    )


def _told(evidence: Evidence) -> str:
    return f"{evidence.value} ({evidence.label})"


def _number(number: Decimal) -> str:
    """As it is written in Indonesian, with a decimal comma."""
    return str(number).replace(".", ",")


def _shares(parts: Mapping[str, Decimal]) -> str:
    return ", ".join(f"{name} {_number(share)}" for name, share in parts.items()) or "-"
