"""What two assessors publicly said of the example's office. Scores were not made known: none is given."""

from datetime import datetime

from serambi.config.example.people import actor_of
from serambi.core import clock
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.ratings.models import Rating
from serambi.ratings.said import Said
from serambi.ratings.services import record

NEWS = "Berita Antara Kepulauan Bangka Belitung, 4 Desember 2025"
ADDRESS = "https://babel.antaranews.com/berita/532642"
KI = Said(
    family=Rating.Family.KI, assessor="Komisi Informasi Provinsi Kepulauan Bangka Belitung",
    year=2024, word="Menuju Informatif", score="", source=NEWS, source_url=ADDRESS,
)  # fmt: skip
BAWASLU = Said(
    family=Rating.Family.BAWASLU, assessor="Bawaslu Republik Indonesia", year=2025,
    word="Informatif", score="", source=NEWS, source_url=ADDRESS,
)  # fmt: skip


def load_ratings(office: Office, at: datetime) -> int:
    """Write both down at `at`; returns how many."""
    petugas = actor_of(office, Role.PETUGAS)
    with clock.fixed(at):
        return len([record(office=office, actor=petugas, said=one) for one in (KI, BAWASLU)])
