<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>welcome</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Empty canvas</source>
        <translation>Leere Fläche</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>German and English</source>
        <translation>Deutsch und Englisch</translation>
    </message>
    <message>
        <source>Look ahead in time</source>
        <translation>In die Zukunft sehen</translation>
    </message>
    <message>
        <source>No example fits these words.</source>
        <translation>Kein Beispiel passt zu diesen Wörtern.</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Predict from a table</source>
        <translation>Aus einer Tabelle vorhersagen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Recognise images</source>
        <translation>Bilder erkennen</translation>
    </message>
    <message>
        <source>Search examples</source>
        <translation>Beispiele suchen</translation>
    </message>
    <message>
        <source>See how it works</source>
        <translation>Sehen, wie es geht</translation>
    </message>
    <message>
        <source>Show examples of</source>
        <translation>Beispiele zeigen aus</translation>
    </message>
    <message>
        <source>Sort texts</source>
        <translation>Texte einordnen</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Use my own data</source>
        <translation>Eigene Daten verwenden</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Works offline. Data stay here.</source>
        <translation>Arbeitet offline. Daten bleiben hier.</translation>
    </message>
    <message>
        <source>a class or a number</source>
        <translation>eine Klasse oder eine Zahl</translation>
    </message>
    <message>
        <source>by topic or tone</source>
        <translation>nach Thema oder Ton</translation>
    </message>
    <message>
        <source>drawn digits, small pictures</source>
        <translation>gezeichnete Ziffern, kleine Bilder</translation>
    </message>
    <message>
        <source>from 8×8 digits to MNIST</source>
        <translation>von 8×8-Ziffern bis MNIST</translation>
    </message>
    <message>
        <source>needs a file</source>
        <translation>braucht eine Datei</translation>
    </message>
    <message>
        <source>neuron by neuron</source>
        <translation>Neuron für Neuron</translation>
    </message>
    <message>
        <source>next hour, next day</source>
        <translation>nächste Stunde, nächster Tag</translation>
    </message>
    <message>
        <source>not found; a click asks where it is</source>
        <translation>nicht gefunden; ein Klick fragt, wo es ist</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>noch nicht trainiert</translation>
    </message>
    <message>
        <source>numbers in, a class or a number out</source>
        <translation>Zahlen hinein, eine Klasse oder eine Zahl heraus</translation>
    </message>
    <message>
        <source>off by {value} on average (validation)</source>
        <translation>im Mittel {value} daneben (Validierung)</translation>
    </message>
    <message>
        <source>points in the plane, few neurons</source>
        <translation>Punkte in der Ebene, wenige Neuronen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <translation>
            <numerusform>{n} Punkt</numerusform>
            <numerusform>{n} Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} Text</numerusform>
            <numerusform>{n} Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} right (validation)</source>
        <translation>{share} richtig (Validierung)</translation>
    </message>
    <message>
        <source>≈ {minutes} min</source>
        <translation>≈ {minutes} min</translation>
    </message>
    <message>
        <source>≈ {seconds} s</source>
        <translation>≈ {seconds} s</translation>
    </message>
</context>
</TS>
