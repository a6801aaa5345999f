"""How often the public pages are read, counted without knowing by whom."""
