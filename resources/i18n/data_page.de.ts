<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_page</name>
    <message>
        <source>A click pins the item: the net shows its way.</source>
        <translation>Ein Klick heftet das Beispiel an: Das Netz zeigt seinen Weg.</translation>
    </message>
    <message>
        <source>A number is predicted.</source>
        <translation>Vorhergesagt wird eine Zahl.</translation>
    </message>
    <message>
        <source>Always answering “{name}” would be right in {share} of the cases.</source>
        <translation>Immer „{name}“ zu antworten, wäre in {share} der Fälle richtig.</translation>
    </message>
    <message>
        <source>By class keeps the shares of the classes in every part; given takes the parts that the data bring along.</source>
        <translation>„Nach Klassen“ erhält die Anteile der Klassen in jedem Teil; „wie vorgegeben“ übernimmt die Teile, die die Daten mitbringen.</translation>
    </message>
    <message>
        <source>Change a data option</source>
        <translation>Datenoption ändern</translation>
    </message>
    <message>
        <source>Change the parts</source>
        <translation>Aufteilung ändern</translation>
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
        <source>Classification into {count} classes.</source>
        <translation>Einteilung in {count} Klassen.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Auswahl</translation>
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
        <source>Go to the network</source>
        <translation>Weiter zum Netz</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Make a net for these data</source>
        <translation>Netz für diese Daten anlegen</translation>
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
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Predict “{target}” from {features}</source>
        <translation>„{target}“ vorhersagen aus {features}</translation>
    </message>
    <message>
        <source>Prepared for the network</source>
        <translation>Für das Netz vorbereitet</translation>
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
        <source>Test: {count} items, locked until the final test.</source>
        <translation>Test: {count} Beispiele, gesperrt bis zum Abschlusstest.</translation>
    </message>
    <message>
        <source>The data are being read …</source>
        <translation>Die Daten werden gelesen …</translation>
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
        <source>What will be learned</source>
        <translation>Was gelernt wird</translation>
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
        <source>by class</source>
        <translation>nach Klassen</translation>
    </message>
    <message>
        <source>images of {shape} pixels</source>
        <translation>Bildern mit {shape} Pixeln</translation>
    </message>
    <message>
        <source>own file</source>
        <translation>eigene Datei</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>training and validation; these data have no test part</source>
        <translation>Training und Validierung; diese Daten haben keinen Testteil</translation>
    </message>
    <message>
        <source>training and validation; {count} test items stay hidden until the final test</source>
        <translation>Training und Validierung; {count} Testbeispiele bleiben bis zum Abschlusstest verborgen</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} Klasse</numerusform>
            <numerusform>{n} Klassen</numerusform>
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
    <message>
        <source>“{most}” is {times} times as frequent as “{least}”. The net may prefer it; look at F1, not at accuracy alone.</source>
        <translation>„{most}“ ist {times}-mal so häufig wie „{least}“. Das Netz könnte diese Klasse bevorzugen; achten Sie auf F1, nicht nur auf die Genauigkeit.</translation>
    </message>
</context>
</TS>
