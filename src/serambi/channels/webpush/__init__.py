"""Web push (RFC 8030) to browsers that asked for it, sealed for them alone (RFC 8291, RFC 8292).

Needs the extra `serambi[webpush]` and the key file that `serambi prepare` makes; without either the
channel is simply not there.
"""

from serambi.channels.webpush.check import is_configured, may_be_told, public_key

__all__ = ["is_configured", "may_be_told", "public_key"]
