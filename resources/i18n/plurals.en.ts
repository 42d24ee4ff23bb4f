<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>baselines</name>
    <message numerus="yes">
        <source>Differences: 95 % interval of {n} paired draws from the items (bootstrap).</source>
        <translation>
            <numerusform>Differences: 95 % interval of {n} paired draws from the items (bootstrap).</numerusform>
            <numerusform>Differences: 95 % interval of {n} paired draws from the items (bootstrap).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learnt from the same {train} items, judged on the same {n}.</source>
        <translation>
            <numerusform>Learnt from the same {train} items, judged on the same {n}.</numerusform>
            <numerusform>Learnt from the same {train} items, judged on the same {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The net beside {n} simple methods</source>
        <translation>
            <numerusform>The net beside {n} simple method</numerusform>
            <numerusform>The net beside {n} simple methods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on these {items} the net is better than “{other}” ({detail}).</source>
        <translation>
            <numerusform>With {n} seed on these {items} the net is better than “{other}” ({detail}).</numerusform>
            <numerusform>With {n} seeds on these {items} the net is better than “{other}” ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on these {items} the settings of {better} are better than those of {other} ({detail}).</source>
        <translation>
            <numerusform>With {n} seed on these {items} the settings of {better} are better than those of {other} ({detail}).</numerusform>
            <numerusform>With {n} seeds on these {items} the settings of {better} are better than those of {other} ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on these {items} “{other}” is better than the net ({detail}).</source>
        <translation>
            <numerusform>With {n} seed on these {items} “{other}” is better than the net ({detail}).</numerusform>
            <numerusform>With {n} seeds on these {items} “{other}” is better than the net ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on {items} no difference can be shown ({detail}).</source>
        <translation>
            <numerusform>With {n} seed on {items} no difference can be shown ({detail}).</numerusform>
            <numerusform>With {n} seeds on {items} no difference can be shown ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} seeds on {items} no difference can be shown between the settings of {first} and {other} ({detail}).</source>
        <translation>
            <numerusform>With {n} seed on {items} no difference can be shown between the settings of {first} and {other} ({detail}).</numerusform>
            <numerusform>With {n} seeds on {items} no difference can be shown between the settings of {first} and {other} ({detail}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a season of {n} steps, the one with the smallest error in the training part</source>
        <translation>
            <numerusform>a season of {n} step, the one with the smallest error in the training part</numerusform>
            <numerusform>a season of {n} steps, the one with the smallest error in the training part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>learnt from {n} of {all} training items, drawn at random</source>
        <translation>
            <numerusform>learnt from {n} of {all} training items, drawn at random</numerusform>
            <numerusform>learnt from {n} of {all} training items, drawn at random</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slope over a window of {n} points</source>
        <translation>
            <numerusform>slope over a window of {n} point</numerusform>
            <numerusform>slope over a window of {n} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <translation>
            <numerusform>{n} column</numerusform>
            <numerusform>{n} columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} image</numerusform>
            <numerusform>{n} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} item</numerusform>
            <numerusform>{n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps ahead</source>
        <translation>
            <numerusform>{n} step ahead</numerusform>
            <numerusform>{n} steps ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} text</numerusform>
            <numerusform>{n} texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message numerus="yes">
        <source>{n} layers copied.</source>
        <translation>
            <numerusform>One layer copied.</numerusform>
            <numerusform>{n} layers copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} maps</source>
        <translation>
            <numerusform>{n} map</numerusform>
            <numerusform>{n} maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} numbers in a row</source>
        <translation>
            <numerusform>{n} number</numerusform>
            <numerusform>{n} numbers in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} parameters</source>
        <translation>
            <numerusform>{n} parameter</numerusform>
            <numerusform>{n} parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message numerus="yes">
        <source>No source publishes a digest of {n} of its files. They cannot be verified; their digest is shown after the download.</source>
        <translation>
            <numerusform>No source publishes a digest of {n} of its files. It cannot be verified; its digest is shown after the download.</numerusform>
            <numerusform>No source publishes a digest of {n} of its files. They cannot be verified; their digests are shown after the download.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} class</numerusform>
            <numerusform>{n} classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation>
            <numerusform>{n} picture</numerusform>
            <numerusform>{n} pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points in time</source>
        <translation>
            <numerusform>{n} point in time</numerusform>
            <numerusform>{n} points in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} row</numerusform>
            <numerusform>{n} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} series</source>
        <translation>
            <numerusform>{n} series</numerusform>
            <numerusform>{n} series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} text</numerusform>
            <numerusform>{n} texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>Other data, {n} items</source>
        <translation>
            <numerusform>Other data, {n} item</numerusform>
            <numerusform>Other data, {n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test part, {n} items</source>
        <translation>
            <numerusform>Test part, {n} item</numerusform>
            <numerusform>Test part, {n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Validation part, {n} items</source>
        <translation>
            <numerusform>Validation part, {n} item</numerusform>
            <numerusform>Validation part, {n} items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>compile</name>
    <message numerus="yes">
        <source>The net still has {n} errors.</source>
        <translation>
            <numerusform>The net still has one error.</numerusform>
            <numerusform>The net still has {n} errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{layer} then has {n} parameters.</source>
        <translation>
            <numerusform>{layer} then has {n} parameter.</numerusform>
            <numerusform>{layer} then has {n} parameters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{source} gives {n} maps with {height}×{width} values each.</source>
        <translation>
            <numerusform>{source} gives {n} map with {height}×{width} values.</numerusform>
            <numerusform>{source} gives {n} maps with {height}×{width} values each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{source} gives {n} maps with {height}×{width} values each. All of them are needed in one row. PyTorch's Linear and Keras' Dense would only use the last number ({width}); that is hardly ever meant.</source>
        <translation>
            <numerusform>{source} gives {n} map with {height}×{width} values. All of them are needed in one row. PyTorch's Linear and Keras' Dense would only use the last number ({width}); that is hardly ever meant.</numerusform>
            <numerusform>{source} gives {n} maps with {height}×{width} values each. All of them are needed in one row. PyTorch's Linear and Keras' Dense would only use the last number ({width}); that is hardly ever meant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corpus</name>
    <message numerus="yes">
        <source>Typical of {name}, {n} words tested:</source>
        <translation>
            <numerusform>Typical of {name}, {n} word tested:</numerusform>
            <numerusform>Typical of {name}, {n} words tested:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{note}; without {n} stop words</source>
        <translation>
            <numerusform>{note}; without {n} stop word</numerusform>
            <numerusform>{note}; without {n} stop words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{word}”: {n} hits in {texts} texts</source>
        <translation>
            <numerusform>“{word}”: {n} hit in {texts} text</numerusform>
            <numerusform>“{word}”: {n} hits in {texts} texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data</name>
    <message numerus="yes">
        <source>Encode: {columns} as {n} columns of 0 and 1</source>
        <translation>
            <numerusform>Encode: {columns} as {n} column of 0 and 1</numerusform>
            <numerusform>Encode: {columns} as {n} columns of 0 and 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Encode: {columns} as {n} columns of 0 and 1; rare words share one</source>
        <translation>
            <numerusform>Encode: {columns} as {n} column of 0 and 1; rare words share one</numerusform>
            <numerusform>Encode: {columns} as {n} columns of 0 and 1; rare words share one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps: {n} cells ({columns}), by the training rows</source>
        <translation>
            <numerusform>Fill gaps: {n} cell ({columns}), by the training rows</numerusform>
            <numerusform>Fill gaps: {n} cells ({columns}), by the training rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps: {n} cells ({columns}), by the training rows; added where they were</source>
        <translation>
            <numerusform>Fill gaps: {n} cell ({columns}), by the training rows; added where it was</numerusform>
            <numerusform>Fill gaps: {n} cells ({columns}), by the training rows; added where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds {n} different texts and only names the rows.</source>
        <translation>
            <numerusform>It holds {n} text and only names the rows.</numerusform>
            <numerusform>It holds {n} different texts and only names the rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out these {n} rows</source>
        <translation>
            <numerusform>Leave out this row</numerusform>
            <numerusform>Leave out these {n} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No items are left for training ({n} items in all).</source>
        <translation>
            <numerusform>No items are left for training ({n} item in all).</numerusform>
            <numerusform>No items are left for training ({n} items in all).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scale: {n} columns, by the training rows</source>
        <translation>
            <numerusform>Scale: {n} column, by the training rows</numerusform>
            <numerusform>Scale: {n} columns, by the training rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The target {column} holds {n} different words in {rows} rows.</source>
        <translation>
            <numerusform>The target {column} holds {n} word in {rows} rows.</numerusform>
            <numerusform>The target {column} holds {n} different words in {rows} rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{message} Of all texts, {n} were compared.</source>
        <translation>
            <numerusform>{message} Of all texts, {n} was compared.</numerusform>
            <numerusform>{message} Of all texts, {n} were compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells are missing in {columns} columns, most in {list} ({where}).</source>
        <translation>
            <numerusform>{n} cell is missing in {columns} columns, most in {list} ({where}).</numerusform>
            <numerusform>{n} cells are missing in {columns} columns, most in {list} ({where}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells hold no number a net could use: {columns}.</source>
        <translation>
            <numerusform>{n} cell holds no number a net could use: {columns}.</numerusform>
            <numerusform>{n} cells hold no number a net could use: {columns}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes have a single item: {list}.</source>
        <translation>
            <numerusform>{n} class has a single item: {list}.</numerusform>
            <numerusform>{n} classes have a single item: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes have fewer than {few} items in validation or test; nothing can be said about them: {list}.</source>
        <translation>
            <numerusform>{n} class has fewer than {few} items in validation or test; nothing can be said about it: {list}.</numerusform>
            <numerusform>{n} classes have fewer than {few} items in validation or test; nothing can be said about them: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes may be the same: {list}.</source>
        <translation>
            <numerusform>{n} class may be the same: {list}.</numerusform>
            <numerusform>{n} classes may be the same: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns are 0 in some rows, and all their other values are far from 0: {list}.</source>
        <translation>
            <numerusform>{n} column is 0 in some rows, and all its other values are far from 0: {list}.</numerusform>
            <numerusform>{n} columns are 0 in some rows, and all their other values are far from 0: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns are nearly always the same: {list}.</source>
        <translation>
            <numerusform>{n} column is nearly always the same: {list}.</numerusform>
            <numerusform>{n} columns are nearly always the same: {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns hold numbers far from the others ({where}): {list}.</source>
        <translation>
            <numerusform>{n} column holds numbers far from the others ({where}): {list}.</numerusform>
            <numerusform>{n} columns hold numbers far from the others ({where}): {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left out: {reason} ({places})</source>
        <translation>
            <numerusform>{n} left out: {reason} ({places})</numerusform>
            <numerusform>{n} left out: {reason} ({places})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them stand in another part than the earlier row, so the result may look too good.</source>
        <translation>
            <numerusform>{n} of them stands in another part than the earlier row, so the result may look too good.</numerusform>
            <numerusform>{n} of them stand in another part than the earlier row, so the result may look too good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures repeat an earlier one ({pairs}).</source>
        <translation>
            <numerusform>{n} picture repeats an earlier one ({pairs}).</numerusform>
            <numerusform>{n} pictures repeat an earlier one ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows repeat an earlier row in every column ({pairs}).</source>
        <translation>
            <numerusform>{n} row repeats an earlier row in every column ({pairs}).</numerusform>
            <numerusform>{n} rows repeat an earlier row in every column ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows repeat an earlier row in every column except “{column}” ({pairs}).</source>
        <translation>
            <numerusform>{n} row repeats an earlier row in every column except “{column}” ({pairs}).</numerusform>
            <numerusform>{n} rows repeat an earlier row in every column except “{column}” ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are empty ({where}).</source>
        <translation>
            <numerusform>{n} text is empty ({where}).</numerusform>
            <numerusform>{n} texts are empty ({where}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are very long ({where}); half of the texts have at most {usual} letters.</source>
        <translation>
            <numerusform>{n} text is very long ({where}); half of the texts have at most {usual} letters.</numerusform>
            <numerusform>{n} texts are very long ({where}); half of the texts have at most {usual} letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts have hardly a word ({where}); half of the texts are longer than {usual} letters.</source>
        <translation>
            <numerusform>{n} text has hardly a word ({where}); half of the texts are longer than {usual} letters.</numerusform>
            <numerusform>{n} texts have hardly a word ({where}); half of the texts are longer than {usual} letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts stand in one part and, nearly the same, in another ({pairs}).</source>
        <translation>
            <numerusform>{n} text stands in one part and, nearly the same, in another ({pairs}).</numerusform>
            <numerusform>{n} texts stand in one part and, nearly the same, in another ({pairs}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts that are nearly the same as another stay in one part with it.</source>
        <translation>
            <numerusform>{n} text that is nearly the same as another stays in one part with it.</numerusform>
            <numerusform>{n} texts that are nearly the same as another stay in one part with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds numbers, except in {n} cells ({where}): {list}.</source>
        <translation>
            <numerusform>“{column}” holds numbers, except in {n} cell ({where}): {list}.</numerusform>
            <numerusform>“{column}” holds numbers, except in {n} cells ({where}): {list}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” is 0 in {n} rows ({where}); all other values are {low} or more.</source>
        <translation>
            <numerusform>“{column}” is 0 in {n} row ({where}); all other values are {low} or more.</numerusform>
            <numerusform>“{column}” is 0 in {n} rows ({where}); all other values are {low} or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” is {value} in {n} rows ({where}), far from all other values ({low} … {high}).</source>
        <translation>
            <numerusform>“{column}” is {value} in {n} row ({where}), far from all other values ({low} … {high}).</numerusform>
            <numerusform>“{column}” is {value} in {n} rows ({where}), far from all other values ({low} … {high}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}”: {n} cells are missing ({where}).</source>
        <translation>
            <numerusform>“{column}”: {n} cell is missing ({where}).</numerusform>
            <numerusform>“{column}”: {n} cells are missing ({where}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}”: {n} cells are missing ({where}; written {gaps}).</source>
        <translation>
            <numerusform>“{column}”: {n} cell is missing ({where}; written {gaps}).</numerusform>
            <numerusform>“{column}”: {n} cells are missing ({where}; written {gaps}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{rare}” is rare: {n} of {rows} items in training and validation. “{often}” is {times} times as frequent.</source>
        <translation>
            <numerusform>“{rare}” is rare: {n} of {rows} items in training and validation. “{often}” is {times} times as frequent.</numerusform>
            <numerusform>“{rare}” is rare: {n} of {rows} items in training and validation. “{often}” is {times} times as frequent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{rare}” is rare: {n} of {rows} items. “{often}” is {times} times as frequent.</source>
        <translation>
            <numerusform>“{rare}” is rare: {n} of {rows} items. “{often}” is {times} times as frequent.</numerusform>
            <numerusform>“{rare}” is rare: {n} of {rows} items. “{often}” is {times} times as frequent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{target}” has {n} classes, with {each} items each on average.</source>
        <translation>
            <numerusform>“{target}” has {n} class, with {each} items on average.</numerusform>
            <numerusform>“{target}” has {n} classes, with {each} items each on average.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_bad</name>
    <message numerus="yes">
        <source>All {n} items of {file} have the same class, “{word}”.</source>
        <translation>
            <numerusform>The only item of {file} has the class “{word}”.</numerusform>
            <numerusform>All {n} items of {file} have the same class, “{word}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} has one item of each class in {column}, {n} classes in all.</source>
        <translation>
            <numerusform>{file} has one item of each class in {column}, {n} class in all.</numerusform>
            <numerusform>{file} has one item of each class in {column}, {n} classes in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts hold signs or emoji, but no letter and no digit ({where}).</source>
        <translation>
            <numerusform>{n} text holds signs or emoji, but no letter and no digit ({where}).</numerusform>
            <numerusform>{n} texts hold signs or emoji, but no letter and no digit ({where}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_browser</name>
    <message numerus="yes">
        <source>A class name has at most {n} letters.</source>
        <translation>
            <numerusform>A class name has at most {n} letter.</numerusform>
            <numerusform>A class name has at most {n} letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has at most {n} letters.</source>
        <translation>
            <numerusform>A name has at most {n} letter.</numerusform>
            <numerusform>A name has at most {n} letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reason has at most {n} letters.</source>
        <translation>
            <numerusform>A reason has at most {n} letter.</numerusform>
            <numerusform>A reason has at most {n} letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add {n} own samples</source>
        <translation>
            <numerusform>Add {n} own sample</numerusform>
            <numerusform>Add {n} own samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {n} items are changed at once. Select fewer; nothing was changed.</source>
        <translation>
            <numerusform>At most {n} item is changed at once. Select fewer; nothing was changed.</numerusform>
            <numerusform>At most {n} items are changed at once. Select fewer; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude {n} items</source>
        <translation>
            <numerusform>Exclude {n} item</numerusform>
            <numerusform>Exclude {n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel {n} items</source>
        <translation>
            <numerusform>Relabel {n} item</numerusform>
            <numerusform>Relabel {n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} own samples</source>
        <translation>
            <numerusform>Remove {n} own sample</numerusform>
            <numerusform>Remove {n} own samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the corrections of {n} items</source>
        <translation>
            <numerusform>Take back the corrections of {n} item</numerusform>
            <numerusform>Take back the corrections of {n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To learn, the net needs two classes with {n} samples or more of each.</source>
        <translation>
            <numerusform>To learn, the net needs two classes with {n} sample or more of each.</numerusform>
            <numerusform>To learn, the net needs two classes with {n} samples or more of each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} items</source>
        <translation>
            <numerusform>{name}: {n} item</numerusform>
            <numerusform>{name}: {n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections fit no item of these data.</source>
        <translation>
            <numerusform>{n} correction fits no item of these data.</numerusform>
            <numerusform>{n} corrections fit no item of these data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} found</source>
        <translation>
            <numerusform>{n} found</numerusform>
            <numerusform>{n} found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} from training and validation</source>
        <translation>
            <numerusform>{n} from training and validation</numerusform>
            <numerusform>{n} from training and validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} from training and validation; {hidden} test items stay hidden</source>
        <translation>
            <numerusform>{n} from training and validation; {hidden} test items stay hidden</numerusform>
            <numerusform>{n} from training and validation; {hidden} test items stay hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items are left out of training and validation. They stay in the list, struck out with this reason, and reports count them.</source>
        <translation>
            <numerusform>{n} item is left out of training and validation. It stays in the list, struck out with this reason, and reports count it.</numerusform>
            <numerusform>{n} items are left out of training and validation. They stay in the list, struck out with this reason, and reports count them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items get this class. The file itself stays as it is; the change stands in the project and can be taken back.</source>
        <translation>
            <numerusform>{n} item gets this class. The file itself stays as it is; the change stands in the project and can be taken back.</numerusform>
            <numerusform>{n} items get this class. The file itself stays as it is; the change stands in the project and can be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items get this value. The file itself stays as it is; the change stands in the project and can be taken back.</source>
        <translation>
            <numerusform>{n} item gets this value. The file itself stays as it is; the change stands in the project and can be taken back.</numerusform>
            <numerusform>{n} items get this value. The file itself stays as it is; the change stands in the project and can be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items shown, excluded ones not counted</source>
        <translation>
            <numerusform>{n} item shown, excluded ones not counted</numerusform>
            <numerusform>{n} items shown, excluded ones not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of all parts; the final test was computed</source>
        <translation>
            <numerusform>{n} of all parts; the final test was computed</numerusform>
            <numerusform>{n} of all parts; the final test was computed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} own samples; train again to learn from them</source>
        <translation>
            <numerusform>{n} own sample; train again to learn from it</numerusform>
            <numerusform>{n} own samples; train again to learn from them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <translation>
            <numerusform>{n} point</numerusform>
            <numerusform>{n} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} samples. The more there are and the more they differ, the better.</source>
        <translation>
            <numerusform>{n} sample. The more there are and the more they differ, the better.</numerusform>
            <numerusform>{n} samples. The more there are and the more they differ, the better.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} selected</source>
        <translation>
            <numerusform>{n} selected</numerusform>
            <numerusform>{n} selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} words</source>
        <translation>
            <numerusform>{n} word</numerusform>
            <numerusform>{n} words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points}, {n} channels</source>
        <translation>
            <numerusform>{points}, {n} channel</numerusform>
            <numerusform>{points}, {n} channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words}, {n} letters</source>
        <translation>
            <numerusform>{words}, {n} letter</numerusform>
            <numerusform>{words}, {n} letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_images</name>
    <message numerus="yes">
        <source>None of the {n} pictures can be read.</source>
        <translation>
            <numerusform>The only picture cannot be read.</numerusform>
            <numerusform>None of the {n} pictures can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in {name} says what its {n} pictures show.</source>
        <translation>
            <numerusform>Nothing in {name} says what its picture shows.</numerusform>
            <numerusform>Nothing in {name} says what its {n} pictures show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The column {column} of {table} names the files; {n} pictures were found by it.</source>
        <translation>
            <numerusform>The column {column} of {table} names the files; one picture was found by it.</numerusform>
            <numerusform>The column {column} of {table} names the files; {n} pictures were found by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_page</name>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} class</numerusform>
            <numerusform>{n} classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} item</numerusform>
            <numerusform>{n} items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_series</name>
    <message numerus="yes">
        <source>Fill gaps in series: {gaps} values in {n} items, by a line</source>
        <translation>
            <numerusform>Fill gaps in series: {gaps} values in {n} item, by a line</numerusform>
            <numerusform>Fill gaps in series: {gaps} values in {n} items, by a line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps in series: {gaps} values in {n} items, by the mean of the training items</source>
        <translation>
            <numerusform>Fill gaps in series: {gaps} values in {n} item, by the mean of the training items</numerusform>
            <numerusform>Fill gaps in series: {gaps} values in {n} items, by the mean of the training items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill gaps in series: {gaps} values in {n} items, by the value before</source>
        <translation>
            <numerusform>Fill gaps in series: {gaps} values in {n} item, by the value before</numerusform>
            <numerusform>Fill gaps in series: {gaps} values in {n} items, by the value before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {n} items a value is missing.</source>
        <translation>
            <numerusform>In {n} item a value is missing.</numerusform>
            <numerusform>In {n} items a value is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {n} places points are much closer together than usual. No window reaches across them.</source>
        <translation>
            <numerusform>In {n} place points are much closer together than usual. No window reaches across it.</numerusform>
            <numerusform>In {n} places points are much closer together than usual. No window reaches across them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Logarithm: {n} columns</source>
        <translation>
            <numerusform>Logarithm: {n} column</numerusform>
            <numerusform>Logarithm: {n} columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parts of dates: {columns} became {n} columns</source>
        <translation>
            <numerusform>Parts of dates: {columns} became {n} column</numerusform>
            <numerusform>Parts of dates: {columns} became {n} columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scale: {n} channels of the series, by the training items</source>
        <translation>
            <numerusform>Scale: {n} channel of the series, by the training items</numerusform>
            <numerusform>Scale: {n} channels of the series, by the training items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The column {column} of {table} names the files; {n} series were found by it.</source>
        <translation>
            <numerusform>The column {column} of {table} names the files; {n} series was found by it.</numerusform>
            <numerusform>The column {column} of {table} names the files; {n} series were found by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series of {n} items are not whole.</source>
        <translation>
            <numerusform>The series of {n} item is not whole.</numerusform>
            <numerusform>The series of {n} items are not whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are {items} items, but {n} entries in the array {name}.</source>
        <translation>
            <numerusform>There are {items} items, but {n} entry in the array {name}.</numerusform>
            <numerusform>There are {items} items, but {n} entries in the array {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time leaps in {n} places, first after row {first}. No window reaches across them.</source>
        <translation>
            <numerusform>Time leaps in {n} place, after row {first}. No window reaches across it.</numerusform>
            <numerusform>Time leaps in {n} places, first after row {first}. No window reaches across them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} points, between {low} and {high}, {last} at the end</source>
        <translation>
            <numerusform>{name}: {n} point, between {low} and {high}, {last} at the end</numerusform>
            <numerusform>{name}: {n} points, between {low} and {high}, {last} at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <translation>
            <numerusform>{n} point</numerusform>
            <numerusform>{n} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} series of up to {points} points need {needed} GB of memory; {free} GB are free.</source>
        <translation>
            <numerusform>{n} series of up to {points} points needs {needed} GB of memory; {free} GB are free.</numerusform>
            <numerusform>{n} series of up to {points} points need {needed} GB of memory; {free} GB are free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times are there twice, as when clocks are put back. No window reaches across that place.</source>
        <translation>
            <numerusform>{n} time is there twice, as when clocks are put back. No window reaches across that place.</numerusform>
            <numerusform>{n} times are there twice, as when clocks are put back. No window reaches across that place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} windows of {lags} points and {channels} columns need {needed} GB of memory; {free} GB are free.</source>
        <translation>
            <numerusform>{n} window of {lags} points and {channels} columns needs {needed} GB of memory; {free} GB are free.</numerusform>
            <numerusform>{n} windows of {lags} points and {channels} columns need {needed} GB of memory; {free} GB are free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{span} ({n} points)</source>
        <translation>
            <numerusform>{span} ({n} point)</numerusform>
            <numerusform>{span} ({n} points)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} has {n} points; a window of {lags} and {horizon} ahead needs more.</source>
        <translation>
            <numerusform>{what} has {n} point; a window of {lags} and {horizon} ahead needs more.</numerusform>
            <numerusform>{what} has {n} points; a window of {lags} and {horizon} ahead needs more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_tables</name>
    <message numerus="yes">
        <source>{n} cells of {column} hold no date and count as missing: {cells}.</source>
        <translation>
            <numerusform>One cell of {column} holds no date and counts as missing: {cells}.</numerusform>
            <numerusform>{n} cells of {column} hold no date and count as missing: {cells}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>data_texts</name>
    <message numerus="yes">
        <source>The column {column} of {table} names the files; {n} texts were found by it.</source>
        <translation>
            <numerusform>The column {column} of {table} names the files; one text was found by it.</numerusform>
            <numerusform>The column {column} of {table} names the files; {n} texts were found by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are not stored as they say and were read as cp1252: {files}. Check ä, ö, ü, ß and the like.</source>
        <translation>
            <numerusform>{files} is not stored as it says and was read as cp1252. Check ä, ö, ü, ß and the like.</numerusform>
            <numerusform>{n} files are not stored as they say and were read as cp1252: {files}. Check ä, ö, ü, ß and the like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files hold other letters than UTF-8 and were read as {encoding}: {files}. Check ä, ö, ü, ß and the like.</source>
        <translation>
            <numerusform>{files} holds other letters than UTF-8 and was read as {encoding}. Check ä, ö, ü, ß and the like.</numerusform>
            <numerusform>{n} files hold other letters than UTF-8 and were read as {encoding}: {files}. Check ä, ö, ü, ß and the like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} folders hold no text and make no class: {folders}.</source>
        <translation>
            <numerusform>One folder holds no text and makes no class: {folders}.</numerusform>
            <numerusform>{n} folders hold no text and make no class: {folders}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows have several labels in “{column}”; there are {labels} labels ({list}) in {combinations} combinations.</source>
        <translation>
            <numerusform>One row has several labels in “{column}”; there are {labels} labels ({list}) in {combinations} combinations.</numerusform>
            <numerusform>{n} rows have several labels in “{column}”; there are {labels} labels ({list}) in {combinations} combinations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edit</name>
    <message numerus="yes">
        <source>Duplicate {n} layers</source>
        <translation>
            <numerusform>Duplicate one layer</numerusform>
            <numerusform>Duplicate {n} layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} layers</source>
        <translation>
            <numerusform>Move one layer</numerusform>
            <numerusform>Move {n} layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} layers</source>
        <translation>
            <numerusform>Remove one layer</numerusform>
            <numerusform>Remove {n} layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} wires</source>
        <translation>
            <numerusform>Remove one wire</numerusform>
            <numerusform>Remove {n} wires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>import_page</name>
    <message numerus="yes">
        <source>A number is predicted, {n} steps ahead.</source>
        <translation>
            <numerusform>A number is predicted, {n} step ahead.</numerusform>
            <numerusform>A number is predicted, {n} steps ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first {n} rows were read. All rows are needed to use the data.</source>
        <translation>
            <numerusform>Only the first row was read. All rows are needed to use the data.</numerusform>
            <numerusform>Only the first {n} rows were read. All rows are needed to use the data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test: {n} items, locked until the final test.</source>
        <translation>
            <numerusform>Test: {n} item, locked until the final test.</numerusform>
            <numerusform>Test: {n} items, locked until the final test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first {n} of {all} are shown; a saved list has them all.</source>
        <translation>
            <numerusform>The first of {all} is shown; a saved list has them all.</numerusform>
            <numerusform>The first {n} of {all} are shown; a saved list has them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {n} rows</source>
        <translation>
            <numerusform>about {n} row</numerusform>
            <numerusform>about {n} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>and {n} more</numerusform>
            <numerusform>and {n} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>series of {count} points in {n} channels</source>
        <translation>
            <numerusform>series of {count} points in {n} channel</numerusform>
            <numerusform>series of {count} points in {n} channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last {count} values of {n} columns</source>
        <translation>
            <numerusform>the last {count} values of {n} column</numerusform>
            <numerusform>the last {count} values of {n} columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} over time: {n} points from {first} to {last}, between {low} and {high}.</source>
        <translation>
            <numerusform>{name} over time: {n} point from {first} to {last}, between {low} and {high}.</numerusform>
            <numerusform>{name} over time: {n} points from {first} to {last}, between {low} and {high}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} categories</source>
        <translation>
            <numerusform>{n} category</numerusform>
            <numerusform>{n} categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} class</numerusform>
            <numerusform>{n} classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <translation>
            <numerusform>{n} column</numerusform>
            <numerusform>{n} columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} different</source>
        <translation>
            <numerusform>{n} different</numerusform>
            <numerusform>{n} different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} features</source>
        <translation>
            <numerusform>{n} feature</numerusform>
            <numerusform>{n} features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} item</numerusform>
            <numerusform>{n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items so far</source>
        <translation>
            <numerusform>{n} item so far</numerusform>
            <numerusform>{n} items so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} missing</source>
        <translation>
            <numerusform>{n} missing</numerusform>
            <numerusform>{n} missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notes; every choice can be changed</source>
        <translation>
            <numerusform>{n} note; every choice can be changed</numerusform>
            <numerusform>{n} notes; every choice can be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation>
            <numerusform>{n} picture</numerusform>
            <numerusform>{n} pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} row</numerusform>
            <numerusform>{n} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows or files</source>
        <translation>
            <numerusform>{n} row or file</numerusform>
            <numerusform>{n} rows or files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows or files were not read; see below</source>
        <translation>
            <numerusform>{n} row or file was not read; see below</numerusform>
            <numerusform>{n} rows or files were not read; see below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} series</source>
        <translation>
            <numerusform>{n} series</numerusform>
            <numerusform>{n} series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{word} ({n}×)</source>
        <translation>
            <numerusform>{word} ({n}×)</numerusform>
            <numerusform>{word} ({n}×)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message numerus="yes">
        <source>of the first {n} channels</source>
        <translation>
            <numerusform>of the first channel</numerusform>
            <numerusform>of the first {n} channels</numerusform>
        </translation>
    </message>
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
<context>
    <name>learnt</name>
    <message numerus="yes">
        <source>All {n} texts of training and validation.</source>
        <translation>
            <numerusform>The only text of training and validation.</numerusform>
            <numerusform>All {n} texts of training and validation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take one of at most {n} words.</source>
        <translation>
            <numerusform>Take one of at most {n} word.</numerusform>
            <numerusform>Take one of at most {n} words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {n} words that most training texts have.</source>
        <translation>
            <numerusform>The word that most training texts have.</numerusform>
            <numerusform>The {n} words that most training texts have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>and {n} more</numerusform>
            <numerusform>and {n} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times in the training texts</source>
        <translation>
            <numerusform>once in the training texts</numerusform>
            <numerusform>{n} times in the training texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {n} texts of training and validation.</source>
        <translation>
            <numerusform>{shown} of {n} text of training and validation.</numerusform>
            <numerusform>{shown} of {n} texts of training and validation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>neurons</name>
    <message numerus="yes">
        <source>{n} features</source>
        <translation>
            <numerusform>{n} feature</numerusform>
            <numerusform>{n} features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} neurons</source>
        <translation>
            <numerusform>{n} neuron</numerusform>
            <numerusform>{n} neurons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message numerus="yes">
        <source>{name}, {n} layers</source>
        <translation>
            <numerusform>{name}, {n} layer</numerusform>
            <numerusform>{name}, {n} layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel.log</name>
    <message numerus="yes">
        <source>{n} entries; the latest: {text}</source>
        <translation>
            <numerusform>{n} entry: {text}</numerusform>
            <numerusform>{n} entries; the latest: {text}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel.problems</name>
    <message numerus="yes">
        <source>{n} errors</source>
        <translation>
            <numerusform>{n} error</numerusform>
            <numerusform>{n} errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} further problems follow when these are solved.</source>
        <translation>
            <numerusform>{n} further problem follows when these are solved.</numerusform>
            <numerusform>{n} further problems follow when these are solved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hints</source>
        <translation>
            <numerusform>{n} hint</numerusform>
            <numerusform>{n} hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation>
            <numerusform>{n} warning</numerusform>
            <numerusform>{n} warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel.weights</name>
    <message numerus="yes">
        <source>{layer}: {n} weights are no numbers any more; they are hatched.</source>
        <translation>
            <numerusform>{layer}: {n} weight is no number any more; it is hatched.</numerusform>
            <numerusform>{layer}: {n} weights are no numbers any more; they are hatched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n} entry</numerusform>
            <numerusform>{n} entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} filters</source>
        <translation>
            <numerusform>{n} filter</numerusform>
            <numerusform>{n} filters</numerusform>
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
        <source>{n} values</source>
        <translation>
            <numerusform>{n} value</numerusform>
            <numerusform>{n} values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>predict_file</name>
    <message numerus="yes">
        <source>{n} of them longer than the net reads: the end did not count.</source>
        <translation>
            <numerusform>{n} of them is longer than the net reads: its end did not count.</numerusform>
            <numerusform>{n} of them are longer than the net reads: their end did not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them without a known word: they have no real answer.</source>
        <translation>
            <numerusform>{n} of them without a known word: it has no real answer.</numerusform>
            <numerusform>{n} of them without a known word: they have no real answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} predicted and written to {file}.</source>
        <translation>
            <numerusform>{n} item predicted and written to {file}.</numerusform>
            <numerusform>{n} items predicted and written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>project</name>
    <message numerus="yes">
        <source>{n} wires led to layers that do not exist. They were left out.</source>
        <translation>
            <numerusform>One wire led to a layer that does not exist. It was left out.</numerusform>
            <numerusform>{n} wires led to layers that do not exist. They were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{problem} (and {n} more problems)</source>
        <translation>
            <numerusform>{problem} (and one more problem)</numerusform>
            <numerusform>{problem} (and {n} more problems)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>repeats</name>
    <message numerus="yes">
        <source>Mean over {n} folds with its 95 % interval: how much the result depends on which items are learnt from and which are judged. The folds share training items; the interval allows for it.</source>
        <translation>
            <numerusform>Mean over {n} folds with its 95 % interval: how much the result depends on which items are learnt from and which are judged. The folds share training items; the interval allows for it.</numerusform>
            <numerusform>Mean over {n} folds with its 95 % interval: how much the result depends on which items are learnt from and which are judged. The folds share training items; the interval allows for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean over {n} seeds with its 95 % interval: how much the result depends on chance in start weights and order, on the same validation items. It does not say how other items would do.</source>
        <translation>
            <numerusform>Mean over {n} seeds with its 95 % interval: how much the result depends on chance in start weights and order, on the same validation items. It does not say how other items would do.</numerusform>
            <numerusform>Mean over {n} seeds with its 95 % interval: how much the result depends on chance in start weights and order, on the same validation items. It does not say how other items would do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only {n} validation items are “{name}”: one training says little about this class. Train on several folds.</source>
        <translation>
            <numerusform>Only {n} validation item is “{name}”: one training says little about this class. Train on several folds.</numerusform>
            <numerusform>Only {n} validation items are “{name}”: one training says little about this class. Train on several folds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped; {n} trainings were done. Nothing was changed.</source>
        <translation>
            <numerusform>Stopped; {n} training was done. Nothing was changed.</numerusform>
            <numerusform>Stopped; {n} trainings were done. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train both settings with {n} seeds</source>
        <translation>
            <numerusform>Train both settings with {n} seed</numerusform>
            <numerusform>Train both settings with {n} seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train on {n} folds</source>
        <translation>
            <numerusform>Train on {n} fold</numerusform>
            <numerusform>Train on {n} folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train with {n} seeds</source>
        <translation>
            <numerusform>Train with {n} seed</numerusform>
            <numerusform>Train with {n} seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With {n} validation items, one training says little. Several seeds show how much of a result is chance; folds judge every item once.</source>
        <translation>
            <numerusform>With {n} validation item, one training says little. Several seeds show how much of a result is chance; folds judge every item once.</numerusform>
            <numerusform>With {n} validation items, one training says little. Several seeds show how much of a result is chance; folds judge every item once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric} of {n} trainings: mean {mean} {interval}</source>
        <translation>
            <numerusform>{metric} of {n} training: mean {mean} {interval}</numerusform>
            <numerusform>{metric} of {n} trainings: mean {mean} {interval}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items are too few, or hang together too much, for {folds} folds.</source>
        <translation>
            <numerusform>{n} item is too few for {folds} folds.</numerusform>
            <numerusform>{n} items are too few, or hang together too much, for {folds} folds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>Take {n} corrections of the review over</source>
        <translation>
            <numerusform>Take {n} correction of the review over</numerusform>
            <numerusform>Take {n} corrections of the review over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take {n} corrections over</source>
        <translation>
            <numerusform>Take {n} correction over</numerusform>
            <numerusform>Take {n} corrections over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all {n} errors shown</source>
        <translation>
            <numerusform>the {n} error shown</numerusform>
            <numerusform>all {n} errors shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the {n} chosen errors</source>
        <translation>
            <numerusform>the {n} chosen error</numerusform>
            <numerusform>the {n} chosen errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items that the net got right were not looked at; their labels stay as they are, so that corrected figures may still be slightly too good.</source>
        <translation>
            <numerusform>{n} item that the net got right was not looked at; its label stays as it is, so that corrected figures may still be slightly too good.</numerusform>
            <numerusform>{n} items that the net got right were not looked at; their labels stay as they are, so that corrected figures may still be slightly too good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them were corrected without a blind review. If only errors of a net were looked at, its figures are too good.</source>
        <translation>
            <numerusform>{n} of them was corrected without a blind review. If only errors of a net were looked at, its figures are too good.</numerusform>
            <numerusform>{n} of them were corrected without a blind review. If only errors of a net were looked at, its figures are too good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} validation items are among them. Correcting the errors of a net alone favours the net, as nobody looks at what it got right. “Blind review” on the page Results avoids that.</source>
        <translation>
            <numerusform>{n} validation item is among them. Correcting the errors of a net alone favours the net, as nobody looks at what it got right. “Blind review” on the page Results avoids that.</numerusform>
            <numerusform>{n} validation items are among them. Correcting the errors of a net alone favours the net, as nobody looks at what it got right. “Blind review” on the page Results avoids that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} validation items were corrected. All runs, old and new, are scored on these same corrected items.</source>
        <translation>
            <numerusform>{n} validation item was corrected. All runs, old and new, are scored on these same corrected items.</numerusform>
            <numerusform>{n} validation items were corrected. All runs, old and new, are scored on these same corrected items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message numerus="yes">
        <source>The data are a table, and {target} has {n} classes: a small dense net with one output for each class suits them.</source>
        <translation>
            <numerusform>The data are a table, and {target} has {n} class: a small dense net suits them.</numerusform>
            <numerusform>The data are a table, and {target} has {n} classes: a small dense net with one output for each class suits them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are images of {n} classes: a convolutional net finds patterns wherever they are in the image.</source>
        <translation>
            <numerusform>The data are images of {n} class: a convolutional net finds patterns wherever they are in the image.</numerusform>
            <numerusform>The data are images of {n} classes: a convolutional net finds patterns wherever they are in the image.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are many short texts, and {target} has {n} classes: it is best to let each word speak for itself.</source>
        <translation>
            <numerusform>The data are many short texts, and {target} has {n} class: it is best to let each word speak for itself.</numerusform>
            <numerusform>The data are many short texts, and {target} has {n} classes: it is best to let each word speak for itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are photos of {n} classes: a convolutional net with few weights sees each of them many times, a little different every time.</source>
        <translation>
            <numerusform>The data are photos of one class: a convolutional net with few weights sees each of them many times, a little different every time.</numerusform>
            <numerusform>The data are photos of {n} classes: a convolutional net with few weights sees each of them many times, a little different every time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are series of {n} classes: a convolutional net finds patterns wherever they are in time.</source>
        <translation>
            <numerusform>The data are series of {n} class: a convolutional net finds patterns wherever they are in time.</numerusform>
            <numerusform>The data are series of {n} classes: a convolutional net finds patterns wherever they are in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are texts, and {target} has {n} classes: a net that adds up what each word says suits them.</source>
        <translation>
            <numerusform>The data are texts, and {target} has {n} class: a net that adds up what each word says suits them.</numerusform>
            <numerusform>The data are texts, and {target} has {n} classes: a net that adds up what each word says suits them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data are {items} photos of {n} classes: a convolutional net sees each of them a few times.</source>
        <translation>
            <numerusform>The data are {items} photos of one class: a convolutional net sees each of them a few times.</numerusform>
            <numerusform>The data are {items} photos of {n} classes: a convolutional net sees each of them a few times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>text_lab</name>
    <message numerus="yes">
        <source>The first {n} words are shown; all of them count.</source>
        <translation>
            <numerusform>The first {n} word is shown; all of them count.</numerusform>
            <numerusform>The first {n} words are shown; all of them count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dashed: the net reads {n} words</source>
        <translation>
            <numerusform>dashed: the net reads {n} word</numerusform>
            <numerusform>dashed: the net reads {n} words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half of the texts have at most {n} words, the longest {most}</source>
        <translation>
            <numerusform>half of the texts have at most {n} word, the longest {most}</numerusform>
            <numerusform>half of the texts have at most {n} words, the longest {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {n} texts</source>
        <translation>
            <numerusform>in {n} text</numerusform>
            <numerusform>in {n} texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} different words</source>
        <translation>
            <numerusform>{n} different word</numerusform>
            <numerusform>{n} different words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} from training and validation</source>
        <translation>
            <numerusform>{n} from training and validation</numerusform>
            <numerusform>{n} from training and validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <translation>
            <numerusform>{n} hit</numerusform>
            <numerusform>{n} hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>time_steps</name>
    <message numerus="yes">
        <source>{n} heads</source>
        <translation>
            <numerusform>{n} head</numerusform>
            <numerusform>{n} heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} layers</source>
        <translation>
            <numerusform>{n} layer</numerusform>
            <numerusform>{n} layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} learned places</source>
        <translation>
            <numerusform>{n} learned place</numerusform>
            <numerusform>{n} learned places</numerusform>
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
        <source>{n} numbers</source>
        <translation>
            <numerusform>{n} number</numerusform>
            <numerusform>{n} numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>train</name>
    <message numerus="yes">
        <source>From here on {n} threads compute; that is faster now.</source>
        <translation>
            <numerusform>From here on {n} thread computes; that is faster now.</numerusform>
            <numerusform>From here on {n} threads compute; that is faster now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped early: the validation loss did not get better for {n} epochs. The weights of epoch {best} are kept.</source>
        <translation>
            <numerusform>Stopped early: the validation loss did not get better for {n} epoch. The weights of epoch {best} are kept.</numerusform>
            <numerusform>Stopped early: the validation loss did not get better for {n} epochs. The weights of epoch {best} are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} image</numerusform>
            <numerusform>{n} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <translation>
            <numerusform>{n} point</numerusform>
            <numerusform>{n} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} row</numerusform>
            <numerusform>{n} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} text</numerusform>
            <numerusform>{n} texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>writing</name>
    <message numerus="yes">
        <source>A window shows {n} letters; the next one is to be found.</source>
        <translation>
            <numerusform>A window shows {n} letter; the next one is to be found.</numerusform>
            <numerusform>A window shows {n} letters; the next one is to be found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are too few letters to learn writing from ({n}).</source>
        <translation>
            <numerusform>There are too few letters to learn writing from ({n}).</numerusform>
            <numerusform>There are too few letters to learn writing from ({n}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While it trains: written after epoch {n}.</source>
        <translation>
            <numerusform>While it trains: written after epoch {n}.</numerusform>
            <numerusform>While it trains: written after epoch {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} different pairs of the training part</source>
        <translation>
            <numerusform>{n} pair of the training part</numerusform>
            <numerusform>{n} different pairs of the training part</numerusform>
        </translation>
    </message>
</context>
</TS>
