<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>edit</name>
    <message>
        <source>A name has at most {max} characters.</source>
        <translation>Ein Name hat höchstens {max} Zeichen.</translation>
    </message>
    <message>
        <source>A project needs a name. The old one stays.</source>
        <translation>Ein Projekt braucht einen Namen. Der alte bleibt.</translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation>{layer} hinzufügen</translation>
    </message>
    <message>
        <source>Align centres in a column</source>
        <translation>Mitten untereinander ausrichten</translation>
    </message>
    <message>
        <source>Align centres in a row</source>
        <translation>Mitten nebeneinander ausrichten</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Arrange the layers</source>
        <translation>Schichten anordnen</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>Daten ändern</translation>
    </message>
    <message>
        <source>Change the notes</source>
        <translation>Notizen ändern</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>Ansicht wechseln</translation>
    </message>
    <message>
        <source>Change training settings</source>
        <translation>Trainingseinstellungen ändern</translation>
    </message>
    <message>
        <source>Change {param} of {layer}</source>
        <translation>{param} von {layer} ändern</translation>
    </message>
    <message>
        <source>Connect {source} and {target}</source>
        <translation>{source} und {target} verbinden</translation>
    </message>
    <message>
        <source>Disconnect {source} and {target}</source>
        <translation>{source} und {target} trennen</translation>
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
        <source>Duplicate {layer}</source>
        <translation>{layer} duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate {n} layers</source>
        <translation>
            <numerusform>Eine Schicht duplizieren</numerusform>
            <numerusform>{n} Schichten duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix all clear errors</source>
        <translation>Alle eindeutigen Fehler beheben</translation>
    </message>
    <message>
        <source>Give rare classes more weight</source>
        <translation>Seltene Klassen stärker gewichten</translation>
    </message>
    <message>
        <source>Insert {layer}</source>
        <translation>{layer} einfügen</translation>
    </message>
    <message>
        <source>Move wire to {source} and {target}</source>
        <translation>Verbindung nach {source} und {target} umlegen</translation>
    </message>
    <message>
        <source>Move {layer}</source>
        <translation>{layer} verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} layers</source>
        <translation>
            <numerusform>Eine Schicht verschieben</numerusform>
            <numerusform>{n} Schichten verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes have at most {max} characters.</source>
        <translation>Notizen haben höchstens {max} Zeichen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Only a layer without wires can be put into a wire.</source>
        <translation>Nur eine Schicht ohne Verbindungen kann in eine Verbindung gesetzt werden.</translation>
    </message>
    <message>
        <source>Only layers with one wire in and one wire out can change places.</source>
        <translation>Nur Schichten mit je einer Verbindung hinein und heraus können die Plätze tauschen.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation>{layer} entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} layers</source>
        <translation>
            <numerusform>Eine Schicht entfernen</numerusform>
            <numerusform>{n} Schichten entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} wires</source>
        <translation>
            <numerusform>Eine Verbindung lösen</numerusform>
            <numerusform>{n} Verbindungen lösen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Rename {layer}</source>
        <translation>{layer} umbenennen</translation>
    </message>
    <message>
        <source>Select a layer first.</source>
        <translation>Wählen Sie zuerst eine Schicht aus.</translation>
    </message>
    <message>
        <source>Select a wire first.</source>
        <translation>Wählen Sie zuerst eine Verbindung aus.</translation>
    </message>
    <message>
        <source>Select at least {count} layers first.</source>
        <translation>Wählen Sie zuerst mindestens {count} Schichten aus.</translation>
    </message>
    <message>
        <source>Set start weights of {name}</source>
        <translation>Startgewichte von {name} setzen</translation>
    </message>
    <message>
        <source>Take out {layer}</source>
        <translation>{layer} herausnehmen</translation>
    </message>
    <message>
        <source>There are no layers to paste. Copy some layers first.</source>
        <translation>Es gibt keine Schichten zum Einfügen. Kopieren Sie zuerst einige Schichten.</translation>
    </message>
    <message>
        <source>There is no layer {layer} here.</source>
        <translation>Hier gibt es keine Schicht {layer}.</translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <translation>Es gibt keine Einstellung mit dem Namen {name}.</translation>
    </message>
    <message>
        <source>There is no such port.</source>
        <translation>Diesen Anschluss gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no training setting {name}.</source>
        <translation>Es gibt keine Trainingseinstellung {name}.</translation>
    </message>
    <message>
        <source>These two ports are connected already.</source>
        <translation>Diese beiden Anschlüsse sind schon verbunden.</translation>
    </message>
    <message>
        <source>This input has a wire already. Add or Concatenate joins several wires.</source>
        <translation>Dieser Eingang hat schon eine Verbindung. Add oder Concatenate führt mehrere Verbindungen zusammen.</translation>
    </message>
    <message>
        <source>This layer is not there any more. Nothing was changed.</source>
        <translation>Diese Schicht gibt es nicht mehr. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This repair does not fit the net any more. Nothing was changed; look at the list again.</source>
        <translation>Diese Reparatur passt nicht mehr zum Netz. Es wurde nichts geändert; sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>This wire is not there any more. Nothing was changed.</source>
        <translation>Diese Verbindung gibt es nicht mehr. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This wire would close a loop. Data flow from the input to the output only.</source>
        <translation>Diese Verbindung würde einen Kreis schließen. Daten fließen nur vom Eingang zum Ausgang.</translation>
    </message>
    <message>
        <source>What was copied cannot be read. Nothing was changed; copy the layers again.</source>
        <translation>Das Kopierte lässt sich nicht lesen. Es wurde nichts geändert; kopieren Sie die Schichten noch einmal.</translation>
    </message>
    <message>
        <source>{layer} belongs to the assignment and cannot be changed. You can add layers around it.</source>
        <translation>{layer} gehört zur Aufgabe und lässt sich nicht ändern. Sie können rundherum Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>{layer} cannot stand inside a wire: it has no input or no output.</source>
        <translation>{layer} kann nicht in einer Verbindung stehen: Ein Eingang oder ein Ausgang fehlt.</translation>
    </message>
    <message>
        <source>{layer} has no input.</source>
        <translation>{layer} hat keinen Eingang.</translation>
    </message>
    <message>
        <source>{layer} has no output.</source>
        <translation>{layer} hat keinen Ausgang.</translation>
    </message>
    <message>
        <source>{layer} has no parameter {name}.</source>
        <translation>{layer} hat keinen Parameter {name}.</translation>
    </message>
    <message>
        <source>{layer} is the first one already.</source>
        <translation>{layer} steht schon ganz vorn.</translation>
    </message>
    <message>
        <source>{layer} is the last one already.</source>
        <translation>{layer} steht schon ganz hinten.</translation>
    </message>
    <message>
        <source>{name} cannot be {value}. Possible: {all}</source>
        <translation>{name} kann nicht {value} sein. Möglich: {all}</translation>
    </message>
    <message>
        <source>{value} is not possible for {name}.</source>
        <translation>{value} ist für {name} nicht möglich.</translation>
    </message>
    <message>
        <source>{value} is not possible for {name}. The old value stays.</source>
        <translation>{value} ist für {name} nicht möglich. Der alte Wert bleibt.</translation>
    </message>
    <message>
        <source>“{setting}” is no setting; write NAME=VALUE.</source>
        <translation>„{setting}“ ist keine Einstellung; schreiben Sie NAME=WERT.</translation>
    </message>
</context>
</TS>
