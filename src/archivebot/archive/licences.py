"""Licences by SPDX id: their names, their links, and what they let us serve.

None stated is *unknown*, never "free": it has a class of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class LicenceClass(StrEnum):
    """What a licence means for serving: the table in ``docs/archivists.md``."""

    OPEN = "open"
    UNSTATED = "unstated"
    RESERVED = "reserved"


class Serving(StrEnum):
    """How much of a text is served: all, an excerpt, or only where it is to be found."""

    FULL = "full"
    EXCERPT = "excerpt"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class LicenceName:
    """How a licence is shown: its name, and its text's address where there is one."""

    name: str
    url: str | None


_CC_FAMILIES = {
    "CC-BY": "Attribution",
    "CC-BY-SA": "Attribution-ShareAlike",
    "CC-BY-NC": "Attribution-NonCommercial",
    "CC-BY-ND": "Attribution-NoDerivatives",
    "CC-BY-NC-SA": "Attribution-NonCommercial-ShareAlike",
    "CC-BY-NC-ND": "Attribution-NonCommercial-NoDerivatives",
}
_CC = re.compile(r"(?P<ref>LicenseRef-)?(?P<family>CC-BY(?:-NC)?(?:-SA|-ND)?)(?:-(?P<v>\d\.\d))?")

_OTHERS = {
    "CC0-1.0": LicenceName("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "CC-PDDC": LicenceName("Public domain", "https://creativecommons.org/licenses/publicdomain/"),
    "LicenseRef-PublicDomain": LicenceName("Public domain", None),
    "GFDL-1.1-or-later": LicenceName(
        "GNU Free Documentation License", "https://www.gnu.org/licenses/fdl-1.1.html"
    ),
    "LicenseRef-GFDL": LicenceName(
        "GNU Free Documentation License", "https://www.gnu.org/licenses/fdl.html"
    ),
}


def licence_name(spdx: str) -> LicenceName:
    """Name and link of a licence; an id we do not know is shown as it is, unlinked."""
    if other := _OTHERS.get(spdx):
        return other
    if match := _CC.fullmatch(spdx):
        family, version = match["family"], match["v"]
        name = f"Creative Commons {_CC_FAMILIES[family]}"
        if version is None:
            return LicenceName(name, "https://creativecommons.org/licenses/")
        path = family.removeprefix("CC-").lower()
        return LicenceName(
            f"{name} {version}", f"https://creativecommons.org/licenses/{path}/{version}/"
        )
    return LicenceName(spdx.removeprefix("LicenseRef-"), None)


def licence_class(spdx: str | None) -> LicenceClass:
    """Open, unstated or reserved. An id we do not know is reserved, to be on the safe side."""
    if spdx is None:
        return LicenceClass.UNSTATED
    return LicenceClass.OPEN if is_known(spdx) else LicenceClass.RESERVED


def exported(licence: LicenceClass) -> Serving:
    """How much of a text leaves the archive, in an export or a packet. No setting changes it."""
    return Serving.FULL if licence is LicenceClass.OPEN else Serving.LINK


def is_known(spdx: str) -> bool:
    """Whether this is the id of an open licence whose terms are known here."""
    return spdx in _OTHERS or _CC.fullmatch(spdx) is not None
