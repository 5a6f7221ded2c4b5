"""Mystery requests (*uji akses*) against an office's service number, and the duty behind that number.

Owns: drills with their log and proofs, the roster of the one handset (*jadwal piket*), and the
handset's checks. Nothing here is a request: no row of a drill ever enters casework, a register or a
figure of the service. Others may call `selectors.score(office, span)` and `selectors.last_check`.
"""
