<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>Photo not included</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Furnishing</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was edited since your last visit. Of your notes {moved} moved along, {changed} are on changed words, and {lost} could not be found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select where this note belongs now. It was on: “{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryCard</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own note on this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in your own words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Based on: {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the map away or bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the places in this lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move it, plus and minus zoom, 0 shows all places. The list of places says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow reading: show what the text in view speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all places (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous highlight here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next highlight here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}. It was: “{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in your own words. A #tag helps to find it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note as it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>Important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved with the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer found in the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteWriting</name>
    <message>
        <source>Not saved yet: {reason} Your words stay here and are tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was also changed in another window. Both are kept: yours first, then the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Find in your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only notes that moved, changed or were lost when the text was edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected notes a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected notes a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save notes as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select in the text where this note belongs now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes under which the text changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n note(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your highlights and notes will stand here.

Select some words in the text and press 1, 2, 3 or 4 to highlight them, or N to write a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note fits what you ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag for the selected notes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning of a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this colour means to you (empty: “{name}”):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeArea</name>
    <message>
        <source>Something went wrong in the program itself ({name}). Your notes are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineCard</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has no headings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageSettingsCard</name>
    <message>
        <source>Page settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First per section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceKind</name>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>river</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places in this lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarkCard</name>
    <message>
        <source>† Remark of the editors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Based on: {sources}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>With the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a card for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach the note here (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show marks: {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide these marks in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %n minute(s) left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Find a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those kept for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson explains no terms yet. They would stand here in alphabetical order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No term is kept yet. Open a term and choose “Keep for review”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No term holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The pictures cannot be written to {path} ({reason}). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file at {path}. Check the name, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty. Choose a file that holds a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a text file. Save the text as plain text (.txt) or Markdown (.md) first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be read as {encoding}: byte {byte} on line {line}. Save it again with the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be opened ({reason}). Check that it is a file and that you may read it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is {size} MB; texts up to {limit} MB can be opened. Split it into parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lesson called {where}, and no file or folder of that name. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a lesson. Choose a lesson&apos;s folder, a .lesson file, or a text (.txt or .md).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no lesson.toml, so it is not a lesson. Choose the folder that holds that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line} is not valid TOML: {reason}. Correct that line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line} is not valid JSON: {reason}. Correct that line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line} is not UTF-8. Save the file again with the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not say {key}. Add the line: {key} = …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {file}, {key} must be {expected}. Correct that line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson is written in format {format}; this program reads up to format {known}. Install a newer Leeswijzer to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} leads out of the lesson. A lesson can only name files in its own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check that you may read it and that the disk is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson at {path} names the text {name}, which is not there. Add it, or correct lesson.toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a kind of text that can be read. Use plain text (.txt) or Markdown (.md).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson uses the source text {name}, which did not come with this program. Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson at {path} has {count} mistakes:
{list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} is missing. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key {key} here; did you mean &apos;{suggestion}&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key {key} here. Take it out, or use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not possible here. Use one of: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not in the right form. Write {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is the wrong kind of value. Write {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is empty. Write something, or take the key out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long. Use at most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not possible here: {reason}. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is too short. Give at least {limit} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is too long. Give at most {limit} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too small; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is too large; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id {id} is used twice in this file. Give each its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {id} in {file}. Correct the id, or add what it should lead to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {id} in {file}; did you mean &apos;{suggestion}&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} refers to itself. Take that out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words &apos;{words}&apos; lead to {other} already. One word can lead to one of them only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} is not in any calendar. Correct the month or the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} has no evidence. Quote the passage that tells of it, or set background = true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is background, so the text does not prove it. Name its sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ring is not closed. Let its last position be the same as its first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No option of {id} is correct. Set correct = true on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} options of {id} are correct, and only one can be chosen. Leave one, or use kind = &apos;multiple&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wrong option does not say why it is wrong. Add why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; stands here twice. Change or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence has no {{{number}}} for gap {number}. Put it where the gap should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence has {{{number}}}, and there is no gap {number}. Add that gap, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence has {{{number}}} more than once. Use it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{text}&apos; counts as right, but cannot be chosen. Add it to the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not hold the words &apos;{quote}&apos;. Copy them from the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not hold the words &apos;{quote}&apos;. It does hold &apos;{found}&apos;: copy that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words &apos;{quote}&apos; stand {places} times in the text. Add a prefix or a suffix that tells which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text never uses &apos;{name}&apos; nor its variants. Add a variant that it does use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text never names &apos;{name}&apos;, and nothing leads to it. Add a variant, or take the place out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons have no file of this name; did you mean {suggestion}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a folder, so your data cannot be kept there. Choose another place with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in {path} ({reason}). Reading goes on, but nothing is kept: give yourself the right to write there, or choose another place with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the last change to {path} was not kept; everything before it was. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed while {path} was in use ({reason}). What was kept before is untouched. Check the disk, and make a backup somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being used by another program, so the last change was not kept. Close what else has it open and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data in {path} are open in another window of Leeswijzer. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer Leeswijzer (version {schema} of the data; this program knows up to {known}). It was left as it is. Install the newer program, or choose another place with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of {path} is damaged, so the last change was not kept. Start the program again: it then keeps the damaged file aside and goes on from the last good copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data were damaged or missing, so the last good copy was put in their place: {copy}. What was made after that copy is not in it. Nothing was thrown away: what was there is kept in {home}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data were damaged and there was no good copy, so you start with empty data. The damaged file is kept: {aside}. If you have a backup of your own, restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup cannot be written to {path}. Choose a file in a folder that exists and that is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup at {path}. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a backup of Leeswijzer. Nothing was changed. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is damaged ({reason}). Nothing was changed. Choose an older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} could not be read ({reason}). Copy it to a folder of your own and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} was made by a newer Leeswijzer (version {schema} of the data; this program knows up to {known}). Nothing was changed. Install the newer program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson {lesson} is not on your shelf. Open it from its file or folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was changed in another window meanwhile, so your change was not put over it. Keep both, or choose one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no note {note} any more; it may have been deleted in another window. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change can no longer be undone: what it concerned was changed elsewhere since, and was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a colour has at most {limit} characters. Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or not a .lesson file ({reason}). Get it again, or open the lesson&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is locked with a password. Unpack it with that password, and open the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds a file named {name}, which would lead out of the lesson. It was not opened; ask whoever made it for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds {name}, which is a link and not a file. Pack the lesson again without links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds {name} twice, so it is not clear which counts. Pack the lesson again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {path} is compressed in a way that lessons do not use. Pack the lesson again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds more than {limit} files. Take out what does not belong to the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large: {name} may take {limit} MB unpacked. Make its pictures smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {path} unpacks to more than a hundred times its size, as no lesson does. It was not opened; ask whoever made it for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map&apos;s file {path} is not there, so the map stays empty. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map&apos;s file {path} is damaged, so the map stays empty. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lesson} has no questions. Choose another lesson for a quiz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question of {lesson} was missed in the last finished quiz. Take all questions again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quiz is no longer kept. Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quiz is finished, so its answers stay as they are. Begin a new one to answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is no longer kept. Go on with the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option {option}. See leeswijzer --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lesson can be opened at a time, and {word} is one word too many. See leeswijzer --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--home needs the folder of your data after it: --home DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on. Start Leeswijzer from a desktop; its commands (see leeswijzer --help) work without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs Qt, and it could not be loaded: {reason}. leeswijzer doctor says what is missing on this system.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
