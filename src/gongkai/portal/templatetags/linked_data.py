"""`{% load linked_data %}`: what a page says, once more for programs (JSON-LD)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.safestring import SafeString

register = template.Library()

_SIGNS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@register.simple_tag
def linked_data(data: Mapping[str, Any]) -> SafeString:
    """Write a block of data; no text in it can end the block, whoever typed it."""
    told = {"@context": "https://schema.org", **data}
    written = json.dumps(told, ensure_ascii=False).translate(_SIGNS)
    # Every sign that means something to HTML was replaced just above.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))  # noqa: S308
