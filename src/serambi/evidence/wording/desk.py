"""The parent's side: words of a page, none where they cannot be read."""

import json
import re
import subprocess

from serambi.evidence.wording.markup import Written
from serambi.files import child

SECONDS = 20.0
_CHARSET = re.compile(r"[A-Za-z0-9._:-]{1,40}")


def words_on(body: bytes, charset: str = "") -> Written:
    """Title, first heading and blocks of `body`; empty for a page that breaks or stalls the reader."""
    said = [charset] if _CHARSET.fullmatch(charset) else []
    try:
        done = child.run("serambi.evidence.wording", *said, data=body, seconds=SECONDS)
    except subprocess.TimeoutExpired:
        return Written()
    return Written(**json.loads(done.stdout)) if done.returncode == 0 else Written()
