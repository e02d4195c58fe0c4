"""What is deleted from the menu can be looked up by orders that were sold before."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "deleted_row",
        sa.Column("collection", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("collection", "id", name=op.f("pk_deleted_row")),
        comment="the menu's rows as they were when deleted, in JSON: a till without the hub may have sold them",
    )
