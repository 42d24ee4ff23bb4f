<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>writing</name>
    <message>
        <source>0 takes the likeliest letter always, 1 draws by the net's scores, more is bolder</source>
        <translation>0 nimmt immer das wahrscheinlichste Zeichen, 1 zieht nach den Wahrscheinlichkeiten des Netzes, mehr ist gewagter</translation>
    </message>
    <message>
        <source>0 takes the likeliest letter always, 1 draws by the net's scores, more is bolder. The same seed gives the same text.</source>
        <translation>0 nimmt immer das wahrscheinlichste Zeichen, 1 zieht nach den Wahrscheinlichkeiten des Netzes, mehr ist gewagter. Derselbe Startwert ergibt denselben Text.</translation>
    </message>
    <message>
        <source>0.7 is usual. Nothing was written.</source>
        <translation>Üblich ist 0,7. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>600 short English texts, letter by letter: which letter comes next?</source>
        <translation>600 kurze englische Texte, Zeichen für Zeichen: Welches kommt als nächstes?</translation>
    </message>
    <message>
        <source>600 short German texts, letter by letter: which letter comes next?</source>
        <translation>600 kurze deutsche Texte, Zeichen für Zeichen: Welches kommt als nächstes?</translation>
    </message>
    <message numerus="yes">
        <source>A window shows {n} letters; the next one is to be found.</source>
        <translation>
            <numerusform>Ein Fenster zeigt {n} Zeichen; das nächste ist zu finden.</numerusform>
            <numerusform>Ein Fenster zeigt {n} Zeichen; das nächste ist zu finden.</numerusform>
        </translation>
    </message>
    <message>
        <source>After “{before}” the net wrote {letter}: {score}</source>
        <translation>Nach „{before}“ schrieb das Netz {letter}: {score}</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Choose a text first; then the net can learn to write.</source>
        <translation>Wählen Sie zuerst einen Text; dann kann das Netz schreiben lernen.</translation>
    </message>
    <message>
        <source>Choose another file. Nothing changed.</source>
        <translation>Wählen Sie eine andere Datei. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Counting letter pairs reaches {loss} ({perplexity} letters).</source>
        <translation>Das Zählen von Zeichenpaaren erreicht {loss} ({perplexity} Zeichen).</translation>
    </message>
    <message>
        <source>Counting single letters reaches {loss} ({perplexity} letters).</source>
        <translation>Das Zählen einzelner Zeichen erreicht {loss} ({perplexity} Zeichen).</translation>
    </message>
    <message>
        <source>Creativity (temperature)</source>
        <translation>Kreativität (Temperatur)</translation>
    </message>
    <message>
        <source>Here the net writes.</source>
        <translation>Hier schreibt das Netz.</translation>
    </message>
    <message>
        <source>Let the net write</source>
        <translation>Das Netz schreiben lassen</translation>
    </message>
    <message>
        <source>Letter pairs</source>
        <translation>Zeichenpaare</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Letters of English texts</source>
        <translation>Zeichen englischer Texte</translation>
    </message>
    <message>
        <source>Letters of German texts</source>
        <translation>Zeichen deutscher Texte</translation>
    </message>
    <message>
        <source>Letters seen</source>
        <translation>Zeichen im Blick</translation>
    </message>
    <message>
        <source>Looks at the last letter alone and gives the one that followed it most often in the training part.</source>
        <translation>Sieht nur das letzte Zeichen an und nennt das, welches ihm im Trainingsteil am häufigsten folgte.</translation>
    </message>
    <message>
        <source>Loss per letter of the validation part: this net {loss}, as if {perplexity} letters were equally likely.</source>
        <translation>Verlust je Zeichen des Validierungsteils: dieses Netz {loss}, als wären {perplexity} Zeichen gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Nächstes Fenster</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>One text or a folder of texts: a net learns which letter follows the letters before.</source>
        <translation>Ein Text oder ein Ordner mit Texten: Ein Netz lernt, welches Zeichen auf die Zeichen davor folgt.</translation>
    </message>
    <message>
        <source>Only a net that learnt which letter comes next can go on with a text. The template “A net that writes” is one.</source>
        <translation>Nur ein Netz, das gelernt hat, welches Zeichen als nächstes kommt, kann einen Text fortsetzen. Die Vorlage „Ein Netz, das schreibt“ ist so eines.</translation>
    </message>
    <message>
        <source>Point at a letter, or go there with the arrow keys, to see what else came near it.</source>
        <translation>Zeigen Sie auf ein Zeichen oder gehen Sie mit den Pfeiltasten dorthin, um zu sehen, was sonst noch in Frage kam.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>So many letters before the one to be found are the input; blanks count.</source>
        <translation>So viele Zeichen vor dem gesuchten sind die Eingabe; Leerzeichen zählen mit.</translation>
    </message>
    <message>
        <source>So many letters later the next window begins; 1 uses every one.</source>
        <translation>So viele Zeichen später beginnt das nächste Fenster; 1 nutzt jedes.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Text to learn writing from</source>
        <translation>Text, an dem ein Netz schreiben lernt</translation>
    </message>
    <message>
        <source>Texts are read from .txt, .md, .docx and .odt. Nothing changed.</source>
        <translation>Gelesen werden Texte in .txt, .md, .docx und .odt. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The folder {name} holds no text to learn from.</source>
        <translation>Der Ordner {name} enthält keinen Text, aus dem sich lernen lässt.</translation>
    </message>
    <message>
        <source>The length must lie between 1 and {most}, the seed at 0 or above.</source>
        <translation>Die Länge muss zwischen 1 und {most} liegen, der Startwert darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>The net only goes on with patterns of letters. It knows nothing, and what it writes may be wrong or hurt.</source>
        <translation>Das Netz setzt nur Muster von Zeichen fort. Es weiß nichts, und was es schreibt, kann falsch oder verletzend sein.</translation>
    </message>
    <message>
        <source>The net was changed after its training. Train it once more to let it write.</source>
        <translation>Das Netz wurde nach dem Training verändert. Trainieren Sie es noch einmal, damit es schreibt.</translation>
    </message>
    <message>
        <source>The next letter is to be found: a net that reads in order suits them.</source>
        <translation>Das nächste Zeichen ist zu finden: Ein Netz, das der Reihe nach liest, passt dazu.</translation>
    </message>
    <message>
        <source>The temperature must lie between 0 and {most}.</source>
        <translation>Die Temperatur muss zwischen 0 und {most} liegen.</translation>
    </message>
    <message numerus="yes">
        <source>There are too few letters to learn writing from ({n}).</source>
        <translation>
            <numerusform>Das sind zu wenige Zeichen, um daran schreiben zu lernen ({n}).</numerusform>
            <numerusform>Das sind zu wenige Zeichen, um daran schreiben zu lernen ({n}).</numerusform>
        </translation>
    </message>
    <message>
        <source>This net has not been trained yet.</source>
        <translation>Dieses Netz wurde noch nicht trainiert.</translation>
    </message>
    <message>
        <source>This net has not learnt to write.</source>
        <translation>Dieses Netz hat nicht schreiben gelernt.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train it first; then it writes.</source>
        <translation>Trainieren Sie es zuerst; dann schreibt es.</translation>
    </message>
    <message>
        <source>Train once first. Then the net writes here.</source>
        <translation>Trainieren Sie zuerst einmal. Dann schreibt das Netz hier.</translation>
    </message>
    <message>
        <source>Use a longer text. A few pages are enough for a first try.</source>
        <translation>Nehmen Sie einen längeren Text. Für einen ersten Versuch genügen einige Seiten.</translation>
    </message>
    <message>
        <source>What the net wrote</source>
        <translation>Was das Netz geschrieben hat</translation>
    </message>
    <message numerus="yes">
        <source>While it trains: written after epoch {n}.</source>
        <translation>
            <numerusform>Während des Trainings: geschrieben nach Epoche {n}.</numerusform>
            <numerusform>Während des Trainings: geschrieben nach Epoche {n}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows of the text</source>
        <translation>Fenster des Textes</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>a rare letter</source>
        <translation>ein seltenes Zeichen</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>how many letters it writes</source>
        <translation>wie viele Zeichen es schreibt</translation>
    </message>
    <message>
        <source>let a net that learnt letters go on with a text</source>
        <translation>ein Netz, das Zeichen gelernt hat, einen Text fortsetzen lassen</translation>
    </message>
    <message>
        <source>line break</source>
        <translation>Zeilenumbruch</translation>
    </message>
    <message>
        <source>loss per letter (validation): net {net} · letter pairs {pairs} · single letters {single}</source>
        <translation>Verlust je Zeichen (Validierung): Netz {net} · Zeichenpaare {pairs} · einzelne Zeichen {single}</translation>
    </message>
    <message>
        <source>next letter</source>
        <translation>nächstes Zeichen</translation>
    </message>
    <message>
        <source>same seed, same letters</source>
        <translation>gleicher Startwert, gleiche Zeichen</translation>
    </message>
    <message>
        <source>the text that the net goes on from</source>
        <translation>der Text, den das Netz fortsetzt</translation>
    </message>
    <message>
        <source>{file} is not read: {reason}.</source>
        <translation>{file} wird nicht gelesen: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} different pairs of the training part</source>
        <translation>
            <numerusform>{n} Paar des Trainingsteils</numerusform>
            <numerusform>{n} verschiedene Paare des Trainingsteils</numerusform>
        </translation>
    </message>
</context>
</TS>
