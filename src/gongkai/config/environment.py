"""Typed readers of environment variables; a wrong value stops with one clear sentence."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off"})


def text(name: str, default: str = "") -> str:
    """Read a text; `NAME_FILE` names a file that holds it, as secrets of containers do."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(
                f"环境变量{name}_FILE指向的文件{path}无法读取，请检查路径和权限。"
            ) from error
    return os.environ.get(name, default)


def flag(name: str, *, default: bool = False) -> bool:
    """Read a yes or no."""
    written = text(name).lower()
    if not written:
        return default
    if written in _YES | _NO:
        return written in _YES
    raise ImproperlyConfigured(f"环境变量{name}应为true或者false，现在是“{written}”，请改正。")


def number(name: str, default: int, *, least: int = 0) -> int:
    """Read a whole number of at least `least`."""
    written = text(name)
    if not written:
        return default
    if not written.isdecimal() or int(written) < least:
        raise ImproperlyConfigured(
            f"环境变量{name}应为不小于{least}的整数，现在是“{written}”，请改正。"
        )
    return int(written)


def day(name: str) -> date | None:
    """Read a date written 2025-12-31; None when it is not set."""
    written = text(name)
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"环境变量{name}应写作2025-12-31的样子，现在是“{written}”，请改正。"
        ) from error


def words(name: str, default: str = "") -> list[str]:
    """Read a list separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def database(name: str, default_file: Path) -> dict[str, Any]:
    """Read a database address; a file of SQLite when it is not set.

    Forms: `sqlite:///path`, `postgresql://user:password@host:port/name?host=/socket/folder`.
    """
    written = text(name)
    if not written:
        return _sqlite(default_file)
    parts = urlsplit(written)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)[1:] if parts.netloc else unquote(parts.path)))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"环境变量{name}应以sqlite:///或者postgresql://开头，现在以“{parts.scheme}”开头，请改正。"
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {**options, "pool": False},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def storage(name: str) -> dict[str, Any]:
    """Read where uploaded files are kept; a folder beside the data when it is not set.

    Form: `s3://key:secret@bucket?endpoint_url=https://…&region_name=…`; what follows the question
    mark are options of django-storages, which such a deployment installs.
    """
    written = text(name)
    if not written:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    parts = urlsplit(written)
    if parts.scheme != "s3" or not parts.hostname:
        raise ImproperlyConfigured(
            f"环境变量{name}应写作s3://密钥编号:密钥@存储桶的样子，现在以“{parts.scheme}”开头，请改正。"
        )
    named = {"access_key": parts.username, "secret_key": parts.password}
    options: dict[str, Any] = {key: unquote(value) for key, value in named.items() if value}
    options |= {"bucket_name": parts.hostname, "file_overwrite": False}
    options |= dict(parse_qsl(parts.query))
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            # A write transaction takes its lock at the start, so that two never wait for
            # each other with half a change made.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
