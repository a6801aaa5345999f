"""The command of an administrator."""

from __future__ import annotations

import pytest

from platform_command import Command


@pytest.fixture
def gongkai(tmp_path):
    return Command(tmp_path)
