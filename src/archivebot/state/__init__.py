"""What the bot must remember: tables, migrations, one writer.

Knows neither Discord nor the archive: ids are integers, questions are JSON.
Each thing remembered has a module of its own (:mod:`questions`, :mod:`decks`,
…) whose functions take the :class:`~archivebot.state.store.Store` and ``now``.

Nothing is imported here, because ``python -m archivebot.state.migrate`` runs a
module of this package on its own.
"""
