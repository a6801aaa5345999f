"""What the tables of this folder ask about the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.catalogue import CATALOGUE, check_index_number

if TYPE_CHECKING:
    from gongkai.law.catalogue import CatalogueItem


def item(key: str) -> CatalogueItem:
    (found,) = (entry for entry in CATALOGUE if entry.key == key)
    return found


def citation(key: str) -> str:
    return item(key).citation


def index_number(text: str) -> str:
    return check_index_number(text)
