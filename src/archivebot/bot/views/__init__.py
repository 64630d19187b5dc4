"""What each kind of answer looks like: blocks chosen, controls added, drawn by ``render``."""

from archivebot.bot.views.document import document_view
from archivebot.bot.views.listing import listing_view, notice_view
from archivebot.bot.views.quotation import quotation_view

__all__ = ("document_view", "listing_view", "notice_view", "quotation_view")
