<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>plots</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Next input channel</source>
        <translation>Nächster Eingangskanal</translation>
    </message>
    <message>
        <source>Picture (*.svg)</source>
        <translation>Bild (*.svg)</translation>
    </message>
    <message>
        <source>Previous input channel</source>
        <translation>Voriger Eingangskanal</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Save as SVG …</source>
        <translation>Als SVG speichern …</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>Als Bild zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>There is no item of the class {row}.</source>
        <translation>Es gibt kein Beispiel der Klasse {row}.</translation>
    </message>
    <message>
        <source>This picture could not be drawn. Your work and the training are safe; the details are in the log file.</source>
        <translation>Dieses Bild konnte nicht gezeichnet werden. Ihre Arbeit und das Training sind sicher; die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
    <message>
        <source>True {row}, answered {column}: none of {total}</source>
        <translation>Wahr {row}, Antwort {column}: keines von {total}</translation>
    </message>
    <message>
        <source>True {row}, answered {column}: {count} of {total} ({share})</source>
        <translation>Wahr {row}, Antwort {column}: {count} von {total} ({share})</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>input channel {number} of {count}</source>
        <translation>Eingangskanal {number} von {count}</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>{name} could not be written. Nothing else was changed; choose another folder.</source>
        <translation>{name} konnte nicht geschrieben werden. Sonst wurde nichts geändert; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>≤ {value}</source>
        <translation>≤ {value}</translation>
    </message>
    <message>
        <source>≥ +{value}</source>
        <translation>≥ +{value}</translation>
    </message>
</context>
</TS>
