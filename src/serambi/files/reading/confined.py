"""`python -m serambi.files.reading.confined NICE WORD …`: run OCR under limits, behind everything else.

The limits are inherited by what OCR itself starts. No Django.
"""

import os
import sys

from serambi.core.confinement import confine

MEMORY = 2 * 1024**3
SECONDS = 300
LARGEST_FILE = 512 * 1024 * 1024


def limit(nice: int) -> None:
    """2 GiB and 300 s of processor time for each process, files up to 512 MiB, no core."""
    confine(seconds=SECONDS, memory=MEMORY, largest_file=LARGEST_FILE)
    os.nice(nice)


if __name__ == "__main__":
    limit(int(sys.argv[1]))
    os.execv(sys.executable, [sys.executable, "-I", "-m", "ocrmypdf", *sys.argv[2:]])  # noqa: S606 - words that the parent chose
