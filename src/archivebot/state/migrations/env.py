"""Alembic's way in: runs the steps on the connection that ``migrate`` has begun."""

from alembic import context

from archivebot.state.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
)
context.run_migrations()
