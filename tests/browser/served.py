"""The application as a process of its own, for the tests that look at it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]
_MOST_SECONDS = 60


@dataclass(frozen=True)
class Served:
    """A running server: its address, its editions, and what it says."""

    port: int
    editions: Path
    log: Path

    @property
    def address(self) -> str:
        """Return the address as a visitor types it."""
        return f"http://localhost:{self.port}"


@contextmanager
def served(editions: Path, log: Path, *options: str) -> Iterator[Served]:
    """Serve the application with *editions* until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    command += [f"--server.port={port}", "--server.fileWatcherType=none", *options]
    with (
        log.open("wb") as said,
        subprocess.Popen(
            command,
            cwd=PROJECT,
            env={**os.environ, "DUIBIAO_EDITIONS": str(editions), "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        ) as app,
    ):
        try:
            _wait(app, port, log)
            yield Served(port, editions, log)
        finally:
            app.terminate()
            app.wait(timeout=30)


def _wait(app: subprocess.Popen[bytes], port: int, log: Path) -> None:
    # Only knocked at: the first request of its life belongs to the test.
    until = time.monotonic() + _MOST_SECONDS
    while app.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(log.read_text("utf-8"))
