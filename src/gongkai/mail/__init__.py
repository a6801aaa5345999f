"""Mail of the organ in and out: mailboxes, threads, bounces, and the texts of what is sent."""
