"""The first tables: people, their identities, their wins, and the requests already answered."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_person"),
    )
    op.create_table(
        "identity",
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("pseudonym", sa.LargeBinary(32), nullable=False),
        sa.Column("door", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.person_id"], name="fk_identity_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "pseudonym", name="pk_identity"),
        sa.UniqueConstraint("pseudonym", name="uq_identity_pseudonym"),
    )
    op.create_table(
        "win",
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("win_id", sa.String(36), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.Column("utc_offset", sa.Integer(), nullable=False),
        sa.Column("about", sa.Date(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.person_id"], name="fk_win_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "win_id", name="pk_win"),
    )
    op.create_index("ix_win_about", "win", ["person_id", "about"])
    op.create_index("ix_win_said_at", "win", ["person_id", "said_at"])
    op.create_table(
        "request_seen",
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("request_key", sa.LargeBinary(32), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.person_id"], name="fk_request_seen_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "request_key", name="pk_request_seen"),
    )

