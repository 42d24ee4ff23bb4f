<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>layers</name>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects every input number with every neuron and adds up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data &amp; input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron multiplies every input with its own weight, adds the products and its bias, and passes the sum through the activation. The last Dense layer usually has one neuron for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many neurons the layer has; as many numbers leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output &amp; loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling &amp; shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function behind the sum of each neuron. Without one, several layers in a row can do no more than a single one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether each neuron adds a number of its own to its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a series: channels × time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image: channels × height × width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear, fully connected, neurons, perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word numbers (ids)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} needs one vector, {shape} arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
