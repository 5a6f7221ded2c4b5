from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.library.views.desk import acts, queue

app_name = "library_desk"
urlpatterns: list[URLPattern] = [
    path("", queue.show_queue, name="queue"),
    path("aturan/", queue.set_policy, name="policy"),
    path("<uuid:release_id>/", acts.show, name="release"),
    path("<uuid:release_id>/naskah/", acts.rewrite, name="rewrite"),
    path("<uuid:release_id>/periksa/", acts.recheck, name="recheck"),
    path("<uuid:release_id>/terbit/", acts.publish, name="publish"),
    path("<uuid:release_id>/tolak/", acts.decline, name="decline"),
    path("<uuid:release_id>/tarik/", acts.withdraw, name="withdraw"),
    path("<uuid:release_id>/temuan/<slug:key>/", acts.settle, name="settle"),
    path("<uuid:release_id>/berkas/<int:file_id>/", acts.open_file, name="file"),
    path("<uuid:release_id>/berkas/<int:file_id>/lepas/", acts.take_out, name="take_out"),
    path("<uuid:release_id>/berkas/<int:file_id>/sertakan/", acts.take_in, name="take_in"),
]
