"""Errors as a page in the visitor's language, or as JSON for the API; never a trace."""

import re
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, Response, abort, current_app, g, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from pwa.current import site
from pwa.languages import choose, find

CODES = {400: "bad_request", 404: "not_found", 405: "method_not_allowed", 413: "too_large", 500: "internal"}
BROKEN = "Something broke on our side"
_HOST = re.compile(r"(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?(?::\d{1,5})?|\[[0-9a-fA-F:.]+\](?::\d{1,5})?")

# For when nothing else works: no template, no catalog, no content.
_PLAIN_PAGE = """<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Porchlight</title></head>
<body><main><h1>Something broke on our side</h1>
<p>Please try again. In danger, call <a href="tel:911">911</a>.</p>
<p lang="es">Algo falló de nuestro lado. Intente otra vez. En peligro, llame al <a href="tel:911">911</a>.</p>
</main></body></html>
"""


class BadInputError(Exception):
    """A parameter that cannot be used."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


def install(app: Flask) -> None:
    """Answer every error with a page or with JSON."""
    app.url_map.merge_slashes = False
    app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(BadInputError, _bad_input)
    app.register_error_handler(UnicodeDecodeError, _undecodable)
    app.register_error_handler(Exception, _unexpected)
    app.before_request(_refuse_bad_host)
    # Flask documents this way to put something in front; its types see a method.
    app.wsgi_app = _without_bad_host(app.wsgi_app)  # type: ignore[assignment,method-assign]


def _without_bad_host(wsgi_app: WSGIApplication) -> WSGIApplication:
    """Take away a Host that no address can be made with; the request is refused later, with a page."""

    def guarded(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not _HOST.fullmatch(environ.get("HTTP_HOST") or "localhost"):
            environ["HTTP_HOST"] = "localhost"
            environ["porchlight.bad_host"] = True
        return wsgi_app(environ, start_response)

    return guarded


def _refuse_bad_host() -> None:
    if request.environ.get("porchlight.bad_host"):
        abort(400)


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None or (error.code or 500) < 400:
        return error
    answer = _answer(error.code or 500, error.name, None)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return answer


def _bad_input(error: BadInputError) -> ResponseReturnValue:
    return _answer(400, error.message, error.field)


def _undecodable(error: UnicodeDecodeError) -> ResponseReturnValue:
    return _answer(400, "The address holds bytes that are not UTF-8", None)


def _unexpected(error: Exception) -> ResponseReturnValue:
    # What the person asked for is nobody's business: the kind of error is enough.
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else "unknown place"
    current_app.logger.error("%s at %s", type(error).__name__, where)
    return _answer(500, BROKEN, None)


def _answer(status: int, message: str, field: str | None) -> Response:
    if request.path.startswith("/api/"):
        code = CODES.get(status, "error")
        return make_response(jsonify({"error": {"code": code, "message": message, "field": field}}), status)
    if not _opened():
        return make_response(_PLAIN_PAGE, 500)
    if g.get("language") is None:
        first = request.path.strip("/").split("/")[0]
        g.language = find(first) or choose(request.headers.get("Accept-Language", ""))
    answer = make_response(render_template("error.html", status=status, field=field), status)
    answer.vary.add("Accept-Language")
    return answer


def _opened() -> bool:
    try:
        site()
    except Exception:  # noqa: BLE001 (whatever it is, the visitor needs a page and not a trace)
        return False
    return True
