"""Acts of casework, each a sentence in the case's thread and a leaf in the ledger."""

from serambi.ledger.registry import Act, register

ROOM = "casework"

RECEIVED = register(Act("request.received", "Permohonan diterima lewat {channel} dan dicatat dengan nomor {number}; jawaban paling lambat {due}.", ROOM))
ACCEPTED = register(Act("request.accepted", "Permohonan dinyatakan lengkap dan mulai diproses.", ROOM))
COMPLETION_ASKED = register(Act("request.completion_asked", "Pemohon diminta melengkapi permohonan paling lambat {until}.", ROOM))
COMPLETED = register(Act("request.completed", "Permohonan dilengkapi.", ROOM))
STOPPED = register(Act("request.stopped", "Permohonan dihentikan karena tidak dilengkapi; tetap tercatat dalam register.", ROOM))
REGIME_CHOSEN = register(Act("request.regime_chosen", "Jenis tenggat diubah dari {before} menjadi {after}; jawaban paling lambat {due}. Alasan: {reason}", ROOM))
EXTENDED = register(Act("request.extended", "Waktu jawaban diperpanjang satu kali sampai {due}.", ROOM))
DISPOSED = register(Act("request.disposed", "Diteruskan ke {division} dengan target internal {until}.", ROOM, internal=True))
DISPOSITION_ANSWERED = register(Act("request.disposition_answered", "{division} menyampaikan bahan jawaban.", ROOM, internal=True))
NOTED = register(Act("request.noted", "Catatan internal ditambahkan.", ROOM, internal=True))
REVEALED = register(Act("request.identity_revealed", "Identitas pemohon dibuka. Alasan: {reason}", ROOM, internal=True))
PROPOSED = register(Act("request.proposed", "Usulan jawaban disiapkan: {outcome}.", ROOM, internal=True))
SENT = register(Act("request.answered", "Pemberitahuan tertulis dikirim: {outcome}.", ROOM))
SAME_PERSON = register(Act("request.same_person", "Penyiap dan pemutus jawaban adalah orang yang sama karena keterbatasan pegawai.", ROOM))
FEE_ASKED = register(Act("request.fee_asked", "Biaya penyalinan dan pengiriman Rp{amount} diberitahukan.", ROOM))
FEE_PAID = register(Act("request.fee_paid", "Biaya Rp{amount} diterima.", ROOM))
DELIVERED = register(Act("request.delivered", "Informasi diserahkan: {way}.", ROOM))
CLOSED = register(Act("request.closed", "Permohonan selesai.", ROOM))
WITHDRAWN = register(Act("request.withdrawn", "Permohonan dicabut oleh pemohon.", ROOM))
IDENTITY_SEEN = register(Act("request.identity_seen", "Identitas pemohon diperiksa terhadap dokumen asli.", ROOM, internal=True))
