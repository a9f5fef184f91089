"""XML of others, read safely: no entities are declared or fetched, every element knows its line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from argmap.core.place import Place
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import decoded
from argmap.reading.faults import refuse

DEEPEST = 200
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)[\"']")
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNDEFINED = 11


@dataclass(slots=True)
class Element:
    """An element with its attributes, what is in it, and the line it begins in. Names are without prefix."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)
    parts: list[str | Element] = field(default_factory=list)
    """Its words and its children, in order."""

    def get(self, key: str, default: str = "") -> str:
        """Return an attribute, or the default."""
        return self.attributes.get(key, default)

    def all(self, *names: str) -> Iterator[Element]:
        """Yield the children of these names, or all of them."""
        return (child for child in self.children if not names or child.name in names)

    def first(self, name: str) -> Element | None:
        """Return the first child of a name."""
        return next(self.all(name), None)

    def below(self, *names: str) -> Iterator[Element]:
        """Yield all elements of these names in it, however deep, in the order of the file."""
        waiting = list(reversed(self.children))
        while waiting:
            element = waiting.pop()
            if element.name in names:
                yield element
            waiting.extend(reversed(element.children))

    @property
    def text(self) -> str:
        """All words in it, those of its children too."""
        found: list[str] = []
        waiting: list[str | Element] = list(reversed(self.parts))
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                found.append(part)
            else:
                waiting.extend(reversed(part.parts))
        return "".join(found)


def xml_of(content: bytes, repairs: Repairs) -> Element:
    """Return the root element of an XML file. Prefixes of namespaces are dropped.

    Raises:
        MapError: it is no XML, is nested too deep, or declares entities.

    >>> root = xml_of(b"<caf><statement id='s1'>Toll.</statement></caf>", Repairs("x.xml"))
    >>> root.name, root.children[0].get("id"), root.text
    ('caf', 's1', 'Toll.')
    """
    from xml.parsers import expat

    text = _decoded(content, repairs)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    reader = _Reader(repairs.file, parser)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.words
    parser.EntityDeclHandler = reader.entity
    parser.SkippedEntityHandler = reader.skipped
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        place = Place(repairs.file, error.lineno, error.offset + 1)
        if error.code == _UNDEFINED:
            raise refuse("AM001", *_of_entities(place)) from None
        message = f"This is not XML: {expat.ErrorString(error.code)}."
        raise refuse("AM001", message, place, "Mend the syntax here, or export the file again.") from None
    if reader.root is None:
        raise refuse("AM001", "This is not XML: it has no element.", Place(repairs.file), "Check the file.")
    return reader.root


def _decoded(content: bytes, repairs: Repairs) -> str:
    declared = _ENCODING.match(content[:400])
    name = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    if name not in ("utf-8", "utf8", "utf-16", "us-ascii", "ascii"):
        try:
            repairs.text = content.decode(codecs.lookup(name).name, "replace")
        except (LookupError, ValueError):
            repairs.made(
                "encoding", f"The file names the encoding `{name}`, which is unknown.", "It was guessed."
            )
            decoded(content, repairs)
    else:
        decoded(content, repairs)
    # The parser is told the encoding: what the declaration says is of the bytes, which are decoded already.
    return _DECLARED.sub(lambda found: "\n" * found[0].count("\n"), repairs.text.lstrip("\ufeff"), count=1)


class _Reader:
    """What the parser calls."""

    def __init__(self, file: str, parser: object) -> None:
        self.file, self.parser = file, parser
        self.root: Element | None = None
        self.open: list[Element] = []

    @property
    def place(self) -> Place:
        return Place(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)  # type: ignore[attr-defined]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= DEEPEST:
            message = f"The file is nested more than {DEEPEST} levels deep."
            raise refuse("AM006", message, self.place, "Take levels out.")
        made = Element(_bare(name), _bare_keys(attributes), self.parser.CurrentLineNumber)  # type: ignore[attr-defined]
        if self.open:
            self.open[-1].children.append(made)
            self.open[-1].parts.append(made)
        else:
            self.root = made
        self.open.append(made)

    def end(self, name: str) -> None:
        self.open.pop()

    def words(self, text: str) -> None:
        self.open[-1].parts.append(text)

    def entity(self, *declared: object) -> None:
        message, place, hint = _of_entities(self.place)
        raise refuse("AM004", message, place, hint)

    def skipped(self, name: str, is_parameter: bool) -> None:
        raise refuse("AM004", *_of_entities(self.place))


def _of_entities(place: Place) -> tuple[str, Place, str]:
    return "The file uses an entity of its own.", place, "Write the characters instead of the entity."


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _bare_keys(attributes: dict[str, str]) -> dict[str, str]:
    return {_bare(key) if ":" in key else key: value for key, value in attributes.items()}


def written(name: str, attributes: dict[str, str], text: str | None = None) -> str:
    r"""Return an element without children as XML, in which white space in attributes is kept.

    >>> written("edu", {"id": "e1"}, "Toll & <queues>")
    '<edu id="e1">Toll &amp; &lt;queues&gt;</edu>'
    """
    said = "".join(f" {key}={attribute(value)}" for key, value in attributes.items())
    return f"<{name}{said}/>" if text is None else f"<{name}{said}>{words(text)}</{name}>"


def attribute(value: str) -> str:
    """Return a value as it stands in quotes behind the name of an attribute."""
    return quoteattr(value, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def words(text: str) -> str:
    """Return words as they stand in an element."""
    return escape(text, {"\r": "&#13;"})
