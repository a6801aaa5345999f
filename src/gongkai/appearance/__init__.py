"""One visual language for both sites: base pages, theme, toolbar, charts."""
