"""A certificate authority for trying out signatures on one machine; worth nothing elsewhere."""

from dataclasses import dataclass
from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from serambi.core import clock

DAYS = 730


@dataclass(frozen=True, slots=True)
class TestAuthority:
    """A root certificate with its key."""

    __test__ = False
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        """The root, to be put among the trusted ones."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def issue(self, name: str, passphrase: str) -> bytes:
        """A PKCS#12 for `name`, locked with `passphrase`."""
        key = ec.generate_private_key(ec.SECP256R1())
        builder = (
            _certificate(name, self.certificate.subject, key)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(signs=True), critical=True)
        )
        own = builder.sign(self.key, hashes.SHA256())
        lock = serialization.BestAvailableEncryption(passphrase.encode())
        return pkcs12.serialize_key_and_certificates(
            name.encode(), key, own, [self.certificate], lock
        )


def create(name: str = "CA uji Serambi, tidak untuk dipakai") -> TestAuthority:
    """A fresh root."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        _certificate(name, subject, key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=False), critical=True)
    )
    return TestAuthority(key, builder.sign(key, hashes.SHA256()))


def _certificate(
    name: str, issuer: x509.Name, key: ec.EllipticCurvePrivateKey
) -> x509.CertificateBuilder:
    now = clock.now()
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=DAYS))
    )


def _usage(*, signs: bool) -> x509.KeyUsage:
    """Signing documents for a person, signing certificates for the root."""
    return x509.KeyUsage(
        digital_signature=signs, content_commitment=signs, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=not signs, crl_sign=not signs,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
