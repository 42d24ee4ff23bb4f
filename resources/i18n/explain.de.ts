<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>explain</name>
    <message>
        <source>Nets with an Embedding or a bag of words can be asked.</source>
        <translation>Fragen lassen sich Netze mit einer Embedding-Schicht oder einer Wortliste.</translation>
    </message>
    <message>
        <source>Prepare them with “Weigh words” or “Look up words”.</source>
        <translation>Bereiten Sie sie mit „Wörter gewichten“ oder „Wörter nachschlagen“ vor.</translation>
    </message>
    <message>
        <source>The preparation of these texts knows no words.</source>
        <translation>Die Vorbereitung dieser Texte kennt keine Wörter.</translation>
    </message>
    <message>
        <source>This net looks up no words, so single words have no share.</source>
        <translation>Dieses Netz schlägt keine Wörter nach; einzelne Wörter haben darum keinen Anteil.</translation>
    </message>
</context>
</TS>
