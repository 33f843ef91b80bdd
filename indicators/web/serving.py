"""The app as a child process: started, waited for, announced, ended with us."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from types import FrameType

from indicators.model.problem import KeeperProblem
from indicators.model.text import Language, Text

PORTS = range(8501, 8600)
READY = Text(
    "对标已就绪：{address} （按 Ctrl-C 结束）",
    "Duibiao is ready: {address} (Ctrl-C ends it)",
)
_PROJECT = Path(__file__).parents[2]
# Flushed: whoever reads the address through a pipe waits for it.
_PRINT = partial(print, flush=True)
_HEALTH = "/_stcore/health"
_SECONDS_BETWEEN_LOOKS = 0.1


class NoFreePort(KeeperProblem):
    """Every port that the app may listen on is taken."""

    what = Text(
        "端口 {first} 至 {last} 都已被占用。",
        "Every port from {first} to {last} is taken.",
    )
    fix = Text(
        "先结束一个正在使用这些端口的程序。", "End a program that uses one of them."
    )


class DidNotStart(KeeperProblem):
    """The app ended before it answered."""

    what = Text(
        "应用在应答之前就结束了（退出码 {code}）。",
        "The app ended before it answered (exit code {code}).",
    )
    fix = Text("原因见上方它自己的输出。", "Its own lines above say why.")


def serve(
    announce: Callable[[str], object] = _PRINT,
    project: Path = _PROJECT,
    ports: Iterable[int] = PORTS,
) -> int:
    """
    Serve the app of *project* until it is told to stop, and return its exit code.

    The address is announced in both languages when the app answers, not before.
    SIGINT, SIGTERM and SIGHUP are handed on to the app, and 0 is returned then.

    Raises:
        NoFreePort: every one of *ports* is taken
        DidNotStart: the app ended before it answered
    """
    port = free_port(ports)
    app = _started(project, port)
    asked = _stopped_with_us(app)
    if _answers(app, port):
        address = f"http://localhost:{port}"
        for language in Language:
            announce(READY.say(language, address=address))
    elif not asked:
        raise DidNotStart(code=app.returncode)
    code = app.wait()
    return 0 if asked else code


def free_port(ports: Iterable[int]) -> int:
    """
    Return the first of *ports* that nobody listens on.

    Raises:
        NoFreePort: somebody listens on every one
    """
    tried = list(ports)
    for port in tried:
        if not _taken(port):
            return port
    raise NoFreePort(first=tried[0], last=tried[-1])


def _taken(port: int) -> bool:
    # A browser may take "localhost" for either address, so that both must be free.
    try:
        socket.create_connection(("localhost", port), timeout=1).close()
    except OSError:
        return not _can_listen(port)
    return True


def _can_listen(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        if os.name == "posix":
            # Elsewhere this option would let two programs share the port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _started(project: Path, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    command += [f"--server.port={port}", "--logger.hideWelcomeMessage=true"]
    # In a session of its own the app hears Ctrl-C once, from us, and not a second
    # time from the terminal, which would cut its orderly end short.
    return subprocess.Popen(  # noqa: S603 the command is ours
        command,
        cwd=project,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )


def _stopped_with_us(app: subprocess.Popen[bytes]) -> list[int]:
    """Hand signals on to *app*; the list that comes back fills when one arrives."""
    asked: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        asked.append(number)
        app.terminate()

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), stop)
    return asked


def _answers(app: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until *app* answers; false if it ends before."""
    while app.poll() is None:
        if _is_healthy(port):
            return True
        time.sleep(_SECONDS_BETWEEN_LOOKS)
    return False


def _is_healthy(port: int) -> bool:
    # Not urllib: a proxy set in the environment must not be asked for this machine.
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", _HEALTH)
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
