<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>layers</name>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>1 from {threshold} on, else 0</source>
        <translation>1 ab {threshold}, sonst 0</translation>
    </message>
    <message>
        <source>A column stands twice in the list of columns.</source>
        <translation>Eine Spalte steht zweimal in der Liste der Spalten.</translation>
    </message>
    <message>
        <source>A filter is a small table of weights. At every place of the image its weights are multiplied with the pixels below and added up: the result is large where the image looks like the filter. Each filter makes one map. The first layers find edges, later ones parts and whole things. A pooling layer usually follows.</source>
        <translation>Ein Filter ist eine kleine Tabelle von Gewichten. An jeder Stelle des Bildes werden sie mit den Pixeln darunter multipliziert und zusammengezählt: Das Ergebnis ist groß, wo das Bild dem Filter gleicht. Jeder Filter erzeugt eine Karte. Die ersten Schichten finden Kanten, spätere finden Teile und ganze Dinge. Meist folgt eine Pooling-Schicht.</translation>
    </message>
    <message>
        <source>A net cannot compute with words, so each word of the vocabulary has a row of numbers, which training moves: words used alike come to lie close together. Number 0 stands for padding and stays zero. The result has one row for each word of the text.</source>
        <translation>Ein Netz kann nicht mit Wörtern rechnen. Deshalb hat jedes Wort des Wortschatzes eine Reihe von Zahlen, die das Training verschiebt: Ähnlich gebrauchte Wörter liegen am Ende nahe beieinander. Die Nummer 0 steht für Auffüllung und bleibt null. Das Ergebnis hat eine Reihe für jedes Wort des Textes.</translation>
    </message>
    <message>
        <source>A padding of {padding} is more than half the window of {kernel}.</source>
        <translation>Ein Padding von {padding} ist mehr als das halbe Fenster ({kernel}).</translation>
    </message>
    <message>
        <source>A smooth ReLU, usual in transformers.</source>
        <translation>Eine glatte ReLU, üblich in Transformern.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Adds several wires of the same shape, value by value.</source>
        <translation>Addiert mehrere Verbindungen gleicher Form, Wert für Wert.</translation>
    </message>
    <message>
        <source>Adds up what the words of a text have learnt; rare words weigh more.</source>
        <translation>Zählt zusammen, was die Wörter eines Textes gelernt haben; seltene Wörter wiegen mehr.</translation>
    </message>
    <message>
        <source>Along which axis the wires are joined; all others must agree. “automatic” joins the channels of images and series, and the features of vectors and sequences.</source>
        <translation>Entlang welcher Achse verbunden wird; alle anderen müssen übereinstimmen. „automatisch“ verbindet bei Bildern und Zeitreihen die Kanäle, bei Vektoren und Folgen die Merkmale.</translation>
    </message>
    <message>
        <source>An S-shaped curve through 0. It suits small nets such as those of the Playground; in deep nets its flat ends let the gradient fade.</source>
        <translation>Eine S-förmige Kurve durch 0. Sie passt zu kleinen Netzen wie denen des Playgrounds; in tiefen Netzen lassen ihre flachen Enden den Gradienten verschwinden.</translation>
    </message>
    <message>
        <source>An S-shaped curve; its result can be read as the probability of “yes”. Inside deep nets ReLU learns faster, because the flat ends of the curve let the gradient fade.</source>
        <translation>Eine S-förmige Kurve; ihr Ergebnis lässt sich als Wahrscheinlichkeit für „ja“ lesen. Im Inneren tiefer Netze lernt ReLU schneller, weil die flachen Enden der Kurve den Gradienten verschwinden lassen.</translation>
    </message>
    <message>
        <source>Arranges the same values in another shape.</source>
        <translation>Ordnet dieselben Werte in einer anderen Form an.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Brings each channel to mean 0 and spread 1, which makes learning steadier.</source>
        <translation>Bringt jeden Kanal auf Mittelwert 0 und Streuung 1; das Lernen wird dadurch ruhiger.</translation>
    </message>
    <message>
        <source>Brings the image to another size.</source>
        <translation>Bringt das Bild auf eine andere Größe.</translation>
    </message>
    <message>
        <source>Brings the values of each item to mean 0 and spread 1, apart from the others.</source>
        <translation>Bringt die Werte jedes Beispiels für sich auf Mittelwert 0 und Streuung 1.</translation>
    </message>
    <message>
        <source>Brings values into another range without learning anything: a factor of 2 and a shift of −1 turn 0 to 1 into −1 to 1.</source>
        <translation>Bringt Werte in einen anderen Bereich, ohne etwas zu lernen: Faktor 2 und Verschiebung −1 machen aus 0 bis 1 den Bereich −1 bis 1.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Categories of a table, numbered by the preparation “Number categories”, get a row of numbers that they learn: categories that work alike come to lie close together. It takes less room than a column of 0 and 1 for each category. Other columns stay as they are.</source>
        <translation>Kategorien einer Tabelle, die der Schritt „Kategorien nummerieren“ mit Nummern versehen hat, bekommen je eine Zeile von Zahlen, die sie lernen: Kategorien, die ähnlich wirken, liegen am Ende nah beieinander. Das braucht weniger Platz als eine Spalte aus 0 und 1 für jede Kategorie. Andere Spalten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Choose at least one feature; else nothing enters the net.</source>
        <translation>Wählen Sie mindestens ein Merkmal; sonst gelangt nichts in das Netz.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Combine by</source>
        <translation>Zusammenfassen durch</translation>
    </message>
    <message>
        <source>Connects every input number with every neuron and adds up.</source>
        <translation>Verbindet jede Eingangszahl mit jedem Neuron und bildet Summen.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Data &amp; input</source>
        <translation>Daten und Eingabe</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Dense needs one row of numbers. Flatten takes the maps of an image row by row and puts them one behind the other: 32×7×7 becomes 1,568. No value is changed and nothing is learned.</source>
        <translation>Dense braucht alle Zahlen in einer Reihe. Flatten nimmt die Karten eines Bildes Zeile für Zeile und hängt sie aneinander: Aus 32×7×7 wird 1.568. Kein Wert ändert sich, und gelernt wird nichts.</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilatation</translation>
    </message>
    <message>
        <source>Each map of an image, each channel of a series or each feature of a text becomes its largest value: “was this pattern anywhere at all?”. What is left is one vector, however large the image or long the text was. Padding of texts is not counted.</source>
        <translation>Aus jeder Karte eines Bildes, jedem Kanal einer Zeitreihe und jedem Merkmal eines Textes wird der größte Wert: „Kam dieses Muster überhaupt vor?“ Übrig bleibt ein Vektor, gleich wie groß das Bild oder wie lang der Text war. Die Auffüllung von Texten zählt nicht mit.</translation>
    </message>
    <message>
        <source>Each map of an image, each channel of a series or each feature of a text becomes its mean. What is left is one vector, however large the image or long the text was, and far fewer weights follow than after Flatten. Padding of texts is not counted.</source>
        <translation>Aus jeder Karte eines Bildes, jedem Kanal einer Zeitreihe und jedem Merkmal eines Textes wird der Mittelwert. Übrig bleibt ein Vektor, gleich wie groß das Bild oder wie lang der Text war, und es folgen weit weniger Gewichte als nach Flatten. Die Auffüllung von Texten zählt nicht mit.</translation>
    </message>
    <message>
        <source>Each neuron multiplies every input with its own weight, adds the products and its bias, and passes the sum through the activation. The last Dense layer usually has one neuron for each class.</source>
        <translation>Jedes Neuron multipliziert jeden Eingang mit einem eigenen Gewicht, zählt die Produkte und seinen Bias zusammen und schickt die Summe durch die Aktivierung. Die letzte Dense-Schicht hat meist ein Neuron für jede Klasse.</translation>
    </message>
    <message>
        <source>Each word, pair of words or piece of a word has a row of numbers that it learns. The rows of a text are added up, each with its weight from the preparation “Weigh words”. Order does not count, so it is clear what each word contributes; for sorting texts by topic this is hard to beat.</source>
        <translation>Jedes Wort, Wortpaar und Wortstück hat eine Zeile von Zahlen, die es lernt. Die Zeilen eines Textes werden zusammengezählt, jede mit ihrem Gewicht aus der Vorbereitung „Wörter gewichten“. Die Reihenfolge zählt nicht; darum ist klar, was jedes Wort beiträgt. Um Texte nach Themen zu ordnen, ist das schwer zu übertreffen.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Enlarges or shrinks every map to the given height and width; proportions are not kept. Use it where a net needs images of one size, or to enlarge maps again. Nothing is learned here.</source>
        <translation>Vergrößert oder verkleinert jede Karte auf die angegebene Höhe und Breite; das Seitenverhältnis bleibt nicht erhalten. Nützlich, wo ein Netz Bilder einer bestimmten Größe braucht oder Karten wieder größer werden sollen. Gelernt wird hier nichts.</translation>
    </message>
    <message>
        <source>Every net begins with an input. Its shape is that of one item of the data after their preparation, for example 1×28×28 for a small grey image. A net can have several inputs if the data have.</source>
        <translation>Jedes Netz beginnt mit einer Eingabe. Ihre Form ist die eines Beispiels der Daten nach der Aufbereitung, etwa 1×28×28 bei einem kleinen Graustufenbild. Ein Netz kann mehrere Eingaben haben, wenn die Daten mehrere haben.</translation>
    </message>
    <message>
        <source>Every net ends in one output. It needs one vector: one number for each class, or one for each value to be predicted. For classes the numbers may have any size (logits); probabilities are made of them for display. How the answer is compared with the right one, the loss, stands in the training settings.</source>
        <translation>Jedes Netz endet in einer Ausgabe. Sie braucht einen Vektor: eine Zahl für jede Klasse oder eine für jeden Wert, der vorhergesagt werden soll. Bei Klassen dürfen die Zahlen beliebig groß sein (Logits); für die Anzeige werden daraus Wahrscheinlichkeiten. Wie die Antwort mit der richtigen verglichen wird, der Loss, steht in den Einstellungen des Trainings.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>For points in the plane, as in the Playground. With a fitting feature a single neuron can solve what otherwise takes a hidden layer: squares separate a circle, the product solves exclusive or. Nothing is learned here.</source>
        <translation>Für Punkte in der Ebene, wie im Playground. Mit einem passenden Merkmal löst ein einzelnes Neuron, wofür es sonst eine verdeckte Schicht braucht: Quadrate trennen einen Kreis, das Produkt löst das ausschließende Oder. Gelernt wird hier nichts.</translation>
    </message>
    <message>
        <source>Gives 1 from a threshold on, else 0.</source>
        <translation>Gibt ab einer Schwelle 1 aus, sonst 0.</translation>
    </message>
    <message>
        <source>Gives each word a row of numbers that it learns.</source>
        <translation>Gibt jedem Wort eine Reihe von Zahlen, die gelernt werden.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Hands each item of the data to the net.</source>
        <translation>Reicht jedes Beispiel der Daten an das Netz weiter.</translation>
    </message>
    <message>
        <source>Height and width of the filters. 3 × 3 is the usual choice.</source>
        <translation>Höhe und Breite der Filter. Üblich ist 3 × 3.</translation>
    </message>
    <message>
        <source>Height and width of the result.</source>
        <translation>Höhe und Breite des Ergebnisses.</translation>
    </message>
    <message>
        <source>Height and width of the window.</source>
        <translation>Höhe und Breite des Fensters.</translation>
    </message>
    <message>
        <source>How far the filter moves each time. 2 halves the size of the result.</source>
        <translation>Wie weit der Filter jedes Mal rückt. 2 halbiert die Größe des Ergebnisses.</translation>
    </message>
    <message>
        <source>How far the window moves each time. 0 moves it by its own size, so that the windows lie side by side.</source>
        <translation>Wie weit das Fenster jedes Mal rückt. Bei 0 rückt es um seine eigene Größe, sodass die Fenster nebeneinander liegen.</translation>
    </message>
    <message>
        <source>How many categories each of these columns has, the others included.</source>
        <translation>Wie viele Kategorien jede dieser Spalten hat, die übrigen eingeschlossen.</translation>
    </message>
    <message>
        <source>How many channels, from the first on; the first is what is predicted.</source>
        <translation>Wie viele Kanäle, vom ersten an; der erste ist das, was vorhergesagt wird.</translation>
    </message>
    <message>
        <source>How many different words there are, padding (0) and the unknown word (1) included. It must be at least as large as the vocabulary of the data.</source>
        <translation>Wie viele verschiedene Wörter es gibt, Auffüllung (0) und unbekanntes Wort (1) mitgezählt. Die Zahl muss mindestens so groß sein wie der Wortschatz der Daten.</translation>
    </message>
    <message>
        <source>How many entries are added on each side; at most half the window.</source>
        <translation>Wie viele Werte auf jeder Seite ergänzt werden; höchstens das halbe Fenster.</translation>
    </message>
    <message>
        <source>How many neighbouring steps a filter looks at.</source>
        <translation>Wie viele benachbarte Schritte ein Filter betrachtet.</translation>
    </message>
    <message>
        <source>How many neighbouring steps make one.</source>
        <translation>Wie viele benachbarte Schritte zu einem werden.</translation>
    </message>
    <message>
        <source>How many neurons the layer has; as many numbers leave it.</source>
        <translation>Wie viele Neuronen die Schicht hat; ebenso viele Zahlen verlassen sie.</translation>
    </message>
    <message>
        <source>How many numbers describe a category.</source>
        <translation>Wie viele Zahlen eine Kategorie beschreiben.</translation>
    </message>
    <message>
        <source>How many numbers describe a word.</source>
        <translation>Wie viele Zahlen ein Wort beschreiben.</translation>
    </message>
    <message>
        <source>How many patterns the layer looks for; each filter makes one map.</source>
        <translation>Nach wie vielen Mustern die Schicht sucht; jeder Filter erzeugt eine Karte.</translation>
    </message>
    <message>
        <source>How many zeros are added on each side.</source>
        <translation>Wie viele Nullen auf jeder Seite ergänzt werden.</translation>
    </message>
    <message>
        <source>How much each batch counts in the collected mean and spread.</source>
        <translation>Wie stark jeder Batch in den gesammelten Werten von Mittelwert und Streuung zählt.</translation>
    </message>
    <message>
        <source>How the words of a text become one vector.</source>
        <translation>Wie aus den Wörtern eines Textes ein Vektor wird.</translation>
    </message>
    <message>
        <source>In every batch other values are set to 0, and the others are enlarged so that the sum stays. The net cannot rely on single values and learns its examples by heart less easily. When it answers, nothing is switched off.</source>
        <translation>In jedem Batch werden andere Werte auf 0 gesetzt und die übrigen so vergrößert, dass die Summe im Mittel bleibt. Das Netz kann sich nicht auf einzelne Werte verlassen und lernt seine Beispiele weniger leicht auswendig. Wenn es antwortet, wird nichts abgeschaltet.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Joins branches without mixing their values: 16 maps and 8 maps of the same size become 24 maps, vectors of 10 and 4 numbers become one of 14. The following layer sees them all.</source>
        <translation>Verbindet Zweige, ohne ihre Werte zu vermischen: Aus 16 und 8 Karten gleicher Größe werden 24 Karten, aus Vektoren mit 10 und 4 Zahlen wird einer mit 14. Die folgende Schicht sieht sie alle.</translation>
    </message>
    <message>
        <source>Keeps the mean of a few neighbouring steps, so the series gets shorter.</source>
        <translation>Behält den Mittelwert weniger benachbarter Schritte; die Zeitreihe wird kürzer.</translation>
    </message>
    <message>
        <source>Keeps the mean of each small window, so the image shrinks.</source>
        <translation>Behält den Mittelwert jedes kleinen Fensters; das Bild wird kleiner.</translation>
    </message>
    <message>
        <source>Keeps the strongest of a few neighbouring steps, so the series gets shorter.</source>
        <translation>Behält den stärksten von wenigen benachbarten Schritten; die Zeitreihe wird kürzer.</translation>
    </message>
    <message>
        <source>Keeps the strongest value of each small window, so the image shrinks.</source>
        <translation>Behält den stärksten Wert jedes kleinen Fensters; das Bild wird kleiner.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>Filtergröße</translation>
    </message>
    <message>
        <source>Learned scale</source>
        <translation>Gelernte Skala</translation>
    </message>
    <message>
        <source>Learns a small vector for each category of a table.</source>
        <translation>Lernt für jede Kategorie einer Tabelle einen kleinen Vektor.</translation>
    </message>
    <message>
        <source>Lets positive values pass and makes negative ones 0.</source>
        <translation>Lässt positive Werte durch und macht negative zu 0.</translation>
    </message>
    <message>
        <source>Like Conv2d, but along one axis: for measurements over time (channels × time) or for the words of a text after an Embedding (time × features). Each filter looks at a few neighbouring steps and answers strongly where they look like its weights. Over words it keeps their number and passes over padding.</source>
        <translation>Wie Conv2d, aber entlang einer Achse: für Messwerte über die Zeit (Kanäle × Zeit) oder für die Wörter eines Textes nach einem Embedding (Zeit × Merkmale). Jeder Filter betrachtet wenige benachbarte Schritte und antwortet stark, wo sie seinen Gewichten gleichen. Bei Wörtern bleibt ihre Zahl erhalten, und Auffüllung wird übergangen.</translation>
    </message>
    <message>
        <source>Like ReLU, but negative values stay a little alive.</source>
        <translation>Wie ReLU, aber negative Werte bleiben ein wenig erhalten.</translation>
    </message>
    <message>
        <source>Like ReLU, but without the kink at 0: small negative values pass a little. It costs somewhat more computing time than ReLU.</source>
        <translation>Wie ReLU, aber ohne den Knick bei 0: Kleine negative Werte kommen ein wenig durch. Sie kostet etwas mehr Rechenzeit als ReLU.</translation>
    </message>
    <message>
        <source>Lines up all values in one vector.</source>
        <translation>Reiht alle Werte in einem Vektor auf.</translation>
    </message>
    <message>
        <source>Looks up the learned numbers of every word and combines them at once, without regard to their order. With a Dense behind it that is a fast and surprisingly good classifier for texts. Padding is not counted.</source>
        <translation>Schlägt die gelernten Zahlen jedes Wortes nach und fasst sie sofort zusammen, ohne auf die Reihenfolge zu achten. Mit einer Dense-Schicht dahinter ist das ein schneller und überraschend guter Klassifikator für Texte. Auffüllung zählt nicht mit.</translation>
    </message>
    <message>
        <source>Makes an image larger without changing its pixels: MNIST's 28×28 with two pixels on every side become the 32×32 that LeNet-5 expects.</source>
        <translation>Macht ein Bild größer, ohne seine Pixel zu ändern: Aus den 28×28 von MNIST werden mit zwei Pixeln auf jeder Seite die 32×32, die LeNet-5 erwartet.</translation>
    </message>
    <message>
        <source>Makes one number of each map: its largest.</source>
        <translation>Macht aus jeder Karte eine Zahl: ihren größten Wert.</translation>
    </message>
    <message>
        <source>Makes one number of each map: its mean.</source>
        <translation>Macht aus jeder Karte eine Zahl: ihren Mittelwert.</translation>
    </message>
    <message>
        <source>Makes one vector of a whole text: the mean of its words.</source>
        <translation>Macht aus einem ganzen Text einen Vektor: den Mittelwert seiner Wörter.</translation>
    </message>
    <message>
        <source>Makes squares, products and sines of the two coordinates of a point.</source>
        <translation>Bildet aus den zwei Koordinaten eines Punktes Quadrate, Produkt und Sinuswerte.</translation>
    </message>
    <message>
        <source>Makes, for example, an image of 1×8×8 from a row of 64 values, so that a Conv2d can follow. The values and their order stay; only their number must be the same. −1 stands for “whatever remains” and may occur once.</source>
        <translation>Macht zum Beispiel aus einer Reihe von 64 Werten ein Bild mit 1×8×8, damit eine Conv2d folgen kann. Die Werte und ihre Reihenfolge bleiben; nur ihre Anzahl muss gleich sein. −1 steht für „was übrig bleibt“ und darf einmal vorkommen.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Multiplies every value with a fixed number and adds another.</source>
        <translation>Multipliziert jeden Wert mit einer festen Zahl und addiert eine zweite.</translation>
    </message>
    <message>
        <source>Multiplies several wires of the same shape, value by value.</source>
        <translation>Multipliziert mehrere Verbindungen gleicher Form, Wert für Wert.</translation>
    </message>
    <message>
        <source>Negative values are multiplied with a small slope instead of becoming 0. So a gradient always gets through and no neuron can fall silent for good.</source>
        <translation>Negative Werte werden mit einer kleinen Steigung multipliziert, statt 0 zu werden. So kommt immer ein Gradient durch, und kein Neuron verstummt auf Dauer.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>Neue Größe</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>Numbers per category</source>
        <translation>Zahlen je Kategorie</translation>
    </message>
    <message>
        <source>Numbers per word</source>
        <translation>Zahlen je Wort</translation>
    </message>
    <message>
        <source>One number for a vector, two for a series, three for an image: channels, height, width.</source>
        <translation>Eine Zahl für einen Vektor, zwei für eine Zeitreihe, drei für ein Bild: Kanäle, Höhe, Breite.</translation>
    </message>
    <message>
        <source>One wire can open and close another like a gate: a Sigmoid gives values from 0 to 1, and multiplied with them only what is wanted passes.</source>
        <translation>Eine Verbindung kann eine andere wie ein Tor öffnen und schließen: Sigmoid liefert Werte von 0 bis 1, und mit ihnen multipliziert kommt nur Gewünschtes durch.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output &amp; loss</source>
        <translation>Ausgabe und Loss</translation>
    </message>
    <message>
        <source>Over a sequence (time × features) {layer} keeps the number of time steps. Choose padding “same”.</source>
        <translation>Über einer Folge (Zeit × Merkmale) behält {layer} die Anzahl der Zeitschritte bei. Wählen Sie Padding „gleich“.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Padding “same” keeps the size, a stride of {stride} makes it smaller: both together are not possible. Choose stride 1, or padding “none” or “custom”.</source>
        <translation>Padding „gleich“ erhält die Größe, eine Schrittweite von {stride} verkleinert sie: Beides zusammen geht nicht. Wählen Sie Schrittweite 1 oder Padding „ohne“ oder „eigenes“.</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>Teil der Daten</translation>
    </message>
    <message>
        <source>Pixels on the left, on the right, above and below. One number stands for all.</source>
        <translation>Pixel links, rechts, oben und unten. Eine einzelne Zahl gilt für alle.</translation>
    </message>
    <message>
        <source>Pooling &amp; shape</source>
        <translation>Pooling und Form</translation>
    </message>
    <message>
        <source>Puts a border of zeros around the image.</source>
        <translation>Legt einen Rand aus Nullen um das Bild.</translation>
    </message>
    <message>
        <source>Puts several wires one behind the other.</source>
        <translation>Hängt mehrere Verbindungen aneinander.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>ReLU with a slope</source>
        <translation>ReLU mit Steigung</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>Rekurrent</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Reshape</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Resize</translation>
    </message>
    <message>
        <source>S-curve from 0 to 1</source>
        <translation>S-Kurve von 0 bis 1</translation>
    </message>
    <message>
        <source>S-curve from −1 to 1</source>
        <translation>S-Kurve von −1 bis 1</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Slides small filters along time. Each one looks for its own pattern.</source>
        <translation>Schiebt kleine Filter entlang der Zeit. Jeder sucht sein eigenes Muster.</translation>
    </message>
    <message>
        <source>Slides small filters over the image. Each one looks for its own pattern.</source>
        <translation>Schiebt kleine Filter über das Bild. Jeder sucht sein eigenes Muster.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>Splits the channels into groups that are filtered apart. The number of channels and of filters must be divisible by it; 1 means that every filter sees every channel.</source>
        <translation>Teilt die Kanäle in Gruppen, die getrennt gefiltert werden. Die Zahl der Kanäle und die der Filter müssen dadurch teilbar sein; bei 1 sieht jeder Filter jeden Kanal.</translation>
    </message>
    <message>
        <source>Squeezes every value into the range from 0 to 1.</source>
        <translation>Staucht jeden Wert in den Bereich von 0 bis 1.</translation>
    </message>
    <message>
        <source>Squeezes every value into the range from −1 to 1.</source>
        <translation>Staucht jeden Wert in den Bereich von −1 bis 1.</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Switches off random values while training, so nothing is learned by heart.</source>
        <translation>Schaltet beim Training zufällige Werte ab, damit nichts auswendig gelernt wird.</translation>
    </message>
    <message>
        <source>Takes the latest value of each channel of a series.</source>
        <translation>Nimmt von jedem Kanal einer Reihe den letzten Wert.</translation>
    </message>
    <message>
        <source>The activation of the first artificial neurons (McCulloch and Pitts 1943): the neuron fires or it does not. The curve is flat everywhere, so no gradient passes; set the weights in front of it by hand or train a single neuron with the perceptron rule.</source>
        <translation>Die Aktivierung der ersten künstlichen Neuronen (McCulloch und Pitts 1943): Das Neuron feuert, oder es feuert nicht. Die Kurve ist überall flach, daher kommt kein Gradient durch; stellen Sie die Gewichte davor von Hand ein, oder trainieren Sie ein einzelnes Neuron mit der Perzeptron-Regel.</translation>
    </message>
    <message>
        <source>The distance between the values that a filter looks at; 1 means that they are neighbours.</source>
        <translation>Der Abstand der Werte, die ein Filter betrachtet; bei 1 sind sie Nachbarn.</translation>
    </message>
    <message>
        <source>The end of the net: here its answer comes out.</source>
        <translation>Das Ende des Netzes: Hier kommt seine Antwort heraus.</translation>
    </message>
    <message>
        <source>The function behind the sum of each neuron. Without one, several layers in a row can do no more than a single one.</source>
        <translation>Die Funktion hinter der Summe jedes Neurons. Ohne sie können mehrere Schichten hintereinander nicht mehr als eine einzige.</translation>
    </message>
    <message>
        <source>The image is cut into small windows, and each one is replaced by its mean. That is gentler than MaxPool2d; LeNet used it in 1998. Nothing is learned here.</source>
        <translation>Das Bild wird in kleine Fenster zerlegt, und jedes wird durch seinen Mittelwert ersetzt. Das ist sanfter als MaxPool2d; LeNet rechnete 1998 so. Gelernt wird hier nichts.</translation>
    </message>
    <message>
        <source>The image is cut into small windows, and of each one only the largest value stays. Maps become smaller and later layers cheaper, and it matters less where exactly a pattern was. Nothing is learned here.</source>
        <translation>Das Bild wird in kleine Fenster zerlegt, und von jedem bleibt nur der größte Wert. Die Karten werden kleiner und spätere Schichten billiger, und es ist weniger wichtig, wo genau ein Muster lag. Gelernt wird hier nichts.</translation>
    </message>
    <message>
        <source>The image is {size}, the kernel {kernel}: nothing would be left.</source>
        <translation>Das Bild hat {size} Pixel, der Filter {kernel}: Es bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>The image is {size}, the window {kernel}: nothing would be left.</source>
        <translation>Das Bild hat {size} Pixel, das Fenster {kernel}: Es bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>The largest number gets the largest share. It may stand last before the output; training then computes with the numbers in front of it, which is more exact. Without it nothing is missing: probabilities are shown anyway. Two of them in a row make learning slow.</source>
        <translation>Die größte Zahl bekommt den größten Anteil. Softmax darf als Letztes vor der Ausgabe stehen; das Training rechnet dann mit den Zahlen davor, weil das genauer ist. Ohne fehlt nichts: Wahrscheinlichkeiten werden trotzdem angezeigt. Zwei hintereinander machen das Lernen langsam.</translation>
    </message>
    <message>
        <source>The name of the part of the data that enters here; empty for the first one.</source>
        <translation>Der Name des Teils der Daten, der hier eingeht; leer für den ersten.</translation>
    </message>
    <message>
        <source>The series has {channels} channels, {wanted} are wanted.</source>
        <translation>Die Reihe hat {channels} Kanäle, {wanted} werden verlangt.</translation>
    </message>
    <message>
        <source>The series has {size} time steps, the kernel {kernel}: nothing would be left.</source>
        <translation>Die Zeitreihe hat {size} Schritte, der Filter {kernel}: Es bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>The series has {size} time steps, the window {kernel}: nothing would be left.</source>
        <translation>Die Zeitreihe hat {size} Schritte, das Fenster {kernel}: Es bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>The series is cut into short windows, and each one is replaced by its mean. That smooths noise. Nothing is learned here.</source>
        <translation>Die Zeitreihe wird in kurze Fenster zerlegt, und jedes wird durch seinen Mittelwert ersetzt. Das glättet Rauschen. Gelernt wird hier nichts.</translation>
    </message>
    <message>
        <source>The series is cut into short windows, and of each one only the largest value stays. It usually follows a Conv1d. Nothing is learned here.</source>
        <translation>Die Zeitreihe wird in kurze Fenster zerlegt, und von jedem bleibt nur der größte Wert. Meist folgt diese Schicht auf eine Conv1d. Gelernt wird hier nichts.</translation>
    </message>
    <message>
        <source>The share of values that is switched off. 0.2 to 0.5 is usual.</source>
        <translation>Der Anteil der Werte, die abgeschaltet werden. Üblich ist 0,2 bis 0,5.</translation>
    </message>
    <message>
        <source>The smallest value that gives 1.</source>
        <translation>Der kleinste Wert, der 1 ergibt.</translation>
    </message>
    <message>
        <source>The usual activation inside a net: fast, and it learns well even in deep nets. A neuron whose sum is negative for every example stays silent for good; then LeakyReLU helps. Do not put it behind the last layer.</source>
        <translation>Die übliche Aktivierung im Inneren eines Netzes: schnell, und auch tiefe Netze lernen gut mit ihr. Ein Neuron, dessen Summe bei jedem Beispiel negativ ist, bleibt für immer stumm; dann hilft LeakyReLU. Setzen Sie sie nicht hinter die letzte Schicht.</translation>
    </message>
    <message>
        <source>There are {columns} columns, but {sizes} numbers of categories.</source>
        <translation>Es sind {columns} Spalten, aber {sizes} Kategorienzahlen.</translation>
    </message>
    <message>
        <source>There is no axis “{axis}” in {shape}.</source>
        <translation>In {shape} gibt es keine Achse „{axis}“.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Turns numbers into probabilities that add up to 1.</source>
        <translation>Macht aus Zahlen Wahrscheinlichkeiten, die zusammen 1 ergeben.</translation>
    </message>
    <message>
        <source>Two numbers mean</source>
        <translation>Zwei Zahlen bedeuten</translation>
    </message>
    <message>
        <source>Unlike BatchNorm it looks at one item alone, so it works with batches of any size and with texts, where each word is normalized by itself. Transformers are built with it.</source>
        <translation>Anders als BatchNorm betrachtet sie jedes Beispiel allein. Darum arbeitet sie mit jeder Batchgröße und mit Texten, bei denen jedes Wort für sich normalisiert wird. Transformer sind damit gebaut.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>What comes next is mostly near to what was last. A net that adds its answer to the last value need only learn the change, and follows a series to heights it has never seen. Nothing is learned here.</source>
        <translation>Was als Nächstes kommt, liegt meist nahe am Letzten. Ein Netz, das seine Antwort zum letzten Wert addiert, muss nur die Änderung lernen und folgt einer Reihe auch in Höhen, die es nie gesehen hat. Hier wird nichts gelernt.</translation>
    </message>
    <message>
        <source>What every value is multiplied with.</source>
        <translation>Womit jeder Wert multipliziert wird.</translation>
    </message>
    <message>
        <source>What is added to every value afterwards.</source>
        <translation>Was danach zu jedem Wert addiert wird.</translation>
    </message>
    <message>
        <source>What negative values are multiplied with; 0 makes it a ReLU.</source>
        <translation>Womit negative Werte multipliziert werden; mit 0 wird eine ReLU daraus.</translation>
    </message>
    <message>
        <source>What the axes are where the shape has two numbers; else it is not used.</source>
        <translation>Was die Achsen sind, wenn die Form zwei Zahlen hat; sonst ohne Bedeutung.</translation>
    </message>
    <message>
        <source>Where this layer gives the answer itself, as wide as there are classes, it starts at zero: nothing is known yet. In front of a Dense it needs chance, or nothing would move.</source>
        <translation>Wo diese Schicht selbst antwortet und so breit ist, wie es Klassen gibt, beginnt sie bei null: Noch ist nichts bekannt. Vor einer Dense braucht sie Zufall, sonst bewegt sich nichts.</translation>
    </message>
    <message>
        <source>Whether each channel also learns a factor γ and a shift β.</source>
        <translation>Ob jeder Kanal außerdem einen Faktor γ und eine Verschiebung β lernt.</translation>
    </message>
    <message>
        <source>Whether each filter adds a number of its own.</source>
        <translation>Ob jeder Filter eine eigene Zahl addiert.</translation>
    </message>
    <message>
        <source>Whether each neuron adds a number of its own to its sum.</source>
        <translation>Ob jedes Neuron zu seiner Summe eine eigene Zahl addiert.</translation>
    </message>
    <message>
        <source>Whether each value also learns a factor γ and a shift β.</source>
        <translation>Ob jeder Wert außerdem einen Faktor γ und eine Verschiebung β lernt.</translation>
    </message>
    <message>
        <source>Whether {feature} enters the net.</source>
        <translation>Ob {feature} in das Netz eingeht.</translation>
    </message>
    <message>
        <source>Which columns hold numbers of categories; the first column is 1.</source>
        <translation>Welche Spalten Nummern von Kategorien enthalten; die erste Spalte ist 1.</translation>
    </message>
    <message>
        <source>While training, mean and spread come from the batch; they are also collected, and when the net answers, the collected ones are used. Deep nets of convolutions learn faster with it. It needs at least two items a batch.</source>
        <translation>Beim Training stammen Mittelwert und Streuung aus dem Batch; nebenbei werden sie gesammelt, und wenn das Netz antwortet, gelten die gesammelten Werte. Tiefe Faltungsnetze lernen damit schneller. Jeder Batch braucht mindestens zwei Beispiele.</translation>
    </message>
    <message>
        <source>Width of the padding</source>
        <translation>Breite des Paddings</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>With it a wire can skip layers and be added behind them (a skip or residual connection). Very deep nets learn better that way, because the gradient finds a short path back.</source>
        <translation>Damit kann eine Verbindung Schichten überspringen und dahinter addiert werden (Skip- oder Residualverbindung). Sehr tiefe Netze lernen so besser, weil der Gradient einen kurzen Weg zurück findet.</translation>
    </message>
    <message>
        <source>Zeros around the edge. “same” adds as many as it takes to keep the size, “none” adds none, so that the result gets smaller.</source>
        <translation>Nullen um den Rand. „gleich“ ergänzt so viele, dass die Größe erhalten bleibt; „ohne“ ergänzt keine, und das Ergebnis wird kleiner.</translation>
    </message>
    <message>
        <source>a multiple of {count} values</source>
        <translation>ein Vielfaches von {count} Werten</translation>
    </message>
    <message>
        <source>a multiple of {groups} channels</source>
        <translation>ein Vielfaches von {groups} Kanälen</translation>
    </message>
    <message>
        <source>a series (channels × time) or a sequence (time × features)</source>
        <translation>eine Zeitreihe (Kanäle × Zeit) oder eine Folge (Zeit × Merkmale)</translation>
    </message>
    <message>
        <source>a series: channels × time</source>
        <translation>eine Zeitreihe: Kanäle × Zeit</translation>
    </message>
    <message>
        <source>a shape whose sizes are all known</source>
        <translation>eine Form, deren Größen alle bekannt sind</translation>
    </message>
    <message>
        <source>a shape with the axis “{axis}”</source>
        <translation>eine Form mit der Achse „{axis}“</translation>
    </message>
    <message>
        <source>a vector with {count} columns</source>
        <translation>ein Vektor mit {count} Spalten</translation>
    </message>
    <message>
        <source>a vector, a series or an image</source>
        <translation>ein Vektor, eine Zeitreihe oder ein Bild</translation>
    </message>
    <message>
        <source>a weighted bag of words, as “Weigh words” makes it</source>
        <translation>eine gewichtete Wortliste, wie „Wörter gewichten“ sie macht</translation>
    </message>
    <message>
        <source>activation, gaussian error linear unit, transformer</source>
        <translation>Aktivierung, Gauß, Transformer</translation>
    </message>
    <message>
        <source>activation, hyperbolic tangent, S-curve</source>
        <translation>Aktivierung, Tangens hyperbolicus, S-Kurve</translation>
    </message>
    <message>
        <source>activation, leaky, dead neurons, rectifier</source>
        <translation>Aktivierung, undicht, stumme Neuronen, tote Neuronen</translation>
    </message>
    <message>
        <source>activation, logistic, S-curve, probability, yes or no</source>
        <translation>Aktivierung, logistische Funktion, S-Kurve, Wahrscheinlichkeit, ja oder nein</translation>
    </message>
    <message>
        <source>activation, probability, classes, normalized exponential</source>
        <translation>Aktivierung, Wahrscheinlichkeiten, Klassen</translation>
    </message>
    <message>
        <source>activation, threshold, fire, McCulloch-Pitts, perceptron, heaviside</source>
        <translation>Aktivierung, Schwelle, Stufe, feuern, McCulloch-Pitts, Perzeptron, Heaviside</translation>
    </message>
    <message>
        <source>adds up to 1</source>
        <translation>zusammen 1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>along {axis}</source>
        <translation>Achse: {axis}</translation>
    </message>
    <message>
        <source>an image, a series or a sequence</source>
        <translation>ein Bild, eine Zeitreihe oder eine Folge</translation>
    </message>
    <message>
        <source>an image: channels × height × width</source>
        <translation>ein Bild: Kanäle × Höhe × Breite</translation>
    </message>
    <message>
        <source>answer of the net</source>
        <translation>Antwort des Netzes</translation>
    </message>
    <message>
        <source>answer, target, classes, prediction, loss, end</source>
        <translation>Antwort, Ziel, Klassen, Vorhersage, Loss, Verlust, Ende</translation>
    </message>
    <message>
        <source>as the window</source>
        <translation>wie das Fenster</translation>
    </message>
    <message>
        <source>at least {size}</source>
        <translation>mindestens {size}</translation>
    </message>
    <message>
        <source>at most {channels} channels</source>
        <translation>höchstens {channels} Kanäle</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>bag of words</source>
        <translation>Wörter ohne Reihenfolge</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>bilinear</translation>
    </message>
    <message>
        <source>border of zeros</source>
        <translation>Rand aus Nullen</translation>
    </message>
    <message>
        <source>category, table, word, lookup, vector, entity</source>
        <translation>Kategorie, Tabelle, Wort, Nachschlagen, Vektor, Entität</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>channels × time</source>
        <translation>Kanäle × Zeit</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>aneinanderhängen</translation>
    </message>
    <message>
        <source>concatenate, join, stack, merge, branches</source>
        <translation>Verketten, verbinden, stapeln, zusammenführen, Zweige</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>convolution along time</source>
        <translation>Faltung entlang der Zeit</translation>
    </message>
    <message>
        <source>convolution, filter, kernel, image, CNN, 2D</source>
        <translation>Faltung, Faltungsschicht, Filter, Kern, Bild, CNN, 2D</translation>
    </message>
    <message>
        <source>convolution, filter, kernel, series, signal, text, 1D</source>
        <translation>Faltung, Faltungsschicht, Filter, Kern, Zeitreihe, Signal, Text, 1D</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>data, image, table, text, start, source</source>
        <translation>Daten, Bild, Tabelle, Text, Anfang, Quelle</translation>
    </message>
    <message>
        <source>enlarge or shrink</source>
        <translation>vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>factor {factor}</source>
        <translation>Faktor {factor}</translation>
    </message>
    <message>
        <source>factor, shift, multiply, linear, range, normalize</source>
        <translation>Faktor, Verschiebung, malnehmen, linear, Bereich, normieren</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>features of a point</source>
        <translation>Merkmale eines Punktes</translation>
    </message>
    <message>
        <source>fixed factor</source>
        <translation>fester Faktor</translation>
    </message>
    <message>
        <source>from the data</source>
        <translation>aus den Daten</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>vollverbunden</translation>
    </message>
    <message>
        <source>global, pooling, maximum, vector</source>
        <translation>global, Pooling, größter Wert, Vektor</translation>
    </message>
    <message>
        <source>global, pooling, mean, average, GAP, vector</source>
        <translation>global, Pooling, Durchschnitt, GAP, Vektor</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>größter Wert</translation>
    </message>
    <message>
        <source>largest value along time</source>
        <translation>größter Wert entlang der Zeit</translation>
    </message>
    <message>
        <source>last, latest, time step, series, forecast, persistence, select</source>
        <translation>letzter, letzte, Zeitschritt, Reihe, Zeitreihe, Vorhersage, Prognose, auswählen</translation>
    </message>
    <message>
        <source>latest values</source>
        <translation>letzte Werte</translation>
    </message>
    <message>
        <source>line up</source>
        <translation>aufreihen</translation>
    </message>
    <message>
        <source>linear, fully connected, neurons, perceptron</source>
        <translation>Linear, vollverbunden, Neuronen, Perzeptron, voll verknüpft</translation>
    </message>
    <message>
        <source>maps to one vector</source>
        <translation>Karten zu einem Vektor</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>maximum of each map</source>
        <translation>Maximum jeder Karte</translation>
    </message>
    <message>
        <source>maximum of everything</source>
        <translation>Maximum von allem</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>mean along time</source>
        <translation>Mittelwert entlang der Zeit</translation>
    </message>
    <message>
        <source>mean of each map</source>
        <translation>Mittelwert jeder Karte</translation>
    </message>
    <message>
        <source>mean of everything</source>
        <translation>Mittelwert von allem</translation>
    </message>
    <message>
        <source>mean value</source>
        <translation>Mittelwert eines Fensters</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>nächster Pixel</translation>
    </message>
    <message>
        <source>negative becomes 0</source>
        <translation>Negatives wird 0</translation>
    </message>
    <message>
        <source>new shape</source>
        <translation>umordnen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>normalization, batch normalization, BatchNorm1d, BatchNorm2d, mean, variance</source>
        <translation>Normalisierung, Normierung, Batch-Normalisierung, BatchNorm1d, BatchNorm2d, Mittelwert, Varianz</translation>
    </message>
    <message>
        <source>normalization, layer normalization, mean, variance, transformer</source>
        <translation>Normalisierung, Normierung, Schicht-Normalisierung, Mittelwert, Varianz, Transformer</translation>
    </message>
    <message>
        <source>normalize each item</source>
        <translation>jedes Beispiel normalisieren</translation>
    </message>
    <message>
        <source>normalize over the batch</source>
        <translation>über den Batch normalisieren</translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>nichts gewählt</translation>
    </message>
    <message>
        <source>numbers, not ids</source>
        <translation>Zahlen, keine Wortnummern</translation>
    </message>
    <message>
        <source>of all channels</source>
        <translation>aller Kanäle</translation>
    </message>
    <message numerus="yes">
        <source>of the first {n} channels</source>
        <translation>
            <numerusform>des ersten Kanals</numerusform>
            <numerusform>der ersten {n} Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>one behind the other</source>
        <translation>hintereinander</translation>
    </message>
    <message>
        <source>one vector</source>
        <translation>ein Vektor</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>overfitting, regularization, random, noise, by heart</source>
        <translation>Überanpassung, Overfitting, Regularisierung, Zufall, auswendig, Ausfall</translation>
    </message>
    <message>
        <source>padding “same” and stride 1</source>
        <translation>Padding „gleich“ und Schrittweite 1</translation>
    </message>
    <message>
        <source>padding, border, edge, zeros, frame</source>
        <translation>Padding, auffüllen, Kante, Nullen, Rahmen</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>je Kanal</translation>
    </message>
    <message>
        <source>per channel · learned scale</source>
        <translation>je Kanal · gelernte Skala</translation>
    </message>
    <message>
        <source>per item</source>
        <translation>je Beispiel</translation>
    </message>
    <message>
        <source>per item · learned scale</source>
        <translation>je Beispiel · gelernte Skala</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>playground, points, square, product, sine, coordinates</source>
        <translation>Playground, Punkte, Quadrat, Produkt, Sinus, Koordinaten</translation>
    </message>
    <message>
        <source>pooling, maximum, shrink, downsampling, image, 2D</source>
        <translation>Pooling, Maximum, verkleinern, Bild, 2D</translation>
    </message>
    <message>
        <source>pooling, maximum, shrink, downsampling, series, signal, 1D</source>
        <translation>Pooling, Maximum, verkürzen, Zeitreihe, Signal, 1D</translation>
    </message>
    <message>
        <source>pooling, mean, average, shrink, downsampling, image, 2D</source>
        <translation>Pooling, Durchschnitt, verkleinern, Bild, 2D</translation>
    </message>
    <message>
        <source>pooling, mean, average, shrink, downsampling, series, signal, 1D</source>
        <translation>Pooling, Durchschnitt, glätten, verkürzen, Zeitreihe, Signal, 1D</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>product of all inputs</source>
        <translation>Produkt aller Eingänge</translation>
    </message>
    <message>
        <source>product, times, gate, merge</source>
        <translation>Multiplizieren, mal, Tor, verbinden</translation>
    </message>
    <message>
        <source>random gaps</source>
        <translation>zufällige Lücken</translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <translation>Rate {rate}</translation>
    </message>
    <message>
        <source>rectifier, activation, rectified linear unit</source>
        <translation>Gleichrichter, Aktivierung</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>shape, view, arrange, unflatten</source>
        <translation>Form, anordnen, umformen</translation>
    </message>
    <message>
        <source>shift {shift}</source>
        <translation>Verschiebung {shift}</translation>
    </message>
    <message>
        <source>size, scale, enlarge, shrink, upsample, interpolate</source>
        <translation>Größe, skalieren, hochskalieren, interpolieren</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>Steigung {slope}</translation>
    </message>
    <message>
        <source>small random numbers</source>
        <translation>kleinen Zufallszahlen</translation>
    </message>
    <message>
        <source>smooth ReLU</source>
        <translation>glatte ReLU</translation>
    </message>
    <message>
        <source>stride {stride}</source>
        <translation>Schrittweite {stride}</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>sum of all inputs</source>
        <translation>Summe aller Eingänge</translation>
    </message>
    <message>
        <source>sum, plus, skip, residual, shortcut, merge</source>
        <translation>Addieren, Addition, plus, überspringen, Residualverbindung, verbinden</translation>
    </message>
    <message>
        <source>text, word, TF-IDF, bag of words, n-gram, vocabulary</source>
        <translation>Text, Wort, TF-IDF, Wortliste, N-Gramm, Wortschatz</translation>
    </message>
    <message>
        <source>text, word, token, bag of words, mean, vocabulary</source>
        <translation>Text, Wort, Token, Mittelwert, Wortschatz</translation>
    </message>
    <message>
        <source>text, word, token, vector, lookup, vocabulary</source>
        <translation>Text, Wort, Token, Einbettung, nachschlagen, Wortschatz</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>Zeitschritte</translation>
    </message>
    <message>
        <source>time × features</source>
        <translation>Zeit × Merkmale</translation>
    </message>
    <message>
        <source>to {size}</source>
        <translation>auf {size}</translation>
    </message>
    <message>
        <source>two numbers</source>
        <translation>zwei Zahlen</translation>
    </message>
    <message>
        <source>two or more wires</source>
        <translation>zwei oder mehr Verbindungen</translation>
    </message>
    <message>
        <source>vector, line up, flat, unroll, reshape</source>
        <translation>Vektor, aufreihen, flach, glätten, abrollen</translation>
    </message>
    <message>
        <source>vectors of categories</source>
        <translation>Vektoren für Kategorien</translation>
    </message>
    <message>
        <source>weighted bag of words</source>
        <translation>gewichtete Wortliste</translation>
    </message>
    <message>
        <source>window {size}</source>
        <translation>Fenster {size}</translation>
    </message>
    <message>
        <source>word numbers (ids)</source>
        <translation>Wortnummern (IDs)</translation>
    </message>
    <message>
        <source>word vectors</source>
        <translation>Wortvektoren</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>{channels} channels arrive; {layer} cannot split them into {groups} groups of equal size.</source>
        <translation>Es kommen {channels} Kanäle an; {layer} kann sie nicht in {groups} gleich große Gruppen teilen.</translation>
    </message>
    <message>
        <source>{columns} columns → {features} each</source>
        <translation>{columns} Spalten → je {features}</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} Werte</translation>
    </message>
    <message>
        <source>{count} values arrive ({shape}); they cannot be arranged as {size}.</source>
        <translation>Es kommen {count} Werte an ({shape}); als {size} lassen sie sich nicht anordnen.</translation>
    </message>
    <message>
        <source>{filters} filters cannot be split into {groups} groups of equal size.</source>
        <translation>{filters} Filter lassen sich nicht in {groups} gleich große Gruppen teilen.</translation>
    </message>
    <message>
        <source>{layer} cannot put sequences one behind the other: padding would come to lie in the middle. Join their features.</source>
        <translation>{layer} kann Folgen nicht hintereinanderhängen: Auffüllung käme in der Mitte zu liegen. Verbinden Sie ihre Merkmale.</translation>
    </message>
    <message>
        <source>{layer} joins along {axis}; all other sizes must agree, but {first} meets {shape}.</source>
        <translation>{layer} verbindet entlang der Achse „{axis}“; alle anderen Größen müssen übereinstimmen, aber {first} trifft auf {shape}.</translation>
    </message>
    <message>
        <source>{layer} joins at least two wires, but only one arrives.</source>
        <translation>{layer} führt mindestens zwei Verbindungen zusammen, es kommt aber nur eine an.</translation>
    </message>
    <message>
        <source>{layer} looks for column {place}, but {count} columns arrive.</source>
        <translation>{layer} sucht Spalte {place}, es kommen aber {count} Spalten an.</translation>
    </message>
    <message>
        <source>{layer} needs a fixed size, but the length differs from item to item ({shape} arrives). A GlobalAvgPool or GlobalMaxPool in between helps.</source>
        <translation>{layer} braucht eine feste Größe, die Länge ist aber von Beispiel zu Beispiel verschieden (es kommt {shape} an). Ein GlobalAvgPool oder GlobalMaxPool dazwischen hilft.</translation>
    </message>
    <message>
        <source>{layer} needs a series (channels × time) or a sequence (time × features), {shape} arrives.</source>
        <translation>{layer} braucht eine Zeitreihe (Kanäle × Zeit) oder eine Folge (Zeit × Merkmale), es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} needs a series (channels × time), but a sequence (time × features) arrives: {shape}.</source>
        <translation>{layer} braucht eine Zeitreihe (Kanäle × Zeit), es kommt aber eine Folge (Zeit × Merkmale) an: {shape}.</translation>
    </message>
    <message>
        <source>{layer} needs a series (channels × time), {shape} arrives.</source>
        <translation>{layer} braucht eine Zeitreihe (Kanäle × Zeit), es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} needs a vector, a series or an image, {shape} arrives.</source>
        <translation>{layer} braucht einen Vektor, eine Zeitreihe oder ein Bild, es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} needs an image (channels × height × width), {shape} arrives.</source>
        <translation>{layer} braucht ein Bild (Kanäle × Höhe × Breite), es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} needs an image, a series or a sequence, {shape} arrives.</source>
        <translation>{layer} braucht ein Bild, eine Zeitreihe oder eine Folge, es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} needs inputs of the same shape, but {first} meets {shape}.</source>
        <translation>{layer} braucht Eingänge gleicher Form, aber {first} trifft auf {shape}.</translation>
    </message>
    <message>
        <source>{layer} needs numbers, but word numbers (ids) arrive. An Embedding in between turns them into numbers.</source>
        <translation>{layer} braucht Zahlen, es kommen aber Wortnummern (IDs) an. Ein Embedding dazwischen macht Zahlen daraus.</translation>
    </message>
    <message>
        <source>{layer} needs one vector, {shape} arrives.</source>
        <translation>{layer} braucht einen Vektor, es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} needs points with two coordinates, {shape} numbers arrive.</source>
        <translation>{layer} braucht Punkte mit zwei Koordinaten, es kommen {shape} Zahlen an.</translation>
    </message>
    <message>
        <source>{layer} needs texts prepared with “Weigh words”, {shape} arrives.</source>
        <translation>{layer} braucht Texte, die mit „Wörter gewichten“ vorbereitet sind; es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} needs word numbers (ids) of a text, {shape} arrives.</source>
        <translation>{layer} braucht die Wortnummern (IDs) eines Textes, es kommt {shape} an.</translation>
    </message>
    <message>
        <source>{layer} would mix words with padding; for a sequence (time × features) use LayerNorm.</source>
        <translation>{layer} würde Wörter mit Auffüllung vermischen; nehmen Sie bei einer Folge (Zeit × Merkmale) LayerNorm.</translation>
    </message>
    <message>
        <source>{message} (Padding and dilation are counted.)</source>
        <translation>{message} (Padding und Dilatation sind eingerechnet.)</translation>
    </message>
    <message numerus="yes">
        <source>{n} filters of {kernel}</source>
        <translation>
            <numerusform>{n} Filter, Breite {kernel}</numerusform>
            <numerusform>{n} Filter, Breite {kernel}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} filters {kernel}</source>
        <translation>
            <numerusform>{n} Filter {kernel}</numerusform>
            <numerusform>{n} Filter {kernel}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons</source>
        <translation>
            <numerusform>{n} Neuron</numerusform>
            <numerusform>{n} Neuronen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pixels on every side</source>
        <translation>
            <numerusform>{n} Pixel auf jeder Seite</numerusform>
            <numerusform>{n} Pixel auf jeder Seite</numerusform>
        </translation>
    </message>
    <message>
        <source>{shape}, apart from the joined axis</source>
        <translation>{shape}, bis auf die verbundene Achse</translation>
    </message>
    <message>
        <source>{shape}, as at the first input</source>
        <translation>{shape} wie am ersten Eingang</translation>
    </message>
    <message>
        <source>{words} words → {features}</source>
        <translation>{words} Wörter → {features}</translation>
    </message>
    <message>
        <source>“bilinear” mixes neighbouring pixels, “nearest” takes the closest one.</source>
        <translation>„bilinear“ mischt benachbarte Pixel, „nächster Pixel“ nimmt den nächstgelegenen.</translation>
    </message>
    <message>
        <source>←{left} →{right} ↑{top} ↓{bottom}</source>
        <translation>←{left} →{right} ↑{top} ↓{bottom}</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>−1 bis 1</translation>
    </message>
</context>
</TS>
