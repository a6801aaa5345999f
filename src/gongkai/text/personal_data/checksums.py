"""The check characters that tell a real number from a row of digits."""

from __future__ import annotations

from gongkai.text.expressions import expression

IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
IDENTITY_CHECKS = "10X98765432"
_PROVINCE = expression(
    r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91"
)  # 81-83: residence permits of Hong Kong, Macao and Taiwan residents
_BIRTHDAY = expression(r"(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_SHORT_BIRTHDAY = expression(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def is_identity_card(number: str) -> bool:
    """Say whether 18 characters are a resident identity number: place, birthday, check character.

    Law: SITE-18 (GB 11643, weights and check characters).
    """
    if not _PROVINCE.match(number) or not _BIRTHDAY.match(number, 6):
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(number, IDENTITY_WEIGHTS, strict=False)
    )
    return IDENTITY_CHECKS[total % 11] == number[17].upper()


def is_old_identity_card(number: str) -> bool:
    """Say whether 15 digits can be an identity number of the first generation (no check digit)."""
    return bool(_PROVINCE.match(number) and _SHORT_BIRTHDAY.match(number, 6))


def passes_luhn(number: str) -> bool:
    """Say whether a card number's last digit is its check digit."""
    odd, even = number[-1::-2], number[-2::-2]
    doubled = sum(int(digit) // 5 + 2 * int(digit) % 10 for digit in even)
    return (sum(map(int, odd)) + doubled) % 10 == 0


def is_credit_code(code: str) -> bool:
    """Say whether 18 characters are a unified social credit code (GB 32100)."""
    total = sum(
        CREDIT_ALPHABET.index(sign) * weight
        for sign, weight in zip(code, CREDIT_WEIGHTS, strict=False)
    )
    return CREDIT_ALPHABET[-total % 31] == code[17]
