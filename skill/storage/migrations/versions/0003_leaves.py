"""Leaves: the months of a journal in brief. Those of the wins that are there begin empty; the first to ask writes them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_WIN = sa.table("win", sa.column("person_id", sa.String), sa.column("about", sa.Date))


def upgrade() -> None:
    leaf = op.create_table(
        "leaf",
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.person_id"], name="fk_leaf_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "month", name="pk_leaf"),
    )
    days = op.get_bind().execute(sa.select(_WIN.c.person_id, _WIN.c.about).distinct())
    months = sorted({(person_id, about.isoformat()[:7]) for person_id, about in days})
    if months:
        op.bulk_insert(leaf, [{"person_id": person_id, "month": month} for person_id, month in months])
