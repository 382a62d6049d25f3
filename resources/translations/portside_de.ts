<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>comparing</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>making the sample</source>
        <translation>Beispiel anlegen</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>reading the open pull requests</source>
        <translation>offene Pull-Requests lesen</translation>
    </message>
    <message>
        <source>reading the pull request</source>
        <translation>Pull-Request lesen</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>senden</translation>
    </message>
    <message>
        <source>The file has no mirror in botocore, so there is nothing to compare the line with.</source>
        <translation>Die Datei hat keinen Spiegel in botocore, also gibt es nichts, womit die Zeile zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>The line belongs to code of aiobotocore&apos;s own, which no botocore definition stands behind.</source>
        <translation>Die Zeile gehört zu eigenem Code von aiobotocore, hinter dem keine Definition von botocore steht.</translation>
    </message>
    <message>
        <source>A blank line.</source>
        <translation>Eine Leerzeile.</translation>
    </message>
    <message>
        <source>The set of imported names changed to serve the code below.</source>
        <translation>Die importierten Namen haben sich für den Code darunter geändert.</translation>
    </message>
    <message>
        <source>botocore has the same line at this place.</source>
        <translation>botocore hat an dieser Stelle dieselbe Zeile.</translation>
    </message>
    <message>
        <source>The line differs from botocore&apos;s only by what async syntax asks for.</source>
        <translation>Die Zeile unterscheidet sich von der in botocore nur durch das, was async-Syntax verlangt.</translation>
    </message>
    <message>
        <source>The line differs from botocore&apos;s only by a known async stand-in.</source>
        <translation>Die Zeile unterscheidet sich von der in botocore nur durch einen bekannten async-Ersatz.</translation>
    </message>
    <message>
        <source>The line differs from botocore&apos;s only by the name of an Aio class.</source>
        <translation>Die Zeile unterscheidet sich von der in botocore nur durch den Namen einer Aio-Klasse.</translation>
    </message>
    <message>
        <source>The line diverged from botocore before this change already.</source>
        <translation>Die Zeile wich schon vor dieser Änderung von botocore ab.</translation>
    </message>
    <message>
        <source>Docstring words that botocore&apos;s docstring does not have.</source>
        <translation>Worte im Docstring, die der von botocore nicht hat.</translation>
    </message>
    <message>
        <source>A comment that botocore does not have.</source>
        <translation>Ein Kommentar, den botocore nicht hat.</translation>
    </message>
    <message>
        <source>An annotation that botocore does not have.</source>
        <translation>Eine Annotation, die botocore nicht hat.</translation>
    </message>
    <message>
        <source>The same imported names in another order or grouping.</source>
        <translation>Dieselben importierten Namen in anderer Ordnung oder Gruppierung.</translation>
    </message>
    <message>
        <source>The same code in another layout than botocore&apos;s, without an async reason.</source>
        <translation>Derselbe Code in anderer Anordnung als in botocore, ohne async-Grund.</translation>
    </message>
    <message>
        <source>A call on a logger or on warnings that botocore does not make.</source>
        <translation>Ein Aufruf eines Loggers oder von warnings, den botocore nicht macht.</translation>
    </message>
    <message>
        <source>A try, except, finally, raise or assert that botocore does not have.</source>
        <translation>Ein try, except, finally, raise oder assert, das botocore nicht hat.</translation>
    </message>
    <message>
        <source>A guard that botocore does not have.</source>
        <translation>Eine Abfrage, die botocore nicht hat.</translation>
    </message>
    <message>
        <source>Control flow that differs from botocore&apos;s.</source>
        <translation>Ein anderer Ablauf als in botocore.</translation>
    </message>
    <message>
        <source>The line calls something else than botocore&apos;s line does.</source>
        <translation>Die Zeile ruft etwas anderes auf als die in botocore.</translation>
    </message>
    <message>
        <source>This change removed a line that botocore still has.</source>
        <translation>Diese Änderung entfernte eine Zeile, die botocore noch hat.</translation>
    </message>
    <message>
        <source>Code that botocore does not have.</source>
        <translation>Code, den botocore nicht hat.</translation>
    </message>
    <message>
        <source>The line uses a name that only aiobotocore defines.</source>
        <translation>Die Zeile verwendet einen Namen, den nur aiobotocore definiert.</translation>
    </message>
    <message>
        <source>The statement works with an async primitive.</source>
        <translation>Die Anweisung arbeitet mit einem async-Grundbaustein.</translation>
    </message>
    <message>
        <source>A statement without counterpart awaits something.</source>
        <translation>Eine Anweisung ohne Gegenstück wartet mit await auf etwas.</translation>
    </message>
    <message>
        <source>The comment beside the line gives an async reason.</source>
        <translation>Der Kommentar bei der Zeile nennt einen async-Grund.</translation>
    </message>
    <message>
        <source>The line edits a statement that diverged from botocore before.</source>
        <translation>Die Zeile ändert eine Anweisung, die schon vorher von botocore abwich.</translation>
    </message>
    <message>
        <source>The line rests on another one that a person has to settle.</source>
        <translation>Die Zeile beruht auf einer anderen, die ein Mensch entscheiden muss.</translation>
    </message>
    <message>
        <source>The override delegates to super() where botocore&apos;s function does not.</source>
        <translation>Der Override gibt an super() ab, wo die Funktion von botocore es nicht tut.</translation>
    </message>
    <message>
        <source>The function became an async context manager.</source>
        <translation>Die Funktion wurde zu einem async-Kontextmanager.</translation>
    </message>
    <message>
        <source>An async adaptation was taken away.</source>
        <translation>Eine async-Anpassung wurde weggenommen.</translation>
    </message>
    <message>
        <source>A call of an async function is not awaited.</source>
        <translation>Der Aufruf einer async-Funktion wird nicht mit await abgewartet.</translation>
    </message>
    <message>
        <source>The function shares too little with botocore&apos;s to be compared line by line.</source>
        <translation>Die Funktion hat mit der von botocore zu wenig gemein, um Zeile für Zeile verglichen zu werden.</translation>
    </message>
    <message>
        <source>Provably the same behaviour, still divergence.</source>
        <translation>Nachweislich dasselbe Verhalten, doch eine Abweichung.</translation>
    </message>
    <message>
        <source>The logic moved into a helper that the function calls.</source>
        <translation>Die Logik wanderte in eine Hilfsfunktion, die die Funktion aufruft.</translation>
    </message>
    <message>
        <source>Only layout, comments, docstrings, annotations or quoting changed; the code is the same.</source>
        <translation>Nur Anordnung, Kommentare, Docstrings, Annotationen oder Anführungszeichen änderten sich; der Code ist derselbe.</translation>
    </message>
    <message>
        <source>The unit is listed in tests/test_patches.py and its code changed: the async copy has to follow.</source>
        <translation>Die Einheit steht in tests/test_patches.py und ihr Code änderte sich: Die async-Kopie muss folgen.</translation>
    </message>
    <message>
        <source>aiobotocore overrides the unit without tracking it, and its code changed: a person looks.</source>
        <translation>aiobotocore überschreibt die Einheit, ohne sie zu verfolgen, und ihr Code änderte sich: Ein Mensch sieht nach.</translation>
    </message>
    <message>
        <source>The override in this aiobotocore tree already contains the change.</source>
        <translation>Der Override in diesem Stand von aiobotocore enthält die Änderung schon.</translation>
    </message>
    <message>
        <source>The unit gained a call that talks to the network.</source>
        <translation>In der Einheit kam ein Aufruf hinzu, der mit dem Netz spricht.</translation>
    </message>
    <message>
        <source>The unit gained a call that is asynchronous in aiobotocore.</source>
        <translation>In der Einheit kam ein Aufruf hinzu, der in aiobotocore asynchron ist.</translation>
    </message>
    <message>
        <source>The unit is gone from botocore, and aiobotocore may still refer to it.</source>
        <translation>Die Einheit ist aus botocore verschwunden, und aiobotocore bezieht sich vielleicht noch auf sie.</translation>
    </message>
    <message>
        <source>aiobotocore imports a name that botocore no longer offers there.</source>
        <translation>aiobotocore importiert einen Namen, den botocore dort nicht mehr anbietet.</translation>
    </message>
    <message>
        <source>A value changed that aiobotocore keeps a copy of.</source>
        <translation>Ein Wert änderte sich, von dem aiobotocore eine Kopie führt.</translation>
    </message>
    <message>
        <source>A class came or changed its bases next to classes that aiobotocore made asynchronous.</source>
        <translation>Eine Klasse kam hinzu oder änderte ihre Basen neben Klassen, die aiobotocore asynchron gemacht hat.</translation>
    </message>
    <message>
        <source>Callbacks, decorators or life cycle changed in a way that only a person can weigh.</source>
        <translation>Callbacks, Dekoratoren oder Lebenszyklus änderten sich so, dass nur ein Mensch es abwägen kann.</translation>
    </message>
    <message>
        <source>An override gained a reference to another unit of this range that needs a port.</source>
        <translation>Ein Override bekam einen Bezug auf eine andere Einheit dieses Bereichs, die portiert werden muss.</translation>
    </message>
    <message>
        <source>The parser found an error inside the unit; it was not judged.</source>
        <translation>Der Parser fand in der Einheit einen Fehler; sie wurde nicht beurteilt.</translation>
    </message>
    <message>
        <source>None of the signals was found: the change needs no asynchronous counterpart.</source>
        <translation>Keines der Zeichen wurde gefunden: Die Änderung braucht kein asynchrones Gegenstück.</translation>
    </message>
    <message>
        <source>looking for a token</source>
        <translation>Token suchen</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>noch einmal versuchen</translation>
    </message>
    <message>
        <source>waiting, as GitHub asks</source>
        <translation>warten, wie GitHub es verlangt</translation>
    </message>
</context>
<context>
    <name>FunctionEntry</name>
    <message>
        <source>outside functions</source>
        <translation>außerhalb von Funktionen</translation>
    </message>
    <message>
        <source>Reopened. It was settled as %1 by %2 on %3; since then: %4.</source>
        <translation>Wieder offen. %2 hatte es auf %3 als %1 entschieden; seitdem: %4.</translation>
    </message>
</context>
<context>
    <name>ReleaseWords</name>
    <message>
        <source>the timeline starts here</source>
        <translation>hier beginnt die Zeitleiste</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no mirrored function is touched</source>
        <translation>keine gespiegelte Funktion ist betroffen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n release(s): %1</source>
        <translation>
            <numerusform>%n Release: %1</numerusform>
            <numerusform>%n Releases: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No release follows %1.</source>
        <translation>Auf %1 folgt kein Release.</translation>
    </message>
    <message>
        <source>Every release up to %1 needs no port.</source>
        <translation>Kein Release bis %1 braucht eine Portierung.</translation>
    </message>
    <message>
        <source>%1 needs no port</source>
        <translation>%1 braucht keine Portierung</translation>
    </message>
    <message>
        <source>%1 is followed at once</source>
        <translation>Auf %1 folgt sogleich</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 does, because of %n function(s).</source>
        <translation>
            <numerusform>%1; %2 schon, wegen %n Funktion.</numerusform>
            <numerusform>%1; %2 schon, wegen %n Funktionen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by one that needs a port: %2, because of %n function(s).</source>
        <translation>
            <numerusform>%1 eines, das portiert werden muss: %2, wegen %n Funktion.</numerusform>
            <numerusform>%1 eines, das portiert werden muss: %2, wegen %n Funktionen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 may need one: %n function(s) to decide on.</source>
        <translation>
            <numerusform>%1; %2 vielleicht: %n Funktion ist zu entscheiden.</numerusform>
            <numerusform>%1; %2 vielleicht: %n Funktionen sind zu entscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 by one that may need a port: %2, %n function(s) to decide on.</source>
        <translation>
            <numerusform>%1 eines, das vielleicht portiert werden muss: %2, %n Funktion ist zu entscheiden.</numerusform>
            <numerusform>%1 eines, das vielleicht portiert werden muss: %2, %n Funktionen sind zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 could not be judged: %3.</source>
        <translation>%1; %2 konnte nicht beurteilt werden: %3.</translation>
    </message>
    <message>
        <source>%1 is where it starts</source>
        <translation>Bei %1 beginnt es</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>kein Grund wurde genannt</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>explained by async</source>
        <translation>durch async erklärt</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>cosmetic</source>
        <translation>kosmetisch</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>behavioral</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>cosmetic drift</source>
        <translation>kosmetische Abweichung</translation>
    </message>
    <message>
        <source>behavioral drift</source>
        <translation>Verhaltensabweichung</translation>
    </message>
    <message>
        <source>no counterpart</source>
        <translation>kein Gegenstück</translation>
    </message>
    <message>
        <source>pure sync</source>
        <translation>rein synchron</translation>
    </message>
    <message>
        <source>needs async</source>
        <translation>braucht async</translation>
    </message>
    <message>
        <source>no port</source>
        <translation>keine Portierung</translation>
    </message>
    <message>
        <source>port required</source>
        <translation>Portierung nötig</translation>
    </message>
    <message>
        <source>clean, explained by async</source>
        <translation>sauber, durch async erklärt</translation>
    </message>
    <message>
        <source>pure sync, no port needed</source>
        <translation>rein synchron, keine Portierung</translation>
    </message>
    <message>
        <source>needs async, must be ported</source>
        <translation>braucht async, zu portieren</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>installed package</source>
        <translation>installiertes Paket</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>Check what you asked for and try again.</source>
        <translation>Prüfen Sie, wonach Sie gefragt haben, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Both checks read local clones. Choose the folders of the two clones in the settings.</source>
        <translation>Beide Prüfungen lesen lokale Klone. Wählen Sie die Ordner der zwei Klone in den Einstellungen.</translation>
    </message>
    <message>
        <source>The clone does not have it. Fetch in the clone, then try again.</source>
        <translation>Der Klon hat es nicht. Rufen Sie im Klon git fetch auf und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Without botocore&apos;s source nothing can be judged. Choose or update the botocore clone.</source>
        <translation>Ohne die Quellen von botocore kann nichts beurteilt werden. Wählen oder erneuern Sie den botocore-Klon.</translation>
    </message>
    <message>
        <source>Nothing was judged. Mend the file or the clone, then try again.</source>
        <translation>Nichts wurde beurteilt. Richten Sie die Datei oder den Klon und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Choose the aiobotocore revision that the diff was made against, then try again.</source>
        <translation>Wählen Sie die aiobotocore-Revision, gegen die der Diff gemacht wurde, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file was left as it is.</source>
        <translation>Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The file was left as it is. Open it with a newer Portside.</source>
        <translation>Die Datei blieb, wie sie ist. Öffnen Sie sie mit einem neueren Portside.</translation>
    </message>
    <message>
        <source>Close it there first, then try again.</source>
        <translation>Schließen Sie sie zuerst dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your decision was not taken. Free some space or choose another place, then try again.</source>
        <translation>Ihre Entscheidung wurde nicht übernommen. Schaffen Sie Platz oder wählen Sie einen anderen Ort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What is on this computer is untouched. Look at the network, then try again.</source>
        <translation>Was auf diesem Rechner ist, blieb unberührt. Sehen Sie nach dem Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was sent or changed. See to what it asks for, then try again.</source>
        <translation>Nichts wurde gesendet oder geändert. Sorgen Sie für das, was verlangt wird, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>Sie haben es abgebrochen.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Please report it.</source>
        <translation>Das ist ein Fehler des Programms. Bitte melden Sie ihn.</translation>
    </message>
</context>
<context>
    <name>portside::models::AuditModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n earlier)</source>
        <translation>
            <numerusform>%1 (und %n früherer)</numerusform>
            <numerusform>%1 (und %n frühere)</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>verzeichnet</translation>
    </message>
    <message>
        <source>not tracked</source>
        <translation>nicht verzeichnet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Verzeichnet</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>PR</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
</context>
<context>
    <name>portside::models::FirstCallModel</name>
    <message numerus="yes">
        <source>%1 · %n function(s)</source>
        <translation>
            <numerusform>%1 · %n Funktion</numerusform>
            <numerusform>%1 · %n Funktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, first in %3</source>
        <translation>%1 in %2, zuerst in %3</translation>
    </message>
    <message>
        <source>%1
%2
first in %3</source>
        <translation>%1
%2
zuerst in %3</translation>
    </message>
</context>
<context>
    <name>portside::models::FunctionModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>settled by %1</source>
        <translation>entschieden von %1</translation>
    </message>
    <message>
        <source>already ported</source>
        <translation>schon portiert</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>%1 lines flagged</source>
        <translation>%1 Zeilen markiert</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>%1 (no mirror)</source>
        <translation>%1 (kein Spiegel)</translation>
    </message>
</context>
<context>
    <name>portside::models::LiveReview</name>
    <message>
        <source>the damaged file is kept as %1</source>
        <translation>die beschädigte Datei liegt nun unter %1</translation>
    </message>
</context>
<context>
    <name>portside::views::Banner</name>
    <message>
        <source>next open case</source>
        <translation>nächster offener Fall</translation>
    </message>
    <message>
        <source>Functions that are done</source>
        <translation>Erledigte Funktionen</translation>
    </message>
    <message>
        <source>No mirrored function is touched</source>
        <translation>Keine gespiegelte Funktion ist betroffen</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Sie</translation>
    </message>
    <message>
        <source>1 of %1 still needs you</source>
        <translation>1 von %1 braucht Sie noch</translation>
    </message>
    <message>
        <source>%1 of %2 still need you</source>
        <translation>%1 von %2 brauchen Sie noch</translation>
    </message>
</context>
<context>
    <name>portside::views::DisagreementStrip</name>
    <message>
        <source>Disagreement: %1.</source>
        <translation>Widerspruch: %1.</translation>
    </message>
</context>
<context>
    <name>portside::views::FilterButton</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>Show only some verdicts or states</source>
        <translation>Nur manche Urteile oder Stände zeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Filter by verdict or state</source>
        <translation>Nach Urteil oder Stand filtern</translation>
    </message>
    <message numerus="yes">
        <source>Filter by verdict or state, %n in force</source>
        <translation>
            <numerusform>Nach Urteil oder Stand filtern, %n in Kraft</numerusform>
            <numerusform>Nach Urteil oder Stand filtern, %n in Kraft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>portside::views::FindBar</name>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächste (Eingabe)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>in all panes, folded lines too</source>
        <translation>in allen Spalten, auch zugeklappt</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Find in the code</source>
        <translation>Im Code suchen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>a line is a number</source>
        <translation>eine Zeile ist eine Zahl</translation>
    </message>
</context>
<context>
    <name>portside::views::FunctionList</name>
    <message>
        <source>Search functions</source>
        <translation>Funktionen suchen</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Show all functions</source>
        <translation>Alle Funktionen zeigen</translation>
    </message>
    <message>
        <source>needs me %1</source>
        <translation>offen %1</translation>
    </message>
    <message>
        <source>flagged %1</source>
        <translation>markiert %1</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>The change touches no mirrored function.</source>
        <translation>Die Änderung betrifft keine gespiegelte Funktion.</translation>
    </message>
    <message>
        <source>No function matches “%1”.</source>
        <translation>Keine Funktion passt zu „%1“.</translation>
    </message>
    <message>
        <source>No function has such a verdict and state.</source>
        <translation>Keine Funktion hat ein solches Urteil und einen solchen Stand.</translation>
    </message>
    <message>
        <source>Nothing needs you. Everything is judged or settled.</source>
        <translation>Nichts braucht Sie. Alles ist beurteilt oder entschieden.</translation>
    </message>
    <message>
        <source>No function is flagged.</source>
        <translation>Keine Funktion ist markiert.</translation>
    </message>
</context>
<context>
    <name>portside::views::KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>portside::views::LineSettler</name>
    <message>
        <source>Reopen the line</source>
        <translation>Zeile wieder öffnen</translation>
    </message>
    <message>
        <source>Take the decision on this line back</source>
        <translation>Die Entscheidung über diese Zeile zurücknehmen</translation>
    </message>
    <message>
        <source>Only this line</source>
        <translation>Nur diese Zeile</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>clean</source>
        <comment>verdict on a line, one short word</comment>
        <translation>sauber</translation>
    </message>
    <message>
        <source>cosmetic</source>
        <comment>verdict on a line, one short word</comment>
        <translation>Form</translation>
    </message>
    <message>
        <source>behavioral</source>
        <comment>verdict on a line, one short word</comment>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>There is nothing to settle on this line.</source>
        <translation>Auf dieser Zeile gibt es nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>portside::views::OverviewRuler</name>
    <message>
        <source>Overview of verdicts</source>
        <translation>Überblick der Urteile</translation>
    </message>
</context>
<context>
    <name>portside::views::PaneHeader</name>
    <message>
        <source>Panes: %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>Shown %n column(s) further to the left: all lines are indented by that much. Copying keeps it.</source>
        <translation>
            <numerusform>Um %n Spalte nach links gerückt gezeigt: So weit sind alle Zeilen eingerückt. Beim Kopieren bleibt der Einzug.</numerusform>
            <numerusform>Um %n Spalten nach links gerückt gezeigt: So weit sind alle Zeilen eingerückt. Beim Kopieren bleibt der Einzug.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portside::views::PlaceList</name>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Liste schließen</translation>
    </message>
    <message>
        <source>by name alone</source>
        <translation>nur dem Namen nach</translation>
    </message>
    <message>
        <source>The name is the same; what the code means cannot be told from its text.</source>
        <translation>Der Name ist derselbe; was der Code meint, ist seinem Text nicht anzusehen.</translation>
    </message>
</context>
<context>
    <name>portside::views::ReleaseTimelineView</name>
    <message>
        <source>Timeline of releases</source>
        <translation>Zeitleiste der Releases</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portside::views::Settler</name>
    <message>
        <source>Settle this function</source>
        <translation>Diese Funktion entscheiden</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Take the decision back: the machine&apos;s verdict holds again</source>
        <translation>Die Entscheidung zurücknehmen: Das Urteil der Maschine gilt wieder</translation>
    </message>
    <message>
        <source>Note on your decision</source>
        <translation>Notiz zu Ihrer Entscheidung</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Settled by %1, carried over from %2.</source>
        <translation>Entschieden von %1, übernommen von %2.</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Entschieden.</translation>
    </message>
    <message>
        <source>Settled by %1.</source>
        <translation>Entschieden von %1.</translation>
    </message>
    <message>
        <source>Read only: %1.</source>
        <translation>Nur lesbar: %1.</translation>
    </message>
    <message>
        <source>It could not be judged, so nobody can settle it here.</source>
        <translation>Es konnte nicht beurteilt werden, also kann niemand hier entscheiden.</translation>
    </message>
    <message>
        <source>There is nothing to settle here.</source>
        <translation>Hier ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>Accepted divergence.</source>
        <translation>Hingenommene Abweichung.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Notiz (freiwillig)</translation>
    </message>
    <message>
        <source>Note (needed for another verdict)</source>
        <translation>Notiz (nötig für ein anderes Urteil)</translation>
    </message>
    <message>
        <source>Say in a note why it is “%1” after all, then press Enter.</source>
        <translation>Sagen Sie in einer Notiz, warum es doch „%1“ ist, und drücken Sie Eingabe.</translation>
    </message>
</context>
<context>
    <name>portside::views::SideBySideView</name>
    <message numerus="yes">
        <source>%n unchanged line(s), folded</source>
        <translation>
            <numerusform>%n unveränderte Zeile, zugeklappt</numerusform>
            <numerusform>%n unveränderte Zeilen, zugeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n unveränderte Zeile</numerusform>
            <numerusform>%n unveränderte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>settled by a person</source>
        <translation>von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>aiobotocore</source>
        <translation>aiobotocore</translation>
    </message>
    <message>
        <source>botocore before</source>
        <translation>botocore vorher</translation>
    </message>
    <message>
        <source>botocore</source>
        <translation>botocore</translation>
    </message>
    <message>
        <source>Show %1 beside the others</source>
        <translation>%1 neben den anderen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n unchanged line(s)</source>
        <translation>
            <numerusform>%n unveränderte Zeile zeigen</numerusform>
            <numerusform>%n unveränderte Zeilen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
</context>
<context>
    <name>portside::views::SubjectHeader</name>
    <message>
        <source>botocore %1</source>
        <translation>botocore %1</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>Uncommitted changes</source>
        <translation>Nicht committete Änderungen</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>head %1 · base %2</source>
        <translation>Head %1 · Basis %2</translation>
    </message>
    <message>
        <source>head %1
base %2</source>
        <translation>Head %1
Basis %2</translation>
    </message>
    <message>
        <source>base: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>base: botocore %1</source>
        <translation>Basis: botocore %1</translation>
    </message>
    <message>
        <source>botocore %1
commit %2</source>
        <translation>botocore %1
Commit %2</translation>
    </message>
    <message>
        <source>aiobotocore %1</source>
        <translation>aiobotocore %1</translation>
    </message>
    <message>
        <source>aiobotocore %1 · %2</source>
        <translation>aiobotocore %1 · %2</translation>
    </message>
    <message>
        <source>aiobotocore %1
%2</source>
        <translation>aiobotocore %1
%2</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben…</translation>
    </message>
    <message>
        <source>Preview the report, copy or save it (Ctrl+E)</source>
        <translation>Den Bericht ansehen, kopieren oder speichern (Strg+E)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Compare with something else</source>
        <translation>Mit etwas anderem vergleichen</translation>
    </message>
    <message>
        <source>Change the baseline</source>
        <translation>Vergleichsbasis ändern</translation>
    </message>
    <message>
        <source>Compare with another baseline…</source>
        <translation>Mit anderer Basis vergleichen…</translation>
    </message>
    <message>
        <source>Judge the botocore releases that it moves over: %1 → %2</source>
        <translation>Die botocore-Releases dazwischen beurteilen: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign off: %n open</source>
        <translation>
            <numerusform>Abzeichnen: %n offen</numerusform>
            <numerusform>Abzeichnen: %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Abzeichnen…</translation>
    </message>
    <message>
        <source>Possible once nothing is open any more (Ctrl+Return)</source>
        <translation>Möglich, sobald nichts mehr offen ist (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Put your name to this review as it stands (Ctrl+Return)</source>
        <translation>Diese Prüfung, wie sie ist, mit dem eigenen Namen versehen (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>portside::views::VerdictPanel</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>by the machine</source>
        <translation>von der Maschine</translation>
    </message>
    <message>
        <source>%1, by the machine</source>
        <translation>%1, von der Maschine</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>braucht einen Menschen</translation>
    </message>
    <message>
        <source>%1, needs a person</source>
        <translation>%1, braucht einen Menschen</translation>
    </message>
    <message>
        <source>already ported</source>
        <translation>schon portiert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lines of the change: %1</source>
        <translation>Zeilen der Änderung: %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the page of this rule</source>
        <translation>Öffnet die Seite dieser Regel</translation>
    </message>
    <message>
        <source>where it is defined</source>
        <translation>wo er definiert ist</translation>
    </message>
    <message>
        <source>Go to the definition of %1</source>
        <translation>Gehe zur Definition von %1</translation>
    </message>
    <message>
        <source>Its tracked hash %1 is gone: so is the symbol.</source>
        <translation>Sein verfolgter Hash %1 ist weg: das Symbol gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Its tracked hash changes: %1 → %2.</source>
        <translation>Sein verfolgter Hash ändert sich: %1 → %2.</translation>
    </message>
    <message>
        <source>Its tracked hash changes, but not its code: %1 → %2.</source>
        <translation>Sein verfolgter Hash ändert sich, sein Code nicht: %1 → %2.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>portside::window::AuditDetail</name>
    <message>
        <source>All functions</source>
        <translation>Alle Funktionen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to all functions</source>
        <translation>Zurück zu allen Funktionen</translation>
    </message>
    <message>
        <source>Previous diverging line</source>
        <translation>Vorige abweichende Zeile</translation>
    </message>
    <message>
        <source>Previous diverging line (Shift+F7)</source>
        <translation>Vorige abweichende Zeile (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next diverging line</source>
        <translation>Nächste abweichende Zeile</translation>
    </message>
    <message>
        <source>Next diverging line (F7)</source>
        <translation>Nächste abweichende Zeile (F7)</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Hide or show long runs of equal lines (Ctrl+Shift+F)</source>
        <translation>Lange Strecken gleicher Zeilen aus- oder einblenden (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Nothing in aiobotocore</source>
        <translation>Nichts in aiobotocore</translation>
    </message>
    <message>
        <source>No counterpart in botocore</source>
        <translation>Kein Gegenstück in botocore</translation>
    </message>
    <message>
        <source>aiobotocore</source>
        <translation>aiobotocore</translation>
    </message>
    <message>
        <source>botocore</source>
        <translation>botocore</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <translation>%1 steht für %2</translation>
    </message>
    <message>
        <source>%1
by %2</source>
        <translation>%1
von %2</translation>
    </message>
    <message>
        <source>Outside functions</source>
        <translation>Außerhalb von Funktionen</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>portside::window::AuditPage</name>
    <message>
        <source>Reading history, %1 of %2 lines traced</source>
        <translation>Geschichte wird gelesen, %1 von %2 Zeilen verfolgt</translation>
    </message>
    <message>
        <source>Reading history</source>
        <translation>Geschichte wird gelesen</translation>
    </message>
    <message>
        <source>Comparing, %1 of %2 files</source>
        <translation>Vergleich, %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Opening the clones</source>
        <translation>Klone werden geöffnet</translation>
    </message>
    <message>
        <source>Cancelled: the commits are not looked up.</source>
        <translation>Abgebrochen: Die Commits sind nicht nachgeschlagen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Standing divergence</source>
        <translation>Bestehende Abweichung</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Progress of the audit</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Function, file, category, commit or #PR</source>
        <translation>Funktion, Datei, Kategorie, Commit oder #PR</translation>
    </message>
    <message>
        <source>Show functions in which these words occur</source>
        <translation>Funktionen zeigen, in denen diese Wörter vorkommen</translation>
    </message>
    <message>
        <source>Functions of aiobotocore and what diverges in them</source>
        <translation>Funktionen von aiobotocore und was in ihnen abweicht</translation>
    </message>
    <message>
        <source>Columns; a click sorts</source>
        <translation>Spalten; ein Klick sortiert</translation>
    </message>
    <message>
        <source>The history cannot be read: %1.</source>
        <translation>Die Geschichte ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>aiobotocore %1 against botocore %2</source>
        <translation>aiobotocore %1 gegen botocore %2</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source> · the built-in sample</source>
        <translation> · das eingebaute Beispiel</translation>
    </message>
    <message>
        <source>Comparing every override with botocore…</source>
        <translation>Jede Überschreibung wird mit botocore verglichen…</translation>
    </message>
    <message>
        <source>Nothing is judged yet.</source>
        <translation>Noch ist nichts beurteilt.</translation>
    </message>
    <message>
        <source>%1 of %2 overrides</source>
        <translation>%1 von %2 Überschreibungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and the outside of functions in %n file(s)</source>
        <translation>
            <numerusform>%1 und %n Datei außerhalb von Funktionen</numerusform>
            <numerusform>%1 und %n Dateien außerhalb von Funktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 diverge from botocore, in %n line(s).</source>
        <translation>
            <numerusform>%1 weichen in %n Zeile von botocore ab.</numerusform>
            <numerusform>%1 weichen in %n Zeilen von botocore ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) could not be judged.</source>
        <translation>
            <numerusform>%n Funktion konnte nicht beurteilt werden.</numerusform>
            <numerusform>%n Funktionen konnten nicht beurteilt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look up the commits</source>
        <translation>Commits nachschlagen</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Neu beurteilen</translation>
    </message>
    <message>
        <source>Diverging %1</source>
        <translation>Abweichend %1</translation>
    </message>
    <message>
        <source>Behavioral %1</source>
        <translation>Verhalten %1</translation>
    </message>
    <message>
        <source>Needs a person %1</source>
        <translation>Unklar %1</translation>
    </message>
    <message>
        <source>Cosmetic %1</source>
        <translation>Kosmetisch %1</translation>
    </message>
    <message>
        <source>Clean %1</source>
        <translation>Sauber %1</translation>
    </message>
    <message>
        <source>Not compared %1</source>
        <translation>Nicht verglichen %1</translation>
    </message>
    <message>
        <source>There is no such function.</source>
        <translation>Eine solche Funktion gibt es nicht.</translation>
    </message>
    <message>
        <source>No function matches these words.</source>
        <translation>Keine Funktion passt zu diesen Wörtern.</translation>
    </message>
    <message>
        <source>Save the audit</source>
        <translation>Prüfung speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Text (*.txt);;JSON (*.json)</source>
        <translation>Markdown (*.md);;Text (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Audit saved as %1.</source>
        <translation>Prüfung gespeichert als %1.</translation>
    </message>
    <message>
        <source>The audit was not saved: %1.</source>
        <translation>Die Prüfung wurde nicht gespeichert: %1.</translation>
    </message>
</context>
<context>
    <name>portside::window::BaselineDialog</name>
    <message>
        <source>Change the baseline</source>
        <translation>Vergleichsbasis ändern</translation>
    </message>
    <message>
        <source>Compared with botocore %1 now (%2). The same commits are judged again with the version that you choose; the review at hand stays as it is.</source>
        <translation>Verglichen wird jetzt mit botocore %1 (%2). Dieselben Commits werden mit der gewählten Version neu beurteilt; die vorliegende Prüfung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;botocore version</source>
        <translation>&amp;botocore-Version</translation>
    </message>
    <message>
        <source>empty: as the change is pinned</source>
        <translation>leer: wie die Änderung sie festlegt</translation>
    </message>
    <message>
        <source>The review holds what was judged, not the whole change. Open the diff or the checkout again to compare it with another botocore.</source>
        <translation>Die Prüfung enthält, was beurteilt wurde, nicht die ganze Änderung. Öffnen Sie den Diff oder den Checkout erneut, um ihn mit einem anderen botocore zu vergleichen.</translation>
    </message>
    <message>
        <source>The releases that are compared, and the aiobotocore that is judged with. The review at hand stays as it is.</source>
        <translation>Die verglichenen Releases und das aiobotocore, mit dem beurteilt wird. Die vorliegende Prüfung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;From botocore release</source>
        <translation>&amp;Von botocore-Release</translation>
    </message>
    <message>
        <source>&amp;To botocore release</source>
        <translation>&amp;Bis botocore-Release</translation>
    </message>
    <message>
        <source>&amp;aiobotocore revision</source>
        <translation>&amp;aiobotocore-Revision</translation>
    </message>
    <message>
        <source>empty: HEAD</source>
        <translation>leer: HEAD</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Neu beurteilen</translation>
    </message>
</context>
<context>
    <name>portside::window::CheckoutCard</name>
    <message>
        <source>Before you push</source>
        <translation>Vor dem Push</translation>
    </message>
    <message>
        <source>Judge your own work in a checkout of aiobotocore.</source>
        <translation>Die eigene Arbeit in einem Checkout von aiobotocore beurteilen.</translation>
    </message>
    <message>
        <source>My branch</source>
        <translation>Mein Branch</translation>
    </message>
    <message>
        <source>Uncommitted changes</source>
        <translation>Nicht committete Änderungen</translation>
    </message>
    <message>
        <source>Folder of the checkout</source>
        <translation>Ordner des Checkouts</translation>
    </message>
    <message>
        <source>Folder of the checkout of aiobotocore</source>
        <translation>Ordner des Checkouts von aiobotocore</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of the checkout</source>
        <translation>Ordner des Checkouts wählen</translation>
    </message>
    <message>
        <source>What the branch at hand has committed since it left the default branch</source>
        <translation>Was der aktuelle Branch committet hat, seit er vom Standardbranch abzweigte</translation>
    </message>
    <message>
        <source>What is changed in the checkout but not committed</source>
        <translation>Was im Checkout geändert, aber nicht committet ist</translation>
    </message>
    <message>
        <source>Checkout of aiobotocore</source>
        <translation>Checkout von aiobotocore</translation>
    </message>
</context>
<context>
    <name>portside::window::CloneCard</name>
    <message>
        <source>Clones</source>
        <translation>Klone</translation>
    </message>
    <message>
        <source>Clone now</source>
        <translation>Jetzt klonen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopped. What was received does no harm; clone again when you like.</source>
        <translation>Angehalten. Was schon empfangen wurde, stört nicht; klonen Sie erneut, wann Sie wollen.</translation>
    </message>
    <message>
        <source>%1, %L2 of %L3</source>
        <translation>%1, %L2 von %L3</translation>
    </message>
    <message>
        <source>There is no clone of %1 here. Portside can make one of its own in its cache: about 500 MB, once, and it can be interrupted at any time.</source>
        <translation>Hier ist kein Klon von %1. Portside kann einen eigenen in seinem Cache anlegen: etwa 500 MB, einmalig, und jederzeit zu unterbrechen.</translation>
    </message>
    <message>
        <source>There is no clone of %1 here. Portside can make one of its own in its cache.</source>
        <translation>Hier ist kein Klon von %1. Portside kann einen eigenen in seinem Cache anlegen.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>asking the server</source>
        <translation>der Server wird gefragt</translation>
    </message>
</context>
<context>
    <name>portside::window::CodeArea</name>
    <message>
        <source>Previous flagged line</source>
        <translation>Vorige markierte Zeile</translation>
    </message>
    <message>
        <source>Previous flagged line (Shift+F7)</source>
        <translation>Vorige markierte Zeile (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next flagged line</source>
        <translation>Nächste markierte Zeile</translation>
    </message>
    <message>
        <source>Next flagged line (F7)</source>
        <translation>Nächste markierte Zeile (F7)</translation>
    </message>
    <message>
        <source>Async-normalised</source>
        <translation>Ohne async</translation>
    </message>
    <message>
        <source>Leave out await, async and Aio names, so that only real divergence is left (A)</source>
        <translation>await, async und Aio-Namen weglassen, sodass nur echte Abweichung bleibt (A)</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>Ganze Datei</translation>
    </message>
    <message>
        <source>Show the file around the function (W)</source>
        <translation>Die Datei um die Funktion zeigen (W)</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Show all unchanged lines (Ctrl+Shift+F)</source>
        <translation>Alle unveränderten Zeilen zeigen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Hide long runs of unchanged lines (Ctrl+Shift+F)</source>
        <translation>Lange unveränderte Abschnitte verbergen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>%1 cannot be shown as a whole: %2.</source>
        <translation>%1 kann nicht im Ganzen gezeigt werden: %2.</translation>
    </message>
    <message>
        <source>botocore had no such file before this range</source>
        <translation>botocore hatte vor diesem Bereich keine solche Datei</translation>
    </message>
    <message>
        <source>Not in botocore before this range</source>
        <translation>Vor diesem Bereich nicht in botocore</translation>
    </message>
    <message>
        <source>botocore has no such file</source>
        <translation>botocore hat keine solche Datei</translation>
    </message>
    <message>
        <source>Removed from botocore in this range</source>
        <translation>In diesem Bereich aus botocore entfernt</translation>
    </message>
    <message>
        <source>No counterpart in botocore</source>
        <translation>Kein Gegenstück in botocore</translation>
    </message>
    <message>
        <source>aiobotocore has no such file</source>
        <translation>aiobotocore hat keine solche Datei</translation>
    </message>
    <message>
        <source>No override in aiobotocore</source>
        <translation>Kein Override in aiobotocore</translation>
    </message>
    <message>
        <source>Not shown, because it could not be judged</source>
        <translation>Nicht gezeigt, weil es nicht beurteilt werden konnte</translation>
    </message>
    <message>
        <source>aiobotocore</source>
        <translation>aiobotocore</translation>
    </message>
    <message>
        <source>botocore</source>
        <translation>botocore</translation>
    </message>
    <message>
        <source>stands for %1</source>
        <translation>steht für %1</translation>
    </message>
    <message>
        <source>compared with its own base</source>
        <translation>mit der eigenen Basis verglichen</translation>
    </message>
    <message>
        <source>stands for nothing in botocore</source>
        <translation>steht für nichts in botocore</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>this pane has no file</source>
        <translation>diese Spalte hat keine Datei</translation>
    </message>
    <message>
        <source>the file ends at line %1</source>
        <translation>die Datei endet bei Zeile %1</translation>
    </message>
    <message>
        <source>There is no name on this line.</source>
        <translation>In dieser Zeile steht kein Name.</translation>
    </message>
    <message>
        <source>%1 cannot be looked for: %2.</source>
        <translation>%1 kann nicht gesucht werden: %2.</translation>
    </message>
    <message>
        <source>%1 is not defined in either package.</source>
        <translation>%1 ist in keinem der beiden Pakete definiert.</translation>
    </message>
    <message>
        <source>Nobody calls %1 in either package.</source>
        <translation>Niemand ruft %1 in den beiden Paketen auf.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is defined at %n place(s)</source>
        <translation>
            <numerusform>%1 ist an einer Stelle definiert</numerusform>
            <numerusform>%1 ist an %n Stellen definiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is called at %n place(s)</source>
        <translation>
            <numerusform>%1 wird an einer Stelle aufgerufen</numerusform>
            <numerusform>%1 wird an %n Stellen aufgerufen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no line here to open.</source>
        <translation>Hier ist keine Zeile zum Öffnen.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei kann nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>No editor is known. Settings &gt; Preferences takes the command of yours.</source>
        <translation>Kein Editor ist bekannt. Unter Einstellungen lässt sich sein Befehl eintragen.</translation>
    </message>
    <message>
        <source>Opened in %1.</source>
        <translation>In %1 geöffnet.</translation>
    </message>
    <message>
        <source>%1 cannot be started. Settings &gt; Preferences takes the command of your editor.</source>
        <translation>%1 kann nicht gestartet werden. Unter Einstellungen lässt sich der Befehl des Editors eintragen.</translation>
    </message>
    <message>
        <source>Only what is committed has an address on GitHub.</source>
        <translation>Nur was committet ist, hat eine Adresse auf GitHub.</translation>
    </message>
    <message>
        <source>No browser could be opened for %1</source>
        <translation>Für %1 konnte kein Browser geöffnet werden</translation>
    </message>
    <message>
        <source>No async</source>
        <translation>Ohne async</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 has no line %2.</source>
        <translation>%1 hat keine Zeile %2.</translation>
    </message>
    <message>
        <source>%1: found by its name alone.</source>
        <translation>%1: nur dem Namen nach gefunden.</translation>
    </message>
    <message>
        <source>%1, found by name alone</source>
        <translation>%1, nur dem Namen nach gefunden</translation>
    </message>
</context>
<context>
    <name>portside::window::ErrorPage</name>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>Choose the clones…</source>
        <translation>Klone wählen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>portside::window::ExportDialog</name>
    <message>
        <source>Export report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Report as %1</source>
        <translation>Bericht als %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) still need a person; the report says so.</source>
        <translation>
            <numerusform>Ein Fall braucht noch einen Menschen; der Bericht sagt es.</numerusform>
            <numerusform>%n Fälle brauchen noch einen Menschen; der Bericht sagt es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Report copied.</source>
        <translation>Bericht kopiert.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report was not saved: %1. Choose another place.</source>
        <translation>Der Bericht wurde nicht gespeichert: %1. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Report saved as %1.</source>
        <translation>Bericht gespeichert als %1.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Report as pages</source>
        <translation>Bericht als Seiten</translation>
    </message>
    <message>
        <source>HTML and PDF</source>
        <translation>HTML und PDF</translation>
    </message>
    <message>
        <source>HTML (*.html);;PDF (*.pdf)</source>
        <translation>HTML (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report sent to the printer.</source>
        <translation>Bericht an den Drucker geschickt.</translation>
    </message>
</context>
<context>
    <name>portside::window::InterruptedStrip</name>
    <message>
        <source>Go on where you were</source>
        <translation>Dort weitermachen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Portside ended unexpectedly while %1 was open. Every decision is kept.</source>
        <translation>Portside endete unerwartet, während %1 offen war. Jede Entscheidung ist erhalten.</translation>
    </message>
</context>
<context>
    <name>portside::window::KeepDialog</name>
    <message>
        <source>The &amp;team: %1</source>
        <translation>Das &amp;Team: %1</translation>
    </message>
    <message>
        <source>Keep as waiver</source>
        <translation>Als Ausnahme behalten</translation>
    </message>
    <message>
        <source>Keep as precedent</source>
        <translation>Als Präzedenzfall behalten</translation>
    </message>
    <message>
        <source>The same divergence will be offered as accepted. Reports show it with this reason.</source>
        <translation>Dieselbe Abweichung wird künftig als hingenommen vorgeschlagen. Berichte zeigen sie mit dieser Begründung.</translation>
    </message>
    <message>
        <source>A case of the same shape will be offered as “%1”.</source>
        <translation>Ein Fall von derselben Gestalt wird künftig als „%1“ vorgeschlagen.</translation>
    </message>
    <message>
        <source>Upstream pull request or issue (optional)</source>
        <translation>Pull Request oder Issue dort (freiwillig)</translation>
    </message>
    <message>
        <source>&amp;Yourself</source>
        <translation>Sie &amp;selbst</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Verweis</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
</context>
<context>
    <name>portside::window::KeysDialog</name>
    <message>
        <source>Keys and signs</source>
        <translation>Tasten und Zeichen</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>into the code</source>
        <translation>in den Code</translation>
    </message>
    <message>
        <source>Shift+Up Shift+Down</source>
        <translation>Umschalt+Auf Umschalt+Ab</translation>
    </message>
    <message>
        <source>select several; 1 2 3 and Space take them all</source>
        <translation>mehrere wählen; 1 2 3 und Leertaste gelten für alle</translation>
    </message>
    <message>
        <source>Left Right</source>
        <translation>Links Rechts</translation>
    </message>
    <message>
        <source>close or open a file</source>
        <translation>eine Datei zu- oder aufklappen</translation>
    </message>
    <message>
        <source>In the code</source>
        <translation>Im Code</translation>
    </message>
    <message>
        <source>Up Down PgUp PgDn Home End</source>
        <translation>Auf Ab Bild↑ Bild↓ Pos1 Ende</translation>
    </message>
    <message>
        <source>move; with Shift: select</source>
        <translation>bewegen; mit Umschalt: auswählen</translation>
    </message>
    <message>
        <source>scroll sideways; with Ctrl: other pane</source>
        <translation>seitwärts rollen; mit Strg: andere Spalte</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>aufklappen</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Strg+Klick</translation>
    </message>
    <message>
        <source>definition of the name</source>
        <translation>Definition des Namens</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>copy the selection, else the line</source>
        <translation>die Auswahl kopieren, sonst die Zeile</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>In der Zeitleiste</translation>
    </message>
    <message>
        <source>Left Right Home End</source>
        <translation>Links Rechts Pos1 Ende</translation>
    </message>
    <message>
        <source>move; with Shift: the other end</source>
        <translation>bewegen; mit Umschalt: das andere Ende</translation>
    </message>
    <message>
        <source>open the range</source>
        <translation>den Bereich öffnen</translation>
    </message>
    <message>
        <source>On the start page</source>
        <translation>Auf der Startseite</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>in a field: all that it knows</source>
        <translation>in einem Feld: alles, was es kennt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>take a review off the list</source>
        <translation>eine Prüfung von der Liste nehmen</translation>
    </message>
    <message>
        <source>mirrored in botocore, or diverged before</source>
        <translation>in botocore gespiegelt oder schon vorher abweichend</translation>
    </message>
    <message>
        <source>differs only by what async needs</source>
        <translation>unterscheidet sich nur durch das, was async braucht</translation>
    </message>
    <message>
        <source>cosmetic drift: comments, hints, layout</source>
        <translation>kosmetische Abweichung: Kommentare, Typhinweise, Anordnung</translation>
    </message>
    <message>
        <source>behavioral drift, or has to be ported</source>
        <translation>Verhaltensabweichung, oder muss portiert werden</translation>
    </message>
    <message>
        <source>a person has to decide</source>
        <translation>ein Mensch muss entscheiden</translation>
    </message>
    <message>
        <source>nothing to compare it with</source>
        <translation>nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>could not be judged</source>
        <translation>konnte nicht beurteilt werden</translation>
    </message>
    <message>
        <source>settled by a person</source>
        <translation>von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>a botocore line that the change removed</source>
        <translation>eine Zeile von botocore, die die Änderung entfernte</translation>
    </message>
    <message>
        <source>In the standing divergence</source>
        <translation>In der bestehenden Abweichung</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>Gegenüberstellung</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back to the table</source>
        <translation>zurück zur Tabelle</translation>
    </message>
</context>
<context>
    <name>portside::window::LoadingPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>portside::window::MainWindow</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>The decision was not taken: %1.</source>
        <translation>Die Entscheidung wurde nicht übernommen: %1.</translation>
    </message>
    <message>
        <source>Pull request #%1</source>
        <translation>Pull-Request #%1</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>My branch</source>
        <translation>Mein Branch</translation>
    </message>
    <message>
        <source>Uncommitted changes</source>
        <translation>Nicht committete Änderungen</translation>
    </message>
    <message>
        <source>The botocore releases of pull request #%1</source>
        <translation>Die botocore-Releases von Pull-Request #%1</translation>
    </message>
    <message>
        <source>The built-in sample</source>
        <translation>Das eingebaute Beispiel</translation>
    </message>
    <message>
        <source>That review is open in another window, which was brought to the front.</source>
        <translation>Diese Prüfung ist in einem anderen Fenster offen, das nach vorn geholt wurde.</translation>
    </message>
    <message>
        <source>%1 — Portside</source>
        <translation>%1 — Portside</translation>
    </message>
    <message>
        <source>rule set %1</source>
        <translation>Regelsatz %1</translation>
    </message>
    <message>
        <source>Portside</source>
        <translation>Portside</translation>
    </message>
    <message>
        <source>Releases of botocore — Portside</source>
        <translation>Releases von botocore — Portside</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>Open diff file</source>
        <translation>Diff-Datei öffnen</translation>
    </message>
    <message>
        <source>Diffs (*.diff *.patch);;All files (*)</source>
        <translation>Diffs (*.diff *.patch);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open saved review</source>
        <translation>Gespeicherte Prüfung öffnen</translation>
    </message>
    <message>
        <source>Reviews (*.portside)</source>
        <translation>Prüfungen (*.portside)</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your name stands beside every decision you take, in the review and in its report.</source>
        <translation>Ihr Name steht neben jeder Ihrer Entscheidungen, in der Prüfung und in ihrem Bericht.</translation>
    </message>
    <message>
        <source>Save a copy of the review</source>
        <translation>Eine Kopie der Prüfung speichern</translation>
    </message>
    <message>
        <source>Copy saved as %1.</source>
        <translation>Kopie gespeichert als %1.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>About Portside</source>
        <translation>Über Portside</translation>
    </message>
    <message>
        <source>Portside %1, rule set %2</source>
        <translation>Portside %1, Regelsatz %2</translation>
    </message>
    <message>
        <source>Review workbench for the botocore mirrors in aiobotocore.
GNU General Public License, version 3 or later.</source>
        <translation>Prüfplatz für die Spiegel von botocore in aiobotocore.
GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;pull request…</source>
        <translation>&amp;Pull-Request öffnen…</translation>
    </message>
    <message>
        <source>Open tag &amp;range…</source>
        <translation>Tag-&amp;Bereich öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;diff file…</source>
        <translation>&amp;Diff-Datei öffnen…</translation>
    </message>
    <message>
        <source>Review my branch or &amp;uncommitted changes…</source>
        <translation>Meinen Branch oder &amp;Uncommittetes prüfen…</translation>
    </message>
    <message>
        <source>&amp;Open saved review…</source>
        <translation>Gespeicherte Prüfung &amp;öffnen…</translation>
    </message>
    <message>
        <source>Re&amp;cent reviews</source>
        <translation>&amp;Letzte Prüfungen</translation>
    </message>
    <message>
        <source>Built-in &amp;sample</source>
        <translation>Eingebautes Bei&amp;spiel</translation>
    </message>
    <message>
        <source>&amp;Pull request</source>
        <translation>&amp;Pull-Request</translation>
    </message>
    <message>
        <source>Tag &amp;range</source>
        <translation>Tag-&amp;Bereich</translation>
    </message>
    <message>
        <source>R&amp;eleases</source>
        <translation>R&amp;eleases</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht &amp;ausgeben…</translation>
    </message>
    <message>
        <source>Save a cop&amp;y of the review…</source>
        <translation>&amp;Kopie der Prüfung speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose the review</source>
        <translation>Prüfung &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Clones and &amp;name…</source>
        <translation>Klone und &amp;Name…</translation>
    </message>
    <message>
        <source>Go to the next open case &amp;after settling</source>
        <translation>Nach dem Entscheiden zum nächsten offenen Fall &amp;gehen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys and signs</source>
        <translation>&amp;Tasten und Zeichen</translation>
    </message>
    <message>
        <source>&amp;About Portside</source>
        <translation>Ü&amp;ber Portside</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy from the code</source>
        <translation>Aus dem Code &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Select all in the pane</source>
        <translation>Alles in der Spalte &amp;auswählen</translation>
    </message>
    <message>
        <source>&amp;Find in the code…</source>
        <translation>Im Code &amp;suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Find f&amp;unction…</source>
        <translation>&amp;Funktion suchen…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Next open case</source>
        <translation>&amp;Nächster offener Fall</translation>
    </message>
    <message>
        <source>&amp;Previous open case</source>
        <translation>&amp;Voriger offener Fall</translation>
    </message>
    <message>
        <source>Next &amp;flagged line</source>
        <translation>Nächste &amp;markierte Zeile</translation>
    </message>
    <message>
        <source>Previous f&amp;lagged line</source>
        <translation>Vorige ma&amp;rkierte Zeile</translation>
    </message>
    <message>
        <source>Ne&amp;xt function</source>
        <translation>Nä&amp;chste Funktion</translation>
    </message>
    <message>
        <source>Pre&amp;vious function</source>
        <translation>V&amp;orige Funktion</translation>
    </message>
    <message>
        <source>&amp;Line…</source>
        <translation>&amp;Zeile…</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Definition</translation>
    </message>
    <message>
        <source>&amp;Callers</source>
        <translation>&amp;Aufrufer</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>Vor&amp;wärts</translation>
    </message>
    <message>
        <source>Other p&amp;ane</source>
        <translation>Andere &amp;Spalte</translation>
    </message>
    <message>
        <source>Open in the &amp;editor</source>
        <translation>Im &amp;Editor öffnen</translation>
    </message>
    <message>
        <source>Open on &amp;GitHub</source>
        <translation>Auf &amp;GitHub öffnen</translation>
    </message>
    <message>
        <source>Timeline of &amp;releases</source>
        <translation>Zeit&amp;leiste der Releases</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>Settle &amp;%1</source>
        <translation>Entscheiden &amp;%1</translation>
    </message>
    <message>
        <source>R&amp;eopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>Change the &amp;baseline…</source>
        <translation>Vergleichs&amp;basis ändern…</translation>
    </message>
    <message>
        <source>Judge the bo&amp;tocore releases it moves over</source>
        <translation>Die bo&amp;tocore-Releases dazwischen beurteilen</translation>
    </message>
    <message>
        <source>&amp;Viewed</source>
        <translation>&amp;Gesehen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>Dun&amp;kel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>H&amp;oher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Larger code</source>
        <translation>Code &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller code</source>
        <translation>Code &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Plain size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold unchanged lines</source>
        <translation>&amp;Unveränderte Zeilen zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Async-&amp;normalised</source>
        <translation>&amp;Ohne async</translation>
    </message>
    <message>
        <source>&amp;Whole file</source>
        <translation>&amp;Ganze Datei</translation>
    </message>
    <message>
        <source>Lines around a &amp;change</source>
        <translation>&amp;Zeilen um eine Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Function list</source>
        <translation>&amp;Funktionsliste</translation>
    </message>
    <message>
        <source>&amp;Verdict panel</source>
        <translation>&amp;Urteilsfeld</translation>
    </message>
    <message>
        <source>T&amp;ool bar</source>
        <translation>Werkzeug&amp;leiste</translation>
    </message>
    <message>
        <source>&amp;aiobotocore beside tag ranges</source>
        <translation>&amp;aiobotocore neben Tag-Bereichen</translation>
    </message>
    <message>
        <source>Common actions</source>
        <translation>Häufige Aktionen</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Previous open</source>
        <translation>Voriger offener</translation>
    </message>
    <message>
        <source>Next open</source>
        <translation>Nächster offener</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Settle as %1</source>
        <translation>Entscheiden: %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>read only: %1</source>
        <translation>nur lesbar: %1</translation>
    </message>
    <message>
        <source>Standing divergence — Portside</source>
        <translation>Bestehende Abweichung — Portside</translation>
    </message>
    <message>
        <source>&amp;Standing divergence</source>
        <translation>&amp;Bestehende Abweichung</translation>
    </message>
    <message>
        <source>P&amp;ost to the pull request…</source>
        <translation>Im Pull-Request &amp;veröffentlichen…</translation>
    </message>
    <message>
        <source>Post to a pull request</source>
        <translation>In einem Pull-Request veröffentlichen</translation>
    </message>
    <message>
        <source>Number of the pull request:</source>
        <translation>Nummer des Pull-Requests:</translation>
    </message>
    <message>
        <source>Fetching the new head of pull request %1…</source>
        <translation>Der neue Stand von Pull-Request %1 wird geholt…</translation>
    </message>
    <message>
        <source>The new head of pull request %1 was not opened</source>
        <translation>Der neue Stand von Pull-Request %1 wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The review does not keep what was judged: open the change again to pair its functions.</source>
        <translation>Das Review bewahrt nicht auf, was beurteilt wurde: Öffnen Sie die Änderung neu, um ihre Funktionen zu paaren.</translation>
    </message>
    <message>
        <source>Settle the line as %1</source>
        <translation>Zeile entscheiden: %1</translation>
    </message>
    <message>
        <source>&amp;Pair with another function…</source>
        <translation>Mit anderer Funktion &amp;paaren …</translation>
    </message>
    <message>
        <source>Pair as the &amp;machine does</source>
        <translation>So paaren wie die &amp;Maschine</translation>
    </message>
    <message>
        <source>Settle only the line as %1</source>
        <translation>Nur die Zeile entscheiden: %1</translation>
    </message>
</context>
<context>
    <name>portside::window::OpenPullsCard</name>
    <message>
        <source>Open pull requests</source>
        <translation>Offene Pull-Requests</translation>
    </message>
    <message>
        <source>Ask GitHub</source>
        <translation>GitHub fragen</translation>
    </message>
    <message>
        <source>GitHub is asked when you say so, not before.</source>
        <translation>GitHub wird gefragt, wenn Sie es sagen, nicht vorher.</translation>
    </message>
    <message>
        <source>Asking GitHub…</source>
        <translation>GitHub wird gefragt…</translation>
    </message>
    <message>
        <source>Ask GitHub again</source>
        <translation>GitHub erneut fragen</translation>
    </message>
    <message>
        <source>#%1 %2 (draft)</source>
        <translation>#%1 %2 (Entwurf)</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keinen.</translation>
    </message>
    <message>
        <source>From now on by itself</source>
        <translation>Ab jetzt von selbst</translation>
    </message>
    <message>
        <source>Ask when the window opens, and for the title, author and head of a pull request that is reviewed. Nothing is sent but the question.</source>
        <translation>Beim Öffnen des Fensters fragen, auch nach Titel, Autor und Head eines Pull Requests, der geprüft wird. Gesendet wird nur die Frage.</translation>
    </message>
</context>
<context>
    <name>portside::window::OutcomeStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>portside::window::PairDialog</name>
    <message>
        <source>Pair the function</source>
        <translation>Funktion paaren</translation>
    </message>
    <message>
        <source>Which function of botocore does %1 stand for? The change is judged again with your pairing, and the review keeps it.</source>
        <translation>Für welche Funktion von botocore steht %1? Die Änderung wird mit Ihrer Paarung neu beurteilt, und das Review behält sie.</translation>
    </message>
    <message>
        <source>Search functions of botocore</source>
        <translation>Funktionen von botocore suchen</translation>
    </message>
    <message>
        <source>Functions of botocore</source>
        <translation>Funktionen von botocore</translation>
    </message>
    <message>
        <source>Reading botocore…</source>
        <translation>botocore wird gelesen …</translation>
    </message>
    <message>
        <source>Pair and judge again</source>
        <translation>Paaren und neu beurteilen</translation>
    </message>
    <message>
        <source>botocore cannot be read: %1.</source>
        <translation>botocore kann nicht gelesen werden: %1.</translation>
    </message>
</context>
<context>
    <name>portside::window::PostDialog</name>
    <message>
        <source>Post to pull request %1</source>
        <translation>In Pull-Request %1 veröffentlichen</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Reading pull request %1…</source>
        <translation>Pull-Request %1 wird gelesen…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Nothing is sent before you have seen it.</source>
        <translation>Nichts wird gesendet, bevor Sie es gesehen haben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A token for %1</source>
        <translation>Ein Token für %1</translation>
    </message>
    <message>
        <source>None was found in %1, with gh, or in the desktop keyring. A fine-grained token needs &quot;Pull requests: write&quot; for aiobotocore and nothing more.</source>
        <translation>Weder in %1 noch bei gh oder im Schlüsselbund des Desktops war eines. Ein fein abgestuftes Token braucht „Pull requests: write“ für aiobotocore und sonst nichts.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>Token für %1</translation>
    </message>
    <message>
        <source>&amp;Keep it in the desktop keyring</source>
        <translation>Im &amp;Schlüsselbund des Desktops behalten</translation>
    </message>
    <message>
        <source>Otherwise it is kept in memory until this window closes.</source>
        <translation>Sonst bleibt es im Speicher, bis sich dieses Fenster schließt.</translation>
    </message>
    <message>
        <source>It is kept in memory until this window closes, and nowhere else.</source>
        <translation>Es bleibt im Speicher, bis sich dieses Fenster schließt, und sonst nirgends.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>That is no token: it has blanks or other signs that no token has.</source>
        <translation>Das ist kein Token: Es enthält Leerzeichen oder andere Zeichen, die kein Token hat.</translation>
    </message>
    <message>
        <source>It was not kept: %1 Continue to use it this once.</source>
        <translation>Es wurde nicht behalten: %1 Mit Weiter gilt es dieses eine Mal.</translation>
    </message>
    <message>
        <source>Comments, checked when they will be sent</source>
        <translation>Kommentare, angehakt, wenn sie gesendet werden</translation>
    </message>
    <message>
        <source>Text of the comment, Markdown</source>
        <translation>Text des Kommentars, Markdown</translation>
    </message>
    <message numerus="yes">
        <source>Post although %n case(s) are not settled yet</source>
        <translation>
            <numerusform>Veröffentlichen, obwohl %n Fall noch nicht entschieden ist</numerusform>
            <numerusform>Veröffentlichen, obwohl %n Fälle noch nicht entschieden sind</numerusform>
        </translation>
    </message>
    <message>
        <source>On a pull request of your own GitHub lets you comment only.</source>
        <translation>In einem eigenen Pull-Request lässt GitHub nur Kommentare zu.</translation>
    </message>
    <message>
        <source>&amp;Request changes instead of commenting</source>
        <translation>&amp;Änderungen verlangen statt kommentieren</translation>
    </message>
    <message>
        <source>&amp;Export instead…</source>
        <translation>Stattdessen &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>Posting…</source>
        <translation>Wird veröffentlicht…</translation>
    </message>
    <message>
        <source>GitHub asks for a second between two writes. What is stopped half-way is completed by posting again; nothing is posted twice.</source>
        <translation>GitHub verlangt eine Sekunde zwischen zwei Schreibvorgängen. Was unterwegs angehalten wird, vollendet ein erneutes Veröffentlichen; nichts erscheint doppelt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This could not be posted</source>
        <translation>Das konnte nicht veröffentlicht werden</translation>
    </message>
    <message>
        <source>Review the &amp;new head</source>
        <translation>Den &amp;neuen Stand prüfen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>Sie sind %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The change is clean, so there is nothing to say about it.</source>
        <translation>Die Änderung ist sauber; es gibt nichts zu ihr zu sagen.</translation>
    </message>
    <message>
        <source>At line %1 of %2%3, as it will be sent</source>
        <translation>Bei Zeile %1 von %2%3, wie es gesendet wird</translation>
    </message>
    <message>
        <source> (before the change)</source>
        <translation> (vor der Änderung)</translation>
    </message>
    <message>
        <source>Already there, and left as it is</source>
        <translation>Schon da, und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>At its earlier place, as it will be sent</source>
        <translation>An seiner bisherigen Stelle, wie es gesendet wird</translation>
    </message>
    <message>
        <source>In the conversation, as it will be sent</source>
        <translation>In der Unterhaltung, wie es gesendet wird</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Post %n comment(s)</source>
        <translation>
            <numerusform>%n Kommentar &amp;veröffentlichen</numerusform>
            <numerusform>%n Kommentare &amp;veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Request changes</source>
        <translation>&amp;Änderungen verlangen</translation>
    </message>
    <message>
        <source>Nothing to post</source>
        <translation>Nichts zu veröffentlichen</translation>
    </message>
    <message>
        <source>%1 created, %2 updated, %3 struck, %4 left alone.</source>
        <translation>%1 angelegt, %2 geändert, %3 gestrichen, %4 unverändert.</translation>
    </message>
    <message>
        <source>Posted to pull request %1: %2</source>
        <translation>In Pull-Request %1 veröffentlicht: %2</translation>
    </message>
</context>
<context>
    <name>portside::window::PrecedentsDialog</name>
    <message>
        <source>&amp;Edit the reason…</source>
        <translation>&amp;Grund ändern…</translation>
    </message>
    <message>
        <source>Precedents and waivers</source>
        <translation>Präzedenzfälle und Ausnahmen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>First seen in</source>
        <translation>Zuerst in</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>A precedent is offered for a case of the same shape, a waiver for the same divergence. Neither decides anything by itself.</source>
        <translation>Ein Präzedenzfall wird für einen Fall derselben Gestalt vorgeschlagen, eine Ausnahme für dieselbe Abweichung. Keins von beiden entscheidet von selbst.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>waiver</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>precedent</source>
        <translation>Präzedenzfall</translation>
    </message>
    <message>
        <source>%1, withdrawn</source>
        <translation>%1, zurückgezogen</translation>
    </message>
    <message>
        <source>None are kept yet. Settle a case, then keep it with Review &gt; Keep as precedent.</source>
        <translation>Noch ist keiner da. Entscheiden Sie einen Fall und behalten Sie ihn mit Prüfung &gt; Als Präzedenzfall behalten.</translation>
    </message>
    <message>
        <source>&amp;Put in force again</source>
        <translation>Wieder in &amp;Kraft setzen</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
    <message>
        <source>Not changed: %1.</source>
        <translation>Nicht geändert: %1.</translation>
    </message>
    <message>
        <source>Edit the reason</source>
        <translation>Grund ändern</translation>
    </message>
    <message>
        <source>Why it is so:</source>
        <translation>Warum es so ist:</translation>
    </message>
</context>
<context>
    <name>portside::window::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;botocore clone</source>
        <translation>&amp;botocore-Klon</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>&amp;aiobotocore clone</source>
        <translation>&amp;aiobotocore-Klon</translation>
    </message>
    <message>
        <source>as in git&apos;s user.name</source>
        <translation>wie user.name in git</translation>
    </message>
    <message>
        <source>as in git&apos;s user.email</source>
        <translation>wie user.email in git</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Your &amp;e-mail</source>
        <translation>Ihre &amp;E-Mail</translation>
    </message>
    <message>
        <source>Clones are only read, never changed. Left empty they are looked for in the current folder, the environment and the cache. Your name stands beside every decision you take.</source>
        <translation>Klone werden nur gelesen, nie geändert. Leer gelassen, werden sie im aktuellen Ordner, in der Umgebung und im Cache gesucht. Ihr Name steht neben jeder Ihrer Entscheidungen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>Ordner wählen: %1</translation>
    </message>
    <message>
        <source>as in $VISUAL or $EDITOR; {file} and {line} are filled in</source>
        <translation>wie in $VISUAL oder $EDITOR; {file} und {line} werden eingesetzt</translation>
    </message>
    <message>
        <source>E&amp;ditor</source>
        <translation>E&amp;ditor</translation>
    </message>
</context>
<context>
    <name>portside::window::PullRequestDesk</name>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>the pull request has moved on to %1 since this was judged; decisions whose evidence is unchanged carry over</source>
        <translation>der Pull Request ist seit dem Urteil zu %1 weitergegangen; Entscheidungen mit unverändertem Beleg gehen mit</translation>
    </message>
    <message>
        <source>Open the new head</source>
        <translation>Neuen Head öffnen</translation>
    </message>
</context>
<context>
    <name>portside::window::RecentDelegate</name>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nichts offen</translation>
    </message>
</context>
<context>
    <name>portside::window::ReleasesPage</name>
    <message>
        <source>Judging releases, %1 of %2</source>
        <translation>Releases werden beurteilt, %1 von %2</translation>
    </message>
    <message>
        <source>Opening the clones</source>
        <translation>Klone werden geöffnet</translation>
    </message>
    <message>
        <source>Cancelled before the first release was judged.</source>
        <translation>Abgebrochen, bevor das erste Release beurteilt war.</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 releases are judged.</source>
        <translation>Abgebrochen: %1 von %2 Releases sind beurteilt.</translation>
    </message>
    <message>
        <source>Releases of botocore</source>
        <translation>Releases von botocore</translation>
    </message>
    <message>
        <source>from: pinned version</source>
        <translation>von: festgelegte Version</translation>
    </message>
    <message>
        <source>From botocore release; empty for the version that aiobotocore is pinned to</source>
        <translation>Von botocore-Release; leer für die Version, auf die aiobotocore festgelegt ist</translation>
    </message>
    <message>
        <source>to: newest release</source>
        <translation>bis: neuestes Release</translation>
    </message>
    <message>
        <source>To botocore release; empty for the newest</source>
        <translation>Bis botocore-Release; leer für das neueste</translation>
    </message>
    <message>
        <source>Judge releases</source>
        <translation>Releases beurteilen</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Releases that are judged</source>
        <translation>Beurteilte Releases</translation>
    </message>
    <message>
        <source>Which releases of botocore need a port?</source>
        <translation>Welche Releases von botocore brauchen eine Portierung?</translation>
    </message>
    <message>
        <source>Every release between two tags is judged against today&apos;s overrides.</source>
        <translation>Jedes Release zwischen zwei Tags wird mit den heutigen Overrides beurteilt.</translation>
    </message>
    <message>
        <source>Newest release without a port</source>
        <translation>Neuestes Release ohne Portierung</translation>
    </message>
    <message>
        <source>Open range</source>
        <translation>Bereich öffnen</translation>
    </message>
    <message>
        <source>Enter in the timeline does the same; Shift with a click or an arrow key chooses the other end</source>
        <translation>Eingabe in der Zeitleiste tut dasselbe; Umschalt mit Klick oder Pfeiltaste wählt das andere Ende</translation>
    </message>
    <message>
        <source>FIRST TO NEED A PORT</source>
        <translation>ZUERST ZU PORTIEREN</translation>
    </message>
    <message>
        <source>Functions that first need a port or a decision, by release</source>
        <translation>Funktionen, die zuerst eine Portierung oder Entscheidung brauchen, nach Release</translation>
    </message>
    <message>
        <source>Both ends are the same release.</source>
        <translation>Beide Enden sind dasselbe Release.</translation>
    </message>
    <message>
        <source>The botocore clone has no release %1.</source>
        <translation>Der botocore-Klon hat kein Release %1.</translation>
    </message>
    <message>
        <source>%1 is newer than %2.</source>
        <translation>%1 ist neuer als %2.</translation>
    </message>
    <message>
        <source>the built-in sample</source>
        <translation>das eingebaute Beispiel</translation>
    </message>
    <message>
        <source>judged with aiobotocore %1</source>
        <translation>beurteilt mit aiobotocore %1</translation>
    </message>
    <message>
        <source>None: no function of these releases needs a port or a decision.</source>
        <translation>Keine: keine Funktion dieser Releases braucht eine Portierung oder Entscheidung.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Open %1 → %2</source>
        <translation>%1 → %2 öffnen</translation>
    </message>
    <message>
        <source>Choose a release; with Shift another one as the other end.</source>
        <translation>Wählen Sie ein Release; mit Umschalt ein weiteres als anderes Ende.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portside::window::ReviewPage</name>
    <message>
        <source>Outside the change</source>
        <translation>Außerhalb der Änderung</translation>
    </message>
    <message>
        <source>Outside functions</source>
        <translation>Außerhalb von Funktionen</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n Funktion</numerusform>
            <numerusform>%n Funktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added line(s)</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile neu</numerusform>
            <numerusform>%n Zeilen neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>Nothing needs you any more.</source>
        <translation>Nichts braucht Sie mehr.</translation>
    </message>
    <message>
        <source>That was the last flagged line.</source>
        <translation>Das war die letzte markierte Zeile.</translation>
    </message>
    <message>
        <source>That was the first flagged line.</source>
        <translation>Das war die erste markierte Zeile.</translation>
    </message>
    <message>
        <source>settling %1</source>
        <translation>Entscheidung über %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>reopening %1</source>
        <translation>Wiederöffnen von %1</translation>
    </message>
    <message>
        <source>the last decision</source>
        <translation>die letzte Entscheidung</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>marking %1 as viewed</source>
        <translation>%1 als gesehen markieren</translation>
    </message>
    <message>
        <source>marking %1 as not viewed</source>
        <translation>%1 als nicht gesehen markieren</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>%1: %2. Nothing needs you any more; Ctrl+E exports the report.</source>
        <translation>%1: %2. Nichts braucht Sie mehr; Strg+E gibt den Bericht aus.</translation>
    </message>
    <message>
        <source>There is nothing to settle on this line.</source>
        <translation>In dieser Zeile ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>settling a line of %1</source>
        <translation>Entscheidung über eine Zeile von %1</translation>
    </message>
    <message>
        <source>A line of %1: %2</source>
        <translation>Eine Zeile von %1: %2</translation>
    </message>
    <message>
        <source>reopening a line of %1</source>
        <translation>Wiederöffnen einer Zeile von %1</translation>
    </message>
    <message>
        <source>pairing %1 as the machine does</source>
        <translation>maschinelle Paarung von %1</translation>
    </message>
    <message>
        <source>pairing %1</source>
        <translation>Paarung von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n outside functions</source>
        <translation>
            <numerusform>%n außerhalb von Funktionen</numerusform>
            <numerusform>%n außerhalb von Funktionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portside::window::RuleDialog</name>
    <message>
        <source>Rule: %1</source>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <source>There is no page on %1.</source>
        <translation>Zu %1 gibt es keine Seite.</translation>
    </message>
</context>
<context>
    <name>portside::window::SignOffDialog</name>
    <message>
        <source>&amp;Sign off</source>
        <translation>&amp;Abzeichnen</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Abzeichnen</translation>
    </message>
    <message>
        <source>Sign with the &amp;SSH key of your git: %1</source>
        <translation>Mit dem &amp;SSH-Schlüssel Ihres git unterschreiben: %1</translation>
    </message>
    <message>
        <source>Sign with the &amp;OpenPGP key of your git: %1</source>
        <translation>Mit dem &amp;OpenPGP-Schlüssel Ihres git unterschreiben: %1</translation>
    </message>
    <message>
        <source>Sign with your git&apos;s key (git has none: set user.signingkey)</source>
        <translation>Mit dem Schlüssel Ihres git unterschreiben (git hat keinen: user.signingkey setzen)</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) still need a person</source>
        <translation>
            <numerusform>Ein Fall braucht noch einen Menschen</numerusform>
            <numerusform>%n Fälle brauchen noch einen Menschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Waiting for %1…</source>
        <translation>Warten auf %1…</translation>
    </message>
    <message>
        <source>Not signed: %1. Try again, or sign off without the key.</source>
        <translation>Nicht unterschrieben: %1. Versuchen Sie es noch einmal, oder zeichnen Sie ohne Schlüssel ab.</translation>
    </message>
</context>
<context>
    <name>portside::window::SigningDesk</name>
    <message>
        <source>Still read only: %1</source>
        <translation>Weiter nur lesbar: %1</translation>
    </message>
    <message>
        <source>&amp;Accept the precedent</source>
        <translation>Präzedenzfall &amp;annehmen</translation>
    </message>
    <message>
        <source>Keep as &amp;precedent…</source>
        <translation>Als &amp;Präzedenzfall behalten…</translation>
    </message>
    <message>
        <source>Keep as &amp;waiver…</source>
        <translation>Als &amp;Ausnahme behalten…</translation>
    </message>
    <message>
        <source>Precedents and wai&amp;vers…</source>
        <translation>Präzedenzfälle &amp;und Ausnahmen…</translation>
    </message>
    <message>
        <source>What &amp;changed since my sign-off…</source>
        <translation>Was sich seit meinem Abzeichnen än&amp;derte…</translation>
    </message>
    <message>
        <source>Sign o&amp;ff…</source>
        <translation>Ab&amp;zeichnen…</translation>
    </message>
    <message numerus="yes">
        <source>Sign o&amp;ff… (%n case(s) still need a person)</source>
        <translation>
            <numerusform>Ab&amp;zeichnen… (ein Fall braucht noch einen Menschen)</numerusform>
            <numerusform>Ab&amp;zeichnen… (%n Fälle brauchen noch einen Menschen)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept the waiver</source>
        <translation>Ausnahme &amp;annehmen</translation>
    </message>
    <message>
        <source>read only: %1; nothing can be settled here until that changes</source>
        <translation>nur lesbar: %1; bis sich das ändert, lässt sich hier nichts entscheiden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>the precedents are not offered: %1</source>
        <translation>die Präzedenzfälle werden nicht vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>the sign-off by %1 is void: the review was changed after it</source>
        <translation>das Abzeichnen durch %1 gilt nicht mehr: die Prüfung wurde danach geändert</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>Was sich änderte…</translation>
    </message>
    <message>
        <source>signed off by %1 on %2, with a signature</source>
        <translation>abgezeichnet von %1 am %2, mit Unterschrift</translation>
    </message>
    <message>
        <source>signed off by %1 on %2</source>
        <translation>abgezeichnet von %1 am %2</translation>
    </message>
    <message>
        <source>nothing is open</source>
        <translation>nichts ist offen</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Abzeichnen…</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier decision(s) carried over</source>
        <translation>
            <numerusform>Eine frühere Entscheidung übernommen</numerusform>
            <numerusform>%n frühere Entscheidungen übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened because the evidence changed</source>
        <translation>
            <numerusform>eine wieder offen, weil sich ihr Beleg änderte</numerusform>
            <numerusform>%n wieder offen, weil sich ihr Beleg änderte</numerusform>
        </translation>
    </message>
    <message>
        <source>waiver by %1: %2</source>
        <translation>Ausnahme von %1: %2</translation>
    </message>
    <message>
        <source>Accept (Y)</source>
        <translation>Annehmen (Y)</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Accepted as %1.</source>
        <translation>Angenommen wie %1.</translation>
    </message>
    <message>
        <source>Only a settled function with flagged lines can be kept.</source>
        <translation>Behalten lässt sich nur eine entschiedene Funktion mit angemerkten Zeilen.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht behalten</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Behalten in %1.</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Signed off. Copied for the commit: %1</source>
        <translation>Abgezeichnet. Für den Commit kopiert: %1</translation>
    </message>
    <message>
        <source>precedent by %1: %2 — %3</source>
        <translation>Präzedenzfall von %1: %2 — %3</translation>
    </message>
</context>
<context>
    <name>portside::window::SinceDialog</name>
    <message>
        <source>What changed since my sign-off</source>
        <translation>Was sich seit meinem Abzeichnen änderte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Nobody has signed off on an earlier state of this review.</source>
        <translation>Niemand hat einen früheren Stand dieser Prüfung abgezeichnet.</translation>
    </message>
    <message>
        <source>%1 signed off on this review on %2.</source>
        <translation>%1 hat diese Prüfung am %2 abgezeichnet.</translation>
    </message>
    <message>
        <source>%1 signed off on %2 on %3.</source>
        <translation>%1 hat %2 am %3 abgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) are as they were then.</source>
        <translation>
            <numerusform>Eine Funktion ist, wie sie da war.</numerusform>
            <numerusform>%n Funktionen sind, wie sie da waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>settled as %1 by %2 on %3; since then: %4</source>
        <translation>auf %3 von %2 als %1 entschieden; seitdem: %4</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>%1 by %2 on %3, on the same evidence</source>
        <translation>%1 durch %2 auf %3, auf denselben Beleg hin</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>portside::window::StartPage</name>
    <message>
        <source>What shall be judged?</source>
        <translation>Was soll beurteilt werden?</translation>
    </message>
    <message>
        <source>Open a pull request against aiobotocore or a range of botocore releases. Every added line is compared with botocore and gets a verdict with its reason; you settle what is left.</source>
        <translation>Öffnen Sie einen Pull-Request an aiobotocore oder einen Bereich von botocore-Releases. Jede neue Zeile wird mit botocore verglichen und bekommt ein begründetes Urteil; Sie entscheiden, was übrig bleibt.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull-Request</translation>
    </message>
    <message>
        <source>Is every added line mirrored in botocore, or explained by async?</source>
        <translation>Ist jede neue Zeile in botocore gespiegelt oder durch async erklärt?</translation>
    </message>
    <message>
        <source>Number or URL</source>
        <translation>Nummer oder URL</translation>
    </message>
    <message>
        <source>Pull request, number or URL</source>
        <translation>Pull-Request, Nummer oder URL</translation>
    </message>
    <message>
        <source>Open pull request</source>
        <translation>Pull-Request öffnen</translation>
    </message>
    <message>
        <source>Its botocore releases</source>
        <translation>Seine botocore-Releases</translation>
    </message>
    <message>
        <source>For a pull request that moves botocore: do the releases in between need a port?</source>
        <translation>Für einen Pull-Request, der botocore anhebt: Brauchen die Releases dazwischen eine Portierung?</translation>
    </message>
    <message>
        <source>That is neither a number nor the URL of a pull request.</source>
        <translation>Das ist weder eine Nummer noch die URL eines Pull-Requests.</translation>
    </message>
    <message>
        <source>That is a pull request of %1. Only those of %2 are judged here.</source>
        <translation>Das ist ein Pull-Request von %1. Hier werden nur die von %2 beurteilt.</translation>
    </message>
    <message>
        <source>botocore releases</source>
        <translation>botocore-Releases</translation>
    </message>
    <message>
        <source>Do aiobotocore&apos;s overrides have to change for them?</source>
        <translation>Müssen sich die Overrides von aiobotocore dafür ändern?</translation>
    </message>
    <message>
        <source>from, e.g. 1.42.70</source>
        <translation>von, z. B. 1.42.70</translation>
    </message>
    <message>
        <source>From botocore release</source>
        <translation>Von botocore-Release</translation>
    </message>
    <message>
        <source>to, e.g. 1.42.84</source>
        <translation>bis, z. B. 1.42.84</translation>
    </message>
    <message>
        <source>To botocore release</source>
        <translation>Bis botocore-Release</translation>
    </message>
    <message>
        <source>Open range</source>
        <translation>Bereich öffnen</translation>
    </message>
    <message>
        <source>Newest release without a port</source>
        <translation>Neuestes Release ohne Portierung</translation>
    </message>
    <message>
        <source>Judge every release since the one that aiobotocore is pinned to</source>
        <translation>Jedes Release seit dem beurteilen, auf das aiobotocore festgelegt ist</translation>
    </message>
    <message>
        <source>Both ends are the same release.</source>
        <translation>Beide Enden sind dasselbe Release.</translation>
    </message>
    <message>
        <source>The botocore clone has no release %1.</source>
        <translation>Der botocore-Klon hat kein Release %1.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Diff file…</source>
        <translation>Diff-Datei…</translation>
    </message>
    <message>
        <source>Saved review…</source>
        <translation>Gespeicherte Prüfung…</translation>
    </message>
    <message>
        <source>Recent reviews</source>
        <translation>Letzte Prüfungen</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>None yet. Reviews are kept here, with your decisions, until you remove them.</source>
        <translation>Noch keine. Prüfungen bleiben hier mit Ihren Entscheidungen, bis Sie sie entfernen.</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>The built-in sample shows every verdict. It needs no clone and no network.</source>
        <translation>Das eingebaute Beispiel zeigt jedes Urteil. Es braucht weder Klon noch Netz.</translation>
    </message>
    <message>
        <source>Sample range</source>
        <translation>Beispielbereich</translation>
    </message>
    <message>
        <source>Choose clones…</source>
        <translation>Klone wählen…</translation>
    </message>
    <message>
        <source>aiobotocore supports botocore up to %1, the newest release in the clone.</source>
        <translation>aiobotocore unterstützt botocore bis %1, das neueste Release im Klon.</translation>
    </message>
    <message>
        <source>aiobotocore supports botocore up to %1; the newest release in the clone is %2.</source>
        <translation>aiobotocore unterstützt botocore bis %1; das neueste Release im Klon ist %2.</translation>
    </message>
    <message>
        <source>The botocore clone is out of date: it ends at %1, and %2 is out. Fetch its tags to judge what came after.</source>
        <translation>Der botocore-Klon ist veraltet: Er endet bei %1, und %2 ist erschienen. Holen Sie seine Tags, um das Spätere zu beurteilen.</translation>
    </message>
    <message>
        <source>Clone of %1: none</source>
        <translation>Klon von %1: keiner</translation>
    </message>
    <message>
        <source>Clone of %1: %2</source>
        <translation>Klon von %1: %2</translation>
    </message>
    <message>
        <source>Both checks read local clones of the two projects, and none was found. Choose them to open real changes; the sample needs none.</source>
        <translation>Beide Prüfungen lesen lokale Klone der zwei Projekte, und keiner wurde gefunden. Wählen Sie sie, um echte Änderungen zu öffnen; das Beispiel braucht keinen.</translation>
    </message>
    <message>
        <source>There is no clone of %1 yet. Choose one to open real changes; the sample needs none.</source>
        <translation>Es gibt noch keinen Klon von %1. Wählen Sie einen, um echte Änderungen zu öffnen; das Beispiel braucht keinen.</translation>
    </message>
    <message>
        <source>Sample p&amp;ull request</source>
        <translation>Beispiel-P&amp;ull-Request</translation>
    </message>
    <message>
        <source>Standing divergence of all overrides</source>
        <translation>Bestehende Abweichung aller Überschreibungen</translation>
    </message>
    <message>
        <source>Without a pull request: what differs from botocore today, and since which commit</source>
        <translation>Ohne Pull Request: was heute von botocore abweicht, und seit welchem Commit</translation>
    </message>
    <message>
        <source>A diff, a saved review or a checkout may also be dropped on this window.</source>
        <translation>Ein Diff, eine gespeicherte Prüfung oder ein Checkout lässt sich auch auf dieses Fenster ziehen.</translation>
    </message>
</context>
</TS>
