<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>files</name>
    <message>
        <source>Changes cannot be kept for a crash at the moment ({reason}). Save the project soon; working on is safe.</source>
        <translation>Änderungen lassen sich im Moment nicht gegen einen Absturz sichern ({reason}). Speichern Sie das Projekt bald; Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Saved {file} at {time}.</source>
        <translation>{file} um {time} Uhr gespeichert.</translation>
    </message>
    <message>
        <source>This is an older copy, opened as a new project. Save it under a name of its own.</source>
        <translation>Das ist eine ältere Kopie, geöffnet als neues Projekt. Speichern Sie sie unter einem eigenen Namen.</translation>
    </message>
    <message>
        <source>Your work is back. Earlier steps cannot be undone any more; save the project now.</source>
        <translation>Ihre Arbeit ist wieder da. Frühere Schritte lassen sich nicht mehr zurücknehmen; speichern Sie das Projekt jetzt.</translation>
    </message>
</context>
</TS>
