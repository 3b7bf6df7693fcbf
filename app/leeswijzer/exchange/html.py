"""Notes as one HTML file that needs nothing else: no script, no picture, no address is ever loaded."""

from collections.abc import Iterator, Sequence
from html import escape

from markdown_it import MarkdownIt

from leeswijzer.exchange.notebook import Notebook
from leeswijzer.study.annotation import Annotation

_STYLE = """\
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 18px/1.55 Georgia, serif; color: #222; }
h1, h2, h3, .about { font-family: system-ui, sans-serif; line-height: 1.25; }
article { margin: 1.75rem 0; break-inside: avoid; }
blockquote { margin: 0; padding: .25rem 1rem; border-left: 6px solid #bbb; white-space: pre-line; }
.important blockquote { border-color: #d9a514; }
.question blockquote { border-color: #3f7fbf; }
.disagree blockquote { border-color: #c2553f; }
.vocabulary blockquote { border-color: #4f9a63; }
.about { margin: .5rem 0; font-size: 14px; color: #555; }
"""


def render(*notebooks: Notebook) -> bytes:
    """The file, in UTF-8; what it is called names all that stands in it."""
    return ("\n".join(_parts(notebooks)) + "\n").encode()


def body(*notebooks: Notebook) -> str:
    """What stands between the tags of the body, for whoever gives it another look."""
    if len(notebooks) == 1:
        return "\n".join(_body(notebooks[0]))
    return "\n".join(
        part
        for notebook in notebooks
        for part in (f'<section lang="{escape(notebook.language)}">', *_body(notebook), "</section>")
    )


def title_of(notebooks: Sequence[Notebook]) -> str:
    """What a file of ``notebooks`` is called."""
    return " · ".join(notebook.title for notebook in notebooks)


def _parts(notebooks: Sequence[Notebook]) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    languages = {notebook.language for notebook in notebooks}
    yield f'<html lang="{escape(languages.pop() if len(languages) == 1 else "und")}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(' · '.join(notebook.title for notebook in notebooks))}</title>"
    yield f"<style>\n{_STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield body(*notebooks)
    yield "</body>"
    yield "</html>"


def _body(notebook: Notebook) -> Iterator[str]:
    yield f"<h1>{escape(notebook.title)}</h1>"
    heading = ""
    note = _markdown()
    for annotation in notebook.notes:
        under = notebook.heading_of(annotation)
        if under != heading:
            heading = under
            yield f"<h2>{escape(heading)}</h2>" if heading else "<hr>"
        yield from _annotation(notebook, annotation, note)


def _annotation(notebook: Notebook, annotation: Annotation, note: MarkdownIt) -> Iterator[str]:
    yield f'<article class="{annotation.color or "plain"}" id="note-{escape(annotation.id)}">'
    if annotation.anchor is not None:
        yield f"<blockquote>{escape(annotation.anchor.exact)}</blockquote>"
    else:
        yield f"<h3>{escape(notebook.label_of(annotation))}</h3>"
    moment = f'<time datetime="{annotation.modified:%Y-%m-%dT%H:%M:%SZ}">{notebook.moment(annotation.modified)}</time>'
    remarks = [escape(notebook.color_name(annotation)), *(f"#{escape(tag)}" for tag in annotation.tags), moment]
    if annotation.state is not None:
        remarks.append(escape(notebook.wording.states.get(annotation.state, "")))
    yield f'<p class="about">{" · ".join(filter(None, remarks))}</p>'
    if annotation.text:
        yield note.render(annotation.text)
    yield "</article>"


def _markdown() -> MarkdownIt:
    # "commonmark" allows HTML in the text; here it is shown as it was typed. A picture would be loaded from somewhere.
    return MarkdownIt("commonmark", {"html": False}).disable("image")
