"""A quotation: the author's words, who wrote them to whom and when, and where they stand."""

from __future__ import annotations

from discord import ui

from archivebot.archive.answers import Quoted
from archivebot.bot.asking import Asking
from archivebot.bot.press import press
from archivebot.bot.render import Action, draw
from archivebot.bot.views.listing import remove_action
from archivebot.telling import Block, Passage, Remark, Sentence, line_of, tell_credit
from archivebot.wording import Raw


def quotation_view(asking: Asking, quoted: Quoted, question: int) -> ui.LayoutView:
    """One passage. ``question`` is the stored question that draws another; 0 has no filters."""
    words, entry = asking.words, quoted.held.entry
    place = words.say("¶{paragraph}", paragraph=str(quoted.paragraph))
    blocks: list[Block] = [
        Passage(words.text(quoted.text)),
        Sentence(Raw(f"— {line_of(entry, words)} · {place}")),
    ]
    if quoted.low_confidence:
        blocks.append(
            Remark(words.say("Chosen by length alone: I have no word lists for this language."))
        )
    blocks.append(tell_credit(quoted.held, words, excerpt=True))
    spot = (entry.number, quoted.paragraph, quoted.start, quoted.end, entry.edition)
    actions = [
        Action(words.say("Another"), press("another", question), main=True, off=quoted.of < 2),
        Action(words.say("Read on"), press("open", entry.number, quoted.paragraph, 0, "r")),
        Action(words.say("Cite"), press("citewords", *spot)),
        Action(words.say("Copy"), press("copywords", *spot)),
    ]
    return draw(blocks, [[*actions, *remove_action(asking)]])
