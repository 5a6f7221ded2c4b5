"""Forms of the acts on an entry."""

from django.utils.translation import gettext_lazy as _

from serambi.classification.forms.fields import ActForm, line, paragraph


class DecideForm(ActForm):
    reason = paragraph(
        _("Alasan membuka"), _("Keputusan ini berlaku saat jangka waktunya berakhir.")
    )


class RulingForm(ActForm):
    ruling = line(_("Putusan"), _("Nomor dan tanggal putusan Komisi Informasi atau pengadilan."))


class PartForm(ActForm):
    part = paragraph(_("Bagian yang dibuka"), rows=2)
    proof = line(
        _("Bukti"), _("Surat persetujuan, jabatan publik, atau sidang yang terbuka untuk umum.")
    )


class BlackoutForm(ActForm):
    note = paragraph(
        _("Hasil pemeriksaan berkas"),
        _("Bagian lain yang masih dikecualikan, atau bahwa tidak ada."),
    )
