<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>panel.try_it</name>
    <message>
        <source>Answer {name} with {share}</source>
        <translation>Antwort {name} mit {share}</translation>
    </message>
    <message>
        <source>Answer {value}</source>
        <translation>Antwort {value}</translation>
    </message>
    <message>
        <source>Choose data first; then you can try samples here.</source>
        <translation>Wählen Sie zuerst Daten; dann können Sie hier Beispiele ausprobieren.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Draw here</source>
        <translation>Hier zeichnen</translation>
    </message>
    <message>
        <source>Draw with the mouse. Delete clears it, Backspace takes the last stroke away.</source>
        <translation>Zeichnen Sie mit der Maus. Entf leert die Fläche, die Rücktaste nimmt den letzten Strich weg.</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Next sample of the data</source>
        <translation>Nächstes Beispiel der Daten</translation>
    </message>
    <message>
        <source>Pad to draw on</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Previous sample of the data</source>
        <translation>Voriges Beispiel der Daten</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>Wahrscheinlichkeit jeder Klasse</translation>
    </message>
    <message>
        <source>The net was changed after its training. Train it once more to get answers.</source>
        <translation>Das Netz wurde nach dem Training geändert. Trainieren Sie es noch einmal, um Antworten zu bekommen.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train once first. Then the net answers here.</source>
        <translation>Trainieren Sie zuerst einmal. Dann antwortet das Netz hier.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Type or paste a text. The net answers as you type.</source>
        <translation>Schreiben oder fügen Sie einen Text ein. Das Netz antwortet beim Schreiben.</translation>
    </message>
    <message>
        <source>What the net sees</source>
        <translation>Das sieht das Netz</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>no known word: no real answer</source>
        <translation>kein bekanntes Wort: keine echte Antwort</translation>
    </message>
    <message>
        <source>over {share}</source>
        <translation>über {share}</translation>
    </message>
    <message>
        <source>own sample</source>
        <translation>eigenes Beispiel</translation>
    </message>
    <message>
        <source>right, it is {name}</source>
        <translation>richtig, es ist {name}</translation>
    </message>
    <message>
        <source>the data say {value}</source>
        <translation>die Daten sagen {value}</translation>
    </message>
    <message>
        <source>validation sample {number} of {count}</source>
        <translation>Validierungsbeispiel {number} von {count}</translation>
    </message>
    <message>
        <source>wrong, it is {name}</source>
        <translation>falsch, es ist {name}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{name}: {share}</source>
        <translation>{name}: {share}</translation>
    </message>
</context>
</TS>
