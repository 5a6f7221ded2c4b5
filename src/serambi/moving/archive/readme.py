"""The words that go into every archive."""

README = """Arsip kantor {name} ({code}), dibuat {at}
Format: {format}

Isi
  manifest.json        daftar tabel, banyaknya baris, sidik SHA-256 tiap bagian, skema, yang tertinggal
  tables/<nama>.jsonl  satu baris JSON per baris tabel; waktu ISO 8601 UTC, bita base64
  files/<id>           berkas yang tidak tersegel, apa adanya; nama, jenis, dan sidiknya di
                       tables/files.StoredFile.jsonl
  ledger.json          besar dan akar buku kejadian pada saat arsip dibuat
  ledger-petikan.json  petikan yang membuktikan dirinya (serambi ledger verify-extract)
  sealed/...           data pribadi, hanya bila diminta: tersegel dengan frasa sandi

Data pribadi
  {sealed}
  Kunci = scrypt(frasa, garam di manifest.json, n=32768, r=8, p=1, 32 bita).
  Tiap bagian = nonce 12 bita + AES-256-GCM; nama bagian ikut diautentikasi.

Yang tidak ikut
{left}

Memasukkan lagi ke pemasangan kosong dengan versi yang sama:
  serambi prepare
  serambi import-office ARSIP.zip [--passphrase-file BERKAS]
Sandi masuk dan kunci kedua tidak ikut; admin mengundang pegawainya lagi.
"""
