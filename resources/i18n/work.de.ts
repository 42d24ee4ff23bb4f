<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>work</name>
    <message>
        <source>A new project needs a template or data.</source>
        <translation>Ein neues Projekt braucht eine Vorlage oder Daten.</translation>
    </message>
    <message>
        <source>Answer with the saved net</source>
        <translation>Mit dem gespeicherten Netz antworten</translation>
    </message>
    <message>
        <source>Give it a larger share on the page Data.</source>
        <translation>Geben Sie ihm auf der Seite Daten einen größeren Anteil.</translation>
    </message>
    <message>
        <source>Give it a share on the page Data and train again.</source>
        <translation>Geben Sie ihm auf der Seite Daten einen Anteil und trainieren Sie neu.</translation>
    </message>
    <message>
        <source>Give items of its kind as a file. Nothing was changed.</source>
        <translation>Geben Sie Beispiele seiner Art als Datei an. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Name one with --template ID or --data PATH.</source>
        <translation>Nennen Sie sie mit --template ID oder --data PFAD.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was trained. Choose another value.</source>
        <translation>Es wurde nichts trainiert. Wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>Open and draw the window</source>
        <translation>Das Fenster öffnen und zeichnen</translation>
    </message>
    <message>
        <source>Possible: {names}.</source>
        <translation>Möglich: {names}.</translation>
    </message>
    <message>
        <source>Read the digits</source>
        <translation>Die Ziffern lesen</translation>
    </message>
    <message>
        <source>Save and open the project</source>
        <translation>Das Projekt speichern und öffnen</translation>
    </message>
    <message>
        <source>The project is safe. Choose another place.</source>
        <translation>Das Projekt ist sicher. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}.</source>
        <translation>Die Einstellung {name} kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>The template was named.</source>
        <translation>Die Vorlage war genannt.</translation>
    </message>
    <message>
        <source>The test part of these data is empty.</source>
        <translation>Der Testteil dieser Daten ist leer.</translation>
    </message>
    <message>
        <source>The training part is empty.</source>
        <translation>Der Trainingsteil ist leer.</translation>
    </message>
    <message>
        <source>The training part of these data is empty.</source>
        <translation>Der Trainingsteil dieser Daten ist leer.</translation>
    </message>
    <message>
        <source>The validation part of these data is empty.</source>
        <translation>Der Validierungsteil dieser Daten ist leer.</translation>
    </message>
    <message>
        <source>There is no export called {name}.</source>
        <translation>Es gibt keinen Export namens {name}.</translation>
    </message>
    <message>
        <source>There is no template called {name}.</source>
        <translation>Es gibt keine Vorlage namens {name}.</translation>
    </message>
    <message>
        <source>This net does not read texts.</source>
        <translation>Dieses Netz liest keine Texte.</translation>
    </message>
    <message>
        <source>This net has not been trained yet.</source>
        <translation>Dieses Netz ist noch nicht trainiert.</translation>
    </message>
    <message>
        <source>This problem has no repair of that number.</source>
        <translation>Dieses Problem hat keine Reparatur mit dieser Nummer.</translation>
    </message>
    <message>
        <source>Train a small net</source>
        <translation>Ein kleines Netz trainieren</translation>
    </message>
    <message>
        <source>Train it first; its settings are safe.</source>
        <translation>Trainieren Sie es zuerst; seine Einstellungen sind sicher.</translation>
    </message>
    <message>
        <source>Use “predict” for data without answers.</source>
        <translation>Für Daten ohne Antworten gibt es „predict“.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{file} does not hold the right answers.</source>
        <translation>{file} enthält die richtigen Antworten nicht.</translation>
    </message>
    <message>
        <source>“nnstudio templates” lists them all.</source>
        <translation>„nnstudio templates“ zählt alle auf.</translation>
    </message>
</context>
</TS>
