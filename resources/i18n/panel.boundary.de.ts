<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>panel.boundary</name>
    <message>
        <source>A decision boundary needs data with two columns of numbers.</source>
        <translation>Eine Entscheidungsgrenze braucht Daten mit zwei Zahlenspalten.</translation>
    </message>
    <message>
        <source>Class or value</source>
        <translation>Klasse oder Wert</translation>
    </message>
    <message>
        <source>Click into the plane to mark a point.</source>
        <translation>Klicken Sie in die Ebene, um einen Punkt zu markieren.</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Entscheidungsgrenze</translation>
    </message>
    <message>
        <source>Marked point</source>
        <translation>Markierter Punkt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>The answers in the plane go from {low} to {high}; {train} training and {validation} validation points.</source>
        <translation>Die Antworten in der Ebene reichen von {low} bis {high}; {train} Trainings- und {validation} Validierungspunkte.</translation>
    </message>
    <message>
        <source>The net says</source>
        <translation>Das Netz sagt</translation>
    </message>
    <message>
        <source>The plane is coloured as soon as the net fits together.</source>
        <translation>Die Ebene wird farbig, sobald das Netz zusammenpasst.</translation>
    </message>
    <message>
        <source>output of the net</source>
        <translation>Ausgabe des Netzes</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>{name} with {share}</source>
        <translation>{name} mit {share}</translation>
    </message>
    <message>
        <source>{share} of the plane is answered with {name}; {train} training and {validation} validation points.</source>
        <translation>{share} der Ebene werden mit {name} beantwortet; {train} Trainings- und {validation} Validierungspunkte.</translation>
    </message>
    <message>
        <source>{x_name} = {x}, {y_name} = {y}</source>
        <translation>{x_name} = {x}; {y_name} = {y}</translation>
    </message>
</context>
</TS>
