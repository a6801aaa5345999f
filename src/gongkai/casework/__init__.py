"""Requests for information, from receipt to service, and the disputes after them."""
