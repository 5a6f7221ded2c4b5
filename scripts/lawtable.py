"""docs/law/proofs.md: every rule of the law with its article, its code and the tests that hold it."""

from pathlib import Path

from scripts.proof.rows import Proof, proofs, rows

PAGE = Path(__file__).resolve().parents[1] / "docs" / "law" / "proofs.md"
HEAD = """# Aturan, pasal, kode dan ujinya

Ditulis oleh `make build` dari `src/serambi/law/data/*.toml` dan `tests/law/proofs.toml`; jangan
disunting. Setiap baris adalah satu aturan. `make proof-law` menghapus tiap baris dan mengubah tiap
isinya satu per satu: uji yang disebut di sini harus gagal. Aturan tanpa uji membuat `make test` merah.
"""


def build() -> dict[Path, bytes]:
    """The page, one table per kind of row."""
    return {PAGE: "\n".join([HEAD, *(_section(one) for one in proofs())]).encode()}


def _section(proof: Proof) -> str:
    files = ", ".join(f"`{name}`" for name in dict.fromkeys(t.split("::")[0] for t in proof.tests))
    tests = "\n".join(f"- `{test}`" for test in proof.tests)
    lines = [
        f"## `{proof.file}`: {proof.kind}\n",
        "| Aturan | Pasal | Kode | Uji |",
        "|---|---|---|---|",
        *(f"| `{r.name}` | {r.article} | `{proof.code}` | {files} |" for r in rows(proof)),
        f"\nUji yang memegangnya, dalam `tests/law/`:\n\n{tests}\n",
    ]
    return "\n".join(lines)
