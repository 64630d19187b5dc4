"""Short pages of our own in the shapes that text dumps of archive sites have."""

# ruff: noqa: E501

ADDRESSED = """O. K.   Lind

192

To:   J. B. ROOS

Published: First published in 1942 in Lind Papers XXXIV. Sent from Lyons to Ghent. Printed from the original.
Source: Lind Collected Works, Loom Press, 1975, Ghent, Volume 4, page 56a.
Translated: The late Mary Ash
Transcription\\Markup: P. Typist
Public Domain: Lind Internet Archive (2005). You may freely copy this work.
Other Formats:   TextREADME

18/X. 1911

Dear Comrade Roos,

The looms stand still since Monday.[1] Nobody at the Shuttle[2] knows why.

With best greetings,
Lind


[1] The strike of the weavers began on October 16, 1911.

[2] Shuttle—a weekly paper, printed in Ghent from 1909 to 1914.

< backward   forward >
Works Index   |   Volume 4 | Collected Works   |   L.I.A. Index
"""

BROKEN_LABELS = """Written: Written between June 18 and 22, 1913
Published:
First published in 1930 in
Lind Papers XIII.
Sent from Lyons to Ghent.
Source:
Lind
Collected Works,
Loom Press,
[1976],
Ghent,
pages 314-315.
Translated: Mary Ash
Transcription\\Markup:
P. Typist
Public Domain:
Lind Internet Archive.
You may freely copy, distribute,
display and perform this work. Please credit “Lind Internet
Archive” as your source.
• README
Comrade Roos
We leave on Wednesday, whatever the spinners say of it.
Greetings to all,
Lind
| | | | | |
"""

BETWEEN = """Oak-Roe Correspondence 1864

Roe To Oak
In Lyons

Source: Letters Volume 4, p. 22;
First published: in The Letters of A. Roe and J. Oak, Ghent, 1913.

[Ghent,] 14 November 1864, 28 Dean Street

Dear Oak,

The shutters are up, and nobody buys.

A. R.
"""

FOUNDERS = """Jan Oak Papers
Documents filtered by: Period="Looms" AND Correspondent="Roe, Ada"
sorted by: author

From Jan Oak to Ada Roe, 29 December 1823

Lyons December 29th ’23 [1823]

Dear Madam

I return your pattern, which has been a pleasure to the whole street.

Jan Oak

RC (LyW: Oak Papers); addressed: “Ada Roe, Ghent”; endorsed by Roe as answered 10 Jan. 1824.

Index Entries
"""

HEADED = """Ada Roe
In Praise of Looms

A Letter to Jan Oak

This letter was written by Roe in English

January 9, 1911

Dear Friend,

Yesterday I sent the whole text, with the drawings that you asked for.

[Ada Roe]
"""

NO_MARKED_NOTES = """J. Oak

Speech at the Looms

November 25, 1910[1]

Delivered: 25 November, 1910
First Published: The Shuttle No. 269, November 30, 1910

The crisis is not over, comrades, and we shall not pretend that it is over.

[1] The meeting was held in the weavers' hall.
"""

MISPRINT = """O. K. Lind

Written: Written November 11, 1002
Published: First published in 1929 in Lind Papers XI. Sent from Lyons to Ghent.
Source: Lind Collected Works, Loom Press, 1977, Ghent.

Dear Friend,

The lecture is on Saturday.[1]

[1] On November 10 and 11, 1902, Lind spoke on the looms.
"""

TWO_DIGITS = """O. K. Lind

Published: First published in 1958 in the journal Shuttle No. 4. Sent from Lyons to Ghent.
Source: Lind Collected Works, Loom Press, 1977, Ghent.

Dear Friend,

14.VIII. 10

The report has been printed at last.[1]

[1] See the letter of November 14, 1910.
"""

FROM_A_PAPER = """Roe Archive   |   Weavers Index  |   Main Page

J. Oak

A New Chapter

(February 1910)

From Loom Appeal, Vol. IV No. 6, 10 February 1910, p. 2.
Transcribed & marked up by Ann O’ Typist for the Loom Archive.

What is at stake is bread, and the winter has hardly begun in these streets.

Top of page
"""

EDITORS = """Fourth Shuttle, July 1945

The Editors

Review of the Month

From Fourth Shuttle, vol.6 No.7, July 1945, pp.195-199.
Transcribed by Ann Typist.

The price of wool has gone up again, and with it the price of everything.
"""

RULED = """Category | Template | Form |
---|---|---|
Text | Text | Text |
Special pages :
Letter II to Jan Oak, April 15, 1911
Author(s) | Ada Roe |
---|---|
Written | 15 April 1911 |
Dear Comrade Oak:
We are sending you copies of the patterns that you wanted for the exhibition in Ghent, all of them in good order.
"""

BOOK = """Ada Roe

The Looms of Lyons

Chapter 19
The Winter

It was a hard winter, and the weavers of the upper town had neither bread nor coal.

They went to the prefect, who had both.
"""

NUMBERED_NOTES = """Letter to Jan Oak, August 6, 1886


ROE TO JAN OAK

IN LYONS

Ghent, 6 August 1886

Dear Oak,

We leave tomorrow, and have sent him the receipt.[1]

Your

A.R.

  1. At the invitation of the weavers Roe made a journey to Lyons.
"""

MASTHEAD = """VOL. 13, NO. 354. GHENT, WEDNESDAY, JUNE 18, 1913. ONE CENT.

EDITORIAL

The Silence

By Ada Roe

The eyes of all are upon the weavers, and the papers speak of the weather.

Uploaded February 2012
"""

POSTS = """Thursday, 22 December 2011

Merry Christmas!

There is no letter today, only a card that a weaver sent to his friends.

Tuesday, 20 December 2011

I would like to leave

Below is one of the letters, written by an apprentice.
"""

RECORDS = """From J. Oak [after 11 December 1854]
Author: | Jan Oak |
Addressee: | Ada Roe |
Date: | [after 11 Dec 1854] |
To J. Oak [9 or 16 February 1854]
Author: | Ada Roe |
Addressee: | Jan Oak |
Date: | [9 or 16] Feb 1854 |
"""

NUMBERS = """Publications Index | Loom Archive

Vol. 7 No. 1, 4 January 1913
The Shuttle
Silence at the Mills, by Ada Roe
Vol. 7 No. 2, 11 January 1913
The Shuttle
Bread, by Jan Oak
"""

CITED = """Ada Roe > 1911 >

Ada Roe 19110503 Letter to Jan Oak

Ada Roe: Letter to Jan Oak

May 3, 1911

[Letters of Ada Roe, Vol. 11, New Ghent 1974, p. 311]

Dear Comrade:

I have had no word from you about the exhibition, and the patterns are waiting.

A. Roe
"""
