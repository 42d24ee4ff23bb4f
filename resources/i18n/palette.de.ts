<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>palette</name>
    <message>
        <source>Enter or a click adds the layer behind the selected one; or drag it to the canvas.</source>
        <translation>Eingabetaste oder Klick fügt die Schicht hinter der ausgewählten hinzu; oder ziehen Sie sie auf die Zeichenfläche.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>No layer is called like this</source>
        <translation>Keine Schicht heißt so</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation>Schicht suchen</translation>
    </message>
    <message>
        <source>Type a layer, for example Conv2d</source>
        <translation>Schicht eingeben, zum Beispiel Conv2d</translation>
    </message>
    <message>
        <source>shape does not fit yet</source>
        <translation>Form passt noch nicht</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {n} layers</source>
        <translation>
            <numerusform>{name}, {n} Schicht</numerusform>
            <numerusform>{name}, {n} Schichten</numerusform>
        </translation>
    </message>
</context>
</TS>
