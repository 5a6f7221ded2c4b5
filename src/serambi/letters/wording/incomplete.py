"""Pemberitahuan belum lengkap: what is missing and by when."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_day
from serambi.letters.contents import Incomplete
from serambi.letters.kinds import Sifat
from serambi.letters.wording.sheet import (
    Sheet,
    about_rows,
    addressed,
    boxed,
    facts,
    heading,
    listed,
    para,
    strong,
)


def sheet(content: Incomplete, zone: ZoneInfo) -> Sheet:
    """What to bring first, the date second, what else then."""
    how = content.how or (
        "Kelengkapan dapat dikirim lewat halaman lacak permohonan, surel, atau diantar ke meja layanan kami."
    )
    return Sheet(
        layout="surat",
        subject="Pemberitahuan permohonan informasi belum lengkap",
        sifat=Sifat.SEGERA.value,
        recipient=addressed(content.applicant),
        body=[
            para("Dengan hormat,"),
            para("Permohonan informasi Anda sudah kami terima dan catat:"),
            facts(*about_rows(content.about, zone)),
            para("Agar dapat kami proses, permohonan itu perlu dilengkapi."),
            heading("Yang perlu dilengkapi"),
            listed(content.missing),
            boxed(
                "Batas waktu melengkapi",
                strong(format_day(content.complete_by)),
                f", yaitu {content.complete_length} sejak pemberitahuan ini.",
            ),
            para(how, law=content.basis),
            para(
                "Tanggal jawaban kami tidak berubah oleh surat ini: paling lambat ",
                strong(format_day(content.due_on)),
                ". Bila kelengkapan tidak kami terima sampai batas waktu di atas, permohonan dihentikan dan"
                " tetap tercatat dalam register; Anda dapat mengajukan permohonan baru kapan saja.",
            ),
            para("Terima kasih atas perhatian Anda."),
        ],
    )
