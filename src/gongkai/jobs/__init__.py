"""Background work on the database: retried with growing waits, never silently gone."""
