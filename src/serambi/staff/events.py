"""Acts about an office's people. Payloads name accounts by number, never by name."""

from django.utils.translation import gettext_noop as _

from serambi.ledger.registry import Act, register

FOUNDED = register(
    Act(
        "office.founded",
        _("Kantor {code} dibuat."),
        "staff",
        "An office was made with its first administrator (`serambi init`).",
    )
)
INVITED = register(
    Act(
        "staff.invited",
        _("Akun nomor {user} diundang."),
        "staff",
        "An administrator made an account without a password and got a one-time link.",
    )
)
MAIL_RESENT = register(
    Act(
        "staff.mail_resent",
        _("Surel yang gagal dikirim ulang; alamat dibetulkan: {corrected}."),
        "staff",
        "An administrator took a message out of the tray of the dead.",
    )
)
LINK_RENEWED = register(
    Act(
        "staff.link_renewed",
        _("Tautan sekali pakai baru dibuat untuk akun nomor {user}."),
        "staff",
        "An administrator made a new one-time link for setting a password.",
    )
)
PASSWORD_SET = register(
    Act(
        "staff.password_set",
        _("Akun nomor {user} membuat kata sandi dengan tautan sekali pakai."),
        "staff",
        "A one-time link was used.",
    )
)
FACTOR_RESET = register(
    Act(
        "staff.factor_reset",
        _("Langkah kedua akun nomor {user} dilepas: {reason}"),
        "staff",
        "An administrator removed a lost second factor; the person enrols anew at next sign-in.",
    )
)
ROLE_GRANTED = register(
    Act(
        "staff.role_granted",
        _("Akun nomor {user} diberi peran {role}."),
        "staff",
        "A role of this office was given to a person.",
    )
)
ROLE_ENDED = register(
    Act(
        "staff.role_ended",
        _("Peran {role} akun nomor {user} diakhiri."),
        "staff",
        "A role of this office was taken back; it ends with the person's next request.",
    )
)
PROFILE_CHANGED = register(
    Act(
        "office.profile_changed",
        _("Data kantor diubah: {fields}."),
        "staff",
        "An administrator changed what letters and public pages say of the office.",
    )
)
HOURS_SET = register(
    Act(
        "office.hours_set",
        _("Jam layanan diatur untuk {days} hari dalam sepekan."),
        "staff",
        "An administrator replaced the opening hours.",
    )
)
