<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>repeats</name>
    <message>
        <source>A trained net could not answer for all items.</source>
        <translation>Ein trainiertes Netz konnte nicht für alle Beispiele antworten.</translation>
    </message>
    <message>
        <source>Both runs have the same settings: trained again, they would do the same.</source>
        <translation>Beide Läufe haben dieselben Einstellungen: Noch einmal trainiert, täten sie dasselbe.</translation>
    </message>
    <message>
        <source>Done: {words}.</source>
        <translation>Fertig: {words}.</translation>
    </message>
    <message>
        <source>Each training as a dot, mean and interval below</source>
        <translation>Jedes Training als Punkt, darunter Mittel und Intervall</translation>
    </message>
    <message>
        <source>Each training of both settings</source>
        <translation>Die einzelnen Trainings beider Einstellungen</translation>
    </message>
    <message>
        <source>Each training's best epoch was chosen on the items that it is judged on, so these figures are slightly too good. The final test on the page Results has no such flaw.</source>
        <translation>Die beste Epoche jedes Trainings wurde an denselben Beispielen gewählt, an denen es beurteilt wird; darum sind diese Werte etwas zu gut. Der Abschlusstest auf der Seite „Ergebnisse“ hat diesen Mangel nicht.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Every seed gave the same result: start weights and order play no part here.</source>
        <translation>Jeder Seed ergab dasselbe: Startgewichte und Reihenfolge spielen hier keine Rolle.</translation>
    </message>
    <message>
        <source>Figures of each training</source>
        <translation>Werte jedes Trainings</translation>
    </message>
    <message>
        <source>Five is usual. Nothing was trained.</source>
        <translation>Fünf ist üblich. Es wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>Fold {number}</source>
        <translation>Teilung {number}</translation>
    </message>
    <message>
        <source>Give it a share on the page Data. Nothing was trained.</source>
        <translation>Geben Sie ihr auf der Seite „Daten“ einen Anteil. Es wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Leaves another share of the items out for validation each time, so that each item is judged once. No run is kept; the test part stays locked.</source>
        <translation>Lässt jedes Mal einen anderen Teil der Beispiele für die Validierung aus, sodass jedes Beispiel einmal beurteilt wird. Es wird kein Lauf aufgehoben; der Testteil bleibt gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>Mean over {n} folds with its 95 % interval: how much the result depends on which items are learnt from and which are judged. The folds share training items; the interval allows for it.</source>
        <translation>
            <numerusform>Mittel über {n} Teilung mit 95-%-Intervall: wie sehr das Ergebnis davon abhängt, aus welchen Beispielen gelernt und an welchen gemessen wird. Die Teilungen haben Trainingsbeispiele gemeinsam; das Intervall berücksichtigt es.</numerusform>
            <numerusform>Mittel über {n} Teilungen mit 95-%-Intervall: wie sehr das Ergebnis davon abhängt, aus welchen Beispielen gelernt und an welchen gemessen wird. Die Teilungen haben Trainingsbeispiele gemeinsam; das Intervall berücksichtigt es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean over {n} seeds with its 95 % interval: how much the result depends on chance in start weights and order, on the same validation items. It does not say how other items would do.</source>
        <translation>
            <numerusform>Mittel über {n} Seed mit 95-%-Intervall: wie sehr das Ergebnis vom Zufall bei Startgewichten und Reihenfolge abhängt, bei denselben Validierungsbeispielen. Über andere Beispiele sagt es nichts.</numerusform>
            <numerusform>Mittel über {n} Seeds mit 95-%-Intervall: wie sehr das Ergebnis vom Zufall bei Startgewichten und Reihenfolge abhängt, bei denselben Validierungsbeispielen. Über andere Beispiele sagt es nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is kept for validation.</source>
        <translation>Für die Validierung ist nichts zurückgelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} validation items are “{name}”: one training says little about this class. Train on several folds.</source>
        <translation>
            <numerusform>Nur {n} Validierungsbeispiel ist „{name}“: Ein einziges Training sagt wenig über diese Klasse. Trainieren Sie mit mehreren Teilungen.</numerusform>
            <numerusform>Nur {n} Validierungsbeispiele sind „{name}“: Ein einziges Training sagt wenig über diese Klasse. Trainieren Sie mit mehreren Teilungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible when the training is over.</source>
        <translation>Möglich, wenn das Training vorbei ist.</translation>
    </message>
    <message>
        <source>Progress of the trainings</source>
        <translation>Fortschritt der Trainings</translation>
    </message>
    <message>
        <source>Progress of the trainings of both settings</source>
        <translation>Fortschritt der Trainings mit beiden Einstellungen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed {number}</source>
        <translation>Seed {number}</translation>
    </message>
    <message>
        <source>Several trainings are under way on the page Results. Stop them first.</source>
        <translation>Auf der Seite „Ergebnisse“ laufen mehrere Trainings. Halten Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>Stop these trainings</source>
        <translation>Diese Trainings anhalten</translation>
    </message>
    <message>
        <source>Stopped before all {total} trainings were done.</source>
        <translation>Angehalten, bevor alle {total} Trainings fertig waren.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; {n} trainings were done. Nothing was changed.</source>
        <translation>
            <numerusform>Angehalten; {n} Training war fertig. Nichts wurde geändert.</numerusform>
            <numerusform>Angehalten; {n} Trainings waren fertig. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answers are compared …</source>
        <translation>Die Antworten werden verglichen …</translation>
    </message>
    <message>
        <source>The data are not ready. Nothing was trained.</source>
        <translation>Die Daten sind nicht bereit. Es wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>The data of the next training could not be prepared.</source>
        <translation>Die Daten des nächsten Trainings konnten nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>The interval allows for both: the chance in start weights and order, and that other items could have been drawn.</source>
        <translation>Das Intervall berücksichtigt beides: den Zufall in Startgewichten und Reihenfolge und den, dass auch andere Beispiele hätten gezogen werden können.</translation>
    </message>
    <message>
        <source>The learning rate of {run} was changed while it trained; here it is trained with the settings that it began with.</source>
        <translation>Die Lernrate von {run} wurde während des Trainings geändert; hier wird mit den Einstellungen trainiert, mit denen der Lauf begann.</translation>
    </message>
    <message>
        <source>The memory may not have sufficed. Nothing was changed; close other programs or use a smaller batch size.</source>
        <translation>Vielleicht reichte der Speicher nicht. Nichts wurde geändert; schließen Sie andere Programme oder wählen Sie eine kleinere Batchgröße.</translation>
    </message>
    <message>
        <source>The runs read the data in different ways: other items are left out, or other answers are right. Nothing was trained.</source>
        <translation>Die Läufe lesen die Daten verschieden: Andere Beispiele werden ausgelassen, oder andere Antworten gelten als richtig. Es wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>The test part stayed locked.</source>
        <translation>Der Testteil blieb verschlossen.</translation>
    </message>
    <message>
        <source>The two settings would be judged on other items.</source>
        <translation>Die beiden Einstellungen würden an verschiedenen Beispielen gemessen.</translation>
    </message>
    <message>
        <source>There may be {least} to {most} folds.</source>
        <translation>Es dürfen {least} bis {most} Teilungen sein.</translation>
    </message>
    <message>
        <source>There may be {least} to {most} seeds.</source>
        <translation>Es dürfen {least} bis {most} Seeds sein.</translation>
    </message>
    <message>
        <source>These are figures from before your last change.</source>
        <translation>Diese Werte stammen aus der Zeit vor Ihrer letzten Änderung.</translation>
    </message>
    <message numerus="yes">
        <source>Train both settings with {n} seeds</source>
        <translation>
            <numerusform>Beide Einstellungen mit {n} Seed trainieren</numerusform>
            <numerusform>Beide Einstellungen mit {n} Seeds trainieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train on {n} folds</source>
        <translation>
            <numerusform>Mit {n} Teilung trainieren</numerusform>
            <numerusform>Mit {n} Teilungen trainieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train with {n} seeds</source>
        <translation>
            <numerusform>Mit {n} Seed trainieren</numerusform>
            <numerusform>Mit {n} Seeds trainieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Trained several times</source>
        <translation>Mehrmals trainiert</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Trains again and again with other start weights, to see how much of a result is chance. No run is kept; the test part stays locked.</source>
        <translation>Trainiert immer wieder mit anderen Startgewichten. So zeigt sich, wie viel an einem Ergebnis Zufall ist. Es wird kein Lauf aufgehoben; der Testteil bleibt gesperrt.</translation>
    </message>
    <message>
        <source>Trains the settings of both runs again and again with the same seed for each pair, to see whether one is really better. No run is kept; the test part stays locked.</source>
        <translation>Trainiert mit den Einstellungen beider Läufe mehrmals, je Paar mit demselben Seed, um zu sehen, ob die einen wirklich besser sind als die anderen. Es wird kein Lauf aufgehoben; der Testteil bleibt gesperrt.</translation>
    </message>
    <message>
        <source>Use fewer folds or more data. Nothing was trained.</source>
        <translation>Nehmen Sie weniger Teilungen oder mehr Daten. Es wurde nichts trainiert.</translation>
    </message>
    <message numerus="yes">
        <source>With {n} validation items, one training says little. Several seeds show how much of a result is chance; folds judge every item once.</source>
        <translation>
            <numerusform>Bei {n} Validierungsbeispiel sagt ein einziges Training wenig. Mehrere Seeds zeigen, wie viel an einem Ergebnis Zufall ist; Teilungen beurteilen jedes Beispiel einmal.</numerusform>
            <numerusform>Bei {n} Validierungsbeispielen sagt ein einziges Training wenig. Mehrere Seeds zeigen, wie viel an einem Ergebnis Zufall ist; Teilungen beurteilen jedes Beispiel einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>fold {number} of {total}</source>
        <translation>Teilung {number} von {total}</translation>
    </message>
    <message>
        <source>prepares the data …</source>
        <translation>bereitet die Daten vor …</translation>
    </message>
    <message>
        <source>seed {number} of {total}</source>
        <translation>Seed {number} von {total}</translation>
    </message>
    <message>
        <source>train anew with so many seeds first and compare over all of them</source>
        <translation>zuerst mit so vielen Seeds neu trainieren und über alle vergleichen</translation>
    </message>
    <message>
        <source>training {number} of {total}</source>
        <translation>Training {number} von {total}</translation>
    </message>
    <message>
        <source>with --seeds: processor threads; 0 finds the fastest</source>
        <translation>mit --seeds: Prozessor-Threads; 0 findet die schnellste Zahl</translation>
    </message>
    <message>
        <source>{first} against {other}: training {number} of {total}</source>
        <translation>{first} gegen {other}: Training {number} von {total}</translation>
    </message>
    <message>
        <source>{label}: {figure}</source>
        <translation>{label}: {figure}</translation>
    </message>
    <message>
        <source>{metric} of the first training: {mean}</source>
        <translation>{metric} des ersten Trainings: {mean}</translation>
    </message>
    <message numerus="yes">
        <source>{metric} of {n} trainings: mean {mean} {interval}</source>
        <translation>
            <numerusform>{metric} von {n} Training: Mittel {mean} {interval}</numerusform>
            <numerusform>{metric} von {n} Trainings: Mittel {mean} {interval}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n} items are too few, or hang together too much, for {folds} folds.</source>
        <translation>
            <numerusform>{n} Beispiel ist zu wenig für {folds} Teilungen.</numerusform>
            <numerusform>{n} Beispiele sind zu wenige oder hängen zu sehr zusammen für {folds} Teilungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{run} was stopped before its end; here its settings are trained to the end.</source>
        <translation>{run} wurde vor dem Ende angehalten; hier wird mit seinen Einstellungen bis zum Ende trainiert.</translation>
    </message>
    <message>
        <source>“Only one right”: items that only the net : only the other got right. Neighbours in time resemble each other, so whole stretches of time are drawn instead of McNemar's test.</source>
        <translation>„Nur eines richtig“: Beispiele, bei denen nur das Netz : nur das andere richtig antwortet. Nachbarn in der Zeit ähneln einander; darum werden ganze Zeitstücke gezogen statt des McNemar-Tests.</translation>
    </message>
</context>
</TS>
