"""The JSON API at /api/v1/: OpenAPI 3.1, the same services and selectors as the pages.

Public data needs no token; staff call with a token of their own (`Authorization: Bearer …`),
which does what its scopes and the person's roles of the day both allow.
"""
