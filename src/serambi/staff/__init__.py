"""An office's people: founding an office, inviting, granting and ending roles, one-time links.

Accounts and roles themselves belong to `identity`; this room adds the verbs, because each of them
is also written to the ledger, which stands above identity. Others may call `services`.
"""
