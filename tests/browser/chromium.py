"""Drives an installed Chromium over a pipe (DevTools protocol), with nothing but the standard library."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import time
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome") if os.name == "posix" else ()
PROGRAM = next((p for name in _NAMES if (p := shutil.which(name))), None)
_SWITCHES = [
    "--headless",
    "--no-sandbox",  # it opens only pages that the tests wrote, and a container has no right to make a sandbox
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
]
_PATIENCE = 60  # seconds for an answer


def _pipe() -> tuple[int, int]:
    """Both ends of a pipe under numbers that are not in the way of those that the browser wants."""
    import fcntl

    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return high[0], high[1]


class Chromium:
    """One browser with one page. ``events`` are all messages that answered nothing, in order."""

    def __init__(self, profile: Path) -> None:
        assert PROGRAM
        commands, self._commands = _pipe()
        self._answers, answers = _pipe()
        self._process = os.posix_spawn(
            PROGRAM,
            [PROGRAM, *_SWITCHES, f"--user-data-dir={profile}", "about:blank"],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, commands, 3),  # Chromium reads from 3 and writes to 4
                (os.POSIX_SPAWN_DUP2, answers, 4),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
        )
        os.close(commands)
        os.close(answers)
        self.events: list[dict[str, Any]] = []
        self._buffer = b""
        self._number = 0
        self._session: str | None = None
        target = self._first_page()
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (answer := self._receive()).get("id") != self._number:
            self.events.append(answer)
        assert "error" not in answer, answer
        return dict(answer["result"])

    def open(self, file: Path, fragment: str = "") -> None:
        """Load a file, and forget the events of the page before."""
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        self.call("Page.navigate", url=file.as_uri() + fragment)
        end = time.monotonic() + _PATIENCE
        while self.get("document.readyState") != "complete" or self.get("location.protocol") != "file:":
            assert time.monotonic() < end
            time.sleep(0.02)

    def get(self, expression: str) -> Any:
        """The value of an expression in the page; the tools are not bound by the policy of the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str, code: int = 0) -> None:
        """Press and release a key, as a person does."""
        text = {"text": key} if len(key) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)
        self.settle()

    def click(self, selector: str) -> None:
        """Click in the middle of the first element that the selector finds."""
        find = f"document.querySelector({json.dumps(selector)})"
        self.get(f"{find}.scrollIntoView({{block: 'center'}})")
        box = self.get(f"(b => [b.x + b.width / 2, b.y + b.height / 2])({find}.getClientRects()[0])")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)
        self.settle()

    def resize(self, width: int, height: int = 900, *, dark: bool = False, media: str = "") -> None:
        """Set the size of the page, the preferred theme, and the medium."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[theme])

    def settle(self) -> None:
        """Wait until what was done is on the screen."""
        self.get("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")

    def requests(self) -> list[str]:
        """The addresses that the page asked for."""
        return [e["params"]["request"]["url"] for e in self.events if e["method"] == "Network.requestWillBeSent"]

    def complaints(self) -> list[str]:
        """What the page put into the console: errors, refused contents, messages."""
        found = []
        for event in self.events:
            if event["method"] in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"):
                found.append(json.dumps(event["params"]))
        return found

    def close(self) -> None:
        """End the browser, by force where it does not end by itself."""
        self._session = None
        os.write(self._commands, json.dumps({"id": 0, "method": "Browser.close"}).encode() + b"\0")
        end = time.monotonic() + _PATIENCE
        while not os.waitpid(self._process, os.WNOHANG)[0]:
            if time.monotonic() > end:
                os.kill(self._process, signal.SIGKILL)
            time.sleep(0.02)
        os.close(self._commands)
        os.close(self._answers)

    def _first_page(self) -> str:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            for target in self.call("Target.getTargets")["targetInfos"]:
                if target["type"] == "page":
                    return str(target["targetId"])
            time.sleep(0.02)
        raise TimeoutError("the browser opened no page")

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._answers], [], [], _PATIENCE)
            read = os.read(self._answers, 1 << 16) if ready else b""
            if not read:
                raise TimeoutError("the browser does not answer")
            self._buffer += read
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))
