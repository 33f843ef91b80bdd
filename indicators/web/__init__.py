"""The HTTP interface beside the pages."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from indicators.model.problem import Problem
from indicators.store.editions import editions
from indicators.web.opening import opening_routes


def routes() -> list[Route]:
    """Return the addresses that are ours: health, and the document of every page."""
    return [Route("/health.json", _health), *opening_routes()]


def _health(_: Request) -> JSONResponse:
    """Say which edition is served; 503 before the first build."""
    try:
        return JSONResponse({"status": "ok", "edition": editions().current()})
    except Problem as problem:
        return JSONResponse({"status": problem.code}, status_code=503)
