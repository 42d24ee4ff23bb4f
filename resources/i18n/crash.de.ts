<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>crash</name>
    <message>
        <source>Something went wrong inside NN Studio.</source>
        <translation>In NN Studio ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Your work is safe and you can go on. Save it soon.</source>
        <translation>Ihre Arbeit ist sicher, und Sie können weitermachen. Speichern Sie bald.</translation>
    </message>
    <message>
        <source>Your work is safe and you can go on. Save it soon. A report lies at {path}; it holds no data of yours.</source>
        <translation>Ihre Arbeit ist sicher, und Sie können weitermachen. Speichern Sie bald. Ein Bericht liegt unter {path}; er enthält nichts von Ihren Daten.</translation>
    </message>
</context>
</TS>
