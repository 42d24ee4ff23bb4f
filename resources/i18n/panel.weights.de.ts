<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>panel.weights</name>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Bias {value}</source>
        <translation>Bias {value}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <source>Filter {number}</source>
        <translation>Filter {number}</translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation>Neuron {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Select a layer with weights.</source>
        <translation>Wählen Sie eine Schicht mit Gewichten.</translation>
    </message>
    <message>
        <source>The weights appear as soon as the net fits together.</source>
        <translation>Die Gewichte erscheinen, sobald das Netz zusammenpasst.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>start weights</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>the first {shown} of {count} are drawn</source>
        <translation>die ersten {shown} von {count} sind gezeichnet</translation>
    </message>
    <message>
        <source>{layer} has no weights. It learns nothing itself.</source>
        <translation>{layer} hat keine Gewichte und lernt selbst nichts.</translation>
    </message>
    <message numerus="yes">
        <source>{layer}: {n} weights are no numbers any more; they are hatched.</source>
        <translation>
            <numerusform>{layer}: {n} Gewicht ist keine Zahl mehr; es ist schraffiert.</numerusform>
            <numerusform>{layer}: {n} Gewichte sind keine Zahlen mehr; sie sind schraffiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>{layer}: {units}; weights from {low} to {high}, half of them between {lower} and {upper}.</source>
        <translation>{layer}: {units}; Gewichte von {low} bis {high}, die Hälfte davon zwischen {lower} und {upper}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n} Eintrag</numerusform>
            <numerusform>{n} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} filters</source>
        <translation>
            <numerusform>{n} Filter</numerusform>
            <numerusform>{n} Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons</source>
        <translation>
            <numerusform>{n} Neuron</numerusform>
            <numerusform>{n} Neuronen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} values</source>
        <translation>
            <numerusform>{n} Wert</numerusform>
            <numerusform>{n} Werte</numerusform>
        </translation>
    </message>
</context>
</TS>
