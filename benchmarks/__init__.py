"""What is measured, one module a subject: run as ``python -m benchmarks.text``.

As a package and never as files: ``python -m benchmarks.text`` would put this folder first among
the places of modules, and `platform` would hide the one of the standard library.
"""
