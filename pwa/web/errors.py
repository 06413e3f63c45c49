"""Errors as a page in the visitor's language, or as JSON for the API; never a trace."""

from flask import Flask, Response, current_app, g, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from pwa.languages import choose, find

CODES = {400: "bad_request", 404: "not_found", 405: "method_not_allowed", 413: "too_large", 500: "internal"}


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
    app.register_error_handler(Exception, _unexpected)


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None or (error.code or 500) < 400:
        return error
    answer = _answer(error.code or 500, error.name, None)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return answer


def _bad_input(error: BadInputError) -> ResponseReturnValue:
    return _answer(400, error.message, error.field)


def _unexpected(error: Exception) -> ResponseReturnValue:
    # What the person asked for is nobody's business: the kind of error is enough.
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else "unknown place"
    current_app.logger.error("%s at %s", type(error).__name__, where)
    return _answer(500, "Something broke on our side", None)


def _answer(status: int, message: str, field: str | None) -> Response:
    if request.path.startswith("/api/"):
        code = CODES.get(status, "error")
        return make_response(jsonify({"error": {"code": code, "message": message, "field": field}}), status)
    if g.get("language") is None:
        first = request.path.strip("/").split("/")[0]
        g.language = find(first) or choose(request.headers.get("Accept-Language", ""))
    answer = make_response(render_template("error.html", status=status, field=field), status)
    answer.vary.add("Accept-Language")
    return answer
