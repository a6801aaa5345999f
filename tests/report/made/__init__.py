"""Made reports: whole, consistent, of organs that do not exist; and faults to plant in them."""
