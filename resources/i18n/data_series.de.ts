<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>data_series</name>
    <message>
        <source>1 compares each point with the one before; 12 compares months with the same month of the year before.</source>
        <translation>1 vergleicht jeden Punkt mit dem davor; 12 vergleicht Monate mit demselben Monat des Vorjahres.</translation>
    </message>
    <message>
        <source>A net needs series of one length: add the preparation step “Equal length” on the Data page.</source>
        <translation>Ein Netz braucht Reihen von einer Länge: Fügen Sie auf der Seite Daten den Schritt „Gleiche Länge“ hinzu.</translation>
    </message>
    <message>
        <source>A part that is the same in all training rows is left out by itself.</source>
        <translation>Ein Teil, der in allen Trainingszeilen gleich ist, wird von selbst weggelassen.</translation>
    </message>
    <message>
        <source>A window shows {seen} and predicts {ahead}.</source>
        <translation>Ein Fenster zeigt {seen} und sagt {ahead} vorher.</translation>
    </message>
    <message>
        <source>Add the preparation step “Fill gaps in series” on the Data page.</source>
        <translation>Fügen Sie auf der Seite Daten den Schritt „Lücken in Reihen füllen“ hinzu.</translation>
    </message>
    <message>
        <source>Another number makes another wind.</source>
        <translation>Eine andere Zahl macht einen anderen Wind.</translation>
    </message>
    <message>
        <source>Another number makes other signals.</source>
        <translation>Eine andere Zahl macht andere Signale.</translation>
    </message>
    <message>
        <source>Brings numbers that are mostly small and sometimes huge, such as incomes or counts, closer together.</source>
        <translation>Bringt Zahlen, die meist klein und manchmal riesig sind (Einkommen, Anzahlen), näher zusammen.</translation>
    </message>
    <message>
        <source>Choose another column as target. Nothing changed.</source>
        <translation>Wählen Sie eine andere Spalte als Ziel. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another file. Nothing changed.</source>
        <translation>Wählen Sie eine andere Datei. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another folder. Nothing changed.</source>
        <translation>Wählen Sie einen anderen Ordner. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another target. Nothing changed.</source>
        <translation>Wählen Sie ein anderes Ziel. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose one of the files. Nothing changed.</source>
        <translation>Wählen Sie eine der Dateien. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose what the columns are for. Nothing changed.</source>
        <translation>Wählen Sie, wofür die Spalten da sind. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Computed by NN Studio as N. Saito described them (cylinder, bell, funnel).</source>
        <translation>Von NN Studio berechnet, wie N. Saito sie beschrieben hat (Zylinder, Glocke, Trichter).</translation>
    </message>
    <message>
        <source>Computed by NN Studio from the periods of moon and sun, with chance for the wind.</source>
        <translation>Von NN Studio aus den Perioden von Mond und Sonne berechnet, mit Zufall für den Wind.</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenzen</translation>
    </message>
    <message>
        <source>Differences: between points {distance} apart, {time} points are left</source>
        <translation>Differenzen: zwischen Punkten im Abstand {distance}, {time} Punkte bleiben</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Each file needs a line for each point and a column for each channel. Nothing changed.</source>
        <translation>Jede Datei braucht eine Zeile für jeden Punkt und eine Spalte für jeden Kanal. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Each of its values names a series of its own.</source>
        <translation>Jeder ihrer Werte benennt eine eigene Reihe.</translation>
    </message>
    <message>
        <source>Equal length</source>
        <translation>Gleiche Länge</translation>
    </message>
    <message>
        <source>Equal length: from {shortest} to {longest} points, now {length}</source>
        <translation>Gleiche Länge: von {shortest} bis {longest} Punkte, jetzt {length}</translation>
    </message>
    <message>
        <source>Files of the Monash archive begin with lines such as @relation and @frequency. Choose another file. Nothing changed.</source>
        <translation>Dateien des Monash-Archivs beginnen mit Zeilen wie @relation und @frequency. Wählen Sie eine andere Datei. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Files of the UCR and UEA archives begin with lines such as @problemName. Choose another file. Nothing changed.</source>
        <translation>Dateien der UCR- und UEA-Archive beginnen mit Zeilen wie @problemName. Wählen Sie eine andere Datei. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Fill gaps in series</source>
        <translation>Lücken in Reihen füllen</translation>
    </message>
    <message>
        <source>Fill gaps in series: nothing is missing</source>
        <translation>Lücken in Reihen füllen: nichts fehlt</translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps in series: {gaps} values in {n} items, by a line</source>
        <translation>
            <numerusform>Lücken in Reihen füllen: {gaps} Werte in {n} Beispiel, durch eine Linie</numerusform>
            <numerusform>Lücken in Reihen füllen: {gaps} Werte in {n} Beispielen, durch eine Linie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps in series: {gaps} values in {n} items, by the mean of the training items</source>
        <translation>
            <numerusform>Lücken in Reihen füllen: {gaps} Werte in {n} Beispiel, durch den Mittelwert der Trainingsbeispiele</numerusform>
            <numerusform>Lücken in Reihen füllen: {gaps} Werte in {n} Beispielen, durch den Mittelwert der Trainingsbeispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps in series: {gaps} values in {n} items, by the value before</source>
        <translation>
            <numerusform>Lücken in Reihen füllen: {gaps} Werte in {n} Beispiel, durch den Wert davor</numerusform>
            <numerusform>Lücken in Reihen füllen: {gaps} Werte in {n} Beispielen, durch den Wert davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of series</source>
        <translation>Ordner mit Reihen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Frequencies (FFT)</source>
        <translation>Frequenzen (FFT)</translation>
    </message>
    <message>
        <source>Frequencies: {time} points became {frequencies} frequencies</source>
        <translation>Frequenzen: aus {time} Punkten wurden {frequencies} Frequenzen</translation>
    </message>
    <message>
        <source>Get it again, or save the arrays once more with numpy.save or numpy.savez. Nothing changed.</source>
        <translation>Holen Sie sie noch einmal, oder speichern Sie die Arrays neu mit numpy.save oder numpy.savez. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Images have 1 or 3 colours and at most {edge} pixels an edge. Nothing changed.</source>
        <translation>Bilder haben 1 oder 3 Farben und höchstens {edge} Pixel an einer Kante. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>In {n} items a value is missing.</source>
        <translation>
            <numerusform>In {n} Beispiel fehlt ein Wert.</numerusform>
            <numerusform>In {n} Beispielen fehlt ein Wert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {n} places points are much closer together than usual. No window reaches across them.</source>
        <translation>
            <numerusform>An {n} Stelle liegen Punkte viel dichter als sonst. Kein Fenster reicht darüber hinweg.</numerusform>
            <numerusform>An {n} Stellen liegen Punkte viel dichter als sonst. Kein Fenster reicht darüber hinweg.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a part of the time in {column}.</source>
        <translation>Sie ist ein Teil der Zeit in {column}.</translation>
    </message>
    <message>
        <source>It says when; the past predicts the future.</source>
        <translation>Sie sagt, wann; aus der Vergangenheit wird die Zukunft vorhergesagt.</translation>
    </message>
    <message>
        <source>Items are</source>
        <translation>Beispiele sind</translation>
    </message>
    <message>
        <source>Items are numbers (item × column), images (item × height × width × colours) or series (item × channel × time). Nothing changed.</source>
        <translation>Beispiele sind Zahlen (Beispiel × Spalte), Bilder (Beispiel × Höhe × Breite × Farben) oder Reihen (Beispiel × Kanal × Zeit). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Items x and answers y in one .npz file, or in .npy files side by side.</source>
        <translation>Beispiele x und Antworten y in einer .npz-Datei oder in .npy-Dateien nebeneinander.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>Logarithm: no column needs it</source>
        <translation>Logarithmus: keine Spalte braucht ihn</translation>
    </message>
    <message>
        <source>Logarithm: {columns}</source>
        <translation>Logarithmus: {columns}</translation>
    </message>
    <message numerus="yes">
        <source>Logarithm: {n} columns</source>
        <translation>
            <numerusform>Logarithmus: {n} Spalte</numerusform>
            <numerusform>Logarithmus: {n} Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the distance smaller, or the series longer. Nothing was lost.</source>
        <translation>Machen Sie den Abstand kleiner oder die Reihen länger. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Make the window shorter, let fewer windows begin (a larger step), or use fewer columns. Nothing changed.</source>
        <translation>Machen Sie das Fenster kürzer, lassen Sie weniger Fenster beginnen (größerer Schritt), oder nehmen Sie weniger Spalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Make the window shorter, or use a longer series.</source>
        <translation>Machen Sie das Fenster kürzer, oder nehmen Sie eine längere Reihe.</translation>
    </message>
    <message>
        <source>Makes an image of each channel: time from left to right, high frequencies at the top. Nets for images can read it.</source>
        <translation>Macht aus jedem Kanal ein Bild: Zeit von links nach rechts, hohe Frequenzen oben. Netze für Bilder können es lesen.</translation>
    </message>
    <message>
        <source>Makes weak frequencies visible beside strong ones.</source>
        <translation>Macht schwache Frequenzen neben starken sichtbar.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Names of columns with ; between them; empty for those that need it by the training rows. Numbers below 0 keep their sign.</source>
        <translation>Namen von Spalten mit ; dazwischen; leer für die, die es nach den Trainingszeilen brauchen. Zahlen unter 0 behalten ihr Vorzeichen.</translation>
    </message>
    <message>
        <source>No column of numbers is used as an input.</source>
        <translation>Keine Spalte mit Zahlen wird als Eingabe verwendet.</translation>
    </message>
    <message>
        <source>No file of {name} holds a series of numbers.</source>
        <translation>Keine Datei in {name} enthält eine Reihe von Zahlen.</translation>
    </message>
    <message>
        <source>No series of {file} can be read; line {line}: {reason}.</source>
        <translation>Keine Reihe in {file} ist lesbar; Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>No window of {file} can be used.</source>
        <translation>Kein Fenster aus {file} ist verwendbar.</translation>
    </message>
    <message>
        <source>Noisy signals that rise, stay or fall while they are on.</source>
        <translation>Verrauschte Signale, die steigen, bleiben oder fallen, solange sie an sind.</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy-Arrays</translation>
    </message>
    <message>
        <source>Numbers from {low} to {high} became grey values from 0 to 255.</source>
        <translation>Zahlen von {low} bis {high} wurden zu Grauwerten von 0 bis 255.</translation>
    </message>
    <message>
        <source>On a circle December is next to January; each part becomes two columns (sine and cosine).</source>
        <translation>Auf einem Kreis liegt der Dezember neben dem Januar; aus jedem Teil werden zwei Spalten (Sinus und Kosinus).</translation>
    </message>
    <message>
        <source>One long series a line, to be predicted from its own past (.tsf).</source>
        <translation>Eine lange Reihe je Zeile, vorhergesagt aus ihrer eigenen Vergangenheit (.tsf).</translation>
    </message>
    <message>
        <source>One series a line, with its class; X_TRAIN.ts and X_TEST.ts belong together.</source>
        <translation>Eine Reihe je Zeile, mit ihrer Klasse; X_TRAIN.ts und X_TEST.ts gehören zusammen.</translation>
    </message>
    <message>
        <source>One series in each file; the class is the sub-folder, stands in a table, or in the name.</source>
        <translation>Eine Reihe in jeder Datei; die Klasse ist der Unterordner, steht in einer Tabelle oder im Namen.</translation>
    </message>
    <message>
        <source>Only numbers and classes can be predicted from the past.</source>
        <translation>Nur Zahlen und Klassen lassen sich aus der Vergangenheit vorhersagen.</translation>
    </message>
    <message>
        <source>Opening such objects could run a program, so they are never opened. Save numbers or words instead. Nothing changed.</source>
        <translation>Beim Öffnen solcher Objekte könnte ein Programm laufen, darum werden sie nie geöffnet. Speichern Sie stattdessen Zahlen oder Wörter. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Part of NN Studio, free of any terms.</source>
        <translation>Teil von NN Studio, ohne Bedingungen.</translation>
    </message>
    <message>
        <source>Parts of dates</source>
        <translation>Teile von Zeitangaben</translation>
    </message>
    <message numerus="yes">
        <source>Parts of dates: {columns} became {n} columns</source>
        <translation>
            <numerusform>Teile von Zeitangaben: aus {columns} wurde {n} Spalte</numerusform>
            <numerusform>Teile von Zeitangaben: aus {columns} wurden {n} Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Points after this step. 0 takes the middle length of the training items.</source>
        <translation>Punkte nach diesem Schritt. 0 nimmt die mittlere Länge der Trainingsbeispiele.</translation>
    </message>
    <message>
        <source>Points from one stretch to the next.</source>
        <translation>Punkte von einem Abschnitt zum nächsten.</translation>
    </message>
    <message>
        <source>Points that are looked at together. Long stretches tell frequencies apart, short ones times.</source>
        <translation>Punkte, die zusammen betrachtet werden. Lange Abschnitte unterscheiden Frequenzen, kurze Zeitpunkte.</translation>
    </message>
    <message>
        <source>Puts a value into every gap of a series. Where nothing came before, it is the mean of the training items.</source>
        <translation>Setzt in jede Lücke einer Reihe einen Wert. Wo davor nichts war, ist es der Mittelwert der Trainingsbeispiele.</translation>
    </message>
    <message>
        <source>Save it as a .npy file: such files are read piece by piece.</source>
        <translation>Speichern Sie es als .npy-Datei: Solche Dateien werden Stück für Stück gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Scale: {n} channels of the series, by the training items</source>
        <translation>
            <numerusform>Skalieren: {n} Kanal der Reihen, nach den Trainingsbeispielen</numerusform>
            <numerusform>Skalieren: {n} Kanäle der Reihen, nach den Trainingsbeispielen</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Series of the Monash archive</source>
        <translation>Reihen des Monash-Archivs</translation>
    </message>
    <message>
        <source>Series of the UCR and UEA archives</source>
        <translation>Reihen der UCR- und UEA-Archive</translation>
    </message>
    <message>
        <source>Shows how much a series rises or falls instead of where it stands. Levels and trends vanish.</source>
        <translation>Zeigt, wie stark eine Reihe steigt oder fällt, statt wo sie steht. Höhen und Trends verschwinden.</translation>
    </message>
    <message>
        <source>Shows how strong each frequency is in a series. Good for vibrations and sounds, where it does not matter when something happens.</source>
        <translation>Zeigt, wie stark jede Frequenz in einer Reihe ist. Gut für Schwingungen und Töne, bei denen es nicht darauf ankommt, wann etwas geschieht.</translation>
    </message>
    <message>
        <source>Signals of three forms</source>
        <translation>Signale in drei Formen</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>Spectrogram: images of {frequencies} frequencies × {times} times</source>
        <translation>Spektrogramm: Bilder aus {frequencies} Frequenzen × {times} Zeiten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Stretches, cuts or fills up series so that all have the same length.</source>
        <translation>Dehnt, kürzt oder füllt Reihen, sodass alle gleich lang sind.</translation>
    </message>
    <message>
        <source>Takes times apart into year, month, day of the week and hour, so that a net can see seasons, weekends and nights.</source>
        <translation>Zerlegt Zeitangaben in Jahr, Monat, Wochentag und Stunde, damit ein Netz Jahreszeiten, Wochenenden und Nächte sehen kann.</translation>
    </message>
    <message>
        <source>The array is read as item × time × channel: {time} points of {channels} channels.</source>
        <translation>Das Array wird als Beispiel × Zeit × Kanal gelesen: {time} Punkte in {channels} Kanälen.</translation>
    </message>
    <message>
        <source>The array {name} has more than {most} columns.</source>
        <translation>Das Array {name} hat mehr als {most} Spalten.</translation>
    </message>
    <message>
        <source>The array {name} has the form {form}; images are not found in it.</source>
        <translation>Das Array {name} hat die Form {form}; darin sind keine Bilder zu finden.</translation>
    </message>
    <message>
        <source>The array {name} has the form {form}; items are not found in it.</source>
        <translation>Das Array {name} hat die Form {form}; darin sind keine Beispiele zu finden.</translation>
    </message>
    <message>
        <source>The array {name} has the form {form}; one answer an item is needed.</source>
        <translation>Das Array {name} hat die Form {form}; gebraucht wird eine Antwort je Beispiel.</translation>
    </message>
    <message>
        <source>The array {name} in {file} holds Python objects, not numbers.</source>
        <translation>Das Array {name} in {file} enthält Python-Objekte, keine Zahlen.</translation>
    </message>
    <message>
        <source>The array {name} in {file} holds neither numbers nor words.</source>
        <translation>Das Array {name} in {file} enthält weder Zahlen noch Wörter.</translation>
    </message>
    <message>
        <source>The array {name} needs {needed} GB of memory; {free} GB are free.</source>
        <translation>Das Array {name} braucht {needed} GB Speicher; {free} GB sind frei.</translation>
    </message>
    <message numerus="yes">
        <source>The column {column} of {table} names the files; {n} series were found by it.</source>
        <translation>
            <numerusform>Die Spalte {column} in {table} nennt die Dateien; {n} Reihe wurde darüber gefunden.</numerusform>
            <numerusform>Die Spalte {column} in {table} nennt die Dateien; {n} Reihen wurden darüber gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data name it as what is to be found.</source>
        <translation>Die Daten nennen sie als das, was gesucht wird.</translation>
    </message>
    <message>
        <source>The file does not say how often a point comes; points are counted.</source>
        <translation>Die Datei sagt nicht, wie oft ein Punkt kommt; die Punkte werden gezählt.</translation>
    </message>
    <message>
        <source>The folder {name} holds no series (.ts).</source>
        <translation>Der Ordner {name} enthält keine Reihen (.ts).</translation>
    </message>
    <message>
        <source>The folder {name} holds several data sets: {some}.</source>
        <translation>Der Ordner {name} enthält mehrere Datensätze: {some}.</translation>
    </message>
    <message>
        <source>The longest stretch in {file}</source>
        <translation>Der längste Abschnitt in {file}</translation>
    </message>
    <message>
        <source>The longest stretch without a gap in time</source>
        <translation>Der längste Abschnitt ohne Lücke in der Zeit</translation>
    </message>
    <message>
        <source>The parts of {name} have different forms: {forms}.</source>
        <translation>Die Teile von {name} haben verschiedene Formen: {forms}.</translation>
    </message>
    <message>
        <source>The rows did not stand in the order of time; they were put into it.</source>
        <translation>Die Zeilen standen nicht in zeitlicher Reihenfolge; sie wurden so geordnet.</translation>
    </message>
    <message>
        <source>The series alone is to decide.</source>
        <translation>Die Reihe allein soll entscheiden.</translation>
    </message>
    <message>
        <source>The series bring times of their own. Their points are taken as if they followed each other evenly.</source>
        <translation>Die Reihen bringen eigene Zeitangaben mit. Ihre Punkte werden so genommen, als folgten sie gleichmäßig aufeinander.</translation>
    </message>
    <message>
        <source>The series have more than {most} points.</source>
        <translation>Die Reihen haben mehr als {most} Punkte.</translation>
    </message>
    <message>
        <source>The series have {time} points; there is no difference between points {distance} apart.</source>
        <translation>Die Reihen haben {time} Punkte; zwischen Punkten im Abstand {distance} gibt es keine Differenz.</translation>
    </message>
    <message>
        <source>The series of {file} have {received} channels, the net needs {expected}.</source>
        <translation>Die Reihen in {file} haben {received} Kanäle, das Netz braucht {expected}.</translation>
    </message>
    <message numerus="yes">
        <source>The series of {n} items are not whole.</source>
        <translation>
            <numerusform>Die Reihe von {n} Beispiel ist nicht vollständig.</numerusform>
            <numerusform>Die Reihen von {n} Beispielen sind nicht vollständig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target {column} is the same in every window.</source>
        <translation>Das Ziel {column} ist in jedem Fenster gleich.</translation>
    </message>
    <message>
        <source>The time is taken from {column}.</source>
        <translation>Die Zeit wird aus {column} genommen.</translation>
    </message>
    <message>
        <source>The water level of each hour for two months, with a little wind.</source>
        <translation>Der Wasserstand jeder Stunde über zwei Monate, mit ein wenig Wind.</translation>
    </message>
    <message numerus="yes">
        <source>There are {items} items, but {n} entries in the array {name}.</source>
        <translation>
            <numerusform>Es gibt {items} Beispiele, aber {n} Eintrag im Array {name}.</numerusform>
            <numerusform>Es gibt {items} Beispiele, aber {n} Einträge im Array {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are {rows} items; at most {most} are read.</source>
        <translation>Es gibt {rows} Beispiele; höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <source>There is a point {often}; a window shows {seen} and predicts {ahead}.</source>
        <translation>Es gibt {often} einen Punkt; ein Fenster zeigt {seen} und sagt {ahead} vorher.</translation>
    </message>
    <message>
        <source>These arrays are not used: {names}.</source>
        <translation>Diese Arrays werden nicht verwendet: {names}.</translation>
    </message>
    <message>
        <source>Tide</source>
        <translation>Gezeiten</translation>
    </message>
    <message numerus="yes">
        <source>Time leaps in {n} places, first after row {first}. No window reaches across them.</source>
        <translation>
            <numerusform>Die Zeit springt an {n} Stelle, nach Zeile {first}. Kein Fenster reicht darüber hinweg.</numerusform>
            <numerusform>Die Zeit springt an {n} Stellen, zuerst nach Zeile {first}. Kein Fenster reicht darüber hinweg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use a part of the data. Nothing changed.</source>
        <translation>Nehmen Sie einen Teil der Daten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use arrays that belong together. Nothing changed.</source>
        <translation>Nehmen Sie Arrays, die zusammengehören. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use fewer or shorter series, or close other programs.</source>
        <translation>Nehmen Sie weniger oder kürzere Reihen, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Use files that belong together. Nothing in your project changed.</source>
        <translation>Nehmen Sie Dateien, die zusammengehören. In Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use series of the same kind as in training.</source>
        <translation>Nehmen Sie Reihen derselben Art wie im Training.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What an array with three axes holds. By itself, bytes and squares are taken for images, everything else for series.</source>
        <translation>Was ein Array mit drei Achsen enthält. Von selbst werden Bytes und Quadrate für Bilder gehalten, alles andere für Reihen.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>a file of more than {size} MB</source>
        <translation>eine Datei mit mehr als {size} MB</translation>
    </message>
    <message>
        <source>a file that cannot be opened</source>
        <translation>eine Datei, die sich nicht öffnen lässt</translation>
    </message>
    <message>
        <source>a line</source>
        <translation>eine Linie</translation>
    </message>
    <message>
        <source>a missing value in the window</source>
        <translation>ein fehlender Wert im Fenster</translation>
    </message>
    <message>
        <source>another length than {length} points</source>
        <translation>eine andere Länge als {length} Punkte</translation>
    </message>
    <message>
        <source>another number of channels than the others</source>
        <translation>eine andere Zahl von Kanälen als die anderen</translation>
    </message>
    <message>
        <source>another number of fields than the header names</source>
        <translation>eine andere Zahl von Feldern, als der Kopf nennt</translation>
    </message>
    <message>
        <source>beside the folders of the classes</source>
        <translation>neben den Ordnern der Klassen</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>jedes Quartal</translation>
    </message>
    <message>
        <source>every second</source>
        <translation>jede Sekunde</translation>
    </message>
    <message>
        <source>every value of a channel is missing</source>
        <translation>alle Werte eines Kanals fehlen</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every working day</source>
        <translation>an jedem Arbeitstag</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>every {count} days</source>
        <translation>alle {count} Tage</translation>
    </message>
    <message>
        <source>every {count} hours</source>
        <translation>alle {count} Stunden</translation>
    </message>
    <message>
        <source>every {count} minutes</source>
        <translation>alle {count} Minuten</translation>
    </message>
    <message>
        <source>every {count} seconds</source>
        <translation>alle {count} Sekunden</translation>
    </message>
    <message>
        <source>every {count} weeks</source>
        <translation>alle {count} Wochen</translation>
    </message>
    <message>
        <source>every {months} months</source>
        <translation>alle {months} Monate</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>von selbst gefunden</translation>
    </message>
    <message>
        <source>four weeks</source>
        <translation>vier Wochen</translation>
    </message>
    <message>
        <source>go on with 0</source>
        <translation>mit 0 fortsetzen</translation>
    </message>
    <message>
        <source>go on with the last value</source>
        <translation>mit dem letzten Wert fortsetzen</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>its beginning is no date</source>
        <translation>ihr Beginn ist kein Datum</translation>
    </message>
    <message>
        <source>mean of the training items</source>
        <translation>Mittelwert der Trainingsbeispiele</translation>
    </message>
    <message>
        <source>no time in the column {column}</source>
        <translation>keine Zeit in der Spalte {column}</translation>
    </message>
    <message>
        <source>no value in the target {column} to predict</source>
        <translation>kein Wert im Ziel {column}, der vorherzusagen wäre</translation>
    </message>
    <message>
        <source>not written as the other series</source>
        <translation>nicht geschrieben wie die anderen Reihen</translation>
    </message>
    <message>
        <source>on a circle</source>
        <translation>auf einem Kreis</translation>
    </message>
    <message>
        <source>one day</source>
        <translation>einen Tag</translation>
    </message>
    <message>
        <source>one hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>eine Minute</translation>
    </message>
    <message>
        <source>one week</source>
        <translation>eine Woche</translation>
    </message>
    <message>
        <source>one year</source>
        <translation>ein Jahr</translation>
    </message>
    <message>
        <source>plain number</source>
        <translation>einfache Zahl</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>dehnen</translation>
    </message>
    <message>
        <source>ten years</source>
        <translation>zehn Jahre</translation>
    </message>
    <message>
        <source>the middle length</source>
        <translation>die mittlere Länge</translation>
    </message>
    <message>
        <source>the next point</source>
        <translation>den nächsten Punkt</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>der davor</translation>
    </message>
    <message>
        <source>the point {steps} steps later</source>
        <translation>den Punkt {steps} Schritte später</translation>
    </message>
    <message>
        <source>the same time and the same values as the row before</source>
        <translation>dieselbe Zeit und dieselben Werte wie die Zeile davor</translation>
    </message>
    <message>
        <source>the series has more than {most} points</source>
        <translation>die Reihe hat mehr als {most} Punkte</translation>
    </message>
    <message>
        <source>the series has no point</source>
        <translation>die Reihe hat keinen Punkt</translation>
    </message>
    <message>
        <source>time leaps within the window</source>
        <translation>die Zeit springt innerhalb des Fensters</translation>
    </message>
    <message>
        <source>true value</source>
        <translation>wahrer Wert</translation>
    </message>
    <message>
        <source>two weeks</source>
        <translation>zwei Wochen</translation>
    </message>
    <message>
        <source>two years</source>
        <translation>zwei Jahre</translation>
    </message>
    <message>
        <source>what stands there is no number</source>
        <translation>was dort steht, ist keine Zahl</translation>
    </message>
    <message>
        <source>{file} holds no items.</source>
        <translation>{file} enthält keine Beispiele.</translation>
    </message>
    <message>
        <source>{file} holds no series behind @data.</source>
        <translation>{file} enthält hinter @data keine Reihen.</translation>
    </message>
    <message>
        <source>{file} is damaged or is no file of NumPy.</source>
        <translation>{file} ist beschädigt oder keine Datei von NumPy.</translation>
    </message>
    <message>
        <source>{file} is larger than {size} GB.</source>
        <translation>{file} ist größer als {size} GB.</translation>
    </message>
    <message>
        <source>{file} is no file of series: it has no header with @data.</source>
        <translation>{file} ist keine Datei mit Reihen: Ihr fehlt der Kopf mit @data.</translation>
    </message>
    <message>
        <source>{file} is no file of series: line {line} stands before @data and does not begin with @.</source>
        <translation>{file} ist keine Datei mit Reihen: Zeile {line} steht vor @data und beginnt nicht mit @.</translation>
    </message>
    <message>
        <source>{first} has {one} channels, {second} has {other}.</source>
        <translation>{first} hat {one} Kanäle, {second} hat {other}.</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} points, between {low} and {high}, {last} at the end</source>
        <translation>
            <numerusform>{name}: {n} Punkt, zwischen {low} und {high}, am Ende {last}</numerusform>
            <numerusform>{name}: {n} Punkte, zwischen {low} und {high}, am Ende {last}</numerusform>
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
        <source>{n} series of up to {points} points need {needed} GB of memory; {free} GB are free.</source>
        <translation>
            <numerusform>{n} Reihe mit bis zu {points} Punkten braucht {needed} GB Speicher; {free} GB sind frei.</numerusform>
            <numerusform>{n} Reihen mit bis zu {points} Punkten brauchen {needed} GB Speicher; {free} GB sind frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times are there twice, as when clocks are put back. No window reaches across that place.</source>
        <translation>
            <numerusform>{n} Zeit kommt zweimal vor, wie beim Zurückstellen der Uhren. Kein Fenster reicht über diese Stelle hinweg.</numerusform>
            <numerusform>{n} Zeiten kommen zweimal vor, wie beim Zurückstellen der Uhren. Kein Fenster reicht über diese Stelle hinweg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} windows of {lags} points and {channels} columns need {needed} GB of memory; {free} GB are free.</source>
        <translation>
            <numerusform>{n} Fenster aus {lags} Punkten und {channels} Spalten braucht {needed} GB Speicher; {free} GB sind frei.</numerusform>
            <numerusform>{n} Fenster aus {lags} Punkten und {channels} Spalten brauchen {needed} GB Speicher; {free} GB sind frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{span} ({n} points)</source>
        <translation>
            <numerusform>{span} ({n} Punkt)</numerusform>
            <numerusform>{span} ({n} Punkte)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} has {n} points; a window of {lags} and {horizon} ahead needs more.</source>
        <translation>
            <numerusform>{what} hat {n} Punkt; ein Fenster von {lags} mit {horizon} voraus braucht mehr.</numerusform>
            <numerusform>{what} hat {n} Punkte; ein Fenster von {lags} mit {horizon} voraus braucht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Stretch” keeps the whole course, but not its speed. The others keep the speed; what is too long is cut at the end.</source>
        <translation>„Dehnen“ behält den ganzen Verlauf, aber nicht sein Tempo. Die anderen behalten das Tempo; was zu lang ist, wird am Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>“The one before” uses nothing that lies behind the gap, “a line” joins the values on both sides of it.</source>
        <translation>„Der davor“ nutzt nichts, was hinter der Lücke liegt; „eine Linie“ verbindet die Werte auf beiden Seiten.</translation>
    </message>
</context>
</TS>
