"""Organs, units, people, appointments, tokens, log-ins."""

from gongkai.organs.models.appointment import Appointment
from gongkai.organs.models.organ import Organ, OrganLevel
from gongkai.organs.models.person import Person
from gongkai.organs.models.sign_in import SignIn, SignInOutcome
from gongkai.organs.models.token import Token
from gongkai.organs.models.unit import Unit

__all__ = [
    "Appointment",
    "Organ",
    "OrganLevel",
    "Person",
    "SignIn",
    "SignInOutcome",
    "Token",
    "Unit",
]
