<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>dialogs</name>
    <message>
        <source>About NN Studio</source>
        <translation>Über NN Studio</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Build, train and understand neural nets without programming. Works offline.</source>
        <translation>Neuronale Netze bauen, trainieren und verstehen, ohne zu programmieren. Arbeitet offline.</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nichts bewegt sich</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The window is made with Qt (LGPL), the nets are computed by PyTorch (BSD).</source>
        <translation>Das Fenster ist mit Qt gemacht (LGPL), die Netze rechnet PyTorch (BSD).</translation>
    </message>
    <message>
        <source>Things move</source>
        <translation>Dinge bewegen sich</translation>
    </message>
    <message>
        <source>Version {version}, MIT licence</source>
        <translation>Version {version}, MIT-Lizenz</translation>
    </message>
</context>
</TS>
