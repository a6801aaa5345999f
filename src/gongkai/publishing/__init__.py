"""What an organ publishes on its own: columns and their items."""
