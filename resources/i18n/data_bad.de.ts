<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_bad</name>
    <message>
        <source>A net learns a class from several items. Add more items of each class, or choose another file. Nothing changed.</source>
        <translation>Ein Netz lernt eine Klasse aus mehreren Beispielen. Fügen Sie zu jeder Klasse weitere hinzu, oder wählen Sie eine andere Datei. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>A net learns from many. Check whether the file was saved whole, or choose another one. Nothing changed.</source>
        <translation>Ein Netz lernt aus vielen. Prüfen Sie, ob die Datei vollständig gespeichert wurde, oder wählen Sie eine andere. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>A net tells classes apart and needs at least two: add items of another class (another folder, or rows with another word). Nothing changed.</source>
        <translation>Ein Netz unterscheidet Klassen und braucht mindestens zwei: Fügen Sie Beispiele einer anderen Klasse hinzu (einen weiteren Ordner oder Zeilen mit einem anderen Wort). Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>A net that counts words knows them by these signs alone, where it knows any.</source>
        <translation>Ein Netz, das Wörter zählt, kennt sie nur an diesen Zeichen, wenn es überhaupt eines davon kennt.</translation>
    </message>
    <message>
        <source>A net that reads words in order takes their beginning alone.</source>
        <translation>Ein Netz, das Wörter der Reihe nach liest, nimmt nur ihren Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>All {n} items of {file} have the same class, “{word}”.</source>
        <translation>
            <numerusform>Das einzige Beispiel von {file} hat die Klasse „{word}“.</numerusform>
            <numerusform>Alle {n} Beispiele von {file} haben dieselbe Klasse, „{word}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing says which class the texts of {file} have.</source>
        <translation>Nichts sagt, welche Klasse die Texte von {file} haben.</translation>
    </message>
    <message>
        <source>Put the texts of each class into a folder of its own, or add a table that names the class of each file. Nothing changed.</source>
        <translation>Legen Sie die Texte jeder Klasse in einen eigenen Ordner, oder fügen Sie eine Tabelle hinzu, die zu jeder Datei die Klasse nennt. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The folder {name} holds several files that may be data ({some}).</source>
        <translation>Der Ordner {name} enthält mehrere Dateien, die Daten sein können ({some}).</translation>
    </message>
    <message>
        <source>They do not belong together as far as can be seen. Choose one of them. Nothing changed.</source>
        <translation>Soweit erkennbar, gehören sie nicht zusammen. Wählen Sie eine davon. Es wurde nichts verändert.</translation>
    </message>
    <message numerus="yes">
        <source>{file} has one item of each class in {column}, {n} classes in all.</source>
        <translation>
            <numerusform>{file} hat in {column} von jeder Klasse nur ein Beispiel, zusammen {n} Klasse.</numerusform>
            <numerusform>{file} hat in {column} von jeder Klasse nur ein Beispiel, zusammen {n} Klassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} holds a single row or none.</source>
        <translation>{file} enthält höchstens eine Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>{n} texts hold signs or emoji, but no letter and no digit ({where}).</source>
        <translation>
            <numerusform>{n} Text enthält Zeichen oder Emoji, aber keinen Buchstaben und keine Ziffer ({where}).</numerusform>
            <numerusform>{n} Texte enthalten Zeichen oder Emoji, aber keinen Buchstaben und keine Ziffer ({where}).</numerusform>
        </translation>
    </message>
</context>
</TS>
