"""`serambi monev score`: two exported files in, the score and its words out."""

import csv
import json
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from serambi.config.cli import run

HEAD = "kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti"
QUESTIONS = """
1.1,Mengumumkan,Tugas dan fungsi,0.5,0,0,tautan
1.2,Mengumumkan,"Program, anggaran",1,0,1,tautan
2.1,Sarana prasarana,Menu berkala,2,0,0,tautan
2.2,Sarana prasarana,Profil lengkap,3,1,0,dokumen
2.3,Sarana prasarana,Ruang layanan,4,0,0,video
"""


@pytest.fixture
def instrument(tmp_path: Path) -> Path:
    return written(tmp_path / "instrumen.csv", HEAD + QUESTIONS)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def scored(capsys: pytest.CaptureFixture[str], instrument: Path, answers: str) -> dict[str, object]:
    file = written(instrument.parent / "jawaban.csv", answers)
    assert run(["monev", "score", str(instrument), str(file), "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_the_score_the_groups_and_one_rating_per_assessor_come_out(
    capsys: pytest.CaptureFixture[str], instrument: Path
) -> None:
    found = scored(capsys, instrument, "kode,nilai\n1.1,C\n1.2,nihil\n2.1,B\n2.2,B\n2.3,a\n")
    assert found == {
        "score": 6.65,  # .15 + 1 + 1.5 + 0 + 4
        "groups": {"Mengumumkan": 1.15, "Sarana prasarana": 5.5},
        "ratings": {"ki-2021": "Tidak Informatif", "bawaslu-ri-2025": "Tidak Informatif"},
    }
    assert list(found) == ["score", "groups", "ratings"]


def test_what_is_missing_is_empty_and_nil_counts_only_where_it_may(
    capsys: pytest.CaptureFixture[str], instrument: Path
) -> None:
    found = scored(capsys, instrument, "nilai;kode;catatan\nnihil;1.1;x\n;2.1;\nA;2.2\n\n")
    assert found["score"] == 3.0
    assert found["groups"] == {"Mengumumkan": 0.0, "Sarana prasarana": 3.0}


def test_points_have_two_decimals(capsys: pytest.CaptureFixture[str], instrument: Path) -> None:
    file = written(instrument.parent / "jawaban.csv", "kode,nilai\n1.1,A\n2.1,B\n")
    assert run(["monev", "score", str(instrument), str(file), "--json"]) == 0
    text = capsys.readouterr().out
    assert '"score": 2.00,' in text
    assert '"Mengumumkan": 0.50,' in text


def test_steps_that_the_instrument_names_itself_hold(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = written(
        tmp_path / "saq.csv",
        HEAD + ",langkah\na,K,T,5,0,0,tautan,5/4/2.5/1/0\nb,K,T,1,0,0,tautan,\n",
    )
    assert scored(capsys, file, "kode,nilai\na,C\nb,B\n")["score"] == 3.25


def test_steps_that_are_not_five_are_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = written(tmp_path / "saq.csv", HEAD + ",langkah\na,K,T,5,0,0,tautan,5/4\n")
    answers = written(tmp_path / "jawaban.csv", "kode,nilai\na,A\n")
    with pytest.raises(SystemExit):
        run(["monev", "score", str(file), str(answers), "--json"])
    assert "langkah 5/4 harus lima angka" in capsys.readouterr().err


def test_a_whole_instrument_of_103_questions_agrees_with_a_sum_by_hand(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """12 and 42 of weight .5, 29 of 1, 17 of 2, 2 of 3, 1 of 4: 100 points, answered A to E in turn."""
    weights = ["0.5"] * 54 + ["1"] * 29 + ["2"] * 17 + ["3"] * 2 + ["4"]
    rows = [f"q{n},Kelompok {n % 5},Pertanyaan {n},{w},0,0,tautan" for n, w in enumerate(weights)]
    file = written(tmp_path / "saq.csv", "\n".join([HEAD, *rows]))
    whole = scored(capsys, file, "kode,nilai\n" + "\n".join(f"q{n},A" for n in range(103)))
    assert whole["score"] == 100.0
    assert whole["ratings"] == {"ki-2021": "Informatif", "bawaslu-ri-2025": "Informatif"}
    mixed = scored(
        capsys, file, "kode,nilai\n" + "\n".join(f"q{n},{'ABCDE'[n % 5]}" for n in range(103))
    )
    by_hand = {
        "0.5": [".5", ".3", ".15", "0", "0"], "1": ["1", ".75", ".5", ".25", "0"],
        "2": ["2", "1.5", "1", ".5", "0"], "3": ["3", "2", "1", "0", "0"], "4": ["4", "3", "2", "1", "0"],
    }  # fmt: skip
    total = sum(Decimal(by_hand[w][n % 5]) for n, w in enumerate(weights))
    assert mixed["score"] == float(total)


def test_people_read_the_same_in_words(
    capsys: pytest.CaptureFixture[str], instrument: Path
) -> None:
    answers = written(instrument.parent / "jawaban.csv", "kode,nilai\n2.3,B\n")
    assert run(["monev", "score", str(instrument), str(answers)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Nilai: 3,00",
        "Per kelompok:",
        "  Mengumumkan: 0,00",
        "  Sarana prasarana: 3,00",
        "Predikat menurut skala tiap penilai:",
        "  Komisi Informasi 2021: Tidak Informatif (dasar: sekunder)",
        "  Bawaslu RI 2025: Tidak Informatif (dasar: sekunder)",
    ]


@pytest.mark.parametrize(
    ("questions", "answers", "sentence"),
    [
        (HEAD + QUESTIONS, "kode,nilai\n9.9,A\n", "Tidak ada pertanyaan 9.9 dalam instrumen."),
        (HEAD + QUESTIONS, "kode,nilai\n1.1,F\n", "Nilai F pada pertanyaan 1.1 tidak dikenal."),
        (HEAD + QUESTIONS, "kode,nilai\n1.1,A\n1.1,B\n", "jawaban.csv baris 3: kode 1.1 dijawab dua kali."),
        (HEAD + QUESTIONS, "kode,jawab\n1.1,A\n", "jawaban.csv tidak memuat kolom nilai."),
        (HEAD + QUESTIONS, "", "jawaban.csv: Berkas ini kosong."),
        (HEAD + QUESTIONS, "nomor,isi\n1,A\n", "jawaban.csv: Baris judul kolom tidak ditemukan."),
        (HEAD, "kode,nilai\n", "instrumen.csv tidak memuat satu pertanyaan pun."),
        (f"{HEAD}\n1,G,P,5,0,0,x", "kode,nilai\n", "Bobot 5 pada pertanyaan 1 tidak punya langkah nilai."),
        (f"{HEAD}\n1,G,P,satu,0,0,x", "kode,nilai\n", "instrumen.csv baris 2: bobot satu bukan angka."),
        (f"{HEAD}\n1,G,P,,0,0,x", "kode,nilai\n", "instrumen.csv baris 2: bobot kosong bukan angka."),
        (f"{HEAD}\n1,G,P,NaN,0,0,x", "kode,nilai\n", "instrumen.csv baris 2: bobot NaN bukan angka."),
        (f"{HEAD}\n1,G,P,1,mungkin,0,x", "kode,nilai\n", "instrumen.csv baris 2: semua_atau_nol hanya 1 atau 0, bukan mungkin."),
        (f"{HEAD}\n1,G,P,1,0,0,x\n1,G,P,1,0,0,x", "kode,nilai\n", "instrumen.csv baris 3: kode 1 sudah ada di atasnya."),
        (f"{HEAD}\n1,,P,1,0,0,x", "kode,nilai\n", "instrumen.csv baris 2: kode dan kelompok harus diisi."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_scored_is_refused_with_file_and_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, questions: str, answers: str, sentence: str
) -> None:
    instrument = written(tmp_path / "instrumen.csv", questions)
    file = written(tmp_path / "jawaban.csv", answers)
    with pytest.raises(SystemExit) as left:
        run(["monev", "score", str(instrument), str(file), "--json"])
    said = capsys.readouterr()
    assert left.value.code == 2
    assert sentence in said.err
    assert said.out == ""


@pytest.mark.parametrize(
    "weight", ["1e999999999", "1e309", "-1", "inf", "sNaN", "1_0", "٤", "４", "0x4", "9" * 5000]
)
def test_a_weight_that_is_no_plain_number_is_refused_at_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, weight: str
) -> None:
    instrument = written(tmp_path / "instrumen.csv", f"{HEAD}\n1,G,P,{weight},0,0,x")
    answers = written(tmp_path / "jawaban.csv", "kode,nilai\n1,A\n")
    with pytest.raises(SystemExit) as left:
        run(["monev", "score", str(instrument), str(answers), "--json"])
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (2, "")
    assert "instrumen.csv baris 2: bobot " in said.err
    assert len(said.err) < 400


def test_a_file_that_is_not_there_or_not_text_is_refused(
    capsys: pytest.CaptureFixture[str], instrument: Path
) -> None:
    picture = instrument.parent / "gambar.csv"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4)
    for path, sentence in (
        (instrument.parent / "tiada.csv", "Berkas tiada.csv tidak dapat dibuka."),
        (picture, "gambar.csv: "),
    ):
        with pytest.raises(SystemExit):
            run(["monev", "score", str(instrument), str(path)])
        assert sentence in capsys.readouterr().err


def test_a_file_saved_by_a_spreadsheet_is_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A mark at the start, semicolons, decimal commas, Windows line ends, capitals in the head."""
    file = tmp_path / "saq.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        rows = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        rows.writerow(word.upper() for word in HEAD.split(","))
        rows.writerow(["1.1", "Satu", "Baris\r\npertama", "0,5", "tidak", "ya", ""])
    assert scored(capsys, file, "\ufeffkode,nilai\r\n1.1,nihil\r\n")["score"] == 0.5


def test_a_header_without_answers_is_a_score_of_nothing(
    capsys: pytest.CaptureFixture[str], instrument: Path
) -> None:
    assert scored(capsys, instrument, "kode,nilai\n")["score"] == 0.0


def test_spreadsheets_are_read_as_they_are(
    capsys: pytest.CaptureFixture[str], instrument: Path
) -> None:
    book = Workbook()
    sheet = book.create_sheet(index=0)
    book.active = sheet
    for cells in (["Kode", "Nilai"], [1.1, "A"], ["2.3", "B"]):
        sheet.append(cells)
    answers = instrument.parent / "jawaban.xlsx"
    book.save(answers)
    assert run(["monev", "score", str(instrument), str(answers), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["score"] == 3.5
