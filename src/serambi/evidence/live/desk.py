"""Live records of the service itself: registers, the forms of the web, the report, what citizens say."""

from datetime import date, timedelta

from django.urls import Resolver404, resolve

from serambi.core.dates import format_date
from serambi.evidence.live.facts import Facts, Tally
from serambi.evidence.live.registry import LiveState, live, no, yes
from serambi.survey.selectors.reports import figures_of

GROUP = "Layanan informasi"
YEAR = timedelta(days=365)


@live("register.requests", "Register permohonan informasi", GROUP)
def requests(key: str, facts: Facts) -> LiveState:
    """A register of the year with at least one numbered line (Perki 1/2021 art. 43)."""
    return _register(key, facts, facts.requests, "permohonan", "bukti/laporan-akses/")


@live("register.objections", "Register keberatan", GROUP)
def objections(key: str, facts: Facts) -> LiveState:
    """The same for objections; where there was none, the office states it."""
    return _register(key, facts, facts.objections, "keberatan", "")


def _register(key: str, facts: Facts, tally: Tally, what: str, page: str) -> LiveState:
    year = facts.day.year
    if not tally.count:
        words = f"Register {what} tahun {year} masih kosong; bila memang tidak ada, buat pernyataan nihil."
        return no(key, facts, words, page)
    last = f", terakhir {format_date(facts.local(tally.last))}" if tally.last else ""
    words = f"Register {what} tahun {year} memuat {tally.count} {what} bernomor{last}."
    return yes(key, facts, words, page, date(year, 12, 31))


@live("report.complaints", "Pengaduan dalam angka", GROUP)
def complaints(key: str, facts: Facts) -> LiveState:
    """How many complaints, about what and with what result, counted for everybody from the register."""
    year, tally = facts.day.year, facts.complaints
    if not tally.count:
        words = f"Belum ada pengaduan tahun {year}; bila memang tidak ada, buat pernyataan nihil."
        return no(key, facts, words, "pengaduan/angka/")
    words = (
        f"Jumlah, jenis, hasil dan waktu {tally.count} pengaduan tahun {year} tampil sebagai angka dan "
        "grafik, dihitung dari register; kelompok kecil digabung."
    )
    return yes(key, facts, words, "pengaduan/angka/", date(year, 12, 31))


@live("online.complaint", "Formulir pengaduan daring", GROUP)
def online_complaint(key: str, facts: Facts) -> LiveState:
    """A form for complaints about the service, with a number and a receipt (UU 25/2009 art. 36)."""
    return _form(key, facts, facts.complaints, "pengaduan")


@live("online.request", "Formulir permohonan daring", GROUP)
def online_request(key: str, facts: Facts) -> LiveState:
    """A form that sends, not one that is downloaded (monev: the latter does not count)."""
    return _form(key, facts, facts.requests, "permohonan")


@live("online.objection", "Formulir keberatan daring", GROUP)
def online_objection(key: str, facts: Facts) -> LiveState:
    """The same for objections."""
    return _form(key, facts, facts.objections, "keberatan")


def _form(key: str, facts: Facts, tally: Tally, what: str) -> LiveState:
    page = f"{what}/"
    if not _answers(facts.path(page)):
        return no(key, facts, f"Halaman {what} daring tidak ada di situs ini.", page)
    came = f"{tally.online} {what} masuk lewat formulir ini tahun {facts.day.year}"
    words = f"Formulir {what} diisi dan dikirim di situs ini tanpa akun; {came}."
    return yes(key, facts, words, page)


def _answers(path: str) -> bool:
    """True if the product has a page there."""
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


@live("report.access", "Data laporan akses sebagai tabel dan grafik", GROUP)
def access_data(key: str, facts: Facts) -> LiveState:
    """Counts, times, outcomes and reasons, by month, as matrix and as chart."""
    page = f"bukti/laporan-akses/{facts.day.year}/"
    if not facts.requests.count:
        words = f"Belum ada permohonan tahun {facts.day.year} untuk dihitung."
        return no(key, facts, words, page)
    words = (
        f"Jumlah, waktu, putusan dan alasan penolakan {facts.requests.count} permohonan tahun "
        f"{facts.day.year} tampil sebagai tabel dan grafik, dihitung dari register."
    )
    return yes(key, facts, words, page, date(facts.day.year, 12, 31))


@live("skm.result", "Hasil survei kepuasan masyarakat (SKM)", GROUP)
def survey_result(key: str, facts: Facts) -> LiveState:
    """A published result not older than a year (PermenPANRB 14/2017: at least once a year)."""
    if not facts.reports:
        return no(key, facts, "Belum ada hasil survei kepuasan yang terbit.", "skm/")
    newest = facts.reports[0]
    found, until = figures_of(newest), newest.period.last + YEAR
    page = newest.get_absolute_url().removeprefix(f"/{facts.office.code}/")
    if until < facts.day:
        words = f"Hasil survei terakhir adalah {newest.period.words}, lebih dari setahun lalu."
        return no(key, facts, words, page, until)
    value = f"indeks {found.value.replace('.', ',')} dari " if found.shown and found.value else ""
    words = f"Hasil survei {newest.period.words} terbit: {value}{found.count} jawaban."
    return yes(key, facts, words, page, until)


@live("serta_merta.page", "Halaman informasi serta merta", GROUP)
def alerts_page(key: str, facts: Facts) -> LiveState:
    """A page that announces at once; it stands empty while nothing threatens."""
    if not _answers(facts.path("peringatan/")):
        return no(key, facts, "Halaman informasi serta merta tidak ada.", "peringatan/")
    n = len(facts.office.banner)
    running = f"{n} pengumuman sedang berlaku" if n else "saat ini tidak ada yang berlaku"
    words = f"Halaman informasi serta merta terbuka dan tampil di semua halaman; {running}."
    return yes(key, facts, words, "peringatan/")


@live("datasets.published", "Kumpulan data terbuka", GROUP)
def open_data(key: str, facts: Facts) -> LiveState:
    """Tables that are published as data, renewed within a year."""
    count, last = facts.datasets
    if not count or last is None:
        return no(key, facts, "Belum ada kumpulan data yang terbit.", "data/")
    day = facts.local(last)
    until = day + YEAR
    words = f"{count} kumpulan data terbit, terakhir diperbarui {format_date(day)}."
    return (no if until < facts.day else yes)(key, facts, words, "data/", until)


@live("ratings.shown", "Halaman kinerja keterbukaan", GROUP)
def ratings(key: str, facts: Facts) -> LiveState:
    """Ratings of all assessors with their source, on one public page."""
    page = "kinerja/"
    if not facts.ratings:
        return no(key, facts, "Belum ada predikat yang dicatat.", page)
    newest = facts.ratings[0]
    words = f"{len(facts.ratings)} predikat tampil dengan sumbernya, terbaru tahun {newest.year}."
    return yes(key, facts, words, page)
