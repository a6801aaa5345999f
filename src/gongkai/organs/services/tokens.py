"""Tokens with which a person's programs call the API."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Unpack

from django.db import transaction

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.organs import verbs
from gongkai.organs.authority import Permission
from gongkai.organs.models import Person, Token
from gongkai.organs.selectors import place_of
from gongkai.organs.services.refusals import OrgansRefusal, ensure_may, ensure_valid
from gongkai.organs.tokens import digest_of_token, new_token
from gongkai.today import now, today

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.services.changes import Change

_LONGEST = timedelta(days=366)
_USE_NOTED_EVERY = timedelta(hours=1)


@transaction.atomic
def token_issue(
    *, by: Actor, name: str, scopes: Collection[str], expires_on: date
) -> tuple[Token, str]:
    """Give a person a token of their own and its text, which is shown once.

    Args:
        by: The person, who can give it no more than their own roles allow.
        name: What it is for.
        scopes: Names of permissions (`REQUEST_VIEW`).
        expires_on: Last day, at most a year ahead.

    Raises:
        OrgansRefusal: a scope is unknown or not the person's, or the day will not do.
    """
    if by.person_id is None:
        raise OrgansRefusal("请先登录再生成令牌。")
    person = Person.objects.select_related("organ").get(pk=by.person_id)
    if not today() < expires_on <= today() + _LONGEST:
        raise OrgansRefusal("有效期应当在明天以后、一年以内，请重新填写。")
    _ensure_own(by, scopes)
    text = new_token()
    token = Token(
        person=person,
        name=name.strip(),
        digest=digest_of_token(text),
        scopes=sorted(scopes),
        expires_on=expires_on,
        created_at=now(),
    )
    ensure_valid(token)
    token.save(force_insert=True)
    after = {"scopes": token.scopes, "expires_on": f"{expires_on}"}
    _tell(token, verbs.TOKEN_ISSUED, by, after=after)
    return token, text


@transaction.atomic
def token_revoke(*, token: Token, by: Actor) -> None:
    """Void a token: one's own, or one of a person whom one manages.

    Raises:
        NotAllowed: it is another's.
        Overtaken: it is void already.
    """
    if token.person_id != by.person_id:
        ensure_may(by, Permission.PEOPLE_MANAGE, place_of(token.person.organ))
    if not Token.objects.filter(pk=token.pk, revoked_at__isnull=True).update(revoked_at=now()):
        raise overtaken("organs.token", token.pk)
    _tell(token, verbs.TOKEN_REVOKED, by)


def token_used(*, token: Token) -> None:
    """Note that a token is used; once an hour is enough to see which ones lie idle."""
    if token.last_used_at is None or now() - token.last_used_at > _USE_NOTED_EVERY:
        Token.objects.filter(pk=token.pk).update(last_used_at=now())


def _ensure_own(by: Actor, scopes: Collection[str]) -> None:
    if not scopes:
        raise OrgansRefusal("请至少选择一项权限。")
    for scope in scopes:
        if scope not in Permission.__members__ or not by.reach(Permission[scope]):
            raise OrgansRefusal("所选权限不在您的角色之内，请重新选择。")


def _tell(token: Token, verb: str, by: Actor, **change: Unpack[Change]) -> None:
    place = place_of(token.person.organ)
    is_own = token.person_id == by.person_id
    record(
        chain=token.person.organ.code,
        verb_code=verb,
        target=Target("organs.token", token.pk, label=token.name),
        author=by.author() if is_own else by.author(Permission.PEOPLE_MANAGE, place),
        **change,
    )
