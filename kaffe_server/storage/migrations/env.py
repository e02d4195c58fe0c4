"""Alembic's entry: migrates on the connection that :func:`kaffe_server.storage.migrations.upgrade` hands over."""

from alembic import context

from kaffe_server.storage.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
