import subprocess
import sys

import pytest

from indicators.workbooks import capped

resource = pytest.importorskip("resource")


@pytest.fixture
def limits(monkeypatch):
    """The limits that would have been set."""
    taken = {}
    monkeypatch.setattr(capped.resource, "setrlimit", taken.__setitem__)
    return taken


def test_memory_time_and_written_bytes_are_limited(limits, monkeypatch):
    endless = resource.RLIM_INFINITY
    monkeypatch.setattr(capped.resource, "getrlimit", lambda _: (endless, endless))
    capped.limit()
    assert limits == {
        resource.RLIMIT_CORE: (0, 1),
        resource.RLIMIT_FSIZE: (200_000_000, 200_000_001),
        resource.RLIMIT_CPU: (15, 16),
        resource.RLIMIT_AS: (1 << 30, (1 << 30) + 1),
    }


def test_a_limit_that_is_lower_already_is_kept(limits, monkeypatch):
    monkeypatch.setattr(capped.resource, "getrlimit", lambda _: (5, 5))
    capped.limit()
    assert limits[resource.RLIMIT_CPU] == (5, 5)


def test_a_system_that_takes_no_limit_is_left_to_the_clock(monkeypatch):
    def refuse(*_):
        raise ValueError

    monkeypatch.setattr(capped.resource, "setrlimit", refuse)
    capped.limit()


def test_windows_has_the_clock_alone(limits, monkeypatch):
    monkeypatch.setattr(capped.sys, "platform", "win32")
    capped.limit()
    assert limits == {}


def test_no_reader_is_loaded_before_the_limits_stand():
    look = (
        "import sys, indicators.workbooks.capped as capped; capped.limit();"
        "import resource; print(resource.getrlimit(resource.RLIMIT_AS)[0],"
        " *sorted({'python_calamine', 'openpyxl', 'xlsxwriter'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", look]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == [str(1 << 30)]
