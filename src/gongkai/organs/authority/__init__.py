"""Who may do what, where: one table of role × permission × scope, asked by all.

Services call `actor.require(permission, place)`, lists call `actor.reach(permission)`. A superior
organ sees what lies below it only through permissions whose scope is `BELOW`; nothing above or
beside is ever seen.
"""

from gongkai.organs.authority.actor import Actor, NotAllowed, Place, Post, Reach
from gongkai.organs.authority.permissions import Permission
from gongkai.organs.authority.table import GRANTS, Scope

__all__ = [
    "GRANTS",
    "Actor",
    "NotAllowed",
    "Permission",
    "Place",
    "Post",
    "Reach",
    "Scope",
]
