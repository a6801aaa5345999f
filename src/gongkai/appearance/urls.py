"""Addresses of the page of styles; `config.urls` includes them only while developing."""

from __future__ import annotations

from django.urls import path

from gongkai.appearance import views

app_name = "styles"
urlpatterns = [
    path("styles/", views.office, name="office"),
    path("styles/public/", views.public, name="public"),
    path("styles/plain/", views.plain, name="plain"),
    path("styles/error/<int:status>/", views.error, name="error"),
]
