<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>export</name>
    <message>
        <source>A Python script that repeats the run, with its data and weights beside it. It needs PyTorch and numpy, not NN Studio.</source>
        <translation>Ein Python-Skript, das den Lauf wiederholt, mit Daten und Gewichten daneben. Es braucht PyTorch und numpy, nicht NN Studio.</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation>PyTorch-Skript</translation>
    </message>
    <message>
        <source>The data have changed since this run; the script would not repeat it.</source>
        <translation>Die Daten haben sich seit diesem Lauf geändert; das Skript würde ihn nicht wiederholen.</translation>
    </message>
    <message>
        <source>The net of this run cannot be written as a script.</source>
        <translation>Das Netz dieses Laufs lässt sich nicht als Skript schreiben.</translation>
    </message>
    <message>
        <source>The run is safe. Choose its data again, or train anew and export that.</source>
        <translation>Der Lauf ist unversehrt. Wählen Sie wieder seine Daten, oder trainieren Sie neu und exportieren Sie den neuen Lauf.</translation>
    </message>
</context>
</TS>
