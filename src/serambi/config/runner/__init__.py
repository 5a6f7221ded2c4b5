"""`serambi up`: server, worker and clock as one process group.

The supervisor loads no Django, so it stays small. It starts the children, starts again what dies,
and takes all of them along when it goes; on Linux the kernel takes them along even when the
supervisor is killed outright.
"""
