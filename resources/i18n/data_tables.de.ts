<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_tables</name>
    <message>
        <source>A sheet of a workbook: values only, no macros, no formulas.</source>
        <translation>Ein Blatt einer Arbeitsmappe: nur Werte, keine Makros, keine Formeln.</translation>
    </message>
    <message>
        <source>A text file with one row a line, also from a German Excel.</source>
        <translation>Eine Textdatei mit einer Tabellenzeile je Zeile, auch aus einem deutschen Excel.</translation>
    </message>
    <message>
        <source>Cells are merged ({cells}). Their value stands in the first one, the others are empty.</source>
        <translation>Zellen sind verbunden ({cells}). Ihr Wert steht in der ersten, die anderen sind leer.</translation>
    </message>
    <message>
        <source>Central European (Latin-2)</source>
        <translation>Mitteleuropäisch (Latin-2)</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>Chinesisch (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chinesisch, traditionell (Big5)</translation>
    </message>
    <message>
        <source>Choose another file, or save it once more in the program it comes from.</source>
        <translation>Wählen Sie eine andere Datei, oder speichern Sie sie in ihrem Programm noch einmal.</translation>
    </message>
    <message>
        <source>Choose another file. Nothing in your project changed.</source>
        <translation>Wählen Sie eine andere Datei. In Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Choose one of them, or leave the field empty. Nothing in your project changed.</source>
        <translation>Wählen Sie eines davon, oder lassen Sie das Feld leer. An Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose the table itself. Nothing changed.</source>
        <translation>Wählen Sie die Tabelle selbst. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Spaltennamen</translation>
    </message>
    <message>
        <source>Copy or download the file once more. Nothing in your project changed.</source>
        <translation>Kopieren Sie die Datei noch einmal, oder laden Sie sie neu herunter. In Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation>Kyrillisch (ISO 8859-5)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Kyrillisch (KOI8-R)</translation>
    </message>
    <message>
        <source>DOS (cp850)</source>
        <translation>DOS (cp850)</translation>
    </message>
    <message>
        <source>DOS Cyrillic (cp866)</source>
        <translation>DOS, kyrillisch (cp866)</translation>
    </message>
    <message>
        <source>DOS, American (cp437)</source>
        <translation>DOS, amerikanisch (cp437)</translation>
    </message>
    <message>
        <source>Dates such as 3/4/2020</source>
        <translation>Daten wie 3/4/2020</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Formulas were not calculated anew: the values that the spreadsheet program stored were read. A formula without one is an empty cell.</source>
        <translation>Formeln wurden nicht neu berechnet: Gelesen wurden die Werte, die das Tabellenprogramm gespeichert hat. Eine Formel ohne Wert ist eine leere Zelle.</translation>
    </message>
    <message>
        <source>Greek (ISO 8859-7)</source>
        <translation>Griechisch (ISO 8859-7)</translation>
    </message>
    <message>
        <source>How letters such as ä, ö, ü and € are stored.</source>
        <translation>Wie Zeichen wie ä, ö, ü und € gespeichert sind.</translation>
    </message>
    <message>
        <source>If it is a text, give it the ending .csv. Or open it in a spreadsheet program and save it as XLSX. Nothing in your project changed.</source>
        <translation>Wenn es ein Text ist, geben Sie der Datei die Endung .csv. Oder öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie als XLSX. An Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It may be damaged or of another kind than its name says. Nothing changed.</source>
        <translation>Sie ist vielleicht beschädigt oder von anderer Art, als ihr Name sagt. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation>Japanisch (EUC)</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Japanisch (Shift-JIS)</translation>
    </message>
    <message>
        <source>Korean (EUC)</source>
        <translation>Koreanisch (EUC)</translation>
    </message>
    <message>
        <source>Line {line} holds a cell with more than {most} characters.</source>
        <translation>Zeile {line} enthält eine Zelle mit mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>Lines above the table</source>
        <translation>Zeilen über der Tabelle</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as CSV. Nothing changed.</source>
        <translation>Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als CSV. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it once more as XLSX. Nothing in your project changed.</source>
        <translation>Öffnen Sie die Datei in einem Tabellenprogramm und speichern Sie sie noch einmal als XLSX. An Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet program, take the password off, and save it. Nothing in your project changed.</source>
        <translation>Öffnen Sie die Datei im Tabellenprogramm, entfernen Sie das Kennwort, und speichern Sie sie. An Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open the file in a spreadsheet program and save it as CSV. Nothing changed.</source>
        <translation>Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie als CSV. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Perhaps a quotation mark is not closed there. Nothing changed.</source>
        <translation>Vielleicht ist dort ein Anführungszeichen nicht geschlossen. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Probably the page of the download was saved instead of the file. Download the file itself. Nothing changed.</source>
        <translation>Vermutlich wurde statt der Datei die Seite mit dem Download gespeichert. Laden Sie die Datei selbst herunter. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>Reading {file} would need {needed} GB of memory; {free} GB are free.</source>
        <translation>{file} zu lesen würde {needed} GB Speicher brauchen; {free} GB sind frei.</translation>
    </message>
    <message>
        <source>Save the table as CSV or XLSX and choose that file. Nothing changed.</source>
        <translation>Speichern Sie die Tabelle als CSV oder XLSX, und wählen Sie diese Datei. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>Some letters in line {lines} mean nothing in {encoding}; they became “�”.</source>
        <translation>Einige Zeichen in Zeile {lines} bedeuten in {encoding} nichts; sie wurden zu „�“.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>The column {column} was read with the decimal mark “{mark}”, unlike the others.</source>
        <translation>Die Spalte {column} wurde mit dem Dezimalzeichen „{mark}“ gelesen, anders als die übrigen.</translation>
    </message>
    <message>
        <source>The columns are held apart by blanks alone, and not evenly enough to tell them.</source>
        <translation>Die Spalten sind nur durch Leerzeichen getrennt, und zu ungleichmäßig, um sie zu erkennen.</translation>
    </message>
    <message>
        <source>The dates in {column} were read with the day before the month. Nothing in the column tells whether that is right.</source>
        <translation>In den Daten der Spalte {column} wurde der Tag vor dem Monat gelesen. Ob das stimmt, verrät die Spalte nicht.</translation>
    </message>
    <message>
        <source>The folder {name} does not hold just one table of this kind.</source>
        <translation>Der Ordner {name} enthält nicht genau eine Tabelle dieser Art.</translation>
    </message>
    <message>
        <source>The letters were read as {encoding}, which is only likely. Check ä, ö, ü and €.</source>
        <translation>Die Buchstaben wurden als {encoding} gelesen; das ist nur wahrscheinlich. Prüfen Sie ä, ö, ü und €.</translation>
    </message>
    <message>
        <source>The macros in the file were not run, and are not needed.</source>
        <translation>Die Makros in der Datei wurden nicht ausgeführt; sie werden nicht gebraucht.</translation>
    </message>
    <message>
        <source>The sheet that is read; empty: the first one with a table.</source>
        <translation>Das Blatt, das gelesen wird; leer: das erste mit einer Tabelle.</translation>
    </message>
    <message>
        <source>The sheet {sheet} of {file} holds no rows with data.</source>
        <translation>Das Blatt {sheet} von {file} enthält keine Zeilen mit Daten.</translation>
    </message>
    <message>
        <source>The sheet {sheet} was read. Not read: {others}.</source>
        <translation>Gelesen wurde das Blatt {sheet}. Nicht gelesen: {others}.</translation>
    </message>
    <message>
        <source>The sign around cells that hold a separator.</source>
        <translation>Das Zeichen um Zellen, die ein Trennzeichen enthalten.</translation>
    </message>
    <message>
        <source>The sign before the digits behind the whole number.</source>
        <translation>Das Zeichen vor den Nachkommastellen.</translation>
    </message>
    <message>
        <source>The sign between two cells.</source>
        <translation>Das Zeichen zwischen zwei Zellen.</translation>
    </message>
    <message>
        <source>The table has more than {most} columns.</source>
        <translation>Die Tabelle hat mehr als {most} Spalten.</translation>
    </message>
    <message>
        <source>The table has more than {most} rows.</source>
        <translation>Die Tabelle hat mehr als {most} Zeilen.</translation>
    </message>
    <message>
        <source>The times of day or durations in {column} were read as hours.</source>
        <translation>Die Uhrzeiten oder Zeitdauern in {column} wurden als Stunden gelesen.</translation>
    </message>
    <message>
        <source>There is no encoding called {name}.</source>
        <translation>Es gibt keine Zeichenkodierung namens {name}.</translation>
    </message>
    <message>
        <source>Titles and remarks that do not belong to the table.</source>
        <translation>Titel und Bemerkungen, die nicht zur Tabelle gehören.</translation>
    </message>
    <message>
        <source>UTF-16, big end first</source>
        <translation>UTF-16, Big Endian</translation>
    </message>
    <message>
        <source>UTF-16, small end first</source>
        <translation>UTF-16, Little Endian</translation>
    </message>
    <message>
        <source>Use a part of the data. Nothing in your project changed.</source>
        <translation>Verwenden Sie einen Teil der Daten. In Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Use a part of the file, or close other programs. Nothing in your project changed.</source>
        <translation>Verwenden Sie einen Teil der Datei oder schließen Sie andere Programme. In Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Western (Latin-9)</source>
        <translation>Westeuropäisch (Latin-9)</translation>
    </message>
    <message>
        <source>Whether the first row holds the names of the columns.</source>
        <translation>Ob die erste Zeile die Namen der Spalten enthält.</translation>
    </message>
    <message>
        <source>Which comes first, where the column does not tell it.</source>
        <translation>Was vorn steht, wo die Spalte es nicht verrät.</translation>
    </message>
    <message>
        <source>Windows Arabic (cp1256)</source>
        <translation>Windows, arabisch (cp1256)</translation>
    </message>
    <message>
        <source>Windows Central European (cp1250)</source>
        <translation>Windows, mitteleuropäisch (cp1250)</translation>
    </message>
    <message>
        <source>Windows Cyrillic (cp1251)</source>
        <translation>Windows, kyrillisch (cp1251)</translation>
    </message>
    <message>
        <source>Windows Greek (cp1253)</source>
        <translation>Windows, griechisch (cp1253)</translation>
    </message>
    <message>
        <source>Windows Hebrew (cp1255)</source>
        <translation>Windows, hebräisch (cp1255)</translation>
    </message>
    <message>
        <source>Windows Turkish (cp1254)</source>
        <translation>Windows, türkisch (cp1254)</translation>
    </message>
    <message>
        <source>Windows Western (cp1252)</source>
        <translation>Windows-Westeuropa (cp1252)</translation>
    </message>
    <message>
        <source>Workbook (Excel, OpenDocument)</source>
        <translation>Arbeitsmappe (Excel, OpenDocument)</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a few cells lie so far apart that the sheet would fill the memory</source>
        <translation>einige Zellen liegen so weit auseinander, dass das Blatt den Speicher füllen würde</translation>
    </message>
    <message>
        <source>a packed file (.gz)</source>
        <translation>eine gepackte Datei (.gz)</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a zip file (Excel workbooks are such files, too)</source>
        <translation>eine Zip-Datei (auch Excel-Mappen sind solche Dateien)</translation>
    </message>
    <message>
        <source>an empty row</source>
        <translation>eine leere Zeile</translation>
    </message>
    <message>
        <source>an old Office file (.xls or .doc)</source>
        <translation>eine alte Office-Datei (.xls oder .doc)</translation>
    </message>
    <message>
        <source>another number of cells than the other rows</source>
        <translation>eine andere Zahl von Zellen als die übrigen Zeilen</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>comma 1,52</source>
        <translation>Komma 1,52</translation>
    </message>
    <message>
        <source>day first: 3 April</source>
        <translation>Tag zuerst: 3. April</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>von selbst gefunden</translation>
    </message>
    <message>
        <source>in row 1</source>
        <translation>in Zeile 1</translation>
    </message>
    <message>
        <source>it declares abbreviations (entities), which no workbook needs</source>
        <translation>sie legt Abkürzungen (Entities) fest, die keine Arbeitsmappe braucht</translation>
    </message>
    <message>
        <source>lies beside the table</source>
        <translation>liegt neben der Tabelle</translation>
    </message>
    <message>
        <source>month first: March 4</source>
        <translation>Monat zuerst: 4. März</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none, a single column</source>
        <translation>keines, eine einzige Spalte</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>old Macintosh (Mac Roman)</source>
        <translation>alter Macintosh (Mac Roman)</translation>
    </message>
    <message>
        <source>one of its parts begins with far too many blanks</source>
        <translation>einer ihrer Teile beginnt mit viel zu vielen Leerzeichen</translation>
    </message>
    <message>
        <source>point 1.52</source>
        <translation>Punkt 1.52</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>stands above the table</source>
        <translation>steht über der Tabelle</translation>
    </message>
    <message>
        <source>stands below the table</source>
        <translation>steht unter der Tabelle</translation>
    </message>
    <message>
        <source>stands beside the table, where no column has a name</source>
        <translation>steht neben der Tabelle, wo keine Spalte einen Namen hat</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>{file} has no sheet called {name}. It has: {sheets}.</source>
        <translation>{file} hat kein Blatt namens {name}. Vorhanden sind: {sheets}.</translation>
    </message>
    <message>
        <source>{file} holds no rows with data.</source>
        <translation>{file} enthält keine Zeilen mit Daten.</translation>
    </message>
    <message>
        <source>{file} holds zero bytes and is no text file.</source>
        <translation>{file} enthält Nullbytes und ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{file} is a table of dBase, which cannot be read here.</source>
        <translation>{file} ist eine dBase-Tabelle; solche Dateien werden hier nicht gelesen.</translation>
    </message>
    <message>
        <source>{file} is a web page, not a table.</source>
        <translation>{file} ist eine Webseite, keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is called a workbook, but something else is in it.</source>
        <translation>{file} heißt wie eine Arbeitsmappe, enthält aber etwas anderes.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete.</source>
        <translation>{file} ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>{file} is damaged, or no workbook that can be read here.</source>
        <translation>{file} ist beschädigt oder keine Arbeitsmappe, die hier gelesen werden kann.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} ist leer.</translation>
    </message>
    <message>
        <source>{file} is not opened: {reason}.</source>
        <translation>{file} wird nicht geöffnet: {reason}.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file} ist durch ein Kennwort geschützt.</translation>
    </message>
    <message>
        <source>{file} is too large; at most {most} MB are read.</source>
        <translation>{file} ist zu groß; gelesen werden höchstens {most} MB.</translation>
    </message>
    <message>
        <source>{file} is {kind}, not a text file with a table.</source>
        <translation>{file} ist {kind}, keine Textdatei mit einer Tabelle.</translation>
    </message>
    <message numerus="yes">
        <source>{n} cells of {column} hold no date and count as missing: {cells}.</source>
        <translation>
            <numerusform>Eine Zelle der Spalte {column} enthält kein Datum und gilt als fehlend: {cells}.</numerusform>
            <numerusform>{n} Zellen der Spalte {column} enthalten kein Datum und gelten als fehlend: {cells}.</numerusform>
        </translation>
    </message>
</context>
</TS>
