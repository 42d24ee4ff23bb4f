<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>train</name>
    <message>
        <source>1: every answer is exact. 0: no better than always giving the mean. Below 0: worse than that.</source>
        <translation>1: Jede Antwort stimmt genau. 0: nicht besser, als immer den Mittelwert zu nennen. Unter 0: schlechter als das.</translation>
    </message>
    <message>
        <source>A decision boundary needs data with two columns of numbers.</source>
        <translation>Eine Entscheidungsgrenze braucht Daten mit zwei Zahlenspalten.</translation>
    </message>
    <message>
        <source>A setting of {name} is wrong: {reason}</source>
        <translation>Eine Einstellung von {name} stimmt nicht: {reason}</translation>
    </message>
    <message>
        <source>Absolute error (MAE)</source>
        <translation>Absoluter Fehler (MAE)</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit (Accuracy)</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam with a weight decay that is kept apart from the gradient. Often the better choice for large nets and long trainings.</source>
        <translation>Adam mit einer Gewichtsabnahme, die vom Gradienten getrennt bleibt. Für große Netze und lange Trainings oft die bessere Wahl.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Add a layer with weights, for example Dense.</source>
        <translation>Fügen Sie eine Schicht mit Gewichten hinzu, zum Beispiel Dense.</translation>
    </message>
    <message>
        <source>After every so many epochs the learning rate is multiplied by a factor.</source>
        <translation>Immer nach so vielen Epochen wird die Lernrate mit einem Faktor multipliziert.</translation>
    </message>
    <message>
        <source>Batch norm needs at least {smallest} items; the training part has {items}.</source>
        <translation>Batch-Norm braucht mindestens {smallest} Beispiele; der Trainingsteil hat {items}.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Build such a net, or choose SGD or Adam as optimizer; nothing was changed.</source>
        <translation>Bauen Sie ein solches Netz, oder wählen Sie SGD oder Adam als Optimierer; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose another loss, or let the task choose it with “Automatic”.</source>
        <translation>Wählen Sie einen anderen Loss, oder lassen Sie ihn mit „Automatisch“ von der Aufgabe bestimmen.</translation>
    </message>
    <message>
        <source>Choose another source in the input layer.</source>
        <translation>Wählen Sie in der Eingabeschicht eine andere Quelle.</translation>
    </message>
    <message>
        <source>Choose the squared error as loss, or another optimizer.</source>
        <translation>Wählen Sie den quadratischen Fehler als Loss oder einen anderen Optimierer.</translation>
    </message>
    <message>
        <source>Chosen in the settings.</source>
        <translation>In den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <source>Continue with {batch}</source>
        <translation>Mit {batch} fortsetzen</translation>
    </message>
    <message>
        <source>Correct it in the training settings.</source>
        <translation>Berichtigen Sie sie in den Einstellungen des Trainings.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Divides each gradient by its recent size, so that steep and flat directions move at a similar pace.</source>
        <translation>Teilt jeden Gradienten durch seine Größe in letzter Zeit, sodass es in steilen und flachen Richtungen ähnlich schnell vorangeht.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Done. Best epoch {best} of {epochs}.</source>
        <translation>Fertig. Beste Epoche {best} von {epochs}.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>End the net with a Dense layer.</source>
        <translation>Beenden Sie das Netz mit einer Dense-Schicht.</translation>
    </message>
    <message>
        <source>Errors up to this size are squared, larger ones count as they are.</source>
        <translation>Fehler bis zu dieser Größe werden quadriert, größere zählen so, wie sie sind.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every epoch the learning rate is multiplied by the same factor.</source>
        <translation>In jeder Epoche wird die Lernrate mit demselben Faktor multipliziert.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>F1 (macro mean)</source>
        <translation>F1 (Makro-Mittel)</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>For each class the balance of precision and recall, then the mean over the classes. A rare class counts as much as a frequent one.</source>
        <translation>Für jede Klasse der Ausgleich von Präzision und Trefferquote, dann der Mittelwert über die Klassen. Eine seltene Klasse zählt so viel wie eine häufige.</translation>
    </message>
    <message>
        <source>For numbers: like the squared error as long as the error is small, like the absolute error when it is large. A good choice for data with outliers.</source>
        <translation>Für Zahlen: wie der quadratische Fehler, solange der Fehler klein ist, und wie der absolute Fehler, wenn er groß ist. Eine gute Wahl für Daten mit Ausreißern.</translation>
    </message>
    <message>
        <source>For numbers: the difference between answer and target, squared. Large errors count much more than small ones. Classes are written as 0 and 1.</source>
        <translation>Für Zahlen: der Unterschied zwischen Antwort und Zielwert, quadriert. Große Fehler zählen viel mehr als kleine. Klassen werden als 0 und 1 geschrieben.</translation>
    </message>
    <message>
        <source>For numbers: the plain difference between answer and target. A few wild values in the data disturb it less than the squared error.</source>
        <translation>Für Zahlen: der einfache Unterschied zwischen Antwort und Zielwert. Einige wilde Werte in den Daten stören ihn weniger als den quadratischen Fehler.</translation>
    </message>
    <message>
        <source>For one class out of several. It looks at the probability the net gives to the right class: near 1 costs almost nothing, near 0 costs very much.</source>
        <translation>Für eine Klasse unter mehreren. Sie betrachtet die Wahrscheinlichkeit, die das Netz der richtigen Klasse gibt: nahe 1 kostet fast nichts, nahe 0 kostet sehr viel.</translation>
    </message>
    <message>
        <source>For yes or no with a single output: its sigmoid is the probability of the second class. With several outputs each one answers yes or no for its class.</source>
        <translation>Für Ja oder Nein mit einer einzigen Ausgabe: Ihr Sigmoid ist die Wahrscheinlichkeit der zweiten Klasse. Bei mehreren Ausgaben antwortet jede mit Ja oder Nein für ihre Klasse.</translation>
    </message>
    <message numerus="yes">
        <source>From here on {n} threads compute; that is faster now.</source>
        <translation>
            <numerusform>Ab hier rechnet {n} Thread; das ist jetzt schneller.</numerusform>
            <numerusform>Ab hier rechnen {n} Threads; das ist jetzt schneller.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it a larger share in the data settings.</source>
        <translation>Geben Sie ihm in den Einstellungen der Daten einen größeren Anteil.</translation>
    </message>
    <message>
        <source>Gives every weight a step size of its own and remembers the direction. Works well without much tuning.</source>
        <translation>Gibt jedem Gewicht eine eigene Schrittweite und merkt sich die Richtung. Arbeitet ohne viel Einstellen gut.</translation>
    </message>
    <message>
        <source>Go on with the processor</source>
        <translation>Mit dem Prozessor fortsetzen</translation>
    </message>
    <message>
        <source>Going on from the checkpoint after step {step}.</source>
        <translation>Es geht beim Checkpoint nach Schritt {step} weiter.</translation>
    </message>
    <message>
        <source>Gradient descent batch by batch: every weight moves a little against its gradient. Simple to understand; the learning rate needs care.</source>
        <translation>Gradientenabstieg Batch für Batch: Jedes Gewicht bewegt sich ein wenig gegen seinen Gradienten. Leicht zu verstehen; die Lernrate will mit Bedacht gewählt sein.</translation>
    </message>
    <message>
        <source>Half squared error</source>
        <translation>Halber quadratischer Fehler</translation>
    </message>
    <message>
        <source>How far the answers are from the truth on average, in the unit of the target.</source>
        <translation>Wie weit die Antworten im Mittel von der Wahrheit entfernt sind, in der Einheit des Zielwerts.</translation>
    </message>
    <message>
        <source>How far the weights move at each step. Too large: the loss jumps or becomes infinite. Too small: almost nothing changes.</source>
        <translation>Wie weit sich die Gewichte bei jedem Schritt bewegen. Zu groß: Der Loss springt oder wird unendlich. Zu klein: Es ändert sich fast nichts.</translation>
    </message>
    <message>
        <source>How long earlier gradients are remembered (β₁).</source>
        <translation>Wie lange frühere Gradienten in Erinnerung bleiben (β₁).</translation>
    </message>
    <message>
        <source>How long the learning rate rises.</source>
        <translation>Wie lange die Lernrate steigt.</translation>
    </message>
    <message>
        <source>How long the size of gradients is remembered (α).</source>
        <translation>Wie lange die Größe der Gradienten in Erinnerung bleibt (α).</translation>
    </message>
    <message>
        <source>How long the size of gradients is remembered (β₂).</source>
        <translation>Wie lange die Größe der Gradienten in Erinnerung bleibt (β₂).</translation>
    </message>
    <message>
        <source>How much of the last step is kept, like a ball that rolls on; 0 turns it off, 0.9 is usual.</source>
        <translation>Wie viel vom letzten Schritt erhalten bleibt, wie bei einem Ball, der weiterrollt; 0 schaltet es aus, 0,9 ist üblich.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>In steps</source>
        <translation>In Stufen</translation>
    </message>
    <message>
        <source>It was not touched. Undo the change, or train again from the beginning.</source>
        <translation>Er wurde nicht angetastet. Machen Sie die Änderung rückgängig, oder trainieren Sie von Anfang an.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Like the mean error, but large errors count more; in the unit of the target.</source>
        <translation>Wie der mittlere Fehler, aber große Fehler zählen mehr; in der Einheit des Zielwerts.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it measures the gradient.</source>
        <translation>Schaut entlang des Schwungs voraus, bevor der Gradient gemessen wird.</translation>
    </message>
    <message>
        <source>Lowest share</source>
        <translation>Kleinster Anteil</translation>
    </message>
    <message>
        <source>Mean error (MAE)</source>
        <translation>Mittlerer Fehler (MAE)</translation>
    </message>
    <message>
        <source>Memory of the direction</source>
        <translation>Gedächtnis für die Richtung</translation>
    </message>
    <message>
        <source>Memory of the size</source>
        <translation>Gedächtnis für die Größe</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Schwung (Momentum)</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>No gradient reaches the weights, so the net cannot learn. A Step layer has the slope 0 everywhere.</source>
        <translation>Kein Gradient erreicht die Gewichte, daher kann das Netz nicht lernen. Eine Step-Schicht hat überall die Steigung 0.</translation>
    </message>
    <message>
        <source>Not enough graphics memory for batch {batch}. Training can go on with {smaller}.</source>
        <translation>Der Grafikspeicher reicht nicht für Batch {batch}. Mit {smaller} geht es weiter.</translation>
    </message>
    <message>
        <source>Not enough memory for batch {batch}. Training can go on with {smaller}.</source>
        <translation>Der Arbeitsspeicher reicht nicht für Batch {batch}. Mit {smaller} geht es weiter.</translation>
    </message>
    <message>
        <source>Number of epochs between two steps.</source>
        <translation>Zahl der Epochen zwischen zwei Stufen.</translation>
    </message>
    <message>
        <source>Numbers are to be predicted; the squared error is the usual loss for them.</source>
        <translation>Es sollen Zahlen vorhergesagt werden; dafür ist der quadratische Fehler der übliche Loss.</translation>
    </message>
    <message>
        <source>On a plateau</source>
        <translation>Bei Stillstand</translation>
    </message>
    <message>
        <source>One class out of {count} is to be found; cross-entropy is the usual loss for it.</source>
        <translation>Gesucht ist eine Klasse von {count}; dafür ist die Kreuzentropie der übliche Loss.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>Perceptron rule</source>
        <translation>Perzeptron-Regel</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Pulls all weights a little towards 0 at each step; 0 turns it off.</source>
        <translation>Zieht bei jedem Schritt alle Gewichte ein wenig zur 0 hin; 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Put another activation in the place of Step, for example sigmoid, or choose the perceptron rule as optimizer. Nothing was changed.</source>
        <translation>Setzen Sie an die Stelle von Step eine andere Aktivierung, zum Beispiel Sigmoid, oder wählen Sie die Perzeptron-Regel als Optimierer. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Put together by</source>
        <translation>Zusammengefasst als</translation>
    </message>
    <message>
        <source>PyTorch could not be loaded, so nothing can be computed.</source>
        <translation>PyTorch konnte nicht geladen werden, daher kann nichts berechnet werden.</translation>
    </message>
    <message>
        <source>PyTorch finds no graphics card it can use, so the processor computes. If there is one from NVIDIA, ask for a newer driver (580 or later).</source>
        <translation>PyTorch findet keine Grafikkarte, die es nutzen kann, daher rechnet der Prozessor. Falls eine von NVIDIA eingebaut ist, bitten Sie um einen neueren Treiber (ab 580).</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Remove the layer or give the training part more items.</source>
        <translation>Entfernen Sie die Schicht, oder geben Sie dem Trainingsteil mehr Beispiele.</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>Anteil des Anstiegs</translation>
    </message>
    <message>
        <source>Root mean squared error (RMSE)</source>
        <translation>Wurzel des mittleren quadratischen Fehlers (RMSE)</translation>
    </message>
    <message>
        <source>Rosenblatt's rule from 1958 for one Dense layer followed by Step: one item at a time, and only a wrong answer changes the weights. It needs no gradient. It finds a straight line between two classes if there is one, and never rests if there is none.</source>
        <translation>Rosenblatts Regel von 1958 für eine Dense-Schicht mit Step dahinter: ein Beispiel nach dem anderen, und nur eine falsche Antwort ändert die Gewichte. Sie braucht keinen Gradienten. Sie findet eine gerade Linie zwischen zwei Klassen, wenn es eine gibt, und kommt nie zur Ruhe, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Set the last layer to {needed} neurons.</source>
        <translation>Stellen Sie die letzte Schicht auf {needed} Neuronen ein.</translation>
    </message>
    <message>
        <source>So many epochs without a better validation loss are allowed.</source>
        <translation>So viele Epochen ohne besseren Validierungs-Loss sind erlaubt.</translation>
    </message>
    <message>
        <source>Squared error (MSE)</source>
        <translation>Quadratischer Fehler (MSE)</translation>
    </message>
    <message>
        <source>Start share</source>
        <translation>Anteil am Start</translation>
    </message>
    <message numerus="yes">
        <source>Stopped early: the validation loss did not get better for {n} epochs. The weights of epoch {best} are kept.</source>
        <translation>
            <numerusform>Vorzeitig beendet: Der Validierungs-Loss ist seit {n} Epoche nicht besser geworden. Die Gewichte der Epoche {best} sind gesichert.</numerusform>
            <numerusform>Vorzeitig beendet: Der Validierungs-Loss ist seit {n} Epochen nicht besser geworden. Die Gewichte der Epoche {best} sind gesichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. The weights are kept.</source>
        <translation>Angehalten. Die Gewichte sind gesichert.</translation>
    </message>
    <message>
        <source>Stopped. The weights of the best epoch {best} are kept.</source>
        <translation>Angehalten. Die Gewichte der besten Epoche {best} sind gesichert.</translation>
    </message>
    <message>
        <source>The checkpoint belongs to another net, other data or other settings.</source>
        <translation>Der Checkpoint gehört zu einem anderen Netz, zu anderen Daten oder anderen Einstellungen.</translation>
    </message>
    <message>
        <source>The checkpoint could not be written ({reason}). Training goes on; the last checkpoint is kept.</source>
        <translation>Der Checkpoint konnte nicht geschrieben werden ({reason}). Das Training geht weiter; der letzte Checkpoint bleibt erhalten.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged and cannot be used.</source>
        <translation>Der Checkpoint ist beschädigt und kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The data have no input called {name}.</source>
        <translation>Die Daten haben keinen Eingang namens {name}.</translation>
    </message>
    <message>
        <source>The graphics card did not answer a small test ({reason}), so the processor computes.</source>
        <translation>Die Grafikkarte hat einen kleinen Test nicht bestanden ({reason}), daher rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>The graphics card does not answer any more. The best weights so far are kept; the training can go on with the processor.</source>
        <translation>Die Grafikkarte antwortet nicht mehr. Die besten Gewichte bis hierher sind gesichert; mit dem Prozessor kann das Training weitergehen.</translation>
    </message>
    <message>
        <source>The graphics card has only {free} MB free, so the processor computes. Closing other programs may help.</source>
        <translation>Die Grafikkarte hat nur {free} MB frei, daher rechnet der Prozessor. Vielleicht hilft es, andere Programme zu schließen.</translation>
    </message>
    <message>
        <source>The graphics card is too old for this PyTorch (it offers {capability}), so the processor computes.</source>
        <translation>Die Grafikkarte ist zu alt für dieses PyTorch (sie bietet {capability}), daher rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>The graphics card was chosen in the settings.</source>
        <translation>Die Grafikkarte wurde in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The learning rate falls slowly at first, then faster, and slowly again towards the end.</source>
        <translation>Die Lernrate fällt erst langsam, dann schneller und gegen Ende wieder langsam.</translation>
    </message>
    <message>
        <source>The learning rate rises from 1/25 to its full value and then falls to almost 0. Often the quickest way to a good result; the learning rate may be larger than usual.</source>
        <translation>Die Lernrate steigt von 1/25 auf ihren vollen Wert und fällt dann fast auf 0. Oft der schnellste Weg zu einem guten Ergebnis; die Lernrate darf größer sein als sonst.</translation>
    </message>
    <message>
        <source>The learning rate starts small and rises to its full value during the first epochs. That calms the start of large nets.</source>
        <translation>Die Lernrate beginnt klein und steigt in den ersten Epochen auf ihren vollen Wert. Das beruhigt den Start großer Netze.</translation>
    </message>
    <message>
        <source>The learning rate stays the same until the end.</source>
        <translation>Die Lernrate bleibt bis zum Ende gleich.</translation>
    </message>
    <message>
        <source>The loss became infinite in epoch {epoch}, because the data hold values that are no numbers. The last good weights are kept. Fill or remove these values on the data page.</source>
        <translation>Der Loss ist in Epoche {epoch} unendlich geworden, weil die Daten Werte enthalten, die keine Zahlen sind. Die letzten guten Gewichte sind gesichert. Füllen oder entfernen Sie diese Werte auf der Datenseite.</translation>
    </message>
    <message>
        <source>The loss became infinite in epoch {epoch}. Probably the learning rate {lr} is too high. The last good weights are kept.</source>
        <translation>Der Loss ist in Epoche {epoch} unendlich geworden. Wahrscheinlich ist die Lernrate {lr} zu hoch. Die letzten guten Gewichte sind gesichert.</translation>
    </message>
    <message>
        <source>The loss is multiplied by this number.</source>
        <translation>Der Loss wird mit dieser Zahl multipliziert.</translation>
    </message>
    <message>
        <source>The loss {name} cannot measure classes.</source>
        <translation>Der Loss {name} kann keine Klassen bewerten.</translation>
    </message>
    <message>
        <source>The loss {name} cannot measure predicted numbers.</source>
        <translation>Der Loss {name} kann keine vorhergesagten Zahlen bewerten.</translation>
    </message>
    <message>
        <source>The mean does not depend on the batch size. The sum grows with it, and so do the steps.</source>
        <translation>Der Mittelwert hängt nicht von der Batchgröße ab. Die Summe wächst mit ihr, und mit ihr die Schritte.</translation>
    </message>
    <message>
        <source>The net ends with {shape} instead of one vector.</source>
        <translation>Das Netz endet mit {shape} statt mit einem Vektor.</translation>
    </message>
    <message>
        <source>The net has no weights called {name}.</source>
        <translation>Das Netz hat keine Gewichte namens {name}.</translation>
    </message>
    <message>
        <source>The net has {outputs} outputs, but these data need {needed} with the loss {name}.</source>
        <translation>Das Netz hat {outputs} Ausgaben, diese Daten brauchen mit dem Loss {name} aber {needed}.</translation>
    </message>
    <message>
        <source>The net is unchanged. Use weights of the same net, or start with fresh ones.</source>
        <translation>Das Netz ist unverändert. Verwenden Sie Gewichte desselben Netzes, oder beginnen Sie mit neuen.</translation>
    </message>
    <message>
        <source>The perceptron rule answers 0 or 1; the squared error is the share of wrong answers.</source>
        <translation>Die Perzeptron-Regel antwortet mit 0 oder 1; der quadratische Fehler ist der Anteil der falschen Antworten.</translation>
    </message>
    <message>
        <source>The perceptron rule compares answers with 0 and 1.</source>
        <translation>Die Perzeptron-Regel vergleicht die Antworten mit 0 und 1.</translation>
    </message>
    <message>
        <source>The perceptron rule teaches a single Dense layer followed by Step only.</source>
        <translation>Die Perzeptron-Regel lehrt nur eine einzelne Dense-Schicht mit Step dahinter.</translation>
    </message>
    <message>
        <source>The processor was chosen in the settings.</source>
        <translation>Der Prozessor wurde in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>The project is safe, and you can go on building. Install NN Studio again; on Windows also the Microsoft Visual C++ runtime. The details are in the log.</source>
        <translation>Das Projekt ist sicher, und Sie können weiterbauen. Installieren Sie NN Studio neu, unter Windows auch die Laufzeitumgebung von Microsoft Visual C++. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The project is safe, and you can go on working. The details are in the log.</source>
        <translation>Das Projekt ist sicher, und Sie können weiterarbeiten. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The project is safe. Close other programs, or use fewer items at once.</source>
        <translation>Das Projekt ist sicher. Schließen Sie andere Programme, oder verwenden Sie weniger Beispiele auf einmal.</translation>
    </message>
    <message>
        <source>The project itself is safe. Train again from the beginning.</source>
        <translation>Das Projekt selbst ist sicher. Trainieren Sie noch einmal von Anfang an.</translation>
    </message>
    <message>
        <source>The project may come from a newer version. Choose another one in the settings.</source>
        <translation>Vielleicht stammt das Projekt aus einer neueren Version. Treffen Sie in den Einstellungen eine andere Wahl.</translation>
    </message>
    <message>
        <source>The share of items that get the right class.</source>
        <translation>Der Anteil der Beispiele, die die richtige Klasse bekommen.</translation>
    </message>
    <message>
        <source>The share of the learning rate it starts with; 0.1 is one tenth.</source>
        <translation>Der Anteil der Lernrate, mit dem es beginnt; 0,1 ist ein Zehntel.</translation>
    </message>
    <message>
        <source>The share of the training in which the learning rate rises.</source>
        <translation>Der Anteil des Trainings, in dem die Lernrate steigt.</translation>
    </message>
    <message>
        <source>The training ended because of a fault in the program. The best weights so far are kept; the details are in the log.</source>
        <translation>Das Training endete wegen eines Fehlers im Programm. Die besten Gewichte bis hierher sind gesichert; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The training part of the data is empty.</source>
        <translation>Der Trainingsteil der Daten ist leer.</translation>
    </message>
    <message>
        <source>The weights {name} have the form {received}, the net needs {expected}.</source>
        <translation>Die Gewichte {name} haben die Form {received}, das Netz braucht {expected}.</translation>
    </message>
    <message>
        <source>The weights {name} hold values that are no numbers.</source>
        <translation>Die Gewichte {name} enthalten Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>There is no checkpoint yet; starting from the beginning.</source>
        <translation>Es gibt noch keinen Checkpoint; das Training beginnt von vorn.</translation>
    </message>
    <message>
        <source>There is no loss called {name}.</source>
        <translation>Es gibt keinen Loss namens {name}.</translation>
    </message>
    <message>
        <source>There is no optimizer called {name}.</source>
        <translation>Es gibt keinen Optimierer namens {name}.</translation>
    </message>
    <message>
        <source>There is no schedule called {name}.</source>
        <translation>Es gibt keinen Verlauf der Lernrate namens {name}.</translation>
    </message>
    <message>
        <source>There is not enough memory for this net. The project is safe. Make the net smaller: fewer filters, fewer neurons, or pooling earlier.</source>
        <translation>Der Speicher reicht für dieses Netz nicht. Das Projekt ist sicher. Machen Sie das Netz kleiner: weniger Filter, weniger Neuronen oder früheres Pooling.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>This PyTorch is made for the processor only, which is enough for most nets.</source>
        <translation>Dieses PyTorch ist nur für den Prozessor gemacht; für die meisten Netze reicht das.</translation>
    </message>
    <message>
        <source>This computer has a graphics card that PyTorch can use.</source>
        <translation>Dieser Computer hat eine Grafikkarte, die PyTorch nutzen kann.</translation>
    </message>
    <message>
        <source>This could not be computed because of a fault.</source>
        <translation>Das konnte wegen eines Fehlers nicht berechnet werden.</translation>
    </message>
    <message>
        <source>This net has no weights, so there is nothing to learn.</source>
        <translation>Dieses Netz hat keine Gewichte, daher gibt es nichts zu lernen.</translation>
    </message>
    <message>
        <source>This part of the data is empty.</source>
        <translation>Dieser Teil der Daten ist leer.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Try {lr}</source>
        <translation>{lr} versuchen</translation>
    </message>
    <message>
        <source>Try {lr} and limit the gradient</source>
        <translation>{lr} versuchen und den Gradienten begrenzen</translation>
    </message>
    <message>
        <source>Two classes and a single output: its sigmoid is the probability of {name}.</source>
        <translation>Zwei Klassen und eine einzige Ausgabe: Ihr Sigmoid ist die Wahrscheinlichkeit von {name}.</translation>
    </message>
    <message>
        <source>Wait for</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Anlauf (Warm-up)</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme (Weight Decay)</translation>
    </message>
    <message>
        <source>What is left of the learning rate at the end; 0.1 is one tenth.</source>
        <translation>Was am Ende von der Lernrate übrig ist; 0,1 ist ein Zehntel.</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by.</source>
        <translation>Womit die Lernrate multipliziert wird.</translation>
    </message>
    <message>
        <source>When the validation loss has not become better for some epochs, the learning rate is multiplied by a factor. The preview cannot know when that will be.</source>
        <translation>Wenn der Validierungs-Loss einige Epochen lang nicht besser geworden ist, wird die Lernrate mit einem Faktor multipliziert. Die Vorschau kann nicht wissen, wann das sein wird.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>½ · (answer − target)². Its slope is simply the error, which makes working it out by hand easy. Two classes are written as −1 and +1, as the TensorFlow Playground does.</source>
        <translation>½ · (Antwort − Zielwert)². Seine Steigung ist einfach der Fehler; das macht das Rechnen von Hand leicht. Zwei Klassen werden als −1 und +1 geschrieben, wie es der TensorFlow Playground tut.</translation>
    </message>
</context>
</TS>
