<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>panel.activations</name>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Keep this layer although another one is selected</source>
        <translation>Diese Schicht festhalten, auch wenn eine andere gewählt wird</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Map or neuron</source>
        <translation>Karte oder Neuron</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Select a layer to see what it makes of a sample.</source>
        <translation>Wählen Sie eine Schicht, um zu sehen, was sie aus einem Beispiel macht.</translation>
    </message>
    <message>
        <source>The maps appear as soon as the net fits together.</source>
        <translation>Die Karten erscheinen, sobald das Netz zusammenpasst.</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>map {number} ({row}, {column}): {value}</source>
        <translation>Karte {number} ({row}, {column}): {value}</translation>
    </message>
    <message>
        <source>neuron {number}: {value}</source>
        <translation>Neuron {number}: {value}</translation>
    </message>
    <message>
        <source>own sample</source>
        <translation>eigenes Beispiel</translation>
    </message>
    <message>
        <source>pinned sample</source>
        <translation>festgehaltenes Beispiel</translation>
    </message>
    <message>
        <source>the strongest {shown} of {count}</source>
        <translation>die {shown} stärksten von {count}</translation>
    </message>
    <message>
        <source>{layer}: {silent} of {count} answer this sample with 0; the strongest is number {number} with up to {largest}.</source>
        <translation>{layer}: {silent} von {count} antworten auf dieses Beispiel mit 0; am stärksten ist Nummer {number} mit bis zu {largest}.</translation>
    </message>
</context>
</TS>
