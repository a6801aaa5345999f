"""How often one address may do what costs much or invites guessing."""
