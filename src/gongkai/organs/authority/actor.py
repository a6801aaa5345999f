"""Who acts: a person with the roles held today, the public, or the system itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.journal.author import Author
from gongkai.organs.authority.table import GRANTS, Scope

if TYPE_CHECKING:
    from gongkai.organs.authority.permissions import Permission
    from gongkai.organs.roles import Role


class NotAllowed(PermissionError):
    """An act or a sight that the actor's roles do not allow here."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something belongs: an organ's path, and a unit when one is in charge."""

    organ_path: str
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A role held today."""

    role: Role
    organ_path: str
    unit_id: int | None = None

    def covers(self, permission: Permission, place: Place) -> bool:
        """Tell whether the role gives the permission at the place."""
        scope = GRANTS[self.role].get(permission)
        if scope is None:
            return False
        if scope is Scope.BELOW:
            return place.organ_path.startswith(self.organ_path)
        if place.organ_path != self.organ_path:
            return False
        return scope is Scope.ORGAN or (self.unit_id is not None and self.unit_id == place.unit_id)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an actor's permission goes, as a filter for lists."""

    below: frozenset[str] = frozenset()
    organs: frozenset[str] = frozenset()
    units: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.below or self.organs or self.units)

    def q(self, *, organ: str = "organ", unit: str = "unit") -> Q:
        """Give the filter; `organ` and `unit` are the names of the foreign keys, unit may be "".

        An empty reach gives a filter that nothing passes.
        """
        prefix = f"{organ}__path" if organ else "path"
        found = Q(pk__in=[])
        for path in sorted(self.below):
            found |= Q(**{f"{prefix}__startswith": path})
        if self.organs:
            found |= Q(**{f"{prefix}__in": sorted(self.organs)})
        if self.units and unit:
            found |= Q(**{f"{unit}__in": sorted(self.units)})
        return found


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, from where; `posts` are the roles held today.

    `only` narrows what the posts allow, as a token of the person's does.

    The public and the system are actors without posts: what they may do is done by services that
    ask for no permission.
    """

    person_id: int | None = None
    name: str = ""
    posts: tuple[Post, ...] = ()
    address: str | None = None
    organ_path: str = ""
    only: frozenset[Permission] | None = None

    @classmethod
    def public(cls, address: str | None = None) -> Actor:
        """Give whoever comes by the public site."""
        return cls(name="公众", address=address)

    @classmethod
    def system(cls) -> Actor:
        """Give the system, for what happens by itself on a day."""
        return cls(name="系统")

    @property
    def is_system(self) -> bool:
        """Tell whether it is the system itself: a command given on the server, or a day's task."""
        return self == Actor.system()

    def may(self, permission: Permission, place: Place) -> bool:
        """Tell whether the actor may do so there."""
        return self._within(permission) and any(
            post.covers(permission, place) for post in self.posts
        )

    def _within(self, permission: Permission) -> bool:
        return self.only is None or permission in self.only

    def require(self, permission: Permission, place: Place) -> None:
        """Refuse what the actor may not do there.

        Raises:
            NotAllowed: with one sentence that names the permission.
        """
        if not self.may(permission, place):
            raise NotAllowed(f"您没有“{permission}”的权限，请联系本机关安全管理员授予相应角色。")

    def holds(self, role: Role, place: Place) -> bool:
        """Tell whether the actor holds a role at a place (its unit for a unit's role)."""
        return any(
            post.role == role
            and post.organ_path == place.organ_path
            and (post.unit_id is None or post.unit_id == place.unit_id)
            for post in self.posts
        )

    def reach(self, permission: Permission) -> Reach:
        """Give how far the permission goes."""
        if not self._within(permission):
            return Reach()
        below, organs, units = set(), set(), set()
        for post in self.posts:
            scope = GRANTS[post.role].get(permission)
            if scope is Scope.BELOW:
                below.add(post.organ_path)
            elif scope is Scope.ORGAN:
                organs.add(post.organ_path)
            elif scope is Scope.UNIT and post.unit_id is not None:
                units.add(post.unit_id)
        return Reach(frozenset(below), frozenset(organs), frozenset(units))

    def author(self, permission: Permission | None = None, place: Place | None = None) -> Author:
        """Give the actor as the journal writes it: as which role it did what it did."""
        if self.person_id is None:
            return Author(None, self.name, self.address)
        roles = (
            post.role.value
            for post in self.posts
            if permission is not None and place is not None and post.covers(permission, place)
        )
        return Author(self.person_id, next(roles, ""), self.address)
