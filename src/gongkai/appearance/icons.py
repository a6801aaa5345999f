"""The icons of both sites: those of Tabler's outline icons that are named here, and no more.

`make assets` draws the sprite from `icons.txt`; an icon that is wanted is named there first. Icons
only accompany words.
"""

from __future__ import annotations

from pathlib import Path

SPRITE = "vendor/icons.svg"
ICONS = frozenset(Path(__file__).with_name("icons.txt").read_text(encoding="utf-8").split())
