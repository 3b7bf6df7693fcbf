<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BackupList</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n term(s) looked up</source>
            <translation>
                <numerusform>%n term looked up</numerusform>
                <numerusform>%n terms looked up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Collecting</name>
        <message numerus="yes">
            <source>%n note(s) removed.</source>
            <translation>
                <numerusform>%n note removed.</numerusform>
                <numerusform>%n notes removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GlossaryCard</name>
        <message numerus="yes">
            <source>%n time(s) in the text</source>
            <translation>
                <numerusform>%n time in the text</numerusform>
                <numerusform>%n times in the text</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryRoom</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) due</source>
            <translation>
                <numerusform>%n card due</numerusform>
                <numerusform>%n cards due</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteNotices</name>
        <message numerus="yes">
            <source>%n note(s) removed.</source>
            <translation>
                <numerusform>%n note removed.</numerusform>
                <numerusform>%n notes removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteWords</name>
        <message numerus="yes">
            <source>%n note(s) and highlight(s)</source>
            <translation>
                <numerusform>%n note or highlight</numerusform>
                <numerusform>%n notes and highlights</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlaceCard</name>
        <message numerus="yes">
            <source>%n time(s) in the text</source>
            <translation>
                <numerusform>%n time in the text</numerusform>
                <numerusform>%n times in the text</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlaceList</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n mention</numerusform>
                <numerusform>%n mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressRoom</name>
        <message numerus="yes">
            <source>longest: %n day(s)</source>
            <translation>
                <numerusform>longest: %n day</numerusform>
                <numerusform>longest: %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>still known, of %n card(s) in 30 days</source>
            <translation>
                <numerusform>still known, of %n card in 30 days</numerusform>
                <numerusform>still known, of %n cards in 30 days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressWords</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) read</source>
            <translation>
                <numerusform>%n minute read</numerusform>
                <numerusform>%n minutes read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) answered</source>
            <translation>
                <numerusform>%n question answered</numerusform>
                <numerusform>%n questions answered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) reviewed</source>
            <translation>
                <numerusform>%n card reviewed</numerusform>
                <numerusform>%n cards reviewed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuizWords</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message numerus="yes">
            <source>%n missed question(s) kept for review.</source>
            <translation>
                <numerusform>%n missed question kept for review.</numerusform>
                <numerusform>%n missed questions kept for review.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) not answered.</source>
            <translation>
                <numerusform>%n question not answered.</numerusform>
                <numerusform>%n questions not answered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask the %n missed again</source>
            <translation>
                <numerusform>Ask the %n missed again</numerusform>
                <numerusform>Ask the %n missed again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reread %n passage(s)</source>
            <translation>
                <numerusform>Reread %n passage</numerusform>
                <numerusform>Reread %n passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On the %n question(s) that both asked: {then} then, {now} now.</source>
            <translation>
                <numerusform>On the %n question that both asked: {then} then, {now} now.</numerusform>
                <numerusform>On the %n questions that both asked: {then} then, {now} now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewRoom</name>
        <message numerus="yes">
            <source>%n card(s) left</source>
            <translation>
                <numerusform>%n card left</numerusform>
                <numerusform>%n cards left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring back %n card(s) put aside</source>
            <translation>
                <numerusform>Bring back %n card put aside</numerusform>
                <numerusform>Bring back %n cards put aside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) come back later today.</source>
            <translation>
                <numerusform>%n card come back later today.</numerusform>
                <numerusform>%n cards come back later today.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new card(s) wait for tomorrow: today had its number, which the settings can change.</source>
            <translation>
                <numerusform>%n new card wait for tomorrow: today had its number, which the settings can change.</numerusform>
                <numerusform>%n new cards wait for tomorrow: today had its number, which the settings can change.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewWords</name>
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
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reviewing</name>
        <message numerus="yes">
            <source>The last card was forgotten %n time(s). It may help to put it in your own words: take the grade back (Ctrl+Z) and press E, or S to put it aside.</source>
            <translation>
                <numerusform>The last card was forgotten %n time. It may help to put it in your own words: take the grade back (Ctrl+Z) and press E, or S to put it aside.</numerusform>
                <numerusform>The last card was forgotten %n times. It may help to put it in your own words: take the grade back (Ctrl+Z) and press E, or S to put it aside.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message numerus="yes">
            <source>%n question(s) about this text</source>
            <translation>
                <numerusform>%n question about this text</numerusform>
                <numerusform>%n questions about this text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A round of %n question(s)</source>
            <translation>
                <numerusform>A round of %n question</numerusform>
                <numerusform>A round of %n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask all %n question(s)</source>
            <translation>
                <numerusform>Ask all %n question</numerusform>
                <numerusform>Ask all %n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only the %n missed last time</source>
            <translation>
                <numerusform>Only the %n missed last time</numerusform>
                <numerusform>Only the %n missed last time</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>about %n hour(s) left</source>
            <translation>
                <numerusform>about %n hour left</numerusform>
                <numerusform>about %n hours left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
    </context>
</TS>
