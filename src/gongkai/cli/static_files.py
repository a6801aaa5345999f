"""Styles, scripts and icons, gathered where the server gives them out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from gongkai.cli.streams import UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from collections.abc import Iterator

_STAMP = "collected.sha256"


def collect_static() -> None:
    """Gather the static files under names that change with their content; skip what is fresh.

    Ends with one line where the package lacks the files that `make assets` fetches.
    """
    from django.conf import settings
    from django.contrib.staticfiles import finders
    from django.core.management import call_command

    if finders.find("vendor/tabler.min.css") is None:
        complain("界面文件", "没有找到，请先运行make assets，或者安装打包好的版本。")
        leave(UNREADABLE)
    stamp = settings.STATIC_ROOT / _STAMP
    wanted = _digest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    put("正在整理界面文件……\n")
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(wanted, encoding="utf-8")


def _digest() -> str:
    """Digest name, size and time of every file that would be gathered."""
    digest = hashlib.sha256()
    for line in sorted(_files()):
        digest.update(line.encode())
    return digest.hexdigest()


def _files() -> Iterator[str]:
    from django.contrib.staticfiles import finders

    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            size, changed = storage.size(name), storage.get_modified_time(name)
            yield f"{name}\0{size}\0{changed.timestamp()}\n"
