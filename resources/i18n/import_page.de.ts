<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>import_page</name>
    <message numerus="yes">
        <source>A number is predicted, {n} steps ahead.</source>
        <translation>
            <numerusform>Vorhergesagt wird eine Zahl, {n} Schritt voraus.</numerusform>
            <numerusform>Vorhergesagt wird eine Zahl, {n} Schritte voraus.</numerusform>
        </translation>
    </message>
    <message>
        <source>A number is predicted.</source>
        <translation>Vorhergesagt wird eine Zahl.</translation>
    </message>
    <message>
        <source>Add step …</source>
        <translation>Schritt hinzufügen …</translation>
    </message>
    <message>
        <source>Add the step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>All rows are being read …</source>
        <translation>Alle Zeilen werden gelesen …</translation>
    </message>
    <message>
        <source>All rows have to be read first.</source>
        <translation>Zuerst müssen alle Zeilen gelesen sein.</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Alt+U; the step can be undone</source>
        <translation>Alt+U; der Schritt lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Always answering “{name}” would be right in {share} of cases.</source>
        <translation>Immer „{name}“ zu antworten wäre in {share} der Fälle richtig.</translation>
    </message>
    <message>
        <source>As found: {value}</source>
        <translation>Wie gefunden: {value}</translation>
    </message>
    <message>
        <source>As training may see it</source>
        <translation>So kann das Training es sehen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change the step</source>
        <translation>Schritt ändern</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose another file or folder (Alt+O)</source>
        <translation>Eine andere Datei oder einen anderen Ordner wählen (Alt+O)</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>Choose in the head of a column that it is the target.</source>
        <translation>Wählen Sie im Kopf einer Spalte, dass sie das Ziel ist.</translation>
    </message>
    <message>
        <source>Choose the file again. Nothing changed.</source>
        <translation>Wählen Sie die Datei noch einmal. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Classification into {count} classes.</source>
        <translation>Einteilung in {count} Klassen.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>File {done} of {total}</source>
        <translation>Datei {done} von {total}</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Go back; nothing of the project changes (Esc)</source>
        <translation>Zurück; am Projekt ändert sich nichts (Esc)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>How the file writes days and times.</source>
        <translation>Wie Tage und Zeiten in der Datei geschrieben sind.</translation>
    </message>
    <message>
        <source>How the file writes that a value is not known, and how often.</source>
        <translation>Wie die Datei schreibt, dass ein Wert nicht bekannt ist, und wie oft.</translation>
    </message>
    <message>
        <source>Import of a file</source>
        <translation>Import einer Datei</translation>
    </message>
    <message>
        <source>It puts the rows in order; the net does not see it.</source>
        <translation>Sie ordnet die Zeilen; das Netz sieht sie nicht.</translation>
    </message>
    <message>
        <source>It says how much a row counts in training.</source>
        <translation>Sie sagt, wie viel eine Zeile im Training zählt.</translation>
    </message>
    <message>
        <source>Item {key}. Before: {before}. After: {after}.</source>
        <translation>Beispiel {key}. Vorher: {before}. Nachher: {after}.</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>List of rows.csv</source>
        <translation>Liste der Zeilen.csv</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>{name} wird angesehen …</translation>
    </message>
    <message>
        <source>Looks back</source>
        <translation>Blickt zurück</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>Fehlender Wert</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Nächstes Fenster</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>Noch kein Ziel.</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Ungenutzt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing changed; the other choices still work.</source>
        <translation>Nichts hat sich geändert; die anderen Möglichkeiten bestehen weiter.</translation>
    </message>
    <message>
        <source>Nothing odd was found.</source>
        <translation>Nichts Auffälliges gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first {n} rows were read. All rows are needed to use the data.</source>
        <translation>
            <numerusform>Nur die erste Zeile wurde gelesen. Zum Verwenden werden alle gebraucht.</numerusform>
            <numerusform>Nur die ersten {n} Zeilen wurden gelesen. Zum Verwenden werden alle gebraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Predict it as a number instead</source>
        <translation>Stattdessen als Zahl vorhersagen</translation>
    </message>
    <message>
        <source>Predict it as classes instead</source>
        <translation>Stattdessen als Klassen vorhersagen</translation>
    </message>
    <message>
        <source>Predict {target} from {features}.</source>
        <translation>{target} vorhersagen aus {features}.</translation>
    </message>
    <message>
        <source>Predicts ahead</source>
        <translation>Sagt voraus</translation>
    </message>
    <message>
        <source>Prepared for the network</source>
        <translation>Für das Netz vorbereitet</translation>
    </message>
    <message>
        <source>Read all rows</source>
        <translation>Alle Zeilen lesen</translation>
    </message>
    <message>
        <source>Read it as …</source>
        <translation>Lesen als …</translation>
    </message>
    <message>
        <source>Read it like this</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>Read it otherwise …</source>
        <translation>Anders lesen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Row or file</source>
        <translation>Zeile oder Datei</translation>
    </message>
    <message>
        <source>Row {done} of {total}</source>
        <translation>Zeile {done} von {total}</translation>
    </message>
    <message>
        <source>Row {key}</source>
        <translation>Zeile {key}</translation>
    </message>
    <message>
        <source>Rows of one group stay together, all in training or all in the test.</source>
        <translation>Zeilen einer Gruppe bleiben zusammen: alle im Training oder alle im Test.</translation>
    </message>
    <message>
        <source>Rows of this note</source>
        <translation>Zeilen zu diesem Hinweis</translation>
    </message>
    <message>
        <source>Save list …</source>
        <translation>Liste speichern …</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Die Liste speichern</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show what it does …</source>
        <translation>Zeigen, was er tut …</translation>
    </message>
    <message>
        <source>Skip the bad rows</source>
        <translation>Die fehlerhaften Zeilen auslassen</translation>
    </message>
    <message>
        <source>So many points later the next window begins; 1 uses every one.</source>
        <translation>So viele Punkte später beginnt das nächste Fenster; 1 nimmt jedes.</translation>
    </message>
    <message>
        <source>So many points of the past, the present one included, are the input.</source>
        <translation>So viele Punkte der Vergangenheit, der jetzige eingeschlossen, sind die Eingabe.</translation>
    </message>
    <message>
        <source>So many steps after the last point that it sees lies the answer.</source>
        <translation>So viele Schritte nach dem letzten Punkt, den es sieht, liegt die Antwort.</translation>
    </message>
    <message>
        <source>Some of the items</source>
        <translation>Einige der Beispiele</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Stands in the way</source>
        <translation>Steht im Weg</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target: {name} as class {first} … {last}</source>
        <translation>Ziel: {name} als Klasse {first} … {last}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message numerus="yes">
        <source>Test: {n} items, locked until the final test.</source>
        <translation>
            <numerusform>Test: {n} Beispiel, gesperrt bis zum Abschlusstest.</numerusform>
            <numerusform>Test: {n} Beispiele, gesperrt bis zum Abschlusstest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The data go into the net as they are.</source>
        <translation>Die Daten gehen so ins Netz, wie sie sind.</translation>
    </message>
    <message>
        <source>The example is being made …</source>
        <translation>Das Beispiel wird vorbereitet …</translation>
    </message>
    <message>
        <source>The file could be read in several ways.</source>
        <translation>Die Datei lässt sich auf mehrere Arten lesen.</translation>
    </message>
    <message>
        <source>The first rows as they stand in the file</source>
        <translation>Die ersten Zeilen, wie sie in der Datei stehen</translation>
    </message>
    <message numerus="yes">
        <source>The first {n} of {all} are shown; a saved list has them all.</source>
        <translation>
            <numerusform>Der erste von {all} wird gezeigt; eine gespeicherte Liste enthält alle.</numerusform>
            <numerusform>Die ersten {n} von {all} werden gezeigt; eine gespeicherte Liste enthält alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be saved ({reason}). Choose another place.</source>
        <translation>Die Liste ließ sich nicht speichern ({reason}). Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The list lies in {file}.</source>
        <translation>Die Liste liegt in {file}.</translation>
    </message>
    <message>
        <source>The net does not see it.</source>
        <translation>Das Netz sieht sie nicht.</translation>
    </message>
    <message>
        <source>The net is training. Stop the training first.</source>
        <translation>Das Netz trainiert gerade. Halten Sie zuerst das Training an.</translation>
    </message>
    <message>
        <source>The net learns to predict it.</source>
        <translation>Das Netz lernt, sie vorherzusagen.</translation>
    </message>
    <message>
        <source>The net may use it to find the answer.</source>
        <translation>Das Netz kann mit ihr die Antwort finden.</translation>
    </message>
    <message>
        <source>The net reads it word by word.</source>
        <translation>Das Netz liest sie Wort für Wort.</translation>
    </message>
    <message>
        <source>The preparation is being worked out.</source>
        <translation>Die Vorbereitung wird gerade berechnet.</translation>
    </message>
    <message>
        <source>The rows are being looked up …</source>
        <translation>Die Zeilen werden gesucht …</translation>
    </message>
    <message>
        <source>There is no test part; the final test is not possible.</source>
        <translation>Es gibt keinen Testteil; der Abschlusstest ist nicht möglich.</translation>
    </message>
    <message>
        <source>This program has no reader called {name}.</source>
        <translation>Dieses Programm hat keinen Leser namens {name}.</translation>
    </message>
    <message>
        <source>This repair is not possible here.</source>
        <translation>Diese Änderung ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>This step has nothing to do in these data.</source>
        <translation>Dieser Schritt hat bei diesen Daten nichts zu tun.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Try other characters …</source>
        <translation>Andere Zeichen versuchen …</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>Diese Daten verwenden</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What belongs to each item</source>
        <translation>Was zu jedem Beispiel gehört</translation>
    </message>
    <message>
        <source>What it does to “{key}”</source>
        <translation>Was er mit „{key}“ macht</translation>
    </message>
    <message>
        <source>What to do about it</source>
        <translation>Was damit geschehen soll</translation>
    </message>
    <message>
        <source>What to do with step {number}, {name}</source>
        <translation>Was mit Schritt {number}, {name}, geschehen soll</translation>
    </message>
    <message>
        <source>What will be learned</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>What {column} is for</source>
        <translation>Wofür {column} da ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Windows of the series</source>
        <translation>Fenster der Reihe</translation>
    </message>
    <message>
        <source>With {test} “{name}” in the test, nothing can be said about this class.</source>
        <translation>Mit {test}-mal „{name}“ im Test lässt sich über diese Klasse nichts sagen.</translation>
    </message>
    <message>
        <source>With {validation} “{name}” in validation and {test} in the test, nothing can be said about this class.</source>
        <translation>Mit {validation}-mal „{name}“ in der Validierung und {test}-mal im Test lässt sich über diese Klasse nichts sagen.</translation>
    </message>
    <message>
        <source>With {validation} “{name}” in validation, nothing can be said about this class.</source>
        <translation>Mit {validation}-mal „{name}“ in der Validierung lässt sich über diese Klasse nichts sagen.</translation>
    </message>
    <message>
        <source>Working out the change …</source>
        <translation>Die Änderung wird berechnet …</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>Write another …</source>
        <translation>Anderes eintragen …</translation>
    </message>
    <message>
        <source>Your file and your project are as they were. Choose another file.</source>
        <translation>Ihre Datei und Ihr Projekt sind unverändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Your file and your project are as they were. Nothing was lost.</source>
        <translation>Ihre Datei und Ihr Projekt sind unverändert. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Your file is not changed. Everything stays on this computer; names are not stored in the project.</source>
        <translation>Ihre Datei wird nicht verändert. Alles bleibt auf diesem Computer; Namen werden nicht im Projekt gespeichert.</translation>
    </message>
    <message>
        <source>Your files are not changed. A working copy stays on this computer; names are not stored in the project.</source>
        <translation>Ihre Dateien werden nicht verändert. Eine Arbeitskopie bleibt auf diesem Computer; Namen werden nicht im Projekt gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>about {n} rows</source>
        <translation>
            <numerusform>etwa {n} Zeile</numerusform>
            <numerusform>etwa {n} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>all letters and numbers read without loss</source>
        <translation>alle Buchstaben und Zahlen ohne Verlust gelesen</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>und {n} weiteres</numerusform>
            <numerusform>und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>everything read without loss</source>
        <translation>alles ohne Verlust gelesen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing: {cell}</source>
        <translation>fehlt: {cell}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>pictures of {shape} pixels</source>
        <translation>Bildern mit {shape} Pixeln</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>points later</source>
        <translation>Punkte später</translation>
    </message>
    <message>
        <source>row no.</source>
        <translation>Zeilennr.</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>series of {count} points</source>
        <translation>Reihen mit {count} Punkten</translation>
    </message>
    <message numerus="yes">
        <source>series of {count} points in {n} channels</source>
        <translation>
            <numerusform>Reihen mit {count} Punkten in {n} Kanal</numerusform>
            <numerusform>Reihen mit {count} Punkten in {n} Kanälen</numerusform>
        </translation>
    </message>
    <message>
        <source>some letters could not be read (�); try other characters</source>
        <translation>einige Buchstaben sind nicht lesbar (�); versuchen Sie andere Zeichen</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the last {count} values</source>
        <translation>den letzten {count} Werten</translation>
    </message>
    <message numerus="yes">
        <source>the last {count} values of {n} columns</source>
        <translation>
            <numerusform>den letzten {count} Werten von {n} Spalte</numerusform>
            <numerusform>den letzten {count} Werten von {n} Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>the text</source>
        <translation>dem Text</translation>
    </message>
    <message>
        <source>the text in “{column}”</source>
        <translation>dem Text in „{column}“</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{column}: {written}</source>
        <translation>{column}: {written}</translation>
    </message>
    <message>
        <source>{encoding} ({letters})</source>
        <translation>{encoding} ({letters})</translation>
    </message>
    <message>
        <source>{facts}. This is how NN Studio reads it.</source>
        <translation>{facts}. So liest NN Studio sie.</translation>
    </message>
    <message>
        <source>{facts}. This is how NN Studio reads the file. Cells appear as written in the file.</source>
        <translation>{facts}. So liest NN Studio die Datei. Die Zellen stehen da, wie sie in der Datei geschrieben sind.</translation>
    </message>
    <message>
        <source>{key}: {label}</source>
        <translation>{key}: {label}</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}: {words}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{low} … {high}</source>
        <translation>{low} … {high}</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>{name} ließ sich nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>{name} over time: {n} points from {first} to {last}, between {low} and {high}.</source>
        <translation>
            <numerusform>{name} im Lauf der Zeit: {n} Punkt von {first} bis {last}, zwischen {low} und {high}.</numerusform>
            <numerusform>{name} im Lauf der Zeit: {n} Punkte von {first} bis {last}, zwischen {low} und {high}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was read: {facts}.</source>
        <translation>{name} wurde gelesen: {facts}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} categories</source>
        <translation>
            <numerusform>{n} Kategorie</numerusform>
            <numerusform>{n} Kategorien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} Klasse</numerusform>
            <numerusform>{n} Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <translation>
            <numerusform>{n} Spalte</numerusform>
            <numerusform>{n} Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} different</source>
        <translation>
            <numerusform>{n} verschiedener</numerusform>
            <numerusform>{n} verschiedene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} features</source>
        <translation>
            <numerusform>{n} Merkmal</numerusform>
            <numerusform>{n} Merkmalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} Beispiel</numerusform>
            <numerusform>{n} Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items so far</source>
        <translation>
            <numerusform>bisher {n} Beispiel</numerusform>
            <numerusform>bisher {n} Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} missing</source>
        <translation>
            <numerusform>{n} fehlt</numerusform>
            <numerusform>{n} fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notes; every choice can be changed</source>
        <translation>
            <numerusform>{n} Hinweis; jede Wahl lässt sich ändern</numerusform>
            <numerusform>{n} Hinweise; jede Wahl lässt sich ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows or files</source>
        <translation>
            <numerusform>{n} Zeile oder Datei</numerusform>
            <numerusform>{n} Zeilen oder Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows or files were not read; see below</source>
        <translation>
            <numerusform>{n} Zeile oder Datei wurde nicht gelesen; siehe unten</numerusform>
            <numerusform>{n} Zeilen oder Dateien wurden nicht gelesen; siehe unten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} series</source>
        <translation>
            <numerusform>{n} Reihe</numerusform>
            <numerusform>{n} Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} read</source>
        <translation>{share} gelesen</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} Byte</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{type}. {range}. {reason}</source>
        <translation>{type}. {range}. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{word} ({n}×)</source>
        <translation>
            <numerusform>{word} ({n}×)</numerusform>
            <numerusform>{word} ({n}×)</numerusform>
        </translation>
    </message>
</context>
</TS>
