"""Who may publish: whoever sits at this machine, until sign-in comes."""

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

import streamlit as st

_FORWARDED = (
    "Forwarded",
    "Via",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Real-Ip",
)


def may_publish() -> bool:
    """Whether this visitor sits at the machine that serves the page."""
    listens = str(st.get_option("server.address") or "")
    return sits_here(listens, st.context.headers)


def sits_here(listens: str, headers: Mapping[str, str]) -> bool:
    """
    Whether a request with *headers* comes from the machine whose server *listens*.

    All must hold: the server listens on loopback only, the address asked for and the
    address of the page that asks are loopback, and no proxy stands between, for a
    proxy makes everyone look local. A proxy may rewrite the first and say nothing of
    itself; the second it passes on.
    """
    asked = [f"//{headers.get('Host', 'localhost')}", headers.get("Origin")]
    proxied = any(name in headers for name in _FORWARDED)
    hosts = [listens, *(_host(address) for address in asked if address is not None)]
    return all(map(_loopback, hosts)) and not proxied


def _host(address: str) -> str:
    try:
        split = urlsplit(address)
    except ValueError:
        return ""
    return "" if "@" in split.netloc else split.hostname or ""


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
