<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>baselines</name>
    <message>
        <source>Adds up the prepared inputs, each with a weight of its own for each class: a net without a hidden layer.</source>
        <translation>Zählt die vorbereiteten Eingaben zusammen, jede mit einem eigenen Gewicht für jede Klasse: ein Netz ohne verborgene Schicht.</translation>
    </message>
    <message>
        <source>Adds up the prepared inputs, each with a weight of its own.</source>
        <translation>Zählt die vorbereiteten Eingaben zusammen, jede mit einem eigenen Gewicht.</translation>
    </message>
    <message>
        <source>An item has more than {most} values. A method that weighs each of them by itself says little there.</source>
        <translation>Ein Beispiel hat mehr als {most} Werte. Ein Verfahren, das jeden für sich gewichtet, sagt da wenig aus.</translation>
    </message>
    <message>
        <source>Beside simple methods</source>
        <translation>Neben einfachen Verfahren</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Geboostete Bäume</translation>
    </message>
    <message>
        <source>C = {value}</source>
        <translation>C = {value}</translation>
    </message>
    <message>
        <source>C = {value}, the best of {tried} in {folds} folds of the training part</source>
        <translation>C = {value}, der beste von {tried} Werten in {folds} Teilungen des Trainingsteils</translation>
    </message>
    <message>
        <source>Compare with simple methods</source>
        <translation>Mit einfachen Verfahren vergleichen</translation>
    </message>
    <message>
        <source>Counts words and pairs of words, rare ones more, and adds them up with weights: a logistic regression for classes, a ridge regression for numbers.</source>
        <translation>Zählt Wörter und Wortpaare, seltene stärker, und zählt sie mit Gewichten zusammen: logistische Regression für Klassen, Ridge-Regression für Zahlen.</translation>
    </message>
    <message numerus="yes">
        <source>Differences: 95 % interval of {n} paired draws from the items (bootstrap).</source>
        <translation>
            <numerusform>Unterschiede: 95-%-Intervall aus {n} gepaarter Ziehung von Beispielen (Bootstrap).</numerusform>
            <numerusform>Unterschiede: 95-%-Intervall aus {n} gepaarten Ziehungen von Beispielen (Bootstrap).</numerusform>
        </translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift (Trend fortgesetzt)</translation>
    </message>
    <message>
        <source>Each is one training with one seed. To compare two ways of training, train each with several seeds.</source>
        <translation>Jeder Lauf ist ein einzelnes Training mit einem Seed. Um zwei Einstellungen zu vergleichen, trainieren Sie jede mit mehreren Seeds.</translation>
    </message>
    <message>
        <source>Gives every item the class that most training items have; it looks at nothing.</source>
        <translation>Gibt jedem Beispiel die Klasse, die im Training am häufigsten ist; es sieht sich nichts an.</translation>
    </message>
    <message>
        <source>Gives every item the mean of the training part; it looks at nothing.</source>
        <translation>Gibt jedem Beispiel den Mittelwert des Trainingsteils; es sieht sich nichts an.</translation>
    </message>
    <message>
        <source>Gives every item the middle value of the training part: no constant has a smaller mean error there.</source>
        <translation>Gibt jedem Beispiel den mittleren Wert des Trainingsteils: Keine feste Zahl hat dort einen kleineren mittleren Fehler.</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message numerus="yes">
        <source>Learnt from the same {train} items, judged on the same {n}.</source>
        <translation>
            <numerusform>Gelernt aus denselben {train} Beispielen, beurteilt an demselben {n}.</numerusform>
            <numerusform>Gelernt aus denselben {train} Beispielen, beurteilt an denselben {n}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {name}. {reason}</source>
        <translation>Nicht dabei: {name}. {reason}</translation>
    </message>
    <message>
        <source>Lets methods without a net learn from the same training items. They show what a net must reach to be worth its effort. The test part stays locked.</source>
        <translation>Lässt Verfahren ohne Netz aus denselben Trainingsbeispielen lernen. Sie zeigen, was ein Netz erreichen muss, damit sich der Aufwand lohnt. Der Testteil bleibt verschlossen.</translation>
    </message>
    <message>
        <source>Linear regression (ridge)</source>
        <translation>Lineare Regression (Ridge)</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Most frequent class</source>
        <translation>Häufigste Klasse</translation>
    </message>
    <message>
        <source>No season shows in the training part: within a window, no earlier value foretells the next one better than the last value does.</source>
        <translation>Im Trainingsteil zeigt sich keine Saison: Innerhalb eines Fensters sagt kein früherer Wert den nächsten besser voraus als der letzte.</translation>
    </message>
    <message>
        <source>Not comparable: {reason}.</source>
        <translation>Nicht vergleichbar: {reason}.</translation>
    </message>
    <message>
        <source>On these {items} this net is better than “{other}” ({detail}).</source>
        <translation>Bei diesen {items} ist dieses Netz besser als „{other}“ ({detail}).</translation>
    </message>
    <message>
        <source>On these {items} “{other}” is better than this net ({detail}).</source>
        <translation>Bei diesen {items} ist „{other}“ besser als dieses Netz ({detail}).</translation>
    </message>
    <message>
        <source>Only one right</source>
        <translation>Nur eines richtig</translation>
    </message>
    <message>
        <source>Possible when the training is over.</source>
        <translation>Möglich, wenn das Training beendet ist.</translation>
    </message>
    <message>
        <source>Same as last season</source>
        <translation>Wie in der letzten Saison</translation>
    </message>
    <message>
        <source>Says that the series goes on as it did from the window's first to last point.</source>
        <translation>Sagt, dass die Reihe so weitergeht wie vom ersten bis zum letzten Punkt des Fensters.</translation>
    </message>
    <message>
        <source>Says that the series repeats what it did one season (a day, a year) before.</source>
        <translation>Sagt, dass die Reihe wiederholt, was sie eine Saison (einen Tag, ein Jahr) zuvor tat.</translation>
    </message>
    <message>
        <source>Says that the series stays where it was last seen.</source>
        <translation>Sagt, dass die Reihe dort bleibt, wo sie zuletzt war.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Simple methods learn from the training part and are judged on the validation part. Give both a share on the page Data and train again.</source>
        <translation>Einfache Verfahren lernen aus dem Trainingsteil und werden am Validierungsteil beurteilt. Geben Sie beiden auf der Seite „Daten“ einen Anteil und trainieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Small decision trees one after another, each for the errors of those before: often the best there is for tables.</source>
        <translation>Kleine Entscheidungsbäume nacheinander, jeder für die Fehler der vorigen: für Tabellen oft das Beste.</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich anhalten</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>TF-IDF and a linear model</source>
        <translation>TF-IDF und lineares Modell</translation>
    </message>
    <message>
        <source>Texts make tens of thousands of nearly empty columns. Trees that look at one column after another are slow there and rarely better than a linear model.</source>
        <translation>Texte ergeben Zehntausende fast leerer Spalten. Bäume, die eine Spalte nach der anderen ansehen, sind da langsam und selten besser als ein lineares Modell.</translation>
    </message>
    <message numerus="yes">
        <source>The net beside {n} simple methods</source>
        <translation>
            <numerusform>Das Netz neben {n} einfachen Verfahren</numerusform>
            <numerusform>Das Netz neben {n} einfachen Verfahren</numerusform>
        </translation>
    </message>
    <message>
        <source>The net's best epoch was chosen on these items, the simple methods learnt nothing from them: the net may look a little too good here.</source>
        <translation>Die beste Epoche des Netzes wurde an diesen Beispielen gewählt, die einfachen Verfahren haben nichts aus ihnen gelernt: Das Netz kann hier etwas zu gut aussehen.</translation>
    </message>
    <message>
        <source>The training part holds a single class.</source>
        <translation>Der Trainingsteil enthält nur eine Klasse.</translation>
    </message>
    <message>
        <source>The training texts hold no words.</source>
        <translation>Die Trainingstexte enthalten keine Wörter.</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>Es gibt nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>This net</source>
        <translation>Dieses Netz</translation>
    </message>
    <message>
        <source>This net, run {number}</source>
        <translation>Dieses Netz, Lauf {number}</translation>
    </message>
    <message>
        <source>What can be said</source>
        <translation>Was sich sagen lässt</translation>
    </message>
    <message>
        <source>With {items} no difference can be shown ({detail}).</source>
        <translation>Bei {items} lässt sich kein Unterschied zeigen ({detail}).</translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on these {items} the net is better than “{other}” ({detail}).</source>
        <translation>
            <numerusform>Mit {n} Seed auf diesen {items} ist das Netz besser als „{other}“ ({detail}).</numerusform>
            <numerusform>Mit {n} Seeds auf diesen {items} ist das Netz besser als „{other}“ ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on these {items} the settings of {better} are better than those of {other} ({detail}).</source>
        <translation>
            <numerusform>Mit {n} Seed auf diesen {items} sind die Einstellungen von {better} besser als die von {other} ({detail}).</numerusform>
            <numerusform>Mit {n} Seeds auf diesen {items} sind die Einstellungen von {better} besser als die von {other} ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on these {items} “{other}” is better than the net ({detail}).</source>
        <translation>
            <numerusform>Mit {n} Seed auf diesen {items} ist „{other}“ besser als das Netz ({detail}).</numerusform>
            <numerusform>Mit {n} Seeds auf diesen {items} ist „{other}“ besser als das Netz ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on {items} no difference can be shown ({detail}).</source>
        <translation>
            <numerusform>Mit {n} Seed auf {items} lässt sich kein Unterschied zeigen ({detail}).</numerusform>
            <numerusform>Mit {n} Seeds auf {items} lässt sich kein Unterschied zeigen ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on {items} no difference can be shown between the settings of {first} and {other} ({detail}).</source>
        <translation>
            <numerusform>Mit {n} Seed auf {items} lässt sich zwischen den Einstellungen von {first} und {other} kein Unterschied zeigen ({detail}).</numerusform>
            <numerusform>Mit {n} Seeds auf {items} lässt sich zwischen den Einstellungen von {first} und {other} kein Unterschied zeigen ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a season of {n} steps, the one with the smallest error in the training part</source>
        <translation>
            <numerusform>eine Saison von {n} Schritt, die mit dem kleinsten Fehler im Trainingsteil</numerusform>
            <numerusform>eine Saison von {n} Schritten, die mit dem kleinsten Fehler im Trainingsteil</numerusform>
        </translation>
    </message>
    <message>
        <source>a trained net beside simple methods</source>
        <translation>ein trainiertes Netz neben einfachen Verfahren</translation>
    </message>
    <message>
        <source>alpha = {value}</source>
        <translation>Alpha = {value}</translation>
    </message>
    <message>
        <source>alpha = {value}, the best of {tried} in {folds} folds of the training part</source>
        <translation>Alpha = {value}, der beste von {tried} Werten in {folds} Teilungen des Trainingsteils</translation>
    </message>
    <message>
        <source>always {value}</source>
        <translation>immer {value}</translation>
    </message>
    <message>
        <source>always “{name}”</source>
        <translation>immer „{name}“</translation>
    </message>
    <message>
        <source>compare the newest run with run number N, not with simple methods; with --seeds their settings</source>
        <translation>vergleicht den neuesten Lauf mit Lauf Nummer N statt mit einfachen Verfahren; mit --seeds die Einstellungen beider</translation>
    </message>
    <message>
        <source>inputs standardised</source>
        <translation>Eingaben standardisiert</translation>
    </message>
    <message>
        <source>items weighted as for the net</source>
        <translation>Beispiele gewichtet wie beim Netz</translation>
    </message>
    <message>
        <source>learnt from the same {train} items, judged on the same {items}</source>
        <translation>gelernt aus denselben {train} Beispielen, beurteilt an denselben {items}</translation>
    </message>
    <message numerus="yes">
        <source>learnt from {n} of {all} training items, drawn at random</source>
        <translation>
            <numerusform>gelernt aus {n} von {all} Trainingsbeispielen, zufällig gezogen</numerusform>
            <numerusform>gelernt aus {n} von {all} Trainingsbeispielen, zufällig gezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>Lauf {number}</translation>
    </message>
    <message numerus="yes">
        <source>slope over a window of {n} points</source>
        <translation>
            <numerusform>Steigung über ein Fenster von {n} Punkt</numerusform>
            <numerusform>Steigung über ein Fenster von {n} Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>some answers are no numbers</source>
        <translation>manche Antworten sind keine Zahlen</translation>
    </message>
    <message>
        <source>the data have changed since this net was trained, or are split in another way</source>
        <translation>Die Daten haben sich seit dem Training dieses Netzes geändert oder sind anders aufgeteilt</translation>
    </message>
    <message>
        <source>there are no validation items</source>
        <translation>Es gibt keine Validierungsbeispiele</translation>
    </message>
    <message>
        <source>they answer another question</source>
        <translation>Sie beantworten eine andere Frage</translation>
    </message>
    <message>
        <source>they answered for other items</source>
        <translation>Sie haben für andere Beispiele geantwortet</translation>
    </message>
    <message>
        <source>this net</source>
        <translation>dieses Netz</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>train so many times, each time another share is left out for validation</source>
        <translation>so oft trainieren, jedes Mal mit einem anderen Teil zur Validierung</translation>
    </message>
    <message>
        <source>train so many times, each with another seed</source>
        <translation>so oft trainieren, jedes Mal mit einem anderen Seed</translation>
    </message>
    <message>
        <source>train with several seeds or folds</source>
        <translation>mit mehreren Seeds oder Teilungen trainieren</translation>
    </message>
    <message>
        <source>words and pairs of words, sublinear</source>
        <translation>Wörter und Wortpaare, sublinear</translation>
    </message>
    <message>
        <source>{first} : {second}</source>
        <translation>{first} : {second}</translation>
    </message>
    <message>
        <source>{first} against {second}</source>
        <translation>{first} gegen {second}</translation>
    </message>
    <message>
        <source>{metric} (95 %)</source>
        <translation>{metric} (95 %)</translation>
    </message>
    <message>
        <source>{metric}, {first} less {other}: {low} to {high}</source>
        <translation>{metric}, {first} minus {other}: {low} bis {high}</translation>
    </message>
    <message>
        <source>{metric}, {first} less {other}: {low} to {high} points</source>
        <translation>{metric}, {first} minus {other}: {low} bis {high} Punkte</translation>
    </message>
    <message>
        <source>{metric}: {low} to {high} apart</source>
        <translation>{metric}: Unterschied {low} bis {high}</translation>
    </message>
    <message>
        <source>{metric}: {low} to {high} points apart</source>
        <translation>{metric}: Unterschied {low} bis {high} Punkte</translation>
    </message>
    <message>
        <source>{name} learns …</source>
        <translation>{name} lernt …</translation>
    </message>
    <message>
        <source>{name}: {figure}</source>
        <translation>{name}: {figure}</translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <translation>
            <numerusform>{n} Spalte</numerusform>
            <numerusform>{n} Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} Beispiel</numerusform>
            <numerusform>{n} Beispielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps ahead</source>
        <translation>
            <numerusform>{n} Schritt voraus</numerusform>
            <numerusform>{n} Schritte voraus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} Text</numerusform>
            <numerusform>{n} Texten</numerusform>
        </translation>
    </message>
    <message>
        <source>{trees} trees, {leaves} leaves each, learning rate {rate}</source>
        <translation>{trees} Bäume mit je {leaves} Blättern, Lernrate {rate}</translation>
    </message>
    <message>
        <source>“Only one right”: items that only the net : only the other got right (exact McNemar test, 5 %).</source>
        <translation>„Nur eines richtig“: Beispiele, bei denen nur das Netz : nur das andere richtig antwortet (exakter McNemar-Test, 5 %).</translation>
    </message>
</context>
</TS>
