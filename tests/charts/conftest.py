"""Golden specifications, and the option that renews them."""

import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--golden", action="store_true", help="renew the golden chart specifications"
    )


@pytest.fixture
def renewed(request):
    """Return whether golden specifications are to be written instead of compared."""
    # Only a run of this folder knows the option.
    return request.config.getoption("--golden", default=False)
