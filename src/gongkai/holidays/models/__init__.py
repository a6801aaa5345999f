"""Holiday notices that were loaded by hand."""

from gongkai.holidays.models.holiday_notice import HolidayNotice

__all__ = ["HolidayNotice"]
