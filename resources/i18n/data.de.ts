<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data</name>
    <message>
        <source>0 is a value like any other</source>
        <translation>0 ist ein Wert wie jeder andere</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>1 only where both inputs are 1.</source>
        <translation>1 nur dort, wo beide Eingaben 1 sind.</translation>
    </message>
    <message>
        <source>1 where at least one input is 1.</source>
        <translation>1 dort, wo mindestens eine Eingabe 1 ist.</translation>
    </message>
    <message>
        <source>1 where exactly one input is 1; no straight line parts these points.</source>
        <translation>1 dort, wo genau eine Eingabe 1 ist; keine Gerade trennt diese Punkte.</translation>
    </message>
    <message>
        <source>1,797 small images of the digits 0 to 9, written by 13 people.</source>
        <translation>1.797 kleine Bilder der Ziffern 0 bis 9, von 13 Menschen geschrieben.</translation>
    </message>
    <message>
        <source>150 flowers of three species with four measurements each.</source>
        <translation>150 Blüten von drei Arten mit je vier Messwerten.</translation>
    </message>
    <message>
        <source>178 wines from three cultivars with 13 measurements each.</source>
        <translation>178 Weine aus drei Rebsorten mit je 13 Messwerten.</translation>
    </message>
    <message>
        <source>442 patients with ten measurements; how far did the disease go within a year?</source>
        <translation>442 Patienten mit zehn Messwerten; wie weit schritt die Krankheit in einem Jahr fort?</translation>
    </message>
    <message>
        <source>600 short English texts about cooking, sport, technology and travel.</source>
        <translation>600 kurze englische Texte über Kochen, Sport, Technik und Reisen.</translation>
    </message>
    <message>
        <source>600 short German texts about cooking, sport, technology and travel.</source>
        <translation>600 kurze deutsche Texte über Kochen, Sport, Technik und Reisen.</translation>
    </message>
    <message>
        <source>A net can only guess the same class for all of them.</source>
        <translation>Ein Netz kann für alle nur dieselbe Klasse raten.</translation>
    </message>
    <message>
        <source>A net cannot compute with gaps: fill them first.</source>
        <translation>Mit Lücken kann ein Netz nicht rechnen: Füllen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>A net needs several rows of each class. Choose another column as target.</source>
        <translation>Ein Netz braucht mehrere Zeilen von jeder Klasse. Wählen Sie eine andere Spalte als Ziel.</translation>
    </message>
    <message>
        <source>A net would only copy it, and its result would say nothing. Use it if it is known before the answer is.</source>
        <translation>Ein Netz würde sie nur abschreiben, und sein Ergebnis würde nichts aussagen. Verwenden Sie sie, wenn sie vor der Antwort bekannt ist.</translation>
    </message>
    <message>
        <source>A single picture for a trained net to answer.</source>
        <translation>Ein einzelnes Bild, zu dem ein trainiertes Netz antwortet.</translation>
    </message>
    <message>
        <source>A target needs numbers, or words that repeat themselves. Check the separator, or choose another file. Nothing changed.</source>
        <translation>Ein Ziel braucht Zahlen oder Wörter, die sich wiederholen. Prüfen Sie das Trennzeichen, oder wählen Sie eine andere Datei. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>A trained net can answer for it; to train one, choose a set of images.</source>
        <translation>Ein trainiertes Netz kann dazu antworten; zum Trainieren wählen Sie einen Datensatz mit Bildern.</translation>
    </message>
    <message>
        <source>A value that rises evenly from the lower left to the upper right.</source>
        <translation>Ein Wert, der von links unten nach rechts oben gleichmäßig steigt.</translation>
    </message>
    <message>
        <source>Add the preparation step “Fill gaps” on the Data page.</source>
        <translation>Fügen Sie auf der Seite „Daten“ den Schritt „Lücken füllen“ hinzu.</translation>
    </message>
    <message>
        <source>Adds a column of 0 and 1 for each column with gaps: 1 where something was missing. That may say something by itself.</source>
        <translation>Fügt für jede Spalte mit Lücken eine Spalte aus 0 und 1 hinzu: 1, wo etwas fehlte. Auch das kann etwas aussagen.</translation>
    </message>
    <message>
        <source>Adds empty pixels around all images; nothing is stretched.</source>
        <translation>Setzt leere Pixel um alle Bilder; nichts wird gestreckt.</translation>
    </message>
    <message>
        <source>After the TensorFlow Playground (Apache-2.0).</source>
        <translation>Nach dem TensorFlow Playground (Apache-2.0).</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>B. Efron, T. Hastie, I. Johnstone and R. Tibshirani (2004): Least Angle Regression; as scikit-learn brings it.</source>
        <translation>B. Efron, T. Hastie, I. Johnstone und R. Tibshirani (2004): Least Angle Regression; so, wie scikit-learn sie mitbringt.</translation>
    </message>
    <message>
        <source>Because of these cells the whole column counts as words, not as numbers.</source>
        <translation>Wegen dieser Zellen gilt die ganze Spalte als Wörter und nicht als Zahlen.</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Border: from {old} to {new} pixels</source>
        <translation>Rand: von {old} auf {new} Pixel</translation>
    </message>
    <message>
        <source>Brings all numbers to a similar size, so that no column drowns the others.</source>
        <translation>Bringt alle Zahlen auf eine ähnliche Größe, damit keine Spalte die anderen übertönt.</translation>
    </message>
    <message>
        <source>CC BY 4.0</source>
        <translation>CC BY 4.0</translation>
    </message>
    <message>
        <source>Cells that count as missing</source>
        <translation>Zellen, die als fehlend gelten</translation>
    </message>
    <message>
        <source>Change this value on the Data page. Nothing was lost.</source>
        <translation>Ändern Sie diesen Wert auf der Seite „Daten“. Es ging nichts verloren.</translation>
    </message>
    <message>
        <source>Check that it is not open elsewhere and that you may read it. Nothing changed.</source>
        <translation>Prüfen Sie, ob sie anderswo geöffnet ist und ob Sie sie lesen dürfen. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Check the name, or plug the drive in again.</source>
        <translation>Prüfen Sie den Namen, oder stecken Sie das Laufwerk wieder an.</translation>
    </message>
    <message>
        <source>Check the separator, or choose another file. Nothing changed.</source>
        <translation>Prüfen Sie das Trennzeichen, oder wählen Sie eine andere Datei. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Choose a bundled set or a file on the Data page.</source>
        <translation>Wählen Sie auf der Seite „Daten“ einen mitgelieferten Datensatz oder eine Datei.</translation>
    </message>
    <message>
        <source>Choose a column with words or numbers as target.</source>
        <translation>Wählen Sie als Ziel eine Spalte mit Wörtern oder Zahlen.</translation>
    </message>
    <message>
        <source>Choose a larger size, or use the step “Resize” instead.</source>
        <translation>Wählen Sie eine größere Größe, oder verwenden Sie den Schritt „Größe ändern“.</translation>
    </message>
    <message>
        <source>Choose another column as target. Nothing changed.</source>
        <translation>Wählen Sie eine andere Spalte als Ziel. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Choose another target, or fill the gaps.</source>
        <translation>Wählen Sie ein anderes Ziel, oder füllen Sie die Lücken.</translation>
    </message>
    <message>
        <source>Choose another target, or predict classes.</source>
        <translation>Wählen Sie ein anderes Ziel, oder sagen Sie Klassen vorher.</translation>
    </message>
    <message>
        <source>Choose one of the sets on the Data page.</source>
        <translation>Wählen Sie auf der Seite „Daten“ einen der Datensätze.</translation>
    </message>
    <message>
        <source>Choose smaller images or fewer items on the Data page, or close other programs.</source>
        <translation>Wählen Sie auf der Seite „Daten“ kleinere Bilder oder weniger Beispiele, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Choose the file or folder on the Data page.</source>
        <translation>Wählen Sie die Datei oder den Ordner auf der Seite „Daten“.</translation>
    </message>
    <message>
        <source>Choose the file with the images, as MNIST has it.</source>
        <translation>Wählen Sie die Datei mit den Bildern, wie MNIST sie hat.</translation>
    </message>
    <message>
        <source>Choose the training data, or train again.</source>
        <translation>Wählen Sie die Trainingsdaten, oder trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of this name mostly hold what is to be predicted.</source>
        <translation>Unter diesem Namen steht meistens das, was vorhergesagt werden soll.</translation>
    </message>
    <message>
        <source>Columns that only name the rows, and columns that are the same everywhere, say nothing to a net. Choose what the columns are for, or another file.</source>
        <translation>Spalten, die nur die Zeilen benennen, und Spalten, die überall gleich sind, sagen einem Netz nichts. Wählen Sie, wozu die Spalten dienen, oder eine andere Datei.</translation>
    </message>
    <message>
        <source>Copy or download the file once more. Nothing in your project changed.</source>
        <translation>Kopieren Sie die Datei noch einmal, oder laden Sie sie neu herunter. In Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Correct the cell, or leave it empty.</source>
        <translation>Berichtigen Sie die Zelle, oder lassen Sie sie leer.</translation>
    </message>
    <message>
        <source>Count as missing</source>
        <translation>Als fehlend zählen</translation>
    </message>
    <message>
        <source>Count them as missing, so that the column holds numbers</source>
        <translation>Als fehlend zählen, damit die Spalte Zahlen enthält</translation>
    </message>
    <message>
        <source>Count these cells as missing</source>
        <translation>Diese Zellen als fehlend zählen</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>E. Alpaydin and C. Kaynak (1998): Optical Recognition of Handwritten Digits, UCI Machine Learning Repository; the test part, as scikit-learn brings it.</source>
        <translation>E. Alpaydin und C. Kaynak (1998): Optical Recognition of Handwritten Digits, UCI Machine Learning Repository; der Testteil, so, wie scikit-learn ihn mitbringt.</translation>
    </message>
    <message>
        <source>Each column in its own way</source>
        <translation>Jede Spalte auf ihre Weise</translation>
    </message>
    <message>
        <source>Empty texts</source>
        <translation>Leere Texte</translation>
    </message>
    <message>
        <source>Encode words</source>
        <translation>Wörter kodieren</translation>
    </message>
    <message numerus="yes">
        <source>Encode: {columns} as {n} columns of 0 and 1</source>
        <translation>
            <numerusform>Kodieren: {columns} als {n} Spalte aus 0 und 1</numerusform>
            <numerusform>Kodieren: {columns} als {n} Spalten aus 0 und 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Encode: {columns} as {n} columns of 0 and 1; rare words share one</source>
        <translation>
            <numerusform>Kodieren: {columns} als {n} Spalte aus 0 und 1; seltene Wörter teilen sich eine</numerusform>
            <numerusform>Kodieren: {columns} als {n} Spalten aus 0 und 1; seltene Wörter teilen sich eine</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors on rare classes weigh more; overall accuracy may fall.</source>
        <translation>Fehler bei seltenen Klassen wiegen mehr; die Genauigkeit insgesamt kann sinken.</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>Exklusives Oder</translation>
    </message>
    <message>
        <source>Few items are left to learn each from. Another target, or fewer classes, may help.</source>
        <translation>Für jede bleiben nur wenige Beispiele. Ein anderes Ziel oder weniger Klassen können helfen.</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Fill gaps: no cell is missing</source>
        <translation>Lücken füllen: Keine Zelle fehlt</translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps: {n} cells ({columns}), by the training rows</source>
        <translation>
            <numerusform>Lücken füllen: {n} Zelle ({columns}), nach den Trainingszeilen</numerusform>
            <numerusform>Lücken füllen: {n} Zellen ({columns}), nach den Trainingszeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps: {n} cells ({columns}), by the training rows; added where they were</source>
        <translation>
            <numerusform>Lücken füllen: {n} Zelle ({columns}), nach den Trainingszeilen; ergänzt, wo sie war</numerusform>
            <numerusform>Lücken füllen: {n} Zellen ({columns}), nach den Trainingszeilen; ergänzt, wo sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill with the mean of the training rows</source>
        <translation>Mit dem Mittelwert der Trainingszeilen füllen</translation>
    </message>
    <message>
        <source>Fill with the mean of the training rows, {value}</source>
        <translation>Mit dem Mittelwert der Trainingszeilen füllen, {value}</translation>
    </message>
    <message>
        <source>Fill with the median of the training rows</source>
        <translation>Mit dem Median der Trainingszeilen füllen</translation>
    </message>
    <message>
        <source>Fill with the median of the training rows, {value}</source>
        <translation>Mit dem Median der Trainingszeilen füllen, {value}</translation>
    </message>
    <message>
        <source>Fill with the most frequent value of the training rows</source>
        <translation>Mit dem häufigsten Wert der Trainingszeilen füllen</translation>
    </message>
    <message>
        <source>Fill with the most frequent value of the training rows, {value}</source>
        <translation>Mit dem häufigsten Wert der Trainingszeilen füllen, {value}</translation>
    </message>
    <message>
        <source>Fill with the most frequent word of the training rows, “{word}”</source>
        <translation>Mit dem häufigsten Wort der Trainingszeilen füllen, „{word}“</translation>
    </message>
    <message>
        <source>Fill, and add a column that says where it was</source>
        <translation>Füllen und eine Spalte ergänzen, die sagt, wo etwas fehlte</translation>
    </message>
    <message>
        <source>Four points on a line</source>
        <translation>Vier Punkte auf einer Geraden</translation>
    </message>
    <message>
        <source>Four quarters; those that lie opposite each other belong together.</source>
        <translation>Vier Viertel; je zwei gegenüberliegende gehören zusammen.</translation>
    </message>
    <message>
        <source>Give the training part a larger share, or use more data.</source>
        <translation>Geben Sie dem Trainingsteil einen größeren Anteil, oder verwenden Sie mehr Daten.</translation>
    </message>
    <message>
        <source>Gives every category a column of its own that is 1 where it applies, else 0.</source>
        <translation>Gibt jeder Kategorie eine eigene Spalte: 1, wo sie zutrifft, sonst 0.</translation>
    </message>
    <message>
        <source>Grey images with labels; files named t10k or test become the test part.</source>
        <translation>Graue Bilder mit ihren Klassen; Dateien namens t10k oder test werden zum Testteil.</translation>
    </message>
    <message>
        <source>Handwritten digits, 8×8</source>
        <translation>Handgeschriebene Ziffern, 8×8</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height of the images after this step.</source>
        <translation>Höhe der Bilder nach diesem Schritt.</translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation>Hügel und Mulden</translation>
    </message>
    <message>
        <source>How many different units are known at most.</source>
        <translation>Wie viele verschiedene Einheiten höchstens bekannt sind.</translation>
    </message>
    <message>
        <source>How many of the words that occur in most texts have a number.</source>
        <translation>Wie viele der Wörter, die in den meisten Texten vorkommen, eine Nummer haben.</translation>
    </message>
    <message>
        <source>How many points there are in all parts together.</source>
        <translation>Wie viele Punkte es in allen Teilen zusammen gibt.</translation>
    </message>
    <message>
        <source>How many words of a text are looked at; the rest is cut off. 0 takes what 95 of 100 training texts need.</source>
        <translation>Wie viele Wörter eines Textes betrachtet werden; der Rest wird abgeschnitten. 0 nimmt so viele, wie 95 von 100 Trainingstexten brauchen.</translation>
    </message>
    <message>
        <source>How much the points are shaken. At 0 the classes do not overlap.</source>
        <translation>Wie stark die Punkte gestreut werden. Bei 0 überlappen sich die Klassen nicht.</translation>
    </message>
    <message>
        <source>If it is a slip, correct it in the file or leave it out; scaling suffers from it.</source>
        <translation>Wenn es ein Versehen ist, berichtigen Sie es in der Datei oder lassen Sie es aus; das Skalieren leidet darunter.</translation>
    </message>
    <message>
        <source>If items of one {column} stand in training and in the test, the result may look too good.</source>
        <translation>Wenn Beispiele mit demselben Wert von {column} in Training und Test stehen, sieht das Ergebnis vielleicht zu gut aus.</translation>
    </message>
    <message>
        <source>If so, write them alike in the file and read it again.</source>
        <translation>Wenn ja, schreiben Sie sie in der Datei gleich und lesen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>If the net is to be used on what comes later, a test on the latest items is more honest.</source>
        <translation>Soll das Netz für Späteres verwendet werden, ist ein Test mit den neuesten Beispielen ehrlicher.</translation>
    </message>
    <message>
        <source>In line {line}, the column {column} holds “{cell}”, which is no number.</source>
        <translation>In Zeile {line} steht in der Spalte {column} „{cell}“; das ist keine Zahl.</translation>
    </message>
    <message>
        <source>In so many training texts a unit must occur.</source>
        <translation>In so vielen Trainingstexten muss eine Einheit vorkommen.</translation>
    </message>
    <message>
        <source>In so many training texts a word must occur.</source>
        <translation>In so vielen Trainingstexten muss ein Wort vorkommen.</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>Schwertlilien (Iris)</translation>
    </message>
    <message>
        <source>It belongs to the package scikit-learn. Install NN Studio again; your projects are not touched by that.</source>
        <translation>Sie gehört zum Paket scikit-learn. Installieren Sie NN Studio neu; Ihre Projekte bleiben dabei unberührt.</translation>
    </message>
    <message>
        <source>It can say little about the others.</source>
        <translation>Über die übrigen kann sie wenig sagen.</translation>
    </message>
    <message>
        <source>It gives the answer away: each value belongs to one class.</source>
        <translation>Die Spalte verrät die Antwort: Jeder Wert gehört zu einer Klasse.</translation>
    </message>
    <message>
        <source>It gives the answer away: it is the target in another unit.</source>
        <translation>Die Spalte verrät die Antwort: Sie ist das Ziel in einer anderen Einheit.</translation>
    </message>
    <message>
        <source>It holds account numbers, which identify people.</source>
        <translation>Die Spalte enthält Kontonummern; damit lassen sich Personen erkennen.</translation>
    </message>
    <message>
        <source>It holds addresses, which identify people.</source>
        <translation>Die Spalte enthält Adressen; damit lassen sich Personen erkennen.</translation>
    </message>
    <message>
        <source>It holds e-mail addresses, which identify people.</source>
        <translation>Die Spalte enthält E-Mail-Adressen; damit lassen sich Personen erkennen.</translation>
    </message>
    <message>
        <source>It holds telephone numbers, which identify people.</source>
        <translation>Die Spalte enthält Telefonnummern; damit lassen sich Personen erkennen.</translation>
    </message>
    <message numerus="yes">
        <source>It holds {n} different texts and only names the rows.</source>
        <translation>
            <numerusform>Sie enthält {n} Text und benennt nur die Zeilen.</numerusform>
            <numerusform>Sie enthält {n} verschiedene Texte und benennt nur die Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It identifies people.</source>
        <translation>Mit der Spalte lassen sich Personen erkennen.</translation>
    </message>
    <message>
        <source>It is a value like any other</source>
        <translation>Es ist ein Wert wie jeder andere</translation>
    </message>
    <message>
        <source>It is called like the file.</source>
        <translation>Die Spalte heißt wie die Datei.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Die Spalte ist leer.</translation>
    </message>
    <message>
        <source>It is left out and not stored in the project.</source>
        <translation>Sie wird ausgelassen und nicht im Projekt gespeichert.</translation>
    </message>
    <message>
        <source>It is left out. Use it if it is known before the answer is.</source>
        <translation>Sie wird ausgelassen. Verwenden Sie sie, wenn sie vor der Antwort bekannt ist.</translation>
    </message>
    <message>
        <source>It is the first measured series.</source>
        <translation>Es ist die erste Messreihe.</translation>
    </message>
    <message>
        <source>It is the last column that can be predicted.</source>
        <translation>Es ist die letzte Spalte, die sich vorhersagen lässt.</translation>
    </message>
    <message>
        <source>It is the only column that can be predicted.</source>
        <translation>Es ist die einzige Spalte, die sich vorhersagen lässt.</translation>
    </message>
    <message>
        <source>It is the same everywhere.</source>
        <translation>Die Spalte ist überall gleich.</translation>
    </message>
    <message>
        <source>It is used for training alone; whether the net knows the class cannot be measured.</source>
        <translation>Es dient nur dem Training; ob das Netz die Klasse kennt, lässt sich nicht messen.</translation>
    </message>
    <message>
        <source>It may be damaged or of another kind than its name says. Nothing changed.</source>
        <translation>Sie ist vielleicht beschädigt oder von anderer Art, als ihr Name sagt. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>It may hold pictures or texts in a folder for each class, tables, series or MNIST files. Nothing changed.</source>
        <translation>Er darf Bilder oder Texte in einem Ordner je Klasse enthalten, Tabellen, Zeitreihen oder MNIST-Dateien. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It needs files such as train-images-idx3-ubyte.gz and train-labels-idx1-ubyte.gz.</source>
        <translation>Er braucht Dateien wie train-images-idx3-ubyte.gz und train-labels-idx1-ubyte.gz.</translation>
    </message>
    <message>
        <source>It only counts the rows.</source>
        <translation>Die Spalte zählt nur die Zeilen.</translation>
    </message>
    <message>
        <source>It only names the rows.</source>
        <translation>Die Spalte benennt nur die Zeilen.</translation>
    </message>
    <message>
        <source>It says when; dates do not repeat themselves.</source>
        <translation>Die Spalte sagt, wann; ein Datum wiederholt sich nicht.</translation>
    </message>
    <message>
        <source>Items are shared by “{column}”: the latest are the test.</source>
        <translation>Die Beispiele werden nach „{column}“ aufgeteilt: Die neuesten sind der Test.</translation>
    </message>
    <message>
        <source>Items are to be shared by group, but no column has the role “group”.</source>
        <translation>Die Beispiele sollen nach Gruppen aufgeteilt werden, aber keine Spalte hat die Rolle „Gruppe“.</translation>
    </message>
    <message>
        <source>Items are to be shared by time, but no column says when.</source>
        <translation>Die Beispiele sollen nach der Zeit aufgeteilt werden, aber keine Spalte sagt, wann.</translation>
    </message>
    <message>
        <source>Items of the same “{column}” stay in one part.</source>
        <translation>Beispiele mit demselben Wert in „{column}“ bleiben in einem Teil.</translation>
    </message>
    <message>
        <source>Items that belong together</source>
        <translation>Beispiele, die zusammengehören</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>Ihre Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Keep all, equal ones in one part</source>
        <translation>Alle behalten, gleiche in einem Teil</translation>
    </message>
    <message>
        <source>Keep its items in one part</source>
        <translation>Zusammengehörende in einem Teil lassen</translation>
    </message>
    <message>
        <source>Keep only files that belong together in the folder.</source>
        <translation>Lassen Sie nur zusammengehörige Dateien im Ordner.</translation>
    </message>
    <message>
        <source>Keep the first of each</source>
        <translation>Jeweils die erste behalten</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Keep them in training only</source>
        <translation>Nur im Training lassen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave out the column: it is mostly empty</source>
        <translation>Die Spalte auslassen: Sie ist größtenteils leer</translation>
    </message>
    <message numerus="yes">
        <source>Leave out these {n} rows</source>
        <translation>
            <numerusform>Diese Zeile auslassen</numerusform>
            <numerusform>Diese {n} Zeilen auslassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out those outside training</source>
        <translation>Die außerhalb des Trainings auslassen</translation>
    </message>
    <message>
        <source>Leave out: items with missing cells</source>
        <translation>Auslassen: Beispiele, bei denen etwas fehlt</translation>
    </message>
    <message>
        <source>Leave the column as it is</source>
        <translation>Die Spalte lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Leave the gaps</source>
        <translation>Lücken lassen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Lassen, wo sie sind</translation>
    </message>
    <message>
        <source>Leaves out every item in which something is missing; they are counted and listed.</source>
        <translation>Lässt jedes Beispiel aus, bei dem etwas fehlt; sie werden gezählt und aufgelistet.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Let rare classes count as much as frequent ones</source>
        <translation>Seltene Klassen so stark zählen wie häufige</translation>
    </message>
    <message>
        <source>Letters in a row</source>
        <translation>Buchstaben in Folge</translation>
    </message>
    <message>
        <source>Lists which words, pairs and pieces of words a text has; what few texts have weighs more.</source>
        <translation>Listet auf, welche Wörter, Wortpaare und Wortstücke ein Text hat; was nur wenige Texte haben, wiegt mehr.</translation>
    </message>
    <message>
        <source>Logic.</source>
        <translation>Logik.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Look up words</source>
        <translation>Wörter nachschlagen</translation>
    </message>
    <message>
        <source>Look up: {size} different {units} of the training texts, at most {length} a text</source>
        <translation>Nachschlagen: {size} verschiedene {units} der Trainingstexte, höchstens {length} je Text</translation>
    </message>
    <message>
        <source>MNIST files (IDX)</source>
        <translation>MNIST-Dateien (IDX)</translation>
    </message>
    <message>
        <source>Make it smaller first (up to {size} MB).</source>
        <translation>Verkleinern Sie es zuerst (bis {size} MB).</translation>
    </message>
    <message>
        <source>Make them one class, “{word}”</source>
        <translation>Zu einer Klasse machen, „{word}“</translation>
    </message>
    <message>
        <source>Makes all images larger or smaller.</source>
        <translation>Vergrößert oder verkleinert alle Bilder.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Missing cells</source>
        <translation>Fehlende Zellen</translation>
    </message>
    <message>
        <source>Mix past and future</source>
        <translation>Vergangenheit und Zukunft mischen</translation>
    </message>
    <message>
        <source>Names of columns with ; between them; empty for all columns.</source>
        <translation>Namen von Spalten mit ; dazwischen; leer für alle Spalten.</translation>
    </message>
    <message>
        <source>Nearly always the same</source>
        <translation>Fast immer gleich</translation>
    </message>
    <message>
        <source>Nearly the same texts</source>
        <translation>Fast gleiche Texte</translation>
    </message>
    <message>
        <source>No column of {file} can be predicted.</source>
        <translation>Keine Spalte von {file} lässt sich vorhersagen.</translation>
    </message>
    <message>
        <source>No column of {file} can be used as an input.</source>
        <translation>Keine Spalte von {file} lässt sich als Eingabe verwenden.</translation>
    </message>
    <message numerus="yes">
        <source>No items are left for training ({n} items in all).</source>
        <translation>
            <numerusform>Für das Training bleibt nichts übrig (insgesamt {n} Beispiel).</numerusform>
            <numerusform>Für das Training bleibt nichts übrig (insgesamt {n} Beispiele).</numerusform>
        </translation>
    </message>
    <message>
        <source>No row can be used: in every one something is missing.</source>
        <translation>Keine Zeile ist verwendbar: In jeder fehlt etwas.</translation>
    </message>
    <message>
        <source>No weights yet</source>
        <translation>Noch keine Gewichte</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Nothing in your project changed.</source>
        <translation>In Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Number categories</source>
        <translation>Kategorien nummerieren</translation>
    </message>
    <message>
        <source>Number: {columns}; the net learns a vector for each category</source>
        <translation>Nummerieren: {columns}; das Netz lernt für jede Kategorie einen Vektor</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Numbers far off</source>
        <translation>Weit entfernte Zahlen</translation>
    </message>
    <message>
        <source>Numbers for missing values</source>
        <translation>Zahlen für fehlende Werte</translation>
    </message>
    <message>
        <source>Numbers the categories for a net that learns a small vector for each. It suits columns with many categories, where one column for each would be too wide.</source>
        <translation>Nummeriert die Kategorien für ein Netz, das für jede einen kleinen Vektor lernt. Das passt zu Spalten mit vielen Kategorien, bei denen eine Spalte für jede zu breit wäre.</translation>
    </message>
    <message>
        <source>Numbers the words of the training texts; others become “unknown”.</source>
        <translation>Nummeriert die Wörter der Trainingstexte; andere werden zu „unbekannt“.</translation>
    </message>
    <message>
        <source>Only files with bytes from 0 to 255 are read, as MNIST's.</source>
        <translation>Gelesen werden nur Dateien mit Werten von 0 bis 255, wie die von MNIST.</translation>
    </message>
    <message>
        <source>Pairs of neighbouring words tell “not good” from “good”; letters need no vocabulary of words and suit nets that read in order.</source>
        <translation>Paare benachbarter Wörter unterscheiden „nicht gut“ von „gut“; Buchstaben brauchen keinen Wortschatz und passen zu Netzen, die der Reihe nach lesen.</translation>
    </message>
    <message>
        <source>Pairs of words</source>
        <translation>Wortpaare</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>People and names</source>
        <translation>Personen und Namen</translation>
    </message>
    <message>
        <source>Perhaps 0 stands for a missing value here.</source>
        <translation>Vielleicht steht 0 hier für einen fehlenden Wert.</translation>
    </message>
    <message>
        <source>Perhaps it stands for a missing value here. The net would take it for a measurement.</source>
        <translation>Vielleicht steht das hier für einen fehlenden Wert. Das Netz hielte es für eine Messung.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pieces of words: a compound is understood by its parts, and endings and misspelt words do less harm. 0 leaves them out.</source>
        <translation>Wortstücke: Eine Zusammensetzung wird an ihren Teilen erkannt, und Endungen und Schreibfehler stören weniger. 0 lässt sie weg.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points of one class inside a ring of the other.</source>
        <translation>Punkte der einen Klasse in einem Ring der anderen.</translation>
    </message>
    <message>
        <source>Predict a number</source>
        <translation>Eine Zahl vorhersagen</translation>
    </message>
    <message>
        <source>Predict classes</source>
        <translation>Klassen vorhersagen</translation>
    </message>
    <message>
        <source>Put the file with the labels into the same folder.</source>
        <translation>Legen Sie die Datei mit den Klassen in denselben Ordner.</translation>
    </message>
    <message>
        <source>Puts a usual value into missing cells: for numbers the mean of the training rows, for words the most frequent one.</source>
        <translation>Setzt in fehlende Zellen einen üblichen Wert: bei Zahlen den Mittelwert der Trainingszeilen, bei Wörtern das häufigste.</translation>
    </message>
    <message>
        <source>R. A. Fisher (1936), UCI Machine Learning Repository; as scikit-learn brings it.</source>
        <translation>R. A. Fisher (1936), UCI Machine Learning Repository; so, wie scikit-learn sie mitbringt.</translation>
    </message>
    <message>
        <source>Rare classes</source>
        <translation>Seltene Klassen</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Remove the step on the Data page. The project is safe.</source>
        <translation>Entfernen Sie den Schritt auf der Seite „Daten“. Das Projekt ist sicher.</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>Wiederholte Zeilen</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Resize: from {old} to {new} pixels</source>
        <translation>Größe ändern: von {old} auf {new} Pixel</translation>
    </message>
    <message>
        <source>S. Aeberhard and M. Forina (1991), UCI Machine Learning Repository; as scikit-learn brings it.</source>
        <translation>S. Aeberhard und M. Forina (1991), UCI Machine Learning Repository; so, wie scikit-learn sie mitbringt.</translation>
    </message>
    <message>
        <source>Say where</source>
        <translation>Sagen, wo</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Scale: {low} becomes 0, {high} becomes 1</source>
        <translation>Skalieren: {low} wird 0, {high} wird 1</translation>
    </message>
    <message numerus="yes">
        <source>Scale: {n} columns, by the training rows</source>
        <translation>
            <numerusform>Skalieren: {n} Spalte, nach den Trainingszeilen</numerusform>
            <numerusform>Skalieren: {n} Spalten, nach den Trainingszeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl (Seed)</translation>
    </message>
    <message>
        <source>Share at random</source>
        <translation>Zufällig aufteilen</translation>
    </message>
    <message>
        <source>Share by class</source>
        <translation>Nach Klassen aufteilen</translation>
    </message>
    <message>
        <source>Share for training</source>
        <translation>Anteil für das Training</translation>
    </message>
    <message>
        <source>Share without regard to it</source>
        <translation>Ohne Rücksicht darauf aufteilen</translation>
    </message>
    <message>
        <source>Short texts, English</source>
        <translation>Kurze Texte, englisch</translation>
    </message>
    <message>
        <source>Short texts, German</source>
        <translation>Kurze Texte, deutsch</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Schräge</translation>
    </message>
    <message>
        <source>So many columns a word column may become. The most frequent words of the training rows have one of their own, all others share the last.</source>
        <translation>So viele Spalten darf eine Spalte mit Wörtern werden. Die häufigsten Wörter der Trainingszeilen haben je eine eigene, alle anderen teilen sich die letzte.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Tables (CSV, Excel, ARFF), texts (plain, Word, XML, JSON), series, pictures in folders, and zip files with any of them can be read. Nothing changed.</source>
        <translation>Gelesen werden Tabellen (CSV, Excel, ARFF), Texte (einfache, Word, XML, JSON), Zeitreihen, Bilder in Ordnern und Zip-Dateien mit alledem. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Take the cells as they are written</source>
        <translation>Die Zellen nehmen, wie sie geschrieben sind</translation>
    </message>
    <message>
        <source>Tells “not good” from “good”.</source>
        <translation>Unterscheidet „nicht gut“ von „gut“.</translation>
    </message>
    <message>
        <source>Texts at least</source>
        <translation>Mindestens in so vielen Texten</translation>
    </message>
    <message>
        <source>The answer among the inputs</source>
        <translation>Die Antwort unter den Eingaben</translation>
    </message>
    <message>
        <source>The bundled file {name} is missing or damaged.</source>
        <translation>Die mitgelieferte Datei {name} fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The column {name} cannot be predicted.</source>
        <translation>Die Spalte {name} lässt sich nicht vorhersagen.</translation>
    </message>
    <message>
        <source>The column {name} holds words; only numbers can be predicted as numbers.</source>
        <translation>Die Spalte {name} enthält Wörter; nur Zahlen lassen sich als Zahlen vorhersagen.</translation>
    </message>
    <message>
        <source>The data are not at {path} any more.</source>
        <translation>Die Daten sind nicht mehr unter {path}.</translation>
    </message>
    <message>
        <source>The data have no input called {name}.</source>
        <translation>Die Daten haben keine Eingabe namens {name}.</translation>
    </message>
    <message>
        <source>The file {name} is of a kind that cannot be read.</source>
        <translation>Die Datei {name} ist von einer Art, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The files are sorted by it.</source>
        <translation>Die Dateien sind danach geordnet.</translation>
    </message>
    <message>
        <source>The first linear model of many TensorFlow 1 courses.</source>
        <translation>Das erste lineare Modell vieler Kurse zu TensorFlow 1.</translation>
    </message>
    <message>
        <source>The folder {name} holds no MNIST images.</source>
        <translation>Der Ordner {name} enthält keine MNIST-Bilder.</translation>
    </message>
    <message>
        <source>The folder {name} holds no data that can be read.</source>
        <translation>Der Ordner {name} enthält keine lesbaren Daten.</translation>
    </message>
    <message>
        <source>The images are {old} pixels; a border cannot make them {new}.</source>
        <translation>Die Bilder haben {old} Pixel; ein Rand kann daraus nicht {new} machen.</translation>
    </message>
    <message>
        <source>The images in {file} have another size than those before.</source>
        <translation>Die Bilder in {file} haben eine andere Größe als die vorigen.</translation>
    </message>
    <message>
        <source>The input {name} needs {expected} values, {received} arrive.</source>
        <translation>Die Eingabe {name} braucht {expected} Werte, es kommen {received} an.</translation>
    </message>
    <message>
        <source>The labels that belong to {file} are missing.</source>
        <translation>Die Klassen, die zu {file} gehören, fehlen.</translation>
    </message>
    <message>
        <source>The net can learn single rows by heart from it, and it is stored in the project.</source>
        <translation>Das Netz kann damit einzelne Zeilen auswendig lernen, und sie wird im Projekt gespeichert.</translation>
    </message>
    <message>
        <source>The net may learn from it.</source>
        <translation>Das Netz darf daraus lernen.</translation>
    </message>
    <message>
        <source>The net may never answer it. Weights are offered, not chosen.</source>
        <translation>Das Netz antwortet sie vielleicht nie. Gewichte werden angeboten, nicht gewählt.</translation>
    </message>
    <message>
        <source>The net needs the same columns as in training.</source>
        <translation>Das Netz braucht dieselben Spalten wie beim Training.</translation>
    </message>
    <message>
        <source>The net reads it.</source>
        <translation>Das Netz liest sie.</translation>
    </message>
    <message>
        <source>The net sees it.</source>
        <translation>Das Netz sieht sie.</translation>
    </message>
    <message>
        <source>The net would have to tell them apart.</source>
        <translation>Das Netz müsste sie unterscheiden.</translation>
    </message>
    <message>
        <source>The parts are to be those of the data, but the data bring none.</source>
        <translation>Die Teile sollen die der Daten sein, aber die Daten bringen keine mit.</translation>
    </message>
    <message>
        <source>The picture alone is to decide.</source>
        <translation>Das Bild allein soll entscheiden.</translation>
    </message>
    <message>
        <source>The preparation step {name} is not known to this program.</source>
        <translation>Dieses Programm kennt den Vorbereitungsschritt {name} nicht.</translation>
    </message>
    <message>
        <source>The preparation stored with the trained net is damaged.</source>
        <translation>Die Vorbereitung, die mit dem trainierten Netz gespeichert ist, ist beschädigt.</translation>
    </message>
    <message>
        <source>The prepared data would need {needed} GB of memory; {free} GB are free.</source>
        <translation>Die vorbereiteten Daten bräuchten {needed} GB Arbeitsspeicher; frei sind {free} GB.</translation>
    </message>
    <message>
        <source>The project and its trained nets are safe. Put the file back or plug the drive in again, or choose where the data are now.</source>
        <translation>Das Projekt und seine trainierten Netze sind sicher. Legen Sie die Datei zurück, stecken Sie das Laufwerk wieder an, oder wählen Sie, wo die Daten jetzt sind.</translation>
    </message>
    <message>
        <source>The project is safe. A newer version of NN Studio may read them.</source>
        <translation>Das Projekt ist sicher. Eine neuere Fassung von NN Studio kann sie vielleicht lesen.</translation>
    </message>
    <message>
        <source>The result would look too good.</source>
        <translation>Das Ergebnis sähe zu gut aus.</translation>
    </message>
    <message>
        <source>The same number gives the same points, another number gives new ones.</source>
        <translation>Dieselbe Zahl ergibt dieselben Punkte, eine andere Zahl neue.</translation>
    </message>
    <message>
        <source>The table has no column called {name}.</source>
        <translation>Die Tabelle hat keine Spalte namens {name}.</translation>
    </message>
    <message numerus="yes">
        <source>The target {column} holds {n} different words in {rows} rows.</source>
        <translation>
            <numerusform>Das Ziel {column} enthält {n} Wort in {rows} Zeilen.</numerusform>
            <numerusform>Das Ziel {column} enthält {n} verschiedene Wörter in {rows} Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target {column} is “{value}” in every row; there is nothing to learn.</source>
        <translation>Das Ziel {column} ist in jeder Zeile „{value}“; da gibt es nichts zu lernen.</translation>
    </message>
    <message>
        <source>The text alone is to decide.</source>
        <translation>Der Text allein soll entscheiden.</translation>
    </message>
    <message>
        <source>There are too few groups to share among the parts.</source>
        <translation>Es gibt zu wenige Gruppen, um sie auf die Teile zu verteilen.</translation>
    </message>
    <message>
        <source>There are too few items to share among the parts.</source>
        <translation>Es gibt zu wenige Beispiele, um sie auf die Teile zu verteilen.</translation>
    </message>
    <message>
        <source>There is little to learn from them.</source>
        <translation>Aus ihnen lässt sich wenig lernen.</translation>
    </message>
    <message>
        <source>There is no bundled data set called {name}.</source>
        <translation>Es gibt keinen mitgelieferten Datensatz namens {name}.</translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation>Unter {path} ist nichts.</translation>
    </message>
    <message>
        <source>These data are no images; nothing can be drawn for them.</source>
        <translation>Diese Daten sind keine Bilder; dafür lässt sich nichts zeichnen.</translation>
    </message>
    <message>
        <source>These data are no table; no row can be typed for them.</source>
        <translation>Diese Daten sind keine Tabelle; dafür lässt sich keine Zeile eintippen.</translation>
    </message>
    <message>
        <source>These data need the importer {name}, which this program does not have.</source>
        <translation>Diese Daten brauchen den Importer {name}, den dieses Programm nicht hat.</translation>
    </message>
    <message>
        <source>These items are left out of all parts.</source>
        <translation>Diese Beispiele werden aus allen Teilen ausgelassen.</translation>
    </message>
    <message>
        <source>They are shared by class, as usual.</source>
        <translation>Sie werden wie gewöhnlich nach Klassen aufgeteilt.</translation>
    </message>
    <message>
        <source>They count as one class.</source>
        <translation>Sie zählen als eine Klasse.</translation>
    </message>
    <message>
        <source>This project has no data yet.</source>
        <translation>Dieses Projekt hat noch keine Daten.</translation>
    </message>
    <message>
        <source>This project needs a file with its data.</source>
        <translation>Dieses Projekt braucht eine Datei mit seinen Daten.</translation>
    </message>
    <message>
        <source>This share of the points is for training, the rest is for validation.</source>
        <translation>Dieser Anteil der Punkte ist für das Training, der Rest für die Validierung.</translation>
    </message>
    <message>
        <source>Three hills and three hollows in a plane.</source>
        <translation>Drei Hügel und drei Mulden in einer Ebene.</translation>
    </message>
    <message>
        <source>Too few items</source>
        <translation>Zu wenige Beispiele</translation>
    </message>
    <message>
        <source>Too many classes</source>
        <translation>Zu viele Klassen</translation>
    </message>
    <message>
        <source>Train on the past, test on the latest</source>
        <translation>Mit der Vergangenheit trainieren, mit dem Neuesten testen</translation>
    </message>
    <message>
        <source>Truth table AND</source>
        <translation>Wahrheitstafel UND</translation>
    </message>
    <message>
        <source>Truth table OR</source>
        <translation>Wahrheitstafel ODER</translation>
    </message>
    <message>
        <source>Truth table XOR</source>
        <translation>Wahrheitstafel XOR</translation>
    </message>
    <message>
        <source>Two arms wound around each other; the hardest of the four.</source>
        <translation>Zwei umeinander gewundene Arme; der schwerste der vier Datensätze.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Zwei Wolken</translation>
    </message>
    <message>
        <source>Two clouds of points that a straight line can part.</source>
        <translation>Zwei Punktwolken, die eine Gerade trennen kann.</translation>
    </message>
    <message>
        <source>Use a file of the same kind as the training data.</source>
        <translation>Verwenden Sie eine Datei derselben Art wie die Trainingsdaten.</translation>
    </message>
    <message>
        <source>Use a part of the data. Nothing in your project changed.</source>
        <translation>Verwenden Sie einen Teil der Daten. In Ihrem Projekt wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Use data with the same classes.</source>
        <translation>Verwenden Sie Daten mit denselben Klassen.</translation>
    </message>
    <message>
        <source>Use images and labels that belong together.</source>
        <translation>Verwenden Sie Bilder und Klassen, die zusammengehören.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use items of the same form as the training data.</source>
        <translation>Verwenden Sie Beispiele derselben Form wie die Trainingsdaten.</translation>
    </message>
    <message>
        <source>Validation and test hold fewer than {few} items of each class; nothing can be said about a single class.</source>
        <translation>Validierung und Test enthalten von jeder Klasse weniger als {few} Beispiele; über eine einzelne Klasse lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Very short and very long texts</source>
        <translation>Sehr kurze und sehr lange Texte</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Ways of writing</source>
        <translation>Schreibweisen</translation>
    </message>
    <message>
        <source>Weigh words</source>
        <translation>Wörter gewichten</translation>
    </message>
    <message>
        <source>Weigh: {size} different units of the training texts ({what}), rare ones more</source>
        <translation>Gewichten: {size} verschiedene Einheiten der Trainingstexte ({what}), seltene stärker</translation>
    </message>
    <message>
        <source>What a missing number becomes. The median is not pulled away by a few very large values.</source>
        <translation>Was aus einer fehlenden Zahl wird. Den Median ziehen wenige sehr große Werte nicht fort.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the images after this step.</source>
        <translation>Breite der Bilder nach diesem Schritt.</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>Weine</translation>
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
        <source>Without an item: {parts}.</source>
        <translation>Ohne ein Beispiel: {parts}.</translation>
    </message>
    <message>
        <source>Words among numbers</source>
        <translation>Wörter unter Zahlen</translation>
    </message>
    <message>
        <source>Write it as 1.5 or 1,5.</source>
        <translation>Schreiben Sie 1.5 oder 1,5.</translation>
    </message>
    <message>
        <source>Written for NN Studio.</source>
        <translation>Für NN Studio geschrieben.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Sie haben es so gewählt.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>as NN Studio: MIT</source>
        <translation>wie NN Studio: MIT</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>excluded by you</source>
        <translation>von Ihnen ausgeschlossen</translation>
    </message>
    <message>
        <source>free to use; from a published study</source>
        <translation>frei verwendbar; aus einer veröffentlichten Studie</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>sie ist nicht mehr da</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>made on this computer, free to use</source>
        <translation>auf diesem Rechner erzeugt, frei verwendbar</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>mean 0, spread 1</source>
        <translation>Mittelwert 0, Streuung 1</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>missing cells</source>
        <translation>fehlende Zellen</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>häufigster Wert</translation>
    </message>
    <message>
        <source>no known value in the target {column}</source>
        <translation>kein bekannter Wert im Ziel {column}</translation>
    </message>
    <message>
        <source>no value in the target {column}</source>
        <translation>kein Wert im Ziel {column}</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>reading it is not allowed here</source>
        <translation>das Lesen ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>row {rows}</source>
        <translation>Zeile {rows}</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>Zeilen {rows}</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>the drive or the network reports a fault ({detail})</source>
        <translation>das Laufwerk oder das Netz meldet einen Fehler ({detail})</translation>
    </message>
    <message>
        <source>the same as an earlier row in every column that counts</source>
        <translation>in jeder Spalte, die zählt, wie eine frühere Zeile</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>words and pairs of words</source>
        <translation>Wörter und Wortpaare</translation>
    </message>
    <message>
        <source>words and {letters} letters in a row</source>
        <translation>Wörter und {letters} Buchstaben in Folge</translation>
    </message>
    <message>
        <source>words, pairs of words, {letters} letters in a row</source>
        <translation>Wörter, Wortpaare, {letters} Buchstaben in Folge</translation>
    </message>
    <message>
        <source>x = 1, 2, 3, 4 and y = 0, -1, -2, -3.</source>
        <translation>x = 1, 2, 3, 4 und y = 0, -1, -2, -3.</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>{column} needs a number; “{cell}” is none.</source>
        <translation>{column} braucht eine Zahl; „{cell}“ ist keine.</translation>
    </message>
    <message>
        <source>{file} becomes the test part and stays locked.</source>
        <translation>{file} wird zum Testteil und bleibt verschlossen.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a picture.</source>
        <translation>{file} lässt sich nicht als Bild lesen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} holds a single column; nothing is left to learn from.</source>
        <translation>{file} hat eine einzige Spalte; es bleibt nichts, woraus gelernt werden kann.</translation>
    </message>
    <message>
        <source>{file} holds no grey images (its sizes: {sizes}).</source>
        <translation>{file} enthält keine grauen Bilder (Größen darin: {sizes}).</translation>
    </message>
    <message>
        <source>{file} holds no rows that can be used.</source>
        <translation>{file} enthält keine verwendbaren Zeilen.</translation>
    </message>
    <message>
        <source>{file} holds numbers of a kind that is not read here (code {code}).</source>
        <translation>{file} enthält Zahlen einer Art, die hier nicht gelesen wird (Code {code}).</translation>
    </message>
    <message>
        <source>{file} holds the label {label}, which the net was not trained for.</source>
        <translation>{file} enthält die Klasse {label}, für die das Netz nicht trainiert wurde.</translation>
    </message>
    <message>
        <source>{file} holds {images} images, but there are {labels} labels for them.</source>
        <translation>{file} enthält {images} Bilder, aber es gibt dazu {labels} Klassenangaben.</translation>
    </message>
    <message>
        <source>{file} is a single picture, not a data set.</source>
        <translation>{file} ist ein einzelnes Bild, kein Datensatz.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be unpacked.</source>
        <translation>{file} ist beschädigt und lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>{file} is incomplete: it ends after {found} of {declared} bytes.</source>
        <translation>{file} ist unvollständig: Sie endet nach {found} von {declared} Bytes.</translation>
    </message>
    <message>
        <source>{file} is longer than its header says ({declared} bytes).</source>
        <translation>{file} ist länger, als ihr Kopf angibt ({declared} Bytes).</translation>
    </message>
    <message>
        <source>{file} is not an IDX file, although it is named like one.</source>
        <translation>{file} ist keine IDX-Datei, obwohl sie so heißt.</translation>
    </message>
    <message>
        <source>{file} is of another kind than the training data.</source>
        <translation>{file} ist von anderer Art als die Trainingsdaten.</translation>
    </message>
    <message>
        <source>{file} is too large: {size} MB; {most} MB are read.</source>
        <translation>{file} ist zu groß: {size} MB; gelesen werden {most} MB.</translation>
    </message>
    <message>
        <source>{file} is too large; pictures of up to {pixels} million pixels are read.</source>
        <translation>{file} ist zu groß; gelesen werden Bilder bis {pixels} Millionen Pixel.</translation>
    </message>
    <message>
        <source>{file} lacks the column {columns}.</source>
        <translation>In {file} fehlt die Spalte {columns}.</translation>
    </message>
    <message>
        <source>{first} Rare as well: {list} and {more} more.</source>
        <translation>{first} Ebenfalls selten: {list} und {more} weitere.</translation>
    </message>
    <message>
        <source>{first} Rare as well: {list}.</source>
        <translation>{first} Ebenfalls selten: {list}.</translation>
    </message>
    <message numerus="yes">
        <source>{message} Of all texts, {n} were compared.</source>
        <translation>
            <numerusform>{message} Von allen Texten wurde {n} verglichen.</numerusform>
            <numerusform>{message} Von allen Texten wurden {n} verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{n} cells are missing in {columns} columns, most in {list} ({where}).</source>
        <translation>
            <numerusform>{n} Zelle fehlt in {columns} Spalten, am meisten in {list} ({where}).</numerusform>
            <numerusform>{n} Zellen fehlen in {columns} Spalten, am meisten in {list} ({where}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells hold no number a net could use: {columns}.</source>
        <translation>
            <numerusform>{n} Zelle enthält keine Zahl, mit der ein Netz rechnen kann: {columns}.</numerusform>
            <numerusform>{n} Zellen enthalten keine Zahl, mit der ein Netz rechnen kann: {columns}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes have a single item: {list}.</source>
        <translation>
            <numerusform>{n} Klasse hat ein einziges Beispiel: {list}.</numerusform>
            <numerusform>{n} Klassen haben ein einziges Beispiel: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes have fewer than {few} items in validation or test; nothing can be said about them: {list}.</source>
        <translation>
            <numerusform>{n} Klasse hat in Validierung oder Test weniger als {few} Beispiele; über sie lässt sich nichts sagen: {list}.</numerusform>
            <numerusform>{n} Klassen haben in Validierung oder Test weniger als {few} Beispiele; über sie lässt sich nichts sagen: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes may be the same: {list}.</source>
        <translation>
            <numerusform>{n} Klasse ist vielleicht dieselbe: {list}.</numerusform>
            <numerusform>{n} Klassen sind vielleicht dieselbe: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns are 0 in some rows, and all their other values are far from 0: {list}.</source>
        <translation>
            <numerusform>{n} Spalte ist in manchen Zeilen 0, und alle ihre anderen Werte sind weit von 0 entfernt: {list}.</numerusform>
            <numerusform>{n} Spalten sind in manchen Zeilen 0, und alle ihre anderen Werte sind weit von 0 entfernt: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns are nearly always the same: {list}.</source>
        <translation>
            <numerusform>{n} Spalte ist fast immer gleich: {list}.</numerusform>
            <numerusform>{n} Spalten sind fast immer gleich: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns hold numbers far from the others ({where}): {list}.</source>
        <translation>
            <numerusform>{n} Spalte enthält Zahlen weit von den übrigen entfernt ({where}): {list}.</numerusform>
            <numerusform>{n} Spalten enthalten Zahlen weit von den übrigen entfernt ({where}): {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left out: {reason} ({places})</source>
        <translation>
            <numerusform>{n} ausgelassen: {reason} ({places})</numerusform>
            <numerusform>{n} ausgelassen: {reason} ({places})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them stand in another part than the earlier row, so the result may look too good.</source>
        <translation>
            <numerusform>{n} davon steht in einem anderen Teil als die frühere Zeile; das Ergebnis sieht dann vielleicht zu gut aus.</numerusform>
            <numerusform>{n} davon stehen in einem anderen Teil als die frühere Zeile; das Ergebnis sieht dann vielleicht zu gut aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures repeat an earlier one ({pairs}).</source>
        <translation>
            <numerusform>{n} Bild wiederholt ein früheres ({pairs}).</numerusform>
            <numerusform>{n} Bilder wiederholen ein früheres ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows repeat an earlier row in every column ({pairs}).</source>
        <translation>
            <numerusform>{n} Zeile wiederholt eine frühere in jeder Spalte ({pairs}).</numerusform>
            <numerusform>{n} Zeilen wiederholen eine frühere in jeder Spalte ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows repeat an earlier row in every column except “{column}” ({pairs}).</source>
        <translation>
            <numerusform>{n} Zeile wiederholt eine frühere in jeder Spalte außer „{column}“ ({pairs}).</numerusform>
            <numerusform>{n} Zeilen wiederholen eine frühere in jeder Spalte außer „{column}“ ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are empty ({where}).</source>
        <translation>
            <numerusform>{n} Text ist leer ({where}).</numerusform>
            <numerusform>{n} Texte sind leer ({where}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are very long ({where}); half of the texts have at most {usual} letters.</source>
        <translation>
            <numerusform>{n} Text ist sehr lang ({where}); die Hälfte der Texte hat höchstens {usual} Zeichen.</numerusform>
            <numerusform>{n} Texte sind sehr lang ({where}); die Hälfte der Texte hat höchstens {usual} Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts have hardly a word ({where}); half of the texts are longer than {usual} letters.</source>
        <translation>
            <numerusform>{n} Text hat kaum ein Wort ({where}); die Hälfte der Texte ist länger als {usual} Zeichen.</numerusform>
            <numerusform>{n} Texte haben kaum ein Wort ({where}); die Hälfte der Texte ist länger als {usual} Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts stand in one part and, nearly the same, in another ({pairs}).</source>
        <translation>
            <numerusform>{n} Text steht in einem Teil und fast gleich in einem anderen ({pairs}).</numerusform>
            <numerusform>{n} Texte stehen in einem Teil und fast gleich in einem anderen ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts that are nearly the same as another stay in one part with it.</source>
        <translation>
            <numerusform>{n} Text, der fast gleich ist wie ein anderer, bleibt mit ihm in einem Teil.</numerusform>
            <numerusform>{n} Texte, die fast gleich sind wie ein anderer, bleiben mit ihm in einem Teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: nothing to do.</source>
        <translation>{step}: nichts zu tun.</translation>
    </message>
    <message>
        <source>“0 to 1” uses the known range of the format (grey values from 0 to 255), or the smallest and largest value of the training rows. “Mean 0, spread 1” subtracts the mean of the training rows and divides by their standard deviation.</source>
        <translation>„0 bis 1“ nimmt den bekannten Bereich des Formats (Grauwerte von 0 bis 255) oder den kleinsten und größten Wert der Trainingszeilen. „Mittelwert 0, Streuung 1“ zieht den Mittelwert der Trainingszeilen ab und teilt durch ihre Standardabweichung.</translation>
    </message>
    <message>
        <source>“{column}” gives the answer away: it says the same as “{target}”.</source>
        <translation>„{column}“ verrät die Antwort: Die Spalte sagt dasselbe wie „{target}“.</translation>
    </message>
    <message>
        <source>“{column}” holds account numbers: it identifies people.</source>
        <translation>„{column}“ enthält Kontonummern: Damit lassen sich Personen erkennen.</translation>
    </message>
    <message>
        <source>“{column}” holds addresses: it identifies people.</source>
        <translation>„{column}“ enthält Adressen: Damit lassen sich Personen erkennen.</translation>
    </message>
    <message>
        <source>“{column}” holds e-mail addresses: it identifies people.</source>
        <translation>„{column}“ enthält E-Mail-Adressen: Damit lassen sich Personen erkennen.</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds numbers, except in {n} cells ({where}): {list}.</source>
        <translation>
            <numerusform>„{column}“ enthält Zahlen, außer in {n} Zelle ({where}): {list}.</numerusform>
            <numerusform>„{column}“ enthält Zahlen, außer in {n} Zellen ({where}): {list}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” holds telephone numbers: it identifies people.</source>
        <translation>„{column}“ enthält Telefonnummern: Damit lassen sich Personen erkennen.</translation>
    </message>
    <message>
        <source>“{column}” identifies people.</source>
        <translation>Mit „{column}“ lassen sich Personen erkennen.</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” is 0 in {n} rows ({where}); all other values are {low} or more.</source>
        <translation>
            <numerusform>„{column}“ ist in {n} Zeile 0 ({where}); alle anderen Werte sind mindestens {low}.</numerusform>
            <numerusform>„{column}“ ist in {n} Zeilen 0 ({where}); alle anderen Werte sind mindestens {low}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” is different in every row and only names it.</source>
        <translation>„{column}“ ist in jeder Zeile anders und benennt sie nur.</translation>
    </message>
    <message>
        <source>“{column}” is {value} ({where}), far from the others ({low} … {high}).</source>
        <translation>„{column}“ ist {value} ({where}), weit von den übrigen entfernt ({low} … {high}).</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” is {value} in {n} rows ({where}), far from all other values ({low} … {high}).</source>
        <translation>
            <numerusform>„{column}“ ist in {n} Zeile {value} ({where}), weit von allen anderen Werten ({low} … {high}).</numerusform>
            <numerusform>„{column}“ ist in {n} Zeilen {value} ({where}), weit von allen anderen Werten ({low} … {high}).</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” is {value} in {share} of the rows.</source>
        <translation>„{column}“ ist in {share} der Zeilen {value}.</translation>
    </message>
    <message>
        <source>“{column}” repeats itself and tells the class in {share} of the items: it may name where they come from.</source>
        <translation>„{column}“ wiederholt sich und sagt bei {share} der Beispiele die Klasse: Vielleicht nennt die Spalte, woher sie kommen.</translation>
    </message>
    <message>
        <source>“{column}” repeats itself: it may name where items come from.</source>
        <translation>„{column}“ wiederholt sich: Vielleicht nennt die Spalte, woher die Beispiele kommen.</translation>
    </message>
    <message>
        <source>“{column}” says when, but items are shared at random.</source>
        <translation>„{column}“ sagt, wann, aber die Beispiele werden zufällig aufgeteilt.</translation>
    </message>
    <message>
        <source>“{column}”: {list} counts as missing.</source>
        <translation>„{column}“: {list} gilt als fehlend.</translation>
    </message>
    <message numerus="yes">
        <source>“{column}”: {n} cells are missing ({where}).</source>
        <translation>
            <numerusform>„{column}“: {n} Zelle fehlt ({where}).</numerusform>
            <numerusform>„{column}“: {n} Zellen fehlen ({where}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}”: {n} cells are missing ({where}; written {gaps}).</source>
        <translation>
            <numerusform>„{column}“: {n} Zelle fehlt ({where}; geschrieben {gaps}).</numerusform>
            <numerusform>„{column}“: {n} Zellen fehlen ({where}; geschrieben {gaps}).</numerusform>
        </translation>
    </message>
    <message>
        <source>“{first}” and “{second}” in “{column}” may mean the same.</source>
        <translation>„{first}“ und „{second}“ in „{column}“ bedeuten vielleicht dasselbe.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” may be the same class.</source>
        <translation>„{first}“ und „{second}“ sind vielleicht dieselbe Klasse.</translation>
    </message>
    <message>
        <source>“{name}” has a single item ({where}).</source>
        <translation>„{name}“ hat ein einziges Beispiel ({where}).</translation>
    </message>
    <message numerus="yes">
        <source>“{rare}” is rare: {n} of {rows} items in training and validation. “{often}” is {times} times as frequent.</source>
        <translation>
            <numerusform>„{rare}“ ist selten: {n} von {rows} Beispielen in Training und Validierung. „{often}“ ist {times}-mal so häufig.</numerusform>
            <numerusform>„{rare}“ ist selten: {n} von {rows} Beispielen in Training und Validierung. „{often}“ ist {times}-mal so häufig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{rare}” is rare: {n} of {rows} items. “{often}” is {times} times as frequent.</source>
        <translation>
            <numerusform>„{rare}“ ist selten: {n} von {rows} Beispielen. „{often}“ ist {times}-mal so häufig.</numerusform>
            <numerusform>„{rare}“ ist selten: {n} von {rows} Beispielen. „{often}“ ist {times}-mal so häufig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{target}” has {n} classes, with {each} items each on average.</source>
        <translation>
            <numerusform>„{target}“ hat {n} Klasse mit durchschnittlich {each} Beispielen.</numerusform>
            <numerusform>„{target}“ hat {n} Klassen mit durchschnittlich je {each} Beispielen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>„{word}“</translation>
    </message>
</context>
</TS>
