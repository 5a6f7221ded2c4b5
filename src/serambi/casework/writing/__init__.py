"""Writing without an account: what this room and those above build their public forms upon."""
