<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_page</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Change a data option</source>
        <translation>Datenoption ändern</translation>
    </message>
    <message>
        <source>Change the import …</source>
        <translation>Import ändern …</translation>
    </message>
    <message>
        <source>Change the parts</source>
        <translation>Aufteilung ändern</translation>
    </message>
    <message>
        <source>Change the preparation</source>
        <translation>Vorbereitung ändern</translation>
    </message>
    <message>
        <source>Change the windows of the series</source>
        <translation>Fenster der Reihe ändern</translation>
    </message>
    <message>
        <source>Change what is predicted</source>
        <translation>Ändern, was vorhergesagt wird</translation>
    </message>
    <message>
        <source>Choose a data set above, or drop a file or folder anywhere in the window.</source>
        <translation>Wählen Sie oben einen Datensatz, oder ziehen Sie eine Datei oder einen Ordner irgendwo ins Fenster.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data files</source>
        <translation>Datendateien</translation>
    </message>
    <message>
        <source>Data in use</source>
        <translation>Verwendete Daten</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>Aufgeteilt</translation>
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
        <source>For this a column has to say when.</source>
        <translation>Dafür muss eine Spalte sagen, wann.</translation>
    </message>
    <message>
        <source>For this a column has to say which rows belong together.</source>
        <translation>Dafür muss eine Spalte sagen, welche Zeilen zusammengehören.</translation>
    </message>
    <message>
        <source>Go to the network</source>
        <translation>Weiter zum Netz</translation>
    </message>
    <message>
        <source>Keeping class shares puts as large a share of each class into every part. By group keeps items together that belong together. By time trains on the past and tests on what came after. As given takes the parts that the data bring along.</source>
        <translation>„Klassen anteilig“ gibt jedem Teil von jeder Klasse den gleichen Anteil. Nach Gruppen bleibt zusammen, was zusammengehört. Nach der Zeit wird mit der Vergangenheit trainiert und mit dem getestet, was danach kam. Wie vorgegeben nimmt die Teile, die die Daten mitbringen.</translation>
    </message>
    <message>
        <source>Make a net for these data</source>
        <translation>Netz dafür anlegen</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test {count}</source>
        <translation>Test {count}</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Die Daten</translation>
    </message>
    <message>
        <source>The data are being read …</source>
        <translation>Die Daten werden gelesen …</translation>
    </message>
    <message>
        <source>The data are being read … {share}</source>
        <translation>Die Daten werden gelesen … {share}</translation>
    </message>
    <message>
        <source>The net learns from this part.</source>
        <translation>Aus diesem Teil lernt das Netz.</translation>
    </message>
    <message>
        <source>The same seed gives the same rows.</source>
        <translation>Dieselbe Startzahl ergibt dieselben Zeilen.</translation>
    </message>
    <message>
        <source>These data bring no parts of their own.</source>
        <translation>Diese Daten bringen keine eigenen Teile mit.</translation>
    </message>
    <message>
        <source>This example needs the MNIST digits, which do not come with NN Studio: four files in IDX format, packed or not. Choose their folder, or drop it anywhere in the window.</source>
        <translation>Dieses Beispiel braucht die MNIST-Ziffern, die NN Studio nicht mitbringt: vier Dateien im IDX-Format, gepackt oder nicht. Wählen Sie deren Ordner, oder ziehen Sie ihn irgendwo ins Fenster.</translation>
    </message>
    <message>
        <source>This part tells after each epoch how well the net does on new items.</source>
        <translation>Dieser Teil zeigt nach jeder Epoche, wie gut das Netz mit neuen Beispielen zurechtkommt.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training and validation together need at most 100 %.</source>
        <translation>Training und Validierung dürfen zusammen höchstens 100 % sein.</translation>
    </message>
    <message>
        <source>Training {count}</source>
        <translation>Training {count}</translation>
    </message>
    <message>
        <source>Valid.</source>
        <translation>Valid.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Validation {count}</source>
        <translation>Validierung {count}</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>What the net learns from the data</source>
        <translation>Was das Netz aus den Daten lernt</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Your file is not changed.</source>
        <translation>Ihre Datei wird nicht verändert.</translation>
    </message>
    <message>
        <source>and {count} more classes</source>
        <translation>und {count} weitere Klassen</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>wie vorgegeben</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>by group</source>
        <translation>nach Gruppen</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>nach der Zeit</translation>
    </message>
    <message>
        <source>keeping class shares</source>
        <translation>Klassen anteilig</translation>
    </message>
    <message>
        <source>own file</source>
        <translation>eigene Datei</translation>
    </message>
    <message>
        <source>repeatable</source>
        <translation>wiederholbar</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} Klasse</numerusform>
            <numerusform>{n} Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} Beispiel</numerusform>
            <numerusform>{n} Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>“{most}” is {times} times as frequent as “{least}”. The net may prefer it; look at F1, not at accuracy alone.</source>
        <translation>„{most}“ ist {times}-mal so häufig wie „{least}“. Das Netz könnte diese Klasse bevorzugen; achten Sie auf F1, nicht nur auf die Genauigkeit.</translation>
    </message>
</context>
</TS>
