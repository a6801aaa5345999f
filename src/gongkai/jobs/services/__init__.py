"""What an administrator may do to a job."""

from gongkai.jobs.services.retry import JobsRefusal, job_retry

__all__ = ["JobsRefusal", "job_retry"]
