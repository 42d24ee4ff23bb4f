<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>neurons</name>
    <message>
        <source>Bias of {target}</source>
        <translation>Bias von {target}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Hidden layer {number}</source>
        <translation>Verdeckte Schicht {number}</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Set the bias of {target}</source>
        <translation>Bias von {target} setzen</translation>
    </message>
    <message>
        <source>Set the weight from {source} to {target}</source>
        <translation>Gewicht von {source} nach {target} setzen</translation>
    </message>
    <message>
        <source>Show the sum: neuron {name}</source>
        <translation>Die Summe zeigen: Neuron {name}</translation>
    </message>
    <message>
        <source>The neurons appear as soon as the net fits together.</source>
        <translation>Die Neuronen erscheinen, sobald das Netz zusammenpasst.</translation>
    </message>
    <message>
        <source>This view shows chains of Dense layers with at most 6 hidden layers of 16 neurons, for data with at most 16 numbers. Larger nets stay in the view Layers.</source>
        <translation>Diese Ansicht zeigt Ketten von Dense-Schichten mit höchstens 6 verdeckten Schichten zu 16 Neuronen, für Daten mit höchstens 16 Zahlen. Größere Netze bleiben in der Ansicht Schichten.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight from {source} to {target}</source>
        <translation>Gewicht von {source} nach {target}</translation>
    </message>
    <message>
        <source>Weights can be typed once the training has ended.</source>
        <translation>Gewichte lassen sich eintippen, sobald das Training beendet ist.</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>click a neuron for its sum, a line to type its weight</source>
        <translation>Klick auf ein Neuron zeigt seine Summe, auf eine Linie ändert ihr Gewicht</translation>
    </message>
    <message>
        <source>negative weight</source>
        <translation>negatives Gewicht</translation>
    </message>
    <message>
        <source>positive weight</source>
        <translation>positives Gewicht</translation>
    </message>
    <message>
        <source>sum z</source>
        <translation>Summe z</translation>
    </message>
    <message>
        <source>width = size of the weight</source>
        <translation>Breite = Größe des Gewichts</translation>
    </message>
    <message>
        <source>{column}, neuron {name}: {value}</source>
        <translation>{column}, Neuron {name}: {value}</translation>
    </message>
    <message>
        <source>{layers} layers, {weights} weights; the largest is {value}, from {source} to {target}.</source>
        <translation>{layers} Schichten, {weights} Gewichte; das größte ist {value}, von {source} nach {target}.</translation>
    </message>
    <message>
        <source>{name} = {function}({sum}) = {value}</source>
        <translation>{name} = {function}({sum}) = {value}</translation>
    </message>
    <message>
        <source>{name} = {value}</source>
        <translation>{name} = {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n} features</source>
        <translation>
            <numerusform>{n} Merkmal</numerusform>
            <numerusform>{n} Merkmale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons</source>
        <translation>
            <numerusform>{n} Neuron</numerusform>
            <numerusform>{n} Neuronen</numerusform>
        </translation>
    </message>
</context>
</TS>
