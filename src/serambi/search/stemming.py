"""Indonesian word stems: the Snowball stemmer and a small table of what it gets wrong.

The stock rules send *pemohon* and *memohon* to *pohon* (tree) but *permohonan* to *mohon*, and
lose the first letter where *me-/pe-* has melted with it (*penolakan* → *olak*). Words of the
field stand in `EXCEPTIONS`; `REPAIRS` mends stems that no Indonesian word has.
"""

from functools import lru_cache
from threading import Lock

import snowballstemmer

# stem: words that mean it and that the rules would send elsewhere
_GROUPS = {
    "mohon": "pemohon memohon termohon",
    "pohon": "pohon pepohonan",
    "pemilu": "pemilu pemilunya",
    "pilih": "pilihan",
    "pilu": "pilu memilukan",
    "elit": "elit",
    "awan": "awan",
    "rawan": "rawan kerawanan",
    "perawan": "perawan",
    "buka": "terbuka keterbukaan",
    "tutup": "tertutup ketertutupan",
    "ketua": "ketua mengetuai diketuai",
    "tua": "tua",
    "pegawai": "pegawai kepegawaian",
    "gawai": "gawai",
    "penduduk": "penduduk kependudukan",
    "perempuan": "perempuan",
    "seorang": "perseorangan seorang",
    "kawal": "pengawal mengawal pengawalan",
    "salah": "bersalah",
    "hak": "berhak haknya",
    "menteri": "menteri kementerian",
    "tahu": "tahu mengetahui diketahui pengetahuan",
    "beritahu": "pemberitahuan memberitahu memberitahukan diberitahukan beritahu",
    "berita": "berita beritanya memberitakan pemberitaan",
    "pelihara": "pemeliharaan memelihara dipelihara terpelihara",
    "peran": "peran berperan peranan",
    "perang": "perang berperang",
    "kesekian": "kesekian",
    "kepada": "kepada",
    "tatap": "tatap menatap",
}
EXCEPTIONS = {word: stem for stem, words in _GROUPS.items() for word in words.split()}

REPAIRS = {
    "ahap": "tahap",
    "anam": "tanam",
    "atap": "tatap",
    "awasi": "awas",
    "ekrut": "rekrut",
    "eliti": "teliti",
    "elit": "teliti",
    "encana": "rencana",
    "epala": "kepala",
    "erjemah": "terjemah",
    "etap": "tetap",
    "indak": "tindak",
    "jemahan": "terjemah",
    "ngawas": "awas",
    "olak": "tolak",
    "omor": "nomor",
    "pala": "kepala",
    "putakhir": "mutakhir",
    "rjasama": "kerjasama",
    "selesa": "selesai",
    "telit": "teliti",
    "tinda": "tindak",
    "umah": "rumah",
    "umus": "rumus",
    "utup": "tutup",
}

_stemmer = snowballstemmer.stemmer("indonesian")
_lock = Lock()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one casefolded word; words with digits stay as they are."""
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    if not word.isalpha() or len(word) < 4:
        return word
    with _lock:  # the stemmer keeps its word in itself
        found = str(_stemmer.stemWord(word))
    return REPAIRS.get(found, found)
