"""Guests can be called to the counter, and items sold out for one day."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("orders", sa.Column("called_at", sa.Text()))
    op.add_column("item", sa.Column("sold_out_day", sa.Text()))
