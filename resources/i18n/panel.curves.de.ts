<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>panel.curves</name>
    <message>
        <source>After epoch {epoch} of {epochs} the training loss is {train} and the validation loss {validation}; the best epoch is {best}.</source>
        <translation>Nach Epoche {epoch} von {epochs} liegt der Trainings-Loss bei {train} und der Validierungs-Loss bei {validation}; die beste Epoche ist {best}.</translation>
    </message>
    <message>
        <source>After epoch {epoch} of {epochs} the training loss is {train}.</source>
        <translation>Nach Epoche {epoch} von {epochs} liegt der Trainings-Loss bei {train}.</translation>
    </message>
    <message>
        <source>Curves appear after the first epoch.</source>
        <translation>Die Kurven erscheinen nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Lernkurven</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Loss on a logarithmic scale</source>
        <translation>Loss auf logarithmischer Skala</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Smooth the lines</source>
        <translation>Linien glätten</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>best: epoch {epoch}</source>
        <translation>beste: Epoche {epoch}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <source>learning rate {rate}</source>
        <translation>Lernrate {rate}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>loss (log)</source>
        <translation>Loss (log)</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>mittlerer Fehler</translation>
    </message>
    <message>
        <source>stopped: the loss became infinite</source>
        <translation>beendet: Der Loss wurde unendlich</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>train {value}</source>
        <translation>Training {value}</translation>
    </message>
    <message>
        <source>valid. {value}</source>
        <translation>Valid. {value}</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>{metric} in %</source>
        <translation>{metric} in %</translation>
    </message>
    <message>
        <source>{metric}, training</source>
        <translation>{metric}, Training</translation>
    </message>
    <message>
        <source>{metric}, validation</source>
        <translation>{metric}, Validierung</translation>
    </message>
</context>
</TS>
