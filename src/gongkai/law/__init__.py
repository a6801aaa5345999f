"""The statute as code: pure functions of dated facts, every number a sourced parameter.

The room's face is these modules:

- `gongkai.law.parameter`: statutory numbers by effective day (``law/parameters/*.yaml``).
- `gongkai.law.calendar`: working days 2019 to 2026, each with its reason and its notice.
- `gongkai.law.due`: the n-th working day after a day, one or a million, with its explanation.
- `gongkai.law.periods`: periods in natural days and months, with the roll at their end.
- `gongkai.law.publication`: the deadlines of proactive disclosure.
- `gongkai.law.clock`: the request's clock, read from its dated events.

Nothing is imported here, so that a caller pays only for what it uses.
"""
