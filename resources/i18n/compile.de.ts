<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>compile</name>
    <message>
        <source>A 1×1 filter brings both branches to {shape}.</source>
        <translation>Ein 1×1-Filter bringt beide Zweige auf {shape}.</translation>
    </message>
    <message>
        <source>A wire from {source} ends at a place that {layer} does not have.</source>
        <translation>Eine Verbindung von {source} endet an einer Stelle, die {layer} nicht hat.</translation>
    </message>
    <message>
        <source>A wire leads to a layer that does not exist.</source>
        <translation>Eine Verbindung führt zu einer Schicht, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Add a layer with weights, for example Dense.</source>
        <translation>Fügen Sie eine Schicht mit Gewichten hinzu, zum Beispiel Dense.</translation>
    </message>
    <message>
        <source>Add an Input and connect it with the first layer.</source>
        <translation>Fügen Sie eine Eingabe hinzu und verbinden Sie sie mit der ersten Schicht.</translation>
    </message>
    <message>
        <source>Add an Output and connect the last layer with it.</source>
        <translation>Fügen Sie eine Ausgabe hinzu und verbinden Sie die letzte Schicht mit ihr.</translation>
    </message>
    <message>
        <source>Add the step Scale to the preparation of the data.</source>
        <translation>Nehmen Sie den Schritt „Skalieren“ in die Vorbereitung der Daten auf.</translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation>{layer} hinzufügen</translation>
    </message>
    <message>
        <source>Arranges the values as {result}.</source>
        <translation>Ordnet die Werte als {result} an.</translation>
    </message>
    <message>
        <source>Back to the default: {value}</source>
        <translation>Zurück zum Standard: {value}</translation>
    </message>
    <message>
        <source>Both branches then are {shape}.</source>
        <translation>Beide Zweige sind dann {shape}.</translation>
    </message>
    <message>
        <source>Bring all columns to a similar size</source>
        <translation>Alle Spalten auf ähnliche Größe bringen</translation>
    </message>
    <message>
        <source>Bring to 0 to 1</source>
        <translation>Auf 0 bis 1 bringen</translation>
    </message>
    <message>
        <source>Change the value, or go back to the default.</source>
        <translation>Ändern Sie den Wert oder gehen Sie zum Standard zurück.</translation>
    </message>
    <message>
        <source>Change the value, or put a layer in between that makes it fit.</source>
        <translation>Ändern Sie den Wert oder setzen Sie eine Schicht dazwischen, mit der es passt.</translation>
    </message>
    <message>
        <source>Choose an activation, for example ReLU.</source>
        <translation>Wählen Sie eine Aktivierung, zum Beispiel ReLU.</translation>
    </message>
    <message>
        <source>Choose data in the workspace Data; the shapes follow from them.</source>
        <translation>Wählen Sie im Arbeitsbereich „Daten“ Daten aus; aus ihnen ergeben sich die Formen.</translation>
    </message>
    <message>
        <source>Choose which part of the data enters here.</source>
        <translation>Wählen Sie, welcher Teil der Daten hier hineinkommt.</translation>
    </message>
    <message>
        <source>Connect it, or remove it if you do not need it.</source>
        <translation>Verbinden Sie die Schicht, oder entfernen Sie sie, wenn Sie sie nicht brauchen.</translation>
    </message>
    <message>
        <source>Connect with {layer}</source>
        <translation>Mit {layer} verbinden</translation>
    </message>
    <message>
        <source>Drag a layer onto the canvas, or open a template.</source>
        <translation>Ziehen Sie eine Schicht auf die Fläche oder öffnen Sie eine Vorlage.</translation>
    </message>
    <message>
        <source>Draw a wire from the layer that comes before it.</source>
        <translation>Ziehen Sie eine Verbindung von der Schicht, die davor kommt.</translation>
    </message>
    <message>
        <source>Duplicate one of them and remove the original; the copy gets a name of its own.</source>
        <translation>Verdoppeln Sie eine der beiden und entfernen Sie das Original; die Kopie bekommt einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Insert {layer}</source>
        <translation>{layer} einfügen</translation>
    </message>
    <message>
        <source>Instead of {layer}: {outputs} outputs.</source>
        <translation>Anstelle von {layer}: {outputs} Ausgänge.</translation>
    </message>
    <message>
        <source>It is kept as it is when you save. To train, replace or remove it, or open the project with the version of NN Studio that it was made with.</source>
        <translation>Beim Speichern bleibt sie, wie sie ist. Zum Trainieren ersetzen oder entfernen Sie sie, oder öffnen Sie das Projekt mit der Version von NN Studio, mit der es erstellt wurde.</translation>
    </message>
    <message>
        <source>Leave the last layer without an activation, unless that is what you want.</source>
        <translation>Lassen Sie die letzte Schicht ohne Aktivierung, falls Sie nicht genau das möchten.</translation>
    </message>
    <message>
        <source>Leave the last layer without an activation.</source>
        <translation>Lassen Sie die letzte Schicht ohne Aktivierung.</translation>
    </message>
    <message>
        <source>Lines up all values: {result}.</source>
        <translation>Reiht alle Werte auf: {result}.</translation>
    </message>
    <message>
        <source>Make the layer smaller, or shrink what arrives, for example by pooling.</source>
        <translation>Machen Sie die Schicht kleiner, oder verkleinern Sie, was bei ihr ankommt, zum Beispiel durch Pooling.</translation>
    </message>
    <message>
        <source>Makes numbers of each word: {result}.</source>
        <translation>Macht aus jedem Wort Zahlen: {result}.</translation>
    </message>
    <message>
        <source>Move {layer} before {other}</source>
        <translation>{layer} vor {other} setzen</translation>
    </message>
    <message>
        <source>No data have been chosen yet.</source>
        <translation>Es sind noch keine Daten gewählt.</translation>
    </message>
    <message>
        <source>Nothing is connected with the input of {layer}.</source>
        <translation>Der Eingang von {layer} ist mit nichts verbunden.</translation>
    </message>
    <message>
        <source>One net gives one answer. Keep the output you need; remove the other.</source>
        <translation>Ein Netz gibt eine Antwort. Behalten Sie die Ausgabe, die Sie brauchen, und entfernen Sie die andere.</translation>
    </message>
    <message>
        <source>Put a layer in between that makes it fit.</source>
        <translation>Setzen Sie eine Schicht dazwischen, mit der es passt.</translation>
    </message>
    <message>
        <source>ReLU before softmax: every value below 0 becomes 0, so the net cannot speak against a class, and neurons can fall silent for ever.</source>
        <translation>ReLU vor Softmax: Jeder Wert unter 0 wird zu 0. Das Netz kann also nichts gegen eine Klasse sagen, und Neuronen können für immer verstummen.</translation>
    </message>
    <message>
        <source>ReLU before the output: the net can never predict a number below 0.</source>
        <translation>ReLU vor der Ausgabe: Das Netz kann nie eine Zahl unter 0 vorhersagen.</translation>
    </message>
    <message>
        <source>Remove it, or give the last layer one neuron for each class.</source>
        <translation>Entfernen Sie sie, oder geben Sie der letzten Schicht ein Neuron für jede Klasse.</translation>
    </message>
    <message>
        <source>Remove one</source>
        <translation>Einen entfernen</translation>
    </message>
    <message>
        <source>Remove one of them, or bring both together with Add or Concatenate.</source>
        <translation>Entfernen Sie eine davon, oder führen Sie beide mit Add oder Concat zusammen.</translation>
    </message>
    <message>
        <source>Remove one of them. (A softmax placed last is fine.)</source>
        <translation>Entfernen Sie einen davon. (Ein Softmax ganz am Ende ist in Ordnung.)</translation>
    </message>
    <message>
        <source>Remove one of these wires; then every layer can be computed in turn.</source>
        <translation>Entfernen Sie eine dieser Verbindungen; dann lassen sich die Schichten der Reihe nach berechnen.</translation>
    </message>
    <message>
        <source>Remove the activation</source>
        <translation>Aktivierung entfernen</translation>
    </message>
    <message>
        <source>Remove the parameter {name}</source>
        <translation>Parameter {name} entfernen</translation>
    </message>
    <message>
        <source>Remove the wire</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the wire and connect the layers anew.</source>
        <translation>Entfernen Sie die Verbindung und verbinden Sie die Schichten neu.</translation>
    </message>
    <message>
        <source>Remove the wire from {source} to {target}</source>
        <translation>Verbindung von {source} zu {target} entfernen</translation>
    </message>
    <message>
        <source>Remove the wire; the layers stay as they are.</source>
        <translation>Entfernen Sie die Verbindung; die Schichten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation>{layer} entfernen</translation>
    </message>
    <message>
        <source>Set to {value}</source>
        <translation>Auf {value} setzen</translation>
    </message>
    <message>
        <source>Set {param} to {value}</source>
        <translation>{param} auf {value} setzen</translation>
    </message>
    <message>
        <source>Softmax inside the net: its outputs add up to 1, so little is left for the layers behind it.</source>
        <translation>Softmax im Inneren des Netzes: Seine Ausgänge ergeben zusammen 1; für die Schichten dahinter bleibt wenig übrig.</translation>
    </message>
    <message>
        <source>Softmax of a single number is always 1.</source>
        <translation>Der Softmax einer einzelnen Zahl ist immer 1.</translation>
    </message>
    <message>
        <source>Softmax turns the outputs into shares that add up to 1. Numbers cannot be predicted with it.</source>
        <translation>Softmax macht aus den Ausgängen Anteile, die zusammen 1 ergeben. Zahlen lassen sich damit nicht vorhersagen.</translation>
    </message>
    <message>
        <source>Takes the largest value of each map: {result}.</source>
        <translation>Nimmt den größten Wert je Karte: {result}.</translation>
    </message>
    <message>
        <source>Takes the mean of each map: {result}.</source>
        <translation>Nimmt den Mittelwert je Karte: {result}.</translation>
    </message>
    <message>
        <source>The data have nothing called “{name}”. They have: {known}.</source>
        <translation>In den Daten gibt es nichts mit dem Namen „{name}“. Vorhanden: {known}.</translation>
    </message>
    <message>
        <source>The input “{port}” of {layer} is not connected.</source>
        <translation>Der Eingang „{port}“ von {layer} ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The last layer needs one neuron for each class.</source>
        <translation>Die letzte Schicht braucht ein Neuron für jede Klasse.</translation>
    </message>
    <message>
        <source>The last layer needs one neuron for each number.</source>
        <translation>Die letzte Schicht braucht ein Neuron für jede Zahl.</translation>
    </message>
    <message>
        <source>The layer {layer} itself has a fault: {fault}</source>
        <translation>Die Schicht {layer} hat selbst einen Fehler: {fault}</translation>
    </message>
    <message>
        <source>The net has more than one output.</source>
        <translation>Das Netz hat mehr als eine Ausgabe.</translation>
    </message>
    <message>
        <source>The net has no input, so no data can reach it.</source>
        <translation>Das Netz hat keine Eingabe; so kommen keine Daten hinein.</translation>
    </message>
    <message>
        <source>The net has no output, so it gives no answer.</source>
        <translation>Das Netz hat keine Ausgabe; so gibt es keine Antwort.</translation>
    </message>
    <message>
        <source>The net has no weights, so there is nothing to learn.</source>
        <translation>Das Netz hat keine Gewichte, es gibt also nichts zu lernen.</translation>
    </message>
    <message>
        <source>The net is still empty.</source>
        <translation>Das Netz ist noch leer.</translation>
    </message>
    <message numerus="yes">
        <source>The net still has {n} errors.</source>
        <translation>
            <numerusform>Das Netz hat noch einen Fehler.</numerusform>
            <numerusform>Das Netz hat noch {n} Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>The values range from {low} to {high}. Between 0 and 1 the net usually learns faster.</source>
        <translation>Die Werte reichen von {low} bis {high}. Zwischen 0 und 1 lernt das Netz meist schneller.</translation>
    </message>
    <message>
        <source>There is no activation between {first} and {second}. Together they can do no more than one of them alone.</source>
        <translation>Zwischen {first} und {second} steht keine Aktivierung. Zusammen können sie nicht mehr als eine Schicht allein.</translation>
    </message>
    <message>
        <source>These layers form a loop: {loop}.</source>
        <translation>Diese Schichten bilden eine Schleife: {loop}.</translation>
    </message>
    <message>
        <source>This installation does not know the layer {layer}.</source>
        <translation>Dieses Programm kennt die Schicht {layer} nicht.</translation>
    </message>
    <message>
        <source>Train with the perceptron rule</source>
        <translation>Mit der Perzeptronregel trainieren</translation>
    </message>
    <message>
        <source>Two softmax in a row make the probabilities flat and learning slow.</source>
        <translation>Hier rechnen zwei Softmax nacheinander. Die Wahrscheinlichkeiten werden dadurch flach und das Lernen langsam.</translation>
    </message>
    <message>
        <source>Two wires end at the same input of {layer}; it takes only one.</source>
        <translation>Am selben Eingang von {layer} enden zwei Verbindungen; er nimmt nur eine.</translation>
    </message>
    <message>
        <source>Use ReLU</source>
        <translation>ReLU verwenden</translation>
    </message>
    <message>
        <source>Use ReLU here; softmax belongs at the end.</source>
        <translation>Verwenden Sie hier ReLU; Softmax gehört ans Ende.</translation>
    </message>
    <message>
        <source>Use Sigmoid instead, or train with the perceptron rule.</source>
        <translation>Verwenden Sie stattdessen Sigmoid, oder trainieren Sie mit der Perzeptronregel.</translation>
    </message>
    <message>
        <source>Use {layer} instead</source>
        <translation>Stattdessen {layer} verwenden</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>„{name}“ verwenden</translation>
    </message>
    <message>
        <source>While it trains, the weights of this net need about {gigabytes} GB of memory; most of them belong to {layer}.</source>
        <translation>Beim Trainieren brauchen die Gewichte dieses Netzes etwa {gigabytes} GB Speicher; die meisten gehören zu {layer}.</translation>
    </message>
    <message>
        <source>Your net is safe. Use other values or another layer for now.</source>
        <translation>Ihr Netz ist unversehrt. Verwenden Sie vorerst andere Werte oder eine andere Schicht.</translation>
    </message>
    <message>
        <source>numbers to be predicted: {wanted}</source>
        <translation>vorherzusagende Zahlen: {wanted}</translation>
    </message>
    <message>
        <source>{activation} before the output squeezes the values together, so the net can never be sure of a class.</source>
        <translation>{activation} vor der Ausgabe drückt die Werte zusammen; das Netz kann sich einer Klasse nie sicher sein.</translation>
    </message>
    <message>
        <source>{first}, then: {second}</source>
        <translation>{first}, danach: {second}</translation>
    </message>
    <message>
        <source>{got} neurons, but the data have {wanted} classes.</source>
        <translation>{got} Neuronen, aber die Daten haben {wanted} Klassen.</translation>
    </message>
    <message>
        <source>{got} neurons; numbers to be predicted: {wanted}.</source>
        <translation>{got} Neuronen; vorherzusagende Zahlen: {wanted}.</translation>
    </message>
    <message>
        <source>{layer} and {other} would get the same name in PyTorch.</source>
        <translation>{layer} und {other} bekämen in PyTorch denselben Namen.</translation>
    </message>
    <message>
        <source>{layer} does not lead to the output; it takes no part.</source>
        <translation>{layer} führt nicht zur Ausgabe und rechnet nicht mit.</translation>
    </message>
    <message>
        <source>{layer} gets {units} neurons, which can be arranged as a square.</source>
        <translation>{layer} bekommt {units} Neuronen; sie lassen sich als Quadrat anordnen.</translation>
    </message>
    <message>
        <source>{layer} gives {got} numbers, but the data have {wanted} classes.</source>
        <translation>{layer} liefert {got} Zahlen, aber die Daten haben {wanted} Klassen.</translation>
    </message>
    <message>
        <source>{layer} gives {got} numbers; to be predicted: {wanted}.</source>
        <translation>{layer} liefert {got} Zahlen; vorherzusagen sind {wanted}.</translation>
    </message>
    <message>
        <source>{layer} is connected with itself.</source>
        <translation>{layer} ist mit sich selbst verbunden.</translation>
    </message>
    <message>
        <source>{layer} is flat almost everywhere: its slope is 0. Gradient descent goes by the slope, so the layers before it do not learn.</source>
        <translation>{layer} ist fast überall flach: Die Steigung ist 0. Das Gradientenverfahren richtet sich nach der Steigung; die Schichten davor lernen deshalb nichts.</translation>
    </message>
    <message>
        <source>{layer} is not connected; it takes no part.</source>
        <translation>{layer} ist nicht verbunden und rechnet nicht mit.</translation>
    </message>
    <message numerus="yes">
        <source>{layer} then has {n} parameters.</source>
        <translation>
            <numerusform>{layer} hat dann {n} Parameter.</numerusform>
            <numerusform>{layer} hat dann {n} Parameter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{source} gives {n} maps with {height}×{width} values each.</source>
        <translation>
            <numerusform>{source} liefert {n} Karte mit {height}×{width} Werten.</numerusform>
            <numerusform>{source} liefert {n} Karten mit je {height}×{width} Werten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{source} gives {n} maps with {height}×{width} values each. All of them are needed in one row. PyTorch's Linear and Keras' Dense would only use the last number ({width}); that is hardly ever meant.</source>
        <translation>
            <numerusform>{source} liefert {n} Karte mit {height}×{width} Werten. Gebraucht werden alle Zahlen in einer Reihe. PyTorchs Linear und Keras’ Dense würden nur mit der letzten Zahl ({width}) rechnen; das ist fast nie gemeint.</numerusform>
            <numerusform>{source} liefert {n} Karten mit je {height}×{width} Werten. Gebraucht werden alle Zahlen in einer Reihe. PyTorchs Linear und Keras’ Dense würden nur mit der letzten Zahl ({width}) rechnen; das ist fast nie gemeint.</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} gives {values} numbers for each word or time step.</source>
        <translation>{source} liefert {values} Zahlen für jedes Wort oder jeden Zeitschritt.</translation>
    </message>
    <message>
        <source>{source} gives {values} numbers in one row; they have no height, width or time.</source>
        <translation>{source} liefert {values} Zahlen in einer Reihe; sie haben weder Höhe noch Breite noch Zeit.</translation>
    </message>
    <message>
        <source>{wanted} numbers, one for each class</source>
        <translation>{wanted} Zahlen, eine für jede Klasse</translation>
    </message>
</context>
</TS>
