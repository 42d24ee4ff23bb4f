<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>training</name>
    <message>
        <source>1 error prevents the training.</source>
        <translation>1 Fehler verhindert das Training.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Best epoch {best} of {epochs}</source>
        <translation>Beste Epoche {best} von {epochs}</translation>
    </message>
    <message>
        <source>Change a setting after a failed training</source>
        <translation>Einstellung nach abgebrochenem Training ändern</translation>
    </message>
    <message>
        <source>Change the batch size</source>
        <translation>Batchgröße ändern</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>Recheneinheit ändern</translation>
    </message>
    <message>
        <source>Change the learning rate</source>
        <translation>Lernrate ändern</translation>
    </message>
    <message>
        <source>Choose data first.</source>
        <translation>Wählen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Recheneinheit</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Ended early.</source>
        <translation>Früh beendet.</translation>
    </message>
    <message>
        <source>Epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <source>Epoch {epoch} is the best so far, {share} right (validation).</source>
        <translation>Epoche {epoch} ist die bisher beste, {share} richtig (Validierung).</translation>
    </message>
    <message>
        <source>Epoch {epoch} is the best so far.</source>
        <translation>Epoche {epoch} ist die bisher beste.</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}, training loss {loss}.</source>
        <translation>Epoche {epoch} von {epochs}, Trainings-Loss {loss}.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Loading PyTorch …</source>
        <translation>PyTorch wird geladen …</translation>
    </message>
    <message>
        <source>No epoch was finished</source>
        <translation>Keine Epoche wurde fertig</translation>
    </message>
    <message>
        <source>No training is running.</source>
        <translation>Es läuft kein Training.</translation>
    </message>
    <message>
        <source>One batch</source>
        <translation>Ein Batch</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>Eine Epoche</translation>
    </message>
    <message>
        <source>Open an example or build a net first.</source>
        <translation>Öffnen Sie ein Beispiel, oder bauen Sie zuerst ein Netz.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Vorbereitung …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Stop; the best weights are kept</source>
        <translation>Anhalten; die besten Gewichte bleiben erhalten</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>The data are being read …</source>
        <translation>Die Daten werden gelesen …</translation>
    </message>
    <message>
        <source>The data could not be read.</source>
        <translation>Die Daten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The training broke off</source>
        <translation>Das Training ist abgebrochen</translation>
    </message>
    <message>
        <source>The training broke off.</source>
        <translation>Das Training ist abgebrochen.</translation>
    </message>
    <message>
        <source>The training goes on.</source>
        <translation>Das Training geht weiter.</translation>
    </message>
    <message>
        <source>The training has started.</source>
        <translation>Das Training hat begonnen.</translation>
    </message>
    <message>
        <source>The training pauses in epoch {epoch}.</source>
        <translation>Das Training pausiert in Epoche {epoch}.</translation>
    </message>
    <message>
        <source>The training pauses.</source>
        <translation>Das Training pausiert.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>Trainingseinstellungen</translation>
    </message>
    <message>
        <source>Validation F1</source>
        <translation>F1 (Validierung)</translation>
    </message>
    <message>
        <source>Validation MAE</source>
        <translation>MAE der Validierung</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Genauigkeit (Validierung)</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Loss der Validierung</translation>
    </message>
    <message>
        <source>With new start weights</source>
        <translation>Mit neuen Startgewichten</translation>
    </message>
    <message>
        <source>With the same start weights</source>
        <translation>Mit denselben Startgewichten</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>of {epochs}</source>
        <translation>von {epochs}</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>{count} errors prevent the training.</source>
        <translation>{count} Fehler verhindern das Training.</translation>
    </message>
    <message>
        <source>{count} images/s</source>
        <translation>{count} Bilder/s</translation>
    </message>
    <message>
        <source>{count} items/s</source>
        <translation>{count} Beispiele/s</translation>
    </message>
    <message>
        <source>{count} points/s</source>
        <translation>{count} Punkte/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
</TS>
