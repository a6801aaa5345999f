"""The little language between the braces of a template: names, if, for; nothing that calls."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = frozenset({"default", "first", "join", "last", "length"})
LOOP = frozenset({"index", "first", "last", "length"})

ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Filter,
    nodes.If,
    nodes.For,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
"""What a template may be made of; no loop among these can run longer than the lists are."""


def environment() -> ImmutableSandboxedEnvironment:
    """Give a fresh environment: escaping, strict about names, without any function."""
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=True, finalize=_plain
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    return made


def _plain(value: Any) -> Any:
    """Write no words of the machine: what is nothing is blank."""
    return "" if value is None else value
