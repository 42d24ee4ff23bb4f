<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>templates</name>
    <message>
        <source>784 to 1,000 to 10</source>
        <translation>784 auf 1.000 auf 10</translation>
    </message>
    <message>
        <source>784 to 10</source>
        <translation>784 auf 10</translation>
    </message>
    <message>
        <source>A folder for each class with thousands of photos: fewer rounds, more in each.</source>
        <translation>Ein Ordner je Klasse mit Tausenden von Fotos: weniger Durchgänge, mehr in jedem.</translation>
    </message>
    <message>
        <source>A folder for each class; some dozens of photos in each are enough.</source>
        <translation>Ein Ordner je Klasse; einige Dutzend Fotos in jedem genügen.</translation>
    </message>
    <message>
        <source>A net that writes</source>
        <translation>Ein Netz, das schreibt</translation>
    </message>
    <message>
        <source>A rule moves the line, one point at a time, until both classes are apart.</source>
        <translation>Eine Regel verschiebt die Gerade, Punkt für Punkt, bis beide Klassen getrennt sind.</translation>
    </message>
    <message>
        <source>A straight line</source>
        <translation>Eine Gerade</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Digits 28×28</source>
        <translation>Ziffern 28×28</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>Ziffern 8×8</translation>
    </message>
    <message>
        <source>Digits 8×8, hidden layer</source>
        <translation>Ziffern 8×8, verborgene Schicht</translation>
    </message>
    <message>
        <source>Each word is a point; a text lies in their middle.</source>
        <translation>Jedes Wort ist ein Punkt; ein Text liegt in ihrer Mitte.</translation>
    </message>
    <message>
        <source>Each word speaks for or against each topic.</source>
        <translation>Jedes Wort spricht für oder gegen jedes Thema.</translation>
    </message>
    <message>
        <source>Every word looks at all others; see where it looks.</source>
        <translation>Jedes Wort sieht auf alle anderen; man sieht, wohin.</translation>
    </message>
    <message>
        <source>Filters look for phrases of three words.</source>
        <translation>Filter suchen Folgen von drei Wörtern.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Forecast of a tide</source>
        <translation>Vorhersage der Gezeiten</translation>
    </message>
    <message>
        <source>Forms of signals</source>
        <translation>Formen von Signalen</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>Vier Viertel</translation>
    </message>
    <message>
        <source>German texts, word by word</source>
        <translation>Deutsche Texte, Wort für Wort</translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation>Hügel und Mulden</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>Schwertlilien (Iris)</translation>
    </message>
    <message>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <source>MNIST, from the course stick or a file: about 99 of 100 right.</source>
        <translation>MNIST vom Kursstick oder aus einer Datei: etwa 99 von 100 richtig.</translation>
    </message>
    <message>
        <source>Many photos</source>
        <translation>Viele Fotos</translation>
    </message>
    <message>
        <source>Mean of the words</source>
        <translation>Mittel der Wörter</translation>
    </message>
    <message>
        <source>Noisy signals that rise, stay or fall: filters along time tell them apart.</source>
        <translation>Verrauschte Signale, die steigen, bleiben oder fallen: Filter entlang der Zeit unterscheiden sie.</translation>
    </message>
    <message>
        <source>One neuron, 1943</source>
        <translation>Ein Neuron, 1943</translation>
    </message>
    <message>
        <source>One weight and one bias learn y = 1 - x; the first example of TensorFlow 1.</source>
        <translation>Ein Gewicht und ein Bias lernen y = 1 - x; das erste Beispiel von TensorFlow 1.</translation>
    </message>
    <message>
        <source>Opposite quarters belong together; four neurons find them.</source>
        <translation>Gegenüberliegende Viertel gehören zusammen; vier Neuronen finden sie.</translation>
    </message>
    <message>
        <source>Perceptron, 1958</source>
        <translation>Perzeptron, 1958</translation>
    </message>
    <message>
        <source>Phrases (1-D CNN)</source>
        <translation>Wortfolgen (1-D-CNN)</translation>
    </message>
    <message>
        <source>Predicts a number that rises evenly across the plane.</source>
        <translation>Sagt eine Zahl vorher, die über die Ebene gleichmäßig steigt.</translation>
    </message>
    <message>
        <source>Predicts a number: how far the disease goes within a year.</source>
        <translation>Sagt eine Zahl vorher: wie weit die Krankheit in einem Jahr fortschreitet.</translation>
    </message>
    <message>
        <source>Predicts the height of a landscape with three hills and three hollows.</source>
        <translation>Sagt die Höhe einer Landschaft mit drei Hügeln und drei Mulden vorher.</translation>
    </message>
    <message>
        <source>Predicts the next hour from the day before: the last value and a change.</source>
        <translation>Sagt aus dem Tag davor die nächste Stunde vorher: der letzte Wert und eine Änderung.</translation>
    </message>
    <message>
        <source>Reads from both ends and decides what to keep in mind.</source>
        <translation>Liest von beiden Enden und entscheidet, was es sich merkt.</translation>
    </message>
    <message>
        <source>Reads from both ends, with a memory for what matters.</source>
        <translation>Liest von beiden Enden, mit einem Gedächtnis für Wichtiges.</translation>
    </message>
    <message>
        <source>Reads letters in order, learns which one comes next, and writes by itself.</source>
        <translation>Liest Zeichen der Reihe nach, lernt, welches als nächstes kommt, und schreibt dann selbst.</translation>
    </message>
    <message>
        <source>Short texts, sorted by their words.</source>
        <translation>Kurze Texte, nach ihren Wörtern sortiert.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Schräge</translation>
    </message>
    <message>
        <source>So easy that a single neuron would do.</source>
        <translation>So leicht, dass ein einziges Neuron genügte.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Texts as the mean of their words</source>
        <translation>Texte als Mittel ihrer Wörter</translation>
    </message>
    <message>
        <source>Texts by their phrases (1-D CNN)</source>
        <translation>Texte nach Wortfolgen (1-D-CNN)</translation>
    </message>
    <message>
        <source>Texts by topic</source>
        <translation>Texte nach Thema</translation>
    </message>
    <message>
        <source>Texts read in order (GRU)</source>
        <translation>Texte der Reihe nach (GRU)</translation>
    </message>
    <message>
        <source>Texts read in order (LSTM)</source>
        <translation>Texte der Reihe nach (LSTM)</translation>
    </message>
    <message>
        <source>Texts read in order (RNN)</source>
        <translation>Texte der Reihe nach (RNN)</translation>
    </message>
    <message>
        <source>Texts with attention (Transformer)</source>
        <translation>Texte mit Attention (Transformer)</translation>
    </message>
    <message>
        <source>The classic first net: 64 pixels, 64 neurons, 10 digits.</source>
        <translation>Das klassische erste Netz: 64 Pixel, 64 Neuronen, 10 Ziffern.</translation>
    </message>
    <message numerus="yes">
        <source>The data are a table, and {target} has {n} classes: a small dense net with one output for each class suits them.</source>
        <translation>
            <numerusform>Die Daten sind eine Tabelle, und {target} hat {n} Klasse: Dazu passt ein kleines dichtes Netz.</numerusform>
            <numerusform>Die Daten sind eine Tabelle, und {target} hat {n} Klassen: Dazu passt ein kleines dichtes Netz mit einer Ausgabe je Klasse.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are a table, and {target} is a number: a small dense net that predicts a number suits them.</source>
        <translation>Die Daten sind eine Tabelle, und {target} ist eine Zahl: Dazu passt ein kleines dichtes Netz, das eine Zahl vorhersagt.</translation>
    </message>
    <message numerus="yes">
        <source>The data are images of {n} classes: a convolutional net finds patterns wherever they are in the image.</source>
        <translation>
            <numerusform>Die Daten sind Bilder aus {n} Klasse: Ein Faltungsnetz findet Muster, wo immer sie im Bild sind.</numerusform>
            <numerusform>Die Daten sind Bilder aus {n} Klassen: Ein Faltungsnetz findet Muster, wo immer sie im Bild sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are images, and numbers are to be predicted: a convolutional net finds patterns wherever they are in the image.</source>
        <translation>Die Daten sind Bilder, und vorherzusagen sind Zahlen: Ein Faltungsnetz findet Muster, wo immer sie im Bild sind.</translation>
    </message>
    <message numerus="yes">
        <source>The data are many short texts, and {target} has {n} classes: it is best to let each word speak for itself.</source>
        <translation>
            <numerusform>Die Daten sind viele kurze Texte, und {target} hat {n} Klasse: Am besten spricht jedes Wort für sich.</numerusform>
            <numerusform>Die Daten sind viele kurze Texte, und {target} hat {n} Klassen: Am besten spricht jedes Wort für sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are photos of {n} classes: a convolutional net with few weights sees each of them many times, a little different every time.</source>
        <translation>
            <numerusform>Die Daten sind Fotos aus einer Klasse: Ein Faltungsnetz mit wenigen Gewichten sieht jedes davon viele Male, jedes Mal ein wenig anders.</numerusform>
            <numerusform>Die Daten sind Fotos aus {n} Klassen: Ein Faltungsnetz mit wenigen Gewichten sieht jedes davon viele Male, jedes Mal ein wenig anders.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are photos, and numbers are to be predicted: a convolutional net with few weights suits them.</source>
        <translation>Die Daten sind Fotos, und Zahlen sind vorherzusagen: Ein Faltungsnetz mit wenigen Gewichten passt dazu.</translation>
    </message>
    <message numerus="yes">
        <source>The data are series of {n} classes: a convolutional net finds patterns wherever they are in time.</source>
        <translation>
            <numerusform>Die Daten sind Reihen aus {n} Klasse: Ein Faltungsnetz findet Muster, wo immer sie in der Zeit liegen.</numerusform>
            <numerusform>Die Daten sind Reihen aus {n} Klassen: Ein Faltungsnetz findet Muster, wo immer sie in der Zeit liegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are series, and {target} is a number: a convolutional net finds patterns wherever they are in time.</source>
        <translation>Die Daten sind Reihen, und {target} ist eine Zahl: Ein Faltungsnetz findet Muster, wo immer sie in der Zeit liegen.</translation>
    </message>
    <message numerus="yes">
        <source>The data are texts, and {target} has {n} classes: a net that adds up what each word says suits them.</source>
        <translation>
            <numerusform>Die Daten sind Texte, und {target} hat {n} Klasse: Dazu passt ein Netz, das zusammenzählt, was jedes Wort sagt.</numerusform>
            <numerusform>Die Daten sind Texte, und {target} hat {n} Klassen: Dazu passt ein Netz, das zusammenzählt, was jedes Wort sagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data are texts, and {target} is a number: a net that adds up what each word has learnt suits them.</source>
        <translation>Die Daten sind Texte, und {target} ist eine Zahl: Dazu passt ein Netz, das zusammenzählt, was jedes Wort gelernt hat.</translation>
    </message>
    <message numerus="yes">
        <source>The data are {items} photos of {n} classes: a convolutional net sees each of them a few times.</source>
        <translation>
            <numerusform>Die Daten sind {items} Fotos aus einer Klasse: Ein Faltungsnetz sieht jedes davon einige Male.</numerusform>
            <numerusform>Die Daten sind {items} Fotos aus {n} Klassen: Ein Faltungsnetz sieht jedes davon einige Male.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hidden layer of the course: 1,000 neurons, 1,000 steps on MNIST.</source>
        <translation>Die verborgene Schicht des Kurses: 1.000 Neuronen, 1.000 Schritte auf MNIST.</translation>
    </message>
    <message>
        <source>The net that read cheques in the nineties: 61,706 weights on 32×32 pixels.</source>
        <translation>Das Netz, das in den Neunzigern Schecks las: 61.706 Gewichte auf 32×32 Pixeln.</translation>
    </message>
    <message>
        <source>The oldest net that reads word after word; it forgets soon.</source>
        <translation>Das älteste Netz, das Wort für Wort liest; es vergisst bald.</translation>
    </message>
    <message>
        <source>The softmax classifier of the course: a single layer on MNIST.</source>
        <translation>Der Softmax-Klassifikator des Kurses: eine einzige Schicht auf MNIST.</translation>
    </message>
    <message>
        <source>Three cultivars, told apart by thirteen measurements.</source>
        <translation>Drei Rebsorten, an dreizehn Messwerten unterschieden.</translation>
    </message>
    <message>
        <source>Three species, told apart by four measurements.</source>
        <translation>Drei Arten, an vier Messwerten unterschieden.</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>Two arms wound around each other: waves as features and two layers of eight.</source>
        <translation>Zwei umeinander gewundene Arme: Wellen als Merkmale und zwei Schichten zu acht Neuronen.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Zwei Wolken</translation>
    </message>
    <message>
        <source>Two weights and a threshold set by hand make AND; try OR, and try XOR.</source>
        <translation>Zwei Gewichte und eine Schwelle, von Hand gesetzt, ergeben UND; versuchen Sie ODER und XOR.</translation>
    </message>
    <message>
        <source>Watch the border between two classes close into a ring.</source>
        <translation>Sehen Sie zu, wie sich die Grenze zwischen zwei Klassen zum Ring schließt.</translation>
    </message>
    <message>
        <source>Weighted bag of words</source>
        <translation>Gewichtete Wörter (Bag of Words)</translation>
    </message>
    <message>
        <source>Why one line is not enough, and four neurons are.</source>
        <translation>Warum eine Gerade nicht genügt, vier Neuronen aber schon.</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>Weine</translation>
    </message>
    <message>
        <source>Word by word (linear)</source>
        <translation>Wort für Wort (linear)</translation>
    </message>
    <message>
        <source>XOR needs a layer</source>
        <translation>XOR braucht eine Schicht</translation>
    </message>
    <message>
        <source>Your first convolutional net.</source>
        <translation>Ihr erstes Faltungsnetz.</translation>
    </message>
    <message>
        <source>Your photos</source>
        <translation>Ihre Fotos</translation>
    </message>
    <message>
        <source>{target} is predicted from its own past: a small net that adds a change to the last value suits it.</source>
        <translation>{target} wird aus der eigenen Vergangenheit vorhergesagt: Dazu passt ein kleines Netz, das eine Änderung zum letzten Wert addiert.</translation>
    </message>
</context>
</TS>
