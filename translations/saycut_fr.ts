<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>KeyMap</name>
        <message>
            <source>This is no file of keys: it has no "keys" (%1).</source>
            <translation>Ce n’est pas un fichier de raccourcis : il n’a pas de « keys » (%1).</translation>
        </message>
        <message>
            <source>'%1' (for %2) is no key.</source>
            <translation>« %1 » (pour %2) n’est pas une touche.</translation>
        </message>
        <message>
            <source>Premiere-like</source>
            <translation>Comme Premiere</translation>
        </message>
        <message>
            <source>Resolve-like</source>
            <translation>Comme Resolve</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>%1 ne peut pas être lu : %2.</translation>
        </message>
    </context>
    <context>
        <name>QObject</name>
        <message>
            <source>less than 1 %</source>
            <translation>moins de 1 %</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>in the upper left</source>
            <translation>en haut à gauche</translation>
        </message>
        <message>
            <source>in the upper middle</source>
            <translation>en haut au milieu</translation>
        </message>
        <message>
            <source>in the upper right</source>
            <translation>en haut à droite</translation>
        </message>
        <message>
            <source>on the left</source>
            <translation>à gauche</translation>
        </message>
        <message>
            <source>in the middle</source>
            <translation>au milieu</translation>
        </message>
        <message>
            <source>on the right</source>
            <translation>à droite</translation>
        </message>
        <message>
            <source>in the lower left</source>
            <translation>en bas à gauche</translation>
        </message>
        <message>
            <source>in the lower middle</source>
            <translation>en bas au milieu</translation>
        </message>
        <message>
            <source>in the lower right</source>
            <translation>en bas à droite</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take; the whole picture has changed.</source>
            <translation>Fait : « %1 » a une nouvelle prise ; toute l’image a changé.</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take. %2 of the picture has changed%3; the rest is as it was.</source>
            <translation>Fait : « %1 » a une nouvelle prise. %2 de l’image a changé%3 ; le reste est inchangé.</translation>
        </message>
        <message>
            <source> That is very little: compare it with the original (Alt+C).</source>
            <translation> C’est très peu : comparez avec l’original (Alt+C).</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. Name the thing and what it should become, or draw a frame around it in the viewer.</source>
            <translation>Rien n’a été modifié : le modèle n’a rien trouvé dans l’image à changer ainsi. Nommez la chose et ce qu’elle doit devenir, ou dessinez un cadre autour d’elle dans le moniteur.</translation>
        </message>
        <message>
            <source>A new clip is at the end of the timeline.</source>
            <translation>Un nouveau clip se trouve à la fin de la timeline.</translation>
        </message>
        <message>
            <source> The model says that it shows: %1</source>
            <translation> Selon le modèle, il montre : %1</translation>
        </message>
        <message>
            <source> The small model that comes with the program draws plain coloured shapes on plain backgrounds; anything else is likely not to be recognised. Larger models: View, Models.</source>
            <translation> Le petit modèle fourni dessine des formes unies sur fond uni ; le reste sera difficile à reconnaître. Modèles plus grands : Affichage, Modèles.</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 et %n autre</numerusform>
                <numerusform>%1 et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 Go</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 Mo</translation>
        </message>
        <message>
            <source>%1: %2 tensors, %3</source>
            <translation>%1 : %2 tenseurs, %3</translation>
        </message>
        <message>
            <source>Runs on the %1, about %2 of %3 free memory</source>
            <translation>Fonctionne sur %1, environ %2 sur %3 de mémoire libre</translation>
        </message>
        <message>
            <source>No licence file in the folder; ask where the weights came from.</source>
            <translation>Aucun fichier de licence dans le dossier ; renseignez-vous sur l’origine des poids.</translation>
        </message>
        <message>
            <source>Licence: %1</source>
            <translation>Licence : %1</translation>
        </message>
        <message>
            <source>Problem: %1</source>
            <translation>Problème : %1</translation>
        </message>
        <message>
            <source>Sound %1</source>
            <translation>Son %1</translation>
        </message>
        <message>
            <source>Video %1</source>
            <translation>Vidéo %1</translation>
        </message>
        <message>
            <source>Subtitles %1</source>
            <translation>Sous-titres %1</translation>
        </message>
        <message>
            <source>Titles %1</source>
            <translation>Titres %1</translation>
        </message>
        <message>
            <source>  reversed</source>
            <translation>  inversé</translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n prise</numerusform>
                <numerusform>%n prises</numerusform>
            </translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>Transformer</translation>
        </message>
        <message>
            <source>Level of the whole</source>
            <translation>Niveau général</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Rogner</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masque</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. The small model that comes with the program recolours plain things, changes light and looks and takes simple things out; it cannot turn one thing into another. Name the thing and its colour, or draw a frame around it in the viewer.</source>
            <translation>Rien n’a été modifié : le modèle n’a rien trouvé dans l’image à changer ainsi. Le petit modèle fourni recolore des choses unies, change la lumière et l’ambiance et retire des choses simples ; il ne peut pas transformer une chose en une autre. Nommez la chose et sa couleur, ou dessinez un cadre autour d’elle dans le moniteur.</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right</source>
            <translation>Gauche, droite, centre, graves, arrière gauche, arrière droite</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right, side left, side right</source>
            <translation>Gauche, droite, centre, graves, arrière gauche, arrière droite, côté gauche, côté droit</translation>
        </message>
        <message>
            <source>A new clip lies in the gap.</source>
            <translation>Un nouveau clip se trouve dans le vide.</translation>
        </message>
        <message>
            <source>The picture has a new take, in which it moves.</source>
            <translation>L’image a une nouvelle prise, dans laquelle elle bouge.</translation>
        </message>
        <message>
            <source>A new clip goes on where the other one ended.</source>
            <translation>Un nouveau clip continue là où l’autre s’arrêtait.</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>Brightness</source>
            <translation>Luminosité</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Exposure</source>
            <translation>Exposition</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Courbes</translation>
        </message>
        <message>
            <source>Lift gamma gain</source>
            <translation>Lift, gamma, gain</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>Vignette</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Saturation</translation>
        </message>
        <message>
            <source>Vibrance</source>
            <translation>Vibrance</translation>
        </message>
        <message>
            <source>Hue</source>
            <translation>Teinte</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>Balance des blancs</translation>
        </message>
        <message>
            <source>Hsl</source>
            <translation>TSL</translation>
        </message>
        <message>
            <source>Lut</source>
            <translation>LUT</translation>
        </message>
        <message>
            <source>Grayscale</source>
            <translation>Niveaux de gris</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>Noir et blanc</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sépia</translation>
        </message>
        <message>
            <source>Colorize</source>
            <translation>Coloriser</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Inverser</translation>
        </message>
        <message>
            <source>Posterize</source>
            <translation>Postériser</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Flou</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>Netteté</translation>
        </message>
        <message>
            <source>Box blur</source>
            <translation>Flou simple</translation>
        </message>
        <message>
            <source>Directional blur</source>
            <translation>Flou directionnel</translation>
        </message>
        <message>
            <source>Pixelate</source>
            <translation>Pixelliser</translation>
        </message>
        <message>
            <source>Glow</source>
            <translation>Lueur</translation>
        </message>
        <message>
            <source>Edges</source>
            <translation>Contours</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Croquis</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Grain</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Bordure</translation>
        </message>
        <message>
            <source>Emboss</source>
            <translation>Relief</translation>
        </message>
        <message>
            <source>Rgb split</source>
            <translation>Décalage RVB</translation>
        </message>
        <message>
            <source>Chroma key</source>
            <translation>Incrustation chroma</translation>
        </message>
        <message>
            <source>Luma key</source>
            <translation>Incrustation luma</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>Pivoter</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Retourner</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Rogner</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Miroir</translation>
        </message>
        <message>
            <source>Corner pin</source>
            <translation>Ancrage des coins</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gain</translation>
        </message>
        <message>
            <source>Equalizer</source>
            <translation>Égaliseur</translation>
        </message>
        <message>
            <source>High pass</source>
            <translation>Passe-haut</translation>
        </message>
        <message>
            <source>Low pass</source>
            <translation>Passe-bas</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>Compresseur</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>Limiteur</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>Porte de bruit</translation>
        </message>
        <message>
            <source>De esser</source>
            <translation>Dé-esseur</translation>
        </message>
        <message>
            <source>Ducking</source>
            <translation>Atténuation auto</translation>
        </message>
        <message>
            <source>Noise reduction</source>
            <translation>Réduction du bruit</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>Réverbération</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>Écho</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Intensité sonore</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>Mire de barres</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>Décompte</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Bruit</translation>
        </message>
        <message>
            <source>Gradient</source>
            <translation>Dégradé</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Tonalité</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>Fondu enchaîné</translation>
        </message>
        <message>
            <source>Dip</source>
            <translation>Fondu à la couleur</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Volet</translation>
        </message>
        <message>
            <source>Radial wipe</source>
            <translation>Volet circulaire</translation>
        </message>
        <message>
            <source>Clock wipe</source>
            <translation>Volet horloge</translation>
        </message>
        <message>
            <source>Luma wipe</source>
            <translation>Volet luma</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>Pousser</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Crossfade</source>
            <translation>Fondu audio</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>Simple</translation>
        </message>
        <message>
            <source>Lower third</source>
            <translation>Tiers inférieur</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Gros titre</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Sous-titre</translation>
        </message>
        <message>
            <source>Caption box</source>
            <translation>Sous-titre sur fond</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Générique</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citation</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Chapitre</translation>
        </message>
        <message>
            <source>Corner</source>
            <translation>Coin</translation>
        </message>
        <message>
            <source>Call out</source>
            <translation>Légende</translation>
        </message>
        <message>
            <source>End card</source>
            <translation>Carton de fin</translation>
        </message>
        <message>
            <source>Big word</source>
            <translation>Mot géant</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>Machine à écrire</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Quantité</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>Diaphragmes</translation>
        </message>
        <message>
            <source>Master</source>
            <translation>Maître</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rouge</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
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
            <translation>Lift rouge</translation>
        </message>
        <message>
            <source>Lift green</source>
            <translation>Lift vert</translation>
        </message>
        <message>
            <source>Lift blue</source>
            <translation>Lift bleu</translation>
        </message>
        <message>
            <source>Gamma red</source>
            <translation>Gamma rouge</translation>
        </message>
        <message>
            <source>Gamma green</source>
            <translation>Gamma vert</translation>
        </message>
        <message>
            <source>Gamma blue</source>
            <translation>Gamma bleu</translation>
        </message>
        <message>
            <source>Gain red</source>
            <translation>Gain rouge</translation>
        </message>
        <message>
            <source>Gain green</source>
            <translation>Gain vert</translation>
        </message>
        <message>
            <source>Gain blue</source>
            <translation>Gain bleu</translation>
        </message>
        <message>
            <source>Red hue</source>
            <translation>Teinte rouge</translation>
        </message>
        <message>
            <source>Red saturation</source>
            <translation>Saturation rouge</translation>
        </message>
        <message>
            <source>Red lightness</source>
            <translation>Lumière rouge</translation>
        </message>
        <message>
            <source>Yellow hue</source>
            <translation>Teinte jaune</translation>
        </message>
        <message>
            <source>Yellow saturation</source>
            <translation>Saturation jaune</translation>
        </message>
        <message>
            <source>Yellow lightness</source>
            <translation>Lumière jaune</translation>
        </message>
        <message>
            <source>Green hue</source>
            <translation>Teinte verte</translation>
        </message>
        <message>
            <source>Green saturation</source>
            <translation>Saturation verte</translation>
        </message>
        <message>
            <source>Green lightness</source>
            <translation>Lumière verte</translation>
        </message>
        <message>
            <source>Aqua hue</source>
            <translation>Teinte cyan</translation>
        </message>
        <message>
            <source>Aqua saturation</source>
            <translation>Saturation cyan</translation>
        </message>
        <message>
            <source>Aqua lightness</source>
            <translation>Lumière cyan</translation>
        </message>
        <message>
            <source>Blue hue</source>
            <translation>Teinte bleue</translation>
        </message>
        <message>
            <source>Blue saturation</source>
            <translation>Saturation bleue</translation>
        </message>
        <message>
            <source>Blue lightness</source>
            <translation>Lumière bleue</translation>
        </message>
        <message>
            <source>Magenta hue</source>
            <translation>Teinte magenta</translation>
        </message>
        <message>
            <source>Magenta saturation</source>
            <translation>Saturation magenta</translation>
        </message>
        <message>
            <source>Magenta lightness</source>
            <translation>Lumière magenta</translation>
        </message>
        <message>
            <source>Degrees</source>
            <translation>Degrés</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Nuance</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Niveaux</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>niveaux</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>IL</translation>
        </message>
        <message>
            <source>letters</source>
            <translation>lettres</translation>
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
            <translation>points</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Force</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Rayon</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Angle</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Seuil</translation>
        </message>
        <message>
            <source>Softness</source>
            <translation>Douceur</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Tolérance</translation>
        </message>
        <message>
            <source>Spill</source>
            <translation>Débordement</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Bas</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Haut</translation>
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
            <translation>Échelle</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>Rotation</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Gauche</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Haut</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Droite</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Bas</translation>
        </message>
        <message>
            <source>Top left</source>
            <translation>En haut à gauche</translation>
        </message>
        <message>
            <source>Top right</source>
            <translation>En haut à droite</translation>
        </message>
        <message>
            <source>Bottom right</source>
            <translation>En bas à droite</translation>
        </message>
        <message>
            <source>Bottom left</source>
            <translation>En bas à gauche</translation>
        </message>
        <message>
            <source>Db</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Low hz</source>
            <translation>Graves : fréquence</translation>
        </message>
        <message>
            <source>Low db</source>
            <translation>Graves : niveau</translation>
        </message>
        <message>
            <source>Band1 hz</source>
            <translation>Bande 1 : fréquence</translation>
        </message>
        <message>
            <source>Band1 db</source>
            <translation>Bande 1 : niveau</translation>
        </message>
        <message>
            <source>Band1 q</source>
            <translation>Bande 1 : Q</translation>
        </message>
        <message>
            <source>Band2 hz</source>
            <translation>Bande 2 : fréquence</translation>
        </message>
        <message>
            <source>Band2 db</source>
            <translation>Bande 2 : niveau</translation>
        </message>
        <message>
            <source>Band2 q</source>
            <translation>Bande 2 : Q</translation>
        </message>
        <message>
            <source>Band3 hz</source>
            <translation>Bande 3 : fréquence</translation>
        </message>
        <message>
            <source>Band3 db</source>
            <translation>Bande 3 : niveau</translation>
        </message>
        <message>
            <source>Band3 q</source>
            <translation>Bande 3 : Q</translation>
        </message>
        <message>
            <source>Band4 hz</source>
            <translation>Bande 4 : fréquence</translation>
        </message>
        <message>
            <source>Band4 db</source>
            <translation>Bande 4 : niveau</translation>
        </message>
        <message>
            <source>Band4 q</source>
            <translation>Bande 4 : Q</translation>
        </message>
        <message>
            <source>High hz</source>
            <translation>Aigus : fréquence</translation>
        </message>
        <message>
            <source>High db</source>
            <translation>Aigus : niveau</translation>
        </message>
        <message>
            <source>Frequency</source>
            <translation>Fréquence</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Pente</translation>
        </message>
        <message>
            <source>Threshold db</source>
            <translation>Seuil</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Ratio</translation>
        </message>
        <message>
            <source>Attack ms</source>
            <translation>Attaque</translation>
        </message>
        <message>
            <source>Release ms</source>
            <translation>Relâchement</translation>
        </message>
        <message>
            <source>Knee db</source>
            <translation>Genou</translation>
        </message>
        <message>
            <source>Makeup db</source>
            <translation>Compensation</translation>
        </message>
        <message>
            <source>Ceiling db</source>
            <translation>Plafond</translation>
        </message>
        <message>
            <source>Range db</source>
            <translation>Atténuation</translation>
        </message>
        <message>
            <source>Hold ms</source>
            <translation>Maintien</translation>
        </message>
        <message>
            <source>Amount db</source>
            <translation>Quantité</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>Mélange</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>Amortissement</translation>
        </message>
        <message>
            <source>Time ms</source>
            <translation>Temps</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Réinjection</translation>
        </message>
        <message>
            <source>Target lufs</source>
            <translation>Intensité cible</translation>
        </message>
        <message>
            <source>True peak db</source>
            <translation>Crête vraie</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Police</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Graisse</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Italique</translation>
        </message>
        <message>
            <source>Underline</source>
            <translation>Souligné</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Contour</translation>
        </message>
        <message>
            <source>Outline width</source>
            <translation>Largeur du contour</translation>
        </message>
        <message>
            <source>Shadow</source>
            <translation>Ombre</translation>
        </message>
        <message>
            <source>Shadow distance</source>
            <translation>Distance de l’ombre</translation>
        </message>
        <message>
            <source>Boxed</source>
            <translation>Avec fond</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Fond</translation>
        </message>
        <message>
            <source>Box padding</source>
            <translation>Marge du fond</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>Alignement</translation>
        </message>
        <message>
            <source>Anchor</source>
            <translation>Ancrage</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Interligne</translation>
        </message>
        <message>
            <source>Letter spacing</source>
            <translation>Interlettrage</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Animation</translation>
        </message>
        <message>
            <source>Motion seconds</source>
            <translation>Durée de l’animation</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>Prononcé</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Pas encore prononcé</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Arrière-plan</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Centre</translation>
        </message>
        <message>
            <source>Inverted</source>
            <translation>Inversé</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Courbe</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Vers le haut</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Vers le bas</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Milieu</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Fade</source>
            <translation>Fondu</translation>
        </message>
        <message>
            <source>Rise</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Roll</source>
            <translation>Défiler</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linéaire</translation>
        </message>
        <message>
            <source>Equal power</source>
            <translation>Puissance constante</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Doux</translation>
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
            <translation>Soustraction</translation>
        </message>
        <message>
            <source>Multiply</source>
            <translation>Produit</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Superposition</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Incrustation</translation>
        </message>
        <message>
            <source>Darken</source>
            <translation>Obscurcir</translation>
        </message>
        <message>
            <source>Lighten</source>
            <translation>Éclaircir</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>Lumière tamisée</translation>
        </message>
        <message>
            <source>Hard light</source>
            <translation>Lumière crue</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Ellipse</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Addition</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Glisser</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Longueur</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Panoramique</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacité</translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>Transformer</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Piste</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Largeur</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Deflicker</source>
            <translation>Antiscintillement</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>Réduction du grain</translation>
        </message>
        <message>
            <source>Deband</source>
            <translation>Antibandes</translation>
        </message>
        <message>
            <source>Drop shadow</source>
            <translation>Ombre portée</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distance</translation>
        </message>
        <message>
            <source>Lens correction</source>
            <translation>Correction d’objectif</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>Distorsion</translation>
        </message>
        <message>
            <source>Outer</source>
            <translation>Bord extérieur</translation>
        </message>
        <message>
            <source>Stabilize</source>
            <translation>Stabilisation</translation>
        </message>
        <message>
            <source>Smoothness</source>
            <translation>Lissage</translation>
        </message>
        <message>
            <source>Painted</source>
            <translation>Peint</translation>
        </message>
        <message>
            <source>Camera log</source>
            <translation>Log de caméra</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Rendu</translation>
        </message>
        <message>
            <source>Natural</source>
            <translation>Naturel</translation>
        </message>
        <message>
            <source>Filmic</source>
            <translation>Cinématographique</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Plage</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Pleine</translation>
        </message>
        <message>
            <source>Limited</source>
            <translation>Limitée</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Caméra</translation>
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
            <translation>Placez d’abord la tête de lecture dans un clip.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Scinder</translation>
        </message>
        <message>
            <source>Remove the transition</source>
            <translation>Supprimer la transition</translation>
        </message>
        <message>
            <source>Ripple delete</source>
            <translation>Supprimer et raccorder</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that is where it is trimmed to.</source>
            <translation>La tête de lecture doit être dans le clip : c’est là qu’il est raccourci.</translation>
        </message>
        <message>
            <source>Trim to playhead</source>
            <translation>Raccourcir jusqu’à la tête de lecture</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Décaler</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>Choisir la prise</translation>
        </message>
        <message>
            <source>This clip has one take only.</source>
            <translation>Ce clip n’a qu’une prise.</translation>
        </message>
        <message>
            <source>Mute the clip</source>
            <translation>Rendre le clip muet</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>Rétablir le son</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Muet</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>Lire à l’envers</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>Switch the clip off</source>
            <translation>Désactiver le clip</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Activer</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Désactiver</translation>
        </message>
        <message>
            <source>Let the clip run</source>
            <translation>Laisser défiler le clip</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that picture is held.</source>
            <translation>La tête de lecture doit être dans le clip : c’est cette image qui est figée.</translation>
        </message>
        <message>
            <source>Hold a picture</source>
            <translation>Arrêt sur image</translation>
        </message>
        <message>
            <source>Nest</source>
            <translation>Imbriquer</translation>
        </message>
        <message>
            <source>Speed…</source>
            <translation>Vitesse…</translation>
        </message>
        <message>
            <source>Speed in percent</source>
            <translation>Vitesse en pourcentage</translation>
        </message>
        <message>
            <source>The speed of a clip lies between 1 and 10000 percent.</source>
            <translation>La vitesse d’un clip va de 1 à 10000 pour cent.</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Rename the clip…</source>
            <translation>Renommer le clip…</translation>
        </message>
        <message>
            <source>Name of the clip</source>
            <translation>Nom du clip</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lier</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Délier</translation>
        </message>
        <message>
            <source>Select two clips or more first.</source>
            <translation>Sélectionnez d’abord au moins deux clips.</translation>
        </message>
        <message>
            <source>Split at playhead</source>
            <translation>Scinder à la tête de lecture</translation>
        </message>
        <message>
            <source>Split all tracks</source>
            <translation>Scinder toutes les pistes</translation>
        </message>
        <message>
            <source>Trim start to playhead</source>
            <translation>Raccourcir le début jusqu’à la tête de lecture</translation>
        </message>
        <message>
            <source>Trim end to playhead</source>
            <translation>Raccourcir la fin jusqu’à la tête de lecture</translation>
        </message>
        <message>
            <source>Delete, leave a gap</source>
            <translation>Supprimer en laissant un vide</translation>
        </message>
        <message>
            <source>Delete and close the gap</source>
            <translation>Supprimer et combler le vide</translation>
        </message>
        <message>
            <source>Close the gap at the playhead</source>
            <translation>Combler le vide à la tête de lecture</translation>
        </message>
        <message>
            <source>Put the playhead into a gap that all tracks have first.</source>
            <translation>Placez d’abord la tête de lecture dans un vide commun à toutes les pistes.</translation>
        </message>
        <message>
            <source>Close the gap</source>
            <translation>Combler le vide</translation>
        </message>
        <message>
            <source>Nudge left by a frame</source>
            <translation>Décaler d’une image à gauche</translation>
        </message>
        <message>
            <source>Nudge right by a frame</source>
            <translation>Décaler d’une image à droite</translation>
        </message>
        <message>
            <source>Nudge left by ten frames</source>
            <translation>Décaler de dix images à gauche</translation>
        </message>
        <message>
            <source>Nudge right by ten frames</source>
            <translation>Décaler de dix images à droite</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Grouper</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>Dégrouper</translation>
        </message>
        <message>
            <source>Link picture and sound</source>
            <translation>Lier l’image et le son</translation>
        </message>
        <message>
            <source>Unlink picture and sound</source>
            <translation>Délier l’image et le son</translation>
        </message>
        <message>
            <source>Hold the picture at the playhead</source>
            <translation>Figer l’image à la tête de lecture</translation>
        </message>
        <message>
            <source>Nest the clips</source>
            <translation>Imbriquer les clips</translation>
        </message>
        <message>
            <source>Next take</source>
            <translation>Prise suivante</translation>
        </message>
        <message>
            <source>Previous take</source>
            <translation>Prise précédente</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>Copy clips first.</source>
            <translation>Copiez d’abord des clips.</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>Paste attributes</source>
            <translation>Coller les attributs</translation>
        </message>
        <message>
            <source>What was copied is of another kind than the selected clips: pictures take from pictures, sounds from sounds.</source>
            <translation>Ce qui a été copié est d’un autre type que les clips sélectionnés : image avec image, son avec son.</translation>
        </message>
        <message>
            <source>Remove attributes</source>
            <translation>Supprimer les attributs</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Paste and make room</source>
            <translation>Coller en faisant de la place</translation>
        </message>
        <message>
            <source>Select a clip first.</source>
            <translation>Sélectionnez d’abord un clip.</translation>
        </message>
        <message>
            <source>Select a clip first, or put the playhead over one.</source>
            <translation>Sélectionnez d’abord un clip ou placez la tête de lecture dessus.</translation>
        </message>
        <message>
            <source>Mark a range first: I sets its start, O its end.</source>
            <translation>Marquez d’abord une plage : I pose le début, O la fin.</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>La timeline est vide. Importez d’abord un clip.</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>Choisissez d’abord une piste : un clic sur son nom suffit.</translation>
        </message>
        <message>
            <source>Select a clip with sound first.</source>
            <translation>Sélectionnez d’abord un clip avec du son.</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Sélectionnez d’abord un clip avec une image.</translation>
        </message>
        <message>
            <source>The clip has no keys. The inspector sets them beside each value.</source>
            <translation>Le clip n’a pas d’images clés. L’inspecteur les pose à côté de chaque valeur.</translation>
        </message>
        <message>
            <source>There is no later key.</source>
            <translation>Il n’y a pas d’image clé après.</translation>
        </message>
        <message>
            <source>There is no earlier key.</source>
            <translation>Il n’y a pas d’image clé avant.</translation>
        </message>
        <message>
            <source>Put an effect on the clip…</source>
            <translation>Appliquer un effet au clip…</translation>
        </message>
        <message>
            <source>Name of the effect</source>
            <translation>Nom de l’effet</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>Image clé suivante</translation>
        </message>
        <message>
            <source>Previous key</source>
            <translation>Image clé précédente</translation>
        </message>
        <message>
            <source>There are no markers: M sets one at the playhead.</source>
            <translation>Il n’y a pas de marqueurs : M en pose un à la tête de lecture.</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marqueur</translation>
        </message>
        <message>
            <source>There is no later marker.</source>
            <translation>Il n’y a pas de marqueur après.</translation>
        </message>
        <message>
            <source>There is no earlier marker.</source>
            <translation>Il n’y a pas de marqueur avant.</translation>
        </message>
        <message>
            <source>Remove the marker</source>
            <translation>Supprimer le marqueur</translation>
        </message>
        <message>
            <source>There is no marker at the playhead.</source>
            <translation>Il n’y a pas de marqueur à la tête de lecture.</translation>
        </message>
        <message>
            <source>Remove all markers</source>
            <translation>Supprimer tous les marqueurs</translation>
        </message>
        <message>
            <source>There are no markers beside the captions.</source>
            <translation>Il n’y a pas de marqueurs en dehors des sous-titres.</translation>
        </message>
        <message>
            <source>Marker at playhead</source>
            <translation>Marqueur à la tête de lecture</translation>
        </message>
        <message>
            <source>Marker over the marked range</source>
            <translation>Marqueur sur la plage marquée</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>Marqueur suivant</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>Marqueur précédent</translation>
        </message>
        <message>
            <source>Remove the marker at the playhead</source>
            <translation>Supprimer le marqueur à la tête de lecture</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>Extraire</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>Prélever</translation>
        </message>
        <message>
            <source>Nothing lies in the marked range on an unlocked track.</source>
            <translation>Rien ne se trouve dans la plage marquée sur une piste déverrouillée.</translation>
        </message>
        <message>
            <source>Lift the marked range</source>
            <translation>Prélever la plage marquée</translation>
        </message>
        <message>
            <source>Extract the marked range</source>
            <translation>Extraire la plage marquée</translation>
        </message>
        <message>
            <source>Mark in</source>
            <translation>Point d’entrée</translation>
        </message>
        <message>
            <source>Mark out</source>
            <translation>Point de sortie</translation>
        </message>
        <message>
            <source>Mark the selected clips</source>
            <translation>Marquer les clips sélectionnés</translation>
        </message>
        <message>
            <source>Clear in and out</source>
            <translation>Effacer entrée et sortie</translation>
        </message>
        <message>
            <source>Go to in</source>
            <translation>Aller au point d’entrée</translation>
        </message>
        <message>
            <source>Go to out</source>
            <translation>Aller au point de sortie</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>Au début</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>À la fin</translation>
        </message>
        <message>
            <source>Previous edit</source>
            <translation>Coupe précédente</translation>
        </message>
        <message>
            <source>Next edit</source>
            <translation>Coupe suivante</translation>
        </message>
        <message>
            <source>Go to a time…</source>
            <translation>Aller à un temps…</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Où aller</translation>
        </message>
        <message>
            <source>There is no clip at the playhead.</source>
            <translation>Il n’y a pas de clip à la tête de lecture.</translation>
        </message>
        <message>
            <source>This is the last clip of its track.</source>
            <translation>C’est le dernier clip de sa piste.</translation>
        </message>
        <message>
            <source>This is the first clip of its track.</source>
            <translation>C’est le premier clip de sa piste.</translation>
        </message>
        <message>
            <source>There is no clip at that time on another track.</source>
            <translation>Il n’y a pas de clip à ce moment sur une autre piste.</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Tout sélectionner</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>Ne rien sélectionner</translation>
        </message>
        <message>
            <source>Invert the selection</source>
            <translation>Inverser la sélection</translation>
        </message>
        <message>
            <source>Select all from the playhead</source>
            <translation>Tout sélectionner à partir de la tête de lecture</translation>
        </message>
        <message>
            <source>Select all before the playhead</source>
            <translation>Tout sélectionner avant la tête de lecture</translation>
        </message>
        <message>
            <source>Select the track from the playhead</source>
            <translation>Sélectionner la piste à partir de la tête de lecture</translation>
        </message>
        <message>
            <source>Select the clips at the playhead</source>
            <translation>Sélectionner les clips à la tête de lecture</translation>
        </message>
        <message>
            <source>Select the next clip</source>
            <translation>Sélectionner le clip suivant</translation>
        </message>
        <message>
            <source>Select the previous clip</source>
            <translation>Sélectionner le clip précédent</translation>
        </message>
        <message>
            <source>Select the clip on the track above</source>
            <translation>Sélectionner le clip de la piste du dessus</translation>
        </message>
        <message>
            <source>Select the clip on the track below</source>
            <translation>Sélectionner le clip de la piste du dessous</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel first.</source>
            <translation>Choisissez d’abord un clip dans les médias.</translation>
        </message>
        <message>
            <source>The marked range on the timeline is longer than what is left of the source from its mark on. Move one of the marks.</source>
            <translation>La plage marquée sur la timeline est plus longue que ce qui reste de la source après son repère. Déplacez l’un des repères.</translation>
        </message>
        <message>
            <source>The marked part of the source has no length.</source>
            <translation>La partie marquée de la source n’a pas de durée.</translation>
        </message>
        <message>
            <source>The source is too long to end at the timeline's out. Move one of the marks.</source>
            <translation>La source est trop longue pour finir au point de sortie de la timeline. Déplacez l’un des repères.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>None of the selected clips can show or sound like the source.</source>
            <translation>Aucun des clips sélectionnés ne peut reprendre l’image ou le son de la source.</translation>
        </message>
        <message>
            <source>Insert from media panel</source>
            <translation>Insérer depuis les médias</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insérer</translation>
        </message>
        <message>
            <source>Overwrite from media panel</source>
            <translation>Écraser depuis les médias</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Écraser</translation>
        </message>
        <message>
            <source>Append from media panel</source>
            <translation>Ajouter à la fin depuis les médias</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>Ajouter à la timeline</translation>
        </message>
        <message>
            <source>Replace the selected clips</source>
            <translation>Remplacer les clips sélectionnés</translation>
        </message>
        <message>
            <source>Mark in of the source</source>
            <translation>Point d’entrée de la source</translation>
        </message>
        <message>
            <source>Mark out of the source</source>
            <translation>Point de sortie de la source</translation>
        </message>
        <message>
            <source>Clear in and out of the source</source>
            <translation>Effacer entrée et sortie de la source</translation>
        </message>
        <message>
            <source>What is shown needs a length above zero.</source>
            <translation>Ce qui est affiché doit avoir une durée supérieure à zéro.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>A title needs words.</source>
            <translation>Un titre a besoin de texte.</translation>
        </message>
        <message>
            <source>Add a title</source>
            <translation>Ajouter un titre</translation>
        </message>
        <message>
            <source>Add a generator</source>
            <translation>Ajouter un générateur</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Calque d’effets</translation>
        </message>
        <message>
            <source>Add an adjustment clip</source>
            <translation>Ajouter un calque d’effets</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>Length in seconds</source>
            <translation>Durée en secondes</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Piste</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Add a colour</source>
            <translation>Ajouter une couleur</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>Ajouter une piste</translation>
        </message>
        <message>
            <source>Remove the track</source>
            <translation>Supprimer la piste</translation>
        </message>
        <message>
            <source>Rename the track</source>
            <translation>Renommer la piste</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>Déplacer la piste</translation>
        </message>
        <message>
            <source>This is the topmost track of its kind.</source>
            <translation>C’est la piste la plus haute de son type.</translation>
        </message>
        <message>
            <source>This is the lowest track of its kind.</source>
            <translation>C’est la piste la plus basse de son type.</translation>
        </message>
        <message>
            <source>Say a gain in dB, or a pan from -1 to 1.</source>
            <translation>Indiquez un gain en dB ou un panoramique de -1 à 1.</translation>
        </message>
        <message>
            <source>Gain of the track</source>
            <translation>Gain de la piste</translation>
        </message>
        <message>
            <source>Pan of the track</source>
            <translation>Panoramique de la piste</translation>
        </message>
        <message>
            <source>Add a video track</source>
            <translation>Ajouter une piste vidéo</translation>
        </message>
        <message>
            <source>Add a sound track</source>
            <translation>Ajouter une piste audio</translation>
        </message>
        <message>
            <source>Add a title track</source>
            <translation>Ajouter une piste de titres</translation>
        </message>
        <message>
            <source>Add a subtitle track</source>
            <translation>Ajouter une piste de sous-titres</translation>
        </message>
        <message>
            <source>Lock the track</source>
            <translation>Verrouiller la piste</translation>
        </message>
        <message>
            <source>Hide the track</source>
            <translation>Masquer la piste</translation>
        </message>
        <message>
            <source>Mute the track</source>
            <translation>Rendre la piste muette</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Écouter cette piste seule</translation>
        </message>
        <message>
            <source>Move with the others when they ripple</source>
            <translation>Suivre les autres pistes lors d’un raccord</translation>
        </message>
        <message>
            <source>Rename the track…</source>
            <translation>Renommer la piste…</translation>
        </message>
        <message>
            <source>Name of the track</source>
            <translation>Nom de la piste</translation>
        </message>
        <message>
            <source>Move the track up</source>
            <translation>Monter la piste</translation>
        </message>
        <message>
            <source>Move the track down</source>
            <translation>Descendre la piste</translation>
        </message>
        <message>
            <source>Gain and pan of the track</source>
            <translation>Gain et panoramique de la piste</translation>
        </message>
        <message>
            <source>Gain in dB</source>
            <translation>Gain en dB</translation>
        </message>
        <message>
            <source>Pan from -1 to 1</source>
            <translation>Panoramique de -1 à 1</translation>
        </message>
        <message>
            <source>Put things on this track</source>
            <translation>Utiliser comme piste cible</translation>
        </message>
        <message>
            <source>Choose the track</source>
            <translation>Choisir la piste</translation>
        </message>
        <message>
            <source>A transition lasts longer than 0 s, up to an hour.</source>
            <translation>Une transition dure plus de 0 s, une heure au plus.</translation>
        </message>
        <message>
            <source>Add a transition</source>
            <translation>Ajouter une transition</translation>
        </message>
        <message>
            <source>Change the transition</source>
            <translation>Modifier la transition</translation>
        </message>
        <message>
            <source>Put the playhead on a cut first, or select the clips on both sides of one.</source>
            <translation>Placez d’abord la tête de lecture sur une coupe ou sélectionnez les clips de part et d’autre.</translation>
        </message>
        <message>
            <source>There is no cut of sound there.</source>
            <translation>Il n’y a pas de coupe de son à cet endroit.</translation>
        </message>
        <message>
            <source>There is no room for a transition.</source>
            <translation>Il n’y a pas de place pour une transition.</translation>
        </message>
        <message>
            <source>Choose a transition first: a click on it does.</source>
            <translation>Choisissez d’abord une transition : un clic dessus suffit.</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>Durée de la transition</translation>
        </message>
        <message>
            <source>Add a dissolve</source>
            <translation>Ajouter un fondu enchaîné</translation>
        </message>
        <message>
            <source>Near which time</source>
            <translation>Près de quel moment</translation>
        </message>
        <message>
            <source>Length of the transition…</source>
            <translation>Durée de la transition…</translation>
        </message>
        <message>
            <source>What was copied shows media that this project does not have. Import '%1' here first.</source>
            <translation>Ce qui a été copié utilise des médias absents de ce projet. Importez d’abord « %1 » ici.</translation>
        </message>
        <message>
            <source>There is no effect '%1'</source>
            <translation>Il n’y a pas d’effet « %1 »</translation>
        </message>
        <message>
            <source>There is no template '%1' for titles.</source>
            <translation>Il n’y a pas de modèle de titre « %1 ».</translation>
        </message>
        <message>
            <source>There is no generator '%1'</source>
            <translation>Il n’y a pas de générateur « %1 »</translation>
        </message>
        <message>
            <source>There is no transition '%1'</source>
            <translation>Il n’y a pas de transition « %1 »</translation>
        </message>
        <message>
            <source>'%1' is longer than what the source has from its mark on. Shorten the clip or mark an earlier start.</source>
            <translation>« %1 » est plus long que ce qui reste de la source après son repère. Raccourcissez le clip ou marquez un début plus tôt.</translation>
        </message>
        <message>
            <source>a sequence cannot show itself (sequence)</source>
            <translation>Une séquence ne peut pas se montrer elle-même</translation>
        </message>
        <message>
            <source>a clip needs a length above zero (source)</source>
            <translation>Un clip doit avoir une durée supérieure à zéro</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (start)</source>
            <translation>Un clip ne peut pas commencer avant la timeline</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (to)</source>
            <translation>Un clip ne peut pas commencer avant la timeline</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does (by)</source>
            <translation>Un clip commencerait avant la timeline</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does</source>
            <translation>Un clip commencerait avant la timeline</translation>
        </message>
        <message>
            <source>a clip can only move to a track of its own kind (track)</source>
            <translation>Un clip ne peut aller que sur une piste de son type</translation>
        </message>
        <message>
            <source>one clip at a time can change its track (track)</source>
            <translation>Un seul clip à la fois peut changer de piste</translation>
        </message>
        <message>
            <source>no clip was named (clips)</source>
            <translation>Aucun clip n’a été indiqué</translation>
        </message>
        <message>
            <source>the cut at %1 s does not lie inside the clip (at)</source>
            <translation>La coupe à %1 s n’est pas dans le clip</translation>
        </message>
        <message>
            <source>the range lies after the end of the timeline (%1 s)</source>
            <translation>La plage est après la fin de la timeline (%1 s)</translation>
        </message>
        <message>
            <source>there is no gap between clips at %1 s on this track (at)</source>
            <translation>Il n’y a pas de vide entre les clips à %1 s sur cette piste</translation>
        </message>
        <message>
            <source>other tracks play during the whole gap; move them first (at)</source>
            <translation>D’autres pistes jouent pendant tout le vide ; déplacez-les d’abord</translation>
        </message>
        <message>
            <source>'%1' would lie over '%2' on track %3; make room first</source>
            <translation>« %1 » recouvrirait « %2 » sur la piste %3 ; faites d’abord de la place</translation>
        </message>
        <message>
            <source>the track %1 is locked; unlock it first</source>
            <translation>La piste %1 est verrouillée ; déverrouillez-la d’abord</translation>
        </message>
        <message>
            <source>'%1' is an effect on pictures; here are sounds alone (effect)</source>
            <translation>« %1 » est un effet d’image ; il n’y a ici que du son</translation>
        </message>
        <message>
            <source>there is a clip at that time; split it first, then insert (start)</source>
            <translation>Il y a un clip à ce moment ; scindez-le d’abord, puis insérez</translation>
        </message>
        <message>
            <source>a marker cannot lie before 0 (time)</source>
            <translation>Un marqueur ne peut pas être avant 0</translation>
        </message>
        <message>
            <source>'%1' on the timeline shows it; remove that clip first (media)</source>
            <translation>« %1 » l’utilise sur la timeline ; supprimez d’abord ce clip</translation>
        </message>
        <message>
            <source>the medium is too short to fill '%1' from there; trim the clip first (from)</source>
            <translation>Le média est trop court pour remplir « %1 » à partir de là ; raccourcissez d’abord le clip</translation>
        </message>
        <message>
            <source>titles alone cannot be nested; choose a picture or a sound with them (clips)</source>
            <translation>Des titres seuls ne peuvent pas être imbriqués ; ajoutez une image ou un son</translation>
        </message>
        <message>
            <source>the clips lie in different sequences (clips)</source>
            <translation>Les clips sont dans des séquences différentes</translation>
        </message>
        <message>
            <source>'%1' and '%2' do not follow each other on one track (from, to)</source>
            <translation>« %1 » et « %2 » ne se suivent pas sur une piste</translation>
        </message>
        <message>
            <source>a transition needs a length above zero (length)</source>
            <translation>Une transition doit avoir une durée supérieure à zéro</translation>
        </message>
        <message>
            <source>the transition can last %1 s at most: its clips are no longer (length)</source>
            <translation>La transition peut durer %1 s au plus : ses clips ne sont pas plus longs</translation>
        </message>
        <message>
            <source>nothing of '%1' would be left (to)</source>
            <translation>Il ne resterait rien de « %1 »</translation>
        </message>
        <message>
            <source>'%1' has no more material there (to)</source>
            <translation>« %1 » n’a plus de matière à cet endroit</translation>
        </message>
        <message>
            <source>'%1' has no more material there (by)</source>
            <translation>« %1 » n’a plus de matière à cet endroit</translation>
        </message>
        <message>
            <source>'%1' is not shown at that time; name one within it (at)</source>
            <translation>« %1 » n’est pas visible à ce moment ; indiquez-en un dans le clip</translation>
        </message>
        <message>
            <source>the fades are longer than the clip (fade_in, fade_out)</source>
            <translation>Les fondus sont plus longs que le clip</translation>
        </message>
        <message>
            <source>the speed must lie between 0.01 and 100</source>
            <translation>La vitesse doit être comprise entre 0.01 et 100</translation>
        </message>
        <message>
            <source>the gain of a track must lie between -96 and 24 dB (gain_db)</source>
            <translation>Le gain d’une piste doit être compris entre -96 et 24 dB</translation>
        </message>
        <message>
            <source>the pan of a track must lie between -1 and 1 (pan)</source>
            <translation>Le panoramique d’une piste doit être compris entre -1 et 1</translation>
        </message>
        <message>
            <source>the width and height of the picture must lie between 16 and 16384 (size)</source>
            <translation>La largeur et la hauteur de l’image doivent être comprises entre 16 et 16384</translation>
        </message>
        <message>
            <source>the rate must lie between 0.01 and 480 frames a second (fps)</source>
            <translation>La cadence doit être comprise entre 0.01 et 480 images par seconde</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must lie between %3 and %4</source>
            <translation>Le paramètre « %1 » de « %2 » doit être compris entre %3 et %4</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must be a number</source>
            <translation>Le paramètre « %1 » de « %2 » doit être un nombre</translation>
        </message>
        <message>
            <source>cannot open %1: %2</source>
            <translation>Impossible d’ouvrir %1 : %2</translation>
        </message>
        <message>
            <source>cannot read %1: %2</source>
            <translation>Impossible de lire %1 : %2</translation>
        </message>
        <message>
            <source>cannot write %1: %2</source>
            <translation>Impossible d’écrire %1 : %2</translation>
        </message>
        <message>
            <source>it is a folder and not a file; choose a video, sound or picture file</source>
            <translation>c’est un dossier et non un fichier ; choisissez un fichier vidéo, audio ou image</translation>
        </message>
        <message>
            <source>it is a project and no medium; open it instead of importing it</source>
            <translation>c’est un projet et non un média ; ouvrez-le au lieu de l’importer</translation>
        </message>
        <message>
            <source>it holds subtitles and no picture or sound; bring it in as captions</source>
            <translation>il contient des sous-titres, ni image ni son ; importez-le comme sous-titres</translation>
        </message>
        <message>
            <source>it is a HEIC photo, which cannot be read yet; save it as JPEG, PNG or AVIF</source>
            <translation>c’est une photo HEIC, qui ne peut pas encore être lue ; enregistrez-la en JPEG, PNG ou AVIF</translation>
        </message>
        <message>
            <source>it is a list that names other files, and a medium is one file; import the files that it names</source>
            <translation>c’est une liste d’autres fichiers, or un média est un seul fichier ; importez les fichiers qu’elle cite</translation>
        </message>
        <message>
            <source>it is %1; choose a video, sound or picture file</source>
            <translation>c’est %1 ; choisissez un fichier vidéo, audio ou image</translation>
        </message>
        <message>
            <source>no picture or sound format is known that begins so; it is damaged, cut short, or no media file. Export or download it again</source>
            <translation>aucun format d’image ou de son connu ne commence ainsi ; il est endommagé, tronqué ou n’est pas un média. Exportez-le ou téléchargez-le à nouveau</translation>
        </message>
        <message>
            <source>there is no such file; check the name or relink the media</source>
            <translation>ce fichier n’existe pas ; vérifiez le nom ou reliez le média</translation>
        </message>
        <message>
            <source>the file is empty (0 bytes); copy or download it again</source>
            <translation>le fichier est vide (0 octet) ; copiez-le ou téléchargez-le à nouveau</translation>
        </message>
        <message>
            <source>%1 holds no picture and no sound that can be read; choose a video, sound or picture file</source>
            <translation>%1 ne contient ni image ni son lisibles ; choisissez un fichier vidéo, audio ou image</translation>
        </message>
        <message>
            <source>%1 has no length: not one whole packet is in it; it is damaged or cut short</source>
            <translation>%1 n’a pas de durée : il ne contient aucun paquet complet ; il est endommagé ou tronqué</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut; close it there, or work on a copy</source>
            <translation>%1 est ouvert dans un autre Saycut ; fermez-le là-bas ou travaillez sur une copie</translation>
        </message>
        <message>
            <source>%1 was written by a newer Saycut; update to open it</source>
            <translation>%1 a été écrit par un Saycut plus récent ; mettez à jour pour l’ouvrir</translation>
        </message>
        <message>
            <source>%1 was changed by another program since it was opened; save this project under another name</source>
            <translation>%1 a été modifié par un autre logiciel depuis son ouverture ; enregistrez ce projet sous un autre nom</translation>
        </message>
        <message>
            <source>%1 exists already; choose another name or remove it first</source>
            <translation>%1 existe déjà ; choisissez un autre nom ou supprimez-le d’abord</translation>
        </message>
        <message>
            <source>it is footage that is being used; choose another name or folder</source>
            <translation>c’est une séquence en cours d’utilisation ; choisissez un autre nom ou dossier</translation>
        </message>
        <message>
            <source>it is the project itself; choose another name</source>
            <translation>c’est le projet lui-même ; choisissez un autre nom</translation>
        </message>
        <message>
            <source>it belongs to the project, which keeps its own files there; choose another folder</source>
            <translation>il appartient au projet, qui y garde ses fichiers ; choisissez un autre dossier</translation>
        </message>
        <message>
            <source>a folder is there already; choose another name</source>
            <translation>un dossier s’y trouve déjà ; choisissez un autre nom</translation>
        </message>
        <message>
            <source>what is there is no ordinary file; choose another name</source>
            <translation>ce qui s’y trouve n’est pas un fichier ordinaire ; choisissez un autre nom</translation>
        </message>
        <message>
            <source>the file that is there is protected against writing; choose another name</source>
            <translation>le fichier qui s’y trouve est protégé en écriture ; choisissez un autre nom</translation>
        </message>
        <message>
            <source>there is no folder %1; make it first</source>
            <translation>il n’y a pas de dossier %1 ; créez-le d’abord</translation>
        </message>
        <message>
            <source>its folder takes no files (%1); choose a folder you may write to</source>
            <translation>son dossier n’accepte pas de fichiers (%1) ; choisissez-en un où vous pouvez écrire</translation>
        </message>
        <message>
            <source>there is no name for the file to write; give one</source>
            <translation>il manque le nom du fichier ; donnez-en un</translation>
        </message>
        <message>
            <source>the preset %1 cannot write %2; give the file the ending %3</source>
            <translation>le préréglage %1 ne peut pas écrire %2 ; donnez au fichier l’extension %3</translation>
        </message>
        <message>
            <source>there is nothing to export: the timeline (or the range) is empty</source>
            <translation>il n’y a rien à exporter : la timeline (ou la plage) est vide</translation>
        </message>
        <message>
            <source>a %1 file cannot hold subtitles as a stream; burn them in, write them beside it (.srt), or choose .mp4, .mov, .mkv or .webm</source>
            <translation>un fichier %1 ne peut pas contenir de piste de sous-titres ; incrustez-les, écrivez-les à côté (.srt) ou choisissez .mp4, .mov, .mkv ou .webm</translation>
        </message>
        <message>
            <source>this FFmpeg has no encoder %1; choose another preset</source>
            <translation>ce FFmpeg n’a pas l’encodeur %1 ; choisissez un autre préréglage</translation>
        </message>
        <message>
            <source>there is not enough memory for this; close other programs or choose something smaller, then try again</source>
            <translation>il n’y a pas assez de mémoire ; fermez d’autres logiciels ou choisissez plus petit, puis réessayez</translation>
        </message>
        <message>
            <source>cannot use %1: %2; see whether it is there and may be written</source>
            <translation>impossible d’utiliser %1 : %2 ; vérifiez qu’il existe et peut être écrit</translation>
        </message>
        <message>
            <source>the system refused this: %1; try again</source>
            <translation>le système a refusé : %1 ; réessayez</translation>
        </message>
        <message>
            <source>this could not be done: something in the project or in a file is not as it should be; nothing was changed</source>
            <translation>cela n’a pas pu être fait : quelque chose dans le projet ou dans un fichier n’est pas en ordre ; rien n’a été modifié</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut (process %2); close it there, or work on a copy</source>
            <translation>%1 est ouvert dans un autre Saycut (processus %2) ; fermez-le là-bas ou travaillez sur une copie</translation>
        </message>
        <message>
            <source>the film</source>
            <translation>tout le film</translation>
        </message>
        <message>
            <source>'%1'</source>
            <translation>« %1 »</translation>
        </message>
        <message>
            <source>'%1' and '%2'</source>
            <translation>« %1 » et « %2 »</translation>
        </message>
        <message>
            <source>'%1', '%2' and '%3'</source>
            <translation>« %1 », « %2 » et « %3 »</translation>
        </message>
        <message>
            <source>'%1' from %2 to %3</source>
            <translation>« %1 » de %2 à %3</translation>
        </message>
        <message>
            <source>the film from %1 to %2</source>
            <translation>le film de %1 à %2</translation>
        </message>
        <message>
            <source>remove %1 and close the gap</source>
            <translation>%1 : supprimé, vide comblé</translation>
        </message>
        <message>
            <source>remove %1 and leave a gap</source>
            <translation>%1 : supprimé, vide conservé</translation>
        </message>
        <message>
            <source>cut out %1 to %2</source>
            <translation>coupé de %1 à %2</translation>
        </message>
        <message>
            <source>cut out %1 to %2 and leave a gap</source>
            <translation>coupé de %1 à %2, vide conservé</translation>
        </message>
        <message>
            <source>keep only %1 to %2</source>
            <translation>seul reste de %1 à %2</translation>
        </message>
        <message>
            <source>keep only %1</source>
            <translation>seul reste %1</translation>
        </message>
        <message>
            <source>keep %1 of %2</source>
            <translation>%2 : %1 conservées</translation>
        </message>
        <message>
            <source>take %1 off the start of %2</source>
            <translation>%2 : %1 retirées au début</translation>
        </message>
        <message>
            <source>take %1 off the end of %2</source>
            <translation>%2 : %1 retirées à la fin</translation>
        </message>
        <message>
            <source>take %1 off the start and the end of %2</source>
            <translation>%2 : %1 retirées au début et à la fin</translation>
        </message>
        <message>
            <source>cut the first part of %1</source>
            <translation>%1 : première partie coupée</translation>
        </message>
        <message>
            <source>cut the last part of %1</source>
            <translation>%1 : dernière partie coupée</translation>
        </message>
        <message>
            <source>cut at %1</source>
            <translation>coupé à %1</translation>
        </message>
        <message>
            <source>cut every %1</source>
            <translation>coupé toutes les %1</translation>
        </message>
        <message>
            <source>close the gaps</source>
            <translation>vides comblés</translation>
        </message>
        <message>
            <source>make %1 %2 long</source>
            <translation>%1 : dure maintenant %2</translation>
        </message>
        <message>
            <source>make %1 %2 longer</source>
            <translation>%1 : allongé de %2</translation>
        </message>
        <message>
            <source>make %1 last %2 times as long</source>
            <translation>%1 : %2 fois plus long</translation>
        </message>
        <message>
            <source>swap %1</source>
            <translation>%1 : permutés</translation>
        </message>
        <message>
            <source>move %1 to the start</source>
            <translation>%1 : déplacé au début</translation>
        </message>
        <message>
            <source>move %1 to the end</source>
            <translation>%1 : déplacé à la fin</translation>
        </message>
        <message>
            <source>move %1 before '%2'</source>
            <translation>%1 : déplacé avant « %2 »</translation>
        </message>
        <message>
            <source>move %1 after '%2'</source>
            <translation>%1 : déplacé après « %2 »</translation>
        </message>
        <message>
            <source>move %1 to place %2</source>
            <translation>%1 : déplacé à la place %2</translation>
        </message>
        <message>
            <source>put %1 first</source>
            <translation>%1 : placé en premier</translation>
        </message>
        <message>
            <source>put %1 last</source>
            <translation>%1 : placé en dernier</translation>
        </message>
        <message>
            <source>let %1 begin at %2</source>
            <translation>%1 : commence à %2</translation>
        </message>
        <message>
            <source>repeat %1</source>
            <translation>%1 : répété</translation>
        </message>
        <message>
            <source>play %1 at %2 times its own speed</source>
            <translation>%1 : vitesse ×%2</translation>
        </message>
        <message>
            <source>play %1 at %2 times its present speed</source>
            <translation>%1 : %2 fois la vitesse actuelle</translation>
        </message>
        <message>
            <source>play %1 backwards</source>
            <translation>%1 : à l’envers</translation>
        </message>
        <message>
            <source>play %1 forwards</source>
            <translation>%1 : à l’endroit</translation>
        </message>
        <message>
            <source>mute %1</source>
            <translation>%1 : rendu muet</translation>
        </message>
        <message>
            <source>unmute %1</source>
            <translation>%1 : son rétabli</translation>
        </message>
        <message>
            <source>set the sound of %1 to %2 dB</source>
            <translation>%1 : son à %2 dB</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB higher</source>
            <translation>%1 : son plus fort de %2 dB</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB lower</source>
            <translation>%1 : son plus faible de %2 dB</translation>
        </message>
        <message>
            <source>lower %1 by %2 dB while there is speech</source>
            <translation>%1 : %2 dB plus bas pendant la parole</translation>
        </message>
        <message>
            <source>fade the sound of %1 in over %2</source>
            <translation>%1 : son en fondu d’ouverture sur %2</translation>
        </message>
        <message>
            <source>fade the sound of %1 out over %2</source>
            <translation>%1 : son en fondu de fermeture sur %2</translation>
        </message>
        <message>
            <source>fade %1 in over %2</source>
            <translation>%1 : fondu d’ouverture de %2</translation>
        </message>
        <message>
            <source>fade %1 out over %2</source>
            <translation>%1 : fondu de fermeture de %2</translation>
        </message>
        <message>
            <source>fade %1 in and out over %2</source>
            <translation>%1 : fondus d’ouverture et de fermeture de %2</translation>
        </message>
        <message>
            <source>remove the fade of %1</source>
            <translation>%1 : fondu supprimé</translation>
        </message>
        <message>
            <source>remove the %1 from %2</source>
            <translation>%2 : %1 retiré</translation>
        </message>
        <message>
            <source>zoom slowly in on %1</source>
            <translation>%1 : zoom avant lent</translation>
        </message>
        <message>
            <source>zoom slowly out of %1</source>
            <translation>%1 : zoom arrière lent</translation>
        </message>
        <message>
            <source>set the frame rate to %1</source>
            <translation>cadence : %1</translation>
        </message>
        <message>
            <source>make the picture %1</source>
            <translation>format d’image %1</translation>
        </message>
        <message>
            <source>show "%1" from %2 to %3</source>
            <translation>« %1 » affiché de %2 à %3</translation>
        </message>
        <message>
            <source>let the title read "%1"</source>
            <translation>le titre dit « %1 »</translation>
        </message>
        <message>
            <source>call %1 "%2"</source>
            <translation>%1 : renommé « %2 »</translation>
        </message>
        <message>
            <source>put a marker at %1</source>
            <translation>marqueur posé à %1</translation>
        </message>
        <message>
            <source>remove the marker at %1</source>
            <translation>marqueur à %1 supprimé</translation>
        </message>
        <message>
            <source>remove the markers</source>
            <translation>marqueurs supprimés</translation>
        </message>
        <message>
            <source>use the original of %1</source>
            <translation>%1 : original utilisé</translation>
        </message>
        <message>
            <source>use the other take of %1</source>
            <translation>%1 : autre prise utilisée</translation>
        </message>
        <message>
            <source>use take %1 of %2</source>
            <translation>%2 : prise %1 utilisée</translation>
        </message>
        <message>
            <source>hold the picture at %1 of '%2' for %3</source>
            <translation>« %2 » : image à %1 figée pendant %3</translation>
        </message>
        <message>
            <source>add '%1' at the end</source>
            <translation>« %1 » ajouté à la fin</translation>
        </message>
        <message>
            <source>add '%1' from the start</source>
            <translation>« %1 » ajouté dès le début</translation>
        </message>
        <message>
            <source>add a %1</source>
            <translation>ajouté : %1</translation>
        </message>
        <message>
            <source>video track</source>
            <translation>piste vidéo</translation>
        </message>
        <message>
            <source>sound track</source>
            <translation>piste audio</translation>
        </message>
        <message>
            <source>a %1 of %2 after '%3'</source>
            <translation>%1 de %2 après « %3 »</translation>
        </message>
        <message>
            <source>a %1 after '%2'</source>
            <translation>%1 après « %2 »</translation>
        </message>
        <message>
            <source>dissolve</source>
            <translation>fondu enchaîné</translation>
        </message>
        <message>
            <source>undo the last step</source>
            <translation>dernière étape annulée</translation>
        </message>
        <message>
            <source>redo the step</source>
            <translation>étape rétablie</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3 with the model: %4</source>
            <translation>Le modèle change l’image de « %1 » de %2 à %3 : %4</translation>
        </message>
        <message>
            <source>change the picture: %1</source>
            <translation>Changer l’image : %1</translation>
        </message>
        <message>
            <source>generate a new clip: %1</source>
            <translation>Créer un nouveau clip : %1</translation>
        </message>
        <message>
            <source>generate a new picture: %1</source>
            <translation>Créer une nouvelle image : %1</translation>
        </message>
        <message>
            <source>ask about '%1'</source>
            <translation>poser une question sur « %1 »</translation>
        </message>
        <message>
            <source>about %1 s and %2 GB of memory</source>
            <translation>environ %1 s et %2 Go de mémoire</translation>
        </message>
        <message>
            <source>how long it takes is not known for this model</source>
            <translation>La durée n’est pas connue pour ce modèle</translation>
        </message>
        <message>
            <source>Measured: the film is %1 s long.</source>
            <translation>Mesuré : le film dure %1 s.</translation>
        </message>
        <message>
            <source>Measured: the film is %1x%2.</source>
            <translation>Mesuré : le film fait %1x%2.</translation>
        </message>
        <message>
            <source>Measured: the film has %1 frames a second.</source>
            <translation>Mesuré : le film a %1 images par seconde.</translation>
        </message>
        <message>
            <source>Measured: %1 clips lie on the timeline.</source>
            <translation>Mesuré : il y a %1 clips sur la timeline.</translation>
        </message>
        <message>
            <source>Measured: %1 clip lies on the timeline.</source>
            <translation>Mesuré : il y a %1 clip sur la timeline.</translation>
        </message>
        <message>
            <source>Which clip is meant?</source>
            <translation>Quel clip ?</translation>
        </message>
        <message>
            <source>which clip is meant?</source>
            <translation>Quel clip ?</translation>
        </message>
        <message>
            <source>Where should '%1' go?</source>
            <translation>Où placer « %1 » ?</translation>
        </message>
        <message>
            <source>Where should it be cut? Say a time, "here" or "in the middle".</source>
            <translation>Où couper ? Indiquez un temps, « ici » ou « au milieu ».</translation>
        </message>
        <message>
            <source>Which words should the title have?</source>
            <translation>Quel texte pour le titre ?</translation>
        </message>
        <message>
            <source>Which clip should be moved?</source>
            <translation>Quel clip déplacer ?</translation>
        </message>
        <message>
            <source>Should it fade in or out?</source>
            <translation>Fondu d’ouverture ou de fermeture ?</translation>
        </message>
        <message>
            <source>How much louder or quieter, in dB?</source>
            <translation>De combien plus fort ou moins fort, en dB ?</translation>
        </message>
        <message>
            <source>How slow should %1 be?</source>
            <translation>À quelle lenteur pour %1 ?</translation>
        </message>
        <message>
            <source>How fast should %1 be?</source>
            <translation>À quelle vitesse pour %1 ?</translation>
        </message>
        <message>
            <source>Should %1 be deleted?</source>
            <translation>Supprimer %1 ?</translation>
        </message>
        <message>
            <source>At which cut?</source>
            <translation>À quelle coupe ?</translation>
        </message>
        <message>
            <source>Between which clips?</source>
            <translation>Entre quels clips ?</translation>
        </message>
        <message>
            <source>there is no clip on the timeline yet; import one first</source>
            <translation>il n’y a pas encore de clip sur la timeline ; importez-en un d’abord</translation>
        </message>
        <message>
            <source>there is no clip to ask about; import one first</source>
            <translation>il n’y a pas de clip sur lequel poser une question ; importez-en un d’abord</translation>
        </message>
        <message>
            <source>the film ends at %1, before %2</source>
            <translation>le film finit à %1, avant %2</translation>
        </message>
        <message>
            <source>that would take the whole film (%1); say "delete everything" if that is meant</source>
            <translation>cela retirerait tout le film (%1) ; dites « supprime tout » si c’est voulu</translation>
        </message>
        <message>
            <source>there is already a cut at %1, or no clip</source>
            <translation>il y a déjà une coupe à %1, ou pas de clip</translation>
        </message>
        <message>
            <source>'%1' is only %2 long</source>
            <translation>« %1 » ne dure que %2</translation>
        </message>
        <message>
            <source>'%1' has only one take</source>
            <translation>« %1 » n’a qu’une prise</translation>
        </message>
        <message>
            <source>'%1' has no sound</source>
            <translation>« %1 » n’a pas de son</translation>
        </message>
        <message>
            <source>there is nothing else on the timeline</source>
            <translation>il n’y a rien d’autre sur la timeline</translation>
        </message>
        <message>
            <source>there is no sound in %1</source>
            <translation>%1 : pas de son</translation>
        </message>
        <message>
            <source>there is no clip called '%1'; the timeline has %2</source>
            <translation>il n’y a pas de clip « %1 » ; la timeline contient %2</translation>
        </message>
        <message>
            <source>nothing was changed; say what should be done</source>
            <translation>rien n’a été modifié ; dites ce qu’il faut faire</translation>
        </message>
        <message>
            <source>what should happen with "%1"?</source>
            <translation>que faire de « %1 » ?</translation>
        </message>
        <message>
            <source>the message is empty; say what should change, or ask something</source>
            <translation>le message est vide ; dites ce qui doit changer ou posez une question</translation>
        </message>
        <message>
            <source>no fillers were heard, nothing was changed</source>
            <translation>aucun mot de remplissage entendu, rien n’a été modifié</translation>
        </message>
        <message>
            <source>there is no pause longer than half a second, nothing was changed</source>
            <translation>aucune pause de plus d’une demi-seconde, rien n’a été modifié</translation>
        </message>
        <message>
            <source>nothing was understood of what is said, so there are no captions</source>
            <translation>rien n’a été compris de ce qui est dit, donc pas de sous-titres</translation>
        </message>
        <message>
            <source>there is no sound on the timeline to listen to</source>
            <translation>il n’y a pas de son à écouter sur la timeline</translation>
        </message>
        <message>
            <source>that clip has no sound to listen to</source>
            <translation>ce clip n’a pas de son à écouter</translation>
        </message>
        <message>
            <source>loading the model</source>
            <translation>chargement du modèle</translation>
        </message>
        <message>
            <source>reading the sound</source>
            <translation>lecture du son</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>décodage</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>dessin</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>écriture</translation>
        </message>
        <message>
            <source>looking for faces</source>
            <translation>recherche de visages</translation>
        </message>
        <message>
            <source>looking for speech</source>
            <translation>recherche de parole</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>écoute</translation>
        </message>
        <message>
            <source>looking</source>
            <translation>observation</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>lecture</translation>
        </message>
        <message>
            <source>thinking</source>
            <translation>réflexion</translation>
        </message>
        <message>
            <source>understanding</source>
            <translation>compréhension</translation>
        </message>
        <message>
            <source>too many jobs are waiting; let some finish or stop them first</source>
            <translation>trop de tâches sont en attente ; laissez-en finir ou arrêtez-en d’abord</translation>
        </message>
        <message>
            <source>clips that only change what lies below them have no place in this format</source>
            <translation>les calques d’effets n’ont pas leur place dans ce format</translation>
        </message>
        <message>
            <source>only the angle that is seen was taken over</source>
            <translation>seul l’angle visible a été repris</translation>
        </message>
        <message>
            <source>only the first choice of each was taken over</source>
            <translation>seul le premier choix de chacun a été repris</translation>
        </message>
        <message>
            <source>this format does not say how a picture is mixed with what lies below it</source>
            <translation>ce format n’indique pas les modes de fusion</translation>
        </message>
        <message>
            <source>colour decisions are not read</source>
            <translation>les décisions de couleur ne sont pas lues</translation>
        </message>
        <message>
            <source>how these tracks are laid over each other has no counterpart</source>
            <translation>la superposition de ces pistes n’a pas d’équivalent</translation>
        </message>
        <message>
            <source>these clips lay wholly under a later one of the same track</source>
            <translation>ces clips étaient entièrement sous un clip ultérieur de la même piste</translation>
        </message>
        <message>
            <source>this format cannot say that a clip is switched off; such clips are left out</source>
            <translation>ce format ne connaît pas les clips désactivés ; ils sont omis</translation>
        </message>
        <message>
            <source>these effects have no counterpart</source>
            <translation>ces effets n’ont pas d’équivalent</translation>
        </message>
        <message>
            <source>this format has no fade at this place</source>
            <translation>ce format n’a pas de fondu à cet endroit</translation>
        </message>
        <message>
            <source>this format cannot let a picture stand still; the clip plays</source>
            <translation>ce format ne connaît pas l’arrêt sur image ; le clip défile</translation>
        </message>
        <message>
            <source>these made pictures have no counterpart; they stay as clips without a file</source>
            <translation>ces générateurs n’ont pas d’équivalent ; ils restent comme clips sans fichier</translation>
        </message>
        <message>
            <source>a transition begins before the first picture of its clip; the clip is moved by as much</source>
            <translation>une transition commence avant la première image de son clip ; le clip est décalé d’autant</translation>
        </message>
        <message>
            <source>pictures keyed over the background are not read; the background is there</source>
            <translation>les images incrustées sur le fond ne sont pas lues ; le fond est là</translation>
        </message>
        <message>
            <source>values that move have no counterpart; the value at the start is kept</source>
            <translation>les valeurs animées n’ont pas d’équivalent ; la valeur initiale est gardée</translation>
        </message>
        <message>
            <source>keywords, roles and ratings of clips are not kept</source>
            <translation>mots-clés, rôles et notes des clips ne sont pas gardés</translation>
        </message>
        <message>
            <source>source and record had different lengths; the record side counts</source>
            <translation>source et enregistrement avaient des durées différentes ; l’enregistrement compte</translation>
        </message>
        <message>
            <source>this format does not carry volume, pan or opacity</source>
            <translation>ce format ne garde ni volume, ni panoramique, ni opacité</translation>
        </message>
        <message>
            <source>this format does not say that a track is locked</source>
            <translation>ce format n’indique pas les pistes verrouillées</translation>
        </message>
        <message>
            <source>this format has no markers</source>
            <translation>ce format n’a pas de marqueurs</translation>
        </message>
        <message>
            <source>these markers lie outside of the part of their clip that is used</source>
            <translation>ces marqueurs sont hors de la partie utilisée de leur clip</translation>
        </message>
        <message>
            <source>masks have no counterpart</source>
            <translation>les masques n’ont pas d’équivalent</translation>
        </message>
        <message>
            <source>markers of a medium itself are not kept</source>
            <translation>les marqueurs du média lui-même ne sont pas gardés</translation>
        </message>
        <message>
            <source>the conversation stays in the project file</source>
            <translation>la conversation reste dans le fichier de projet</translation>
        </message>
        <message>
            <source>notes of other programs are not kept</source>
            <translation>les notes d’autres logiciels ne sont pas gardées</translation>
        </message>
        <message>
            <source>this format cannot say that something is silent or hidden; it is left out</source>
            <translation>ce format n’indique pas ce qui est muet ou masqué ; c’est omis</translation>
        </message>
        <message>
            <source>this format has no timelines within timelines; what they show stands in one clip</source>
            <translation>ce format n’a pas de timelines imbriquées ; leur contenu tient dans un clip</translation>
        </message>
        <message>
            <source>the file is of a newer version than is known; it was read as far as it goes</source>
            <translation>le fichier est d’une version plus récente ; il a été lu autant que possible</translation>
        </message>
        <message>
            <source>the file holds more than one timeline; one was taken over</source>
            <translation>le fichier contient plusieurs timelines ; une seule a été reprise</translation>
        </message>
        <message>
            <source>tracks of these kinds are not known</source>
            <translation>les pistes de ces types sont inconnues</translation>
        </message>
        <message>
            <source>these clips have no place in the timeline</source>
            <translation>ces clips n’ont pas de place dans la timeline</translation>
        </message>
        <message>
            <source>this format knows whole frames a second and 1000/1001 of them; times are to its nearest frame</source>
            <translation>ce format connaît les cadences entières et leur 1000/1001 ; les temps sont à l’image la plus proche</translation>
        </message>
        <message>
            <source>this format cannot play a clip backwards; it plays forwards</source>
            <translation>ce format ne lit pas à l’envers ; le clip est lu à l’endroit</translation>
        </message>
        <message>
            <source>a speed that changes within a clip is not kept; its range and mean speed are</source>
            <translation>une vitesse variable n’est pas gardée ; sa plage et sa moyenne le sont</translation>
        </message>
        <message>
            <source>this speed lies beyond 0.01 to 100 times; the nearest was taken</source>
            <translation>cette vitesse sort de 0,01 à 100 ; la plus proche a été prise</translation>
        </message>
        <message>
            <source>only the take that is shown is carried</source>
            <translation>seule la prise affichée est gardée</translation>
        </message>
        <message>
            <source>how the words look is not carried; the words are</source>
            <translation>l’aspect du texte n’est pas gardé ; le texte l’est</translation>
        </message>
        <message>
            <source>this format has no titles; each stands there as a clip without a file</source>
            <translation>ce format n’a pas de titres ; chacun y figure comme clip sans fichier</translation>
        </message>
        <message>
            <source>this format has no place for these tracks</source>
            <translation>ce format n’a pas de place pour ces pistes</translation>
        </message>
        <message>
            <source>effects, levels and pan of whole tracks are not carried</source>
            <translation>effets, niveaux et panoramique de pistes entières ne sont pas gardés</translation>
        </message>
        <message>
            <source>this kind of transition is not known; a dissolve stands in its place</source>
            <translation>ce type de transition est inconnu ; un fondu enchaîné le remplace</translation>
        </message>
        <message>
            <source>the transition was longer than its clips</source>
            <translation>la transition était plus longue que ses clips</translation>
        </message>
        <message>
            <source>this has no counterpart</source>
            <translation>cela n’a pas d’équivalent</translation>
        </message>
        <message>
            <source>There are no captions or titles yet.</source>
            <translation>Il n’y a pas encore de sous-titres ni de titres.</translation>
        </message>
        <message>
            <source>Write what is to be replaced first.</source>
            <translation>Écrivez d’abord ce qui doit être remplacé.</translation>
        </message>
        <message>
            <source>'%1' stands in no caption.</source>
            <translation>« %1 » ne figure dans aucun sous-titre.</translation>
        </message>
        <message>
            <source>Replace in captions…</source>
            <translation>Remplacer dans les sous-titres…</translation>
        </message>
        <message>
            <source>Replace in captions</source>
            <translation>Remplacer dans les sous-titres</translation>
        </message>
        <message>
            <source>That sequence is not there any more.</source>
            <translation>Cette séquence n’est plus là.</translation>
        </message>
        <message>
            <source>That sequence is open.</source>
            <translation>Cette séquence est ouverte.</translation>
        </message>
        <message>
            <source>Markers belong to the film; go back to it to set one.</source>
            <translation>Les marqueurs appartiennent au film ; revenez-y pour en poser un.</translation>
        </message>
        <message>
            <source>The project is open in another window, so this one only looks at it; Save as makes a copy to work on.</source>
            <translation>Le projet est ouvert dans une autre fenêtre, celle-ci ne fait que le montrer ; Enregistrer sous fait une copie de travail.</translation>
        </message>
        <message>
            <source>the list of kept exports %1 is damaged; mend it or delete it, then try again</source>
            <translation>la liste des exports gardés %1 est endommagée ; réparez-la ou supprimez-la, puis réessayez</translation>
        </message>
        <message>
            <source>'%1' is a preset that comes with the program; choose another name</source>
            <translation>« %1 » est un préréglage du programme ; choisissez un autre nom</translation>
        </message>
        <message>
            <source>what is kept needs a name</source>
            <translation>ce qui est gardé a besoin d’un nom</translation>
        </message>
        <message>
            <source>the bit rate '%1' is none; write it as 8M, 800k or bits a second, from 1k to 2000M</source>
            <translation>« %1 » n’est pas un débit ; écrivez 8M, 800k ou des bits par seconde, de 1k à 2000M</translation>
        </message>
        <message>
            <source>Only films have proxies: choose a film in the bin first.</source>
            <translation>Seuls les films ont des proxys : choisissez d’abord un film dans le chutier.</translation>
        </message>
        <message>
            <source>'%1' is transparent in parts, which a proxy cannot show; it is played as it is</source>
            <translation>« %1 » est en partie transparent, ce qu’un proxy ne peut montrer ; il est lu tel quel</translation>
        </message>
        <message>
            <source>there is no file %1 to make a proxy of; relink it first</source>
            <translation>il n’y a pas de fichier %1 pour un proxy ; reliez-le d’abord</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for proxies: %2; check the project's folder and its free space</source>
            <translation>impossible de créer le dossier %1 pour les proxys : %2 ; vérifiez le dossier du projet et son espace libre</translation>
        </message>
        <message>
            <source>%1 was changed while its proxy was made; make it again</source>
            <translation>%1 a changé pendant la création de son proxy ; recréez-le</translation>
        </message>
        <message>
            <source>'%1' is no name for a template; use letters, digits and spaces</source>
            <translation>« %1 » n’est pas un nom de modèle ; utilisez lettres, chiffres et espaces</translation>
        </message>
        <message>
            <source>the template %1 cannot be used: %2; keep it anew or forget it</source>
            <translation>le modèle %1 est inutilisable : %2 ; gardez-le à nouveau ou oubliez-le</translation>
        </message>
        <message>
            <source>there is no template '%1'; it is gone already</source>
            <translation>il n’y a pas de modèle « %1 » ; il n’existe plus</translation>
        </message>
        <message>
            <source>Speed ramp…</source>
            <translation>Rampe de vitesse…</translation>
        </message>
        <message>
            <source>Speed ramp</source>
            <translation>Rampe de vitesse</translation>
        </message>
        <message>
            <source>Speed at the start in percent</source>
            <translation>Vitesse au début en pour cent</translation>
        </message>
        <message>
            <source>Speed at the end in percent</source>
            <translation>Vitesse à la fin en pour cent</translation>
        </message>
        <message>
            <source>The speeds of a ramp lie between 5 and 2000 percent.</source>
            <translation>Les vitesses d’une rampe vont de 5 à 2000 pour cent.</translation>
        </message>
        <message>
            <source>The clip is too short for a change of speed by steps.</source>
            <translation>Le clip est trop court pour un changement de vitesse par étapes.</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Remplacer par</translation>
        </message>
        <message>
            <source>Choose the angle…</source>
            <translation>Choisir l’angle…</translation>
        </message>
        <message>
            <source>Number of the angle</source>
            <translation>Numéro de l’angle</translation>
        </message>
        <message>
            <source>Cut at the playhead</source>
            <translation>Couper à la tête de lecture</translation>
        </message>
        <message>
            <source>Cut to the next angle</source>
            <translation>Couper vers l’angle suivant</translation>
        </message>
        <message>
            <source>Cut to angle %1</source>
            <translation>Coupe vers l’angle %1</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Angle %1</translation>
        </message>
        <message>
            <source>Angles are counted from 1.</source>
            <translation>Les angles sont comptés à partir de 1.</translation>
        </message>
        <message>
            <source>There is no clip with several angles at the playhead.</source>
            <translation>Il n’y a pas de clip à plusieurs angles à la tête de lecture.</translation>
        </message>
        <message>
            <source>'%1' has %2 angles.</source>
            <translation>« %1 » a %2 angles.</translation>
        </message>
        <message>
            <source>'%1' has 1 angle.</source>
            <translation>« %1 » a 1 angle.</translation>
        </message>
        <message>
            <source>Mark the range of the marker at the playhead</source>
            <translation>Marquer la plage du marqueur à la tête de lecture</translation>
        </message>
        <message>
            <source>There is no marker with a length at the playhead.</source>
            <translation>Il n’y a pas de marqueur avec une durée à la tête de lecture.</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>Sélectionnez d’abord les clips d’une scène : deux ou plus.</translation>
        </message>
        <message>
            <source>Only clips of recordings can be brought into step.</source>
            <translation>Seuls les clips d’enregistrements peuvent être synchronisés.</translation>
        </message>
        <message>
            <source>'%1' does not run at its own speed; give it 100 % forwards first.</source>
            <translation>« %1 » ne va pas à sa propre vitesse ; mettez-le d’abord à 100 % vers l’avant.</translation>
        </message>
        <message>
            <source>The clips show the same recording; select one of each camera.</source>
            <translation>Les clips montrent le même enregistrement ; sélectionnez-en un par caméra.</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only behind the person, with the model: %4</source>
            <translation>Le modèle change l’image de « %1 » de %2 à %3, seulement derrière la personne : %4</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only the person, with the model: %4</source>
            <translation>Le modèle change l’image de « %1 » de %2 à %3, seulement la personne : %4</translation>
        </message>
        <message>
            <source>nobody was found in the clip, so nothing was changed</source>
            <translation>Personne n’a été trouvé dans le plan, rien n’a donc été changé</translation>
        </message>
        <message>
            <source>no face was seen in the clip, so nobody is taken for a person and nothing was changed; if there is somebody, say so: "make it night behind the person"</source>
            <translation>Aucun visage n’a été vu dans le plan, rien n’est donc pris pour une personne et rien n’a été changé ; s’il y a quelqu’un, dites-le : « make it night behind the person »</translation>
        </message>
        <message>
            <source>draw the marked part of '%1' anew with the model: %2</source>
            <translation>Le modèle redessine la partie marquée de « %1 » : %2</translation>
        </message>
        <message>
            <source>extend the picture of '%1' (%2) with the model: %3</source>
            <translation>Le modèle agrandit l’image de « %1 » (%2) : %3</translation>
        </message>
        <message>
            <source>%1 % on the left</source>
            <translation>%1 % à gauche</translation>
        </message>
        <message>
            <source>%1 % on the right</source>
            <translation>%1 % à droite</translation>
        </message>
        <message>
            <source>%1 % at the top</source>
            <translation>%1 % en haut</translation>
        </message>
        <message>
            <source>%1 % at the bottom</source>
            <translation>%1 % en bas</translation>
        </message>
        <message>
            <source>The picture has that shape already.</source>
            <translation>L’image a déjà cette forme.</translation>
        </message>
        <message>
            <source>Mark the region first: draw a frame over the picture in the viewer, then say it again.</source>
            <translation>Marquez d’abord la zone : tracez un cadre sur l’image dans le lecteur, puis redites-le.</translation>
        </message>
        <message>
            <source>No model that is added here can fill or extend pictures. Wan VACE can (1.3B or 14B): add its folder as a model, then say it again.</source>
            <translation>Aucun modèle ajouté ici ne peut remplir ou agrandir des images. Wan VACE le peut (1.3B ou 14B) : ajoutez son dossier comme modèle, puis redites-le.</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for drawn pictures: %2; check the project's folder and its free space</source>
            <translation>impossible de créer le dossier %1 des images calculées : %2 ; vérifiez le dossier du projet et son espace libre</translation>
        </message>
        <message>
            <source>the disk that the project lies on is nearly full: free some space, or remove what is rendered</source>
            <translation>le disque du projet est presque plein : libérez de la place ou supprimez ce qui est calculé</translation>
        </message>
        <message>
            <source>the rendered pictures of this part take more than the %1 GiB that are kept: mark a shorter part, or allow more in the preferences</source>
            <translation>les images calculées de cette partie prennent plus que les %1 Gio gardés : marquez une partie plus courte ou autorisez davantage dans les préférences</translation>
        </message>
        <message>
            <source>it is the file that is being read; choose another name or ending</source>
            <translation>c’est le fichier en cours de lecture ; choisissez un autre nom ou une autre extension</translation>
        </message>
        <message>
            <source>the film's sound is %1, which the preset %2 cannot write; it was written as %3</source>
            <translation>le son du film est en %1, que le préréglage %2 ne peut pas écrire ; il a été écrit en %3</translation>
        </message>
        <message>
            <source>Start a frame earlier</source>
            <translation>Début une image plus tôt</translation>
        </message>
        <message>
            <source>Start a frame later</source>
            <translation>Début une image plus tard</translation>
        </message>
        <message>
            <source>End a frame earlier</source>
            <translation>Fin une image plus tôt</translation>
        </message>
        <message>
            <source>End a frame later</source>
            <translation>Fin une image plus tard</translation>
        </message>
        <message>
            <source>Cut a frame earlier</source>
            <translation>Coupe une image plus tôt</translation>
        </message>
        <message>
            <source>Cut a frame later</source>
            <translation>Coupe une image plus tard</translation>
        </message>
        <message>
            <source>Show what is a frame earlier</source>
            <translation>Montrer une image plus tôt</translation>
        </message>
        <message>
            <source>Show what is a frame later</source>
            <translation>Montrer une image plus tard</translation>
        </message>
        <message>
            <source>Slide left by a frame</source>
            <translation>Glisser d’une image à gauche</translation>
        </message>
        <message>
            <source>Slide right by a frame</source>
            <translation>Glisser d’une image à droite</translation>
        </message>
        <message>
            <source>Move the cut</source>
            <translation>Déplacer la coupe</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Déplacement dessous</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Déplacement dessus</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Raccorder</translation>
        </message>
        <message>
            <source>No clip touches this one.</source>
            <translation>Aucun clip ne touche celui-ci.</translation>
        </message>
        <message>
            <source>Zoom in slowly</source>
            <translation>Zoom avant lent</translation>
        </message>
        <message>
            <source>Zoom out slowly</source>
            <translation>Zoom arrière lent</translation>
        </message>
        <message>
            <source>Pan to the left</source>
            <translation>Panoramique à gauche</translation>
        </message>
        <message>
            <source>Pan to the right</source>
            <translation>Panoramique à droite</translation>
        </message>
        <message>
            <source>Pan upwards</source>
            <translation>Panoramique vers le haut</translation>
        </message>
        <message>
            <source>Pan downwards</source>
            <translation>Panoramique vers le bas</translation>
        </message>
        <message>
            <source>Volume and pan</source>
            <translation>Volume et panoramique</translation>
        </message>
        <message>
            <source>Fades</source>
            <translation>Fondus</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Effets</translation>
        </message>
        <message>
            <source>Opacity, blend mode and mask</source>
            <translation>Opacité, fusion et masque</translation>
        </message>
        <message>
            <source>Style of titles</source>
            <translation>Style des titres</translation>
        </message>
        <message>
            <source>Speed and direction</source>
            <translation>Vitesse et direction</translation>
        </message>
        <message>
            <source>Paste attributes…</source>
            <translation>Coller les attributs…</translation>
        </message>
        <message>
            <source>The timeline's out says how long one clip is to be, and several are chosen in the media panel. Clear the marks, or choose one clip.</source>
            <translation>Le point de sortie de la timeline dit la durée d’un clip, et plusieurs sont choisis dans les médias. Effacez les repères ou choisissez un seul clip.</translation>
        </message>
        <message>
            <source>there is no track there for '%1'; add a track first, or drag less far</source>
            <translation>il n’y a pas de piste à cet endroit pour « %1 » ; ajoutez d’abord une piste ou faites glisser moins loin</translation>
        </message>
        <message>
            <source>say track or tracks, not both (tracks)</source>
            <translation>indiquez track ou tracks, pas les deux</translation>
        </message>
        <message>
            <source>each clip needs its track, an empty one to stay (tracks)</source>
            <translation>chaque clip a besoin de sa piste, une vide pour rester</translation>
        </message>
        <message>
            <source>the size '%1' is none; write it as 1280x720, with sides from %2 to %3, or as 720p, which keeps the film's shape</source>
            <translation>« %1 » n’est pas une taille ; écrivez 1280x720, avec des côtés de %2 à %3, ou 720p, qui garde les proportions du film</translation>
        </message>
        <message>
            <source>films have even sides; write %1 instead of %2</source>
            <translation>les films ont des côtés pairs ; écrivez %1 au lieu de %2</translation>
        </message>
        <message>
            <source>at %1p this film would be %2, and sides go up to %3; choose a smaller size</source>
            <translation>à %1p ce film ferait %2, et les côtés vont jusqu’à %3 ; choisissez une taille plus petite</translation>
        </message>
        <message>
            <source>the rate '%1' is none; write it as 25 or 30000/1001, from 1 to 240 pictures a second</source>
            <translation>« %1 » n’est pas une cadence ; écrivez 25 ou 30000/1001, de 1 à 240 images par seconde</translation>
        </message>
        <message>
            <source>this kind of file shows at most %1 pictures a second; choose a lower rate or another preset</source>
            <translation>ce type de fichier montre au plus %1 images par seconde ; choisissez une cadence plus basse ou un autre préréglage</translation>
        </message>
        <message>
            <source>a film of %1 s has no room in %2 MB; export a part of it, or allow more with --under</source>
            <translation>un film de %1 s ne tient pas dans %2 Mo ; exportez-en une partie ou autorisez davantage avec --under</translation>
        </message>
        <message>
            <source>the film became larger than it was to be; choose a smaller size</source>
            <translation>le film est devenu plus lourd que prévu ; choisissez une taille plus petite</translation>
        </message>
        <message>
            <source>no marker of this film has a length; mark a range, put a marker over it, and export again</source>
            <translation>aucun marqueur de ce film n’a de durée ; marquez une plage, posez un marqueur dessus et exportez à nouveau</translation>
        </message>
        <message>
            <source>On the sound of the whole</source>
            <translation>Sur le son de l’ensemble</translation>
        </message>
        <message>
            <source>That track is not there any more.</source>
            <translation>Cette piste n’existe plus.</translation>
        </message>
        <message>
            <source>On a track of pictures an effect on sound does nothing.</source>
            <translation>Sur une piste d’image, un effet sonore ne fait rien.</translation>
        </message>
        <message>
            <source>On a sound track an effect on pictures does nothing.</source>
            <translation>Sur une piste son, un effet d’image ne fait rien.</translation>
        </message>
        <message>
            <source>The whole takes effects on sound alone.</source>
            <translation>L’ensemble n’accepte que des effets sonores.</translation>
        </message>
        <message>
            <source>Time in the source</source>
            <translation>Temps dans la source</translation>
        </message>
        <message>
            <source>Mark a part of the source first: I sets its start, O its end.</source>
            <translation>Marquez d’abord une partie de la source : I en fixe le début, O la fin.</translation>
        </message>
        <message>
            <source>Choose a subclip in the media panel first.</source>
            <translation>Choisissez d’abord un sous-clip dans le panneau des médias.</translation>
        </message>
        <message>
            <source>A subclip needs a name.</source>
            <translation>Un sous-clip doit avoir un nom.</translation>
        </message>
        <message>
            <source>Make a subclip</source>
            <translation>Créer un sous-clip</translation>
        </message>
        <message>
            <source>Make a subclip…</source>
            <translation>Créer un sous-clip…</translation>
        </message>
        <message>
            <source>Name of the subclip</source>
            <translation>Nom du sous-clip</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>Renommer le sous-clip</translation>
        </message>
        <message>
            <source>Rename the subclip…</source>
            <translation>Renommer le sous-clip…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Colour of the clip</source>
            <translation>Couleur du clip</translation>
        </message>
        <message>
            <source>Colour of the clip…</source>
            <translation>Couleur du clip…</translation>
        </message>
        <message>
            <source>Colour of the track</source>
            <translation>Couleur de la piste</translation>
        </message>
        <message>
            <source>Colour of the track…</source>
            <translation>Couleur de la piste…</translation>
        </message>
        <message>
            <source>Put the playhead inside '%1', at a picture in which the thing is seen.</source>
            <translation>Placez la tête de lecture dans « %1 », sur une image où l’objet est visible.</translation>
        </message>
        <message>
            <source>'%1' stands still: there is nothing to follow in it.</source>
            <translation>« %1 » est figé : il n’y a rien à suivre.</translation>
        </message>
        <message>
            <source>'%1' has no picture to follow anything in.</source>
            <translation>« %1 » n’a pas d’image où suivre quelque chose.</translation>
        </message>
        <message>
            <source>'%1' has no place of its own; its mask can follow something.</source>
            <translation>« %1 » n’a pas de place propre ; son masque peut suivre quelque chose.</translation>
        </message>
        <message>
            <source>Give '%1' a mask round the thing first, then let it follow.</source>
            <translation>Donnez d’abord à « %1 » un masque autour de l’objet, puis faites-le suivre.</translation>
        </message>
        <message>
            <source>A mask from a file moves by itself. Choose a rectangle, an ellipse, a polygon or a painted one.</source>
            <translation>Un masque issu d’un fichier bouge de lui-même. Choisissez un rectangle, une ellipse, un polygone ou un masque peint.</translation>
        </message>
        <message>
            <source>Paint the thing with the brush first, then let the mask follow it.</source>
            <translation>Peignez d’abord l’objet au pinceau, puis faites suivre le masque.</translation>
        </message>
        <message>
            <source>there is too little in the mask to be followed: make it larger, or move the playhead to where the thing is seen</source>
            <translation>le masque contient trop peu pour être suivi : agrandissez-le ou allez là où l’objet est visible</translation>
        </message>
        <message>
            <source>what lies in the mask is too even to be followed: take in an edge or a pattern of the thing</source>
            <translation>ce qui se trouve dans le masque est trop uniforme pour être suivi : prenez-y un bord ou un motif de l’objet</translation>
        </message>
        <message>
            <source>the mask of %1 has more than 2,000 strokes of a brush: undo some, or put the effect on once more (mask.strokes)</source>
            <translation>le masque de %1 a plus de 2 000 coups de pinceau : annulez-en ou posez l’effet encore une fois (mask.strokes)</translation>
        </message>
        <message>
            <source>'%1' is no %2 look-up table: %3; choose another file</source>
            <translation>« %1 » n’est pas une table de correspondance %2 : %3 ; choisissez un autre fichier</translation>
        </message>
        <message>
            <source>the look-up table '%1' cannot be opened; choose its file again, or take the effect away</source>
            <translation>impossible d’ouvrir la table de correspondance « %1 » ; choisissez de nouveau son fichier ou retirez l’effet</translation>
        </message>
        <message>
            <source>there is no camera '%1'; choose another one</source>
            <translation>il n’y a pas de caméra « %1 » ; choisissez-en une autre</translation>
        </message>
        <message>
            <source>the finished film is not right at %1 (%2 s, frame %3): %4; nothing was put at %5. Export again, and without copying if it stays so</source>
            <translation>le film terminé n’est pas juste à %1 (%2 s, image %3) : %4 ; rien n’a été placé à %5. Exportez de nouveau, et sans copier si cela persiste</translation>
        </message>
        <message>
            <source>the copied picture is not that of '%1'</source>
            <translation>l’image copiée n’est pas celle de « %1 »</translation>
        </message>
        <message>
            <source>the copied sound is not that of its medium</source>
            <translation>le son copié n’est pas celui de son média</translation>
        </message>
        <message>
            <source>the copied sound is not at its time</source>
            <translation>le son copié n’est pas à sa place</translation>
        </message>
        <message>
            <source>a picture is damaged</source>
            <translation>une image est endommagée</translation>
        </message>
        <message>
            <source>a picture cannot be decoded</source>
            <translation>une image ne peut pas être décodée</translation>
        </message>
        <message>
            <source>a picture lies %1 s too early</source>
            <translation>une image est en avance de %1 s</translation>
        </message>
        <message>
            <source>a picture lies %1 s too late</source>
            <translation>une image est en retard de %1 s</translation>
        </message>
        <message>
            <source>times do not rise</source>
            <translation>les temps n’augmentent pas</translation>
        </message>
        <message>
            <source>it ends after %1 of %2 pictures</source>
            <translation>il s’arrête après %1 images sur %2</translation>
        </message>
        <message>
            <source>the sound is %1 s too long</source>
            <translation>le son est trop long de %1 s</translation>
        </message>
        <message>
            <source>the sound is %1 s too short</source>
            <translation>le son est trop court de %1 s</translation>
        </message>
        <message>
            <source>only what is copied can be compared with its source; copy what is untouched (--copy), or leave --verify out</source>
            <translation>seul ce qui est copié peut être comparé à sa source ; copiez ce qui est intact (--copy) ou omettez --verify</translation>
        </message>
        <message>
            <source>the preset %1 is encoded by the processor alone; leave --encoder out, or use h264 or hevc</source>
            <translation>le préréglage %1 est encodé par le processeur seul ; omettez --encoder ou prenez h264 ou hevc</translation>
        </message>
        <message>
            <source>copying and two passes are the processor's; leave them out, or leave --encoder hardware out</source>
            <translation>la copie et les deux passes sont l’affaire du processeur ; omettez-les ou omettez --encoder hardware</translation>
        </message>
        <message>
            <source>nothing on this machine but the processor encodes this film; leave --encoder hardware out</source>
            <translation>sur cette machine, seul le processeur encode ce film ; omettez --encoder hardware</translation>
        </message>
        <message>
            <source>%1 failed while it encoded; the processor encoded the film, from its start</source>
            <translation>%1 a échoué en encodant ; le processeur a encodé le film depuis le début</translation>
        </message>
        <message>
            <source>what is encoded cannot lie beside what is copied; export without copying</source>
            <translation>ce qui est encodé ne peut voisiner avec ce qui est copié ; exportez sans copier</translation>
        </message>
        <message>
            <source>give %1 the label %2</source>
            <translation>%1 reçoit l’étiquette %2</translation>
        </message>
        <message>
            <source>take the label off %1</source>
            <translation>retirer l’étiquette de %1</translation>
        </message>
        <message>
            <source>track %1</source>
            <translation>piste %1</translation>
        </message>
        <message>
            <source>labels are red, orange, yellow, green, cyan, blue or purple; say one of these</source>
            <translation>les étiquettes sont rouges, orange, jaunes, vertes, cyan, bleues ou violettes ; dites l’une de ces couleurs</translation>
        </message>
        <message>
            <source>there is no such %1 in the film</source>
            <translation>%1 : il n’y a rien de tel dans le film</translation>
        </message>
        <message>
            <source>Which %1? Say its name, such as V1 or A2.</source>
            <translation>Lequel (%1) ? Dites son nom, par exemple V1 ou A2.</translation>
        </message>
        <message>
            <source>Is that what is meant? It takes a whole clip away.</source>
            <translation>Est-ce bien cela ? Un clip entier serait retiré.</translation>
        </message>
        <message>
            <source>Is that for the whole film, or only from %1 to %2?</source>
            <translation>Est-ce pour tout le film ou seulement de %1 à %2 ?</translation>
        </message>
        <message>
            <source>%1 in the part that is marked; let it follow what lies there</source>
            <translation>%1 dans la partie marquée ; il suit ce qui s’y trouve</translation>
        </message>
        <message>
            <source>put one effect on one clip, lay its mask on the thing, then say "make it follow the thing"</source>
            <translation>mettez un effet sur un clip, posez son masque sur la chose, puis dites « make it follow the thing »</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source>en</source>
            <translation>fr</translation>
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
            <translation>Full HD, 24 (cinéma)</translation>
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
            <translation>Vertical 9:16, 30 (Shorts, Reels, TikTok)</translation>
        </message>
        <message>
            <source>Square 1:1, 30</source>
            <translation>Carré 1:1, 30</translation>
        </message>
        <message>
            <source>HD 720, 25</source>
            <translation>HD 720, 25</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masque</translation>
        </message>
        <message>
            <source>Mask place</source>
            <translation>Position du masque</translation>
        </message>
        <message>
            <source>Mask size</source>
            <translation>Taille du masque</translation>
        </message>
        <message>
            <source>Mask turn</source>
            <translation>Rotation du masque</translation>
        </message>
        <message>
            <source>Soft edge</source>
            <translation>Contour progressif</translation>
        </message>
        <message>
            <source>Mask strength</source>
            <translation>Force du masque</translation>
        </message>
        <message>
            <source>Mask inverted</source>
            <translation>Masque inversé</translation>
        </message>
        <message>
            <source>Transitions</source>
            <translation>Transitions</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>Titres</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Son</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>Générateurs</translation>
        </message>
        <message>
            <source>Adjustment clip</source>
            <translation>Calque d’effets</translation>
        </message>
        <message>
            <source>Drop an effect on a clip.</source>
            <translation>Déposez un effet sur un clip.</translation>
        </message>
        <message>
            <source>Drop a transition where two clips meet.</source>
            <translation>Déposez une transition là où deux clips se touchent.</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Blend</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Panoramique</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacité</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Fondu entrant</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Fondu sortant</translation>
        </message>
        <message>
            <source>Look of the title</source>
            <translation>Aspect du titre</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Transition</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Lies</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Édition</translation>
        </message>
        <message>
            <source>&amp;Clip</source>
            <translation>&amp;Clip</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Insertion</translation>
        </message>
        <message>
            <source>&amp;Marks</source>
            <translation>&amp;Marques</translation>
        </message>
        <message>
            <source>&amp;Tracks</source>
            <translation>&amp;Pistes</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Outils</translation>
        </message>
        <message>
            <source>&amp;Playback</source>
            <translation>&amp;Lecture</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ai&amp;de</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Sélectionner</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Panneaux</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Repères</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Espaces de travail</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Décaler</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>Montage</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Captions and markers</source>
            <translation>Sous-titres et marqueurs</translation>
        </message>
        <message>
            <source>Talking</source>
            <translation>Conversation</translation>
        </message>
        <message>
            <source>MP4 for the web and for sending (H.264)</source>
            <translation>MP4 pour le web et l’envoi (H.264)</translation>
        </message>
        <message>
            <source>MP4, made quickly (H.264)</source>
            <translation>MP4 rapide (H.264)</translation>
        </message>
        <message>
            <source>As the source, untouched parts copied</source>
            <translation>Comme la source, parties intactes copiées</translation>
        </message>
        <message>
            <source>MP4, half the size (HEVC)</source>
            <translation>MP4, moitié moins lourd (HEVC)</translation>
        </message>
        <message>
            <source>MP4, smallest, slow to make (AV1)</source>
            <translation>MP4, le plus léger, lent (AV1)</translation>
        </message>
        <message>
            <source>WebM (VP9)</source>
            <translation>WebM (VP9)</translation>
        </message>
        <message>
            <source>For other editors (ProRes 422 HQ)</source>
            <translation>Pour d’autres logiciels (ProRes 422 HQ)</translation>
        </message>
        <message>
            <source>For other editors (DNxHR HQ)</source>
            <translation>Pour d’autres logiciels (DNxHR HQ)</translation>
        </message>
        <message>
            <source>Moving picture (GIF)</source>
            <translation>Image animée (GIF)</translation>
        </message>
        <message>
            <source>Single pictures (PNG)</source>
            <translation>Images fixes (PNG)</translation>
        </message>
        <message>
            <source>Sound alone, untouched (WAV)</source>
            <translation>Son seul, non compressé (WAV)</translation>
        </message>
        <message>
            <source>Sound alone, without loss (FLAC)</source>
            <translation>Son seul, sans perte (FLAC)</translation>
        </message>
        <message>
            <source>Sound alone, small (MP3)</source>
            <translation>Son seul, léger (MP3)</translation>
        </message>
        <message>
            <source>For other editors, with transparency (ProRes 4444)</source>
            <translation>Pour d’autres logiciels, avec transparence (ProRes 4444)</translation>
        </message>
        <message>
            <source>WebM with transparency (VP9)</source>
            <translation>WebM avec transparence (VP9)</translation>
        </message>
        <message>
            <source>Single pictures with transparency (PNG)</source>
            <translation>Images fixes avec transparence (PNG)</translation>
        </message>
        <message>
            <source>The microphone '%1' does not give 48 kHz: choose another one in the system's settings.</source>
            <translation>Le microphone « %1 » ne fournit pas 48 kHz : choisissez-en un autre dans les réglages du système.</translation>
        </message>
        <message>
            <source>The microphone '%1' does not start: another program may be using it.</source>
            <translation>Le microphone « %1 » ne démarre pas : un autre programme l’utilise peut-être.</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>Ce qui est dit</translation>
        </message>
        <message>
            <source>People and faces</source>
            <translation>Personnes et visages</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musique</translation>
        </message>
        <message>
            <source>There is no microphone: connect one, or allow it in the system's settings, and try again.</source>
            <translation>Aucun microphone : branchez-en un ou autorisez-le dans les réglages du système, puis recommencez.</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Angle %1</translation>
        </message>
        <message>
            <source>Several cameras</source>
            <translation>Plusieurs caméras</translation>
        </message>
        <message>
            <source>The sounds of '%1' and '%2' do not match anywhere. Was it the same scene?</source>
            <translation>Les sons de « %1 » et « %2 » ne concordent nulle part. Était-ce la même scène ?</translation>
        </message>
        <message>
            <source>'%1' has no timecode. Bring the clips into step by their sound instead.</source>
            <translation>« %1 » n’a pas de timecode. Synchronisez plutôt les clips par leur son.</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Caméra</translation>
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
            <translation>TikTok, Instagram et Shorts, vertical 1080×1920 (H.264)</translation>
        </message>
        <message>
            <source>Web, small: at most 720p (H.264)</source>
            <translation>Web, léger : 720p au plus (H.264)</translation>
        </message>
        <message>
            <source>E-mail, under 20 MB (H.264)</source>
            <translation>E-mail, moins de 20 Mo (H.264)</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>Lecteur</translation>
        </message>
        <message>
            <source>Slow moves</source>
            <translation>Mouvements lents</translation>
        </message>
        <message>
            <source>Trim by a frame</source>
            <translation>Raccorder d’une image</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activé</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Source in</source>
            <translation>Média depuis</translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s) with sound</source>
            <translation>
                <numerusform>%n clip avec son</numerusform>
                <numerusform>%n clips avec son</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
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
            <translation>Modèle</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Ce qui a été dit</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Fait</translation>
        </message>
        <message>
            <source>Time it took</source>
            <translation>Temps passé</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Calculé sur</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Piste</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gain</translation>
        </message>
        <message>
            <source>Sound of the whole</source>
            <translation>Son de l’ensemble</translation>
        </message>
        <message>
            <source>Masks and motion</source>
            <translation>Masques et mouvement</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rouge</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Jaune</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>Cyan</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Violet</translation>
        </message>
        <message>
            <source>Look-up tables (%1)</source>
            <translation>Tables de correspondance (%1)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Fade in curve</source>
            <translation>Courbe entrante</translation>
        </message>
        <message>
            <source>Fade out curve</source>
            <translation>Courbe sortante</translation>
        </message>
        <message>
            <source>Adds it to what is selected, or takes it out</source>
            <translation>L’ajoute à la sélection ou l’en retire</translation>
        </message>
        <message>
            <source>Selects it</source>
            <translation>Le sélectionne</translation>
        </message>
        <message>
            <source>On %1, from %2 to %3, %4 long</source>
            <translation>Sur %1, de %2 à %3, durée %4</translation>
        </message>
        <message>
            <source>It is switched off.</source>
            <translation>Il est désactivé.</translation>
        </message>
    </context>
    <context>
        <name>ui::AboutDialog</name>
        <message>
            <source>About Saycut</source>
            <translation>À propos de Saycut</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later: it may be used, studied, changed and passed on. It comes without any warranty.</source>
            <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure : il peut être utilisé, étudié, modifié et redistribué. Sans aucune garantie.</translation>
        </message>
        <message>
            <source>window and sound device</source>
            <translation>fenêtre et sortie audio</translation>
        </message>
        <message>
            <source>reading and writing media</source>
            <translation>lecture et écriture des médias</translation>
        </message>
        <message>
            <source>encoders that FFmpeg uses</source>
            <translation>encodeurs utilisés par FFmpeg</translation>
        </message>
        <message>
            <source>measuring pictures</source>
            <translation>mesure des images</translation>
        </message>
        <message>
            <source>conversions of colour and size</source>
            <translation>conversions de couleur et de taille</translation>
        </message>
        <message>
            <source>project files</source>
            <translation>fichiers de projet</translation>
        </message>
        <message>
            <source>models, where they are installed</source>
            <translation>modèles, s’ils sont installés</translation>
        </message>
        <message>
            <source>words for models</source>
            <translation>mots pour les modèles</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>Créé avec</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Pour</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Libraries and their licences</source>
            <translation>Bibliothèques et leurs licences</translation>
        </message>
        <message>
            <source>Models have licences of their own: View, Models… shows them.</source>
            <translation>Les modèles ont leurs propres licences : Affichage, Modèles… les montre.</translation>
        </message>
        <message>
            <source>A video editor that one can talk to. Everything stays on this machine, unless you turn on a language model elsewhere: no account, no other network.</source>
            <translation>Un logiciel de montage vidéo à qui l’on peut parler. Tout reste sur cette machine, sauf si vous activez un modèle de langage ailleurs : ni compte, ni autre réseau.</translation>
        </message>
        <message>
            <source>understanding what is said</source>
            <translation>comprendre ce qui est dit</translation>
        </message>
        <message>
            <source>colour management of camera footage and tables</source>
            <translation>gestion des couleurs des caméras et des tables</translation>
        </message>
    </context>
    <context>
        <name>ui::ActionSearch</name>
        <message>
            <source>Find an action</source>
            <translation>Chercher une action</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Saisissez ce que vous voulez faire</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>No action is called that. Enter takes the words to the chat.</source>
            <translation>Aucune action ne porte ce nom. Entrée envoie les mots au chat.</translation>
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
            <translation>« %1 » n’est pas un nombre.</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>« %1 » n’est pas un temps ; 12.5, 00:01:02:12 et 150f en sont.</translation>
        </message>
    </context>
    <context>
        <name>ui::BackupsDialog</name>
        <message>
            <source>%1 clips, %2</source>
            <translation>%1 clips, %2</translation>
        </message>
        <message>
            <source>the same clips</source>
            <translation>les mêmes clips</translation>
        </message>
        <message>
            <source>%1 clips that are gone now, %2 not there yet</source>
            <translation>%1 clips disparus depuis, %2 pas encore là</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sauvegardes</translation>
        </message>
        <message>
            <source>Now: %1. A backup is opened as a copy beside the project; this one stays as it is.</source>
            <translation>Maintenant : %1. Une sauvegarde s’ouvre en copie à côté du projet ; celui-ci reste tel quel.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Contient</translation>
        </message>
        <message>
            <source>Compared with now</source>
            <translation>Comparé à maintenant</translation>
        </message>
        <message>
            <source>There are no backups yet. One is made when a project is saved, every five minutes at most.</source>
            <translation>Il n’y a pas encore de sauvegarde. Une est faite à l’enregistrement, toutes les cinq minutes au plus.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>Ouvrir une copie</translation>
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
            <translation>stéréo</translation>
        </message>
        <message>
            <source>%1 channels</source>
            <translation>%1 canaux</translation>
        </message>
        <message>
            <source>%1, %2 kHz</source>
            <translation>%1, %2 kHz</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Frame rate</source>
            <translation>Images/s</translation>
        </message>
        <message>
            <source>Codec</source>
            <translation>Codec</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Son</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Utilisé</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Mots-clés</translation>
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
            <translation>Séquence imbriquée</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Retour à %1</translation>
        </message>
    </context>
    <context>
        <name>ui::BrushBar</name>
        <message>
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>What is painted comes to the mask (X changes to the eraser, Alt for one stroke)</source>
            <translation>Ce qui est peint s’ajoute au masque (X passe à la gomme, Alt pour un seul trait)</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Gommer</translation>
        </message>
        <message>
            <source>What is painted goes from the mask (X changes to the brush)</source>
            <translation>Ce qui est peint est retiré du masque (X passe au pinceau)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Size of the brush, across, in parts of the picture's height: [ and ]</source>
            <translation>Diamètre du pinceau, en parts de la hauteur de l’image : [ et ]</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>Dureté</translation>
        </message>
        <message>
            <source>How much of the brush is hard: Shift+[ and Shift+]</source>
            <translation>Part dure du pinceau : Maj+[ et Maj+]</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Ends painting (Escape)</source>
            <translation>Termine la peinture (Échap)</translation>
        </message>
    </context>
    <context>
        <name>ui::Bubble</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Aller à %1</translation>
        </message>
    </context>
    <context>
        <name>ui::CameraWays</name>
        <message>
            <source>%1 % of the clip</source>
            <translation>%1 % du clip</translation>
        </message>
        <message>
            <source>The camera's way in '%1' is known.</source>
            <translation>Le trajet de la caméra dans « %1 » est connu.</translation>
        </message>
        <message>
            <source>Camera's way in %1</source>
            <translation>Trajet de la caméra dans %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatController</name>
        <message>
            <source>What still waited for the other project's job was not done.</source>
            <translation>Ce qui attendait la tâche de l’autre projet n’a pas été fait.</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Écoute</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Conversation</translation>
        </message>
        <message>
            <source>Looking at the clip</source>
            <translation>Examen du clip</translation>
        </message>
        <message>
            <source>Describing the clip</source>
            <translation>Description du clip</translation>
        </message>
        <message>
            <source>Drawing a new picture</source>
            <translation>Création d’une nouvelle image</translation>
        </message>
        <message>
            <source>Drawing a new clip</source>
            <translation>Création d’un nouveau clip</translation>
        </message>
        <message>
            <source>Choose where to: %1.</source>
            <translation>Choisissez où : %1.</translation>
        </message>
        <message>
            <source>Done: %1.</source>
            <translation>Fait : %1.</translation>
        </message>
        <message>
            <source>That could not be done.</source>
            <translation>Cela n’a pas pu être fait.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Arrêté. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>The result could not be put into the project.</source>
            <translation>Le résultat n’a pas pu être placé dans le projet.</translation>
        </message>
        <message>
            <source>In the project '%1': %2</source>
            <translation>Dans le projet « %1 » : %2</translation>
        </message>
        <message>
            <source>The result of '%1' waits until the project '%2' is open again: %3.</source>
            <translation>Le résultat de « %1 » attend que le projet « %2 » soit rouvert : %3.</translation>
        </message>
        <message>
            <source>The clip is gone; the result lies in the bin.</source>
            <translation>Le clip n’existe plus ; le résultat se trouve dans les médias.</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Sous-titres</translation>
        </message>
        <message>
            <source>Asking the language model at %1</source>
            <translation>Question au modèle de langage sur %1</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>Le modèle de langage dit : %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Laissé de côté : %1</translation>
        </message>
        <message>
            <source>What was made lies in the bin.</source>
            <translation>Le résultat se trouve dans les médias.</translation>
        </message>
        <message>
            <source>The model had not finished "%1" when the program ended.</source>
            <translation>Le modèle n’avait pas fini « %1 » quand le logiciel s’est arrêté.</translation>
        </message>
        <message numerus="yes">
            <source>The model had not finished "%1" and %n more when the program ended.</source>
            <translation>
                <numerusform>Le modèle n’avait pas fini « %1 » et %n autre quand le logiciel s’est arrêté.</numerusform>
                <numerusform>Le modèle n’avait pas fini « %1 » et %n autres quand le logiciel s’est arrêté.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>Looking for it in the background: %1.</source>
            <translation>Recherche en arrière-plan : %1.</translation>
        </message>
        <message>
            <source>how long it takes is being worked out…</source>
            <translation>Calcul de la durée en cours…</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatPanel</name>
        <message>
            <source>TALK TO SAYCUT</source>
            <translation>PARLER À SAYCUT</translation>
        </message>
        <message>
            <source>%1 · about %2 s left</source>
            <translation>%1 · encore %2 s environ</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) wait(s) until this is done.</source>
            <translation>
                <numerusform>Votre prochain message attend la fin de cette tâche.</numerusform>
                <numerusform>%n messages attendent la fin de cette tâche.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Preview of the result</source>
            <translation>Aperçu du résultat</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Démarrer</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>%1. The original stays; the result is a take beside it.</source>
            <translation>%1. L’original reste ; le résultat est une prise à côté.</translation>
        </message>
        <message>
            <source>Turn the red dress blue… cut the first 2 seconds… what happens?</source>
            <translation>Rends la robe rouge bleue… coupe les 2 premières secondes… que se passe-t-il ?</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Send (Return)</source>
            <translation>Envoyer (Entrée)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>No clip selected</source>
            <translation>Aucun clip sélectionné</translation>
        </message>
        <message>
            <source> marked</source>
            <translation> marquées</translation>
        </message>
        <message>
            <source> · only in the frame</source>
            <translation> · dans le cadre seulement</translation>
        </message>
        <message>
            <source> · sound kept</source>
            <translation> · son conservé</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier message(s) is/are kept with the project.</source>
            <translation>
                <numerusform>%n message antérieur est conservé dans le projet.</numerusform>
                <numerusform>%n messages antérieurs sont conservés dans le projet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import a clip, then tell me what to change: “turn the red dress blue”, “make it night”, “cut the first 2 seconds”. Or ask about it: “what colour is the dress?” Everything stays on this machine.</source>
            <translation>Importez un clip, puis dites ce qu’il faut changer : « rends la robe rouge bleue », « fais-en une scène de nuit », « coupe les 2 premières secondes ». Ou posez une question : « de quelle couleur est la robe ? » Tout reste sur cette machine.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Another try</source>
            <translation>Autre essai</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>Annuler cette étape</translation>
        </message>
        <message>
            <source>This is not the newest step any more: Ctrl+Z undoes the newer ones first</source>
            <translation>Ce n’est plus la dernière étape : Ctrl+Z annule d’abord les plus récentes</translation>
        </message>
        <message>
            <source>Hold it down and speak: the words are written here</source>
            <translation>Maintenez enfoncé et parlez : les mots s'écrivent ici</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Maintenir pour parler</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualité</translation>
        </message>
        <message>
            <source>A draft takes fewer steps; the same wish in a better quality gives the same picture</source>
            <translation>Un brouillon demande moins d'étapes ; le même souhait en meilleure qualité donne la même image</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Brouillon</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>Meilleure</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Écoute</translation>
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
            <translation>%1 : faites glisser vers une couleur ; un double-clic revient au centre</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>rouge %1, vert %2, bleu %3</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourWheels</name>
        <message>
            <source>Shadows</source>
            <translation>Ombres</translation>
        </message>
        <message>
            <source>Midtones</source>
            <translation>Tons moyens</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>Lumières</translation>
        </message>
    </context>
    <context>
        <name>ui::CurveEditor</name>
        <message>
            <source>Press beside the curve for a new point, drag it; Del takes the chosen one away</source>
            <translation>Appuyez à côté de la courbe pour un nouveau point, faites-le glisser ; Suppr retire celui choisi</translation>
        </message>
        <message>
            <source>a straight line</source>
            <translation>une ligne droite</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>varié</translation>
        </message>
    </context>
    <context>
        <name>ui::Docks</name>
        <message>
            <source>Float</source>
            <translation>Détacher</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Panneaux</translation>
        </message>
    </context>
    <context>
        <name>ui::DrawnParts</name>
        <message>
            <source>The project is open in another window, which renders: here it is only looked at.</source>
            <translation>Le projet est ouvert dans une autre fenêtre, qui calcule : ici on ne fait que regarder.</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>La timeline est vide. Importez d’abord un clip.</translation>
        </message>
        <message>
            <source>%1 % of the part</source>
            <translation>%1 % de la partie</translation>
        </message>
        <message>
            <source>The part is rendered: it is played without drawing.</source>
            <translation>La partie est calculée : elle est lue sans être dessinée.</translation>
        </message>
        <message>
            <source>Nothing here needs rendering: it is played as it is.</source>
            <translation>Rien ici n’a besoin d’être calculé : la lecture se fait telle quelle.</translation>
        </message>
        <message>
            <source>The part is rendered, but for what lacks its media.</source>
            <translation>La partie est calculée, sauf ce dont les médias manquent.</translation>
        </message>
        <message>
            <source>Nothing of this timeline is rendered.</source>
            <translation>Rien de cette timeline n’est calculé.</translation>
        </message>
        <message>
            <source>Rendering %1 to %2</source>
            <translation>Rendu de %1 à %2</translation>
        </message>
    </context>
    <context>
        <name>ui::EdgeView</name>
        <message>
            <source>Pictures on both sides of the cut</source>
            <translation>Images des deux côtés de la coupe</translation>
        </message>
    </context>
    <context>
        <name>ui::EffectBrowser</name>
        <message>
            <source>Search effects, transitions, titles</source>
            <translation>Chercher effets, transitions, titres</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Effets</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Effects go onto what is selected, transitions to the cut there, titles to the playhead</source>
            <translation>Les effets vont sur la sélection, les transitions sur la coupe, les titres à la tête de lecture</translation>
        </message>
        <message>
            <source>Choose an effect, a transition or a title first.</source>
            <translation>Choisissez d’abord un effet, une transition ou un titre.</translation>
        </message>
    </context>
    <context>
        <name>ui::Examples</name>
        <message>
            <source>Puts it into the box below</source>
            <translation>Le place dans le champ du dessous</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportChoices</name>
        <message>
            <source>A smaller number is a better picture and a larger file.</source>
            <translation>Un nombre plus petit donne une meilleure image et un fichier plus lourd.</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualité</translation>
        </message>
        <message>
            <source>By quality; or such as 8M</source>
            <translation>Selon la qualité ; ou par exemple 8M</translation>
        </message>
        <message>
            <source>Bit rate</source>
            <translation>Débit</translation>
        </message>
        <message>
            <source>Two passes</source>
            <translation>Deux passes</translation>
        </message>
        <message>
            <source>The film is looked at once before it is written: the bits go where they are needed.</source>
            <translation>Le film est d’abord parcouru une fois : les bits vont là où il en faut.</translation>
        </message>
        <message>
            <source>Encoder's speed</source>
            <translation>Vitesse de l’encodeur</translation>
        </message>
        <message>
            <source>Copy what is untouched instead of encoding it</source>
            <translation>Copier ce qui est intact au lieu de l’encoder</translation>
        </message>
        <message>
            <source>Drawn into the picture</source>
            <translation>Incrustés dans l’image</translation>
        </message>
        <message>
            <source>In the file, shown or hidden by players</source>
            <translation>Dans le fichier, affichables par le lecteur</translation>
        </message>
        <message>
            <source>As a file beside it (SRT)</source>
            <translation>Dans un fichier à côté (SRT)</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Omis</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Sous-titres</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Tel quel</translation>
        </message>
        <message>
            <source>−14 LUFS, for the web</source>
            <translation>−14 LUFS, pour le web</translation>
        </message>
        <message>
            <source>−16 LUFS, for podcasts</source>
            <translation>−16 LUFS, pour les podcasts</translation>
        </message>
        <message>
            <source>−23 LUFS, for broadcast (EBU R 128)</source>
            <translation>−23 LUFS, pour la diffusion (EBU R 128)</translation>
        </message>
        <message>
            <source>−24 LUFS, for broadcast (ATSC A/85)</source>
            <translation>−24 LUFS, pour la diffusion (ATSC A/85)</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Intensité sonore</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Title in the file</source>
            <translation>Titre dans le fichier</translation>
        </message>
        <message>
            <source>Say in the file which models made parts of it</source>
            <translation>Dire dans le fichier quels modèles ont fait des parties</translation>
        </message>
        <message>
            <source>As the preset</source>
            <translation>Comme le préréglage</translation>
        </message>
        <message>
            <source>As the preset (%1)</source>
            <translation>Comme le préréglage (%1)</translation>
        </message>
        <message>
            <source>Chapters from the named markers (%1)</source>
            <translation>Chapitres d’après les marqueurs nommés (%1)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>2160p (4K)</source>
            <translation>2160p (4K)</translation>
        </message>
        <message>
            <source>1080×1920, upright</source>
            <translation>1080×1920, vertical</translation>
        </message>
        <message>
            <source>1080×1080, square</source>
            <translation>1080×1080, carré</translation>
        </message>
        <message>
            <source>Such as 720p, which keeps the film's shape, or 1280x720: what is left over of another shape is black.</source>
            <translation>Par exemple 720p, qui garde les proportions du film, ou 1280x720 : ce qui reste avec d’autres proportions est noir.</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>Images par seconde</translation>
        </message>
        <message>
            <source>Frames a second, such as 25 or 30000/1001</source>
            <translation>Images par seconde, par exemple 25 ou 30000/1001</translation>
        </message>
        <message>
            <source>Size and rate</source>
            <translation>Taille et images/s</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Son</translation>
        </message>
        <message>
            <source>With the picture</source>
            <translation>Avec l’image</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>Sans son</translation>
        </message>
        <message>
            <source>Sound alone</source>
            <translation>Son seul</translation>
        </message>
        <message>
            <source>Bit rate of the sound</source>
            <translation>Débit du son</translation>
        </message>
        <message>
            <source>%1 kbit/s</source>
            <translation>%1 kbit/s</translation>
        </message>
        <message>
            <source>As the film</source>
            <translation>Comme le film</translation>
        </message>
        <message>
            <source>Compare what was copied with its source</source>
            <translation>Comparer ce qui a été copié avec sa source</translation>
        </message>
        <message>
            <source>The finished film is read again before it appears: where a copied picture or sound is not that of its medium, nothing is written.</source>
            <translation>Le film terminé est relu avant d’apparaître : si une image ou un son copié n’est pas celui de son média, rien n’est écrit.</translation>
        </message>
        <message>
            <source>Encoded by</source>
            <translation>Encodé par</translation>
        </message>
        <message>
            <source>The processor: small files</source>
            <translation>Le processeur : petits fichiers</translation>
        </message>
        <message>
            <source>The graphics card: fast</source>
            <translation>La carte graphique : rapide</translation>
        </message>
        <message>
            <source>The card makes a larger file of the same quality. Where it fails, the processor encodes the film from its start.</source>
            <translation>La carte fait un fichier plus gros à qualité égale. Si elle échoue, le processeur encode le film depuis le début.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Only the marked range</source>
            <translation>Seulement la plage marquée</translation>
        </message>
        <message>
            <source>The file appears when it is complete.</source>
            <translation>Le fichier apparaît une fois terminé.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt en cours…</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exporter vers</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>Médias manquants</translation>
        </message>
        <message>
            <source>'%1' is not where the project says. File, Find missing media… looks for it. Export with a slate in its place?</source>
            <translation>« %1 » n’est pas là où le projet l’attend. Fichier, Retrouver les médias manquants… le cherche. Exporter avec un carton à sa place ?</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are not where the project says. File, Find missing media… looks for them. Export with slates in their place?</source>
            <translation>
                <numerusform>« %1 » et %n autre ne sont pas là où le projet les attend. Fichier, Retrouver les médias manquants… les cherche. Exporter avec des cartons à leur place ?</numerusform>
                <numerusform>« %1 » et %n autres ne sont pas là où le projet les attend. Fichier, Retrouver les médias manquants… les cherche. Exporter avec des cartons à leur place ?</numerusform>
            </translation>
        </message>
        <message>
            <source>Export with slates</source>
            <translation>Exporter avec cartons</translation>
        </message>
        <message>
            <source>There is already a file '%1'. Replace it?</source>
            <translation>Il existe déjà un fichier « %1 ». Le remplacer ?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Another film is written first. This dialog can be closed meanwhile.</source>
            <translation>Un autre film est écrit d’abord. Cette fenêtre peut être fermée en attendant.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Arrêté. Rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Keep…</source>
            <translation>Garder…</translation>
        </message>
        <message>
            <source>Keep these choices under a name</source>
            <translation>Garder ces choix sous un nom</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Oublier</translation>
        </message>
        <message>
            <source>Take the kept choices off the list</source>
            <translation>Retirer les choix gardés de la liste</translation>
        </message>
        <message>
            <source>Keep these choices</source>
            <translation>Garder ces choix</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>Leur nom</translation>
        </message>
        <message>
            <source>Trying out how large it becomes…</source>
            <translation>Essai pour estimer la taille…</translation>
        </message>
        <message>
            <source>A file for each marker with a length, numbered and named after it</source>
            <translation>Un fichier par marqueur avec une durée, numéroté et nommé d’après lui</translation>
        </message>
        <message>
            <source>Each marked section as a file of its own (%1)</source>
            <translation>Chaque partie marquée dans son fichier (%1)</translation>
        </message>
        <message numerus="yes">
            <source>There are already '%1' and %n more of these files. Replace them?</source>
            <translation>
                <numerusform>« %1 » et %n autre de ces fichiers existent déjà. Les remplacer ?</numerusform>
                <numerusform>« %1 » et %n autres de ces fichiers existent déjà. Les remplacer ?</numerusform>
            </translation>
        </message>
        <message>
            <source>Each file appears when it is complete.</source>
            <translation>Chaque fichier apparaît une fois terminé.</translation>
        </message>
        <message>
            <source>Stopped. %1 of %2 files were written.</source>
            <translation>Arrêté. %1 fichiers sur %2 ont été écrits.</translation>
        </message>
        <message>
            <source>File %1 of %2: %3</source>
            <translation>Fichier %1 sur %2 : %3</translation>
        </message>
        <message>
            <source>None, %1 of sound</source>
            <translation>Aucune, %1 de son</translation>
        </message>
        <message>
            <source>%1×%2, %3 frames a second, %4</source>
            <translation>%1×%2, %3 images par seconde, %4</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportQueue</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Image %1 sur %2, encore %3 s environ</translation>
        </message>
        <message>
            <source>Wrote %1 (%2 MB in %3 s).</source>
            <translation>%1 écrit (%2 Mo en %3 s).</translation>
        </message>
        <message>
            <source>The export of '%1' failed: %2</source>
            <translation>L’exportation de « %1 » a échoué : %2</translation>
        </message>
        <message>
            <source>Note: %1.</source>
            <translation>À noter : %1.</translation>
        </message>
        <message>
            <source>'%1' failed: %2</source>
            <translation>« %1 » a échoué : %2</translation>
        </message>
        <message>
            <source>Checked: %1 copied frames are the same as in their sources.</source>
            <translation>Vérifié : %1 images copiées sont identiques à celles de leurs sources.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportTrial</name>
        <message>
            <source>About %1 MB, written in about %2 s.</source>
            <translation>Environ %1 Mo, écrits en %2 s environ.</translation>
        </message>
    </context>
    <context>
        <name>ui::FollowMotion</name>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Ce projet est en lecture seule : une autre fenêtre y travaille.</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>La piste du clip est verrouillée. Le cadenas à sa gauche la déverrouille.</translation>
        </message>
        <message>
            <source>Something is being followed already. The jobs panel shows it, and can stop it.</source>
            <translation>Un suivi est déjà en cours. Le panneau des tâches le montre et peut l’arrêter.</translation>
        </message>
        <message>
            <source>The thing in '%1' is followed: %2.</source>
            <translation>L’objet de « %1 » est suivi : %2.</translation>
        </message>
        <message>
            <source>The thing in '%1' was seen last at %2. What was found up to there is kept; move the playhead on, lay the mask on it again and go on from there.</source>
            <translation>L’objet de « %1 » a été vu pour la dernière fois à %2. Ce qui a été trouvé jusque-là est gardé ; avancez la tête de lecture, reposez le masque dessus et continuez de là.</translation>
        </message>
        <message>
            <source>Backwards it was seen last at %1.</source>
            <translation>En arrière, il a été vu pour la dernière fois à %1.</translation>
        </message>
        <message>
            <source>Nothing was found beside the picture at the playhead: is the thing seen there, and is there more of the clip in that direction?</source>
            <translation>Rien n’a été trouvé à part l’image sous la tête de lecture : l’objet y est-il visible, et le clip continue-t-il dans ce sens ?</translation>
        </message>
        <message>
            <source>%1 % of the clip</source>
            <translation>%1 % du clip</translation>
        </message>
        <message>
            <source>Following a thing in %1</source>
            <translation>Suivi dans %1</translation>
        </message>
        <message>
            <source>The mask was taken away or became another one while the thing was looked for; nothing was changed.</source>
            <translation>Le masque a été retiré ou remplacé pendant la recherche ; rien n’a été changé.</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>Suivre le mouvement</translation>
        </message>
    </context>
    <context>
        <name>ui::FormatDialog</name>
        <message>
            <source>Project settings</source>
            <translation>Réglages du projet</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nouveau projet</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Tel quel</translation>
        </message>
        <message>
            <source>As the first clip is</source>
            <translation>Comme le premier clip</translation>
        </message>
        <message>
            <source>Of your own</source>
            <translation>Personnalisé</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Largeur</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Hauteur</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>Images par seconde</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Appliquer</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Usual (BT.709)</source>
            <translation>Habituelle (BT.709)</translation>
        </message>
        <message>
            <source>Wide (BT.2020)</source>
            <translation>Étendue (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, HLG (BT.2020)</source>
            <translation>Haute dynamique, HLG (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, PQ (BT.2020)</source>
            <translation>Haute dynamique, PQ (BT.2020)</translation>
        </message>
        <message>
            <source>What is in another light is brought into this one; exports are written in it.</source>
            <translation>Ce qui est dans une autre lumière y est converti ; les exports y sont écrits.</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Mono</source>
            <translation>Mono</translation>
        </message>
        <message>
            <source>Stereo</source>
            <translation>Stéréo</translation>
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
            <translation>Ce qui a plus ou moins de canaux est ramené à ceux-ci ; les exportations sont écrites avec eux.</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Son</translation>
        </message>
    </context>
    <context>
        <name>ui::GuessCard</name>
        <message>
            <source>Is this what you mean? The language model reads it so:</source>
            <translation>Est-ce bien cela ? Le modèle de langage le lit ainsi :</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>Le faire</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Laissé de côté : %1</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>Le modèle de langage dit : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>Le début</translation>
        </message>
    </context>
    <context>
        <name>ui::InspectorPanel</name>
        <message>
            <source>Select a clip to see what can be set.</source>
            <translation>Sélectionnez un clip pour voir ses réglages.</translation>
        </message>
        <message>
            <source>Earlier: before the effect above</source>
            <translation>Plus tôt : avant l’effet du dessus</translation>
        </message>
        <message>
            <source>Move %1 up</source>
            <translation>Monter %1</translation>
        </message>
        <message>
            <source>Order of effects</source>
            <translation>Ordre des effets</translation>
        </message>
        <message>
            <source>Take the effect away</source>
            <translation>Retirer l’effet</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>Retirer %1</translation>
        </message>
        <message>
            <source>Remove the effect</source>
            <translation>Retirer l’effet</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Supprimer l’image clé</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Poser une image clé</translation>
        </message>
        <message>
            <source>Back to what is selected</source>
            <translation>Revenir à la sélection</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>varié</translation>
        </message>
        <message>
            <source>Take the effect away from all of them</source>
            <translation>Retirer l’effet de tous</translation>
        </message>
        <message>
            <source>Add an effect</source>
            <translation>Ajouter un effet</translation>
        </message>
        <message>
            <source>Puts an effect on the sound of the whole</source>
            <translation>Place un effet sur le son de l’ensemble</translation>
        </message>
        <message>
            <source>Puts an effect on all that lies on the track</source>
            <translation>Place un effet sur tout ce qui est sur la piste</translation>
        </message>
    </context>
    <context>
        <name>ui::JobNotes</name>
        <message>
            <source>Work in the background</source>
            <translation>Travail en arrière-plan</translation>
        </message>
        <message numerus="yes">
            <source>%n job(s) are done.</source>
            <translation>
                <numerusform>%n tâche est terminée.</numerusform>
                <numerusform>%n tâches sont terminées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
    </context>
    <context>
        <name>ui::JobsPanel</name>
        <message>
            <source>waits</source>
            <translation>en attente</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>échec : %1</translation>
        </message>
        <message>
            <source>stopped, nothing was written</source>
            <translation>arrêté, rien n’a été écrit</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tâches</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Plus tôt</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Voir le dossier</translation>
        </message>
        <message>
            <source>Clear finished</source>
            <translation>Retirer les terminées</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pause</translation>
        </message>
        <message>
            <source>stopped, nothing was changed</source>
            <translation>arrêté, rien n’a été modifié</translation>
        </message>
        <message>
            <source>Nothing is being made. Exports, proxies and what the models do are listed here.</source>
            <translation>Rien n’est en cours. Les exportations, les proxys et le travail des modèles apparaissent ici.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Suspendre</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyView</name>
        <message>
            <source>Nothing moves here yet. The diamond beside a value in the inspector sets its first key.</source>
            <translation>Rien ne bouge encore ici. Le losange à côté d’une valeur dans l’inspecteur pose sa première image clé.</translation>
        </message>
        <message>
            <source>Move the key</source>
            <translation>Déplacer l’image clé</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Poser une image clé</translation>
        </message>
        <message>
            <source>Hold until the next key</source>
            <translation>Maintenir jusqu’à la suivante</translation>
        </message>
        <message>
            <source>Straight to the next key</source>
            <translation>Linéaire jusqu’à la suivante</translation>
        </message>
        <message>
            <source>Slow at both ends</source>
            <translation>Doux aux deux bouts</translation>
        </message>
        <message>
            <source>Slow at first</source>
            <translation>Doux au début</translation>
        </message>
        <message>
            <source>Slow at the end</source>
            <translation>Doux à la fin</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Supprimer l’image clé</translation>
        </message>
        <message>
            <source>Way of the key</source>
            <translation>Courbe de l’image clé</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>Images clés</translation>
        </message>
    </context>
    <context>
        <name>ui::LanguageModelBox</name>
        <message>
            <source>Ask it where Saycut is unsure of a message</source>
            <translation>L’interroger quand Saycut n’est pas sûr d’un message</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Modèle de langage</translation>
        </message>
        <message>
            <source>Its address</source>
            <translation>Son adresse</translation>
        </message>
        <message>
            <source>The first that it has</source>
            <translation>Le premier qu’il propose</translation>
        </message>
        <message>
            <source>Its model</source>
            <translation>Son modèle</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>Sa clé</translation>
        </message>
        <message>
            <source>Off, nothing leaves this machine. On, your message, the names and times of the clips and what was said last go to this address and nowhere else.</source>
            <translation>Désactivé, rien ne quitte cette machine. Activé, votre message, les noms et les temps des clips et les derniers échanges vont à cette adresse et nulle part ailleurs.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) found there.</source>
            <translation>
                <numerusform>%n modèle trouvé.</numerusform>
                <numerusform>%n modèles trouvés.</numerusform>
            </translation>
        </message>
        <message>
            <source>It sees: small pictures are sent, too</source>
            <translation>Il voit : de petites images sont jointes</translation>
        </message>
    </context>
    <context>
        <name>ui::LogPanel</name>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Nothing to tell yet. Refusals and notices are kept here.</source>
            <translation>Rien à signaler. Les refus et les avis sont conservés ici.</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copier le rapport</translation>
        </message>
        <message>
            <source>Puts the log, the last steps and what the project is made of on the clipboard</source>
            <translation>Copie le journal, les dernières étapes et la composition du projet dans le presse-papiers</translation>
        </message>
    </context>
    <context>
        <name>ui::MadeBox</name>
        <message>
            <source>How it was made</source>
            <translation>Comment c’est fait</translation>
        </message>
        <message>
            <source>Copy all of this</source>
            <translation>Copier tout cela</translation>
        </message>
        <message>
            <source>Copy how it was made</source>
            <translation>Copier comment c’est fait</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>New project</source>
            <translation>Nouveau projet</translation>
        </message>
        <message>
            <source>New project of a format…</source>
            <translation>Nouveau projet avec format…</translation>
        </message>
        <message>
            <source>Project settings…</source>
            <translation>Réglages du projet…</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Ouvrir…</translation>
        </message>
        <message>
            <source>Open timeline of another program…</source>
            <translation>Ouvrir la timeline d’un autre logiciel…</translation>
        </message>
        <message>
            <source>Export timeline or subtitles…</source>
            <translation>Exporter la timeline ou les sous-titres…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
        <message>
            <source>Look for unsaved projects</source>
            <translation>Chercher les projets non enregistrés</translation>
        </message>
        <message>
            <source>Unsaved projects</source>
            <translation>Projets non enregistrés</translation>
        </message>
        <message>
            <source>No untitled project was left behind.</source>
            <translation>Aucun projet sans titre n’est resté.</translation>
        </message>
        <message>
            <source>Import media…</source>
            <translation>Importer des médias…</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>Retrouver les médias manquants…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Import media</source>
            <translation>Importer des médias</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>Médias manquants</translation>
        </message>
        <message>
            <source>All media are where the project says.</source>
            <translation>Tous les médias sont là où le projet les attend.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>La timeline est vide. Importez d’abord un clip.</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>Enregistrer le projet</translation>
        </message>
        <message>
            <source>Saycut projects (*.saycut)</source>
            <translation>Projets Saycut (*.saycut)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Ouvrir un projet</translation>
        </message>
        <message>
            <source>Open timeline</source>
            <translation>Ouvrir une timeline</translation>
        </message>
        <message>
            <source>Save as project</source>
            <translation>Enregistrer comme projet</translation>
        </message>
        <message>
            <source>Not taken over</source>
            <translation>Non repris</translation>
        </message>
        <message>
            <source>Export timeline or subtitles</source>
            <translation>Exporter la timeline ou les sous-titres</translation>
        </message>
        <message>
            <source>Not carried by this format</source>
            <translation>Non pris en charge par ce format</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Modifications non enregistrées</translation>
        </message>
        <message>
            <source>Save the changes to '%1'?</source>
            <translation>Enregistrer les modifications de « %1 » ?</translation>
        </message>
        <message>
            <source>A film is being exported.</source>
            <translation>Un film est en cours d’exportation.</translation>
        </message>
        <message>
            <source>The model is still working on your last message.</source>
            <translation>Le modèle travaille encore sur votre dernier message.</translation>
        </message>
        <message>
            <source>%1 Stop it and quit?</source>
            <translation>%1 L’arrêter et quitter ?</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Arrêter et quitter</translation>
        </message>
        <message>
            <source>%1%2 - Saycut</source>
            <translation>%1%2 - Saycut</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Médias</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>Conversation</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspecteur</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Effets</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Mixer</source>
            <translation>Mixeur</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Oscilloscopes</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Marqueurs</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tâches</translation>
        </message>
        <message>
            <source>Reset the layout</source>
            <translation>Réinitialiser l’espace de travail</translation>
        </message>
        <message>
            <source>Maximise the panel</source>
            <translation>Agrandir le panneau</translation>
        </message>
        <message>
            <source>About Saycut, licences</source>
            <translation>À propos de Saycut, licences</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Préférences…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Raccourcis clavier…</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>Ouvrir récent</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Rien pour l’instant</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Find an action…</source>
            <translation>Chercher une action…</translation>
        </message>
        <message>
            <source>Talk to Saycut</source>
            <translation>Parler à Saycut</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Sélectionner</translation>
        </message>
        <message>
            <source>Razor</source>
            <translation>Cutter</translation>
        </message>
        <message>
            <source>Ripple trim</source>
            <translation>Propagation</translation>
        </message>
        <message>
            <source>Roll trim</source>
            <translation>Modification compensée</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Déplacement dessous</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Déplacement dessus</translation>
        </message>
        <message>
            <source>Snapping</source>
            <translation>Magnétisme</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Lecture ou pause</translation>
        </message>
        <message>
            <source>Shuttle back</source>
            <translation>Navette arrière</translation>
        </message>
        <message>
            <source>Shuttle stop</source>
            <translation>Arrêt de la navette</translation>
        </message>
        <message>
            <source>Shuttle forward</source>
            <translation>Navette avant</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>Une image en arrière</translation>
        </message>
        <message>
            <source>One frame forward</source>
            <translation>Une image en avant</translation>
        </message>
        <message>
            <source>One second back</source>
            <translation>Une seconde en arrière</translation>
        </message>
        <message>
            <source>One second forward</source>
            <translation>Une seconde en avant</translation>
        </message>
        <message>
            <source>Compare takes</source>
            <translation>Comparer les prises</translation>
        </message>
        <message>
            <source>Show in the inspector</source>
            <translation>Afficher dans l’inspecteur</translation>
        </message>
        <message>
            <source>Models…</source>
            <translation>Modèles…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Zoom avant</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Zoom arrière</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>Tout afficher</translation>
        </message>
        <message>
            <source>Zoom to the selection</source>
            <translation>Zoomer sur la sélection</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Plein écran</translation>
        </message>
        <message>
            <source>Frame of the clip on the picture</source>
            <translation>Cadre du clip sur l’image</translation>
        </message>
        <message>
            <source>Safe areas</source>
            <translation>Zones de sécurité</translation>
        </message>
        <message>
            <source>What 9:16 would keep</source>
            <translation>Cadre 9:16</translation>
        </message>
        <message>
            <source>What 1:1 would keep</source>
            <translation>Cadre 1:1</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>Règle des tiers</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Annuler %1</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Rétablir %1</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>Essayer un exemple</translation>
        </message>
        <message>
            <source>Collect the project and its media…</source>
            <translation>Rassembler le projet et ses médias…</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Sauvegardes…</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Exemple</translation>
        </message>
        <message>
            <source>Collect into a new folder</source>
            <translation>Rassembler dans un nouveau dossier</translation>
        </message>
        <message>
            <source> collected</source>
            <translation> rassemblé</translation>
        </message>
        <message>
            <source>The project and its media are being copied.</source>
            <translation>Le projet et ses médias sont en cours de copie.</translation>
        </message>
        <message>
            <source>Collected %1 files, %2 MB, into %3.</source>
            <translation>%1 fichiers, %2 Mo, rassemblés dans %3.</translation>
        </message>
        <message>
            <source> %1 media are missing and were left out.</source>
            <translation> %1 médias manquent et ont été laissés de côté.</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sauvegardes</translation>
        </message>
        <message>
            <source>Save the project first: backups are made then.</source>
            <translation>Enregistrez d’abord le projet : les sauvegardes se font alors.</translation>
        </message>
        <message>
            <source> (only looking)</source>
            <translation> (lecture seule)</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Premiers pas</translation>
        </message>
        <message>
            <source>Play in a loop</source>
            <translation>Lire en boucle</translation>
        </message>
        <message>
            <source>Play around the playhead</source>
            <translation>Lire autour de la tête de lecture</translation>
        </message>
        <message>
            <source>Open the nested sequence</source>
            <translation>Ouvrir la séquence imbriquée</translation>
        </message>
        <message>
            <source>Select a nested clip first.</source>
            <translation>Sélectionnez d’abord un clip imbriqué.</translation>
        </message>
        <message>
            <source>Back out of the nested sequence</source>
            <translation>Sortir de la séquence imbriquée</translation>
        </message>
        <message>
            <source>No nested sequence is open.</source>
            <translation>Aucune séquence imbriquée n’est ouverte.</translation>
        </message>
        <message>
            <source>Crop on the picture</source>
            <translation>Rogner sur l’image</translation>
        </message>
        <message>
            <source>Mask on the picture</source>
            <translation>Masque sur l’image</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Panneaux</translation>
        </message>
        <message>
            <source>Make a proxy of the medium</source>
            <translation>Créer un proxy du média</translation>
        </message>
        <message>
            <source>Make proxies of all large media</source>
            <translation>Créer des proxys des médias volumineux</translation>
        </message>
        <message>
            <source>There are no large media without a proxy.</source>
            <translation>Aucun média volumineux n’est sans proxy.</translation>
        </message>
        <message>
            <source>Remove the medium's proxy</source>
            <translation>Supprimer le proxy du média</translation>
        </message>
        <message>
            <source>Show proxies in the viewer</source>
            <translation>Afficher les proxys dans le lecteur</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>Rushes volumineux</translation>
        </message>
        <message>
            <source>'%1' is large and may not play smoothly.</source>
            <translation>« %1 » est volumineux et risque de saccader.</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are large and may not play smoothly.</source>
            <translation>
                <numerusform>« %1 » et %n autre sont volumineux et risquent de saccader.</numerusform>
                <numerusform>« %1 » et %n autres sont volumineux et risquent de saccader.</numerusform>
            </translation>
        </message>
        <message>
            <source>Make small proxies for the viewer in the background? Exports always use the files themselves.</source>
            <translation>Créer en arrière-plan de petits proxys pour le lecteur ? Les exports utilisent toujours les fichiers eux-mêmes.</translation>
        </message>
        <message>
            <source>Make proxies</source>
            <translation>Créer des proxys</translation>
        </message>
        <message>
            <source>Keep as a template…</source>
            <translation>Garder comme modèle…</translation>
        </message>
        <message>
            <source>Keep as a template</source>
            <translation>Garder comme modèle</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Nom du modèle</translation>
        </message>
        <message>
            <source>The template '%1' is kept.</source>
            <translation>Le modèle « %1 » est gardé.</translation>
        </message>
        <message>
            <source>There is already a template '%1'. Replace it?</source>
            <translation>Il existe déjà un modèle « %1 ». Le remplacer ?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>New project from a template</source>
            <translation>Nouveau projet d’après un modèle</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Oublier</translation>
        </message>
        <message>
            <source>Record a voice at the playhead</source>
            <translation>Enregistrer une voix à la tête de lecture</translation>
        </message>
        <message>
            <source>Blur the background</source>
            <translation>Flouter l'arrière-plan</translation>
        </message>
        <message>
            <source>Darken the background</source>
            <translation>Assombrir l'arrière-plan</translation>
        </message>
        <message>
            <source>Colour only the person</source>
            <translation>La personne seule en couleur</translation>
        </message>
        <message>
            <source>Cut out the person</source>
            <translation>Détourer la personne</translation>
        </message>
        <message>
            <source>Make it vertical, following the face</source>
            <translation>En vertical, en suivant le visage</translation>
        </message>
        <message>
            <source>Blur the faces</source>
            <translation>Flouter les visages</translation>
        </message>
        <message>
            <source>Pixelate the faces</source>
            <translation>Pixeliser les visages</translation>
        </message>
        <message>
            <source>Captions from what is said</source>
            <translation>Sous-titres de ce qui est dit</translation>
        </message>
        <message>
            <source>Take the fillers out</source>
            <translation>Retirer les hésitations</translation>
        </message>
        <message>
            <source>Shorten the pauses</source>
            <translation>Raccourcir les pauses</translation>
        </message>
        <message>
            <source>Keep only what is spoken</source>
            <translation>Ne garder que ce qui est dit</translation>
        </message>
        <message>
            <source>Music gives way to speech</source>
            <translation>La musique s'efface devant la voix</translation>
        </message>
        <message>
            <source>Cut on the beat</source>
            <translation>Couper en rythme</translation>
        </message>
        <message>
            <source>Mark the beats</source>
            <translation>Marquer les temps</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Maintenir pour parler</translation>
        </message>
        <message>
            <source>Beats of the music</source>
            <translation>Temps de la musique</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>Images clés</translation>
        </message>
        <message>
            <source>Make a multicam clip by sound</source>
            <translation>Créer un clip multicaméra par le son</translation>
        </message>
        <message>
            <source>Make a multicam clip by timecode</source>
            <translation>Créer un clip multicaméra par le timecode</translation>
        </message>
        <message>
            <source>Bring into step by sound</source>
            <translation>Synchroniser par le son</translation>
        </message>
        <message>
            <source>Bring into step by timecode</source>
            <translation>Synchroniser par le timecode</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Angle %1</translation>
        </message>
        <message>
            <source>Cut at the scene changes</source>
            <translation>Couper aux changements de scène</translation>
        </message>
        <message>
            <source>Speed by length</source>
            <translation>Vitesse par la durée</translation>
        </message>
        <message>
            <source>Overlaps become cross-fades</source>
            <translation>Les chevauchements deviennent des fondus</translation>
        </message>
        <message>
            <source>Sound while the playhead is dragged</source>
            <translation>Son pendant le déplacement de la tête de lecture</translation>
        </message>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Image %1 sur %2, encore %3 s environ</translation>
        </message>
        <message>
            <source>'%1' is done.</source>
            <translation>« %1 » est terminé.</translation>
        </message>
        <message>
            <source>'%1' is no picture of a numbered series: there are no others with its name and another number.</source>
            <translation>« %1 » n’est pas une image d’une série numérotée : il n’y en a pas d’autres de ce nom avec un autre numéro.</translation>
        </message>
        <message numerus="yes">
            <source>A film of %n picture(s) like '%1'</source>
            <translation>
                <numerusform>Film de %n image comme « %1 »</numerusform>
                <numerusform>Film de %n images comme « %1 »</numerusform>
            </translation>
        </message>
        <message>
            <source>Import numbered pictures as a film…</source>
            <translation>Importer des images numérotées comme film…</translation>
        </message>
        <message>
            <source>The first picture of the series</source>
            <translation>La première image de la série</translation>
        </message>
        <message>
            <source>Make a copy that is easy to edit</source>
            <translation>Créer une copie facile à monter</translation>
        </message>
        <message>
            <source>Choose a film in the bin first.</source>
            <translation>Choisissez d’abord un film dans le chutier.</translation>
        </message>
        <message>
            <source>A copy of '%1' that is easy to edit</source>
            <translation>Copie de « %1 » facile à monter</translation>
        </message>
        <message>
            <source>Titles clear of faces</source>
            <translation>Titres à l’écart des visages</translation>
        </message>
        <message>
            <source>Captions clear of faces</source>
            <translation>Sous-titres à l’écart des visages</translation>
        </message>
        <message>
            <source>How loud the speech is</source>
            <translation>Niveau de la parole</translation>
        </message>
        <message>
            <source>Speech to −16 LUFS</source>
            <translation>Parole à −16 LUFS</translation>
        </message>
        <message>
            <source>All speech equally loud</source>
            <translation>Toute la parole au même niveau</translation>
        </message>
        <message>
            <source>Correct the mask of the person by clicks</source>
            <translation>Corriger le masque de la personne par des clics</translation>
        </message>
        <message>
            <source>Render for playing</source>
            <translation>Calculer pour la lecture</translation>
        </message>
        <message>
            <source>Stop rendering</source>
            <translation>Arrêter le calcul</translation>
        </message>
        <message>
            <source>Nothing is being rendered.</source>
            <translation>Aucun calcul n’est en cours.</translation>
        </message>
        <message>
            <source>Remove what is rendered</source>
            <translation>Supprimer ce qui est calculé</translation>
        </message>
        <message>
            <source>Into the media panel; while the timeline is empty, onto it as well</source>
            <translation>Dans les médias ; tant que la timeline est vide, sur elle aussi</translation>
        </message>
        <message>
            <source>Keep the layout as…</source>
            <translation>Garder l’espace de travail sous…</translation>
        </message>
        <message>
            <source>This layout comes with Saycut. Choose one of your own first.</source>
            <translation>Cet espace de travail est fourni avec Saycut. Choisissez d’abord l’un des vôtres.</translation>
        </message>
        <message>
            <source>Remove the layout</source>
            <translation>Supprimer l’espace de travail</translation>
        </message>
        <message>
            <source>Keep the layout</source>
            <translation>Garder l’espace de travail</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>Nom de l’espace de travail</translation>
        </message>
        <message>
            <source>The layout '%1' comes with Saycut. Choose another name.</source>
            <translation>L’espace de travail « %1 » est fourni avec Saycut. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>There is already a layout '%1'. Replace it?</source>
            <translation>Il existe déjà un espace de travail « %1 ». Le remplacer ?</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Sous-titres</translation>
        </message>
        <message>
            <source>Play from in to out</source>
            <translation>Lire de l’entrée à la sortie</translation>
        </message>
        <message>
            <source>Colours as the system</source>
            <translation>Couleurs du système</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Grille</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>Ajuster l’image</translation>
        </message>
        <message>
            <source>Picture at %1 %</source>
            <translation>Image à %1 %</translation>
        </message>
        <message>
            <source>Picture larger</source>
            <translation>Agrandir l’image</translation>
        </message>
        <message>
            <source>Picture smaller</source>
            <translation>Réduire l’image</translation>
        </message>
        <message>
            <source>Picture on the whole screen</source>
            <translation>Image en plein écran</translation>
        </message>
        <message>
            <source>Viewer on a second screen</source>
            <translation>Lecteur sur un second écran</translation>
        </message>
        <message>
            <source>Write in the title on the picture</source>
            <translation>Écrire dans le titre sur l’image</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Taille de l’image</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Sélectionnez d’abord un clip avec une image.</translation>
        </message>
        <message>
            <source>Paint the mask with a brush</source>
            <translation>Peindre le masque au pinceau</translation>
        </message>
        <message>
            <source>The mask follows motion</source>
            <translation>Le masque suit le mouvement</translation>
        </message>
        <message>
            <source>The mask follows motion backwards</source>
            <translation>Le masque suit le mouvement en arrière</translation>
        </message>
        <message>
            <source>The title or picture follows what it lies on</source>
            <translation>Le titre ou l’image suit ce sur quoi il est posé</translation>
        </message>
        <message>
            <source>Stop following</source>
            <translation>Arrêter le suivi</translation>
        </message>
        <message>
            <source>Nothing is being followed.</source>
            <translation>Aucun suivi n’est en cours.</translation>
        </message>
        <message>
            <source>Show the track in the inspector</source>
            <translation>Afficher la piste dans l’inspecteur</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>Choisissez d’abord une piste : un clic sur son nom suffit.</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>Effets sur le son de l’ensemble</translation>
        </message>
    </context>
    <context>
        <name>ui::MarkerPanel</name>
        <message>
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Marqueurs</translation>
        </message>
        <message>
            <source>Mark its range</source>
            <translation>Marquer sa plage</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>No markers yet. The key M sets one at the playhead.</source>
            <translation>Pas encore de marqueurs. La touche M en pose un à la tête de lecture.</translation>
        </message>
        <message>
            <source>Colour…</source>
            <translation>Couleur…</translation>
        </message>
        <message>
            <source>Name of the marker</source>
            <translation>Nom du marqueur</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Colour of the marker</source>
            <translation>Couleur du marqueur</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskPainting</name>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Sélectionnez d’abord un clip avec une image.</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Ce projet est en lecture seule : une autre fenêtre y travaille.</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>La piste du clip est verrouillée. Le cadenas à sa gauche la déverrouille.</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>Le plan n’est pas affiché ici : amenez-y la tête de lecture.</translation>
        </message>
        <message>
            <source>Erase in the mask</source>
            <translation>Gommer dans le masque</translation>
        </message>
        <message>
            <source>Paint the mask</source>
            <translation>Peindre le masque</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTools</name>
        <message>
            <source>Paint</source>
            <translation>Peindre</translation>
        </message>
        <message>
            <source>Paint the mask on the picture with a brush; Escape ends it</source>
            <translation>Peindre le masque sur l’image au pinceau ; Échap termine</translation>
        </message>
        <message>
            <source>Paint the mask of %1</source>
            <translation>Peindre le masque de %1</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>Suivre le mouvement</translation>
        </message>
        <message>
            <source>The mask follows what it lies on, from the playhead to the end of the clip</source>
            <translation>Le masque suit ce sur quoi il est posé, de la tête de lecture à la fin du clip</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion</source>
            <translation>Le masque de %1 suit le mouvement</translation>
        </message>
        <message>
            <source>The mask follows what it lies on backwards, from the playhead to the start of the clip</source>
            <translation>Le masque suit en arrière ce sur quoi il est posé, de la tête de lecture au début du clip</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion backwards</source>
            <translation>Le masque de %1 suit le mouvement en arrière</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTouching</name>
        <message>
            <source>Select a clip first.</source>
            <translation>Sélectionnez d’abord un clip.</translation>
        </message>
        <message>
            <source>The clip has no mask of a person: blur or darken its background first.</source>
            <translation>Le plan n’a pas de masque de personne : floutez ou assombrissez d’abord son arrière-plan.</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>Le plan n’est pas affiché ici : amenez-y la tête de lecture.</translation>
        </message>
        <message>
            <source>Correcting the mask…</source>
            <translation>Correction du masque…</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Arrêté. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Correct the mask</source>
            <translation>Corriger le masque</translation>
        </message>
        <message>
            <source>The mask is corrected.</source>
            <translation>Le masque est corrigé.</translation>
        </message>
    </context>
    <context>
        <name>ui::MediaBin</name>
        <message>
            <source>Media</source>
            <translation>Médias</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Names, captions, tags and folders</source>
            <translation>Noms, légendes, mots-clés et dossiers</translation>
        </message>
        <message>
            <source>Search media</source>
            <translation>Rechercher des médias</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Utilisés</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>Inutilisés</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Hors ligne</translation>
        </message>
        <message>
            <source>Which media are shown</source>
            <translation>Quels médias sont affichés</translation>
        </message>
        <message>
            <source>As pictures</source>
            <translation>En vignettes</translation>
        </message>
        <message>
            <source>To the folder above</source>
            <translation>Vers le dossier parent</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Nouveau dossier…</translation>
        </message>
        <message>
            <source>Import (Ctrl+I)</source>
            <translation>Importer (Ctrl+I)</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Prise</translation>
        </message>
        <message>
            <source> · used %1×</source>
            <translation> · utilisé %1×</translation>
        </message>
        <message>
            <source>offline: relink it</source>
            <translation>hors ligne : à relier</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n fichier</numerusform>
                <numerusform>%n fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to a folder</source>
            <translation>Déplacer dans un dossier</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nouveau dossier</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>Nom du dossier</translation>
        </message>
        <message>
            <source>Insert at the playhead</source>
            <translation>Insérer à la tête de lecture</translation>
        </message>
        <message>
            <source>Overwrite at the playhead</source>
            <translation>Écraser à la tête de lecture</translation>
        </message>
        <message>
            <source>Append to the timeline</source>
            <translation>Ajouter à la fin de la timeline</translation>
        </message>
        <message>
            <source>The top</source>
            <translation>Racine</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Voir le dossier</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>Retrouver les médias manquants…</translation>
        </message>
        <message>
            <source>Remove from the project</source>
            <translation>Retirer du projet</translation>
        </message>
        <message>
            <source>Remove media</source>
            <translation>Retirer le média</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>Nothing is here yet. Drop files, or press Import.</source>
            <translation>Il n’y a rien ici. Déposez des fichiers ou cliquez sur Importer.</translation>
        </message>
        <message>
            <source>, %1 frames a second</source>
            <translation>, %1 images par seconde</translation>
        </message>
        <message>
            <source> · proxy</source>
            <translation> · proxy</translation>
        </message>
        <message>
            <source> · proxy being made</source>
            <translation> · proxy en cours</translation>
        </message>
        <message>
            <source>As they came in</source>
            <translation>Ordre d’arrivée</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>proxy</translation>
        </message>
        <message>
            <source>proxy being made</source>
            <translation>proxy en création</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Mots-clés</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Mots-clés…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Trier par</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Rename the folder</source>
            <translation>Renommer le dossier</translation>
        </message>
        <message>
            <source>There is a folder '%1' already. Choose another name.</source>
            <translation>Il existe déjà un dossier « %1 ». Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>Remove the folder</source>
            <translation>Supprimer le dossier</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Rename the folder…</source>
            <translation>Renommer le dossier…</translation>
        </message>
        <message>
            <source>What is in it comes to where the folder was.</source>
            <translation>Ce qu’il contient prend la place du dossier.</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>Renommer le sous-clip</translation>
        </message>
        <message>
            <source>part of %1</source>
            <translation>partie de %1</translation>
        </message>
        <message>
            <source>Take: %1</source>
            <translation>Prise : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the film</source>
            <translation>Vue d’ensemble du film</translation>
        </message>
        <message>
            <source>The whole film: drag the frame to scroll, its ends to zoom</source>
            <translation>Tout le film : faites glisser le cadre pour défiler, ses bouts pour zoomer</translation>
        </message>
        <message>
            <source>%1 to %2 of %3</source>
            <translation>%1 à %2 sur %3</translation>
        </message>
    </context>
    <context>
        <name>ui::MissingDialog</name>
        <message>
            <source>Missing media</source>
            <translation>Médias manquants</translation>
        </message>
        <message>
            <source>These files are not where the project says. Search the folder they lie in now: all that are below it are found at once.</source>
            <translation>Ces fichiers ne sont pas là où le projet les attend. Cherchez dans le dossier où ils se trouvent : tous ceux qu’il contient sont retrouvés d’un coup.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>It was in</source>
            <translation>Il était dans</translation>
        </message>
        <message>
            <source>Find this one…</source>
            <translation>Retrouver celui-ci…</translation>
        </message>
        <message>
            <source>Search a folder…</source>
            <translation>Chercher dans un dossier…</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Les laisser de côté</translation>
        </message>
        <message>
            <source>They are shown as slates and stay silent until they are found</source>
            <translation>Ils sont affichés comme cartons et restent muets jusqu’à ce qu’on les retrouve</translation>
        </message>
        <message>
            <source>Search a folder</source>
            <translation>Chercher dans un dossier</translation>
        </message>
        <message>
            <source>Searching %1…</source>
            <translation>Recherche dans %1…</translation>
        </message>
        <message>
            <source>None of them lies below %1 with its name and size.</source>
            <translation>Aucun ne se trouve sous %1 avec son nom et sa taille.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) found.</source>
            <translation>
                <numerusform>%n fichier trouvé.</numerusform>
                <numerusform>%n fichiers trouvés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Relink media</source>
            <translation>Relier les médias</translation>
        </message>
        <message>
            <source>Where is %1?</source>
            <translation>Où se trouve %1 ?</translation>
        </message>
        <message>
            <source>Looking into %1…</source>
            <translation>Examen de %1…</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerPanel</name>
        <message>
            <source>There is no sound track yet. Import a clip with sound, or add a track.</source>
            <translation>Il n’y a pas encore de piste audio. Importez un clip avec du son ou ajoutez une piste.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>Effets sur le son de l’ensemble</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerStrip</name>
        <message>
            <source>Pan: left to right</source>
            <translation>Panoramique : de gauche à droite</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Muet</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Écouter cette piste seule</translation>
        </message>
        <message>
            <source>Gain of %1</source>
            <translation>Gain de %1</translation>
        </message>
        <message>
            <source>Gain of %1 in dB</source>
            <translation>Gain de %1 en dB</translation>
        </message>
        <message>
            <source>Pan of %1</source>
            <translation>Panoramique de %1</translation>
        </message>
        <message>
            <source>Level of %1</source>
            <translation>Niveau de %1</translation>
        </message>
        <message>
            <source>Effects of %1</source>
            <translation>Effets de %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelDialog</name>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>What the model's folder holds</source>
            <translation>Contenu du dossier du modèle</translation>
        </message>
        <message>
            <source>Choose a model and check it, or add the folder of one that you have.</source>
            <translation>Choisissez un modèle et vérifiez-le, ou ajoutez le dossier d’un modèle que vous avez.</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Use in the chat</source>
            <translation>Utiliser en conversation</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>%1 (used)</source>
            <translation>%1 (utilisé)</translation>
        </message>
        <message>
            <source>Comes with the program</source>
            <translation>Fourni avec le logiciel</translation>
        </message>
        <message>
            <source>The folder of a model</source>
            <translation>Le dossier d’un modèle</translation>
        </message>
        <message>
            <source>Reading the folder…</source>
            <translation>Lecture du dossier…</translation>
        </message>
        <message>
            <source>Complete.</source>
            <translation>Complet.</translation>
        </message>
        <message>
            <source>Not complete: it cannot be used as it is.</source>
            <translation>Incomplet : inutilisable en l’état.</translation>
        </message>
        <message>
            <source>Added as '%1'. Press 'Use in the chat' to work with it.</source>
            <translation>Ajouté sous « %1 ». Cliquez sur « Utiliser en conversation » pour vous en servir.</translation>
        </message>
        <message>
            <source>The chat uses '%1' from now on.</source>
            <translation>La conversation utilise désormais « %1 ».</translation>
        </message>
        <message>
            <source>The chat uses '%1' for what it can do, the starter for the rest.</source>
            <translation>La conversation utilise « %1 » pour ce qu’il sait faire, le modèle de départ pour le reste.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelJobs</name>
        <message>
            <source>The model is done.</source>
            <translation>Le modèle a terminé.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelUseBox</name>
        <message>
            <source>Adapters</source>
            <translation>Adaptateurs</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adaptateur</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Force</translation>
        </message>
        <message>
            <source>Add adapter…</source>
            <translation>Ajouter un adaptateur…</translation>
        </message>
        <message>
            <source>Remove adapter</source>
            <translation>Retirer l’adaptateur</translation>
        </message>
        <message>
            <source>Memory limit</source>
            <translation>Limite de mémoire</translation>
        </message>
        <message>
            <source> GiB</source>
            <translation> Gio</translation>
        </message>
        <message>
            <source>as the machine allows</source>
            <translation>selon la machine</translation>
        </message>
        <message>
            <source>What the model's weights may take; the rest is read from the file while it runs.</source>
            <translation>Ce que peuvent occuper les poids du modèle ; le reste est lu dans le fichier pendant le calcul.</translation>
        </message>
        <message>
            <source>Strength of %1</source>
            <translation>Force de %1</translation>
        </message>
        <message>
            <source>Adapters (LoRA)</source>
            <translation>Adaptateurs (LoRA)</translation>
        </message>
        <message>
            <source>Adapters (*.safetensors *.pt *.pth *.bin *.ckpt)</source>
            <translation>Adaptateurs (*.safetensors *.pt *.pth *.bin *.ckpt)</translation>
        </message>
    </context>
    <context>
        <name>ui::Multicam</name>
        <message>
            <source>The recordings are still being listened to.</source>
            <translation>Les enregistrements sont encore en cours d’écoute.</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>Sélectionnez d’abord les clips d’une scène : deux ou plus.</translation>
        </message>
        <message>
            <source>Listening to the recordings…</source>
            <translation>Écoute des enregistrements…</translation>
        </message>
        <message>
            <source>The clips are in step already.</source>
            <translation>Les clips sont déjà synchronisés.</translation>
        </message>
        <message>
            <source>Make a multicam clip</source>
            <translation>Créer un clip multicaméra</translation>
        </message>
        <message>
            <source>Bring into step</source>
            <translation>Synchroniser</translation>
        </message>
    </context>
    <context>
        <name>ui::NumberBox</name>
        <message>
            <source>mixed</source>
            <translation>varié</translation>
        </message>
    </context>
    <context>
        <name>ui::ParameterRow</name>
        <message>
            <source>Previous key</source>
            <translation>Image clé précédente</translation>
        </message>
        <message>
            <source>Previous key of %1</source>
            <translation>Image clé précédente de %1</translation>
        </message>
        <message>
            <source>Set or take away a key at the playhead</source>
            <translation>Poser ou retirer une image clé à la tête de lecture</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>Image clé de %1</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>Image clé suivante</translation>
        </message>
        <message>
            <source>Next key of %1</source>
            <translation>Image clé suivante de %1</translation>
        </message>
        <message>
            <source>Back to what changes nothing</source>
            <translation>Revenir à la valeur neutre</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>Réinitialiser %1</translation>
        </message>
        <message>
            <source>It moves in all of these clips: put the playhead over one of them.</source>
            <translation>Cela bouge dans tous ces clips : placez la tête de lecture sur l’un d’eux.</translation>
        </message>
    </context>
    <context>
        <name>ui::PictureWindow</name>
        <message>
            <source>Viewer - Saycut</source>
            <translation>Lecteur - Saycut</translation>
        </message>
        <message>
            <source>Picture of the film</source>
            <translation>Image du film</translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Échelle</translation>
        </message>
        <message>
            <source>As the screen says</source>
            <translation>Selon l’écran</translation>
        </message>
        <message>
            <source>From the next start on.</source>
            <translation>Au prochain démarrage.</translation>
        </message>
        <message>
            <source>Wheel on the timeline</source>
            <translation>Molette sur la timeline</translation>
        </message>
        <message>
            <source>Scrolls; with Ctrl it zooms</source>
            <translation>Fait défiler ; avec Ctrl, zoome</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it scrolls</source>
            <translation>Zoome ; avec Ctrl, fait défiler</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>As sharp as the machine keeps up with</source>
            <translation>Aussi net que la machine le permet</translation>
        </message>
        <message>
            <source>Always all pixels</source>
            <translation>Toujours tous les pixels</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Raccourcis clavier…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>Rushes volumineux</translation>
        </message>
        <message>
            <source>Offers proxies for the viewer</source>
            <translation>Proposer des proxys pour le lecteur</translation>
        </message>
        <message>
            <source>Makes proxies by itself</source>
            <translation>Créer les proxys d’office</translation>
        </message>
        <message>
            <source>Is played as it is</source>
            <translation>Lire tel quel</translation>
        </message>
        <message>
            <source>Half as many pixels each way</source>
            <translation>Moitié moins de pixels dans chaque sens</translation>
        </message>
        <message>
            <source>A quarter each way</source>
            <translation>Un quart dans chaque sens</translation>
        </message>
        <message>
            <source>At most %1 GiB a project</source>
            <translation>Au plus %1 Gio par projet</translation>
        </message>
        <message>
            <source>Rendered parts</source>
            <translation>Parties calculées</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>Direction of the wheel</source>
            <translation>Sens de la molette</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>Inversé</translation>
        </message>
        <message>
            <source>%1 squares across</source>
            <translation>%1 carreaux en largeur</translation>
        </message>
        <message>
            <source>Grid of the viewer</source>
            <translation>Grille du lecteur</translation>
        </message>
        <message>
            <source>By the graphics card where it can</source>
            <translation>Par la carte graphique quand elle le peut</translation>
        </message>
        <message>
            <source>By the processor alone</source>
            <translation>Par le processeur seul</translation>
        </message>
        <message>
            <source>The pictures are the same, bit for bit. Where the card fails, the processor goes on.</source>
            <translation>Les images sont les mêmes, bit à bit. Si la carte échoue, le processeur continue.</translation>
        </message>
        <message>
            <source>Decoding</source>
            <translation>Décodage</translation>
        </message>
    </context>
    <context>
        <name>ui::Proxies</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Image %1 sur %2, encore %3 s environ</translation>
        </message>
        <message>
            <source>The proxy of '%1' is there.</source>
            <translation>Le proxy de « %1 » est prêt.</translation>
        </message>
        <message>
            <source>Proxy of %1</source>
            <translation>Proxy de %1</translation>
        </message>
        <message>
            <source>This medium has no proxy.</source>
            <translation>Ce média n’a pas de proxy.</translation>
        </message>
    </context>
    <context>
        <name>ui::PushToTalk</name>
        <message>
            <source>Hold it down while you speak, and let go when you are done.</source>
            <translation>Maintenez enfoncé pendant que vous parlez, puis relâchez.</translation>
        </message>
        <message>
            <source>What you said cannot be kept for a moment: %1</source>
            <translation>Ce que vous avez dit ne peut pas être gardé un instant : %1</translation>
        </message>
        <message>
            <source>Nothing was understood. Speak closer to the microphone.</source>
            <translation>Rien n'a été compris. Parlez plus près du microphone.</translation>
        </message>
    </context>
    <context>
        <name>ui::RecoveryBar</name>
        <message>
            <source>Open it</source>
            <translation>L’ouvrir</translation>
        </message>
        <message>
            <source>Throw away…</source>
            <translation>Jeter…</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message numerus="yes">
            <source>An untitled project of %1 was never saved: %n step(s).</source>
            <translation>
                <numerusform>Un projet sans titre du %1 n’a jamais été enregistré : %n étape.</numerusform>
                <numerusform>Un projet sans titre du %1 n’a jamais été enregistré : %n étapes.</numerusform>
            </translation>
        </message>
        <message>
            <source>An untitled project of %1 was never saved: %2.</source>
            <translation>Un projet sans titre du %1 n’a jamais été enregistré : %2.</translation>
        </message>
        <message numerus="yes">
            <source> There are %n more.</source>
            <translation>
                <numerusform> Il y en a %n autre.</numerusform>
                <numerusform> Il y en a %n autres.</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Jeter</translation>
        </message>
        <message>
            <source>Throw this project away for good? Its media stay where they are; takes that were made for it are gone.</source>
            <translation>Jeter ce projet pour de bon ? Ses médias restent où ils sont ; les prises créées pour lui disparaissent.</translation>
        </message>
    </context>
    <context>
        <name>ui::ScopesPanel</name>
        <message>
            <source>Scope</source>
            <translation>Oscilloscope</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>Forme d’onde</translation>
        </message>
        <message>
            <source>Parade</source>
            <translation>Parade</translation>
        </message>
        <message>
            <source>Vectorscope</source>
            <translation>Vectorscope</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>Histogramme</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Chercher commandes et touches</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nouvelle touche</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Définir</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Réinitialiser</translation>
        </message>
        <message>
            <source>Read from a file…</source>
            <translation>Lire un fichier…</translation>
        </message>
        <message>
            <source>Keys (*.json)</source>
            <translation>Touches (*.json)</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>Écrire dans un fichier…</translation>
        </message>
        <message>
            <source>%1 cannot be written.</source>
            <translation>%1 ne peut pas être écrit.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Choose a command, then press its new key.</source>
            <translation>Choisissez une commande, puis appuyez sur sa nouvelle touche.</translation>
        </message>
        <message>
            <source>%1 belongs to %2, which would lose it.</source>
            <translation>%1 appartient à %2, qui la perdrait.</translation>
        </message>
    </context>
    <context>
        <name>ui::SoundOutput</name>
        <message>
            <source>There is no sound device: the film is played by the clock.</source>
            <translation>Aucun périphérique audio : le film est lu d’après l’horloge.</translation>
        </message>
        <message>
            <source>The sound device does not start: the film is played by the clock.</source>
            <translation>Le périphérique audio ne démarre pas : le film est lu d’après l’horloge.</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceViewer</name>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel to look through it here.</source>
            <translation>Choisissez un clip dans les médias pour le visionner ici.</translation>
        </message>
        <message>
            <source>marked %1</source>
            <translation>marqué %1</translation>
        </message>
        <message>
            <source>Play or pause the source (Space)</source>
            <translation>Lire ou suspendre la source (Espace)</translation>
        </message>
        <message>
            <source>Play or pause the source</source>
            <translation>Lire ou suspendre la source</translation>
        </message>
        <message>
            <source>Play or pause the source (Space). No sound: there is no sound device</source>
            <translation>Lire ou suspendre la source (Espace). Pas de son : aucun périphérique audio</translation>
        </message>
        <message>
            <source>Drag it onto the timeline: what is marked comes there</source>
            <translation>Faites-le glisser sur la timeline : ce qui est marqué y est placé</translation>
        </message>
    </context>
    <context>
        <name>ui::SpeechFetch</name>
        <message>
            <source>The speech model Whisper tiny.en understands English. It is 75 MB large, has the MIT licence, comes from the Python package registry and stays on this machine.</source>
            <translation>Le modèle vocal Whisper tiny.en comprend l’anglais. Il pèse 75 Mo, est sous licence MIT, vient du registre de paquets Python et reste sur cette machine.</translation>
        </message>
        <message>
            <source>The script that fetches the speech model cannot be started: bash is missing.</source>
            <translation>Le script qui récupère le modèle vocal ne démarre pas : bash est absent.</translation>
        </message>
        <message>
            <source>The speech model was not fetched: %1</source>
            <translation>Le modèle vocal n’a pas été récupéré : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::SubtitlePanel</name>
        <message>
            <source>Search the subtitles</source>
            <translation>Chercher dans les sous-titres</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Letters/s</source>
            <translation>Lettres/s</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Sous-titres</translation>
        </message>
        <message>
            <source>No subtitles yet. Import a file with some, say "add captions", or add one at the playhead.</source>
            <translation>Pas encore de sous-titres. Importez un fichier qui en contient, dites « ajoute des sous-titres » ou ajoutez-en un à la tête de lecture.</translation>
        </message>
        <message>
            <source>Starts here</source>
            <translation>Débute ici</translation>
        </message>
        <message>
            <source>It begins at the playhead</source>
            <translation>Il débute à la tête de lecture</translation>
        </message>
        <message>
            <source>Ends here</source>
            <translation>Finit ici</translation>
        </message>
        <message>
            <source>It ends at the playhead</source>
            <translation>Il finit à la tête de lecture</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>Ajouter ici</translation>
        </message>
        <message>
            <source>A new one at the playhead</source>
            <translation>Un nouveau à la tête de lecture</translation>
        </message>
        <message>
            <source>Join with next</source>
            <translation>Joindre au suivant</translation>
        </message>
        <message>
            <source>Both become one, in two lines</source>
            <translation>Les deux n’en font qu’un, sur deux lignes</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Remove the subtitle</source>
            <translation>Supprimer le sous-titre</translation>
        </message>
        <message>
            <source>Words of the subtitle</source>
            <translation>Texte du sous-titre</translation>
        </message>
        <message>
            <source>Time of the subtitle</source>
            <translation>Temps du sous-titre</translation>
        </message>
        <message>
            <source>Join the subtitles</source>
            <translation>Joindre les sous-titres</translation>
        </message>
        <message>
            <source>New subtitle</source>
            <translation>Nouveau sous-titre</translation>
        </message>
        <message>
            <source>Add a subtitle</source>
            <translation>Ajouter un sous-titre</translation>
        </message>
        <message>
            <source>Too fast to be read with ease; some 20 letters a second can be</source>
            <translation>Trop rapide pour être lu aisément ; environ 20 lettres par seconde se lisent</translation>
        </message>
        <message numerus="yes">
            <source>%n of them is/are too fast to be read with ease</source>
            <translation>
                <numerusform>%n d’entre eux est trop rapide pour être lu aisément</numerusform>
                <numerusform>%n d’entre eux sont trop rapides pour être lus aisément</numerusform>
            </translation>
        </message>
        <message>
            <source>Takes the subtitle away</source>
            <translation>Retire le sous-titre</translation>
        </message>
    </context>
    <context>
        <name>ui::TimeEditor</name>
        <message>
            <source>12.5 (seconds), 00:01:02:12 or 150f (frames). Arrow up and down: a frame later or earlier.</source>
            <translation>12.5 (secondes), 00:01:02:12 ou 150f (images). Flèches haut et bas : une image plus tard ou plus tôt.</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>« %1 » n’est pas un temps ; 12.5, 00:01:02:12 et 150f en sont.</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineFiles</name>
        <message>
            <source>Timelines and subtitles (%1)</source>
            <translation>Timelines et sous-titres (%1)</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineView</name>
        <message>
            <source>picture</source>
            <translation>image</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>son</translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) later than its %1</source>
            <translation>
                <numerusform>%n image après son %1</numerusform>
                <numerusform>%n images après son %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) earlier than its %1</source>
            <translation>
                <numerusform>%n image avant son %1</numerusform>
                <numerusform>%n images avant son %1</numerusform>
            </translation>
        </message>
        <message>
            <source>This track is locked. The lock at its left end opens it.</source>
            <translation>Cette piste est verrouillée. Le cadenas à sa gauche l’ouvre.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Scinder</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Déplacer</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Déplacement dessous</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Déplacement dessus</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Raccorder</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Poser une image clé</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>Durée de la transition</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Fondu entrant</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Fondu sortant</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacité</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>Déplacer la piste</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>Pistes</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>Ajouter une piste</translation>
        </message>
        <message>
            <source>The timeline is empty. Drop clips here.</source>
            <translation>La timeline est vide. Déposez des clips ici.</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>%1, %2. %3</source>
            <translation>%1, %2. %3</translation>
        </message>
        <message>
            <source>1 clip</source>
            <translation>1 clip</translation>
        </message>
        <message>
            <source>%1 clips</source>
            <translation>%1 clips</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Rien n’est sélectionné.</translation>
        </message>
        <message>
            <source>Selected: %1.</source>
            <translation>Sélection : %1.</translation>
        </message>
        <message>
            <source>Cross-fade</source>
            <translation>Fondu croisé</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Cross-fade %1</source>
            <translation>Fondu croisé %1</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Copie %1</translation>
        </message>
        <message>
            <source>Nothing lies here on a track that is not locked.</source>
            <translation>Rien ne se trouve ici sur une piste déverrouillée.</translation>
        </message>
        <message>
            <source>Locked: nothing on this track changes. Click to open it.</source>
            <translation>Verrouillée : rien ne change sur cette piste. Un clic l’ouvre.</translation>
        </message>
        <message>
            <source>Lock this track</source>
            <translation>Verrouiller cette piste</translation>
        </message>
        <message>
            <source>Muted. Click to hear this track.</source>
            <translation>Muette. Un clic pour entendre cette piste.</translation>
        </message>
        <message>
            <source>Mute this track</source>
            <translation>Rendre cette piste muette</translation>
        </message>
        <message>
            <source>Hidden. Click to see this track.</source>
            <translation>Masquée. Un clic pour voir cette piste.</translation>
        </message>
        <message>
            <source>Hide this track</source>
            <translation>Masquer cette piste</translation>
        </message>
        <message>
            <source>Heard alone. Click to hear the others too.</source>
            <translation>Écoutée seule. Un clic pour entendre aussi les autres.</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Écouter cette piste seule</translation>
        </message>
        <message>
            <source>Moves with the other tracks when they ripple. Click to leave it where it is then.</source>
            <translation>Suit les autres pistes lors d’un raccord. Un clic pour la laisser alors en place.</translation>
        </message>
        <message>
            <source>Stays where it is when other tracks ripple. Click to let it move with them.</source>
            <translation>Reste en place lors d’un raccord des autres pistes. Un clic pour qu’elle les suive.</translation>
        </message>
        <message>
            <source>Target: what is put in or pasted goes to this track. Click to leave it to the first one.</source>
            <translation>Cible : ce qui est inséré ou collé va sur cette piste. Un clic pour laisser cela à la première.</translation>
        </message>
        <message>
            <source>Make this track the target: what is put in or pasted goes here.</source>
            <translation>Faire de cette piste la cible : ce qui est inséré ou collé vient ici.</translation>
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
            <translation>Amenez d’abord la tête de lecture sur un titre.</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Ce projet est en lecture seule : une autre fenêtre y travaille.</translation>
        </message>
        <message>
            <source>The title's track is locked. The lock at its left end opens it.</source>
            <translation>La piste du titre est verrouillée. Le cadenas à sa gauche l’ouvre.</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>Texte du titre</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps the words, Escape takes them back</source>
            <translation>Ctrl+Entrée garde le texte, Échap l’annule</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texte</translation>
        </message>
    </context>
    <context>
        <name>ui::Toast</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Fermer le message</translation>
        </message>
    </context>
    <context>
        <name>ui::Tour</name>
        <message>
            <source>First steps</source>
            <translation>Premiers pas</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>Quitter la visite</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Bring clips in</source>
            <translation>Importer des clips</translation>
        </message>
        <message>
            <source>Drop files here, or press Ctrl+I. A double click puts a clip on the timeline.</source>
            <translation>Déposez des fichiers ici ou appuyez sur Ctrl+I. Un double-clic place un clip sur la timeline.</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>Drag clips and their edges. Ctrl+K cuts at the playhead, Delete takes away, Space plays.</source>
            <translation>Faites glisser les clips et leurs bords. Ctrl+K coupe à la tête de lecture, Suppr retire, Espace lit.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Définir</translation>
        </message>
        <message>
            <source>Every value of the chosen clip stands here: speed, opacity, effects. The diamond sets a key.</source>
            <translation>Toutes les valeurs du clip choisi sont ici : vitesse, opacité, effets. Le losange pose une clé.</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>Conversation</translation>
        </message>
        <message>
            <source>Write what should change: "cut the first 2 seconds", "make it warmer". Each answer can be undone.</source>
            <translation>Écrivez ce qui doit changer : « coupe les 2 premières secondes », « rends-le plus chaud ». Chaque réponse peut être annulée.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Ctrl+M writes the film while you go on working; this list shows how far it is. Ctrl+Shift+P finds every command.</source>
            <translation>Ctrl+M écrit le film pendant que vous continuez ; cette liste montre où il en est. Ctrl+Maj+P trouve chaque commande.</translation>
        </message>
        <message>
            <source>STEP %1 OF %2</source>
            <translation>ÉTAPE %1 SUR %2</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
    </context>
    <context>
        <name>ui::TranscriptPanel</name>
        <message>
            <source>What is said</source>
            <translation>Ce qui est dit</translation>
        </message>
        <message>
            <source>A click goes to the word; chosen words are the marked range; Del cuts them out</source>
            <translation>Un clic va au mot ; les mots choisis forment la plage marquée ; Suppr les coupe</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Écoute</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Écouter</translation>
        </message>
        <message>
            <source>Hears what is said in the selected clips, else in all</source>
            <translation>Écoute ce qui est dit dans les clips sélectionnés, sinon dans tous</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Sous-titres</translation>
        </message>
        <message>
            <source>Lays what is said on a subtitle track</source>
            <translation>Place ce qui est dit sur une piste de sous-titres</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>Écrire dans un fichier…</translation>
        </message>
        <message>
            <source>As text, SubRip, WebVTT or ASS</source>
            <translation>En texte, SubRip, WebVTT ou ASS</translation>
        </message>
        <message>
            <source>Write what is said</source>
            <translation>Écrire ce qui est dit</translation>
        </message>
        <message>
            <source>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Text (*.txt)</source>
            <translation>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Texte (*.txt)</translation>
        </message>
        <message>
            <source>Cuts "um", "uh" and words said twice</source>
            <translation>Coupe « euh », « hum » et les mots répétés</translation>
        </message>
        <message>
            <source>Shorten pauses</source>
            <translation>Raccourcir les pauses</translation>
        </message>
        <message>
            <source>Pauses longer than this are cut to it</source>
            <translation>Les pauses plus longues y sont ramenées</translation>
        </message>
        <message>
            <source>Longest pause</source>
            <translation>Pause la plus longue</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Fetch it (75 MB)…</source>
            <translation>Récupérer (75 Mo)…</translation>
        </message>
        <message>
            <source>I have one…</source>
            <translation>J’en ai un…</translation>
        </message>
        <message>
            <source>Names the folder of a speech model</source>
            <translation>Indique le dossier d’un modèle vocal</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Remplacer par</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Replaces it in all captions</source>
            <translation>Le remplace dans tous les sous-titres</translation>
        </message>
        <message>
            <source>Nothing was heard yet. Press Listen: the words appear here, and cutting them cuts the film.</source>
            <translation>Rien n’a encore été écouté. Appuyez sur Écouter : les mots apparaissent ici, et les couper coupe le film.</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>Modèle vocal</translation>
        </message>
        <message>
            <source>%1

Fetch it now?</source>
            <translation>%1

Le récupérer maintenant ?</translation>
        </message>
        <message>
            <source>Fetch 75 MB</source>
            <translation>Récupérer 75 Mo</translation>
        </message>
        <message>
            <source>The speech model is being fetched…</source>
            <translation>Le modèle vocal est en cours de récupération…</translation>
        </message>
        <message>
            <source>These words are too short to be cut out.</source>
            <translation>Ces mots sont trop courts pour être coupés.</translation>
        </message>
        <message>
            <source>Cut a word</source>
            <translation>Couper un mot</translation>
        </message>
        <message>
            <source>Cut %1 words</source>
            <translation>Couper %1 mots</translation>
        </message>
        <message>
            <source>"%1" is not said.</source>
            <translation>« %1 » n’est pas dit.</translation>
        </message>
        <message>
            <source>Add captions</source>
            <translation>Sous-titrer</translation>
        </message>
        <message>
            <source>Remove fillers</source>
            <translation>Sans hésitations</translation>
        </message>
        <message>
            <source>Of captions that are written to a file</source>
            <translation>Des sous-titres écrits dans un fichier</translation>
        </message>
        <message>
            <source>letters a line</source>
            <translation>lettres par ligne</translation>
        </message>
        <message>
            <source>Longest line</source>
            <translation>Ligne la plus longue</translation>
        </message>
        <message>
            <source>letters a second</source>
            <translation>lettres par seconde</translation>
        </message>
        <message>
            <source>Fastest reading</source>
            <translation>Lecture la plus rapide</translation>
        </message>
    </context>
    <context>
        <name>ui::TransportBar</name>
        <message>
            <source>Takes of the clip (Alt+Up, Alt+Down)</source>
            <translation>Prises du clip (Alt+Haut, Alt+Bas)</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Prises</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>Choisir la prise</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>pas de son</translation>
        </message>
        <message>
            <source>Take %1: %2</source>
            <translation>Prise %1 : %2</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>No clip</source>
            <translation>Aucun clip</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Taille de l’image</translation>
        </message>
        <message>
            <source>How large the picture is shown (Ctrl+wheel)</source>
            <translation>Taille d’affichage de l’image (Ctrl+molette)</translation>
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
            <translation>, horizontal</translation>
        </message>
        <message>
            <source>, down</source>
            <translation>, vertical</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Choose a file for %1</source>
            <translation>Choisir un fichier pour %1</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>varié</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewerWidget</name>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Drag a frame around what the chat may change; a click takes it away. A double click on a title changes its words</source>
            <translation>Tracez un cadre autour de ce que la conversation peut changer ; un clic le retire. Un double-clic sur un titre en change le texte</translation>
        </message>
    </context>
    <context>
        <name>ui::VoiceOver</name>
        <message>
            <source>The recording has ended with the project that it was begun in, and was not kept.</source>
            <translation>L’enregistrement s’est terminé avec le projet où il avait commencé et n’a pas été gardé.</translation>
        </message>
        <message>
            <source>The project is open in another window: record there, or save it under another name first.</source>
            <translation>Le projet est ouvert dans une autre fenêtre : enregistrez là-bas ou sauvegardez-le d’abord sous un autre nom.</translation>
        </message>
        <message>
            <source>Leave the nested sequence first: a voice is recorded on the film.</source>
            <translation>Quittez d’abord la séquence imbriquée : une voix s’enregistre sur le film.</translation>
        </message>
        <message>
            <source>Nothing was heard: look whether the microphone is switched on, and record again.</source>
            <translation>Rien n’a été entendu : vérifiez que le microphone est allumé, puis recommencez.</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voix</translation>
        </message>
        <message>
            <source>Record a voice</source>
            <translation>Enregistrer une voix</translation>
        </message>
    </context>
    <context>
        <name>ui::WelcomePage</name>
        <message>
            <source>Drop clips here to begin</source>
            <translation>Déposez des clips ici pour commencer</translation>
        </message>
        <message>
            <source>Then cut by hand, or write in the talk panel what should change.</source>
            <translation>Ensuite, montez à la main ou écrivez dans la conversation ce qui doit changer.</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>RÉCENTS</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Ouvrir %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Workspace</name>
        <message numerus="yes">
            <source>Saycut had ended before the project was saved: %n change(s) was/were brought back. Undo takes that away again.</source>
            <translation>
                <numerusform>Saycut s’est arrêté avant l’enregistrement du projet : %n modification a été retrouvée. Annuler la retire.</numerusform>
                <numerusform>Saycut s’est arrêté avant l’enregistrement du projet : %n modifications ont été retrouvées. Annuler les retire.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a name for the project.</source>
            <translation>Choisissez un nom pour le projet.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importer %1</translation>
        </message>
        <message>
            <source>That media is not in the bin any more.</source>
            <translation>Ce média n’est plus dans le projet.</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>Ajouter à la timeline</translation>
        </message>
        <message>
            <source>%1 is open in another window: this one only looks at it as it was saved or changed last. Save as makes a copy to work on.</source>
            <translation>%1 est ouvert dans une autre fenêtre : celle-ci ne fait que le montrer tel qu’il a été enregistré ou modifié en dernier. Enregistrer sous fait une copie de travail.</translation>
        </message>
        <message>
            <source>The project is open in another window. Save as makes a copy to work on.</source>
            <translation>Le projet est ouvert dans une autre fenêtre. Enregistrer sous fait une copie de travail.</translation>
        </message>
        <message>
            <source>There are no media in the folder '%1'.</source>
            <translation>Il n’y a pas de médias dans le dossier « %1 ».</translation>
        </message>
        <message>
            <source>There is more in the folder '%1' than comes in at once: %2 files, 12 folders deep. Bring the folders in it in by themselves.</source>
            <translation>Le dossier « %1 » contient plus que ce qui entre en une fois : %2 fichiers, 12 niveaux de dossiers. Importez séparément les dossiers qu’il contient.</translation>
        </message>
    </context>
</TS>
