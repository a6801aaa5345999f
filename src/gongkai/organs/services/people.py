"""Accounts of people: made, changed, closed, opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from django.db import transaction

from gongkai.journal.record import Target, record
from gongkai.organs import verbs
from gongkai.organs.authority import Permission
from gongkai.organs.models import Appointment, Person, Token
from gongkai.organs.selectors import place_of
from gongkai.organs.selectors.terms import not_over
from gongkai.organs.services.changes import Change, apply
from gongkai.organs.services.last_administrator import ensure_not_the_last
from gongkai.organs.services.passwords import ensure_good, first_password
from gongkai.organs.services.refusals import OrgansRefusal, ensure_may, ensure_valid
from gongkai.organs.services.roles import end
from gongkai.today import now, today

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit


class PersonFacts(TypedDict, total=False):
    """What may change of a person; the user name never does."""

    name: str
    email: str
    phone: str
    organ: Organ
    unit: Unit | None
    post: str
    is_leader: bool


_PERSONAL = ("name", "email", "phone")


@transaction.atomic
def person_create(
    *,
    organ: Organ,
    username: str,
    name: str,
    by: Actor,
    email: str = "",
    phone: str = "",
    unit: Unit | None = None,
    post: str = "",
    is_leader: bool = False,
    password: str | None = None,
    must_change_password: bool = True,
) -> tuple[Person, str]:
    """Make an account and give it with its first password, which is shown once.

    Args:
        organ: Where the person works.
        username: What the person logs in with.
        name: The person's name.
        by: Who makes it.
        email: Serves to log in, too.
        phone: For colleagues.
        unit: A unit of the organ.
        post: 职务, in words.
        is_leader: Member of the leading group (领导小组).
        password: Made up when None.
        must_change_password: False is heard from the server's operator only.

    Raises:
        NotAllowed: the actor does not manage the organ.
        OrgansRefusal: a fact or the password will not do; `problems` says which.
    """
    ensure_may(by, Permission.PEOPLE_MANAGE, place_of(organ))
    person = Person(
        organ=organ,
        username=username.strip(),
        name=name.strip(),
        email=email.strip().lower(),
        phone=phone,
        unit=unit,
        post=post,
        is_leader=is_leader,
        must_change_password=must_change_password or not by.is_system,
    )
    given = first_password() if password is None else password
    _ensure_unit_is_of_organ(person)
    ensure_good(given, person)
    person.set_password(given)
    ensure_valid(person)
    person.save(force_insert=True)
    after = {"unit": unit.pk if unit else None, "post": post, "is_leader": is_leader}
    _tell(person, verbs.PERSON_CREATED, by, after=after)
    return person, given


@transaction.atomic
def person_change(*, person: Person, by: Actor, **facts: Unpack[PersonFacts]) -> Person:
    """Change what is said of a person; to take over another organ's one needs both organs.

    Raises:
        NotAllowed: the actor does not manage the organ.
        OrgansRefusal: a fact is wrong; `problems` says which.
    """
    fresh = _held(person, by)
    if "email" in facts:
        facts["email"] = facts["email"].strip().lower()
    before, after = apply(fresh, facts, allowed=PersonFacts.__annotations__, personal=_PERSONAL)
    if not after:
        return fresh
    ensure_may(by, Permission.PEOPLE_MANAGE, place_of(fresh.organ))
    _ensure_unit_is_of_organ(fresh)
    ensure_valid(fresh)
    fresh.save(update_fields=list(after))
    _tell(fresh, verbs.PERSON_CHANGED, by, before=before, after=after)
    return fresh


@transaction.atomic
def person_close(*, person: Person, by: Actor, reason: str = "") -> Person:
    """Close an account: nobody logs in with it, its roles end, its tokens are void.

    Raises:
        NotAllowed: the actor does not manage the organ.
        OrgansRefusal: it is the actor's own, closed already, or a root organ's last security
            administrator's.
    """
    fresh = _held(person, by)
    if fresh.pk == by.person_id:
        raise OrgansRefusal("不能停用自己的账号，请由其他系统管理员办理。")
    if not fresh.is_active:
        raise OrgansRefusal("该账号已经停用，请刷新页面。")
    held = list(Appointment.objects.filter(not_over(today()), person=fresh).order_by("pk"))
    ensure_not_the_last(held, on=today())
    fresh.is_active = False
    fresh.save(update_fields=["is_active"])
    Token.objects.filter(person=fresh, revoked_at__isnull=True).update(revoked_at=now())
    roles = [appointment.role for appointment in held]
    for appointment in held:
        end(appointment, on=today())
    before = {"is_active": True, "roles": roles}
    _tell(fresh, verbs.PERSON_CLOSED, by, reason, before=before, after={"is_active": False})
    return fresh


@transaction.atomic
def person_reopen(*, person: Person, by: Actor, reason: str = "") -> tuple[Person, str]:
    """Open a closed account again, without roles and with a new first password.

    Raises:
        NotAllowed: the actor does not manage the organ.
        OrgansRefusal: it is open.
    """
    fresh = _held(person, by)
    if fresh.is_active:
        raise OrgansRefusal("该账号没有停用，请刷新页面。")
    password = first_password()
    fresh.is_active = fresh.must_change_password = True
    fresh.set_password(password)
    fresh.save(update_fields=["is_active", "must_change_password", "password"])
    before, after = {"is_active": False}, {"is_active": True}
    _tell(fresh, verbs.PERSON_REOPENED, by, reason, before=before, after=after)
    return fresh, password


def _held(person: Person, by: Actor) -> Person:
    fresh = Person.objects.select_related("organ").select_for_update(of=("self",))
    found = fresh.get(pk=person.pk)
    ensure_may(by, Permission.PEOPLE_MANAGE, place_of(found.organ))
    return found


def _ensure_unit_is_of_organ(person: Person) -> None:
    if person.unit is not None and person.unit.organ_id != person.organ.pk:
        sentence = "内设机构不属于所选机构，请重新选择。"
        raise OrgansRefusal(sentence, {"unit": sentence})


def _tell(
    person: Person, verb: str, by: Actor, reason: str = "", **change: Unpack[Change]
) -> None:
    record(
        chain=person.organ.code,
        verb_code=verb,
        target=Target("organs.person", person.pk),
        author=by.author(Permission.PEOPLE_MANAGE, place_of(person.organ)),
        reason=reason,
        **change,
    )
