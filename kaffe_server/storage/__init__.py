"""The database: engine, migrations, the single writer, backup. Knows no subject of the café."""
