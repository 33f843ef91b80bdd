"""
The servers that are measured.

Ours is run as it ships, on the curated figures. An empty page and one with a cached
specification are served as ours is: frozen heap, same settings, nothing sent late. The
plain page is served as Streamlit comes.
"""

import http.client
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indicators.web.serving import free_port

PROJECT = Path(__file__).parents[1]
PORTS = range(8700, 8800)
_PEERS = Path(__file__).parent / "peers"
_SECONDS = 60
_AS_IT_COMES = ("--server.headless=true", "--browser.gatherUsageStats=false")


@contextmanager
def ours() -> Iterator[int]:
    """Serve the application with an edition of the curated figures, and yield its port."""
    with tempfile.TemporaryDirectory() as editions:
        environment = {"DUIBIAO_EDITIONS": editions}
        command = [sys.executable, "-m", "indicators", "build"]
        known = {**os.environ, **environment}
        subprocess.run(command, cwd=PROJECT, env=known, check=True, capture_output=True)
        with _served(PROJECT / "app.py", PROJECT, environment) as port:
            yield port


@contextmanager
def frozen(peer: str) -> Iterator[int]:
    """Serve a peer's page as ours is served, and yield its port."""
    environment = {"DUIBIAO_PEER": str(_PEERS / f"{peer}.py")}
    with _served(_PEERS / "frozen.py", PROJECT, environment) as port:
        yield port


@contextmanager
def plain() -> Iterator[int]:
    """Serve the plain page as Streamlit comes, and yield its port."""
    with _served(_PEERS / "plain.py", _PEERS, {}, *_AS_IT_COMES) as port:
        yield port


@contextmanager
def _served(
    script: Path, folder: Path, environment: dict[str, str], *settings: str
) -> Iterator[int]:
    port = free_port(PORTS)
    command = [sys.executable, "-m", "streamlit", "run", str(script), *settings]
    command += [f"--server.port={port}", "--logger.level=error"]
    path = os.pathsep.join([str(PROJECT), os.environ.get("PYTHONPATH", "")])
    known = {**os.environ, **environment, "PYTHONPATH": path.rstrip(os.pathsep)}
    server = subprocess.Popen(command, cwd=folder, env=known, stdout=subprocess.DEVNULL)
    try:
        _wait(port)
        yield port
    finally:
        server.terminate()
        server.wait(_SECONDS)


def _wait(port: int) -> None:
    until = time.monotonic() + _SECONDS
    while not _answers(port):
        if time.monotonic() > until:
            raise TimeoutError(f"nothing answers on port {port}")
        time.sleep(0.1)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("localhost", port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()
