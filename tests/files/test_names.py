import pytest

from serambi.files.names import clean_name, extension_of, hides_active_part


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("surat.pdf", "surat.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\budi\\KTP.JPG", "KTP.JPG"),
        ("a\x00b\x1f.pdf", "ab.pdf"),
        ("surat\u202egnp.pdf", "suratgnp.pdf"),
        ("\u200b\ufeff.pdf", "pdf"),
        ("  dua   spasi .pdf ", "dua spasi.pdf"),
        ('apa?*<ini>|:".pdf', "apa---ini----.pdf"),
        ("..pdf", "pdf"),
        ("", "berkas"),
        ("...", "berkas"),
        ("/", "berkas"),
        ("Café dé.pdf", "Café dé.pdf"),
        ("Cafe\u0301.pdf", "Café.pdf"),
        ("लेख.pdf", "लेख.pdf"),
    ],
)
def test_a_name_is_made_safe_to_show(raw: str, cleaned: str) -> None:
    assert clean_name(raw) == cleaned


@pytest.mark.parametrize(
    "raw", ["n" * 300 + ".pdf", "n" * 300, "n." + "p" * 300, "é" * 400 + ".docx"]
)
def test_a_long_name_is_shortened_to_120(raw: str) -> None:
    assert 0 < len(clean_name(raw)) <= 120


def test_a_shortened_name_keeps_its_extension() -> None:
    assert extension_of(clean_name("n" * 300 + ".pdf")) == "pdf"


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        ("a.php.jpg", True),
        ("a.PHP .jpg", True),
        ("a.b.exe.pdf", True),
        ("v1.2.pdf", False),
        ("exe.pdf", False),
    ],
)
def test_an_active_part_inside_a_name_is_seen(name: str, hidden: bool) -> None:
    assert hides_active_part(name) is hidden
