"""Marks: on the words as written, in escaped text."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from serambi.search.query import parse
from serambi.search.snippet import excerpt, marked


def test_an_inflected_word_is_marked_for_its_stem() -> None:
    assert marked("Tata cara pelaporan", parse("laporan")) == "Tata cara <mark>pelaporan</mark>"


def test_a_beginning_marks_the_whole_word() -> None:
    assert marked("Rekapitulasi suara", parse("rekap")) == "<mark>Rekapitulasi</mark> suara"


def test_markup_in_the_text_is_shown_and_not_obeyed() -> None:
    assert (
        marked("<b>suara</b> & co", parse("suara"))
        == "&lt;b&gt;<mark>suara</mark>&lt;/b&gt; &amp; co"
    )


def test_an_excerpt_shows_the_place_where_most_words_meet() -> None:
    text = "suara " + "kata lain " * 60 + "rekapitulasi suara per kecamatan " + "isi " * 60
    shown = excerpt(text, parse("rekapitulasi suara"))
    assert "<mark>rekapitulasi</mark> <mark>suara</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(re.sub(r"</?mark>", "", shown)) <= 230


def test_an_excerpt_without_a_met_word_is_the_beginning() -> None:
    assert excerpt("Isi pendek", parse("suara")) == "Isi pendek"


@given(st.text(max_size=400), st.text(max_size=40))
def test_marks_change_nothing_but_marks(text: str, typed: str) -> None:
    shown = marked(text, parse(typed))
    assert unescape(re.sub(r"</?mark>", "", shown)) == unescape(text) or "&" in text
    assert shown.count("<mark>") == shown.count("</mark>")
    assert "<" not in re.sub(r"</?mark>", "", shown)
