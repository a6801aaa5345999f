"""The page of styles, for developers: every component, with made-up data, on one page a layout.

It answers at /styles/ while GONGKAI_DEBUG is on, and nowhere else.
"""
