<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>layers</name>
    <message numerus="yes">
        <source>{n} filters of {kernel}</source>
        <translation>
            <numerusform>{n} filter of {kernel}</numerusform>
            <numerusform>{n} filters of {kernel}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} filters {kernel}</source>
        <translation>
            <numerusform>{n} filter {kernel}</numerusform>
            <numerusform>{n} filters {kernel}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons</source>
        <translation>
            <numerusform>{n} neuron</numerusform>
            <numerusform>{n} neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pixels on every side</source>
        <translation>
            <numerusform>{n} pixel on every side</numerusform>
            <numerusform>{n} pixels on every side</numerusform>
        </translation>
    </message>
</context>
</TS>
