<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>panel.problems</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Fix all clear errors</source>
        <translation>Alle eindeutigen Fehler beheben</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>No problems. The net fits together.</source>
        <translation>Keine Probleme. Das Netz passt zusammen.</translation>
    </message>
    <message>
        <source>Open an example or add layers first.</source>
        <translation>Öffnen Sie ein Beispiel oder fügen Sie zuerst Schichten hinzu.</translation>
    </message>
    <message>
        <source>Other repairs</source>
        <translation>Andere Reparaturen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message numerus="yes">
        <source>{n} errors</source>
        <translation>
            <numerusform>{n} Fehler</numerusform>
            <numerusform>{n} Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} further problems follow when these are solved.</source>
        <translation>
            <numerusform>{n} weiteres Problem folgt, wenn diese gelöst sind.</numerusform>
            <numerusform>{n} weitere Probleme folgen, wenn diese gelöst sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hints</source>
        <translation>
            <numerusform>{n} Hinweis</numerusform>
            <numerusform>{n} Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation>
            <numerusform>{n} Warnung</numerusform>
            <numerusform>{n} Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}:</source>
        <translation>{place}:</translation>
    </message>
    <message>
        <source>{severity}. {place}: {message}</source>
        <translation>{severity}. {place}: {message}</translation>
    </message>
    <message>
        <source>{severity}: {message}</source>
        <translation>{severity}: {message}</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
</context>
</TS>
