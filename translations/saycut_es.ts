<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>KeyMap</name>
        <message>
            <source>This is no file of keys: it has no "keys" (%1).</source>
            <translation>No es un archivo de atajos: no tiene «keys» (%1).</translation>
        </message>
        <message>
            <source>'%1' (for %2) is no key.</source>
            <translation>«%1» (para %2) no es una tecla.</translation>
        </message>
        <message>
            <source>Premiere-like</source>
            <translation>Como Premiere</translation>
        </message>
        <message>
            <source>Resolve-like</source>
            <translation>Como Resolve</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>No se puede leer %1: %2.</translation>
        </message>
    </context>
    <context>
        <name>QObject</name>
        <message>
            <source>less than 1 %</source>
            <translation>menos del 1 %</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>in the upper left</source>
            <translation>arriba a la izquierda</translation>
        </message>
        <message>
            <source>in the upper middle</source>
            <translation>arriba en el centro</translation>
        </message>
        <message>
            <source>in the upper right</source>
            <translation>arriba a la derecha</translation>
        </message>
        <message>
            <source>on the left</source>
            <translation>a la izquierda</translation>
        </message>
        <message>
            <source>in the middle</source>
            <translation>en el centro</translation>
        </message>
        <message>
            <source>on the right</source>
            <translation>a la derecha</translation>
        </message>
        <message>
            <source>in the lower left</source>
            <translation>abajo a la izquierda</translation>
        </message>
        <message>
            <source>in the lower middle</source>
            <translation>abajo en el centro</translation>
        </message>
        <message>
            <source>in the lower right</source>
            <translation>abajo a la derecha</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take; the whole picture has changed.</source>
            <translation>Hecho: «%1» tiene una toma nueva; ha cambiado toda la imagen.</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take. %2 of the picture has changed%3; the rest is as it was.</source>
            <translation>Hecho: «%1» tiene una toma nueva. Ha cambiado %2 de la imagen%3; el resto está como estaba.</translation>
        </message>
        <message>
            <source> That is very little: compare it with the original (Alt+C).</source>
            <translation> Es muy poco: compárelo con el original (Alt+C).</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. Name the thing and what it should become, or draw a frame around it in the viewer.</source>
            <translation>No se ha cambiado nada: el modelo no encontró en la imagen nada que cambiar así. Nombre la cosa y en qué debe convertirse, o dibuje un marco a su alrededor en el visor.</translation>
        </message>
        <message>
            <source>A new clip is at the end of the timeline.</source>
            <translation>Hay un clip nuevo al final de la línea de tiempo.</translation>
        </message>
        <message>
            <source> The model says that it shows: %1</source>
            <translation> El modelo dice que muestra: %1</translation>
        </message>
        <message>
            <source> The small model that comes with the program draws plain coloured shapes on plain backgrounds; anything else is likely not to be recognised. Larger models: View, Models.</source>
            <translation> El modelo pequeño que viene con el programa dibuja formas lisas sobre fondos lisos; lo demás difícilmente se reconocerá. Modelos mayores: Ver, Modelos.</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 y %n más</numerusform>
                <numerusform>%1 y %n más</numerusform>
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
            <translation>%1: %2 tensores, %3</translation>
        </message>
        <message>
            <source>Runs on the %1, about %2 of %3 free memory</source>
            <translation>Funciona en %1, unos %2 de %3 de memoria libre</translation>
        </message>
        <message>
            <source>No licence file in the folder; ask where the weights came from.</source>
            <translation>No hay archivo de licencia en la carpeta; pregunte de dónde vienen los pesos.</translation>
        </message>
        <message>
            <source>Licence: %1</source>
            <translation>Licencia: %1</translation>
        </message>
        <message>
            <source>Problem: %1</source>
            <translation>Problema: %1</translation>
        </message>
        <message>
            <source>Sound %1</source>
            <translation>Sonido %1</translation>
        </message>
        <message>
            <source>Video %1</source>
            <translation>Vídeo %1</translation>
        </message>
        <message>
            <source>Subtitles %1</source>
            <translation>Subtítulos %1</translation>
        </message>
        <message>
            <source>Titles %1</source>
            <translation>Títulos %1</translation>
        </message>
        <message>
            <source>  reversed</source>
            <translation>  invertido</translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n toma</numerusform>
                <numerusform>%n tomas</numerusform>
            </translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>Transformar</translation>
        </message>
        <message>
            <source>Level of the whole</source>
            <translation>Nivel total</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Máscara</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. The small model that comes with the program recolours plain things, changes light and looks and takes simple things out; it cannot turn one thing into another. Name the thing and its colour, or draw a frame around it in the viewer.</source>
            <translation>No se ha cambiado nada: el modelo no encontró en la imagen nada que cambiar así. El modelo pequeño que viene con el programa cambia el color de cosas lisas, la luz y el aspecto, y quita cosas sencillas; no puede transformar una cosa en otra. Nombre la cosa y su color, o dibuje un marco a su alrededor en el visor.</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right</source>
            <translation>Izquierda, derecha, centro, graves, detrás izquierda, detrás derecha</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right, side left, side right</source>
            <translation>Izquierda, derecha, centro, graves, detrás izquierda, detrás derecha, lado izquierdo, lado derecho</translation>
        </message>
        <message>
            <source>A new clip lies in the gap.</source>
            <translation>Hay un clip nuevo en el hueco.</translation>
        </message>
        <message>
            <source>The picture has a new take, in which it moves.</source>
            <translation>La imagen tiene una toma nueva en la que se mueve.</translation>
        </message>
        <message>
            <source>A new clip goes on where the other one ended.</source>
            <translation>Un clip nuevo sigue donde terminó el otro.</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>Brightness</source>
            <translation>Brillo</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Exposure</source>
            <translation>Exposición</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Curvas</translation>
        </message>
        <message>
            <source>Lift gamma gain</source>
            <translation>Lift, gamma y gain</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>Viñeta</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Saturación</translation>
        </message>
        <message>
            <source>Vibrance</source>
            <translation>Intensidad</translation>
        </message>
        <message>
            <source>Hue</source>
            <translation>Tono</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>Balance de blancos</translation>
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
            <translation>Escala de grises</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>Blanco y negro</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Colorize</source>
            <translation>Colorear</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Invertir</translation>
        </message>
        <message>
            <source>Posterize</source>
            <translation>Posterizar</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Desenfoque</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>Enfocar</translation>
        </message>
        <message>
            <source>Box blur</source>
            <translation>Desenfoque de caja</translation>
        </message>
        <message>
            <source>Directional blur</source>
            <translation>Desenfoque direccional</translation>
        </message>
        <message>
            <source>Pixelate</source>
            <translation>Pixelar</translation>
        </message>
        <message>
            <source>Glow</source>
            <translation>Resplandor</translation>
        </message>
        <message>
            <source>Edges</source>
            <translation>Bordes</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Boceto</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Grano</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>Borde</translation>
        </message>
        <message>
            <source>Emboss</source>
            <translation>Relieve</translation>
        </message>
        <message>
            <source>Rgb split</source>
            <translation>Separación RGB</translation>
        </message>
        <message>
            <source>Chroma key</source>
            <translation>Croma</translation>
        </message>
        <message>
            <source>Luma key</source>
            <translation>Luma</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>Girar</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Voltear</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Espejo</translation>
        </message>
        <message>
            <source>Corner pin</source>
            <translation>Anclar esquinas</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Ganancia</translation>
        </message>
        <message>
            <source>Equalizer</source>
            <translation>Ecualizador</translation>
        </message>
        <message>
            <source>High pass</source>
            <translation>Paso alto</translation>
        </message>
        <message>
            <source>Low pass</source>
            <translation>Paso bajo</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>Compresor</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>Limitador</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>Puerta de ruido</translation>
        </message>
        <message>
            <source>De esser</source>
            <translation>De-esser</translation>
        </message>
        <message>
            <source>Ducking</source>
            <translation>Atenuación automática</translation>
        </message>
        <message>
            <source>Noise reduction</source>
            <translation>Reducción de ruido</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>Reverberación</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>Eco</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Sonoridad</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>Barras de color</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>Cuenta atrás</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Ruido</translation>
        </message>
        <message>
            <source>Gradient</source>
            <translation>Degradado</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Tono de prueba</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>Disolución</translation>
        </message>
        <message>
            <source>Dip</source>
            <translation>Fundido a color</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Cortinilla</translation>
        </message>
        <message>
            <source>Radial wipe</source>
            <translation>Cortinilla circular</translation>
        </message>
        <message>
            <source>Clock wipe</source>
            <translation>Cortinilla de reloj</translation>
        </message>
        <message>
            <source>Luma wipe</source>
            <translation>Cortinilla de luma</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>Empujar</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Crossfade</source>
            <translation>Fundido cruzado</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>Sencillo</translation>
        </message>
        <message>
            <source>Lower third</source>
            <translation>Rótulo inferior</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Titular</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Subtítulo</translation>
        </message>
        <message>
            <source>Caption box</source>
            <translation>Subtítulo con fondo</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Créditos</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Cita</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Capítulo</translation>
        </message>
        <message>
            <source>Corner</source>
            <translation>Esquina</translation>
        </message>
        <message>
            <source>Call out</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <source>End card</source>
            <translation>Cartel final</translation>
        </message>
        <message>
            <source>Big word</source>
            <translation>Palabra grande</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>Máquina de escribir</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Cantidad</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <source>Master</source>
            <translation>Maestro</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
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
            <translation>Lift rojo</translation>
        </message>
        <message>
            <source>Lift green</source>
            <translation>Lift verde</translation>
        </message>
        <message>
            <source>Lift blue</source>
            <translation>Lift azul</translation>
        </message>
        <message>
            <source>Gamma red</source>
            <translation>Gamma rojo</translation>
        </message>
        <message>
            <source>Gamma green</source>
            <translation>Gamma verde</translation>
        </message>
        <message>
            <source>Gamma blue</source>
            <translation>Gamma azul</translation>
        </message>
        <message>
            <source>Gain red</source>
            <translation>Gain rojo</translation>
        </message>
        <message>
            <source>Gain green</source>
            <translation>Gain verde</translation>
        </message>
        <message>
            <source>Gain blue</source>
            <translation>Gain azul</translation>
        </message>
        <message>
            <source>Red hue</source>
            <translation>Tono rojo</translation>
        </message>
        <message>
            <source>Red saturation</source>
            <translation>Saturación rojo</translation>
        </message>
        <message>
            <source>Red lightness</source>
            <translation>Luz rojo</translation>
        </message>
        <message>
            <source>Yellow hue</source>
            <translation>Tono amarillo</translation>
        </message>
        <message>
            <source>Yellow saturation</source>
            <translation>Saturación amarillo</translation>
        </message>
        <message>
            <source>Yellow lightness</source>
            <translation>Luz amarillo</translation>
        </message>
        <message>
            <source>Green hue</source>
            <translation>Tono verde</translation>
        </message>
        <message>
            <source>Green saturation</source>
            <translation>Saturación verde</translation>
        </message>
        <message>
            <source>Green lightness</source>
            <translation>Luz verde</translation>
        </message>
        <message>
            <source>Aqua hue</source>
            <translation>Tono cian</translation>
        </message>
        <message>
            <source>Aqua saturation</source>
            <translation>Saturación cian</translation>
        </message>
        <message>
            <source>Aqua lightness</source>
            <translation>Luz cian</translation>
        </message>
        <message>
            <source>Blue hue</source>
            <translation>Tono azul</translation>
        </message>
        <message>
            <source>Blue saturation</source>
            <translation>Saturación azul</translation>
        </message>
        <message>
            <source>Blue lightness</source>
            <translation>Luz azul</translation>
        </message>
        <message>
            <source>Magenta hue</source>
            <translation>Tono magenta</translation>
        </message>
        <message>
            <source>Magenta saturation</source>
            <translation>Saturación magenta</translation>
        </message>
        <message>
            <source>Magenta lightness</source>
            <translation>Luz magenta</translation>
        </message>
        <message>
            <source>Degrees</source>
            <translation>Grados</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Matiz</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Niveles</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>niveles</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>pasos</translation>
        </message>
        <message>
            <source>letters</source>
            <translation>letras</translation>
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
            <translation>puntos</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Fuerza</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Radio</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Ángulo</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Umbral</translation>
        </message>
        <message>
            <source>Softness</source>
            <translation>Suavidad</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Tolerancia</translation>
        </message>
        <message>
            <source>Spill</source>
            <translation>Quitar halo</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Bajo</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Alto</translation>
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
            <translation>Escala</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>Rotación</translation>
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
            <translation>Izquierda</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Derecha</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>Top left</source>
            <translation>Arriba izquierda</translation>
        </message>
        <message>
            <source>Top right</source>
            <translation>Arriba derecha</translation>
        </message>
        <message>
            <source>Bottom right</source>
            <translation>Abajo derecha</translation>
        </message>
        <message>
            <source>Bottom left</source>
            <translation>Abajo izquierda</translation>
        </message>
        <message>
            <source>Db</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Low hz</source>
            <translation>Graves: frecuencia</translation>
        </message>
        <message>
            <source>Low db</source>
            <translation>Graves: nivel</translation>
        </message>
        <message>
            <source>Band1 hz</source>
            <translation>Banda 1: frecuencia</translation>
        </message>
        <message>
            <source>Band1 db</source>
            <translation>Banda 1: nivel</translation>
        </message>
        <message>
            <source>Band1 q</source>
            <translation>Banda 1: Q</translation>
        </message>
        <message>
            <source>Band2 hz</source>
            <translation>Banda 2: frecuencia</translation>
        </message>
        <message>
            <source>Band2 db</source>
            <translation>Banda 2: nivel</translation>
        </message>
        <message>
            <source>Band2 q</source>
            <translation>Banda 2: Q</translation>
        </message>
        <message>
            <source>Band3 hz</source>
            <translation>Banda 3: frecuencia</translation>
        </message>
        <message>
            <source>Band3 db</source>
            <translation>Banda 3: nivel</translation>
        </message>
        <message>
            <source>Band3 q</source>
            <translation>Banda 3: Q</translation>
        </message>
        <message>
            <source>Band4 hz</source>
            <translation>Banda 4: frecuencia</translation>
        </message>
        <message>
            <source>Band4 db</source>
            <translation>Banda 4: nivel</translation>
        </message>
        <message>
            <source>Band4 q</source>
            <translation>Banda 4: Q</translation>
        </message>
        <message>
            <source>High hz</source>
            <translation>Agudos: frecuencia</translation>
        </message>
        <message>
            <source>High db</source>
            <translation>Agudos: nivel</translation>
        </message>
        <message>
            <source>Frequency</source>
            <translation>Frecuencia</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Pendiente</translation>
        </message>
        <message>
            <source>Threshold db</source>
            <translation>Umbral</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Proporción</translation>
        </message>
        <message>
            <source>Attack ms</source>
            <translation>Ataque</translation>
        </message>
        <message>
            <source>Release ms</source>
            <translation>Liberación</translation>
        </message>
        <message>
            <source>Knee db</source>
            <translation>Codo</translation>
        </message>
        <message>
            <source>Makeup db</source>
            <translation>Compensación</translation>
        </message>
        <message>
            <source>Ceiling db</source>
            <translation>Techo</translation>
        </message>
        <message>
            <source>Range db</source>
            <translation>Rango</translation>
        </message>
        <message>
            <source>Hold ms</source>
            <translation>Retención</translation>
        </message>
        <message>
            <source>Amount db</source>
            <translation>Cantidad</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>Mezcla</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>Amortiguación</translation>
        </message>
        <message>
            <source>Time ms</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Realimentación</translation>
        </message>
        <message>
            <source>Target lufs</source>
            <translation>Sonoridad objetivo</translation>
        </message>
        <message>
            <source>True peak db</source>
            <translation>Pico real</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Grosor</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Cursiva</translation>
        </message>
        <message>
            <source>Underline</source>
            <translation>Subrayado</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Contorno</translation>
        </message>
        <message>
            <source>Outline width</source>
            <translation>Ancho del contorno</translation>
        </message>
        <message>
            <source>Shadow</source>
            <translation>Sombra</translation>
        </message>
        <message>
            <source>Shadow distance</source>
            <translation>Distancia de la sombra</translation>
        </message>
        <message>
            <source>Boxed</source>
            <translation>Con fondo</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Fondo</translation>
        </message>
        <message>
            <source>Box padding</source>
            <translation>Margen del fondo</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>Alineación</translation>
        </message>
        <message>
            <source>Anchor</source>
            <translation>Anclaje</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Interlineado</translation>
        </message>
        <message>
            <source>Letter spacing</source>
            <translation>Espaciado</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Movimiento</translation>
        </message>
        <message>
            <source>Motion seconds</source>
            <translation>Duración del movimiento</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>Leído</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Por leer</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Fondo</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Centro</translation>
        </message>
        <message>
            <source>Inverted</source>
            <translation>Invertido</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Curva</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Medio</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Fade</source>
            <translation>Fundido</translation>
        </message>
        <message>
            <source>Rise</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Roll</source>
            <translation>Rodar</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Lineal</translation>
        </message>
        <message>
            <source>Equal power</source>
            <translation>Potencia constante</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Suave</translation>
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
            <translation>Sustraer</translation>
        </message>
        <message>
            <source>Multiply</source>
            <translation>Multiplicar</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Trama</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Superponer</translation>
        </message>
        <message>
            <source>Darken</source>
            <translation>Oscurecer</translation>
        </message>
        <message>
            <source>Lighten</source>
            <translation>Aclarar</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>Luz suave</translation>
        </message>
        <message>
            <source>Hard light</source>
            <translation>Luz fuerte</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rectángulo</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Elipse</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polígono</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Sumar</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Deslizar</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Longitud</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Panorama</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>Transformar</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Pista</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ancho</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Deflicker</source>
            <translation>Quitar parpadeo</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>Reducir grano</translation>
        </message>
        <message>
            <source>Deband</source>
            <translation>Quitar bandas</translation>
        </message>
        <message>
            <source>Drop shadow</source>
            <translation>Sombra paralela</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distancia</translation>
        </message>
        <message>
            <source>Lens correction</source>
            <translation>Corrección de lente</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>Distorsión</translation>
        </message>
        <message>
            <source>Outer</source>
            <translation>Borde exterior</translation>
        </message>
        <message>
            <source>Stabilize</source>
            <translation>Estabilizar</translation>
        </message>
        <message>
            <source>Smoothness</source>
            <translation>Suavizado</translation>
        </message>
        <message>
            <source>Painted</source>
            <translation>Pintada</translation>
        </message>
        <message>
            <source>Camera log</source>
            <translation>Log de cámara</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Natural</source>
            <translation>Natural</translation>
        </message>
        <message>
            <source>Filmic</source>
            <translation>Cinematográfico</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Rango</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Completo</translation>
        </message>
        <message>
            <source>Limited</source>
            <translation>Limitado</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Cámara</translation>
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
            <translation>Ponga antes el cabezal dentro de un clip.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Dividir</translation>
        </message>
        <message>
            <source>Remove the transition</source>
            <translation>Quitar la transición</translation>
        </message>
        <message>
            <source>Ripple delete</source>
            <translation>Eliminar con rizo</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that is where it is trimmed to.</source>
            <translation>El cabezal debe estar dentro del clip: hasta ahí se recorta.</translation>
        </message>
        <message>
            <source>Trim to playhead</source>
            <translation>Recortar hasta el cabezal</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Desplazar</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>Elegir toma</translation>
        </message>
        <message>
            <source>This clip has one take only.</source>
            <translation>Este clip tiene una sola toma.</translation>
        </message>
        <message>
            <source>Mute the clip</source>
            <translation>Silenciar el clip</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>Activar el sonido</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Silenciar</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>Reproducir al revés</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Switch the clip off</source>
            <translation>Desactivar el clip</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Activar</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Desactivar</translation>
        </message>
        <message>
            <source>Let the clip run</source>
            <translation>Dejar correr el clip</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that picture is held.</source>
            <translation>El cabezal debe estar dentro del clip: esa imagen se congela.</translation>
        </message>
        <message>
            <source>Hold a picture</source>
            <translation>Congelar imagen</translation>
        </message>
        <message>
            <source>Nest</source>
            <translation>Anidar</translation>
        </message>
        <message>
            <source>Speed…</source>
            <translation>Velocidad…</translation>
        </message>
        <message>
            <source>Speed in percent</source>
            <translation>Velocidad en porcentaje</translation>
        </message>
        <message>
            <source>The speed of a clip lies between 1 and 10000 percent.</source>
            <translation>La velocidad de un clip va de 1 a 10000 por ciento.</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Rename the clip…</source>
            <translation>Cambiar nombre del clip…</translation>
        </message>
        <message>
            <source>Name of the clip</source>
            <translation>Nombre del clip</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Vincular</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>Desvincular</translation>
        </message>
        <message>
            <source>Select two clips or more first.</source>
            <translation>Seleccione antes dos clips o más.</translation>
        </message>
        <message>
            <source>Split at playhead</source>
            <translation>Dividir en el cabezal</translation>
        </message>
        <message>
            <source>Split all tracks</source>
            <translation>Dividir todas las pistas</translation>
        </message>
        <message>
            <source>Trim start to playhead</source>
            <translation>Recortar el inicio hasta el cabezal</translation>
        </message>
        <message>
            <source>Trim end to playhead</source>
            <translation>Recortar el final hasta el cabezal</translation>
        </message>
        <message>
            <source>Delete, leave a gap</source>
            <translation>Eliminar dejando un hueco</translation>
        </message>
        <message>
            <source>Delete and close the gap</source>
            <translation>Eliminar y cerrar el hueco</translation>
        </message>
        <message>
            <source>Close the gap at the playhead</source>
            <translation>Cerrar el hueco en el cabezal</translation>
        </message>
        <message>
            <source>Put the playhead into a gap that all tracks have first.</source>
            <translation>Ponga antes el cabezal en un hueco común a todas las pistas.</translation>
        </message>
        <message>
            <source>Close the gap</source>
            <translation>Cerrar el hueco</translation>
        </message>
        <message>
            <source>Nudge left by a frame</source>
            <translation>Un fotograma a la izquierda</translation>
        </message>
        <message>
            <source>Nudge right by a frame</source>
            <translation>Un fotograma a la derecha</translation>
        </message>
        <message>
            <source>Nudge left by ten frames</source>
            <translation>Diez fotogramas a la izquierda</translation>
        </message>
        <message>
            <source>Nudge right by ten frames</source>
            <translation>Diez fotogramas a la derecha</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Agrupar</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>Desagrupar</translation>
        </message>
        <message>
            <source>Link picture and sound</source>
            <translation>Vincular imagen y sonido</translation>
        </message>
        <message>
            <source>Unlink picture and sound</source>
            <translation>Desvincular imagen y sonido</translation>
        </message>
        <message>
            <source>Hold the picture at the playhead</source>
            <translation>Congelar la imagen del cabezal</translation>
        </message>
        <message>
            <source>Nest the clips</source>
            <translation>Anidar los clips</translation>
        </message>
        <message>
            <source>Next take</source>
            <translation>Toma siguiente</translation>
        </message>
        <message>
            <source>Previous take</source>
            <translation>Toma anterior</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Copy clips first.</source>
            <translation>Copie antes algún clip.</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cortar</translation>
        </message>
        <message>
            <source>Paste attributes</source>
            <translation>Pegar atributos</translation>
        </message>
        <message>
            <source>What was copied is of another kind than the selected clips: pictures take from pictures, sounds from sounds.</source>
            <translation>Lo copiado es de otro tipo que los clips seleccionados: imagen con imagen, sonido con sonido.</translation>
        </message>
        <message>
            <source>Remove attributes</source>
            <translation>Quitar atributos</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Paste and make room</source>
            <translation>Pegar haciendo sitio</translation>
        </message>
        <message>
            <source>Select a clip first.</source>
            <translation>Seleccione antes un clip.</translation>
        </message>
        <message>
            <source>Select a clip first, or put the playhead over one.</source>
            <translation>Seleccione antes un clip o ponga el cabezal sobre uno.</translation>
        </message>
        <message>
            <source>Mark a range first: I sets its start, O its end.</source>
            <translation>Marque antes un intervalo: I pone el inicio, O el final.</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>La línea de tiempo está vacía. Importe primero un clip.</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>Elija antes una pista: basta un clic en su nombre.</translation>
        </message>
        <message>
            <source>Select a clip with sound first.</source>
            <translation>Seleccione antes un clip con sonido.</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Seleccione antes un clip con imagen.</translation>
        </message>
        <message>
            <source>The clip has no keys. The inspector sets them beside each value.</source>
            <translation>El clip no tiene fotogramas clave. El inspector los pone junto a cada valor.</translation>
        </message>
        <message>
            <source>There is no later key.</source>
            <translation>No hay fotogramas clave posteriores.</translation>
        </message>
        <message>
            <source>There is no earlier key.</source>
            <translation>No hay fotogramas clave anteriores.</translation>
        </message>
        <message>
            <source>Put an effect on the clip…</source>
            <translation>Aplicar un efecto al clip…</translation>
        </message>
        <message>
            <source>Name of the effect</source>
            <translation>Nombre del efecto</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>Fotograma clave siguiente</translation>
        </message>
        <message>
            <source>Previous key</source>
            <translation>Fotograma clave anterior</translation>
        </message>
        <message>
            <source>There are no markers: M sets one at the playhead.</source>
            <translation>No hay marcadores: M pone uno en el cabezal.</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marcador</translation>
        </message>
        <message>
            <source>There is no later marker.</source>
            <translation>No hay marcadores posteriores.</translation>
        </message>
        <message>
            <source>There is no earlier marker.</source>
            <translation>No hay marcadores anteriores.</translation>
        </message>
        <message>
            <source>Remove the marker</source>
            <translation>Quitar el marcador</translation>
        </message>
        <message>
            <source>There is no marker at the playhead.</source>
            <translation>No hay ningún marcador en el cabezal.</translation>
        </message>
        <message>
            <source>Remove all markers</source>
            <translation>Quitar todos los marcadores</translation>
        </message>
        <message>
            <source>There are no markers beside the captions.</source>
            <translation>No hay marcadores aparte de los subtítulos.</translation>
        </message>
        <message>
            <source>Marker at playhead</source>
            <translation>Marcador en el cabezal</translation>
        </message>
        <message>
            <source>Marker over the marked range</source>
            <translation>Marcador en el intervalo marcado</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>Marcador siguiente</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>Marcador anterior</translation>
        </message>
        <message>
            <source>Remove the marker at the playhead</source>
            <translation>Quitar el marcador del cabezal</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>Extraer</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>Levantar</translation>
        </message>
        <message>
            <source>Nothing lies in the marked range on an unlocked track.</source>
            <translation>No hay nada en el intervalo marcado de una pista sin bloquear.</translation>
        </message>
        <message>
            <source>Lift the marked range</source>
            <translation>Levantar el intervalo marcado</translation>
        </message>
        <message>
            <source>Extract the marked range</source>
            <translation>Extraer el intervalo marcado</translation>
        </message>
        <message>
            <source>Mark in</source>
            <translation>Marcar entrada</translation>
        </message>
        <message>
            <source>Mark out</source>
            <translation>Marcar salida</translation>
        </message>
        <message>
            <source>Mark the selected clips</source>
            <translation>Marcar los clips seleccionados</translation>
        </message>
        <message>
            <source>Clear in and out</source>
            <translation>Borrar entrada y salida</translation>
        </message>
        <message>
            <source>Go to in</source>
            <translation>Ir a la entrada</translation>
        </message>
        <message>
            <source>Go to out</source>
            <translation>Ir a la salida</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>Al principio</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>Al final</translation>
        </message>
        <message>
            <source>Previous edit</source>
            <translation>Corte anterior</translation>
        </message>
        <message>
            <source>Next edit</source>
            <translation>Corte siguiente</translation>
        </message>
        <message>
            <source>Go to a time…</source>
            <translation>Ir a un tiempo…</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Adónde</translation>
        </message>
        <message>
            <source>There is no clip at the playhead.</source>
            <translation>No hay ningún clip en el cabezal.</translation>
        </message>
        <message>
            <source>This is the last clip of its track.</source>
            <translation>Es el último clip de su pista.</translation>
        </message>
        <message>
            <source>This is the first clip of its track.</source>
            <translation>Es el primer clip de su pista.</translation>
        </message>
        <message>
            <source>There is no clip at that time on another track.</source>
            <translation>No hay ningún clip a ese tiempo en otra pista.</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Seleccionar todo</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>No seleccionar nada</translation>
        </message>
        <message>
            <source>Invert the selection</source>
            <translation>Invertir la selección</translation>
        </message>
        <message>
            <source>Select all from the playhead</source>
            <translation>Seleccionar todo desde el cabezal</translation>
        </message>
        <message>
            <source>Select all before the playhead</source>
            <translation>Seleccionar todo antes del cabezal</translation>
        </message>
        <message>
            <source>Select the track from the playhead</source>
            <translation>Seleccionar la pista desde el cabezal</translation>
        </message>
        <message>
            <source>Select the clips at the playhead</source>
            <translation>Seleccionar los clips del cabezal</translation>
        </message>
        <message>
            <source>Select the next clip</source>
            <translation>Seleccionar el clip siguiente</translation>
        </message>
        <message>
            <source>Select the previous clip</source>
            <translation>Seleccionar el clip anterior</translation>
        </message>
        <message>
            <source>Select the clip on the track above</source>
            <translation>Seleccionar el clip de la pista superior</translation>
        </message>
        <message>
            <source>Select the clip on the track below</source>
            <translation>Seleccionar el clip de la pista inferior</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel first.</source>
            <translation>Elija antes un clip en el panel de medios.</translation>
        </message>
        <message>
            <source>The marked range on the timeline is longer than what is left of the source from its mark on. Move one of the marks.</source>
            <translation>El intervalo marcado en la línea de tiempo es más largo que lo que queda del origen desde su marca. Mueva una de las marcas.</translation>
        </message>
        <message>
            <source>The marked part of the source has no length.</source>
            <translation>La parte marcada del origen no tiene duración.</translation>
        </message>
        <message>
            <source>The source is too long to end at the timeline's out. Move one of the marks.</source>
            <translation>El origen es demasiado largo para acabar en la salida de la línea de tiempo. Mueva una de las marcas.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>None of the selected clips can show or sound like the source.</source>
            <translation>Ninguno de los clips seleccionados puede mostrar ni sonar como el origen.</translation>
        </message>
        <message>
            <source>Insert from media panel</source>
            <translation>Insertar desde el panel de medios</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insertar</translation>
        </message>
        <message>
            <source>Overwrite from media panel</source>
            <translation>Sobrescribir desde el panel de medios</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Sobrescribir</translation>
        </message>
        <message>
            <source>Append from media panel</source>
            <translation>Añadir al final desde el panel de medios</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>Añadir a la línea de tiempo</translation>
        </message>
        <message>
            <source>Replace the selected clips</source>
            <translation>Reemplazar los clips seleccionados</translation>
        </message>
        <message>
            <source>Mark in of the source</source>
            <translation>Marcar entrada del origen</translation>
        </message>
        <message>
            <source>Mark out of the source</source>
            <translation>Marcar salida del origen</translation>
        </message>
        <message>
            <source>Clear in and out of the source</source>
            <translation>Borrar entrada y salida del origen</translation>
        </message>
        <message>
            <source>What is shown needs a length above zero.</source>
            <translation>Lo que se muestra necesita una duración mayor que cero.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>A title needs words.</source>
            <translation>Un título necesita texto.</translation>
        </message>
        <message>
            <source>Add a title</source>
            <translation>Añadir un título</translation>
        </message>
        <message>
            <source>Add a generator</source>
            <translation>Añadir un generador</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Ajuste</translation>
        </message>
        <message>
            <source>Add an adjustment clip</source>
            <translation>Añadir una capa de ajuste</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>Length in seconds</source>
            <translation>Duración en segundos</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Pista</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>Add a colour</source>
            <translation>Añadir un color</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>Añadir una pista</translation>
        </message>
        <message>
            <source>Remove the track</source>
            <translation>Quitar la pista</translation>
        </message>
        <message>
            <source>Rename the track</source>
            <translation>Cambiar nombre de la pista</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>Mover la pista</translation>
        </message>
        <message>
            <source>This is the topmost track of its kind.</source>
            <translation>Es la pista más alta de su tipo.</translation>
        </message>
        <message>
            <source>This is the lowest track of its kind.</source>
            <translation>Es la pista más baja de su tipo.</translation>
        </message>
        <message>
            <source>Say a gain in dB, or a pan from -1 to 1.</source>
            <translation>Indique una ganancia en dB o un panorama de -1 a 1.</translation>
        </message>
        <message>
            <source>Gain of the track</source>
            <translation>Ganancia de la pista</translation>
        </message>
        <message>
            <source>Pan of the track</source>
            <translation>Panorama de la pista</translation>
        </message>
        <message>
            <source>Add a video track</source>
            <translation>Añadir una pista de vídeo</translation>
        </message>
        <message>
            <source>Add a sound track</source>
            <translation>Añadir una pista de sonido</translation>
        </message>
        <message>
            <source>Add a title track</source>
            <translation>Añadir una pista de títulos</translation>
        </message>
        <message>
            <source>Add a subtitle track</source>
            <translation>Añadir una pista de subtítulos</translation>
        </message>
        <message>
            <source>Lock the track</source>
            <translation>Bloquear la pista</translation>
        </message>
        <message>
            <source>Hide the track</source>
            <translation>Ocultar la pista</translation>
        </message>
        <message>
            <source>Mute the track</source>
            <translation>Silenciar la pista</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Oír solo esta pista</translation>
        </message>
        <message>
            <source>Move with the others when they ripple</source>
            <translation>Mover con las demás al rizar</translation>
        </message>
        <message>
            <source>Rename the track…</source>
            <translation>Cambiar nombre de la pista…</translation>
        </message>
        <message>
            <source>Name of the track</source>
            <translation>Nombre de la pista</translation>
        </message>
        <message>
            <source>Move the track up</source>
            <translation>Subir la pista</translation>
        </message>
        <message>
            <source>Move the track down</source>
            <translation>Bajar la pista</translation>
        </message>
        <message>
            <source>Gain and pan of the track</source>
            <translation>Ganancia y panorama de la pista</translation>
        </message>
        <message>
            <source>Gain in dB</source>
            <translation>Ganancia en dB</translation>
        </message>
        <message>
            <source>Pan from -1 to 1</source>
            <translation>Panorama de -1 a 1</translation>
        </message>
        <message>
            <source>Put things on this track</source>
            <translation>Usar como pista de destino</translation>
        </message>
        <message>
            <source>Choose the track</source>
            <translation>Elegir la pista</translation>
        </message>
        <message>
            <source>A transition lasts longer than 0 s, up to an hour.</source>
            <translation>Una transición dura más de 0 s y hasta una hora.</translation>
        </message>
        <message>
            <source>Add a transition</source>
            <translation>Añadir una transición</translation>
        </message>
        <message>
            <source>Change the transition</source>
            <translation>Cambiar la transición</translation>
        </message>
        <message>
            <source>Put the playhead on a cut first, or select the clips on both sides of one.</source>
            <translation>Ponga antes el cabezal sobre un corte o seleccione los clips a ambos lados.</translation>
        </message>
        <message>
            <source>There is no cut of sound there.</source>
            <translation>Ahí no hay ningún corte de sonido.</translation>
        </message>
        <message>
            <source>There is no room for a transition.</source>
            <translation>No hay sitio para una transición.</translation>
        </message>
        <message>
            <source>Choose a transition first: a click on it does.</source>
            <translation>Elija antes una transición: basta un clic en ella.</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>Duración de la transición</translation>
        </message>
        <message>
            <source>Add a dissolve</source>
            <translation>Añadir una disolución</translation>
        </message>
        <message>
            <source>Near which time</source>
            <translation>Cerca de qué tiempo</translation>
        </message>
        <message>
            <source>Length of the transition…</source>
            <translation>Duración de la transición…</translation>
        </message>
        <message>
            <source>What was copied shows media that this project does not have. Import '%1' here first.</source>
            <translation>Lo copiado muestra medios que este proyecto no tiene. Importe aquí antes «%1».</translation>
        </message>
        <message>
            <source>There is no effect '%1'</source>
            <translation>No existe el efecto «%1»</translation>
        </message>
        <message>
            <source>There is no template '%1' for titles.</source>
            <translation>No existe la plantilla de título «%1».</translation>
        </message>
        <message>
            <source>There is no generator '%1'</source>
            <translation>No existe el generador «%1»</translation>
        </message>
        <message>
            <source>There is no transition '%1'</source>
            <translation>No existe la transición «%1»</translation>
        </message>
        <message>
            <source>'%1' is longer than what the source has from its mark on. Shorten the clip or mark an earlier start.</source>
            <translation>«%1» es más largo que lo que tiene el origen desde su marca. Acorte el clip o marque un inicio anterior.</translation>
        </message>
        <message>
            <source>a sequence cannot show itself (sequence)</source>
            <translation>Una secuencia no puede mostrarse a sí misma</translation>
        </message>
        <message>
            <source>a clip needs a length above zero (source)</source>
            <translation>Un clip necesita una duración mayor que cero</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (start)</source>
            <translation>Un clip no puede empezar antes que la línea de tiempo</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (to)</source>
            <translation>Un clip no puede empezar antes que la línea de tiempo</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does (by)</source>
            <translation>Un clip empezaría antes que la línea de tiempo</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does</source>
            <translation>Un clip empezaría antes que la línea de tiempo</translation>
        </message>
        <message>
            <source>a clip can only move to a track of its own kind (track)</source>
            <translation>Un clip solo puede ir a una pista de su tipo</translation>
        </message>
        <message>
            <source>one clip at a time can change its track (track)</source>
            <translation>Solo un clip cada vez puede cambiar de pista</translation>
        </message>
        <message>
            <source>no clip was named (clips)</source>
            <translation>No se ha indicado ningún clip</translation>
        </message>
        <message>
            <source>the cut at %1 s does not lie inside the clip (at)</source>
            <translation>El corte en %1 s no está dentro del clip</translation>
        </message>
        <message>
            <source>the range lies after the end of the timeline (%1 s)</source>
            <translation>El intervalo está después del final de la línea de tiempo (%1 s)</translation>
        </message>
        <message>
            <source>there is no gap between clips at %1 s on this track (at)</source>
            <translation>No hay hueco entre clips en %1 s en esta pista</translation>
        </message>
        <message>
            <source>other tracks play during the whole gap; move them first (at)</source>
            <translation>Otras pistas suenan durante todo el hueco; muévalas antes</translation>
        </message>
        <message>
            <source>'%1' would lie over '%2' on track %3; make room first</source>
            <translation>«%1» quedaría sobre «%2» en la pista %3; haga sitio antes</translation>
        </message>
        <message>
            <source>the track %1 is locked; unlock it first</source>
            <translation>La pista %1 está bloqueada; desbloquéela antes</translation>
        </message>
        <message>
            <source>'%1' is an effect on pictures; here are sounds alone (effect)</source>
            <translation>«%1» es un efecto de imagen; aquí solo hay sonido</translation>
        </message>
        <message>
            <source>there is a clip at that time; split it first, then insert (start)</source>
            <translation>Hay un clip a ese tiempo; divídalo antes y después inserte</translation>
        </message>
        <message>
            <source>a marker cannot lie before 0 (time)</source>
            <translation>Un marcador no puede estar antes de 0</translation>
        </message>
        <message>
            <source>'%1' on the timeline shows it; remove that clip first (media)</source>
            <translation>«%1» lo muestra en la línea de tiempo; quite antes ese clip</translation>
        </message>
        <message>
            <source>the medium is too short to fill '%1' from there; trim the clip first (from)</source>
            <translation>El medio es demasiado corto para llenar «%1» desde ahí; recorte antes el clip</translation>
        </message>
        <message>
            <source>titles alone cannot be nested; choose a picture or a sound with them (clips)</source>
            <translation>No se pueden anidar solo títulos; elija además una imagen o un sonido</translation>
        </message>
        <message>
            <source>the clips lie in different sequences (clips)</source>
            <translation>Los clips están en secuencias distintas</translation>
        </message>
        <message>
            <source>'%1' and '%2' do not follow each other on one track (from, to)</source>
            <translation>«%1» y «%2» no se siguen en la misma pista</translation>
        </message>
        <message>
            <source>a transition needs a length above zero (length)</source>
            <translation>Una transición necesita una duración mayor que cero</translation>
        </message>
        <message>
            <source>the transition can last %1 s at most: its clips are no longer (length)</source>
            <translation>La transición puede durar %1 s como máximo: sus clips no dan más</translation>
        </message>
        <message>
            <source>nothing of '%1' would be left (to)</source>
            <translation>No quedaría nada de «%1»</translation>
        </message>
        <message>
            <source>'%1' has no more material there (to)</source>
            <translation>«%1» no tiene más material ahí</translation>
        </message>
        <message>
            <source>'%1' has no more material there (by)</source>
            <translation>«%1» no tiene más material ahí</translation>
        </message>
        <message>
            <source>'%1' is not shown at that time; name one within it (at)</source>
            <translation>«%1» no se ve a ese tiempo; indique uno dentro de él</translation>
        </message>
        <message>
            <source>the fades are longer than the clip (fade_in, fade_out)</source>
            <translation>Los fundidos son más largos que el clip</translation>
        </message>
        <message>
            <source>the speed must lie between 0.01 and 100</source>
            <translation>La velocidad debe estar entre 0.01 y 100</translation>
        </message>
        <message>
            <source>the gain of a track must lie between -96 and 24 dB (gain_db)</source>
            <translation>La ganancia de una pista debe estar entre -96 y 24 dB</translation>
        </message>
        <message>
            <source>the pan of a track must lie between -1 and 1 (pan)</source>
            <translation>El panorama de una pista debe estar entre -1 y 1</translation>
        </message>
        <message>
            <source>the width and height of the picture must lie between 16 and 16384 (size)</source>
            <translation>El ancho y el alto de la imagen deben estar entre 16 y 16384</translation>
        </message>
        <message>
            <source>the rate must lie between 0.01 and 480 frames a second (fps)</source>
            <translation>La velocidad debe estar entre 0.01 y 480 fotogramas por segundo</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must lie between %3 and %4</source>
            <translation>El parámetro «%1» de «%2» debe estar entre %3 y %4</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must be a number</source>
            <translation>El parámetro «%1» de «%2» debe ser un número</translation>
        </message>
        <message>
            <source>cannot open %1: %2</source>
            <translation>No se puede abrir %1: %2</translation>
        </message>
        <message>
            <source>cannot read %1: %2</source>
            <translation>No se puede leer %1: %2</translation>
        </message>
        <message>
            <source>cannot write %1: %2</source>
            <translation>No se puede escribir %1: %2</translation>
        </message>
        <message>
            <source>it is a folder and not a file; choose a video, sound or picture file</source>
            <translation>es una carpeta y no un archivo; elija un archivo de vídeo, sonido o imagen</translation>
        </message>
        <message>
            <source>it is a project and no medium; open it instead of importing it</source>
            <translation>es un proyecto y no un medio; ábralo en lugar de importarlo</translation>
        </message>
        <message>
            <source>it holds subtitles and no picture or sound; bring it in as captions</source>
            <translation>contiene subtítulos y no imagen ni sonido; impórtelo como subtítulos</translation>
        </message>
        <message>
            <source>it is a HEIC photo, which cannot be read yet; save it as JPEG, PNG or AVIF</source>
            <translation>es una foto HEIC, que aún no se puede leer; guárdela como JPEG, PNG o AVIF</translation>
        </message>
        <message>
            <source>it is a list that names other files, and a medium is one file; import the files that it names</source>
            <translation>es una lista de otros archivos y un medio es un solo archivo; importe los archivos que nombra</translation>
        </message>
        <message>
            <source>it is %1; choose a video, sound or picture file</source>
            <translation>es %1; elija un archivo de vídeo, sonido o imagen</translation>
        </message>
        <message>
            <source>no picture or sound format is known that begins so; it is damaged, cut short, or no media file. Export or download it again</source>
            <translation>ningún formato conocido de imagen o sonido empieza así; está dañado, cortado o no es un medio. Expórtelo o descárguelo de nuevo</translation>
        </message>
        <message>
            <source>there is no such file; check the name or relink the media</source>
            <translation>no existe ese archivo; compruebe el nombre o vuelva a vincular el medio</translation>
        </message>
        <message>
            <source>the file is empty (0 bytes); copy or download it again</source>
            <translation>el archivo está vacío (0 bytes); cópielo o descárguelo de nuevo</translation>
        </message>
        <message>
            <source>%1 holds no picture and no sound that can be read; choose a video, sound or picture file</source>
            <translation>%1 no contiene imagen ni sonido que se puedan leer; elija un archivo de vídeo, sonido o imagen</translation>
        </message>
        <message>
            <source>%1 has no length: not one whole packet is in it; it is damaged or cut short</source>
            <translation>%1 no tiene duración: no contiene ni un paquete completo; está dañado o cortado</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut; close it there, or work on a copy</source>
            <translation>%1 está abierto en otro Saycut; ciérrelo allí o trabaje con una copia</translation>
        </message>
        <message>
            <source>%1 was written by a newer Saycut; update to open it</source>
            <translation>%1 se escribió con un Saycut más reciente; actualice para abrirlo</translation>
        </message>
        <message>
            <source>%1 was changed by another program since it was opened; save this project under another name</source>
            <translation>Otro programa ha cambiado %1 desde que se abrió; guarde este proyecto con otro nombre</translation>
        </message>
        <message>
            <source>%1 exists already; choose another name or remove it first</source>
            <translation>%1 ya existe; elija otro nombre o quítelo antes</translation>
        </message>
        <message>
            <source>it is footage that is being used; choose another name or folder</source>
            <translation>es material que se está usando; elija otro nombre o carpeta</translation>
        </message>
        <message>
            <source>it is the project itself; choose another name</source>
            <translation>es el propio proyecto; elija otro nombre</translation>
        </message>
        <message>
            <source>it belongs to the project, which keeps its own files there; choose another folder</source>
            <translation>pertenece al proyecto, que guarda ahí sus archivos; elija otra carpeta</translation>
        </message>
        <message>
            <source>a folder is there already; choose another name</source>
            <translation>ya hay una carpeta ahí; elija otro nombre</translation>
        </message>
        <message>
            <source>what is there is no ordinary file; choose another name</source>
            <translation>lo que hay ahí no es un archivo normal; elija otro nombre</translation>
        </message>
        <message>
            <source>the file that is there is protected against writing; choose another name</source>
            <translation>el archivo que hay ahí está protegido contra escritura; elija otro nombre</translation>
        </message>
        <message>
            <source>there is no folder %1; make it first</source>
            <translation>no existe la carpeta %1; créela antes</translation>
        </message>
        <message>
            <source>its folder takes no files (%1); choose a folder you may write to</source>
            <translation>su carpeta no admite archivos (%1); elija una en la que pueda escribir</translation>
        </message>
        <message>
            <source>there is no name for the file to write; give one</source>
            <translation>falta el nombre del archivo; indique uno</translation>
        </message>
        <message>
            <source>the preset %1 cannot write %2; give the file the ending %3</source>
            <translation>el ajuste %1 no puede escribir %2; dé al archivo la extensión %3</translation>
        </message>
        <message>
            <source>there is nothing to export: the timeline (or the range) is empty</source>
            <translation>no hay nada que exportar: la línea de tiempo (o el intervalo) está vacía</translation>
        </message>
        <message>
            <source>a %1 file cannot hold subtitles as a stream; burn them in, write them beside it (.srt), or choose .mp4, .mov, .mkv or .webm</source>
            <translation>un archivo %1 no puede llevar subtítulos como pista; incrústelos, escríbalos aparte (.srt) o elija .mp4, .mov, .mkv o .webm</translation>
        </message>
        <message>
            <source>this FFmpeg has no encoder %1; choose another preset</source>
            <translation>este FFmpeg no tiene el codificador %1; elija otro ajuste</translation>
        </message>
        <message>
            <source>there is not enough memory for this; close other programs or choose something smaller, then try again</source>
            <translation>no hay memoria suficiente; cierre otros programas o elija algo más pequeño e inténtelo de nuevo</translation>
        </message>
        <message>
            <source>cannot use %1: %2; see whether it is there and may be written</source>
            <translation>no se puede usar %1: %2; compruebe que exista y se pueda escribir</translation>
        </message>
        <message>
            <source>the system refused this: %1; try again</source>
            <translation>el sistema lo ha rechazado: %1; inténtelo de nuevo</translation>
        </message>
        <message>
            <source>this could not be done: something in the project or in a file is not as it should be; nothing was changed</source>
            <translation>no se ha podido hacer: algo del proyecto o de un archivo no está como debe; no se ha cambiado nada</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut (process %2); close it there, or work on a copy</source>
            <translation>%1 está abierto en otro Saycut (proceso %2); ciérrelo allí o trabaje con una copia</translation>
        </message>
        <message>
            <source>the film</source>
            <translation>toda la película</translation>
        </message>
        <message>
            <source>'%1'</source>
            <translation>«%1»</translation>
        </message>
        <message>
            <source>'%1' and '%2'</source>
            <translation>«%1» y «%2»</translation>
        </message>
        <message>
            <source>'%1', '%2' and '%3'</source>
            <translation>«%1», «%2» y «%3»</translation>
        </message>
        <message>
            <source>'%1' from %2 to %3</source>
            <translation>«%1» de %2 a %3</translation>
        </message>
        <message>
            <source>the film from %1 to %2</source>
            <translation>la película de %1 a %2</translation>
        </message>
        <message>
            <source>remove %1 and close the gap</source>
            <translation>%1: eliminado y hueco cerrado</translation>
        </message>
        <message>
            <source>remove %1 and leave a gap</source>
            <translation>%1: eliminado dejando un hueco</translation>
        </message>
        <message>
            <source>cut out %1 to %2</source>
            <translation>cortado de %1 a %2</translation>
        </message>
        <message>
            <source>cut out %1 to %2 and leave a gap</source>
            <translation>cortado de %1 a %2 dejando un hueco</translation>
        </message>
        <message>
            <source>keep only %1 to %2</source>
            <translation>solo queda de %1 a %2</translation>
        </message>
        <message>
            <source>keep only %1</source>
            <translation>solo queda %1</translation>
        </message>
        <message>
            <source>keep %1 of %2</source>
            <translation>%2: quedan %1</translation>
        </message>
        <message>
            <source>take %1 off the start of %2</source>
            <translation>%2: %1 menos al principio</translation>
        </message>
        <message>
            <source>take %1 off the end of %2</source>
            <translation>%2: %1 menos al final</translation>
        </message>
        <message>
            <source>take %1 off the start and the end of %2</source>
            <translation>%2: %1 menos al principio y al final</translation>
        </message>
        <message>
            <source>cut the first part of %1</source>
            <translation>%1: cortada la primera parte</translation>
        </message>
        <message>
            <source>cut the last part of %1</source>
            <translation>%1: cortada la última parte</translation>
        </message>
        <message>
            <source>cut at %1</source>
            <translation>cortado en %1</translation>
        </message>
        <message>
            <source>cut every %1</source>
            <translation>cortado cada %1</translation>
        </message>
        <message>
            <source>close the gaps</source>
            <translation>huecos cerrados</translation>
        </message>
        <message>
            <source>make %1 %2 long</source>
            <translation>%1: ahora dura %2</translation>
        </message>
        <message>
            <source>make %1 %2 longer</source>
            <translation>%1: %2 más largo</translation>
        </message>
        <message>
            <source>make %1 last %2 times as long</source>
            <translation>%1: dura %2 veces más</translation>
        </message>
        <message>
            <source>swap %1</source>
            <translation>%1: intercambiados</translation>
        </message>
        <message>
            <source>move %1 to the start</source>
            <translation>%1: al principio</translation>
        </message>
        <message>
            <source>move %1 to the end</source>
            <translation>%1: al final</translation>
        </message>
        <message>
            <source>move %1 before '%2'</source>
            <translation>%1: delante de «%2»</translation>
        </message>
        <message>
            <source>move %1 after '%2'</source>
            <translation>%1: detrás de «%2»</translation>
        </message>
        <message>
            <source>move %1 to place %2</source>
            <translation>%1: al lugar %2</translation>
        </message>
        <message>
            <source>put %1 first</source>
            <translation>%1: el primero</translation>
        </message>
        <message>
            <source>put %1 last</source>
            <translation>%1: el último</translation>
        </message>
        <message>
            <source>let %1 begin at %2</source>
            <translation>%1: empieza en %2</translation>
        </message>
        <message>
            <source>repeat %1</source>
            <translation>%1: repetido</translation>
        </message>
        <message>
            <source>play %1 at %2 times its own speed</source>
            <translation>%1: velocidad ×%2</translation>
        </message>
        <message>
            <source>play %1 at %2 times its present speed</source>
            <translation>%1: %2 veces la velocidad actual</translation>
        </message>
        <message>
            <source>play %1 backwards</source>
            <translation>%1: al revés</translation>
        </message>
        <message>
            <source>play %1 forwards</source>
            <translation>%1: hacia delante</translation>
        </message>
        <message>
            <source>mute %1</source>
            <translation>%1: silenciado</translation>
        </message>
        <message>
            <source>unmute %1</source>
            <translation>%1: con sonido</translation>
        </message>
        <message>
            <source>set the sound of %1 to %2 dB</source>
            <translation>%1: sonido a %2 dB</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB higher</source>
            <translation>%1: sonido %2 dB más alto</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB lower</source>
            <translation>%1: sonido %2 dB más bajo</translation>
        </message>
        <message>
            <source>lower %1 by %2 dB while there is speech</source>
            <translation>%1: %2 dB más bajo mientras se habla</translation>
        </message>
        <message>
            <source>fade the sound of %1 in over %2</source>
            <translation>%1: el sonido entra en %2</translation>
        </message>
        <message>
            <source>fade the sound of %1 out over %2</source>
            <translation>%1: el sonido sale en %2</translation>
        </message>
        <message>
            <source>fade %1 in over %2</source>
            <translation>%1: fundido de entrada de %2</translation>
        </message>
        <message>
            <source>fade %1 out over %2</source>
            <translation>%1: fundido de salida de %2</translation>
        </message>
        <message>
            <source>fade %1 in and out over %2</source>
            <translation>%1: fundidos de entrada y salida de %2</translation>
        </message>
        <message>
            <source>remove the fade of %1</source>
            <translation>%1: fundido quitado</translation>
        </message>
        <message>
            <source>remove the %1 from %2</source>
            <translation>%2: quitado %1</translation>
        </message>
        <message>
            <source>zoom slowly in on %1</source>
            <translation>%1: acercamiento lento</translation>
        </message>
        <message>
            <source>zoom slowly out of %1</source>
            <translation>%1: alejamiento lento</translation>
        </message>
        <message>
            <source>set the frame rate to %1</source>
            <translation>%1 fotogramas por segundo</translation>
        </message>
        <message>
            <source>make the picture %1</source>
            <translation>imagen %1</translation>
        </message>
        <message>
            <source>show "%1" from %2 to %3</source>
            <translation>«%1» de %2 a %3</translation>
        </message>
        <message>
            <source>let the title read "%1"</source>
            <translation>el título dice «%1»</translation>
        </message>
        <message>
            <source>call %1 "%2"</source>
            <translation>%1: ahora se llama «%2»</translation>
        </message>
        <message>
            <source>put a marker at %1</source>
            <translation>marcador en %1</translation>
        </message>
        <message>
            <source>remove the marker at %1</source>
            <translation>marcador de %1 quitado</translation>
        </message>
        <message>
            <source>remove the markers</source>
            <translation>marcadores quitados</translation>
        </message>
        <message>
            <source>use the original of %1</source>
            <translation>%1: se usa el original</translation>
        </message>
        <message>
            <source>use the other take of %1</source>
            <translation>%1: se usa la otra toma</translation>
        </message>
        <message>
            <source>use take %1 of %2</source>
            <translation>%2: se usa la toma %1</translation>
        </message>
        <message>
            <source>hold the picture at %1 of '%2' for %3</source>
            <translation>«%2»: imagen de %1 congelada %3</translation>
        </message>
        <message>
            <source>add '%1' at the end</source>
            <translation>«%1» añadido al final</translation>
        </message>
        <message>
            <source>add '%1' from the start</source>
            <translation>«%1» añadido desde el principio</translation>
        </message>
        <message>
            <source>add a %1</source>
            <translation>añadido: %1</translation>
        </message>
        <message>
            <source>video track</source>
            <translation>pista de vídeo</translation>
        </message>
        <message>
            <source>sound track</source>
            <translation>pista de sonido</translation>
        </message>
        <message>
            <source>a %1 of %2 after '%3'</source>
            <translation>%1 de %2 tras «%3»</translation>
        </message>
        <message>
            <source>a %1 after '%2'</source>
            <translation>%1 tras «%2»</translation>
        </message>
        <message>
            <source>dissolve</source>
            <translation>disolución</translation>
        </message>
        <message>
            <source>undo the last step</source>
            <translation>deshecho el último paso</translation>
        </message>
        <message>
            <source>redo the step</source>
            <translation>paso rehecho</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3 with the model: %4</source>
            <translation>El modelo cambia la imagen de «%1» de %2 a %3: %4</translation>
        </message>
        <message>
            <source>change the picture: %1</source>
            <translation>Cambiar la imagen: %1</translation>
        </message>
        <message>
            <source>generate a new clip: %1</source>
            <translation>Crear un clip nuevo: %1</translation>
        </message>
        <message>
            <source>generate a new picture: %1</source>
            <translation>Crear una imagen nueva: %1</translation>
        </message>
        <message>
            <source>ask about '%1'</source>
            <translation>preguntar por «%1»</translation>
        </message>
        <message>
            <source>about %1 s and %2 GB of memory</source>
            <translation>unos %1 s y %2 GB de memoria</translation>
        </message>
        <message>
            <source>how long it takes is not known for this model</source>
            <translation>No se sabe cuánto tarda este modelo</translation>
        </message>
        <message>
            <source>Measured: the film is %1 s long.</source>
            <translation>Medido: la película dura %1 s.</translation>
        </message>
        <message>
            <source>Measured: the film is %1x%2.</source>
            <translation>Medido: la película mide %1x%2.</translation>
        </message>
        <message>
            <source>Measured: the film has %1 frames a second.</source>
            <translation>Medido: la película tiene %1 fotogramas por segundo.</translation>
        </message>
        <message>
            <source>Measured: %1 clips lie on the timeline.</source>
            <translation>Medido: hay %1 clips en la línea de tiempo.</translation>
        </message>
        <message>
            <source>Measured: %1 clip lies on the timeline.</source>
            <translation>Medido: hay %1 clip en la línea de tiempo.</translation>
        </message>
        <message>
            <source>Which clip is meant?</source>
            <translation>¿Qué clip?</translation>
        </message>
        <message>
            <source>which clip is meant?</source>
            <translation>¿Qué clip?</translation>
        </message>
        <message>
            <source>Where should '%1' go?</source>
            <translation>¿Dónde va «%1»?</translation>
        </message>
        <message>
            <source>Where should it be cut? Say a time, "here" or "in the middle".</source>
            <translation>¿Dónde se corta? Diga un tiempo, «aquí» o «en el medio».</translation>
        </message>
        <message>
            <source>Which words should the title have?</source>
            <translation>¿Qué texto lleva el título?</translation>
        </message>
        <message>
            <source>Which clip should be moved?</source>
            <translation>¿Qué clip se mueve?</translation>
        </message>
        <message>
            <source>Should it fade in or out?</source>
            <translation>¿Fundido de entrada o de salida?</translation>
        </message>
        <message>
            <source>How much louder or quieter, in dB?</source>
            <translation>¿Cuánto más alto o más bajo, en dB?</translation>
        </message>
        <message>
            <source>How slow should %1 be?</source>
            <translation>¿A qué lentitud va %1?</translation>
        </message>
        <message>
            <source>How fast should %1 be?</source>
            <translation>¿A qué velocidad va %1?</translation>
        </message>
        <message>
            <source>Should %1 be deleted?</source>
            <translation>¿Eliminar %1?</translation>
        </message>
        <message>
            <source>At which cut?</source>
            <translation>¿En qué corte?</translation>
        </message>
        <message>
            <source>Between which clips?</source>
            <translation>¿Entre qué clips?</translation>
        </message>
        <message>
            <source>there is no clip on the timeline yet; import one first</source>
            <translation>aún no hay ningún clip en la línea de tiempo; importe uno antes</translation>
        </message>
        <message>
            <source>there is no clip to ask about; import one first</source>
            <translation>no hay clip por el que preguntar; importe uno antes</translation>
        </message>
        <message>
            <source>the film ends at %1, before %2</source>
            <translation>la película acaba en %1, antes de %2</translation>
        </message>
        <message>
            <source>that would take the whole film (%1); say "delete everything" if that is meant</source>
            <translation>eso quitaría toda la película (%1); diga «bórralo todo» si es lo que quiere</translation>
        </message>
        <message>
            <source>there is already a cut at %1, or no clip</source>
            <translation>en %1 ya hay un corte o no hay clip</translation>
        </message>
        <message>
            <source>'%1' is only %2 long</source>
            <translation>«%1» solo dura %2</translation>
        </message>
        <message>
            <source>'%1' has only one take</source>
            <translation>«%1» solo tiene una toma</translation>
        </message>
        <message>
            <source>'%1' has no sound</source>
            <translation>«%1» no tiene sonido</translation>
        </message>
        <message>
            <source>there is nothing else on the timeline</source>
            <translation>no hay nada más en la línea de tiempo</translation>
        </message>
        <message>
            <source>there is no sound in %1</source>
            <translation>%1: no hay sonido</translation>
        </message>
        <message>
            <source>there is no clip called '%1'; the timeline has %2</source>
            <translation>no hay ningún clip «%1»; la línea de tiempo tiene %2</translation>
        </message>
        <message>
            <source>nothing was changed; say what should be done</source>
            <translation>no se ha cambiado nada; diga qué hay que hacer</translation>
        </message>
        <message>
            <source>what should happen with "%1"?</source>
            <translation>¿qué hay que hacer con «%1»?</translation>
        </message>
        <message>
            <source>the message is empty; say what should change, or ask something</source>
            <translation>el mensaje está vacío; diga qué cambiar o pregunte algo</translation>
        </message>
        <message>
            <source>no fillers were heard, nothing was changed</source>
            <translation>no se han oído muletillas, no se ha cambiado nada</translation>
        </message>
        <message>
            <source>there is no pause longer than half a second, nothing was changed</source>
            <translation>no hay pausas de más de medio segundo, no se ha cambiado nada</translation>
        </message>
        <message>
            <source>nothing was understood of what is said, so there are no captions</source>
            <translation>no se ha entendido lo que se dice, así que no hay subtítulos</translation>
        </message>
        <message>
            <source>there is no sound on the timeline to listen to</source>
            <translation>no hay sonido que escuchar en la línea de tiempo</translation>
        </message>
        <message>
            <source>that clip has no sound to listen to</source>
            <translation>ese clip no tiene sonido que escuchar</translation>
        </message>
        <message>
            <source>loading the model</source>
            <translation>cargando el modelo</translation>
        </message>
        <message>
            <source>reading the sound</source>
            <translation>leyendo el sonido</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>descodificando</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>dibujando</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>escribiendo</translation>
        </message>
        <message>
            <source>looking for faces</source>
            <translation>buscando caras</translation>
        </message>
        <message>
            <source>looking for speech</source>
            <translation>buscando habla</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>escuchando</translation>
        </message>
        <message>
            <source>looking</source>
            <translation>mirando</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>leyendo</translation>
        </message>
        <message>
            <source>thinking</source>
            <translation>pensando</translation>
        </message>
        <message>
            <source>understanding</source>
            <translation>comprendiendo</translation>
        </message>
        <message>
            <source>too many jobs are waiting; let some finish or stop them first</source>
            <translation>hay demasiados trabajos en espera; deje acabar algunos o deténgalos antes</translation>
        </message>
        <message>
            <source>clips that only change what lies below them have no place in this format</source>
            <translation>las capas de ajuste no caben en este formato</translation>
        </message>
        <message>
            <source>only the angle that is seen was taken over</source>
            <translation>solo se ha importado el ángulo visible</translation>
        </message>
        <message>
            <source>only the first choice of each was taken over</source>
            <translation>solo se ha importado la primera opción de cada uno</translation>
        </message>
        <message>
            <source>this format does not say how a picture is mixed with what lies below it</source>
            <translation>este formato no indica los modos de fusión</translation>
        </message>
        <message>
            <source>colour decisions are not read</source>
            <translation>las decisiones de color no se leen</translation>
        </message>
        <message>
            <source>how these tracks are laid over each other has no counterpart</source>
            <translation>la superposición de estas pistas no tiene equivalente</translation>
        </message>
        <message>
            <source>these clips lay wholly under a later one of the same track</source>
            <translation>estos clips estaban por completo bajo otro posterior de la misma pista</translation>
        </message>
        <message>
            <source>this format cannot say that a clip is switched off; such clips are left out</source>
            <translation>este formato no admite clips desactivados; se omiten</translation>
        </message>
        <message>
            <source>these effects have no counterpart</source>
            <translation>estos efectos no tienen equivalente</translation>
        </message>
        <message>
            <source>this format has no fade at this place</source>
            <translation>este formato no tiene fundido en este lugar</translation>
        </message>
        <message>
            <source>this format cannot let a picture stand still; the clip plays</source>
            <translation>este formato no admite imagen congelada; el clip se reproduce</translation>
        </message>
        <message>
            <source>these made pictures have no counterpart; they stay as clips without a file</source>
            <translation>estos generadores no tienen equivalente; quedan como clips sin archivo</translation>
        </message>
        <message>
            <source>a transition begins before the first picture of its clip; the clip is moved by as much</source>
            <translation>una transición empieza antes de la primera imagen de su clip; el clip se desplaza lo mismo</translation>
        </message>
        <message>
            <source>pictures keyed over the background are not read; the background is there</source>
            <translation>las imágenes incrustadas sobre el fondo no se leen; el fondo está</translation>
        </message>
        <message>
            <source>values that move have no counterpart; the value at the start is kept</source>
            <translation>los valores animados no tienen equivalente; queda el inicial</translation>
        </message>
        <message>
            <source>keywords, roles and ratings of clips are not kept</source>
            <translation>no se conservan palabras clave, funciones ni valoraciones</translation>
        </message>
        <message>
            <source>source and record had different lengths; the record side counts</source>
            <translation>origen y grabación tenían distinta duración; cuenta la grabación</translation>
        </message>
        <message>
            <source>this format does not carry volume, pan or opacity</source>
            <translation>este formato no guarda volumen, panorama ni opacidad</translation>
        </message>
        <message>
            <source>this format does not say that a track is locked</source>
            <translation>este formato no indica pistas bloqueadas</translation>
        </message>
        <message>
            <source>this format has no markers</source>
            <translation>este formato no tiene marcadores</translation>
        </message>
        <message>
            <source>these markers lie outside of the part of their clip that is used</source>
            <translation>estos marcadores están fuera de la parte usada de su clip</translation>
        </message>
        <message>
            <source>masks have no counterpart</source>
            <translation>las máscaras no tienen equivalente</translation>
        </message>
        <message>
            <source>markers of a medium itself are not kept</source>
            <translation>no se conservan los marcadores del propio medio</translation>
        </message>
        <message>
            <source>the conversation stays in the project file</source>
            <translation>la conversación queda en el archivo de proyecto</translation>
        </message>
        <message>
            <source>notes of other programs are not kept</source>
            <translation>no se conservan las notas de otros programas</translation>
        </message>
        <message>
            <source>this format cannot say that something is silent or hidden; it is left out</source>
            <translation>este formato no indica elementos silenciados u ocultos; se omiten</translation>
        </message>
        <message>
            <source>this format has no timelines within timelines; what they show stands in one clip</source>
            <translation>este formato no admite líneas de tiempo anidadas; su contenido queda en un clip</translation>
        </message>
        <message>
            <source>the file is of a newer version than is known; it was read as far as it goes</source>
            <translation>el archivo es de una versión más nueva; se ha leído hasta donde se puede</translation>
        </message>
        <message>
            <source>the file holds more than one timeline; one was taken over</source>
            <translation>el archivo tiene varias líneas de tiempo; se ha importado una</translation>
        </message>
        <message>
            <source>tracks of these kinds are not known</source>
            <translation>no se conocen pistas de estos tipos</translation>
        </message>
        <message>
            <source>these clips have no place in the timeline</source>
            <translation>estos clips no tienen lugar en la línea de tiempo</translation>
        </message>
        <message>
            <source>this format knows whole frames a second and 1000/1001 of them; times are to its nearest frame</source>
            <translation>este formato conoce velocidades enteras y sus 1000/1001; los tiempos se ajustan al fotograma más próximo</translation>
        </message>
        <message>
            <source>this format cannot play a clip backwards; it plays forwards</source>
            <translation>este formato no reproduce al revés; el clip va hacia delante</translation>
        </message>
        <message>
            <source>a speed that changes within a clip is not kept; its range and mean speed are</source>
            <translation>no se conserva una velocidad variable; sí su intervalo y la media</translation>
        </message>
        <message>
            <source>this speed lies beyond 0.01 to 100 times; the nearest was taken</source>
            <translation>esta velocidad está fuera de 0,01 a 100; se ha tomado la más próxima</translation>
        </message>
        <message>
            <source>only the take that is shown is carried</source>
            <translation>solo se guarda la toma que se muestra</translation>
        </message>
        <message>
            <source>how the words look is not carried; the words are</source>
            <translation>no se guarda el aspecto del texto; el texto sí</translation>
        </message>
        <message>
            <source>this format has no titles; each stands there as a clip without a file</source>
            <translation>este formato no tiene títulos; cada uno queda como clip sin archivo</translation>
        </message>
        <message>
            <source>this format has no place for these tracks</source>
            <translation>este formato no tiene lugar para estas pistas</translation>
        </message>
        <message>
            <source>effects, levels and pan of whole tracks are not carried</source>
            <translation>no se guardan efectos, niveles ni panorama de pistas enteras</translation>
        </message>
        <message>
            <source>this kind of transition is not known; a dissolve stands in its place</source>
            <translation>no se conoce este tipo de transición; en su lugar hay una disolución</translation>
        </message>
        <message>
            <source>the transition was longer than its clips</source>
            <translation>la transición era más larga que sus clips</translation>
        </message>
        <message>
            <source>this has no counterpart</source>
            <translation>esto no tiene equivalente</translation>
        </message>
        <message>
            <source>There are no captions or titles yet.</source>
            <translation>Aún no hay subtítulos ni títulos.</translation>
        </message>
        <message>
            <source>Write what is to be replaced first.</source>
            <translation>Escriba primero qué se debe reemplazar.</translation>
        </message>
        <message>
            <source>'%1' stands in no caption.</source>
            <translation>«%1» no está en ningún subtítulo.</translation>
        </message>
        <message>
            <source>Replace in captions…</source>
            <translation>Reemplazar en subtítulos…</translation>
        </message>
        <message>
            <source>Replace in captions</source>
            <translation>Reemplazar en subtítulos</translation>
        </message>
        <message>
            <source>That sequence is not there any more.</source>
            <translation>Esa secuencia ya no está.</translation>
        </message>
        <message>
            <source>That sequence is open.</source>
            <translation>Esa secuencia está abierta.</translation>
        </message>
        <message>
            <source>Markers belong to the film; go back to it to set one.</source>
            <translation>Los marcadores pertenecen a la película; vuelva a ella para poner uno.</translation>
        </message>
        <message>
            <source>The project is open in another window, so this one only looks at it; Save as makes a copy to work on.</source>
            <translation>El proyecto está abierto en otra ventana, así que esta solo lo muestra; Guardar como hace una copia para trabajar.</translation>
        </message>
        <message>
            <source>the list of kept exports %1 is damaged; mend it or delete it, then try again</source>
            <translation>la lista de exportaciones guardadas %1 está dañada; arréglela o bórrela y vuelva a intentarlo</translation>
        </message>
        <message>
            <source>'%1' is a preset that comes with the program; choose another name</source>
            <translation>«%1» es un ajuste incluido en el programa; elija otro nombre</translation>
        </message>
        <message>
            <source>what is kept needs a name</source>
            <translation>lo que se guarda necesita un nombre</translation>
        </message>
        <message>
            <source>the bit rate '%1' is none; write it as 8M, 800k or bits a second, from 1k to 2000M</source>
            <translation>«%1» no es una tasa de bits; escriba 8M, 800k o bits por segundo, de 1k a 2000M</translation>
        </message>
        <message>
            <source>Only films have proxies: choose a film in the bin first.</source>
            <translation>Solo las películas tienen proxies: elija primero una en la mediateca.</translation>
        </message>
        <message>
            <source>'%1' is transparent in parts, which a proxy cannot show; it is played as it is</source>
            <translation>«%1» es transparente en parte, cosa que un proxy no puede mostrar; se reproduce tal cual</translation>
        </message>
        <message>
            <source>there is no file %1 to make a proxy of; relink it first</source>
            <translation>no hay archivo %1 para crear un proxy; vuelva a enlazarlo primero</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for proxies: %2; check the project's folder and its free space</source>
            <translation>no se puede crear la carpeta %1 para proxies: %2; compruebe la carpeta del proyecto y su espacio libre</translation>
        </message>
        <message>
            <source>%1 was changed while its proxy was made; make it again</source>
            <translation>%1 cambió mientras se creaba su proxy; créelo de nuevo</translation>
        </message>
        <message>
            <source>'%1' is no name for a template; use letters, digits and spaces</source>
            <translation>«%1» no sirve como nombre de plantilla; use letras, cifras y espacios</translation>
        </message>
        <message>
            <source>the template %1 cannot be used: %2; keep it anew or forget it</source>
            <translation>la plantilla %1 no se puede usar: %2; guárdela de nuevo u olvídela</translation>
        </message>
        <message>
            <source>there is no template '%1'; it is gone already</source>
            <translation>no hay ninguna plantilla «%1»; ya no existe</translation>
        </message>
        <message>
            <source>Speed ramp…</source>
            <translation>Rampa de velocidad…</translation>
        </message>
        <message>
            <source>Speed ramp</source>
            <translation>Rampa de velocidad</translation>
        </message>
        <message>
            <source>Speed at the start in percent</source>
            <translation>Velocidad al principio en porcentaje</translation>
        </message>
        <message>
            <source>Speed at the end in percent</source>
            <translation>Velocidad al final en porcentaje</translation>
        </message>
        <message>
            <source>The speeds of a ramp lie between 5 and 2000 percent.</source>
            <translation>Las velocidades de una rampa están entre 5 y 2000 por ciento.</translation>
        </message>
        <message>
            <source>The clip is too short for a change of speed by steps.</source>
            <translation>El clip es demasiado corto para un cambio de velocidad por pasos.</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Reemplazar por</translation>
        </message>
        <message>
            <source>Choose the angle…</source>
            <translation>Elegir el ángulo…</translation>
        </message>
        <message>
            <source>Number of the angle</source>
            <translation>Número del ángulo</translation>
        </message>
        <message>
            <source>Cut at the playhead</source>
            <translation>Cortar en el cabezal</translation>
        </message>
        <message>
            <source>Cut to the next angle</source>
            <translation>Cortar al ángulo siguiente</translation>
        </message>
        <message>
            <source>Cut to angle %1</source>
            <translation>Corte al ángulo %1</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Ángulo %1</translation>
        </message>
        <message>
            <source>Angles are counted from 1.</source>
            <translation>Los ángulos se cuentan desde 1.</translation>
        </message>
        <message>
            <source>There is no clip with several angles at the playhead.</source>
            <translation>No hay ningún clip con varios ángulos en el cabezal.</translation>
        </message>
        <message>
            <source>'%1' has %2 angles.</source>
            <translation>«%1» tiene %2 ángulos.</translation>
        </message>
        <message>
            <source>'%1' has 1 angle.</source>
            <translation>«%1» tiene 1 ángulo.</translation>
        </message>
        <message>
            <source>Mark the range of the marker at the playhead</source>
            <translation>Marcar el tramo del marcador en el cabezal</translation>
        </message>
        <message>
            <source>There is no marker with a length at the playhead.</source>
            <translation>No hay ningún marcador con duración en el cabezal.</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>Seleccione primero los clips de una escena: dos o más.</translation>
        </message>
        <message>
            <source>Only clips of recordings can be brought into step.</source>
            <translation>Solo se pueden sincronizar clips de grabaciones.</translation>
        </message>
        <message>
            <source>'%1' does not run at its own speed; give it 100 % forwards first.</source>
            <translation>«%1» no va a su propia velocidad; póngalo antes al 100 % hacia delante.</translation>
        </message>
        <message>
            <source>The clips show the same recording; select one of each camera.</source>
            <translation>Los clips muestran la misma grabación; seleccione uno de cada cámara.</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only behind the person, with the model: %4</source>
            <translation>El modelo cambia la imagen de «%1» de %2 a %3, solo detrás de la persona: %4</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only the person, with the model: %4</source>
            <translation>El modelo cambia la imagen de «%1» de %2 a %3, solo la persona: %4</translation>
        </message>
        <message>
            <source>nobody was found in the clip, so nothing was changed</source>
            <translation>No se ha encontrado a nadie en el clip, así que no se ha cambiado nada</translation>
        </message>
        <message>
            <source>no face was seen in the clip, so nobody is taken for a person and nothing was changed; if there is somebody, say so: "make it night behind the person"</source>
            <translation>No se ha visto ninguna cara en el clip, así que no se toma nada por una persona y no se ha cambiado nada; si hay alguien, dígalo: «make it night behind the person»</translation>
        </message>
        <message>
            <source>draw the marked part of '%1' anew with the model: %2</source>
            <translation>El modelo dibuja de nuevo la parte marcada de «%1»: %2</translation>
        </message>
        <message>
            <source>extend the picture of '%1' (%2) with the model: %3</source>
            <translation>El modelo amplía la imagen de «%1» (%2): %3</translation>
        </message>
        <message>
            <source>%1 % on the left</source>
            <translation>%1 % a la izquierda</translation>
        </message>
        <message>
            <source>%1 % on the right</source>
            <translation>%1 % a la derecha</translation>
        </message>
        <message>
            <source>%1 % at the top</source>
            <translation>%1 % arriba</translation>
        </message>
        <message>
            <source>%1 % at the bottom</source>
            <translation>%1 % abajo</translation>
        </message>
        <message>
            <source>The picture has that shape already.</source>
            <translation>La imagen ya tiene esa forma.</translation>
        </message>
        <message>
            <source>Mark the region first: draw a frame over the picture in the viewer, then say it again.</source>
            <translation>Marque primero la zona: dibuje un marco sobre la imagen en el visor y dígalo otra vez.</translation>
        </message>
        <message>
            <source>No model that is added here can fill or extend pictures. Wan VACE can (1.3B or 14B): add its folder as a model, then say it again.</source>
            <translation>Ningún modelo añadido aquí puede rellenar o ampliar imágenes. Wan VACE puede (1.3B o 14B): añada su carpeta como modelo y dígalo otra vez.</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for drawn pictures: %2; check the project's folder and its free space</source>
            <translation>no se puede crear la carpeta %1 para imágenes renderizadas: %2; compruebe la carpeta del proyecto y su espacio libre</translation>
        </message>
        <message>
            <source>the disk that the project lies on is nearly full: free some space, or remove what is rendered</source>
            <translation>el disco del proyecto está casi lleno: libere espacio o quite lo renderizado</translation>
        </message>
        <message>
            <source>the rendered pictures of this part take more than the %1 GiB that are kept: mark a shorter part, or allow more in the preferences</source>
            <translation>las imágenes renderizadas de esta parte ocupan más de los %1 GiB que se guardan: marque una parte más corta o permita más en las preferencias</translation>
        </message>
        <message>
            <source>it is the file that is being read; choose another name or ending</source>
            <translation>es el archivo que se está leyendo; elija otro nombre u otra extensión</translation>
        </message>
        <message>
            <source>the film's sound is %1, which the preset %2 cannot write; it was written as %3</source>
            <translation>el sonido de la película es %1, que el ajuste %2 no puede escribir; se escribió como %3</translation>
        </message>
        <message>
            <source>Start a frame earlier</source>
            <translation>Inicio un fotograma antes</translation>
        </message>
        <message>
            <source>Start a frame later</source>
            <translation>Inicio un fotograma después</translation>
        </message>
        <message>
            <source>End a frame earlier</source>
            <translation>Final un fotograma antes</translation>
        </message>
        <message>
            <source>End a frame later</source>
            <translation>Final un fotograma después</translation>
        </message>
        <message>
            <source>Cut a frame earlier</source>
            <translation>Corte un fotograma antes</translation>
        </message>
        <message>
            <source>Cut a frame later</source>
            <translation>Corte un fotograma después</translation>
        </message>
        <message>
            <source>Show what is a frame earlier</source>
            <translation>Mostrar un fotograma anterior</translation>
        </message>
        <message>
            <source>Show what is a frame later</source>
            <translation>Mostrar un fotograma posterior</translation>
        </message>
        <message>
            <source>Slide left by a frame</source>
            <translation>Deslizar un fotograma a la izquierda</translation>
        </message>
        <message>
            <source>Slide right by a frame</source>
            <translation>Deslizar un fotograma a la derecha</translation>
        </message>
        <message>
            <source>Move the cut</source>
            <translation>Mover el corte</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Deslizar contenido</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Deslizar clip</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>No clip touches this one.</source>
            <translation>Ningún clip toca este.</translation>
        </message>
        <message>
            <source>Zoom in slowly</source>
            <translation>Acercar lentamente</translation>
        </message>
        <message>
            <source>Zoom out slowly</source>
            <translation>Alejar lentamente</translation>
        </message>
        <message>
            <source>Pan to the left</source>
            <translation>Panorámica a la izquierda</translation>
        </message>
        <message>
            <source>Pan to the right</source>
            <translation>Panorámica a la derecha</translation>
        </message>
        <message>
            <source>Pan upwards</source>
            <translation>Panorámica hacia arriba</translation>
        </message>
        <message>
            <source>Pan downwards</source>
            <translation>Panorámica hacia abajo</translation>
        </message>
        <message>
            <source>Volume and pan</source>
            <translation>Volumen y panorama</translation>
        </message>
        <message>
            <source>Fades</source>
            <translation>Fundidos</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Efectos</translation>
        </message>
        <message>
            <source>Opacity, blend mode and mask</source>
            <translation>Opacidad, fusión y máscara</translation>
        </message>
        <message>
            <source>Style of titles</source>
            <translation>Estilo de los títulos</translation>
        </message>
        <message>
            <source>Speed and direction</source>
            <translation>Velocidad y dirección</translation>
        </message>
        <message>
            <source>Paste attributes…</source>
            <translation>Pegar atributos…</translation>
        </message>
        <message>
            <source>The timeline's out says how long one clip is to be, and several are chosen in the media panel. Clear the marks, or choose one clip.</source>
            <translation>La salida de la línea de tiempo dice cuánto debe durar un clip, y en el panel de medios hay varios elegidos. Borre las marcas o elija un solo clip.</translation>
        </message>
        <message>
            <source>there is no track there for '%1'; add a track first, or drag less far</source>
            <translation>ahí no hay pista para «%1»; añada antes una pista o arrastre menos lejos</translation>
        </message>
        <message>
            <source>say track or tracks, not both (tracks)</source>
            <translation>indique track o tracks, no ambos</translation>
        </message>
        <message>
            <source>each clip needs its track, an empty one to stay (tracks)</source>
            <translation>cada clip necesita su pista, una vacía para quedarse</translation>
        </message>
        <message>
            <source>the size '%1' is none; write it as 1280x720, with sides from %2 to %3, or as 720p, which keeps the film's shape</source>
            <translation>«%1» no es un tamaño; escriba 1280x720, con lados de %2 a %3, o 720p, que conserva la proporción de la película</translation>
        </message>
        <message>
            <source>films have even sides; write %1 instead of %2</source>
            <translation>las películas tienen lados pares; escriba %1 en vez de %2</translation>
        </message>
        <message>
            <source>at %1p this film would be %2, and sides go up to %3; choose a smaller size</source>
            <translation>a %1p esta película sería de %2, y los lados llegan a %3; elija un tamaño menor</translation>
        </message>
        <message>
            <source>the rate '%1' is none; write it as 25 or 30000/1001, from 1 to 240 pictures a second</source>
            <translation>«%1» no es una velocidad de fotogramas; escriba 25 o 30000/1001, de 1 a 240 imágenes por segundo</translation>
        </message>
        <message>
            <source>this kind of file shows at most %1 pictures a second; choose a lower rate or another preset</source>
            <translation>este tipo de archivo muestra como máximo %1 imágenes por segundo; elija una velocidad menor u otro ajuste</translation>
        </message>
        <message>
            <source>a film of %1 s has no room in %2 MB; export a part of it, or allow more with --under</source>
            <translation>una película de %1 s no cabe en %2 MB; exporte una parte o permita más con --under</translation>
        </message>
        <message>
            <source>the film became larger than it was to be; choose a smaller size</source>
            <translation>la película ha salido más grande de lo que debía; elija un tamaño menor</translation>
        </message>
        <message>
            <source>no marker of this film has a length; mark a range, put a marker over it, and export again</source>
            <translation>ningún marcador de esta película tiene duración; marque un intervalo, ponga un marcador en él y exporte de nuevo</translation>
        </message>
        <message>
            <source>On the sound of the whole</source>
            <translation>En el sonido del conjunto</translation>
        </message>
        <message>
            <source>That track is not there any more.</source>
            <translation>Esa pista ya no existe.</translation>
        </message>
        <message>
            <source>On a track of pictures an effect on sound does nothing.</source>
            <translation>En una pista de imagen un efecto de sonido no hace nada.</translation>
        </message>
        <message>
            <source>On a sound track an effect on pictures does nothing.</source>
            <translation>En una pista de sonido un efecto de imagen no hace nada.</translation>
        </message>
        <message>
            <source>The whole takes effects on sound alone.</source>
            <translation>El conjunto solo admite efectos de sonido.</translation>
        </message>
        <message>
            <source>Time in the source</source>
            <translation>Tiempo en la fuente</translation>
        </message>
        <message>
            <source>Mark a part of the source first: I sets its start, O its end.</source>
            <translation>Marca primero una parte de la fuente: I fija el inicio, O el final.</translation>
        </message>
        <message>
            <source>Choose a subclip in the media panel first.</source>
            <translation>Elige primero un subclip en el panel de medios.</translation>
        </message>
        <message>
            <source>A subclip needs a name.</source>
            <translation>Un subclip necesita un nombre.</translation>
        </message>
        <message>
            <source>Make a subclip</source>
            <translation>Crear un subclip</translation>
        </message>
        <message>
            <source>Make a subclip…</source>
            <translation>Crear un subclip…</translation>
        </message>
        <message>
            <source>Name of the subclip</source>
            <translation>Nombre del subclip</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>Cambiar nombre del subclip</translation>
        </message>
        <message>
            <source>Rename the subclip…</source>
            <translation>Cambiar nombre del subclip…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Colour of the clip</source>
            <translation>Color del clip</translation>
        </message>
        <message>
            <source>Colour of the clip…</source>
            <translation>Color del clip…</translation>
        </message>
        <message>
            <source>Colour of the track</source>
            <translation>Color de la pista</translation>
        </message>
        <message>
            <source>Colour of the track…</source>
            <translation>Color de la pista…</translation>
        </message>
        <message>
            <source>Put the playhead inside '%1', at a picture in which the thing is seen.</source>
            <translation>Ponga el cursor dentro de «%1», en una imagen en la que se vea el objeto.</translation>
        </message>
        <message>
            <source>'%1' stands still: there is nothing to follow in it.</source>
            <translation>«%1» está quieto: no hay nada que seguir.</translation>
        </message>
        <message>
            <source>'%1' has no picture to follow anything in.</source>
            <translation>«%1» no tiene imagen en la que seguir algo.</translation>
        </message>
        <message>
            <source>'%1' has no place of its own; its mask can follow something.</source>
            <translation>«%1» no tiene un lugar propio; su máscara sí puede seguir algo.</translation>
        </message>
        <message>
            <source>Give '%1' a mask round the thing first, then let it follow.</source>
            <translation>Dé primero a «%1» una máscara alrededor del objeto y luego haga que lo siga.</translation>
        </message>
        <message>
            <source>A mask from a file moves by itself. Choose a rectangle, an ellipse, a polygon or a painted one.</source>
            <translation>Una máscara de un archivo se mueve sola. Elija un rectángulo, una elipse, un polígono o una pintada.</translation>
        </message>
        <message>
            <source>Paint the thing with the brush first, then let the mask follow it.</source>
            <translation>Pinte primero el objeto con el pincel y luego haga que la máscara lo siga.</translation>
        </message>
        <message>
            <source>there is too little in the mask to be followed: make it larger, or move the playhead to where the thing is seen</source>
            <translation>hay demasiado poco en la máscara para seguirlo: hágala más grande o vaya adonde se vea el objeto</translation>
        </message>
        <message>
            <source>what lies in the mask is too even to be followed: take in an edge or a pattern of the thing</source>
            <translation>lo que hay en la máscara es demasiado uniforme para seguirlo: incluya un borde o un dibujo del objeto</translation>
        </message>
        <message>
            <source>the mask of %1 has more than 2,000 strokes of a brush: undo some, or put the effect on once more (mask.strokes)</source>
            <translation>la máscara de %1 tiene más de 2.000 trazos de pincel: deshaga algunos o ponga el efecto una vez más (mask.strokes)</translation>
        </message>
        <message>
            <source>'%1' is no %2 look-up table: %3; choose another file</source>
            <translation>«%1» no es una tabla de consulta %2: %3; elija otro archivo</translation>
        </message>
        <message>
            <source>the look-up table '%1' cannot be opened; choose its file again, or take the effect away</source>
            <translation>la tabla de consulta «%1» no se puede abrir; vuelva a elegir su archivo o quite el efecto</translation>
        </message>
        <message>
            <source>there is no camera '%1'; choose another one</source>
            <translation>no hay ninguna cámara «%1»; elija otra</translation>
        </message>
        <message>
            <source>the finished film is not right at %1 (%2 s, frame %3): %4; nothing was put at %5. Export again, and without copying if it stays so</source>
            <translation>la película terminada no es correcta en %1 (%2 s, fotograma %3): %4; no se ha dejado nada en %5. Exporte otra vez, y sin copiar si sigue así</translation>
        </message>
        <message>
            <source>the copied picture is not that of '%1'</source>
            <translation>la imagen copiada no es la de «%1»</translation>
        </message>
        <message>
            <source>the copied sound is not that of its medium</source>
            <translation>el sonido copiado no es el de su medio</translation>
        </message>
        <message>
            <source>the copied sound is not at its time</source>
            <translation>el sonido copiado no está en su momento</translation>
        </message>
        <message>
            <source>a picture is damaged</source>
            <translation>una imagen está dañada</translation>
        </message>
        <message>
            <source>a picture cannot be decoded</source>
            <translation>una imagen no se puede decodificar</translation>
        </message>
        <message>
            <source>a picture lies %1 s too early</source>
            <translation>una imagen está %1 s antes de tiempo</translation>
        </message>
        <message>
            <source>a picture lies %1 s too late</source>
            <translation>una imagen está %1 s tarde</translation>
        </message>
        <message>
            <source>times do not rise</source>
            <translation>los tiempos no aumentan</translation>
        </message>
        <message>
            <source>it ends after %1 of %2 pictures</source>
            <translation>termina tras %1 de %2 imágenes</translation>
        </message>
        <message>
            <source>the sound is %1 s too long</source>
            <translation>el sonido es %1 s demasiado largo</translation>
        </message>
        <message>
            <source>the sound is %1 s too short</source>
            <translation>el sonido es %1 s demasiado corto</translation>
        </message>
        <message>
            <source>only what is copied can be compared with its source; copy what is untouched (--copy), or leave --verify out</source>
            <translation>solo lo copiado se puede comparar con su origen; copie lo no tocado (--copy) u omita --verify</translation>
        </message>
        <message>
            <source>the preset %1 is encoded by the processor alone; leave --encoder out, or use h264 or hevc</source>
            <translation>el ajuste %1 solo lo codifica el procesador; omita --encoder o use h264 o hevc</translation>
        </message>
        <message>
            <source>copying and two passes are the processor's; leave them out, or leave --encoder hardware out</source>
            <translation>copiar y las dos pasadas son cosa del procesador; omítalas u omita --encoder hardware</translation>
        </message>
        <message>
            <source>nothing on this machine but the processor encodes this film; leave --encoder hardware out</source>
            <translation>en este equipo solo el procesador codifica esta película; omita --encoder hardware</translation>
        </message>
        <message>
            <source>%1 failed while it encoded; the processor encoded the film, from its start</source>
            <translation>%1 falló al codificar; el procesador codificó la película desde el principio</translation>
        </message>
        <message>
            <source>what is encoded cannot lie beside what is copied; export without copying</source>
            <translation>lo codificado no puede ir junto a lo copiado; exporte sin copiar</translation>
        </message>
        <message>
            <source>give %1 the label %2</source>
            <translation>%1 recibe la etiqueta %2</translation>
        </message>
        <message>
            <source>take the label off %1</source>
            <translation>quitar la etiqueta de %1</translation>
        </message>
        <message>
            <source>track %1</source>
            <translation>pista %1</translation>
        </message>
        <message>
            <source>labels are red, orange, yellow, green, cyan, blue or purple; say one of these</source>
            <translation>las etiquetas son rojas, naranjas, amarillas, verdes, cian, azules o moradas; diga uno de estos colores</translation>
        </message>
        <message>
            <source>there is no such %1 in the film</source>
            <translation>%1: no hay nada así en la película</translation>
        </message>
        <message>
            <source>Which %1? Say its name, such as V1 or A2.</source>
            <translation>¿Cuál (%1)? Diga su nombre, como V1 o A2.</translation>
        </message>
        <message>
            <source>Is that what is meant? It takes a whole clip away.</source>
            <translation>¿Es eso? Quita un clip entero.</translation>
        </message>
        <message>
            <source>Is that for the whole film, or only from %1 to %2?</source>
            <translation>¿Es para toda la película o solo de %1 a %2?</translation>
        </message>
        <message>
            <source>%1 in the part that is marked; let it follow what lies there</source>
            <translation>%1 en la parte marcada; sigue lo que hay allí</translation>
        </message>
        <message>
            <source>put one effect on one clip, lay its mask on the thing, then say "make it follow the thing"</source>
            <translation>ponga un efecto en un clip, su máscara sobre la cosa y diga «make it follow the thing»</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source>en</source>
            <translation>es</translation>
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
            <translation>Full HD, 24 (cine)</translation>
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
            <translation>Cuadrado 1:1, 30</translation>
        </message>
        <message>
            <source>HD 720, 25</source>
            <translation>HD 720, 25</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Máscara</translation>
        </message>
        <message>
            <source>Mask place</source>
            <translation>Posición de máscara</translation>
        </message>
        <message>
            <source>Mask size</source>
            <translation>Tamaño de máscara</translation>
        </message>
        <message>
            <source>Mask turn</source>
            <translation>Giro de máscara</translation>
        </message>
        <message>
            <source>Soft edge</source>
            <translation>Borde suave</translation>
        </message>
        <message>
            <source>Mask strength</source>
            <translation>Fuerza de máscara</translation>
        </message>
        <message>
            <source>Mask inverted</source>
            <translation>Máscara invertida</translation>
        </message>
        <message>
            <source>Transitions</source>
            <translation>Transiciones</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>Títulos</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>Generadores</translation>
        </message>
        <message>
            <source>Adjustment clip</source>
            <translation>Capa de ajuste</translation>
        </message>
        <message>
            <source>Drop an effect on a clip.</source>
            <translation>Suelte un efecto sobre un clip.</translation>
        </message>
        <message>
            <source>Drop a transition where two clips meet.</source>
            <translation>Suelte una transición donde se unen dos clips.</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Blend</source>
            <translation>Fusión</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Panorama</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Fund. entrada</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Fund. salida</translation>
        </message>
        <message>
            <source>Look of the title</source>
            <translation>Aspecto del título</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Transición</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Lies</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Clip</source>
            <translation>&amp;Clip</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Insertar</translation>
        </message>
        <message>
            <source>&amp;Marks</source>
            <translation>&amp;Marcas</translation>
        </message>
        <message>
            <source>&amp;Tracks</source>
            <translation>&amp;Pistas</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Herramientas</translation>
        </message>
        <message>
            <source>&amp;Playback</source>
            <translation>&amp;Reproducción</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ay&amp;uda</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Paneles</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Guías</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Espacios de trabajo</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>Desplazar</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>Edición</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Captions and markers</source>
            <translation>Subtítulos y marcadores</translation>
        </message>
        <message>
            <source>Talking</source>
            <translation>Conversación</translation>
        </message>
        <message>
            <source>MP4 for the web and for sending (H.264)</source>
            <translation>MP4 para la web y para enviar (H.264)</translation>
        </message>
        <message>
            <source>MP4, made quickly (H.264)</source>
            <translation>MP4 rápido (H.264)</translation>
        </message>
        <message>
            <source>As the source, untouched parts copied</source>
            <translation>Como el origen, copiando lo no tocado</translation>
        </message>
        <message>
            <source>MP4, half the size (HEVC)</source>
            <translation>MP4, la mitad de tamaño (HEVC)</translation>
        </message>
        <message>
            <source>MP4, smallest, slow to make (AV1)</source>
            <translation>MP4, el más pequeño, lento (AV1)</translation>
        </message>
        <message>
            <source>WebM (VP9)</source>
            <translation>WebM (VP9)</translation>
        </message>
        <message>
            <source>For other editors (ProRes 422 HQ)</source>
            <translation>Para otros editores (ProRes 422 HQ)</translation>
        </message>
        <message>
            <source>For other editors (DNxHR HQ)</source>
            <translation>Para otros editores (DNxHR HQ)</translation>
        </message>
        <message>
            <source>Moving picture (GIF)</source>
            <translation>Imagen animada (GIF)</translation>
        </message>
        <message>
            <source>Single pictures (PNG)</source>
            <translation>Imágenes sueltas (PNG)</translation>
        </message>
        <message>
            <source>Sound alone, untouched (WAV)</source>
            <translation>Solo sonido, sin comprimir (WAV)</translation>
        </message>
        <message>
            <source>Sound alone, without loss (FLAC)</source>
            <translation>Solo sonido, sin pérdida (FLAC)</translation>
        </message>
        <message>
            <source>Sound alone, small (MP3)</source>
            <translation>Solo sonido, pequeño (MP3)</translation>
        </message>
        <message>
            <source>For other editors, with transparency (ProRes 4444)</source>
            <translation>Para otros editores, con transparencia (ProRes 4444)</translation>
        </message>
        <message>
            <source>WebM with transparency (VP9)</source>
            <translation>WebM con transparencia (VP9)</translation>
        </message>
        <message>
            <source>Single pictures with transparency (PNG)</source>
            <translation>Imágenes sueltas con transparencia (PNG)</translation>
        </message>
        <message>
            <source>The microphone '%1' does not give 48 kHz: choose another one in the system's settings.</source>
            <translation>El micrófono «%1» no da 48 kHz: elija otro en los ajustes del sistema.</translation>
        </message>
        <message>
            <source>The microphone '%1' does not start: another program may be using it.</source>
            <translation>El micrófono «%1» no arranca: quizá lo use otro programa.</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>Lo que se dice</translation>
        </message>
        <message>
            <source>People and faces</source>
            <translation>Personas y caras</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>There is no microphone: connect one, or allow it in the system's settings, and try again.</source>
            <translation>No hay micrófono: conecte uno o permítalo en los ajustes del sistema e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Ángulo %1</translation>
        </message>
        <message>
            <source>Several cameras</source>
            <translation>Varias cámaras</translation>
        </message>
        <message>
            <source>The sounds of '%1' and '%2' do not match anywhere. Was it the same scene?</source>
            <translation>Los sonidos de «%1» y «%2» no coinciden en ninguna parte. ¿Era la misma escena?</translation>
        </message>
        <message>
            <source>'%1' has no timecode. Bring the clips into step by their sound instead.</source>
            <translation>«%1» no tiene código de tiempo. Sincronice los clips por su sonido.</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Cámara</translation>
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
            <translation>TikTok, Instagram y Shorts, vertical 1080×1920 (H.264)</translation>
        </message>
        <message>
            <source>Web, small: at most 720p (H.264)</source>
            <translation>Web, pequeño: como máximo 720p (H.264)</translation>
        </message>
        <message>
            <source>E-mail, under 20 MB (H.264)</source>
            <translation>Correo, menos de 20 MB (H.264)</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>Visor</translation>
        </message>
        <message>
            <source>Slow moves</source>
            <translation>Movimientos lentos</translation>
        </message>
        <message>
            <source>Trim by a frame</source>
            <translation>Recortar un fotograma</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activado</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Source in</source>
            <translation>Medio desde</translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s) with sound</source>
            <translation>
                <numerusform>%n clip con sonido</numerusform>
                <numerusform>%n clips con sonido</numerusform>
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
            <translation>Modelo</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Lo que se dijo</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Time it took</source>
            <translation>Tiempo empleado</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>Calculado en</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Pista</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Ganancia</translation>
        </message>
        <message>
            <source>Sound of the whole</source>
            <translation>Sonido del conjunto</translation>
        </message>
        <message>
            <source>Masks and motion</source>
            <translation>Máscaras y movimiento</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Naranja</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Amarillo</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>Cian</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Morado</translation>
        </message>
        <message>
            <source>Look-up tables (%1)</source>
            <translation>Tablas de consulta (%1)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Fade in curve</source>
            <translation>Curva entrada</translation>
        </message>
        <message>
            <source>Fade out curve</source>
            <translation>Curva salida</translation>
        </message>
        <message>
            <source>Adds it to what is selected, or takes it out</source>
            <translation>Lo añade a la selección o lo quita de ella</translation>
        </message>
        <message>
            <source>Selects it</source>
            <translation>Lo selecciona</translation>
        </message>
        <message>
            <source>On %1, from %2 to %3, %4 long</source>
            <translation>En %1, de %2 a %3, duración %4</translation>
        </message>
        <message>
            <source>It is switched off.</source>
            <translation>Está desactivado.</translation>
        </message>
    </context>
    <context>
        <name>ui::AboutDialog</name>
        <message>
            <source>About Saycut</source>
            <translation>Acerca de Saycut</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later: it may be used, studied, changed and passed on. It comes without any warranty.</source>
            <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior: se puede usar, estudiar, modificar y distribuir. Sin garantía alguna.</translation>
        </message>
        <message>
            <source>window and sound device</source>
            <translation>ventana y dispositivo de sonido</translation>
        </message>
        <message>
            <source>reading and writing media</source>
            <translation>lectura y escritura de medios</translation>
        </message>
        <message>
            <source>encoders that FFmpeg uses</source>
            <translation>codificadores que usa FFmpeg</translation>
        </message>
        <message>
            <source>measuring pictures</source>
            <translation>medición de imágenes</translation>
        </message>
        <message>
            <source>conversions of colour and size</source>
            <translation>conversiones de color y tamaño</translation>
        </message>
        <message>
            <source>project files</source>
            <translation>archivos de proyecto</translation>
        </message>
        <message>
            <source>models, where they are installed</source>
            <translation>modelos, si están instalados</translation>
        </message>
        <message>
            <source>words for models</source>
            <translation>palabras para los modelos</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>Hecho con</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Libraries and their licences</source>
            <translation>Bibliotecas y sus licencias</translation>
        </message>
        <message>
            <source>Models have licences of their own: View, Models… shows them.</source>
            <translation>Los modelos tienen sus propias licencias: Ver, Modelos… las muestra.</translation>
        </message>
        <message>
            <source>A video editor that one can talk to. Everything stays on this machine, unless you turn on a language model elsewhere: no account, no other network.</source>
            <translation>Un editor de vídeo con el que se puede hablar. Todo se queda en este equipo, salvo que active un modelo de lenguaje en otro lugar: sin cuenta ni otra red.</translation>
        </message>
        <message>
            <source>understanding what is said</source>
            <translation>entender lo que se dice</translation>
        </message>
        <message>
            <source>colour management of camera footage and tables</source>
            <translation>gestión del color de cámaras y tablas</translation>
        </message>
    </context>
    <context>
        <name>ui::ActionSearch</name>
        <message>
            <source>Find an action</source>
            <translation>Buscar una acción</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Escriba lo que quiere hacer</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Acciones</translation>
        </message>
        <message>
            <source>No action is called that. Enter takes the words to the chat.</source>
            <translation>Ninguna acción se llama así. Intro lleva las palabras al chat.</translation>
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
            <translation>«%1» no es un número.</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>«%1» no es un tiempo; valen 12.5, 00:01:02:12 y 150f.</translation>
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
            <translation>los mismos clips</translation>
        </message>
        <message>
            <source>%1 clips that are gone now, %2 not there yet</source>
            <translation>%1 clips que ya no están, %2 que aún no estaban</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Copias de seguridad</translation>
        </message>
        <message>
            <source>Now: %1. A backup is opened as a copy beside the project; this one stays as it is.</source>
            <translation>Ahora: %1. Una copia se abre junto al proyecto; este queda como está.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Contiene</translation>
        </message>
        <message>
            <source>Compared with now</source>
            <translation>Comparado con ahora</translation>
        </message>
        <message>
            <source>There are no backups yet. One is made when a project is saved, every five minutes at most.</source>
            <translation>Aún no hay copias. Se hace una al guardar, como mucho cada cinco minutos.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>Abrir una copia</translation>
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
            <translation>estéreo</translation>
        </message>
        <message>
            <source>%1 channels</source>
            <translation>%1 canales</translation>
        </message>
        <message>
            <source>%1, %2 kHz</source>
            <translation>%1, %2 kHz</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Frame rate</source>
            <translation>Fotogramas/s</translation>
        </message>
        <message>
            <source>Codec</source>
            <translation>Códec</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
    </context>
    <context>
        <name>ui::Breadcrumbs</name>
        <message>
            <source>Film</source>
            <translation>Película</translation>
        </message>
        <message>
            <source>Nested sequence</source>
            <translation>Secuencia anidada</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Volver a %1</translation>
        </message>
    </context>
    <context>
        <name>ui::BrushBar</name>
        <message>
            <source>Brush</source>
            <translation>Pincel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>What is painted comes to the mask (X changes to the eraser, Alt for one stroke)</source>
            <translation>Lo que se pinta se añade a la máscara (X cambia al borrador, Alt para un solo trazo)</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>What is painted goes from the mask (X changes to the brush)</source>
            <translation>Lo que se pinta se quita de la máscara (X cambia al pincel)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Size of the brush, across, in parts of the picture's height: [ and ]</source>
            <translation>Diámetro del pincel, en partes de la altura de la imagen: [ y ]</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>Dureza</translation>
        </message>
        <message>
            <source>How much of the brush is hard: Shift+[ and Shift+]</source>
            <translation>Cuánto del pincel es duro: Mayús+[ y Mayús+]</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Ends painting (Escape)</source>
            <translation>Termina de pintar (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ui::Bubble</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Ir a %1</translation>
        </message>
    </context>
    <context>
        <name>ui::CameraWays</name>
        <message>
            <source>%1 % of the clip</source>
            <translation>%1 % del clip</translation>
        </message>
        <message>
            <source>The camera's way in '%1' is known.</source>
            <translation>Se conoce el recorrido de la cámara en «%1».</translation>
        </message>
        <message>
            <source>Camera's way in %1</source>
            <translation>Recorrido de la cámara en %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatController</name>
        <message>
            <source>What still waited for the other project's job was not done.</source>
            <translation>Lo que esperaba al trabajo del otro proyecto no se ha hecho.</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Escuchando</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Conversación</translation>
        </message>
        <message>
            <source>Looking at the clip</source>
            <translation>Mirando el clip</translation>
        </message>
        <message>
            <source>Describing the clip</source>
            <translation>Describiendo el clip</translation>
        </message>
        <message>
            <source>Drawing a new picture</source>
            <translation>Creando una imagen nueva</translation>
        </message>
        <message>
            <source>Drawing a new clip</source>
            <translation>Creando un clip nuevo</translation>
        </message>
        <message>
            <source>Choose where to: %1.</source>
            <translation>Elija dónde: %1.</translation>
        </message>
        <message>
            <source>Done: %1.</source>
            <translation>Hecho: %1.</translation>
        </message>
        <message>
            <source>That could not be done.</source>
            <translation>No se ha podido hacer.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Detenido. No se ha cambiado nada.</translation>
        </message>
        <message>
            <source>The result could not be put into the project.</source>
            <translation>No se ha podido poner el resultado en el proyecto.</translation>
        </message>
        <message>
            <source>In the project '%1': %2</source>
            <translation>En el proyecto «%1»: %2</translation>
        </message>
        <message>
            <source>The result of '%1' waits until the project '%2' is open again: %3.</source>
            <translation>El resultado de «%1» espera a que se vuelva a abrir el proyecto «%2»: %3.</translation>
        </message>
        <message>
            <source>The clip is gone; the result lies in the bin.</source>
            <translation>El clip ya no está; el resultado queda en los medios.</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Subtítulos</translation>
        </message>
        <message>
            <source>Asking the language model at %1</source>
            <translation>Preguntando al modelo de lenguaje en %1</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>El modelo de lenguaje dice: %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Omitido: %1</translation>
        </message>
        <message>
            <source>What was made lies in the bin.</source>
            <translation>Lo creado queda en los medios.</translation>
        </message>
        <message>
            <source>The model had not finished "%1" when the program ended.</source>
            <translation>El modelo no había terminado «%1» cuando se cerró el programa.</translation>
        </message>
        <message numerus="yes">
            <source>The model had not finished "%1" and %n more when the program ended.</source>
            <translation>
                <numerusform>El modelo no había terminado «%1» y %n más cuando se cerró el programa.</numerusform>
                <numerusform>El modelo no había terminado «%1» y %n más cuando se cerró el programa.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Dejarlo</translation>
        </message>
        <message>
            <source>Looking for it in the background: %1.</source>
            <translation>Se busca en segundo plano: %1.</translation>
        </message>
        <message>
            <source>how long it takes is being worked out…</source>
            <translation>Calculando cuánto tarda…</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatPanel</name>
        <message>
            <source>TALK TO SAYCUT</source>
            <translation>HABLAR CON SAYCUT</translation>
        </message>
        <message>
            <source>%1 · about %2 s left</source>
            <translation>%1 · quedan unos %2 s</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) wait(s) until this is done.</source>
            <translation>
                <numerusform>Su próximo mensaje espera a que esto termine.</numerusform>
                <numerusform>%n mensajes esperan a que esto termine.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Preview of the result</source>
            <translation>Vista previa del resultado</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Empezar</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>%1. The original stays; the result is a take beside it.</source>
            <translation>%1. El original se conserva; el resultado es otra toma.</translation>
        </message>
        <message>
            <source>Turn the red dress blue… cut the first 2 seconds… what happens?</source>
            <translation>Pon el vestido rojo en azul… corta los 2 primeros segundos… ¿qué pasa?</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Send (Return)</source>
            <translation>Enviar (Intro)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>No clip selected</source>
            <translation>Ningún clip seleccionado</translation>
        </message>
        <message>
            <source> marked</source>
            <translation> marcado</translation>
        </message>
        <message>
            <source> · only in the frame</source>
            <translation> · solo en el marco</translation>
        </message>
        <message>
            <source> · sound kept</source>
            <translation> · se conserva el sonido</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier message(s) is/are kept with the project.</source>
            <translation>
                <numerusform>El proyecto guarda %n mensaje anterior.</numerusform>
                <numerusform>El proyecto guarda %n mensajes anteriores.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import a clip, then tell me what to change: “turn the red dress blue”, “make it night”, “cut the first 2 seconds”. Or ask about it: “what colour is the dress?” Everything stays on this machine.</source>
            <translation>Importe un clip y diga qué cambiar: «pon el vestido rojo en azul», «que sea de noche», «corta los 2 primeros segundos». O pregunte: «¿de qué color es el vestido?» Todo se queda en este equipo.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Another try</source>
            <translation>Otro intento</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>Deshacer este paso</translation>
        </message>
        <message>
            <source>This is not the newest step any more: Ctrl+Z undoes the newer ones first</source>
            <translation>Ya no es el último paso: Ctrl+Z deshace antes los más recientes</translation>
        </message>
        <message>
            <source>Hold it down and speak: the words are written here</source>
            <translation>Manténgalo pulsado y hable: las palabras se escriben aquí</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Mantener para hablar</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <source>A draft takes fewer steps; the same wish in a better quality gives the same picture</source>
            <translation>Un borrador necesita menos pasos; el mismo deseo con mejor calidad da la misma imagen</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Borrador</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Estándar</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>Máxima</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Escuchando</translation>
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
            <translation>%1: arrastre hacia un color; un doble clic vuelve al centro</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>rojo %1, verde %2, azul %3</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourWheels</name>
        <message>
            <source>Shadows</source>
            <translation>Sombras</translation>
        </message>
        <message>
            <source>Midtones</source>
            <translation>Medios tonos</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>Luces</translation>
        </message>
    </context>
    <context>
        <name>ui::CurveEditor</name>
        <message>
            <source>Press beside the curve for a new point, drag it; Del takes the chosen one away</source>
            <translation>Pulse junto a la curva para un punto nuevo y arrástrelo; Supr quita el elegido</translation>
        </message>
        <message>
            <source>a straight line</source>
            <translation>una línea recta</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>varios</translation>
        </message>
    </context>
    <context>
        <name>ui::Docks</name>
        <message>
            <source>Float</source>
            <translation>Hacer flotante</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Paneles</translation>
        </message>
    </context>
    <context>
        <name>ui::DrawnParts</name>
        <message>
            <source>The project is open in another window, which renders: here it is only looked at.</source>
            <translation>El proyecto está abierto en otra ventana, que renderiza: aquí solo se mira.</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>La línea de tiempo está vacía. Importe primero un clip.</translation>
        </message>
        <message>
            <source>%1 % of the part</source>
            <translation>%1 % de la parte</translation>
        </message>
        <message>
            <source>The part is rendered: it is played without drawing.</source>
            <translation>La parte está renderizada: se reproduce sin dibujarla.</translation>
        </message>
        <message>
            <source>Nothing here needs rendering: it is played as it is.</source>
            <translation>Nada aquí necesita renderizarse: se reproduce tal cual.</translation>
        </message>
        <message>
            <source>The part is rendered, but for what lacks its media.</source>
            <translation>La parte está renderizada, salvo lo que no tiene sus medios.</translation>
        </message>
        <message>
            <source>Nothing of this timeline is rendered.</source>
            <translation>Nada de esta línea de tiempo está renderizado.</translation>
        </message>
        <message>
            <source>Rendering %1 to %2</source>
            <translation>Renderizando de %1 a %2</translation>
        </message>
    </context>
    <context>
        <name>ui::EdgeView</name>
        <message>
            <source>Pictures on both sides of the cut</source>
            <translation>Imágenes a ambos lados del corte</translation>
        </message>
    </context>
    <context>
        <name>ui::EffectBrowser</name>
        <message>
            <source>Search effects, transitions, titles</source>
            <translation>Buscar efectos, transiciones, títulos</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Efectos</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Effects go onto what is selected, transitions to the cut there, titles to the playhead</source>
            <translation>Los efectos van a la selección, las transiciones al corte, los títulos al cabezal</translation>
        </message>
        <message>
            <source>Choose an effect, a transition or a title first.</source>
            <translation>Elija primero un efecto, una transición o un título.</translation>
        </message>
    </context>
    <context>
        <name>ui::Examples</name>
        <message>
            <source>Puts it into the box below</source>
            <translation>Lo pone en el cuadro de abajo</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportChoices</name>
        <message>
            <source>A smaller number is a better picture and a larger file.</source>
            <translation>Un número menor es mejor imagen y archivo más grande.</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <source>By quality; or such as 8M</source>
            <translation>Según la calidad; o como 8M</translation>
        </message>
        <message>
            <source>Bit rate</source>
            <translation>Tasa de bits</translation>
        </message>
        <message>
            <source>Two passes</source>
            <translation>Dos pasadas</translation>
        </message>
        <message>
            <source>The film is looked at once before it is written: the bits go where they are needed.</source>
            <translation>La película se examina una vez antes de escribirla: los bits van donde hacen falta.</translation>
        </message>
        <message>
            <source>Encoder's speed</source>
            <translation>Velocidad del codificador</translation>
        </message>
        <message>
            <source>Copy what is untouched instead of encoding it</source>
            <translation>Copiar lo no tocado en vez de codificarlo</translation>
        </message>
        <message>
            <source>Drawn into the picture</source>
            <translation>Dibujados en la imagen</translation>
        </message>
        <message>
            <source>In the file, shown or hidden by players</source>
            <translation>En el archivo, el reproductor los muestra u oculta</translation>
        </message>
        <message>
            <source>As a file beside it (SRT)</source>
            <translation>Como archivo aparte (SRT)</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Omitidos</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Subtítulos</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Tal como está</translation>
        </message>
        <message>
            <source>−14 LUFS, for the web</source>
            <translation>−14 LUFS, para la web</translation>
        </message>
        <message>
            <source>−16 LUFS, for podcasts</source>
            <translation>−16 LUFS, para podcasts</translation>
        </message>
        <message>
            <source>−23 LUFS, for broadcast (EBU R 128)</source>
            <translation>−23 LUFS, para emisión (EBU R 128)</translation>
        </message>
        <message>
            <source>−24 LUFS, for broadcast (ATSC A/85)</source>
            <translation>−24 LUFS, para emisión (ATSC A/85)</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Sonoridad</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Title in the file</source>
            <translation>Título en el archivo</translation>
        </message>
        <message>
            <source>Say in the file which models made parts of it</source>
            <translation>Decir en el archivo qué modelos hicieron partes</translation>
        </message>
        <message>
            <source>As the preset</source>
            <translation>Como el ajuste</translation>
        </message>
        <message>
            <source>As the preset (%1)</source>
            <translation>Como el ajuste (%1)</translation>
        </message>
        <message>
            <source>Chapters from the named markers (%1)</source>
            <translation>Capítulos de los marcadores con nombre (%1)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
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
            <translation>1080×1080, cuadrado</translation>
        </message>
        <message>
            <source>Such as 720p, which keeps the film's shape, or 1280x720: what is left over of another shape is black.</source>
            <translation>Como 720p, que conserva la proporción de la película, o 1280x720: lo que sobra con otra proporción es negro.</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>Fotogramas por segundo</translation>
        </message>
        <message>
            <source>Frames a second, such as 25 or 30000/1001</source>
            <translation>Fotogramas por segundo, como 25 o 30000/1001</translation>
        </message>
        <message>
            <source>Size and rate</source>
            <translation>Tamaño y fotogramas/s</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>With the picture</source>
            <translation>Con la imagen</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>Sin sonido</translation>
        </message>
        <message>
            <source>Sound alone</source>
            <translation>Solo sonido</translation>
        </message>
        <message>
            <source>Bit rate of the sound</source>
            <translation>Tasa de bits del sonido</translation>
        </message>
        <message>
            <source>%1 kbit/s</source>
            <translation>%1 kbit/s</translation>
        </message>
        <message>
            <source>As the film</source>
            <translation>Como la película</translation>
        </message>
        <message>
            <source>Compare what was copied with its source</source>
            <translation>Comparar lo copiado con su origen</translation>
        </message>
        <message>
            <source>The finished film is read again before it appears: where a copied picture or sound is not that of its medium, nothing is written.</source>
            <translation>La película terminada se vuelve a leer antes de aparecer: si una imagen o un sonido copiado no es el de su medio, no se escribe nada.</translation>
        </message>
        <message>
            <source>Encoded by</source>
            <translation>Codificado por</translation>
        </message>
        <message>
            <source>The processor: small files</source>
            <translation>El procesador: archivos pequeños</translation>
        </message>
        <message>
            <source>The graphics card: fast</source>
            <translation>La tarjeta gráfica: rápido</translation>
        </message>
        <message>
            <source>The card makes a larger file of the same quality. Where it fails, the processor encodes the film from its start.</source>
            <translation>La tarjeta hace un archivo mayor con la misma calidad. Si falla, el procesador codifica la película desde el principio.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Ajuste predefinido</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Only the marked range</source>
            <translation>Solo el intervalo marcado</translation>
        </message>
        <message>
            <source>The file appears when it is complete.</source>
            <translation>El archivo aparece cuando está completo.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Deteniendo…</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportar a</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>Medios que faltan</translation>
        </message>
        <message>
            <source>'%1' is not where the project says. File, Find missing media… looks for it. Export with a slate in its place?</source>
            <translation>«%1» no está donde dice el proyecto. Archivo, Buscar medios que faltan… lo busca. ¿Exportar con un marcador en su lugar?</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are not where the project says. File, Find missing media… looks for them. Export with slates in their place?</source>
            <translation>
                <numerusform>«%1» y %n más no están donde dice el proyecto. Archivo, Buscar medios que faltan… los busca. ¿Exportar con marcadores en su lugar?</numerusform>
                <numerusform>«%1» y %n más no están donde dice el proyecto. Archivo, Buscar medios que faltan… los busca. ¿Exportar con marcadores en su lugar?</numerusform>
            </translation>
        </message>
        <message>
            <source>Export with slates</source>
            <translation>Exportar con marcadores</translation>
        </message>
        <message>
            <source>There is already a file '%1'. Replace it?</source>
            <translation>Ya existe un archivo «%1». ¿Reemplazarlo?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Another film is written first. This dialog can be closed meanwhile.</source>
            <translation>Antes se escribe otra película. Mientras tanto se puede cerrar este diálogo.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Detenido. No se ha escrito nada.</translation>
        </message>
        <message>
            <source>Keep…</source>
            <translation>Guardar…</translation>
        </message>
        <message>
            <source>Keep these choices under a name</source>
            <translation>Guardar estas opciones con un nombre</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
        <message>
            <source>Take the kept choices off the list</source>
            <translation>Quitar de la lista las opciones guardadas</translation>
        </message>
        <message>
            <source>Keep these choices</source>
            <translation>Guardar las opciones</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>Trying out how large it becomes…</source>
            <translation>Probando qué tamaño tendrá…</translation>
        </message>
        <message>
            <source>A file for each marker with a length, numbered and named after it</source>
            <translation>Un archivo por cada marcador con duración, numerado y con su nombre</translation>
        </message>
        <message>
            <source>Each marked section as a file of its own (%1)</source>
            <translation>Cada tramo marcado como archivo propio (%1)</translation>
        </message>
        <message numerus="yes">
            <source>There are already '%1' and %n more of these files. Replace them?</source>
            <translation>
                <numerusform>Ya existen «%1» y %n más de estos archivos. ¿Reemplazarlos?</numerusform>
                <numerusform>Ya existen «%1» y %n más de estos archivos. ¿Reemplazarlos?</numerusform>
            </translation>
        </message>
        <message>
            <source>Each file appears when it is complete.</source>
            <translation>Cada archivo aparece cuando está completo.</translation>
        </message>
        <message>
            <source>Stopped. %1 of %2 files were written.</source>
            <translation>Detenido. Se han escrito %1 de %2 archivos.</translation>
        </message>
        <message>
            <source>File %1 of %2: %3</source>
            <translation>Archivo %1 de %2: %3</translation>
        </message>
        <message>
            <source>None, %1 of sound</source>
            <translation>Ninguna, %1 de sonido</translation>
        </message>
        <message>
            <source>%1×%2, %3 frames a second, %4</source>
            <translation>%1×%2, %3 fotogramas por segundo, %4</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportQueue</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Fotograma %1 de %2, quedan unos %3 s</translation>
        </message>
        <message>
            <source>Wrote %1 (%2 MB in %3 s).</source>
            <translation>Se ha escrito %1 (%2 MB en %3 s).</translation>
        </message>
        <message>
            <source>The export of '%1' failed: %2</source>
            <translation>Ha fallado la exportación de «%1»: %2</translation>
        </message>
        <message>
            <source>Note: %1.</source>
            <translation>Nota: %1.</translation>
        </message>
        <message>
            <source>'%1' failed: %2</source>
            <translation>«%1» ha fallado: %2</translation>
        </message>
        <message>
            <source>Checked: %1 copied frames are the same as in their sources.</source>
            <translation>Comprobado: %1 fotogramas copiados son iguales a los de su origen.</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportTrial</name>
        <message>
            <source>About %1 MB, written in about %2 s.</source>
            <translation>Unos %1 MB, escritos en unos %2 s.</translation>
        </message>
    </context>
    <context>
        <name>ui::FollowMotion</name>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Este proyecto solo se mira: otra ventana trabaja en él.</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>La pista del clip está bloqueada. El candado de su extremo izquierdo la abre.</translation>
        </message>
        <message>
            <source>Something is being followed already. The jobs panel shows it, and can stop it.</source>
            <translation>Ya se está siguiendo algo. El panel de tareas lo muestra y puede detenerlo.</translation>
        </message>
        <message>
            <source>The thing in '%1' is followed: %2.</source>
            <translation>Se sigue el objeto de «%1»: %2.</translation>
        </message>
        <message>
            <source>The thing in '%1' was seen last at %2. What was found up to there is kept; move the playhead on, lay the mask on it again and go on from there.</source>
            <translation>El objeto de «%1» se vio por última vez en %2. Lo encontrado hasta ahí se conserva; avance el cursor, vuelva a poner la máscara sobre él y siga desde allí.</translation>
        </message>
        <message>
            <source>Backwards it was seen last at %1.</source>
            <translation>Hacia atrás se vio por última vez en %1.</translation>
        </message>
        <message>
            <source>Nothing was found beside the picture at the playhead: is the thing seen there, and is there more of the clip in that direction?</source>
            <translation>No se encontró nada aparte de la imagen del cursor: ¿se ve ahí el objeto y sigue el clip en esa dirección?</translation>
        </message>
        <message>
            <source>%1 % of the clip</source>
            <translation>%1 % del clip</translation>
        </message>
        <message>
            <source>Following a thing in %1</source>
            <translation>Seguimiento en %1</translation>
        </message>
        <message>
            <source>The mask was taken away or became another one while the thing was looked for; nothing was changed.</source>
            <translation>La máscara se quitó o se cambió por otra durante la búsqueda; no se cambió nada.</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>Seguir el movimiento</translation>
        </message>
    </context>
    <context>
        <name>ui::FormatDialog</name>
        <message>
            <source>Project settings</source>
            <translation>Ajustes del proyecto</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Proyecto nuevo</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Ajuste predefinido</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Tal como está</translation>
        </message>
        <message>
            <source>As the first clip is</source>
            <translation>Como el primer clip</translation>
        </message>
        <message>
            <source>Of your own</source>
            <translation>Personalizado</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ancho</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Alto</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>Fotogramas por segundo</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Aplicar</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Usual (BT.709)</source>
            <translation>Habitual (BT.709)</translation>
        </message>
        <message>
            <source>Wide (BT.2020)</source>
            <translation>Amplia (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, HLG (BT.2020)</source>
            <translation>Alto rango dinámico, HLG (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, PQ (BT.2020)</source>
            <translation>Alto rango dinámico, PQ (BT.2020)</translation>
        </message>
        <message>
            <source>What is in another light is brought into this one; exports are written in it.</source>
            <translation>Lo que está en otra luz se lleva a esta; las exportaciones se escriben en ella.</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Mono</source>
            <translation>Mono</translation>
        </message>
        <message>
            <source>Stereo</source>
            <translation>Estéreo</translation>
        </message>
        <message>
            <source>Surround 5.1</source>
            <translation>Envolvente 5.1</translation>
        </message>
        <message>
            <source>Surround 7.1</source>
            <translation>Envolvente 7.1</translation>
        </message>
        <message>
            <source>What has more or fewer channels is brought to these; exports are written with them.</source>
            <translation>Lo que tiene más o menos canales se lleva a estos; las exportaciones se escriben con ellos.</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
    </context>
    <context>
        <name>ui::GuessCard</name>
        <message>
            <source>Is this what you mean? The language model reads it so:</source>
            <translation>¿Es esto lo que quiere decir? El modelo de lenguaje lo lee así:</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>Hacerlo</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>Omitido: %1</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>El modelo de lenguaje dice: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>El principio</translation>
        </message>
    </context>
    <context>
        <name>ui::InspectorPanel</name>
        <message>
            <source>Select a clip to see what can be set.</source>
            <translation>Seleccione un clip para ver qué se puede ajustar.</translation>
        </message>
        <message>
            <source>Earlier: before the effect above</source>
            <translation>Antes: delante del efecto de arriba</translation>
        </message>
        <message>
            <source>Move %1 up</source>
            <translation>Subir %1</translation>
        </message>
        <message>
            <source>Order of effects</source>
            <translation>Orden de los efectos</translation>
        </message>
        <message>
            <source>Take the effect away</source>
            <translation>Quitar el efecto</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>Quitar %1</translation>
        </message>
        <message>
            <source>Remove the effect</source>
            <translation>Quitar el efecto</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Efecto</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Quitar el fotograma clave</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Poner un fotograma clave</translation>
        </message>
        <message>
            <source>Back to what is selected</source>
            <translation>Volver a la selección</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>varios</translation>
        </message>
        <message>
            <source>Take the effect away from all of them</source>
            <translation>Quitar el efecto de todos</translation>
        </message>
        <message>
            <source>Add an effect</source>
            <translation>Añadir un efecto</translation>
        </message>
        <message>
            <source>Puts an effect on the sound of the whole</source>
            <translation>Pone un efecto en el sonido del conjunto</translation>
        </message>
        <message>
            <source>Puts an effect on all that lies on the track</source>
            <translation>Pone un efecto en todo lo que hay en la pista</translation>
        </message>
    </context>
    <context>
        <name>ui::JobNotes</name>
        <message>
            <source>Work in the background</source>
            <translation>Trabajo en segundo plano</translation>
        </message>
        <message numerus="yes">
            <source>%n job(s) are done.</source>
            <translation>
                <numerusform>%n trabajo está listo.</numerusform>
                <numerusform>%n trabajos están listos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
    </context>
    <context>
        <name>ui::JobsPanel</name>
        <message>
            <source>waits</source>
            <translation>en espera</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>ha fallado: %1</translation>
        </message>
        <message>
            <source>stopped, nothing was written</source>
            <translation>detenido, no se ha escrito nada</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Trabajos</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Mostrar en su carpeta</translation>
        </message>
        <message>
            <source>Clear finished</source>
            <translation>Quitar los terminados</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pausa</translation>
        </message>
        <message>
            <source>stopped, nothing was changed</source>
            <translation>detenido, no se ha cambiado nada</translation>
        </message>
        <message>
            <source>Nothing is being made. Exports, proxies and what the models do are listed here.</source>
            <translation>No se está creando nada. Aquí aparecen las exportaciones, los proxies y lo que hacen los modelos.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyView</name>
        <message>
            <source>Nothing moves here yet. The diamond beside a value in the inspector sets its first key.</source>
            <translation>Aquí aún no se mueve nada. El rombo junto a un valor del inspector pone su primer fotograma clave.</translation>
        </message>
        <message>
            <source>Move the key</source>
            <translation>Mover el fotograma clave</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Poner un fotograma clave</translation>
        </message>
        <message>
            <source>Hold until the next key</source>
            <translation>Mantener hasta el siguiente</translation>
        </message>
        <message>
            <source>Straight to the next key</source>
            <translation>Lineal hasta el siguiente</translation>
        </message>
        <message>
            <source>Slow at both ends</source>
            <translation>Suave en ambos extremos</translation>
        </message>
        <message>
            <source>Slow at first</source>
            <translation>Suave al principio</translation>
        </message>
        <message>
            <source>Slow at the end</source>
            <translation>Suave al final</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>Quitar el fotograma clave</translation>
        </message>
        <message>
            <source>Way of the key</source>
            <translation>Curva del fotograma clave</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>Fotogramas clave</translation>
        </message>
    </context>
    <context>
        <name>ui::LanguageModelBox</name>
        <message>
            <source>Ask it where Saycut is unsure of a message</source>
            <translation>Preguntarle cuando Saycut no está seguro de un mensaje</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Modelo de lenguaje</translation>
        </message>
        <message>
            <source>Its address</source>
            <translation>Su dirección</translation>
        </message>
        <message>
            <source>The first that it has</source>
            <translation>El primero que tenga</translation>
        </message>
        <message>
            <source>Its model</source>
            <translation>Su modelo</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>Su clave</translation>
        </message>
        <message>
            <source>Off, nothing leaves this machine. On, your message, the names and times of the clips and what was said last go to this address and nowhere else.</source>
            <translation>Desactivado, nada sale de este equipo. Activado, su mensaje, los nombres y tiempos de los clips y lo último que se dijo van a esta dirección y a ninguna otra.</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) found there.</source>
            <translation>
                <numerusform>Se encontró %n modelo.</numerusform>
                <numerusform>Se encontraron %n modelos.</numerusform>
            </translation>
        </message>
        <message>
            <source>It sees: small pictures are sent, too</source>
            <translation>Ve: también se envían imágenes pequeñas</translation>
        </message>
    </context>
    <context>
        <name>ui::LogPanel</name>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Nothing to tell yet. Refusals and notices are kept here.</source>
            <translation>Nada que contar todavía. Aquí se guardan rechazos y avisos.</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copiar informe</translation>
        </message>
        <message>
            <source>Puts the log, the last steps and what the project is made of on the clipboard</source>
            <translation>Copia el registro, los últimos pasos y la composición del proyecto al portapapeles</translation>
        </message>
    </context>
    <context>
        <name>ui::MadeBox</name>
        <message>
            <source>How it was made</source>
            <translation>Cómo se hizo</translation>
        </message>
        <message>
            <source>Copy all of this</source>
            <translation>Copiar todo esto</translation>
        </message>
        <message>
            <source>Copy how it was made</source>
            <translation>Copiar cómo se hizo</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>New project</source>
            <translation>Proyecto nuevo</translation>
        </message>
        <message>
            <source>New project of a format…</source>
            <translation>Proyecto nuevo con formato…</translation>
        </message>
        <message>
            <source>Project settings…</source>
            <translation>Ajustes del proyecto…</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Abrir…</translation>
        </message>
        <message>
            <source>Open timeline of another program…</source>
            <translation>Abrir línea de tiempo de otro programa…</translation>
        </message>
        <message>
            <source>Export timeline or subtitles…</source>
            <translation>Exportar línea de tiempo o subtítulos…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Look for unsaved projects</source>
            <translation>Buscar proyectos sin guardar</translation>
        </message>
        <message>
            <source>Unsaved projects</source>
            <translation>Proyectos sin guardar</translation>
        </message>
        <message>
            <source>No untitled project was left behind.</source>
            <translation>No quedó ningún proyecto sin título.</translation>
        </message>
        <message>
            <source>Import media…</source>
            <translation>Importar medios…</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>Buscar medios que faltan…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Import media</source>
            <translation>Importar medios</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>Medios que faltan</translation>
        </message>
        <message>
            <source>All media are where the project says.</source>
            <translation>Todos los medios están donde dice el proyecto.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>La línea de tiempo está vacía. Importe primero un clip.</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>Guardar proyecto</translation>
        </message>
        <message>
            <source>Saycut projects (*.saycut)</source>
            <translation>Proyectos de Saycut (*.saycut)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Abrir proyecto</translation>
        </message>
        <message>
            <source>Open timeline</source>
            <translation>Abrir línea de tiempo</translation>
        </message>
        <message>
            <source>Save as project</source>
            <translation>Guardar como proyecto</translation>
        </message>
        <message>
            <source>Not taken over</source>
            <translation>No se ha importado</translation>
        </message>
        <message>
            <source>Export timeline or subtitles</source>
            <translation>Exportar línea de tiempo o subtítulos</translation>
        </message>
        <message>
            <source>Not carried by this format</source>
            <translation>Este formato no lo admite</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Cambios sin guardar</translation>
        </message>
        <message>
            <source>Save the changes to '%1'?</source>
            <translation>¿Guardar los cambios de «%1»?</translation>
        </message>
        <message>
            <source>A film is being exported.</source>
            <translation>Se está exportando una película.</translation>
        </message>
        <message>
            <source>The model is still working on your last message.</source>
            <translation>El modelo aún trabaja en su último mensaje.</translation>
        </message>
        <message>
            <source>%1 Stop it and quit?</source>
            <translation>%1 ¿Detenerlo y salir?</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Detener y salir</translation>
        </message>
        <message>
            <source>%1%2 - Saycut</source>
            <translation>%1%2 - Saycut</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Medios</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>Conversación</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Efectos</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>Mixer</source>
            <translation>Mezclador</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Osciloscopios</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Trabajos</translation>
        </message>
        <message>
            <source>Reset the layout</source>
            <translation>Restablecer el espacio de trabajo</translation>
        </message>
        <message>
            <source>Maximise the panel</source>
            <translation>Maximizar el panel</translation>
        </message>
        <message>
            <source>About Saycut, licences</source>
            <translation>Acerca de Saycut, licencias</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Preferencias…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Atajos de teclado…</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>Abrir reciente</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Nada todavía</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Find an action…</source>
            <translation>Buscar una acción…</translation>
        </message>
        <message>
            <source>Talk to Saycut</source>
            <translation>Hablar con Saycut</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <source>Razor</source>
            <translation>Cuchilla</translation>
        </message>
        <message>
            <source>Ripple trim</source>
            <translation>Recorte con rizo</translation>
        </message>
        <message>
            <source>Roll trim</source>
            <translation>Recorte rotatorio</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Deslizar contenido</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Deslizar clip</translation>
        </message>
        <message>
            <source>Snapping</source>
            <translation>Ajuste magnético</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Reproducir o pausar</translation>
        </message>
        <message>
            <source>Shuttle back</source>
            <translation>Retroceso rápido</translation>
        </message>
        <message>
            <source>Shuttle stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Shuttle forward</source>
            <translation>Avance rápido</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>Un fotograma atrás</translation>
        </message>
        <message>
            <source>One frame forward</source>
            <translation>Un fotograma adelante</translation>
        </message>
        <message>
            <source>One second back</source>
            <translation>Un segundo atrás</translation>
        </message>
        <message>
            <source>One second forward</source>
            <translation>Un segundo adelante</translation>
        </message>
        <message>
            <source>Compare takes</source>
            <translation>Comparar tomas</translation>
        </message>
        <message>
            <source>Show in the inspector</source>
            <translation>Mostrar en el inspector</translation>
        </message>
        <message>
            <source>Models…</source>
            <translation>Modelos…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>Ajustar a la ventana</translation>
        </message>
        <message>
            <source>Zoom to the selection</source>
            <translation>Ampliar la selección</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Frame of the clip on the picture</source>
            <translation>Marco del clip en la imagen</translation>
        </message>
        <message>
            <source>Safe areas</source>
            <translation>Áreas seguras</translation>
        </message>
        <message>
            <source>What 9:16 would keep</source>
            <translation>Lo que deja 9:16</translation>
        </message>
        <message>
            <source>What 1:1 would keep</source>
            <translation>Lo que deja 1:1</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>Tercios</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Deshacer %1</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Rehacer %1</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>Probar un ejemplo</translation>
        </message>
        <message>
            <source>Collect the project and its media…</source>
            <translation>Reunir el proyecto y sus medios…</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Copias de seguridad…</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Ejemplo</translation>
        </message>
        <message>
            <source>Collect into a new folder</source>
            <translation>Reunir en una carpeta nueva</translation>
        </message>
        <message>
            <source> collected</source>
            <translation> reunido</translation>
        </message>
        <message>
            <source>The project and its media are being copied.</source>
            <translation>Se están copiando el proyecto y sus medios.</translation>
        </message>
        <message>
            <source>Collected %1 files, %2 MB, into %3.</source>
            <translation>Se han reunido %1 archivos, %2 MB, en %3.</translation>
        </message>
        <message>
            <source> %1 media are missing and were left out.</source>
            <translation> Faltan %1 medios y se han omitido.</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Copias de seguridad</translation>
        </message>
        <message>
            <source>Save the project first: backups are made then.</source>
            <translation>Guarde primero el proyecto: entonces se hacen copias.</translation>
        </message>
        <message>
            <source> (only looking)</source>
            <translation> (solo ver)</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcripción</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Primeros pasos</translation>
        </message>
        <message>
            <source>Play in a loop</source>
            <translation>Reproducir en bucle</translation>
        </message>
        <message>
            <source>Play around the playhead</source>
            <translation>Reproducir alrededor del cursor</translation>
        </message>
        <message>
            <source>Open the nested sequence</source>
            <translation>Abrir la secuencia anidada</translation>
        </message>
        <message>
            <source>Select a nested clip first.</source>
            <translation>Seleccione primero un clip anidado.</translation>
        </message>
        <message>
            <source>Back out of the nested sequence</source>
            <translation>Salir de la secuencia anidada</translation>
        </message>
        <message>
            <source>No nested sequence is open.</source>
            <translation>No hay ninguna secuencia anidada abierta.</translation>
        </message>
        <message>
            <source>Crop on the picture</source>
            <translation>Recortar en la imagen</translation>
        </message>
        <message>
            <source>Mask on the picture</source>
            <translation>Máscara en la imagen</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Paneles</translation>
        </message>
        <message>
            <source>Make a proxy of the medium</source>
            <translation>Crear un proxy del medio</translation>
        </message>
        <message>
            <source>Make proxies of all large media</source>
            <translation>Crear proxies de todos los medios grandes</translation>
        </message>
        <message>
            <source>There are no large media without a proxy.</source>
            <translation>No hay medios grandes sin proxy.</translation>
        </message>
        <message>
            <source>Remove the medium's proxy</source>
            <translation>Quitar el proxy del medio</translation>
        </message>
        <message>
            <source>Show proxies in the viewer</source>
            <translation>Mostrar proxies en el visor</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>Material grande</translation>
        </message>
        <message>
            <source>'%1' is large and may not play smoothly.</source>
            <translation>«%1» es grande y quizá no se reproduzca con fluidez.</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are large and may not play smoothly.</source>
            <translation>
                <numerusform>«%1» y %n más son grandes y quizá no se reproduzcan con fluidez.</numerusform>
                <numerusform>«%1» y %n más son grandes y quizá no se reproduzcan con fluidez.</numerusform>
            </translation>
        </message>
        <message>
            <source>Make small proxies for the viewer in the background? Exports always use the files themselves.</source>
            <translation>¿Crear en segundo plano proxies pequeños para el visor? Las exportaciones usan siempre los archivos mismos.</translation>
        </message>
        <message>
            <source>Make proxies</source>
            <translation>Crear proxies</translation>
        </message>
        <message>
            <source>Keep as a template…</source>
            <translation>Guardar como plantilla…</translation>
        </message>
        <message>
            <source>Keep as a template</source>
            <translation>Guardar como plantilla</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Nombre de la plantilla</translation>
        </message>
        <message>
            <source>The template '%1' is kept.</source>
            <translation>La plantilla «%1» está guardada.</translation>
        </message>
        <message>
            <source>There is already a template '%1'. Replace it?</source>
            <translation>Ya existe una plantilla «%1». ¿Reemplazarla?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>New project from a template</source>
            <translation>Proyecto nuevo desde plantilla</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
        <message>
            <source>Record a voice at the playhead</source>
            <translation>Grabar una voz en el cursor</translation>
        </message>
        <message>
            <source>Blur the background</source>
            <translation>Desenfocar el fondo</translation>
        </message>
        <message>
            <source>Darken the background</source>
            <translation>Oscurecer el fondo</translation>
        </message>
        <message>
            <source>Colour only the person</source>
            <translation>Solo la persona en color</translation>
        </message>
        <message>
            <source>Cut out the person</source>
            <translation>Recortar a la persona</translation>
        </message>
        <message>
            <source>Make it vertical, following the face</source>
            <translation>Hacerlo vertical siguiendo la cara</translation>
        </message>
        <message>
            <source>Blur the faces</source>
            <translation>Desenfocar las caras</translation>
        </message>
        <message>
            <source>Pixelate the faces</source>
            <translation>Pixelar las caras</translation>
        </message>
        <message>
            <source>Captions from what is said</source>
            <translation>Subtítulos de lo que se dice</translation>
        </message>
        <message>
            <source>Take the fillers out</source>
            <translation>Quitar las muletillas</translation>
        </message>
        <message>
            <source>Shorten the pauses</source>
            <translation>Acortar las pausas</translation>
        </message>
        <message>
            <source>Keep only what is spoken</source>
            <translation>Conservar solo lo hablado</translation>
        </message>
        <message>
            <source>Music gives way to speech</source>
            <translation>La música cede a la voz</translation>
        </message>
        <message>
            <source>Cut on the beat</source>
            <translation>Cortar al ritmo</translation>
        </message>
        <message>
            <source>Mark the beats</source>
            <translation>Marcar el ritmo</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Mantener para hablar</translation>
        </message>
        <message>
            <source>Beats of the music</source>
            <translation>Ritmo de la música</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>Fotogramas clave</translation>
        </message>
        <message>
            <source>Make a multicam clip by sound</source>
            <translation>Crear un clip multicámara por el sonido</translation>
        </message>
        <message>
            <source>Make a multicam clip by timecode</source>
            <translation>Crear un clip multicámara por el código de tiempo</translation>
        </message>
        <message>
            <source>Bring into step by sound</source>
            <translation>Sincronizar por el sonido</translation>
        </message>
        <message>
            <source>Bring into step by timecode</source>
            <translation>Sincronizar por el código de tiempo</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>Ángulo %1</translation>
        </message>
        <message>
            <source>Cut at the scene changes</source>
            <translation>Cortar en los cambios de escena</translation>
        </message>
        <message>
            <source>Speed by length</source>
            <translation>Velocidad por duración</translation>
        </message>
        <message>
            <source>Overlaps become cross-fades</source>
            <translation>Los solapamientos se vuelven fundidos</translation>
        </message>
        <message>
            <source>Sound while the playhead is dragged</source>
            <translation>Sonido al arrastrar el cabezal</translation>
        </message>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Fotograma %1 de %2, quedan unos %3 s</translation>
        </message>
        <message>
            <source>'%1' is done.</source>
            <translation>«%1» está listo.</translation>
        </message>
        <message>
            <source>'%1' is no picture of a numbered series: there are no others with its name and another number.</source>
            <translation>«%1» no es una imagen de una serie numerada: no hay otras con su nombre y otro número.</translation>
        </message>
        <message numerus="yes">
            <source>A film of %n picture(s) like '%1'</source>
            <translation>
                <numerusform>Película de %n imagen como «%1»</numerusform>
                <numerusform>Película de %n imágenes como «%1»</numerusform>
            </translation>
        </message>
        <message>
            <source>Import numbered pictures as a film…</source>
            <translation>Importar imágenes numeradas como película…</translation>
        </message>
        <message>
            <source>The first picture of the series</source>
            <translation>La primera imagen de la serie</translation>
        </message>
        <message>
            <source>Make a copy that is easy to edit</source>
            <translation>Crear una copia fácil de editar</translation>
        </message>
        <message>
            <source>Choose a film in the bin first.</source>
            <translation>Elija antes una película en la bandeja.</translation>
        </message>
        <message>
            <source>A copy of '%1' that is easy to edit</source>
            <translation>Copia de «%1» fácil de editar</translation>
        </message>
        <message>
            <source>Titles clear of faces</source>
            <translation>Títulos sin tapar caras</translation>
        </message>
        <message>
            <source>Captions clear of faces</source>
            <translation>Subtítulos sin tapar caras</translation>
        </message>
        <message>
            <source>How loud the speech is</source>
            <translation>Volumen de la voz</translation>
        </message>
        <message>
            <source>Speech to −16 LUFS</source>
            <translation>Voz a −16 LUFS</translation>
        </message>
        <message>
            <source>All speech equally loud</source>
            <translation>Toda la voz al mismo volumen</translation>
        </message>
        <message>
            <source>Correct the mask of the person by clicks</source>
            <translation>Corregir la máscara de la persona con clics</translation>
        </message>
        <message>
            <source>Render for playing</source>
            <translation>Renderizar para reproducir</translation>
        </message>
        <message>
            <source>Stop rendering</source>
            <translation>Detener el renderizado</translation>
        </message>
        <message>
            <source>Nothing is being rendered.</source>
            <translation>No se está renderizando nada.</translation>
        </message>
        <message>
            <source>Remove what is rendered</source>
            <translation>Quitar lo renderizado</translation>
        </message>
        <message>
            <source>Into the media panel; while the timeline is empty, onto it as well</source>
            <translation>Al panel de medios; mientras la línea de tiempo esté vacía, también a ella</translation>
        </message>
        <message>
            <source>Keep the layout as…</source>
            <translation>Guardar el espacio de trabajo como…</translation>
        </message>
        <message>
            <source>This layout comes with Saycut. Choose one of your own first.</source>
            <translation>Este espacio de trabajo viene con Saycut. Elija antes uno propio.</translation>
        </message>
        <message>
            <source>Remove the layout</source>
            <translation>Quitar el espacio de trabajo</translation>
        </message>
        <message>
            <source>Keep the layout</source>
            <translation>Guardar el espacio de trabajo</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>Nombre del espacio de trabajo</translation>
        </message>
        <message>
            <source>The layout '%1' comes with Saycut. Choose another name.</source>
            <translation>El espacio de trabajo «%1» viene con Saycut. Elija otro nombre.</translation>
        </message>
        <message>
            <source>There is already a layout '%1'. Replace it?</source>
            <translation>Ya existe un espacio de trabajo «%1». ¿Reemplazarlo?</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Subtítulos</translation>
        </message>
        <message>
            <source>Play from in to out</source>
            <translation>Reproducir de entrada a salida</translation>
        </message>
        <message>
            <source>Colours as the system</source>
            <translation>Colores como el sistema</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Cuadrícula</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>Ajustar la imagen</translation>
        </message>
        <message>
            <source>Picture at %1 %</source>
            <translation>Imagen al %1 %</translation>
        </message>
        <message>
            <source>Picture larger</source>
            <translation>Imagen más grande</translation>
        </message>
        <message>
            <source>Picture smaller</source>
            <translation>Imagen más pequeña</translation>
        </message>
        <message>
            <source>Picture on the whole screen</source>
            <translation>Imagen a pantalla completa</translation>
        </message>
        <message>
            <source>Viewer on a second screen</source>
            <translation>Visor en una segunda pantalla</translation>
        </message>
        <message>
            <source>Write in the title on the picture</source>
            <translation>Escribir en el título sobre la imagen</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Tamaño de la imagen</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Seleccione antes un clip con imagen.</translation>
        </message>
        <message>
            <source>Paint the mask with a brush</source>
            <translation>Pintar la máscara con un pincel</translation>
        </message>
        <message>
            <source>The mask follows motion</source>
            <translation>La máscara sigue el movimiento</translation>
        </message>
        <message>
            <source>The mask follows motion backwards</source>
            <translation>La máscara sigue el movimiento hacia atrás</translation>
        </message>
        <message>
            <source>The title or picture follows what it lies on</source>
            <translation>El título o la imagen sigue aquello sobre lo que está</translation>
        </message>
        <message>
            <source>Stop following</source>
            <translation>Detener el seguimiento</translation>
        </message>
        <message>
            <source>Nothing is being followed.</source>
            <translation>No se está siguiendo nada.</translation>
        </message>
        <message>
            <source>Show the track in the inspector</source>
            <translation>Mostrar la pista en el inspector</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>Elija antes una pista: basta un clic en su nombre.</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>Efectos en el sonido del conjunto</translation>
        </message>
    </context>
    <context>
        <name>ui::MarkerPanel</name>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>Mark its range</source>
            <translation>Marcar su intervalo</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>No markers yet. The key M sets one at the playhead.</source>
            <translation>Aún no hay marcadores. La tecla M pone uno en el cabezal.</translation>
        </message>
        <message>
            <source>Colour…</source>
            <translation>Color…</translation>
        </message>
        <message>
            <source>Name of the marker</source>
            <translation>Nombre del marcador</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Colour of the marker</source>
            <translation>Color del marcador</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskPainting</name>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>Seleccione antes un clip con imagen.</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Este proyecto solo se mira: otra ventana trabaja en él.</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>La pista del clip está bloqueada. El candado de su extremo izquierdo la abre.</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>El clip no se ve aquí: mueva el cabezal hasta él.</translation>
        </message>
        <message>
            <source>Erase in the mask</source>
            <translation>Borrar en la máscara</translation>
        </message>
        <message>
            <source>Paint the mask</source>
            <translation>Pintar la máscara</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTools</name>
        <message>
            <source>Paint</source>
            <translation>Pintar</translation>
        </message>
        <message>
            <source>Paint the mask on the picture with a brush; Escape ends it</source>
            <translation>Pintar la máscara en la imagen con un pincel; Esc lo termina</translation>
        </message>
        <message>
            <source>Paint the mask of %1</source>
            <translation>Pintar la máscara de %1</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>Seguir el movimiento</translation>
        </message>
        <message>
            <source>The mask follows what it lies on, from the playhead to the end of the clip</source>
            <translation>La máscara sigue aquello sobre lo que está, desde el cursor hasta el final del clip</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion</source>
            <translation>La máscara de %1 sigue el movimiento</translation>
        </message>
        <message>
            <source>The mask follows what it lies on backwards, from the playhead to the start of the clip</source>
            <translation>La máscara sigue hacia atrás aquello sobre lo que está, desde el cursor hasta el inicio del clip</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion backwards</source>
            <translation>La máscara de %1 sigue el movimiento hacia atrás</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTouching</name>
        <message>
            <source>Select a clip first.</source>
            <translation>Seleccione antes un clip.</translation>
        </message>
        <message>
            <source>The clip has no mask of a person: blur or darken its background first.</source>
            <translation>El clip no tiene máscara de una persona: desenfoque u oscurezca antes el fondo.</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>El clip no se ve aquí: mueva el cabezal hasta él.</translation>
        </message>
        <message>
            <source>Correcting the mask…</source>
            <translation>Corrigiendo la máscara…</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Detenido. No se ha cambiado nada.</translation>
        </message>
        <message>
            <source>Correct the mask</source>
            <translation>Corregir la máscara</translation>
        </message>
        <message>
            <source>The mask is corrected.</source>
            <translation>La máscara está corregida.</translation>
        </message>
    </context>
    <context>
        <name>ui::MediaBin</name>
        <message>
            <source>Media</source>
            <translation>Medios</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Names, captions, tags and folders</source>
            <translation>Nombres, descripciones, etiquetas y carpetas</translation>
        </message>
        <message>
            <source>Search media</source>
            <translation>Buscar medios</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Usados</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>Sin usar</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Which media are shown</source>
            <translation>Qué medios se muestran</translation>
        </message>
        <message>
            <source>As pictures</source>
            <translation>Como imágenes</translation>
        </message>
        <message>
            <source>To the folder above</source>
            <translation>A la carpeta superior</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Carpeta nueva…</translation>
        </message>
        <message>
            <source>Import (Ctrl+I)</source>
            <translation>Importar (Ctrl+I)</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>Toma</translation>
        </message>
        <message>
            <source> · used %1×</source>
            <translation> · usado %1×</translation>
        </message>
        <message>
            <source>offline: relink it</source>
            <translation>sin conexión: vuelva a vincularlo</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n archivo</numerusform>
                <numerusform>%n archivos</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to a folder</source>
            <translation>Mover a una carpeta</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>Nombre de la carpeta</translation>
        </message>
        <message>
            <source>Insert at the playhead</source>
            <translation>Insertar en el cabezal</translation>
        </message>
        <message>
            <source>Overwrite at the playhead</source>
            <translation>Sobrescribir en el cabezal</translation>
        </message>
        <message>
            <source>Append to the timeline</source>
            <translation>Añadir al final de la línea de tiempo</translation>
        </message>
        <message>
            <source>The top</source>
            <translation>Nivel superior</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Mostrar en su carpeta</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>Buscar medios que faltan…</translation>
        </message>
        <message>
            <source>Remove from the project</source>
            <translation>Quitar del proyecto</translation>
        </message>
        <message>
            <source>Remove media</source>
            <translation>Quitar el medio</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>Nothing is here yet. Drop files, or press Import.</source>
            <translation>Aquí no hay nada. Suelte archivos o pulse Importar.</translation>
        </message>
        <message>
            <source>, %1 frames a second</source>
            <translation>, %1 fotogramas por segundo</translation>
        </message>
        <message>
            <source> · proxy</source>
            <translation> · proxy</translation>
        </message>
        <message>
            <source> · proxy being made</source>
            <translation> · creando proxy</translation>
        </message>
        <message>
            <source>As they came in</source>
            <translation>Por orden de llegada</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>proxy</translation>
        </message>
        <message>
            <source>proxy being made</source>
            <translation>creando proxy</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Etiquetas…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Ordenar por</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Rename the folder</source>
            <translation>Cambiar nombre de la carpeta</translation>
        </message>
        <message>
            <source>There is a folder '%1' already. Choose another name.</source>
            <translation>Ya existe una carpeta «%1». Elija otro nombre.</translation>
        </message>
        <message>
            <source>Remove the folder</source>
            <translation>Quitar la carpeta</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Rename the folder…</source>
            <translation>Cambiar nombre de la carpeta…</translation>
        </message>
        <message>
            <source>What is in it comes to where the folder was.</source>
            <translation>Lo que contiene pasa a donde estaba la carpeta.</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>Cambiar nombre del subclip</translation>
        </message>
        <message>
            <source>part of %1</source>
            <translation>parte de %1</translation>
        </message>
        <message>
            <source>Take: %1</source>
            <translation>Toma: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the film</source>
            <translation>Vista general de la película</translation>
        </message>
        <message>
            <source>The whole film: drag the frame to scroll, its ends to zoom</source>
            <translation>Toda la película: arrastre el marco para desplazar, sus extremos para ampliar</translation>
        </message>
        <message>
            <source>%1 to %2 of %3</source>
            <translation>%1 a %2 de %3</translation>
        </message>
    </context>
    <context>
        <name>ui::MissingDialog</name>
        <message>
            <source>Missing media</source>
            <translation>Medios que faltan</translation>
        </message>
        <message>
            <source>These files are not where the project says. Search the folder they lie in now: all that are below it are found at once.</source>
            <translation>Estos archivos no están donde dice el proyecto. Busque en la carpeta donde están ahora: se encuentran de una vez todos los que hay en ella.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>It was in</source>
            <translation>Estaba en</translation>
        </message>
        <message>
            <source>Find this one…</source>
            <translation>Buscar este…</translation>
        </message>
        <message>
            <source>Search a folder…</source>
            <translation>Buscar en una carpeta…</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Dejarlos fuera</translation>
        </message>
        <message>
            <source>They are shown as slates and stay silent until they are found</source>
            <translation>Se muestran como marcadores y sin sonido hasta que se encuentren</translation>
        </message>
        <message>
            <source>Search a folder</source>
            <translation>Buscar en una carpeta</translation>
        </message>
        <message>
            <source>Searching %1…</source>
            <translation>Buscando en %1…</translation>
        </message>
        <message>
            <source>None of them lies below %1 with its name and size.</source>
            <translation>Ninguno está en %1 con su nombre y tamaño.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) found.</source>
            <translation>
                <numerusform>Se ha encontrado %n archivo.</numerusform>
                <numerusform>Se han encontrado %n archivos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Relink media</source>
            <translation>Volver a vincular medios</translation>
        </message>
        <message>
            <source>Where is %1?</source>
            <translation>¿Dónde está %1?</translation>
        </message>
        <message>
            <source>Looking into %1…</source>
            <translation>Examinando %1…</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerPanel</name>
        <message>
            <source>There is no sound track yet. Import a clip with sound, or add a track.</source>
            <translation>Aún no hay pista de sonido. Importe un clip con sonido o añada una pista.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>Efectos en el sonido del conjunto</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerStrip</name>
        <message>
            <source>Pan: left to right</source>
            <translation>Panorama: de izquierda a derecha</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Silenciar</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Oír solo esta pista</translation>
        </message>
        <message>
            <source>Gain of %1</source>
            <translation>Ganancia de %1</translation>
        </message>
        <message>
            <source>Gain of %1 in dB</source>
            <translation>Ganancia de %1 en dB</translation>
        </message>
        <message>
            <source>Pan of %1</source>
            <translation>Panorama de %1</translation>
        </message>
        <message>
            <source>Level of %1</source>
            <translation>Nivel de %1</translation>
        </message>
        <message>
            <source>Effects of %1</source>
            <translation>Efectos de %1</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelDialog</name>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>What the model's folder holds</source>
            <translation>Contenido de la carpeta del modelo</translation>
        </message>
        <message>
            <source>Choose a model and check it, or add the folder of one that you have.</source>
            <translation>Elija un modelo y compruébelo, o añada la carpeta de uno que tenga.</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>Añadir carpeta…</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobar</translation>
        </message>
        <message>
            <source>Use in the chat</source>
            <translation>Usar en la conversación</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>%1 (used)</source>
            <translation>%1 (en uso)</translation>
        </message>
        <message>
            <source>Comes with the program</source>
            <translation>Viene con el programa</translation>
        </message>
        <message>
            <source>The folder of a model</source>
            <translation>La carpeta de un modelo</translation>
        </message>
        <message>
            <source>Reading the folder…</source>
            <translation>Leyendo la carpeta…</translation>
        </message>
        <message>
            <source>Complete.</source>
            <translation>Completo.</translation>
        </message>
        <message>
            <source>Not complete: it cannot be used as it is.</source>
            <translation>Incompleto: no se puede usar así.</translation>
        </message>
        <message>
            <source>Added as '%1'. Press 'Use in the chat' to work with it.</source>
            <translation>Añadido como «%1». Pulse «Usar en la conversación» para trabajar con él.</translation>
        </message>
        <message>
            <source>The chat uses '%1' from now on.</source>
            <translation>La conversación usa «%1» a partir de ahora.</translation>
        </message>
        <message>
            <source>The chat uses '%1' for what it can do, the starter for the rest.</source>
            <translation>La conversación usa «%1» para lo que sabe hacer y el modelo inicial para lo demás.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelJobs</name>
        <message>
            <source>The model is done.</source>
            <translation>El modelo ha terminado.</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelUseBox</name>
        <message>
            <source>Adapters</source>
            <translation>Adaptadores</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>Adaptador</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Fuerza</translation>
        </message>
        <message>
            <source>Add adapter…</source>
            <translation>Añadir adaptador…</translation>
        </message>
        <message>
            <source>Remove adapter</source>
            <translation>Quitar adaptador</translation>
        </message>
        <message>
            <source>Memory limit</source>
            <translation>Límite de memoria</translation>
        </message>
        <message>
            <source> GiB</source>
            <translation> GiB</translation>
        </message>
        <message>
            <source>as the machine allows</source>
            <translation>lo que permita el equipo</translation>
        </message>
        <message>
            <source>What the model's weights may take; the rest is read from the file while it runs.</source>
            <translation>Lo que pueden ocupar los pesos del modelo; el resto se lee del archivo mientras trabaja.</translation>
        </message>
        <message>
            <source>Strength of %1</source>
            <translation>Fuerza de %1</translation>
        </message>
        <message>
            <source>Adapters (LoRA)</source>
            <translation>Adaptadores (LoRA)</translation>
        </message>
        <message>
            <source>Adapters (*.safetensors *.pt *.pth *.bin *.ckpt)</source>
            <translation>Adaptadores (*.safetensors *.pt *.pth *.bin *.ckpt)</translation>
        </message>
    </context>
    <context>
        <name>ui::Multicam</name>
        <message>
            <source>The recordings are still being listened to.</source>
            <translation>Todavía se están escuchando las grabaciones.</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>Seleccione primero los clips de una escena: dos o más.</translation>
        </message>
        <message>
            <source>Listening to the recordings…</source>
            <translation>Escuchando las grabaciones…</translation>
        </message>
        <message>
            <source>The clips are in step already.</source>
            <translation>Los clips ya están sincronizados.</translation>
        </message>
        <message>
            <source>Make a multicam clip</source>
            <translation>Crear un clip multicámara</translation>
        </message>
        <message>
            <source>Bring into step</source>
            <translation>Sincronizar</translation>
        </message>
    </context>
    <context>
        <name>ui::NumberBox</name>
        <message>
            <source>mixed</source>
            <translation>varios</translation>
        </message>
    </context>
    <context>
        <name>ui::ParameterRow</name>
        <message>
            <source>Previous key</source>
            <translation>Fotograma clave anterior</translation>
        </message>
        <message>
            <source>Previous key of %1</source>
            <translation>Fotograma clave anterior de %1</translation>
        </message>
        <message>
            <source>Set or take away a key at the playhead</source>
            <translation>Poner o quitar un fotograma clave en el cabezal</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>Fotograma clave de %1</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>Fotograma clave siguiente</translation>
        </message>
        <message>
            <source>Next key of %1</source>
            <translation>Fotograma clave siguiente de %1</translation>
        </message>
        <message>
            <source>Back to what changes nothing</source>
            <translation>Volver al valor que no cambia nada</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>Restablecer %1</translation>
        </message>
        <message>
            <source>It moves in all of these clips: put the playhead over one of them.</source>
            <translation>Se mueve en todos estos clips: ponga el cabezal sobre uno de ellos.</translation>
        </message>
    </context>
    <context>
        <name>ui::PictureWindow</name>
        <message>
            <source>Viewer - Saycut</source>
            <translation>Visor - Saycut</translation>
        </message>
        <message>
            <source>Picture of the film</source>
            <translation>Imagen de la película</translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Escala</translation>
        </message>
        <message>
            <source>As the screen says</source>
            <translation>Según la pantalla</translation>
        </message>
        <message>
            <source>From the next start on.</source>
            <translation>A partir del próximo inicio.</translation>
        </message>
        <message>
            <source>Wheel on the timeline</source>
            <translation>Rueda en la línea de tiempo</translation>
        </message>
        <message>
            <source>Scrolls; with Ctrl it zooms</source>
            <translation>Desplaza; con Ctrl amplía</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it scrolls</source>
            <translation>Amplía; con Ctrl desplaza</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Reproducción</translation>
        </message>
        <message>
            <source>As sharp as the machine keeps up with</source>
            <translation>Tan nítido como permita el equipo</translation>
        </message>
        <message>
            <source>Always all pixels</source>
            <translation>Siempre todos los píxeles</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Atajos de teclado…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>Material grande</translation>
        </message>
        <message>
            <source>Offers proxies for the viewer</source>
            <translation>Ofrecer proxies para el visor</translation>
        </message>
        <message>
            <source>Makes proxies by itself</source>
            <translation>Crear proxies automáticamente</translation>
        </message>
        <message>
            <source>Is played as it is</source>
            <translation>Reproducir tal cual</translation>
        </message>
        <message>
            <source>Half as many pixels each way</source>
            <translation>La mitad de píxeles en cada sentido</translation>
        </message>
        <message>
            <source>A quarter each way</source>
            <translation>Un cuarto en cada sentido</translation>
        </message>
        <message>
            <source>At most %1 GiB a project</source>
            <translation>Como máximo %1 GiB por proyecto</translation>
        </message>
        <message>
            <source>Rendered parts</source>
            <translation>Partes renderizadas</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>Direction of the wheel</source>
            <translation>Sentido de la rueda</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>Invertido</translation>
        </message>
        <message>
            <source>%1 squares across</source>
            <translation>%1 cuadros a lo ancho</translation>
        </message>
        <message>
            <source>Grid of the viewer</source>
            <translation>Cuadrícula del visor</translation>
        </message>
        <message>
            <source>By the graphics card where it can</source>
            <translation>Con la tarjeta gráfica cuando pueda</translation>
        </message>
        <message>
            <source>By the processor alone</source>
            <translation>Solo con el procesador</translation>
        </message>
        <message>
            <source>The pictures are the same, bit for bit. Where the card fails, the processor goes on.</source>
            <translation>Las imágenes son las mismas, bit a bit. Si la tarjeta falla, sigue el procesador.</translation>
        </message>
        <message>
            <source>Decoding</source>
            <translation>Decodificación</translation>
        </message>
    </context>
    <context>
        <name>ui::Proxies</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>Fotograma %1 de %2, quedan unos %3 s</translation>
        </message>
        <message>
            <source>The proxy of '%1' is there.</source>
            <translation>El proxy de «%1» está listo.</translation>
        </message>
        <message>
            <source>Proxy of %1</source>
            <translation>Proxy de %1</translation>
        </message>
        <message>
            <source>This medium has no proxy.</source>
            <translation>Este medio no tiene proxy.</translation>
        </message>
    </context>
    <context>
        <name>ui::PushToTalk</name>
        <message>
            <source>Hold it down while you speak, and let go when you are done.</source>
            <translation>Manténgalo pulsado mientras habla y suéltelo al terminar.</translation>
        </message>
        <message>
            <source>What you said cannot be kept for a moment: %1</source>
            <translation>Lo que ha dicho no se puede guardar un momento: %1</translation>
        </message>
        <message>
            <source>Nothing was understood. Speak closer to the microphone.</source>
            <translation>No se entendió nada. Hable más cerca del micrófono.</translation>
        </message>
    </context>
    <context>
        <name>ui::RecoveryBar</name>
        <message>
            <source>Open it</source>
            <translation>Abrirlo</translation>
        </message>
        <message>
            <source>Throw away…</source>
            <translation>Descartar…</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Más tarde</translation>
        </message>
        <message numerus="yes">
            <source>An untitled project of %1 was never saved: %n step(s).</source>
            <translation>
                <numerusform>Un proyecto sin título de %1 nunca se guardó: %n paso.</numerusform>
                <numerusform>Un proyecto sin título de %1 nunca se guardó: %n pasos.</numerusform>
            </translation>
        </message>
        <message>
            <source>An untitled project of %1 was never saved: %2.</source>
            <translation>Un proyecto sin título de %1 nunca se guardó: %2.</translation>
        </message>
        <message numerus="yes">
            <source> There are %n more.</source>
            <translation>
                <numerusform> Hay %n más.</numerusform>
                <numerusform> Hay %n más.</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Throw this project away for good? Its media stay where they are; takes that were made for it are gone.</source>
            <translation>¿Descartar este proyecto para siempre? Sus medios se quedan donde están; las tomas creadas para él se pierden.</translation>
        </message>
    </context>
    <context>
        <name>ui::ScopesPanel</name>
        <message>
            <source>Scope</source>
            <translation>Osciloscopio</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>Forma de onda</translation>
        </message>
        <message>
            <source>Parade</source>
            <translation>Desfile RGB</translation>
        </message>
        <message>
            <source>Vectorscope</source>
            <translation>Vectorscopio</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>Histograma</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Buscar comandos y teclas</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Ajuste predefinido</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Comando</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Tecla nueva</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Asignar</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <source>Read from a file…</source>
            <translation>Leer de un archivo…</translation>
        </message>
        <message>
            <source>Keys (*.json)</source>
            <translation>Teclas (*.json)</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>Escribir en un archivo…</translation>
        </message>
        <message>
            <source>%1 cannot be written.</source>
            <translation>No se puede escribir %1.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Choose a command, then press its new key.</source>
            <translation>Elija un comando y pulse su tecla nueva.</translation>
        </message>
        <message>
            <source>%1 belongs to %2, which would lose it.</source>
            <translation>%1 es de %2, que la perdería.</translation>
        </message>
    </context>
    <context>
        <name>ui::SoundOutput</name>
        <message>
            <source>There is no sound device: the film is played by the clock.</source>
            <translation>No hay dispositivo de sonido: la película se reproduce según el reloj.</translation>
        </message>
        <message>
            <source>The sound device does not start: the film is played by the clock.</source>
            <translation>El dispositivo de sonido no arranca: la película se reproduce según el reloj.</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceViewer</name>
        <message>
            <source>Source</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel to look through it here.</source>
            <translation>Elija un clip en el panel de medios para verlo aquí.</translation>
        </message>
        <message>
            <source>marked %1</source>
            <translation>marcado %1</translation>
        </message>
        <message>
            <source>Play or pause the source (Space)</source>
            <translation>Reproducir o pausar la fuente (Espacio)</translation>
        </message>
        <message>
            <source>Play or pause the source</source>
            <translation>Reproducir o pausar la fuente</translation>
        </message>
        <message>
            <source>Play or pause the source (Space). No sound: there is no sound device</source>
            <translation>Reproducir o pausar la fuente (Espacio). Sin sonido: no hay dispositivo de sonido</translation>
        </message>
        <message>
            <source>Drag it onto the timeline: what is marked comes there</source>
            <translation>Arrástrelo a la línea de tiempo: lo marcado va allí</translation>
        </message>
    </context>
    <context>
        <name>ui::SpeechFetch</name>
        <message>
            <source>The speech model Whisper tiny.en understands English. It is 75 MB large, has the MIT licence, comes from the Python package registry and stays on this machine.</source>
            <translation>El modelo de voz Whisper tiny.en entiende inglés. Ocupa 75 MB, tiene licencia MIT, viene del registro de paquetes de Python y se queda en este equipo.</translation>
        </message>
        <message>
            <source>The script that fetches the speech model cannot be started: bash is missing.</source>
            <translation>No se puede iniciar el script que descarga el modelo de voz: falta bash.</translation>
        </message>
        <message>
            <source>The speech model was not fetched: %1</source>
            <translation>No se ha descargado el modelo de voz: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::SubtitlePanel</name>
        <message>
            <source>Search the subtitles</source>
            <translation>Buscar en los subtítulos</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Final</translation>
        </message>
        <message>
            <source>Letters/s</source>
            <translation>Letras/s</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Subtítulos</translation>
        </message>
        <message>
            <source>No subtitles yet. Import a file with some, say "add captions", or add one at the playhead.</source>
            <translation>Aún no hay subtítulos. Importe un archivo que los tenga, diga «añade subtítulos» o añada uno en el cabezal.</translation>
        </message>
        <message>
            <source>Starts here</source>
            <translation>Empieza aquí</translation>
        </message>
        <message>
            <source>It begins at the playhead</source>
            <translation>Empieza en el cabezal</translation>
        </message>
        <message>
            <source>Ends here</source>
            <translation>Acaba aquí</translation>
        </message>
        <message>
            <source>It ends at the playhead</source>
            <translation>Acaba en el cabezal</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>Añadir aquí</translation>
        </message>
        <message>
            <source>A new one at the playhead</source>
            <translation>Uno nuevo en el cabezal</translation>
        </message>
        <message>
            <source>Join with next</source>
            <translation>Unir al siguiente</translation>
        </message>
        <message>
            <source>Both become one, in two lines</source>
            <translation>Ambos se vuelven uno, en dos líneas</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove the subtitle</source>
            <translation>Quitar el subtítulo</translation>
        </message>
        <message>
            <source>Words of the subtitle</source>
            <translation>Texto del subtítulo</translation>
        </message>
        <message>
            <source>Time of the subtitle</source>
            <translation>Tiempo del subtítulo</translation>
        </message>
        <message>
            <source>Join the subtitles</source>
            <translation>Unir los subtítulos</translation>
        </message>
        <message>
            <source>New subtitle</source>
            <translation>Subtítulo nuevo</translation>
        </message>
        <message>
            <source>Add a subtitle</source>
            <translation>Añadir un subtítulo</translation>
        </message>
        <message>
            <source>Too fast to be read with ease; some 20 letters a second can be</source>
            <translation>Demasiado rápido para leerlo con comodidad; unas 20 letras por segundo se pueden leer</translation>
        </message>
        <message numerus="yes">
            <source>%n of them is/are too fast to be read with ease</source>
            <translation>
                <numerusform>%n de ellos es demasiado rápido para leerlo con comodidad</numerusform>
                <numerusform>%n de ellos son demasiado rápidos para leerlos con comodidad</numerusform>
            </translation>
        </message>
        <message>
            <source>Takes the subtitle away</source>
            <translation>Quita el subtítulo</translation>
        </message>
    </context>
    <context>
        <name>ui::TimeEditor</name>
        <message>
            <source>12.5 (seconds), 00:01:02:12 or 150f (frames). Arrow up and down: a frame later or earlier.</source>
            <translation>12.5 (segundos), 00:01:02:12 o 150f (fotogramas). Flechas arriba y abajo: un fotograma después o antes.</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>«%1» no es un tiempo; valen 12.5, 00:01:02:12 y 150f.</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineFiles</name>
        <message>
            <source>Timelines and subtitles (%1)</source>
            <translation>Líneas de tiempo y subtítulos (%1)</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineView</name>
        <message>
            <source>picture</source>
            <translation>imagen</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>sonido</translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) later than its %1</source>
            <translation>
                <numerusform>%n fotograma después de su %1</numerusform>
                <numerusform>%n fotogramas después de su %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) earlier than its %1</source>
            <translation>
                <numerusform>%n fotograma antes de su %1</numerusform>
                <numerusform>%n fotogramas antes de su %1</numerusform>
            </translation>
        </message>
        <message>
            <source>This track is locked. The lock at its left end opens it.</source>
            <translation>Esta pista está bloqueada. El candado de su izquierda la abre.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Dividir</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Mover</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>Deslizar contenido</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>Deslizar clip</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Recortar</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>Poner un fotograma clave</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>Duración de la transición</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Fund. entrada</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Fund. salida</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>Mover la pista</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>Pistas</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>Añadir una pista</translation>
        </message>
        <message>
            <source>The timeline is empty. Drop clips here.</source>
            <translation>La línea de tiempo está vacía. Suelte clips aquí.</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%1 en %2</translation>
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
            <translation>No hay nada seleccionado.</translation>
        </message>
        <message>
            <source>Selected: %1.</source>
            <translation>Seleccionado: %1.</translation>
        </message>
        <message>
            <source>Cross-fade</source>
            <translation>Fundido cruzado</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Cross-fade %1</source>
            <translation>Fundido cruzado %1</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Copia %1</translation>
        </message>
        <message>
            <source>Nothing lies here on a track that is not locked.</source>
            <translation>Aquí no hay nada en una pista sin bloquear.</translation>
        </message>
        <message>
            <source>Locked: nothing on this track changes. Click to open it.</source>
            <translation>Bloqueada: nada cambia en esta pista. Un clic la abre.</translation>
        </message>
        <message>
            <source>Lock this track</source>
            <translation>Bloquear esta pista</translation>
        </message>
        <message>
            <source>Muted. Click to hear this track.</source>
            <translation>Silenciada. Un clic para oír esta pista.</translation>
        </message>
        <message>
            <source>Mute this track</source>
            <translation>Silenciar esta pista</translation>
        </message>
        <message>
            <source>Hidden. Click to see this track.</source>
            <translation>Oculta. Un clic para ver esta pista.</translation>
        </message>
        <message>
            <source>Hide this track</source>
            <translation>Ocultar esta pista</translation>
        </message>
        <message>
            <source>Heard alone. Click to hear the others too.</source>
            <translation>Se oye sola. Un clic para oír también las demás.</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>Oír solo esta pista</translation>
        </message>
        <message>
            <source>Moves with the other tracks when they ripple. Click to leave it where it is then.</source>
            <translation>Se mueve con las demás pistas al rizar. Un clic para que se quede donde está.</translation>
        </message>
        <message>
            <source>Stays where it is when other tracks ripple. Click to let it move with them.</source>
            <translation>Se queda donde está al rizar las demás. Un clic para que se mueva con ellas.</translation>
        </message>
        <message>
            <source>Target: what is put in or pasted goes to this track. Click to leave it to the first one.</source>
            <translation>Destino: lo que se pone o se pega va a esta pista. Un clic para dejarlo a la primera.</translation>
        </message>
        <message>
            <source>Make this track the target: what is put in or pasted goes here.</source>
            <translation>Usar esta pista como destino: lo que se pone o se pega va aquí.</translation>
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
            <translation>Mueva antes el cabezal hasta un título.</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>Este proyecto solo se mira: otra ventana trabaja en él.</translation>
        </message>
        <message>
            <source>The title's track is locked. The lock at its left end opens it.</source>
            <translation>La pista del título está bloqueada. El candado de su izquierda la abre.</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>Texto del título</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps the words, Escape takes them back</source>
            <translation>Ctrl+Intro conserva el texto, Esc lo descarta</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texto</translation>
        </message>
    </context>
    <context>
        <name>ui::Toast</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Cerrar el mensaje</translation>
        </message>
    </context>
    <context>
        <name>ui::Tour</name>
        <message>
            <source>First steps</source>
            <translation>Primeros pasos</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>Salir del recorrido</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Bring clips in</source>
            <translation>Traer clips</translation>
        </message>
        <message>
            <source>Drop files here, or press Ctrl+I. A double click puts a clip on the timeline.</source>
            <translation>Suelte archivos aquí o pulse Ctrl+I. Un doble clic pone un clip en la línea de tiempo.</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cortar</translation>
        </message>
        <message>
            <source>Drag clips and their edges. Ctrl+K cuts at the playhead, Delete takes away, Space plays.</source>
            <translation>Arrastre los clips y sus bordes. Ctrl+K corta en el cursor, Supr quita, Espacio reproduce.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Asignar</translation>
        </message>
        <message>
            <source>Every value of the chosen clip stands here: speed, opacity, effects. The diamond sets a key.</source>
            <translation>Aquí están todos los valores del clip elegido: velocidad, opacidad, efectos. El rombo pone una clave.</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>Conversación</translation>
        </message>
        <message>
            <source>Write what should change: "cut the first 2 seconds", "make it warmer". Each answer can be undone.</source>
            <translation>Escriba qué debe cambiar: «corta los primeros 2 segundos», «hazlo más cálido». Cada respuesta se puede deshacer.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Ctrl+M writes the film while you go on working; this list shows how far it is. Ctrl+Shift+P finds every command.</source>
            <translation>Ctrl+M escribe la película mientras usted sigue; esta lista muestra cuánto falta. Ctrl+Mayús+P encuentra cada orden.</translation>
        </message>
        <message>
            <source>STEP %1 OF %2</source>
            <translation>PASO %1 DE %2</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
    </context>
    <context>
        <name>ui::TranscriptPanel</name>
        <message>
            <source>What is said</source>
            <translation>Lo que se dice</translation>
        </message>
        <message>
            <source>A click goes to the word; chosen words are the marked range; Del cuts them out</source>
            <translation>Un clic va a la palabra; las palabras elegidas son el rango marcado; Supr las corta</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Escuchando</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <source>Hears what is said in the selected clips, else in all</source>
            <translation>Escucha lo que se dice en los clips seleccionados, si no en todos</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Subtítulos</translation>
        </message>
        <message>
            <source>Lays what is said on a subtitle track</source>
            <translation>Pone lo dicho en una pista de subtítulos</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>Escribir en un archivo…</translation>
        </message>
        <message>
            <source>As text, SubRip, WebVTT or ASS</source>
            <translation>Como texto, SubRip, WebVTT o ASS</translation>
        </message>
        <message>
            <source>Write what is said</source>
            <translation>Escribir lo que se dice</translation>
        </message>
        <message>
            <source>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Text (*.txt)</source>
            <translation>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Texto (*.txt)</translation>
        </message>
        <message>
            <source>Cuts "um", "uh" and words said twice</source>
            <translation>Corta «eh», «em» y palabras repetidas</translation>
        </message>
        <message>
            <source>Shorten pauses</source>
            <translation>Acortar pausas</translation>
        </message>
        <message>
            <source>Pauses longer than this are cut to it</source>
            <translation>Las pausas más largas se recortan a esto</translation>
        </message>
        <message>
            <source>Longest pause</source>
            <translation>Pausa más larga</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Fetch it (75 MB)…</source>
            <translation>Descargar (75 MB)…</translation>
        </message>
        <message>
            <source>I have one…</source>
            <translation>Tengo uno…</translation>
        </message>
        <message>
            <source>Names the folder of a speech model</source>
            <translation>Indica la carpeta de un modelo de voz</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Reemplazar por</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Replaces it in all captions</source>
            <translation>Lo reemplaza en todos los subtítulos</translation>
        </message>
        <message>
            <source>Nothing was heard yet. Press Listen: the words appear here, and cutting them cuts the film.</source>
            <translation>Aún no se ha escuchado nada. Pulse Escuchar: las palabras aparecen aquí y cortarlas corta la película.</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>Modelo de voz</translation>
        </message>
        <message>
            <source>%1

Fetch it now?</source>
            <translation>%1

¿Descargarlo ahora?</translation>
        </message>
        <message>
            <source>Fetch 75 MB</source>
            <translation>Descargar 75 MB</translation>
        </message>
        <message>
            <source>The speech model is being fetched…</source>
            <translation>Se está descargando el modelo de voz…</translation>
        </message>
        <message>
            <source>These words are too short to be cut out.</source>
            <translation>Estas palabras son demasiado cortas para cortarlas.</translation>
        </message>
        <message>
            <source>Cut a word</source>
            <translation>Cortar una palabra</translation>
        </message>
        <message>
            <source>Cut %1 words</source>
            <translation>Cortar %1 palabras</translation>
        </message>
        <message>
            <source>"%1" is not said.</source>
            <translation>«%1» no se dice.</translation>
        </message>
        <message>
            <source>Add captions</source>
            <translation>Subtitular</translation>
        </message>
        <message>
            <source>Remove fillers</source>
            <translation>Sin muletillas</translation>
        </message>
        <message>
            <source>Of captions that are written to a file</source>
            <translation>De los subtítulos que se escriben en un archivo</translation>
        </message>
        <message>
            <source>letters a line</source>
            <translation>letras por línea</translation>
        </message>
        <message>
            <source>Longest line</source>
            <translation>Línea más larga</translation>
        </message>
        <message>
            <source>letters a second</source>
            <translation>letras por segundo</translation>
        </message>
        <message>
            <source>Fastest reading</source>
            <translation>Lectura más rápida</translation>
        </message>
    </context>
    <context>
        <name>ui::TransportBar</name>
        <message>
            <source>Takes of the clip (Alt+Up, Alt+Down)</source>
            <translation>Tomas del clip (Alt+Arriba, Alt+Abajo)</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Tomas</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>Elegir toma</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>sin sonido</translation>
        </message>
        <message>
            <source>Take %1: %2</source>
            <translation>Toma %1: %2</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>No clip</source>
            <translation>Ningún clip</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Tamaño de la imagen</translation>
        </message>
        <message>
            <source>How large the picture is shown (Ctrl+wheel)</source>
            <translation>Tamaño con que se muestra la imagen (Ctrl+rueda)</translation>
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
            <translation>Elegir un archivo…</translation>
        </message>
        <message>
            <source>Choose a file for %1</source>
            <translation>Elegir un archivo para %1</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>varios</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewerWidget</name>
        <message>
            <source>Preview</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <source>Drag a frame around what the chat may change; a click takes it away. A double click on a title changes its words</source>
            <translation>Dibuje un marco alrededor de lo que la conversación puede cambiar; un clic lo quita. Un doble clic en un título cambia su texto</translation>
        </message>
    </context>
    <context>
        <name>ui::VoiceOver</name>
        <message>
            <source>The recording has ended with the project that it was begun in, and was not kept.</source>
            <translation>La grabación terminó con el proyecto en el que empezó y no se guardó.</translation>
        </message>
        <message>
            <source>The project is open in another window: record there, or save it under another name first.</source>
            <translation>El proyecto está abierto en otra ventana: grabe allí o guárdelo antes con otro nombre.</translation>
        </message>
        <message>
            <source>Leave the nested sequence first: a voice is recorded on the film.</source>
            <translation>Salga primero de la secuencia anidada: la voz se graba sobre la película.</translation>
        </message>
        <message>
            <source>Nothing was heard: look whether the microphone is switched on, and record again.</source>
            <translation>No se oyó nada: compruebe que el micrófono está encendido y grabe de nuevo.</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>Record a voice</source>
            <translation>Grabar una voz</translation>
        </message>
    </context>
    <context>
        <name>ui::WelcomePage</name>
        <message>
            <source>Drop clips here to begin</source>
            <translation>Suelte clips aquí para empezar</translation>
        </message>
        <message>
            <source>Then cut by hand, or write in the talk panel what should change.</source>
            <translation>Después corte a mano o escriba en el panel de conversación qué debe cambiar.</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>RECIENTES</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Workspace</name>
        <message numerus="yes">
            <source>Saycut had ended before the project was saved: %n change(s) was/were brought back. Undo takes that away again.</source>
            <translation>
                <numerusform>Saycut terminó antes de guardar el proyecto: se ha recuperado %n cambio. Deshacer lo quita de nuevo.</numerusform>
                <numerusform>Saycut terminó antes de guardar el proyecto: se han recuperado %n cambios. Deshacer los quita de nuevo.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a name for the project.</source>
            <translation>Elija un nombre para el proyecto.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sin título</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importar %1</translation>
        </message>
        <message>
            <source>That media is not in the bin any more.</source>
            <translation>Ese medio ya no está en el proyecto.</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>Añadir a la línea de tiempo</translation>
        </message>
        <message>
            <source>%1 is open in another window: this one only looks at it as it was saved or changed last. Save as makes a copy to work on.</source>
            <translation>%1 está abierto en otra ventana: esta solo lo muestra como se guardó o cambió por última vez. Guardar como hace una copia para trabajar.</translation>
        </message>
        <message>
            <source>The project is open in another window. Save as makes a copy to work on.</source>
            <translation>El proyecto está abierto en otra ventana. Guardar como hace una copia para trabajar.</translation>
        </message>
        <message>
            <source>There are no media in the folder '%1'.</source>
            <translation>No hay medios en la carpeta «%1».</translation>
        </message>
        <message>
            <source>There is more in the folder '%1' than comes in at once: %2 files, 12 folders deep. Bring the folders in it in by themselves.</source>
            <translation>En la carpeta «%1» hay más de lo que entra de una vez: %2 archivos, 12 carpetas de profundidad. Importe por separado las carpetas que contiene.</translation>
        </message>
    </context>
</TS>
