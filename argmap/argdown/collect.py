"""The first pass: from the syntax tree to classes, arguments and relations, as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.argdown.bonds import note
from argmap.argdown.data import data_of
from argmap.argdown.draft import Draft, DraftArgument, DraftClass, DraftStep, End, merged
from argmap.argdown.faults import Fault
from argmap.argdown.model import Role, Span, Statement
from argmap.argdown.outline import Outline
from argmap.argdown.syntax import Bond, Element, Heading, Listing, Step, Structure, Tree
from argmap.argdown.texts import Text, compose
from argmap.argdown.tokens import Lines, Token


def collect(tree: Tree, draft: Draft) -> None:
    """Fill a draft from a tree."""
    collector = _Collector(draft)
    previous: str | None = None
    for block in tree.blocks:
        argument: str | None = None
        if isinstance(block, Heading):
            text = collector.text_of(block.words)
            collector.outline.open(block, text, collector.data(block.data))
        elif isinstance(block, Listing):
            for item in block.items:
                collector.element(item, "")
        elif isinstance(block, Structure):
            collector.structure(block, previous)
        else:
            end = collector.element(block, "top-level-statement", top=True)
            argument = end.title if end.kind == "argument" else None
        previous = argument
    draft.sections = collector.outline.close(tree.end)


class _Found(NamedTuple):
    end: End
    member: Statement
    home: DraftClass | DraftArgument


class _Collector:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.lines: Lines = draft.faults.lines
        self.outline = Outline(self.lines)
        self.shortcodes = draft.settings.shortcodes
        self.keep_tags = not draft.settings.flag("model", "removeTagsFromText", False)
        self.untitled = 0
        self.inference: End | None = None
        """The inference that was read last: in the reference, what undercuts a statement hits it."""
        self.within = ""
        """The argument whose structure is being read."""

    def text_of(self, words: Sequence[Token], *, blank_after: bool = False) -> Text:
        """Return a text, and note its tags."""
        text = compose(words, self.lines, self.shortcodes, keep_tags=self.keep_tags, blank_after=blank_after)
        self.draft.tags.update(dict.fromkeys(text.tags))
        return text

    def data(self, token: Token | None) -> dict[str, object] | None:
        """Return the data in braces, or None where they cannot be read: then the text will be refused."""
        if token is None:
            return None
        try:
            return data_of(token)
        except Fault as fault:
            self.draft.faults.error(fault)
            return None

    def title(self) -> str:
        """Return a title for what has none."""
        self.untitled += 1
        return f"Untitled {self.untitled}"

    def element(
        self,
        element: Element,
        role: Role,
        *,
        top: bool = False,
        argument: DraftArgument | None = None,
    ) -> End:
        """Note an element and all that hangs on it. A relation is noted behind those of its own element."""
        root = self._head(element, role, top=top, argument=argument)
        if element.relations:
            self._below(root.end, element.relations)
        self._join(root)
        return root.end

    def _below(self, root: End, bonds: list[Bond]) -> None:
        stack: list[tuple[End, _Found | None, Bond | None, Iterator[Bond]]] = [
            (root, None, None, iter(bonds))
        ]
        while stack:
            end, found, bond, below = stack[-1]
            child = next(below, None)
            if child is not None:
                head = self._head(child.element, "relation-statement")
                stack.append((head.end, head, child, iter(child.element.relations)))
                continue
            stack.pop()
            if found is not None and bond is not None:
                self._join(found)
                note(self.draft, stack[-1][0], self.inference, bond, end, within=self.within)

    def _head(
        self, element: Element, role: Role, *, top: bool = False, argument: DraftArgument | None = None
    ) -> _Found:
        text = self.text_of(
            element.words,
            blank_after=element.inner_break or (element.last_break and bool(element.relations)),
        )
        title = element.title or self.title()
        is_argument = element.kind == "argument"
        member = Statement(
            title=title,
            text=text.text,
            span=self.lines.span(element.start, element.end),
            role="argument-description" if is_argument else role,
            is_reference=element.is_reference,
            is_top_level=top,
            section=self.outline.current,
            marks=text.marks,
            tags=text.tags,
            data=self.data(element.data),
            argument=argument.title if argument else "",
        )
        if argument:
            argument.parts.append(member)
        home: DraftClass | DraftArgument
        if is_argument:
            home = self.draft.arguments.setdefault(title, DraftArgument(title, element.start))
        else:
            home = self.draft.statements.setdefault(title, DraftClass(title, element.start))
            # As the reference has it: what the last structure says counts.
            if role == "main-conclusion" and not (argument and _is_between(argument, title)):
                home.uses.discard("intermediary-conclusion")
            home.uses.add(role)
        return _Found(End("argument" if is_argument else "equivalence-class", title), member, home)

    def _join(self, found: _Found) -> None:
        """Let a member take its place: behind those that hang on it."""
        home, member = found.home, found.member
        home.members.append(member)
        home.tags.update(dict.fromkeys(member.tags))
        home.data = merged(home.data, dict(member.data) if member.data is not None else None)

    def structure(self, block: Structure, previous: str | None) -> None:
        """Note a premise-conclusion structure: it belongs to the argument right before it."""
        title = previous if previous is not None else self.title()
        argument = self.draft.arguments.setdefault(title, DraftArgument(title, block.start))
        if argument.parts:
            self.draft.faults.error(_second(block.start, title))
            return
        self.within = title
        argument.span = self.lines.span(block.start, block.end)
        argument.followed = len(argument.members) - 1 if previous is not None else None
        for index, (element, step) in enumerate(block.parts):
            role: Role = "premise"
            end = None
            if step is not None:
                last = index == len(block.parts) - 1
                role = "main-conclusion" if last else "intermediary-conclusion"
                end = End("inference", title, index)
                argument.steps[index] = self._step(step, index)
                self.inference = end
                self._below(end, step.relations)
            self.element(element, role, argument=argument)
        self.within = ""

    def _step(self, step: Step, index: int) -> DraftStep:
        rules = tuple(self._rule(words) for words in step.rules)
        span: Span = self.lines.span(step.start, step.end)
        return DraftStep(span, rules, self.data(step.data), index)

    def _rule(self, words: list[Token]) -> str:
        return compose(words, self.lines, self.shortcodes, keep_tags=True, blank_after=False).text.strip()


def _is_between(argument: DraftArgument, title: str) -> bool:
    return any(part.title == title and part.role == "intermediary-conclusion" for part in argument.parts)


def _second(offset: int, title: str) -> Fault:
    return Fault(
        offset,
        f"The argument <{title}> has a premise-conclusion structure already.",
        "An argument can have one: give this one its own title, or join them by an intermediary conclusion.",
    )
