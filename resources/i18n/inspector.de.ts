<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>inspector</name>
    <message>
        <source>About this layer</source>
        <translation>Über diese Schicht</translation>
    </message>
    <message>
        <source>Gradient size</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Locked while training runs.</source>
        <translation>Beim Training gesperrt.</translation>
    </message>
    <message>
        <source>More for this layer</source>
        <translation>Mehr zu dieser Schicht</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Multiply-Adds</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Select a layer to see and change it.</source>
        <translation>Wählen Sie eine Schicht, um sie anzusehen und zu ändern.</translation>
    </message>
    <message>
        <source>Shape and size</source>
        <translation>Form und Größe</translation>
    </message>
    <message>
        <source>This program does not know the layer {name}. It is kept as it is and saved with the project; the net cannot be trained with it.</source>
        <translation>Dieses Programm kennt die Schicht {name} nicht. Sie bleibt, wie sie ist, und wird mit dem Projekt gespeichert; mit ihr lässt sich das Netz nicht trainieren.</translation>
    </message>
    <message>
        <source>Unknown block</source>
        <translation>Unbekannter Block</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>{count} layers selected</source>
        <translation>{count} Schichten ausgewählt</translation>
    </message>
</context>
</TS>
