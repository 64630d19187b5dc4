"""Pages of our own in the layouts of real sites, each with a trap in it."""

from __future__ import annotations

NEWSPAPER = """\
Voltairine de Cleyre Archive

The Harvest of a Quiet Year,
or What the Spinners
Learned

Source: The Loom, Vol. II No. 4, 3 March 1911, p. 2.
Transcribed & marked up by Hedda Kranz for the Weavers’ Library.
Public Domain: Weavers’ Archive 2019. This work is completely free.

EDITOR’S NOTE: This piece was cut by the censor.

The spinners learned that a year is long. They learned that bread is short.

A second paragraph speaks of looms. It says that looms are not free.

Lyons, 28 February

Footnotes

1. A loom is a machine. – Ed.
2. The author never saw one.

Top of page | Archive index
Last updated: 3.4.2019
"""

TRANSCRIBER_ONLY = """\
The Strike at the Ropeworks

First Published: The Loom, Vol. II No. 4, 3 March 1911, p. 2.
Transcribed & marked up: Hedda Kranz for the Weavers’ Library.
Proofed: Jan Roos.

The ropemakers have been out for six weeks, and the harbour is very quiet.
"""

WITHOUT_BLANKS = """\
Hedda Kranz
Two Letters from the Mill
Written: in Ghent, about November 1877;
First published: 1902
Translated by Otto Pelz from the Flemish
HTML Markup: Jan Roos
Letter to the Editor
It was a cold morning. The mill stood still, and nobody knew why it had stopped at all.
"""

TITLE_IS_A_PERSON = """\
Rosa Luxemburg

Written: 4 May 1905.
Source: Collected Papers. Berlin, 1970.
Transcribed: Hedda Kranz.

Nobody who met her forgot her. She is the eagle of our movement.
"""

LETTER_WITHOUT_YEAR = """\
Otto Pelz 1936

Letter to Hedda Kranz

Source: Papers of Otto Pelz. Ghent, 1977;
Translated: for marxists.org by Jan Roos, 2005;
CopyLeft: Creative Commons (Attribute & ShareAlike) marxists.org 2005.

August 13

My dear Hedda,

I write in haste, for the train leaves in an hour and the station is full of soldiers.

We must never mistake noise for courage.

Yours,
Otto

P.S. Give my greetings to Emil Stark, who still owes me a book about bees.

Ed.'s note: Emil Stark was a beekeeper.
"""

REVOLT = """\
The Bees of Ghent

By Otto Pelz (1902)

Work 4411

Public

From: inkpot [id: 7]
(inkpot@post.example.org)

../ggcms/src/templates/revoltlib/view/display_anarchism.php

Untitled Anarchism The Bees of Ghent

Not Logged In: Login?

3
1
Comments (2)
Images (1)
Permalink

(1861 - 1933)

Otto Pelz was a printer of Ghent, who wrote on bees and strikes. (From: Wikipedia.org.)

• "We must never mistake noise for courage." (From: The Bees of Ghent.)

On : of 812 Words

The Bees of Ghent

A hive has no owner. That is the whole of my argument, and I shall repeat it until I am heard.

From : every hive a swarm departs, as I said, and none of them asks a magistrate for leave.

Men are not bees; but men have more to learn from bees than from magistrates.

Ghent, 12 March 1902

From : Spunk.org

(1861 - 1933)

Otto Pelz was a printer of Ghent, who wrote on bees and strikes. (From: Wikipedia.org.)

Chronology

Back to Top
An icon of a book resting on its back.
1901
The Bees of Ghent — Publication.

An icon of a news paper.
February 14, 2017; 7:15:02 PM (UTC)
Added to http://revoltlib.com.

Comments

Back to Top
honeybadger: lovely text, thank you so much
Login to Comment

12 Likes
1 Dislike

Navigation

Back to Top
<< Last Work in Anarchism
Current Work in Anarchism
The Bees of Ghent
Next Work in Anarchism >>
All Nearby Items in Anarchism
Home|About|Contact|Privacy Policy
"""

REVOLT_PERSON = """\
Otto Pelz

Person 12

Public

From: inkpot [id: 7]
(inkpot@post.example.org)

../ggcms/src/templates/revoltlib/view/display_people.php

Not Logged In: Login?

0
0
Comments (0)
Permalink
(1861 - 1933)

Otto Pelz was a printer of Ghent, born on May 4, 1861, who wrote on bees. (From: Wikipedia.org.)

Works

This person has authored 3 documents, with 10,020 words or 60,000 characters.

Chronology

Back to Top
An icon of a baby.
May 4, 1861
Birth Day.

Comments

Back to Top

Login to Comment

0 Likes
0 Dislikes

Navigation

Back to Top
<< Last Person
Next Person >>
Home|About|Contact|Privacy Policy
"""

PLAIN_LETTER = """\
Paris, 3 May 1871

Dear Karl,

I have seen the barricades. They are low, and the men behind them are young.

Send me the gloves that I left with your sister, and tell nobody where I am lodging.

Your friend,
Jenny Roos

P.S. Burn this.
"""

PLAIN_NOTES = """\
It was the best of mornings and nobody had expected it.

The soldiers came at noon.
"""

POEM = """\
A Song of the Looms
by Hedda Kranz

The loom is loud, the loom is long,
The loom has neither end nor song
But what we bring to it at night
When lamps are low and threads are tight

We bring it sleep, we bring it bread,
We bring the names of all our dead,
And in the morning it has spun
A flag for us, a shroud for none
"""

NOT_FOUND = """\
404 Not Found

The page you are looking for could not be found on this server.
"""

PARKED = """\
bees-of-ghent.example

This domain is for sale. Buy this domain.
Related searches: bees, honey, Ghent hotels
"""

KEYS = """\
Title: On Bees
Author: Otto Pelz
To: Hedda Kranz
Date: 12 March 1902
License: CC BY-NC 4.0
URL: https://example.org/texts/on-bees

Dear Hedda,

Bees are honest, which is more than I can say of the landlords whom we both have known.

Yours, Otto Pelz
"""

LEAFLET = """\
id: 6
file_name: x-n006-Weavers_committee-3000-1934-01.txt
title: Leaflet of the Weavers’ Committee on the demands of the spinners
author: Weavers’ Committee of Ghent
date: 1934-01
print_run: 3000
text_language: English
source: Leaflets of the North: 1920–1940. Part 3 (Ghent, 1963), 20–22.

text:
No victory without a fight!
WEAVERS AND SPINNERS!

Comrades! Never were the profits of the owners as high, and never our wages so low.
Our demands are:
1. Raise the wage to what it was!
2. An end to all fines!

The Weavers’ Committee
"""

TITLES_FIRST = """\
José Díaz Internet Archive

Works:
A Word to the Dockers |
May 1931 |
|
1932 |
The Harbour (novel) |
7-8 November 1936 |
"""

ROWS_ON_ONE_LINE = """\
Works of Hedda Kranz

Bibliography

1901: The Loom
1902: A Song of the Looms (poem)
May 1903: To the Spinners
1904: The Loom Again
"""

WRAPPED = """\
On Wages
by Otto Pelz

The wage is the price of a day, and the day is the price of a life; who sells
his days by the dozen will find that nothing is left of the life, and that the
buyer has long since gone home.

We have been told that bread is dear because we eat too much of it. The baker
knows better, and so does the mill: bread is dear because somebody owns the
road between the mill and the baker.
"""

BLOG_POST = """\
Write to us at weavers@example.org or follow @weavers_ghent on Twitter.

On Bees

A hive has no owner. That is the whole of my argument.

Men are not bees; but men have more to learn from bees than from magistrates.

3 comments:

honeybadger said...
Lovely text, thank you so much.
Reply
"""

FROM_X_TO_Y = """\
Marx-Engels Correspondence 1868

Marx To Ludwig Kugelmann
In Hanover

Source: MECW Volume 43, p. 173;
First published: in Die Neue Zeit, 1902.
Transcribed: by Tim Delaney.

[London,] December 12, 1868

Dear friend,

I have meant to write to you for a long time, but something always came between us and the pen.

Yours,
K. Marx
"""

JOURNAL = """\
Leon Trotsky

Homage to Catalonia

Source: New International, Vol. 4 No. 2, February 1938, pp. 53–54.
Transcribed: Damon Maxwell.

The workers of Catalonia have shown what a people can do. They will show it again.

COYOACAN, D.F., January 8, 1938

Leon TROTSKY
"""

NEWSPAPER_HEADER = """\
The Loom, 3 May 1911

Hedda Kranz

The Strike at the Ropeworks

Transcribed & marked up by Jan Roos for ETOL.

The ropemakers have been out for six weeks, and the harbour is very quiet.
"""

ENCLOSED = """\
Otto Pelz 1902

Letter to the Weavers’ Union

Source: Papers.
Translated: by Jan Roos

Ghent, 3 May 1902

Dear friends,

We must never mistake noise for courage, and no union ever won by noise alone.

With fraternal greetings,

Otto Pelz
Hedda Kranz

I enclose what came this morning.

Dear Otto,

Freedom is not a gift of the powerful, and no people ever kept it without a struggle.

Emil Stark
"""
