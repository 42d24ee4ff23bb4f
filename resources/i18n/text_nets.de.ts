<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>text_nets</name>
    <message>
        <source>Each word is a point; a text lies in their middle.</source>
        <translation>Jedes Wort ist ein Punkt; ein Text liegt in ihrer Mitte.</translation>
    </message>
    <message>
        <source>Every word looks at all others; see where it looks.</source>
        <translation>Jedes Wort sieht auf alle anderen; man sieht, wohin.</translation>
    </message>
    <message>
        <source>Filters look for phrases of three words.</source>
        <translation>Filter suchen Folgen von drei Wörtern.</translation>
    </message>
    <message>
        <source>Mean of the words</source>
        <translation>Mittel der Wörter</translation>
    </message>
    <message>
        <source>Phrases (1-D CNN)</source>
        <translation>Wortfolgen (1-D-CNN)</translation>
    </message>
    <message>
        <source>Reads from both ends and decides what to keep in mind.</source>
        <translation>Liest von beiden Enden und entscheidet, was es sich merkt.</translation>
    </message>
    <message>
        <source>Reads from both ends, with a memory for what matters.</source>
        <translation>Liest von beiden Enden, mit einem Gedächtnis für Wichtiges.</translation>
    </message>
    <message>
        <source>Texts as the mean of their words</source>
        <translation>Texte als Mittel ihrer Wörter</translation>
    </message>
    <message>
        <source>Texts by their phrases (1-D CNN)</source>
        <translation>Texte nach Wortfolgen (1-D-CNN)</translation>
    </message>
    <message>
        <source>Texts read in order (GRU)</source>
        <translation>Texte der Reihe nach (GRU)</translation>
    </message>
    <message>
        <source>Texts read in order (LSTM)</source>
        <translation>Texte der Reihe nach (LSTM)</translation>
    </message>
    <message>
        <source>Texts read in order (RNN)</source>
        <translation>Texte der Reihe nach (RNN)</translation>
    </message>
    <message>
        <source>Texts with attention (Transformer)</source>
        <translation>Texte mit Attention (Transformer)</translation>
    </message>
    <message>
        <source>The net that suits best</source>
        <translation>Das Netz, das am besten passt</translation>
    </message>
    <message>
        <source>The oldest net that reads word after word; it forgets soon.</source>
        <translation>Das älteste Netz, das Wort für Wort liest; es vergisst bald.</translation>
    </message>
    <message>
        <source>Weighted bag of words</source>
        <translation>Gewichtete Wörter (Bag of Words)</translation>
    </message>
    <message>
        <source>Which net</source>
        <translation>Welches Netz</translation>
    </message>
    <message>
        <source>Word by word (linear)</source>
        <translation>Wort für Wort (linear)</translation>
    </message>
    <message>
        <source>You have chosen this net: {name}.</source>
        <translation>Sie haben dieses Netz gewählt: {name}.</translation>
    </message>
</context>
</TS>
