"""The year in figures: the tables of the annual report computed from the records."""
