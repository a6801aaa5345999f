"""Large exports of decisions: asked for, carried out, fetched."""

from __future__ import annotations

from gongkai.decisions.selectors import Filters
from gongkai.decisions.services import export_begin, export_make
from gongkai.organs.roles import Role


def asked_for(cast, ending="xlsx", role=Role.OFFICER, **filters):
    """Have somebody ask for an export."""
    told = {"organ": cast.organ, "filters": Filters.from_query(filters), "ending": ending}
    return export_begin(**told, by=cast.actor[role])


def made(cast, ending="xlsx", role=Role.OFFICER, **filters):
    """Have an export asked for and made."""
    return export_make(export_id=asked_for(cast, ending, role, **filters).pk)
