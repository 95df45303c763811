"""What Alembic runs: the migrations on the connection it is given, inside the transaction that is under way."""

from alembic import context

from skill.storage.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
