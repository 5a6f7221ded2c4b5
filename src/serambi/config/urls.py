"""Every address of the product, room by room."""

from django.urls import include, path, register_converter

from serambi.config.converters import RegionCode
from serambi.config.health import health

register_converter(RegionCode, "kode")

urlpatterns = [
    path("sehat/", health, name="health"),
    path("akun/undangan/", include("serambi.staff.urls.account")),
    path("akun/", include("serambi.identity.urls")),
    path("contoh/", include("serambi.identity.example_urls")),
    path("surat/", include("serambi.letters.urls.public")),
    path("piagam/", include("serambi.monev.urls.public")),
    path("", include("serambi.ui.urls")),
    path("", include("serambi.insight.urls")),
    path("", include("serambi.api.urls.site")),
    path("<kode:kode>/", include("serambi.api.urls.office")),
    path("<kode:kode>/", include("serambi.catalogue.urls.public")),
    path("<kode:kode>/cari/", include("serambi.search.urls")),
    path("<kode:kode>/permohonan/", include("serambi.casework.urls.ask")),
    path("<kode:kode>/lacak/", include("serambi.casework.urls.track")),
    path("<kode:kode>/meja/", include("serambi.casework.urls.desk")),
    path("<kode:kode>/meja/staf/", include("serambi.staff.urls.desk")),
    path("<kode:kode>/meja/katalog/", include("serambi.catalogue.urls.desk")),
    path("<kode:kode>/meja/baru/", include("serambi.intake.urls")),
    path("<kode:kode>/meja/kantor/", include("serambi.staff.urls.office")),
    path("<kode:kode>/meja/surel/", include("serambi.staff.urls.post")),
    path("<kode:kode>/dikecualikan/", include("serambi.classification.urls.public")),
    path("<kode:kode>/data/", include("serambi.datasets.urls.public")),
    path("<kode:kode>/meja/data/", include("serambi.datasets.urls.desk")),
    path("<kode:kode>/keberatan/", include("serambi.objections.urls.public")),
    path("<kode:kode>/pengaduan/", include("serambi.complaints.urls.public")),
    path("<kode:kode>/jawaban/", include("serambi.library.urls.public")),
    path("<kode:kode>/cakupan/", include("serambi.coverage.urls.public")),
    path("<kode:kode>/bukti/", include("serambi.evidence.urls.public")),
    path("<kode:kode>/peringatan/", include("serambi.alerts.urls.public")),
    path("<kode:kode>/berita/", include("serambi.publishing.urls.public")),
    path("<kode:kode>/meja/berita/", include("serambi.publishing.urls.desk")),
    path("<kode:kode>/dip/", include("serambi.decrees.urls.public")),
    path("<kode:kode>/hak/", include("serambi.timekeeping.urls.public")),
    path("<kode:kode>/survei/", include("serambi.survey.urls.answer")),
    path("<kode:kode>/skm/", include("serambi.survey.urls.public")),
    path("<kode:kode>/meja/piket/", include("serambi.drills.urls.duty")),
    path("<kode:kode>/meja/uji-akses/", include("serambi.drills.urls.desk")),
    path("<kode:kode>/meja/survei/", include("serambi.survey.urls.desk")),
    path("<kode:kode>/meja/klasifikasi/", include("serambi.classification.urls.desk")),
    path("<kode:kode>/meja/hitamkan/", include("serambi.redaction.urls.desk")),
    path("<kode:kode>/meja/keberatan/", include("serambi.objections.urls.desk")),
    path("<kode:kode>/meja/pengaduan/", include("serambi.complaints.urls.desk")),
    path("<kode:kode>/meja/sengketa/", include("serambi.disputes.urls.desk")),
    path("<kode:kode>/meja/surat/", include("serambi.letters.urls.desk")),
    path("<kode:kode>/meja/register/", include("serambi.registers.urls.desk")),
    path("<kode:kode>/meja/jawaban/", include("serambi.library.urls.desk")),
    path("<kode:kode>/meja/cakupan/", include("serambi.coverage.urls.desk")),
    path("<kode:kode>/meja/bukti/", include("serambi.evidence.urls.desk")),
    path("<kode:kode>/meja/peringatan/", include("serambi.alerts.urls.desk")),
    path("<kode:kode>/meja/penilaian/", include("serambi.monev.urls.desk")),
    path("<kode:kode>/meja/penetapan/", include("serambi.decrees.urls.desk")),
    path("<kode:kode>/kinerja/", include("serambi.ratings.urls.public")),
    path("<kode:kode>/hadir/", include("serambi.evaluation.urls.public")),
    path("<kode:kode>/meja/", include("serambi.evaluation.urls.desk")),
    path("<kode:kode>/meja/predikat/", include("serambi.ratings.urls.desk")),
    path("<kode:kode>/meja/pindah/", include("serambi.moving.urls.desk")),
    path("<kode:kode>/meja/kalender/", include("serambi.timekeeping.urls.desk")),
]

handler400 = "serambi.ui.errors.bad_request"
handler403 = "serambi.ui.errors.forbidden"
handler404 = "serambi.ui.errors.not_found"
handler500 = "serambi.ui.errors.server_error"
