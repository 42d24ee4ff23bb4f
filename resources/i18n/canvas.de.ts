<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>canvas</name>
    <message>
        <source>Add a layer …</source>
        <translation>Schicht hinzufügen …</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Arrange all</source>
        <translation>Alles anordnen</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Kommt an</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Centres in a column</source>
        <translation>Mitten untereinander</translation>
    </message>
    <message>
        <source>Centres in a row</source>
        <translation>Mitten nebeneinander</translation>
    </message>
    <message>
        <source>Close this card</source>
        <translation>Diese Karte schließen</translation>
    </message>
    <message>
        <source>Connect from here</source>
        <translation>Von hier aus verbinden</translation>
    </message>
    <message>
        <source>Connect {source} to {target}: Enter connects, arrow keys choose another layer, Esc cancels.</source>
        <translation>{source} mit {target} verbinden: Eingabetaste verbindet, Pfeiltasten wählen eine andere Schicht, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Distribute in a column</source>
        <translation>Untereinander verteilen</translation>
    </message>
    <message>
        <source>Distribute in a row</source>
        <translation>Nebeneinander verteilen</translation>
    </message>
    <message>
        <source>Drop a layer here or press A</source>
        <translation>Ziehen Sie eine Schicht hierher oder drücken Sie A</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Every repair can be undone with {keys}.</source>
        <translation>Jede Reparatur lässt sich mit {keys} zurücknehmen.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Linke Kanten</translation>
    </message>
    <message>
        <source>Lower edges</source>
        <translation>Untere Kanten</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name der Schicht</translation>
    </message>
    <message>
        <source>No layer can take a wire from {source} now.</source>
        <translation>Keine Schicht kann jetzt eine Verbindung von {source} aufnehmen.</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Parameters unknown</source>
        <translation>Parameter unbekannt</translation>
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
        <source>Remove this wire</source>
        <translation>Verbindung lösen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Rechte Kanten</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>Wählen Sie zuerst eine Schicht aus.</translation>
    </message>
    <message>
        <source>Select a layer or a wire first.</source>
        <translation>Wählen Sie zuerst eine Schicht oder eine Verbindung aus.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Settings of the layer</source>
        <translation>Einstellungen der Schicht</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shape not known yet</source>
        <translation>Form noch unbekannt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>The net as nodes and wires. Arrow keys walk along the wires, A adds a layer, C connects. The outline holds the same net as a list.</source>
        <translation>Das Netz als Knoten und Verbindungen. Die Pfeiltasten folgen den Verbindungen, A fügt eine Schicht hinzu, C verbindet. Die Gliederung zeigt dasselbe Netz als Liste.</translation>
    </message>
    <message>
        <source>The net is locked while it trains. Stop the training first; nothing is lost.</source>
        <translation>Das Netz ist gesperrt, solange es trainiert. Halten Sie zuerst das Training an; es geht nichts verloren.</translation>
    </message>
    <message>
        <source>The shape is not known yet.</source>
        <translation>Die Form ist noch unbekannt.</translation>
    </message>
    <message>
        <source>The shape says how many numbers flow along a wire and how they are arranged. 3×28×28 are three maps with 28 rows of 28 numbers each; 10 is a row of ten numbers. Every layer takes certain shapes only.</source>
        <translation>Die Form sagt, wie viele Zahlen durch eine Verbindung fließen und wie sie angeordnet sind. 3×28×28 sind drei Karten mit je 28 Zeilen zu 28 Zahlen; 10 ist eine Reihe von zehn Zahlen. Jede Schicht nimmt nur bestimmte Formen an.</translation>
    </message>
    <message>
        <source>This connection does not fit yet</source>
        <translation>Diese Verbindung passt noch nicht</translation>
    </message>
    <message>
        <source>This layer does not work yet</source>
        <translation>Diese Schicht funktioniert noch nicht</translation>
    </message>
    <message>
        <source>Upper edges</source>
        <translation>Obere Kanten</translation>
    </message>
    <message>
        <source>What is a shape?</source>
        <translation>Was ist eine Form?</translation>
    </message>
    <message>
        <source>a row of numbers of any length</source>
        <translation>eine Reihe von Zahlen, Länge beliebig</translation>
    </message>
    <message>
        <source>answer {name} with {share}</source>
        <translation>Antwort {name} mit {share}</translation>
    </message>
    <message>
        <source>answer {value}</source>
        <translation>Antwort {value}</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>in {received}, out {leaving}</source>
        <translation>hinein {received}, heraus {leaving}</translation>
    </message>
    <message>
        <source>or begin with an example:</source>
        <translation>oder beginnen Sie mit einem Beispiel:</translation>
    </message>
    <message>
        <source>pinned sample · {label}</source>
        <translation>Beispiel · {label}</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>unknown layer, kept as it is</source>
        <translation>unbekannte Schicht, bleibt wie sie ist</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>word numbers</source>
        <translation>Wortnummern</translation>
    </message>
    <message numerus="yes">
        <source>{n} layers copied.</source>
        <translation>
            <numerusform>Eine Schicht kopiert.</numerusform>
            <numerusform>{n} Schichten kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} maps</source>
        <translation>
            <numerusform>{n} Karte</numerusform>
            <numerusform>{n} Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} numbers in a row</source>
        <translation>
            <numerusform>{n} Zahl</numerusform>
            <numerusform>{n} Zahlen in einer Reihe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} parameters</source>
        <translation>
            <numerusform>{n} Parameter</numerusform>
            <numerusform>{n} Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>{shape} arrives. Expected: {expected}.</source>
        <translation>Es kommt {shape} an. Erwartet: {expected}.</translation>
    </message>
    <message>
        <source>{shape} numbers flow here</source>
        <translation>Hier fließen {shape} Zahlen</translation>
    </message>
    <message>
        <source>{shape} per item</source>
        <translation>{shape} je Beispiel</translation>
    </message>
</context>
</TS>
