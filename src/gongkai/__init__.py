"""Gongkai (公开): open government information work under State Council Order 711."""

__version__ = "0.1.0"
