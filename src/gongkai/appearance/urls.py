"""Addresses of the page of styles; `config.urls` includes them only while developing."""

from __future__ import annotations

from django.urls import path

from gongkai.appearance import views

urlpatterns = [
    path("styles/", views.office),
    path("styles/clocks/", views.clocks),
    path("styles/public/", views.public),
    path("styles/plain/", views.plain),
    path("styles/error/<int:status>/", views.error),
]
