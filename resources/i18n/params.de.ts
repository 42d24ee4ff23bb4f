<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>params</name>
    <message>
        <source>There is no parameter {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be {value}. Possible: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is either on or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may hold -1 only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at least {min}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be from {min} to {max}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be greater than {min}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a text of at most {max} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs whole numbers, for example {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs {min} to {max} numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
