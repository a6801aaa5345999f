"""Personal data in text: found with their checksums, shown, masked (law.md 9.7)."""

from gongkai.text.personal_data.finder import find_personal_data
from gongkai.text.personal_data.kinds import Certainty, DataKind, PersonalDatum
from gongkai.text.personal_data.masking import (
    DEFAULT_SETTINGS,
    IDENTITY_2_3,
    Keep,
    MaskSettings,
    mask_name,
    mask_number,
    mask_text,
)

__all__ = [
    "DEFAULT_SETTINGS",
    "IDENTITY_2_3",
    "Certainty",
    "DataKind",
    "Keep",
    "MaskSettings",
    "PersonalDatum",
    "find_personal_data",
    "mask_name",
    "mask_number",
    "mask_text",
]
