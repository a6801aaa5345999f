"""Organs and their tree, units, people, roles, and who may do what."""
