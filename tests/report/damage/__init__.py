"""Damage: sound report files, ways to break them, and the judge of what is read from the wrecks.

Used by the seeded part in the test suite and by `benchmarks/fuzz.py`.
"""
