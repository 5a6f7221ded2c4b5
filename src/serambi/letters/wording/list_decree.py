"""Keputusan penetapan DIP: the decree and the list as its attachment (UU 14/2008 art. 11(1) a)."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_date
from serambi.letters.contents_free import ListDecree
from serambi.letters.wording.sheet import Sheet, heading, listed, para, strong

COLUMNS = (
    "No", "Ringkasan isi informasi", "Pejabat/unit yang menguasai",
    "Penanggung jawab pembuatan/penerbitan", "Waktu dan tempat pembuatan", "Bentuk tersedia",
    "Jangka waktu simpan",
)  # fmt: skip
SHARES = (9, 78, 38, 38, 34, 26, 26)
CONSIDERING = (
    "bahwa setiap orang berhak memperoleh informasi publik dengan cepat, tepat waktu, dan biaya ringan;",
    "bahwa badan publik wajib menyediakan daftar seluruh informasi publik yang berada di bawah penguasaannya;",
    "bahwa berdasarkan pertimbangan tersebut perlu menetapkan Daftar Informasi Publik;",
)
RECALLING = (
    "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik;",
    "Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008;",
    "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik;",
)


def list_title(year: int, amendment: int) -> str:
    """What a list, or its change, is called in the list of drafts and letters."""
    name = f"Daftar Informasi Publik tahun {year}"
    return f"Perubahan {amendment} {name}" if amendment else name


def sheet(content: ListDecree, zone: ZoneInfo) -> Sheet:
    """Menimbang, mengingat, memutuskan; the list comes after, on its own landscape pages."""
    return Sheet(
        layout="keputusan",
        subject=f"Keputusan PPID {content.office} tentang {_subject(content)}",
        body=[
            heading("Menimbang"),
            listed(content.considering or CONSIDERING),
            heading("Mengingat"),
            listed(content.recalling or RECALLING),
            heading("Memutuskan"),
            para(strong("Kesatu. "), _first(content), law="UU 14/2008 Pasal 11 ayat (1) huruf a"),
            para(
                strong("Kedua. "),
                "Daftar ini dimutakhirkan secara berkala dan diumumkan kepada masyarakat.",
            ),
            *_replaced(content.replaces),
            para(
                strong("Keempat. " if content.replaces else "Ketiga. "),
                "Keputusan ini berlaku sejak tanggal ditetapkan.",
            ),
        ],
        annex=[
            {
                "type": "wide",
                "title": f"Lampiran: Daftar Informasi Publik {content.office} tahun {content.year}",
                "head": list(COLUMNS),
                "widths": list(SHARES),
                "rows": [list(row) for row in content.rows],
            },
        ],
    )


def _subject(content: ListDecree) -> str:
    name = f"Daftar Informasi Publik tahun {content.year}"
    return f"perubahan ke-{content.amendment} atas {name}" if content.amendment else name


def _first(content: ListDecree) -> str:
    held = f"keadaan {format_date(content.as_of)}, berisi {_number(len(content.rows))} informasi,"
    listed = "sebagaimana tercantum dalam lampiran keputusan ini"
    name = f"Daftar Informasi Publik {content.office} tahun {content.year}"
    if not content.amendment:
        return f"Menetapkan {name}, {held} {listed}."
    return (
        f"Mengubah {name} yang ditetapkan dengan Keputusan {content.amends}, sehingga menjadi {held}"
        f" {listed}. Alasan perubahan: {content.reason.rstrip('.')}."
    )


def _replaced(number: str) -> list[dict[str, object]]:
    if not number:
        return []
    return [
        para(
            strong("Ketiga. "),
            f"Mencabut Keputusan Nomor {number} dan menyatakannya tidak berlaku.",
        )
    ]


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
