<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>text_lab</name>
    <message>
        <source>({value})</source>
        <translation>({value})</translation>
    </message>
    <message>
        <source>1 is twice as frequent here as elsewhere, 2 four times, 3 eight times.</source>
        <translation>1 heißt hier doppelt so häufig wie sonst, 2 viermal, 3 achtmal so häufig.</translation>
    </message>
    <message>
        <source>A word, a phrase, or a beginning with *</source>
        <translation>Ein Wort, eine Wortfolge oder ein Anfang mit *</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Blue words speak for {first}, ochre ones for {second}; grey ones for neither.</source>
        <translation>Blaue Wörter sprechen für {first}, ockerfarbene für {second}, graue für keine von beiden.</translation>
    </message>
    <message>
        <source>But {share} of its {hits} hits stand in other classes. A run without the word shows whether the net needs it; the old run stays for comparison.</source>
        <translation>Doch {share} seiner {hits} Treffer stehen in anderen Klassen. Ein Lauf ohne das Wort zeigt, ob das Netz es braucht; der alte Lauf bleibt zum Vergleich.</translation>
    </message>
    <message>
        <source>Choose a word to see what the answer would be without it.</source>
        <translation>Wählen Sie ein Wort, um zu sehen, wie die Antwort ohne dieses Wort wäre.</translation>
    </message>
    <message>
        <source>Class that the words speak for</source>
        <translation>Klasse, für die die Wörter sprechen</translation>
    </message>
    <message>
        <source>Class that they speak against</source>
        <translation>Klasse, gegen die sie sprechen</translation>
    </message>
    <message>
        <source>Classes of the hits</source>
        <translation>Klassen der Treffer</translation>
    </message>
    <message>
        <source>Compare with them</source>
        <translation>Damit vergleichen</translation>
    </message>
    <message>
        <source>Contribution of each word</source>
        <translation>Beitrag jedes Wortes</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>How little chance alone explains the difference (G², Dunning 1993). In brackets where chance cannot be ruled out at 5 %, all words taken together.</source>
        <translation>Wie wenig der Zufall allein den Unterschied erklärt (G², Dunning 1993). In Klammern, wo der Zufall bei 5 % für alle Wörter zusammen nicht auszuschließen ist.</translation>
    </message>
    <message>
        <source>How often it stands in the training texts of this class.</source>
        <translation>Wie oft es in den Trainingstexten dieser Klasse steht.</translation>
    </message>
    <message>
        <source>How often it stands in those of all other classes.</source>
        <translation>Wie oft es in denen aller anderen Klassen steht.</translation>
    </message>
    <message>
        <source>In context</source>
        <translation>Im Zusammenhang</translation>
    </message>
    <message>
        <source>In how many training texts of this class it stands.</source>
        <translation>In wie vielen Trainingstexten dieser Klasse es steht.</translation>
    </message>
    <message>
        <source>In texts</source>
        <translation>In Texten</translation>
    </message>
    <message>
        <source>Is that good? Simple methods tell.</source>
        <translation>Ist das gut? Einfache Verfahren zeigen es.</translation>
    </message>
    <message>
        <source>Keep again</source>
        <translation>Wieder behalten</translation>
    </message>
    <message>
        <source>Keep “{word}”</source>
        <translation>„{word}“ behalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave out “{word}”</source>
        <translation>„{word}“ weglassen</translation>
    </message>
    <message>
        <source>Log ratio</source>
        <translation>Log-Ratio</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>Log-Likelihood</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Die häufigsten</translation>
    </message>
    <message>
        <source>No text fits.</source>
        <translation>Kein Text passt.</translation>
    </message>
    <message>
        <source>Pairs of words</source>
        <translation>Wortpaare</translation>
    </message>
    <message>
        <source>Per million</source>
        <translation>Je Million</translation>
    </message>
    <message>
        <source>Shares along the way from an empty text to this one (integrated gradients).</source>
        <translation>Anteile auf dem Weg vom leeren Text zu diesem (integrierte Gradienten).</translation>
    </message>
    <message>
        <source>Show all texts</source>
        <translation>Alle Texte zeigen</translation>
    </message>
    <message>
        <source>Strongest: {list}</source>
        <translation>Am stärksten: {list}</translation>
    </message>
    <message>
        <source>Text lab</source>
        <translation>Textlabor</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Texts by their length in words</source>
        <translation>Texte nach ihrer Länge in Wörtern</translation>
    </message>
    <message>
        <source>Texts by their length in words: bars training, lines validation</source>
        <translation>Texte nach ihrer Länge in Wörtern: Balken Training, Striche Validierung</translation>
    </message>
    <message numerus="yes">
        <source>The first {n} words are shown; all of them count.</source>
        <translation>
            <numerusform>Gezeigt wird das erste Wort; alle zählen.</numerusform>
            <numerusform>Gezeigt werden die ersten {n} Wörter; alle zählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The net knows none of these words: this is no real answer.</source>
        <translation>Das Netz kennt keines dieser Wörter: Das ist keine echte Antwort.</translation>
    </message>
    <message>
        <source>The net was changed after its training. Train it once more to get answers.</source>
        <translation>Das Netz wurde nach dem Training geändert. Trainieren Sie es noch einmal, um Antworten zu bekommen.</translation>
    </message>
    <message>
        <source>The net will not see the chosen word any more: it becomes a stop word. The net must be trained anew then. All stop words stand in the step that makes words of the texts, on the page Data.</source>
        <translation>Das Netz sieht das gewählte Wort dann nicht mehr: Es wird ein Stoppwort. Danach muss das Netz neu trainiert werden. Alle Stoppwörter stehen auf der Seite Daten in dem Schritt, der aus den Texten Wörter macht.</translation>
    </message>
    <message>
        <source>The net will see the chosen word again once trained anew.</source>
        <translation>Das Netz sieht das gewählte Wort wieder, sobald es neu trainiert ist.</translation>
    </message>
    <message>
        <source>The words are being counted …</source>
        <translation>Die Wörter werden gezählt …</translation>
    </message>
    <message>
        <source>These texts are not cut into words, so no word can be left out. Nothing was changed.</source>
        <translation>Diese Texte werden nicht in Wörter zerlegt, deshalb lässt sich kein Wort weglassen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>They learn from the same texts. A net should answer better.</source>
        <translation>Sie lernen aus denselben Texten; ein Netz sollte besser antworten.</translation>
    </message>
    <message>
        <source>This shows what moved this net, not why the world is so.</source>
        <translation>Das zeigt, was dieses Netz bewegt hat, nicht, warum die Welt so ist.</translation>
    </message>
    <message>
        <source>This word stands in no text of training and validation.</source>
        <translation>Dieses Wort steht in keinem Text aus Training und Validierung.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train once first. Then the net answers here.</source>
        <translation>Trainieren Sie zuerst einmal. Dann antwortet das Netz hier.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try with weights as a new run</source>
        <translation>Mit Gewichten als neuen Lauf versuchen</translation>
    </message>
    <message>
        <source>Try without it</source>
        <translation>Ohne das Wort versuchen</translation>
    </message>
    <message>
        <source>Type a word, or choose one in the text at the right: here you see where it stands.</source>
        <translation>Schreiben Sie ein Wort oder wählen Sie eines im Text rechts: Hier sehen Sie, wo es steht.</translation>
    </message>
    <message>
        <source>Typical of {name}</source>
        <translation>Typisch für {name}</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>What is shown of the words</source>
        <translation>Was von den Wörtern gezeigt wird</translation>
    </message>
    <message>
        <source>Which words</source>
        <translation>Welche Wörter</translation>
    </message>
    <message>
        <source>With stop words</source>
        <translation>Mit Stoppwörtern</translation>
    </message>
    <message>
        <source>With weights the net pays more attention to rare classes. Overall accuracy may fall for that, and the percentages shift. The old run stays.</source>
        <translation>Mit Gewichten achtet das Netz mehr auf seltene Klassen. Dafür kann die Genauigkeit insgesamt sinken, und die Prozentwerte verschieben sich. Der alte Lauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Without “{word}” the answer would be {name} with {share} (computed anew).</source>
        <translation>Ohne „{word}“ wäre die Antwort {name} mit {share} (neu gerechnet).</translation>
    </message>
    <message>
        <source>Without “{word}” the answer would still be {name}, with {share} (computed anew).</source>
        <translation>Auch ohne „{word}“ wäre die Antwort {name}, mit {share} (neu gerechnet).</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Word in context</source>
        <translation>Wort im Zusammenhang</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words of the corpus</source>
        <translation>Wörter des Korpus</translation>
    </message>
    <message>
        <source>Words or pairs</source>
        <translation>Wörter oder Paare</translation>
    </message>
    <message>
        <source>Words {words}, base value {base}, together {difference}.</source>
        <translation>Wörter {words}, Grundwert {base}, zusammen {difference}.</translation>
    </message>
    <message>
        <source>Words {words}, base value {base}, together {difference}: the difference of the logits of {first} and {second}.</source>
        <translation>Wörter {words}, Grundwert {base}, zusammen {difference}: der Logit-Abstand zwischen {first} und {second}.</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>answer after {ms} ms</source>
        <translation>Antwort nach {ms} ms</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message numerus="yes">
        <source>dashed: the net reads {n} words</source>
        <translation>
            <numerusform>gestrichelt: Das Netz liest {n} Wort</numerusform>
            <numerusform>gestrichelt: Das Netz liest {n} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message numerus="yes">
        <source>half of the texts have at most {n} words, the longest {most}</source>
        <translation>
            <numerusform>die Hälfte der Texte hat höchstens {n} Wort, der längste {most}</numerusform>
            <numerusform>die Hälfte der Texte hat höchstens {n} Wörter, der längste {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {n} texts</source>
        <translation>
            <numerusform>in {n} Text</numerusform>
            <numerusform>in {n} Texten</numerusform>
        </translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>die Antwort</translation>
    </message>
    <message>
        <source>the answer ({name})</source>
        <translation>die Antwort ({name})</translation>
    </message>
    <message>
        <source>the runner-up</source>
        <translation>den zweiten Platz</translation>
    </message>
    <message>
        <source>the runner-up ({name})</source>
        <translation>den zweiten Platz ({name})</translation>
    </message>
    <message>
        <source>unknown words in validation {share}</source>
        <translation>unbekannte Wörter in der Validierung {share}</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>{first} to {last} words: texts of training {train}, of validation {validation}</source>
        <translation>{first} bis {last} Wörter: Texte im Training {train}, in der Validierung {validation}</translation>
    </message>
    <message>
        <source>{hits} {texts}</source>
        <translation>{hits} {texts}</translation>
    </message>
    <message>
        <source>{name} reaches {other}, this net {own}.</source>
        <translation>{name} erreicht {other}, dieses Netz {own}.</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation>{name} {share}</translation>
    </message>
    <message numerus="yes">
        <source>{n} different words</source>
        <translation>
            <numerusform>{n} verschiedenes Wort</numerusform>
            <numerusform>{n} verschiedene Wörter</numerusform>
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
        <source>{n} hits</source>
        <translation>
            <numerusform>{n} Treffer</numerusform>
            <numerusform>{n} Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the texts are cut after {length} words</source>
        <translation>{share} der Texte werden nach {length} Wörtern abgeschnitten</translation>
    </message>
    <message>
        <source>{sign}{value}</source>
        <translation>{sign}{value}</translation>
    </message>
    <message>
        <source>{word} (left out)</source>
        <translation>{word} (weggelassen)</translation>
    </message>
    <message>
        <source>{word} {share}</source>
        <translation>{word} {share}</translation>
    </message>
    <message>
        <source>“{name}” is rare (1 : {times})</source>
        <translation>„{name}“ ist selten (1 : {times})</translation>
    </message>
    <message>
        <source>“{name}” is rare (1 : {times}); errors on rare classes weigh more</source>
        <translation>„{name}“ ist selten (1 : {times}); Fehler bei seltenen Klassen zählen mehr</translation>
    </message>
    <message>
        <source>“{word}” cannot be a stop word: it holds a blank, a comma or another sign. Nothing was changed.</source>
        <translation>„{word}“ kann kein Stoppwort sein: Es enthält ein Leerzeichen, ein Komma oder ein anderes Zeichen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{word}” spoke for “{name}” in {errors} of the {all} surest errors.</source>
        <translation>„{word}“ sprach in {errors} der {all} sichersten Fehler für „{name}“.</translation>
    </message>
</context>
</TS>
