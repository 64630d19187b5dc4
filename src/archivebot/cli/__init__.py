"""The terminal shell: the same rooms as Discord's, drawn for a terminal or a program.

A module a group of commands.  What a command needs is imported when it runs, so that
``archivebot run`` loads no parser and ``archivebot health`` hardly anything.
Exit codes: 0 done, 1 something is wrong with the input (named), 2 wrong usage.
"""

from archivebot.cli.app import main

__all__ = ("main",)
