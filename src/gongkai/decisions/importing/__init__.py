"""From a file to rows that may be kept: read, mapped, checked set-wise, masked, compared, written.

Everything that grows with the file happens in DuckDB, in a scratch folder and a bounded memory;
Python touches single rows only where a database without a bulk load wants them.
"""
