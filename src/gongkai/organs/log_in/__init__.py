"""Logging in: who may, with what, how often, for how long; allauth does the walking."""
