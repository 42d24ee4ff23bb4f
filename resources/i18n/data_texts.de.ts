<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_texts</name>
    <message>
        <source>A file, or a folder of files; an element that repeats is an item.</source>
        <translation>Eine Datei oder ein Ordner mit Dateien; ein Element, das sich wiederholt, ist ein Beispiel.</translation>
    </message>
    <message>
        <source>A folder of texts and a table in it with the name of each file.</source>
        <translation>Ein Ordner mit Texten und darin eine Tabelle mit dem Namen jeder Datei.</translation>
    </message>
    <message>
        <source>A net chooses one class; each combination is a class of its own.</source>
        <translation>Ein Netz wählt eine Klasse; jede Kombination ist eine eigene Klasse.</translation>
    </message>
    <message>
        <source>A net chooses one class; the first label is taken.</source>
        <translation>Ein Netz wählt eine Klasse; das erste Label zählt.</translation>
    </message>
    <message>
        <source>A packed table, folder of texts or pictures, or anything else that is read.</source>
        <translation>Eine gepackte Tabelle, ein Ordner mit Texten oder Bildern oder was sonst gelesen wird.</translation>
    </message>
    <message>
        <source>Central European (cp1250)</source>
        <translation>Mitteleuropäisch (cp1250)</translation>
    </message>
    <message>
        <source>Change where the class stands in the file names. Nothing changed.</source>
        <translation>Ändern Sie, wo in den Dateinamen die Klasse steht. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Check the file in an XML editor, or save it once more in the program it comes from. Nothing changed.</source>
        <translation>Prüfen Sie die Datei in einem XML-Editor, oder speichern Sie sie in dem Programm, aus dem sie stammt, noch einmal. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Choose an element from the tree, or leave the field empty.</source>
        <translation>Wählen Sie ein Element aus dem Baum, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Choose another file. Nothing changed.</source>
        <translation>Wählen Sie eine andere Datei. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Choose another folder. Nothing changed.</source>
        <translation>Wählen Sie einen anderen Ordner. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Class from</source>
        <translation>Klasse aus</translation>
    </message>
    <message>
        <source>Correct the file, or save it once more in the program it comes from. Nothing changed.</source>
        <translation>Berichtigen Sie die Datei, oder speichern Sie sie in dem Programm, aus dem sie stammt, noch einmal. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Cyrillic (cp1251)</source>
        <translation>Kyrillisch (cp1251)</translation>
    </message>
    <message>
        <source>Each element {element} is an item.</source>
        <translation>Jedes Element {element} ist ein Beispiel.</translation>
    </message>
    <message>
        <source>Each line is a text; its class is the name of the file: {classes}.</source>
        <translation>Jede Zeile ist ein Text; seine Klasse ist der Name der Datei: {classes}.</translation>
    </message>
    <message>
        <source>Elements inside</source>
        <translation>Elemente darin</translation>
    </message>
    <message>
        <source>Every combination is a class</source>
        <translation>Jede Kombination ist eine Klasse</translation>
    </message>
    <message>
        <source>Fetch it once more where it comes from. Nothing was written.</source>
        <translation>Holen Sie sie dort, wo sie herkommt, noch einmal. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Folder of texts</source>
        <translation>Ordner mit Texten</translation>
    </message>
    <message>
        <source>Greek (cp1253)</source>
        <translation>Griechisch (cp1253)</translation>
    </message>
    <message>
        <source>How letters such as ä, ö, ü and € are stored.</source>
        <translation>Wie Buchstaben wie ä, ö, ü und € gespeichert sind.</translation>
    </message>
    <message>
        <source>Inside the zip</source>
        <translation>Im ZIP-Archiv</translation>
    </message>
    <message>
        <source>It needs at least two text files with one text a line, such as pos.txt and neg.txt. Nothing changed.</source>
        <translation>Nötig sind mindestens zwei Textdateien mit einem Text je Zeile, etwa pos.txt und neg.txt. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>It only says where a row comes from.</source>
        <translation>Es sagt nur, woher eine Zeile stammt.</translation>
    </message>
    <message>
        <source>JSON and JSON Lines</source>
        <translation>JSON und JSON Lines</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Japanisch (Shift-JIS)</translation>
    </message>
    <message>
        <source>Lists of objects, objects of columns, one object a line; also a folder.</source>
        <translation>Listen von Objekten, Objekte aus Spalten, ein Objekt je Zeile; auch als Ordner.</translation>
    </message>
    <message>
        <source>Make room on the disk first. Nothing was written.</source>
        <translation>Schaffen Sie zuerst Platz auf dem Laufwerk. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>No file name has a class at this place.</source>
        <translation>In keinem Dateinamen steht an dieser Stelle eine Klasse.</translation>
    </message>
    <message>
        <source>No item in {name} could be read.</source>
        <translation>Kein Beispiel in {name} ließ sich lesen.</translation>
    </message>
    <message>
        <source>No row in {name} could be read.</source>
        <translation>Keine Zeile in {name} ließ sich lesen.</translation>
    </message>
    <message>
        <source>No table in {name} names the texts beside it.</source>
        <translation>Keine Tabelle in {name} nennt die Texte daneben.</translation>
    </message>
    <message>
        <source>No text in {name} could be read.</source>
        <translation>Kein Text in {name} ließ sich lesen.</translation>
    </message>
    <message>
        <source>Nothing was written. Unpack it yourself if you trust it, and choose the folder.</source>
        <translation>Es wurde nichts geschrieben. Entpacken Sie die Datei selbst, wenn Sie ihr vertrauen, und wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>One column of the table has to hold the names of the files, with or without their ending. Nothing changed.</source>
        <translation>Eine Spalte der Tabelle muss die Namen der Dateien enthalten, mit oder ohne Endung. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>One file a text: .txt, .md, .docx or .odt. The class is the sub-folder or stands in the file name.</source>
        <translation>Eine Datei je Text: .txt, .md, .docx oder .odt. Die Klasse ist der Unterordner oder steht im Dateinamen.</translation>
    </message>
    <message>
        <source>One text file a class</source>
        <translation>Eine Textdatei je Klasse</translation>
    </message>
    <message>
        <source>Only the first label counts</source>
        <translation>Nur das erste Label zählt</translation>
    </message>
    <message>
        <source>Pattern of file names</source>
        <translation>Muster der Dateinamen</translation>
    </message>
    <message>
        <source>Perhaps the disk is full. What was written is gone again; nothing in your project changed.</source>
        <translation>Vielleicht ist das Laufwerk voll. Das Geschriebene ist wieder entfernt; in Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Repeating element</source>
        <translation>Element, das sich wiederholt</translation>
    </message>
    <message>
        <source>Rows of one source stay together.</source>
        <translation>Zeilen aus einer Quelle bleiben beisammen.</translation>
    </message>
    <message>
        <source>Several labels</source>
        <translation>Mehrere Labels</translation>
    </message>
    <message>
        <source>Sign in file names</source>
        <translation>Zeichen in Dateinamen</translation>
    </message>
    <message>
        <source>Some letters of {file} in line {lines} mean nothing in {encoding}; they became “�”.</source>
        <translation>Einige Buchstaben von {file} in Zeile {lines} bedeuten in {encoding} nichts; daraus wurde „�“.</translation>
    </message>
    <message>
        <source>Some words stand there in two spellings; one of them is read, and you can choose the other.</source>
        <translation>Einige Wörter stehen dort in zwei Schreibungen; eine davon wird gelesen, und Sie können die andere wählen.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>Text files with one text a line; the name of the file is the class.</source>
        <translation>Textdateien mit einem Text je Zeile; der Name der Datei ist die Klasse.</translation>
    </message>
    <message>
        <source>Texts are read from .txt, .md, .docx and .odt. Nothing changed.</source>
        <translation>Texte werden aus .txt, .md, .docx und .odt gelesen. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Texts with a table of labels</source>
        <translation>Texte mit einer Tabelle der Labels</translation>
    </message>
    <message>
        <source>The class of each text is taken from its file name: “{file}” → “{label}”.</source>
        <translation>Die Klasse jedes Textes steht im Dateinamen: „{file}“ → „{label}“.</translation>
    </message>
    <message>
        <source>The class of each text is the name of its folder.</source>
        <translation>Die Klasse jedes Textes ist der Name seines Ordners.</translation>
    </message>
    <message numerus="yes">
        <source>The column {column} of {table} names the files; {n} texts were found by it.</source>
        <translation>
            <numerusform>Die Spalte {column} von {table} nennt die Dateien; darüber wurde ein Text gefunden.</numerusform>
            <numerusform>Die Spalte {column} von {table} nennt die Dateien; darüber wurden {n} Texte gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The element that is an item, such as {example}; empty: found by itself.</source>
        <translation>Das Element, das ein Beispiel ist, etwa {example}; leer: wird selbst gefunden.</translation>
    </message>
    <message>
        <source>The file or folder in it that is read; empty: found by itself.</source>
        <translation>Die Datei oder der Ordner darin, der gelesen wird; leer: wird selbst gefunden.</translation>
    </message>
    <message>
        <source>The folder {name} holds more than {most} files.</source>
        <translation>Der Ordner {name} enthält mehr als {most} Dateien.</translation>
    </message>
    <message>
        <source>The folder {name} holds no JSON files.</source>
        <translation>Der Ordner {name} enthält keine JSON-Dateien.</translation>
    </message>
    <message>
        <source>The folder {name} holds no XML documents.</source>
        <translation>Der Ordner {name} enthält keine XML-Dokumente.</translation>
    </message>
    <message>
        <source>The folder {name} holds no texts.</source>
        <translation>Der Ordner {name} enthält keine Texte.</translation>
    </message>
    <message>
        <source>The letters were read as Western (cp1252). Check ä, ö, ü and €.</source>
        <translation>Die Buchstaben wurden als westlich (cp1252) gelesen. Prüfen Sie ä, ö, ü und €.</translation>
    </message>
    <message>
        <source>The rows stand under {place}.</source>
        <translation>Die Zeilen stehen unter {place}.</translation>
    </message>
    <message>
        <source>The sign between the class and the rest.</source>
        <translation>Das Zeichen zwischen der Klasse und dem Rest.</translation>
    </message>
    <message>
        <source>The zip file holds nothing called {name}.</source>
        <translation>Das ZIP-Archiv enthält nichts namens {name}.</translation>
    </message>
    <message>
        <source>There are more than {most} columns.</source>
        <translation>Es sind mehr als {most} Spalten.</translation>
    </message>
    <message>
        <source>There are more than {most} rows.</source>
        <translation>Es sind mehr als {most} Zeilen.</translation>
    </message>
    <message>
        <source>There is no element called {element}.</source>
        <translation>Es gibt kein Element namens {element}.</translation>
    </message>
    <message>
        <source>These texts would need {needed} GB of memory; {free} GB are free.</source>
        <translation>Diese Texte bräuchten {needed} GB Arbeitsspeicher; frei sind {free} GB.</translation>
    </message>
    <message>
        <source>Turkish (cp1254)</source>
        <translation>Türkisch (cp1254)</translation>
    </message>
    <message>
        <source>Use a part of the data. Nothing in your project changed.</source>
        <translation>Verwenden Sie einen Teil der Daten. In Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Use a part of them, or close other programs. Nothing changed.</source>
        <translation>Verwenden Sie einen Teil davon, oder schließen Sie andere Programme. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Western (cp1252)</source>
        <translation>Westlich (cp1252)</translation>
    </message>
    <message>
        <source>What becomes of them: column, list, text or leave, such as {example}. The rest is found by itself.</source>
        <translation>Was aus ihnen wird: column, list, text oder leave, etwa {example}. Der Rest wird selbst gefunden.</translation>
    </message>
    <message>
        <source>Where a TEI text gives two spellings of a word, which one is read.</source>
        <translation>Welche Schreibung gelesen wird, wo ein TEI-Text zwei davon angibt.</translation>
    </message>
    <message>
        <source>Where the class of each text stands.</source>
        <translation>Wo die Klasse jedes Textes steht.</translation>
    </message>
    <message>
        <source>Words in braces stand for anything. {example} takes Washington from 1789-Washington.txt as the class and 1789 as a column.</source>
        <translation>Wörter in geschweiften Klammern stehen für Beliebiges. {example} nimmt aus 1789-Washington.txt Washington als Klasse und 1789 als Spalte.</translation>
    </message>
    <message>
        <source>Write its name, = and one of {uses}, such as {example}.</source>
        <translation>Schreiben Sie seinen Namen, = und eines von {uses}, etwa {example}.</translation>
    </message>
    <message>
        <source>Write its path inside the zip file, or leave the field empty.</source>
        <translation>Schreiben Sie den Pfad im ZIP-Archiv, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Write {example} for a name such as 1789-Washington.txt: words in braces, and other signs between them.</source>
        <translation>Schreiben Sie {example} für einen Namen wie 1789-Washington.txt: Wörter in geschweiften Klammern und andere Zeichen dazwischen.</translation>
    </message>
    <message>
        <source>XML and TEI</source>
        <translation>XML und TEI</translation>
    </message>
    <message>
        <source>Zip file</source>
        <translation>ZIP-Archiv</translation>
    </message>
    <message>
        <source>a PDF, which holds pages and no running text; save it as .docx or .txt</source>
        <translation>ein PDF, das Seiten und keinen fortlaufenden Text enthält; speichern Sie es als .docx oder .txt</translation>
    </message>
    <message>
        <source>a folder that cannot be opened</source>
        <translation>ein Ordner, der sich nicht öffnen lässt</translation>
    </message>
    <message>
        <source>a link to another folder</source>
        <translation>eine Verknüpfung mit einem anderen Ordner</translation>
    </message>
    <message>
        <source>a note on the data, not one of them</source>
        <translation>ein Hinweis zu den Daten, kein Teil davon</translation>
    </message>
    <message>
        <source>a number has too many digits</source>
        <translation>eine Zahl hat zu viele Ziffern</translation>
    </message>
    <message>
        <source>a sign is wrong or missing</source>
        <translation>ein Zeichen ist falsch oder fehlt</translation>
    </message>
    <message>
        <source>a single tag or comment is too long</source>
        <translation>eine einzelne Marke oder ein Kommentar ist zu lang</translation>
    </message>
    <message>
        <source>an abbreviation such as &amp;nbsp; is used but not defined (line {line})</source>
        <translation>eine Abkürzung wie &amp;nbsp; wird verwendet, ist aber nicht festgelegt (Zeile {line})</translation>
    </message>
    <message>
        <source>an old Word file or one with a password; save it as .docx or .txt</source>
        <translation>eine alte Word-Datei oder eine mit Kennwort; speichern Sie sie als .docx oder .txt</translation>
    </message>
    <message>
        <source>as in the original</source>
        <translation>wie im Original</translation>
    </message>
    <message>
        <source>beside the folders of the classes or parts</source>
        <translation>neben den Ordnern der Klassen oder Teile</translation>
    </message>
    <message>
        <source>damaged, or no Word or OpenDocument file</source>
        <translation>beschädigt oder keine Word- oder OpenDocument-Datei</translation>
    </message>
    <message>
        <source>elements are nested more than {most} deep</source>
        <translation>Elemente sind mehr als {most}-fach verschachtelt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>empty lines</source>
        <translation>leere Zeilen</translation>
    </message>
    <message>
        <source>file name, after a sign</source>
        <translation>Dateiname, nach einem Zeichen</translation>
    </message>
    <message>
        <source>file name, before a sign</source>
        <translation>Dateiname, vor einem Zeichen</translation>
    </message>
    <message>
        <source>file name, by a pattern</source>
        <translation>Dateiname, nach einem Muster</translation>
    </message>
    <message>
        <source>folders nested too deeply</source>
        <translation>zu tief verschachtelte Ordner</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>wird selbst gefunden</translation>
    </message>
    <message>
        <source>found for each file</source>
        <translation>für jede Datei gefunden</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>it cannot be read ({detail})</source>
        <translation>nicht lesbar ({detail})</translation>
    </message>
    <message>
        <source>it defines abbreviations (entities), which are never expanded here</source>
        <translation>darin sind Abkürzungen (Entitäten) festgelegt, die hier nie aufgelöst werden</translation>
    </message>
    <message>
        <source>it holds another packed file ({name})</source>
        <translation>darin liegt eine weitere gepackte Datei ({name})</translation>
    </message>
    <message>
        <source>it holds more than {most} files</source>
        <translation>darin liegen mehr als {most} Dateien</translation>
    </message>
    <message>
        <source>it holds no rows</source>
        <translation>darin stehen keine Zeilen</translation>
    </message>
    <message>
        <source>it is one object of more than {most} MB; save it as a list, one object a line</source>
        <translation>es ist ein einziges Objekt von mehr als {most} MB; speichern Sie eine Liste, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>it is packed in a way that is not read here</source>
        <translation>so gepackt, wie hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>durch ein Kennwort geschützt</translation>
    </message>
    <message>
        <source>it unpacks to far more than it says</source>
        <translation>entpackt viel größer als angegeben</translation>
    </message>
    <message>
        <source>it wants to load something from outside</source>
        <translation>es soll etwas von außen geladen werden</translation>
    </message>
    <message>
        <source>it would unpack to more than {most} MB</source>
        <translation>entpackt wären es mehr als {most} MB</translation>
    </message>
    <message>
        <source>its file was named by an earlier row of {table}</source>
        <translation>die Datei wurde schon von einer früheren Zeile von {table} genannt</translation>
    </message>
    <message>
        <source>lies beside the data in the zip file</source>
        <translation>liegt neben den Daten im ZIP-Archiv</translation>
    </message>
    <message>
        <source>longer than {most} MB of text</source>
        <translation>länger als {most} MB Text</translation>
    </message>
    <message>
        <source>no JSON file</source>
        <translation>keine JSON-Datei</translation>
    </message>
    <message>
        <source>no XML document</source>
        <translation>kein XML-Dokument</translation>
    </message>
    <message>
        <source>no class in its name</source>
        <translation>keine Klasse im Namen</translation>
    </message>
    <message>
        <source>no correct XML</source>
        <translation>kein fehlerfreies XML</translation>
    </message>
    <message>
        <source>no correct XML (line {line})</source>
        <translation>kein fehlerfreies XML (Zeile {line})</translation>
    </message>
    <message>
        <source>no element {element} in it</source>
        <translation>kein Element {element} darin</translation>
    </message>
    <message>
        <source>no file of that name (row of {table})</source>
        <translation>keine Datei dieses Namens (Zeile von {table})</translation>
    </message>
    <message>
        <source>no object like the others</source>
        <translation>kein Objekt wie die anderen</translation>
    </message>
    <message>
        <source>no text document</source>
        <translation>kein Textdokument</translation>
    </message>
    <message>
        <source>no text inside; perhaps damaged or of another kind</source>
        <translation>kein Text darin; vielleicht beschädigt oder von anderer Art</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>normalisiert</translation>
    </message>
    <message>
        <source>not named in the table {table}</source>
        <translation>in der Tabelle {table} nicht genannt</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>of a kind that is not read; save it as .txt</source>
        <translation>von einer Art, die nicht gelesen wird; speichern Sie es als .txt</translation>
    </message>
    <message>
        <source>old DOS (cp850)</source>
        <translation>altes DOS (cp850)</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>durch ein Kennwort geschützt</translation>
    </message>
    <message>
        <source>something follows behind the value of a line</source>
        <translation>hinter dem Wert einer Zeile folgt noch etwas</translation>
    </message>
    <message>
        <source>the name {name} is too long</source>
        <translation>der Name {name} ist zu lang</translation>
    </message>
    <message>
        <source>the name {name} occurs twice in an object</source>
        <translation>der Name {name} kommt in einem Objekt zweimal vor</translation>
    </message>
    <message>
        <source>the sub-folder</source>
        <translation>der Unterordner</translation>
    </message>
    <message>
        <source>two of its files share the same bytes, as in a trap</source>
        <translation>zwei der Dateien teilen sich dieselben Bytes; so sind Fallen gebaut</translation>
    </message>
    <message>
        <source>values are nested more than {most} deep</source>
        <translation>Werte sind mehr als {most}-fach verschachtelt</translation>
    </message>
    <message>
        <source>{file} could not be unpacked: {detail}.</source>
        <translation>{file} ließ sich nicht entpacken: {detail}.</translation>
    </message>
    <message>
        <source>{file} is damaged, or no zip file.</source>
        <translation>{file} ist beschädigt oder kein ZIP-Archiv.</translation>
    </message>
    <message>
        <source>{file} is no correct JSON in line {line}: {reason}.</source>
        <translation>{file} ist in Zeile {line} kein fehlerfreies JSON: {reason}.</translation>
    </message>
    <message>
        <source>{file} is no correct JSON: {reason}.</source>
        <translation>{file} ist kein fehlerfreies JSON: {reason}.</translation>
    </message>
    <message>
        <source>{file} is not read: {reason}.</source>
        <translation>{file} wird nicht gelesen: {reason}.</translation>
    </message>
    <message>
        <source>{file} is not unpacked: {reason}.</source>
        <translation>{file} wird nicht entpackt: {reason}.</translation>
    </message>
    <message>
        <source>{file} would unpack to {needed} MB; {free} MB are free on this disk.</source>
        <translation>{file} wäre entpackt {needed} MB groß; auf diesem Laufwerk sind {free} MB frei.</translation>
    </message>
    <message>
        <source>{first} and {second} would be the same file</source>
        <translation>{first} und {second} wären dieselbe Datei</translation>
    </message>
    <message>
        <source>{name} holds no data that can be read.</source>
        <translation>{name} enthält keine lesbaren Daten.</translation>
    </message>
    <message>
        <source>{name} holds no files that are called like classes.</source>
        <translation>{name} enthält keine Dateien, die wie Klassen heißen.</translation>
    </message>
    <message>
        <source>{name} is a link to another file</source>
        <translation>{name} ist eine Verknüpfung mit einer anderen Datei</translation>
    </message>
    <message>
        <source>{name} is larger than it says, as a trap would be</source>
        <translation>{name} ist größer als angegeben wie in einer Falle</translation>
    </message>
    <message>
        <source>{name} is no name for a file on every system</source>
        <translation>{name} ist nicht auf jedem System ein Dateiname</translation>
    </message>
    <message>
        <source>{name} was read out of the zip file.</source>
        <translation>{name} wurde aus dem ZIP-Archiv gelesen.</translation>
    </message>
    <message>
        <source>{name} would be a file and a folder at the same time</source>
        <translation>{name} wäre zugleich Datei und Ordner</translation>
    </message>
    <message>
        <source>{name} would be written outside the folder</source>
        <translation>{name} würde außerhalb des Ordners geschrieben</translation>
    </message>
    <message>
        <source>{name} would unpack to more than {most} MB</source>
        <translation>{name} wäre entpackt größer als {most} MB</translation>
    </message>
    <message>
        <source>{name} would unpack to more than {most} times its size, as a trap would</source>
        <translation>{name} wäre entpackt mehr als {most}-mal so groß; so sind Fallen gebaut</translation>
    </message>
    <message numerus="yes">
        <source>{n} files are not stored as they say and were read as cp1252: {files}. Check ä, ö, ü, ß and the like.</source>
        <translation>
            <numerusform>{files} ist anders gespeichert als angegeben und wurde als cp1252 gelesen. Prüfen Sie ä, ö, ü, ß und Ähnliches.</numerusform>
            <numerusform>{n} Dateien sind anders gespeichert als angegeben und wurden als cp1252 gelesen: {files}. Prüfen Sie ä, ö, ü, ß und Ähnliches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files hold other letters than UTF-8 and were read as {encoding}: {files}. Check ä, ö, ü, ß and the like.</source>
        <translation>
            <numerusform>{files} enthält andere Buchstaben als UTF-8 und wurde als {encoding} gelesen. Prüfen Sie ä, ö, ü, ß und Ähnliches.</numerusform>
            <numerusform>{n} Dateien enthalten andere Buchstaben als UTF-8 und wurden als {encoding} gelesen: {files}. Prüfen Sie ä, ö, ü, ß und Ähnliches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} folders hold no text and make no class: {folders}.</source>
        <translation>
            <numerusform>Ein Ordner enthält keinen Text und ergibt keine Klasse: {folders}.</numerusform>
            <numerusform>{n} Ordner enthalten keinen Text und ergeben keine Klasse: {folders}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows have several labels in “{column}”; there are {labels} labels ({list}) in {combinations} combinations.</source>
        <translation>
            <numerusform>Eine Zeile hat in „{column}“ mehrere Labels; es gibt {labels} Labels ({list}) in {combinations} Kombinationen.</numerusform>
            <numerusform>{n} Zeilen haben in „{column}“ mehrere Labels; es gibt {labels} Labels ({list}) in {combinations} Kombinationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{word} is no number in JSON; null says that nothing is known</source>
        <translation>{word} ist in JSON keine Zahl; null sagt, dass nichts bekannt ist</translation>
    </message>
    <message>
        <source>“{pattern}” does not say where the class stands in a file name.</source>
        <translation>„{pattern}“ sagt nicht, wo in einem Dateinamen die Klasse steht.</translation>
    </message>
    <message>
        <source>“{words}” does not say what becomes of an element.</source>
        <translation>„{words}“ sagt nicht, was aus einem Element wird.</translation>
    </message>
</context>
</TS>
