"""`{% load portal %}`: search words marked in titles and excerpts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.html import format_html, format_html_join

from gongkai.portal.highlight import pieces

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def marked(text: str, words: str) -> SafeString:
    """Show a text with the words that were searched for marked; every piece is escaped."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", piece.text) if piece.is_found else piece.text,)
            for piece in pieces(text, words)
        ),
    )
