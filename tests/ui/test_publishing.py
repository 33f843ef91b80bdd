"""Who may publish, from the server's address and the request's headers alone."""

import pytest
from starlette.datastructures import Headers

from indicators.ui.publishing import sits_here

HERE = {"host": "localhost:8501", "origin": "http://localhost:8501"}


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "localhost:8501",
        "127.0.0.1:8501",
        "[::1]:8501",
        "[::1]",
        "127.1.2.3",
    ],
)
def test_whoever_asks_this_machine_by_a_loopback_name_may_publish(
    address: str, host: str
) -> None:
    asked = {"host": host, "origin": f"http://{host}"}
    assert sits_here(address, Headers(asked))


@pytest.mark.parametrize("address", ["", "0.0.0.0", "::", "192.168.1.5", "stats.test"])  # noqa: S104 refused
def test_nobody_may_publish_where_the_server_listens_to_others(address: str) -> None:
    assert not sits_here(address, Headers(HERE))


@pytest.mark.parametrize(
    "host",
    [
        "192.168.1.5:8501",
        "stats.test",
        "localhost.stats.test",
        "127.0.0.1.stats.test",
        "stats.test:8501@localhost",
        "127.0.0.1@stats.test",
        "",
        "[",
    ],
)
def test_whoever_asks_by_another_name_may_not_publish(host: str) -> None:
    assert not sits_here("127.0.0.1", Headers({"host": host}))


@pytest.mark.parametrize(
    "origin", ["https://stats.test", "http://192.168.1.5:8501", "null", "", "http://["]
)
def test_a_page_from_elsewhere_may_not_publish_though_a_proxy_names_this_machine(
    origin: str,
) -> None:
    assert not sits_here("127.0.0.1", Headers({**HERE, "origin": origin}))


@pytest.mark.parametrize(
    "name",
    [
        "x-forwarded-for",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "forwarded",
        "X-Real-IP",
        "via",
    ],
)
def test_nobody_may_publish_through_a_proxy(name: str) -> None:
    assert not sits_here("127.0.0.1", Headers({**HERE, name: "127.0.0.1"}))


def test_a_request_without_headers_is_the_programs_own() -> None:
    assert sits_here("127.0.0.1", Headers())
