"""Pages a second of the public site, beside a static file and beside a bare Django page.

    python -m benchmarks.portal

Everything is measured in one run behind the same server with one worker: the pages as they are
served, kept in memory under their edition, and the same pages with nothing kept.
"""

from __future__ import annotations

from benchmarks.platform_ground import ground  # isort: split

from django.contrib.staticfiles.storage import staticfiles_storage

from benchmarks.platform_faces import BARE, SITE, published_items, rate_of, serving
from gongkai.cli.static_files import collect_static
from gongkai.publishing.models import Item

_STATIC = "appearance/theme.css"


def main() -> None:
    with ground() as cast:
        column = published_items(cast)
        collect_static()
        organ, item = cast.organ.code, Item.objects.latest("pk").pk
        paths = {
            "an organ's home": f"/o/{organ}/",
            "a column of 2,000": f"/o/{organ}/c/{column.slug}/",
            "an item": f"/o/{organ}/i/{item}/",
            "a feed": f"/o/{organ}/feed.atom",
            "a search": f"/o/{organ}/search/",
        }
        with serving(*BARE) as port:
            bare = rate_of(port, "/")
        print(f"{'bare Django page':32}{bare:10,.0f} pages/s")
        with serving(*SITE) as port:
            static = rate_of(port, staticfiles_storage.url(_STATIC))
            print(f"{'static file of the same server':32}{static:10,.0f} files/s")
            kept = {name: rate_of(port, path) for name, path in paths.items()}
        with serving(*SITE, GONGKAI_PAGE_MEGABYTES="0") as port:
            made = {name: rate_of(port, path) for name, path in paths.items()}
        for name in paths:
            print(f"{name:32}{kept[name]:10,.0f} pages/s   made anew{made[name]:8,.0f}"
                  f"   static / page {static / kept[name]:5.1f}"
                  f"   bare Django / page {bare / kept[name]:5.1f}")  # fmt: skip


if __name__ == "__main__":
    main()
