"""Where everything belongs that this office does not register as a complaint.

Nothing told behind these doors is stored: a story about an offence or a person is kept by whoever is
competent, in the form that the law asks for.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Door:
    """One page of advice. `steps` are sentences in order; `basis` the rule, as far as it is known."""

    slug: str
    title: Any
    lead: Any
    steps: tuple[Any, ...]
    basis: Any = ""


DOORS = {
    door.slug: door
    for door in (
        Door(
            "integritas",
            _("Gratifikasi, pungutan, atau kecurangan pegawai"),
            _("Laporan tentang pegawai Bawaslu masuk lewat saluran pelaporan pelanggaran (WBS) Bawaslu, “Tembang Lawas”, bukan lewat kantor yang dilaporkan."),
            (
                _("Buka laman Bawaslu RI dan cari WBS “Tembang Lawas”, atau minta alamatnya pada petugas."),
                _("Siapkan jawaban atas enam pertanyaan: apa, siapa, kapan, di mana, mengapa, dan bagaimana, serta bukti awal."),
                _("Identitas pelapor dirahasiakan oleh pengelola saluran itu."),
            ),
        ),
        Door(
            "etik",
            _("Perilaku anggota KPU, Bawaslu, atau jajarannya"),
            _("Dugaan pelanggaran kode etik penyelenggara Pemilu diperiksa DKPP; untuk jajaran ad hoc pengawas diperiksa Bawaslu kabupaten atau kota."),
            (
                _("Tentang anggota KPU atau Bawaslu: ajukan pengaduan kepada DKPP, langsung atau lewat lamannya."),
                _("Tentang Panwaslu Kecamatan, pengawas kelurahan atau desa, dan pengawas TPS: datang atau berkirim surat ke kantor ini."),
                _("Siapkan identitas Anda, uraian kejadian, dan bukti yang Anda punya."),
            ),
        ),
        Door(
            "informasi-awal",
            _("Informasi awal tanpa identitas"),
            _("Kabar yang belum lengkap, atau yang tidak ingin Anda laporkan dengan nama, dapat menjadi bahan penelusuran pengawas."),
            (
                _("Telepon atau datang ke kantor dan katakan bahwa ini informasi awal."),
                _("Sebutkan apa yang terjadi, di mana, kapan, dan dari mana Anda mengetahuinya."),
                _("Informasi awal bukan laporan: Anda tidak menerima tanda terima dan tidak dipanggil, dan pengawas menentukan penelusurannya."),
            ),
        ),
    )
}  # fmt: skip
