"""Columns and items."""

from gongkai.publishing.models.column import Column, ColumnKind
from gongkai.publishing.models.item import Item, ItemState

__all__ = ["Column", "ColumnKind", "Item", "ItemState"]
