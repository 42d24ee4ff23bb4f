<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>widgets</name>
    <message>
        <source>+{value}</source>
        <translation>+{value}</translation>
    </message>
    <message>
        <source>A whole number is needed here. Example: {example}</source>
        <translation>Hier wird eine ganze Zahl gebraucht. Beispiel: {example}</translation>
    </message>
    <message>
        <source>Allowed are values from {low} to {high}.</source>
        <translation>Erlaubt sind Werte von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Allowed are values from {low} upwards.</source>
        <translation>Erlaubt sind Werte ab {low}.</translation>
    </message>
    <message>
        <source>Allowed are values up to {high}.</source>
        <translation>Erlaubt sind Werte bis {high}.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Close this hint</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>This is not a number. Example: {example}</source>
        <translation>Das ist keine Zahl. Beispiel: {example}</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>von {low} bis {high}</translation>
    </message>
    <message>
        <source>{low} to {high}, in {unit}</source>
        <translation>{low} bis {high}, in {unit}</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>≤ {value}</source>
        <translation>≤ {value}</translation>
    </message>
    <message>
        <source>≥ +{value}</source>
        <translation>≥ +{value}</translation>
    </message>
    <message>
        <source>≥ {value}</source>
        <translation>≥ {value}</translation>
    </message>
</context>
</TS>
