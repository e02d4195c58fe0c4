"""Numbers are lent to tills, and guests are told how long they will wait."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    day_number = op.create_table(
        "day_number",
        sa.Column("business_day", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("business_day", name=op.f("pk_day_number")),
        comment="the newest number that the hub itself gave on each business day",
    )
    orders = sa.table("orders", sa.column("business_day"), sa.column("day_id"))
    given = sa.select(orders.c.business_day, sa.func.max(orders.c.day_id)).group_by(orders.c.business_day)
    op.execute(sa.insert(day_number).from_select(["business_day", "last"], given))
    op.create_table(
        "loan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("renewed_at", sa.Text(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=False, comment="its numbers may be lent to others"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan")),
    )
    op.add_column("status", sa.Column("wait_from", sa.Integer()))
    op.add_column("status", sa.Column("wait_to", sa.Integer()))
    op.create_index("ix_order_event_to_state_at", "order_event", ["to_state", "at"])
