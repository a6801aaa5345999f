"""The states in which something is left to do, by the names that rows keep."""

from __future__ import annotations

from django.db.models import Q

from gongkai.law.procedure import ENDS, State

OPEN_STATES = tuple(state.name for state in State if state not in ENDS and state is not State.NEW)
"""Names of the states in which something is left to do."""

WAITING_STATES = (State.AWAITING_CORRECTION.name, State.AWAITING_PAYMENT.name)
"""Names of the states in which the applicant must do something."""

# As a comparison, for SQLite finds no bare column in an index.
IS_OPEN = Q(is_open__in=(True,))
"""Asks for the requests in which something is left to do, in the order of an index."""
