"""The guards inside the database: what was recorded is never changed and never deleted.

They hold against every statement that comes through the application's connection. An owner of the
database can still lift them; that shows in the chain, and what the chain cannot show, the
anchors do (`gongkai.journal.verify`).
"""

from __future__ import annotations

TABLES = {
    "journal_entry": "id = NEW.id OR (chain_id = NEW.chain_id AND position = NEW.position)",
    "journal_anchor": "id = NEW.id OR (chain_id = NEW.chain_id AND day = NEW.day)",
}
"""Each table with the rows that an INSERT OR REPLACE of SQLite would silently replace."""

_SQLITE_GUARD = """
    CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table}
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
_SQLITE_NO_REPLACE = """
    CREATE TRIGGER {table}_no_REPLACE BEFORE INSERT ON {table}
    WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
# The head goes to a later entry, over entries without a gap.
_JUMPS = """
    NEW.key <> OLD.key OR NEW.position <= OLD.position OR NEW.position - OLD.position <> (
        SELECT COUNT(*) FROM journal_entry e
        WHERE e.chain_id = OLD.id AND e.position > OLD.position AND e.position <= NEW.position)
    OR NOT EXISTS (
        SELECT 1 FROM journal_entry e
        WHERE e.chain_id = OLD.id AND e.position = NEW.position AND e.digest = NEW.digest)
"""
_SQLITE_HEAD = f"""
    CREATE TRIGGER journal_chain_forward BEFORE UPDATE ON journal_chain
    WHEN {_JUMPS}
    BEGIN SELECT RAISE(ABORT, 'a chain moves forward entry by entry'); END
"""
_POSTGRESQL_REFUSE = """
    CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'restrict_violation'; END
    $$
"""
_POSTGRESQL_FORWARD = f"""
    CREATE FUNCTION journal_forward() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {_JUMPS}
        THEN RAISE EXCEPTION 'a chain moves forward entry by entry'
            USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END
    $$
"""
_POSTGRESQL_GUARD = """
    CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()
"""
_POSTGRESQL_HEAD = """
    CREATE TRIGGER journal_chain_forward BEFORE UPDATE ON journal_chain
    FOR EACH ROW EXECUTE FUNCTION journal_forward()
"""
_POSTGRESQL_KEPT = """
    CREATE TRIGGER journal_chain_kept BEFORE DELETE OR TRUNCATE ON journal_chain
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()
"""


def made(vendor: str) -> list[str]:
    """Give the statements that put the guards up."""
    if vendor == "postgresql":
        guards = [_POSTGRESQL_GUARD.format(table=table) for table in TABLES]
        return [
            _POSTGRESQL_REFUSE, _POSTGRESQL_FORWARD, *guards, _POSTGRESQL_HEAD, _POSTGRESQL_KEPT,
        ]  # fmt: skip
    guards = [
        _SQLITE_GUARD.format(table=table, act=act)
        for table in TABLES
        for act in ("UPDATE", "DELETE")
    ]
    guards += [_SQLITE_NO_REPLACE.format(table=table, same=same) for table, same in TABLES.items()]
    return [*guards, _SQLITE_HEAD, _SQLITE_GUARD.format(table="journal_chain", act="DELETE")]


def lifted(vendor: str) -> list[str]:
    """Give the statements that take the guards away; tests and a migration backwards need it."""
    if vendor == "postgresql":
        return [
            "DROP FUNCTION IF EXISTS journal_refuse() CASCADE",
            "DROP FUNCTION IF EXISTS journal_forward() CASCADE",
        ]
    names = [f"{table}_no_{act}" for table in TABLES for act in ("UPDATE", "DELETE", "REPLACE")]
    names += ["journal_chain_forward", "journal_chain_no_DELETE"]
    return [f"DROP TRIGGER IF EXISTS {name}" for name in names]
