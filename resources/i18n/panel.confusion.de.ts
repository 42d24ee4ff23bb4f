<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>panel.confusion</name>
    <message>
        <source>Choose data with classes first.</source>
        <translation>Wählen Sie zuerst Daten mit Klassen.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Only for classification. These data predict a number.</source>
        <translation>Nur bei Klassifikation. Mit diesen Daten wird eine Zahl vorhergesagt.</translation>
    </message>
    <message>
        <source>The cells fill after the first epoch.</source>
        <translation>Die Felder füllen sich nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>{right} of {total} validation items are right ({share}).</source>
        <translation>{right} von {total} Validierungsbeispielen sind richtig ({share}).</translation>
    </message>
    <message>
        <source>{right} of {total} validation items are right ({share}); most often confused: {pairs}.</source>
        <translation>{right} von {total} Validierungsbeispielen sind richtig ({share}); am häufigsten verwechselt: {pairs}.</translation>
    </message>
    <message>
        <source>{row} taken for {column} ({count})</source>
        <translation>{row} für {column} gehalten ({count})</translation>
    </message>
</context>
</TS>
