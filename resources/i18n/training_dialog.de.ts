<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>training_dialog</name>
    <message>
        <source>After so many items the weights are changed once.</source>
        <translation>Nach so vielen Beispielen werden die Gewichte einmal geändert.</translation>
    </message>
    <message>
        <source>As PyTorch draws them, by the size of the layer; as the TensorFlow Playground does, between -0.5 and 0.5; or all zero.</source>
        <translation>Wie PyTorch sie nach der Größe der Schicht zieht; wie der TensorFlow Playground zwischen -0,5 und 0,5; oder alle null.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Decides start weights and order of the items: the same seed gives the same training.</source>
        <translation>Bestimmt Startgewichte und Reihenfolge der Beispiele: Dieselbe Startzahl ergibt dasselbe Training.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Recheneinheit</translation>
    </message>
    <message>
        <source>Ends the training when the validation loss has not become better for so many epochs; 0 never does. The best weights are kept in any case.</source>
        <translation>Beendet das Training, wenn der Validierungs-Loss so viele Epochen lang nicht besser geworden ist; 0 beendet nie. Die besten Gewichte bleiben immer erhalten.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Every epoch takes the items in another order, which helps to learn.</source>
        <translation>Jede Epoche nimmt die Beispiele in anderer Reihenfolge, was beim Lernen hilft.</translation>
    </message>
    <message>
        <source>How many processor cores compute; 0 measures what is fastest.</source>
        <translation>So viele Prozessorkerne rechnen; 0 misst, was am schnellsten ist.</translation>
    </message>
    <message>
        <source>How often the net sees the whole training part.</source>
        <translation>So oft sieht das Netz den ganzen Trainingsteil.</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1-Strafe</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2-Strafe</translation>
    </message>
    <message>
        <source>Largest gradient</source>
        <translation>Größter Gradient</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length; 0 leaves them.</source>
        <translation>Längere Gradienten werden auf diese Länge gekürzt; 0 lässt sie.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Pulls large weights towards 0 more than small ones.</source>
        <translation>Zieht große Gewichte stärker zur 0 als kleine.</translation>
    </message>
    <message>
        <source>Pulls weights towards 0 evenly; many become exactly 0.</source>
        <translation>Zieht alle Gewichte gleichmäßig zur 0; viele werden genau 0.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>Startgewichte</translation>
    </message>
    <message>
        <source>They hold for the next training. The learning rate also acts at once.</source>
        <translation>Sie gelten für das nächste Training. Die Lernrate wirkt auch sofort.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>Trainingseinstellungen</translation>
    </message>
    <message>
        <source>What computes; automatic takes the graphics card where it can.</source>
        <translation>Was rechnet; „Automatisch“ nimmt die Grafikkarte, wo es geht.</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>alle null</translation>
    </message>
    <message>
        <source>as PyTorch</source>
        <translation>wie PyTorch</translation>
    </message>
    <message>
        <source>as the Playground</source>
        <translation>wie der Playground</translation>
    </message>
    <message>
        <source>chosen by the task</source>
        <translation>nach der Aufgabe</translation>
    </message>
</context>
</TS>
