<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>text_nets</name>
    <message>
        <source>The net that suits best</source>
        <translation>Das Netz, das am besten passt</translation>
    </message>
    <message>
        <source>Which net</source>
        <translation>Welches Netz</translation>
    </message>
    <message>
        <source>You have chosen this net: {name}.</source>
        <translation>Sie haben dieses Netz gewählt: {name}.</translation>
    </message>
</context>
</TS>
