"""Pages of our own as HTML, Markdown, .muse and Project Gutenberg, each with a trap in it."""
# ruff: noqa: E501, W291 - pages as sites write them

from __future__ import annotations

MARXISTS = """\
<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">
<html><head>
<meta http-equiv="content-type" content="text/html; charset=iso-8859-1">
<meta name="author" content="Hedda Kranz">
<meta name="description" content="A letter about mills">
<title>Otto Pelz: Letter to Hedda Stark (1936)</title>
<link rel="canonical" href="https://mills.example.org/archive/pelz/1936/08/letter.htm">
<script>var a = "Buy <b>now</b>";</script><style>p { color: red }</style>
</head><body>
<p class="linkback"><a href="../../index.htm">Otto Pelz Archive</a> | <a href="../../../index.htm">Weavers’ Library</a></p>
<p class="title">Otto Pelz</p>
<h1>Letter to Hedda Stark</h1>
<h4>(August 1936)</h4>
<hr class="section">
<p class="information"><span class="info">Written:</span> 13 August 1936.<br>
<span class="info">Source:</span> <em>Papers of Otto Pelz</em>. Ghent, 1977;<br>
<span class="info">Transcribed:</span> Hedda Kranz for the Weavers’ Library.<br>
<span class="info">Copyleft:</span> Weavers’ Library 2005. Published here under the
<a href="https://creativecommons.org/licenses/by-sa/2.0/">Creative Commons Attribution-ShareAlike</a>.</p>
<hr>
<p class="fst">Dear Hedda,</p>
<p class="fst">I write in haste, for the train<sup class="anote"><a href="#n1" name="f1">[1]</a></sup> leaves
in an hour and <em>the</em> station is full of soldiers.</p>
<h3>The Mill</h3>
<p>We must never mistake noise for courage.<a href="#n2" name="f2">[2]</a> Père Émile said so.</p>
<blockquote><p>No wheel turns for ever, and no miller ever believed it until the river had gone dry before his own door.</p></blockquote>
<p>Yours,<br>
Otto</p>
<p>P.S. Burn this.</p>
<hr>
<h3>Notes</h3>
<p class="endnote"><a href="#f1" name="n1">[1]</a> The train to Lille, which was late.</p>
<p class="endnote"><a href="#f2" name="n2">[2]</a> A saying of his mother’s.</p>
<p class="linkback"><a href="#top">return</a></p>
<p class="footer"><a href="../index.htm">Archive</a></p>
<p class="updat">Last updated on: 3.4.2019</p>
</body></html>
"""

WORKS = """\
<html><head><title>Hedda Kranz Archive</title></head><body>
<h1>Hedda Kranz</h1>
<p>Hedda Kranz wrote of looms and mills for thirty years and was never paid for any of it.</p>
<h3>Works:</h3>
<table>
<tr><td>June 1908</td><td><a href="1908/06/loom.htm">The Loom and Its Masters</a></td></tr>
<tr><td>July 1919</td><td><a href="1919/07/mill.htm">A Word to the Millers of the Lys</a></td></tr>
<tr><td><a href="1920/song.htm">A Song of the Looms</a></td><td>1920/21</td></tr>
<tr><td>undated</td><td><a href="x/bees.htm">On Bees</a></td></tr>
</table>
<p>Last updated on: 20.5.2013</p>
</body></html>
"""

STATISTICS = """\
<html><body><h1>On Wages</h1>
<p>The wage is the price of a day, and the day is the price of a life; who sells his days by the
dozen will find that nothing is left of the life, and that the buyer has long since gone home.</p>
<table><tr><th>Year</th><th>Wage</th></tr><tr><td>1901</td><td>12</td></tr>
<tr><td>1902</td><td>11</td></tr><tr><td>1903</td><td>10</td></tr></table>
<p>So much for the promises that were made to us by those who buy the days of other people.</p>
</body></html>
"""

BLOG = """\
<!doctype html><html lang="en"><head><title>On Bees | Hive Notes</title>
<meta property="og:site_name" content="Hive Notes"><meta name="author" content="inkpot">
<meta property="article:published_time" content="2014-05-03T10:00:00Z"></head><body>
<header class="site-header"><a href="/">Hive Notes</a><nav><ul><li>Home</li><li>About</li></ul></nav></header>
<main><article>
<header class="entry-header"><h1 class="entry-title">On Bees</h1>
<div class="entry-meta">Posted on <time datetime="2014-05-03">May 3, 2014</time> by inkpot</div></header>
<p>by Otto Pelz</p>
<p>A hive has no owner. That is the whole of my argument, and I shall repeat it until I am heard.</p>
<p>Men are not bees; but men have more to learn from bees than from magistrates.</p>
<div style="display: none">Subscribe to our newsletter today</div>
<div class="sharedaddy">Share this: Twitter</div>
</article></main>
<aside class="sidebar"><h2>Recent posts</h2><p>Ten ways to keep a wasp</p></aside>
<div id="comments"><p>honeybadger: lovely text</p></div>
<footer>© 2014 Hive Notes. All rights reserved.</footer></body></html>
"""

AMUSEWIKI = """\
<!DOCTYPE html><html><head><title>Otto Pelz Die Bienen | Bibliothek</title>
<link rel="canonical" href="https://bibliothek.example.org/library/otto-pelz-die-bienen"></head><body>
<nav>Start Archiv</nav><div id="page"><div id="preamble">
<div id="texttitle"><span id="texttitle-label"><strong>Titel:</strong></span> Die Bienen</div>
<div id="authors"><span><strong>Autor:</strong></span> <a href="/a/pelz">Otto Pelz</a></div>
<div id="textdate"><span><strong>Datum:</strong></span> 12. März 1902</div>
<div id="preamblesrc"><span><strong>Quelle:</strong></span> Abgerufen am 3. Mai 2009 von
<a href="#">http://bienen.example.org/texte/bienen.html</a></div></div>
<h3 id="text-author">Otto Pelz</h3><h1 id="text-title">Die Bienen</h1>
<div id="thework"><p>Ein Bienenstock hat keinen Besitzer, und das ist mein ganzes Argument, welches
ich wiederholen werde<a href="#fn1" class="footnote" id="fn_back1">[1]</a>, bis man mich hört.</p>
<div class="fnline"></div><p class="fnline"><a class="footnotebody" href="#fn_back1" id="fn1">[1]</a>
Er wurde nie gehört.</p></div></div></body></html>
"""

MUSE = """\
#title The *Bees* of Ghent
#author Otto Pelz
#SORTtopics bees, letters
#date 1902
#pubdate 2014-05-03T10:00:00
#source Retrieved on 12 May 2009 from [[http://bees.example.org/texts/bees.html][bees.example.org]]
#notes First published in <em>The Loom</em>, Vol. II No. 4, 3 March 1902. Translated by
Jan Roos from the Flemish.
#lang en

; a comment of the uploader

* Part the First

A hive has *no owner*.[1] That is the whole of my **argument**, and
I shall repeat it until I am heard.

<quote>
No wheel turns for ever, said the miller.
</quote>

<verse>
The loom is loud, the loom is long,
The loom has neither end nor song
</verse>

Men are not bees[2]; see [[http://x.example/a][the magistrates]].

[[bee.png]]

Whoever keeps bees knows this,<br>and keeps it to himself.

 - Raise the wage!
 - End the fines!

[1] So the Dutch edition; the French
has “no master”.

[2] Nor are they wasps.
"""

FRONT_MATTER = """\
---
title: "Letter to Hedda Stark"
author:
  - Otto Pelz
date: 1896-01-01   # only the year was known
recipient: Hedda Stark
translator: 'Jan Roos'
tags: [letters, mills]
lang: en
license: CC BY-SA 4.0
notes: >
  Written on September 27, 1896, in the station at Lille.
---

# Letter to Hedda Stark

Dear Hedda,

I write in *haste*, for the [train](https://x.example) leaves in an hour[^1] and the
station is full of __soldiers__.

> No wheel turns for ever, said the miller to the river that had left him.

Yours,  
Otto

[^1]: It was late.
"""

MARKDOWN = """\
On Bees
=======

by Otto Pelz

A hive has no owner. That is the **whole** of my argument, and I shall repeat
it until I am heard.[^a]

## What Is to Be Learned

* Men are not bees.
* Bees are not men.

[^a]: He never was.
"""

GUTENBERG = """\
The Project Gutenberg EBook of On Looms, by Otto Pelz

This eBook is for the use of anyone anywhere at no cost and with
almost no restrictions whatsoever.  It is in the public domain in the
United States.

Title: On Looms
       and Mills

Author: Otto Pelz

Translator: Jan Roos

Release Date: June 9, 2008 [EBook #99147]

Language: English

*** START OF THIS PROJECT GUTENBERG EBOOK ON LOOMS ***




Produced by Hedda Kranz and the Proofreading Team




ON LOOMS

BY OTTO PELZ

GHENT
1902


CONTENTS

   CHAPTER I. The Loom     1
   CHAPTER II. The Mill   12




CHAPTER I

THE LOOM


A hive has _no owner_. That is the whole of my argument, and I shall
repeat it until I am heard,[1] for it is short and easy to remem-
ber, and the magistrates have had it read to them on every Sunday
since the weavers first went home without their wages.{12}

[Illustration: A loom]

    The loom is loud, the loom is long,
    The loom has neither end nor song

[Footnote 1: He never was.]


CHAPTER II

THE MILL


Men are not bees; but men have more to learn [Pg 13]from bees than from
magistrates, and they learn it late.

Transcriber's note: Spelling has been kept.


End of the Project Gutenberg EBook of On Looms, by Otto Pelz

*** END OF THIS PROJECT GUTENBERG EBOOK ON LOOMS ***

Section 1. General Terms of Use.
"""

BOOK_OF_LETTERS = """\
Title: Letters of Otto Pelz

Author: Otto Pelz

Language: English

*** START OF THE PROJECT GUTENBERG EBOOK LETTERS OF OTTO PELZ ***




PREFACE


These letters were found in a drawer, and nobody knew for a long time whose
they were; the paper is thin and the hand is small. They are printed here as
they stand, and nothing has been left out of them but the price of bread.


LETTER I.

TO MR. EMIL STARK


                                        Ghent, 3 May 1871.

MY DEAR STARK,--I have seen the barricades. They are low, and the men
behind them are young.

                                        Yours, OTTO PELZ.


LETTER II.

TO HIS MOTHER


                                        Paris, June 4th, 1871.

DEAR MOTHER,

I have not been shot. Send me the gloves that I left with your sister.

Your son,

OTTO


LETTER III.

HEDDA KRANZ TO OTTO PELZ


                                        Lille, 9 July 1871.

Dear Otto,

We must never mistake noise for courage, and you were always loud.

HEDDA KRANZ


*** END OF THE PROJECT GUTENBERG EBOOK LETTERS OF OTTO PELZ ***
"""

NOT_FOUND = {
    "en": "<html><title>404 Not Found</title><body><h1>Not Found</h1><p>The requested URL was not "
    "found on this server.</p></body></html>",
    "de": "<html><title>Seite nicht gefunden</title><body><h1>Fehler 404</h1><p>Die gesuchte Seite "
    "wurde nicht gefunden.</p></body></html>",
    "fr": "<html><body><h1>Page introuvable</h1><p>La page que vous cherchez n’existe pas.</p></body></html>",
    "es": "<html><body><h1>Página no encontrada</h1><p>Lo sentimos mucho.</p></body></html>",
    "ru": "<html><body><h1>Страница не найдена</h1><p>Попробуйте ещё раз.</p></body></html>",
    "parked": "<html><body><p>bees.example</p><p>Diese Domain steht zum Verkauf.</p></body></html>",
    "cookies": "<html><body><p>We use cookies and similar technologies. Accept all cookies to "
    "continue to this site.</p><button>Accept</button></body></html>",
    "login": "<html><body><h1>Sign in</h1><p>Please log in to view this page.</p><form><input>"
    "</form></body></html>",
}  # fmt: skip
