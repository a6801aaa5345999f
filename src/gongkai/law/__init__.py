"""The statute as code: pure functions of dated facts, every number a sourced parameter.

The room's face is these modules:

- `gongkai.law.parameter`: statutory numbers by effective day (``law/parameters/*.yaml``).
- `gongkai.law.calendar`: working days 2019 to 2026, each with its reason and its notice.
- `gongkai.law.due`: the n-th working day after a day, one or a million, with its explanation.
- `gongkai.law.periods`: periods in natural days and months, with the roll at their end.
- `gongkai.law.publication`: the deadlines of proactive disclosure.
- `gongkai.law.clock`: the request's clock, read from its dated events.
- `gongkai.law.procedure`: what may follow what, from filing to what follows the answer.
- `gongkai.law.outcomes`: how a request ends, its report row, and which ground comes first.
- `gongkai.law.applicants`: the kinds of applicant.
- `gongkai.law.fees`: the information-processing fee by both tariffs.
- `gongkai.law.remedies`: reconsideration and suit: who, which way, until when, in what words.
- `gongkai.law.catalogue`: what is disclosed proactively, and the platform's columns.
- `gongkai.law.provisions`: every rule by its id, so that citations can be checked.

Nothing is imported here, so that a caller pays only for what it uses.
"""
