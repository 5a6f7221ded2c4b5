#!/usr/bin/env python3
"""Development entry point; installed systems use the `serambi` command."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))

from serambi.config.cli import main

main()
