<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>catalogue</name>
    <message>
        <source>-200 means that nothing was measured.</source>
        <translation>-200 bedeutet, dass nichts gemessen wurde.</translation>
    </message>
    <message>
        <source>10kGNAD: German newspaper articles</source>
        <translation>10kGNAD: deutsche Zeitungsartikel</translation>
    </message>
    <message>
        <source>20 newsgroups</source>
        <translation>20 Newsgroups</translation>
    </message>
    <message>
        <source>A folder with train.csv and test.csv, or such names; also Excel and JSON.</source>
        <translation>Ein Ordner mit train.csv und test.csv oder ähnlichen Namen; auch Excel und JSON.</translation>
    </message>
    <message>
        <source>A stick or a share on which your course has its data. It is looked at before the network.</source>
        <translation>Ein Stick oder ein Netzlaufwerk, auf dem Ihr Kurs seine Daten hat. Dort wird zuerst nachgesehen, noch vor dem Netz.</translation>
    </message>
    <message>
        <source>About the set</source>
        <translation>Über den Datensatz</translation>
    </message>
    <message>
        <source>Air in Beijing</source>
        <translation>Luft in Peking</translation>
    </message>
    <message>
        <source>Air in an Italian city</source>
        <translation>Luft in einer italienischen Stadt</translation>
    </message>
    <message>
        <source>Airline passengers</source>
        <translation>Fluggäste</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Articles of an Austrian newspaper; which section do they stand in?</source>
        <translation>Artikel einer österreichischen Zeitung; in welchem Ressort stehen sie?</translation>
    </message>
    <message>
        <source>Banking77: what does the customer want?</source>
        <translation>Banking77: Was möchte der Kunde?</translation>
    </message>
    <message>
        <source>CC BY-NC 4.0, not for business</source>
        <translation>CC BY-NC 4.0, nicht für Geschäfte</translation>
    </message>
    <message>
        <source>CC BY-NC-SA 4.0, not for business</source>
        <translation>CC BY-NC-SA 4.0, nicht für Geschäfte</translation>
    </message>
    <message>
        <source>CIFAR's binary files</source>
        <translation>Binärdateien von CIFAR</translation>
    </message>
    <message>
        <source>CIFAR-10: animals and vehicles</source>
        <translation>CIFAR-10: Tiere und Fahrzeuge</translation>
    </message>
    <message>
        <source>Cars of 1970 to 1982: how many miles does each go with a gallon?</source>
        <translation>Autos von 1970 bis 1982: Wie viele Meilen fährt jedes mit einer Gallone?</translation>
    </message>
    <message>
        <source>Choose another folder. Nothing changed.</source>
        <translation>Wählen Sie einen anderen Ordner. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose one table by itself. Nothing in your project changed.</source>
        <translation>Wählen Sie eine einzelne Tabelle. An Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose the course's folder</source>
        <translation>Kursordner wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Colour pictures of 32×32 pixels with their classes; also CIFAR-100.</source>
        <translation>Farbbilder mit 32×32 Pixeln und ihren Klassen; auch CIFAR-100.</translation>
    </message>
    <message>
        <source>Copy or download it once more. Nothing changed.</source>
        <translation>Kopieren oder laden Sie die Datei noch einmal. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>Diese Angaben kopieren</translation>
    </message>
    <message>
        <source>Course's folder …</source>
        <translation>Kursordner …</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Download it with: nnstudio catalogue {id} --get</source>
        <translation>Laden mit: nnstudio catalogue {id} --get</translation>
    </message>
    <message>
        <source>Download {size}</source>
        <translation>{size} laden</translation>
    </message>
    <message>
        <source>Eleven measurements of white wines; which mark did the tasters give?</source>
        <translation>Elf Messwerte von Weißweinen; welche Note haben die Prüfer gegeben?</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>English posts of the early internet, from religion to ice hockey.</source>
        <translation>Englische Beiträge aus dem frühen Internet, von Religion bis Eishockey.</translation>
    </message>
    <message>
        <source>English questions to a bank, sorted by what is wanted.</source>
        <translation>Englische Fragen an eine Bank, sortiert nach dem Anliegen.</translation>
    </message>
    <message>
        <source>English text messages; wanted (ham) or spam?</source>
        <translation>Englische Kurznachrichten; erwünscht (ham) oder Spam?</translation>
    </message>
    <message>
        <source>EuroSAT: the land from above</source>
        <translation>EuroSAT: das Land von oben</translation>
    </message>
    <message>
        <source>Fashion-MNIST: clothes</source>
        <translation>Fashion-MNIST: Kleidung</translation>
    </message>
    <message>
        <source>Fine dust and weather hour by hour, 2010 to 2014; with gaps.</source>
        <translation>Feinstaub und Wetter Stunde für Stunde, 2010 bis 2014; mit Lücken.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Fourteen measurements every ten minutes, 2009 to 2016.</source>
        <translation>Vierzehn Messwerte alle zehn Minuten, 2009 bis 2016.</translation>
    </message>
    <message>
        <source>Fuel of cars</source>
        <translation>Verbrauch von Autos</translation>
    </message>
    <message>
        <source>Gases in the air of a busy street, hour by hour, 2004 and 2005.</source>
        <translation>Gase in der Luft einer befahrenen Straße, Stunde für Stunde, 2004 und 2005.</translation>
    </message>
    <message>
        <source>GermEval 2018: offensive language</source>
        <translation>GermEval 2018: beleidigende Sprache</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>German tweets; are they offensive or not?</source>
        <translation>Deutsche Tweets; sind sie beleidigend oder nicht?</translation>
    </message>
    <message>
        <source>Grey pictures of clothes and shoes, 28×28 pixels; harder than digits.</source>
        <translation>Graue Bilder von Kleidung und Schuhen, 28×28 Pixel; schwieriger als Ziffern.</translation>
    </message>
    <message>
        <source>Grey pictures of the digits 0 to 9, 28×28 pixels.</source>
        <translation>Graue Bilder der Ziffern 0 bis 9, 28×28 Pixel.</translation>
    </message>
    <message>
        <source>GunPoint: a movement of the hand</source>
        <translation>GunPoint: eine Bewegung der Hand</translation>
    </message>
    <message>
        <source>Handwritten letters from old Japanese books, 28×28 pixels, grey.</source>
        <translation>Handgeschriebene Zeichen aus alten japanischen Büchern, 28×28 Pixel, grau.</translation>
    </message>
    <message>
        <source>I have the files …</source>
        <translation>Ich habe die Dateien …</translation>
    </message>
    <message>
        <source>IMDB: film reviews</source>
        <translation>IMDB: Filmkritiken</translation>
    </message>
    <message>
        <source>It was thrown away. Some networks send a sign-in page instead of the file: open a web page in the browser, sign in there and try again.</source>
        <translation>Es wurde verworfen. Manche Netze schicken statt der Datei eine Anmeldeseite: Öffnen Sie im Browser eine Webseite, melden Sie sich dort an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kuzushiji-MNIST: old Japanese letters</source>
        <translation>Kuzushiji-MNIST: alte japanische Zeichen</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Sprache der Texte</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Long English film reviews; did they like the film?</source>
        <translation>Lange englische Filmkritiken; hat der Film gefallen?</translation>
    </message>
    <message>
        <source>Looked at first: {folder}</source>
        <translation>Zuerst nachgesehen wird in: {folder}</translation>
    </message>
    <message>
        <source>MNIST: handwritten digits</source>
        <translation>MNIST: handgeschriebene Ziffern</translation>
    </message>
    <message>
        <source>Make it ready with: nnstudio catalogue {id} --get</source>
        <translation>Bereitstellen mit: nnstudio catalogue {id} --get</translation>
    </message>
    <message>
        <source>Mood of verses</source>
        <translation>Stimmung von Versen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Motions with a smart watch</source>
        <translation>Bewegungen mit einer Smartwatch</translation>
    </message>
    <message>
        <source>Names, sizes and addresses, for a computer with a network</source>
        <translation>Namen, Größen und Adressen, für einen Computer mit Netz</translation>
    </message>
    <message>
        <source>Needed are whole files such as data_batch_1.bin and test_batch.bin, of the binary version. Nothing changed.</source>
        <translation>Gebraucht werden vollständige Dateien wie data_batch_1.bin und test_batch.bin der Binärfassung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nights in Melbourne</source>
        <translation>Nächte in Melbourne</translation>
    </message>
    <message>
        <source>No course's folder is chosen.</source>
        <translation>Es ist kein Kursordner gewählt.</translation>
    </message>
    <message>
        <source>No set fits. Search for other words.</source>
        <translation>Nichts passt. Suchen Sie nach anderen Wörtern.</translation>
    </message>
    <message numerus="yes">
        <source>No source publishes a digest of {n} of its files. They cannot be verified; their digest is shown after the download.</source>
        <translation>
            <numerusform>Für {n} Datei veröffentlicht keine Quelle eine Prüfsumme. Sie kann nicht geprüft werden; ihre Prüfsumme wird nach dem Laden gezeigt.</numerusform>
            <numerusform>Für {n} Dateien veröffentlicht keine Quelle eine Prüfsumme. Sie können nicht geprüft werden; ihre Prüfsummen werden nach dem Laden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in your project changed. Bring these files on a stick and copy them into the folder {folder}, or say where they are:
{files}</source>
        <translation>An Ihrem Projekt wurde nichts geändert. Bringen Sie diese Dateien auf einem Stick mit und kopieren Sie sie in den Ordner {folder}, oder sagen Sie, wo sie liegen:
{files}</translation>
    </message>
    <message>
        <source>Nothing in your project changed. Check that you may write there.</source>
        <translation>An Ihrem Projekt wurde nichts geändert. Prüfen Sie, ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Nothing in your project changed. Download or copy it once more.</source>
        <translation>An Ihrem Projekt wurde nichts geändert. Laden oder kopieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Nothing in your project changed. Make room on the disk of {folder} and try again.</source>
        <translation>An Ihrem Projekt wurde nichts geändert. Schaffen Sie Platz auf dem Datenträger von {folder} und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing in your project changed. Try again, or bring the files on a stick.</source>
        <translation>An Ihrem Projekt wurde nichts geändert. Versuchen Sie es noch einmal, oder bringen Sie die Dateien auf einem Stick mit.</translation>
    </message>
    <message>
        <source>Nothing in your project changed. Try again; what was fetched is used where that is possible.</source>
        <translation>An Ihrem Projekt wurde nichts geändert. Versuchen Sie es noch einmal; was schon geladen wurde, wird verwendet, wo das möglich ist.</translation>
    </message>
    <message>
        <source>Opens {address} in the browser</source>
        <translation>Öffnet {address} im Browser</translation>
    </message>
    <message>
        <source>Or copy these files into the folder {folder}:
{files}</source>
        <translation>Oder kopieren Sie diese Dateien in den Ordner {folder}:
{files}</translation>
    </message>
    <message>
        <source>Page of the set</source>
        <translation>Seite des Datensatzes</translation>
    </message>
    <message>
        <source>Passengers in thousands, month by month, 1949 to 1960; a short series.</source>
        <translation>Fluggäste in Tausend, Monat für Monat, 1949 bis 1960; eine kurze Reihe.</translation>
    </message>
    <message>
        <source>Passengers of the Titanic with age, class and fare; who survived?</source>
        <translation>Reisende der Titanic mit Alter, Klasse und Fahrpreis; wer hat überlebt?</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Penguins</source>
        <translation>Pinguine</translation>
    </message>
    <message>
        <source>Penguins of three species, measured in the Antarctic; with gaps.</source>
        <translation>Pinguine dreier Arten, in der Antarktis vermessen; mit Lücken.</translation>
    </message>
    <message>
        <source>Photos of daisies, dandelions, roses, sunflowers and tulips.</source>
        <translation>Fotos von Gänseblümchen, Löwenzahn, Rosen, Sonnenblumen und Tulpen.</translation>
    </message>
    <message>
        <source>Photos of flowers</source>
        <translation>Fotos von Blumen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Public data sets</source>
        <translation>Öffentliche Datensätze</translation>
    </message>
    <message>
        <source>Public data sets …</source>
        <translation>Öffentliche Datensätze …</translation>
    </message>
    <message>
        <source>Quality of white wine</source>
        <translation>Qualität von Weißwein</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lizenz lesen</translation>
    </message>
    <message>
        <source>Real messages of adults: some are about sex, some hold insults.</source>
        <translation>Echte Nachrichten von Erwachsenen: In manchen geht es um Sex, manche enthalten Beleidigungen.</translation>
    </message>
    <message>
        <source>SHA-256 of what came: {digest}</source>
        <translation>SHA-256 dessen, was kam: {digest}</translation>
    </message>
    <message>
        <source>SMS spam</source>
        <translation>SMS-Spam</translation>
    </message>
    <message>
        <source>Satellite pictures of Europe, 64×64 pixels: forest, river, houses, fields …</source>
        <translation>Satellitenbilder aus Europa, 64×64 Pixel: Wald, Fluss, Häuser, Felder …</translation>
    </message>
    <message>
        <source>Search data sets</source>
        <translation>Datensätze suchen</translation>
    </message>
    <message>
        <source>See all of them with: {command}</source>
        <translation>Alle zeigt: {command}</translation>
    </message>
    <message>
        <source>Sentence polarity</source>
        <translation>Lob und Tadel in Sätzen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Single sentences of English film reviews; praise or blame?</source>
        <translation>Einzelne Sätze aus englischen Filmkritiken; Lob oder Tadel?</translation>
    </message>
    <message>
        <source>Small colour photos of animals, ships, cars and planes, 32×32 pixels.</source>
        <translation>Kleine Farbfotos von Tieren, Schiffen, Autos und Flugzeugen, 32×32 Pixel.</translation>
    </message>
    <message>
        <source>Some times stand there twice, and a wind of -9999 means that it is not known.</source>
        <translation>Manche Zeiten stehen doppelt da, und ein Wind von -9999 bedeutet, dass er nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Spots on the sun, month by month, 1749 to 1983.</source>
        <translation>Flecken auf der Sonne, Monat für Monat, 1749 bis 1983.</translation>
    </message>
    <message>
        <source>Standing, walking, running or badminton? Six sensors, 100 points each.</source>
        <translation>Stehen, Gehen, Laufen oder Badminton? Sechs Sensoren mit je 100 Punkten.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped. Nothing in your project changed.</source>
        <translation>Angehalten. An Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Sunspots</source>
        <translation>Sonnenflecken</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tables by part</source>
        <translation>Tabellen nach Teilen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The catalogue has no set called {name}.</source>
        <translation>Im Katalog gibt es keine Daten namens {name}.</translation>
    </message>
    <message>
        <source>The column “alive” repeats the answer in words. Leave it out.</source>
        <translation>Die Spalte „alive“ wiederholt die Antwort in Worten. Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The connection broke off after {done} of {all} of {file}.</source>
        <translation>Die Verbindung brach nach {done} von {all} der Datei {file} ab.</translation>
    </message>
    <message>
        <source>The disk has not enough room: {size} are needed, {free} are free.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz: {size} werden gebraucht, {free} sind frei.</translation>
    </message>
    <message>
        <source>The files of “{name}” lie in {folder}. Choose {stick} as the course's folder on the other computers.</source>
        <translation>Die Dateien von „{name}“ liegen in {folder}. Wählen Sie auf den anderen Computern {stick} als Kursordner.</translation>
    </message>
    <message>
        <source>The folder {folder} does not hold all of “{name}”.</source>
        <translation>Im Ordner {folder} liegt „{name}“ nicht vollständig.</translation>
    </message>
    <message>
        <source>The folder {name} holds no tables called train and test.</source>
        <translation>Im Ordner {name} sind keine Tabellen, die train und test heißen.</translation>
    </message>
    <message>
        <source>The heads of the posts give the group away, and real names and addresses stand there.</source>
        <translation>Die Köpfe der Beiträge verraten die Gruppe, und dort stehen echte Namen und Adressen.</translation>
    </message>
    <message>
        <source>The lowest temperature of each day, 1981 to 1990.</source>
        <translation>Die tiefste Temperatur jedes Tages, 1981 bis 1990.</translation>
    </message>
    <message>
        <source>The object that is drawn was a replica of a gun.</source>
        <translation>Der gezogene Gegenstand war die Nachbildung einer Waffe.</translation>
    </message>
    <message>
        <source>The path of a hand, 150 points: does it draw something or only point?</source>
        <translation>Der Weg einer Hand, 150 Punkte: Zieht sie etwas, oder zeigt sie nur?</translation>
    </message>
    <message>
        <source>The server does not give {file}: {reason}.</source>
        <translation>Der Server gibt {file} nicht her: {reason}.</translation>
    </message>
    <message>
        <source>The set could not be fetched because of a fault in NN Studio.</source>
        <translation>Der Datensatz konnte wegen eines Fehlers in NN Studio nicht geladen werden.</translation>
    </message>
    <message>
        <source>The tables of {name} have more than {most} rows together.</source>
        <translation>Die Tabellen in {name} haben zusammen mehr als {most} Zeilen.</translation>
    </message>
    <message>
        <source>The texts hold insults and hate. Look at them before you use them with a class.</source>
        <translation>Die Texte enthalten Beleidigungen und Hass. Sehen Sie sie an, bevor Sie sie in einer Klasse verwenden.</translation>
    </message>
    <message>
        <source>These are missing:
{files}</source>
        <translation>Es fehlen:
{files}</translation>
    </message>
    <message>
        <source>They need {size} GB. Use fewer files. Nothing changed.</source>
        <translation>Sie brauchen {size} GB. Verwenden Sie weniger Dateien. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>Titanic</source>
        <translation>Titanic</translation>
    </message>
    <message>
        <source>Use a part of the data. Nothing in your project changed.</source>
        <translation>Verwenden Sie einen Teil der Daten. An Ihrem Projekt wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>Diese Daten verwenden</translation>
    </message>
    <message>
        <source>Verses of English poems: gloomy (-1), neither (0), bright (1), or both (2).</source>
        <translation>Verse englischer Gedichte: düster (-1), weder noch (0), heiter (1) oder beides (2).</translation>
    </message>
    <message>
        <source>Weather in Jena</source>
        <translation>Wetter in Jena</translation>
    </message>
    <message>
        <source>What came as {file} is not the file that the catalogue means.</source>
        <translation>Was als {file} kam, ist nicht die Datei, die der Katalog meint.</translation>
    </message>
    <message>
        <source>Where are the files of “{name}”?</source>
        <translation>Wo liegen die Dateien von „{name}“?</translation>
    </message>
    <message>
        <source>a number is predicted</source>
        <translation>eine Zahl wird vorhergesagt</translation>
    </message>
    <message>
        <source>a set, e.g. mnist; without it all are listed</source>
        <translation>ein Datensatz, z. B. mnist; ohne ihn werden alle aufgelistet</translation>
    </message>
    <message>
        <source>at hand</source>
        <translation>liegt vor</translation>
    </message>
    <message>
        <source>download its files to a stick for a course</source>
        <translation>lädt seine Dateien auf einen Stick für einen Kurs</translation>
    </message>
    <message>
        <source>for research; name the archive</source>
        <translation>für die Forschung; das Archiv nennen</translation>
    </message>
    <message>
        <source>free for everything (CC0)</source>
        <translation>frei für alles (CC0)</translation>
    </message>
    <message>
        <source>has not all columns of {file}: {columns}</source>
        <translation>hat nicht alle Spalten von {file}: {columns}</translation>
    </message>
    <message>
        <source>its certificate is not trusted on this computer; ask who runs the network</source>
        <translation>sein Zertifikat gilt auf diesem Computer nicht als vertrauenswürdig; fragen Sie, wer das Netz betreut</translation>
    </message>
    <message>
        <source>its name tells no part</source>
        <translation>der Name nennt keinen Teil</translation>
    </message>
    <message>
        <source>make it ready from files in this folder</source>
        <translation>stellt ihn aus Dateien in diesem Ordner bereit</translation>
    </message>
    <message>
        <source>make it ready; downloads what is not here</source>
        <translation>stellt ihn bereit; lädt, was nicht da ist</translation>
    </message>
    <message>
        <source>needs {size} from the network</source>
        <translation>braucht {size} aus dem Netz</translation>
    </message>
    <message>
        <source>no texts</source>
        <translation>keine Texte</translation>
    </message>
    <message>
        <source>not stated; do not pass the data on</source>
        <translation>nicht angegeben; Daten nicht weitergeben</translation>
    </message>
    <message>
        <source>on the stick or this computer</source>
        <translation>auf dem Stick oder diesem Computer</translation>
    </message>
    <message>
        <source>public data sets: list, show, bring here</source>
        <translation>öffentliche Datensätze: auflisten, zeigen, herholen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>the proxy of this network does not let it through</source>
        <translation>der Proxy dieses Netzes lässt ihn nicht durch</translation>
    </message>
    <message>
        <source>{file} becomes the test part and stays locked.</source>
        <translation>{file} wird der Testteil und bleibt verschlossen.</translation>
    </message>
    <message>
        <source>{file} cannot be verified: no source publishes its digest. Its SHA-256 is {digest}.</source>
        <translation>{file} kann nicht geprüft werden: Keine Quelle veröffentlicht eine Prüfsumme. SHA-256 der Datei: {digest}.</translation>
    </message>
    <message>
        <source>{file} has columns that {first} lacks; they are not used: {names}</source>
        <translation>{file} hat Spalten, die in {first} fehlen; sie werden nicht verwendet: {names}</translation>
    </message>
    <message>
        <source>{file} holds no pictures as CIFAR writes them.</source>
        <translation>{file} enthält keine Bilder, wie CIFAR sie schreibt.</translation>
    </message>
    <message>
        <source>{file} holds too many pictures for the memory.</source>
        <translation>{file} enthält zu viele Bilder für den Speicher.</translation>
    </message>
    <message>
        <source>{file} is damaged, or is not what it should be.</source>
        <translation>{file} ist beschädigt oder nicht, was es sein soll.</translation>
    </message>
    <message>
        <source>{file} is no table.</source>
        <translation>{file} ist keine Tabelle.</translation>
    </message>
    <message>
        <source>{file} is not whole: {size} instead of {all}.</source>
        <translation>{file} ist nicht vollständig: {size} statt {all}.</translation>
    </message>
    <message>
        <source>{file} was taken by its name: it is not the file that the catalogue means. Its SHA-256 is {digest}.</source>
        <translation>{file} wurde nach dem Namen genommen: Es ist nicht die Datei, die der Katalog meint. SHA-256 der Datei: {digest}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>{folder} kann nicht beschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{name}: looking for its files</source>
        <translation>{name}: Dateien werden gesucht</translation>
    </message>
    <message>
        <source>{name}: {done} of {all}</source>
        <translation>{name}: {done} von {all}</translation>
    </message>
    <message>
        <source>{name}: {size} are fetched. Licence: {licence}</source>
        <translation>{name}: {size} werden geladen. Lizenz: {licence}</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <translation>
            <numerusform>{n} Klasse</numerusform>
            <numerusform>{n} Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} points in time</source>
        <translation>
            <numerusform>{n} Zeitpunkt</numerusform>
            <numerusform>{n} Zeitpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} series</source>
        <translation>
            <numerusform>{n} Reihe</numerusform>
            <numerusform>{n} Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} Text</numerusform>
            <numerusform>{n} Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} was passed over: it is not whole, or another file.</source>
        <translation>{path} wurde übergangen: Die Datei ist nicht vollständig oder eine andere.</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>“{name}” cannot be fetched: no server can be reached. Is this computer offline?</source>
        <translation>„{name}“ kann nicht geladen werden: Kein Server ist erreichbar. Ist dieser Computer offline?</translation>
    </message>
    <message>
        <source>“{name}” is not on this computer yet.</source>
        <translation>„{name}“ ist noch nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation>„{name}“ ist bereit.</translation>
    </message>
    <message>
        <source>“{name}” is ready: {path}</source>
        <translation>„{name}“ ist bereit: {path}</translation>
    </message>
    <message>
        <source>• {file} ({size}) from {address}</source>
        <translation>• {file} ({size}) von {address}</translation>
    </message>
</context>
</TS>
