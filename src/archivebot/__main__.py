"""``archivebot`` and ``python -m archivebot``: the command line."""

from archivebot.cli import main

__all__ = ("main",)

if __name__ == "__main__":
    main()
