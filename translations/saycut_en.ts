<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>QObject</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n take</numerusform>
                <numerusform>%n takes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui</name>
        <message numerus="yes">
            <source>%n clip(s) with sound</source>
            <translation>
                <numerusform>%n clip with sound</numerusform>
                <numerusform>%n clips with sound</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::Bubble</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ChatController</name>
        <message numerus="yes">
            <source>The model had not finished "%1" and %n more when the program ended.</source>
            <translation>
                <numerusform>The model had not finished "%1" and %n more when the program ended.</numerusform>
                <numerusform>The model had not finished "%1" and %n more when the program ended.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ChatPanel</name>
        <message numerus="yes">
            <source>%n message(s) wait(s) until this is done.</source>
            <translation>
                <numerusform>Your next message waits until this is done.</numerusform>
                <numerusform>%n messages wait until this is done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier message(s) is/are kept with the project.</source>
            <translation>
                <numerusform>%n earlier message is kept with the project.</numerusform>
                <numerusform>%n earlier messages are kept with the project.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message numerus="yes">
            <source>'%1' and %n more are not where the project says. File, Find missing media… looks for them. Export with slates in their place?</source>
            <translation>
                <numerusform>'%1' and %n more is not where the project says. File, Find missing media… looks for them. Export with slates in their place?</numerusform>
                <numerusform>'%1' and %n more are not where the project says. File, Find missing media… looks for them. Export with slates in their place?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are already '%1' and %n more of these files. Replace them?</source>
            <translation>
                <numerusform>There are already '%1' and %n more of these files. Replace them?</numerusform>
                <numerusform>There are already '%1' and %n more of these files. Replace them?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::JobNotes</name>
        <message numerus="yes">
            <source>%n job(s) are done.</source>
            <translation>
                <numerusform>%n job is done.</numerusform>
                <numerusform>%n jobs are done.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::LanguageModelBox</name>
        <message numerus="yes">
            <source>%n model(s) found there.</source>
            <translation>
                <numerusform>%n model found there.</numerusform>
                <numerusform>%n models found there.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message numerus="yes">
            <source>'%1' and %n more are large and may not play smoothly.</source>
            <translation>
                <numerusform>'%1' and %n more is large and may not play smoothly.</numerusform>
                <numerusform>'%1' and %n more are large and may not play smoothly.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A film of %n picture(s) like '%1'</source>
            <translation>
                <numerusform>A film of %n picture like '%1'</numerusform>
                <numerusform>A film of %n pictures like '%1'</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MediaBin</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::MissingDialog</name>
        <message numerus="yes">
            <source>%n file(s) found.</source>
            <translation>
                <numerusform>%n file found.</numerusform>
                <numerusform>%n files found.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::RecoveryBar</name>
        <message numerus="yes">
            <source>An untitled project of %1 was never saved: %n step(s).</source>
            <translation>
                <numerusform>An untitled project of %1 was never saved: %n step.</numerusform>
                <numerusform>An untitled project of %1 was never saved: %n steps.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source> There are %n more.</source>
            <translation>
                <numerusform> There is %n more.</numerusform>
                <numerusform> There are %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::SubtitlePanel</name>
        <message numerus="yes">
            <source>%n of them is/are too fast to be read with ease</source>
            <translation>
                <numerusform>%n of them is too fast to be read with ease</numerusform>
                <numerusform>%n of them are too fast to be read with ease</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineView</name>
        <message numerus="yes">
            <source>%n frame(s) later than its %1</source>
            <translation>
                <numerusform>%n frame later than its %1</numerusform>
                <numerusform>%n frames later than its %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) earlier than its %1</source>
            <translation>
                <numerusform>%n frame earlier than its %1</numerusform>
                <numerusform>%n frames earlier than its %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::Workspace</name>
        <message numerus="yes">
            <source>Saycut had ended before the project was saved: %n change(s) was/were brought back. Undo takes that away again.</source>
            <translation>
                <numerusform>Saycut had ended before the project was saved: one change was brought back. Undo takes that away again.</numerusform>
                <numerusform>Saycut had ended before the project was saved: %n changes were brought back. Undo takes that away again.</numerusform>
            </translation>
        </message>
    </context>
</TS>
