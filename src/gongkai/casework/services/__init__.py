"""Every change to requests; faces import from here."""

from gongkai.casework.services.filing import Filed, request_enter, request_file
from gongkai.casework.services.handling import (
    request_act,
    request_assign,
    request_confirm,
    request_register,
)

__all__ = [
    "Filed",
    "request_act",
    "request_assign",
    "request_confirm",
    "request_enter",
    "request_file",
    "request_register",
]
