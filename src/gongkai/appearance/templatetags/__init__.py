"""The tags that pages load by `{% load appearance %}`."""
