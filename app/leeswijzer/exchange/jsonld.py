"""Notes as W3C Web Annotations in JSON-LD: what other programs understand, and what comes back as it was.

The model is that of w3.org/TR/annotation-model: a collection with one page; a passage by TextQuoteSelector and
TextPositionSelector (code points), a term, a place or a question by FragmentSelector; the note, its tags and its colour
as bodies with the purposes commenting, tagging and classifying. What that vocabulary has no words for (the state of a
passage, the text it belongs to) has names of our own.
"""

import json
from datetime import UTC, datetime
from typing import Any

from leeswijzer.exchange.notebook import Notebook
from leeswijzer.study.annotation import Annotation

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
VOCABULARY = "urn:x-leeswijzer:vocabulary:"
LESSON = "urn:x-leeswijzer:lesson:"
ANNOTATION = "urn:uuid:"
TERM_NOTE = "urn:x-leeswijzer:term-note:"
OWN = "leeswijzer"
"""The prefix of our own names."""


def render(notebook: Notebook) -> bytes:
    """The file, in UTF-8."""
    return (json.dumps(collection(notebook), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def collection(notebook: Notebook) -> dict[str, Any]:
    """The AnnotationCollection of a lesson, as JSON-LD has it."""
    name = f"{LESSON}{notebook.lesson_id}:annotations"
    items = [item(annotation, notebook.language) for annotation in notebook.annotations]
    # Those that are kept with their terms have no ids of their own, and go back to where they were.
    items += [
        {**item(note, notebook.language), "id": f"{TERM_NOTE}{note.lesson_id}/{note.target.id}"}
        for note in notebook.on_terms
    ]
    whole: dict[str, Any] = {
        "@context": [CONTEXT, {OWN: VOCABULARY}],
        "id": name,
        "type": "AnnotationCollection",
        "label": notebook.title,
        "generator": {"type": "Software", "name": "Leeswijzer"},
        "generated": _moment(notebook.made),
        "total": len(items),
    }
    if items:
        # An AnnotationPage holds at least one item, so an empty collection has none.
        whole["first"] = {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return whole


def item(annotation: Annotation, language: str) -> dict[str, Any]:
    """One Annotation."""
    bodies = _bodies(annotation)
    whole: dict[str, Any] = {
        "id": f"{ANNOTATION}{annotation.id}",
        "type": "Annotation",
        "motivation": _motivation(annotation),
        "created": _moment(annotation.created),
        "modified": _moment(annotation.modified),
        "body": bodies,
        "target": _target(annotation, language),
    }
    if not bodies:
        del whole["body"]
    if annotation.state is not None:
        whole[f"{OWN}:state"] = annotation.state.value
        whole[f"{OWN}:score"] = annotation.score
        whole[f"{OWN}:fingerprint"] = annotation.fingerprint
    return whole


def _motivation(annotation: Annotation) -> str | list[str]:
    if not annotation.text:
        return "highlighting"
    return ["commenting", "highlighting"] if annotation.color else "commenting"


def _bodies(annotation: Annotation) -> list[dict[str, str]]:
    bodies = []
    if annotation.text:
        bodies.append({"purpose": "commenting", "format": "text/markdown", "value": annotation.text})
    bodies += [{"purpose": "tagging", "value": tag} for tag in annotation.tags]
    if annotation.color:
        bodies.append({"purpose": "classifying", "value": annotation.color.value})
    return [{"type": "TextualBody", **body} for body in bodies]


def _target(annotation: Annotation, language: str) -> dict[str, Any]:
    source = {"id": f"{LESSON}{annotation.lesson_id}", "type": "Text", "language": language}
    anchor, target = annotation.anchor, annotation.target
    if anchor is None:
        return {"source": source, "selector": {"type": "FragmentSelector", "value": f"{target.kind}/{target.id}"}}
    selectors: list[dict[str, Any]] = [
        {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    ]
    if anchor.start is not None:
        selectors.append({"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end})
    return {"source": source, "selector": selectors}


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}Z"
