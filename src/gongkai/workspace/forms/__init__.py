"""What the staff types, page by page; every rule about it is asked of services and of law."""
