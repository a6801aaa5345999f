"""One visual language for both sites: base pages, theme, toolbar, strip, charts, error pages.

Pages extend `appearance/public.html`, `appearance/office.html` or `appearance/plain.html` and fill
`title`, `heading`, `content`, `scripts` (and `actions` in the office). What the bases take from
the context: `organ`; `navigation` and `crumbs`, lists of anything with `label` and `url`
(`is_current`, `icon` and `count` where they are known; the last crumb needs no `url`); for the
office `roles` (labels) and `waiting` (open work); for an article `column` and `article` (`title`,
`published`, `source`). Tags: `gongkai.appearance.templatetags.appearance`. Pages with charts
include `appearance/partials/_chart_scripts.html` in `scripts`.
"""
