"""The letters of an objection: receipt, minutes of the talk, the superior's answer."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_day, format_time
from serambi.core.ids import show_code
from serambi.letters.contents_objection import ObjectionAnswer, ObjectionReceipt, TalkMinutes
from serambi.letters.wording.receipt import excerpt
from serambi.letters.wording.sheet import (
    Block,
    Sheet,
    Signature,
    addressed,
    boxed,
    clock,
    facts,
    heading,
    identity_rows,
    listed,
    para,
    said,
    strong,
)

DISPUTE = "UU 14/2008 Pasal 37 ayat (2)"


def receipt(content: ObjectionReceipt, zone: ZoneInfo) -> Sheet:
    """A sheet of half an A4; the grounds and the case in full on the next one."""
    about = content.about
    local = about.received_at.astimezone(zone)
    until = format_day(content.dispute_until) if content.dispute_until else content.dispute_length
    return Sheet(
        layout="tanda",
        subject="Tanda bukti keberatan",
        body=clock(content.strip),
        receipt={
            "register_no": about.register_no,
            "received": f"{format_day(local.date())}, {format_time(about.received_at, zone)}",
            "channel": about.channel,
            "applicant": _who(content),
            "information_label": "Yang dikeberatkan",
            "information": excerpt(_what(content)),
            "whole": _whole(content),
            "whole_label": "Keberatan selengkapnya",
            "way_label": "Alasan (UU 14/2008 Pasal 35 ayat (1))",
            "way": ", ".join(ground.partition(":")[0] for ground in content.grounds),
            "code": show_code(content.tracking_code).split(" "),
            "code_note": "Simpan kode ini. Siapa pun yang memegangnya dapat membuka keberatan Anda.",
            "tracking_url": content.tracking_url,
            "due_label": f"Ditanggapi paling lambat ({content.answer_length})",
            "due": format_day(content.due_on),
            "due_length": content.answer_length,
            "extended_label": f"Bila tidak ditanggapi, sengketa (+{content.dispute_length})",
            "extended": until,
            "extended_length": content.dispute_length,
            "regime": content.regime_name,
            "basis": content.basis,
            "rights": _rights(content),
        },
    )


def minutes(content: TalkMinutes, zone: ZoneInfo) -> Sheet:
    """Minutes to be signed by both sides."""
    held = content.held_at.astimezone(zone)
    return Sheet(
        layout="keputusan",
        subject="Berita acara musyawarah keberatan",
        cosigned=(Signature(lead="Pemohon keberatan", title="", name=content.applicant.name),),
        signature_lead="Untuk kantor",
        body=[
            para(
                f"Pada {format_day(held.date())}, {format_time(content.held_at, zone)}, bertempat di"
                f" {content.place}, kedua pihak bermusyawarah tentang keberatan berikut.",
                law="UU 14/2008 Pasal 35 ayat (2): alasan huruf b sampai g dapat diselesaikan secara musyawarah",
            ),
            facts(
                ("Nomor keberatan", content.about.register_no),
                ("Nomor permohonan", content.request_no),
                ("Pemohon keberatan", content.applicant.name),
                ("Bertindak untuk", content.applicant.on_behalf_of),
                ("Informasi", content.about.information),
            ),
            heading("Alasan keberatan"),
            listed(content.grounds),
            heading("Yang hadir"),
            listed(content.participants),
            heading("Hasil"),
            para(strong("Tercapai kesepakatan." if content.agreed else "Belum tercapai kesepakatan.")),
            said(content.result),
            para(
                "Musyawarah tidak menghentikan waktu tanggapan tertulis Atasan PPID dan tidak menghapus"
                " hak pemohon mengajukan sengketa informasi."
            ),
        ],
    )  # fmt: skip


def answer(content: ObjectionAnswer, zone: ZoneInfo) -> Sheet:
    """The superior's decision in one sentence, its reasons, the order, and the road that remains."""
    local = content.about.received_at.astimezone(zone)
    return Sheet(
        layout="surat",
        subject="Tanggapan atas keberatan informasi publik",
        recipient=addressed(content.applicant),
        body=[
            para("Dengan hormat,"),
            para("Kami menanggapi keberatan Anda:", keep=True),
            facts(
                ("Nomor keberatan", content.about.register_no),
                ("Diterima", f"{format_day(local.date())}, {format_time(content.about.received_at, zone)}"),
                ("Nomor permohonan", content.request_no),
                ("Informasi", content.about.information),
                *identity_rows(content.applicant)[:2],
            ),
            heading("Alasan keberatan"),
            listed(content.grounds),
            said(content.position, "Kasus posisi menurut pemohon"),
            boxed("Keputusan Atasan PPID", strong(content.decision), "."),
            *_talk(content),
            heading("Alasan keputusan"),
            said(content.reasons),
            *_order(content),
            *_exception(content),
            *_late(content),
            _road(content),
        ],
    )  # fmt: skip


def _who(content: ObjectionReceipt) -> str:
    if not content.on_behalf_of:
        return content.applicant_name
    return f"{content.applicant_name}, kuasa dari {content.on_behalf_of}"


def _what(content: ObjectionReceipt) -> str:
    return f"{content.request_no}: {content.about.information}".removeprefix(": ")


def _whole(content: ObjectionReceipt) -> str:
    parts = [
        _what(content),
        "Alasan:\n" + "\n".join(content.grounds),
        f"Kasus posisi:\n{content.position}",
        f"Tujuan penggunaan informasi:\n{content.about.purpose}" if content.about.purpose else "",
    ]
    if content.filed_until:
        parts.append(
            f"Keberatan ini diterima sesudah {format_day(content.filed_until)}. Itu dicatat; keberatan"
            " tetap diproses dan ditanggapi."
        )
    return "\n\n".join(part for part in parts if part)


def _rights(content: ObjectionReceipt) -> list[list[str]]:
    last = f" paling lambat {format_day(content.dispute_until)}" if content.dispute_until else ""
    return [
        ["Tanggapan tertulis Atasan PPID, paling lambat pada tanggal di atas.", "Pasal 36 ayat (2)"],
        ["Alasan tertulis bila keputusan PPID dikuatkan.", "Pasal 36 ayat (3)"],
        [f"Bila tidak ditanggapi: sengketa ke {content.forum}{last}.", "Pasal 37"],
    ]  # fmt: skip


def _talk(content: ObjectionAnswer) -> list[Block]:
    return [heading("Musyawarah"), said(content.talk)] if content.talk.strip() else []


def _order(content: ObjectionAnswer) -> list[Block]:
    if content.upheld or content.order_due is None:
        return []
    return [
        heading("Perintah kepada PPID"),
        said(content.order),
        para("Dilaksanakan paling lambat ", strong(format_day(content.order_due)), "."),
    ]


def _exception(content: ObjectionAnswer) -> list[Block]:
    if not content.exception.strip():
        return []
    return [
        boxed(
            "Keberatan ini diputus oleh orang yang menjawab permohonan",
            "Kantor ini tidak dapat menunjuk orang lain. Alasannya: ",
            content.exception,
        )
    ]


def _late(content: ObjectionAnswer) -> list[Block]:
    if content.late_since is None:
        return []
    return [
        para(
            f"Tanggapan ini disampaikan sesudah tenggat {format_day(content.late_since)}. Waktu Anda"
            " mengajukan sengketa tetap dihitung sejak tenggat itu lewat."
        )
    ]


def _road(content: ObjectionAnswer) -> Block:
    last = (
        f", yaitu paling lambat {format_day(content.dispute_until)}"
        if content.dispute_until
        else ""
    )
    since = "tenggat tanggapan lewat" if content.late_since else "surat ini Anda terima"
    return boxed(
        "Hak Anda ke Komisi Informasi",
        "Bila tanggapan ini belum memuaskan, Anda dapat mengajukan penyelesaian sengketa informasi ke ",
        strong(content.forum),
        f" dalam {content.dispute_length} sejak {since}",
        strong(last) if last else "",
        f" ({DISPUTE}). Lampirkan tanda bukti keberatan dan surat ini.",
    )  # fmt: skip
