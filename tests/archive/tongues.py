# ruff: noqa: E501 - a paragraph of a page is one line
"""Pages of our own in other languages, each in the layout of real sites, with a trap in it."""

from __future__ import annotations

GERMAN_LETTER = """\
MIA  >  Deutsch  >  Weber  >  Kranz

Hedda Kranz

Brief an Otto Pelz

(3. Mai 1909)

Nach Briefe vom Webstuhl, Bd. 2, Berlin 1971, S. 12–14.
Kopiert mit Dank von der Webseite Spinnerinnen.
HTML-Markierung: Jan Roos für das Weberarchiv.

Werter Genosse Pelz!

Ihr Brief ist gestern angekommen, und ich habe ihn den anderen sofort vorgelesen. Die Weberinnen lassen sich nicht einschüchtern.

Freiheit ist für uns kein Wort, sondern die Luft, die wir zum Atmen brauchen.

Mit herzlichem Gruß

Hedda Kranz

Zum Anfang der Seite

Zuletzt aktualisiert am 22.7.2008
"""

GERMAN_ARTICLE = """\
Hedda Kranz

Die Frage der Spindel

Zuerst veröffentlicht in Der Webstuhl, Nr. 12, 6. Juli 1899.
Transkription: Jan Roos.

Die Spindel ist älter als der Staat, und sie wird ihn überleben, wenn die Spinnerinnen es wollen und sich nicht fürchten.
"""

GERMAN_TWO_DIGITS = """\
Hedda Kranz
Brief an Luise Pelz

Gent, 24. 12. 17

Liebste Luise!

Gestern kam dein Brief, und ich habe mich sehr gefreut. Hier ist es still, und ich denke den ganzen Tag an euch.

Deine Hedda
"""

FRENCH_YEAR_ABOVE = """\
1912

Source : Cahiers du métier, volume 9, janvier-février 1960, pp. 71-72.

Téléchargement fichier : cliquer sur le format de contenu désiré

Œuvres - février 1912

Ada Roe

Lettre à Jean Roux

12 février 1912

Cher camarade Roux,

J'ai bien reçu votre lettre de Gand, et je me hâte de vous répondre. Nous attendons de vos nouvelles avec impatience.

Bien à vous,

A. Roe

Haut de la page | Sommaire
"""

FRENCH_HOURS = """\
À Marie Roux

[Gand] Nuit de samedi, 1 heure [3-4 mars 1854].

Je n'ai rien écrit cette semaine, et je suis las. Il me semble que tout ce que je fais est mauvais, mais je continue.
"""

FRENCH_LIBRARY = """\
Titre: Ce que dit la navette
Auteur·e: Roe Ada
Date: 1908
Source: Consulté le 7 mai 2016 de forum.example.org

La navette va et vient, et personne ne lui demande si elle est lasse. Nous sommes comme elle, mais nous savons parler.
"""

SPANISH_LETTER = """\
Volver al Índice del Archivo

Ada Roe

CARTA A JUAN ROBLES

Escrito: El 1 de septiembre de 1911.
Primera vez publicado: En inglés, en Letters from the Loom, Nueva York, 1953.
Digitalización: Marta Fuentes, 2002.
Traducción: Hedda Kranz.
Esta edición: Archivo de las tejedoras, mayo de 2010.
Derechos: Esta obra es de dominio público.

Querido camarada Robles:

Recibí su carta del 25 de agosto. Las noticias del telar son muy interesantes y quisiera tener más detalles de todo.

Suya,

Ada Roe
"""

SPANISH_ENVELOPE = """\
Gante, a 19 de junio de 1912

Señor don Juan Robles
Buenos Aires

Muy estimado compañero:

Al fin recibí noticias de usted. Me estaba preguntando qué podría haberle sucedido que no podía escribir a nadie.

Reciba un abrazo de su compañera

Ada Roe
"""

RUSSIAN_LETTER = """\
Ада Роу

ПИСЬМО И. И. ПЕТРОВУ

Написано в середине ноября 1913 г.
Послано из Гента в Лион
Впервые напечатано в 1924 г. в сборнике «Ткачи»
Печатается по рукописи

Дорогой Иван Иванович! Вчера я прочитала Ваше письмо и очень обрадовалась, что у Вас все хорошо и что работа идет.

Жму крепко Вашу руку.

Ада Роу
"""

RUSSIAN_TWO_CALENDARS = """\
Письмо И. Петрову

Петербург, 2(15) мая 1917 г.

Уважаемый товарищ!

Мы получили Ваше письмо только вчера, и все мы очень обрадовались, что Вы здоровы и что работа идет вперед.

Александра Роу
"""

ITALIAN_LETTER = """\
Ada Roe

Lettera a Pietro Rossi

Scritto: 19 marzo 1927
Prima pubblicazione: Lettere dal telaio, Torino 1947.
Trascrizione: Mario Bianchi

Milano, 19 marzo 1927

Carissimo Pietro,

ho ricevuto questa settimana due tue cartoline, ma non ho invece ricevuto la lettera che tu ricordi, e mi dispiace molto.

Ti abbraccio

Ada
"""

DUTCH_LETTER = """\
Ada Roe

Aan J. van der Wever

Geschreven: 6 maart 1921
Bron: De Spoel, 26e jaargang, 1921
Transcriptie/HTML en contact: Jan Roos, voor het archief, februari 2009

Waarde vriend,

De wildste geruchten doen omtrent u de ronde, en misschien zijn het niet meer dan geruchten, maar ik zou het graag van u horen.
"""

POLISH_LETTER = """\
Ada Roe

List do Jana Kowalskiego

Napisano: 16 lipca 1897
Tłumaczenie: Feliks Nowak

Mój drogi,

nie mogę dłużej pracować i nie mogę przestać myśleć o tym, co się z tobą dzieje, bo od tygodnia nie piszesz.

Twoja Ada
"""

PORTUGUESE_LETTER = """\
Carta a João Silva

Ada Roe

10 de Novembro de 1877

Primeira Edição: Publicado pela primeira vez na revista O Tear, n.° 565, de 17 de Março de 1908.
Tradução: José Barata.
Transcrição e HTML: Fernando Araújo.

Não guardo ressentimento, e os outros também não. Nós não damos um tostão furado pela popularidade, como já lhe disse.
"""

LATVIAN_LEAFLET = """\
Strādnieki un strādnieces!

Rīga, 1920. gada 1. maijā

Šodien visas pasaules strādnieki pamet darbu un iziet ielās, lai parādītu savu spēku un vienību cīņā pret kapitālu.
"""

NOT_FOUND = {
    "de": "Seite nicht gefunden\n\nDie aufgerufene Seite existiert leider nicht.\n\nZur Startseite\n",
    "fr": "Page introuvable\n\nErreur 404 : la page demandée n'existe pas.\n",
    "es": "Página no encontrada\n\nLo sentimos, la página que buscas no existe.\n",
    "ru": "Страница не найдена\n\nОшибка 404. Запрашиваемая страница не существует.\n",
    "nl": "Pagina niet gevonden\n\nDe pagina bestaat niet meer op dit adres.\n",
    "pl": "Nie znaleziono strony\n\nBłąd 404. Strona nie istnieje.\n",
}

NO_AUTHOR = {
    "de": "Der Streik der Weberinnen\n\nDie Weberinnen stehen seit fünf Wochen im Streik, und die "
    "Stadt ist sehr still geworden. Die Herren wollen nicht verhandeln.\n",
    "fr": "Retour à la terre\n\nIl y a dans le retour à la terre une promesse que l'on ne tient "
    "pas. Ceux qui partent n'ont pas de terre.\n",
    "es": "La huelga de los pescadores\n\nDesde hace una semana no sale ninguna barca del puerto, "
    "y la gente habla poco y espera mucho.\n",
}
