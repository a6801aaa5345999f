"""The pages, one page or one group of pages a module."""
