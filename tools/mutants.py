"""The small faults that mutation testing plants in a module, one at a time.

A mutant changes the syntax tree in place: whoever plants one works in a process of its own.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FLIPS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
}
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_UNTOUCHED = {"annotation", "returns", "decorator_list"}
_DECIDED_ELSEWHERE = (ast.Compare, ast.BoolOp, ast.Constant)


@dataclass(frozen=True)
class Mutant:
    """One fault.

    Attributes:
        line: Where it is.
        said: The code before and after.
        in_function: Whether it lies in a function's body, so that the module need not be
            imported anew.
        plant: Changes the tree.
    """

    line: int
    said: str
    in_function: bool
    plant: Callable[[], None]


def mutants(tree: ast.Module) -> Iterator[Mutant]:
    """Yield every mutant of a module."""
    yield from _below(tree, in_function=False)


def _below(node: ast.AST, *, in_function: bool) -> Iterator[Mutant]:
    for field, value in ast.iter_fields(node):
        if field in _UNTOUCHED or _is_for_types_only(node):
            continue
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        inside = in_function or (is_function and field == "body")
        places = enumerate(value) if isinstance(value, list) else [(None, value)]
        for place, child in places:
            if not isinstance(child, ast.AST):
                continue
            for changed in _changes(child):
                yield _mutant(node, field, place, child, changed, in_function=inside)
            yield from _below(child, in_function=inside)


def _is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _mutant(
    parent: ast.AST,
    field: str,
    place: int | None,
    old: ast.AST,
    new: ast.AST,
    *,
    in_function: bool,
) -> Mutant:
    def plant() -> None:
        ast.fix_missing_locations(ast.copy_location(new, old))
        if place is None:
            setattr(parent, field, new)
        else:
            getattr(parent, field)[place] = new

    context = parent if isinstance(parent, ast.expr) and isinstance(old, ast.expr) else old
    said = f"{_shown(context)}: {_shown(old)} -> {_shown(new)}"
    return Mutant(getattr(old, "lineno", 0), said, in_function, plant)


def _shown(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:90]


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in a node's place."""
    for kind, change in _OPERATORS.items():
        if isinstance(node, kind):
            yield from change(node)


def _compare(node: ast.Compare) -> Iterator[ast.AST]:
    for place, operator in enumerate(node.ops):
        for flipped in _FLIPS[type(operator)]:
            ops = [*node.ops[:place], flipped(), *node.ops[place + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


def _either(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)


def _arithmetic(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in _ARITHMETIC:
        yield ast.BinOp(node.left, _ARITHMETIC[type(node.op)](), node.right)


def _unary(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield node.operand


def _name(node: ast.Name) -> Iterator[ast.AST]:
    if node.id in _NAMES:
        yield ast.Name(_NAMES[node.id], node.ctx)


def _returned(node: ast.Return) -> Iterator[ast.AST]:
    if node.value is not None and ast.unparse(node.value) != "None":
        yield ast.Return(ast.Constant(None))


def _test(node: ast.If | ast.IfExp) -> Iterator[ast.AST]:
    negates = isinstance(node.test, ast.UnaryOp) and isinstance(node.test.op, ast.Not)
    if negates or isinstance(node.test, _DECIDED_ELSEWHERE) or _is_for_types_only(node):
        return
    test = ast.UnaryOp(ast.Not(), node.test)
    if isinstance(node, ast.If):
        yield ast.If(test, node.body, node.orelse)
    else:
        yield ast.IfExp(test, node.body, node.orelse)


def _statement(node: ast.Expr | ast.AugAssign | ast.Raise) -> Iterator[ast.AST]:
    if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        yield ast.Pass()


def _assignment(node: ast.Assign) -> Iterator[ast.AST]:
    if isinstance(node.targets[0], ast.Attribute | ast.Subscript):
        yield ast.Pass()


def _leave(node: ast.Break | ast.Continue) -> Iterator[ast.AST]:
    yield ast.Continue() if isinstance(node, ast.Break) else ast.Break()


_OPERATORS: dict[type[ast.AST], Callable[..., Iterator[ast.AST]]] = {
    ast.Compare: _compare,
    ast.Constant: _constant,
    ast.BoolOp: _either,
    ast.BinOp: _arithmetic,
    ast.UnaryOp: _unary,
    ast.Name: _name,
    ast.Return: _returned,
    ast.If: _test,
    ast.IfExp: _test,
    ast.Expr: _statement,
    ast.AugAssign: _statement,
    ast.Raise: _statement,
    ast.Assign: _assignment,
    ast.Break: _leave,
    ast.Continue: _leave,
}
