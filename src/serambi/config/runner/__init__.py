"""`serambi up`: server, worker and clock as one process group.

The supervisor loads the application once and, on Linux, forks its children from that picture: one
import instead of three, most memory shared, and a child that died is back in an instant. Where
forking a loaded process is not safe the children are commands of their own.

The supervisor starts again what dies and takes everybody along when it goes; on Linux the kernel
does so even when the supervisor is killed outright.
"""
