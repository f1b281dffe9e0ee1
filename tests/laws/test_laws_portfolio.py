"""A portfolio of firms: order and mapper change nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from firms import joinery, sized
from workbook.model.portfolio import portfolio
from workbook.parameters import default_parameters

PARAMETERS = default_parameters()
FIRMS = {"joinery": joinery(), "small": sized(12, "average"), "large": sized(110, "steered")}


def test_the_order_of_firms_and_the_mapper_change_no_figure() -> None:
    plain = portfolio(FIRMS, PARAMETERS, draws=60)
    back = portfolio(dict(reversed(FIRMS.items())), PARAMETERS, draws=60)
    with ThreadPoolExecutor(2) as pool:
        spread = portfolio(FIRMS, PARAMETERS, draws=60, mapper=pool.map)
    alone = portfolio({"small": FIRMS["small"]}, PARAMETERS, draws=60)
    assert plain == back == spread
    assert list(plain) == list(FIRMS)
    assert alone["small"] == plain["small"]


def test_two_firms_alike_under_two_keys_have_their_own_draws() -> None:
    found = portfolio({"a": FIRMS["joinery"], "b": FIRMS["joinery"]}, PARAMETERS, draws=60)
    assert found["a"].band != found["b"].band
