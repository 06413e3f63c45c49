"""W3C WebDriver for WebKitGTK and WPE WebKit with nothing but the standard library."""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

DRIVERS = {"webkitgtk": "WebKitWebDriver", "wpe": "WPEWebDriver"}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
        return port


def wait_for_port(port: int, seconds: float = 15.0) -> None:
    """Return when somebody listens; raise TimeoutError when nobody does in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nobody listens on port {port}")


class WebDriver:
    """One browser session."""

    def __init__(self, kind: str, display: str | None) -> None:
        self._port = free_port()
        environment = {**os.environ, **({"DISPLAY": display} if display else {})}
        self._process = subprocess.Popen(
            [str(shutil.which(DRIVERS[kind])), f"--port={self._port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        wait_for_port(self._port)
        try:
            session = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": _capabilities(kind)}})
        except BaseException:
            self._stop()
            raise
        self._session = f"/session/{session['sessionId']}"

    def goto(self, url: str) -> None:
        self._ask("POST", f"{self._session}/url", {"url": url})

    def evaluate(self, script: str) -> Any:
        """Give the value of a JavaScript expression, awaited."""
        wrapped = (
            "const done = arguments[arguments.length - 1];"
            f"(async () => ({script}))().then(v => done(['ok', v]), e => done(['error', String(e)]))"
        )
        state, value = self._ask("POST", f"{self._session}/execute/async", {"script": wrapped, "args": []})
        if state == "error":
            raise RuntimeError(value)
        return value

    def screenshot(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._ask("GET", f"{self._session}/screenshot")))

    def close(self) -> None:
        try:
            self._ask("DELETE", self._session)
        finally:
            self._stop()

    def _stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._port}{path}",
            method=method,
            data=json.dumps(body or {}).encode() if method == "POST" else None,
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=40) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()[:300]) from error


def _capabilities(kind: str) -> dict[str, Any]:
    if kind == "webkitgtk":
        browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
        return {"webkitgtk:browserOptions": {"binary": str(browser), "args": ["--automation"]}}
    return {"wpe:browserOptions": {"binary": shutil.which("cog"), "args": ["--automation", "--platform=headless"]}}
