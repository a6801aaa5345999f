"""The request form in steps: what each asks, what was typed so far, and how it is handed in."""
