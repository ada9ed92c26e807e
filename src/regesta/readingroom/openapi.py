"""The OpenAPI 3.1 document of the room's JSON, made from the table of operations and the views' types."""

from __future__ import annotations

import functools
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from .. import __version__
from .answering import PROBLEM, Problem
from .operations import OPERATIONS, Operation, Parameter

ADDRESS = "/openapi.json"
_REF = "#/components/schemas/{name}"


@functools.cache
def document() -> dict[str, Any]:
    """Return the document. Addresses end in .json, so that a browser too gets JSON there."""
    types = [operation.view for operation in OPERATIONS.values() if operation.view is not None]
    schemas, components = msgspec.json.schema_components([*types, Problem], ref_template=_REF)
    by_type = {repr(kind): schema for kind, schema in zip([*types, Problem], schemas, strict=True)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Regesta reading room",
            "version": __version__,
            "summary": "A research archive of historical correspondence, each value with the words that prove it.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {json_path(path): {"get": _operation(each, by_type)} for path, each in OPERATIONS.items()},
        "components": {"schemas": components},
    }


def openapi(_: Request) -> Response:
    """The document as an answer."""
    return Response(msgspec.json.encode(document()), media_type="application/json")


def json_path(path: str) -> str:
    if path == "/":
        return "/index.json"
    return path if OPERATIONS[path].view is None else f"{path}.json"


def _operation(operation: Operation, by_type: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {PROBLEM: {"schema": by_type[repr(Problem)]}}
    if operation.view is None:
        # What is no JSON has an address without .json, at which a browser is told of errors by a page.
        told["text/html"] = {}
    problem = {"content": told}
    content = {"schema": by_type[repr(operation.view)]} if operation.view is not None else {}
    answers: dict[str, Any] = {
        "200": {"description": operation.words, "content": {operation.media_type: content}},
        "400": {"description": "A parameter or query that can't be meant.", **problem},
        "404": {"description": "Nothing has this id or page.", **problem},
        "414": {"description": "The address is too long.", **problem},
        "503": {"description": "The archive can't be read just now.", **problem},
    }
    if operation.media_type == "image/png":
        answers["422"] = {"description": "The page can't be drawn.", **problem}
    if operation.leads_on:
        answers["301"] = {"description": "The id was merged; `Location` has where it is now, for ever."}
        answers["302"] = {"description": "The beginning of an id; `Location` has the whole."}
    return {
        "operationId": operation.name,
        "summary": operation.words,
        "parameters": [_parameter(each) for each in operation.parameters],
        "responses": answers,
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    told = {
        "name": parameter.name,
        "in": parameter.within,
        "description": parameter.words,
        "required": parameter.within == "path",
        "schema": parameter.schema,
    }
    return told if parameter.example is None else {**told, "example": parameter.example}
