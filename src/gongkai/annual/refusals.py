"""What the room refuses, each with one sentence that says what to do."""

from __future__ import annotations


class AnnualRefusal(ValueError):
    """A figure or a report that cannot be as it was asked for."""


class YearNotBegun(AnnualRefusal):
    """Figures of a year that lies ahead, or of one before there was an official layout."""


class CellUnknown(AnnualRefusal):
    """No table of the year has such a cell."""


class FigureRefused(AnnualRefusal):
    """A typed figure that its cell does not take."""


class PublicationRefused(AnnualRefusal):
    """A report that cannot be published as it stands."""
