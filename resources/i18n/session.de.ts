<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>session</name>
    <message>
        <source>The data could not be read.</source>
        <translation>Die Daten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The net and its settings are safe. Choose the data again on the page Data.</source>
        <translation>Das Netz und seine Einstellungen sind sicher. Wählen Sie die Daten auf der Seite „Daten“ noch einmal.</translation>
    </message>
    <message>
        <source>The net is locked while it trains. Stop the training first; nothing is lost.</source>
        <translation>Beim Training ist das Netz gesperrt. Halten Sie das Training zuerst an; nichts geht verloren.</translation>
    </message>
    <message>
        <source>This step is not possible here. Nothing was changed.</source>
        <translation>Dieser Schritt ist hier nicht möglich. Nichts wurde geändert.</translation>
    </message>
</context>
</TS>
