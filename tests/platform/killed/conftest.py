"""One world a test, in which services follow each other and are killed."""

from __future__ import annotations

import pytest

from platform_kills import Line


@pytest.fixture
def line(world):
    return Line(world)
