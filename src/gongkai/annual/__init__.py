"""Annual reports: figures out of the records, typed figures, publication.

`gongkai.annual.selectors` reads (`figures`, `records_behind`, `disagreements`, `findings` …),
`gongkai.annual.services` changes (`figure_type`, `report_publish`, and `agreement_renew`, which
keeps what the second count said). Every figure is the count of
the records that `records_behind` gives for its cell.
"""
