"""What the platform's commands start with: settings read, rooms loaded, migrations looked at."""

from __future__ import annotations

import os
import warnings

from gongkai.cli.streams import UNREADABLE, complain, leave


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
    if migrated and _lacks_migrations():
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
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
