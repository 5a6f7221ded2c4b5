"""Personal data as the desk shows it: enough to tell two people apart, not enough to misuse.

A NIK keeps its first four digits (province and regency, which the office knows anyway) and its
last four (a serial number); the middle, which holds district and date of birth, is hidden.
"""

DOT = "•"


def mask_nik(nik: str) -> str:
    """ "1971••••••••0003"; anything but 16 digits is hidden whole."""
    if len(nik) != 16 or not nik.isdigit():
        return DOT * len(nik)
    return nik[:4] + DOT * 8 + nik[-4:]


def mask_phone(phone: str) -> str:
    """The last three digits of a phone number: "+62 812-3456-7890" → "••••••••••890"."""
    digits = [c for c in phone if c.isdigit()]
    if len(digits) < 7:
        return DOT * len(digits)
    return DOT * (len(digits) - 3) + "".join(digits[-3:])


def mask_email(email: str) -> str:
    """ "sari.dewi@contoh.id" → "s••••@contoh.id"; the number of dots tells nothing."""
    local, at, domain = email.rpartition("@")
    if not at or not local:
        return DOT * 4 if email else ""
    return f"{local[0]}{DOT * 4}@{domain}"


def mask_name(name: str) -> str:
    """ "Sari Dewi" → "S••• D•••": initials only; the number of dots tells nothing."""
    return " ".join(f"{word[0]}{DOT * 3}" for word in name.split())


def mask_address(address: str) -> str:
    """Nothing but that there is one."""
    return DOT * 8 if address.strip() else ""
