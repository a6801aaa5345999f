"""`gongkai migrate`: bring the database to the structure of this version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import OK, leave, put

if TYPE_CHECKING:
    from django.db.migrations import Migration


@click.command(
    options_metavar="[选项]", epilog="\b\n示例：\n  gongkai migrate\n  gongkai migrate --plan"
)
@click.option("--plan", "only_plan", is_flag=True, help="只列出将要作的变更，不作变更。")
def command(*, only_plan: bool) -> None:
    """建立数据库，或者更新到本版本的结构；可以重复运行。

    升级前请先备份数据库。
    """
    start(migrated=False)
    waiting = _waiting()
    if not waiting:
        put("数据库结构已经是最新的，没有作变更。\n")
        leave(OK)
    put(f"{'将要' if only_plan else '正在'}作{len(waiting)}项变更：\n")
    put("".join(f"  {_named(migration)}\n" for migration in waiting))
    if not only_plan:
        from django.core.management import call_command

        call_command("migrate", interactive=False, verbosity=0)
        put("数据库结构已更新。\n")
    leave(OK)


def _named(migration: Migration) -> str:
    """Name a change as people read it, with its own name for who looks it up."""
    from django.apps import apps

    return f"{apps.get_app_config(migration.app_label).verbose_name}（{migration.name}）"


def _waiting() -> list[Migration]:
    """Give the migrations that the database lacks, in their order."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [migration for migration, _ in plan]
