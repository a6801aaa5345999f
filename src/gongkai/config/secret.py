"""The deployment's secret: given by the environment, or made once and kept beside the data."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from gongkai.config import environment

if TYPE_CHECKING:
    from pathlib import Path


def secret_key(data: Path) -> str:
    """Give GONGKAI_SECRET_KEY, or the one kept in the data folder, made at the first start."""
    given = environment.text("GONGKAI_SECRET_KEY")
    if given:
        return given
    path = data / "secret-key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="utf-8").strip()
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="utf-8").strip()
