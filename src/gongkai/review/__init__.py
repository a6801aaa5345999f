"""The review chain that any record can be put through before it goes out."""
