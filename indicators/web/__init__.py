"""The HTTP interface beside the pages."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from indicators.model.problem import Problem
from indicators.store.editions import editions
from indicators.web.opening import opening_routes


def routes(base: str = "") -> list[Route]:
    """
    Return the addresses that are ours: health, and the document of every page.

    All stand below *base*, the path at which a proxy serves the app.
    """
    base = f"/{base}".rstrip("/")
    return [Route(f"{base}/health.json", _health), *opening_routes(base)]


def _health(_: Request) -> JSONResponse:
    """Say which edition is served; 503 before the first build."""
    try:
        return JSONResponse({"status": "ok", "edition": editions().current()})
    except Problem as problem:
        return JSONResponse({"status": problem.code}, status_code=503)
