"""Second factors: their secrets are sealed like personal data."""

from allauth.mfa.adapter import DefaultMFAAdapter

from serambi.identity.sealing import open_text, seal_text


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """allauth's adapter with our words and our key ring."""

    def encrypt(self, text: str) -> str:
        """The TOTP secret or recovery seed as a token. Its row is not known here."""
        return seal_text(text, office_id=0, table="mfa_authenticator", column="secret", row="-")

    def decrypt(self, encrypted_text: str) -> str:
        """The secret of a token made by `encrypt`."""
        return open_text(
            encrypted_text, office_id=0, table="mfa_authenticator", column="secret", row="-"
        )
