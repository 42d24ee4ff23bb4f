<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_images</name>
    <message>
        <source>A folder of pictures and a table in it with the name of each file.</source>
        <translation>Ein Ordner mit Bildern und eine Tabelle darin, die den Namen jeder Datei nennt.</translation>
    </message>
    <message>
        <source>All pictures get one size. “Automatic” keeps the size that most of them share; large photos become about 96 pixels high and wide, so that a laptop can learn from them.</source>
        <translation>Alle Bilder bekommen eine Größe. „Automatisch“ behält die Größe, die die meisten haben; große Fotos werden etwa 96 Pixel hoch und breit, damit ein Laptop daraus lernen kann.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>By which angle at most, to either side.</source>
        <translation>Um welchen Winkel höchstens, nach beiden Seiten.</translation>
    </message>
    <message>
        <source>Choose a smaller size for them, or make room. Nothing changed.</source>
        <translation>Wählen Sie eine kleinere Größe oder schaffen Sie Platz. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Colour pictures have three channels: red, green and blue. “Automatic” takes one channel where all pictures are grey.</source>
        <translation>Farbige Bilder haben drei Kanäle: Rot, Grün und Blau. „Automatisch“ nimmt einen Kanal, wenn alle Bilder grau sind.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Cut out the middle</source>
        <translation>Mitte ausschneiden</translation>
    </message>
    <message>
        <source>Cut out: from {old} to {new} pixels</source>
        <translation>Ausschneiden: von {old} auf {new} Pixel</translation>
    </message>
    <message>
        <source>Every other image on average. Not for letters and digits: a mirrored b is a d.</source>
        <translation>Im Mittel jedes zweite Bild. Nicht für Buchstaben und Ziffern: Ein gespiegeltes b ist ein d.</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Folders without a picture are no classes: {names}.</source>
        <translation>Ordner ohne ein Bild sind keine Klassen: {names}.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Grey: one channel instead of three</source>
        <translation>Grau: ein Kanal statt drei</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height that is left; smaller images stay as high as they are.</source>
        <translation>Höhe, die übrig bleibt; kleinere Bilder bleiben so hoch, wie sie sind.</translation>
    </message>
    <message>
        <source>How far at most, as a share of height and width: 0.1 is a tenth. The edge is repeated where nothing would be.</source>
        <translation>Wie weit höchstens, als Anteil von Höhe und Breite: 0,1 ist ein Zehntel. Wo nichts wäre, wird der Rand wiederholt.</translation>
    </message>
    <message>
        <source>How much brighter or darker at most: 1 is the usual difference between a pixel and the mean.</source>
        <translation>Wie viel heller oder dunkler höchstens: 1 ist der übliche Abstand eines Pixels vom Mittelwert.</translation>
    </message>
    <message>
        <source>How much larger or smaller at most, as a share: 0.1 is a tenth.</source>
        <translation>Wie viel größer oder kleiner höchstens, als Anteil: 0,1 ist ein Zehntel.</translation>
    </message>
    <message>
        <source>Keeps the middle of all images and drops the edges; nothing is stretched.</source>
        <translation>Behält die Mitte aller Bilder und lässt die Ränder weg; nichts wird verzerrt.</translation>
    </message>
    <message>
        <source>Make a sub-folder for each class, let the file names begin with the class (cat-1.jpg), or put a table with file names and classes beside the pictures. A trained net can answer for them as they are.</source>
        <translation>Legen Sie für jede Klasse einen Unterordner an, lassen Sie die Dateinamen mit der Klasse beginnen (Katze-1.jpg) oder legen Sie eine Tabelle mit Dateinamen und Klassen zu den Bildern. Ein trainiertes Netz kann für sie antworten, wie sie sind.</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>No table in {name} names the pictures beside it.</source>
        <translation>Keine Tabelle in {name} nennt die Bilder daneben.</translation>
    </message>
    <message numerus="yes">
        <source>None of the {n} pictures can be read.</source>
        <translation>
            <numerusform>Das einzige Bild ist nicht lesbar.</numerusform>
            <numerusform>Keines der {n} Bilder ist lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>Normieren</translation>
    </message>
    <message>
        <source>Normalise: each channel to 0 ± 1, by the training images ({values})</source>
        <translation>Normieren: jeder Kanal auf 0 ± 1, nach den Trainingsbildern ({values})</translation>
    </message>
    <message>
        <source>Normalise: {mean} becomes 0</source>
        <translation>Normieren: {mean} wird zu 0</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in {name} says what its {n} pictures show.</source>
        <translation>
            <numerusform>Nichts in {name} sagt, was das eine Bild darin zeigt.</numerusform>
            <numerusform>Nichts in {name} sagt, was die {n} Bilder darin zeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>One column of the table has to hold the names of the picture files. Nothing changed.</source>
        <translation>Eine Spalte der Tabelle muss die Namen der Bilddateien enthalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>Abweichende Form</translation>
    </message>
    <message>
        <source>PNG, JPEG, BMP, GIF, WebP and TIFF files are read. Nothing changed.</source>
        <translation>Gelesen werden Dateien in PNG, JPEG, BMP, GIF, WebP und TIFF. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Photos and drawings in sub-folders; each sub-folder is a class, and folders called train, val and test are the parts.</source>
        <translation>Fotos und Zeichnungen in Unterordnern; jeder Unterordner ist eine Klasse, und Ordner mit den Namen train, val und test sind die Teile.</translation>
    </message>
    <message>
        <source>Pictures with a table of labels</source>
        <translation>Bilder mit einer Tabelle</translation>
    </message>
    <message>
        <source>Save it as PNG or JPEG in another program. Nothing changed.</source>
        <translation>Speichern Sie es in einem anderen Programm als PNG oder JPEG. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Shows the net each training image a little different every time (data augmentation). Validation and test images stay as they are.</source>
        <translation>Zeigt dem Netz jedes Trainingsbild jedes Mal ein wenig anders (Datenanreicherung, data augmentation). Validierungs- und Testbilder bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Subtracts the mean colour of the training images and divides by their spread, channel by channel.</source>
        <translation>Zieht die mittlere Farbe der Trainingsbilder ab und teilt durch ihre Streuung, Kanal für Kanal.</translation>
    </message>
    <message>
        <source>Takes the colours out of all images; only bright and dark are left.</source>
        <translation>Nimmt allen Bildern die Farben; nur Hell und Dunkel bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>The column {column} of {table} names the files; {n} pictures were found by it.</source>
        <translation>
            <numerusform>Die Spalte {column} von {table} nennt die Dateien; ein Bild wurde darüber gefunden.</numerusform>
            <numerusform>Die Spalte {column} von {table} nennt die Dateien; {n} Bilder wurden darüber gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder {name} holds no pictures.</source>
        <translation>Der Ordner {name} enthält keine Bilder.</translation>
    </message>
    <message>
        <source>The pictures need {needed} GB; neither the disk nor the memory has that much room ({free} GB of memory are free).</source>
        <translation>Die Bilder brauchen {needed} GB; so viel Platz hat weder die Platte noch der Arbeitsspeicher ({free} GB Arbeitsspeicher sind frei).</translation>
    </message>
    <message>
        <source>The prepared data take {prepared} GB of memory; {free} GB are free.</source>
        <translation>Die vorbereiteten Daten brauchen {prepared} GB Arbeitsspeicher; {free} GB sind frei.</translation>
    </message>
    <message>
        <source>There is no folder for the test part. Share the pictures anew if you want a final test.</source>
        <translation>Es gibt keinen Ordner für den Testteil. Teilen Sie die Bilder neu auf, wenn Sie einen Abschlusstest wollen.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Abwandeln</translation>
    </message>
    <message>
        <source>Vary: training images are {flip}, moved by up to {shift}, turned by up to {rotate}°, zoomed by up to {zoom}</source>
        <translation>Abwandeln: Trainingsbilder werden {flip}, um bis zu {shift} verschoben, um bis zu {rotate}° gedreht und um bis zu {zoom} vergrößert oder verkleinert</translation>
    </message>
    <message>
        <source>What happens to a picture that is wider or higher than the others.</source>
        <translation>Was mit einem Bild geschieht, das breiter oder höher als die anderen ist.</translation>
    </message>
    <message>
        <source>Where it stands what a picture shows. “Automatic” takes the folders; where there are none, the part of the file names that repeats itself.</source>
        <translation>Wo steht, was ein Bild zeigt. „Automatisch“ nimmt die Ordner; gibt es keine, den Teil der Dateinamen, der sich wiederholt.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width that is left; smaller images stay as wide as they are.</source>
        <translation>Breite, die übrig bleibt; kleinere Bilder bleiben so breit, wie sie sind.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>add a border</source>
        <translation>Rand ergänzen</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>cut out the middle</source>
        <translation>Mitte ausschneiden</translation>
    </message>
    <message>
        <source>damaged or cut off</source>
        <translation>beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>it holds no picture</source>
        <translation>enthält kein Bild</translation>
    </message>
    <message>
        <source>it lies in no folder of a class</source>
        <translation>liegt in keinem Ordner einer Klasse</translation>
    </message>
    <message>
        <source>it lies in no folder of a part</source>
        <translation>liegt in keinem Ordner eines Teils</translation>
    </message>
    <message>
        <source>its format, {format}, is not read</source>
        <translation>das Format {format} wird nicht gelesen</translation>
    </message>
    <message>
        <source>its name says no class</source>
        <translation>der Name nennt keine Klasse</translation>
    </message>
    <message>
        <source>larger than {size} MB</source>
        <translation>größer als {size} MB</translation>
    </message>
    <message>
        <source>left and right</source>
        <translation>links und rechts</translation>
    </message>
    <message>
        <source>left and right, top and bottom</source>
        <translation>links und rechts, oben und unten</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>mirrored both ways</source>
        <translation>in beiden Richtungen gespiegelt</translation>
    </message>
    <message>
        <source>more than {millions} million pixels</source>
        <translation>mehr als {millions} Millionen Pixel</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not mirrored</source>
        <translation>nicht gespiegelt</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>verzerren</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the first word of the name (cat_left_17)</source>
        <translation>das erste Wort des Namens (Katze_links_17)</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>der Ordner</translation>
    </message>
    <message>
        <source>the last word of the name (17_cat)</source>
        <translation>das letzte Wort des Namens (17_Katze)</translation>
    </message>
    <message>
        <source>the name before its number (cat-17)</source>
        <translation>der Name vor seiner Nummer (Katze-17)</translation>
    </message>
    <message>
        <source>the system does not let it be read</source>
        <translation>das System erlaubt das Lesen nicht</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{raw} GB of images stay on the disk. They are prepared batch by batch: all at once would take {prepared} GB of memory.</source>
        <translation>{raw} GB Bilder bleiben auf der Platte. Sie werden Batch für Batch vorbereitet: Alle auf einmal bräuchten {prepared} GB Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>{read} of {found} pictures were read.</source>
        <translation>{read} von {found} Bildern wurden gelesen.</translation>
    </message>
</context>
</TS>
