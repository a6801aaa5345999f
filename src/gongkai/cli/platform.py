"""What the platform's commands start with: settings read, rooms loaded, migrations looked at."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING

from gongkai.cli.streams import UNREADABLE, complain, leave

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from django.db.migrations import Migration


def start(*, migrated: bool = True) -> None:
    """Load the platform; end with one line where it lacks its parts, settings or database.

    Args:
        migrated: End too when the database lacks a migration.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.config.settings")
    try:
        import django
        from django.core.exceptions import ImproperlyConfigured
    except ImportError:
        complain("gongkai", "工作平台没有安装，请运行pip install 'gongkai[platform]'。")
        leave(UNREADABLE)
    try:
        django.setup()
    except ImproperlyConfigured as refusal:
        complain("设置", refusal)
        leave(UNREADABLE)
    _reach_database()
    lacks_migrations = _lacks_migrations()
    if migrated and lacks_migrations:
        complain("数据库", "数据库结构不是最新的，请先运行gongkai migrate。")
        leave(UNREADABLE)
    if migrated:
        from gongkai.holidays.current import take_up

        take_up(at_once=True)


def _reach_database() -> None:
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as fault:
        complain("数据库", f"连接不上，请检查环境变量DATABASE_URL和数据库服务（{fault}）。")
        leave(UNREADABLE)


def _lacks_migrations() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # an app may look at the database early
        executor = MigrationExecutor(connection)
        applied = executor.loader.applied_migrations.keys()
        if any(_is_between(step, applied) for step in executor.loader.disk_migrations.values()):
            complain("数据库", "数据库由更早的开发版本建立，不能直接更新，请改用空的数据库。")
            leave(UNREADABLE)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _is_between(migration: Migration, applied: AbstractSet[tuple[str, str]]) -> bool:
    """Tell whether some, not all, of the steps that a migration stands for were taken."""
    taken = applied & set(migration.replaces)
    return 0 < len(taken) < len(migration.replaces)
