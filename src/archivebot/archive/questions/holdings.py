"""What the archive holds, from where, under which licences, built when."""

from __future__ import annotations

from archivebot.archive.answers import Collection, Holdings, LicenceShare
from archivebot.archive.audience import Audience
from archivebot.archive.document import Kind
from archivebot.archive.library import Library
from archivebot.archive.rows import ENTRY_COLUMNS, date_of

SOURCES_LISTED = 8


async def holdings(library: Library, audience: Audience) -> Holdings:
    """The answer to ``/archive``, for what the audience may see."""

    async def count(sql: str) -> list[tuple[str, int]]:
        rows = await library.ask(sql.format(sees=audience.sees), audience.values)
        return [(row[0], int(row[1])) for row in rows]

    collections = await library.ask(
        "SELECT c.name, c.title, count(document.number) AS n FROM collection c JOIN document"  # noqa: S608
        f" ON document.collection = c.name WHERE {audience.sees} GROUP BY c.name ORDER BY c.title",
        audience.values,
    )
    kinds = await count(
        "SELECT kind, count(*) FROM document WHERE {sees} GROUP BY kind ORDER BY 2 DESC, 1"
    )
    licences = await library.ask(
        "SELECT licence, max(licence_inferred) AS inferred, count(*) AS n FROM document"  # noqa: S608
        f" WHERE {audience.sees} GROUP BY licence, licence_inferred ORDER BY n DESC, licence",
        audience.values,
    )
    sources = await count(
        "SELECT source, count(*) FROM document WHERE source IS NOT NULL AND {sees}"  # noqa: S608
        f" GROUP BY source ORDER BY 2 DESC, 1 LIMIT {SOURCES_LISTED}"
    )
    (passages,) = await count(
        "SELECT 'passages', count(*) FROM passage JOIN document"
        " ON document.number = passage.document WHERE {sees}"
    )
    (people,) = await count(
        "SELECT 'people', count(DISTINCT dp.person) FROM document_person dp JOIN document"
        " ON document.number = dp.document WHERE dp.role IN ('author', 'recipient') AND {sees}"
    )
    (known,) = await count(
        "SELECT 'known', count(*) FROM reference JOIN document"
        " ON document.number = reference.list WHERE reference.held IS NULL AND {sees}"
    )
    first = await library.ask_one(
        f"SELECT {ENTRY_COLUMNS} FROM document WHERE written_earliest IS NOT NULL"  # noqa: S608
        f" AND {audience.sees}"
        " ORDER BY written_earliest LIMIT 1",
        audience.values,
    )
    last = await library.ask_one(
        f"SELECT {ENTRY_COLUMNS} FROM document WHERE written_latest IS NOT NULL AND {audience.sees}"  # noqa: S608
        " ORDER BY written_latest DESC LIMIT 1",
        audience.values,
    )
    built = await library.ask_one("SELECT value FROM about WHERE key = 'built'")
    return Holdings(
        collections=tuple(Collection(r["name"], r["title"], r["n"]) for r in collections),
        kinds=tuple((Kind(k), n) for k, n in kinds),
        licences=tuple(
            LicenceShare(row["licence"], bool(row["inferred"]), row["n"]) for row in licences
        ),
        sources=tuple(sources),
        passages=passages[1],
        people=people[1],
        known=known[1],
        first=date_of(first, "written") if first else None,
        last=date_of(last, "written") if last else None,
        built=int(built["value"]) if built else 0,
    )
