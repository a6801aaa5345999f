"""A draft is readable only with the key of the citizen's browser."""

from __future__ import annotations

import pytest

from gongkai.portal.sealing import Unreadable, seal, unseal

TYPED = {"typed": {"name": "张三", "id_number": "11010519491231002X"}}


def test_it_gives_back_what_was_sealed():
    assert unseal(seal(TYPED, key="钥匙"), key="钥匙") == TYPED


def test_it_shows_nothing_of_what_was_sealed():
    sealed = seal(TYPED, key="钥匙")
    assert "张三" not in sealed
    assert "1949" not in sealed


@pytest.mark.parametrize("spoilt", [seal(TYPED, key="钥匙")[:-4] + "AAAA", "", "x" * 200])
def test_it_refuses_what_was_changed(spoilt):
    with pytest.raises(Unreadable):
        unseal(spoilt, key="钥匙")


def test_it_refuses_another_key():
    with pytest.raises(Unreadable):
        unseal(seal(TYPED, key="钥匙"), key="别的钥匙")
