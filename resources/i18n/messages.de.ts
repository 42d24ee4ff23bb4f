<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>messages</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>NN Studio was closed unexpectedly: “{title}”</source>
        <translation>NN Studio wurde unerwartet beendet: „{title}“</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the changes to “{title}”?</source>
        <translation>Änderungen an „{title}“ speichern?</translation>
    </message>
    <message>
        <source>Save this project?</source>
        <translation>Dieses Projekt speichern?</translation>
    </message>
    <message>
        <source>Without saving, your changes and the trained nets of this project are given up.</source>
        <translation>Ohne Speichern gehen Ihre Änderungen und die trainierten Netze dieses Projekts verloren.</translation>
    </message>
    <message>
        <source>Your work up to {time} is here.</source>
        <translation>Ihre Arbeit bis {time} Uhr ist gesichert.</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
</context>
</TS>
