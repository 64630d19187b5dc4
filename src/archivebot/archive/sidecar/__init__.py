"""Sidecars: a curator's word beside a page. ``letter.toml`` corrects ``letter.txt``.

A page must come out right without one; what the page does not say, or says wrongly, a
curator says here.  Nothing in a sidecar stops a build: what can't be used is a warning.
"""

from archivebot.archive.sidecar.amending import OTHERWISE, amend
from archivebot.archive.sidecar.finding import is_sidecar, names_for, sidecars_beside
from archivebot.archive.sidecar.reading import Said, Sidecar, read_sidecar
from archivebot.archive.sidecar.writing import comment, sidecar_text

__all__ = (
    "OTHERWISE",
    "Said",
    "Sidecar",
    "amend",
    "comment",
    "is_sidecar",
    "names_for",
    "read_sidecar",
    "sidecar_text",
    "sidecars_beside",
)
