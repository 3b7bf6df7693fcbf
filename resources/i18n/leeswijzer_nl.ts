<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
    <context>
        <name>Application</name>
        <message>
            <source>Photo not included</source>
            <translation>Foto niet opgenomen</translation>
        </message>
        <message>
            <source>Leeswijzer was ended by the system the last time. What you wrote was saved.</source>
            <translation>Leeswijzer is de vorige keer door het systeem beëindigd. Wat je had geschreven is bewaard.</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Het verslag tonen</translation>
        </message>
    </context>
    <context>
        <name>AskCard</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>What this colour means to you (nothing: “{name}”)</source>
            <translation>Wat deze kleur voor jou betekent (leeg: ‘{name}’)</translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message>
            <source>Save a copy to a file…</source>
            <translation>Een kopie opslaan…</translation>
        </message>
        <message>
            <source>There is no copy yet.</source>
            <translation>Er is nog geen kopie.</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Terughalen</translation>
        </message>
        <message>
            <source>Really bring back?</source>
            <translation>Echt terughalen?</translation>
        </message>
        <message>
            <source>cannot be used</source>
            <translation>niet bruikbaar</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n notitie</numerusform>
                <numerusform>%n notities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n term(s) looked up</source>
            <translation>
                <numerusform>%n begrip bekeken</numerusform>
                <numerusform>%n begrippen bekeken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n kaart</numerusform>
                <numerusform>%n kaarten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardView</name>
        <message>
            <source>Open in the article</source>
            <translation>In het artikel openen</translation>
        </message>
        <message>
            <source>{before} … {after}</source>
            <translation>{before} … {after}</translation>
        </message>
        <message>
            <source>“{quote}”</source>
            <translation>‘{quote}’</translation>
        </message>
    </context>
    <context>
        <name>ClozeView</name>
        <message>
            <source>Gap {number} of {count} in: {sentence}</source>
            <translation>Open plek {number} van {count} in: {sentence}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Kies</translation>
        </message>
        <message>
            <source>Fill in the gaps.</source>
            <translation>Vul de open plekken in.</translation>
        </message>
    </context>
    <context>
        <name>Collecting</name>
        <message>
            <source>Notes</source>
            <translation>Notities</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) removed.</source>
            <translation>
                <numerusform>%n notitie verwijderd.</numerusform>
                <numerusform>%n notities verwijderd.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
    </context>
    <context>
        <name>Commanding</name>
        <message>
            <source>Reading</source>
            <translation>Lezen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notities</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Plaatsen</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Venster</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Alles vinden</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Zoeken in deze tekst</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>Volgende vindplaats</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>Vorige vindplaats</translation>
        </message>
        <message>
            <source>Back to where you were</source>
            <translation>Terug naar waar je was</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>Weer vooruit</translation>
        </message>
        <message>
            <source>Save as a PDF to print…</source>
            <translation>Als pdf bewaren om af te drukken…</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhoud</translation>
        </message>
        <message>
            <source>Page settings</source>
            <translation>Weergave van de pagina</translation>
        </message>
        <message>
            <source>Larger type</source>
            <translation>Grotere letters</translation>
        </message>
        <message>
            <source>Smaller type</source>
            <translation>Kleinere letters</translation>
        </message>
        <message>
            <source>Usual type size</source>
            <translation>Gewone lettergrootte</translation>
        </message>
        <message>
            <source>Select with the keyboard</source>
            <translation>Selecteren met het toetsenbord</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Opnieuw doen</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliotheek</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lezen</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>Toets</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Herhalen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Voortgang</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
        <message>
            <source>Open a text or a lesson…</source>
            <translation>Een tekst of les openen…</translation>
        </message>
        <message>
            <source>Show or hide the side</source>
            <translation>Zijkant tonen of verbergen</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Volgend deel van het venster</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Vorig deel van het venster</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Volledig scherm</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Sneltoetsen</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hulp</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afsluiten</translation>
        </message>
        <message>
            <source>Next term in view</source>
            <translation>Volgend begrip in beeld</translation>
        </message>
        <message>
            <source>Previous term in view</source>
            <translation>Vorig begrip in beeld</translation>
        </message>
        <message>
            <source>Open the card of the term</source>
            <translation>Het kaartje van het begrip openen</translation>
        </message>
        <message>
            <source>A page further</source>
            <translation>Een bladzijde verder</translation>
        </message>
        <message>
            <source>A page back</source>
            <translation>Een bladzijde terug</translation>
        </message>
        <message>
            <source>Highlight what is selected</source>
            <translation>De selectie markeren</translation>
        </message>
        <message>
            <source>Write a note on what is selected</source>
            <translation>Een notitie bij de selectie schrijven</translation>
        </message>
        <message>
            <source>Remove a highlight</source>
            <translation>Een markering weghalen</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>Take off the shelf</source>
            <translation>Van de plank halen</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>Er ging iets mis</translation>
        </message>
        <message>
            <source>Leeswijzer made a mistake and could not do the last thing you asked. What you wrote is saved. You can go on reading; if it happens again, start the program anew. The report below holds nothing of what you read or wrote: it helps the makers if you send it to them.</source>
            <translation>Leeswijzer maakte een fout en kon het laatste wat je vroeg niet doen. Wat je schreef is bewaard. Je kunt verder lezen; gebeurt het weer, start het programma dan opnieuw. In het verslag hieronder staat niets van wat je las of schreef: het helpt de makers als je het hun stuurt.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Verslag</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Verslag kopiëren</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Verder</translation>
        </message>
    </context>
    <context>
        <name>EditPage</name>
        <message>
            <source>Your own words</source>
            <translation>Je eigen woorden</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>Voorkant</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwoord</translation>
        </message>
        <message>
            <source>Meaning, or why</source>
            <translation>Betekenis, of waarom</translation>
        </message>
        <message>
            <source>Put brackets [ ] around the words that are to be left out.</source>
            <translation>Zet vierkante haken [ ] om de woorden die weggelaten moeten worden.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Opslaan</translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation>Opslaan (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuleren</translation>
        </message>
        <message>
            <source>This makes no card yet: write a front and an answer, or put one pair of brackets [ ] in it.</source>
            <translation>Dit is nog geen kaart: schrijf een voorkant en een antwoord, of zet er één paar haken [ ] in.</translation>
        </message>
    </context>
    <context>
        <name>EventCard</name>
        <message>
            <source>Close (Esc)</source>
            <translation>Sluiten (Esc)</translation>
        </message>
        <message>
            <source>Background: the article does not give this date.</source>
            <translation>Achtergrond: het artikel noemt deze datum niet.</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>‘{words}’</translation>
        </message>
        <message>
            <source>Show in the text: {words}</source>
            <translation>In de tekst tonen: {words}</translation>
        </message>
        <message>
            <source>Based on: {sources}</source>
            <translation>Gebaseerd op: {sources}</translation>
        </message>
    </context>
    <context>
        <name>FigureView</name>
        <message>
            <source>As a table</source>
            <translation>Als tabel</translation>
        </message>
        <message>
            <source>{title}, as a table</source>
            <translation>{title}, als tabel</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Find in your notes</source>
            <translation>Zoeken in je notities</translation>
        </message>
        <message>
            <source>Only notes that moved, changed or were lost when the text was edited</source>
            <translation>Alleen notities die verschoven, veranderden of zoekraakten toen de tekst werd bewerkt</translation>
        </message>
        <message>
            <source>Only notes under which the text changed</source>
            <translation>Alleen notities waaronder de tekst veranderde</translation>
        </message>
        <message>
            <source>Filter by tag</source>
            <translation>Filteren op label</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Rename “{name}”…</source>
            <translation>‘{name}’ anders noemen…</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this text</source>
            <translation>Zoeken in deze tekst</translation>
        </message>
        <message>
            <source>List the hits</source>
            <translation>De vindplaatsen op een rij</translation>
        </message>
        <message>
            <source>Previous (Shift+Enter)</source>
            <translation>Vorige (Shift+Enter)</translation>
        </message>
        <message>
            <source>Next (Enter)</source>
            <translation>Volgende (Enter)</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Sluiten (Esc)</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Niet gevonden</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} van {total}</translation>
        </message>
    </context>
    <context>
        <name>Furnishing</name>
        <message>
            <source>Library</source>
            <translation>Bibliotheek</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lezen</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>Toets</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Herhalen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notities</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Voortgang</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hulp</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Begrippen</translation>
        </message>
        <message>
            <source>Your test asks for this term, so it is explained when the test is over.</source>
            <translation>Je toets vraagt naar dit begrip, dus het wordt uitgelegd als de toets af is.</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>Opgeslagen: {path}</translation>
        </message>
        <message>
            <source>Brought back: {name}. What was there before is kept beside it.</source>
            <translation>Teruggehaald: {name}. Wat er eerst was, is ernaast bewaard.</translation>
        </message>
    </context>
    <context>
        <name>GlossaryCard</name>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Sluiten (Esc)</translation>
        </message>
        <message>
            <source>Previous occurrence</source>
            <translation>Vorige vindplaats</translation>
        </message>
        <message>
            <source>Next occurrence</source>
            <translation>Volgende vindplaats</translation>
        </message>
        <message>
            <source>Your own note on this term</source>
            <translation>Je eigen notitie bij dit begrip</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>Op de kaart tonen</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>In dit artikel</translation>
        </message>
        <message>
            <source>See also</source>
            <translation>Zie ook</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Je notitie</translation>
        </message>
        <message>
            <source>Write in your own words…</source>
            <translation>Schrijf in je eigen woorden…</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Minder</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Meer</translation>
        </message>
        <message>
            <source>Back to “{name}”</source>
            <translation>Terug naar ‘{name}’</translation>
        </message>
        <message>
            <source>Based on: {sources}</source>
            <translation>Gebaseerd op: {sources}</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} van {total}</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s) in the text</source>
            <translation>
                <numerusform>%n keer in de tekst</numerusform>
                <numerusform>%n keer in de tekst</numerusform>
            </translation>
        </message>
        <message>
            <source>Not in the text</source>
            <translation>Niet in de tekst</translation>
        </message>
        <message>
            <source>Kept for review</source>
            <translation>Bewaard om te herhalen</translation>
        </message>
        <message>
            <source>Keep for review</source>
            <translation>Bewaren om te herhalen</translation>
        </message>
    </context>
    <context>
        <name>HandingOut</name>
        <message>
            <source>Save the text as a PDF</source>
            <translation>De tekst als pdf bewaren</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notities</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Begrippen</translation>
        </message>
    </context>
    <context>
        <name>HelpRoom</name>
        <message>
            <source>Help</source>
            <translation>Hulp</translation>
        </message>
        <message>
            <source>About Leeswijzer</source>
            <translation>Over Leeswijzer</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later.</source>
            <translation>Vrije software onder de GNU General Public License, versie 3 of later.</translation>
        </message>
        <message>
            <source>Nothing goes over the network.</source>
            <translation>Er gaat niets over het netwerk.</translation>
        </message>
        <message>
            <source>What is inside</source>
            <translation>Wat erin zit</translation>
        </message>
    </context>
    <context>
        <name>HintCard</name>
        <message>
            <source>Dismiss</source>
            <translation>Wegdoen</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>Click a dotted word to read what it means.</source>
            <translation>Klik op een woord met stippen om te lezen wat het betekent.</translation>
        </message>
        <message>
            <source>Select some words to highlight them or write a note.</source>
            <translation>Selecteer een paar woorden om ze te markeren of een notitie te schrijven.</translation>
        </message>
        <message>
            <source>Done reading? Press Q to take the quiz.</source>
            <translation>Klaar met lezen? Druk op Q voor de toets.</translation>
        </message>
    </context>
    <context>
        <name>HitListCard</name>
        <message>
            <source>Hits in this text</source>
            <translation>Vindplaatsen in deze tekst</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>Sneltoetsen</translation>
        </message>
        <message>
            <source>Find a key or a command</source>
            <translation>Een sneltoets of opdracht zoeken</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
        <message>
            <source>All keys as they were</source>
            <translation>Alle toetsen zoals ze waren</translation>
        </message>
        <message>
            <source>Press a key's button, then the keys you want. Delete takes them away, Esc keeps them.</source>
            <translation>Druk op de knop van een toets en dan op de toetsen die je wilt. Delete haalt ze weg, Esc laat ze zo.</translation>
        </message>
        <message>
            <source>Press the keys…</source>
            <translation>Druk op de toetsen…</translation>
        </message>
        <message>
            <source>{command}: {keys}</source>
            <translation>{command}: {keys}</translation>
        </message>
        <message>
            <source>{keys} already does “{command}”. Take it away there first, or choose other keys.</source>
            <translation>{keys} doet al ‘{command}’. Haal het daar eerst weg, of kies andere toetsen.</translation>
        </message>
    </context>
    <context>
        <name>Librarian</name>
        <message>
            <source>Lessons and texts (*.lesson *.txt *.md lesson.toml)</source>
            <translation>Lessen en teksten (*.lesson *.txt *.md lesson.toml)</translation>
        </message>
        <message>
            <source>Open a text or a lesson</source>
            <translation>Een tekst of les openen</translation>
        </message>
        <message>
            <source>“{title}” is off the shelf. Its file and your notes in it are kept.</source>
            <translation>‘{title}’ is van de plank. Het bestand en je notities erin zijn bewaard.</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>Terugzetten</translation>
        </message>
    </context>
    <context>
        <name>LibraryRoom</name>
        <message>
            <source>Library</source>
            <translation>Bibliotheek</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Doorzoek alles</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Openen…</translation>
        </message>
        <message>
            <source>Open a text or a lesson…</source>
            <translation>Een tekst of les openen…</translation>
        </message>
        <message>
            <source>Nothing in your lessons and notes holds these words.</source>
            <translation>Deze woorden staan nergens in je lessen en notities.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gevonden</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n gevonden</numerusform>
                <numerusform>%n gevonden</numerusform>
            </translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notitie</translation>
        </message>
        <message>
            <source>Note on a term</source>
            <translation>Notitie bij een begrip</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Tekst</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>Begrip</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Plaats</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <source>Cannot be found any more</source>
            <translation>Niet meer te vinden</translation>
        </message>
        <message>
            <source>{percent} % read</source>
            <translation>{percent} % gelezen</translation>
        </message>
        <message>
            <source>Not read yet</source>
            <translation>Nog niet gelezen</translation>
        </message>
        <message>
            <source>At its beginning</source>
            <translation>Aan het begin</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) due</source>
            <translation>
                <numerusform>%n kaart te herhalen</numerusform>
                <numerusform>%n kaarten te herhalen</numerusform>
            </translation>
        </message>
        <message>
            <source>Last read on {day}</source>
            <translation>Laatst gelezen op {day}</translation>
        </message>
    </context>
    <context>
        <name>LocateView</name>
        <message>
            <source>Places in this lesson</source>
            <translation>Plaatsen in deze les</translation>
        </message>
        <message>
            <source>Click on the map. With the keyboard: the arrows move it, Enter points at its middle.</source>
            <translation>Klik op de kaart. Met het toetsenbord: de pijltjes verschuiven haar, Enter wijst het midden aan.</translation>
        </message>
        <message>
            <source>Back to the map</source>
            <translation>Terug naar de kaart</translation>
        </message>
        <message>
            <source>Choose from a list instead</source>
            <translation>Liever kiezen uit een lijst</translation>
        </message>
    </context>
    <context>
        <name>Look</name>
        <message>
            <source>Save a copy</source>
            <translation>Een kopie opslaan</translation>
        </message>
    </context>
    <context>
        <name>MapPane</name>
        <message>
            <source>Map</source>
            <translation>Kaart</translation>
        </message>
        <message>
            <source>Fold the map away or bring it back</source>
            <translation>De kaart wegklappen of terughalen</translation>
        </message>
        <message>
            <source>Map of the places in this lesson</source>
            <translation>Kaart van de plaatsen in deze les</translation>
        </message>
        <message>
            <source>Arrow keys move it, plus and minus zoom, 0 shows all places. The list of places says the same.</source>
            <translation>De pijltjes verschuiven haar, plus en min zoomen, 0 toont alle plaatsen. De lijst met plaatsen zegt hetzelfde.</translation>
        </message>
        <message>
            <source>List of places</source>
            <translation>Lijst met plaatsen</translation>
        </message>
        <message>
            <source>Follow reading: show what the text in view speaks of</source>
            <translation>Lezen volgen: tonen waar de tekst in beeld over gaat</translation>
        </message>
        <message>
            <source>Copy or save the map</source>
            <translation>De kaart kopiëren of opslaan</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Inzoomen (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>Uitzoomen (−)</translation>
        </message>
        <message>
            <source>Show all places (0)</source>
            <translation>Alle plaatsen tonen (0)</translation>
        </message>
        <message>
            <source>Copy as a picture</source>
            <translation>Als afbeelding kopiëren</translation>
        </message>
        <message>
            <source>Save as PNG…</source>
            <translation>Opslaan als PNG…</translation>
        </message>
        <message>
            <source>Save as SVG…</source>
            <translation>Opslaan als SVG…</translation>
        </message>
        <message>
            <source>Save the map</source>
            <translation>De kaart opslaan</translation>
        </message>
    </context>
    <context>
        <name>MatchView</name>
        <message>
            <source>“{right}”</source>
            <translation>‘{right}’</translation>
        </message>
        <message>
            <source>You left this open. It goes with “{right}”.</source>
            <translation>Je liet dit open. Het hoort bij ‘{right}’.</translation>
        </message>
        <message>
            <source>You chose “{given}”. It goes with “{right}”.</source>
            <translation>Je koos ‘{given}’. Het hoort bij ‘{right}’.</translation>
        </message>
        <message>
            <source>Choose one at the left (1, 2, …), then what belongs to it at the right (A, B, …).</source>
            <translation>Kies er links één (1, 2, …), en dan wat er rechts bij hoort (A, B, …).</translation>
        </message>
        <message>
            <source>{left} goes with {right}</source>
            <translation>{left} hoort bij {right}</translation>
        </message>
        <message>
            <source>goes with {right}</source>
            <translation>hoort bij {right}</translation>
        </message>
    </context>
    <context>
        <name>MultipleView</name>
        <message>
            <source>Choose all that are right. A wrong one costs as much as a right one brings.</source>
            <translation>Kies alle goede antwoorden. Een fout antwoord kost evenveel als een goed antwoord oplevert.</translation>
        </message>
    </context>
    <context>
        <name>NoteCard</name>
        <message>
            <source>Highlight</source>
            <translation>Markering</translation>
        </message>
        <message>
            <source>Previous highlight here</source>
            <translation>Vorige markering hier</translation>
        </message>
        <message>
            <source>Next highlight here</source>
            <translation>Volgende markering hier</translation>
        </message>
        <message>
            <source>Remove (Delete)</source>
            <translation>Weghalen (Delete)</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Sluiten (Esc)</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Een notitie schrijven</translation>
        </message>
        <message>
            <source>{state}. It was: “{quote}”</source>
            <translation>{state}. Er stond: ‘{quote}’</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} van {total}</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Your note</source>
            <translation>Je notitie</translation>
        </message>
        <message>
            <source>Write in your own words. A #tag helps to find it again.</source>
            <translation>Schrijf in je eigen woorden. Met een #label vind je het terug.</translation>
        </message>
        <message>
            <source>Your note as it reads</source>
            <translation>Je notitie zoals ze eruitziet</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Schrijven</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Bekijken</translation>
        </message>
    </context>
    <context>
        <name>NoteExport</name>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webpagina</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabel (CSV)</translation>
        </message>
        <message>
            <source>Web annotations</source>
            <translation>Webannotaties</translation>
        </message>
        <message>
            <source>Save notes as a file</source>
            <translation>Notities opslaan als bestand</translation>
        </message>
    </context>
    <context>
        <name>NoteNotices</name>
        <message>
            <source>The text was edited since your last visit. Of your notes {moved} moved along, {changed} are on changed words, and {lost} could not be found again.</source>
            <translation>De tekst is bewerkt sinds je vorige bezoek. Van je notities zijn er {moved} meeverhuisd, staan er {changed} bij veranderde woorden en zijn er {lost} niet teruggevonden.</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Laat ze zien</translation>
        </message>
        <message>
            <source>Your notes are saved in {path}.</source>
            <translation>Je notities zijn opgeslagen in {path}.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) removed.</source>
            <translation>
                <numerusform>%n notitie verwijderd.</numerusform>
                <numerusform>%n notities verwijderd.</numerusform>
            </translation>
        </message>
        <message>
            <source>Select where this note belongs now. It was on: “{quote}”</source>
            <translation>Selecteer waar deze notitie nu hoort. Ze stond bij: ‘{quote}’</translation>
        </message>
        <message>
            <source>Cancel (Esc)</source>
            <translation>Annuleren (Esc)</translation>
        </message>
    </context>
    <context>
        <name>NoteWords</name>
        <message>
            <source>Important</source>
            <translation>Belangrijk</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <source>Disagree</source>
            <translation>Oneens</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Woordenschat</translation>
        </message>
        <message>
            <source>Moved with the text</source>
            <translation>Met de tekst meeverhuisd</translation>
        </message>
        <message>
            <source>The words changed</source>
            <translation>De woorden zijn veranderd</translation>
        </message>
        <message>
            <source>No longer found in the text</source>
            <translation>Niet meer in de tekst gevonden</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) and highlight(s)</source>
            <translation>
                <numerusform>%n notitie of markering</numerusform>
                <numerusform>%n notities en markeringen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteWriting</name>
        <message>
            <source>Not saved yet: {reason} Your words stay here and are tried again.</source>
            <translation>Nog niet opgeslagen: {reason} Je woorden blijven hier staan en worden opnieuw geprobeerd.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Opgeslagen</translation>
        </message>
        <message>
            <source>This note was also changed in another window. Both are kept: yours first, then the other.</source>
            <translation>Deze notitie is ook in een ander venster veranderd. Beide zijn bewaard: eerst die van jou, dan de andere.</translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message>
            <source>Notes</source>
            <translation>Notities</translation>
        </message>
        <message>
            <source>Give the selected notes a colour</source>
            <translation>De gekozen notities een kleur geven</translation>
        </message>
        <message>
            <source>Give the selected notes a tag</source>
            <translation>De gekozen notities een label geven</translation>
        </message>
        <message>
            <source>Remove the selected notes (Delete)</source>
            <translation>De gekozen notities weghalen (Delete)</translation>
        </message>
        <message>
            <source>Save notes as a file</source>
            <translation>Notities opslaan als bestand</translation>
        </message>
        <message>
            <source>Attach anew</source>
            <translation>Opnieuw vastmaken</translation>
        </message>
        <message>
            <source>Select in the text where this note belongs now</source>
            <translation>Selecteer in de tekst waar deze notitie nu hoort</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n gekozen</numerusform>
                <numerusform>%n gekozen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n notitie</numerusform>
                <numerusform>%n notities</numerusform>
            </translation>
        </message>
        <message>
            <source>Your highlights and notes will stand here.

Select some words in the text and press 1, 2, 3 or 4 to highlight them, or N to write a note.</source>
            <translation>Hier komen je markeringen en notities.

Selecteer een paar woorden in de tekst en druk op 1, 2, 3 of 4 om ze te markeren, of op N om een notitie te schrijven.</translation>
        </message>
        <message>
            <source>No note fits what you ask for.</source>
            <translation>Geen notitie past bij wat je zoekt.</translation>
        </message>
        <message>
            <source>A tag for the selected notes</source>
            <translation>Een label voor de gekozen notities</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Weghalen</translation>
        </message>
    </context>
    <context>
        <name>NotesRoom</name>
        <message>
            <source>Notes</source>
            <translation>Notities</translation>
        </message>
        <message>
            <source>Notes of all lessons</source>
            <translation>Notities bij alle lessen</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Volgorde</translation>
        </message>
        <message>
            <source>Save these notes as a file</source>
            <translation>Deze notities als bestand opslaan</translation>
        </message>
        <message>
            <source>Newest change first</source>
            <translation>Laatst gewijzigd eerst</translation>
        </message>
        <message>
            <source>By lesson, as in the text</source>
            <translation>Per les, zoals in de tekst</translation>
        </message>
        <message>
            <source>The {number} notes changed last are here. The search in the Library finds the older ones too.</source>
            <translation>Hier staan de {number} laatst gewijzigde notities. Het zoekveld van de Bibliotheek vindt ook de oudere.</translation>
        </message>
        <message>
            <source>No note fits what you ask for.</source>
            <translation>Geen notitie past bij wat je zoekt.</translation>
        </message>
        <message>
            <source>Show all notes</source>
            <translation>Alle notities tonen</translation>
        </message>
        <message>
            <source>What you highlight and write in any lesson will stand here together.

Select some words in a text and press 1, 2, 3 or 4 to highlight them, or N to write a note.</source>
            <translation>Wat je in welke les ook markeert en opschrijft, komt hier bij elkaar te staan.

Selecteer een paar woorden in een tekst en druk op 1, 2, 3 of 4 om ze te markeren, of op N om een notitie te schrijven.</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>Terug naar de tekst</translation>
        </message>
    </context>
    <context>
        <name>NoticeArea</name>
        <message>
            <source>Something went wrong in the program itself ({name}). Your notes are kept.</source>
            <translation>Er ging iets mis in het programma zelf ({name}). Je notities zijn bewaard.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Wegdoen</translation>
        </message>
    </context>
    <context>
        <name>OrderRow</name>
        <message>
            <source>{number} of {count}: {text}</source>
            <translation>{number} van {count}: {text}</translation>
        </message>
        <message>
            <source>Move up: {text}</source>
            <translation>Omhoog: {text}</translation>
        </message>
        <message>
            <source>Move down: {text}</source>
            <translation>Omlaag: {text}</translation>
        </message>
        <message>
            <source>Move up (Alt+↑)</source>
            <translation>Omhoog (Alt+↑)</translation>
        </message>
        <message>
            <source>Move down (Alt+↓)</source>
            <translation>Omlaag (Alt+↓)</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Goed</translation>
        </message>
        <message>
            <source>Not right: this is number {number}</source>
            <translation>Niet goed: dit is nummer {number}</translation>
        </message>
    </context>
    <context>
        <name>OrderView</name>
        <message>
            <source>Bring them into the right order: drag them, or move them with Alt and the arrow keys.</source>
            <translation>Zet ze in de goede volgorde: sleep ze, of verplaats ze met Alt en de pijltjes.</translation>
        </message>
        <message>
            <source>Now number {number} of {count}: {text}</source>
            <translation>Nu nummer {number} van {count}: {text}</translation>
        </message>
    </context>
    <context>
        <name>OutlineCard</name>
        <message>
            <source>Contents</source>
            <translation>Inhoud</translation>
        </message>
        <message>
            <source>This text has no headings.</source>
            <translation>Deze tekst heeft geen kopjes.</translation>
        </message>
    </context>
    <context>
        <name>PageSettingsCard</name>
        <message>
            <source>Page settings</source>
            <translation>Weergave van de pagina</translation>
        </message>
        <message>
            <source>Serif</source>
            <translation>Met schreef</translation>
        </message>
        <message>
            <source>Sans</source>
            <translation>Zonder schreef</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Systeem</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Licht</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Donker</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contrast</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Eerste</translation>
        </message>
        <message>
            <source>First per section</source>
            <translation>Eerste per deel</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>Lettertype</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Grootte</translation>
        </message>
        <message>
            <source>Line length</source>
            <translation>Regellengte</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>Regelhoogte</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Terms marked</source>
            <translation>Begrippen gemarkeerd</translation>
        </message>
        <message>
            <source>Type as it was at first</source>
            <translation>Letter als in het begin</translation>
        </message>
        <message>
            <source>{number} px</source>
            <translation>{number} px</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Find a command, lesson, term, note or place</source>
            <translation>Zoek een opdracht, les, begrip, notitie of plaats</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gevonden</translation>
        </message>
        <message>
            <source>Nothing of that name.</source>
            <translation>Niets met die naam.</translation>
        </message>
    </context>
    <context>
        <name>Parting</name>
        <message>
            <source>“{words}”</source>
            <translation>‘{words}’</translation>
        </message>
        <message>
            <source>The window stays open, as what you wrote on {subjects} is not saved yet. {reason}</source>
            <translation>Het venster blijft open, want wat je bij {subjects} schreef is nog niet bewaard. {reason}</translation>
        </message>
        <message>
            <source>Save elsewhere and close…</source>
            <translation>Ergens anders bewaren en sluiten…</translation>
        </message>
        <message>
            <source>Close anyway</source>
            <translation>Toch sluiten</translation>
        </message>
        <message>
            <source>The disk does not answer.</source>
            <translation>De schijf antwoordt niet.</translation>
        </message>
        <message>
            <source>Save what you wrote</source>
            <translation>Bewaren wat je schreef</translation>
        </message>
    </context>
    <context>
        <name>PlaceCard</name>
        <message>
            <source>Close (Esc)</source>
            <translation>Sluiten (Esc)</translation>
        </message>
        <message>
            <source>Previous mention</source>
            <translation>Vorige vermelding</translation>
        </message>
        <message>
            <source>Next mention</source>
            <translation>Volgende vermelding</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} van {total}</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s) in the text</source>
            <translation>
                <numerusform>%n keer in de tekst</numerusform>
                <numerusform>%n keer in de tekst</numerusform>
            </translation>
        </message>
        <message>
            <source>Not in the text</source>
            <translation>Niet in de tekst</translation>
        </message>
    </context>
    <context>
        <name>PlaceKind</name>
        <message>
            <source>city</source>
            <translation>stad</translation>
        </message>
        <message>
            <source>province</source>
            <translation>provincie</translation>
        </message>
        <message>
            <source>country</source>
            <translation>land</translation>
        </message>
        <message>
            <source>region</source>
            <translation>streek</translation>
        </message>
        <message>
            <source>river</source>
            <translation>rivier</translation>
        </message>
    </context>
    <context>
        <name>PlaceList</name>
        <message>
            <source>Places in this lesson</source>
            <translation>Plaatsen in deze les</translation>
        </message>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n vermelding</numerusform>
                <numerusform>%n vermeldingen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressRoom</name>
        <message>
            <source>Progress</source>
            <translation>Voortgang</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>Terug naar de tekst</translation>
        </message>
        <message>
            <source>Nothing was done yet. Here will stand how long you read each day, how the questions went by skill, and how much you still knew at review. Read, answer the quiz, keep a term: it fills by itself, and stays on this computer.</source>
            <translation>Er is nog niets gedaan. Hier komt te staan hoelang je elke dag las, hoe de vragen per vaardigheid gingen en hoeveel je bij het herhalen nog wist. Lees, maak de toets, bewaar een begrip: het vult zich vanzelf en blijft op deze computer.</translation>
        </message>
        <message>
            <source>day in a row</source>
            <translation>dag achter elkaar</translation>
        </message>
        <message>
            <source>days in a row</source>
            <translation>dagen achter elkaar</translation>
        </message>
        <message numerus="yes">
            <source>longest: %n day(s)</source>
            <translation>
                <numerusform>langste reeks: %n dag</numerusform>
                <numerusform>langste reeks: %n dagen</numerusform>
            </translation>
        </message>
        <message>
            <source>still known at review; no card came back yet</source>
            <translation>onthouden bij het herhalen; nog geen kaart kwam terug</translation>
        </message>
        <message numerus="yes">
            <source>still known, of %n card(s) in 30 days</source>
            <translation>
                <numerusform>nog geweten, van %n kaart in 30 dagen</numerusform>
                <numerusform>nog geweten, van %n kaarten in 30 dagen</numerusform>
            </translation>
        </message>
        <message>
            <source>minutes read in seven days</source>
            <translation>minuten gelezen in zeven dagen</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Minutes read, the last 30 days</source>
            <translation>Gelezen minuten, de laatste 30 dagen</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>A year of days</source>
            <translation>Een jaar in dagen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gedaan</translation>
        </message>
        <message>
            <source>less</source>
            <translation>minder</translation>
        </message>
        <message>
            <source>more</source>
            <translation>meer</translation>
        </message>
        <message>
            <source>Score by skill</source>
            <translation>Score per vaardigheid</translation>
        </message>
        <message>
            <source>Skill</source>
            <translation>Vaardigheid</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antwoorden</translation>
        </message>
    </context>
    <context>
        <name>ProgressWords</name>
        <message>
            <source>{number} %</source>
            <translation>{number} %</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuut</numerusform>
                <numerusform>%n minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>niets</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) read</source>
            <translation>
                <numerusform>%n minuut gelezen</numerusform>
                <numerusform>%n minuten gelezen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) answered</source>
            <translation>
                <numerusform>%n vraag beantwoord</numerusform>
                <numerusform>%n vragen beantwoord</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) reviewed</source>
            <translation>
                <numerusform>%n kaart herhaald</numerusform>
                <numerusform>%n kaarten herhaald</numerusform>
            </translation>
        </message>
        <message>
            <source>{day}: {done}</source>
            <translation>{day}: {done}</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n antwoord</numerusform>
                <numerusform>%n antwoorden</numerusform>
            </translation>
        </message>
        <message>
            <source>{skill}, {day}: {percent} of {answers}</source>
            <translation>{skill}, {day}: {percent} van {answers}</translation>
        </message>
        <message>
            <source>Find what it says</source>
            <translation>Vinden wat er staat</translation>
        </message>
        <message>
            <source>Read between the lines</source>
            <translation>Tussen de regels lezen</translation>
        </message>
        <message>
            <source>Interpret</source>
            <translation>Verbanden leggen</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>Beoordelen</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Woorden</translation>
        </message>
        <message>
            <source>What came when</source>
            <translation>Wat wanneer kwam</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Waar het ligt</translation>
        </message>
    </context>
    <context>
        <name>ProveView</name>
        <message>
            <source>Select the sentence of the text that proves this.</source>
            <translation>Selecteer de zin in de tekst die dit bewijst.</translation>
        </message>
        <message>
            <source>You selected:</source>
            <translation>Je selecteerde:</translation>
        </message>
        <message>
            <source>“{quote}”</source>
            <translation>‘{quote}’</translation>
        </message>
        <message>
            <source>Select another sentence</source>
            <translation>Een andere zin selecteren</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Naar de tekst</translation>
        </message>
    </context>
    <context>
        <name>Proving</name>
        <message>
            <source>Select the sentence that proves: {claim}</source>
            <translation>Selecteer de zin die dit bewijst: {claim}</translation>
        </message>
        <message>
            <source>Back to the quiz</source>
            <translation>Terug naar de toets</translation>
        </message>
        <message>
            <source>This proves it</source>
            <translation>Dit bewijst het</translation>
        </message>
        <message>
            <source>Enter. Alt+↓ and Alt+↑ select sentence by sentence; a highlight of your own counts as well.</source>
            <translation>Enter. Alt+↓ en Alt+↑ selecteren zin voor zin; een eigen markering telt ook.</translation>
        </message>
    </context>
    <context>
        <name>QuestionPage</name>
        <message>
            <source>Skip</source>
            <translation>Overslaan</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Vorige</translation>
        </message>
        <message>
            <source>Write a note on this question</source>
            <translation>Een notitie bij deze vraag schrijven</translation>
        </message>
        <message>
            <source>Write a note on this question (N)</source>
            <translation>Een notitie bij deze vraag schrijven (N)</translation>
        </message>
        <message>
            <source>Progress of the quiz</source>
            <translation>Voortgang van de toets</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} van {total}</translation>
        </message>
        <message>
            <source>Back to the result</source>
            <translation>Terug naar de uitslag</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pauze</translation>
        </message>
        <message>
            <source>{mode}, question {number} of {total}: {stem}</source>
            <translation>{mode}, vraag {number} van {total}: {stem}</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Nakijken</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Volgende</translation>
        </message>
        <message>
            <source>See the result</source>
            <translation>De uitslag bekijken</translation>
        </message>
    </context>
    <context>
        <name>QuizExport</name>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabel (CSV)</translation>
        </message>
        <message>
            <source>xAPI statements (JSON)</source>
            <translation>xAPI-verklaringen (JSON)</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Opslaan als bestand</translation>
        </message>
    </context>
    <context>
        <name>QuizFeedback</name>
        <message>
            <source>“{quote}”</source>
            <translation>‘{quote}’</translation>
        </message>
        <message>
            <source>Show in the text</source>
            <translation>In de tekst tonen</translation>
        </message>
        <message>
            <source>How it went</source>
            <translation>Hoe het ging</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Goed</translation>
        </message>
        <message>
            <source>Not right</source>
            <translation>Niet goed</translation>
        </message>
        <message>
            <source>Partly right</source>
            <translation>Deels goed</translation>
        </message>
        <message>
            <source>It counts for {percent}.</source>
            <translation>Het telt voor {percent}.</translation>
        </message>
        <message>
            <source>It is written “{expected}”.</source>
            <translation>Je schrijft het als ‘{expected}’.</translation>
        </message>
        <message>
            <source>The answer is “{expected}”.</source>
            <translation>Het antwoord is ‘{expected}’.</translation>
        </message>
        <message>
            <source>Gap {number} is right; it is written “{expected}”.</source>
            <translation>Open plek {number} is goed; je schrijft het als ‘{expected}’.</translation>
        </message>
        <message>
            <source>In the gap belongs “{expected}”.</source>
            <translation>Op de open plek hoort ‘{expected}’.</translation>
        </message>
        <message>
            <source>In gap {number} belongs “{expected}”.</source>
            <translation>Op open plek {number} hoort ‘{expected}’.</translation>
        </message>
        <message>
            <source>You found {right} of {count}.</source>
            <translation>Je vond er {right} van de {count}.</translation>
        </message>
        <message>
            <source>You found {right} of {count}, and chose {wrong} that should not be there.</source>
            <translation>Je vond er {right} van de {count}, en koos er {wrong} die er niet bij horen.</translation>
        </message>
        <message>
            <source>Compared two by two, {right} of {count} pairs stand in the right order.</source>
            <translation>Twee aan twee vergeleken staan {right} van de {count} paren in de goede volgorde.</translation>
        </message>
        <message>
            <source>{right} of {count} belong together.</source>
            <translation>{right} van de {count} paren zijn goed.</translation>
        </message>
        <message>
            <source>“{left}” goes with “{right}”.</source>
            <translation>‘{left}’ hoort bij ‘{right}’.</translation>
        </message>
        <message>
            <source>This is {place}.</source>
            <translation>Dit is {place}.</translation>
        </message>
        <message>
            <source>You chose {given}. It is {place}, {distance} away.</source>
            <translation>Je koos {given}. Het is {place}, {distance} daarvandaan.</translation>
        </message>
        <message>
            <source>{place} lies {distance} from where you clicked.</source>
            <translation>{place} ligt {distance} van waar je klikte.</translation>
        </message>
        <message>
            <source>You have the passage, but with too much or too little around it.</source>
            <translation>Je hebt de passage, maar met te veel of te weinig eromheen.</translation>
        </message>
        <message>
            <source>Another sentence proves it.</source>
            <translation>Een andere zin bewijst het.</translation>
        </message>
    </context>
    <context>
        <name>QuizMap</name>
        <message>
            <source>Map without names</source>
            <translation>Kaart zonder namen</translation>
        </message>
        <message>
            <source>Arrow keys move it, plus and minus zoom, Enter points at its middle, and once more confirms.</source>
            <translation>De pijltjes verschuiven haar, plus en min zoomen, Enter wijst het midden aan en bevestigt de tweede keer.</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Inzoomen (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>Uitzoomen (−)</translation>
        </message>
        <message>
            <source>Show the whole region</source>
            <translation>De hele streek tonen</translation>
        </message>
    </context>
    <context>
        <name>QuizOption</name>
        <message>
            <source>Right</source>
            <translation>Goed</translation>
        </message>
        <message>
            <source>Not right</source>
            <translation>Niet goed</translation>
        </message>
        <message>
            <source>This was right</source>
            <translation>Dit was goed</translation>
        </message>
        <message>
            <source>{verdict}. {why}</source>
            <translation>{verdict}. {why}</translation>
        </message>
        <message>
            <source>{letter}: {text}</source>
            <translation>{letter}: {text}</translation>
        </message>
    </context>
    <context>
        <name>QuizReport</name>
        <message>
            <source>{mode}, {time}, {moment}</source>
            <translation>{mode}, {time}, {moment}</translation>
        </message>
        <message>
            <source>{percent}: {tally}</source>
            <translation>{percent}: {tally}</translation>
        </message>
        <message>
            <source>By skill</source>
            <translation>Per vaardigheid</translation>
        </message>
        <message>
            <source>{correct} of {count}</source>
            <translation>{correct} van {count}</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Vragen</translation>
        </message>
        <message>
            <source>Not answered.</source>
            <translation>Niet beantwoord.</translation>
        </message>
        <message>
            <source>Your answer: {answer}</source>
            <translation>Je antwoord: {answer}</translation>
        </message>
        <message>
            <source>a point on the map</source>
            <translation>een punt op de kaart</translation>
        </message>
        <message>
            <source>true</source>
            <translation>waar</translation>
        </message>
        <message>
            <source>false</source>
            <translation>niet waar</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>niet vermeld</translation>
        </message>
        <message>
            <source>Right.</source>
            <translation>Goed.</translation>
        </message>
        <message>
            <source>Not right.</source>
            <translation>Niet goed.</translation>
        </message>
        <message>
            <source>Partly right.</source>
            <translation>Deels goed.</translation>
        </message>
    </context>
    <context>
        <name>QuizWords</name>
        <message>
            <source>Find what it says</source>
            <translation>Vinden wat er staat</translation>
        </message>
        <message>
            <source>Read between the lines</source>
            <translation>Tussen de regels lezen</translation>
        </message>
        <message>
            <source>Interpret</source>
            <translation>Verbanden leggen</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>Beoordelen</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Woorden</translation>
        </message>
        <message>
            <source>What came when</source>
            <translation>Wat wanneer kwam</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Waar het ligt</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Toetsen</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Oefenen</translation>
        </message>
        <message>
            <source>{number} %</source>
            <translation>{number} %</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n seconde</numerusform>
                <numerusform>%n seconden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuut</numerusform>
                <numerusform>%n minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} km</source>
            <translation>{number} km</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{correct} of {total} questions right: {gained} of {possible} points</source>
            <translation>{correct} van {total} vragen goed: {gained} van {possible} punten</translation>
        </message>
        <message>
            <source>{correct} of {total} questions wholly right, others in part: {gained} of {possible} points</source>
            <translation>{correct} van {total} vragen helemaal goed, en deels goede tellen mee: {gained} van {possible} punten</translation>
        </message>
    </context>
    <context>
        <name>Quizzing</name>
        <message>
            <source>{reason} Your answer still stands here; confirm it again.</source>
            <translation>{reason} Je antwoord staat hier nog; bevestig het opnieuw.</translation>
        </message>
        <message>
            <source>Saved in {path}.</source>
            <translation>Opgeslagen in {path}.</translation>
        </message>
        <message>
            <source>Back to the quiz</source>
            <translation>Terug naar de toets</translation>
        </message>
        <message>
            <source>What would have answered the questions that you missed</source>
            <translation>Waar het antwoord stond op de vragen die je miste</translation>
        </message>
        <message>
            <source>Back to the result</source>
            <translation>Terug naar de uitslag</translation>
        </message>
    </context>
    <context>
        <name>ReaderHeader</name>
        <message>
            <source>Back</source>
            <translation>Terug</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vooruit</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhoud</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Zoeken in deze tekst</translation>
        </message>
        <message>
            <source>Page settings</source>
            <translation>Weergave van de pagina</translation>
        </message>
        <message>
            <source>Show or hide the side</source>
            <translation>Zijkant tonen of verbergen</translation>
        </message>
    </context>
    <context>
        <name>RemarkCard</name>
        <message>
            <source>† Remark of the editors</source>
            <translation>† Opmerking van de redactie</translation>
        </message>
        <message>
            <source>Based on: {sources}</source>
            <translation>Gebaseerd op: {sources}</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>{percent}: {correct} of {total} right.</source>
            <translation>{percent}: {correct} van {total} goed.</translation>
        </message>
        <message>
            <source>By skill</source>
            <translation>Per vaardigheid</translation>
        </message>
        <message>
            <source>Compared with earlier</source>
            <translation>Vergeleken met eerder</translation>
        </message>
        <message>
            <source>Result · {title}</source>
            <translation>Uitslag · {title}</translation>
        </message>
        <message>
            <source>{mode}, {time}, {moment}</source>
            <translation>{mode}, {time}, {moment}</translation>
        </message>
        <message numerus="yes">
            <source>%n missed question(s) kept for review.</source>
            <translation>
                <numerusform>%n gemiste vraag bewaard om te herhalen.</numerusform>
                <numerusform>%n gemiste vragen bewaard om te herhalen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) not answered.</source>
            <translation>
                <numerusform>%n vraag niet beantwoord.</numerusform>
                <numerusform>%n vragen niet beantwoord.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at the answers</source>
            <translation>De antwoorden bekijken</translation>
        </message>
        <message>
            <source>Ask all again</source>
            <translation>Alles opnieuw vragen</translation>
        </message>
        <message>
            <source>Another round</source>
            <translation>Nog een ronde</translation>
        </message>
        <message numerus="yes">
            <source>Ask the %n missed again</source>
            <translation>
                <numerusform>De gemiste opnieuw vragen</numerusform>
                <numerusform>De %n gemiste opnieuw vragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reread %n passage(s)</source>
            <translation>
                <numerusform>%n passage herlezen</numerusform>
                <numerusform>%n passages herlezen</numerusform>
            </translation>
        </message>
        <message>
            <source>{correct} of {count}</source>
            <translation>{correct} van {count}</translation>
        </message>
        <message>
            <source>{moment}, {mode}: {percent}.</source>
            <translation>{moment}, {mode}: {percent}.</translation>
        </message>
        <message numerus="yes">
            <source>On the %n question(s) that both asked: {then} then, {now} now.</source>
            <translation>
                <numerusform>Bij de ene vraag die in beide zat: toen {then}, nu {now}.</numerusform>
                <numerusform>Bij de %n vragen die in beide zaten: toen {then}, nu {now}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Overview of this quiz</source>
            <translation>Overzicht van deze toets</translation>
        </message>
        <message>
            <source>Print or save</source>
            <translation>Afdrukken of opslaan</translation>
        </message>
        <message>
            <source>Save the result as PDF…</source>
            <translation>De uitslag opslaan als PDF…</translation>
        </message>
        <message>
            <source>Save all attempts as a table (CSV)…</source>
            <translation>Alle pogingen opslaan als tabel (CSV)…</translation>
        </message>
        <message>
            <source>Save all attempts as xAPI (JSON)…</source>
            <translation>Alle pogingen opslaan als xAPI (JSON)…</translation>
        </message>
    </context>
    <context>
        <name>ReviewRoom</name>
        <message numerus="yes">
            <source>%n card(s) left</source>
            <translation>
                <numerusform>nog %n kaart</numerusform>
                <numerusform>nog %n kaarten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n nieuw</numerusform>
                <numerusform>%n nieuw</numerusform>
            </translation>
        </message>
        <message>
            <source>{left}, {new}</source>
            <translation>{left}, {new}</translation>
        </message>
        <message>
            <source>{kind} · {title}</source>
            <translation>{kind} · {title}</translation>
        </message>
        <message>
            <source>{grade}: comes back in {time}</source>
            <translation>{grade}: komt terug over {time}</translation>
        </message>
        <message>
            <source>{grade} ({key})</source>
            <translation>{grade} ({key})</translation>
        </message>
        <message>
            <source>Nothing to review yet</source>
            <translation>Nog niets te herhalen</translation>
        </message>
        <message>
            <source>Cards come from what you read: choose “Keep for review” on a term, make a card from words that you selected, or answer the quiz; what you miss there is kept. They come back here just before you would forget them.</source>
            <translation>Kaarten komen uit wat je leest: kies ‘Bewaren om te herhalen’ bij een begrip, maak een kaart van geselecteerde woorden, of maak de toets; wat je daar mist, wordt bewaard. Ze komen hier terug vlak voordat je ze zou vergeten.</translation>
        </message>
        <message>
            <source>Done for now</source>
            <translation>Klaar voor nu</translation>
        </message>
        <message numerus="yes">
            <source>Bring back %n card(s) put aside</source>
            <translation>
                <numerusform>%n opzijgelegde kaart terughalen</numerusform>
                <numerusform>%n opzijgelegde kaarten terughalen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is due. What you reviewed comes back just before you would forget it.</source>
            <translation>Er is niets te herhalen. Wat je herhaalde, komt terug vlak voordat je het zou vergeten.</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) come back later today.</source>
            <translation>
                <numerusform>%n kaart komt vandaag nog terug.</numerusform>
                <numerusform>%n kaarten komen vandaag nog terug.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new card(s) wait for tomorrow: today had its number, which the settings can change.</source>
            <translation>
                <numerusform>%n nieuwe kaart wacht tot morgen: vandaag zit aan zijn aantal, dat je bij Instellingen kunt veranderen.</numerusform>
                <numerusform>%n nieuwe kaarten wachten tot morgen: vandaag zit aan zijn aantal, dat je bij Instellingen kunt veranderen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back the last grade</source>
            <translation>Het laatste cijfer terugnemen</translation>
        </message>
        <message>
            <source>Put it in your own words</source>
            <translation>In je eigen woorden zetten</translation>
        </message>
        <message>
            <source>Not today</source>
            <translation>Vandaag niet</translation>
        </message>
        <message>
            <source>Put this card aside</source>
            <translation>Deze kaart opzijleggen</translation>
        </message>
        <message>
            <source>{words} ({key})</source>
            <translation>{words} ({key})</translation>
        </message>
        <message>
            <source>Show the answer</source>
            <translation>Het antwoord tonen</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Spatie</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>Terug naar de tekst</translation>
        </message>
    </context>
    <context>
        <name>ReviewWords</name>
        <message>
            <source>under a minute</source>
            <translation>minder dan een minuut</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n uur</numerusform>
                <numerusform>%n uur</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n dag</numerusform>
                <numerusform>%n dagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n maand</numerusform>
                <numerusform>%n maanden</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} years</source>
            <translation>{number} jaar</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>Nog eens</translation>
        </message>
        <message>
            <source>Hard</source>
            <translation>Moeilijk</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Goed</translation>
        </message>
        <message>
            <source>Easy</source>
            <translation>Makkelijk</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>Begrip</translation>
        </message>
        <message>
            <source>Question you missed</source>
            <translation>Vraag die je miste</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Markering</translation>
        </message>
        <message>
            <source>True: the text says so</source>
            <translation>Waar: de tekst zegt het</translation>
        </message>
        <message>
            <source>False: the text says otherwise</source>
            <translation>Niet waar: de tekst zegt iets anders</translation>
        </message>
        <message>
            <source>Not stated: the text does not say</source>
            <translation>Niet vermeld: de tekst zegt er niets over</translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message>
            <source>A card of these words will come up for review.</source>
            <translation>Een kaart van deze woorden komt terug bij het herhalen.</translation>
        </message>
        <message numerus="yes">
            <source>The last card was forgotten %n time(s). It may help to put it in your own words: take the grade back (Ctrl+Z) and press E, or S to put it aside.</source>
            <translation>
                <numerusform>De laatste kaart is %n keer vergeten. Misschien helpt het haar in je eigen woorden te zetten: neem het cijfer terug (Ctrl+Z) en druk op E, of op S om haar opzij te leggen.</numerusform>
                <numerusform>De laatste kaart is %n keer vergeten. Misschien helpt het haar in je eigen woorden te zetten: neem het cijfer terug (Ctrl+Z) en druk op E, of op S om haar opzij te leggen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The grade was not kept. {reason} The card stays; grade it again.</source>
            <translation>Het cijfer is niet bewaard. {reason} De kaart blijft; geef het opnieuw.</translation>
        </message>
        <message>
            <source>That card stays away until tomorrow. Ctrl+Z brings it back.</source>
            <translation>Die kaart blijft weg tot morgen. Ctrl+Z haalt haar terug.</translation>
        </message>
        <message>
            <source>That card is put aside and will not come up. Ctrl+Z brings it back.</source>
            <translation>Die kaart is opzijgelegd en komt niet meer. Ctrl+Z haalt haar terug.</translation>
        </message>
        <message>
            <source>The article no longer holds these words.</source>
            <translation>Deze woorden staan niet meer in het artikel.</translation>
        </message>
        <message>
            <source>Where your card comes from</source>
            <translation>Waar je kaart vandaan komt</translation>
        </message>
        <message>
            <source>Back to the review</source>
            <translation>Terug naar het herhalen</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear the field</source>
            <translation>Het veld leegmaken</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>With the selected words</source>
            <translation>Met de geselecteerde woorden</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Een notitie schrijven</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiëren</translation>
        </message>
        <message>
            <source>Make a card for review</source>
            <translation>Een kaart maken om te herhalen</translation>
        </message>
        <message>
            <source>Attach the note here (Enter)</source>
            <translation>De notitie hier vastmaken (Enter)</translation>
        </message>
    </context>
    <context>
        <name>SettingsRoom</name>
        <message>
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Een instelling zoeken</translation>
        </message>
        <message>
            <source>There is no setting of that name.</source>
            <translation>Er is geen instelling met die naam.</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Systeem</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Volledig</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>Minder</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Algemeen</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Taal</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Beweging</translation>
        </message>
        <message>
            <source>With reduced motion the map and the page jump instead of gliding.</source>
            <translation>Bij minder beweging springen kaart en pagina in plaats van te glijden.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Licht</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Donker</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contrast</translation>
        </message>
        <message>
            <source>Serif</source>
            <translation>Met schreef</translation>
        </message>
        <message>
            <source>Sans</source>
            <translation>Zonder schreef</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Eerste</translation>
        </message>
        <message>
            <source>First per section</source>
            <translation>Eerste per deel</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Pagina</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>Lettertype</translation>
        </message>
        <message>
            <source>Type size</source>
            <translation>Lettergrootte</translation>
        </message>
        <message>
            <source>Line length</source>
            <translation>Regellengte</translation>
        </message>
        <message>
            <source>The most characters on a line; 60 to 75 read most easily.</source>
            <translation>Het grootste aantal tekens op een regel; 60 tot 75 leest het prettigst.</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>Regelhoogte</translation>
        </message>
        <message>
            <source>Terms marked</source>
            <translation>Begrippen gemarkeerd</translation>
        </message>
        <message>
            <source>Which occurrences of a term get a dotted line.</source>
            <translation>Welke vindplaatsen van een begrip stippen krijgen.</translation>
        </message>
        <message>
            <source>Important</source>
            <translation>Belangrijk</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Vraag</translation>
        </message>
        <message>
            <source>Disagree</source>
            <translation>Oneens</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Woordenschat</translation>
        </message>
        <message>
            <source>What the highlights mean</source>
            <translation>Wat de markeringen betekenen</translation>
        </message>
        <message>
            <source>Colour {number}</source>
            <translation>Kleur {number}</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Herhalen</translation>
        </message>
        <message>
            <source>Cards to be known</source>
            <translation>Kaarten die je nog weet</translation>
        </message>
        <message>
            <source>The share of cards you still know when they come up. Higher means more reviews.</source>
            <translation>Het deel van de kaarten dat je nog weet als ze terugkomen. Hoger betekent vaker herhalen.</translation>
        </message>
        <message>
            <source>New cards a day</source>
            <translation>Nieuwe kaarten per dag</translation>
        </message>
        <message>
            <source>Reviews a day</source>
            <translation>Herhalingen per dag</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Je gegevens</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Everything you do is kept here, in one file, and nowhere else.</source>
            <translation>Alles wat je doet staat hier, in één bestand, en nergens anders.</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Kopieën</translation>
        </message>
        <message>
            <source>A checked copy is made every day. Bringing one back keeps what is there now.</source>
            <translation>Elke dag wordt een gecontroleerde kopie gemaakt. Haal je er een terug, dan blijft ook bewaard wat er nu is.</translation>
        </message>
        <message>
            <source>The program</source>
            <translation>Het programma</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Sneltoetsen</translation>
        </message>
        <message>
            <source>Show and change…</source>
            <translation>Tonen en veranderen…</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hulp</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Openen</translation>
        </message>
        <message>
            <source>About Leeswijzer</source>
            <translation>Over Leeswijzer</translation>
        </message>
        <message>
            <source>Versions and licences…</source>
            <translation>Versies en licenties…</translation>
        </message>
    </context>
    <context>
        <name>ShortView</name>
        <message>
            <source>Your answer to: {question}</source>
            <translation>Je antwoord op: {question}</translation>
        </message>
        <message>
            <source>Type your answer</source>
            <translation>Typ je antwoord</translation>
        </message>
        <message>
            <source>Capitals, accents and a slip of the keyboard do not count.</source>
            <translation>Hoofdletters, accenten en een typefout tellen niet mee.</translation>
        </message>
    </context>
    <context>
        <name>SingleView</name>
        <message>
            <source>Choose one answer.</source>
            <translation>Kies één antwoord.</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Quiz</source>
            <translation>Toets</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) about this text</source>
            <translation>
                <numerusform>%n vraag over deze tekst</numerusform>
                <numerusform>%n vragen over deze tekst</numerusform>
            </translation>
        </message>
        <message>
            <source>{count}. The text may be read all the while.</source>
            <translation>{count}. Je mag de tekst er steeds bij lezen.</translation>
        </message>
        <message>
            <source>This text has no questions yet. They would be asked here, one at a time, each with the passage that answers it. A lesson gets them in its file quiz.toml.</source>
            <translation>Deze tekst heeft nog geen vragen. Ze zouden hier staan, een voor een, elk met de passage die haar beantwoordt. Een les krijgt ze in het bestand quiz.toml.</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>Terug naar de tekst</translation>
        </message>
        <message>
            <source>You were in the middle of it.</source>
            <translation>Je was er nog mee bezig.</translation>
        </message>
        <message>
            <source>{mode}: {answered} of {total} answered.</source>
            <translation>{mode}: {answered} van {total} beantwoord.</translation>
        </message>
        <message>
            <source>Go on where you were</source>
            <translation>Verdergaan waar je was</translation>
        </message>
        <message>
            <source>Finish and see the result</source>
            <translation>Stoppen en de uitslag bekijken</translation>
        </message>
        <message>
            <source>The text was edited since; the questions are still those of then.</source>
            <translation>De tekst is sindsdien bewerkt; de vragen zijn nog die van toen.</translation>
        </message>
        <message>
            <source>Or begin anew</source>
            <translation>Of opnieuw beginnen</translation>
        </message>
        <message>
            <source>The attempt that you are in ends then; what you missed in it is kept for review.</source>
            <translation>De toets waar je mee bezig bent stopt dan; wat je daarin miste, wordt bewaard om te herhalen.</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Oefenen</translation>
        </message>
        <message>
            <source>After each answer you hear how it was, and why.</source>
            <translation>Na elk antwoord hoor je hoe het was, en waarom.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Toetsen</translation>
        </message>
        <message>
            <source>You hear at the end how it went. Terms are not explained.</source>
            <translation>Aan het eind hoor je hoe het ging. Begrippen worden niet uitgelegd.</translation>
        </message>
        <message numerus="yes">
            <source>A round of %n question(s)</source>
            <translation>
                <numerusform>Een ronde van %n vraag</numerusform>
                <numerusform>Een ronde van %n vragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask all %n question(s)</source>
            <translation>
                <numerusform>De vraag stellen</numerusform>
                <numerusform>Alle %n vragen stellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only the %n missed last time</source>
            <translation>
                <numerusform>Alleen de vorige keer gemiste</numerusform>
                <numerusform>Alleen de %n die de vorige keer gemist zijn</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier attempts</source>
            <translation>Eerdere pogingen</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles tonen</translation>
        </message>
        <message>
            <source>{moment}   ·   {mode}   ·   {percent}, {correct} of {total} right   ·   {time}</source>
            <translation>{moment}   ·   {mode}   ·   {percent}, {correct} van {total} goed   ·   {time}</translation>
        </message>
    </context>
    <context>
        <name>StatedView</name>
        <message>
            <source>True: the text says so</source>
            <translation>Waar: de tekst zegt het</translation>
        </message>
        <message>
            <source>False: the text says otherwise</source>
            <translation>Niet waar: de tekst zegt iets anders</translation>
        </message>
        <message>
            <source>Not stated: the text does not say</source>
            <translation>Niet vermeld: de tekst zegt er niets over</translation>
        </message>
        <message>
            <source>What does the text do with this claim?</source>
            <translation>Wat doet de tekst met deze bewering?</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Terms</source>
            <translation>Begrippen</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Plaatsen</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Datums</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Opmerkingen</translation>
        </message>
        <message>
            <source>Show marks: {layer}</source>
            <translation>Tonen in de tekst: {layer}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <source>read to the end</source>
            <translation>helemaal gelezen</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>nog minder dan een minuut</translation>
        </message>
        <message numerus="yes">
            <source>about %n hour(s) left</source>
            <translation>
                <numerusform>nog ongeveer %n uur</numerusform>
                <numerusform>nog ongeveer %n uur</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>nog ongeveer %n minuut</numerusform>
                <numerusform>nog ongeveer %n minuten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermsPanel</name>
        <message>
            <source>Find a term</source>
            <translation>Een begrip zoeken</translation>
        </message>
        <message>
            <source>Only those kept for review</source>
            <translation>Alleen wat bewaard is om te herhalen</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Begrippen</translation>
        </message>
        <message>
            <source>This lesson explains no terms yet. They would stand here in alphabetical order.</source>
            <translation>Deze les legt nog geen begrippen uit. Ze komen hier op alfabet te staan.</translation>
        </message>
        <message>
            <source>No term is kept yet. Open a term and choose “Keep for review”.</source>
            <translation>Er is nog geen begrip bewaard. Open een begrip en kies ‘Bewaren om te herhalen’.</translation>
        </message>
        <message>
            <source>No term holds these words.</source>
            <translation>Geen begrip bevat deze woorden.</translation>
        </message>
    </context>
    <context>
        <name>TimelinePane</name>
        <message>
            <source>Timeline</source>
            <translation>Tijdlijn</translation>
        </message>
        <message>
            <source>Fold the timeline away or bring it back</source>
            <translation>De tijdlijn wegklappen of terughalen</translation>
        </message>
        <message>
            <source>Timeline. Left and right go from event to event, Enter chooses, plus and minus zoom, 0 shows all.</source>
            <translation>Tijdlijn. Links en rechts gaan van gebeurtenis naar gebeurtenis, Enter kiest, plus en min zoomen, 0 toont alles.</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Inzoomen (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>Uitzoomen (−)</translation>
        </message>
        <message>
            <source>Show all events (0)</source>
            <translation>Alle gebeurtenissen tonen (0)</translation>
        </message>
        <message>
            <source>dated in the article</source>
            <translation>datum staat in het artikel</translation>
        </message>
        <message>
            <source>background</source>
            <translation>achtergrond</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Who decided this, and why so soon? #question</source>
            <translation>Wie besloot dit, en waarom zo snel? #vraag</translation>
        </message>
    </context>
    <context>
        <name>WayBackBar</name>
        <message>
            <source>The way back</source>
            <translation>De weg terug</translation>
        </message>
        <message>
            <source>Previous passage</source>
            <translation>Vorige passage</translation>
        </message>
        <message>
            <source>Next passage</source>
            <translation>Volgende passage</translation>
        </message>
        <message>
            <source>{words} (Esc)</source>
            <translation>{words} (Esc)</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} van {total}</translation>
        </message>
    </context>
    <context>
        <name>Wayfinding</name>
        <message>
            <source>What you marked in “{title}”</source>
            <translation>Wat je markeerde in ‘{title}’</translation>
        </message>
        <message>
            <source>Back to the notes</source>
            <translation>Terug naar de notities</translation>
        </message>
        <message>
            <source>term</source>
            <translation>begrip</translation>
        </message>
        <message>
            <source>place</source>
            <translation>plaats</translation>
        </message>
        <message>
            <source>note</source>
            <translation>notitie</translation>
        </message>
        <message>
            <source>lesson</source>
            <translation>les</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>The pictures cannot be written to {path} ({reason}). Choose another folder.</source>
            <translation>De afbeeldingen kunnen niet naar {path} worden geschreven ({reason}). Kies een andere map.</translation>
        </message>
        <message>
            <source>There is no file at {path}. Check the name, or choose another file.</source>
            <translation>Er is geen bestand {path}. Controleer de naam, of kies een ander bestand.</translation>
        </message>
        <message>
            <source>{path} is empty. Choose a file that holds a text.</source>
            <translation>{path} is leeg. Kies een bestand met een tekst.</translation>
        </message>
        <message>
            <source>{path} is not a text file. Save the text as plain text (.txt) or Markdown (.md) first.</source>
            <translation>{path} is geen tekstbestand. Sla de tekst eerst op als platte tekst (.txt) of Markdown (.md).</translation>
        </message>
        <message>
            <source>{path} could not be read as {encoding}: byte {byte} on line {line}. Save it again with the encoding UTF-8.</source>
            <translation>{path} kon niet als {encoding} worden gelezen: byte {byte} op regel {line}. Sla het opnieuw op met de codering UTF-8.</translation>
        </message>
        <message>
            <source>{path} is not in UTF-8, so it was read as {encoding}. If you see wrong letters, save it again with the encoding UTF-8 and open it anew.</source>
            <translation>{path} is niet in UTF-8 opgeslagen en is daarom gelezen als {encoding}. Zie je verkeerde letters, sla de tekst dan in het programma waar die vandaan komt op met de codering UTF-8, en open hem opnieuw.</translation>
        </message>
        <message>
            <source>{path} could not be opened ({reason}). Check that it is a file and that you may read it, or choose another.</source>
            <translation>{path} kon niet worden geopend ({reason}). Controleer of het een bestand is dat je mag lezen, of kies een ander.</translation>
        </message>
        <message>
            <source>{path} is {size} MB; texts up to {limit} MB can be opened. Split it into parts.</source>
            <translation>{path} is {size} MB; teksten tot {limit} MB kunnen worden geopend. Verdeel de tekst in stukken.</translation>
        </message>
        <message>
            <source>There is no lesson called {where}, and no file or folder of that name. Check the name.</source>
            <translation>Er is geen les met de naam {where}, en ook geen bestand of map. Controleer de naam.</translation>
        </message>
        <message>
            <source>There is nothing at {path} any more. Look whether it was moved, renamed or removed.</source>
            <translation>Op {path} staat niets meer. Kijk of het is verplaatst, hernoemd of verwijderd.</translation>
        </message>
        <message>
            <source>{path} is not a lesson. Choose a lesson's folder, a .lesson file, or a text (.txt or .md).</source>
            <translation>{path} is geen les. Kies de map van een les, een .lesson-bestand of een tekst (.txt of .md).</translation>
        </message>
        <message>
            <source>{path} holds no lesson.toml, so it is not a lesson. Choose the folder that holds that file.</source>
            <translation>In {path} staat geen lesson.toml, dus het is geen les. Kies de map waar dat bestand in staat.</translation>
        </message>
        <message>
            <source>{file}, line {line} is not valid TOML: {reason}. Correct that line.</source>
            <translation>{file}, regel {line} is geen geldige TOML: {reason}. Verbeter die regel.</translation>
        </message>
        <message>
            <source>{file}, line {line} is not valid JSON: {reason}. Correct that line.</source>
            <translation>{file}, regel {line} is geen geldige JSON: {reason}. Verbeter die regel.</translation>
        </message>
        <message>
            <source>{file}, line {line} is not UTF-8. Save the file again with the encoding UTF-8.</source>
            <translation>{file}, regel {line} is geen UTF-8. Sla het bestand opnieuw op met de codering UTF-8.</translation>
        </message>
        <message>
            <source>{file} does not say {key}. Add the line: {key} = …</source>
            <translation>In {file} ontbreekt {key}. Voeg de regel toe: {key} = …</translation>
        </message>
        <message>
            <source>In {file}, {key} must be {expected}. Correct that line.</source>
            <translation>In {file} moet {key} dit zijn: {expected}. Verbeter die regel.</translation>
        </message>
        <message>
            <source>This lesson is written in format {format}; this program reads up to format {known}. Install a newer Leeswijzer to open it.</source>
            <translation>Deze les is geschreven in formaat {format}; dit programma leest tot formaat {known}. Installeer een nieuwere Leeswijzer om haar te openen.</translation>
        </message>
        <message>
            <source>The name {name} leads out of the lesson. A lesson can only name files in its own folder.</source>
            <translation>De naam {name} leidt de les uit. Een les kan alleen bestanden in haar eigen map noemen.</translation>
        </message>
        <message>
            <source>{path} could not be read: {reason}. Check that you may read it and that the disk is there.</source>
            <translation>{path} kon niet worden gelezen: {reason}. Controleer of je het mag lezen en of de schijf er is.</translation>
        </message>
        <message>
            <source>The lesson at {path} names the text {name}, which is not there. Add it, or correct lesson.toml.</source>
            <translation>De les in {path} noemt de tekst {name}, maar die is er niet. Voeg hem toe, of verbeter lesson.toml.</translation>
        </message>
        <message>
            <source>{name} is not a kind of text that can be read. Use plain text (.txt) or Markdown (.md).</source>
            <translation>{name} is geen soort tekst die gelezen kan worden. Gebruik platte tekst (.txt) of Markdown (.md).</translation>
        </message>
        <message>
            <source>The lesson uses the source text {name}, which did not come with this program. Install it again.</source>
            <translation>De les gebruikt de brontekst {name}, die niet bij dit programma zat. Installeer het opnieuw.</translation>
        </message>
        <message>
            <source>The lesson at {path} has {count} mistakes:
{list}</source>
            <translation>De les in {path} heeft {count} fouten:
{list}</translation>
        </message>
        <message>
            <source>The key {key} is missing. Add it.</source>
            <translation>De sleutel {key} ontbreekt. Voeg hem toe.</translation>
        </message>
        <message>
            <source>There is no key {key} here; did you mean '{suggestion}'?</source>
            <translation>Hier bestaat geen sleutel {key}; bedoelde je '{suggestion}'?</translation>
        </message>
        <message>
            <source>There is no key {key} here. Take it out, or use one of: {known}.</source>
            <translation>Hier bestaat geen sleutel {key}. Haal hem weg, of gebruik een van: {known}.</translation>
        </message>
        <message>
            <source>{value} is not possible here. Use one of: {allowed}.</source>
            <translation>{value} kan hier niet. Gebruik een van: {allowed}.</translation>
        </message>
        <message>
            <source>{value} is not in the right form. Write {expected}.</source>
            <translation>{value} heeft niet de goede vorm. Schrijf {expected}.</translation>
        </message>
        <message>
            <source>{value} is the wrong kind of value. Write {expected}.</source>
            <translation>{value} is het verkeerde soort waarde. Schrijf {expected}.</translation>
        </message>
        <message>
            <source>This is empty. Write something, or take the key out.</source>
            <translation>Dit is leeg. Schrijf iets, of haal de sleutel weg.</translation>
        </message>
        <message>
            <source>This is too long. Use at most {limit} characters.</source>
            <translation>Dit is te lang. Gebruik hoogstens {limit} tekens.</translation>
        </message>
        <message>
            <source>{value} is not possible here: {reason}. Correct it.</source>
            <translation>{value} kan hier niet: {reason}. Verbeter het.</translation>
        </message>
        <message>
            <source>This list is too short. Give at least {limit} of them.</source>
            <translation>Deze lijst is te kort. Geef er minstens {limit}.</translation>
        </message>
        <message>
            <source>This list is too long. Give at most {limit} of them.</source>
            <translation>Deze lijst is te lang. Geef er hoogstens {limit}.</translation>
        </message>
        <message>
            <source>This number is too small; the limit is {limit}.</source>
            <translation>Dit getal is te klein; de grens is {limit}.</translation>
        </message>
        <message>
            <source>This number is too large; the limit is {limit}.</source>
            <translation>Dit getal is te groot; de grens is {limit}.</translation>
        </message>
        <message>
            <source>The id {id} is used twice in this file. Give each its own.</source>
            <translation>De id {id} staat twee keer in dit bestand. Geef elk een eigen id.</translation>
        </message>
        <message>
            <source>There is no {id} in {file}. Correct the id, or add what it should lead to.</source>
            <translation>In {file} staat geen {id}. Verbeter de id, of voeg toe waar hij naar verwijst.</translation>
        </message>
        <message>
            <source>There is no {id} in {file}; did you mean '{suggestion}'?</source>
            <translation>In {file} staat geen {id}; bedoelde je '{suggestion}'?</translation>
        </message>
        <message>
            <source>{id} refers to itself. Take that out.</source>
            <translation>{id} verwijst naar zichzelf. Haal dat weg.</translation>
        </message>
        <message>
            <source>The words '{words}' lead to {other} already. One word can lead to one of them only.</source>
            <translation>De woorden '{words}' leiden al naar {other}. Een woord kan maar naar één begrip leiden.</translation>
        </message>
        <message>
            <source>{date} is not in any calendar. Correct the month or the day.</source>
            <translation>{date} bestaat niet op de kalender. Verbeter de maand of de dag.</translation>
        </message>
        <message>
            <source>{id} has no evidence. Quote the passage that tells of it, or set background = true.</source>
            <translation>{id} heeft geen bewijs. Citeer de passage die ervan vertelt, of zet background = true.</translation>
        </message>
        <message>
            <source>{id} is background, so the text does not prove it. Name its sources.</source>
            <translation>{id} is achtergrond, dus de tekst bewijst het niet. Noem de bronnen.</translation>
        </message>
        <message>
            <source>The ring is not closed. Let its last position be the same as its first.</source>
            <translation>De ring is niet gesloten. Laat de laatste positie gelijk zijn aan de eerste.</translation>
        </message>
        <message>
            <source>No option of {id} is correct. Set correct = true on one.</source>
            <translation>Geen antwoord van {id} is goed. Zet bij één correct = true.</translation>
        </message>
        <message>
            <source>{count} options of {id} are correct, and only one can be chosen. Leave one, or use kind = 'multiple'.</source>
            <translation>{count} antwoorden van {id} zijn goed, en er kan er maar één gekozen worden. Laat er één staan, of gebruik kind = 'multiple'.</translation>
        </message>
        <message>
            <source>This wrong option does not say why it is wrong. Add why.</source>
            <translation>Dit foute antwoord zegt niet waarom het fout is. Voeg why toe.</translation>
        </message>
        <message>
            <source>'{text}' stands here twice. Change or remove one.</source>
            <translation>'{text}' staat hier twee keer. Verander of verwijder er een.</translation>
        </message>
        <message>
            <source>The sentence has no {{{number}}} for gap {number}. Put it where the gap should be.</source>
            <translation>De zin heeft geen {{{number}}} voor open plek {number}. Zet het waar de open plek moet komen.</translation>
        </message>
        <message>
            <source>The sentence has {{{number}}}, and there is no gap {number}. Add that gap, or take it out.</source>
            <translation>De zin heeft {{{number}}}, maar er is geen open plek {number}. Voeg die toe, of haal het weg.</translation>
        </message>
        <message>
            <source>The sentence has {{{number}}} more than once. Use it once.</source>
            <translation>De zin heeft {{{number}}} meer dan eens. Gebruik het één keer.</translation>
        </message>
        <message>
            <source>'{text}' counts as right, but cannot be chosen. Add it to the options.</source>
            <translation>'{text}' telt als goed, maar kan niet gekozen worden. Voeg het toe aan de keuzes.</translation>
        </message>
        <message>
            <source>The text does not hold the words '{quote}'. Copy them from the text.</source>
            <translation>De woorden '{quote}' staan niet in de tekst. Kopieer ze uit de tekst.</translation>
        </message>
        <message>
            <source>The text does not hold the words '{quote}'. It does hold '{found}': copy that.</source>
            <translation>De woorden '{quote}' staan niet in de tekst. Er staat wel '{found}': kopieer dat.</translation>
        </message>
        <message>
            <source>The words '{quote}' stand {places} times in the text. Add a prefix or a suffix that tells which.</source>
            <translation>De woorden '{quote}' staan {places} keer in de tekst. Voeg een prefix of suffix toe die zegt welke.</translation>
        </message>
        <message>
            <source>The text never uses '{name}' nor its variants. Add a variant that it does use.</source>
            <translation>De tekst gebruikt '{name}' nergens, en ook de varianten niet. Voeg een variant toe die er wel staat.</translation>
        </message>
        <message>
            <source>The text never names '{name}', and nothing leads to it. Add a variant, or take the place out.</source>
            <translation>De tekst noemt '{name}' nergens, en niets leidt erheen. Voeg een variant toe, of haal de plaats weg.</translation>
        </message>
        <message>
            <source>Lessons have no file of this name; did you mean {suggestion}?</source>
            <translation>Lessen hebben geen bestand met deze naam; bedoelde je {suggestion}?</translation>
        </message>
        <message>
            <source>{path} is not a folder, so your data cannot be kept there. Choose another place with --home.</source>
            <translation>{path} is geen map, dus je gegevens kunnen daar niet worden bewaard. Kies een andere plek met --home.</translation>
        </message>
        <message>
            <source>Nothing can be written in {path} ({reason}). Reading goes on, but nothing is kept: give yourself the right to write there, or choose another place with --home.</source>
            <translation>In {path} kan niets worden geschreven ({reason}). Lezen gaat door, maar er wordt niets bewaard: geef jezelf daar schrijfrecht, of kies een andere plek met --home.</translation>
        </message>
        <message>
            <source>The disk is full, so the last change to {path} was not kept; everything before it was. Make room and try again.</source>
            <translation>De schijf is vol, dus de laatste verandering in {path} is niet bewaard; alles daarvoor wel. Maak ruimte en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>The disk failed while {path} was in use ({reason}). What was kept before is untouched. Check the disk, and make a backup somewhere else.</source>
            <translation>De schijf haperde terwijl {path} in gebruik was ({reason}). Wat eerder bewaard was, is ongeschonden. Controleer de schijf en maak elders een kopie.</translation>
        </message>
        <message>
            <source>{path} is being used by another program, so the last change was not kept. Close what else has it open and try again.</source>
            <translation>{path} is in gebruik bij een ander programma, dus de laatste verandering is niet bewaard. Sluit wat het nog open heeft en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>Your data in {path} are open in another window of Leeswijzer. Close it and try again.</source>
            <translation>Je gegevens in {path} zijn open in een ander venster van Leeswijzer. Sluit het en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>{path} was written by a newer Leeswijzer (version {schema} of the data; this program knows up to {known}). It was left as it is. Install the newer program, or choose another place with --home.</source>
            <translation>{path} is geschreven door een nieuwere Leeswijzer (versie {schema} van de gegevens; dit programma kent tot {known}). Er is niets aan veranderd. Installeer het nieuwere programma, of kies een andere plek met --home.</translation>
        </message>
        <message>
            <source>A part of {path} is damaged, so the last change was not kept. Start the program again: it then keeps the damaged file aside and goes on from the last good copy.</source>
            <translation>Een deel van {path} is beschadigd, dus de laatste verandering is niet bewaard. Start het programma opnieuw: het legt het beschadigde bestand dan opzij en gaat verder met de laatste goede kopie.</translation>
        </message>
        <message>
            <source>Your data were damaged or missing, so the last good copy was put in their place: {copy}. What was made after that copy is not in it. Nothing was thrown away: what was there is kept in {home}.</source>
            <translation>Je gegevens waren beschadigd of weg, dus de laatste goede kopie kwam ervoor in de plaats: {copy}. Wat na die kopie is gemaakt, zit er niet in. Er is niets weggegooid: wat er was, staat in {home}.</translation>
        </message>
        <message>
            <source>Your data were damaged and there was no good copy, so you start with empty data. The damaged file is kept: {aside}. If you have a backup of your own, restore it.</source>
            <translation>Je gegevens waren beschadigd en er was geen goede kopie, dus je begint met lege gegevens. Het beschadigde bestand is bewaard: {aside}. Heb je zelf een kopie, haal die dan terug.</translation>
        </message>
        <message>
            <source>A backup cannot be written to {path}. Choose a file in a folder that exists and that is yours.</source>
            <translation>Er kan geen kopie naar {path} worden geschreven. Kies een bestand in een map die bestaat en van jou is.</translation>
        </message>
        <message>
            <source>There is no backup at {path}. Check the name.</source>
            <translation>Er is geen kopie {path}. Controleer de naam.</translation>
        </message>
        <message>
            <source>{path} is not a backup of Leeswijzer. Nothing was changed. Choose another file.</source>
            <translation>{path} is geen kopie van Leeswijzer. Er is niets veranderd. Kies een ander bestand.</translation>
        </message>
        <message>
            <source>The backup {path} is damaged ({reason}). Nothing was changed. Choose an older one.</source>
            <translation>De kopie {path} is beschadigd ({reason}). Er is niets veranderd. Kies een oudere.</translation>
        </message>
        <message>
            <source>The backup {path} could not be read ({reason}). Copy it to a folder of your own and try again.</source>
            <translation>De kopie {path} kon niet worden gelezen ({reason}). Zet haar in een map van jezelf en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>The backup {path} was made by a newer Leeswijzer (version {schema} of the data; this program knows up to {known}). Nothing was changed. Install the newer program first.</source>
            <translation>De kopie {path} is gemaakt door een nieuwere Leeswijzer (versie {schema} van de gegevens; dit programma kent tot {known}). Er is niets veranderd. Installeer eerst het nieuwere programma.</translation>
        </message>
        <message>
            <source>The lesson {lesson} is not on your shelf. Open it from its file or folder first.</source>
            <translation>De les {lesson} staat niet op je plank. Open haar eerst vanuit haar bestand of map.</translation>
        </message>
        <message>
            <source>This note was changed in another window meanwhile, so your change was not put over it. Keep both, or choose one of the two.</source>
            <translation>Deze notitie is intussen in een ander venster veranderd, dus jouw verandering kwam er niet overheen. Bewaar beide, of kies er een.</translation>
        </message>
        <message>
            <source>Nothing is said about {about}. Give the note a text with --text, or mark a passage with --quote.</source>
            <translation>Er wordt niets gezegd over {about}. Geef de notitie een tekst met --text, of wijs een passage aan met --quote.</translation>
        </message>
        <message>
            <source>There is no note {note} any more; it may have been deleted in another window. Nothing was changed.</source>
            <translation>Er is geen notitie {note} meer; misschien is ze in een ander venster weggehaald. Er is niets veranderd.</translation>
        </message>
        <message>
            <source>The last change can no longer be undone: what it concerned was changed elsewhere since. It was left as it is.</source>
            <translation>De laatste verandering kan niet meer ongedaan worden gemaakt: wat ze betrof is sindsdien elders veranderd. Het is gelaten zoals het is.</translation>
        </message>
        <message>
            <source>The name of a colour has at most {limit} characters. Choose a shorter one.</source>
            <translation>De naam van een kleur heeft hoogstens {limit} tekens. Kies een kortere.</translation>
        </message>
        <message>
            <source>Notes cannot be written to {path}. Choose a name that ends in one of: {known}.</source>
            <translation>Notities kunnen niet naar {path} worden geschreven. Kies een naam die eindigt op een van: {known}.</translation>
        </message>
        <message>
            <source>None of these notes is there any more, so there is nothing to save. Look at the list again.</source>
            <translation>Geen van deze notities is er nog, dus er is niets op te slaan. Kijk opnieuw in de lijst.</translation>
        </message>
        <message>
            <source>{path} could not be written: {reason}. Nothing was exported. Choose another place.</source>
            <translation>{path} kon niet worden geschreven: {reason}. Er is niets geëxporteerd. Kies een andere plek.</translation>
        </message>
        <message>
            <source>There is no file at {path}. Check the name.</source>
            <translation>Er is geen bestand {path}. Controleer de naam.</translation>
        </message>
        <message>
            <source>{path} could not be read ({reason}). Check that it is a file and that you may read it.</source>
            <translation>{path} kon niet worden gelezen ({reason}). Controleer of het een bestand is dat je mag lezen.</translation>
        </message>
        <message>
            <source>{path} is larger than {limit} MB, so it cannot be imported at once. Split it into parts.</source>
            <translation>{path} is groter dan {limit} MB en kan niet in één keer worden ingelezen. Verdeel het in stukken.</translation>
        </message>
        <message>
            <source>The file is not JSON ({reason}). Nothing was imported. Choose a .jsonld or .json file with notes.</source>
            <translation>Het bestand is geen JSON ({reason}). Er is niets ingelezen. Kies een .jsonld- of .json-bestand met notities.</translation>
        </message>
        <message>
            <source>The file holds no notes. Nothing was imported. Choose a file with Web Annotations.</source>
            <translation>Het bestand bevat geen notities. Er is niets ingelezen. Kies een bestand met webannotaties.</translation>
        </message>
        <message>
            <source>{path} comes from another program, and does not say which lesson its notes belong to. Nothing was imported. Name the lesson.</source>
            <translation>{path} komt uit een ander programma en zegt niet bij welke les de notities horen. Er is niets ingelezen. Noem de les.</translation>
        </message>
        <message>
            <source>{path} is damaged or not a .lesson file. Get it again, or open the lesson's folder.</source>
            <translation>{path} is beschadigd of geen .lesson-bestand. Haal het opnieuw, of open de map van de les.</translation>
        </message>
        <message>
            <source>{path} is locked with a password. Unpack it with that password, and open the folder.</source>
            <translation>{path} is vergrendeld met een wachtwoord. Pak het daarmee uit en open de map.</translation>
        </message>
        <message>
            <source>{path} holds a file named {name}, which would lead out of the lesson. It was not opened; ask whoever made it for another.</source>
            <translation>{path} bevat een bestand {name} dat de les uit zou leiden. Het is niet geopend; vraag de maker om een ander.</translation>
        </message>
        <message>
            <source>{path} holds {name}, which is a link and not a file. Pack the lesson again without links.</source>
            <translation>{path} bevat {name}, en dat is een koppeling en geen bestand. Pak de les opnieuw in, zonder koppelingen.</translation>
        </message>
        <message>
            <source>{path} holds {name} twice, so it is not clear which counts. Pack the lesson again.</source>
            <translation>{path} bevat {name} twee keer, dus het is niet duidelijk welk telt. Pak de les opnieuw in.</translation>
        </message>
        <message>
            <source>{name} in {path} is compressed in a way that lessons do not use. Pack the lesson again.</source>
            <translation>{name} in {path} is gecomprimeerd op een manier die lessen niet gebruiken. Pak de les opnieuw in.</translation>
        </message>
        <message>
            <source>{path} holds more than {limit} files. Take out what does not belong to the lesson.</source>
            <translation>{path} bevat meer dan {limit} bestanden. Haal weg wat niet bij de les hoort.</translation>
        </message>
        <message>
            <source>{path} is too large: {name} may take {limit} MB unpacked. Make its pictures smaller.</source>
            <translation>{path} is te groot: {name} mag uitgepakt {limit} MB zijn. Maak de afbeeldingen kleiner.</translation>
        </message>
        <message>
            <source>{name} in {path} unpacks to more than a hundred times its size, as no lesson does. It was not opened; ask whoever made it for another.</source>
            <translation>{name} in {path} wordt uitgepakt meer dan honderd keer zo groot, en dat doet geen les. Het is niet geopend; vraag de maker om een ander.</translation>
        </message>
        <message>
            <source>{path} is there already and is not empty. Choose another folder; nothing was changed in this one.</source>
            <translation>{path} bestaat al en is niet leeg. Kies een andere map; in deze is niets veranderd.</translation>
        </message>
        <message>
            <source>{path} could not be written: {reason}. Choose another place.</source>
            <translation>{path} kon niet worden geschreven: {reason}. Kies een andere plek.</translation>
        </message>
        <message>
            <source>The map's file {path} is not there, so the map stays empty. Install the program again.</source>
            <translation>Het kaartbestand {path} is er niet, dus de kaart blijft leeg. Installeer het programma opnieuw.</translation>
        </message>
        <message>
            <source>The picture {path} could not be written: {reason}. Choose another place for it.</source>
            <translation>De afbeelding {path} kon niet worden geschreven: {reason}. Kies er een andere plek voor.</translation>
        </message>
        <message>
            <source>The map's file {path} is damaged, so the map stays empty. Install the program again.</source>
            <translation>Het kaartbestand {path} is beschadigd, dus de kaart blijft leeg. Installeer het programma opnieuw.</translation>
        </message>
        <message>
            <source>{lesson} has no questions. Choose another lesson for a quiz.</source>
            <translation>{lesson} heeft geen vragen. Kies een andere les voor een toets.</translation>
        </message>
        <message>
            <source>No question of {lesson} was missed in the last finished quiz. Take all questions again instead.</source>
            <translation>In de laatste afgeronde toets van {lesson} is geen vraag gemist. Maak in plaats daarvan alle vragen opnieuw.</translation>
        </message>
        <message>
            <source>This quiz is no longer kept. Begin a new one.</source>
            <translation>Deze toets is niet meer bewaard. Begin een nieuwe.</translation>
        </message>
        <message>
            <source>This quiz is finished, so its answers stay as they are. Begin a new one to answer again.</source>
            <translation>Deze toets is af, dus de antwoorden blijven zoals ze zijn. Begin een nieuwe om opnieuw te antwoorden.</translation>
        </message>
        <message>
            <source>This card is no longer kept. Go on with the next one.</source>
            <translation>Deze kaart is niet meer bewaard. Ga verder met de volgende.</translation>
        </message>
        <message>
            <source>The category '{name}' was left out: a lesson has none.</source>
            <translation>De categorie '{name}' is weggelaten: een les heeft er geen.</translation>
        </message>
        <message>
            <source>'{text}' stands here twice; it was kept once.</source>
            <translation>'{text}' staat hier twee keer; het is één keer bewaard.</translation>
        </message>
        <message>
            <source>Answers that earn a part of the points count as fully right or wrong here. Look them over.</source>
            <translation>Antwoorden die een deel van de punten opleveren, tellen hier als helemaal goed of fout. Kijk ze na.</translation>
        </message>
        <message>
            <source>What the text shows besides words ({what}) was left out.</source>
            <translation>Wat de tekst behalve woorden toont ({what}) is weggelaten.</translation>
        </message>
        <message>
            <source>The range {range} cannot be kept: only its middle or its ends are accepted. Add others by hand.</source>
            <translation>Het bereik {range} kan niet worden bewaard: alleen het midden of de uiteinden tellen. Voeg andere met de hand toe.</translation>
        </message>
        <message>
            <source>Answers with * for any words were left out. Write the answers that they stand for.</source>
            <translation>Antwoorden met * voor willekeurige woorden zijn weggelaten. Schrijf de antwoorden waar ze voor staan.</translation>
        </message>
        <message>
            <source>No answer is right, so the question was left out. Mark one.</source>
            <translation>Geen antwoord is goed, dus de vraag is weggelaten. Wijs er een aan.</translation>
        </message>
        <message>
            <source>More than one answer is right where one can be chosen. Give weights (%50%), or leave one right.</source>
            <translation>Er is meer dan één goed antwoord waar er één gekozen kan worden. Geef gewichten (%50%), of laat er één goed zijn.</translation>
        </message>
        <message>
            <source>The question has {count} options, and {fewest} to {most} are possible. Add or remove some.</source>
            <translation>De vraag heeft {count} keuzes, en {fewest} tot {most} zijn mogelijk. Voeg toe of haal weg.</translation>
        </message>
        <message>
            <source>The question has {count} pairs, and {fewest} to {most} are possible. Add or remove some.</source>
            <translation>De vraag heeft {count} paren, en {fewest} tot {most} zijn mogelijk. Voeg toe of haal weg.</translation>
        </message>
        <message>
            <source>Two sides of the pairs are the same, so they cannot be told apart. Change one.</source>
            <translation>Twee helften van de paren zijn gelijk en dus niet te onderscheiden. Verander er een.</translation>
        </message>
        <message>
            <source>The question asks nothing, so it was left out. Write its text.</source>
            <translation>De vraag vraagt niets, dus ze is weggelaten. Schrijf haar tekst.</translation>
        </message>
        <message>
            <source>A free answer cannot be marked, so this question was left out.</source>
            <translation>Een vrij antwoord kan niet worden nagekeken, dus deze vraag is weggelaten.</translation>
        </message>
        <message>
            <source>This text asks nothing, so it was left out.</source>
            <translation>Deze tekst vraagt niets, dus hij is weggelaten.</translation>
        </message>
        <message>
            <source>Questions of the kind '{kind}' are not known here; it was left out.</source>
            <translation>Vragen van het soort '{kind}' zijn hier niet bekend; de vraag is weggelaten.</translation>
        </message>
        <message>
            <source>This {{ has no }} before the next empty line. Add it, or write \{{ for the character itself.</source>
            <translation>Deze {{ heeft geen }} voor de volgende lege regel. Voeg die toe, of schrijf \{{ voor het teken zelf.</translation>
        </message>
        <message>
            <source>This }} has no {{ before it. Take it out, or write \}} for the character itself.</source>
            <translation>Deze }} heeft geen {{ ervoor. Haal hem weg, of schrijf \}} voor het teken zelf.</translation>
        </message>
        <message>
            <source>A question can have one pair of braces. Put an empty line between questions.</source>
            <translation>Een vraag kan één paar accolades hebben. Zet een lege regel tussen vragen.</translation>
        </message>
        <message>
            <source>The name that begins with :: has no :: at its end. Add it.</source>
            <translation>De naam die met :: begint heeft geen :: aan het eind. Voeg het toe.</translation>
        </message>
        <message>
            <source>The answers do not begin with = or ~. Put one before each answer.</source>
            <translation>De antwoorden beginnen niet met = of ~. Zet er een voor elk antwoord.</translation>
        </message>
        <message>
            <source>This is no number. Write 3, 3:2 (give or take 2) or 1..5.</source>
            <translation>Dit is geen getal. Schrijf 3, 3:2 (2 meer of minder) of 1..5.</translation>
        </message>
        <message>
            <source>A pair is not whole. Write = left -&gt; right for each.</source>
            <translation>Een paar is niet heel. Schrijf voor elk = links -&gt; rechts.</translation>
        </message>
        <message>
            <source>The file holds &lt;{name}&gt; and not Moodle's &lt;quiz&gt;. Export the questions as Moodle XML.</source>
            <translation>Het bestand bevat &lt;{name}&gt; en niet Moodles &lt;quiz&gt;. Exporteer de vragen als Moodle-XML.</translation>
        </message>
        <message>
            <source>&lt;{name}&gt; is no question, so it was left out.</source>
            <translation>&lt;{name}&gt; is geen vraag, dus het is weggelaten.</translation>
        </message>
        <message>
            <source>'{value}' is no share of the points; it counts as none.</source>
            <translation>'{value}' is geen deel van de punten; het telt niet mee.</translation>
        </message>
        <message>
            <source>'{value}' is no number, so it was left out.</source>
            <translation>'{value}' is geen getal, dus het is weggelaten.</translation>
        </message>
        <message>
            <source>A pair without words was left out.</source>
            <translation>Een paar zonder woorden is weggelaten.</translation>
        </message>
        <message>
            <source>{file}, line {line} is not valid XML: {reason}. Correct that line.</source>
            <translation>{file}, regel {line} is geen geldige XML: {reason}. Verbeter die regel.</translation>
        </message>
        <message>
            <source>{file}, line {line} declares a document type, which files of questions do not need and harmful ones use. Take the &lt;!DOCTYPE …&gt; out.</source>
            <translation>{file}, regel {line} verklaart een documenttype; vraagbestanden hebben dat niet nodig en schadelijke gebruiken het. Haal de &lt;!DOCTYPE …&gt; weg.</translation>
        </message>
        <message>
            <source>{file}, line {line} has more than {deepest} elements inside each other. Export the file again.</source>
            <translation>{file}, regel {line} heeft meer dan {deepest} elementen in elkaar. Exporteer het bestand opnieuw.</translation>
        </message>
        <message>
            <source>Questions of the kind '{kind}' cannot be written in this format; it was left out.</source>
            <translation>Vragen van het soort '{kind}' kunnen niet in dit formaat worden geschreven; de vraag is weggelaten.</translation>
        </message>
        <message>
            <source>The format has no points, so the question counts as one.</source>
            <translation>Het formaat kent geen punten, dus de vraag telt voor één.</translation>
        </message>
        <message>
            <source>It went out as a choice of three: the format has no third answer.</source>
            <translation>Ze is een keuze uit drie geworden: het formaat kent geen derde antwoord.</translation>
        </message>
        <message>
            <source>Slips of the keyboard are not forgiven there.</source>
            <translation>Typefouten worden daar niet vergeven.</translation>
        </message>
        <message>
            <source>{path} has no ending that says what it is. Use one of: {known}.</source>
            <translation>{path} heeft geen uitgang die zegt wat het is. Gebruik een van: {known}.</translation>
        </message>
        <message>
            <source>{path} holds no question that could be taken over.</source>
            <translation>{path} bevat geen vraag die kon worden overgenomen.</translation>
        </message>
        <message>
            <source>There is a file {path} already. Choose another name, or move it away first.</source>
            <translation>Er is al een bestand {path}. Kies een andere naam, of zet het eerst weg.</translation>
        </message>
        <message>
            <source>There is no option {option}. See leeswijzer --help.</source>
            <translation>Er is geen optie {option}. Zie leeswijzer --help.</translation>
        </message>
        <message>
            <source>One lesson can be opened at a time, and {word} is one word too many. See leeswijzer --help.</source>
            <translation>Er kan één les tegelijk open, en {word} is een woord te veel. Zie leeswijzer --help.</translation>
        </message>
        <message>
            <source>--home needs the folder of your data after it: --home DIR.</source>
            <translation>Na --home hoort de map met je gegevens: --home DIR.</translation>
        </message>
        <message>
            <source>There is no display to open a window on. Start Leeswijzer from a desktop; its commands (see leeswijzer --help) work without one.</source>
            <translation>Er is geen scherm om een venster op te openen. Start Leeswijzer vanaf een bureaublad; de opdrachten (zie leeswijzer --help) werken zonder.</translation>
        </message>
        <message>
            <source>The window needs Qt, and it could not be loaded: {reason}. leeswijzer doctor says what is missing on this system.</source>
            <translation>Het venster heeft Qt nodig, en dat kon niet worden geladen: {reason}. leeswijzer doctor zegt wat er op dit systeem ontbreekt.</translation>
        </message>
    </context>
</TS>
