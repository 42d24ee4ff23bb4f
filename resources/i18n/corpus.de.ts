<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>corpus</name>
    <message>
        <source>Ask for a word instead: --word</source>
        <translation>Fragen Sie stattdessen nach einem Wort: --word</translation>
    </message>
    <message>
        <source>Choose data with a column of texts, or a folder of texts.</source>
        <translation>Wählen Sie Daten mit einer Spalte voller Texte oder einen Ordner mit Texten.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Different words</source>
        <translation>Verschiedene Wörter</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Log-likelihood G2 of the training texts, without stop words. * is more than chance at 5 %, corrected for all words tested (Bonferroni); ~ are counts too small for that. Words pile up in single texts, so look at the number of texts.</source>
        <translation>Log-Likelihood G2 der Trainingstexte, ohne Stoppwörter. * ist mehr als Zufall auf dem 5-%-Niveau, korrigiert für alle geprüften Wörter (Bonferroni); ~ sind dafür zu kleine Anzahlen. Wörter häufen sich in einzelnen Texten, achten Sie also auf die Zahl der Texte.</translation>
    </message>
    <message>
        <source>More stop words</source>
        <translation>Weitere Stoppwörter</translation>
    </message>
    <message>
        <source>Name a project file (.nns), or leave “--data” out.</source>
        <translation>Nennen Sie eine Projektdatei (.nns), oder lassen Sie „--data“ weg.</translation>
    </message>
    <message>
        <source>Perhaps other forms of it: {words}</source>
        <translation>Vielleicht andere Formen davon: {words}</translation>
    </message>
    <message>
        <source>Rules for words</source>
        <translation>Regeln für Wörter</translation>
    </message>
    <message>
        <source>Stop words</source>
        <translation>Stoppwörter</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The classes are: {names}</source>
        <translation>Die Klassen heißen: {names}</translation>
    </message>
    <message>
        <source>The newer rules keep “z. B.”, “90er”, addresses and emoji whole and leave out soft hyphens. Nets of older projects know the words of the older rules.</source>
        <translation>Die neueren Regeln lassen „z. B.“, „90er“, Adressen und Emojis ganz und entfernen weiche Trennzeichen. Netze älterer Projekte kennen die Wörter der älteren Regeln.</translation>
    </message>
    <message>
        <source>There is no class called {name}.</source>
        <translation>Es gibt keine Klasse namens {name}.</translation>
    </message>
    <message>
        <source>These data hold no texts.</source>
        <translation>Diese Daten enthalten keine Texte.</translation>
    </message>
    <message>
        <source>These texts have no classes to compare.</source>
        <translation>Diese Texte haben keine Klassen, die sich vergleichen ließen.</translation>
    </message>
    <message numerus="yes">
        <source>Typical of {name}, {n} words tested:</source>
        <translation>
            <numerusform>Typisch für {name}, {n} Wort geprüft:</numerusform>
            <numerusform>Typisch für {name}, {n} Wörter geprüft:</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown in validation</source>
        <translation>Unbekannt (Validierung)</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words of a text</source>
        <translation>Wörter je Text</translation>
    </message>
    <message>
        <source>Words of grammar such as “the” and “of”. They say little about the subject of a text, but much about who wrote it: compare both. “Not” and “no” always stay.</source>
        <translation>Wörter der Grammatik wie „der“ und „von“. Sie sagen wenig über das Thema eines Textes, aber viel darüber, wer ihn schrieb: Vergleichen Sie beides. „Nicht“ und „kein“ bleiben immer stehen.</translation>
    </message>
    <message>
        <source>Words that are left out, too, with blanks between them. A word with a minus before it is kept, e.g. “said -you”.</source>
        <translation>Wörter, die ebenfalls wegfallen, durch Leerzeichen getrennt. Ein Wort mit einem Minus davor bleibt stehen, z. B. „sagte -ich“.</translation>
    </message>
    <message>
        <source>a project file (.nns), or texts: a file or folder</source>
        <translation>eine Projektdatei (.nns) oder Texte: eine Datei oder ein Ordner</translation>
    </message>
    <message>
        <source>after {length} words and signs: {share} % of them, in {texts} texts</source>
        <translation>nach {length} Wörtern und Zeichen: {share} % davon, in {texts} Texten</translation>
    </message>
    <message>
        <source>count pairs of neighbouring words</source>
        <translation>Paare benachbarter Wörter zählen</translation>
    </message>
    <message>
        <source>half of the training texts have at most {middle}, the longest has {most}</source>
        <translation>die Hälfte der Trainingstexte hat höchstens {middle}, der längste Text {most}</translation>
    </message>
    <message>
        <source>how many words or hits are shown at most</source>
        <translation>wie viele Wörter oder Treffer höchstens gezeigt werden</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>leave out only words of your own</source>
        <translation>nur eigene Wörter weglassen</translation>
    </message>
    <message>
        <source>leave out the English ones</source>
        <translation>die englischen weglassen</translation>
    </message>
    <message>
        <source>leave out the German ones</source>
        <translation>die deutschen weglassen</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>neuere</translation>
    </message>
    <message>
        <source>of older projects</source>
        <translation>die älterer Projekte</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>only this class</source>
        <translation>nur diese Klasse</translation>
    </message>
    <message>
        <source>pieces of words (byte pairs)</source>
        <translation>Wortstücke (Byte-Paare)</translation>
    </message>
    <message>
        <source>show this word or phrase in context; * is any letters</source>
        <translation>dieses Wort oder diese Wortfolge im Zusammenhang zeigen; * steht für beliebige Buchstaben</translation>
    </message>
    <message>
        <source>what texts are like: their words, and where they stand</source>
        <translation>wie Texte sind: ihre Wörter und wo sie stehen</translation>
    </message>
    <message>
        <source>{here} in {texts} texts, elsewhere {there}</source>
        <translation>{here} in {texts} Texten, sonst {there}</translation>
    </message>
    <message numerus="yes">
        <source>{note}; without {n} stop words</source>
        <translation>
            <numerusform>{note}; ohne {n} Stoppwort</numerusform>
            <numerusform>{note}; ohne {n} Stoppwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} % of the words in {texts} of {all} texts</source>
        <translation>{share} % der Wörter, in {texts} von {all} Texten</translation>
    </message>
    <message>
        <source>{times} times as frequent</source>
        <translation>{times}-mal so häufig</translation>
    </message>
    <message>
        <source>{train} training, {validation} validation; {locked} test, locked</source>
        <translation>{train} Training, {validation} Validierung; {locked} Test, gesperrt</translation>
    </message>
    <message>
        <source>{word}: G2 {g2}</source>
        <translation>{word}: G2 {g2}</translation>
    </message>
    <message>
        <source>“--data” says where the data of a project are.</source>
        <translation>„--data“ sagt, wo die Daten eines Projekts liegen.</translation>
    </message>
    <message numerus="yes">
        <source>“{word}”: {n} hits in {texts} texts</source>
        <translation>
            <numerusform>„{word}“: {n} Treffer in {texts} Text</numerusform>
            <numerusform>„{word}“: {n} Treffer in {texts} Texten</numerusform>
        </translation>
    </message>
</context>
</TS>
