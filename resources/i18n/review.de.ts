<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>review</name>
    <message>
        <source>A class name has at most {label} letters, a reason at most {reason}.</source>
        <translation>Ein Klassenname hat höchstens {label} Zeichen, ein Grund höchstens {reason}.</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>Andere Klasse</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>Zurück (←)</translation>
    </message>
    <message>
        <source>Blind review</source>
        <translation>Blinde Durchsicht</translation>
    </message>
    <message>
        <source>Blind review … (B)</source>
        <translation>Blinde Durchsicht … (B)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cannot tell, skip (S)</source>
        <translation>Nicht zu sagen, überspringen (S)</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Classes: digit keys, or arrow keys and Enter</source>
        <translation>Klassen: Zifferntasten oder Pfeiltasten und Eingabetaste</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>Durchsicht beenden</translation>
    </message>
    <message>
        <source>Exclude … (X)</source>
        <translation>Ausschließen … (X)</translation>
    </message>
    <message>
        <source>How often you agreed</source>
        <translation>Wie oft Sie übereinstimmen</translation>
    </message>
    <message>
        <source>In the end you see how often you agreed with the labels and with the net, and decide whether your corrections are taken over. Nothing changes before.</source>
        <translation>Am Ende sehen Sie, wie oft Sie mit den Labels und mit dem Netz übereinstimmen, und entscheiden, ob Ihre Korrekturen übernommen werden. Vorher ändert sich nichts.</translation>
    </message>
    <message>
        <source>Item {number} of {total}</source>
        <translation>Beispiel {number} von {total}</translation>
    </message>
    <message>
        <source>Item {number} of {total}, excluded: {reason}</source>
        <translation>Beispiel {number} von {total}, ausgeschlossen: {reason}</translation>
    </message>
    <message>
        <source>Item {number} of {total}, skipped</source>
        <translation>Beispiel {number} von {total}, übersprungen</translation>
    </message>
    <message>
        <source>Item {number} of {total}, you said: {name}</source>
        <translation>Beispiel {number} von {total}, Sie sagten: {name}</translation>
    </message>
    <message>
        <source>Judge these errors among as many right answers, without seeing label or answer, so that not only what counts against the net is put right.</source>
        <translation>Beurteilen Sie diese Fehler zwischen ebenso vielen richtigen Antworten, ohne Label und Antwort zu sehen. So wird nicht nur berichtigt, was gegen das Netz zählt.</translation>
    </message>
    <message>
        <source>Keys: digits say the class, or arrow keys and Enter; S skips, X excludes with a reason, ← goes back, Esc ends the review.</source>
        <translation>Tasten: Ziffern nennen die Klasse, auch Pfeiltasten und Eingabetaste; S überspringt, X schließt mit einem Grund aus, ← geht zurück, Esc beendet die Durchsicht.</translation>
    </message>
    <message>
        <source>Of more than {most} errors, the surest {most} are taken.</source>
        <translation>Von mehr als {most} Fehlern werden die {most} sichersten genommen.</translation>
    </message>
    <message>
        <source>Of the errors that you judged, the net was right in {hits} of {of}.</source>
        <translation>Bei den Fehlern, die Sie beurteilt haben, hatte das Netz in {hits} von {of} Fällen recht.</translation>
    </message>
    <message>
        <source>Say this class (Enter)</source>
        <translation>Diese Klasse nennen (Eingabe)</translation>
    </message>
    <message>
        <source>Start the review</source>
        <translation>Durchsicht beginnen</translation>
    </message>
    <message numerus="yes">
        <source>Take {n} corrections of the review over</source>
        <translation>
            <numerusform>{n} Korrektur der Durchsicht übernehmen</numerusform>
            <numerusform>{n} Korrekturen der Durchsicht übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take {n} corrections over</source>
        <translation>
            <numerusform>{n} Korrektur übernehmen</numerusform>
            <numerusform>{n} Korrekturen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking them over is one step that can be undone. The file itself stays as it is. Afterwards, old and new runs are scored on the same corrected items.</source>
        <translation>Das Übernehmen ist ein Schritt, der sich rückgängig machen lässt. Die Datei selbst bleibt, wie sie ist. Danach werden alte und neue Läufe an denselben berichtigten Beispielen gemessen.</translation>
    </message>
    <message>
        <source>The labels were right in {hits} of {of}.</source>
        <translation>Die Labels stimmten in {hits} von {of} Fällen.</translation>
    </message>
    <message>
        <source>There are no errors here to review.</source>
        <translation>Hier gibt es keine Fehler zum Durchsehen.</translation>
    </message>
    <message>
        <source>Which class is it?</source>
        <translation>Welche Klasse ist es?</translation>
    </message>
    <message>
        <source>Who looks at errors alone finds wrong labels only where they count against the net. So the errors are mixed with as many items that the net got right, and neither the label nor the net's answer is shown. You say the class of each one.</source>
        <translation>Wer nur Fehler ansieht, findet falsche Labels nur dort, wo sie gegen das Netz zählen. Darum werden die Fehler mit ebenso vielen Beispielen gemischt, die das Netz richtig hatte, und weder das Label noch die Antwort des Netzes ist zu sehen. Sie nennen zu jedem die Klasse.</translation>
    </message>
    <message>
        <source>With the label (95 %)</source>
        <translation>Mit dem Label (95 %)</translation>
    </message>
    <message>
        <source>With the net (95 %)</source>
        <translation>Mit dem Netz (95 %)</translation>
    </message>
    <message>
        <source>You also disagreed with {hits} of {of} items on which label and net agree: such labels stand among the items that were not looked at, too.</source>
        <translation>Auch bei {hits} von {of} Beispielen, bei denen Label und Netz übereinstimmen, sind Sie anderer Meinung: Solche Labels stehen auch unter den Beispielen, die nicht angesehen wurden.</translation>
    </message>
    <message>
        <source>You found nothing to correct.</source>
        <translation>Es gibt nichts zu berichtigen.</translation>
    </message>
    <message>
        <source>You judged no item.</source>
        <translation>Sie haben kein Beispiel beurteilt.</translation>
    </message>
    <message>
        <source>all that you judged</source>
        <translation>alle beurteilten</translation>
    </message>
    <message numerus="yes">
        <source>all {n} errors shown</source>
        <translation>
            <numerusform>den {n} gezeigten Fehler</numerusform>
            <numerusform>alle {n} gezeigten Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>errors of the net</source>
        <translation>Fehler des Netzes</translation>
    </message>
    <message>
        <source>right answers</source>
        <translation>richtige Antworten</translation>
    </message>
    <message numerus="yes">
        <source>the {n} chosen errors</source>
        <translation>
            <numerusform>den {n} ausgewählten Fehler</numerusform>
            <numerusform>die {n} ausgewählten Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>{hits} of {of}</source>
        <translation>{hits} von {of}</translation>
    </message>
    <message>
        <source>{judged} judged, {skipped} skipped, {excluded} excluded.</source>
        <translation>{judged} beurteilt, {skipped} übersprungen, {excluded} ausgeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} items that the net got right were not looked at; their labels stay as they are, so that corrected figures may still be slightly too good.</source>
        <translation>
            <numerusform>{n} Beispiel, das das Netz richtig hatte, wurde nicht angesehen; sein Label bleibt, wie es ist. Berichtigte Werte können darum noch etwas zu gut sein.</numerusform>
            <numerusform>{n} Beispiele, die das Netz richtig hatte, wurden nicht angesehen; ihre Labels bleiben, wie sie sind. Berichtigte Werte können darum noch etwas zu gut sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them were corrected without a blind review. If only errors of a net were looked at, its figures are too good.</source>
        <translation>
            <numerusform>{n} davon wurde ohne blinde Durchsicht berichtigt. Wurden nur Fehler eines Netzes angesehen, sind seine Werte zu gut.</numerusform>
            <numerusform>{n} davon wurden ohne blinde Durchsicht berichtigt. Wurden nur Fehler eines Netzes angesehen, sind seine Werte zu gut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} validation items are among them. Correcting the errors of a net alone favours the net, as nobody looks at what it got right. “Blind review” on the page Results avoids that.</source>
        <translation>
            <numerusform>{n} Validierungsbeispiel ist darunter. Wer nur die Fehler eines Netzes berichtigt, begünstigt das Netz, denn was es richtig hatte, sieht niemand an. „Blinde Durchsicht“ auf der Seite „Ergebnisse“ vermeidet das.</numerusform>
            <numerusform>{n} Validierungsbeispiele sind darunter. Wer nur die Fehler eines Netzes berichtigt, begünstigt das Netz, denn was es richtig hatte, sieht niemand an. „Blinde Durchsicht“ auf der Seite „Ergebnisse“ vermeidet das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} validation items were corrected. All runs, old and new, are scored on these same corrected items.</source>
        <translation>
            <numerusform>{n} Validierungsbeispiel wurde berichtigt. Alle Läufe, alte und neue, werden an denselben berichtigten Beispielen gemessen.</numerusform>
            <numerusform>{n} Validierungsbeispiele wurden berichtigt. Alle Läufe, alte und neue, werden an denselben berichtigten Beispielen gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} ({low}–{high})</source>
        <translation>{share} ({low}–{high})</translation>
    </message>
</context>
</TS>
