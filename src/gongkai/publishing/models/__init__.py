"""Columns, items, and the series of their index numbers."""

from gongkai.publishing.models.column import Column, ColumnKind
from gongkai.publishing.models.item import Item, ItemState
from gongkai.publishing.models.series import IndexSeries

__all__ = ["Column", "ColumnKind", "IndexSeries", "Item", "ItemState"]
