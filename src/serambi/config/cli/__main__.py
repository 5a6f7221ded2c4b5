"""`python -m serambi.config.cli COMMAND`, for processes that start each other."""

from serambi.config.cli import main

main()
