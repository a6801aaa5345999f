"""What can be done to a job."""

from __future__ import annotations

from gongkai.journal.verbs import register

RETRIED = register("jobs.job.retried", "重新执行了后台任务").code
