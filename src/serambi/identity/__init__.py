"""Staff accounts, roles and memberships, sign-in with a second factor, and sealed personal data.

Other rooms use `actors.Actor`, the decorators in `guards`, and the fields in `sealing`.
"""
