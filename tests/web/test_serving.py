"""The app as a child process of the command `serve`."""

import os
import re
import signal
import socket
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from indicators.model.text import Language
from indicators.web.serving import DidNotStart, NoFreePort, free_port, serve

SERVE = """
import sys
from pathlib import Path
from indicators.web.serving import serve
sys.exit(serve(lambda line: print(line, flush=True), project=Path(sys.argv[1])))
"""


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.fixture
def signals_put_back() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in signal.valid_signals()}
    yield
    for number in (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", None)):
        if number is not None:
            signal.signal(number, before[number])


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text(
        textwrap.dedent("""
            [server]
            address = "127.0.0.1"
            headless = true
            [browser]
            serverAddress = "localhost"
            gatherUsageStats = false
        """)
    )
    (tmp_path / "app.py").write_text("import streamlit as st\nst.write('x')\n")
    return tmp_path


@contextmanager
def served(project: Path) -> Iterator[subprocess.Popen[str]]:
    """Serve *project* in a process of its own, which ends with the test, however."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(project)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "LC_ALL": "C"},
    ) as command:
        try:
            yield command
        finally:
            command.terminate()


def test_a_taken_port_is_passed_over(listener: socket.socket) -> None:
    taken = listener.getsockname()[1]
    with socket.create_server(("127.0.0.1", 0)) as other:
        free = other.getsockname()[1]
    assert free_port([taken, free]) == free


def test_no_free_port_is_said_with_the_ports_that_were_tried(
    listener: socket.socket,
) -> None:
    taken = listener.getsockname()[1]
    with pytest.raises(NoFreePort) as caught:
        free_port([taken])
    assert caught.value.facts == {"first": taken, "last": taken}
    assert caught.value.explain(Language.ZH) == (
        f"端口 {taken} 至 {taken} 都已被占用。先结束一个正在使用这些端口的程序。"
    )


@pytest.mark.usefixtures("signals_put_back")
def test_an_app_that_ends_before_it_answers_is_a_problem(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DidNotStart) as caught:
        serve(project=tmp_path)
    code = caught.value.facts["code"]
    assert code != 0
    assert str(caught.value) == (
        f"The app ended before it answered (exit code {code}). "
        "Its own lines above say why."
    )
    assert "app.py" in "".join(capfd.readouterr())


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_address_is_announced_when_it_answers_and_a_signal_ends_both(
    small_project: Path, number: signal.Signals
) -> None:
    with served(small_project) as command:
        assert command.stdout is not None
        zh, en = command.stdout.readline(), command.stdout.readline()
        address = re.findall(r"http://localhost:\d+", en)[0]
        assert zh == f"对标已就绪：{address} （按 Ctrl-C 结束）\n"
        assert en == f"Duibiao is ready: {address} (Ctrl-C ends it)\n"
        # A bare machine has no name for itself but in its browsers.
        here = address.replace("localhost", "127.0.0.1")
        with urlopen(f"{here}/_stcore/health") as answer:  # noqa: S310 our own
            assert answer.status == 200
        command.send_signal(number)
        assert command.wait(timeout=30) == 0
    port = int(address.rpartition(":")[2])
    assert free_port([port]) == port
