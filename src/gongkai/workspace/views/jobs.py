"""Background work: what waits, what failed, trying again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from gongkai.jobs.selectors import failed, looks_after_jobs, waiting
from gongkai.jobs.services import JobsRefusal, job_retry
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.page import done, page

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.JOBS_VIEW)
def jobs(request: ActorRequest) -> HttpResponse:
    """Show failed work first, then what waits."""
    context = {
        "looks_after_jobs": looks_after_jobs(request.actor),
        "failed": failed(request.actor),
        "waiting_jobs": waiting(request.actor),
    }
    return page(request, "jobs", context)


@require_POST
@office(Permission.JOBS_VIEW)
def job_again(request: ActorRequest, job_id: UUID) -> HttpResponse:
    """Try a failed job again."""
    try:
        job_retry(job_id=job_id, by=request.actor)
    except JobsRefusal as refusal:
        messages.error(request, str(refusal))
        return redirect("workspace:jobs")
    return done(request, "已重新排队。", "workspace:jobs")
