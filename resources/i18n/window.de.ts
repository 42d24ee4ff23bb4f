<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source>Close the inspector</source>
        <translation>Inspektor schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>If you stop now, the best weights so far are kept with the project.</source>
        <translation>Wenn Sie jetzt anhalten, bleiben die bisher besten Gewichte im Projekt erhalten.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Make a net for the data</source>
        <translation>Netz für die Daten anlegen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>My net</source>
        <translation>Mein Netz</translation>
    </message>
    <message>
        <source>NN Studio projects (*.nns)</source>
        <translation>NN-Studio-Projekte (*.nns)</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Only {name} is opened. Put files that belong together into one folder.</source>
        <translation>Nur {name} wird geöffnet. Legen Sie Dateien, die zusammengehören, in einen Ordner.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open the inspector</source>
        <translation>Inspektor öffnen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Prepare the texts for the net</source>
        <translation>Texte für das Netz vorbereiten</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Training anhalten</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Text lab</source>
        <translation>Textlabor</translation>
    </message>
    <message>
        <source>The net is still training</source>
        <translation>Das Netz trainiert noch</translation>
    </message>
    <message>
        <source>The source appears as soon as the net has data and no errors.</source>
        <translation>Der Quelltext erscheint, sobald das Netz Daten und keine Fehler hat.</translation>
    </message>
    <message>
        <source>The source is in the clipboard.</source>
        <translation>Der Quelltext liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>View of the net</source>
        <translation>Ansicht des Netzes</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>You work on a copy; saving asks for another file. If nobody has the project open there any more, it can be taken over.</source>
        <translation>Sie arbeiten an einer Kopie; beim Speichern wird nach einer anderen Datei gefragt. Wenn niemand das Projekt dort mehr offen hat, können Sie es übernehmen.</translation>
    </message>
    <message>
        <source>Your settings cannot be written here. They hold until you close NN Studio.</source>
        <translation>Ihre Einstellungen lassen sich hier nicht speichern. Sie gelten, bis Sie NN Studio schließen.</translation>
    </message>
    <message>
        <source>the net as it is now; a click on a line selects its layer</source>
        <translation>das Netz, wie es jetzt ist; ein Klick auf eine Zeile wählt ihre Schicht</translation>
    </message>
    <message>
        <source>{owner} You work on a copy; saving asks for another file.</source>
        <translation>{owner} Sie arbeiten an einer Kopie; beim Speichern wird nach einer anderen Datei gefragt.</translation>
    </message>
    <message>
        <source>· changed</source>
        <translation>· geändert</translation>
    </message>
    <message>
        <source>· not saved yet</source>
        <translation>· noch nicht gespeichert</translation>
    </message>
    <message>
        <source>· saved</source>
        <translation>· gespeichert</translation>
    </message>
</context>
</TS>
