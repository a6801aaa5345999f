"""What is read of organs, people, their roles and their log-ins."""

from gongkai.organs.selectors.actors import (
    actor_of,
    actor_of_token,
    person_by_login,
    token_in_force,
)
from gongkai.organs.selectors.organs import (
    OrganUnknown,
    UnitUnknown,
    children_of,
    organ_by_code,
    organs_within,
    place_of,
    public_organs,
    unit_of,
    units_of,
)
from gongkai.organs.selectors.people import (
    PersonUnknown,
    appointments_of,
    holders,
    holders_by_organ,
    leading_group,
    names_of,
    people,
    person_seen,
)
from gongkai.organs.selectors.sign_ins import sign_ins
from gongkai.organs.selectors.tokens import tokens_of

__all__ = [
    "OrganUnknown",
    "PersonUnknown",
    "UnitUnknown",
    "actor_of",
    "actor_of_token",
    "appointments_of",
    "children_of",
    "holders",
    "holders_by_organ",
    "leading_group",
    "names_of",
    "organ_by_code",
    "organs_within",
    "people",
    "person_by_login",
    "person_seen",
    "place_of",
    "public_organs",
    "sign_ins",
    "token_in_force",
    "tokens_of",
    "unit_of",
    "units_of",
]
