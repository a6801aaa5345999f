"""What a citizen types is kept sealed: only who has the key, in the browser, can read it."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken


class Unreadable(ValueError):
    """Sealed with another key, or changed since."""


def seal(data: dict[str, Any], *, key: str) -> str:
    """Encrypt data with a key of any length."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return _fernet(key).encrypt(written).decode()


def unseal(sealed: str, *, key: str) -> dict[str, Any]:
    """Give back what was sealed.

    Raises:
        Unreadable: another key, or not what was sealed.
    """
    try:
        opened: dict[str, Any] = json.loads(_fernet(key).decrypt(sealed.encode()))
    except (InvalidToken, ValueError) as error:
        raise Unreadable("这份草稿无法读取，请重新填写。") from error
    return opened


def _fernet(key: str) -> Fernet:
    digest = hashlib.sha256(f"gongkai.portal.sealing:{key}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
