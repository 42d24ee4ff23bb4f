<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>corpus</name>
    <message>
        <source>More stop words</source>
        <translation>Weitere Stoppwörter</translation>
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
        <source>The newer rules keep “z. B.”, “90er”, addresses and emoji whole and leave out soft hyphens. Nets of older projects know the words of the older rules.</source>
        <translation>Die neueren Regeln lassen „z. B.“, „90er“, Adressen und Emojis ganz und entfernen weiche Trennzeichen. Netze älterer Projekte kennen die Wörter der älteren Regeln.</translation>
    </message>
    <message>
        <source>Words of grammar such as “the” and “of”. They say little about the subject of a text, but much about who wrote it: compare both. “Not” and “no” always stay.</source>
        <translation>Wörter der Grammatik wie „der“ und „von“. Sie sagen wenig über das Thema eines Textes, aber viel darüber, wer ihn schrieb: Vergleichen Sie beides. „Nicht“ und „kein“ bleiben immer stehen.</translation>
    </message>
    <message>
        <source>Words that are left out, too, with blanks between them. A word with a minus before it is kept, e.g. “said -you”.</source>
        <translation>Wörter, die ebenfalls wegfallen, durch Leerzeichen getrennt. Ein Wort mit einem Minus davor bleibt stehen, z. B. „sagte -du“.</translation>
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
    <message numerus="yes">
        <source>{note}; without {n} stop words</source>
        <translation>
            <numerusform>{note}; ohne {n} Stoppwort</numerusform>
            <numerusform>{note}; ohne {n} Stoppwörter</numerusform>
        </translation>
    </message>
</context>
</TS>
