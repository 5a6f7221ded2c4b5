"""PAdES B-B with a certificate that the signatory brings along as PKCS#12 (.p12, .pfx)."""

import io
from dataclasses import dataclass, field

from serambi.core import clock
from serambi.core.errors import InvalidInput

MOST_BYTES = 64 * 1024
FIELD = "TandaTanganElektronik"


@dataclass(frozen=True, slots=True)
class PadesSigner:
    """Signs with one certificate; the file is used for this call and forgotten."""

    pkcs12: bytes = field(repr=False)

    def sign_pdf(self, data: bytes, *, passphrase: str, reason: str, place: str) -> bytes:
        """See `Signer`. The signature is invisible: the sheet has its place and its QR already."""
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import signers
        from pyhanko.sign.fields import SigSeedSubFilter

        meta = signers.PdfSignatureMetadata(
            field_name=FIELD, reason=reason, location=place, md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
        )  # fmt: skip
        out = io.BytesIO()
        signers.PdfSigner(meta, signer=self._open(passphrase)).sign_pdf(
            IncrementalPdfFileWriter(io.BytesIO(data)), output=out
        )
        return out.getvalue()

    def _open(self, passphrase: str):  # type: ignore[no-untyped-def]  # pyHanko carries no types
        from cryptography.hazmat.primitives.serialization import pkcs12
        from pyhanko.sign import signers

        if len(self.pkcs12) > MOST_BYTES:
            raise _not_a_certificate()
        try:
            _key, own, _more = pkcs12.load_key_and_certificates(self.pkcs12, passphrase.encode())
        except ValueError as fault:
            raise _does_not_open(fault) from None
        if _key is None or own is None:
            raise _not_a_certificate()
        if not own.not_valid_before_utc <= clock.now() <= own.not_valid_after_utc:
            raise InvalidInput(
                "signing.expired", "Sertifikat ini tidak berlaku hari ini.",
                "Perbarui sertifikat pada penerbitnya.", field="certificate",
            )  # fmt: skip
        opened = signers.SimpleSigner.load_pkcs12_data(
            self.pkcs12, other_certs=[], passphrase=passphrase.encode()
        )
        if opened is None:
            raise _not_a_certificate()
        return opened


def _does_not_open(fault: ValueError) -> InvalidInput:
    if "password" in str(fault).lower():
        return InvalidInput(
            "signing.passphrase", "Kata sandi sertifikat tidak cocok.", "Ketik sekali lagi.",
            field="passphrase",
        )  # fmt: skip
    return _not_a_certificate()


def _not_a_certificate() -> InvalidInput:
    return InvalidInput(
        "signing.certificate", "Berkas ini bukan sertifikat dengan kunci (.p12 atau .pfx).",
        "Pilih berkas yang diberikan penerbit sertifikat.", field="certificate",
    )  # fmt: skip
