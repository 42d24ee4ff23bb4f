<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_browser</name>
    <message numerus="yes">
        <source>A class name has at most {n} letters.</source>
        <translation>
            <numerusform>Ein Klassenname hat höchstens {n} Buchstaben.</numerusform>
            <numerusform>Ein Klassenname hat höchstens {n} Buchstaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>A class needs a name. Nothing was changed.</source>
        <translation>Eine Klasse braucht einen Namen. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most {n} letters.</source>
        <translation>
            <numerusform>Ein Name hat höchstens {n} Buchstaben.</numerusform>
            <numerusform>Ein Name hat höchstens {n} Buchstaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reason has at most {n} letters.</source>
        <translation>
            <numerusform>Ein Grund hat höchstens {n} Buchstaben.</numerusform>
            <numerusform>Ein Grund hat höchstens {n} Buchstaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a class first; the sample belongs to it.</source>
        <translation>Legen Sie zuerst eine Klasse an; das Beispiel gehört zu ihr.</translation>
    </message>
    <message>
        <source>Add this class</source>
        <translation>Diese Klasse hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} own samples</source>
        <translation>
            <numerusform>{n} eigenes Beispiel hinzufügen</numerusform>
            <numerusform>{n} eigene Beispiele hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>An empty text is no sample.</source>
        <translation>Ein leerer Text ist kein Beispiel.</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Eine andere Klasse</translation>
    </message>
    <message>
        <source>Another reason, in your own words</source>
        <translation>Ein anderer Grund, in eigenen Worten</translation>
    </message>
    <message>
        <source>Arrow keys walk through the items and the net follows. Enter shows the item in full, L relabels, X excludes, Backspace takes back.</source>
        <translation>Mit den Pfeiltasten gehen Sie durch die Beispiele. Die Eingabetaste zeigt das Beispiel ganz, L ändert die Klasse, X schließt aus, die Rücktaste nimmt zurück.</translation>
    </message>
    <message numerus="yes">
        <source>At most {n} items are changed at once. Select fewer; nothing was changed.</source>
        <translation>
            <numerusform>Höchstens {n} Beispiel wird auf einmal geändert. Wählen Sie weniger aus; es wurde nichts geändert.</numerusform>
            <numerusform>Höchstens {n} Beispiele werden auf einmal geändert. Wählen Sie weniger aus; es wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to none of the classes</source>
        <translation>Gehört zu keiner der Klassen</translation>
    </message>
    <message>
        <source>Both parts</source>
        <translation>Beide Teile</translation>
    </message>
    <message>
        <source>By {column}</source>
        <translation>Nach {column}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cells of this item</source>
        <translation>Zellen dieses Beispiels</translation>
    </message>
    <message>
        <source>Check class …</source>
        <translation>Klasse prüfen …</translation>
    </message>
    <message>
        <source>Check the label of the chosen item … (L)</source>
        <translation>Klasse des gewählten Beispiels prüfen … (L)</translation>
    </message>
    <message>
        <source>Choose an item to see it in full.</source>
        <translation>Wählen Sie ein Beispiel, um es ganz zu sehen.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class of the own sample</source>
        <translation>Klasse des eigenen Beispiels</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigierte</translation>
    </message>
    <message>
        <source>Damaged, blurred or cut off</source>
        <translation>Beschädigt, unscharf oder abgeschnitten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Drop pictures here. They are copied.</source>
        <translation>Lassen Sie Bilder hier fallen. Sie werden kopiert.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Exclude the chosen item … (X)</source>
        <translation>Das gewählte Beispiel ausschließen … (X)</translation>
    </message>
    <message numerus="yes">
        <source>Exclude {n} items</source>
        <translation>
            <numerusform>{n} Beispiel ausschließen</numerusform>
            <numerusform>{n} Beispiele ausschließen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude …</source>
        <translation>Ausschließen …</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossene</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie einen Namen an.</translation>
    </message>
    <message>
        <source>Give the selected items another class (L)</source>
        <translation>Den ausgewählten Beispielen eine andere Klasse geben (L)</translation>
    </message>
    <message>
        <source>Histogram from {low} to {high}</source>
        <translation>Histogramm von {low} bis {high}</translation>
    </message>
    <message>
        <source>How the items are shown</source>
        <translation>Wie die Beispiele gezeigt werden</translation>
    </message>
    <message>
        <source>How the values are spread</source>
        <translation>Wie die Werte verteilt sind</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Item and statistics beside the list</source>
        <translation>Beispiel und Statistik neben der Liste</translation>
    </message>
    <message>
        <source>Item {key}</source>
        <translation>Beispiel {key}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Items of each class</source>
        <translation>Beispiele jeder Klasse</translation>
    </message>
    <message>
        <source>Items of the data</source>
        <translation>Beispiele der Daten</translation>
    </message>
    <message>
        <source>Keep as a sample of</source>
        <translation>Als Beispiel behalten für</translation>
    </message>
    <message>
        <source>Keep this sample</source>
        <translation>Beispiel behalten</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Leave the selected items out (X or Delete)</source>
        <translation>Die ausgewählten Beispiele auslassen (X oder Entf)</translation>
    </message>
    <message>
        <source>Let all pictures of the net follow this item (N)</source>
        <translation>Alle Bilder des Netzes folgen diesem Beispiel (N)</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Unteres Quartil</translation>
    </message>
    <message>
        <source>Make own samples</source>
        <translation>Eigene Beispiele machen</translation>
    </message>
    <message>
        <source>Make own samples …</source>
        <translation>Eigene Beispiele machen …</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>My drawings</source>
        <translation>Meine Zeichnungen</translation>
    </message>
    <message>
        <source>My pictures</source>
        <translation>Meine Bilder</translation>
    </message>
    <message>
        <source>My texts</source>
        <translation>Meine Texte</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Name two classes or more, then make samples of each. Every sample is saved at once as a file of its own.</source>
        <translation>Benennen Sie zwei oder mehr Klassen und machen Sie von jeder Beispiele. Jedes Beispiel wird sofort als eigene Datei gespeichert.</translation>
    </message>
    <message>
        <source>New class, e.g. a digit or a word</source>
        <translation>Neue Klasse, z. B. Ziffer oder Wort</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>No item fits.</source>
        <translation>Kein Beispiel passt.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order of the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Own samples</source>
        <translation>Eigene Beispiele</translation>
    </message>
    <message>
        <source>Own samples do not fit these data.</source>
        <translation>Eigene Beispiele passen nicht zu diesen Daten.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Personal data that must not be used</source>
        <translation>Personenbezogene Daten, die nicht verwendet werden dürfen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <source>Picture of this item</source>
        <translation>Bild dieses Beispiels</translation>
    </message>
    <message>
        <source>Pictures of this class</source>
        <translation>Bilder dieser Klasse</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Klasse ändern</translation>
    </message>
    <message numerus="yes">
        <source>Relabel {n} items</source>
        <translation>
            <numerusform>Klasse von {n} Beispiel ändern</numerusform>
            <numerusform>Klasse von {n} Beispielen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Relabel …</source>
        <translation>Klasse ändern …</translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} own samples</source>
        <translation>
            <numerusform>{n} eigenes Beispiel entfernen</numerusform>
            <numerusform>{n} eigene Beispiele entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples of this class</source>
        <translation>Beispiele dieser Klasse</translation>
    </message>
    <message>
        <source>Samples of “{name}”</source>
        <translation>Beispiele für „{name}“</translation>
    </message>
    <message>
        <source>Save it as a file of the chosen class (Ctrl+Enter)</source>
        <translation>Als Datei der gewählten Klasse speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Save it as a file of the chosen class (Enter)</source>
        <translation>Als Datei der gewählten Klasse speichern (Eingabe)</translation>
    </message>
    <message>
        <source>Save it as a file; the next training learns from it, too</source>
        <translation>Als Datei speichern; das nächste Training lernt auch daraus</translation>
    </message>
    <message>
        <source>Say why the items are not used. Nothing was changed.</source>
        <translation>Geben Sie an, warum die Beispiele nicht verwendet werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation>In allen Spalten suchen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Series of this item</source>
        <translation>Reihe dieses Beispiels</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Alle Beispiele zeigen</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>Show in the net</source>
        <translation>Im Netz zeigen</translation>
    </message>
    <message>
        <source>Show only from</source>
        <translation>Nur zeigen von</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Sort by this column, largest first</source>
        <translation>Nach dieser Spalte sortieren, größte zuerst</translation>
    </message>
    <message>
        <source>Sort by this column, smallest first</source>
        <translation>Nach dieser Spalte sortieren, kleinste zuerst</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Statistics of this column</source>
        <translation>Statistik dieser Spalte</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take back the corrections of {n} items</source>
        <translation>
            <numerusform>Korrekturen an {n} Beispiel zurücknehmen</numerusform>
            <numerusform>Korrekturen an {n} Beispielen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back in the list of items, or write a number.</source>
        <translation>Nehmen Sie sie in der Liste der Beispiele zurück oder schreiben Sie eine Zahl.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text in full</source>
        <translation>Ganzer Text</translation>
    </message>
    <message>
        <source>Text of the sample</source>
        <translation>Text des Beispiels</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The class cannot be told</source>
        <translation>Die Klasse ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>The correction “{label}” is no number.</source>
        <translation>Die Korrektur „{label}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>The data are locked while the net trains. Stop the training first.</source>
        <translation>Die Daten sind gesperrt, solange das Netz trainiert. Halten Sie zuerst das Training an.</translation>
    </message>
    <message>
        <source>The disk may be full or write-protected. What was saved before is still there.</source>
        <translation>Der Datenträger ist vielleicht voll oder schreibgeschützt. Was vorher gespeichert wurde, ist noch da.</translation>
    </message>
    <message>
        <source>The name becomes a folder: no &lt; &gt; : / \ | ? *, no quotation marks, no full stop at its ends.</source>
        <translation>Der Name wird zu einem Ordner: kein &lt; &gt; : / \ | ? *, keine Anführungszeichen, kein Punkt an den Enden.</translation>
    </message>
    <message>
        <source>The net says {name} ({share}), as labelled.</source>
        <translation>Das Netz sagt {name} ({share}), wie angegeben.</translation>
    </message>
    <message>
        <source>The net says {name} ({share}).</source>
        <translation>Das Netz sagt {name} ({share}).</translation>
    </message>
    <message>
        <source>The same as another item</source>
        <translation>Dasselbe wie ein anderes Beispiel</translation>
    </message>
    <message>
        <source>The sample could not be kept in {folder}.</source>
        <translation>Das Beispiel konnte nicht in {folder} gespeichert werden.</translation>
    </message>
    <message>
        <source>These are taken: {kinds}</source>
        <translation>Möglich sind: {kinds}</translation>
    </message>
    <message>
        <source>These data hold too many pictures for own samples to be added.</source>
        <translation>Diese Daten enthalten zu viele Bilder, um eigene Beispiele hinzuzufügen.</translation>
    </message>
    <message>
        <source>These items are computed and not collected; there is nothing to put right. Change the options of the set instead.</source>
        <translation>Diese Beispiele sind berechnet und nicht gesammelt; es gibt nichts zu berichtigen. Ändern Sie stattdessen die Optionen der Daten.</translation>
    </message>
    <message>
        <source>These items are cut out of one long series and share its points; single ones cannot be changed. Correct the file instead.</source>
        <translation>Diese Beispiele sind aus einer langen Reihe geschnitten und teilen sich ihre Punkte; einzelne lassen sich nicht ändern. Berichtigen Sie stattdessen die Datei.</translation>
    </message>
    <message>
        <source>They can be pictures or texts of classes. Choose the data again that they were made for, or undo the last step. Their files are safe.</source>
        <translation>Es können Bilder oder Texte von Klassen sein. Wählen Sie wieder die Daten, für die sie gemacht wurden, oder machen Sie den letzten Schritt rückgängig. Ihre Dateien sind sicher.</translation>
    </message>
    <message>
        <source>They lie in {folder}</source>
        <translation>Sie liegen in {folder}</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message numerus="yes">
        <source>To learn, the net needs two classes with {n} samples or more of each.</source>
        <translation>
            <numerusform>Zum Lernen braucht das Netz zwei Klassen mit mindestens {n} Beispiel.</numerusform>
            <numerusform>Zum Lernen braucht das Netz zwei Klassen mit je mindestens {n} Beispielen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Type or paste one text, then keep it.</source>
        <translation>Schreiben Sie einen Text oder fügen Sie ihn ein, dann behalten Sie ihn.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the corrections of the selected items (Backspace)</source>
        <translation>Die Korrekturen der ausgewählten Beispiele zurücknehmen (Rücktaste)</translation>
    </message>
    <message>
        <source>Undo the last correction; then there is something to learn.</source>
        <translation>Machen Sie die letzte Korrektur rückgängig; dann gibt es etwas zu lernen.</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Oberes Quartil</translation>
    </message>
    <message>
        <source>Use smaller pictures or fewer of them, or open your samples as data of their own.</source>
        <translation>Verwenden Sie kleinere oder weniger Bilder oder öffnen Sie Ihre Beispiele als eigene Daten.</translation>
    </message>
    <message>
        <source>Use these samples</source>
        <translation>Diese Beispiele verwenden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>What stands beside the list</source>
        <translation>Was neben der Liste steht</translation>
    </message>
    <message>
        <source>What the samples are</source>
        <translation>Was die Beispiele sind</translation>
    </message>
    <message>
        <source>Which class is right?</source>
        <translation>Welche Klasse ist richtig?</translation>
    </message>
    <message>
        <source>Which value is right?</source>
        <translation>Welcher Wert ist richtig?</translation>
    </message>
    <message>
        <source>Why are they not to be used?</source>
        <translation>Warum sollen sie nicht verwendet werden?</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>Falsche Antworten</translation>
    </message>
    <message>
        <source>Your corrections leave items of a single class.</source>
        <translation>Ihre Korrekturen lassen nur Beispiele einer einzigen Klasse übrig.</translation>
    </message>
    <message>
        <source>excluded: {reason}</source>
        <translation>ausgeschlossen: {reason}</translation>
    </message>
    <message>
        <source>largest value shown</source>
        <translation>größter gezeigter Wert</translation>
    </message>
    <message>
        <source>net says {name}</source>
        <translation>Netz sagt {name}</translation>
    </message>
    <message>
        <source>no part</source>
        <translation>kein Teil</translation>
    </message>
    <message>
        <source>own sample</source>
        <translation>eigenes Beispiel</translation>
    </message>
    <message>
        <source>own samples outside their folder</source>
        <translation>eigene Beispiele außerhalb ihres Ordners</translation>
    </message>
    <message>
        <source>own samples that are not in their folder any more</source>
        <translation>eigene Beispiele, die nicht mehr in ihrem Ordner sind</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>smallest value shown</source>
        <translation>kleinster gezeigter Wert</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>was {name}</source>
        <translation>war {name}</translation>
    </message>
    <message>
        <source>{count} ({share})</source>
        <translation>{count} ({share})</translation>
    </message>
    <message>
        <source>{file} is larger than {size} MB.</source>
        <translation>{file} ist größer als {size} MB.</translation>
    </message>
    <message>
        <source>{file} is no file of this kind.</source>
        <translation>{file} ist keine Datei dieser Art.</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} items</source>
        <translation>
            <numerusform>{name}: {n} Beispiel</numerusform>
            <numerusform>{name}: {n} Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections fit no item of these data.</source>
        <translation>
            <numerusform>{n} Korrektur passt zu keinem Beispiel dieser Daten.</numerusform>
            <numerusform>{n} Korrekturen passen zu keinem Beispiel dieser Daten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} found</source>
        <translation>
            <numerusform>{n} gefunden</numerusform>
            <numerusform>{n} gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} from training and validation</source>
        <translation>
            <numerusform>{n} aus Training und Validierung</numerusform>
            <numerusform>{n} aus Training und Validierung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} from training and validation; {hidden} test items stay hidden</source>
        <translation>
            <numerusform>{n} aus Training und Validierung; {hidden} Testbeispiele bleiben verborgen</numerusform>
            <numerusform>{n} aus Training und Validierung; {hidden} Testbeispiele bleiben verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items are left out of training and validation. They stay in the list, struck out with this reason, and reports count them.</source>
        <translation>
            <numerusform>{n} Beispiel wird in Training und Validierung ausgelassen. Es bleibt mit diesem Grund durchgestrichen in der Liste, und Berichte zählen es.</numerusform>
            <numerusform>{n} Beispiele werden in Training und Validierung ausgelassen. Sie bleiben mit diesem Grund durchgestrichen in der Liste, und Berichte zählen sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items get this class. The file itself stays as it is; the change stands in the project and can be taken back.</source>
        <translation>
            <numerusform>{n} Beispiel bekommt diese Klasse. Die Datei selbst bleibt, wie sie ist; die Änderung steht im Projekt und lässt sich zurücknehmen.</numerusform>
            <numerusform>{n} Beispiele bekommen diese Klasse. Die Datei selbst bleibt, wie sie ist; die Änderung steht im Projekt und lässt sich zurücknehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items get this value. The file itself stays as it is; the change stands in the project and can be taken back.</source>
        <translation>
            <numerusform>{n} Beispiel bekommt diesen Wert. Die Datei selbst bleibt, wie sie ist; die Änderung steht im Projekt und lässt sich zurücknehmen.</numerusform>
            <numerusform>{n} Beispiele bekommen diesen Wert. Die Datei selbst bleibt, wie sie ist; die Änderung steht im Projekt und lässt sich zurücknehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items shown, excluded ones not counted</source>
        <translation>
            <numerusform>{n} Beispiel gezeigt, ausgeschlossene nicht gezählt</numerusform>
            <numerusform>{n} Beispiele gezeigt, ausgeschlossene nicht gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of all parts; the final test was computed</source>
        <translation>
            <numerusform>{n} aus allen Teilen; der Abschlusstest wurde gerechnet</numerusform>
            <numerusform>{n} aus allen Teilen; der Abschlusstest wurde gerechnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} own samples; train again to learn from them</source>
        <translation>
            <numerusform>{n} eigenes Beispiel; trainieren Sie neu, um daraus zu lernen</numerusform>
            <numerusform>{n} eigene Beispiele; trainieren Sie neu, um daraus zu lernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <translation>
            <numerusform>{n} Punkt</numerusform>
            <numerusform>{n} Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} samples. The more there are and the more they differ, the better.</source>
        <translation>
            <numerusform>{n} Beispiel. Je mehr und je verschiedener, desto besser.</numerusform>
            <numerusform>{n} Beispiele. Je mehr und je verschiedener, desto besser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} selected</source>
        <translation>
            <numerusform>{n} ausgewählt</numerusform>
            <numerusform>{n} ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} words</source>
        <translation>
            <numerusform>{n} Wort</numerusform>
            <numerusform>{n} Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points}, {n} channels</source>
        <translation>
            <numerusform>{points}, {n} Kanal</numerusform>
            <numerusform>{points}, {n} Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>{train} for training, {validation} for validation</source>
        <translation>{train} für das Training, {validation} für die Validierung</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, in colour</source>
        <translation>{width} × {height} Pixel, farbig</translation>
    </message>
    <message numerus="yes">
        <source>{words}, {n} letters</source>
        <translation>
            <numerusform>{words}, {n} Zeichen</numerusform>
            <numerusform>{words}, {n} Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has a meaning of its own for folders. Choose another name.</source>
        <translation>„{name}“ hat bei Ordnern eine eigene Bedeutung. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
</TS>
