"""Told to the rooms above when what is said of an organ has changed, in its transaction."""

from __future__ import annotations

from django.dispatch import Signal

organ_changed = Signal()
"""An organ was set up, changed, or moved with all below it."""
