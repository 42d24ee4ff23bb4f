<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_bad</name>
    <message>
        <source>The folder {name} holds several files that may be data ({some}).</source>
        <translation>Der Ordner {name} enthält mehrere Dateien, die Daten sein können ({some}).</translation>
    </message>
    <message>
        <source>They do not belong together as far as can be seen. Choose one of them. Nothing changed.</source>
        <translation>Soweit erkennbar, gehören sie nicht zusammen. Wählen Sie eine davon. Es wurde nichts verändert.</translation>
    </message>
</context>
</TS>
