"""Full-text search by character bigrams, on SQLite and PostgreSQL alike."""
