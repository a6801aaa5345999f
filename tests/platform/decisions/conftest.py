"""What every test of decisions starts from."""

from __future__ import annotations

import pytest

from platform_decisions import import_rows


@pytest.fixture
def imported(cast):
    """Import rows and give the run at its end."""

    def play(*rows, **told):
        return import_rows(cast, *rows, **told)

    return play
