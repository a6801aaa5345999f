"""Every change to what was loaded by hand."""

from gongkai.holidays.services.loading import may_load, notice_keep, notice_tried

__all__ = ["may_load", "notice_keep", "notice_tried"]
