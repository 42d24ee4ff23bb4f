<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>outline</name>
    <message>
        <source>Add a layer behind …</source>
        <translation>Schicht dahinter hinzufügen …</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Connect to …</source>
        <translation>Verbinden mit …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Settings of the layer</source>
        <translation>Einstellungen der Schicht</translation>
    </message>
    <message>
        <source>The layers in the order of computation. Insert adds a layer, Ctrl+L connects, Alt with arrow keys moves, Delete removes, F2 renames, the menu key lists everything.</source>
        <translation>Die Schichten in der Reihenfolge der Berechnung. Einfg fügt eine Schicht hinzu, Strg+L verbindet, Alt mit Pfeiltasten verschiebt, Entf entfernt, F2 benennt um, die Menütaste listet alles auf.</translation>
    </message>
    <message>
        <source>Wire from {source} to {target}, {shape}</source>
        <translation>Verbindung von {source} nach {target}, {shape}</translation>
    </message>
    <message>
        <source>Wire from {source} to {target}, {shape}, does not fit: {message}</source>
        <translation>Verbindung von {source} nach {target}, {shape}, passt nicht: {message}</translation>
    </message>
    <message>
        <source>from {names}</source>
        <translation>von {names}</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>in {shape}</source>
        <translation>hinein {shape}</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message>
        <source>nothing connected before it</source>
        <translation>davor ist nichts verbunden</translation>
    </message>
    <message>
        <source>nothing connected behind it</source>
        <translation>dahinter ist nichts verbunden</translation>
    </message>
    <message>
        <source>out {shape}</source>
        <translation>heraus {shape}</translation>
    </message>
    <message>
        <source>problem: {message}</source>
        <translation>Problem: {message}</translation>
    </message>
    <message>
        <source>shape does not fit yet</source>
        <translation>Form passt noch nicht</translation>
    </message>
    <message>
        <source>shape not known yet</source>
        <translation>Form noch unbekannt</translation>
    </message>
    <message>
        <source>takes {shape}</source>
        <translation>nimmt {shape}</translation>
    </message>
    <message>
        <source>to {names}</source>
        <translation>nach {names}</translation>
    </message>
    <message>
        <source>{a} by {b}</source>
        <translation>{a} mal {b}</translation>
    </message>
    <message>
        <source>{name}, {number} of {total}, {facts}</source>
        <translation>{name}, {number} von {total}, {facts}</translation>
    </message>
</context>
</TS>
