"""Both engines rank the nation; PostgreSQL takes the evening; then bench/SEASON.md."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parents[1] / "SEASON.md"
NAMES = {
    "board": "Papan kantor (RI)", "scores": "Nilai dan peringkat dihitung",
    "finish": "Hasil ditetapkan, 514 predikat ditulis", "ranking": "Peringkat dibaca",
    "export": "Peringkat sebagai XLSX",
}  # fmt: skip


def measured(module: str, engine: str, *words: str) -> dict[str, Any]:
    """One measurement in a process and a database of its own, thrown away afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="serambi-season-"))
    command = [sys.executable, "-m", module, *words]
    settings = "serambi.config.settings.embedded"
    if engine == "postgres":
        command = [sys.executable, "-m", "tests.support.postgres", "--", *command]
        settings = "serambi.config.settings.cluster"
    environment = {
        **os.environ, "SERAMBI_DATA": str(folder), "SERAMBI_SECRET_KEY": "only-to-measure",
        "SERAMBI_KEYRING": str(folder / "keyring.json"), "SERAMBI_MODE": "example",
        "SERAMBI_ADDRESS": "http://127.0.0.1:8000", "DJANGO_SETTINGS_MODULE": settings,
    }  # fmt: skip
    try:
        done = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        result = ""
        for line in done.stdout or ():
            if line.startswith("RESULT "):
                result = line.removeprefix("RESULT ")
            else:
                print(line, end="", flush=True)
        if done.wait() or not result:
            raise RuntimeError(f"{module} on {engine} failed")
        made: dict[str, Any] = json.loads(result)
        return made
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def ranked(found: list[dict[str, Any]]) -> str:
    """The table of the ranking."""
    head = "| Pekerjaan | SQLite | PostgreSQL | Kueri |\n|---|---|---|---|\n"
    small, large = found
    return head + "\n".join(
        f"| {words} | {small[key][0]:.2f} s | {large[key][0]:.2f} s | {small[key][1]} |"
        for key, words in NAMES.items()
    )


def evening(found: dict[str, Any]) -> str:
    """The evening in words and figures."""
    bad = {k: n for k, n in found["statuses"].items() if not k.endswith(" 302")}
    rows = "\n".join(
        f"| {kind} | {sum(n for k, n in found['statuses'].items() if k.startswith(kind))} | {t[0]:.0f} ms | {t[1]:.0f} ms |"
        for kind, t in found["times"].items()
    )
    pace = "pada lajunya sendiri" if found["tempo"] == 1 else f"{found['tempo']} kali lebih cepat"
    return f"""Dua jam terakhir musim: 50 unggahan semenit. Dijalankan {pace} selama {found["minutes"]:g} menit
oleh {found["offices"]} kantor; tiap unggahan satu PDF 300 KB yang diperiksa isinya, disusul satu jawaban; di akhir semua
kantor mengirim bersamaan. Server granian dengan dua proses di mesin yang sama, PostgreSQL lewat soket.

| Tindakan | Banyaknya | p50 | p99 |
|---|---|---|---|
{rows}

Jawaban yang tidak diharapkan: {bad or "tidak ada"}. Tersimpan: {words(found["kept"])}.
Paling terlambat terhadap jadwal: {found["late"]:.1f} s."""


def words(kept: dict[str, int]) -> str:
    """What the database holds afterwards, in words."""
    return (
        f"{kept['papers']} bukti, {kept['answers']} jawaban, {kept['sent']} kiriman, "
        f"{kept['logs that fit']} buku kejadian yang cocok"
    )


def main() -> int:
    """Rank the nation on both engines, then the evening: [MINUTES [TEMPO]], ten at its own pace."""
    minutes, tempo = [*sys.argv[1:], *("10", "1")[len(sys.argv[1:]) :]]
    before = os.getloadavg()[0]
    nation = [measured("bench.season.nation", engine) for engine in ("sqlite", "postgres")]
    last = measured("bench.season.evening", "postgres", minutes, tempo)
    FILE.write_text(
        f"""# Penilaian senasional

Dibuat oleh `make bench-season`; jangan disunting. 514 kantor x 35 pertanyaan, jawaban sintetis. Dua inti, beban rata-rata
{before:.1f} sebelumnya dan {os.getloadavg()[0]:.1f} sesudahnya.

{ranked(nation)}

{evening(last)}
""",
        encoding="utf-8",
    )
    print(FILE.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
