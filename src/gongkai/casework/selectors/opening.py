"""Who may open the papers of a request: they say in clear who applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.selectors.cases import place_of_request
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor


def papers_open_to(actor: Actor, request: Request) -> bool:
    """Tell whether an actor may open a request's papers and archive sets.

    Law: 个人信息保护法 art 47; 条例 art 45; SITE-17, DOC-17.
    Interpretation: a paper bears the applicant's name, so it is open to those who may know it.
        Once the applicant is erased the issued papers are kept as records for their period, and
        opened by nobody but who may erase.
    """
    is_erased = request.applicant.erased_at is not None
    wanted = Permission.APPLICANT_ERASE if is_erased else Permission.REQUEST_UNMASK
    return actor.may(wanted, place_of_request(request))
