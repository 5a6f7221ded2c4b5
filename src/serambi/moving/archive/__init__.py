"""The archive of an office: what goes in, how a row is written, how personal data is sealed.

The format is told to people in `docs/operations/moving.md` and in each archive's README.
"""

FORMAT = "serambi.office.v1"
