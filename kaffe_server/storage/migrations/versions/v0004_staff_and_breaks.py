"""Staff with PINs, the breaks of the school's timetable, and a line on the boards' strip."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("pin", sa.Text(), nullable=False, comment="argon2id, in PHC string format"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
    op.add_column("status", sa.Column("breaks", sa.Text(), comment="JSON list"))
    op.add_column("status", sa.Column("line", sa.Text()))
