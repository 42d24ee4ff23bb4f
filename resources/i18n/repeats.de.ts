<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>repeats</name>
    <message>
        <source>Five is usual. Nothing was trained.</source>
        <translation>Fünf ist üblich. Es wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>Fold {number}</source>
        <translation>Teilung {number}</translation>
    </message>
    <message>
        <source>Give it a share on the page Data. Nothing was trained.</source>
        <translation>Geben Sie ihr auf der Seite „Daten“ einen Anteil. Es wurde nichts trainiert.</translation>
    </message>
    <message numerus="yes">
        <source>Mean over {n} folds with its 95 % interval: how much the result depends on which items are learnt from and which are judged. The folds share training items; the interval allows for it.</source>
        <translation>
            <numerusform>Mittel über {n} Teilung mit 95-%-Intervall: wie sehr das Ergebnis davon abhängt, aus welchen Beispielen gelernt und an welchen gemessen wird. Die Teilungen haben Trainingsbeispiele gemeinsam; das Intervall berücksichtigt es.</numerusform>
            <numerusform>Mittel über {n} Teilungen mit 95-%-Intervall: wie sehr das Ergebnis davon abhängt, aus welchen Beispielen gelernt und an welchen gemessen wird. Die Teilungen haben Trainingsbeispiele gemeinsam; das Intervall berücksichtigt es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean over {n} seeds with its 95 % interval: how much the result depends on chance in start weights and order, on the same validation items. It does not say how other items would do.</source>
        <translation>
            <numerusform>Mittel über {n} Seed mit 95-%-Intervall: wie sehr das Ergebnis vom Zufall bei Startgewichten und Reihenfolge abhängt, bei denselben Validierungsbeispielen. Über andere Beispiele sagt es nichts.</numerusform>
            <numerusform>Mittel über {n} Seeds mit 95-%-Intervall: wie sehr das Ergebnis vom Zufall bei Startgewichten und Reihenfolge abhängt, bei denselben Validierungsbeispielen. Über andere Beispiele sagt es nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is kept for validation.</source>
        <translation>Für die Validierung ist nichts zurückgelegt.</translation>
    </message>
    <message>
        <source>Seed {number}</source>
        <translation>Seed {number}</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; {n} trainings were done. Nothing was changed.</source>
        <translation>
            <numerusform>Angehalten; {n} Training war fertig. Nichts wurde geändert.</numerusform>
            <numerusform>Angehalten; {n} Trainings waren fertig. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The test part stayed locked.</source>
        <translation>Der Testteil blieb verschlossen.</translation>
    </message>
    <message>
        <source>There may be {least} to {most} folds.</source>
        <translation>Es dürfen {least} bis {most} Teilungen sein.</translation>
    </message>
    <message>
        <source>There may be {least} to {most} seeds.</source>
        <translation>Es dürfen {least} bis {most} Seeds sein.</translation>
    </message>
    <message>
        <source>Use fewer folds or more data. Nothing was trained.</source>
        <translation>Nehmen Sie weniger Teilungen oder mehr Daten. Es wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>fold {number} of {total}</source>
        <translation>Teilung {number} von {total}</translation>
    </message>
    <message>
        <source>seed {number} of {total}</source>
        <translation>Seed {number} von {total}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n} items are too few, or hang together too much, for {folds} folds.</source>
        <translation>
            <numerusform>{n} Beispiel ist zu wenig für {folds} Teilungen.</numerusform>
            <numerusform>{n} Beispiele sind zu wenige oder hängen zu sehr zusammen für {folds} Teilungen.</numerusform>
        </translation>
    </message>
</context>
</TS>
