<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>text_order</name>
    <message>
        <source>Length at most</source>
        <translation>Höchste Länge</translation>
    </message>
    <message>
        <source>Set its vocabulary to {needed}, or let the preparation keep fewer.</source>
        <translation>Setzen Sie das Vokabular auf {needed}, oder lassen Sie die Vorbereitung weniger Wörter behalten.</translation>
    </message>
    <message>
        <source>Where the length is taken from the training texts: never more words than this. Nets that read in order take long for long texts.</source>
        <translation>Wenn sich die Länge aus den Trainingstexten ergibt: niemals mehr Wörter als hier. Netze, die der Reihe nach lesen, brauchen für lange Texte viel Zeit.</translation>
    </message>
    <message>
        <source>{layer} knows {rows} words, but the data use {needed}, padding and the unknown word among them.</source>
        <translation>{layer} kennt {rows} Wörter, die Daten verwenden aber {needed}, Auffüllung und unbekanntes Wort mitgezählt.</translation>
    </message>
</context>
</TS>
