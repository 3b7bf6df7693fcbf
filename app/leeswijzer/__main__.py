"""Lets ``python -m leeswijzer`` do what the command ``leeswijzer`` does."""

import sys

from leeswijzer.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
