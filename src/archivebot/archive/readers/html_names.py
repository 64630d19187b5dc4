"""What the tags and class names of an HTML page say: furniture, notes, quotations, page marks.

Names of known sites and of common templates; a site that has others only leaves more to the
layouts, which judge by the words.
"""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.wordset import wordset

DROPPED: Final = wordset(
    "script style head noscript template svg math iframe object embed applet audio video canvas "
    "select option button input textarea label datalist dialog nav footer aside map figcaption "
    "link meta title"
)
BLOCKS: Final = wordset(
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td "
    "tfoot th thead tr ul caption"
)
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

FURNITURE: Final = wordset(
    "nav navbar navigation navbox navmenu nav-links nav-menu menu sidebar side-bar breadcrumb "
    "breadcrumbs crumbs footer site-footer page-footer colophon site-header masthead topbar "
    "cookie cookies cookie-banner cookie-notice consent banner social social-links share sharing "
    "share-buttons sharedaddy addtoany related related-posts jp-relatedposts comments comment-list "
    "comment-respond comments-area disqus widget widgets widget-area advert advertisement ads "
    "pagination pager page-links post-navigation entry-meta post-meta entry-footer posted-on "
    "entry-date post-date submitted tags tags-links tagcloud cat-links skip-link "
    "screen-reader-text sr-only visually-hidden noprint mw-editsection mw-jump-link printfooter "
    "catlinks jump-to-nav linkback toclinks modal newsletter subscribe search-form login-form "
    "wp-caption-text caption mw-indicators ws-noexport download downloads btn-group"
)
"""Class names and ids of what stands around a text on known and common sites."""

PAGE_MARKS: Final = wordset(
    "pagenum pageno pagenumber page-number page-num pagebreak pb page pagina seitenzahl ws-pagenum"
)
PAGE_MARK: Final = re.compile(
    r"\s*[\[({]?\s*(?:p(?:g|age|p)?|S|Seite)?\.?\s*[\divxlc]{1,6}\s*[\])}]?\s*", re.IGNORECASE
)
NOTE_CLASSES: Final = wordset(
    "footnote footnotes footnotebody endnote endnotes note notes reflist references fnote fn "
    "footnote-text endnote-text fussnote fussnoten"
)
NOTE_REF: Final = wordset("footnote footnote-ref fnref noteref fnanchor enote footnoteref")
NOTE_ID: Final = re.compile(
    r"(?:_?ftn|fn|footnote|endnote|sdfootnote)[-:_]?\d+(?:sym)?", re.IGNORECASE
)
MARK: Final = re.compile(
    r"\s*(?:[\[(]\s*(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}|\*{1,4}|[†‡§])\s*[\])]|\d{1,3}|\*{1,4}|[†‡§])"
    r"[.:]?\s*"
)
BACK_LINK: Final = re.compile(
    r"\s*(?:[↩⏎↑^]+\ufe0e?|\[?back\]?|return|zurück|retour)\s*", re.IGNORECASE
)
QUOTE_CLASSES: Final = wordset("quote quoteb quotation blockquote")
VERSE_CLASSES: Final = wordset("verse poem poetry stanza verses poem-stanza")
BYLINE_CLASSES: Final = wordset("byline author text-author book-author entry-author")
HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
UNITS: Final = re.compile(r"(?:^|\s)(?:[kcmd]?m|ft|in)$")

WEB_YEAR: Final = "1995"
"""From this year on a ``<time>`` is a site's own: when it was posted, never when written."""

LONGEST_CELL: Final = 300
"""Characters of a cell in a table of data; a table with longer ones only lays out a page."""
