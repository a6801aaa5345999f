"""The pages of the log-in: those of allauth's that this house has; nobody signs up by itself."""

from __future__ import annotations

from allauth.account import views
from django.urls import include, path

from gongkai.organs.log_in.own_password import own_password

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/", own_password, name="account_change_password"),
    path("second-factor/", include("allauth.mfa.urls")),
]
