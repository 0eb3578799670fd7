<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>KeyMap</name>
        <message>
            <source>This is no file of keys: it has no "keys" (%1).</source>
            <translation>Das ist keine Datei mit Tastenkürzeln: Es fehlt „keys“ (%1).</translation>
        </message>
        <message>
            <source>'%1' (for %2) is no key.</source>
            <translation>„%1“ (für %2) ist keine Taste.</translation>
        </message>
        <message>
            <source>Premiere-like</source>
            <translation>Wie Premiere</translation>
        </message>
        <message>
            <source>Resolve-like</source>
            <translation>Wie Resolve</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>%1 kann nicht gelesen werden: %2.</translation>
        </message>
    </context>
    <context>
        <name>QObject</name>
        <message>
            <source>less than 1 %</source>
            <translation>weniger als 1 %</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>in the upper left</source>
            <translation>oben links</translation>
        </message>
        <message>
            <source>in the upper middle</source>
            <translation>oben in der Mitte</translation>
        </message>
        <message>
            <source>in the upper right</source>
            <translation>oben rechts</translation>
        </message>
        <message>
            <source>on the left</source>
            <translation>links</translation>
        </message>
        <message>
            <source>in the middle</source>
            <translation>in der Mitte</translation>
        </message>
        <message>
            <source>on the right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <source>in the lower left</source>
            <translation>unten links</translation>
        </message>
        <message>
            <source>in the lower middle</source>
            <translation>unten in der Mitte</translation>
        </message>
        <message>
            <source>in the lower right</source>
            <translation>unten rechts</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take; the whole picture has changed.</source>
            <translation>Erledigt: „%1“ hat einen neuen Take; das ganze Bild hat sich geändert.</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take. %2 of the picture has changed%3; the rest is as it was.</source>
            <translation>Erledigt: „%1“ hat einen neuen Take. %2 des Bildes haben sich geändert%3; der Rest ist wie zuvor.</translation>
        </message>
        <message>
            <source> That is very little: compare it with the original (Alt+C).</source>
            <translation> Das ist sehr wenig: Vergleichen Sie es mit dem Original (Alt+C).</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. Name the thing and what it should become, or draw a frame around it in the viewer.</source>
            <translation>Es wurde nichts geändert: Das Modell hat im Bild nichts gefunden, was sich so ändern ließe. Nennen Sie das Ding und was daraus werden soll oder ziehen Sie in der Vorschau einen Rahmen darum.</translation>
        </message>
        <message>
            <source>A new clip is at the end of the timeline.</source>
            <translation>Ein neuer Clip liegt am Ende der Zeitleiste.</translation>
        </message>
        <message>
            <source> The model says that it shows: %1</source>
            <translation> Laut Modell zeigt er: %1</translation>
        </message>
        <message>
            <source> The small model that comes with the program draws plain coloured shapes on plain backgrounds; anything else is likely not to be recognised. Larger models: View, Models.</source>
            <translation> Das kleine mitgelieferte Modell zeichnet einfarbige Formen auf einfarbigem Grund; anderes ist kaum zu erkennen. Größere Modelle: Ansicht, Modelle.</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weitere</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 MB</translation>
        </message>
        <message>
            <source>%1: %2 tensors, %3</source>
            <translation>%1: %2 Tensoren, %3</translation>
        </message>
        <message>
            <source>Runs on the %1, about %2 of %3 free memory</source>
            <translation>Läuft auf %1, braucht etwa %2 von %3 freiem Speicher</translation>
        </message>
        <message>
            <source>No licence file in the folder; ask where the weights came from.</source>
            <translation>Keine Lizenzdatei im Ordner; fragen Sie dort nach, woher die Gewichte stammen.</translation>
        </message>
        <message>
            <source>Licence: %1</source>
            <translation>Lizenz: %1</translation>
        </message>
        <message>
            <source>Problem: %1</source>
            <translation>Problem: %1</translation>
        </message>
        <message>
            <source>Sound %1</source>
            <translation>Ton %1</translation>
        </message>
        <message>
            <source>Video %1</source>
            <translation>Video %1</translation>
        </message>
        <message>
            <source>Subtitles %1</source>
            <translation>Untertitel %1</translation>
        </message>
        <message>
            <source>Titles %1</source>
            <translation>Titel %1</translation>
        </message>
        <message>
            <source>  reversed</source>
            <translation>  rückwärts</translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n Take</numerusform>
                <numerusform>%n Takes</numerusform>
            </translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>Transformieren</translation>
        </message>
        <message>
            <source>Level of the whole</source>
            <translation>Gesamtpegel</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Beschneiden</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. The small model that comes with the program recolours plain things, changes light and looks and takes simple things out; it cannot turn one thing into another. Name the thing and its colour, or draw a frame around it in the viewer.</source>
            <translation>Es wurde nichts geändert: Das Modell hat im Bild nichts gefunden, was sich so ändern ließe. Das kleine mitgelieferte Modell färbt einfache Dinge um, ändert Licht und Stimmung und nimmt einfache Dinge heraus; es kann nichts in etwas anderes verwandeln. Nennen Sie das Ding und seine Farbe oder ziehen Sie in der Vorschau einen Rahmen darum.</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right</source>
            <translation>Links, rechts, Mitte, Tiefton, hinten links, hinten rechts</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right, side left, side right</source>
            <translation>Links, rechts, Mitte, Tiefton, hinten links, hinten rechts, seitlich links, seitlich rechts</translation>
        </message>
        <message>
            <source>A new clip lies in the gap.</source>
            <translation>In der Lücke liegt ein neuer Clip.</translation>
        </message>
        <message>
            <source>The picture has a new take, in which it moves.</source>
            <translation>Das Bild hat einen neuen Take, in dem es sich bewegt.</translation>
        </message>
        <message>
            <source>A new clip goes on where the other one ended.</source>
            <translation>Ein neuer Clip geht dort weiter, wo der andere endete.</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>Brightness</source>
            <translation>Helligkeit</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>Exposure</source>
            <translation>Belichtung</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Kurven</translation>
        </message>
        <message>
            <source>Lift gamma gain</source>
            <translation>Lift, Gamma, Gain</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>Vignette</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <source>Vibrance</source>
            <translation>Dynamik</translation>
        </message>
        <message>
            <source>Hue</source>
            <translation>Farbton</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>Weißabgleich</translation>
        </message>
        <message>
            <source>Hsl</source>
            <translation>HSL</translation>
        </message>
        <message>
            <source>Lut</source>
            <translation>LUT</translation>
        </message>
        <message>
            <source>Grayscale</source>
            <translation>Graustufen</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>Schwarzweiß</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Colorize</source>
            <translation>Einfärben</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Umkehren</translation>
        </message>
        <message>
            <source>Posterize</source>
            <translation>Tontrennung</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Weichzeichner</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>Schärfen</translation>
        </message>
        <message>
            <source>Box blur</source>
            <translation>Feldweichzeichner</translation>
        </message>
        <message>
            <source>Directional blur</source>
            <translation>Richtungsunschärfe</translation>
        </message>
        <message>
            <source>Pixelate</source>
            <translation>Verpixeln</translation>
        </message>
        <message>
            <source>Glow</source>
            <translation>Leuchten</translation>
        </message>
        <message>
            <source>Edges</source>
            <translation>Kanten</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Skizze</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Körnung</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Rand</translation>
        </message>
        <message>
            <source>Emboss</source>
            <translation>Relief</translation>
        </message>
        <message>
            <source>Rgb split</source>
            <translation>RGB-Versatz</translation>
        </message>
        <message>
            <source>Chroma key</source>
            <translation>Chroma-Key</translation>
        </message>
        <message>
            <source>Luma key</source>
            <translation>Luma-Key</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Spiegeln</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Beschneiden</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Symmetrie</translation>
        </message>
        <message>
            <source>Corner pin</source>
            <translation>Eckpunkte verzerren</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Verstärkung</translation>
        </message>
        <message>
            <source>Equalizer</source>
            <translation>Equalizer</translation>
        </message>
        <message>
            <source>High pass</source>
            <translation>Hochpass</translation>
        </message>
        <message>
            <source>Low pass</source>
            <translation>Tiefpass</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>Limiter</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>Noise Gate</translation>
        </message>
        <message>
            <source>De esser</source>
            <translation>De-Esser</translation>
        </message>
        <message>
            <source>Ducking</source>
            <translation>Ducking</translation>
        </message>
        <message>
            <source>Noise reduction</source>
            <translation>Rauschminderung</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>Hall</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>Echo</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Lautheit</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>Farbbalken</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>Vorlaufzähler</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>Gradient</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Messton</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>Weiche Blende</translation>
        </message>
        <message>
            <source>Dip</source>
            <translation>Farbblende</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Wischblende</translation>
        </message>
        <message>
            <source>Radial wipe</source>
            <translation>Kreisblende</translation>
        </message>
        <message>
            <source>Clock wipe</source>
            <translation>Uhrblende</translation>
        </message>
        <message>
            <source>Luma wipe</source>
            <translation>Luma-Blende</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>Schieben</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Crossfade</source>
            <translation>Tonblende</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>Schlicht</translation>
        </message>
        <message>
            <source>Lower third</source>
            <translation>Bauchbinde</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Schlagzeile</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Caption box</source>
            <translation>Untertitel mit Kasten</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Abspann</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>Corner</source>
            <translation>Eckeinblendung</translation>
        </message>
        <message>
            <source>Call out</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>End card</source>
            <translation>Schlusstafel</translation>
        </message>
        <message>
            <source>Big word</source>
            <translation>Großes Wort</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>Schreibmaschine</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>Blendenstufen</translation>
        </message>
        <message>
            <source>Master</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>Lift</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <source>Lift red</source>
            <translation>Lift Rot</translation>
        </message>
        <message>
            <source>Lift green</source>
            <translation>Lift Grün</translation>
        </message>
        <message>
            <source>Lift blue</source>
            <translation>Lift Blau</translation>
        </message>
        <message>
            <source>Gamma red</source>
            <translation>Gamma Rot</translation>
        </message>
        <message>
            <source>Gamma green</source>
            <translation>Gamma Grün</translation>
        </message>
        <message>
            <source>Gamma blue</source>
            <translation>Gamma Blau</translation>
        </message>
        <message>
            <source>Gain red</source>
            <translation>Gain Rot</translation>
        </message>
        <message>
            <source>Gain green</source>
            <translation>Gain Grün</translation>
        </message>
        <message>
            <source>Gain blue</source>
            <translation>Gain Blau</translation>
        </message>
        <message>
            <source>Red hue</source>
            <translation>Farbton Rot</translation>
        </message>
        <message>
            <source>Red saturation</source>
            <translation>Sättigung Rot</translation>
        </message>
        <message>
            <source>Red lightness</source>
            <translation>Helligkeit Rot</translation>
        </message>
        <message>
            <source>Yellow hue</source>
            <translation>Farbton Gelb</translation>
        </message>
        <message>
            <source>Yellow saturation</source>
            <translation>Sättigung Gelb</translation>
        </message>
        <message>
            <source>Yellow lightness</source>
            <translation>Helligkeit Gelb</translation>
        </message>
        <message>
            <source>Green hue</source>
            <translation>Farbton Grün</translation>
        </message>
        <message>
            <source>Green saturation</source>
            <translation>Sättigung Grün</translation>
        </message>
        <message>
            <source>Green lightness</source>
            <translation>Helligkeit Grün</translation>
        </message>
        <message>
            <source>Aqua hue</source>
            <translation>Farbton Cyan</translation>
        </message>
        <message>
            <source>Aqua saturation</source>
            <translation>Sättigung Cyan</translation>
        </message>
        <message>
            <source>Aqua lightness</source>
            <translation>Helligkeit Cyan</translation>
        </message>
        <message>
            <source>Blue hue</source>
            <translation>Farbton Blau</translation>
        </message>
        <message>
            <source>Blue saturation</source>
            <translation>Sättigung Blau</translation>
        </message>
        <message>
            <source>Blue lightness</source>
            <translation>Helligkeit Blau</translation>
        </message>
        <message>
            <source>Magenta hue</source>
            <translation>Farbton Magenta</translation>
        </message>
        <message>
            <source>Magenta saturation</source>
            <translation>Sättigung Magenta</translation>
        </message>
        <message>
            <source>Magenta lightness</source>
            <translation>Helligkeit Magenta</translation>
        </message>
        <message>
            <source>Degrees</source>
            <translation>Grad</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Tönung</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>Blenden</translation>
        </message>
        <message>
            <source>letters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>ms</source>
            <translation>ms</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <source>Hz</source>
            <translation>Hz</translation>
        </message>
        <message>
            <source>LUFS</source>
            <translation>LUFS</translation>
        </message>
        <message>
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Radius</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Winkel</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>Softness</source>
            <translation>Weichheit</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Toleranz</translation>
        </message>
        <message>
            <source>Spill</source>
            <translation>Farbsaum entfernen</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Unten</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Oben</translation>
        </message>
        <message>
            <source>X</source>
            <translation>X</translation>
        </message>
        <message>
            <source>Y</source>
            <translation>Y</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Skalierung</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>Drehung</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>Waagerecht</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Senkrecht</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Oben</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Unten</translation>
        </message>
        <message>
            <source>Top left</source>
            <translation>Oben links</translation>
        </message>
        <message>
            <source>Top right</source>
            <translation>Oben rechts</translation>
        </message>
        <message>
            <source>Bottom right</source>
            <translation>Unten rechts</translation>
        </message>
        <message>
            <source>Bottom left</source>
            <translation>Unten links</translation>
        </message>
        <message>
            <source>Db</source>
            <translation>Pegel</translation>
        </message>
        <message>
            <source>Low hz</source>
            <translation>Tiefen: Frequenz</translation>
        </message>
        <message>
            <source>Low db</source>
            <translation>Tiefen: Pegel</translation>
        </message>
        <message>
            <source>Band1 hz</source>
            <translation>Band 1: Frequenz</translation>
        </message>
        <message>
            <source>Band1 db</source>
            <translation>Band 1: Pegel</translation>
        </message>
        <message>
            <source>Band1 q</source>
            <translation>Band 1: Güte</translation>
        </message>
        <message>
            <source>Band2 hz</source>
            <translation>Band 2: Frequenz</translation>
        </message>
        <message>
            <source>Band2 db</source>
            <translation>Band 2: Pegel</translation>
        </message>
        <message>
            <source>Band2 q</source>
            <translation>Band 2: Güte</translation>
        </message>
        <message>
            <source>Band3 hz</source>
            <translation>Band 3: Frequenz</translation>
        </message>
        <message>
            <source>Band3 db</source>
            <translation>Band 3: Pegel</translation>
        </message>
        <message>
            <source>Band3 q</source>
            <translation>Band 3: Güte</translation>
        </message>
        <message>
            <source>Band4 hz</source>
            <translation>Band 4: Frequenz</translation>
        </message>
        <message>
            <source>Band4 db</source>
            <translation>Band 4: Pegel</translation>
        </message>
        <message>
            <source>Band4 q</source>
            <translation>Band 4: Güte</translation>
        </message>
        <message>
            <source>High hz</source>
            <translation>Höhen: Frequenz</translation>
        </message>
        <message>
            <source>High db</source>
            <translation>Höhen: Pegel</translation>
        </message>
        <message>
            <source>Frequency</source>
            <translation>Frequenz</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Flankensteilheit</translation>
        </message>
        <message>
            <source>Threshold db</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>Attack ms</source>
            <translation>Ansprechzeit</translation>
        </message>
        <message>
            <source>Release ms</source>
            <translation>Abklingzeit</translation>
        </message>
        <message>
            <source>Knee db</source>
            <translation>Knie</translation>
        </message>
        <message>
            <source>Makeup db</source>
            <translation>Ausgleich</translation>
        </message>
        <message>
            <source>Ceiling db</source>
            <translation>Obergrenze</translation>
        </message>
        <message>
            <source>Range db</source>
            <translation>Absenkung</translation>
        </message>
        <message>
            <source>Hold ms</source>
            <translation>Haltezeit</translation>
        </message>
        <message>
            <source>Amount db</source>
            <translation>Absenkung</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>Mischung</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>Dämpfung</translation>
        </message>
        <message>
            <source>Time ms</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Rückkopplung</translation>
        </message>
        <message>
            <source>Target lufs</source>
            <translation>Ziel-Lautheit</translation>
        </message>
        <message>
            <source>True peak db</source>
            <translation>Echter Spitzenpegel</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Schriftart</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Strichstärke</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Kursiv</translation>
        </message>
        <message>
            <source>Underline</source>
            <translation>Unterstrichen</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Kontur</translation>
        </message>
        <message>
            <source>Outline width</source>
            <translation>Konturbreite</translation>
        </message>
        <message>
            <source>Shadow</source>
            <translation>Schatten</translation>
        </message>
        <message>
            <source>Shadow distance</source>
            <translation>Schattenabstand</translation>
        </message>
        <message>
            <source>Boxed</source>
            <translation>Mit Kasten</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Kasten</translation>
        </message>
        <message>
            <source>Box padding</source>
            <translation>Kastenrand</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <source>Anchor</source>
            <translation>Ankerpunkt</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Zeilenabstand</translation>
        </message>
        <message>
            <source>Letter spacing</source>
            <translation>Zeichenabstand</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <source>Motion seconds</source>
            <translation>Dauer der Bewegung</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>Gesprochen</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Noch nicht gesprochen</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Hintergrund</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>Inverted</source>
            <translation>Umgekehrt</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Fade</source>
            <translation>Blende</translation>
        </message>
        <message>
            <source>Rise</source>
            <translation>Aufsteigen</translation>
        </message>
        <message>
            <source>Roll</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linear</translation>
        </message>
        <message>
            <source>Equal power</source>
            <translation>Gleiche Leistung</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Weich</translation>
        </message>
        <message>
            <source>6</source>
            <translation>6</translation>
        </message>
        <message>
            <source>12</source>
            <translation>12</translation>
        </message>
        <message>
            <source>24</source>
            <translation>24</translation>
        </message>
        <message>
            <source>48</source>
            <translation>48</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Subtract</source>
            <translation>Subtrahieren</translation>
        </message>
        <message>
            <source>Multiply</source>
            <translation>Multiplizieren</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Negativ multiplizieren</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Überlagern</translation>
        </message>
        <message>
            <source>Darken</source>
            <translation>Abdunkeln</translation>
        </message>
        <message>
            <source>Lighten</source>
            <translation>Aufhellen</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>Weiches Licht</translation>
        </message>
        <message>
            <source>Hard light</source>
            <translation>Hartes Licht</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Davor</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Dahinter</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Ellipse</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygon</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Addieren</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Schieben</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Panorama</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>Transformieren</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Spur</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Deflicker</source>
            <translation>Flimmern entfernen</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>Bildrauschen mindern</translation>
        </message>
        <message>
            <source>Deband</source>
            <translation>Streifen entfernen</translation>
        </message>
        <message>
            <source>Drop shadow</source>
            <translation>Schlagschatten</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Lens correction</source>
            <translation>Linsenkorrektur</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>Verzeichnung</translation>
        </message>
        <message>
            <source>Outer</source>
            <translation>Äußerer Rand</translation>
        </message>
        <message>
            <source>Stabilize</source>
            <translation>Stabilisieren</translation>
        </message>
        <message>
            <source>Smoothness</source>
            <translation>Glättung</translation>
        </message>
        <message>
            <source>Painted</source>
            <translation>Gemalt</translation>
        </message>
        <message>
            <source>Camera log</source>
            <translation>Kamera-Log</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Anmutung</translation>
        </message>
        <message>
            <source>Natural</source>
            <translation>Natürlich</translation>
        </message>
        <message>
            <source>Filmic</source>
            <translation>Filmisch</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Wertebereich</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Voll</translation>
        </message>
        <message>
            <source>Limited</source>
            <translation>Begrenzt</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <source>Sony S-Log3, S-Gamut3.Cine</source>
            <translation>Sony S-Log3, S-Gamut3.Cine</translation>
        </message>
        <message>
            <source>Sony S-Log3, S-Gamut3</source>
            <translation>Sony S-Log3, S-Gamut3</translation>
        </message>
        <message>
            <source>Sony Venice S-Log3, S-Gamut3.Cine</source>
            <translation>Sony Venice S-Log3, S-Gamut3.Cine</translation>
        </message>
        <message>
            <source>Sony Venice S-Log3, S-Gamut3</source>
            <translation>Sony Venice S-Log3, S-Gamut3</translation>
        </message>
        <message>
            <source>Canon Log 3</source>
            <translation>Canon Log 3</translation>
        </message>
        <message>
            <source>Canon Log 2</source>
            <translation>Canon Log 2</translation>
        </message>
        <message>
            <source>Panasonic V-Log</source>
            <translation>Panasonic V-Log</translation>
        </message>
        <message>
            <source>Fujifilm F-Log2</source>
            <translation>Fujifilm F-Log2</translation>
        </message>
        <message>
            <source>Fujifilm F-Log</source>
            <translation>Fujifilm F-Log</translation>
        </message>
        <message>
            <source>Nikon N-Log</source>
            <translation>Nikon N-Log</translation>
        </message>
        <message>
            <source>DJI D-Log</source>
            <translation>DJI D-Log</translation>
        </message>
        <message>
            <source>Apple Log</source>
            <translation>Apple Log</translation>
        </message>
        <message>
            <source>Blackmagic Film Gen 5</source>
            <translation>Blackmagic Film Gen 5</translation>
        </message>
        <message>
            <source>ARRI LogC3</source>
            <translation>ARRI LogC3</translation>
        </message>
        <message>
            <source>ARRI LogC4</source>
            <translation>ARRI LogC4</translation>
        </message>
        <message>
            <source>RED Log3G10</source>
            <translation>RED Log3G10</translation>
        </message>
        <message>
            <source>RED LogFilm</source>
            <translation>RED LogFilm</translation>
        </message>
    </context>
    <context>
        <name>core</name>
        <message>
            <source>Put the playhead inside a clip first.</source>
            <translation>Setzen Sie den Abspielkopf zuerst in einen Clip.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>Remove the transition</source>
            <translation>Überblendung entfernen</translation>
        </message>
        <message>
            <source>Ripple delete</source>
            <translation>Löschen und Lücke schließen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that is where it is trimmed to.</source>
            <translation>Der Abspielkopf muss im Clip liegen: Bis dorthin wird getrimmt.</translation>
        </message>
        <message>
            <source>Trim to playhead</source>
            <translation>Bis zum Abspielkopf trimmen</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Schrittweise verschieben</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>Take wählen</translation>
        </message>
        <message>
            <source>This clip has one take only.</source>
            <translation>Dieser Clip hat nur einen Take.</translation>
        </message>
        <message>
            <source>Mute the clip</source>
            <translation>Clip stummschalten</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>Stummschaltung aufheben</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>Rückwärts abspielen</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Switch the clip off</source>
            <translation>Clip ausschalten</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Einschalten</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Ausschalten</translation>
        </message>
        <message>
            <source>Let the clip run</source>
            <translation>Clip laufen lassen</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that picture is held.</source>
            <translation>Der Abspielkopf muss im Clip liegen: Dieses Bild wird gehalten.</translation>
        </message>
        <message>
            <source>Hold a picture</source>
            <translation>Standbild</translation>
        </message>
        <message>
            <source>Nest</source>
            <translation>Verschachteln</translation>
        </message>
        <message>
            <source>Speed…</source>
            <translation>Geschwindigkeit…</translation>
        </message>
        <message>
            <source>Speed in percent</source>
            <translation>Geschwindigkeit in Prozent</translation>
        </message>
        <message>
            <source>The speed of a clip lies between 1 and 10000 percent.</source>
            <translation>Die Geschwindigkeit eines Clips liegt zwischen 1 und 10000 Prozent.</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Rename the clip…</source>
            <translation>Clip umbenennen…</translation>
        </message>
        <message>
            <source>Name of the clip</source>
            <translation>Name des Clips</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>Select two clips or more first.</source>
            <translation>Wählen Sie zuerst zwei oder mehr Clips.</translation>
        </message>
        <message>
            <source>Split at playhead</source>
            <translation>Am Abspielkopf teilen</translation>
        </message>
        <message>
            <source>Split all tracks</source>
            <translation>Alle Spuren teilen</translation>
        </message>
        <message>
            <source>Trim start to playhead</source>
            <translation>Anfang bis zum Abspielkopf trimmen</translation>
        </message>
        <message>
            <source>Trim end to playhead</source>
            <translation>Ende bis zum Abspielkopf trimmen</translation>
        </message>
        <message>
            <source>Delete, leave a gap</source>
            <translation>Löschen, Lücke lassen</translation>
        </message>
        <message>
            <source>Delete and close the gap</source>
            <translation>Löschen und Lücke schließen</translation>
        </message>
        <message>
            <source>Close the gap at the playhead</source>
            <translation>Lücke am Abspielkopf schließen</translation>
        </message>
        <message>
            <source>Put the playhead into a gap that all tracks have first.</source>
            <translation>Setzen Sie den Abspielkopf zuerst in eine Lücke, die alle Spuren haben.</translation>
        </message>
        <message>
            <source>Close the gap</source>
            <translation>Lücke schließen</translation>
        </message>
        <message>
            <source>Nudge left by a frame</source>
            <translation>Ein Bild nach links</translation>
        </message>
        <message>
            <source>Nudge right by a frame</source>
            <translation>Ein Bild nach rechts</translation>
        </message>
        <message>
            <source>Nudge left by ten frames</source>
            <translation>Zehn Bilder nach links</translation>
        </message>
        <message>
            <source>Nudge right by ten frames</source>
            <translation>Zehn Bilder nach rechts</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppieren</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>Gruppierung aufheben</translation>
        </message>
        <message>
            <source>Link picture and sound</source>
            <translation>Bild und Ton verbinden</translation>
        </message>
        <message>
            <source>Unlink picture and sound</source>
            <translation>Bild und Ton trennen</translation>
        </message>
        <message>
            <source>Hold the picture at the playhead</source>
            <translation>Standbild am Abspielkopf</translation>
        </message>
        <message>
            <source>Nest the clips</source>
            <translation>Clips verschachteln</translation>
        </message>
        <message>
            <source>Next take</source>
            <translation>Nächster Take</translation>
        </message>
        <message>
            <source>Previous take</source>
            <translation>Vorheriger Take</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Copy clips first.</source>
            <translation>Kopieren Sie zuerst Clips.</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Paste attributes</source>
            <translation>Attribute einfügen</translation>
        </message>
        <message>
            <source>What was copied is of another kind than the selected clips: pictures take from pictures, sounds from sounds.</source>
            <translation>Das Kopierte ist von anderer Art als die ausgewählten Clips: Bilder nehmen von Bildern, Töne von Tönen.</translation>
        </message>
        <message>
            <source>Remove attributes</source>
            <translation>Attribute entfernen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Paste and make room</source>
            <translation>Einfügen und Platz schaffen</translation>
        </message>
        <message>
            <source>Select a clip first.</source>
            <translation>Wählen Sie zuerst einen Clip.</translation>
        </message>
        <message>
            <source>Select a clip first, or put the playhead over one.</source>
            <translation>Wählen Sie zuerst einen Clip oder setzen Sie den Abspielkopf darüber.</translation>
        </message>
        <message>
            <source>Mark a range first: I sets its start, O its end.</source>
            <translation>Markieren Sie zuerst einen Bereich: I setzt den Anfang, O das Ende.</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>Die Zeitleiste ist leer. Importieren Sie zuerst einen Clip.</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>Wählen Sie zuerst eine Spur: Ein Klick auf ihren Namen genügt.</translation>
        </message>
        <message>
            <source>Select a clip with sound first.</source>
            <translation>Wählen Sie zuerst einen Clip mit Ton.</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Wählen Sie zuerst einen Clip mit Bild.</translation>
        </message>
        <message>
            <source>The clip has no keys. The inspector sets them beside each value.</source>
            <translation>Der Clip hat keine Keyframes. Der Inspektor setzt sie neben jedem Wert.</translation>
        </message>
        <message>
            <source>There is no later key.</source>
            <translation>Es gibt keinen späteren Keyframe.</translation>
        </message>
        <message>
            <source>There is no earlier key.</source>
            <translation>Es gibt keinen früheren Keyframe.</translation>
        </message>
        <message>
            <source>Put an effect on the clip…</source>
            <translation>Effekt auf den Clip legen…</translation>
        </message>
        <message>
            <source>Name of the effect</source>
            <translation>Name des Effekts</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>Nächster Keyframe</translation>
        </message>
        <message>
            <source>Previous key</source>
            <translation>Vorheriger Keyframe</translation>
        </message>
        <message>
            <source>There are no markers: M sets one at the playhead.</source>
            <translation>Es gibt keine Marken: M setzt eine am Abspielkopf.</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>There is no later marker.</source>
            <translation>Es gibt keine spätere Marke.</translation>
        </message>
        <message>
            <source>There is no earlier marker.</source>
            <translation>Es gibt keine frühere Marke.</translation>
        </message>
        <message>
            <source>Remove the marker</source>
            <translation>Marke entfernen</translation>
        </message>
        <message>
            <source>There is no marker at the playhead.</source>
            <translation>Am Abspielkopf ist keine Marke.</translation>
        </message>
        <message>
            <source>Remove all markers</source>
            <translation>Alle Marken entfernen</translation>
        </message>
        <message>
            <source>There are no markers beside the captions.</source>
            <translation>Außer den Untertiteln gibt es keine Marken.</translation>
        </message>
        <message>
            <source>Marker at playhead</source>
            <translation>Marke am Abspielkopf</translation>
        </message>
        <message>
            <source>Marker over the marked range</source>
            <translation>Marke über den markierten Bereich</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>Nächste Marke</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>Vorherige Marke</translation>
        </message>
        <message>
            <source>Remove the marker at the playhead</source>
            <translation>Marke am Abspielkopf entfernen</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>Extrahieren</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>Herauslösen</translation>
        </message>
        <message>
            <source>Nothing lies in the marked range on an unlocked track.</source>
            <translation>Im markierten Bereich liegt auf keiner offenen Spur etwas.</translation>
        </message>
        <message>
            <source>Lift the marked range</source>
            <translation>Markierten Bereich herauslösen</translation>
        </message>
        <message>
            <source>Extract the marked range</source>
            <translation>Markierten Bereich extrahieren</translation>
        </message>
        <message>
            <source>Mark in</source>
            <translation>In-Punkt setzen</translation>
        </message>
        <message>
            <source>Mark out</source>
            <translation>Out-Punkt setzen</translation>
        </message>
        <message>
            <source>Mark the selected clips</source>
            <translation>Ausgewählte Clips markieren</translation>
        </message>
        <message>
            <source>Clear in and out</source>
            <translation>In- und Out-Punkt löschen</translation>
        </message>
        <message>
            <source>Go to in</source>
            <translation>Zum In-Punkt</translation>
        </message>
        <message>
            <source>Go to out</source>
            <translation>Zum Out-Punkt</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>Zum Anfang</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>Zum Ende</translation>
        </message>
        <message>
            <source>Previous edit</source>
            <translation>Vorheriger Schnitt</translation>
        </message>
        <message>
            <source>Next edit</source>
            <translation>Nächster Schnitt</translation>
        </message>
        <message>
            <source>Go to a time…</source>
            <translation>Zu einer Zeit springen…</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Wohin</translation>
        </message>
        <message>
            <source>There is no clip at the playhead.</source>
            <translation>Am Abspielkopf liegt kein Clip.</translation>
        </message>
        <message>
            <source>This is the last clip of its track.</source>
            <translation>Das ist der letzte Clip seiner Spur.</translation>
        </message>
        <message>
            <source>This is the first clip of its track.</source>
            <translation>Das ist der erste Clip seiner Spur.</translation>
        </message>
        <message>
            <source>There is no clip at that time on another track.</source>
            <translation>Auf einer anderen Spur liegt zu dieser Zeit kein Clip.</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>Nichts auswählen</translation>
        </message>
        <message>
            <source>Invert the selection</source>
            <translation>Auswahl umkehren</translation>
        </message>
        <message>
            <source>Select all from the playhead</source>
            <translation>Alles ab dem Abspielkopf auswählen</translation>
        </message>
        <message>
            <source>Select all before the playhead</source>
            <translation>Alles vor dem Abspielkopf auswählen</translation>
        </message>
        <message>
            <source>Select the track from the playhead</source>
            <translation>Spur ab dem Abspielkopf auswählen</translation>
        </message>
        <message>
            <source>Select the clips at the playhead</source>
            <translation>Clips am Abspielkopf auswählen</translation>
        </message>
        <message>
            <source>Select the next clip</source>
            <translation>Nächsten Clip auswählen</translation>
        </message>
        <message>
            <source>Select the previous clip</source>
            <translation>Vorherigen Clip auswählen</translation>
        </message>
        <message>
            <source>Select the clip on the track above</source>
            <translation>Clip auf der Spur darüber auswählen</translation>
        </message>
        <message>
            <source>Select the clip on the track below</source>
            <translation>Clip auf der Spur darunter auswählen</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel first.</source>
            <translation>Wählen Sie zuerst einen Clip bei den Medien.</translation>
        </message>
        <message>
            <source>The marked range on the timeline is longer than what is left of the source from its mark on. Move one of the marks.</source>
            <translation>Der markierte Bereich der Zeitleiste ist länger als der Rest der Quelle ab ihrer Marke. Verschieben Sie eine der Marken.</translation>
        </message>
        <message>
            <source>The marked part of the source has no length.</source>
            <translation>Der markierte Teil der Quelle hat keine Länge.</translation>
        </message>
        <message>
            <source>The source is too long to end at the timeline's out. Move one of the marks.</source>
            <translation>Die Quelle ist zu lang, um am Out-Punkt der Zeitleiste zu enden. Verschieben Sie eine der Marken.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>None of the selected clips can show or sound like the source.</source>
            <translation>Keiner der ausgewählten Clips kann die Quelle zeigen oder klingen lassen.</translation>
        </message>
        <message>
            <source>Insert from media panel</source>
            <translation>Aus den Medien einfügen</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Overwrite from media panel</source>
            <translation>Aus den Medien überschreiben</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>Append from media panel</source>
            <translation>Aus den Medien anhängen</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>Zur Zeitleiste hinzufügen</translation>
        </message>
        <message>
            <source>Replace the selected clips</source>
            <translation>Ausgewählte Clips ersetzen</translation>
        </message>
        <message>
            <source>Mark in of the source</source>
            <translation>In-Punkt der Quelle setzen</translation>
        </message>
        <message>
            <source>Mark out of the source</source>
            <translation>Out-Punkt der Quelle setzen</translation>
        </message>
        <message>
            <source>Clear in and out of the source</source>
            <translation>In- und Out-Punkt der Quelle löschen</translation>
        </message>
        <message>
            <source>What is shown needs a length above zero.</source>
            <translation>Was gezeigt wird, braucht eine Dauer über null.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>A title needs words.</source>
            <translation>Ein Titel braucht Text.</translation>
        </message>
        <message>
            <source>Add a title</source>
            <translation>Titel hinzufügen</translation>
        </message>
        <message>
            <source>Add a generator</source>
            <translation>Generator hinzufügen</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Einstellungsebene</translation>
        </message>
        <message>
            <source>Add an adjustment clip</source>
            <translation>Einstellungsebene hinzufügen</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Length in seconds</source>
            <translation>Dauer in Sekunden</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Spur</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Add a colour</source>
            <translation>Farbfläche hinzufügen</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>Spur hinzufügen</translation>
        </message>
        <message>
            <source>Remove the track</source>
            <translation>Spur entfernen</translation>
        </message>
        <message>
            <source>Rename the track</source>
            <translation>Spur umbenennen</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>Spur verschieben</translation>
        </message>
        <message>
            <source>This is the topmost track of its kind.</source>
            <translation>Das ist die oberste Spur ihrer Art.</translation>
        </message>
        <message>
            <source>This is the lowest track of its kind.</source>
            <translation>Das ist die unterste Spur ihrer Art.</translation>
        </message>
        <message>
            <source>Say a gain in dB, or a pan from -1 to 1.</source>
            <translation>Geben Sie einen Pegel in dB oder ein Panorama von -1 bis 1 an.</translation>
        </message>
        <message>
            <source>Gain of the track</source>
            <translation>Pegel der Spur</translation>
        </message>
        <message>
            <source>Pan of the track</source>
            <translation>Panorama der Spur</translation>
        </message>
        <message>
            <source>Add a video track</source>
            <translation>Videospur hinzufügen</translation>
        </message>
        <message>
            <source>Add a sound track</source>
            <translation>Tonspur hinzufügen</translation>
        </message>
        <message>
            <source>Add a title track</source>
            <translation>Titelspur hinzufügen</translation>
        </message>
        <message>
            <source>Add a subtitle track</source>
            <translation>Untertitelspur hinzufügen</translation>
        </message>
        <message>
            <source>Lock the track</source>
            <translation>Spur sperren</translation>
        </message>
        <message>
            <source>Hide the track</source>
            <translation>Spur ausblenden</translation>
        </message>
        <message>
            <source>Mute the track</source>
            <translation>Spur stummschalten</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Nur diese Spur hören</translation>
        </message>
        <message>
            <source>Move with the others when they ripple</source>
            <translation>Bei Lückenschluss mit verschieben</translation>
        </message>
        <message>
            <source>Rename the track…</source>
            <translation>Spur umbenennen…</translation>
        </message>
        <message>
            <source>Name of the track</source>
            <translation>Name der Spur</translation>
        </message>
        <message>
            <source>Move the track up</source>
            <translation>Spur nach oben</translation>
        </message>
        <message>
            <source>Move the track down</source>
            <translation>Spur nach unten</translation>
        </message>
        <message>
            <source>Gain and pan of the track</source>
            <translation>Pegel und Panorama der Spur</translation>
        </message>
        <message>
            <source>Gain in dB</source>
            <translation>Pegel in dB</translation>
        </message>
        <message>
            <source>Pan from -1 to 1</source>
            <translation>Panorama von -1 bis 1</translation>
        </message>
        <message>
            <source>Put things on this track</source>
            <translation>Zielspur</translation>
        </message>
        <message>
            <source>Choose the track</source>
            <translation>Spur wählen</translation>
        </message>
        <message>
            <source>A transition lasts longer than 0 s, up to an hour.</source>
            <translation>Eine Überblendung dauert mehr als 0 s, höchstens eine Stunde.</translation>
        </message>
        <message>
            <source>Add a transition</source>
            <translation>Überblendung hinzufügen</translation>
        </message>
        <message>
            <source>Change the transition</source>
            <translation>Überblendung ändern</translation>
        </message>
        <message>
            <source>Put the playhead on a cut first, or select the clips on both sides of one.</source>
            <translation>Setzen Sie den Abspielkopf zuerst auf einen Schnitt oder wählen Sie die Clips zu beiden Seiten.</translation>
        </message>
        <message>
            <source>There is no cut of sound there.</source>
            <translation>Dort ist kein Schnitt im Ton.</translation>
        </message>
        <message>
            <source>There is no room for a transition.</source>
            <translation>Für eine Überblendung ist kein Platz.</translation>
        </message>
        <message>
            <source>Choose a transition first: a click on it does.</source>
            <translation>Wählen Sie zuerst eine Überblendung: Ein Klick darauf genügt.</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>Dauer der Überblendung</translation>
        </message>
        <message>
            <source>Add a dissolve</source>
            <translation>Weiche Blende hinzufügen</translation>
        </message>
        <message>
            <source>Near which time</source>
            <translation>Nahe welcher Zeit</translation>
        </message>
        <message>
            <source>Length of the transition…</source>
            <translation>Dauer der Überblendung…</translation>
        </message>
        <message>
            <source>What was copied shows media that this project does not have. Import '%1' here first.</source>
            <translation>Das Kopierte zeigt Medien, die dieses Projekt nicht hat. Importieren Sie hier zuerst „%1“.</translation>
        </message>
        <message>
            <source>There is no effect '%1'</source>
            <translation>Es gibt keinen Effekt „%1“</translation>
        </message>
        <message>
            <source>There is no template '%1' for titles.</source>
            <translation>Es gibt keine Titelvorlage „%1“.</translation>
        </message>
        <message>
            <source>There is no generator '%1'</source>
            <translation>Es gibt keinen Generator „%1“</translation>
        </message>
        <message>
            <source>There is no transition '%1'</source>
            <translation>Es gibt keine Überblendung „%1“</translation>
        </message>
        <message>
            <source>'%1' is longer than what the source has from its mark on. Shorten the clip or mark an earlier start.</source>
            <translation>„%1“ ist länger als die Quelle ab ihrer Marke. Kürzen Sie den Clip oder markieren Sie einen früheren Anfang.</translation>
        </message>
        <message>
            <source>a sequence cannot show itself (sequence)</source>
            <translation>Eine Sequenz kann sich nicht selbst zeigen</translation>
        </message>
        <message>
            <source>a clip needs a length above zero (source)</source>
            <translation>Ein Clip braucht eine Dauer über null</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (start)</source>
            <translation>Ein Clip kann nicht vor der Zeitleiste beginnen</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (to)</source>
            <translation>Ein Clip kann nicht vor der Zeitleiste beginnen</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does (by)</source>
            <translation>Ein Clip würde vor der Zeitleiste beginnen</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does</source>
            <translation>Ein Clip würde vor der Zeitleiste beginnen</translation>
        </message>
        <message>
            <source>a clip can only move to a track of its own kind (track)</source>
            <translation>Ein Clip kann nur auf eine Spur seiner Art</translation>
        </message>
        <message>
            <source>one clip at a time can change its track (track)</source>
            <translation>Nur ein Clip auf einmal kann die Spur wechseln</translation>
        </message>
        <message>
            <source>no clip was named (clips)</source>
            <translation>Es wurde kein Clip genannt</translation>
        </message>
        <message>
            <source>the cut at %1 s does not lie inside the clip (at)</source>
            <translation>Der Schnitt bei %1 s liegt nicht im Clip</translation>
        </message>
        <message>
            <source>the range lies after the end of the timeline (%1 s)</source>
            <translation>Der Bereich liegt hinter dem Ende der Zeitleiste (%1 s)</translation>
        </message>
        <message>
            <source>there is no gap between clips at %1 s on this track (at)</source>
            <translation>Auf dieser Spur ist bei %1 s keine Lücke zwischen Clips</translation>
        </message>
        <message>
            <source>other tracks play during the whole gap; move them first (at)</source>
            <translation>Andere Spuren spielen während der ganzen Lücke; verschieben Sie diese zuerst</translation>
        </message>
        <message>
            <source>'%1' would lie over '%2' on track %3; make room first</source>
            <translation>„%1“ läge auf Spur %3 über „%2“; schaffen Sie zuerst Platz</translation>
        </message>
        <message>
            <source>the track %1 is locked; unlock it first</source>
            <translation>Die Spur %1 ist gesperrt; entsperren Sie sie zuerst</translation>
        </message>
        <message>
            <source>'%1' is an effect on pictures; here are sounds alone (effect)</source>
            <translation>„%1“ ist ein Bildeffekt; hier gibt es nur Ton</translation>
        </message>
        <message>
            <source>there is a clip at that time; split it first, then insert (start)</source>
            <translation>Zu dieser Zeit liegt dort ein Clip; teilen Sie ihn zuerst und fügen Sie dann ein</translation>
        </message>
        <message>
            <source>a marker cannot lie before 0 (time)</source>
            <translation>Eine Marke kann nicht vor 0 liegen</translation>
        </message>
        <message>
            <source>'%1' on the timeline shows it; remove that clip first (media)</source>
            <translation>„%1“ auf der Zeitleiste zeigt es; entfernen Sie zuerst diesen Clip</translation>
        </message>
        <message>
            <source>the medium is too short to fill '%1' from there; trim the clip first (from)</source>
            <translation>Das Medium ist zu kurz, um „%1“ von dort zu füllen; kürzen Sie zuerst den Clip</translation>
        </message>
        <message>
            <source>titles alone cannot be nested; choose a picture or a sound with them (clips)</source>
            <translation>Titel allein lassen sich nicht verschachteln; wählen Sie ein Bild oder einen Ton dazu</translation>
        </message>
        <message>
            <source>the clips lie in different sequences (clips)</source>
            <translation>Die Clips liegen in verschiedenen Sequenzen</translation>
        </message>
        <message>
            <source>'%1' and '%2' do not follow each other on one track (from, to)</source>
            <translation>„%1“ und „%2“ folgen nicht auf einer Spur aufeinander</translation>
        </message>
        <message>
            <source>a transition needs a length above zero (length)</source>
            <translation>Eine Überblendung braucht eine Dauer über null</translation>
        </message>
        <message>
            <source>the transition can last %1 s at most: its clips are no longer (length)</source>
            <translation>Die Überblendung kann höchstens %1 s dauern: Länger sind ihre Clips nicht</translation>
        </message>
        <message>
            <source>nothing of '%1' would be left (to)</source>
            <translation>Von „%1“ bliebe nichts übrig</translation>
        </message>
        <message>
            <source>'%1' has no more material there (to)</source>
            <translation>„%1“ hat dort kein weiteres Material</translation>
        </message>
        <message>
            <source>'%1' has no more material there (by)</source>
            <translation>„%1“ hat dort kein weiteres Material</translation>
        </message>
        <message>
            <source>'%1' is not shown at that time; name one within it (at)</source>
            <translation>„%1“ ist zu dieser Zeit nicht zu sehen; nennen Sie eine Zeit darin</translation>
        </message>
        <message>
            <source>the fades are longer than the clip (fade_in, fade_out)</source>
            <translation>Die Blenden sind länger als der Clip</translation>
        </message>
        <message>
            <source>the speed must lie between 0.01 and 100</source>
            <translation>Die Geschwindigkeit muss zwischen 0.01 und 100 liegen</translation>
        </message>
        <message>
            <source>the gain of a track must lie between -96 and 24 dB (gain_db)</source>
            <translation>Der Pegel einer Spur muss zwischen -96 und 24 dB liegen</translation>
        </message>
        <message>
            <source>the pan of a track must lie between -1 and 1 (pan)</source>
            <translation>Das Panorama einer Spur muss zwischen -1 und 1 liegen</translation>
        </message>
        <message>
            <source>the width and height of the picture must lie between 16 and 16384 (size)</source>
            <translation>Breite und Höhe des Bildes müssen zwischen 16 und 16384 liegen</translation>
        </message>
        <message>
            <source>the rate must lie between 0.01 and 480 frames a second (fps)</source>
            <translation>Die Bildrate muss zwischen 0.01 und 480 Bildern pro Sekunde liegen</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must lie between %3 and %4</source>
            <translation>Der Wert „%1“ von „%2“ muss zwischen %3 und %4 liegen</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must be a number</source>
            <translation>Der Wert „%1“ von „%2“ muss eine Zahl sein</translation>
        </message>
        <message>
            <source>cannot open %1: %2</source>
            <translation>%1 lässt sich nicht öffnen: %2</translation>
        </message>
        <message>
            <source>cannot read %1: %2</source>
            <translation>%1 lässt sich nicht lesen: %2</translation>
        </message>
        <message>
            <source>cannot write %1: %2</source>
            <translation>%1 lässt sich nicht schreiben: %2</translation>
        </message>
        <message>
            <source>it is a folder and not a file; choose a video, sound or picture file</source>
            <translation>Es ist ein Ordner und keine Datei; wählen Sie eine Video-, Ton- oder Bilddatei</translation>
        </message>
        <message>
            <source>it is a project and no medium; open it instead of importing it</source>
            <translation>Es ist ein Projekt und kein Medium; öffnen Sie es, statt es zu importieren</translation>
        </message>
        <message>
            <source>it holds subtitles and no picture or sound; bring it in as captions</source>
            <translation>Es enthält Untertitel und weder Bild noch Ton; holen Sie es als Untertitel herein</translation>
        </message>
        <message>
            <source>it is a HEIC photo, which cannot be read yet; save it as JPEG, PNG or AVIF</source>
            <translation>Es ist ein HEIC-Foto, das noch nicht gelesen werden kann; speichern Sie es als JPEG, PNG oder AVIF</translation>
        </message>
        <message>
            <source>it is a list that names other files, and a medium is one file; import the files that it names</source>
            <translation>Es ist eine Liste anderer Dateien, ein Medium ist aber eine Datei; importieren Sie die genannten Dateien</translation>
        </message>
        <message>
            <source>it is %1; choose a video, sound or picture file</source>
            <translation>Es ist %1; wählen Sie eine Video-, Ton- oder Bilddatei</translation>
        </message>
        <message>
            <source>no picture or sound format is known that begins so; it is damaged, cut short, or no media file. Export or download it again</source>
            <translation>Kein bekanntes Bild- oder Tonformat beginnt so; die Datei ist beschädigt, abgeschnitten oder kein Medium. Exportieren oder laden Sie sie noch einmal</translation>
        </message>
        <message>
            <source>there is no such file; check the name or relink the media</source>
            <translation>Diese Datei gibt es nicht; prüfen Sie den Namen oder verknüpfen Sie das Medium neu</translation>
        </message>
        <message>
            <source>the file is empty (0 bytes); copy or download it again</source>
            <translation>Die Datei ist leer (0 Byte); kopieren oder laden Sie sie noch einmal</translation>
        </message>
        <message>
            <source>%1 holds no picture and no sound that can be read; choose a video, sound or picture file</source>
            <translation>%1 enthält weder Bild noch Ton, die sich lesen lassen; wählen Sie eine Video-, Ton- oder Bilddatei</translation>
        </message>
        <message>
            <source>%1 has no length: not one whole packet is in it; it is damaged or cut short</source>
            <translation>%1 hat keine Länge: Kein einziges Paket ist vollständig; die Datei ist beschädigt oder abgeschnitten</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut; close it there, or work on a copy</source>
            <translation>%1 ist in einem anderen Saycut geöffnet; schließen Sie es dort oder arbeiten Sie mit einer Kopie</translation>
        </message>
        <message>
            <source>%1 was written by a newer Saycut; update to open it</source>
            <translation>%1 stammt von einem neueren Saycut; aktualisieren Sie, um es zu öffnen</translation>
        </message>
        <message>
            <source>%1 was changed by another program since it was opened; save this project under another name</source>
            <translation>%1 wurde seit dem Öffnen von einem anderen Programm geändert; speichern Sie dieses Projekt unter anderem Namen</translation>
        </message>
        <message>
            <source>%1 exists already; choose another name or remove it first</source>
            <translation>%1 gibt es schon; wählen Sie einen anderen Namen oder entfernen Sie es zuerst</translation>
        </message>
        <message>
            <source>it is footage that is being used; choose another name or folder</source>
            <translation>Es ist Material, das gerade benutzt wird; wählen Sie einen anderen Namen oder Ordner</translation>
        </message>
        <message>
            <source>it is the project itself; choose another name</source>
            <translation>Es ist das Projekt selbst; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>it belongs to the project, which keeps its own files there; choose another folder</source>
            <translation>Es gehört zum Projekt, das dort seine eigenen Dateien hat; wählen Sie einen anderen Ordner</translation>
        </message>
        <message>
            <source>a folder is there already; choose another name</source>
            <translation>Dort ist schon ein Ordner; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>what is there is no ordinary file; choose another name</source>
            <translation>Was dort liegt, ist keine gewöhnliche Datei; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>the file that is there is protected against writing; choose another name</source>
            <translation>Die Datei dort ist schreibgeschützt; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>there is no folder %1; make it first</source>
            <translation>Den Ordner %1 gibt es nicht; legen Sie ihn zuerst an</translation>
        </message>
        <message>
            <source>its folder takes no files (%1); choose a folder you may write to</source>
            <translation>Der Ordner nimmt keine Dateien an (%1); wählen Sie einen, in den Sie schreiben dürfen</translation>
        </message>
        <message>
            <source>there is no name for the file to write; give one</source>
            <translation>Die Datei hat noch keinen Namen; geben Sie einen an</translation>
        </message>
        <message>
            <source>the preset %1 cannot write %2; give the file the ending %3</source>
            <translation>Die Vorgabe %1 kann %2 nicht schreiben; geben Sie der Datei die Endung %3</translation>
        </message>
        <message>
            <source>there is nothing to export: the timeline (or the range) is empty</source>
            <translation>Es gibt nichts zu exportieren: Die Zeitleiste (oder der Bereich) ist leer</translation>
        </message>
        <message>
            <source>a %1 file cannot hold subtitles as a stream; burn them in, write them beside it (.srt), or choose .mp4, .mov, .mkv or .webm</source>
            <translation>Eine %1-Datei kann keine Untertitelspur enthalten; brennen Sie die Untertitel ein, schreiben Sie sie daneben (.srt) oder wählen Sie .mp4, .mov, .mkv oder .webm</translation>
        </message>
        <message>
            <source>this FFmpeg has no encoder %1; choose another preset</source>
            <translation>Dieses FFmpeg hat keinen Encoder %1; wählen Sie eine andere Vorgabe</translation>
        </message>
        <message>
            <source>there is not enough memory for this; close other programs or choose something smaller, then try again</source>
            <translation>Dafür reicht der Speicher nicht; schließen Sie andere Programme oder wählen Sie etwas Kleineres und versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <source>cannot use %1: %2; see whether it is there and may be written</source>
            <translation>%1 ist nicht zu gebrauchen: %2; sehen Sie nach, ob es da ist und beschrieben werden darf</translation>
        </message>
        <message>
            <source>the system refused this: %1; try again</source>
            <translation>Das System hat es abgelehnt: %1; versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <source>this could not be done: something in the project or in a file is not as it should be; nothing was changed</source>
            <translation>Das ging nicht: Etwas im Projekt oder in einer Datei ist nicht, wie es sein soll; es wurde nichts geändert</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut (process %2); close it there, or work on a copy</source>
            <translation>%1 ist in einem anderen Saycut geöffnet (Prozess %2); schließen Sie es dort oder arbeiten Sie mit einer Kopie</translation>
        </message>
        <message>
            <source>the film</source>
            <translation>der ganze Film</translation>
        </message>
        <message>
            <source>'%1'</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>'%1' and '%2'</source>
            <translation>„%1“ und „%2“</translation>
        </message>
        <message>
            <source>'%1', '%2' and '%3'</source>
            <translation>„%1“, „%2“ und „%3“</translation>
        </message>
        <message>
            <source>'%1' from %2 to %3</source>
            <translation>„%1“ von %2 bis %3</translation>
        </message>
        <message>
            <source>the film from %1 to %2</source>
            <translation>der Film von %1 bis %2</translation>
        </message>
        <message>
            <source>remove %1 and close the gap</source>
            <translation>%1: entfernt, Lücke geschlossen</translation>
        </message>
        <message>
            <source>remove %1 and leave a gap</source>
            <translation>%1: entfernt, Lücke bleibt</translation>
        </message>
        <message>
            <source>cut out %1 to %2</source>
            <translation>%1 bis %2 herausgeschnitten</translation>
        </message>
        <message>
            <source>cut out %1 to %2 and leave a gap</source>
            <translation>%1 bis %2 herausgeschnitten, Lücke bleibt</translation>
        </message>
        <message>
            <source>keep only %1 to %2</source>
            <translation>nur %1 bis %2 behalten</translation>
        </message>
        <message>
            <source>keep only %1</source>
            <translation>nur %1 behalten</translation>
        </message>
        <message>
            <source>keep %1 of %2</source>
            <translation>%2: %1 behalten</translation>
        </message>
        <message>
            <source>take %1 off the start of %2</source>
            <translation>%2: %1 vom Anfang abgeschnitten</translation>
        </message>
        <message>
            <source>take %1 off the end of %2</source>
            <translation>%2: %1 vom Ende abgeschnitten</translation>
        </message>
        <message>
            <source>take %1 off the start and the end of %2</source>
            <translation>%2: %1 an Anfang und Ende abgeschnitten</translation>
        </message>
        <message>
            <source>cut the first part of %1</source>
            <translation>%1: erster Teil weggeschnitten</translation>
        </message>
        <message>
            <source>cut the last part of %1</source>
            <translation>%1: letzter Teil weggeschnitten</translation>
        </message>
        <message>
            <source>cut at %1</source>
            <translation>geschnitten bei %1</translation>
        </message>
        <message>
            <source>cut every %1</source>
            <translation>alle %1 geschnitten</translation>
        </message>
        <message>
            <source>close the gaps</source>
            <translation>Lücken geschlossen</translation>
        </message>
        <message>
            <source>make %1 %2 long</source>
            <translation>%1: Dauer jetzt %2</translation>
        </message>
        <message>
            <source>make %1 %2 longer</source>
            <translation>%1: um %2 verlängert</translation>
        </message>
        <message>
            <source>make %1 last %2 times as long</source>
            <translation>%1: %2-mal so lang</translation>
        </message>
        <message>
            <source>swap %1</source>
            <translation>%1: Plätze getauscht</translation>
        </message>
        <message>
            <source>move %1 to the start</source>
            <translation>%1: an den Anfang verschoben</translation>
        </message>
        <message>
            <source>move %1 to the end</source>
            <translation>%1: ans Ende verschoben</translation>
        </message>
        <message>
            <source>move %1 before '%2'</source>
            <translation>%1: vor „%2“ verschoben</translation>
        </message>
        <message>
            <source>move %1 after '%2'</source>
            <translation>%1: hinter „%2“ verschoben</translation>
        </message>
        <message>
            <source>move %1 to place %2</source>
            <translation>%1: an Platz %2 verschoben</translation>
        </message>
        <message>
            <source>put %1 first</source>
            <translation>%1: an den Anfang gestellt</translation>
        </message>
        <message>
            <source>put %1 last</source>
            <translation>%1: ans Ende gestellt</translation>
        </message>
        <message>
            <source>let %1 begin at %2</source>
            <translation>%1: beginnt bei %2</translation>
        </message>
        <message>
            <source>repeat %1</source>
            <translation>%1: wiederholt</translation>
        </message>
        <message>
            <source>play %1 at %2 times its own speed</source>
            <translation>%1: %2-fache Geschwindigkeit</translation>
        </message>
        <message>
            <source>play %1 at %2 times its present speed</source>
            <translation>%1: %2-mal so schnell wie bisher</translation>
        </message>
        <message>
            <source>play %1 backwards</source>
            <translation>%1: rückwärts</translation>
        </message>
        <message>
            <source>play %1 forwards</source>
            <translation>%1: vorwärts</translation>
        </message>
        <message>
            <source>mute %1</source>
            <translation>%1: stummgeschaltet</translation>
        </message>
        <message>
            <source>unmute %1</source>
            <translation>%1: wieder mit Ton</translation>
        </message>
        <message>
            <source>set the sound of %1 to %2 dB</source>
            <translation>%1: Ton auf %2 dB</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB higher</source>
            <translation>%1: Ton um %2 dB lauter</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB lower</source>
            <translation>%1: Ton um %2 dB leiser</translation>
        </message>
        <message>
            <source>lower %1 by %2 dB while there is speech</source>
            <translation>%1: während gesprochen wird um %2 dB leiser</translation>
        </message>
        <message>
            <source>fade the sound of %1 in over %2</source>
            <translation>%1: Ton über %2 eingeblendet</translation>
        </message>
        <message>
            <source>fade the sound of %1 out over %2</source>
            <translation>%1: Ton über %2 ausgeblendet</translation>
        </message>
        <message>
            <source>fade %1 in over %2</source>
            <translation>%1: über %2 eingeblendet</translation>
        </message>
        <message>
            <source>fade %1 out over %2</source>
            <translation>%1: über %2 ausgeblendet</translation>
        </message>
        <message>
            <source>fade %1 in and out over %2</source>
            <translation>%1: über %2 ein- und ausgeblendet</translation>
        </message>
        <message>
            <source>remove the fade of %1</source>
            <translation>%1: Blende entfernt</translation>
        </message>
        <message>
            <source>remove the %1 from %2</source>
            <translation>%2: %1 entfernt</translation>
        </message>
        <message>
            <source>zoom slowly in on %1</source>
            <translation>%1: langsam herangezoomt</translation>
        </message>
        <message>
            <source>zoom slowly out of %1</source>
            <translation>%1: langsam herausgezoomt</translation>
        </message>
        <message>
            <source>set the frame rate to %1</source>
            <translation>Bildrate %1</translation>
        </message>
        <message>
            <source>make the picture %1</source>
            <translation>Bildformat %1</translation>
        </message>
        <message>
            <source>show "%1" from %2 to %3</source>
            <translation>„%1“ von %2 bis %3 eingeblendet</translation>
        </message>
        <message>
            <source>let the title read "%1"</source>
            <translation>Titel lautet jetzt „%1“</translation>
        </message>
        <message>
            <source>call %1 "%2"</source>
            <translation>%1: heißt jetzt „%2“</translation>
        </message>
        <message>
            <source>put a marker at %1</source>
            <translation>Marke bei %1 gesetzt</translation>
        </message>
        <message>
            <source>remove the marker at %1</source>
            <translation>Marke bei %1 entfernt</translation>
        </message>
        <message>
            <source>remove the markers</source>
            <translation>Marken entfernt</translation>
        </message>
        <message>
            <source>use the original of %1</source>
            <translation>%1: Original verwendet</translation>
        </message>
        <message>
            <source>use the other take of %1</source>
            <translation>%1: anderer Take verwendet</translation>
        </message>
        <message>
            <source>use take %1 of %2</source>
            <translation>%2: Take %1 verwendet</translation>
        </message>
        <message>
            <source>hold the picture at %1 of '%2' for %3</source>
            <translation>„%2“: Bild bei %1 für %3 gehalten</translation>
        </message>
        <message>
            <source>add '%1' at the end</source>
            <translation>„%1“ am Ende angefügt</translation>
        </message>
        <message>
            <source>add '%1' from the start</source>
            <translation>„%1“ von Anfang an eingefügt</translation>
        </message>
        <message>
            <source>add a %1</source>
            <translation>%1 hinzugefügt</translation>
        </message>
        <message>
            <source>video track</source>
            <translation>Videospur</translation>
        </message>
        <message>
            <source>sound track</source>
            <translation>Tonspur</translation>
        </message>
        <message>
            <source>a %1 of %2 after '%3'</source>
            <translation>%1 von %2 nach „%3“</translation>
        </message>
        <message>
            <source>a %1 after '%2'</source>
            <translation>%1 nach „%2“</translation>
        </message>
        <message>
            <source>dissolve</source>
            <translation>Weiche Blende</translation>
        </message>
        <message>
            <source>undo the last step</source>
            <translation>letzter Schritt rückgängig gemacht</translation>
        </message>
        <message>
            <source>redo the step</source>
            <translation>Schritt wiederhergestellt</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3 with the model: %4</source>
            <translation>Das Modell ändert das Bild von „%1“ von %2 bis %3: %4</translation>
        </message>
        <message>
            <source>change the picture: %1</source>
            <translation>Das Bild ändern: %1</translation>
        </message>
        <message>
            <source>generate a new clip: %1</source>
            <translation>Einen neuen Clip erzeugen: %1</translation>
        </message>
        <message>
            <source>generate a new picture: %1</source>
            <translation>Ein neues Bild erzeugen: %1</translation>
        </message>
        <message>
            <source>ask about '%1'</source>
            <translation>nach „%1“ fragen</translation>
        </message>
        <message>
            <source>about %1 s and %2 GB of memory</source>
            <translation>etwa %1 s und %2 GB Arbeitsspeicher</translation>
        </message>
        <message>
            <source>how long it takes is not known for this model</source>
            <translation>Wie lange dieses Modell braucht, ist nicht bekannt</translation>
        </message>
        <message>
            <source>Measured: the film is %1 s long.</source>
            <translation>Gemessen: Der Film ist %1 s lang.</translation>
        </message>
        <message>
            <source>Measured: the film is %1x%2.</source>
            <translation>Gemessen: Der Film ist %1x%2 groß.</translation>
        </message>
        <message>
            <source>Measured: the film has %1 frames a second.</source>
            <translation>Gemessen: Der Film hat %1 Bilder pro Sekunde.</translation>
        </message>
        <message>
            <source>Measured: %1 clips lie on the timeline.</source>
            <translation>Gemessen: Auf der Zeitleiste liegen %1 Clips.</translation>
        </message>
        <message>
            <source>Measured: %1 clip lies on the timeline.</source>
            <translation>Gemessen: Auf der Zeitleiste liegt %1 Clip.</translation>
        </message>
        <message>
            <source>Which clip is meant?</source>
            <translation>Welcher Clip ist gemeint?</translation>
        </message>
        <message>
            <source>which clip is meant?</source>
            <translation>Welcher Clip ist gemeint?</translation>
        </message>
        <message>
            <source>Where should '%1' go?</source>
            <translation>Wohin soll „%1“?</translation>
        </message>
        <message>
            <source>Where should it be cut? Say a time, "here" or "in the middle".</source>
            <translation>Wo soll geschnitten werden? Nennen Sie eine Zeit, „hier“ oder „in der Mitte“.</translation>
        </message>
        <message>
            <source>Which words should the title have?</source>
            <translation>Welchen Text soll der Titel haben?</translation>
        </message>
        <message>
            <source>Which clip should be moved?</source>
            <translation>Welcher Clip soll verschoben werden?</translation>
        </message>
        <message>
            <source>Should it fade in or out?</source>
            <translation>Ein- oder ausblenden?</translation>
        </message>
        <message>
            <source>How much louder or quieter, in dB?</source>
            <translation>Um wie viel lauter oder leiser, in dB?</translation>
        </message>
        <message>
            <source>How slow should %1 be?</source>
            <translation>Wie langsam soll %1 sein?</translation>
        </message>
        <message>
            <source>How fast should %1 be?</source>
            <translation>Wie schnell soll %1 sein?</translation>
        </message>
        <message>
            <source>Should %1 be deleted?</source>
            <translation>Soll %1 gelöscht werden?</translation>
        </message>
        <message>
            <source>At which cut?</source>
            <translation>An welchem Schnitt?</translation>
        </message>
        <message>
            <source>Between which clips?</source>
            <translation>Zwischen welchen Clips?</translation>
        </message>
        <message>
            <source>there is no clip on the timeline yet; import one first</source>
            <translation>Auf der Zeitleiste liegt noch kein Clip; importieren Sie zuerst einen</translation>
        </message>
        <message>
            <source>there is no clip to ask about; import one first</source>
            <translation>Es gibt keinen Clip, nach dem gefragt werden könnte; importieren Sie zuerst einen</translation>
        </message>
        <message>
            <source>the film ends at %1, before %2</source>
            <translation>Der Film endet bei %1, vor %2</translation>
        </message>
        <message>
            <source>that would take the whole film (%1); say "delete everything" if that is meant</source>
            <translation>Das nähme den ganzen Film weg (%1); sagen Sie „alles löschen“, wenn das gemeint ist</translation>
        </message>
        <message>
            <source>there is already a cut at %1, or no clip</source>
            <translation>Bei %1 ist schon ein Schnitt oder kein Clip</translation>
        </message>
        <message>
            <source>'%1' is only %2 long</source>
            <translation>„%1“ ist nur %2 lang</translation>
        </message>
        <message>
            <source>'%1' has only one take</source>
            <translation>„%1“ hat nur einen Take</translation>
        </message>
        <message>
            <source>'%1' has no sound</source>
            <translation>„%1“ hat keinen Ton</translation>
        </message>
        <message>
            <source>there is nothing else on the timeline</source>
            <translation>Sonst liegt nichts auf der Zeitleiste</translation>
        </message>
        <message>
            <source>there is no sound in %1</source>
            <translation>%1: kein Ton vorhanden</translation>
        </message>
        <message>
            <source>there is no clip called '%1'; the timeline has %2</source>
            <translation>Es gibt keinen Clip „%1“; auf der Zeitleiste liegen %2</translation>
        </message>
        <message>
            <source>nothing was changed; say what should be done</source>
            <translation>Es wurde nichts geändert; sagen Sie, was geschehen soll</translation>
        </message>
        <message>
            <source>what should happen with "%1"?</source>
            <translation>Was soll mit „%1“ geschehen?</translation>
        </message>
        <message>
            <source>the message is empty; say what should change, or ask something</source>
            <translation>Die Nachricht ist leer; sagen Sie, was sich ändern soll, oder fragen Sie etwas</translation>
        </message>
        <message>
            <source>no fillers were heard, nothing was changed</source>
            <translation>Keine Füllwörter gehört, nichts geändert</translation>
        </message>
        <message>
            <source>there is no pause longer than half a second, nothing was changed</source>
            <translation>Keine Pause ist länger als eine halbe Sekunde, nichts geändert</translation>
        </message>
        <message>
            <source>nothing was understood of what is said, so there are no captions</source>
            <translation>Vom Gesprochenen war nichts zu verstehen, also gibt es keine Untertitel</translation>
        </message>
        <message>
            <source>there is no sound on the timeline to listen to</source>
            <translation>Auf der Zeitleiste ist kein Ton zum Zuhören</translation>
        </message>
        <message>
            <source>that clip has no sound to listen to</source>
            <translation>Dieser Clip hat keinen Ton zum Zuhören</translation>
        </message>
        <message>
            <source>loading the model</source>
            <translation>Modell wird geladen</translation>
        </message>
        <message>
            <source>reading the sound</source>
            <translation>Ton wird gelesen</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>Dekodieren</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>looking for faces</source>
            <translation>Gesichter werden gesucht</translation>
        </message>
        <message>
            <source>looking for speech</source>
            <translation>Sprache wird gesucht</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>Zuhören</translation>
        </message>
        <message>
            <source>looking</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>thinking</source>
            <translation>Nachdenken</translation>
        </message>
        <message>
            <source>understanding</source>
            <translation>Verstehen</translation>
        </message>
        <message>
            <source>too many jobs are waiting; let some finish or stop them first</source>
            <translation>Es warten zu viele Aufträge; lassen Sie erst einige fertig werden oder brechen Sie sie ab</translation>
        </message>
        <message>
            <source>clips that only change what lies below them have no place in this format</source>
            <translation>Einstellungsebenen haben in diesem Format keinen Platz</translation>
        </message>
        <message>
            <source>only the angle that is seen was taken over</source>
            <translation>nur die sichtbare Kameraperspektive wurde übernommen</translation>
        </message>
        <message>
            <source>only the first choice of each was taken over</source>
            <translation>jeweils nur die erste Wahl wurde übernommen</translation>
        </message>
        <message>
            <source>this format does not say how a picture is mixed with what lies below it</source>
            <translation>dieses Format kennt keine Mischmodi</translation>
        </message>
        <message>
            <source>colour decisions are not read</source>
            <translation>Farbentscheidungen (CDL) werden nicht gelesen</translation>
        </message>
        <message>
            <source>how these tracks are laid over each other has no counterpart</source>
            <translation>wie diese Spuren übereinanderliegen, hat keine Entsprechung</translation>
        </message>
        <message>
            <source>these clips lay wholly under a later one of the same track</source>
            <translation>diese Clips lagen ganz unter einem späteren derselben Spur</translation>
        </message>
        <message>
            <source>this format cannot say that a clip is switched off; such clips are left out</source>
            <translation>dieses Format kennt keine ausgeschalteten Clips; sie fehlen</translation>
        </message>
        <message>
            <source>these effects have no counterpart</source>
            <translation>diese Effekte haben keine Entsprechung</translation>
        </message>
        <message>
            <source>this format has no fade at this place</source>
            <translation>dieses Format hat hier keine Blende</translation>
        </message>
        <message>
            <source>this format cannot let a picture stand still; the clip plays</source>
            <translation>dieses Format kennt kein Standbild; der Clip läuft</translation>
        </message>
        <message>
            <source>these made pictures have no counterpart; they stay as clips without a file</source>
            <translation>diese Generatoren haben keine Entsprechung; sie bleiben als Clips ohne Datei</translation>
        </message>
        <message>
            <source>a transition begins before the first picture of its clip; the clip is moved by as much</source>
            <translation>eine Überblendung beginnt vor dem ersten Bild ihres Clips; der Clip ist um so viel verschoben</translation>
        </message>
        <message>
            <source>pictures keyed over the background are not read; the background is there</source>
            <translation>freigestellte Bilder über dem Hintergrund werden nicht gelesen; der Hintergrund ist da</translation>
        </message>
        <message>
            <source>values that move have no counterpart; the value at the start is kept</source>
            <translation>bewegte Werte haben keine Entsprechung; der Anfangswert bleibt</translation>
        </message>
        <message>
            <source>keywords, roles and ratings of clips are not kept</source>
            <translation>Schlagwörter, Rollen und Bewertungen von Clips bleiben nicht</translation>
        </message>
        <message>
            <source>source and record had different lengths; the record side counts</source>
            <translation>Quelle und Aufnahme waren verschieden lang; die Aufnahmeseite zählt</translation>
        </message>
        <message>
            <source>this format does not carry volume, pan or opacity</source>
            <translation>dieses Format überträgt weder Lautstärke noch Panorama noch Deckkraft</translation>
        </message>
        <message>
            <source>this format does not say that a track is locked</source>
            <translation>dieses Format kennt keine gesperrten Spuren</translation>
        </message>
        <message>
            <source>this format has no markers</source>
            <translation>dieses Format hat keine Marken</translation>
        </message>
        <message>
            <source>these markers lie outside of the part of their clip that is used</source>
            <translation>diese Marken liegen außerhalb des benutzten Teils ihres Clips</translation>
        </message>
        <message>
            <source>masks have no counterpart</source>
            <translation>Masken haben keine Entsprechung</translation>
        </message>
        <message>
            <source>markers of a medium itself are not kept</source>
            <translation>Marken eines Mediums selbst bleiben nicht</translation>
        </message>
        <message>
            <source>the conversation stays in the project file</source>
            <translation>das Gespräch bleibt in der Projektdatei</translation>
        </message>
        <message>
            <source>notes of other programs are not kept</source>
            <translation>Notizen anderer Programme bleiben nicht</translation>
        </message>
        <message>
            <source>this format cannot say that something is silent or hidden; it is left out</source>
            <translation>dieses Format kennt nichts Stummes oder Verborgenes; es fehlt</translation>
        </message>
        <message>
            <source>this format has no timelines within timelines; what they show stands in one clip</source>
            <translation>dieses Format kennt keine verschachtelten Zeitleisten; ihr Inhalt steht in einem Clip</translation>
        </message>
        <message>
            <source>the file is of a newer version than is known; it was read as far as it goes</source>
            <translation>die Datei ist von einer neueren Version; sie wurde so weit wie möglich gelesen</translation>
        </message>
        <message>
            <source>the file holds more than one timeline; one was taken over</source>
            <translation>die Datei enthält mehrere Zeitleisten; eine wurde übernommen</translation>
        </message>
        <message>
            <source>tracks of these kinds are not known</source>
            <translation>Spuren dieser Art sind unbekannt</translation>
        </message>
        <message>
            <source>these clips have no place in the timeline</source>
            <translation>diese Clips haben keinen Platz in der Zeitleiste</translation>
        </message>
        <message>
            <source>this format knows whole frames a second and 1000/1001 of them; times are to its nearest frame</source>
            <translation>dieses Format kennt nur ganze Bildraten und deren 1000/1001; Zeiten sind auf das nächste Bild gerundet</translation>
        </message>
        <message>
            <source>this format cannot play a clip backwards; it plays forwards</source>
            <translation>dieses Format kann Clips nicht rückwärts spielen; er läuft vorwärts</translation>
        </message>
        <message>
            <source>a speed that changes within a clip is not kept; its range and mean speed are</source>
            <translation>wechselnde Geschwindigkeit in einem Clip bleibt nicht; Bereich und Mittel bleiben</translation>
        </message>
        <message>
            <source>this speed lies beyond 0.01 to 100 times; the nearest was taken</source>
            <translation>diese Geschwindigkeit liegt außerhalb von 0,01 bis 100; die nächste wurde genommen</translation>
        </message>
        <message>
            <source>only the take that is shown is carried</source>
            <translation>nur der gezeigte Take wird übertragen</translation>
        </message>
        <message>
            <source>how the words look is not carried; the words are</source>
            <translation>das Aussehen des Textes wird nicht übertragen, der Text schon</translation>
        </message>
        <message>
            <source>this format has no titles; each stands there as a clip without a file</source>
            <translation>dieses Format hat keine Titel; jeder steht als Clip ohne Datei da</translation>
        </message>
        <message>
            <source>this format has no place for these tracks</source>
            <translation>dieses Format hat für diese Spuren keinen Platz</translation>
        </message>
        <message>
            <source>effects, levels and pan of whole tracks are not carried</source>
            <translation>Effekte, Pegel und Panorama ganzer Spuren werden nicht übertragen</translation>
        </message>
        <message>
            <source>this kind of transition is not known; a dissolve stands in its place</source>
            <translation>diese Überblendung ist unbekannt; an ihrer Stelle steht eine weiche Blende</translation>
        </message>
        <message>
            <source>the transition was longer than its clips</source>
            <translation>die Überblendung war länger als ihre Clips</translation>
        </message>
        <message>
            <source>this has no counterpart</source>
            <translation>dafür gibt es keine Entsprechung</translation>
        </message>
        <message>
            <source>There are no captions or titles yet.</source>
            <translation>Es gibt noch keine Untertitel oder Titel.</translation>
        </message>
        <message>
            <source>Write what is to be replaced first.</source>
            <translation>Zuerst schreiben, was ersetzt werden soll.</translation>
        </message>
        <message>
            <source>'%1' stands in no caption.</source>
            <translation>„%1“ steht in keinem Untertitel.</translation>
        </message>
        <message>
            <source>Replace in captions…</source>
            <translation>In Untertiteln ersetzen…</translation>
        </message>
        <message>
            <source>Replace in captions</source>
            <translation>In Untertiteln ersetzen</translation>
        </message>
        <message>
            <source>That sequence is not there any more.</source>
            <translation>Diese Sequenz ist nicht mehr da.</translation>
        </message>
        <message>
            <source>That sequence is open.</source>
            <translation>Diese Sequenz ist geöffnet.</translation>
        </message>
        <message>
            <source>Markers belong to the film; go back to it to set one.</source>
            <translation>Marken gehören zum Film; zum Setzen dorthin zurückgehen.</translation>
        </message>
        <message>
            <source>The project is open in another window, so this one only looks at it; Save as makes a copy to work on.</source>
            <translation>Das Projekt ist in einem anderen Fenster geöffnet, dieses zeigt es nur; „Speichern unter“ macht eine Kopie zum Arbeiten.</translation>
        </message>
        <message>
            <source>the list of kept exports %1 is damaged; mend it or delete it, then try again</source>
            <translation>die Liste der behaltenen Exporte %1 ist beschädigt; richten oder löschen Sie sie und versuchen Sie es erneut</translation>
        </message>
        <message>
            <source>'%1' is a preset that comes with the program; choose another name</source>
            <translation>„%1“ ist eine mitgelieferte Vorgabe; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>what is kept needs a name</source>
            <translation>was behalten wird, braucht einen Namen</translation>
        </message>
        <message>
            <source>the bit rate '%1' is none; write it as 8M, 800k or bits a second, from 1k to 2000M</source>
            <translation>„%1“ ist keine Bitrate; schreiben Sie 8M, 800k oder Bits pro Sekunde, von 1k bis 2000M</translation>
        </message>
        <message>
            <source>Only films have proxies: choose a film in the bin first.</source>
            <translation>Nur Filme haben Proxys: Wählen Sie zuerst einen Film im Medienfenster.</translation>
        </message>
        <message>
            <source>'%1' is transparent in parts, which a proxy cannot show; it is played as it is</source>
            <translation>„%1“ ist teils durchsichtig, was ein Proxy nicht zeigen kann; es wird abgespielt, wie es ist</translation>
        </message>
        <message>
            <source>there is no file %1 to make a proxy of; relink it first</source>
            <translation>es gibt keine Datei %1 für einen Proxy; verknüpfen Sie sie zuerst neu</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for proxies: %2; check the project's folder and its free space</source>
            <translation>der Ordner %1 für Proxys kann nicht angelegt werden: %2; prüfen Sie den Ordner des Projekts und seinen freien Platz</translation>
        </message>
        <message>
            <source>%1 was changed while its proxy was made; make it again</source>
            <translation>%1 wurde geändert, während der Proxy entstand; erzeugen Sie ihn erneut</translation>
        </message>
        <message>
            <source>'%1' is no name for a template; use letters, digits and spaces</source>
            <translation>„%1“ ist kein Name für eine Vorlage; nehmen Sie Buchstaben, Ziffern und Leerzeichen</translation>
        </message>
        <message>
            <source>the template %1 cannot be used: %2; keep it anew or forget it</source>
            <translation>die Vorlage %1 ist nicht verwendbar: %2; speichern Sie sie neu oder vergessen Sie sie</translation>
        </message>
        <message>
            <source>there is no template '%1'; it is gone already</source>
            <translation>es gibt keine Vorlage „%1“; sie ist schon weg</translation>
        </message>
        <message>
            <source>Speed ramp…</source>
            <translation>Tempo-Rampe…</translation>
        </message>
        <message>
            <source>Speed ramp</source>
            <translation>Tempo-Rampe</translation>
        </message>
        <message>
            <source>Speed at the start in percent</source>
            <translation>Tempo am Anfang in Prozent</translation>
        </message>
        <message>
            <source>Speed at the end in percent</source>
            <translation>Tempo am Ende in Prozent</translation>
        </message>
        <message>
            <source>The speeds of a ramp lie between 5 and 2000 percent.</source>
            <translation>Die Tempi einer Rampe liegen zwischen 5 und 2000 Prozent.</translation>
        </message>
        <message>
            <source>The clip is too short for a change of speed by steps.</source>
            <translation>Der Clip ist zu kurz für ein stufenweises Tempo.</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Choose the angle…</source>
            <translation>Kamera wählen …</translation>
        </message>
        <message>
            <source>Number of the angle</source>
            <translation>Nummer der Kamera</translation>
        </message>
        <message>
            <source>Cut at the playhead</source>
            <translation>Am Abspielkopf schneiden</translation>
        </message>
        <message>
            <source>Cut to the next angle</source>
            <translation>Zur nächsten Kamera schneiden</translation>
        </message>
        <message>
            <source>Cut to angle %1</source>
            <translation>Schnitt auf Kamera %1</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Kamera %1</translation>
        </message>
        <message>
            <source>Angles are counted from 1.</source>
            <translation>Kameras werden von 1 an gezählt.</translation>
        </message>
        <message>
            <source>There is no clip with several angles at the playhead.</source>
            <translation>Am Abspielkopf liegt kein Clip mit mehreren Kameras.</translation>
        </message>
        <message>
            <source>'%1' has %2 angles.</source>
            <translation>„%1“ hat %2 Kameras.</translation>
        </message>
        <message>
            <source>'%1' has 1 angle.</source>
            <translation>„%1“ hat 1 Kamera.</translation>
        </message>
        <message>
            <source>Mark the range of the marker at the playhead</source>
            <translation>Bereich der Marke am Abspielkopf markieren</translation>
        </message>
        <message>
            <source>There is no marker with a length at the playhead.</source>
            <translation>Am Abspielkopf liegt keine Marke mit einer Länge.</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>Wählen Sie zuerst die Clips einer Szene: zwei oder mehr.</translation>
        </message>
        <message>
            <source>Only clips of recordings can be brought into step.</source>
            <translation>Nur Clips von Aufnahmen können in Gleichlauf gebracht werden.</translation>
        </message>
        <message>
            <source>'%1' does not run at its own speed; give it 100 % forwards first.</source>
            <translation>„%1“ läuft nicht im eigenen Tempo; geben Sie ihm zuerst 100 % vorwärts.</translation>
        </message>
        <message>
            <source>The clips show the same recording; select one of each camera.</source>
            <translation>Die Clips zeigen dieselbe Aufnahme; wählen Sie einen je Kamera.</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only behind the person, with the model: %4</source>
            <translation>Das Modell ändert das Bild von „%1“ von %2 bis %3, nur hinter der Person: %4</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only the person, with the model: %4</source>
            <translation>Das Modell ändert das Bild von „%1“ von %2 bis %3, nur die Person: %4</translation>
        </message>
        <message>
            <source>nobody was found in the clip, so nothing was changed</source>
            <translation>Im Clip wurde niemand gefunden, deshalb wurde nichts geändert</translation>
        </message>
        <message>
            <source>no face was seen in the clip, so nobody is taken for a person and nothing was changed; if there is somebody, say so: "make it night behind the person"</source>
            <translation>Im Clip war kein Gesicht zu sehen, deshalb gilt niemand als Person, und es wurde nichts geändert; ist jemand da, sagen Sie es: „make it night behind the person“</translation>
        </message>
        <message>
            <source>draw the marked part of '%1' anew with the model: %2</source>
            <translation>Das Modell zeichnet den markierten Teil von „%1“ neu: %2</translation>
        </message>
        <message>
            <source>extend the picture of '%1' (%2) with the model: %3</source>
            <translation>Das Modell erweitert das Bild von „%1“ (%2): %3</translation>
        </message>
        <message>
            <source>%1 % on the left</source>
            <translation>%1 % links</translation>
        </message>
        <message>
            <source>%1 % on the right</source>
            <translation>%1 % rechts</translation>
        </message>
        <message>
            <source>%1 % at the top</source>
            <translation>%1 % oben</translation>
        </message>
        <message>
            <source>%1 % at the bottom</source>
            <translation>%1 % unten</translation>
        </message>
        <message>
            <source>The picture has that shape already.</source>
            <translation>Das Bild hat diese Form schon.</translation>
        </message>
        <message>
            <source>Mark the region first: draw a frame over the picture in the viewer, then say it again.</source>
            <translation>Markieren Sie zuerst den Bereich: Ziehen Sie in der Vorschau einen Rahmen über das Bild und sagen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>No model that is added here can fill or extend pictures. Wan VACE can (1.3B or 14B): add its folder as a model, then say it again.</source>
            <translation>Kein hier hinzugefügtes Modell kann Bilder füllen oder erweitern. Wan VACE kann es (1.3B oder 14B): Fügen Sie seinen Ordner als Modell hinzu und sagen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for drawn pictures: %2; check the project's folder and its free space</source>
            <translation>Der Ordner %1 für gerenderte Bilder kann nicht angelegt werden: %2; prüfen Sie den Projektordner und den freien Platz</translation>
        </message>
        <message>
            <source>the disk that the project lies on is nearly full: free some space, or remove what is rendered</source>
            <translation>Der Datenträger des Projekts ist fast voll: schaffen Sie Platz oder entfernen Sie Gerendertes</translation>
        </message>
        <message>
            <source>the rendered pictures of this part take more than the %1 GiB that are kept: mark a shorter part, or allow more in the preferences</source>
            <translation>Die gerenderten Bilder dieses Abschnitts brauchen mehr als die %1 GiB, die behalten werden: markieren Sie einen kürzeren Abschnitt oder erlauben Sie mehr in den Einstellungen</translation>
        </message>
        <message>
            <source>it is the file that is being read; choose another name or ending</source>
            <translation>Es ist die Datei, die gelesen wird; wählen Sie einen anderen Namen oder eine andere Endung</translation>
        </message>
        <message>
            <source>the film's sound is %1, which the preset %2 cannot write; it was written as %3</source>
            <translation>der Ton des Films ist %1, was die Vorgabe %2 nicht schreiben kann; er wurde als %3 geschrieben</translation>
        </message>
        <message>
            <source>Start a frame earlier</source>
            <translation>Anfang ein Bild früher</translation>
        </message>
        <message>
            <source>Start a frame later</source>
            <translation>Anfang ein Bild später</translation>
        </message>
        <message>
            <source>End a frame earlier</source>
            <translation>Ende ein Bild früher</translation>
        </message>
        <message>
            <source>End a frame later</source>
            <translation>Ende ein Bild später</translation>
        </message>
        <message>
            <source>Cut a frame earlier</source>
            <translation>Schnitt ein Bild früher</translation>
        </message>
        <message>
            <source>Cut a frame later</source>
            <translation>Schnitt ein Bild später</translation>
        </message>
        <message>
            <source>Show what is a frame earlier</source>
            <translation>Inhalt ein Bild früher zeigen</translation>
        </message>
        <message>
            <source>Show what is a frame later</source>
            <translation>Inhalt ein Bild später zeigen</translation>
        </message>
        <message>
            <source>Slide left by a frame</source>
            <translation>Zwischen Nachbarn ein Bild nach links</translation>
        </message>
        <message>
            <source>Slide right by a frame</source>
            <translation>Zwischen Nachbarn ein Bild nach rechts</translation>
        </message>
        <message>
            <source>Move the cut</source>
            <translation>Schnitt verschieben</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Inhalt verschieben</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Zwischen Nachbarn verschieben</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Trimmen</translation>
        </message>
        <message>
            <source>No clip touches this one.</source>
            <translation>Kein Clip grenzt an diesen.</translation>
        </message>
        <message>
            <source>Zoom in slowly</source>
            <translation>Langsam heranzoomen</translation>
        </message>
        <message>
            <source>Zoom out slowly</source>
            <translation>Langsam herauszoomen</translation>
        </message>
        <message>
            <source>Pan to the left</source>
            <translation>Schwenk nach links</translation>
        </message>
        <message>
            <source>Pan to the right</source>
            <translation>Schwenk nach rechts</translation>
        </message>
        <message>
            <source>Pan upwards</source>
            <translation>Schwenk nach oben</translation>
        </message>
        <message>
            <source>Pan downwards</source>
            <translation>Schwenk nach unten</translation>
        </message>
        <message>
            <source>Volume and pan</source>
            <translation>Lautstärke und Panorama</translation>
        </message>
        <message>
            <source>Fades</source>
            <translation>Blenden</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Effekte</translation>
        </message>
        <message>
            <source>Opacity, blend mode and mask</source>
            <translation>Deckkraft, Mischmodus und Maske</translation>
        </message>
        <message>
            <source>Style of titles</source>
            <translation>Stil der Titel</translation>
        </message>
        <message>
            <source>Speed and direction</source>
            <translation>Geschwindigkeit und Richtung</translation>
        </message>
        <message>
            <source>Paste attributes…</source>
            <translation>Attribute einfügen…</translation>
        </message>
        <message>
            <source>The timeline's out says how long one clip is to be, and several are chosen in the media panel. Clear the marks, or choose one clip.</source>
            <translation>Der Out-Punkt der Zeitleiste sagt, wie lang ein Clip werden soll, und bei den Medien sind mehrere gewählt. Löschen Sie die Marken oder wählen Sie einen Clip.</translation>
        </message>
        <message>
            <source>there is no track there for '%1'; add a track first, or drag less far</source>
            <translation>dort gibt es keine Spur für „%1“; fügen Sie zuerst eine Spur hinzu oder ziehen Sie weniger weit</translation>
        </message>
        <message>
            <source>say track or tracks, not both (tracks)</source>
            <translation>geben Sie track oder tracks an, nicht beides</translation>
        </message>
        <message>
            <source>each clip needs its track, an empty one to stay (tracks)</source>
            <translation>jeder Clip braucht seine Spur, eine leere zum Bleiben</translation>
        </message>
        <message>
            <source>the size '%1' is none; write it as 1280x720, with sides from %2 to %3, or as 720p, which keeps the film's shape</source>
            <translation>„%1“ ist keine Größe; schreiben Sie 1280x720, mit Seiten von %2 bis %3, oder 720p, das das Seitenverhältnis des Films behält</translation>
        </message>
        <message>
            <source>films have even sides; write %1 instead of %2</source>
            <translation>Filme haben gerade Seitenlängen; schreiben Sie %1 statt %2</translation>
        </message>
        <message>
            <source>at %1p this film would be %2, and sides go up to %3; choose a smaller size</source>
            <translation>bei %1p wäre dieser Film %2, und Seiten gehen bis %3; wählen Sie eine kleinere Größe</translation>
        </message>
        <message>
            <source>the rate '%1' is none; write it as 25 or 30000/1001, from 1 to 240 pictures a second</source>
            <translation>„%1“ ist keine Bildrate; schreiben Sie 25 oder 30000/1001, von 1 bis 240 Bildern pro Sekunde</translation>
        </message>
        <message>
            <source>this kind of file shows at most %1 pictures a second; choose a lower rate or another preset</source>
            <translation>diese Dateiart zeigt höchstens %1 Bilder pro Sekunde; wählen Sie eine kleinere Bildrate oder eine andere Vorgabe</translation>
        </message>
        <message>
            <source>a film of %1 s has no room in %2 MB; export a part of it, or allow more with --under</source>
            <translation>ein Film von %1 s hat in %2 MB keinen Platz; exportieren Sie einen Teil davon oder erlauben Sie mit --under mehr</translation>
        </message>
        <message>
            <source>the film became larger than it was to be; choose a smaller size</source>
            <translation>der Film wurde größer, als er werden sollte; wählen Sie eine kleinere Größe</translation>
        </message>
        <message>
            <source>no marker of this film has a length; mark a range, put a marker over it, and export again</source>
            <translation>keine Marke dieses Films hat eine Länge; markieren Sie einen Bereich, setzen Sie eine Marke darüber und exportieren Sie erneut</translation>
        </message>
        <message>
            <source>On the sound of the whole</source>
            <translation>Auf den Ton des Ganzen</translation>
        </message>
        <message>
            <source>That track is not there any more.</source>
            <translation>Diese Spur gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>On a track of pictures an effect on sound does nothing.</source>
            <translation>Auf einer Bildspur bewirkt ein Toneffekt nichts.</translation>
        </message>
        <message>
            <source>On a sound track an effect on pictures does nothing.</source>
            <translation>Auf einer Tonspur bewirkt ein Bildeffekt nichts.</translation>
        </message>
        <message>
            <source>The whole takes effects on sound alone.</source>
            <translation>Das Ganze nimmt nur Toneffekte an.</translation>
        </message>
        <message>
            <source>Time in the source</source>
            <translation>Zeit in der Quelle</translation>
        </message>
        <message>
            <source>Mark a part of the source first: I sets its start, O its end.</source>
            <translation>Markiere zuerst einen Teil der Quelle: I setzt seinen Anfang, O sein Ende.</translation>
        </message>
        <message>
            <source>Choose a subclip in the media panel first.</source>
            <translation>Wähle zuerst einen Teilclip im Medienfeld.</translation>
        </message>
        <message>
            <source>A subclip needs a name.</source>
            <translation>Ein Teilclip braucht einen Namen.</translation>
        </message>
        <message>
            <source>Make a subclip</source>
            <translation>Teilclip anlegen</translation>
        </message>
        <message>
            <source>Make a subclip…</source>
            <translation>Teilclip anlegen…</translation>
        </message>
        <message>
            <source>Name of the subclip</source>
            <translation>Name des Teilclips</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>Teilclip umbenennen</translation>
        </message>
        <message>
            <source>Rename the subclip…</source>
            <translation>Teilclip umbenennen…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Colour of the clip</source>
            <translation>Farbe des Clips</translation>
        </message>
        <message>
            <source>Colour of the clip…</source>
            <translation>Farbe des Clips…</translation>
        </message>
        <message>
            <source>Colour of the track</source>
            <translation>Farbe der Spur</translation>
        </message>
        <message>
            <source>Colour of the track…</source>
            <translation>Farbe der Spur…</translation>
        </message>
        <message>
            <source>Put the playhead inside '%1', at a picture in which the thing is seen.</source>
            <translation>Setzen Sie die Abspielposition in „%1“ auf ein Bild, in dem der Gegenstand zu sehen ist.</translation>
        </message>
        <message>
            <source>'%1' stands still: there is nothing to follow in it.</source>
            <translation>„%1“ steht still: Darin gibt es nichts zu verfolgen.</translation>
        </message>
        <message>
            <source>'%1' has no picture to follow anything in.</source>
            <translation>„%1“ hat kein Bild, in dem etwas verfolgt werden könnte.</translation>
        </message>
        <message>
            <source>'%1' has no place of its own; its mask can follow something.</source>
            <translation>„%1“ hat keinen eigenen Ort; seine Maske kann etwas folgen.</translation>
        </message>
        <message>
            <source>Give '%1' a mask round the thing first, then let it follow.</source>
            <translation>Geben Sie „%1“ zuerst eine Maske um den Gegenstand, dann lassen Sie sie folgen.</translation>
        </message>
        <message>
            <source>A mask from a file moves by itself. Choose a rectangle, an ellipse, a polygon or a painted one.</source>
            <translation>Eine Maske aus einer Datei bewegt sich selbst. Wählen Sie ein Rechteck, eine Ellipse, ein Vieleck oder eine gemalte.</translation>
        </message>
        <message>
            <source>Paint the thing with the brush first, then let the mask follow it.</source>
            <translation>Malen Sie den Gegenstand zuerst mit dem Pinsel an, dann lassen Sie die Maske ihm folgen.</translation>
        </message>
        <message>
            <source>there is too little in the mask to be followed: make it larger, or move the playhead to where the thing is seen</source>
            <translation>in der Maske ist zu wenig, um verfolgt zu werden: Machen Sie sie größer, oder gehen Sie dorthin, wo der Gegenstand zu sehen ist</translation>
        </message>
        <message>
            <source>what lies in the mask is too even to be followed: take in an edge or a pattern of the thing</source>
            <translation>was in der Maske liegt, ist zu gleichmäßig, um verfolgt zu werden: Nehmen Sie eine Kante oder ein Muster des Gegenstands hinein</translation>
        </message>
        <message>
            <source>the mask of %1 has more than 2,000 strokes of a brush: undo some, or put the effect on once more (mask.strokes)</source>
            <translation>die Maske von %1 hat mehr als 2.000 Pinselstriche: Nehmen Sie einige zurück, oder legen Sie den Effekt noch einmal an (mask.strokes)</translation>
        </message>
        <message>
            <source>'%1' is no %2 look-up table: %3; choose another file</source>
            <translation>„%1“ ist keine Farbtabelle (%2): %3; wählen Sie eine andere Datei</translation>
        </message>
        <message>
            <source>the look-up table '%1' cannot be opened; choose its file again, or take the effect away</source>
            <translation>die Farbtabelle „%1“ lässt sich nicht öffnen; wählen Sie ihre Datei neu oder nehmen Sie den Effekt weg</translation>
        </message>
        <message>
            <source>there is no camera '%1'; choose another one</source>
            <translation>es gibt keine Kamera „%1“; wählen Sie eine andere</translation>
        </message>
        <message>
            <source>the finished film is not right at %1 (%2 s, frame %3): %4; nothing was put at %5. Export again, and without copying if it stays so</source>
            <translation>Der fertige Film stimmt bei %1 nicht (%2 s, Bild %3): %4; unter %5 wurde nichts abgelegt. Exportieren Sie noch einmal, und ohne Kopieren, wenn es so bleibt</translation>
        </message>
        <message>
            <source>the copied picture is not that of '%1'</source>
            <translation>das kopierte Bild ist nicht das von „%1“</translation>
        </message>
        <message>
            <source>the copied sound is not that of its medium</source>
            <translation>der kopierte Ton ist nicht der seines Mediums</translation>
        </message>
        <message>
            <source>the copied sound is not at its time</source>
            <translation>der kopierte Ton liegt nicht an seiner Stelle</translation>
        </message>
        <message>
            <source>a picture is damaged</source>
            <translation>ein Bild ist beschädigt</translation>
        </message>
        <message>
            <source>a picture cannot be decoded</source>
            <translation>ein Bild lässt sich nicht dekodieren</translation>
        </message>
        <message>
            <source>a picture lies %1 s too early</source>
            <translation>ein Bild liegt %1 s zu früh</translation>
        </message>
        <message>
            <source>a picture lies %1 s too late</source>
            <translation>ein Bild liegt %1 s zu spät</translation>
        </message>
        <message>
            <source>times do not rise</source>
            <translation>Zeiten steigen nicht an</translation>
        </message>
        <message>
            <source>it ends after %1 of %2 pictures</source>
            <translation>er endet nach %1 von %2 Bildern</translation>
        </message>
        <message>
            <source>the sound is %1 s too long</source>
            <translation>der Ton ist %1 s zu lang</translation>
        </message>
        <message>
            <source>the sound is %1 s too short</source>
            <translation>der Ton ist %1 s zu kurz</translation>
        </message>
        <message>
            <source>only what is copied can be compared with its source; copy what is untouched (--copy), or leave --verify out</source>
            <translation>nur was kopiert wird, lässt sich mit seiner Quelle vergleichen; kopieren Sie Unverändertes (--copy) oder lassen Sie --verify weg</translation>
        </message>
        <message>
            <source>the preset %1 is encoded by the processor alone; leave --encoder out, or use h264 or hevc</source>
            <translation>die Vorgabe %1 wird allein vom Prozessor kodiert; lassen Sie --encoder weg oder nehmen Sie h264 oder hevc</translation>
        </message>
        <message>
            <source>copying and two passes are the processor's; leave them out, or leave --encoder hardware out</source>
            <translation>Kopieren und zwei Durchgänge sind Sache des Prozessors; lassen Sie sie weg oder lassen Sie --encoder hardware weg</translation>
        </message>
        <message>
            <source>nothing on this machine but the processor encodes this film; leave --encoder hardware out</source>
            <translation>auf diesem Rechner kodiert nur der Prozessor diesen Film; lassen Sie --encoder hardware weg</translation>
        </message>
        <message>
            <source>%1 failed while it encoded; the processor encoded the film, from its start</source>
            <translation>%1 versagte beim Kodieren; der Prozessor hat den Film von Anfang an kodiert</translation>
        </message>
        <message>
            <source>what is encoded cannot lie beside what is copied; export without copying</source>
            <translation>Kodiertes kann nicht neben Kopiertem liegen; exportieren Sie ohne Kopieren</translation>
        </message>
        <message>
            <source>give %1 the label %2</source>
            <translation>%1 bekommt das Etikett %2</translation>
        </message>
        <message>
            <source>take the label off %1</source>
            <translation>Das Etikett von %1 entfernen</translation>
        </message>
        <message>
            <source>track %1</source>
            <translation>Spur %1</translation>
        </message>
        <message>
            <source>labels are red, orange, yellow, green, cyan, blue or purple; say one of these</source>
            <translation>Etiketten sind rot, orange, gelb, grün, cyan, blau oder lila; nennen Sie eine dieser Farben</translation>
        </message>
        <message>
            <source>there is no such %1 in the film</source>
            <translation>%1: So etwas gibt es im Film nicht</translation>
        </message>
        <message>
            <source>Which %1? Say its name, such as V1 or A2.</source>
            <translation>Welche (%1)? Nennen Sie den Namen, etwa V1 oder A2.</translation>
        </message>
        <message>
            <source>Is that what is meant? It takes a whole clip away.</source>
            <translation>Ist das gemeint? Es nimmt einen ganzen Clip weg.</translation>
        </message>
        <message>
            <source>Is that for the whole film, or only from %1 to %2?</source>
            <translation>Gilt das für den ganzen Film oder nur von %1 bis %2?</translation>
        </message>
        <message>
            <source>%1 in the part that is marked; let it follow what lies there</source>
            <translation>%1 in dem markierten Teil; es folgt dem, was dort liegt</translation>
        </message>
        <message>
            <source>put one effect on one clip, lay its mask on the thing, then say "make it follow the thing"</source>
            <translation>Legen Sie einen Effekt auf einen Clip, seine Maske auf das Ding, und sagen Sie dann „make it follow the thing“</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source>en</source>
            <translation>de</translation>
        </message>
    </context>
    <context>
        <name>ui</name>
        <message>
            <source>Full HD, 25</source>
            <translation>Full HD, 25</translation>
        </message>
        <message>
            <source>Full HD, 30</source>
            <translation>Full HD, 30</translation>
        </message>
        <message>
            <source>Full HD, 24 (film)</source>
            <translation>Full HD, 24 (Kino)</translation>
        </message>
        <message>
            <source>Full HD, 60</source>
            <translation>Full HD, 60</translation>
        </message>
        <message>
            <source>4K UHD, 25</source>
            <translation>4K UHD, 25</translation>
        </message>
        <message>
            <source>4K UHD, 30</source>
            <translation>4K UHD, 30</translation>
        </message>
        <message>
            <source>Upright 9:16, 30 (Shorts, Reels, TikTok)</source>
            <translation>Hochkant 9:16, 30 (Shorts, Reels, TikTok)</translation>
        </message>
        <message>
            <source>Square 1:1, 30</source>
            <translation>Quadrat 1:1, 30</translation>
        </message>
        <message>
            <source>HD 720, 25</source>
            <translation>HD 720, 25</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <source>Mask place</source>
            <translation>Maskenposition</translation>
        </message>
        <message>
            <source>Mask size</source>
            <translation>Maskengröße</translation>
        </message>
        <message>
            <source>Mask turn</source>
            <translation>Maskendrehung</translation>
        </message>
        <message>
            <source>Soft edge</source>
            <translation>Weiche Kante</translation>
        </message>
        <message>
            <source>Mask strength</source>
            <translation>Maskenstärke</translation>
        </message>
        <message>
            <source>Mask inverted</source>
            <translation>Maske umgekehrt</translation>
        </message>
        <message>
            <source>Transitions</source>
            <translation>Überblendungen</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>Generatoren</translation>
        </message>
        <message>
            <source>Adjustment clip</source>
            <translation>Einstellungsebene</translation>
        </message>
        <message>
            <source>Drop an effect on a clip.</source>
            <translation>Ziehen Sie einen Effekt auf einen Clip.</translation>
        </message>
        <message>
            <source>Drop a transition where two clips meet.</source>
            <translation>Ziehen Sie eine Überblendung dorthin, wo zwei Clips sich treffen.</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Blend</source>
            <translation>Mischmodus</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Panorama</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Einblenden</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Look of the title</source>
            <translation>Aussehen des Titels</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Überblendung</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Lies</source>
            <translation>Lage</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Clip</source>
            <translation>&amp;Clip</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>&amp;Marks</source>
            <translation>&amp;Marken</translation>
        </message>
        <message>
            <source>&amp;Tracks</source>
            <translation>&amp;Spuren</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Werkzeuge</translation>
        </message>
        <message>
            <source>&amp;Playback</source>
            <translation>Wieder&amp;gabe</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Bedienfelder</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Hilfslinien</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Arbeitsbereiche</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Schrittweise verschieben</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Captions and markers</source>
            <translation>Untertitel und Marken</translation>
        </message>
        <message>
            <source>Talking</source>
            <translation>Gespräch</translation>
        </message>
        <message>
            <source>MP4 for the web and for sending (H.264)</source>
            <translation>MP4 fürs Web und zum Verschicken (H.264)</translation>
        </message>
        <message>
            <source>MP4, made quickly (H.264)</source>
            <translation>MP4, schnell erzeugt (H.264)</translation>
        </message>
        <message>
            <source>As the source, untouched parts copied</source>
            <translation>Wie die Quelle, Unverändertes kopiert</translation>
        </message>
        <message>
            <source>MP4, half the size (HEVC)</source>
            <translation>MP4, halb so groß (HEVC)</translation>
        </message>
        <message>
            <source>MP4, smallest, slow to make (AV1)</source>
            <translation>MP4, am kleinsten, langsam (AV1)</translation>
        </message>
        <message>
            <source>WebM (VP9)</source>
            <translation>WebM (VP9)</translation>
        </message>
        <message>
            <source>For other editors (ProRes 422 HQ)</source>
            <translation>Für andere Schnittprogramme (ProRes 422 HQ)</translation>
        </message>
        <message>
            <source>For other editors (DNxHR HQ)</source>
            <translation>Für andere Schnittprogramme (DNxHR HQ)</translation>
        </message>
        <message>
            <source>Moving picture (GIF)</source>
            <translation>Bewegtes Bild (GIF)</translation>
        </message>
        <message>
            <source>Single pictures (PNG)</source>
            <translation>Einzelbilder (PNG)</translation>
        </message>
        <message>
            <source>Sound alone, untouched (WAV)</source>
            <translation>Nur Ton, unverändert (WAV)</translation>
        </message>
        <message>
            <source>Sound alone, without loss (FLAC)</source>
            <translation>Nur Ton, verlustfrei (FLAC)</translation>
        </message>
        <message>
            <source>Sound alone, small (MP3)</source>
            <translation>Nur Ton, klein (MP3)</translation>
        </message>
        <message>
            <source>For other editors, with transparency (ProRes 4444)</source>
            <translation>Für andere Schnittprogramme, mit Transparenz (ProRes 4444)</translation>
        </message>
        <message>
            <source>WebM with transparency (VP9)</source>
            <translation>WebM mit Transparenz (VP9)</translation>
        </message>
        <message>
            <source>Single pictures with transparency (PNG)</source>
            <translation>Einzelbilder mit Transparenz (PNG)</translation>
        </message>
        <message>
            <source>The microphone '%1' does not give 48 kHz: choose another one in the system's settings.</source>
            <translation>Das Mikrofon „%1“ liefert keine 48 kHz: Wählen Sie in den Systemeinstellungen ein anderes.</translation>
        </message>
        <message>
            <source>The microphone '%1' does not start: another program may be using it.</source>
            <translation>Das Mikrofon „%1“ startet nicht: Vielleicht benutzt es ein anderes Programm.</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>Was gesagt wird</translation>
        </message>
        <message>
            <source>People and faces</source>
            <translation>Personen und Gesichter</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <source>There is no microphone: connect one, or allow it in the system's settings, and try again.</source>
            <translation>Es gibt kein Mikrofon: Schließen Sie eines an oder erlauben Sie es in den Systemeinstellungen, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Kamera %1</translation>
        </message>
        <message>
            <source>Several cameras</source>
            <translation>Mehrere Kameras</translation>
        </message>
        <message>
            <source>The sounds of '%1' and '%2' do not match anywhere. Was it the same scene?</source>
            <translation>Die Töne von „%1“ und „%2“ stimmen nirgends überein. War es dieselbe Szene?</translation>
        </message>
        <message>
            <source>'%1' has no timecode. Bring the clips into step by their sound instead.</source>
            <translation>„%1“ hat keinen Timecode. Bringen Sie die Clips stattdessen über ihren Ton in Gleichlauf.</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <source>YouTube, 1080p (H.264)</source>
            <translation>YouTube, 1080p (H.264)</translation>
        </message>
        <message>
            <source>YouTube, 4K (H.264)</source>
            <translation>YouTube, 4K (H.264)</translation>
        </message>
        <message>
            <source>TikTok, Instagram and Shorts, upright 1080×1920 (H.264)</source>
            <translation>TikTok, Instagram und Shorts, hochkant 1080×1920 (H.264)</translation>
        </message>
        <message>
            <source>Web, small: at most 720p (H.264)</source>
            <translation>Web, klein: höchstens 720p (H.264)</translation>
        </message>
        <message>
            <source>E-mail, under 20 MB (H.264)</source>
            <translation>E-Mail, unter 20 MB (H.264)</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>Betrachter</translation>
        </message>
        <message>
            <source>Slow moves</source>
            <translation>Langsame Fahrten</translation>
        </message>
        <message>
            <source>Trim by a frame</source>
            <translation>Um ein Bild trimmen</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Eingeschaltet</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>Source in</source>
            <translation>Medium ab</translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s) with sound</source>
            <translation>
                <numerusform>%n Clip mit Ton</numerusform>
                <numerusform>%n Clips mit Ton</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n Clip</numerusform>
                <numerusform>%n Clips</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Was gesagt wurde</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Entstanden</translation>
        </message>
        <message>
            <source>Time it took</source>
            <translation>Gebrauchte Zeit</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Berechnet auf</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Spur</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Pegel</translation>
        </message>
        <message>
            <source>Sound of the whole</source>
            <translation>Ton des Ganzen</translation>
        </message>
        <message>
            <source>Masks and motion</source>
            <translation>Masken und Bewegung</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Gelb</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>Cyan</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Look-up tables (%1)</source>
            <translation>Farbtabellen (%1)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Fade in curve</source>
            <translation>Einblendkurve</translation>
        </message>
        <message>
            <source>Fade out curve</source>
            <translation>Ausblendkurve</translation>
        </message>
        <message>
            <source>Adds it to what is selected, or takes it out</source>
            <translation>Nimmt ihn zur Auswahl hinzu oder heraus</translation>
        </message>
        <message>
            <source>Selects it</source>
            <translation>Wählt ihn aus</translation>
        </message>
        <message>
            <source>On %1, from %2 to %3, %4 long</source>
            <translation>Auf %1, von %2 bis %3, Länge %4</translation>
        </message>
        <message>
            <source>It is switched off.</source>
            <translation>Er ist ausgeschaltet.</translation>
        </message>
    </context>
    <context>
        <name>ui::AboutDialog</name>
        <message>
            <source>About Saycut</source>
            <translation>Über Saycut</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later: it may be used, studied, changed and passed on. It comes without any warranty.</source>
            <translation>Freie Software unter der GNU General Public License, Version 3 oder später: Sie darf benutzt, untersucht, verändert und weitergegeben werden. Ohne jede Gewähr.</translation>
        </message>
        <message>
            <source>window and sound device</source>
            <translation>Fenster und Tonausgabe</translation>
        </message>
        <message>
            <source>reading and writing media</source>
            <translation>Lesen und Schreiben von Medien</translation>
        </message>
        <message>
            <source>encoders that FFmpeg uses</source>
            <translation>Encoder, die FFmpeg benutzt</translation>
        </message>
        <message>
            <source>measuring pictures</source>
            <translation>Messen an Bildern</translation>
        </message>
        <message>
            <source>conversions of colour and size</source>
            <translation>Umrechnen von Farbe und Größe</translation>
        </message>
        <message>
            <source>project files</source>
            <translation>Projektdateien</translation>
        </message>
        <message>
            <source>models, where they are installed</source>
            <translation>Modelle, wo sie installiert sind</translation>
        </message>
        <message>
            <source>words for models</source>
            <translation>Wörter für Modelle</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>Verwendet</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Libraries and their licences</source>
            <translation>Bibliotheken und ihre Lizenzen</translation>
        </message>
        <message>
            <source>Models have licences of their own: View, Models… shows them.</source>
            <translation>Modelle haben eigene Lizenzen: Ansicht, Modelle… zeigt sie.</translation>
        </message>
        <message>
            <source>A video editor that one can talk to. Everything stays on this machine, unless you turn on a language model elsewhere: no account, no other network.</source>
            <translation>Ein Videoschnittprogramm, mit dem man sprechen kann. Alles bleibt auf diesem Rechner, es sei denn, Sie schalten anderswo ein Sprachmodell ein: kein Konto, sonst kein Netz.</translation>
        </message>
        <message>
            <source>understanding what is said</source>
            <translation>versteht, was gesagt wird</translation>
        </message>
        <message>
            <source>colour management of camera footage and tables</source>
            <translation>Farbverwaltung für Kameraaufnahmen und Tabellen</translation>
        </message>
    </context>
    <context>
        <name>ui::ActionSearch</name>
        <message>
            <source>Find an action</source>
            <translation>Befehl suchen</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Was möchten Sie tun?</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>No action is called that. Enter takes the words to the chat.</source>
            <translation>Kein Befehl heißt so. Die Eingabetaste bringt die Worte in den Chat.</translation>
        </message>
    </context>
    <context>
        <name>ui::Actions</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>ui::ArgumentDialog</name>
        <message>
            <source>'%1' is no number.</source>
            <translation>„%1“ ist keine Zahl.</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>„%1“ ist keine Zeit; 12.5, 00:01:02:12 und 150f sind welche.</translation>
        </message>
    </context>
    <context>
        <name>ui::BackupsDialog</name>
        <message>
            <source>%1 clips, %2</source>
            <translation>%1 Clips, %2</translation>
        </message>
        <message>
            <source>the same clips</source>
            <translation>dieselben Clips</translation>
        </message>
        <message>
            <source>%1 clips that are gone now, %2 not there yet</source>
            <translation>%1 Clips, die jetzt fehlen, %2 noch nicht da</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Now: %1. A backup is opened as a copy beside the project; this one stays as it is.</source>
            <translation>Jetzt: %1. Eine Sicherung wird als Kopie neben dem Projekt geöffnet; dieses bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gesichert</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Enthält</translation>
        </message>
        <message>
            <source>Compared with now</source>
            <translation>Verglichen mit jetzt</translation>
        </message>
        <message>
            <source>There are no backups yet. One is made when a project is saved, every five minutes at most.</source>
            <translation>Es gibt noch keine Sicherungen. Beim Speichern entsteht eine, höchstens alle fünf Minuten.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>Kopie öffnen</translation>
        </message>
    </context>
    <context>
        <name>ui::BinModel</name>
        <message>
            <source>mono</source>
            <translation>mono</translation>
        </message>
        <message>
            <source>stereo</source>
            <translation>stereo</translation>
        </message>
        <message>
            <source>%1 channels</source>
            <translation>%1 Kanäle</translation>
        </message>
        <message>
            <source>%1, %2 kHz</source>
            <translation>%1, %2 kHz</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Frame rate</source>
            <translation>Bildrate</translation>
        </message>
        <message>
            <source>Codec</source>
            <translation>Codec</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Verwendet</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
    </context>
    <context>
        <name>ui::Breadcrumbs</name>
        <message>
            <source>Film</source>
            <translation>Film</translation>
        </message>
        <message>
            <source>Nested sequence</source>
            <translation>Verschachtelte Sequenz</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Zurück zu %1</translation>
        </message>
    </context>
    <context>
        <name>ui::BrushBar</name>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>What is painted comes to the mask (X changes to the eraser, Alt for one stroke)</source>
            <translation>Was gemalt wird, kommt zur Maske hinzu (X wechselt zum Radierer, Alt für einen Strich)</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Radieren</translation>
        </message>
        <message>
            <source>What is painted goes from the mask (X changes to the brush)</source>
            <translation>Was gemalt wird, verschwindet aus der Maske (X wechselt zum Pinsel)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Size of the brush, across, in parts of the picture's height: [ and ]</source>
            <translation>Durchmesser des Pinsels in Teilen der Bildhöhe: [ und ]</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>Härte</translation>
        </message>
        <message>
            <source>How much of the brush is hard: Shift+[ and Shift+]</source>
            <translation>Wie viel des Pinsels hart ist: Umschalt+[ und Umschalt+]</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Ends painting (Escape)</source>
            <translation>Beendet das Malen (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ui::Bubble</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Zu %1 gehen</translation>
        </message>
    </context>
    <context>
        <name>ui::CameraWays</name>
        <message>
            <source>%1 % of the clip</source>
            <translation>%1 % des Clips</translation>
        </message>
        <message>
            <source>The camera's way in '%1' is known.</source>
            <translation>Der Weg der Kamera in „%1“ ist bekannt.</translation>
        </message>
        <message>
            <source>Camera's way in %1</source>
            <translation>Weg der Kamera in %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatController</name>
        <message>
            <source>What still waited for the other project's job was not done.</source>
            <translation>Was noch auf den Auftrag des anderen Projekts wartete, wurde nicht ausgeführt.</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Höre zu</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Gespräch</translation>
        </message>
        <message>
            <source>Looking at the clip</source>
            <translation>Sehe mir den Clip an</translation>
        </message>
        <message>
            <source>Describing the clip</source>
            <translation>Beschreibe den Clip</translation>
        </message>
        <message>
            <source>Drawing a new picture</source>
            <translation>Zeichne ein neues Bild</translation>
        </message>
        <message>
            <source>Drawing a new clip</source>
            <translation>Zeichne einen neuen Clip</translation>
        </message>
        <message>
            <source>Choose where to: %1.</source>
            <translation>Bitte das Ziel wählen: %1.</translation>
        </message>
        <message>
            <source>Done: %1.</source>
            <translation>Erledigt: %1.</translation>
        </message>
        <message>
            <source>That could not be done.</source>
            <translation>Das ging nicht.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Abgebrochen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>The result could not be put into the project.</source>
            <translation>Das Ergebnis konnte nicht in das Projekt eingefügt werden.</translation>
        </message>
        <message>
            <source>In the project '%1': %2</source>
            <translation>Im Projekt „%1“: %2</translation>
        </message>
        <message>
            <source>The result of '%1' waits until the project '%2' is open again: %3.</source>
            <translation>Das Ergebnis von „%1“ wartet, bis das Projekt „%2“ wieder offen ist: %3.</translation>
        </message>
        <message>
            <source>The clip is gone; the result lies in the bin.</source>
            <translation>Den Clip gibt es nicht mehr; das Ergebnis liegt bei den Medien.</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Asking the language model at %1</source>
            <translation>Das Sprachmodell auf %1 wird gefragt</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>Das Sprachmodell sagt: %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Weggelassen: %1</translation>
        </message>
        <message>
            <source>What was made lies in the bin.</source>
            <translation>Das Erzeugte liegt bei den Medien.</translation>
        </message>
        <message>
            <source>The model had not finished "%1" when the program ended.</source>
            <translation>Das Modell war mit „%1“ nicht fertig, als das Programm endete.</translation>
        </message>
        <message numerus="yes">
            <source>The model had not finished "%1" and %n more when the program ended.</source>
            <translation>
                <numerusform>Das Modell war mit „%1“ und %n weiteren nicht fertig, als das Programm endete.</numerusform>
                <numerusform>Das Modell war mit „%1“ und %n weiteren nicht fertig, als das Programm endete.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Nicht fortsetzen</translation>
        </message>
        <message>
            <source>Looking for it in the background: %1.</source>
            <translation>Im Hintergrund wird danach gesucht: %1.</translation>
        </message>
        <message>
            <source>how long it takes is being worked out…</source>
            <translation>Die Dauer wird ermittelt …</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatPanel</name>
        <message>
            <source>TALK TO SAYCUT</source>
            <translation>MIT SAYCUT SPRECHEN</translation>
        </message>
        <message>
            <source>%1 · about %2 s left</source>
            <translation>%1 · noch etwa %2 s</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) wait(s) until this is done.</source>
            <translation>
                <numerusform>Ihre nächste Nachricht wartet, bis dies fertig ist.</numerusform>
                <numerusform>%n Nachrichten warten, bis dies fertig ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Preview of the result</source>
            <translation>Vorschau des Ergebnisses</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>%1. The original stays; the result is a take beside it.</source>
            <translation>%1. Das Original bleibt; das Ergebnis wird ein Take daneben.</translation>
        </message>
        <message>
            <source>Turn the red dress blue… cut the first 2 seconds… what happens?</source>
            <translation>Mach das rote Kleid blau… schneide die ersten 2 Sekunden weg… was passiert hier?</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>Send (Return)</source>
            <translation>Senden (Eingabetaste)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>No clip selected</source>
            <translation>Kein Clip ausgewählt</translation>
        </message>
        <message>
            <source> marked</source>
            <translation> markiert</translation>
        </message>
        <message>
            <source> · only in the frame</source>
            <translation> · nur im Rahmen</translation>
        </message>
        <message>
            <source> · sound kept</source>
            <translation> · Ton bleibt</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier message(s) is/are kept with the project.</source>
            <translation>
                <numerusform>%n frühere Nachricht ist im Projekt aufbewahrt.</numerusform>
                <numerusform>%n frühere Nachrichten sind im Projekt aufbewahrt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import a clip, then tell me what to change: “turn the red dress blue”, “make it night”, “cut the first 2 seconds”. Or ask about it: “what colour is the dress?” Everything stays on this machine.</source>
            <translation>Importieren Sie einen Clip und sagen Sie, was sich ändern soll: „Mach das rote Kleid blau“, „mach es zur Nacht“, „schneide die ersten 2 Sekunden weg“. Oder fragen Sie: „Welche Farbe hat das Kleid?“ Alles bleibt auf diesem Rechner.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Another try</source>
            <translation>Neuer Versuch</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>Diesen Schritt rückgängig machen</translation>
        </message>
        <message>
            <source>This is not the newest step any more: Ctrl+Z undoes the newer ones first</source>
            <translation>Das ist nicht mehr der neueste Schritt: Strg+Z macht zuerst die neueren rückgängig</translation>
        </message>
        <message>
            <source>Hold it down and speak: the words are written here</source>
            <translation>Gedrückt halten und sprechen: Die Worte stehen dann hier</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Zum Sprechen halten</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>A draft takes fewer steps; the same wish in a better quality gives the same picture</source>
            <translation>Ein Entwurf braucht weniger Schritte; derselbe Wunsch in besserer Qualität ergibt dasselbe Bild</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>Beste</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Höre zu</translation>
        </message>
        <message>
            <source>%1 · %2%3</source>
            <translation>%1 · %2%3</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourWheel</name>
        <message>
            <source>%1: drag towards a colour; a double click goes back to the middle</source>
            <translation>%1: zu einer Farbe ziehen; ein Doppelklick führt zur Mitte zurück</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>Rot %1, Grün %2, Blau %3</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourWheels</name>
        <message>
            <source>Shadows</source>
            <translation>Schatten</translation>
        </message>
        <message>
            <source>Midtones</source>
            <translation>Mitteltöne</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>Lichter</translation>
        </message>
    </context>
    <context>
        <name>ui::CurveEditor</name>
        <message>
            <source>Press beside the curve for a new point, drag it; Del takes the chosen one away</source>
            <translation>Neben die Kurve drücken setzt einen Punkt, ziehen bewegt ihn; Entf nimmt den gewählten weg</translation>
        </message>
        <message>
            <source>a straight line</source>
            <translation>eine gerade Linie</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>gemischt</translation>
        </message>
    </context>
    <context>
        <name>ui::Docks</name>
        <message>
            <source>Float</source>
            <translation>Abdocken</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Bedienfelder</translation>
        </message>
    </context>
    <context>
        <name>ui::DrawnParts</name>
        <message>
            <source>The project is open in another window, which renders: here it is only looked at.</source>
            <translation>Das Projekt ist in einem anderen Fenster geöffnet, das rendert: hier wird es nur angesehen.</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>Die Zeitleiste ist leer. Importieren Sie zuerst einen Clip.</translation>
        </message>
        <message>
            <source>%1 % of the part</source>
            <translation>%1 % des Abschnitts</translation>
        </message>
        <message>
            <source>The part is rendered: it is played without drawing.</source>
            <translation>Der Abschnitt ist gerendert: er wird wiedergegeben, ohne gezeichnet zu werden.</translation>
        </message>
        <message>
            <source>Nothing here needs rendering: it is played as it is.</source>
            <translation>Hier muss nichts gerendert werden: es wird wiedergegeben, wie es ist.</translation>
        </message>
        <message>
            <source>The part is rendered, but for what lacks its media.</source>
            <translation>Der Abschnitt ist gerendert, außer dem, dessen Medien fehlen.</translation>
        </message>
        <message>
            <source>Nothing of this timeline is rendered.</source>
            <translation>Von dieser Zeitleiste ist nichts gerendert.</translation>
        </message>
        <message>
            <source>Rendering %1 to %2</source>
            <translation>%1 bis %2 wird gerendert</translation>
        </message>
    </context>
    <context>
        <name>ui::EdgeView</name>
        <message>
            <source>Pictures on both sides of the cut</source>
            <translation>Bilder auf beiden Seiten des Schnitts</translation>
        </message>
    </context>
    <context>
        <name>ui::EffectBrowser</name>
        <message>
            <source>Search effects, transitions, titles</source>
            <translation>Effekte, Überblendungen, Titel suchen</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Effekte</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Effects go onto what is selected, transitions to the cut there, titles to the playhead</source>
            <translation>Effekte kommen auf die Auswahl, Überblendungen auf den Schnitt dort, Titel an den Abspielkopf</translation>
        </message>
        <message>
            <source>Choose an effect, a transition or a title first.</source>
            <translation>Wählen Sie zuerst einen Effekt, eine Überblendung oder einen Titel.</translation>
        </message>
    </context>
    <context>
        <name>ui::Examples</name>
        <message>
            <source>Puts it into the box below</source>
            <translation>Schreibt es unten ins Feld</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportChoices</name>
        <message>
            <source>A smaller number is a better picture and a larger file.</source>
            <translation>Eine kleinere Zahl heißt besseres Bild und größere Datei.</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>By quality; or such as 8M</source>
            <translation>Nach Qualität; oder etwa 8M</translation>
        </message>
        <message>
            <source>Bit rate</source>
            <translation>Bitrate</translation>
        </message>
        <message>
            <source>Two passes</source>
            <translation>Zwei Durchgänge</translation>
        </message>
        <message>
            <source>The film is looked at once before it is written: the bits go where they are needed.</source>
            <translation>Der Film wird vor dem Schreiben einmal angesehen: Die Bits gehen dorthin, wo sie gebraucht werden.</translation>
        </message>
        <message>
            <source>Encoder's speed</source>
            <translation>Tempo des Encoders</translation>
        </message>
        <message>
            <source>Copy what is untouched instead of encoding it</source>
            <translation>Unverändertes kopieren statt neu kodieren</translation>
        </message>
        <message>
            <source>Drawn into the picture</source>
            <translation>Ins Bild gezeichnet</translation>
        </message>
        <message>
            <source>In the file, shown or hidden by players</source>
            <translation>In der Datei, vom Abspieler ein- und ausgeblendet</translation>
        </message>
        <message>
            <source>As a file beside it (SRT)</source>
            <translation>Als Datei daneben (SRT)</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Weggelassen</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Wie es ist</translation>
        </message>
        <message>
            <source>−14 LUFS, for the web</source>
            <translation>−14 LUFS, fürs Web</translation>
        </message>
        <message>
            <source>−16 LUFS, for podcasts</source>
            <translation>−16 LUFS, für Podcasts</translation>
        </message>
        <message>
            <source>−23 LUFS, for broadcast (EBU R 128)</source>
            <translation>−23 LUFS, für Rundfunk (EBU R 128)</translation>
        </message>
        <message>
            <source>−24 LUFS, for broadcast (ATSC A/85)</source>
            <translation>−24 LUFS, für Rundfunk (ATSC A/85)</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Lautheit</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Title in the file</source>
            <translation>Titel in der Datei</translation>
        </message>
        <message>
            <source>Say in the file which models made parts of it</source>
            <translation>Beteiligte Modelle in der Datei nennen</translation>
        </message>
        <message>
            <source>As the preset</source>
            <translation>Wie die Vorgabe</translation>
        </message>
        <message>
            <source>As the preset (%1)</source>
            <translation>Wie die Vorgabe (%1)</translation>
        </message>
        <message>
            <source>Chapters from the named markers (%1)</source>
            <translation>Kapitel aus den benannten Marken (%1)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>2160p (4K)</source>
            <translation>2160p (4K)</translation>
        </message>
        <message>
            <source>1080×1920, upright</source>
            <translation>1080×1920, hochkant</translation>
        </message>
        <message>
            <source>1080×1080, square</source>
            <translation>1080×1080, quadratisch</translation>
        </message>
        <message>
            <source>Such as 720p, which keeps the film's shape, or 1280x720: what is left over of another shape is black.</source>
            <translation>Etwa 720p, das das Seitenverhältnis des Films behält, oder 1280x720: Was bei anderem Seitenverhältnis übrig bleibt, ist schwarz.</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>Bilder pro Sekunde</translation>
        </message>
        <message>
            <source>Frames a second, such as 25 or 30000/1001</source>
            <translation>Bilder pro Sekunde, etwa 25 oder 30000/1001</translation>
        </message>
        <message>
            <source>Size and rate</source>
            <translation>Größe und Bildrate</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>With the picture</source>
            <translation>Mit dem Bild</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>Kein Ton</translation>
        </message>
        <message>
            <source>Sound alone</source>
            <translation>Nur Ton</translation>
        </message>
        <message>
            <source>Bit rate of the sound</source>
            <translation>Bitrate des Tons</translation>
        </message>
        <message>
            <source>%1 kbit/s</source>
            <translation>%1 kbit/s</translation>
        </message>
        <message>
            <source>As the film</source>
            <translation>Wie der Film</translation>
        </message>
        <message>
            <source>Compare what was copied with its source</source>
            <translation>Kopiertes mit der Quelle vergleichen</translation>
        </message>
        <message>
            <source>The finished film is read again before it appears: where a copied picture or sound is not that of its medium, nothing is written.</source>
            <translation>Der fertige Film wird noch einmal gelesen, bevor er erscheint: Stimmt ein kopiertes Bild oder ein Ton nicht mit dem Medium überein, wird nichts geschrieben.</translation>
        </message>
        <message>
            <source>Encoded by</source>
            <translation>Kodiert durch</translation>
        </message>
        <message>
            <source>The processor: small files</source>
            <translation>Den Prozessor: kleine Dateien</translation>
        </message>
        <message>
            <source>The graphics card: fast</source>
            <translation>Die Grafikkarte: schnell</translation>
        </message>
        <message>
            <source>The card makes a larger file of the same quality. Where it fails, the processor encodes the film from its start.</source>
            <translation>Die Karte macht bei gleicher Qualität eine größere Datei. Wo sie versagt, kodiert der Prozessor den Film von Anfang an.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Only the marked range</source>
            <translation>Nur den markierten Bereich</translation>
        </message>
        <message>
            <source>The file appears when it is complete.</source>
            <translation>Die Datei erscheint, wenn sie fertig ist.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird abgebrochen…</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportieren nach</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>Fehlende Medien</translation>
        </message>
        <message>
            <source>'%1' is not where the project says. File, Find missing media… looks for it. Export with a slate in its place?</source>
            <translation>„%1“ liegt nicht dort, wo das Projekt es erwartet. Datei, Fehlende Medien suchen… sucht danach. Mit einem Platzhalter exportieren?</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are not where the project says. File, Find missing media… looks for them. Export with slates in their place?</source>
            <translation>
                <numerusform>„%1“ und %n weitere Datei liegen nicht dort, wo das Projekt sie erwartet. Datei, Fehlende Medien suchen… sucht danach. Mit Platzhaltern exportieren?</numerusform>
                <numerusform>„%1“ und %n weitere Dateien liegen nicht dort, wo das Projekt sie erwartet. Datei, Fehlende Medien suchen… sucht danach. Mit Platzhaltern exportieren?</numerusform>
            </translation>
        </message>
        <message>
            <source>Export with slates</source>
            <translation>Mit Platzhaltern exportieren</translation>
        </message>
        <message>
            <source>There is already a file '%1'. Replace it?</source>
            <translation>Es gibt schon eine Datei „%1“. Ersetzen?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Another film is written first. This dialog can be closed meanwhile.</source>
            <translation>Zuerst wird ein anderer Film geschrieben. Dieser Dialog darf so lange geschlossen werden.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Keep…</source>
            <translation>Behalten…</translation>
        </message>
        <message>
            <source>Keep these choices under a name</source>
            <translation>Diese Auswahl unter einem Namen behalten</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Take the kept choices off the list</source>
            <translation>Die behaltene Auswahl aus der Liste nehmen</translation>
        </message>
        <message>
            <source>Keep these choices</source>
            <translation>Auswahl behalten</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>Name dafür</translation>
        </message>
        <message>
            <source>Trying out how large it becomes…</source>
            <translation>Wird ausprobiert, wie groß es wird…</translation>
        </message>
        <message>
            <source>A file for each marker with a length, numbered and named after it</source>
            <translation>Eine Datei je Marke mit einer Länge, nummeriert und nach ihr benannt</translation>
        </message>
        <message>
            <source>Each marked section as a file of its own (%1)</source>
            <translation>Jeder markierte Abschnitt als eigene Datei (%1)</translation>
        </message>
        <message numerus="yes">
            <source>There are already '%1' and %n more of these files. Replace them?</source>
            <translation>
                <numerusform>Es gibt schon „%1“ und %n weitere dieser Dateien. Ersetzen?</numerusform>
                <numerusform>Es gibt schon „%1“ und %n weitere dieser Dateien. Ersetzen?</numerusform>
            </translation>
        </message>
        <message>
            <source>Each file appears when it is complete.</source>
            <translation>Jede Datei erscheint, wenn sie fertig ist.</translation>
        </message>
        <message>
            <source>Stopped. %1 of %2 files were written.</source>
            <translation>Abgebrochen. %1 von %2 Dateien wurden geschrieben.</translation>
        </message>
        <message>
            <source>File %1 of %2: %3</source>
            <translation>Datei %1 von %2: %3</translation>
        </message>
        <message>
            <source>None, %1 of sound</source>
            <translation>Keines, %1 Ton</translation>
        </message>
        <message>
            <source>%1×%2, %3 frames a second, %4</source>
            <translation>%1×%2, %3 Bilder pro Sekunde, %4</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportQueue</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Bild %1 von %2, noch etwa %3 s</translation>
        </message>
        <message>
            <source>Wrote %1 (%2 MB in %3 s).</source>
            <translation>%1 geschrieben (%2 MB in %3 s).</translation>
        </message>
        <message>
            <source>The export of '%1' failed: %2</source>
            <translation>Der Export von „%1“ ist fehlgeschlagen: %2</translation>
        </message>
        <message>
            <source>Note: %1.</source>
            <translation>Hinweis: %1.</translation>
        </message>
        <message>
            <source>'%1' failed: %2</source>
            <translation>„%1“ ist fehlgeschlagen: %2</translation>
        </message>
        <message>
            <source>Checked: %1 copied frames are the same as in their sources.</source>
            <translation>Geprüft: %1 kopierte Bilder sind dieselben wie in ihren Quellen.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportTrial</name>
        <message>
            <source>About %1 MB, written in about %2 s.</source>
            <translation>Etwa %1 MB, in etwa %2 s geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>ui::FollowMotion</name>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Dieses Projekt wird nur angesehen: Ein anderes Fenster arbeitet daran.</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>Die Spur des Clips ist gesperrt. Das Schloss an ihrem linken Ende öffnet sie.</translation>
        </message>
        <message>
            <source>Something is being followed already. The jobs panel shows it, and can stop it.</source>
            <translation>Es wird bereits etwas verfolgt. Das Auftragsfenster zeigt es und kann es anhalten.</translation>
        </message>
        <message>
            <source>The thing in '%1' is followed: %2.</source>
            <translation>Der Gegenstand in „%1“ wird verfolgt: %2.</translation>
        </message>
        <message>
            <source>The thing in '%1' was seen last at %2. What was found up to there is kept; move the playhead on, lay the mask on it again and go on from there.</source>
            <translation>Der Gegenstand in „%1“ war zuletzt bei %2 zu sehen. Was bis dahin gefunden wurde, bleibt; gehen Sie weiter, legen Sie die Maske wieder darauf und setzen Sie von dort fort.</translation>
        </message>
        <message>
            <source>Backwards it was seen last at %1.</source>
            <translation>Rückwärts war er zuletzt bei %1 zu sehen.</translation>
        </message>
        <message>
            <source>Nothing was found beside the picture at the playhead: is the thing seen there, and is there more of the clip in that direction?</source>
            <translation>Neben dem Bild an der Abspielposition wurde nichts gefunden: Ist der Gegenstand dort zu sehen, und geht der Clip in dieser Richtung weiter?</translation>
        </message>
        <message>
            <source>%1 % of the clip</source>
            <translation>%1 % des Clips</translation>
        </message>
        <message>
            <source>Following a thing in %1</source>
            <translation>Gegenstand in %1 verfolgen</translation>
        </message>
        <message>
            <source>The mask was taken away or became another one while the thing was looked for; nothing was changed.</source>
            <translation>Die Maske wurde während der Suche entfernt oder durch eine andere ersetzt; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>Bewegung folgen</translation>
        </message>
    </context>
    <context>
        <name>ui::FormatDialog</name>
        <message>
            <source>Project settings</source>
            <translation>Projekteinstellungen</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Wie es ist</translation>
        </message>
        <message>
            <source>As the first clip is</source>
            <translation>Wie der erste Clip</translation>
        </message>
        <message>
            <source>Of your own</source>
            <translation>Eigenes</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>Bilder pro Sekunde</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Usual (BT.709)</source>
            <translation>Üblich (BT.709)</translation>
        </message>
        <message>
            <source>Wide (BT.2020)</source>
            <translation>Weit (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, HLG (BT.2020)</source>
            <translation>Hoher Kontrast, HLG (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, PQ (BT.2020)</source>
            <translation>Hoher Kontrast, PQ (BT.2020)</translation>
        </message>
        <message>
            <source>What is in another light is brought into this one; exports are written in it.</source>
            <translation>Was in anderem Licht vorliegt, wird in dieses gebracht; exportiert wird darin.</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Mono</source>
            <translation>Mono</translation>
        </message>
        <message>
            <source>Stereo</source>
            <translation>Stereo</translation>
        </message>
        <message>
            <source>Surround 5.1</source>
            <translation>Surround 5.1</translation>
        </message>
        <message>
            <source>Surround 7.1</source>
            <translation>Surround 7.1</translation>
        </message>
        <message>
            <source>What has more or fewer channels is brought to these; exports are written with them.</source>
            <translation>Was mehr oder weniger Kanäle hat, wird auf diese gebracht; Exporte werden mit ihnen geschrieben.</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
    </context>
    <context>
        <name>ui::GuessCard</name>
        <message>
            <source>Is this what you mean? The language model reads it so:</source>
            <translation>Ist das gemeint? Das Sprachmodell liest es so:</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Weggelassen: %1</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>Das Sprachmodell sagt: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>Der Anfang</translation>
        </message>
    </context>
    <context>
        <name>ui::InspectorPanel</name>
        <message>
            <source>Select a clip to see what can be set.</source>
            <translation>Wählen Sie einen Clip, um seine Werte zu sehen.</translation>
        </message>
        <message>
            <source>Earlier: before the effect above</source>
            <translation>Früher: vor dem Effekt darüber</translation>
        </message>
        <message>
            <source>Move %1 up</source>
            <translation>%1 nach oben</translation>
        </message>
        <message>
            <source>Order of effects</source>
            <translation>Reihenfolge der Effekte</translation>
        </message>
        <message>
            <source>Take the effect away</source>
            <translation>Effekt entfernen</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Remove the effect</source>
            <translation>Effekt entfernen</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effekt</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Keyframe entfernen</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Keyframe setzen</translation>
        </message>
        <message>
            <source>Back to what is selected</source>
            <translation>Zurück zur Auswahl</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>gemischt</translation>
        </message>
        <message>
            <source>Take the effect away from all of them</source>
            <translation>Effekt von allen entfernen</translation>
        </message>
        <message>
            <source>Add an effect</source>
            <translation>Effekt hinzufügen</translation>
        </message>
        <message>
            <source>Puts an effect on the sound of the whole</source>
            <translation>Legt einen Effekt auf den Ton des Ganzen</translation>
        </message>
        <message>
            <source>Puts an effect on all that lies on the track</source>
            <translation>Legt einen Effekt auf alles, was auf der Spur liegt</translation>
        </message>
    </context>
    <context>
        <name>ui::JobNotes</name>
        <message>
            <source>Work in the background</source>
            <translation>Arbeit im Hintergrund</translation>
        </message>
        <message numerus="yes">
            <source>%n job(s) are done.</source>
            <translation>
                <numerusform>%n Auftrag ist fertig.</numerusform>
                <numerusform>%n Aufträge sind fertig.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
    </context>
    <context>
        <name>ui::JobsPanel</name>
        <message>
            <source>waits</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>fehlgeschlagen: %1</translation>
        </message>
        <message>
            <source>stopped, nothing was written</source>
            <translation>abgebrochen, nichts geschrieben</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Clear finished</source>
            <translation>Fertige entfernen</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>pausiert</translation>
        </message>
        <message>
            <source>stopped, nothing was changed</source>
            <translation>abgebrochen, nichts geändert</translation>
        </message>
        <message>
            <source>Nothing is being made. Exports, proxies and what the models do are listed here.</source>
            <translation>Zurzeit wird nichts erzeugt. Exporte, Proxys und was die Modelle tun, stehen hier.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyView</name>
        <message>
            <source>Nothing moves here yet. The diamond beside a value in the inspector sets its first key.</source>
            <translation>Hier bewegt sich noch nichts. Die Raute neben einem Wert im Inspektor setzt den ersten Keyframe.</translation>
        </message>
        <message>
            <source>Move the key</source>
            <translation>Keyframe verschieben</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Keyframe setzen</translation>
        </message>
        <message>
            <source>Hold until the next key</source>
            <translation>Bis zum nächsten Keyframe halten</translation>
        </message>
        <message>
            <source>Straight to the next key</source>
            <translation>Linear zum nächsten Keyframe</translation>
        </message>
        <message>
            <source>Slow at both ends</source>
            <translation>An beiden Enden weich</translation>
        </message>
        <message>
            <source>Slow at first</source>
            <translation>Am Anfang weich</translation>
        </message>
        <message>
            <source>Slow at the end</source>
            <translation>Am Ende weich</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Keyframe entfernen</translation>
        </message>
        <message>
            <source>Way of the key</source>
            <translation>Verlauf des Keyframes</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>Keyframes</translation>
        </message>
    </context>
    <context>
        <name>ui::LanguageModelBox</name>
        <message>
            <source>Ask it where Saycut is unsure of a message</source>
            <translation>Fragen, wo Saycut eine Nachricht nicht sicher versteht</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>Its address</source>
            <translation>Seine Adresse</translation>
        </message>
        <message>
            <source>The first that it has</source>
            <translation>Das erste, das es gibt</translation>
        </message>
        <message>
            <source>Its model</source>
            <translation>Sein Modell</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>Sein Schlüssel</translation>
        </message>
        <message>
            <source>Off, nothing leaves this machine. On, your message, the names and times of the clips and what was said last go to this address and nowhere else.</source>
            <translation>Aus: Nichts verlässt diesen Rechner. An: Ihre Nachricht, Namen und Zeiten der Clips und das zuletzt Gesagte gehen an diese Adresse und sonst nirgendwohin.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) found there.</source>
            <translation>
                <numerusform>%n Modell gefunden.</numerusform>
                <numerusform>%n Modelle gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>It sees: small pictures are sent, too</source>
            <translation>Es sieht: Kleine Bilder gehen mit</translation>
        </message>
    </context>
    <context>
        <name>ui::LogPanel</name>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Nothing to tell yet. Refusals and notices are kept here.</source>
            <translation>Noch nichts zu berichten. Ablehnungen und Hinweise stehen hier.</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Puts the log, the last steps and what the project is made of on the clipboard</source>
            <translation>Legt Protokoll, letzte Schritte und Aufbau des Projekts in die Zwischenablage</translation>
        </message>
    </context>
    <context>
        <name>ui::MadeBox</name>
        <message>
            <source>How it was made</source>
            <translation>Wie es entstand</translation>
        </message>
        <message>
            <source>Copy all of this</source>
            <translation>Alles hiervon kopieren</translation>
        </message>
        <message>
            <source>Copy how it was made</source>
            <translation>Entstehung kopieren</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>New project of a format…</source>
            <translation>Neues Projekt mit Format…</translation>
        </message>
        <message>
            <source>Project settings…</source>
            <translation>Projekteinstellungen…</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>Open timeline of another program…</source>
            <translation>Zeitleiste eines anderen Programms öffnen…</translation>
        </message>
        <message>
            <source>Export timeline or subtitles…</source>
            <translation>Zeitleiste oder Untertitel exportieren…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>Look for unsaved projects</source>
            <translation>Nach nicht gespeicherten Projekten suchen</translation>
        </message>
        <message>
            <source>Unsaved projects</source>
            <translation>Nicht gespeicherte Projekte</translation>
        </message>
        <message>
            <source>No untitled project was left behind.</source>
            <translation>Es ist kein unbenanntes Projekt zurückgeblieben.</translation>
        </message>
        <message>
            <source>Import media…</source>
            <translation>Medien importieren…</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>Fehlende Medien suchen…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Import media</source>
            <translation>Medien importieren</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>Fehlende Medien</translation>
        </message>
        <message>
            <source>All media are where the project says.</source>
            <translation>Alle Medien liegen dort, wo das Projekt sie erwartet.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>Die Zeitleiste ist leer. Importieren Sie zuerst einen Clip.</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>Projekt speichern</translation>
        </message>
        <message>
            <source>Saycut projects (*.saycut)</source>
            <translation>Saycut-Projekte (*.saycut)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>Open timeline</source>
            <translation>Zeitleiste öffnen</translation>
        </message>
        <message>
            <source>Save as project</source>
            <translation>Als Projekt speichern</translation>
        </message>
        <message>
            <source>Not taken over</source>
            <translation>Nicht übernommen</translation>
        </message>
        <message>
            <source>Export timeline or subtitles</source>
            <translation>Zeitleiste oder Untertitel exportieren</translation>
        </message>
        <message>
            <source>Not carried by this format</source>
            <translation>Von diesem Format nicht übernommen</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Ungespeicherte Änderungen</translation>
        </message>
        <message>
            <source>Save the changes to '%1'?</source>
            <translation>Änderungen an „%1“ speichern?</translation>
        </message>
        <message>
            <source>A film is being exported.</source>
            <translation>Es wird gerade ein Film exportiert.</translation>
        </message>
        <message>
            <source>The model is still working on your last message.</source>
            <translation>Das Modell arbeitet noch an Ihrer letzten Nachricht.</translation>
        </message>
        <message>
            <source>%1 Stop it and quit?</source>
            <translation>%1 Abbrechen und beenden?</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Abbrechen und beenden</translation>
        </message>
        <message>
            <source>%1%2 - Saycut</source>
            <translation>%1%2 - Saycut</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Medien</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>Gespräch</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Effekte</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Mixer</source>
            <translation>Mischer</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Messgeräte</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Marken</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Reset the layout</source>
            <translation>Arbeitsbereich zurücksetzen</translation>
        </message>
        <message>
            <source>Maximise the panel</source>
            <translation>Bedienfeld maximieren</translation>
        </message>
        <message>
            <source>About Saycut, licences</source>
            <translation>Über Saycut, Lizenzen</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Einstellungen…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Tastenkürzel…</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>Zuletzt verwendet</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Noch nichts</translation>
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
            <source>Find an action…</source>
            <translation>Befehl suchen…</translation>
        </message>
        <message>
            <source>Talk to Saycut</source>
            <translation>Mit Saycut sprechen</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Razor</source>
            <translation>Rasierklinge</translation>
        </message>
        <message>
            <source>Ripple trim</source>
            <translation>Lückenlos trimmen</translation>
        </message>
        <message>
            <source>Roll trim</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Inhalt verschieben</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Zwischen Nachbarn verschieben</translation>
        </message>
        <message>
            <source>Snapping</source>
            <translation>Einrasten</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <source>Shuttle back</source>
            <translation>Schnell zurück</translation>
        </message>
        <message>
            <source>Shuttle stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Shuttle forward</source>
            <translation>Schnell vor</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>Ein Bild zurück</translation>
        </message>
        <message>
            <source>One frame forward</source>
            <translation>Ein Bild vor</translation>
        </message>
        <message>
            <source>One second back</source>
            <translation>Eine Sekunde zurück</translation>
        </message>
        <message>
            <source>One second forward</source>
            <translation>Eine Sekunde vor</translation>
        </message>
        <message>
            <source>Compare takes</source>
            <translation>Takes vergleichen</translation>
        </message>
        <message>
            <source>Show in the inspector</source>
            <translation>Im Inspektor zeigen</translation>
        </message>
        <message>
            <source>Models…</source>
            <translation>Modelle…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Zoom to the selection</source>
            <translation>Auswahl zeigen</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Frame of the clip on the picture</source>
            <translation>Rahmen des Clips im Bild</translation>
        </message>
        <message>
            <source>Safe areas</source>
            <translation>Sichere Bereiche</translation>
        </message>
        <message>
            <source>What 9:16 would keep</source>
            <translation>Ausschnitt 9:16</translation>
        </message>
        <message>
            <source>What 1:1 would keep</source>
            <translation>Ausschnitt 1:1</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>Drittel</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>„%1“ rückgängig machen</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>„%1“ wiederholen</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>Beispiel ansehen</translation>
        </message>
        <message>
            <source>Collect the project and its media…</source>
            <translation>Projekt mit Medien sammeln…</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Sicherungen…</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <source>Collect into a new folder</source>
            <translation>In einen neuen Ordner sammeln</translation>
        </message>
        <message>
            <source> collected</source>
            <translation> gesammelt</translation>
        </message>
        <message>
            <source>The project and its media are being copied.</source>
            <translation>Das Projekt und seine Medien werden kopiert.</translation>
        </message>
        <message>
            <source>Collected %1 files, %2 MB, into %3.</source>
            <translation>%1 Dateien, %2 MB, in %3 gesammelt.</translation>
        </message>
        <message>
            <source> %1 media are missing and were left out.</source>
            <translation> %1 Medien fehlen und wurden ausgelassen.</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Save the project first: backups are made then.</source>
            <translation>Zuerst das Projekt speichern: dabei entstehen Sicherungen.</translation>
        </message>
        <message>
            <source> (only looking)</source>
            <translation> (nur ansehen)</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transkript</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>Play in a loop</source>
            <translation>In Schleife abspielen</translation>
        </message>
        <message>
            <source>Play around the playhead</source>
            <translation>Um den Abspielkopf abspielen</translation>
        </message>
        <message>
            <source>Open the nested sequence</source>
            <translation>Verschachtelte Sequenz öffnen</translation>
        </message>
        <message>
            <source>Select a nested clip first.</source>
            <translation>Zuerst einen verschachtelten Clip auswählen.</translation>
        </message>
        <message>
            <source>Back out of the nested sequence</source>
            <translation>Verschachtelte Sequenz verlassen</translation>
        </message>
        <message>
            <source>No nested sequence is open.</source>
            <translation>Es ist keine verschachtelte Sequenz geöffnet.</translation>
        </message>
        <message>
            <source>Crop on the picture</source>
            <translation>Im Bild beschneiden</translation>
        </message>
        <message>
            <source>Mask on the picture</source>
            <translation>Maske im Bild</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Bedienfelder</translation>
        </message>
        <message>
            <source>Make a proxy of the medium</source>
            <translation>Proxy des Mediums erzeugen</translation>
        </message>
        <message>
            <source>Make proxies of all large media</source>
            <translation>Proxys aller großen Medien erzeugen</translation>
        </message>
        <message>
            <source>There are no large media without a proxy.</source>
            <translation>Es gibt keine großen Medien ohne Proxy.</translation>
        </message>
        <message>
            <source>Remove the medium's proxy</source>
            <translation>Proxy des Mediums entfernen</translation>
        </message>
        <message>
            <source>Show proxies in the viewer</source>
            <translation>Proxys im Betrachter zeigen</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>Großes Material</translation>
        </message>
        <message>
            <source>'%1' is large and may not play smoothly.</source>
            <translation>„%1“ ist groß und läuft vielleicht nicht flüssig.</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are large and may not play smoothly.</source>
            <translation>
                <numerusform>„%1“ und %n weitere Datei sind groß und laufen vielleicht nicht flüssig.</numerusform>
                <numerusform>„%1“ und %n weitere Dateien sind groß und laufen vielleicht nicht flüssig.</numerusform>
            </translation>
        </message>
        <message>
            <source>Make small proxies for the viewer in the background? Exports always use the files themselves.</source>
            <translation>Im Hintergrund kleine Proxys für den Betrachter erzeugen? Exportiert werden immer die Dateien selbst.</translation>
        </message>
        <message>
            <source>Make proxies</source>
            <translation>Proxys erzeugen</translation>
        </message>
        <message>
            <source>Keep as a template…</source>
            <translation>Als Vorlage behalten…</translation>
        </message>
        <message>
            <source>Keep as a template</source>
            <translation>Als Vorlage behalten</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Name der Vorlage</translation>
        </message>
        <message>
            <source>The template '%1' is kept.</source>
            <translation>Die Vorlage „%1“ ist gespeichert.</translation>
        </message>
        <message>
            <source>There is already a template '%1'. Replace it?</source>
            <translation>Es gibt schon eine Vorlage „%1“. Ersetzen?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>New project from a template</source>
            <translation>Neues Projekt aus einer Vorlage</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Record a voice at the playhead</source>
            <translation>Stimme am Abspielkopf aufnehmen</translation>
        </message>
        <message>
            <source>Blur the background</source>
            <translation>Hintergrund weichzeichnen</translation>
        </message>
        <message>
            <source>Darken the background</source>
            <translation>Hintergrund abdunkeln</translation>
        </message>
        <message>
            <source>Colour only the person</source>
            <translation>Nur die Person in Farbe</translation>
        </message>
        <message>
            <source>Cut out the person</source>
            <translation>Person freistellen</translation>
        </message>
        <message>
            <source>Make it vertical, following the face</source>
            <translation>Hochformat, dem Gesicht folgend</translation>
        </message>
        <message>
            <source>Blur the faces</source>
            <translation>Gesichter weichzeichnen</translation>
        </message>
        <message>
            <source>Pixelate the faces</source>
            <translation>Gesichter verpixeln</translation>
        </message>
        <message>
            <source>Captions from what is said</source>
            <translation>Untertitel aus dem Gesprochenen</translation>
        </message>
        <message>
            <source>Take the fillers out</source>
            <translation>Füllwörter entfernen</translation>
        </message>
        <message>
            <source>Shorten the pauses</source>
            <translation>Pausen kürzen</translation>
        </message>
        <message>
            <source>Keep only what is spoken</source>
            <translation>Nur Gesprochenes behalten</translation>
        </message>
        <message>
            <source>Music gives way to speech</source>
            <translation>Musik weicht der Sprache</translation>
        </message>
        <message>
            <source>Cut on the beat</source>
            <translation>Im Takt schneiden</translation>
        </message>
        <message>
            <source>Mark the beats</source>
            <translation>Takt markieren</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Zum Sprechen halten</translation>
        </message>
        <message>
            <source>Beats of the music</source>
            <translation>Takt der Musik</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>Keyframes</translation>
        </message>
        <message>
            <source>Make a multicam clip by sound</source>
            <translation>Multicam-Clip nach dem Ton anlegen</translation>
        </message>
        <message>
            <source>Make a multicam clip by timecode</source>
            <translation>Multicam-Clip nach dem Timecode anlegen</translation>
        </message>
        <message>
            <source>Bring into step by sound</source>
            <translation>Nach dem Ton in Gleichlauf bringen</translation>
        </message>
        <message>
            <source>Bring into step by timecode</source>
            <translation>Nach dem Timecode in Gleichlauf bringen</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Kamera %1</translation>
        </message>
        <message>
            <source>Cut at the scene changes</source>
            <translation>An den Szenenwechseln schneiden</translation>
        </message>
        <message>
            <source>Speed by length</source>
            <translation>Tempo über die Länge</translation>
        </message>
        <message>
            <source>Overlaps become cross-fades</source>
            <translation>Überlappungen werden Kreuzblenden</translation>
        </message>
        <message>
            <source>Sound while the playhead is dragged</source>
            <translation>Ton beim Ziehen des Abspielkopfs</translation>
        </message>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Bild %1 von %2, noch etwa %3 s</translation>
        </message>
        <message>
            <source>'%1' is done.</source>
            <translation>„%1“ ist fertig.</translation>
        </message>
        <message>
            <source>'%1' is no picture of a numbered series: there are no others with its name and another number.</source>
            <translation>„%1“ ist kein Bild einer nummerierten Reihe: Es gibt keine anderen mit seinem Namen und einer anderen Nummer.</translation>
        </message>
        <message numerus="yes">
            <source>A film of %n picture(s) like '%1'</source>
            <translation>
                <numerusform>Ein Film aus %n Bild wie „%1“</numerusform>
                <numerusform>Ein Film aus %n Bildern wie „%1“</numerusform>
            </translation>
        </message>
        <message>
            <source>Import numbered pictures as a film…</source>
            <translation>Nummerierte Bilder als Film importieren …</translation>
        </message>
        <message>
            <source>The first picture of the series</source>
            <translation>Das erste Bild der Reihe</translation>
        </message>
        <message>
            <source>Make a copy that is easy to edit</source>
            <translation>Leicht zu schneidende Kopie anlegen</translation>
        </message>
        <message>
            <source>Choose a film in the bin first.</source>
            <translation>Wählen Sie zuerst einen Film in der Ablage.</translation>
        </message>
        <message>
            <source>A copy of '%1' that is easy to edit</source>
            <translation>Leicht zu schneidende Kopie von „%1“</translation>
        </message>
        <message>
            <source>Titles clear of faces</source>
            <translation>Titel neben den Gesichtern</translation>
        </message>
        <message>
            <source>Captions clear of faces</source>
            <translation>Untertitel neben den Gesichtern</translation>
        </message>
        <message>
            <source>How loud the speech is</source>
            <translation>Wie laut gesprochen wird</translation>
        </message>
        <message>
            <source>Speech to −16 LUFS</source>
            <translation>Sprache auf −16 LUFS</translation>
        </message>
        <message>
            <source>All speech equally loud</source>
            <translation>Alle Sprache gleich laut</translation>
        </message>
        <message>
            <source>Correct the mask of the person by clicks</source>
            <translation>Maske der Person mit Klicks verbessern</translation>
        </message>
        <message>
            <source>Render for playing</source>
            <translation>Für die Wiedergabe rendern</translation>
        </message>
        <message>
            <source>Stop rendering</source>
            <translation>Rendern anhalten</translation>
        </message>
        <message>
            <source>Nothing is being rendered.</source>
            <translation>Es wird nichts gerendert.</translation>
        </message>
        <message>
            <source>Remove what is rendered</source>
            <translation>Gerendertes entfernen</translation>
        </message>
        <message>
            <source>Into the media panel; while the timeline is empty, onto it as well</source>
            <translation>Zu den Medien; solange die Zeitleiste leer ist, auch auf sie</translation>
        </message>
        <message>
            <source>Keep the layout as…</source>
            <translation>Arbeitsbereich behalten als…</translation>
        </message>
        <message>
            <source>This layout comes with Saycut. Choose one of your own first.</source>
            <translation>Dieser Arbeitsbereich gehört zu Saycut. Wählen Sie zuerst einen eigenen.</translation>
        </message>
        <message>
            <source>Remove the layout</source>
            <translation>Arbeitsbereich entfernen</translation>
        </message>
        <message>
            <source>Keep the layout</source>
            <translation>Arbeitsbereich behalten</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>Name des Arbeitsbereichs</translation>
        </message>
        <message>
            <source>The layout '%1' comes with Saycut. Choose another name.</source>
            <translation>Der Arbeitsbereich „%1“ gehört zu Saycut. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is already a layout '%1'. Replace it?</source>
            <translation>Es gibt schon einen Arbeitsbereich „%1“. Ersetzen?</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Play from in to out</source>
            <translation>Von In bis Out abspielen</translation>
        </message>
        <message>
            <source>Colours as the system</source>
            <translation>Farben wie das System</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Raster</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>Bild einpassen</translation>
        </message>
        <message>
            <source>Picture at %1 %</source>
            <translation>Bild bei %1 %</translation>
        </message>
        <message>
            <source>Picture larger</source>
            <translation>Bild größer</translation>
        </message>
        <message>
            <source>Picture smaller</source>
            <translation>Bild kleiner</translation>
        </message>
        <message>
            <source>Picture on the whole screen</source>
            <translation>Bild auf dem ganzen Bildschirm</translation>
        </message>
        <message>
            <source>Viewer on a second screen</source>
            <translation>Betrachter auf zweitem Bildschirm</translation>
        </message>
        <message>
            <source>Write in the title on the picture</source>
            <translation>Im Titel auf dem Bild schreiben</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Größe des Bildes</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Wählen Sie zuerst einen Clip mit Bild.</translation>
        </message>
        <message>
            <source>Paint the mask with a brush</source>
            <translation>Maske mit dem Pinsel malen</translation>
        </message>
        <message>
            <source>The mask follows motion</source>
            <translation>Maske folgt der Bewegung</translation>
        </message>
        <message>
            <source>The mask follows motion backwards</source>
            <translation>Maske folgt der Bewegung rückwärts</translation>
        </message>
        <message>
            <source>The title or picture follows what it lies on</source>
            <translation>Titel oder Bild folgt dem, worauf es liegt</translation>
        </message>
        <message>
            <source>Stop following</source>
            <translation>Verfolgen anhalten</translation>
        </message>
        <message>
            <source>Nothing is being followed.</source>
            <translation>Es wird nichts verfolgt.</translation>
        </message>
        <message>
            <source>Show the track in the inspector</source>
            <translation>Spur im Inspektor zeigen</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>Wählen Sie zuerst eine Spur: Ein Klick auf ihren Namen genügt.</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>Effekte auf den Ton des Ganzen</translation>
        </message>
    </context>
    <context>
        <name>ui::MarkerPanel</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Marken</translation>
        </message>
        <message>
            <source>Mark its range</source>
            <translation>Bereich markieren</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>No markers yet. The key M sets one at the playhead.</source>
            <translation>Noch keine Marken. Die Taste M setzt eine am Abspielkopf.</translation>
        </message>
        <message>
            <source>Colour…</source>
            <translation>Farbe…</translation>
        </message>
        <message>
            <source>Name of the marker</source>
            <translation>Name der Marke</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Colour of the marker</source>
            <translation>Farbe der Marke</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskPainting</name>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Wählen Sie zuerst einen Clip mit Bild.</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Dieses Projekt wird nur angesehen: Ein anderes Fenster arbeitet daran.</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>Die Spur des Clips ist gesperrt. Das Schloss an ihrem linken Ende öffnet sie.</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>Der Clip ist hier nicht zu sehen: den Abspielkopf zu ihm bewegen.</translation>
        </message>
        <message>
            <source>Erase in the mask</source>
            <translation>In der Maske radieren</translation>
        </message>
        <message>
            <source>Paint the mask</source>
            <translation>Maske malen</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTools</name>
        <message>
            <source>Paint</source>
            <translation>Malen</translation>
        </message>
        <message>
            <source>Paint the mask on the picture with a brush; Escape ends it</source>
            <translation>Die Maske im Bild mit einem Pinsel malen; Esc beendet es</translation>
        </message>
        <message>
            <source>Paint the mask of %1</source>
            <translation>Maske von %1 malen</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>Bewegung folgen</translation>
        </message>
        <message>
            <source>The mask follows what it lies on, from the playhead to the end of the clip</source>
            <translation>Die Maske folgt dem, worauf sie liegt, von der Abspielposition bis zum Ende des Clips</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion</source>
            <translation>Maske von %1 folgt der Bewegung</translation>
        </message>
        <message>
            <source>The mask follows what it lies on backwards, from the playhead to the start of the clip</source>
            <translation>Die Maske folgt dem, worauf sie liegt, rückwärts von der Abspielposition bis zum Anfang des Clips</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion backwards</source>
            <translation>Maske von %1 folgt der Bewegung rückwärts</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTouching</name>
        <message>
            <source>Select a clip first.</source>
            <translation>Wählen Sie zuerst einen Clip.</translation>
        </message>
        <message>
            <source>The clip has no mask of a person: blur or darken its background first.</source>
            <translation>Der Clip hat keine Maske einer Person: zuerst den Hintergrund weichzeichnen oder abdunkeln.</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>Der Clip ist hier nicht zu sehen: den Abspielkopf zu ihm bewegen.</translation>
        </message>
        <message>
            <source>Correcting the mask…</source>
            <translation>Maske wird verbessert …</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Abgebrochen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Correct the mask</source>
            <translation>Maske verbessern</translation>
        </message>
        <message>
            <source>The mask is corrected.</source>
            <translation>Die Maske ist verbessert.</translation>
        </message>
    </context>
    <context>
        <name>ui::MediaBin</name>
        <message>
            <source>Media</source>
            <translation>Medien</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Names, captions, tags and folders</source>
            <translation>Namen, Beschreibungen, Schlagwörter und Ordner</translation>
        </message>
        <message>
            <source>Search media</source>
            <translation>Medien suchen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Benutzt</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>Unbenutzt</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Fehlend</translation>
        </message>
        <message>
            <source>Which media are shown</source>
            <translation>Welche Medien gezeigt werden</translation>
        </message>
        <message>
            <source>As pictures</source>
            <translation>Als Bilder</translation>
        </message>
        <message>
            <source>To the folder above</source>
            <translation>Zum übergeordneten Ordner</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Neuer Ordner…</translation>
        </message>
        <message>
            <source>Import (Ctrl+I)</source>
            <translation>Importieren (Strg+I)</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Take</translation>
        </message>
        <message>
            <source> · used %1×</source>
            <translation> · %1× benutzt</translation>
        </message>
        <message>
            <source>offline: relink it</source>
            <translation>fehlt: neu verknüpfen</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n Datei</numerusform>
                <numerusform>%n Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to a folder</source>
            <translation>In einen Ordner verschieben</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>Name des Ordners</translation>
        </message>
        <message>
            <source>Insert at the playhead</source>
            <translation>Am Abspielkopf einfügen</translation>
        </message>
        <message>
            <source>Overwrite at the playhead</source>
            <translation>Am Abspielkopf überschreiben</translation>
        </message>
        <message>
            <source>Append to the timeline</source>
            <translation>An die Zeitleiste anhängen</translation>
        </message>
        <message>
            <source>The top</source>
            <translation>Oberste Ebene</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>Fehlende Medien suchen…</translation>
        </message>
        <message>
            <source>Remove from the project</source>
            <translation>Aus dem Projekt entfernen</translation>
        </message>
        <message>
            <source>Remove media</source>
            <translation>Medium entfernen</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Nothing is here yet. Drop files, or press Import.</source>
            <translation>Hier ist noch nichts. Ziehen Sie Dateien hierher oder drücken Sie Importieren.</translation>
        </message>
        <message>
            <source>, %1 frames a second</source>
            <translation>, %1 Bilder pro Sekunde</translation>
        </message>
        <message>
            <source> · proxy</source>
            <translation> · Proxy</translation>
        </message>
        <message>
            <source> · proxy being made</source>
            <translation> · Proxy entsteht</translation>
        </message>
        <message>
            <source>As they came in</source>
            <translation>Wie hereingekommen</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>proxy being made</source>
            <translation>Proxy entsteht</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Schlagwörter…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Rename the folder</source>
            <translation>Ordner umbenennen</translation>
        </message>
        <message>
            <source>There is a folder '%1' already. Choose another name.</source>
            <translation>Es gibt schon einen Ordner „%1“. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Remove the folder</source>
            <translation>Ordner entfernen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Rename the folder…</source>
            <translation>Ordner umbenennen…</translation>
        </message>
        <message>
            <source>What is in it comes to where the folder was.</source>
            <translation>Was darin ist, kommt dorthin, wo der Ordner war.</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>Teilclip umbenennen</translation>
        </message>
        <message>
            <source>part of %1</source>
            <translation>Teil von %1</translation>
        </message>
        <message>
            <source>Take: %1</source>
            <translation>Take: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the film</source>
            <translation>Überblick über den Film</translation>
        </message>
        <message>
            <source>The whole film: drag the frame to scroll, its ends to zoom</source>
            <translation>Der ganze Film: Rahmen ziehen rollt, seine Enden ziehen zoomt</translation>
        </message>
        <message>
            <source>%1 to %2 of %3</source>
            <translation>%1 bis %2 von %3</translation>
        </message>
    </context>
    <context>
        <name>ui::MissingDialog</name>
        <message>
            <source>Missing media</source>
            <translation>Fehlende Medien</translation>
        </message>
        <message>
            <source>These files are not where the project says. Search the folder they lie in now: all that are below it are found at once.</source>
            <translation>Diese Dateien liegen nicht dort, wo das Projekt sie erwartet. Durchsuchen Sie den Ordner, in dem sie jetzt liegen: Alles darunter wird auf einmal gefunden.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>It was in</source>
            <translation>Lag in</translation>
        </message>
        <message>
            <source>Find this one…</source>
            <translation>Diese suchen…</translation>
        </message>
        <message>
            <source>Search a folder…</source>
            <translation>Ordner durchsuchen…</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>They are shown as slates and stay silent until they are found</source>
            <translation>Sie werden als Platzhalter gezeigt und bleiben stumm, bis sie gefunden sind</translation>
        </message>
        <message>
            <source>Search a folder</source>
            <translation>Ordner durchsuchen</translation>
        </message>
        <message>
            <source>Searching %1…</source>
            <translation>%1 wird durchsucht…</translation>
        </message>
        <message>
            <source>None of them lies below %1 with its name and size.</source>
            <translation>Unter %1 liegt keine davon mit Namen und Größe.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) found.</source>
            <translation>
                <numerusform>%n Datei gefunden.</numerusform>
                <numerusform>%n Dateien gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Relink media</source>
            <translation>Medien neu verknüpfen</translation>
        </message>
        <message>
            <source>Where is %1?</source>
            <translation>Wo ist %1?</translation>
        </message>
        <message>
            <source>Looking into %1…</source>
            <translation>%1 wird angesehen…</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerPanel</name>
        <message>
            <source>There is no sound track yet. Import a clip with sound, or add a track.</source>
            <translation>Es gibt noch keine Tonspur. Importieren Sie einen Clip mit Ton oder legen Sie eine Spur an.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>Effekte auf den Ton des Ganzen</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerStrip</name>
        <message>
            <source>Pan: left to right</source>
            <translation>Panorama: links bis rechts</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Nur diese Spur hören</translation>
        </message>
        <message>
            <source>Gain of %1</source>
            <translation>Pegel von %1</translation>
        </message>
        <message>
            <source>Gain of %1 in dB</source>
            <translation>Pegel von %1 in dB</translation>
        </message>
        <message>
            <source>Pan of %1</source>
            <translation>Panorama von %1</translation>
        </message>
        <message>
            <source>Level of %1</source>
            <translation>Pegel von %1</translation>
        </message>
        <message>
            <source>Effects of %1</source>
            <translation>Effekte von %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelDialog</name>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>What the model's folder holds</source>
            <translation>Inhalt des Modellordners</translation>
        </message>
        <message>
            <source>Choose a model and check it, or add the folder of one that you have.</source>
            <translation>Wählen Sie ein Modell und prüfen Sie es, oder fügen Sie den Ordner eines eigenen hinzu.</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Use in the chat</source>
            <translation>Im Gespräch nutzen</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>Aus Liste entfernen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>%1 (used)</source>
            <translation>%1 (in Gebrauch)</translation>
        </message>
        <message>
            <source>Comes with the program</source>
            <translation>Gehört zum Programm</translation>
        </message>
        <message>
            <source>The folder of a model</source>
            <translation>Ordner eines Modells</translation>
        </message>
        <message>
            <source>Reading the folder…</source>
            <translation>Ordner wird gelesen…</translation>
        </message>
        <message>
            <source>Complete.</source>
            <translation>Vollständig.</translation>
        </message>
        <message>
            <source>Not complete: it cannot be used as it is.</source>
            <translation>Unvollständig: So ist es nicht zu gebrauchen.</translation>
        </message>
        <message>
            <source>Added as '%1'. Press 'Use in the chat' to work with it.</source>
            <translation>Als „%1“ hinzugefügt. „Im Gespräch nutzen“ nimmt es in Gebrauch.</translation>
        </message>
        <message>
            <source>The chat uses '%1' from now on.</source>
            <translation>Das Gespräch verwendet ab jetzt „%1“.</translation>
        </message>
        <message>
            <source>The chat uses '%1' for what it can do, the starter for the rest.</source>
            <translation>Das Gespräch verwendet „%1“ für das, was es kann, und das Startmodell für den Rest.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelJobs</name>
        <message>
            <source>The model is done.</source>
            <translation>Das Modell ist fertig.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelUseBox</name>
        <message>
            <source>Adapters</source>
            <translation>Adapter</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adapter</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>Add adapter…</source>
            <translation>Adapter hinzufügen…</translation>
        </message>
        <message>
            <source>Remove adapter</source>
            <translation>Adapter entfernen</translation>
        </message>
        <message>
            <source>Memory limit</source>
            <translation>Speichergrenze</translation>
        </message>
        <message>
            <source> GiB</source>
            <translation> GiB</translation>
        </message>
        <message>
            <source>as the machine allows</source>
            <translation>wie der Rechner es erlaubt</translation>
        </message>
        <message>
            <source>What the model's weights may take; the rest is read from the file while it runs.</source>
            <translation>So viel dürfen die Gewichte des Modells belegen; der Rest wird während des Laufs aus der Datei gelesen.</translation>
        </message>
        <message>
            <source>Strength of %1</source>
            <translation>Stärke von %1</translation>
        </message>
        <message>
            <source>Adapters (LoRA)</source>
            <translation>Adapter (LoRA)</translation>
        </message>
        <message>
            <source>Adapters (*.safetensors *.pt *.pth *.bin *.ckpt)</source>
            <translation>Adapter (*.safetensors *.pt *.pth *.bin *.ckpt)</translation>
        </message>
    </context>
    <context>
        <name>ui::Multicam</name>
        <message>
            <source>The recordings are still being listened to.</source>
            <translation>Die Aufnahmen werden noch angehört.</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>Wählen Sie zuerst die Clips einer Szene: zwei oder mehr.</translation>
        </message>
        <message>
            <source>Listening to the recordings…</source>
            <translation>Die Aufnahmen werden angehört …</translation>
        </message>
        <message>
            <source>The clips are in step already.</source>
            <translation>Die Clips laufen schon gleich.</translation>
        </message>
        <message>
            <source>Make a multicam clip</source>
            <translation>Multicam-Clip anlegen</translation>
        </message>
        <message>
            <source>Bring into step</source>
            <translation>In Gleichlauf bringen</translation>
        </message>
    </context>
    <context>
        <name>ui::NumberBox</name>
        <message>
            <source>mixed</source>
            <translation>gemischt</translation>
        </message>
    </context>
    <context>
        <name>ui::ParameterRow</name>
        <message>
            <source>Previous key</source>
            <translation>Vorheriger Keyframe</translation>
        </message>
        <message>
            <source>Previous key of %1</source>
            <translation>Vorheriger Keyframe von %1</translation>
        </message>
        <message>
            <source>Set or take away a key at the playhead</source>
            <translation>Keyframe am Abspielkopf setzen oder entfernen</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>Keyframe von %1</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>Nächster Keyframe</translation>
        </message>
        <message>
            <source>Next key of %1</source>
            <translation>Nächster Keyframe von %1</translation>
        </message>
        <message>
            <source>Back to what changes nothing</source>
            <translation>Zurück auf den Wert ohne Wirkung</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
        <message>
            <source>It moves in all of these clips: put the playhead over one of them.</source>
            <translation>Es bewegt sich in all diesen Clips: Setzen Sie den Abspielkopf auf einen davon.</translation>
        </message>
    </context>
    <context>
        <name>ui::PictureWindow</name>
        <message>
            <source>Viewer - Saycut</source>
            <translation>Betrachter - Saycut</translation>
        </message>
        <message>
            <source>Picture of the film</source>
            <translation>Bild des Films</translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>As the screen says</source>
            <translation>Wie der Bildschirm vorgibt</translation>
        </message>
        <message>
            <source>From the next start on.</source>
            <translation>Gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Wheel on the timeline</source>
            <translation>Mausrad auf der Zeitleiste</translation>
        </message>
        <message>
            <source>Scrolls; with Ctrl it zooms</source>
            <translation>Rollt; mit Strg zoomt es</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it scrolls</source>
            <translation>Zoomt; mit Strg rollt es</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>As sharp as the machine keeps up with</source>
            <translation>So scharf, wie der Rechner mitkommt</translation>
        </message>
        <message>
            <source>Always all pixels</source>
            <translation>Immer alle Bildpunkte</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Tastenkürzel…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>Großes Material</translation>
        </message>
        <message>
            <source>Offers proxies for the viewer</source>
            <translation>Proxys für den Betrachter anbieten</translation>
        </message>
        <message>
            <source>Makes proxies by itself</source>
            <translation>Proxys von selbst erzeugen</translation>
        </message>
        <message>
            <source>Is played as it is</source>
            <translation>So abspielen, wie es ist</translation>
        </message>
        <message>
            <source>Half as many pixels each way</source>
            <translation>Halb so viele Pixel je Richtung</translation>
        </message>
        <message>
            <source>A quarter each way</source>
            <translation>Ein Viertel je Richtung</translation>
        </message>
        <message>
            <source>At most %1 GiB a project</source>
            <translation>Höchstens %1 GiB je Projekt</translation>
        </message>
        <message>
            <source>Rendered parts</source>
            <translation>Gerenderte Abschnitte</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Direction of the wheel</source>
            <translation>Richtung des Mausrads</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>Umgekehrt</translation>
        </message>
        <message>
            <source>%1 squares across</source>
            <translation>%1 Felder in der Breite</translation>
        </message>
        <message>
            <source>Grid of the viewer</source>
            <translation>Raster des Betrachters</translation>
        </message>
        <message>
            <source>By the graphics card where it can</source>
            <translation>Durch die Grafikkarte, wo sie kann</translation>
        </message>
        <message>
            <source>By the processor alone</source>
            <translation>Allein durch den Prozessor</translation>
        </message>
        <message>
            <source>The pictures are the same, bit for bit. Where the card fails, the processor goes on.</source>
            <translation>Die Bilder sind dieselben, Bit für Bit. Wo die Karte versagt, macht der Prozessor weiter.</translation>
        </message>
        <message>
            <source>Decoding</source>
            <translation>Dekodieren</translation>
        </message>
    </context>
    <context>
        <name>ui::Proxies</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Bild %1 von %2, noch etwa %3 s</translation>
        </message>
        <message>
            <source>The proxy of '%1' is there.</source>
            <translation>Der Proxy von „%1“ ist da.</translation>
        </message>
        <message>
            <source>Proxy of %1</source>
            <translation>Proxy von %1</translation>
        </message>
        <message>
            <source>This medium has no proxy.</source>
            <translation>Dieses Medium hat keinen Proxy.</translation>
        </message>
    </context>
    <context>
        <name>ui::PushToTalk</name>
        <message>
            <source>Hold it down while you speak, and let go when you are done.</source>
            <translation>Halten Sie gedrückt, solange Sie sprechen, und lassen Sie dann los.</translation>
        </message>
        <message>
            <source>What you said cannot be kept for a moment: %1</source>
            <translation>Was Sie gesagt haben, kann nicht kurz gespeichert werden: %1</translation>
        </message>
        <message>
            <source>Nothing was understood. Speak closer to the microphone.</source>
            <translation>Es wurde nichts verstanden. Sprechen Sie näher am Mikrofon.</translation>
        </message>
    </context>
    <context>
        <name>ui::RecoveryBar</name>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Throw away…</source>
            <translation>Verwerfen…</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message numerus="yes">
            <source>An untitled project of %1 was never saved: %n step(s).</source>
            <translation>
                <numerusform>Ein unbenanntes Projekt vom %1 wurde nie gespeichert: %n Schritt.</numerusform>
                <numerusform>Ein unbenanntes Projekt vom %1 wurde nie gespeichert: %n Schritte.</numerusform>
            </translation>
        </message>
        <message>
            <source>An untitled project of %1 was never saved: %2.</source>
            <translation>Ein unbenanntes Projekt vom %1 wurde nie gespeichert: %2.</translation>
        </message>
        <message numerus="yes">
            <source> There are %n more.</source>
            <translation>
                <numerusform> Es gibt noch %n weiteres.</numerusform>
                <numerusform> Es gibt noch %n weitere.</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Throw this project away for good? Its media stay where they are; takes that were made for it are gone.</source>
            <translation>Dieses Projekt endgültig verwerfen? Seine Medien bleiben, wo sie sind; dafür erzeugte Takes sind dann weg.</translation>
        </message>
    </context>
    <context>
        <name>ui::ScopesPanel</name>
        <message>
            <source>Scope</source>
            <translation>Messgerät</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>Wellenform</translation>
        </message>
        <message>
            <source>Parade</source>
            <translation>Parade</translation>
        </message>
        <message>
            <source>Vectorscope</source>
            <translation>Vektorskop</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>Histogramm</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Befehle und Tasten suchen</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Neue Taste</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Festlegen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Read from a file…</source>
            <translation>Aus Datei lesen…</translation>
        </message>
        <message>
            <source>Keys (*.json)</source>
            <translation>Tasten (*.json)</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>In Datei schreiben…</translation>
        </message>
        <message>
            <source>%1 cannot be written.</source>
            <translation>%1 kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Choose a command, then press its new key.</source>
            <translation>Wählen Sie einen Befehl und drücken Sie dann seine neue Taste.</translation>
        </message>
        <message>
            <source>%1 belongs to %2, which would lose it.</source>
            <translation>%1 gehört zu %2 und ginge dort verloren.</translation>
        </message>
    </context>
    <context>
        <name>ui::SoundOutput</name>
        <message>
            <source>There is no sound device: the film is played by the clock.</source>
            <translation>Es gibt kein Tongerät: Der Film läuft nach der Uhr.</translation>
        </message>
        <message>
            <source>The sound device does not start: the film is played by the clock.</source>
            <translation>Das Tongerät startet nicht: Der Film läuft nach der Uhr.</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceViewer</name>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel to look through it here.</source>
            <translation>Wählen Sie bei den Medien einen Clip, um ihn hier durchzusehen.</translation>
        </message>
        <message>
            <source>marked %1</source>
            <translation>markiert %1</translation>
        </message>
        <message>
            <source>Play or pause the source (Space)</source>
            <translation>Quelle abspielen oder anhalten (Leertaste)</translation>
        </message>
        <message>
            <source>Play or pause the source</source>
            <translation>Quelle abspielen oder anhalten</translation>
        </message>
        <message>
            <source>Play or pause the source (Space). No sound: there is no sound device</source>
            <translation>Quelle abspielen oder anhalten (Leertaste). Kein Ton: es gibt kein Tongerät</translation>
        </message>
        <message>
            <source>Drag it onto the timeline: what is marked comes there</source>
            <translation>Auf die Zeitleiste ziehen: Das Markierte kommt dorthin</translation>
        </message>
    </context>
    <context>
        <name>ui::SpeechFetch</name>
        <message>
            <source>The speech model Whisper tiny.en understands English. It is 75 MB large, has the MIT licence, comes from the Python package registry and stays on this machine.</source>
            <translation>Das Sprachmodell Whisper tiny.en versteht Englisch. Es ist 75 MB groß, hat die MIT-Lizenz, kommt aus dem Python-Paketverzeichnis und bleibt auf diesem Rechner.</translation>
        </message>
        <message>
            <source>The script that fetches the speech model cannot be started: bash is missing.</source>
            <translation>Das Skript, das das Sprachmodell holt, startet nicht: bash fehlt.</translation>
        </message>
        <message>
            <source>The speech model was not fetched: %1</source>
            <translation>Das Sprachmodell wurde nicht geholt: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::SubtitlePanel</name>
        <message>
            <source>Search the subtitles</source>
            <translation>Untertitel durchsuchen</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Letters/s</source>
            <translation>Zeichen/s</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>No subtitles yet. Import a file with some, say "add captions", or add one at the playhead.</source>
            <translation>Noch keine Untertitel. Importieren Sie eine Datei damit, sagen Sie „Untertitel hinzufügen“ oder fügen Sie einen am Abspielkopf hinzu.</translation>
        </message>
        <message>
            <source>Starts here</source>
            <translation>Beginnt hier</translation>
        </message>
        <message>
            <source>It begins at the playhead</source>
            <translation>Er beginnt am Abspielkopf</translation>
        </message>
        <message>
            <source>Ends here</source>
            <translation>Endet hier</translation>
        </message>
        <message>
            <source>It ends at the playhead</source>
            <translation>Er endet am Abspielkopf</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>Hier hinzufügen</translation>
        </message>
        <message>
            <source>A new one at the playhead</source>
            <translation>Ein neuer am Abspielkopf</translation>
        </message>
        <message>
            <source>Join with next</source>
            <translation>Mit nächstem verbinden</translation>
        </message>
        <message>
            <source>Both become one, in two lines</source>
            <translation>Beide werden einer, in zwei Zeilen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove the subtitle</source>
            <translation>Untertitel entfernen</translation>
        </message>
        <message>
            <source>Words of the subtitle</source>
            <translation>Text des Untertitels</translation>
        </message>
        <message>
            <source>Time of the subtitle</source>
            <translation>Zeit des Untertitels</translation>
        </message>
        <message>
            <source>Join the subtitles</source>
            <translation>Untertitel verbinden</translation>
        </message>
        <message>
            <source>New subtitle</source>
            <translation>Neuer Untertitel</translation>
        </message>
        <message>
            <source>Add a subtitle</source>
            <translation>Untertitel hinzufügen</translation>
        </message>
        <message>
            <source>Too fast to be read with ease; some 20 letters a second can be</source>
            <translation>Zu schnell, um bequem gelesen zu werden; etwa 20 Zeichen pro Sekunde gehen</translation>
        </message>
        <message numerus="yes">
            <source>%n of them is/are too fast to be read with ease</source>
            <translation>
                <numerusform>%n davon ist zu schnell, um bequem gelesen zu werden</numerusform>
                <numerusform>%n davon sind zu schnell, um bequem gelesen zu werden</numerusform>
            </translation>
        </message>
        <message>
            <source>Takes the subtitle away</source>
            <translation>Nimmt den Untertitel weg</translation>
        </message>
    </context>
    <context>
        <name>ui::TimeEditor</name>
        <message>
            <source>12.5 (seconds), 00:01:02:12 or 150f (frames). Arrow up and down: a frame later or earlier.</source>
            <translation>12.5 (Sekunden), 00:01:02:12 oder 150f (Bilder). Pfeil auf und ab: ein Bild später oder früher.</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>„%1“ ist keine Zeit; 12.5, 00:01:02:12 und 150f sind welche.</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineFiles</name>
        <message>
            <source>Timelines and subtitles (%1)</source>
            <translation>Zeitleisten und Untertitel (%1)</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineView</name>
        <message>
            <source>picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>Ton</translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) later than its %1</source>
            <translation>
                <numerusform>%n Bild später als sein %1</numerusform>
                <numerusform>%n Bilder später als sein %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) earlier than its %1</source>
            <translation>
                <numerusform>%n Bild früher als sein %1</numerusform>
                <numerusform>%n Bilder früher als sein %1</numerusform>
            </translation>
        </message>
        <message>
            <source>This track is locked. The lock at its left end opens it.</source>
            <translation>Diese Spur ist gesperrt. Das Schloss an ihrem linken Ende öffnet sie.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Inhalt verschieben</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Zwischen Nachbarn verschieben</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Trimmen</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Keyframe setzen</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>Dauer der Überblendung</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Einblenden</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>Spur verschieben</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>Spur hinzufügen</translation>
        </message>
        <message>
            <source>The timeline is empty. Drop clips here.</source>
            <translation>Die Zeitleiste ist leer. Ziehen Sie Clips hierher.</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 auf %2</translation>
        </message>
        <message>
            <source>%1, %2. %3</source>
            <translation>%1, %2. %3</translation>
        </message>
        <message>
            <source>1 clip</source>
            <translation>1 Clip</translation>
        </message>
        <message>
            <source>%1 clips</source>
            <translation>%1 Clips</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Nichts ist ausgewählt.</translation>
        </message>
        <message>
            <source>Selected: %1.</source>
            <translation>Ausgewählt: %1.</translation>
        </message>
        <message>
            <source>Cross-fade</source>
            <translation>Kreuzblende</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Cross-fade %1</source>
            <translation>Kreuzblende %1</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Kopie %1</translation>
        </message>
        <message>
            <source>Nothing lies here on a track that is not locked.</source>
            <translation>Hier liegt auf keiner offenen Spur etwas.</translation>
        </message>
        <message>
            <source>Locked: nothing on this track changes. Click to open it.</source>
            <translation>Gesperrt: Auf dieser Spur ändert sich nichts. Ein Klick öffnet sie.</translation>
        </message>
        <message>
            <source>Lock this track</source>
            <translation>Diese Spur sperren</translation>
        </message>
        <message>
            <source>Muted. Click to hear this track.</source>
            <translation>Stumm. Ein Klick macht diese Spur hörbar.</translation>
        </message>
        <message>
            <source>Mute this track</source>
            <translation>Diese Spur stummschalten</translation>
        </message>
        <message>
            <source>Hidden. Click to see this track.</source>
            <translation>Ausgeblendet. Ein Klick zeigt diese Spur.</translation>
        </message>
        <message>
            <source>Hide this track</source>
            <translation>Diese Spur ausblenden</translation>
        </message>
        <message>
            <source>Heard alone. Click to hear the others too.</source>
            <translation>Allein zu hören. Ein Klick macht auch die anderen hörbar.</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Nur diese Spur hören</translation>
        </message>
        <message>
            <source>Moves with the other tracks when they ripple. Click to leave it where it is then.</source>
            <translation>Verschiebt sich bei Lückenschluss mit den anderen Spuren. Ein Klick lässt sie dann, wo sie ist.</translation>
        </message>
        <message>
            <source>Stays where it is when other tracks ripple. Click to let it move with them.</source>
            <translation>Bleibt bei Lückenschluss anderer Spuren, wo sie ist. Ein Klick lässt sie mitgehen.</translation>
        </message>
        <message>
            <source>Target: what is put in or pasted goes to this track. Click to leave it to the first one.</source>
            <translation>Ziel: Eingesetztes und Eingefügtes kommt auf diese Spur. Ein Klick überlässt es der ersten.</translation>
        </message>
        <message>
            <source>Make this track the target: what is put in or pasted goes here.</source>
            <translation>Diese Spur zum Ziel machen: Eingesetztes und Eingefügtes kommt hierher.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>ui::TitleWriter</name>
        <message>
            <source>Move the playhead to a title first.</source>
            <translation>Bewegen Sie den Abspielkopf zuerst zu einem Titel.</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Dieses Projekt wird nur angesehen: Ein anderes Fenster arbeitet daran.</translation>
        </message>
        <message>
            <source>The title's track is locked. The lock at its left end opens it.</source>
            <translation>Die Spur des Titels ist gesperrt. Das Schloss an ihrem linken Ende öffnet sie.</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>Text des Titels</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps the words, Escape takes them back</source>
            <translation>Strg+Eingabe behält den Text, Esc nimmt ihn zurück</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Text</translation>
        </message>
    </context>
    <context>
        <name>ui::Toast</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>ui::Tour</name>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>Rundgang verlassen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Bring clips in</source>
            <translation>Clips hereinholen</translation>
        </message>
        <message>
            <source>Drop files here, or press Ctrl+I. A double click puts a clip on the timeline.</source>
            <translation>Dateien hierher ziehen oder Strg+I drücken. Ein Doppelklick legt einen Clip auf die Zeitleiste.</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Drag clips and their edges. Ctrl+K cuts at the playhead, Delete takes away, Space plays.</source>
            <translation>Clips und ihre Ränder ziehen. Strg+K schneidet am Abspielkopf, Entf nimmt weg, die Leertaste spielt ab.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Festlegen</translation>
        </message>
        <message>
            <source>Every value of the chosen clip stands here: speed, opacity, effects. The diamond sets a key.</source>
            <translation>Hier stehen alle Werte des gewählten Clips: Tempo, Deckkraft, Effekte. Die Raute setzt einen Schlüssel.</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>Gespräch</translation>
        </message>
        <message>
            <source>Write what should change: "cut the first 2 seconds", "make it warmer". Each answer can be undone.</source>
            <translation>Schreiben, was sich ändern soll: „schneide die ersten 2 Sekunden weg“, „mach es wärmer“. Jede Antwort lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Ctrl+M writes the film while you go on working; this list shows how far it is. Ctrl+Shift+P finds every command.</source>
            <translation>Strg+M schreibt den Film, während weitergearbeitet wird; diese Liste zeigt, wie weit er ist. Strg+Umschalt+P findet jeden Befehl.</translation>
        </message>
        <message>
            <source>STEP %1 OF %2</source>
            <translation>SCHRITT %1 VON %2</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
    </context>
    <context>
        <name>ui::TranscriptPanel</name>
        <message>
            <source>What is said</source>
            <translation>Was gesagt wird</translation>
        </message>
        <message>
            <source>A click goes to the word; chosen words are the marked range; Del cuts them out</source>
            <translation>Ein Klick führt zum Wort; gewählte Wörter sind der markierte Bereich; Entf schneidet sie heraus</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Höre zu</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <source>Hears what is said in the selected clips, else in all</source>
            <translation>Hört, was in den ausgewählten Clips gesagt wird, sonst in allen</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Lays what is said on a subtitle track</source>
            <translation>Legt das Gesagte auf eine Untertitelspur</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>In Datei schreiben…</translation>
        </message>
        <message>
            <source>As text, SubRip, WebVTT or ASS</source>
            <translation>Als Text, SubRip, WebVTT oder ASS</translation>
        </message>
        <message>
            <source>Write what is said</source>
            <translation>Gesagtes schreiben</translation>
        </message>
        <message>
            <source>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Text (*.txt)</source>
            <translation>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Text (*.txt)</translation>
        </message>
        <message>
            <source>Cuts "um", "uh" and words said twice</source>
            <translation>Schneidet „äh“, „ähm“ und doppelt Gesagtes heraus</translation>
        </message>
        <message>
            <source>Shorten pauses</source>
            <translation>Pausen kürzen</translation>
        </message>
        <message>
            <source>Pauses longer than this are cut to it</source>
            <translation>Längere Pausen werden darauf gekürzt</translation>
        </message>
        <message>
            <source>Longest pause</source>
            <translation>Längste Pause</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Fetch it (75 MB)…</source>
            <translation>Holen (75 MB)…</translation>
        </message>
        <message>
            <source>I have one…</source>
            <translation>Ich habe eins…</translation>
        </message>
        <message>
            <source>Names the folder of a speech model</source>
            <translation>Nennt den Ordner eines Sprachmodells</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replaces it in all captions</source>
            <translation>Ersetzt es in allen Untertiteln</translation>
        </message>
        <message>
            <source>Nothing was heard yet. Press Listen: the words appear here, and cutting them cuts the film.</source>
            <translation>Noch wurde nichts angehört. „Anhören“ drücken: die Wörter erscheinen hier, und wer sie schneidet, schneidet den Film.</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>%1

Fetch it now?</source>
            <translation>%1

Jetzt holen?</translation>
        </message>
        <message>
            <source>Fetch 75 MB</source>
            <translation>75 MB holen</translation>
        </message>
        <message>
            <source>The speech model is being fetched…</source>
            <translation>Das Sprachmodell wird geholt…</translation>
        </message>
        <message>
            <source>These words are too short to be cut out.</source>
            <translation>Diese Wörter sind zu kurz, um sie herauszuschneiden.</translation>
        </message>
        <message>
            <source>Cut a word</source>
            <translation>Ein Wort herausschneiden</translation>
        </message>
        <message>
            <source>Cut %1 words</source>
            <translation>%1 Wörter herausschneiden</translation>
        </message>
        <message>
            <source>"%1" is not said.</source>
            <translation>„%1“ wird nicht gesagt.</translation>
        </message>
        <message>
            <source>Add captions</source>
            <translation>Untertiteln</translation>
        </message>
        <message>
            <source>Remove fillers</source>
            <translation>Füllwörter weg</translation>
        </message>
        <message>
            <source>Of captions that are written to a file</source>
            <translation>Von Untertiteln, die in eine Datei geschrieben werden</translation>
        </message>
        <message>
            <source>letters a line</source>
            <translation>Zeichen pro Zeile</translation>
        </message>
        <message>
            <source>Longest line</source>
            <translation>Längste Zeile</translation>
        </message>
        <message>
            <source>letters a second</source>
            <translation>Zeichen pro Sekunde</translation>
        </message>
        <message>
            <source>Fastest reading</source>
            <translation>Schnellstes Lesen</translation>
        </message>
    </context>
    <context>
        <name>ui::TransportBar</name>
        <message>
            <source>Takes of the clip (Alt+Up, Alt+Down)</source>
            <translation>Takes des Clips (Alt+Auf, Alt+Ab)</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>Take wählen</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>kein Ton</translation>
        </message>
        <message>
            <source>Take %1: %2</source>
            <translation>Take %1: %2</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>No clip</source>
            <translation>Kein Clip</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Größe des Bildes</translation>
        </message>
        <message>
            <source>How large the picture is shown (Ctrl+wheel)</source>
            <translation>Wie groß das Bild gezeigt wird (Strg+Mausrad)</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>ui::ValueEditor</name>
        <message>
            <source>, across</source>
            <translation>, waagerecht</translation>
        </message>
        <message>
            <source>, down</source>
            <translation>, senkrecht</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <source>Choose a file for %1</source>
            <translation>Datei für %1 wählen</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>gemischt</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewerWidget</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Drag a frame around what the chat may change; a click takes it away. A double click on a title changes its words</source>
            <translation>Ziehen Sie einen Rahmen um das, was das Gespräch ändern darf; ein Klick entfernt ihn. Ein Doppelklick auf einen Titel ändert seinen Text</translation>
        </message>
    </context>
    <context>
        <name>ui::VoiceOver</name>
        <message>
            <source>The recording has ended with the project that it was begun in, and was not kept.</source>
            <translation>Die Aufnahme endete mit dem Projekt, in dem sie begonnen wurde, und wurde nicht behalten.</translation>
        </message>
        <message>
            <source>The project is open in another window: record there, or save it under another name first.</source>
            <translation>Das Projekt ist in einem anderen Fenster offen: Nehmen Sie dort auf oder speichern Sie es zuerst unter anderem Namen.</translation>
        </message>
        <message>
            <source>Leave the nested sequence first: a voice is recorded on the film.</source>
            <translation>Verlassen Sie zuerst die verschachtelte Sequenz: Eine Stimme wird zum Film aufgenommen.</translation>
        </message>
        <message>
            <source>Nothing was heard: look whether the microphone is switched on, and record again.</source>
            <translation>Es war nichts zu hören: Sehen Sie nach, ob das Mikrofon eingeschaltet ist, und nehmen Sie erneut auf.</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Stimme</translation>
        </message>
        <message>
            <source>Record a voice</source>
            <translation>Stimme aufnehmen</translation>
        </message>
    </context>
    <context>
        <name>ui::WelcomePage</name>
        <message>
            <source>Drop clips here to begin</source>
            <translation>Ziehen Sie Clips hierher, um zu beginnen</translation>
        </message>
        <message>
            <source>Then cut by hand, or write in the talk panel what should change.</source>
            <translation>Dann schneiden Sie von Hand oder schreiben im Gespräch, was sich ändern soll.</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>ZULETZT VERWENDET</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
    </context>
    <context>
        <name>ui::Workspace</name>
        <message numerus="yes">
            <source>Saycut had ended before the project was saved: %n change(s) was/were brought back. Undo takes that away again.</source>
            <translation>
                <numerusform>Saycut wurde beendet, bevor das Projekt gespeichert war: %n Änderung wurde zurückgeholt. Rückgängig nimmt das wieder weg.</numerusform>
                <numerusform>Saycut wurde beendet, bevor das Projekt gespeichert war: %n Änderungen wurden zurückgeholt. Rückgängig nimmt das wieder weg.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a name for the project.</source>
            <translation>Wählen Sie einen Namen für das Projekt.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>That media is not in the bin any more.</source>
            <translation>Dieses Medium ist nicht mehr im Projekt.</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>Zur Zeitleiste hinzufügen</translation>
        </message>
        <message>
            <source>%1 is open in another window: this one only looks at it as it was saved or changed last. Save as makes a copy to work on.</source>
            <translation>%1 ist in einem anderen Fenster geöffnet: dieses zeigt es nur so, wie es zuletzt gespeichert oder geändert wurde. „Speichern unter“ macht eine Kopie zum Arbeiten.</translation>
        </message>
        <message>
            <source>The project is open in another window. Save as makes a copy to work on.</source>
            <translation>Das Projekt ist in einem anderen Fenster geöffnet. „Speichern unter“ macht eine Kopie zum Arbeiten.</translation>
        </message>
        <message>
            <source>There are no media in the folder '%1'.</source>
            <translation>Im Ordner „%1“ sind keine Medien.</translation>
        </message>
        <message>
            <source>There is more in the folder '%1' than comes in at once: %2 files, 12 folders deep. Bring the folders in it in by themselves.</source>
            <translation>Im Ordner „%1“ ist mehr, als auf einmal hereinkommt: %2 Dateien, 12 Ordner tief. Importieren Sie die Ordner darin einzeln.</translation>
        </message>
    </context>
</TS>
