"""The rest of the notebook: how people were, goals and steps, treats, the safety plan, whom they trust and told."""

from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _create_shelf("check_in", sa.Column("about", sa.Date(), nullable=False))
    for table in ("goal", "step", "reward", "plan_item", "trusted_person", "share"):
        _create_shelf(table)


def _create_shelf(table: str, *columns: sa.Column[date]) -> None:
    op.create_table(
        table,
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("item_id", sa.String(36), nullable=False),
        sa.Column("moment", sa.DateTime(), nullable=False),
        *columns,
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.person_id"], name=f"fk_{table}_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "item_id", name=f"pk_{table}"),
    )
