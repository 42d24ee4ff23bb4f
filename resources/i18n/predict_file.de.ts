<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>predict_file</name>
    <message>
        <source>A table is written for the items of a file.</source>
        <translation>Eine Tabelle entsteht aus den Beispielen einer Datei.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Antworten nach</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the file to predict</source>
        <translation>Wählen Sie die Datei, die vorhergesagt werden soll</translation>
    </message>
    <message>
        <source>Choose the folder to predict</source>
        <translation>Wählen Sie den Ordner, der vorhergesagt werden soll</translation>
    </message>
    <message>
        <source>Contribution {number}</source>
        <translation>Beitrag {number}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
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
        <source>For such items the data of the training are needed.</source>
        <translation>Für solche Beispiele werden die Daten des Trainings gebraucht.</translation>
    </message>
    <message>
        <source>It is as it was. Close it in the other program and try again, or choose another name.</source>
        <translation>Sie ist, wie sie war. Schließen Sie sie in dem anderen Programm und versuchen Sie es noch einmal, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>It was not changed. Name another file.</source>
        <translation>Sie wurde nicht verändert. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Items from</source>
        <translation>Beispiele aus</translation>
    </message>
    <message>
        <source>Mean distance from the true value: {off} (known of {items}).</source>
        <translation>Mittlerer Abstand vom wahren Wert: {off} (bekannt bei {items}).</translation>
    </message>
    <message>
        <source>Name a file or folder: --input PATH</source>
        <translation>Nennen Sie eine Datei oder einen Ordner: --input PFAD</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing half-written is left, and your project is safe.</source>
        <translation>Nichts Halbes bleibt zurück, und Ihr Projekt ist sicher.</translation>
    </message>
    <message>
        <source>Nothing half-written is left; a file that was there is as it was. Choose another place.</source>
        <translation>Nichts Halbes bleibt zurück; eine Datei, die schon da war, ist unverändert. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Nothing was written. Choose another folder for it.</source>
        <translation>Es wurde nichts geschrieben. Wählen Sie dafür einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was written. End the name in .csv (for every program) or .xlsx (Excel).</source>
        <translation>Es wurde nichts geschrieben. Lassen Sie den Namen auf .csv (für jedes Programm) oder .xlsx (Excel) enden.</translation>
    </message>
    <message>
        <source>Nothing was written. Name a file in a folder that is there.</source>
        <translation>Es wurde nichts geschrieben. Nennen Sie eine Datei in einem Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>Nothing was written. Say on the page Data where they are, then try again.</source>
        <translation>Es wurde nichts geschrieben. Geben Sie auf der Seite Daten an, wo sie liegen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Predict a whole file</source>
        <translation>Eine ganze Datei vorhersagen</translation>
    </message>
    <message>
        <source>Predict a whole file …</source>
        <translation>Eine ganze Datei vorhersagen …</translation>
    </message>
    <message>
        <source>Predicted − true</source>
        <translation>Vorhersage − wahrer Wert</translation>
    </message>
    <message>
        <source>Predicted: {name}</source>
        <translation>Vorhersage: {name}</translation>
    </message>
    <message>
        <source>Probability of the answer</source>
        <translation>Wahrscheinlichkeit der Antwort</translation>
    </message>
    <message>
        <source>Probability of {name}</source>
        <translation>Wahrscheinlichkeit von {name}</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>{file} wird gelesen …</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig oder falsch</translation>
    </message>
    <message>
        <source>Right: {share} of {items} with a known label (95 % interval {low} – {high}).</source>
        <translation>Richtig: {share} von {items} mit bekanntem Label (95-%-Intervall {low} – {high}).</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Tabelle zeigen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written; a file of that name is as it was.</source>
        <translation>Angehalten. Es wurde nichts geschrieben; eine Datei dieses Namens ist unverändert.</translation>
    </message>
    <message>
        <source>Stopped. {file} was not written; a file of that name is as it was.</source>
        <translation>Angehalten. {file} wurde nicht geschrieben; eine Datei dieses Namens ist unverändert.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The file could not be predicted because of a fault in NN Studio.</source>
        <translation>Die Datei konnte wegen eines Fehlers in NN Studio nicht vorhergesagt werden.</translation>
    </message>
    <message>
        <source>The folder of {file} is not there.</source>
        <translation>Den Ordner von {file} gibt es nicht.</translation>
    </message>
    <message>
        <source>The net of run {number} answers for every item of a file or folder. The answers go into a table; your project stays as it is.</source>
        <translation>Das Netz von Lauf {number} antwortet für jedes Beispiel einer Datei oder eines Ordners. Die Antworten kommen in eine Tabelle; Ihr Projekt bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The trained net answers for every item of a file or folder; the answers go into a table for Excel, LibreOffice or R.</source>
        <translation>Das trainierte Netz antwortet für jedes Beispiel einer Datei oder eines Ordners; die Antworten kommen in eine Tabelle für Excel, LibreOffice oder R.</translation>
    </message>
    <message>
        <source>These are the data that the net was trained with: its answers say nothing about new items, and the true labels are left out, as the test part is locked.</source>
        <translation>Mit diesen Daten wurde das Netz trainiert: Seine Antworten sagen nichts über neue Beispiele, und die wahren Labels fehlen, weil der Testteil gesperrt ist.</translation>
    </message>
    <message>
        <source>This net has no trained weights yet.</source>
        <translation>Dieses Netz hat noch keine trainierten Gewichte.</translation>
    </message>
    <message>
        <source>Train it first; then predict the file.</source>
        <translation>Trainieren Sie es zuerst; lassen Sie dann die Datei vorhersagen.</translation>
    </message>
    <message>
        <source>Train the net once first. Then it answers for every item of a file.</source>
        <translation>Trainieren Sie das Netz zuerst einmal. Dann antwortet es für jedes Beispiel einer Datei.</translation>
    </message>
    <message>
        <source>True label</source>
        <translation>Wahres Label</translation>
    </message>
    <message>
        <source>True value: {name}</source>
        <translation>Wahrer Wert: {name}</translation>
    </message>
    <message>
        <source>Where shall the answers go?</source>
        <translation>Wohin sollen die Antworten?</translation>
    </message>
    <message>
        <source>With the three strongest words of each text (takes longer)</source>
        <translation>Mit den drei stärksten Wörtern jedes Textes (dauert länger)</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Wort {number}</translation>
    </message>
    <message>
        <source>a file or folder with new items</source>
        <translation>eine Datei oder ein Ordner mit neuen Beispielen</translation>
    </message>
    <message>
        <source>empty text: no real answer</source>
        <translation>leerer Text: keine echte Antwort</translation>
    </message>
    <message>
        <source>longer than the net reads: the end did not count</source>
        <translation>länger, als das Netz liest: Das Ende zählte nicht</translation>
    </message>
    <message>
        <source>no known word: no real answer</source>
        <translation>kein bekanntes Wort: keine echte Antwort</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>the net does not know the class {name}</source>
        <translation>das Netz kennt die Klasse {name} nicht</translation>
    </message>
    <message>
        <source>too long for a cell: shown shortened, answered as a whole</source>
        <translation>zu lang für eine Zelle: gekürzt gezeigt, als Ganzes beantwortet</translation>
    </message>
    <message>
        <source>too long to list its strongest words</source>
        <translation>zu lang, um die stärksten Wörter aufzuzählen</translation>
    </message>
    <message>
        <source>without the strongest words of each text: faster</source>
        <translation>ohne die stärksten Wörter jedes Textes: schneller</translation>
    </message>
    <message>
        <source>write a table of all answers: .csv or .xlsx</source>
        <translation>eine Tabelle aller Antworten schreiben: .csv oder .xlsx</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>{done} of {total} predicted</source>
        <translation>{done} von {total} vorhergesagt</translation>
    </message>
    <message>
        <source>{done} of {total} predicted, {time} left</source>
        <translation>{done} von {total} vorhergesagt, noch {time}</translation>
    </message>
    <message>
        <source>{file} could not be written: it is write-protected or open in another program.</source>
        <translation>{file} konnte nicht geschrieben werden: Die Datei ist schreibgeschützt oder in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason} ({free} MB are free).</source>
        <translation>{file} konnte nicht geschrieben werden: {reason} ({free} MB sind frei).</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} does not end in .csv or .xlsx, so its form is not known.</source>
        <translation>{file} endet weder auf .csv noch auf .xlsx, daher ist die Form unbekannt.</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{file} is read by this project, so it cannot take the answers.</source>
        <translation>{file} wird von diesem Projekt gelesen und kann die Antworten deshalb nicht aufnehmen.</translation>
    </message>
    <message>
        <source>{file} would lie inside the folder that is read, as one of its files.</source>
        <translation>{file} läge in dem Ordner, der gelesen wird, als eine seiner Dateien.</translation>
    </message>
    <message>
        <source>{message} {hint}</source>
        <translation>{message} {hint}</translation>
    </message>
    <message>
        <source>{name} answers</source>
        <translation>{name} Antworten</translation>
    </message>
    <message numerus="yes">
        <source>{n} of them longer than the net reads: the end did not count.</source>
        <translation>
            <numerusform>{n} davon ist länger, als das Netz liest: Das Ende zählte nicht.</numerusform>
            <numerusform>{n} davon sind länger, als das Netz liest: Das Ende zählte nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them without a known word: they have no real answer.</source>
        <translation>
            <numerusform>{n} davon ohne bekanntes Wort: Dafür gibt es keine echte Antwort.</numerusform>
            <numerusform>{n} davon ohne bekanntes Wort: Dafür gibt es keine echten Antworten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} predicted and written to {file}.</source>
        <translation>
            <numerusform>{n} Beispiel vorhergesagt und in {file} geschrieben.</numerusform>
            <numerusform>{n} Beispiele vorhergesagt und in {file} geschrieben.</numerusform>
        </translation>
    </message>
</context>
</TS>
