"""Administrative permits, penalties and coercion in bulk: imported, counted, shown, withdrawn."""
