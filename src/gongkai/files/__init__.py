"""Stored files: checked, quarantined until clean, served only by short-lived addresses."""
