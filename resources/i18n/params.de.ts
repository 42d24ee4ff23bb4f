<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>params</name>
    <message>
        <source>There is no parameter {name}.</source>
        <translation>Es gibt keinen Parameter „{name}“.</translation>
    </message>
    <message>
        <source>{name} cannot be {value}. Possible: {choices}.</source>
        <translation>„{name}“ kann nicht {value} sein. Möglich ist: {choices}.</translation>
    </message>
    <message>
        <source>{name} is either on or off.</source>
        <translation>„{name}“ ist entweder an oder aus.</translation>
    </message>
    <message>
        <source>{name} may hold -1 only once.</source>
        <translation>„{name}“ darf −1 nur einmal enthalten.</translation>
    </message>
    <message>
        <source>{name} must be at least {min}, not {value}.</source>
        <translation>„{name}“ muss mindestens {min} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} must be from {min} to {max}, not {value}.</source>
        <translation>„{name}“ muss zwischen {min} und {max} liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>{name} must be greater than {min}.</source>
        <translation>„{name}“ muss größer als {min} sein.</translation>
    </message>
    <message>
        <source>{name} needs a finite number.</source>
        <translation>„{name}“ braucht eine endliche Zahl.</translation>
    </message>
    <message>
        <source>{name} needs a number.</source>
        <translation>„{name}“ braucht eine Zahl.</translation>
    </message>
    <message>
        <source>{name} needs a text of at most {max} characters.</source>
        <translation>„{name}“ braucht einen Text mit höchstens {max} Zeichen.</translation>
    </message>
    <message>
        <source>{name} needs a whole number.</source>
        <translation>„{name}“ braucht eine ganze Zahl.</translation>
    </message>
    <message>
        <source>{name} needs whole numbers, for example {example}.</source>
        <translation>„{name}“ braucht ganze Zahlen, zum Beispiel {example}.</translation>
    </message>
    <message>
        <source>{name} needs {min} to {max} numbers.</source>
        <translation>„{name}“ braucht {min} bis {max} Zahlen.</translation>
    </message>
</context>
</TS>
