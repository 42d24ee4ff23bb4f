<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>explain</name>
    <message>
        <source>Choose data with one text an item.</source>
        <translation>Wählen Sie Daten mit einem Text je Beispiel.</translation>
    </message>
    <message>
        <source>Choose more items.</source>
        <translation>Wählen Sie mehr Beispiele aus.</translation>
    </message>
    <message>
        <source>Fewer than three items make no map.</source>
        <translation>Aus weniger als drei Beispielen entsteht keine Karte.</translation>
    </message>
    <message>
        <source>It knows the words that several training texts have. Try another one.</source>
        <translation>Es kennt die Wörter, die in mehreren Trainingstexten vorkommen. Versuchen Sie es mit einem anderen.</translation>
    </message>
    <message>
        <source>Nets with an Embedding or a bag of words can be asked.</source>
        <translation>Fragen lassen sich Netze mit einer Embedding-Schicht oder einer Wortliste.</translation>
    </message>
    <message>
        <source>Only a net that reads one text can be asked for words.</source>
        <translation>Nur ein Netz, das einen Text liest, kann nach Wörtern gefragt werden.</translation>
    </message>
    <message>
        <source>Prepare them with “Weigh words” or “Look up words”.</source>
        <translation>Bereiten Sie sie mit „Wörter gewichten“ oder „Wörter nachschlagen“ vor.</translation>
    </message>
    <message>
        <source>The net has learnt nothing about “{word}”.</source>
        <translation>Das Netz hat über „{word}“ nichts gelernt.</translation>
    </message>
    <message>
        <source>The preparation of these texts knows no words.</source>
        <translation>Die Vorbereitung dieser Texte kennt keine Wörter.</translation>
    </message>
    <message>
        <source>This net has not been trained yet.</source>
        <translation>Dieses Netz wurde noch nicht trainiert.</translation>
    </message>
    <message>
        <source>This net looks up no words, so single words have no share.</source>
        <translation>Dieses Netz schlägt keine Wörter nach; einzelne Wörter haben darum keinen Anteil.</translation>
    </message>
    <message>
        <source>Train it first; then it can be asked.</source>
        <translation>Trainieren Sie es zuerst; dann kann es gefragt werden.</translation>
    </message>
</context>
</TS>
