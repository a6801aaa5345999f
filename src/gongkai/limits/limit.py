"""A limit, counted in the database: by every process and machine together, and lost by none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address, ip_network

from django.db import connection

from gongkai.limits.models import Count

# Whoever has one address of IPv6 has a whole network of them.
_NETWORK_BITS = {4: 32, 6: 64}

# One statement, so that no two at once slip through; it changes no row when the count is full.
_COUNT = """
INSERT INTO limits_count (key, times, until) VALUES (%s, 1, %s)
ON CONFLICT (key) DO UPDATE SET times = limits_count.times + 1 WHERE limits_count.times < %s
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times in so many seconds, counted in fixed windows by the machine's clock."""

    name: str
    times: int
    seconds: int

    def opens_again(self, address: str | None, instant: datetime) -> datetime | None:
        """Count one more; give when to try again if it is one too many."""
        window, _ = divmod(int(instant.timestamp()), self.seconds)
        ends = datetime.fromtimestamp((window + 1) * self.seconds, UTC)
        key = f"{self.name}:{_network(address)}:{window}"
        return None if self._counted(key, ends) else ends

    def _counted(self, key: str, ends: datetime) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, [key, ends, self.times])
            return bool(cursor.rowcount == 1)


def counts_sweep() -> int:
    """Delete the counts of windows that are over; give how many there were."""
    deleted, _ = Count.objects.filter(until__lt=datetime.now(UTC)).delete()
    return deleted


def _network(address: str | None) -> str:
    if address is None:
        return "unknown"
    found = ip_address(address)
    return str(ip_network((found, _NETWORK_BITS[found.version]), strict=False).network_address)
