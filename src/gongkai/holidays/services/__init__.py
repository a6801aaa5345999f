"""Every change of this room; faces import from here."""
