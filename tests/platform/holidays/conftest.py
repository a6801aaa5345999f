"""Who loads notices: the system administrator of the organ above all."""

from __future__ import annotations

import pytest

from platform_notices import administrator_at


@pytest.fixture
def administrator(above):
    return administrator_at(above)
