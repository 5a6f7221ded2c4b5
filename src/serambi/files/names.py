"""Names of uploaded files, made safe to show, to store in a row and to send back. No Django."""

import unicodedata

LONGEST = 120
NAMELESS = "berkas"

# A file called x.php.jpg is one careless server setting away from being run.
ACTIVE = {
    "php", "php3", "php4", "php5", "php7", "phtml", "phar", "asp", "aspx", "ashx", "jsp",
    "jspx", "cgi", "pl", "py", "rb", "sh", "bash", "exe", "com", "scr", "bat", "cmd", "msi",
    "dll", "jar", "js", "mjs", "vbs", "vbe", "wsf", "hta", "ps1", "lnk", "reg", "html", "htm",
    "xhtml", "shtml", "svg", "xml", "xsl", "swf", "apk", "htaccess", "docm", "xlsm", "pptm",
}  # fmt: skip
_AWKWARD = str.maketrans(dict.fromkeys('<>:"|?*', "-"))


def clean_name(raw: str) -> str:
    """The last part of `raw` without control or direction-changing characters, ≤ 120 characters.

    The extension survives shortening. A name with nothing left becomes "berkas".
    """
    last = unicodedata.normalize("NFC", raw).replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(
        mark for mark in last if unicodedata.category(mark)[0] not in "CM" or _is_letter_part(mark)
    )
    tidy = " ".join(visible.translate(_AWKWARD).split()).strip(". ")
    stem, dot, extension = tidy.rpartition(".")
    if not dot:
        return (tidy or NAMELESS)[:LONGEST]
    room = LONGEST - len(extension) - 1
    return f"{stem[:room].rstrip('. ') or NAMELESS}.{extension}" if room > 0 else tidy[:LONGEST]


def _is_letter_part(mark: str) -> bool:
    """A combining mark belongs to a letter of its script; other C* and M* signs do not show."""
    return unicodedata.category(mark) in {"Mn", "Mc"}


def extension_of(name: str) -> str:
    """The last extension in lower case, or ""."""
    stem, dot, extension = name.rpartition(".")
    return extension.lower() if dot and stem else ""


def hides_active_part(name: str) -> bool:
    """True for x.php.jpg: an inner extension that a server or a desktop might run."""
    inner = name.lower().split(".")[1:-1]
    return any(part.strip() in ACTIVE for part in inner)
