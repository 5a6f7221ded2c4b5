"""Electronic signatures on letters: the interface, a PAdES signer, and the verification.

A passphrase lives in one call: it is given per signing, handed to the key, and neither stored nor
written to a log. Where an institution signs through a service of its own (BSrE), that service
becomes another `Signer`.
"""

from typing import Protocol


class Signer(Protocol):
    """Something that puts a signature on a PDF without changing a byte of what was there."""

    def sign_pdf(self, data: bytes, *, passphrase: str, reason: str, place: str) -> bytes:
        """`data` with one more signature, as an incremental update.

        Raises InvalidInput (field "passphrase" or "certificate") when the key does not open,
        Unavailable when the signer cannot work now.
        """
