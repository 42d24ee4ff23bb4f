<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>layer_help</name>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Anfangs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>It takes any number of wires, at least two.</source>
        <translation>Sie nimmt beliebig viele Verbindungen auf, mindestens zwei.</translation>
    </message>
    <message>
        <source>No gradient passes through it: layers in front of it cannot be trained.</source>
        <translation>Kein Gradient kommt hindurch: Schichten davor lassen sich nicht trainieren.</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Training needs at least {count} items a batch.</source>
        <translation>Das Training braucht mindestens {count} Beispiele je Batch.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebige Zahl</translation>
    </message>
    <message>
        <source>at least {min}</source>
        <translation>mindestens {min}</translation>
    </message>
    <message>
        <source>at most {max}</source>
        <translation>höchstens {max}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>less than {max}</source>
        <translation>weniger als {max}</translation>
    </message>
    <message>
        <source>more than {min}</source>
        <translation>mehr als {min}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{count} numbers, each {range}</source>
        <translation>{count} Zahlen, jede {range}</translation>
    </message>
    <message>
        <source>{least} to {most} numbers, each {range}</source>
        <translation>{least} bis {most} Zahlen, jede {range}</translation>
    </message>
    <message>
        <source>{min} to {max}</source>
        <translation>{min} bis {max}</translation>
    </message>
</context>
</TS>
