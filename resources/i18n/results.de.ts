<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>results</name>
    <message>
        <source>({low}–{high})</source>
        <translation>({low}–{high})</translation>
    </message>
    <message>
        <source>1 is perfect, 0 is the mean alone</source>
        <translation>1 wäre vollkommen, 0 ist nur der Mittelwert</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Blue words speak for the answer of the net, ochre underlined ones against it.</source>
        <translation>Blaue Wörter sprechen für die Antwort des Netzes, ockerfarbene unterstrichene dagegen.</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Compute final test</source>
        <translation>Abschlusstest rechnen</translation>
    </message>
    <message>
        <source>Compute the final test?</source>
        <translation>Abschlusstest rechnen?</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Export as PyTorch script</source>
        <translation>Als PyTorch-Skript exportieren</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F1 (macro mean)</source>
        <translation>F1 (Makro-Mittel)</translation>
    </message>
    <message>
        <source>Final test …</source>
        <translation>Abschlusstest …</translation>
    </message>
    <message>
        <source>Final test: {value} {interval}</source>
        <translation>Abschlusstest: {value} {interval}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Looked at once.</source>
        <translation>Einmal angesehen.</translation>
    </message>
    <message>
        <source>Looked at {count} times.</source>
        <translation>{count}-mal angesehen.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>MAE, mean error</source>
        <translation>MAE, mittlerer Fehler</translation>
    </message>
    <message>
        <source>Never looked at. Each look is counted.</source>
        <translation>Nie angesehen. Jeder Blick wird gezählt.</translation>
    </message>
    <message>
        <source>No item here.</source>
        <translation>Kein Beispiel.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Predicted against true values</source>
        <translation>Vorhergesagte gegen wahre Werte</translation>
    </message>
    <message>
        <source>Predicted and true</source>
        <translation>Vorhersage und Wahrheit</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Recall (95 %)</source>
        <translation>Trefferquote (95 %)</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results appear after the first training.</source>
        <translation>Ergebnisse erscheinen nach dem ersten Training.</translation>
    </message>
    <message>
        <source>Right {true}, the net says {given} with {share}: {text}</source>
        <translation>Richtig {true}, das Netz sagt {given} mit {share}: {text}</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run {number} answers the same items …</source>
        <translation>Lauf {number} beantwortet dieselben Beispiele …</translation>
    </message>
    <message>
        <source>Run {number}, {time}</source>
        <translation>Lauf {number}, {time}</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Test: {count} locked</source>
        <translation>Test: {count} gesperrt</translation>
    </message>
    <message>
        <source>The test part tells how good the net is on items that played no part in any decision. Do it once, when you are done; the look is counted and stays in the project.</source>
        <translation>Der Testteil zeigt, wie gut das Netz bei Beispielen ist, die bei keiner Entscheidung eine Rolle gespielt haben. Rechnen Sie ihn einmal, wenn Sie fertig sind; der Blick wird gezählt und bleibt im Projekt vermerkt.</translation>
    </message>
    <message>
        <source>True {true}, answered {given}</source>
        <translation>In Wahrheit {true}, Antwort {given}</translation>
    </message>
    <message>
        <source>Weakest class: “{name}”</source>
        <translation>Schwächste Klasse: „{name}“</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>You have looked {count} times already. Every further look makes the figure a little too good, because decisions follow it.</source>
        <translation>Bisherige Blicke: {count}. Jeder weitere lässt die Zahl etwas zu gut aussehen, weil Entscheidungen ihr folgen.</translation>
    </message>
    <message>
        <source>click a cell to see its items</source>
        <translation>ein Klick auf ein Feld zeigt seine Beispiele</translation>
    </message>
    <message>
        <source>large errors count more</source>
        <translation>große Fehler zählen mehr</translation>
    </message>
    <message>
        <source>mean of all classes</source>
        <translation>Mittel aller Klassen</translation>
    </message>
    <message>
        <source>net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>off by so much on average</source>
        <translation>so weit daneben im Mittel</translation>
    </message>
    <message>
        <source>on the dashed line the answer is exactly right</source>
        <translation>auf der gestrichelten Linie stimmt die Antwort genau</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>recall: found among {items}</source>
        <translation>Trefferquote bei {items} Beispielen</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>run {number} · {time}</source>
        <translation>Lauf {number} · {time}</translation>
    </message>
    <message>
        <source>says {name}: {share}</source>
        <translation>sagt {name}: {share}</translation>
    </message>
    <message>
        <source>smaller is better</source>
        <translation>kleiner ist besser</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>true value</source>
        <translation>wahrer Wert</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>{count} points; the correlation of predicted and true values is {value}.</source>
        <translation>{count} Punkte; die Korrelation von vorhergesagten und wahren Werten beträgt {value}.</translation>
    </message>
    <message>
        <source>{errors} of {all} in training, the surest first</source>
        <translation>{errors} von {all} im Training, die sichersten zuerst</translation>
    </message>
    <message>
        <source>{errors} of {all} in validation, the surest first</source>
        <translation>{errors} von {all} in der Validierung, die sichersten zuerst</translation>
    </message>
    <message>
        <source>{name} · lowest</source>
        <translation>{name} · am niedrigsten</translation>
    </message>
    <message>
        <source>{recall} ({low}–{high})</source>
        <translation>{recall} ({low}–{high})</translation>
    </message>
    <message>
        <source>{right} of {items} right</source>
        <translation>{right} von {items} richtig</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
    <message>
        <source>{true} → {given}</source>
        <translation>{true} → {given}</translation>
    </message>
</context>
</TS>
