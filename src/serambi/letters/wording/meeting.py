"""The letters of an evaluation meeting: invitation, minutes, addendum."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_date, format_datetime, format_day
from serambi.letters.contents_meeting import (
    Came,
    Decided,
    Gathering,
    MeetingInvitation,
    MeetingMinutes,
    MinutesAddition,
)
from serambi.letters.wording.sheet import Block, Sheet, facts, heading, listed, para, said, strong


def invitation(content: MeetingInvitation, zone: ZoneInfo) -> Sheet:
    """A letter to everybody invited, with the agenda and the reason of each line."""
    return Sheet(
        layout="surat",
        subject=f"Undangan {content.meeting.title}",
        sifat="Penting",
        recipient=list(content.recipients),
        body=[
            para("Dengan hormat, kami mengundang Saudara menghadiri rapat berikut."),
            facts(*_facts(content.meeting, zone)),
            heading("Agenda"),
            listed(f"{title}. {reason}" if reason else title for title, reason in content.agenda),
            para(
                "Angka pada agenda dihitung dari catatan layanan kantor ini. Bahan rapat dan daftar hadir dibuka pada"
                " meja layanan; kehadiran ditandatangani lewat ponsel saat rapat berlangsung."
            ),
            para("Atas perhatian dan kehadiran Saudara, kami sampaikan terima kasih."),
        ],
    )


def minutes(content: MeetingMinutes, zone: ZoneInfo) -> Sheet:
    """Facts, figures, discussion, decisions; the attendance on its own page."""
    day = content.meeting.starts_at.astimezone(zone).date()
    body: list[Block] = [
        facts(*_facts(content.meeting, zone), ("Notulis", content.meeting.note_taker)),
        heading("Keadaan layanan"),
        para(f"Dihitung dari catatan kantor pada {format_datetime(content.figures_at, zone)}."),
        facts(*((name, f"{value}, {note}" if note else value) for name, value, note in content.figures)),
    ]  # fmt: skip
    if content.summary.strip():
        body += [heading("Pembukaan"), para(content.summary)]
    body.append(heading("Pembahasan"))
    for place, one in enumerate(content.topics, start=1):
        body.append(para(strong(f"{place}. {one.title}"), keep=True))
        body.append(said(one.notes or "Tidak ada catatan.", title=one.reason))
    body.append(heading("Keputusan dan tindak lanjut"))
    body += _decisions(content.decisions)
    return Sheet(
        layout="keputusan",
        subject=f"Notulen {content.meeting.title}, {format_date(day)}",
        body=body,
        annex=[heading("Daftar hadir"), _attendance(content.attendance), *_absent(content.absent)],
    )


def addendum(content: MinutesAddition, zone: ZoneInfo) -> Sheet:
    """What is added; the minutes themselves stay as they were sealed."""
    return Sheet(
        layout="keputusan",
        subject=f"Adendum {content.number} pada notulen {content.title}",
        body=[
            facts(
                ("Pada notulen", f"Nomor {content.minutes_number}"),
                ("Tanggal notulen", format_day(content.minutes_on)),
                ("Alasan", content.reason),
            ),
            heading("Yang ditambahkan"),
            said(content.text),
            para("Notulen yang telah disegel tidak diubah; adendum ini dibaca bersamanya."),
        ],
    )


def _facts(meeting: Gathering, zone: ZoneInfo) -> list[tuple[str, str]]:
    starts, ends = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    hours = f"{format_datetime(meeting.starts_at, zone)} sampai {ends:%H.%M}"
    if starts.date() != ends.date():
        hours = f"{format_datetime(meeting.starts_at, zone)} sampai {format_datetime(meeting.ends_at, zone)}"
    return [
        ("Rapat", meeting.title),
        ("Waktu", hours),
        ("Tempat", meeting.place),
        ("Tautan", meeting.link),
        ("Pimpinan rapat", f"{meeting.chair}, {meeting.chair_post}"),
    ]


def _decisions(decisions: tuple[Decided, ...]) -> list[Block]:
    if not decisions:
        return [para("Rapat ini tidak mengambil keputusan.")]
    blocks: list[Block] = []
    for place, one in enumerate(decisions, start=1):
        blocks.append(para(strong(f"{place}. {one.text}"), keep=True))
        blocks.append(
            facts(
                ("Penanggung jawab", one.owner),
                ("Paling lambat", format_day(one.due_on)),
                ("Bukti selesai", one.wanted),
                ("Yang hendak dinaikkan", one.aim),
            )
        )
    return blocks


def _attendance(came: tuple[Came, ...]) -> Block:
    return {
        "type": "attendance",
        "rows": [{"name": one.name, "post": one.post, "how": one.how, "scan": one.scan} for one in came],
    }  # fmt: skip


def _absent(names: tuple[str, ...]) -> list[Block]:
    return [para("Diundang dan tidak hadir: ", "; ".join(names), ".")] if names else []
