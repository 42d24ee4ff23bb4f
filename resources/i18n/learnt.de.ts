<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>learnt</name>
    <message>
        <source>A word that the net knows</source>
        <translation>Ein Wort, das das Netz kennt</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Add “MultiHeadAttention” or “EncoderBlock” and train.</source>
        <translation>Fügen Sie „MultiHeadAttention“ oder „EncoderBlock“ ein und trainieren Sie.</translation>
    </message>
    <message>
        <source>Alike words</source>
        <translation>Ähnliche Wörter</translation>
    </message>
    <message numerus="yes">
        <source>All {n} texts of training and validation.</source>
        <translation>
            <numerusform>Der einzige Text aus Training und Validierung.</numerusform>
            <numerusform>Alle {n} Texte aus Training und Validierung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers and errors</source>
        <translation>Antworten und Fehler</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Attention as a grid: rows look at columns</source>
        <translation>Aufmerksamkeit als Raster: Zeilen schauen auf Spalten</translation>
    </message>
    <message>
        <source>Attention shows from which words this layer takes numbers for a word. It is no explanation of the answer: a strong look may change nothing, and later layers mix everything again. “Try it” shows what moved the answer.</source>
        <translation>Die Aufmerksamkeit (Attention) zeigt, aus welchen Wörtern diese Schicht Zahlen für ein Wort übernimmt. Sie erklärt die Antwort nicht: Ein starker Blick kann folgenlos bleiben, und spätere Schichten mischen alles noch einmal. Was die Antwort bewegt hat, zeigt „Ausprobieren“.</translation>
    </message>
    <message>
        <source>Choose a point: a click shows the word in its contexts.</source>
        <translation>Wählen Sie einen Punkt: Ein Klick zeigt das Wort in seinen Zusammenhängen.</translation>
    </message>
    <message>
        <source>Choose a point: arrow keys, or a click, which opens the text.</source>
        <translation>Wählen Sie einen Punkt: mit den Pfeiltasten oder mit einem Klick, der den Text öffnet.</translation>
    </message>
    <message>
        <source>Choose a word: thick lines stand below the words from which it takes most.</source>
        <translation>Wählen Sie ein Wort: Dicke Striche stehen unter den Wörtern, aus denen es am meisten übernimmt.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes: {list}.</source>
        <translation>Klassen: {list}.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cosine of the angle between the rows of both words: 1 means the same direction, 0 nothing in common, −1 the opposite. Alike is what helps this net to tell the classes apart, not what means the same. Count: occurrences in the training texts.</source>
        <translation>Kosinus des Winkels zwischen den Zeilen beider Wörter: 1 heißt gleiche Richtung, 0 nichts gemeinsam, −1 entgegengesetzt. Ähnlich ist, was diesem Netz gleich hilft, die Klassen zu unterscheiden, nicht was dasselbe bedeutet. Anzahl: Vorkommen in den Trainingstexten.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhafte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>How many numbers become two</source>
        <translation>Wie aus vielen Zahlen zwei werden</translation>
    </message>
    <message>
        <source>How the attention is shown</source>
        <translation>Darstellung der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Layer with attention</source>
        <translation>Schicht mit Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Legend of the map</source>
        <translation>Legende der Karte</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Mostly in</source>
        <translation>Meist in</translation>
    </message>
    <message>
        <source>Nearest to “{word}”: {near}, cosine {cosine}.</source>
        <translation>Am nächsten bei „{word}“: {near}, Kosinus {cosine}.</translation>
    </message>
    <message>
        <source>Nets with “Embedding”, “EmbeddingBag” or “WeightedBag” have one.</source>
        <translation>Netze mit „Embedding“, „EmbeddingBag“ oder „WeightedBag“ haben eine.</translation>
    </message>
    <message>
        <source>Only for classes. These data predict a number.</source>
        <translation>Nur für Klassen. Bei diesen Daten wird eine Zahl vorhergesagt.</translation>
    </message>
    <message>
        <source>Open this text</source>
        <translation>Diesen Text öffnen</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Points on the map: {count}. {more}</source>
        <translation>Punkte auf der Karte: {count}. {more}</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>Als Bild zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show the word in its contexts</source>
        <translation>Das Wort in seinen Zusammenhängen zeigen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>Take one of at most {n} words.</source>
        <translation>
            <numerusform>Nehmen Sie einen Text mit höchstens {n} Wort.</numerusform>
            <numerusform>Nehmen Sie einen Text mit höchstens {n} Wörtern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Texts of training, as there is no validation part. The margin is the difference of the scores (logits) of the answer and the runner-up. Colours: blue words speak for the answer, ochre ones for the runner-up.</source>
        <translation>Texte des Trainings, denn es gibt keine Validierung. Der Vorsprung ist der Abstand der Logits von Antwort und Zweitplatz. Farben: Blaue Wörter sprechen für die Antwort, ockerfarbene für den Zweitplatz.</translation>
    </message>
    <message>
        <source>Texts of validation. The margin is the difference of the scores (logits) of the answer and the runner-up. Colours: blue words speak for the answer, ochre ones for the runner-up.</source>
        <translation>Texte der Validierung. Der Vorsprung ist der Abstand der Logits von Antwort und Zweitplatz. Farben: Blaue Wörter sprechen für die Antwort, ockerfarbene für den Zweitplatz.</translation>
    </message>
    <message>
        <source>The first epoch is under way.</source>
        <translation>Die erste Epoche läuft.</translation>
    </message>
    <message>
        <source>The net puts no text of validation into this class.</source>
        <translation>Das Netz ordnet dieser Klasse keinen Text der Validierung zu.</translation>
    </message>
    <message>
        <source>The net was changed after its training. Train it once more to see what it learns.</source>
        <translation>Das Netz wurde nach dem Training geändert. Trainieren Sie es noch einmal, um zu sehen, was es lernt.</translation>
    </message>
    <message>
        <source>The plane holds {share} of the variance; what lies in other directions is not seen.</source>
        <translation>Die Ebene enthält {share} der Varianz; was in anderen Richtungen liegt, sieht man nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The {n} words that most training texts have.</source>
        <translation>
            <numerusform>Das Wort, das in den meisten Trainingstexten steht.</numerusform>
            <numerusform>Die {n} Wörter, die in den meisten Trainingstexten stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These texts come when the training has ended.</source>
        <translation>Diese Texte erscheinen, wenn das Training beendet ist.</translation>
    </message>
    <message>
        <source>This net has no layer with attention.</source>
        <translation>Dieses Netz hat keine Schicht mit Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>This net has no layer with attention. With MultiHeadAttention or EncoderBlock behind an Embedding you see here which words look at which; the template “Texts with attention (Transformer)” has such a net ready.</source>
        <translation>Dieses Netz hat keine Schicht mit Aufmerksamkeit. Mit MultiHeadAttention oder EncoderBlock hinter einem Embedding sehen Sie hier, welche Wörter auf welche schauen; die Vorlage „Texte mit Attention (Transformer)“ enthält so ein Netz.</translation>
    </message>
    <message>
        <source>This net has no row of numbers for each word.</source>
        <translation>Dieses Netz hat keine Zeile von Zahlen für jedes Wort.</translation>
    </message>
    <message>
        <source>This net has no row of numbers for each word. Nets with Embedding, EmbeddingBag or WeightedBag have one.</source>
        <translation>Dieses Netz hat keine Zeile von Zahlen für jedes Wort. Netze mit Embedding, EmbeddingBag oder WeightedBag haben eine.</translation>
    </message>
    <message>
        <source>This net makes no vector of a text: its only layer with weights reads the words themselves. Add a layer between, and the map shows its numbers.</source>
        <translation>Dieses Netz bildet keinen Vektor eines Textes: Seine einzige Schicht mit Gewichten liest die Wörter selbst. Fügen Sie eine Schicht dazwischen ein, dann zeigt die Karte deren Zahlen.</translation>
    </message>
    <message>
        <source>This text is too long for a picture of the attention.</source>
        <translation>Dieser Text ist zu lang für ein Bild der Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train once first. Then you see here what was learnt.</source>
        <translation>Trainieren Sie zuerst einmal. Dann sehen Sie hier, was gelernt wurde.</translation>
    </message>
    <message>
        <source>Type a sentence, or choose one of the texts.</source>
        <translation>Schreiben Sie einen Satz oder wählen Sie einen der Texte.</translation>
    </message>
    <message>
        <source>Type a word: below it stand the words that the net uses most like it.</source>
        <translation>Schreiben Sie ein Wort: Darunter stehen die Wörter, die das Netz am ähnlichsten verwendet.</translation>
    </message>
    <message>
        <source>Typical of {name}</source>
        <translation>Typisch für {name}</translation>
    </message>
    <message>
        <source>Typical texts</source>
        <translation>Typische Texte</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What is shown of it</source>
        <translation>Was davon gezeigt wird</translation>
    </message>
    <message>
        <source>What is shown of the net</source>
        <translation>Was vom Netz gezeigt wird</translation>
    </message>
    <message>
        <source>What the net learnt</source>
        <translation>Was das Netz gelernt hat</translation>
    </message>
    <message>
        <source>What the points are</source>
        <translation>Was die Punkte sind</translation>
    </message>
    <message>
        <source>Which texts</source>
        <translation>Welche Texte</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words and where each looks</source>
        <translation>Wörter und wohin jedes schaut</translation>
    </message>
    <message>
        <source>Words the net uses alike</source>
        <translation>Wörter, die das Netz ähnlich verwendet</translation>
    </message>
    <message>
        <source>[class token]</source>
        <translation>[Klassen-Token]</translation>
    </message>
    <message>
        <source>[step {number}]</source>
        <translation>[Schritt {number}]</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>und {n} weitere</numerusform>
            <numerusform>und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>filled: training</source>
        <translation>gefüllt: Training</translation>
    </message>
    <message>
        <source>head {number}</source>
        <translation>Kopf {number}</translation>
    </message>
    <message>
        <source>hollow: validation</source>
        <translation>hohl: Validierung</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>Mittel aller Köpfe</translation>
    </message>
    <message>
        <source>mostly in {name}</source>
        <translation>meist in {name}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>t-SNE cannot be done in small pieces and would hold the training up. It is computed when the training has ended; PCA follows the training.</source>
        <translation>t-SNE lässt sich nicht in kleinen Stücken rechnen und würde das Training aufhalten. Es wird nach dem Training berechnet; PCA folgt dem Training.</translation>
    </message>
    <message>
        <source>t-SNE keeps neighbours together. How far groups lie apart and how large they are means little.</source>
        <translation>t-SNE hält Nachbarn beisammen. Wie weit Gruppen auseinanderliegen und wie groß sie sind, sagt wenig.</translation>
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
        <source>wrong: it is {name}</source>
        <translation>falsch: richtig wäre {name}</translation>
    </message>
    <message>
        <source>{answer}, {ahead}, {right}: {text}</source>
        <translation>{answer}, {ahead}, {right}: {text}</translation>
    </message>
    <message>
        <source>{margin} ahead of the runner-up</source>
        <translation>{margin} Vorsprung vor dem Zweitplatz</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation>{name} {share}</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{number}: {name}</source>
        <translation>{number}: {name}</translation>
    </message>
    <message numerus="yes">
        <source>{n} times in the training texts</source>
        <translation>
            <numerusform>einmal in den Trainingstexten</numerusform>
            <numerusform>{n}-mal in den Trainingstexten</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the variance</source>
        <translation>{share} der Varianz</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {n} texts of training and validation.</source>
        <translation>
            <numerusform>{shown} von {n} Text aus Training und Validierung.</numerusform>
            <numerusform>{shown} von {n} Texten aus Training und Validierung.</numerusform>
        </translation>
    </message>
    <message>
        <source>{word} (unknown)</source>
        <translation>{word} (unbekannt)</translation>
    </message>
    <message>
        <source>“{source}” takes {share} from itself</source>
        <translation>„{source}“ übernimmt {share} von sich selbst</translation>
    </message>
    <message>
        <source>“{source}” takes {share} from “{target}”</source>
        <translation>„{source}“ übernimmt {share} von „{target}“</translation>
    </message>
    <message>
        <source>“{word}” looks most at: {list}</source>
        <translation>„{word}“ schaut am meisten auf: {list}</translation>
    </message>
    <message>
        <source>“{word}” {share}</source>
        <translation>„{word}“ {share}</translation>
    </message>
</context>
</TS>
