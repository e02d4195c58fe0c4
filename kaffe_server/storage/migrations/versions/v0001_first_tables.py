"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("spent", sa.Integer(), nullable=False, comment="undone, or found impossible to undo"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_act")),
    )
    op.create_index("ix_act_station_id", "act", ["station", "id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reply", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("uuid", name=op.f("pk_answer")),
        comment="what a command with this uuid was answered, so that a repeat is answered and not repeated",
    )
    op.create_table(
        "category",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.Column("enable", sa.Integer(), nullable=False),
        sa.Column("no_preparation", sa.Integer(), nullable=False),
        sa.Column("icon", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
    )
    op.create_table(
        "customization_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("enable", sa.Integer(), nullable=False),
        sa.Column("label_color", sa.Text(), nullable=False),
        sa.Column("default_value", sa.Integer(), nullable=True),
        sa.Column("multiple_choice", sa.Integer(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customization_key")),
    )
    op.create_table(
        "life",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_life")),
        comment="facts about this database as a whole: its epoch, the business day its order channel shows",
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("subtitle", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("day_id", sa.Integer(), nullable=False),
        sa.Column("business_day", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("missing_information", sa.Integer(), nullable=False),
        sa.Column(
            "items", sa.Text(), nullable=False, comment="JSON list of entries: a snapshot, not a reference to the menu"
        ),
        sa.Column("total_nok", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("placed_by", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.UniqueConstraint("uuid", name=op.f("uq_orders_uuid")),
    )
    op.create_index("uq_orders_business_day_day_id", "orders", ["business_day", "day_id"], unique=True)
    op.create_table(
        "topic",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_topic")),
        comment="the newest committed change of each topic",
    )
    op.create_table(
        "category_customization",
        sa.Column("category_id", sa.Integer(), nullable=False),
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name=op.f("fk_category_customization_category_id")),
        sa.ForeignKeyConstraint(["key_id"], ["customization_key.id"], name=op.f("fk_category_customization_key_id")),
        sa.PrimaryKeyConstraint("category_id", "key_id", name=op.f("pk_category_customization")),
    )
    op.create_table(
        "customization_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("price_increment_nok", sa.Integer(), nullable=False),
        sa.Column("constant_price", sa.Integer(), nullable=False),
        sa.Column("belongs_to", sa.Integer(), nullable=False),
        sa.Column("enable", sa.Integer(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.Column("sold_out", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["belongs_to"], ["customization_key.id"], name=op.f("fk_customization_value_belongs_to")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customization_value")),
    )
    op.create_index(op.f("ix_customization_value_belongs_to"), "customization_value", ["belongs_to"], unique=False)
    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("price_nok", sa.Integer(), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=False),
        sa.Column("image", sa.Text(), nullable=True),
        sa.Column("enable", sa.Integer(), nullable=False),
        sa.Column("sort_order", sa.Integer(), nullable=False),
        sa.Column("sold_out", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name=op.f("fk_item_category_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
    )
    op.create_index(op.f("ix_item_category_id"), "item", ["category_id"], unique=False)
    op.create_table(
        "order_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("act_id", sa.Integer(), nullable=True, comment="null: no act to take back (edit, undo)"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=True),
        sa.Column(
            "since",
            sa.Text(),
            nullable=True,
            comment="the order's state_since before this event, which undo gives back",
        ),
        sa.Column("undone", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name=op.f("fk_order_event_act_id")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_event_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_event")),
    )
    op.create_index(op.f("ix_order_event_act_id"), "order_event", ["act_id"], unique=False)
    op.create_index("ix_order_event_order_id_id", "order_event", ["order_id", "id"], unique=False)
    op.create_table(
        "status",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("open", sa.Integer(), nullable=False),
        sa.Column("show_message", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_status_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status")),
    )
