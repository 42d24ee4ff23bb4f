<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_arff</name>
    <message>
        <source>A text file whose head says what each column holds, as Weka writes it.</source>
        <translation>Eine Textdatei, deren Kopf sagt, was jede Spalte enthält, wie Weka sie schreibt.</translation>
    </message>
    <message>
        <source>Get the file once more, or save the table as CSV. Nothing changed.</source>
        <translation>Holen Sie die Datei noch einmal, oder speichern Sie die Tabelle als CSV. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Use a part of the data. Nothing in your project changed.</source>
        <translation>Verwenden Sie einen Teil der Daten. Am Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Weka table (ARFF)</source>
        <translation>Weka-Tabelle (ARFF)</translation>
    </message>
    <message>
        <source>a word in the column {name} that it does not list</source>
        <translation>in der Spalte {name} ein Wort, das ihr Kopf nicht nennt</translation>
    </message>
    <message>
        <source>another number of cells than there are columns</source>
        <translation>eine andere Zahl von Zellen, als es Spalten gibt</translation>
    </message>
    <message>
        <source>it has more than {most} columns</source>
        <translation>sie hat mehr als {most} Spalten</translation>
    </message>
    <message>
        <source>line {line} gives the column {name} no known type</source>
        <translation>in Zeile {line} hat die Spalte {name} keinen bekannten Typ</translation>
    </message>
    <message>
        <source>line {line} is neither @attribute nor @data</source>
        <translation>Zeile {line} ist weder @attribute noch @data</translation>
    </message>
    <message>
        <source>no line names a column (@attribute)</source>
        <translation>keine Zeile nennt eine Spalte (@attribute)</translation>
    </message>
    <message>
        <source>no number in the column {name}</source>
        <translation>keine Zahl in der Spalte {name}</translation>
    </message>
    <message>
        <source>the column {name} holds tables, which cannot be read</source>
        <translation>die Spalte {name} enthält Tabellen, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>the line @data and the rows behind it are missing</source>
        <translation>die Zeile @data und die Zeilen danach fehlen</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows.</source>
        <translation>{file} hat mehr als {most} Zeilen.</translation>
    </message>
    <message>
        <source>{file} holds no rows with data.</source>
        <translation>{file} enthält keine Zeilen mit Daten.</translation>
    </message>
    <message>
        <source>{file} is no whole ARFF file: {reason}.</source>
        <translation>{file} ist keine vollständige ARFF-Datei: {reason}.</translation>
    </message>
</context>
</TS>
