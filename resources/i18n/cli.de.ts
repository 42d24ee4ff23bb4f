<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>A verb or a project file is missing.</source>
        <translation>Es fehlt ein Verb oder eine Projektdatei.</translation>
    </message>
    <message>
        <source>Build, train and understand neural nets. Without a verb the window opens.</source>
        <translation>Neuronale Netze bauen, trainieren und verstehen. Ohne Verb öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Everything was saved to {file} instead.</source>
        <translation>Alles wurde stattdessen in {file} gespeichert.</translation>
    </message>
    <message>
        <source>Green: everything works.</source>
        <translation>Grün: Alles funktioniert.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>It goes on from here with: nnstudio train {file} --resume</source>
        <translation>Von hier geht es weiter mit: nnstudio train {file} --resume</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Its data are still missing. Name them when you train: --data PATH</source>
        <translation>Seine Daten fehlen noch. Nennen Sie sie beim Training: --data PFAD</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Name an older run, or train again with other settings first.</source>
        <translation>Nennen Sie einen älteren Lauf, oder trainieren Sie erst noch einmal mit anderen Einstellungen.</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy it to a name that ends in .nns and use that.</source>
        <translation>Es wurde nichts geändert. Kopieren Sie sie unter einem Namen, der auf .nns endet, und verwenden Sie diese Kopie.</translation>
    </message>
    <message>
        <source>Nothing was changed. The command line works without it: nnstudio --help</source>
        <translation>Es wurde nichts geändert. Die Befehlszeile kommt ohne aus: nnstudio --help</translation>
    </message>
    <message>
        <source>Nothing was done. Help: {command}</source>
        <translation>Es wurde nichts getan. Hilfe: {command}</translation>
    </message>
    <message>
        <source>Nothing was done. Make the folder, or name another one.</source>
        <translation>Es wurde nichts getan. Legen Sie den Ordner an oder nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing was done. Name a file in a folder that is there.</source>
        <translation>Es wurde nichts getan. Nennen Sie eine Datei in einem Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>Nothing was made. Choose another name.</source>
        <translation>Es wurde nichts angelegt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>One of these is missing: {what}</source>
        <translation>Eines davon fehlt: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Other data, {n} items</source>
        <translation>
            <numerusform>Andere Daten, {n} Beispiel</numerusform>
            <numerusform>Andere Daten, {n} Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Red: step {number} failed.</source>
        <translation>Rot: Schritt {number} ist misslungen.</translation>
    </message>
    <message>
        <source>Repaired: {label}</source>
        <translation>Behoben: {label}</translation>
    </message>
    <message>
        <source>Run {number} answers, the newest; --run N chooses another.</source>
        <translation>Es antwortet Lauf {number}, der neueste; --run N wählt einen anderen.</translation>
    </message>
    <message>
        <source>Run {number} is the newest one; it is not compared with itself.</source>
        <translation>Lauf {number} ist der neueste; er wird nicht mit sich selbst verglichen.</translation>
    </message>
    <message>
        <source>Something went wrong inside NN Studio.</source>
        <translation>In NN Studio ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Stopped before the first step. Nothing was changed.</source>
        <translation>Vor dem ersten Schritt angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message numerus="yes">
        <source>Test part, {n} items</source>
        <translation>
            <numerusform>Testteil, {n} Beispiel</numerusform>
            <numerusform>Testteil, {n} Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>The memory of this computer is not enough for this.</source>
        <translation>Der Arbeitsspeicher dieses Computers reicht dafür nicht.</translation>
    </message>
    <message>
        <source>The net knows none of these words: this is no real answer.</source>
        <translation>Das Netz kennt keines dieser Wörter: Das ist keine echte Antwort.</translation>
    </message>
    <message>
        <source>The project is safe. Say where its data are: {option} PATH</source>
        <translation>Das Projekt ist sicher. Sagen Sie, wo seine Daten liegen: {option} PFAD</translation>
    </message>
    <message>
        <source>The text is empty: this is no real answer.</source>
        <translation>Der Text ist leer: Das ist keine echte Antwort.</translation>
    </message>
    <message>
        <source>The window needs Qt (PySide6), which cannot be loaded: {reason}</source>
        <translation>Das Fenster braucht Qt (PySide6), das sich nicht laden lässt: {reason}</translation>
    </message>
    <message>
        <source>The work itself is done and safe.</source>
        <translation>Die Arbeit selbst ist getan und gesichert.</translation>
    </message>
    <message>
        <source>There is no checkpoint to go on from; starting from the beginning.</source>
        <translation>Es gibt keinen Checkpoint, von dem es weitergehen könnte; das Training beginnt von vorn.</translation>
    </message>
    <message>
        <source>There is no problem number {number}.</source>
        <translation>Es gibt kein Problem mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>There is no screen here, so no window can open.</source>
        <translation>Hier gibt es keinen Bildschirm, deshalb kann sich kein Fenster öffnen.</translation>
    </message>
    <message>
        <source>There was a project of this name; it is now {file}.</source>
        <translation>Es gab schon ein Projekt dieses Namens; es heißt jetzt {file}.</translation>
    </message>
    <message>
        <source>This is look number {looks} at the test part. Each further look makes the figure a little too good.</source>
        <translation>Das ist der {looks}. Blick auf den Testteil. Jeder weitere macht das Ergebnis ein wenig zu gut.</translation>
    </message>
    <message>
        <source>This is missing: {what}</source>
        <translation>Das fehlt: {what}</translation>
    </message>
    <message>
        <source>This is not understood: {what}</source>
        <translation>Das ist unverständlich: {what}</translation>
    </message>
    <message>
        <source>To be found</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>Train it first: nnstudio train {file}</source>
        <translation>Trainieren Sie es zuerst: nnstudio train {file}</translation>
    </message>
    <message>
        <source>Trained runs: {numbers}.</source>
        <translation>Trainierte Läufe: {numbers}.</translation>
    </message>
    <message>
        <source>Training part:</source>
        <translation>Trainingsteil:</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>VERB</source>
        <translation>VERB</translation>
    </message>
    <message numerus="yes">
        <source>Validation part, {n} items</source>
        <translation>
            <numerusform>Validierungsteil, {n} Beispiel</numerusform>
            <numerusform>Validierungsteil, {n} Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Validation part:</source>
        <translation>Validierungsteil:</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Without “{word}” the answer would be {label} ({share}).</source>
        <translation>Ohne „{word}“ wäre die Antwort {label} ({share}).</translation>
    </message>
    <message>
        <source>Without “{word}” the answer would be {value}.</source>
        <translation>Ohne „{word}“ wäre die Antwort {value}.</translation>
    </message>
    <message>
        <source>Without “{word}” the answer would still be {label}: {share} instead of {before}.</source>
        <translation>Ohne „{word}“ wäre die Antwort immer noch {label}: {share} statt {before}.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>Your files were not changed. A report without your data lies at {path}.</source>
        <translation>Ihre Dateien wurden nicht geändert. Ein Bericht ohne Ihre Daten liegt unter {path}.</translation>
    </message>
    <message>
        <source>Your files were not changed. Close other programs, or use fewer data.</source>
        <translation>Ihre Dateien wurden nicht geändert. Schließen Sie andere Programme oder nehmen Sie weniger Daten.</translation>
    </message>
    <message>
        <source>Your files were not touched. Install NN Studio again, or show this list to somebody who knows this computer.</source>
        <translation>Ihre Dateien wurden nicht angerührt. Installieren Sie NN Studio neu oder zeigen Sie diese Liste jemandem, der diesen Computer kennt.</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>eine Klasse</translation>
    </message>
    <message>
        <source>a file or folder</source>
        <translation>eine Datei oder ein Ordner</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a project file (.nns)</source>
        <translation>eine Projektdatei (.nns)</translation>
    </message>
    <message>
        <source>a ready project; “nnstudio templates” lists them</source>
        <translation>ein fertiges Projekt; „nnstudio templates“ zählt sie auf</translation>
    </message>
    <message>
        <source>a setting, e.g. epochs=5, optimizer.lr=0.01, data.noise=20, conv2d_1.filters=8</source>
        <translation>eine Einstellung, z. B. epochs=5, optimizer.lr=0.01, data.noise=20, conv2d_1.filters=8</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>answers for new items</source>
        <translation>Antworten für neue Beispiele</translation>
    </message>
    <message>
        <source>apply the first repair of problem N</source>
        <translation>die erste Reparatur von Problem N anwenden</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>go on from the latest checkpoint</source>
        <translation>beim letzten Checkpoint weitermachen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>language of messages</source>
        <translation>Sprache der Meldungen</translation>
    </message>
    <message>
        <source>list the data sets that work offline</source>
        <translation>die Datensätze aufzählen, die ohne Netz gehen</translation>
    </message>
    <message>
        <source>list the layers</source>
        <translation>die Schichten aufzählen</translation>
    </message>
    <message>
        <source>list the ready projects</source>
        <translation>die fertigen Projekte aufzählen</translation>
    </message>
    <message>
        <source>loss and metrics with their 95 % intervals</source>
        <translation>Loss und Kennzahlen mit ihren 95-%-Intervallen</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>Loss {loss}</translation>
    </message>
    <message>
        <source>make a project</source>
        <translation>ein Projekt anlegen</translation>
    </message>
    <message>
        <source>needs MNIST's files: --data FOLDER</source>
        <translation>braucht die Dateien von MNIST: --data ORDNER</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>of start weights and order: same seed, same result</source>
        <translation>für Startgewichte und Reihenfolge: gleicher Seed, gleiches Ergebnis</translation>
    </message>
    <message>
        <source>one real training: green or red</source>
        <translation>ein echtes Training: grün oder rot</translation>
    </message>
    <message>
        <source>one text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>other data with answers instead of the validation part</source>
        <translation>andere Daten mit Antworten statt des Validierungsteils</translation>
    </message>
    <message>
        <source>own data; without a template they choose it</source>
        <translation>eigene Daten; ohne Vorlage bestimmen sie diese</translation>
    </message>
    <message>
        <source>passes through the training part</source>
        <translation>Durchgänge durch den Trainingsteil</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>problems of a net, with their repairs</source>
        <translation>Probleme eines Netzes, mit ihren Reparaturen</translation>
    </message>
    <message>
        <source>processor threads; 0 finds the fastest number</source>
        <translation>Threads des Prozessors; 0 findet die schnellste Anzahl</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>text to read</source>
        <translation>Text zum Lesen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>the column that holds a text</source>
        <translation>die Spalte mit einem Text</translation>
    </message>
    <message>
        <source>the column to predict</source>
        <translation>die Spalte, die vorhergesagt werden soll</translation>
    </message>
    <message>
        <source>the file to make</source>
        <translation>die Datei, die angelegt wird</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>the form, e.g. pytorch</source>
        <translation>die Form, z. B. pytorch</translation>
    </message>
    <message>
        <source>the net of run number N instead of the newest one</source>
        <translation>das Netz von Lauf Nummer N statt des neuesten</translation>
    </message>
    <message>
        <source>the test part; every look is counted</source>
        <translation>der Testteil; jeder Blick darauf wird gezählt</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <source>train a project's net</source>
        <translation>das Netz eines Projekts trainieren</translation>
    </message>
    <message>
        <source>verbs</source>
        <translation>Verben</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>what an import would make of a file or folder</source>
        <translation>was ein Import aus einer Datei oder einem Ordner machen würde</translation>
    </message>
    <message>
        <source>where the project's data are now</source>
        <translation>wo die Daten des Projekts jetzt liegen</translation>
    </message>
    <message>
        <source>where to compute</source>
        <translation>wo gerechnet wird</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>words of a list</source>
        <translation>Wörter aus einer Liste</translation>
    </message>
    <message>
        <source>write a run in another form</source>
        <translation>einen Lauf in anderer Form schreiben</translation>
    </message>
    <message>
        <source>write the result as JSON; - for standard output</source>
        <translation>das Ergebnis als JSON schreiben; - für die Standardausgabe</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{file} holds no trained net yet.</source>
        <translation>{file} enthält noch kein trainiertes Netz.</translation>
    </message>
    <message>
        <source>{file} holds no trained run number {number}.</source>
        <translation>{file} enthält keinen trainierten Lauf mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>{file} is the older copy of {original}.</source>
        <translation>{file} ist die ältere Kopie von {original}.</translation>
    </message>
    <message>
        <source>{file} is there already and cannot be put aside.</source>
        <translation>{file} gibt es schon, und die Datei lässt sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>{file}: template {template}. {reason}</source>
        <translation>{file}: Vorlage {template}. {reason}</translation>
    </message>
    <message>
        <source>{name} and {what} cannot be used together</source>
        <translation>{name} und {what} passen nicht zusammen</translation>
    </message>
    <message>
        <source>{name} cannot be {what}. Possible: {all}</source>
        <translation>{name} kann nicht {what} sein. Möglich: {all}</translation>
    </message>
    <message>
        <source>{name} needs a value</source>
        <translation>{name} braucht einen Wert</translation>
    </message>
    <message>
        <source>{name} needs a whole number, not {what}</source>
        <translation>{name} braucht eine ganze Zahl, nicht {what}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{name} {value} (validation)</source>
        <translation>{name} {value} (Validierung)</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
</TS>
