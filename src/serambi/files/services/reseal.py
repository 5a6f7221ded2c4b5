"""Kept files under the active key, so that an old key can be retired."""

import logging
from dataclasses import dataclass

from serambi.core.errors import SerambiError
from serambi.files import storage
from serambi.files.models import StoredFile
from serambi.files.services.keep import read, seal
from serambi.identity import keyring
from serambi.identity.sealing import key_id_of
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Resealed:
    """How many sealed files were seen, how many sealed anew, and the paths that did not open."""

    seen: int
    renewed: int
    broken: tuple[str, ...] = ()


def reseal_files() -> Resealed:
    """Seal every sealed file anew whose bytes do not carry the active key.

    The new bytes stand beside the old until they are whole on the disk, then take their place; an
    interrupted run goes on where it stopped. A file that does not open, or is not what was kept,
    is left as it is and named.
    """
    seen, renewed, broken = 0, 0, []
    for office in Office.objects.order_by("pk"):
        with office_scope(office):
            rows = StoredFile.objects.filter(office=office, encrypted=True).order_by("pk")
            for stored in rows.iterator(chunk_size=200):
                seen += 1
                try:
                    renewed += _renew(stored)
                except (SerambiError, OSError):
                    logger.exception("file %s was not sealed anew", stored.path)
                    broken.append(stored.path)
    return Resealed(seen, renewed, tuple(broken))


def _renew(stored: StoredFile) -> bool:
    if key_id_of(storage.read(stored.path)) == keyring.current().active_seal:
        return False
    storage.write(stored.path, seal(read(stored, held=True), stored.office_id, stored.pk))
    return True
