"""The life of a request as a table: state × role × act (UU 14/2008 arts. 22, 35; `data/lifecycle.toml`).

State says where the case stands; outcome says what was decided; "late" is neither: it follows from
the clock. What the table does not allow is forbidden.
"""

from enum import StrEnum

from serambi.law import machine


class State(StrEnum):
    """Where a request stands."""

    DRAF = "draf"
    DITERIMA = "diterima"
    PERLU_DILENGKAPI = "perlu_dilengkapi"
    DIPROSES = "diproses"
    DIPERPANJANG = "diperpanjang"
    UJI_KONSEKUENSI = "uji_konsekuensi"
    DIKABULKAN = "dikabulkan"
    DIKABULKAN_SEBAGIAN = "dikabulkan_sebagian"
    DITOLAK = "ditolak"
    TIDAK_DIKUASAI = "tidak_dikuasai"
    BELUM_DIDOKUMENTASIKAN = "belum_didokumentasikan"
    MENUNGGU_BIAYA = "menunggu_biaya"
    DISERAHKAN = "diserahkan"
    SELESAI = "selesai"
    DIHENTIKAN = "dihentikan"
    DICABUT = "dicabut"


class Act(StrEnum):
    """What somebody does to a request."""

    RECEIVE = "receive"
    ACCEPT = "accept"
    DISPOSE = "dispose"
    ASK_COMPLETION = "ask_completion"
    COMPLETE = "complete"
    STOP = "stop"
    CHOOSE_REGIME = "choose_regime"
    EXTEND = "extend"
    PROPOSE = "propose"
    SEND = "send"
    ASK_FEE = "ask_fee"
    PAY = "pay"
    DELIVER = "deliver"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    NOTE = "note"
    REVEAL = "reveal"
    PAUSE = "pause"
    RESUME = "resume"
    CORRECT = "correct"
    START_TEST = "start_test"
    END_TEST = "end_test"
    ORDER = "order"


class Outcome(StrEnum):
    """What was decided (UU 14/2008 art. 22(7) a-c)."""

    DIKABULKAN = "dikabulkan"
    SEBAGIAN = "sebagian"
    DITOLAK = "ditolak"
    TIDAK_DIKUASAI = "tidak_dikuasai"
    BELUM_DIDOKUMENTASIKAN = "belum_didokumentasikan"


STATE_NAMES = {
    State.DRAF: "Draf",
    State.DITERIMA: "Diterima",
    State.PERLU_DILENGKAPI: "Perlu dilengkapi",
    State.DIPROSES: "Diproses",
    State.DIPERPANJANG: "Diperpanjang",
    State.UJI_KONSEKUENSI: "Uji konsekuensi",
    State.DIKABULKAN: "Dikabulkan",
    State.DIKABULKAN_SEBAGIAN: "Dikabulkan sebagian",
    State.DITOLAK: "Ditolak",
    State.TIDAK_DIKUASAI: "Tidak dikuasai",
    State.BELUM_DIDOKUMENTASIKAN: "Belum didokumentasikan",
    State.MENUNGGU_BIAYA: "Menunggu biaya",
    State.DISERAHKAN: "Diserahkan",
    State.SELESAI: "Selesai",
    State.DIHENTIKAN: "Dihentikan",
    State.DICABUT: "Dicabut",
}

OUTCOME_NAMES = {
    Outcome.DIKABULKAN: "Dikabulkan seluruhnya",
    Outcome.SEBAGIAN: "Dikabulkan sebagian",
    Outcome.DITOLAK: "Ditolak karena dikecualikan",
    Outcome.TIDAK_DIKUASAI: "Tidak dikuasai kantor ini",
    Outcome.BELUM_DIDOKUMENTASIKAN: "Belum didokumentasikan",
}

BEFORE_NOTICE = frozenset(
    {
        State.DITERIMA,
        State.PERLU_DILENGKAPI,
        State.DIPROSES,
        State.DIPERPANJANG,
        State.UJI_KONSEKUENSI,
    }
)
"""The written notice is still owed: the answer clock runs."""

DECIDED = frozenset(
    {
        State.DIKABULKAN,
        State.DIKABULKAN_SEBAGIAN,
        State.DITOLAK,
        State.TIDAK_DIKUASAI,
        State.BELUM_DIDOKUMENTASIKAN,
    }
)
"""The notice went out with this outcome."""

OPEN = BEFORE_NOTICE | {State.DIKABULKAN, State.DIKABULKAN_SEBAGIAN, State.MENUNGGU_BIAYA}
"""The office still owes something, so the requester may withdraw."""


REQUEST = machine.load("lifecycle", State, Act, Outcome)
"""The whole table; the names below are its parts."""

Transition = machine.Transition[State, Act, Outcome]
TABLE = REQUEST.table
allowed = REQUEST.allowed
acts_for = REQUEST.acts_for
guards = REQUEST.guards
