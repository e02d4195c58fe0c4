"""Which command an answer was to, and why an order was cancelled; an index of what was made and of nothing else, which
placing an order does not write to.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

MADE = sa.text("from_state = 'production' AND to_state = 'completed'")


def upgrade() -> None:
    op.add_column("answer", sa.Column("kind", sa.Text()))
    op.add_column("order_event", sa.Column("reason", sa.Text()))
    op.drop_index("ix_order_event_to_state_at", "order_event")
    op.create_index("ix_order_event_made", "order_event", ["at"], sqlite_where=MADE, postgresql_where=MADE)
