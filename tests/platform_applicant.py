"""What the applicant of the portal's tests types, and on which day."""

from __future__ import annotations

from datetime import date

DAY = date(2025, 11, 20)
TYPED = {
    "kind": "NATURAL",
    "name": "张三",
    "id_type": "identity_card",
    "id_number": "11010519491231002X",
    "phone": "010-12345678",
    "title": "治安处罚统计",
    "description": "2024年全市治安处罚决定的数量，按区县列出。",
    "wanted_form": "electronic",
    "delivery": "online",
}
