<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>time_steps</name>
    <message>
        <source>A Transformer is a row of such blocks. First each step gathers from the others what it needs (attention), then two dense layers work on each step. Both only add to what was there, so that deep nets can still be trained. The order of the steps plays no part: put Positions in front of the first block. Padding is not seen.</source>
        <translation>Ein Transformer ist eine Reihe solcher Blöcke. Zuerst sammelt jeder Schritt bei den anderen, was er braucht (Attention), dann bearbeiten zwei Dense-Schichten jeden Schritt. Beide fügen dem, was schon da war, nur etwas hinzu, sodass auch tiefe Netze noch trainiert werden können. Die Reihenfolge der Schritte spielt keine Rolle: Setzen Sie Positions vor den ersten Block. Auffüllung wird nicht gesehen.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Adds numbers to each time step that tell its place in the order.</source>
        <translation>Addiert zu jedem Zeitschritt Zahlen, die seinen Platz in der Reihenfolge angeben.</translation>
    </message>
    <message>
        <source>After each step the new numbers are made of the step and of the numbers before. That is the oldest net for texts and series, and it forgets soon: after ten or twenty steps little is left of the first ones. GRU and LSTM remember longer. Padding is never read.</source>
        <translation>Nach jedem Schritt entstehen die neuen Zahlen aus dem Schritt und den Zahlen davor. Das ist das älteste Netz für Texte und Reihen, und es vergisst schnell: Nach zehn oder zwanzig Schritten ist von den ersten wenig übrig. GRU und LSTM merken sich mehr. Auffüllung wird nie gelesen.</translation>
    </message>
    <message>
        <source>Attention does not see the order: without this layer “the dog bites the man” and “the man bites the dog” are the same to it. The numbers are added to those of the words, usually behind the Embedding, and the net learns to read both.</source>
        <translation>Attention sieht die Reihenfolge nicht: Ohne diese Schicht sind „der Hund beißt den Mann“ und „den Mann beißt der Hund“ für sie dasselbe. Die Zahlen werden zu denen der Wörter addiert, meist hinter dem Embedding, und das Netz lernt, beides zu lesen.</translation>
    </message>
    <message>
        <source>Behind a ClassToken and EncoderBlocks the first step holds what was gathered for the answer. Nothing is learned here.</source>
        <translation>Hinter einem ClassToken und EncoderBlocks enthält der erste Schritt, was für die Antwort gesammelt wurde. Hier wird nichts gelernt.</translation>
    </message>
    <message>
        <source>Beside what it says at each step, it has a memory. Three gates, which are learned too, decide what is erased, what is written and what is said. So it can keep a word from the start of a text to its end. With both directions, each step knows what comes after it as well. Padding is never read.</source>
        <translation>Neben dem, was es bei jedem Schritt ausgibt, hat es ein Gedächtnis. Drei Tore, die ebenfalls gelernt werden, entscheiden, was gelöscht, was geschrieben und was ausgegeben wird. So kann es ein Wort vom Anfang eines Textes bis zu seinem Ende behalten. Mit beiden Richtungen kennt jeder Schritt auch das, was nach ihm kommt. Auffüllung wird nie gelesen.</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dropout in between</source>
        <translation>Dropout dazwischen</translation>
    </message>
    <message>
        <source>Each step asks a question (query), offers a keyword (key) and something to take along (value). The better a keyword answers the question, the more is taken from that step. Each head asks a question of its own. The order of the steps plays no part, so Positions should stand somewhere before. Padding is not seen. An EncoderBlock holds all that usually stands around it.</source>
        <translation>Jeder Schritt stellt eine Frage (Query), bietet ein Stichwort (Key) und etwas zum Mitnehmen an (Value). Je besser ein Stichwort zur Frage passt, desto mehr wird von diesem Schritt genommen. Jeder Kopf stellt eine eigene Frage. Die Reihenfolge der Schritte spielt keine Rolle; deshalb sollte davor irgendwo Positions stehen. Auffüllung wird nicht gesehen. Ein EncoderBlock enthält alles, was gewöhnlich dazugehört.</translation>
    </message>
    <message>
        <source>Gathers from all time steps, then works on each of them by itself.</source>
        <translation>Sammelt aus allen Zeitschritten und bearbeitet dann jeden für sich.</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Größe des Gedächtnisses</translation>
    </message>
    <message>
        <source>How many looks at once. The numbers of each time step are shared out among them, so their count must be a multiple of it.</source>
        <translation>Wie viele Blicke gleichzeitig. Die Zahlen jedes Zeitschritts werden auf sie verteilt; deshalb muss ihre Anzahl ein Vielfaches davon sein.</translation>
    </message>
    <message>
        <source>How many numbers the layer remembers from step to step, in each direction.</source>
        <translation>Wie viele Zahlen sich die Schicht von Schritt zu Schritt merkt, in jeder Richtung.</translation>
    </message>
    <message>
        <source>How many places are learned.</source>
        <translation>Wie viele Plätze gelernt werden.</translation>
    </message>
    <message>
        <source>How many such nets stand in a row, each reading what the one before says.</source>
        <translation>Wie viele solche Netze hintereinander stehen; jedes liest, was das vorige ausgibt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Lets each time step gather from all others what it needs.</source>
        <translation>Lässt jeden Zeitschritt bei allen anderen sammeln, was er braucht.</translation>
    </message>
    <message>
        <source>Neurons inside</source>
        <translation>Neuronen im Inneren</translation>
    </message>
    <message>
        <source>Neurons of the first of the two dense layers; two to four times as many as a step has numbers is usual.</source>
        <translation>Neuronen der ersten der beiden Dense-Schichten; üblich sind zwei- bis viermal so viele, wie ein Schritt Zahlen hat.</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>Normalisieren</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Puts a learned step in front, in which the answer is gathered.</source>
        <translation>Setzt einen gelernten Schritt an den Anfang, in dem die Antwort gesammelt wird.</translation>
    </message>
    <message>
        <source>Reads time steps in order and carries a few numbers along.</source>
        <translation>Liest Zeitschritte der Reihe nach und trägt einige Zahlen mit.</translation>
    </message>
    <message>
        <source>Reads time steps in order and keeps a memory that it writes and erases on purpose.</source>
        <translation>Liest Zeitschritte der Reihe nach und führt ein Gedächtnis, das es gezielt beschreibt und löscht.</translation>
    </message>
    <message>
        <source>Reads time steps in order and learns what to keep of what came before.</source>
        <translation>Liest Zeitschritte der Reihe nach und lernt, was vom Bisherigen zu behalten ist.</translation>
    </message>
    <message>
        <source>Small ones learn faster from few texts: a rare word does no harm before it has learnt. Behind this layer, positions made of waves would outshout them; learned ones do not.</source>
        <translation>Kleine lernen aus wenigen Texten schneller: Ein seltenes Wort schadet nicht, bevor es gelernt hat. Positionen aus Wellen würden sie hinter dieser Schicht übertönen, gelernte nicht.</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>Takes the first time step alone, as one vector.</source>
        <translation>Nimmt nur den ersten Zeitschritt, als einen Vektor.</translation>
    </message>
    <message>
        <source>The function between the two dense layers.</source>
        <translation>Die Funktion zwischen den beiden Dense-Schichten.</translation>
    </message>
    <message>
        <source>The same learned numbers stand in front of every item. EncoderBlocks behind it let this step gather from all others what matters for the answer, and FirstStep takes it out at the end. That is an alternative to the mean of all steps (GlobalAvgPool).</source>
        <translation>Vor jedem Beispiel stehen dieselben gelernten Zahlen. EncoderBlocks dahinter lassen diesen Schritt bei allen anderen sammeln, was für die Antwort zählt, und FirstStep nimmt ihn am Ende heraus. Das ist eine Alternative zum Mittelwert aller Schritte (GlobalAvgPool).</translation>
    </message>
    <message>
        <source>The share of looks that is left out at random in training.</source>
        <translation>Der Anteil der Blicke, der im Training zufällig ausgelassen wird.</translation>
    </message>
    <message>
        <source>The share of numbers that is switched off between two layers in training.</source>
        <translation>Der Anteil der Zahlen, der im Training zwischen zwei Schichten ausgeschaltet wird.</translation>
    </message>
    <message>
        <source>The share of values that is switched off at random in training.</source>
        <translation>Der Anteil der Werte, der im Training zufällig ausgeschaltet wird.</translation>
    </message>
    <message>
        <source>Two gates, which are learned too, decide at each step how much of the memory is renewed and how much of it counts. So it remembers over many steps, with fewer weights than an LSTM. Mostly it does as well. Padding is never read.</source>
        <translation>Zwei Tore, die ebenfalls gelernt werden, entscheiden bei jedem Schritt, wie viel vom Gedächtnis erneuert wird und wie viel davon zählt. So merkt es sich etwas über viele Schritte, mit weniger Gewichten als ein LSTM. Meist ist es ebenso gut. Auffüllung wird nie gelesen.</translation>
    </message>
    <message>
        <source>Waves need no training and work for any length; learned numbers can fit the data better if there are many.</source>
        <translation>Wellen brauchen kein Training und reichen für jede Länge; gelernte Zahlen können besser zu den Daten passen, wenn es viele sind.</translation>
    </message>
    <message>
        <source>What is known at the end of each item, as one vector, or what is known after every step, for a further layer that reads in order. Padding is never the end.</source>
        <translation>Was am Ende jedes Beispiels bekannt ist, als ein Vektor, oder was nach jedem Schritt bekannt ist, für eine weitere Schicht, die der Reihe nach liest. Auffüllung ist nie das Ende.</translation>
    </message>
    <message>
        <source>Whether a second net reads from the end to the start. Then twice as many numbers leave the layer.</source>
        <translation>Ob ein zweites Netz vom Ende zum Anfang liest. Dann verlassen doppelt so viele Zahlen die Schicht.</translation>
    </message>
    <message>
        <source>Whether values are normalized before each part, which trains more steadily, or after it, as in the first Transformer.</source>
        <translation>Ob die Werte vor jedem Teil normalisiert werden, was ruhiger trainiert, oder danach, wie im ersten Transformer.</translation>
    </message>
    <message>
        <source>a number of heads that divides {features}: {possible}</source>
        <translation>eine Anzahl von Köpfen, die {features} teilt: {possible}</translation>
    </message>
    <message>
        <source>after each part</source>
        <translation>nach jedem Teil</translation>
    </message>
    <message>
        <source>after every step</source>
        <translation>nach jedem Schritt</translation>
    </message>
    <message>
        <source>at most {length} time steps</source>
        <translation>höchstens {length} Zeitschritte</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>attention, self-attention, transformer, query, key, value, heads, text</source>
        <translation>Attention, Aufmerksamkeit, Self-Attention, Transformer, Query, Key, Value, Köpfe, Text</translation>
    </message>
    <message>
        <source>before each part</source>
        <translation>vor jedem Teil</translation>
    </message>
    <message>
        <source>building block of Transformers</source>
        <translation>Baustein der Transformer</translation>
    </message>
    <message>
        <source>class token, CLS, BERT, transformer, token, text</source>
        <translation>Klassen-Token, CLS, BERT, Transformer, Token, Text</translation>
    </message>
    <message>
        <source>everything looks at everything</source>
        <translation>alles sieht auf alles</translation>
    </message>
    <message>
        <source>first values</source>
        <translation>erste Werte</translation>
    </message>
    <message>
        <source>first, time step, class token, CLS, select, transformer, pooling</source>
        <translation>erster, Zeitschritt, Klassen-Token, CLS, auswählen, Transformer, Pooling</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>long short-term memory</source>
        <translation>langes Kurzzeitgedächtnis</translation>
    </message>
    <message>
        <source>memory with two gates</source>
        <translation>Gedächtnis mit zwei Toren</translation>
    </message>
    <message>
        <source>one step in front</source>
        <translation>ein Schritt am Anfang</translation>
    </message>
    <message>
        <source>place for the answer</source>
        <translation>Platz für die Antwort</translation>
    </message>
    <message>
        <source>positional encoding, position, order, sine, transformer, text</source>
        <translation>Positionskodierung, Position, Reihenfolge, Sinus, Transformer, Text</translation>
    </message>
    <message>
        <source>recurrent, gated recurrent unit, memory, gate, order, sequence, text, series, time</source>
        <translation>rekurrent, Gated Recurrent Unit, Gedächtnis, Tor, Reihenfolge, Sequenz, Text, Reihe, Zeit</translation>
    </message>
    <message>
        <source>recurrent, long short-term memory, memory, gate, order, sequence, text, series, time, bidirectional</source>
        <translation>rekurrent, Long Short-Term Memory, Gedächtnis, Tor, Reihenfolge, Sequenz, Text, Reihe, Zeit, bidirektional</translation>
    </message>
    <message>
        <source>recurrent, simple RNN, Elman, memory, order, sequence, text, series, time</source>
        <translation>rekurrent, einfaches RNN, Elman, Gedächtnis, Reihenfolge, Sequenz, Text, Reihe, Zeit</translation>
    </message>
    <message>
        <source>simple memory</source>
        <translation>einfaches Gedächtnis</translation>
    </message>
    <message>
        <source>small (about 0.1)</source>
        <translation>klein (etwa 0,1)</translation>
    </message>
    <message>
        <source>the first of all steps</source>
        <translation>der erste aller Schritte</translation>
    </message>
    <message>
        <source>there and back</source>
        <translation>hin und zurück</translation>
    </message>
    <message>
        <source>transformer, encoder, block, attention, feed-forward, BERT, text</source>
        <translation>Transformer, Encoder, Block, Attention, Feed-Forward, BERT, Text</translation>
    </message>
    <message>
        <source>usual (about 1)</source>
        <translation>üblich (etwa 1)</translation>
    </message>
    <message>
        <source>waves (sine and cosine)</source>
        <translation>Wellen (Sinus und Kosinus)</translation>
    </message>
    <message>
        <source>where each step stands</source>
        <translation>wo jeder Schritt steht</translation>
    </message>
    <message>
        <source>{layer} shares out the {features} numbers of each time step among its heads. That does not work out evenly with {heads} heads.</source>
        <translation>{layer} verteilt die {features} Zahlen jedes Zeitschritts auf seine Köpfe. Mit {heads} Köpfen geht das nicht auf.</translation>
    </message>
    <message numerus="yes">
        <source>{n} heads</source>
        <translation>
            <numerusform>{n} Kopf</numerusform>
            <numerusform>{n} Köpfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} layers</source>
        <translation>
            <numerusform>{n} Schicht</numerusform>
            <numerusform>{n} Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} learned places</source>
        <translation>
            <numerusform>{n} gelernter Platz</numerusform>
            <numerusform>{n} gelernte Plätze</numerusform>
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
        <source>{n} numbers</source>
        <translation>
            <numerusform>{n} Zahl</numerusform>
            <numerusform>{n} Zahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} time steps arrive, but only {length} places are learned.</source>
        <translation>Es kommen {time} Zeitschritte an, aber nur {length} Plätze werden gelernt.</translation>
    </message>
</context>
</TS>
