<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>project</name>
    <message>
        <source>A run could not be read: {reason} The net is intact.</source>
        <translation>Ein Lauf ließ sich nicht lesen: {reason} Das Netz ist unbeschädigt.</translation>
    </message>
    <message>
        <source>Another program has changed {file} meanwhile.</source>
        <translation>Ein anderes Programm hat {file} inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look whether the file or the stick is still there.</source>
        <translation>Sehen Sie nach, ob die Datei oder der Stick noch da ist.</translation>
    </message>
    <message>
        <source>No data have been chosen yet.</source>
        <translation>Es sind noch keine Daten gewählt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close it there, or work on a copy of the file. If nobody has it open any more, remove {file}.</source>
        <translation>Es wurde nichts geändert. Schließen Sie das Projekt dort oder arbeiten Sie an einer Kopie der Datei. Hat es niemand mehr geöffnet, dann löschen Sie {file}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close that window, or work on a copy of the file.</source>
        <translation>Es wurde nichts geändert. Schließen Sie jenes Fenster oder arbeiten Sie an einer Kopie der Datei.</translation>
    </message>
    <message>
        <source>Nothing was unpacked, and the file was not changed. Ask where it is from.</source>
        <translation>Es wurde nichts entpackt, und die Datei wurde nicht geändert. Fragen Sie nach, woher sie stammt.</translation>
    </message>
    <message>
        <source>The data have changed since this net was trained; its figures now are for the new data.</source>
        <translation>Die Daten haben sich geändert, seit dieses Netz trainiert wurde; die Zahlen gelten jetzt für die neuen Daten.</translation>
    </message>
    <message>
        <source>The data have other columns, sizes or classes now than when this net was trained.</source>
        <translation>Die Daten haben jetzt andere Spalten, Größen oder Klassen als beim Training dieses Netzes.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged: it can be read up to {share} and then stops.</source>
        <translation>Die Datei ist beschädigt: Sie lässt sich bis {share} lesen und bricht dann ab.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file that you saved last is intact. Put this entry aside.</source>
        <translation>Die zuletzt gespeicherte Datei ist unbeschädigt. Legen Sie diesen Eintrag beiseite.</translation>
    </message>
    <message>
        <source>The file was not changed and not opened.</source>
        <translation>Die Datei wurde weder geändert noch geöffnet.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The file was not changed. Its older copy {backup} can be opened.</source>
        <translation>Die Datei wurde nicht geändert. Ihre ältere Kopie {backup} lässt sich öffnen.</translation>
    </message>
    <message>
        <source>The file was not changed. Please update NN Studio.</source>
        <translation>Die Datei wurde nicht geändert. Bitte aktualisieren Sie NN Studio.</translation>
    </message>
    <message>
        <source>The file was not changed. Projects end in .nns; data are opened as data.</source>
        <translation>Die Datei wurde nicht geändert. Projekte enden auf .nns; Daten werden als Daten geöffnet.</translation>
    </message>
    <message>
        <source>The net and its settings are intact. Train it again.</source>
        <translation>Das Netz und seine Einstellungen sind unbeschädigt. Trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>The net is safe. Choose its data first.</source>
        <translation>Das Netz ist sicher. Wählen Sie zuerst seine Daten.</translation>
    </message>
    <message>
        <source>The net is safe. Choose the data it was trained with, or train again.</source>
        <translation>Das Netz ist sicher. Wählen Sie die Daten, mit denen es trainiert wurde, oder trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>The old file is intact and your work is still open here. Save it in another place.</source>
        <translation>Die alte Datei ist unbeschädigt, und Ihre Arbeit ist hier noch geöffnet. Speichern Sie sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>The part {part} of this file is damaged.</source>
        <translation>Der Teil {part} dieser Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The project file is damaged: {reason}</source>
        <translation>Die Projektdatei ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>The unsaved work cannot be read any more.</source>
        <translation>Die nicht gespeicherte Arbeit lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>The weights in {part} are damaged.</source>
        <translation>Die Gewichte in {part} sind beschädigt.</translation>
    </message>
    <message>
        <source>The weights in {part} are not finite numbers.</source>
        <translation>Die Gewichte in {part} sind keine endlichen Zahlen.</translation>
    </message>
    <message>
        <source>The weights of run {number} belong to another net; its curve is intact. Differences: {count}. {rows}.</source>
        <translation>Die Gewichte von Lauf {number} gehören zu einem anderen Netz; seine Kurve ist unbeschädigt. Unterschiede: {count}. {rows}.</translation>
    </message>
    <message>
        <source>The weights of run {number} could not be used; its curve is intact. {reason}</source>
        <translation>Die Gewichte von Lauf {number} waren nicht verwendbar; seine Kurve ist unbeschädigt. {reason}</translation>
    </message>
    <message>
        <source>They are numbers of another kind.</source>
        <translation>Es sind Zahlen anderer Art.</translation>
    </message>
    <message>
        <source>This file is not opened: {rule}.</source>
        <translation>Diese Datei wird nicht geöffnet: {rule}.</translation>
    </message>
    <message>
        <source>This is not a project of NN Studio.</source>
        <translation>Das ist kein Projekt von NN Studio.</translation>
    </message>
    <message>
        <source>This project is open in another window on this computer since {since}.</source>
        <translation>Dieses Projekt ist auf diesem Computer seit {since} in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>This project was made with a newer NN Studio ({app}, format {format}); this one reads format {own}.</source>
        <translation>Dieses Projekt stammt aus einem neueren NN Studio ({app}, Format {format}); dieses hier liest Format {own}.</translation>
    </message>
    <message>
        <source>This version cannot compute its net.</source>
        <translation>Diese Version kann sein Netz nicht berechnen.</translation>
    </message>
    <message>
        <source>Your work is safe here. Save it under another name to keep both.</source>
        <translation>Ihre Arbeit ist hier sicher. Speichern Sie sie unter einem anderen Namen, dann bleibt beides erhalten.</translation>
    </message>
    <message>
        <source>another program uses the file</source>
        <translation>ein anderes Programm verwendet die Datei</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>sie hat zu viele Teile</translation>
    </message>
    <message>
        <source>it holds a part that no project has</source>
        <translation>sie enthält einen Teil, den kein Projekt hat</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>it is packed in a way that no project is</source>
        <translation>sie ist so gepackt, wie es kein Projekt ist</translation>
    </message>
    <message>
        <source>it would become a thousand times larger</source>
        <translation>sie würde beim Entpacken tausendmal größer</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk or stick is not there any more</source>
        <translation>der Datenträger oder Stick ist nicht mehr da</translation>
    </message>
    <message>
        <source>the disk or stick is write-protected</source>
        <translation>der Datenträger oder Stick ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the disk or stick reports a fault</source>
        <translation>der Datenträger oder Stick meldet einen Fehler</translation>
    </message>
    <message>
        <source>the disk takes no file of this size</source>
        <translation>der Datenträger nimmt keine Datei dieser Größe an</translation>
    </message>
    <message>
        <source>the file or its folder is not there</source>
        <translation>die Datei oder ihr Ordner ist nicht da</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>this account may not write or read there</source>
        <translation>dieses Konto darf dort nicht schreiben oder lesen</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>two of its parts have the same name</source>
        <translation>zwei ihrer Teile haben denselben Namen</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>Ihr Anteil am Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be saved: {reason}.</source>
        <translation>{file} ließ sich nicht speichern: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be saved: {reason}. It needs {size} MB, {free} MB are free.</source>
        <translation>{file} ließ sich nicht speichern: {reason}. Nötig sind {size} MB, frei sind {free} MB.</translation>
    </message>
    <message>
        <source>{name} is {found} instead of {expected}</source>
        <translation>{name} ist {found} statt {expected}</translation>
    </message>
    <message numerus="yes">
        <source>{n} wires led to layers that do not exist. They were left out.</source>
        <translation>
            <numerusform>Eine Verbindung führte zu einer Schicht, die es nicht gibt. Sie wurde weggelassen.</numerusform>
            <numerusform>{n} Verbindungen führten zu Schichten, die es nicht gibt. Sie wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} is larger than a project may be.</source>
        <translation>{part} ist größer, als ein Projekt sein darf.</translation>
    </message>
    <message numerus="yes">
        <source>{problem} (and {n} more problems)</source>
        <translation>
            <numerusform>{problem} (und ein weiteres Problem)</numerusform>
            <numerusform>{problem} (und {n} weitere Probleme)</numerusform>
        </translation>
    </message>
    <message>
        <source>{user} has this project open on the computer {host} since {since}.</source>
        <translation>{user} hat dieses Projekt seit {since} auf dem Computer {host} geöffnet.</translation>
    </message>
</context>
</TS>
