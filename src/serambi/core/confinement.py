"""Limits that a child process sets on itself before it opens what a stranger sent."""

import resource
import sys


def confine(*, seconds: int, memory: int, largest_file: int = 0) -> None:
    """No more than `seconds` of processor time, `memory` bytes of address space (Linux) and files of
    `largest_file` bytes; no core is left behind (getrlimit(2))."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
