"""Orders that still have their guest's name are found without reading years of others."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_index(
        "ix_orders_named",
        "orders",
        ["business_day"],
        unique=False,
        sqlite_where=sa.text("name != ''"),
        postgresql_where=sa.text("name != ''"),
    )
