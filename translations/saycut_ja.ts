<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>KeyMap</name>
        <message>
            <source>This is no file of keys: it has no "keys" (%1).</source>
            <translation>ショートカットのファイルではありません：「keys」がありません（%1）。</translation>
        </message>
        <message>
            <source>'%1' (for %2) is no key.</source>
            <translation>「%1」（%2）はキーではありません。</translation>
        </message>
        <message>
            <source>Premiere-like</source>
            <translation>Premiere 風</translation>
        </message>
        <message>
            <source>Resolve-like</source>
            <translation>Resolve 風</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>%1 を読めません：%2。</translation>
        </message>
    </context>
    <context>
        <name>QObject</name>
        <message>
            <source>less than 1 %</source>
            <translation>1 % 未満</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>in the upper left</source>
            <translation>左上</translation>
        </message>
        <message>
            <source>in the upper middle</source>
            <translation>上中央</translation>
        </message>
        <message>
            <source>in the upper right</source>
            <translation>右上</translation>
        </message>
        <message>
            <source>on the left</source>
            <translation>左側</translation>
        </message>
        <message>
            <source>in the middle</source>
            <translation>中央</translation>
        </message>
        <message>
            <source>on the right</source>
            <translation>右側</translation>
        </message>
        <message>
            <source>in the lower left</source>
            <translation>左下</translation>
        </message>
        <message>
            <source>in the lower middle</source>
            <translation>下中央</translation>
        </message>
        <message>
            <source>in the lower right</source>
            <translation>右下</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take; the whole picture has changed.</source>
            <translation>完了：「%1」に新しいテイクができました。画面全体が変わっています。</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take. %2 of the picture has changed%3; the rest is as it was.</source>
            <translation>完了：「%1」に新しいテイクができました。画面の %2 が変わりました%3。残りは元のままです。</translation>
        </message>
        <message>
            <source> That is very little: compare it with the original (Alt+C).</source>
            <translation> 変化はごくわずかです。元と比較してください (Alt+C)。</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. Name the thing and what it should become, or draw a frame around it in the viewer.</source>
            <translation>変更はありません：そのように変えられるものが画面に見つかりませんでした。物とその変え方を書くか、ビューアで枠を描いてください。</translation>
        </message>
        <message>
            <source>A new clip is at the end of the timeline.</source>
            <translation>タイムラインの末尾に新しいクリップがあります。</translation>
        </message>
        <message>
            <source> The model says that it shows: %1</source>
            <translation> モデルによる内容：%1</translation>
        </message>
        <message>
            <source> The small model that comes with the program draws plain coloured shapes on plain backgrounds; anything else is likely not to be recognised. Larger models: View, Models.</source>
            <translation> 付属の小さなモデルは、単色の背景に単純な形を描きます。それ以外はおそらく判別できません。大きなモデルは「表示」→「モデル」から。</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 ほか %n 件</numerusform>
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
            <translation>%1：テンソル %2 個、%3</translation>
        </message>
        <message>
            <source>Runs on the %1, about %2 of %3 free memory</source>
            <translation>%1 で動作、空きメモリ %3 のうち約 %2 を使用</translation>
        </message>
        <message>
            <source>No licence file in the folder; ask where the weights came from.</source>
            <translation>フォルダーにライセンスファイルがありません。重みの入手元に確認してください。</translation>
        </message>
        <message>
            <source>Licence: %1</source>
            <translation>ライセンス：%1</translation>
        </message>
        <message>
            <source>Problem: %1</source>
            <translation>問題：%1</translation>
        </message>
        <message>
            <source>Sound %1</source>
            <translation>音声 %1</translation>
        </message>
        <message>
            <source>Video %1</source>
            <translation>ビデオ %1</translation>
        </message>
        <message>
            <source>Subtitles %1</source>
            <translation>字幕 %1</translation>
        </message>
        <message>
            <source>Titles %1</source>
            <translation>タイトル %1</translation>
        </message>
        <message>
            <source>  reversed</source>
            <translation>  逆再生</translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n テイク</numerusform>
            </translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>変形</translation>
        </message>
        <message>
            <source>Level of the whole</source>
            <translation>全体のレベル</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>クロップ</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>マスク</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. The small model that comes with the program recolours plain things, changes light and looks and takes simple things out; it cannot turn one thing into another. Name the thing and its colour, or draw a frame around it in the viewer.</source>
            <translation>変更はありません：そのように変えられるものが画面に見つかりませんでした。付属の小さなモデルは、単純なものの色、明るさ、雰囲気を変え、単純な物を消せますが、ある物を別の物に変えることはできません。物とその色を書くか、ビューアで枠を描いてください。</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right</source>
            <translation>左、右、中央、低音、後方左、後方右</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right, side left, side right</source>
            <translation>左、右、中央、低音、後方左、後方右、側方左、側方右</translation>
        </message>
        <message>
            <source>A new clip lies in the gap.</source>
            <translation>隙間に新しいクリップを置きました。</translation>
        </message>
        <message>
            <source>The picture has a new take, in which it moves.</source>
            <translation>画像に、動きのある新しいテイクができました。</translation>
        </message>
        <message>
            <source>A new clip goes on where the other one ended.</source>
            <translation>元のクリップの終わりから、新しいクリップが続きます。</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>Brightness</source>
            <translation>明るさ</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>コントラスト</translation>
        </message>
        <message>
            <source>Exposure</source>
            <translation>露出</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>カーブ</translation>
        </message>
        <message>
            <source>Lift gamma gain</source>
            <translation>リフト・ガンマ・ゲイン</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>ビネット</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>彩度</translation>
        </message>
        <message>
            <source>Vibrance</source>
            <translation>自然な彩度</translation>
        </message>
        <message>
            <source>Hue</source>
            <translation>色相</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>ホワイトバランス</translation>
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
            <translation>グレースケール</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>白黒</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>セピア</translation>
        </message>
        <message>
            <source>Colorize</source>
            <translation>着色</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>反転</translation>
        </message>
        <message>
            <source>Posterize</source>
            <translation>ポスタリゼーション</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>ブラー</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>シャープ</translation>
        </message>
        <message>
            <source>Box blur</source>
            <translation>ボックスブラー</translation>
        </message>
        <message>
            <source>Directional blur</source>
            <translation>ブラー（方向）</translation>
        </message>
        <message>
            <source>Pixelate</source>
            <translation>モザイク</translation>
        </message>
        <message>
            <source>Glow</source>
            <translation>グロー</translation>
        </message>
        <message>
            <source>Edges</source>
            <translation>輪郭検出</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>スケッチ</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>グレイン</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>縁取り</translation>
        </message>
        <message>
            <source>Emboss</source>
            <translation>エンボス</translation>
        </message>
        <message>
            <source>Rgb split</source>
            <translation>RGBずらし</translation>
        </message>
        <message>
            <source>Chroma key</source>
            <translation>クロマキー</translation>
        </message>
        <message>
            <source>Luma key</source>
            <translation>ルミナンスキー</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>回転</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>反転（上下左右）</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>クロップ</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>ミラー</translation>
        </message>
        <message>
            <source>Corner pin</source>
            <translation>コーナーピン</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>ゲイン</translation>
        </message>
        <message>
            <source>Equalizer</source>
            <translation>イコライザー</translation>
        </message>
        <message>
            <source>High pass</source>
            <translation>ハイパス</translation>
        </message>
        <message>
            <source>Low pass</source>
            <translation>ローパス</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>コンプレッサー</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>リミッター</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>ノイズゲート</translation>
        </message>
        <message>
            <source>De esser</source>
            <translation>ディエッサー</translation>
        </message>
        <message>
            <source>Ducking</source>
            <translation>ダッキング</translation>
        </message>
        <message>
            <source>Noise reduction</source>
            <translation>ノイズ低減</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>リバーブ</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>ディレイ</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>ラウドネス</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>カラーバー</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>カウンター</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>ノイズ</translation>
        </message>
        <message>
            <source>Gradient</source>
            <translation>グラデーション</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>トーン</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>ディゾルブ</translation>
        </message>
        <message>
            <source>Dip</source>
            <translation>カラーディップ</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>ワイプ</translation>
        </message>
        <message>
            <source>Radial wipe</source>
            <translation>円形ワイプ</translation>
        </message>
        <message>
            <source>Clock wipe</source>
            <translation>時計ワイプ</translation>
        </message>
        <message>
            <source>Luma wipe</source>
            <translation>ルミナンスワイプ</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>プッシュ</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>ズーム</translation>
        </message>
        <message>
            <source>Crossfade</source>
            <translation>クロスフェード</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>Lower third</source>
            <translation>ローワーサード</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>見出し</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Caption box</source>
            <translation>背景付き字幕</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>クレジット</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>引用</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>チャプター</translation>
        </message>
        <message>
            <source>Corner</source>
            <translation>コーナー</translation>
        </message>
        <message>
            <source>Call out</source>
            <translation>吹き出し</translation>
        </message>
        <message>
            <source>End card</source>
            <translation>エンドカード</translation>
        </message>
        <message>
            <source>Big word</source>
            <translation>大きな文字</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>タイプライター</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>適用量</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>絞り段数</translation>
        </message>
        <message>
            <source>Master</source>
            <translation>マスター</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>赤</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>緑</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>リフト</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>ガンマ</translation>
        </message>
        <message>
            <source>Lift red</source>
            <translation>リフト 赤</translation>
        </message>
        <message>
            <source>Lift green</source>
            <translation>リフト 緑</translation>
        </message>
        <message>
            <source>Lift blue</source>
            <translation>リフト 青</translation>
        </message>
        <message>
            <source>Gamma red</source>
            <translation>ガンマ 赤</translation>
        </message>
        <message>
            <source>Gamma green</source>
            <translation>ガンマ 緑</translation>
        </message>
        <message>
            <source>Gamma blue</source>
            <translation>ガンマ 青</translation>
        </message>
        <message>
            <source>Gain red</source>
            <translation>ゲイン 赤</translation>
        </message>
        <message>
            <source>Gain green</source>
            <translation>ゲイン 緑</translation>
        </message>
        <message>
            <source>Gain blue</source>
            <translation>ゲイン 青</translation>
        </message>
        <message>
            <source>Red hue</source>
            <translation>赤の色相</translation>
        </message>
        <message>
            <source>Red saturation</source>
            <translation>赤の彩度</translation>
        </message>
        <message>
            <source>Red lightness</source>
            <translation>赤の明度</translation>
        </message>
        <message>
            <source>Yellow hue</source>
            <translation>黄の色相</translation>
        </message>
        <message>
            <source>Yellow saturation</source>
            <translation>黄の彩度</translation>
        </message>
        <message>
            <source>Yellow lightness</source>
            <translation>黄の明度</translation>
        </message>
        <message>
            <source>Green hue</source>
            <translation>緑の色相</translation>
        </message>
        <message>
            <source>Green saturation</source>
            <translation>緑の彩度</translation>
        </message>
        <message>
            <source>Green lightness</source>
            <translation>緑の明度</translation>
        </message>
        <message>
            <source>Aqua hue</source>
            <translation>シアンの色相</translation>
        </message>
        <message>
            <source>Aqua saturation</source>
            <translation>シアンの彩度</translation>
        </message>
        <message>
            <source>Aqua lightness</source>
            <translation>シアンの明度</translation>
        </message>
        <message>
            <source>Blue hue</source>
            <translation>青の色相</translation>
        </message>
        <message>
            <source>Blue saturation</source>
            <translation>青の彩度</translation>
        </message>
        <message>
            <source>Blue lightness</source>
            <translation>青の明度</translation>
        </message>
        <message>
            <source>Magenta hue</source>
            <translation>マゼンタの色相</translation>
        </message>
        <message>
            <source>Magenta saturation</source>
            <translation>マゼンタの彩度</translation>
        </message>
        <message>
            <source>Magenta lightness</source>
            <translation>マゼンタの明度</translation>
        </message>
        <message>
            <source>Degrees</source>
            <translation>角度（度）</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>色温度</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>色かぶり</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>カラー</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>階調数</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>段</translation>
        </message>
        <message>
            <source>letters</source>
            <translation>文字</translation>
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
            <translation>点</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>強さ</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>半径</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>角度</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>しきい値</translation>
        </message>
        <message>
            <source>Softness</source>
            <translation>ぼかし</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>許容量</translation>
        </message>
        <message>
            <source>Spill</source>
            <translation>スピル抑制</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>High</source>
            <translation>上限</translation>
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
            <translation>スケール</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>回転</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>水平</translation>
        </message>
        <message>
            <source>Vertical</source>
            <translation>垂直</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>左</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>上</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>下</translation>
        </message>
        <message>
            <source>Top left</source>
            <translation>左上</translation>
        </message>
        <message>
            <source>Top right</source>
            <translation>右上</translation>
        </message>
        <message>
            <source>Bottom right</source>
            <translation>右下</translation>
        </message>
        <message>
            <source>Bottom left</source>
            <translation>左下</translation>
        </message>
        <message>
            <source>Db</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>Low hz</source>
            <translation>低域 周波数</translation>
        </message>
        <message>
            <source>Low db</source>
            <translation>低域 レベル</translation>
        </message>
        <message>
            <source>Band1 hz</source>
            <translation>バンド1 周波数</translation>
        </message>
        <message>
            <source>Band1 db</source>
            <translation>バンド1 レベル</translation>
        </message>
        <message>
            <source>Band1 q</source>
            <translation>バンド1 Q</translation>
        </message>
        <message>
            <source>Band2 hz</source>
            <translation>バンド2 周波数</translation>
        </message>
        <message>
            <source>Band2 db</source>
            <translation>バンド2 レベル</translation>
        </message>
        <message>
            <source>Band2 q</source>
            <translation>バンド2 Q</translation>
        </message>
        <message>
            <source>Band3 hz</source>
            <translation>バンド3 周波数</translation>
        </message>
        <message>
            <source>Band3 db</source>
            <translation>バンド3 レベル</translation>
        </message>
        <message>
            <source>Band3 q</source>
            <translation>バンド3 Q</translation>
        </message>
        <message>
            <source>Band4 hz</source>
            <translation>バンド4 周波数</translation>
        </message>
        <message>
            <source>Band4 db</source>
            <translation>バンド4 レベル</translation>
        </message>
        <message>
            <source>Band4 q</source>
            <translation>バンド4 Q</translation>
        </message>
        <message>
            <source>High hz</source>
            <translation>高域 周波数</translation>
        </message>
        <message>
            <source>High db</source>
            <translation>高域 レベル</translation>
        </message>
        <message>
            <source>Frequency</source>
            <translation>周波数</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>スロープ</translation>
        </message>
        <message>
            <source>Threshold db</source>
            <translation>しきい値</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>レシオ</translation>
        </message>
        <message>
            <source>Attack ms</source>
            <translation>アタック</translation>
        </message>
        <message>
            <source>Release ms</source>
            <translation>リリース</translation>
        </message>
        <message>
            <source>Knee db</source>
            <translation>ニー</translation>
        </message>
        <message>
            <source>Makeup db</source>
            <translation>メイクアップ</translation>
        </message>
        <message>
            <source>Ceiling db</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Range db</source>
            <translation>レンジ</translation>
        </message>
        <message>
            <source>Hold ms</source>
            <translation>ホールド</translation>
        </message>
        <message>
            <source>Amount db</source>
            <translation>適用量</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>ミックス</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>ダンピング</translation>
        </message>
        <message>
            <source>Time ms</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>フィードバック</translation>
        </message>
        <message>
            <source>Target lufs</source>
            <translation>目標ラウドネス</translation>
        </message>
        <message>
            <source>True peak db</source>
            <translation>トゥルーピーク</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>フォント</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>太さ</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>斜体</translation>
        </message>
        <message>
            <source>Underline</source>
            <translation>下線</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>アウトライン</translation>
        </message>
        <message>
            <source>Outline width</source>
            <translation>アウトラインの幅</translation>
        </message>
        <message>
            <source>Shadow</source>
            <translation>影</translation>
        </message>
        <message>
            <source>Shadow distance</source>
            <translation>影の距離</translation>
        </message>
        <message>
            <source>Boxed</source>
            <translation>背景あり</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>Box padding</source>
            <translation>背景の余白</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>揃え</translation>
        </message>
        <message>
            <source>Anchor</source>
            <translation>アンカー</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>行間</translation>
        </message>
        <message>
            <source>Letter spacing</source>
            <translation>字間</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>モーション</translation>
        </message>
        <message>
            <source>Motion seconds</source>
            <translation>モーションの長さ</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>読み上げ位置</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>未読の色</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>From</source>
            <translation>開始色</translation>
        </message>
        <message>
            <source>To</source>
            <translation>終了色</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>中央</translation>
        </message>
        <message>
            <source>Inverted</source>
            <translation>反転</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>カーブ</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上へ</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下へ</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>中央</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Fade</source>
            <translation>フェード</translation>
        </message>
        <message>
            <source>Rise</source>
            <translation>上昇</translation>
        </message>
        <message>
            <source>Roll</source>
            <translation>ロール</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>リニア</translation>
        </message>
        <message>
            <source>Equal power</source>
            <translation>等パワー</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>なめらか</translation>
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
            <translation>通常</translation>
        </message>
        <message>
            <source>Subtract</source>
            <translation>減算</translation>
        </message>
        <message>
            <source>Multiply</source>
            <translation>乗算</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>スクリーン</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>オーバーレイ</translation>
        </message>
        <message>
            <source>Darken</source>
            <translation>比較（暗）</translation>
        </message>
        <message>
            <source>Lighten</source>
            <translation>比較（明）</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差の絶対値</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>ソフトライト</translation>
        </message>
        <message>
            <source>Hard light</source>
            <translation>ハードライト</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>後</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>長方形</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>楕円</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>多角形</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加算</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>スライド</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>カラー</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>パン</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>変形</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>トラック</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>テンプレート</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>幅</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>s</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>Deflicker</source>
            <translation>フリッカー除去</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>映像ノイズ低減</translation>
        </message>
        <message>
            <source>Deband</source>
            <translation>バンディング除去</translation>
        </message>
        <message>
            <source>Drop shadow</source>
            <translation>ドロップシャドウ</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距離</translation>
        </message>
        <message>
            <source>Lens correction</source>
            <translation>レンズ補正</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>ゆがみ</translation>
        </message>
        <message>
            <source>Outer</source>
            <translation>外周</translation>
        </message>
        <message>
            <source>Stabilize</source>
            <translation>手ぶれ補正</translation>
        </message>
        <message>
            <source>Smoothness</source>
            <translation>なめらかさ</translation>
        </message>
        <message>
            <source>Painted</source>
            <translation>塗り</translation>
        </message>
        <message>
            <source>Camera log</source>
            <translation>カメラログ</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>ルック</translation>
        </message>
        <message>
            <source>Natural</source>
            <translation>ナチュラル</translation>
        </message>
        <message>
            <source>Filmic</source>
            <translation>フィルム調</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>値の範囲</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>フル</translation>
        </message>
        <message>
            <source>Limited</source>
            <translation>リミテッド</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>カメラ</translation>
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
            <translation>まず再生ヘッドをクリップの中に置いてください。</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>分割</translation>
        </message>
        <message>
            <source>Remove the transition</source>
            <translation>トランジションを削除</translation>
        </message>
        <message>
            <source>Ripple delete</source>
            <translation>リップル削除</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that is where it is trimmed to.</source>
            <translation>再生ヘッドをクリップの中に置いてください。そこまでトリムします。</translation>
        </message>
        <message>
            <source>Trim to playhead</source>
            <translation>再生ヘッドまでトリム</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>微調整</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>テイクを選択</translation>
        </message>
        <message>
            <source>This clip has one take only.</source>
            <translation>このクリップのテイクは1つだけです。</translation>
        </message>
        <message>
            <source>Mute the clip</source>
            <translation>クリップをミュート</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>ミュートを解除</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>ミュート</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>逆再生</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Switch the clip off</source>
            <translation>クリップを無効にする</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>有効にする</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>無効にする</translation>
        </message>
        <message>
            <source>Let the clip run</source>
            <translation>静止を解除</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that picture is held.</source>
            <translation>再生ヘッドをクリップの中に置いてください。その画面で静止します。</translation>
        </message>
        <message>
            <source>Hold a picture</source>
            <translation>静止画にする</translation>
        </message>
        <message>
            <source>Nest</source>
            <translation>ネスト</translation>
        </message>
        <message>
            <source>Speed…</source>
            <translation>速度…</translation>
        </message>
        <message>
            <source>Speed in percent</source>
            <translation>速度（％）</translation>
        </message>
        <message>
            <source>The speed of a clip lies between 1 and 10000 percent.</source>
            <translation>クリップの速度は 1～10000 ％です。</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Rename the clip…</source>
            <translation>クリップ名を変更…</translation>
        </message>
        <message>
            <source>Name of the clip</source>
            <translation>クリップの名前</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>名前を変更</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>リンク</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>リンク解除</translation>
        </message>
        <message>
            <source>Select two clips or more first.</source>
            <translation>まず2つ以上のクリップを選択してください。</translation>
        </message>
        <message>
            <source>Split at playhead</source>
            <translation>再生ヘッドで分割</translation>
        </message>
        <message>
            <source>Split all tracks</source>
            <translation>全トラックを分割</translation>
        </message>
        <message>
            <source>Trim start to playhead</source>
            <translation>先頭を再生ヘッドまでトリム</translation>
        </message>
        <message>
            <source>Trim end to playhead</source>
            <translation>末尾を再生ヘッドまでトリム</translation>
        </message>
        <message>
            <source>Delete, leave a gap</source>
            <translation>削除して隙間を残す</translation>
        </message>
        <message>
            <source>Delete and close the gap</source>
            <translation>削除して隙間を詰める</translation>
        </message>
        <message>
            <source>Close the gap at the playhead</source>
            <translation>再生ヘッドの隙間を詰める</translation>
        </message>
        <message>
            <source>Put the playhead into a gap that all tracks have first.</source>
            <translation>まず全トラックに共通する隙間に再生ヘッドを置いてください。</translation>
        </message>
        <message>
            <source>Close the gap</source>
            <translation>隙間を詰める</translation>
        </message>
        <message>
            <source>Nudge left by a frame</source>
            <translation>左へ1フレーム</translation>
        </message>
        <message>
            <source>Nudge right by a frame</source>
            <translation>右へ1フレーム</translation>
        </message>
        <message>
            <source>Nudge left by ten frames</source>
            <translation>左へ10フレーム</translation>
        </message>
        <message>
            <source>Nudge right by ten frames</source>
            <translation>右へ10フレーム</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>グループ化</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>グループ解除</translation>
        </message>
        <message>
            <source>Link picture and sound</source>
            <translation>映像と音声をリンク</translation>
        </message>
        <message>
            <source>Unlink picture and sound</source>
            <translation>映像と音声のリンクを解除</translation>
        </message>
        <message>
            <source>Hold the picture at the playhead</source>
            <translation>再生ヘッドの画面で静止</translation>
        </message>
        <message>
            <source>Nest the clips</source>
            <translation>クリップをネスト</translation>
        </message>
        <message>
            <source>Next take</source>
            <translation>次のテイク</translation>
        </message>
        <message>
            <source>Previous take</source>
            <translation>前のテイク</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>ペースト</translation>
        </message>
        <message>
            <source>Copy clips first.</source>
            <translation>まずクリップをコピーしてください。</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>カット</translation>
        </message>
        <message>
            <source>Paste attributes</source>
            <translation>属性をペースト</translation>
        </message>
        <message>
            <source>What was copied is of another kind than the selected clips: pictures take from pictures, sounds from sounds.</source>
            <translation>コピーしたものと選択中のクリップの種類が違います。映像は映像から、音声は音声から受け取ります。</translation>
        </message>
        <message>
            <source>Remove attributes</source>
            <translation>属性を削除</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Paste and make room</source>
            <translation>挿入ペースト</translation>
        </message>
        <message>
            <source>Select a clip first.</source>
            <translation>まずクリップを選択してください。</translation>
        </message>
        <message>
            <source>Select a clip first, or put the playhead over one.</source>
            <translation>まずクリップを選択するか、再生ヘッドを上に置いてください。</translation>
        </message>
        <message>
            <source>Mark a range first: I sets its start, O its end.</source>
            <translation>まず範囲をマークしてください。I で開始、O で終了です。</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>タイムラインが空です。まずクリップを読み込んでください。</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>まずトラックを選んでください。名前をクリックします。</translation>
        </message>
        <message>
            <source>Select a clip with sound first.</source>
            <translation>まず音声のあるクリップを選択してください。</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>まず映像のあるクリップを選択してください。</translation>
        </message>
        <message>
            <source>The clip has no keys. The inspector sets them beside each value.</source>
            <translation>このクリップにキーフレームはありません。インスペクタの各値の横で打てます。</translation>
        </message>
        <message>
            <source>There is no later key.</source>
            <translation>これより後のキーフレームはありません。</translation>
        </message>
        <message>
            <source>There is no earlier key.</source>
            <translation>これより前のキーフレームはありません。</translation>
        </message>
        <message>
            <source>Put an effect on the clip…</source>
            <translation>クリップにエフェクトを適用…</translation>
        </message>
        <message>
            <source>Name of the effect</source>
            <translation>エフェクトの名前</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>クリップ</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>次のキーフレーム</translation>
        </message>
        <message>
            <source>Previous key</source>
            <translation>前のキーフレーム</translation>
        </message>
        <message>
            <source>There are no markers: M sets one at the playhead.</source>
            <translation>マーカーがありません。M で再生ヘッドに打てます。</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>マーカー</translation>
        </message>
        <message>
            <source>There is no later marker.</source>
            <translation>これより後のマーカーはありません。</translation>
        </message>
        <message>
            <source>There is no earlier marker.</source>
            <translation>これより前のマーカーはありません。</translation>
        </message>
        <message>
            <source>Remove the marker</source>
            <translation>マーカーを削除</translation>
        </message>
        <message>
            <source>There is no marker at the playhead.</source>
            <translation>再生ヘッドの位置にマーカーはありません。</translation>
        </message>
        <message>
            <source>Remove all markers</source>
            <translation>すべてのマーカーを削除</translation>
        </message>
        <message>
            <source>There are no markers beside the captions.</source>
            <translation>字幕以外のマーカーはありません。</translation>
        </message>
        <message>
            <source>Marker at playhead</source>
            <translation>再生ヘッドにマーカー</translation>
        </message>
        <message>
            <source>Marker over the marked range</source>
            <translation>マーク範囲にマーカー</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>次のマーカー</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>前のマーカー</translation>
        </message>
        <message>
            <source>Remove the marker at the playhead</source>
            <translation>再生ヘッドのマーカーを削除</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>抽出</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>リフト</translation>
        </message>
        <message>
            <source>Nothing lies in the marked range on an unlocked track.</source>
            <translation>マーク範囲には、ロックされていないトラックに何もありません。</translation>
        </message>
        <message>
            <source>Lift the marked range</source>
            <translation>マーク範囲をリフト</translation>
        </message>
        <message>
            <source>Extract the marked range</source>
            <translation>マーク範囲を抽出</translation>
        </message>
        <message>
            <source>Mark in</source>
            <translation>インをマーク</translation>
        </message>
        <message>
            <source>Mark out</source>
            <translation>アウトをマーク</translation>
        </message>
        <message>
            <source>Mark the selected clips</source>
            <translation>選択クリップをマーク</translation>
        </message>
        <message>
            <source>Clear in and out</source>
            <translation>インとアウトを消去</translation>
        </message>
        <message>
            <source>Go to in</source>
            <translation>インへ移動</translation>
        </message>
        <message>
            <source>Go to out</source>
            <translation>アウトへ移動</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>先頭へ</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>末尾へ</translation>
        </message>
        <message>
            <source>Previous edit</source>
            <translation>前の編集点</translation>
        </message>
        <message>
            <source>Next edit</source>
            <translation>次の編集点</translation>
        </message>
        <message>
            <source>Go to a time…</source>
            <translation>時間を指定して移動…</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source>There is no clip at the playhead.</source>
            <translation>再生ヘッドの位置にクリップはありません。</translation>
        </message>
        <message>
            <source>This is the last clip of its track.</source>
            <translation>トラックの最後のクリップです。</translation>
        </message>
        <message>
            <source>This is the first clip of its track.</source>
            <translation>トラックの最初のクリップです。</translation>
        </message>
        <message>
            <source>There is no clip at that time on another track.</source>
            <translation>その時間にほかのトラックのクリップはありません。</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>すべて選択</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>選択解除</translation>
        </message>
        <message>
            <source>Invert the selection</source>
            <translation>選択を反転</translation>
        </message>
        <message>
            <source>Select all from the playhead</source>
            <translation>再生ヘッド以降をすべて選択</translation>
        </message>
        <message>
            <source>Select all before the playhead</source>
            <translation>再生ヘッドより前をすべて選択</translation>
        </message>
        <message>
            <source>Select the track from the playhead</source>
            <translation>再生ヘッド以降のトラックを選択</translation>
        </message>
        <message>
            <source>Select the clips at the playhead</source>
            <translation>再生ヘッドのクリップを選択</translation>
        </message>
        <message>
            <source>Select the next clip</source>
            <translation>次のクリップを選択</translation>
        </message>
        <message>
            <source>Select the previous clip</source>
            <translation>前のクリップを選択</translation>
        </message>
        <message>
            <source>Select the clip on the track above</source>
            <translation>上のトラックのクリップを選択</translation>
        </message>
        <message>
            <source>Select the clip on the track below</source>
            <translation>下のトラックのクリップを選択</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel first.</source>
            <translation>まずメディアパネルでクリップを選んでください。</translation>
        </message>
        <message>
            <source>The marked range on the timeline is longer than what is left of the source from its mark on. Move one of the marks.</source>
            <translation>タイムラインのマーク範囲が、ソースのマーク以降の残りより長くなっています。どちらかのマークを動かしてください。</translation>
        </message>
        <message>
            <source>The marked part of the source has no length.</source>
            <translation>ソースのマーク部分に長さがありません。</translation>
        </message>
        <message>
            <source>The source is too long to end at the timeline's out. Move one of the marks.</source>
            <translation>ソースが長すぎて、タイムラインのアウトで終われません。どちらかのマークを動かしてください。</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換え</translation>
        </message>
        <message>
            <source>None of the selected clips can show or sound like the source.</source>
            <translation>選択中のクリップはどれもソースに置き換えられません。</translation>
        </message>
        <message>
            <source>Insert from media panel</source>
            <translation>メディアパネルから挿入</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>挿入</translation>
        </message>
        <message>
            <source>Overwrite from media panel</source>
            <translation>メディアパネルから上書き</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>上書き</translation>
        </message>
        <message>
            <source>Append from media panel</source>
            <translation>メディアパネルから末尾に追加</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>タイムラインに追加</translation>
        </message>
        <message>
            <source>Replace the selected clips</source>
            <translation>選択クリップを置き換え</translation>
        </message>
        <message>
            <source>Mark in of the source</source>
            <translation>ソースのインをマーク</translation>
        </message>
        <message>
            <source>Mark out of the source</source>
            <translation>ソースのアウトをマーク</translation>
        </message>
        <message>
            <source>Clear in and out of the source</source>
            <translation>ソースのインとアウトを消去</translation>
        </message>
        <message>
            <source>What is shown needs a length above zero.</source>
            <translation>表示するものには 0 より長い時間が必要です。</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>A title needs words.</source>
            <translation>タイトルには文字が必要です。</translation>
        </message>
        <message>
            <source>Add a title</source>
            <translation>タイトルを追加</translation>
        </message>
        <message>
            <source>Add a generator</source>
            <translation>ジェネレーターを追加</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>調整</translation>
        </message>
        <message>
            <source>Add an adjustment clip</source>
            <translation>調整クリップを追加</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Length in seconds</source>
            <translation>長さ（秒）</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>トラック</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>テンプレート</translation>
        </message>
        <message>
            <source>Add a colour</source>
            <translation>カラーを追加</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>トラックを追加</translation>
        </message>
        <message>
            <source>Remove the track</source>
            <translation>トラックを削除</translation>
        </message>
        <message>
            <source>Rename the track</source>
            <translation>トラック名を変更</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>トラックを移動</translation>
        </message>
        <message>
            <source>This is the topmost track of its kind.</source>
            <translation>同じ種類で一番上のトラックです。</translation>
        </message>
        <message>
            <source>This is the lowest track of its kind.</source>
            <translation>同じ種類で一番下のトラックです。</translation>
        </message>
        <message>
            <source>Say a gain in dB, or a pan from -1 to 1.</source>
            <translation>ゲイン (dB) か、-1～1 のパンを指定してください。</translation>
        </message>
        <message>
            <source>Gain of the track</source>
            <translation>トラックのゲイン</translation>
        </message>
        <message>
            <source>Pan of the track</source>
            <translation>トラックのパン</translation>
        </message>
        <message>
            <source>Add a video track</source>
            <translation>ビデオトラックを追加</translation>
        </message>
        <message>
            <source>Add a sound track</source>
            <translation>音声トラックを追加</translation>
        </message>
        <message>
            <source>Add a title track</source>
            <translation>タイトルトラックを追加</translation>
        </message>
        <message>
            <source>Add a subtitle track</source>
            <translation>字幕トラックを追加</translation>
        </message>
        <message>
            <source>Lock the track</source>
            <translation>トラックをロック</translation>
        </message>
        <message>
            <source>Hide the track</source>
            <translation>トラックを隠す</translation>
        </message>
        <message>
            <source>Mute the track</source>
            <translation>トラックをミュート</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>このトラックだけを聞く</translation>
        </message>
        <message>
            <source>Move with the others when they ripple</source>
            <translation>ほかのトラックのリップルに追従</translation>
        </message>
        <message>
            <source>Rename the track…</source>
            <translation>トラック名を変更…</translation>
        </message>
        <message>
            <source>Name of the track</source>
            <translation>トラックの名前</translation>
        </message>
        <message>
            <source>Move the track up</source>
            <translation>トラックを上へ</translation>
        </message>
        <message>
            <source>Move the track down</source>
            <translation>トラックを下へ</translation>
        </message>
        <message>
            <source>Gain and pan of the track</source>
            <translation>トラックのゲインとパン</translation>
        </message>
        <message>
            <source>Gain in dB</source>
            <translation>ゲイン (dB)</translation>
        </message>
        <message>
            <source>Pan from -1 to 1</source>
            <translation>パン（-1～1）</translation>
        </message>
        <message>
            <source>Put things on this track</source>
            <translation>このトラックに置く</translation>
        </message>
        <message>
            <source>Choose the track</source>
            <translation>トラックを選ぶ</translation>
        </message>
        <message>
            <source>A transition lasts longer than 0 s, up to an hour.</source>
            <translation>トランジションの長さは 0 秒より長く、1時間までです。</translation>
        </message>
        <message>
            <source>Add a transition</source>
            <translation>トランジションを追加</translation>
        </message>
        <message>
            <source>Change the transition</source>
            <translation>トランジションを変更</translation>
        </message>
        <message>
            <source>Put the playhead on a cut first, or select the clips on both sides of one.</source>
            <translation>まず再生ヘッドを編集点に置くか、両側のクリップを選択してください。</translation>
        </message>
        <message>
            <source>There is no cut of sound there.</source>
            <translation>そこに音声の編集点はありません。</translation>
        </message>
        <message>
            <source>There is no room for a transition.</source>
            <translation>トランジションを置く余裕がありません。</translation>
        </message>
        <message>
            <source>Choose a transition first: a click on it does.</source>
            <translation>まずトランジションをクリックして選んでください。</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>トランジションの長さ</translation>
        </message>
        <message>
            <source>Add a dissolve</source>
            <translation>ディゾルブを追加</translation>
        </message>
        <message>
            <source>Near which time</source>
            <translation>付近の時間</translation>
        </message>
        <message>
            <source>Length of the transition…</source>
            <translation>トランジションの長さ…</translation>
        </message>
        <message>
            <source>What was copied shows media that this project does not have. Import '%1' here first.</source>
            <translation>コピーしたクリップのメディアがこのプロジェクトにありません。まず「%1」を読み込んでください。</translation>
        </message>
        <message>
            <source>There is no effect '%1'</source>
            <translation>エフェクト「%1」はありません</translation>
        </message>
        <message>
            <source>There is no template '%1' for titles.</source>
            <translation>タイトルのテンプレート「%1」はありません。</translation>
        </message>
        <message>
            <source>There is no generator '%1'</source>
            <translation>ジェネレーター「%1」はありません</translation>
        </message>
        <message>
            <source>There is no transition '%1'</source>
            <translation>トランジション「%1」はありません</translation>
        </message>
        <message>
            <source>'%1' is longer than what the source has from its mark on. Shorten the clip or mark an earlier start.</source>
            <translation>「%1」はソースのマーク以降より長くなっています。クリップを短くするか、開始をもっと前にマークしてください。</translation>
        </message>
        <message>
            <source>a sequence cannot show itself (sequence)</source>
            <translation>シーケンスに自分自身を入れることはできません</translation>
        </message>
        <message>
            <source>a clip needs a length above zero (source)</source>
            <translation>クリップには 0 より長い時間が必要です</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (start)</source>
            <translation>クリップをタイムラインの先頭より前に置くことはできません</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (to)</source>
            <translation>クリップをタイムラインの先頭より前に置くことはできません</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does (by)</source>
            <translation>クリップがタイムラインの先頭より前になってしまいます</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does</source>
            <translation>クリップがタイムラインの先頭より前になってしまいます</translation>
        </message>
        <message>
            <source>a clip can only move to a track of its own kind (track)</source>
            <translation>クリップは同じ種類のトラックにしか移動できません</translation>
        </message>
        <message>
            <source>one clip at a time can change its track (track)</source>
            <translation>トラックを移せるのは一度に1クリップだけです</translation>
        </message>
        <message>
            <source>no clip was named (clips)</source>
            <translation>クリップが指定されていません</translation>
        </message>
        <message>
            <source>the cut at %1 s does not lie inside the clip (at)</source>
            <translation>%1 秒のカットはクリップの中にありません</translation>
        </message>
        <message>
            <source>the range lies after the end of the timeline (%1 s)</source>
            <translation>範囲がタイムラインの終わり（%1 秒）より後です</translation>
        </message>
        <message>
            <source>there is no gap between clips at %1 s on this track (at)</source>
            <translation>このトラックの %1 秒に隙間はありません</translation>
        </message>
        <message>
            <source>other tracks play during the whole gap; move them first (at)</source>
            <translation>ほかのトラックが隙間の間ずっと再生されます。先に動かしてください</translation>
        </message>
        <message>
            <source>'%1' would lie over '%2' on track %3; make room first</source>
            <translation>トラック %3 で「%1」が「%2」に重なります。先に場所を空けてください</translation>
        </message>
        <message>
            <source>the track %1 is locked; unlock it first</source>
            <translation>トラック %1 はロックされています。先に解除してください</translation>
        </message>
        <message>
            <source>'%1' is an effect on pictures; here are sounds alone (effect)</source>
            <translation>「%1」は映像のエフェクトですが、ここには音声しかありません</translation>
        </message>
        <message>
            <source>there is a clip at that time; split it first, then insert (start)</source>
            <translation>その時間にクリップがあります。先に分割してから挿入してください</translation>
        </message>
        <message>
            <source>a marker cannot lie before 0 (time)</source>
            <translation>マーカーを 0 より前に置くことはできません</translation>
        </message>
        <message>
            <source>'%1' on the timeline shows it; remove that clip first (media)</source>
            <translation>タイムラインの「%1」で使われています。先にそのクリップを削除してください</translation>
        </message>
        <message>
            <source>the medium is too short to fill '%1' from there; trim the clip first (from)</source>
            <translation>メディアが短く、そこから「%1」を満たせません。先にクリップを短くしてください</translation>
        </message>
        <message>
            <source>titles alone cannot be nested; choose a picture or a sound with them (clips)</source>
            <translation>タイトルだけではネストできません。映像か音声も一緒に選んでください</translation>
        </message>
        <message>
            <source>the clips lie in different sequences (clips)</source>
            <translation>クリップが別々のシーケンスにあります</translation>
        </message>
        <message>
            <source>'%1' and '%2' do not follow each other on one track (from, to)</source>
            <translation>「%1」と「%2」は同じトラックで隣り合っていません</translation>
        </message>
        <message>
            <source>a transition needs a length above zero (length)</source>
            <translation>トランジションには 0 より長い時間が必要です</translation>
        </message>
        <message>
            <source>the transition can last %1 s at most: its clips are no longer (length)</source>
            <translation>トランジションは最長 %1 秒です。クリップがそれより短いためです</translation>
        </message>
        <message>
            <source>nothing of '%1' would be left (to)</source>
            <translation>「%1」が何も残らなくなります</translation>
        </message>
        <message>
            <source>'%1' has no more material there (to)</source>
            <translation>「%1」にはその先の素材がありません</translation>
        </message>
        <message>
            <source>'%1' has no more material there (by)</source>
            <translation>「%1」にはその先の素材がありません</translation>
        </message>
        <message>
            <source>'%1' is not shown at that time; name one within it (at)</source>
            <translation>その時間に「%1」は表示されていません。中の時間を指定してください</translation>
        </message>
        <message>
            <source>the fades are longer than the clip (fade_in, fade_out)</source>
            <translation>フェードがクリップより長くなっています</translation>
        </message>
        <message>
            <source>the speed must lie between 0.01 and 100</source>
            <translation>速度は 0.01～100 にしてください</translation>
        </message>
        <message>
            <source>the gain of a track must lie between -96 and 24 dB (gain_db)</source>
            <translation>トラックのゲインは -96～24 dB にしてください</translation>
        </message>
        <message>
            <source>the pan of a track must lie between -1 and 1 (pan)</source>
            <translation>トラックのパンは -1～1 にしてください</translation>
        </message>
        <message>
            <source>the width and height of the picture must lie between 16 and 16384 (size)</source>
            <translation>画面の幅と高さは 16～16384 にしてください</translation>
        </message>
        <message>
            <source>the rate must lie between 0.01 and 480 frames a second (fps)</source>
            <translation>フレームレートは毎秒 0.01～480 にしてください</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must lie between %3 and %4</source>
            <translation>「%2」の「%1」は %3～%4 にしてください</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must be a number</source>
            <translation>「%2」の「%1」は数値にしてください</translation>
        </message>
        <message>
            <source>cannot open %1: %2</source>
            <translation>%1 を開けません：%2</translation>
        </message>
        <message>
            <source>cannot read %1: %2</source>
            <translation>%1 を読めません：%2</translation>
        </message>
        <message>
            <source>cannot write %1: %2</source>
            <translation>%1 に書き込めません：%2</translation>
        </message>
        <message>
            <source>it is a folder and not a file; choose a video, sound or picture file</source>
            <translation>ファイルではなくフォルダーです。動画、音声、画像のファイルを選んでください</translation>
        </message>
        <message>
            <source>it is a project and no medium; open it instead of importing it</source>
            <translation>メディアではなくプロジェクトです。読み込まずに開いてください</translation>
        </message>
        <message>
            <source>it holds subtitles and no picture or sound; bring it in as captions</source>
            <translation>字幕だけで映像も音声もありません。字幕として取り込んでください</translation>
        </message>
        <message>
            <source>it is a HEIC photo, which cannot be read yet; save it as JPEG, PNG or AVIF</source>
            <translation>HEIC の写真はまだ読めません。JPEG、PNG、AVIF で保存してください</translation>
        </message>
        <message>
            <source>it is a list that names other files, and a medium is one file; import the files that it names</source>
            <translation>ほかのファイルを並べたリストです。リストにあるファイルを読み込んでください</translation>
        </message>
        <message>
            <source>it is %1; choose a video, sound or picture file</source>
            <translation>%1 です。動画、音声、画像のファイルを選んでください</translation>
        </message>
        <message>
            <source>no picture or sound format is known that begins so; it is damaged, cut short, or no media file. Export or download it again</source>
            <translation>既知の映像・音声形式ではありません。壊れているか、途中で切れているか、メディアではありません。もう一度書き出すか、ダウンロードしてください</translation>
        </message>
        <message>
            <source>there is no such file; check the name or relink the media</source>
            <translation>そのファイルはありません。名前を確認するか、メディアを再リンクしてください</translation>
        </message>
        <message>
            <source>the file is empty (0 bytes); copy or download it again</source>
            <translation>ファイルが空（0 バイト）です。もう一度コピーするか、ダウンロードしてください</translation>
        </message>
        <message>
            <source>%1 holds no picture and no sound that can be read; choose a video, sound or picture file</source>
            <translation>%1 には読める映像も音声もありません。動画、音声、画像のファイルを選んでください</translation>
        </message>
        <message>
            <source>%1 has no length: not one whole packet is in it; it is damaged or cut short</source>
            <translation>%1 には長さがありません。完全なデータがなく、壊れているか途中で切れています</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut; close it there, or work on a copy</source>
            <translation>%1 は別の Saycut で開かれています。そちらを閉じるか、コピーで作業してください</translation>
        </message>
        <message>
            <source>%1 was written by a newer Saycut; update to open it</source>
            <translation>%1 は新しい Saycut で書かれています。開くには更新してください</translation>
        </message>
        <message>
            <source>%1 was changed by another program since it was opened; save this project under another name</source>
            <translation>%1 は開いた後に別のプログラムで変更されました。このプロジェクトを別名で保存してください</translation>
        </message>
        <message>
            <source>%1 exists already; choose another name or remove it first</source>
            <translation>%1 はすでにあります。別の名前を選ぶか、先に削除してください</translation>
        </message>
        <message>
            <source>it is footage that is being used; choose another name or folder</source>
            <translation>使用中の素材です。別の名前かフォルダーを選んでください</translation>
        </message>
        <message>
            <source>it is the project itself; choose another name</source>
            <translation>プロジェクト自体です。別の名前を選んでください</translation>
        </message>
        <message>
            <source>it belongs to the project, which keeps its own files there; choose another folder</source>
            <translation>プロジェクトが自分のファイルを置く場所です。別のフォルダーを選んでください</translation>
        </message>
        <message>
            <source>a folder is there already; choose another name</source>
            <translation>同名のフォルダーがあります。別の名前を選んでください</translation>
        </message>
        <message>
            <source>what is there is no ordinary file; choose another name</source>
            <translation>そこにあるのは通常のファイルではありません。別の名前を選んでください</translation>
        </message>
        <message>
            <source>the file that is there is protected against writing; choose another name</source>
            <translation>そのファイルは書き込み禁止です。別の名前を選んでください</translation>
        </message>
        <message>
            <source>there is no folder %1; make it first</source>
            <translation>フォルダー %1 がありません。先に作成してください</translation>
        </message>
        <message>
            <source>its folder takes no files (%1); choose a folder you may write to</source>
            <translation>そのフォルダーには保存できません（%1）。書き込めるフォルダーを選んでください</translation>
        </message>
        <message>
            <source>there is no name for the file to write; give one</source>
            <translation>ファイル名がありません。入力してください</translation>
        </message>
        <message>
            <source>the preset %1 cannot write %2; give the file the ending %3</source>
            <translation>プリセット %1 では %2 を書けません。拡張子を %3 にしてください</translation>
        </message>
        <message>
            <source>there is nothing to export: the timeline (or the range) is empty</source>
            <translation>書き出すものがありません。タイムライン（または範囲）が空です</translation>
        </message>
        <message>
            <source>a %1 file cannot hold subtitles as a stream; burn them in, write them beside it (.srt), or choose .mp4, .mov, .mkv or .webm</source>
            <translation>%1 ファイルには字幕ストリームを入れられません。焼き込むか、別ファイル (.srt) にするか、.mp4、.mov、.mkv、.webm を選んでください</translation>
        </message>
        <message>
            <source>this FFmpeg has no encoder %1; choose another preset</source>
            <translation>この FFmpeg にはエンコーダー %1 がありません。別のプリセットを選んでください</translation>
        </message>
        <message>
            <source>there is not enough memory for this; close other programs or choose something smaller, then try again</source>
            <translation>メモリが足りません。ほかのプログラムを閉じるか、小さくしてからもう一度試してください</translation>
        </message>
        <message>
            <source>cannot use %1: %2; see whether it is there and may be written</source>
            <translation>%1 を使えません：%2。存在し、書き込めるか確認してください</translation>
        </message>
        <message>
            <source>the system refused this: %1; try again</source>
            <translation>システムに拒否されました：%1。もう一度試してください</translation>
        </message>
        <message>
            <source>this could not be done: something in the project or in a file is not as it should be; nothing was changed</source>
            <translation>実行できませんでした。プロジェクトかファイルに問題があります。変更はありません</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut (process %2); close it there, or work on a copy</source>
            <translation>%1 は別の Saycut（プロセス %2）で開かれています。そちらを閉じるか、コピーで作業してください</translation>
        </message>
        <message>
            <source>the film</source>
            <translation>フィルム全体</translation>
        </message>
        <message>
            <source>'%1'</source>
            <translation>「%1」</translation>
        </message>
        <message>
            <source>'%1' and '%2'</source>
            <translation>「%1」と「%2」</translation>
        </message>
        <message>
            <source>'%1', '%2' and '%3'</source>
            <translation>「%1」「%2」「%3」</translation>
        </message>
        <message>
            <source>'%1' from %2 to %3</source>
            <translation>「%1」の %2～%3</translation>
        </message>
        <message>
            <source>the film from %1 to %2</source>
            <translation>フィルムの %1～%2</translation>
        </message>
        <message>
            <source>remove %1 and close the gap</source>
            <translation>%1を削除し、隙間を詰めました</translation>
        </message>
        <message>
            <source>remove %1 and leave a gap</source>
            <translation>%1を削除し、隙間を残しました</translation>
        </message>
        <message>
            <source>cut out %1 to %2</source>
            <translation>%1～%2 をカット</translation>
        </message>
        <message>
            <source>cut out %1 to %2 and leave a gap</source>
            <translation>%1～%2 をカットし、隙間を残しました</translation>
        </message>
        <message>
            <source>keep only %1 to %2</source>
            <translation>%1～%2 だけを残しました</translation>
        </message>
        <message>
            <source>keep only %1</source>
            <translation>%1だけを残しました</translation>
        </message>
        <message>
            <source>keep %1 of %2</source>
            <translation>%2の %1 を残しました</translation>
        </message>
        <message>
            <source>take %1 off the start of %2</source>
            <translation>%2の先頭を %1 カット</translation>
        </message>
        <message>
            <source>take %1 off the end of %2</source>
            <translation>%2の末尾を %1 カット</translation>
        </message>
        <message>
            <source>take %1 off the start and the end of %2</source>
            <translation>%2の先頭と末尾を %1 カット</translation>
        </message>
        <message>
            <source>cut the first part of %1</source>
            <translation>%1の前の部分をカット</translation>
        </message>
        <message>
            <source>cut the last part of %1</source>
            <translation>%1の後の部分をカット</translation>
        </message>
        <message>
            <source>cut at %1</source>
            <translation>%1 で分割</translation>
        </message>
        <message>
            <source>cut every %1</source>
            <translation>%1 ごとに分割</translation>
        </message>
        <message>
            <source>close the gaps</source>
            <translation>隙間を詰めました</translation>
        </message>
        <message>
            <source>make %1 %2 long</source>
            <translation>%1の長さを %2 に</translation>
        </message>
        <message>
            <source>make %1 %2 longer</source>
            <translation>%1を %2 延長</translation>
        </message>
        <message>
            <source>make %1 last %2 times as long</source>
            <translation>%1の長さを %2 倍に</translation>
        </message>
        <message>
            <source>swap %1</source>
            <translation>%1を入れ替え</translation>
        </message>
        <message>
            <source>move %1 to the start</source>
            <translation>%1を先頭へ移動</translation>
        </message>
        <message>
            <source>move %1 to the end</source>
            <translation>%1を末尾へ移動</translation>
        </message>
        <message>
            <source>move %1 before '%2'</source>
            <translation>%1を「%2」の前へ移動</translation>
        </message>
        <message>
            <source>move %1 after '%2'</source>
            <translation>%1を「%2」の後へ移動</translation>
        </message>
        <message>
            <source>move %1 to place %2</source>
            <translation>%1を %2 番目へ移動</translation>
        </message>
        <message>
            <source>put %1 first</source>
            <translation>%1を最初に</translation>
        </message>
        <message>
            <source>put %1 last</source>
            <translation>%1を最後に</translation>
        </message>
        <message>
            <source>let %1 begin at %2</source>
            <translation>%1を %2 から開始</translation>
        </message>
        <message>
            <source>repeat %1</source>
            <translation>%1を繰り返し</translation>
        </message>
        <message>
            <source>play %1 at %2 times its own speed</source>
            <translation>%1を %2 倍速に</translation>
        </message>
        <message>
            <source>play %1 at %2 times its present speed</source>
            <translation>%1を今の %2 倍速に</translation>
        </message>
        <message>
            <source>play %1 backwards</source>
            <translation>%1を逆再生</translation>
        </message>
        <message>
            <source>play %1 forwards</source>
            <translation>%1を順再生</translation>
        </message>
        <message>
            <source>mute %1</source>
            <translation>%1をミュート</translation>
        </message>
        <message>
            <source>unmute %1</source>
            <translation>%1のミュートを解除</translation>
        </message>
        <message>
            <source>set the sound of %1 to %2 dB</source>
            <translation>%1の音声を %2 dB に</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB higher</source>
            <translation>%1の音声を %2 dB 上げました</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB lower</source>
            <translation>%1の音声を %2 dB 下げました</translation>
        </message>
        <message>
            <source>lower %1 by %2 dB while there is speech</source>
            <translation>話している間、%1を %2 dB 下げます</translation>
        </message>
        <message>
            <source>fade the sound of %1 in over %2</source>
            <translation>%1の音声を %2 でフェードイン</translation>
        </message>
        <message>
            <source>fade the sound of %1 out over %2</source>
            <translation>%1の音声を %2 でフェードアウト</translation>
        </message>
        <message>
            <source>fade %1 in over %2</source>
            <translation>%1を %2 でフェードイン</translation>
        </message>
        <message>
            <source>fade %1 out over %2</source>
            <translation>%1を %2 でフェードアウト</translation>
        </message>
        <message>
            <source>fade %1 in and out over %2</source>
            <translation>%1を %2 でフェードイン・アウト</translation>
        </message>
        <message>
            <source>remove the fade of %1</source>
            <translation>%1のフェードを削除</translation>
        </message>
        <message>
            <source>remove the %1 from %2</source>
            <translation>%2から %1 を削除</translation>
        </message>
        <message>
            <source>zoom slowly in on %1</source>
            <translation>%1をゆっくりズームイン</translation>
        </message>
        <message>
            <source>zoom slowly out of %1</source>
            <translation>%1をゆっくりズームアウト</translation>
        </message>
        <message>
            <source>set the frame rate to %1</source>
            <translation>フレームレートを %1 に</translation>
        </message>
        <message>
            <source>make the picture %1</source>
            <translation>画面を %1 に</translation>
        </message>
        <message>
            <source>show "%1" from %2 to %3</source>
            <translation>「%1」を %2～%3 に表示</translation>
        </message>
        <message>
            <source>let the title read "%1"</source>
            <translation>タイトルを「%1」に</translation>
        </message>
        <message>
            <source>call %1 "%2"</source>
            <translation>%1の名前を「%2」に</translation>
        </message>
        <message>
            <source>put a marker at %1</source>
            <translation>%1 にマーカー</translation>
        </message>
        <message>
            <source>remove the marker at %1</source>
            <translation>%1 のマーカーを削除</translation>
        </message>
        <message>
            <source>remove the markers</source>
            <translation>マーカーを削除</translation>
        </message>
        <message>
            <source>use the original of %1</source>
            <translation>%1をオリジナルに</translation>
        </message>
        <message>
            <source>use the other take of %1</source>
            <translation>%1を別のテイクに</translation>
        </message>
        <message>
            <source>use take %1 of %2</source>
            <translation>%2をテイク %1 に</translation>
        </message>
        <message>
            <source>hold the picture at %1 of '%2' for %3</source>
            <translation>「%2」の %1 の画面を %3 静止</translation>
        </message>
        <message>
            <source>add '%1' at the end</source>
            <translation>「%1」を末尾に追加</translation>
        </message>
        <message>
            <source>add '%1' from the start</source>
            <translation>「%1」を先頭から追加</translation>
        </message>
        <message>
            <source>add a %1</source>
            <translation>%1 を追加</translation>
        </message>
        <message>
            <source>video track</source>
            <translation>ビデオトラック</translation>
        </message>
        <message>
            <source>sound track</source>
            <translation>音声トラック</translation>
        </message>
        <message>
            <source>a %1 of %2 after '%3'</source>
            <translation>「%3」の後に %2 の%1</translation>
        </message>
        <message>
            <source>a %1 after '%2'</source>
            <translation>「%2」の後に%1</translation>
        </message>
        <message>
            <source>dissolve</source>
            <translation>ディゾルブ</translation>
        </message>
        <message>
            <source>undo the last step</source>
            <translation>直前の操作を取り消し</translation>
        </message>
        <message>
            <source>redo the step</source>
            <translation>操作をやり直し</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3 with the model: %4</source>
            <translation>モデルで「%1」の %2～%3 の映像を変更：%4</translation>
        </message>
        <message>
            <source>change the picture: %1</source>
            <translation>映像を変更：%1</translation>
        </message>
        <message>
            <source>generate a new clip: %1</source>
            <translation>新しいクリップを生成：%1</translation>
        </message>
        <message>
            <source>generate a new picture: %1</source>
            <translation>新しい画像を生成：%1</translation>
        </message>
        <message>
            <source>ask about '%1'</source>
            <translation>「%1」について質問</translation>
        </message>
        <message>
            <source>about %1 s and %2 GB of memory</source>
            <translation>約 %1 秒、メモリ %2 GB</translation>
        </message>
        <message>
            <source>how long it takes is not known for this model</source>
            <translation>このモデルの所要時間は不明です</translation>
        </message>
        <message>
            <source>Measured: the film is %1 s long.</source>
            <translation>計測：フィルムの長さは %1 秒です。</translation>
        </message>
        <message>
            <source>Measured: the film is %1x%2.</source>
            <translation>計測：フィルムのサイズは %1x%2 です。</translation>
        </message>
        <message>
            <source>Measured: the film has %1 frames a second.</source>
            <translation>計測：フィルムは毎秒 %1 フレームです。</translation>
        </message>
        <message>
            <source>Measured: %1 clips lie on the timeline.</source>
            <translation>計測：タイムラインに %1 クリップあります。</translation>
        </message>
        <message>
            <source>Measured: %1 clip lies on the timeline.</source>
            <translation>計測：タイムラインに %1 クリップあります。</translation>
        </message>
        <message>
            <source>Which clip is meant?</source>
            <translation>どのクリップですか？</translation>
        </message>
        <message>
            <source>which clip is meant?</source>
            <translation>どのクリップですか？</translation>
        </message>
        <message>
            <source>Where should '%1' go?</source>
            <translation>「%1」をどこに置きますか？</translation>
        </message>
        <message>
            <source>Where should it be cut? Say a time, "here" or "in the middle".</source>
            <translation>どこで分割しますか？時間か「ここ」「真ん中」で指定してください。</translation>
        </message>
        <message>
            <source>Which words should the title have?</source>
            <translation>タイトルの文字は何にしますか？</translation>
        </message>
        <message>
            <source>Which clip should be moved?</source>
            <translation>どのクリップを動かしますか？</translation>
        </message>
        <message>
            <source>Should it fade in or out?</source>
            <translation>フェードインですか、フェードアウトですか？</translation>
        </message>
        <message>
            <source>How much louder or quieter, in dB?</source>
            <translation>何 dB 大きく、または小さくしますか？</translation>
        </message>
        <message>
            <source>How slow should %1 be?</source>
            <translation>%1をどのくらい遅くしますか？</translation>
        </message>
        <message>
            <source>How fast should %1 be?</source>
            <translation>%1をどのくらい速くしますか？</translation>
        </message>
        <message>
            <source>Should %1 be deleted?</source>
            <translation>%1を削除しますか？</translation>
        </message>
        <message>
            <source>At which cut?</source>
            <translation>どの編集点ですか？</translation>
        </message>
        <message>
            <source>Between which clips?</source>
            <translation>どのクリップの間ですか？</translation>
        </message>
        <message>
            <source>there is no clip on the timeline yet; import one first</source>
            <translation>タイムラインにまだクリップがありません。先に読み込んでください</translation>
        </message>
        <message>
            <source>there is no clip to ask about; import one first</source>
            <translation>質問できるクリップがありません。先に読み込んでください</translation>
        </message>
        <message>
            <source>the film ends at %1, before %2</source>
            <translation>フィルムは %1 で終わり、%2 より前です</translation>
        </message>
        <message>
            <source>that would take the whole film (%1); say "delete everything" if that is meant</source>
            <translation>フィルム全体（%1）がなくなります。本当なら「全部消して」と書いてください</translation>
        </message>
        <message>
            <source>there is already a cut at %1, or no clip</source>
            <translation>%1 はすでに編集点か、クリップがありません</translation>
        </message>
        <message>
            <source>'%1' is only %2 long</source>
            <translation>「%1」の長さは %2 しかありません</translation>
        </message>
        <message>
            <source>'%1' has only one take</source>
            <translation>「%1」のテイクは1つだけです</translation>
        </message>
        <message>
            <source>'%1' has no sound</source>
            <translation>「%1」に音声はありません</translation>
        </message>
        <message>
            <source>there is nothing else on the timeline</source>
            <translation>タイムラインにほかのものはありません</translation>
        </message>
        <message>
            <source>there is no sound in %1</source>
            <translation>%1に音声はありません</translation>
        </message>
        <message>
            <source>there is no clip called '%1'; the timeline has %2</source>
            <translation>「%1」というクリップはありません。タイムラインにあるのは %2 です</translation>
        </message>
        <message>
            <source>nothing was changed; say what should be done</source>
            <translation>変更はありません。何をするか書いてください</translation>
        </message>
        <message>
            <source>what should happen with "%1"?</source>
            <translation>「%1」をどうしますか？</translation>
        </message>
        <message>
            <source>the message is empty; say what should change, or ask something</source>
            <translation>メッセージが空です。変えたいことか質問を書いてください</translation>
        </message>
        <message>
            <source>no fillers were heard, nothing was changed</source>
            <translation>つなぎ言葉は見つからず、変更はありません</translation>
        </message>
        <message>
            <source>there is no pause longer than half a second, nothing was changed</source>
            <translation>0.5秒より長い間はなく、変更はありません</translation>
        </message>
        <message>
            <source>nothing was understood of what is said, so there are no captions</source>
            <translation>話していることを聞き取れず、字幕はありません</translation>
        </message>
        <message>
            <source>there is no sound on the timeline to listen to</source>
            <translation>タイムラインに聞き取る音声がありません</translation>
        </message>
        <message>
            <source>that clip has no sound to listen to</source>
            <translation>そのクリップに聞き取る音声がありません</translation>
        </message>
        <message>
            <source>loading the model</source>
            <translation>モデルを読み込み中</translation>
        </message>
        <message>
            <source>reading the sound</source>
            <translation>音声を読み込み中</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>デコード中</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>描画中</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>書き込み中</translation>
        </message>
        <message>
            <source>looking for faces</source>
            <translation>顔を検出中</translation>
        </message>
        <message>
            <source>looking for speech</source>
            <translation>発話を検出中</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>聞き取り中</translation>
        </message>
        <message>
            <source>looking</source>
            <translation>確認中</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>読み取り中</translation>
        </message>
        <message>
            <source>thinking</source>
            <translation>思考中</translation>
        </message>
        <message>
            <source>understanding</source>
            <translation>理解中</translation>
        </message>
        <message>
            <source>too many jobs are waiting; let some finish or stop them first</source>
            <translation>待機中の処理が多すぎます。いくつか終わるのを待つか、中止してください</translation>
        </message>
        <message>
            <source>clips that only change what lies below them have no place in this format</source>
            <translation>この形式に調整クリップは入りません</translation>
        </message>
        <message>
            <source>only the angle that is seen was taken over</source>
            <translation>見えているアングルだけを取り込みました</translation>
        </message>
        <message>
            <source>only the first choice of each was taken over</source>
            <translation>それぞれ最初の候補だけを取り込みました</translation>
        </message>
        <message>
            <source>this format does not say how a picture is mixed with what lies below it</source>
            <translation>この形式に描画モードはありません</translation>
        </message>
        <message>
            <source>colour decisions are not read</source>
            <translation>カラーディシジョンは読み込みません</translation>
        </message>
        <message>
            <source>how these tracks are laid over each other has no counterpart</source>
            <translation>これらのトラックの重ね方に対応するものがありません</translation>
        </message>
        <message>
            <source>these clips lay wholly under a later one of the same track</source>
            <translation>これらのクリップは同じトラックの後のクリップに隠れていました</translation>
        </message>
        <message>
            <source>this format cannot say that a clip is switched off; such clips are left out</source>
            <translation>この形式に無効なクリップはないため、省かれます</translation>
        </message>
        <message>
            <source>these effects have no counterpart</source>
            <translation>これらのエフェクトに対応するものがありません</translation>
        </message>
        <message>
            <source>this format has no fade at this place</source>
            <translation>この形式ではここにフェードを置けません</translation>
        </message>
        <message>
            <source>this format cannot let a picture stand still; the clip plays</source>
            <translation>この形式に静止はないため、クリップは再生されます</translation>
        </message>
        <message>
            <source>these made pictures have no counterpart; they stay as clips without a file</source>
            <translation>これらの生成映像に対応するものがなく、ファイルのないクリップになります</translation>
        </message>
        <message>
            <source>a transition begins before the first picture of its clip; the clip is moved by as much</source>
            <translation>トランジションがクリップの最初の画面より前に始まるため、その分クリップをずらしました</translation>
        </message>
        <message>
            <source>pictures keyed over the background are not read; the background is there</source>
            <translation>背景に合成された映像は読み込まず、背景だけがあります</translation>
        </message>
        <message>
            <source>values that move have no counterpart; the value at the start is kept</source>
            <translation>動く値に対応するものがなく、最初の値を使います</translation>
        </message>
        <message>
            <source>keywords, roles and ratings of clips are not kept</source>
            <translation>クリップのキーワード、ロール、評価は残りません</translation>
        </message>
        <message>
            <source>source and record had different lengths; the record side counts</source>
            <translation>ソースとレコードの長さが違うため、レコード側を使いました</translation>
        </message>
        <message>
            <source>this format does not carry volume, pan or opacity</source>
            <translation>この形式に音量、パン、不透明度は入りません</translation>
        </message>
        <message>
            <source>this format does not say that a track is locked</source>
            <translation>この形式にトラックのロックはありません</translation>
        </message>
        <message>
            <source>this format has no markers</source>
            <translation>この形式にマーカーはありません</translation>
        </message>
        <message>
            <source>these markers lie outside of the part of their clip that is used</source>
            <translation>これらのマーカーはクリップの使われる部分の外にあります</translation>
        </message>
        <message>
            <source>masks have no counterpart</source>
            <translation>マスクに対応するものがありません</translation>
        </message>
        <message>
            <source>markers of a medium itself are not kept</source>
            <translation>メディア自体のマーカーは残りません</translation>
        </message>
        <message>
            <source>the conversation stays in the project file</source>
            <translation>会話はプロジェクトファイルに残ります</translation>
        </message>
        <message>
            <source>notes of other programs are not kept</source>
            <translation>ほかのソフトのメモは残りません</translation>
        </message>
        <message>
            <source>this format cannot say that something is silent or hidden; it is left out</source>
            <translation>この形式に無音や非表示はないため、省かれます</translation>
        </message>
        <message>
            <source>this format has no timelines within timelines; what they show stands in one clip</source>
            <translation>この形式に入れ子のタイムラインはなく、内容は1つのクリップになります</translation>
        </message>
        <message>
            <source>the file is of a newer version than is known; it was read as far as it goes</source>
            <translation>ファイルの版が新しいため、読めるところまで読みました</translation>
        </message>
        <message>
            <source>the file holds more than one timeline; one was taken over</source>
            <translation>ファイルに複数のタイムラインがあり、1つを取り込みました</translation>
        </message>
        <message>
            <source>tracks of these kinds are not known</source>
            <translation>この種類のトラックは未対応です</translation>
        </message>
        <message>
            <source>these clips have no place in the timeline</source>
            <translation>これらのクリップはタイムラインに置き場がありません</translation>
        </message>
        <message>
            <source>this format knows whole frames a second and 1000/1001 of them; times are to its nearest frame</source>
            <translation>この形式は整数とその 1000/1001 のフレームレートのみのため、時間は最も近いフレームになります</translation>
        </message>
        <message>
            <source>this format cannot play a clip backwards; it plays forwards</source>
            <translation>この形式に逆再生はないため、順再生になります</translation>
        </message>
        <message>
            <source>a speed that changes within a clip is not kept; its range and mean speed are</source>
            <translation>変化する速度は残らず、範囲と平均速度だけが残ります</translation>
        </message>
        <message>
            <source>this speed lies beyond 0.01 to 100 times; the nearest was taken</source>
            <translation>速度が 0.01～100 倍の外のため、最も近い値にしました</translation>
        </message>
        <message>
            <source>only the take that is shown is carried</source>
            <translation>表示中のテイクだけが入ります</translation>
        </message>
        <message>
            <source>how the words look is not carried; the words are</source>
            <translation>文字の見た目は残らず、文字だけが残ります</translation>
        </message>
        <message>
            <source>this format has no titles; each stands there as a clip without a file</source>
            <translation>この形式にタイトルはなく、ファイルのないクリップになります</translation>
        </message>
        <message>
            <source>this format has no place for these tracks</source>
            <translation>この形式にこれらのトラックは入りません</translation>
        </message>
        <message>
            <source>effects, levels and pan of whole tracks are not carried</source>
            <translation>トラック全体のエフェクト、レベル、パンは入りません</translation>
        </message>
        <message>
            <source>this kind of transition is not known; a dissolve stands in its place</source>
            <translation>このトランジションは未対応のため、ディゾルブになります</translation>
        </message>
        <message>
            <source>the transition was longer than its clips</source>
            <translation>トランジションがクリップより長くなっていました</translation>
        </message>
        <message>
            <source>this has no counterpart</source>
            <translation>対応するものがありません</translation>
        </message>
        <message>
            <source>There are no captions or titles yet.</source>
            <translation>字幕やタイトルはまだありません。</translation>
        </message>
        <message>
            <source>Write what is to be replaced first.</source>
            <translation>先に置き換える言葉を書いてください。</translation>
        </message>
        <message>
            <source>'%1' stands in no caption.</source>
            <translation>「%1」を含む字幕はありません。</translation>
        </message>
        <message>
            <source>Replace in captions…</source>
            <translation>字幕内を置換…</translation>
        </message>
        <message>
            <source>Replace in captions</source>
            <translation>字幕内を置換</translation>
        </message>
        <message>
            <source>That sequence is not there any more.</source>
            <translation>そのシーケンスはもうありません。</translation>
        </message>
        <message>
            <source>That sequence is open.</source>
            <translation>そのシーケンスは開いています。</translation>
        </message>
        <message>
            <source>Markers belong to the film; go back to it to set one.</source>
            <translation>マーカーはフィルムのものです。戻ってから打ってください。</translation>
        </message>
        <message>
            <source>The project is open in another window, so this one only looks at it; Save as makes a copy to work on.</source>
            <translation>プロジェクトは別のウィンドウで開いているため、ここでは閲覧のみです。「名前を付けて保存」で作業用の複製を作れます。</translation>
        </message>
        <message>
            <source>the list of kept exports %1 is damaged; mend it or delete it, then try again</source>
            <translation>保存した書き出し設定の一覧 %1 が壊れています。直すか削除してからやり直してください</translation>
        </message>
        <message>
            <source>'%1' is a preset that comes with the program; choose another name</source>
            <translation>「%1」は付属のプリセットです。別の名前を選んでください</translation>
        </message>
        <message>
            <source>what is kept needs a name</source>
            <translation>保存するには名前が必要です</translation>
        </message>
        <message>
            <source>the bit rate '%1' is none; write it as 8M, 800k or bits a second, from 1k to 2000M</source>
            <translation>「%1」はビットレートではありません。8M、800k、または毎秒ビット数を 1k から 2000M で書いてください</translation>
        </message>
        <message>
            <source>Only films have proxies: choose a film in the bin first.</source>
            <translation>プロキシを作れるのは動画だけです。先にメディアで動画を選んでください。</translation>
        </message>
        <message>
            <source>'%1' is transparent in parts, which a proxy cannot show; it is played as it is</source>
            <translation>「%1」は一部が透明で、プロキシでは表せません。そのまま再生します</translation>
        </message>
        <message>
            <source>there is no file %1 to make a proxy of; relink it first</source>
            <translation>プロキシを作るファイル %1 がありません。先に再リンクしてください</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for proxies: %2; check the project's folder and its free space</source>
            <translation>プロキシ用フォルダー %1 を作れません：%2。プロジェクトのフォルダーと空き容量を確認してください</translation>
        </message>
        <message>
            <source>%1 was changed while its proxy was made; make it again</source>
            <translation>プロキシの作成中に %1 が変更されました。作り直してください</translation>
        </message>
        <message>
            <source>'%1' is no name for a template; use letters, digits and spaces</source>
            <translation>「%1」はテンプレート名に使えません。文字・数字・空白を使ってください</translation>
        </message>
        <message>
            <source>the template %1 cannot be used: %2; keep it anew or forget it</source>
            <translation>テンプレート %1 は使えません：%2。保存し直すか削除してください</translation>
        </message>
        <message>
            <source>there is no template '%1'; it is gone already</source>
            <translation>テンプレート「%1」はもうありません</translation>
        </message>
        <message>
            <source>Speed ramp…</source>
            <translation>速度ランプ…</translation>
        </message>
        <message>
            <source>Speed ramp</source>
            <translation>速度ランプ</translation>
        </message>
        <message>
            <source>Speed at the start in percent</source>
            <translation>開始時の速度（パーセント）</translation>
        </message>
        <message>
            <source>Speed at the end in percent</source>
            <translation>終了時の速度（パーセント）</translation>
        </message>
        <message>
            <source>The speeds of a ramp lie between 5 and 2000 percent.</source>
            <translation>ランプの速度は 5～2000 パーセントの間です。</translation>
        </message>
        <message>
            <source>The clip is too short for a change of speed by steps.</source>
            <translation>クリップが短すぎて段階的に速度を変えられません。</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>置換後</translation>
        </message>
        <message>
            <source>Choose the angle…</source>
            <translation>アングルを選択…</translation>
        </message>
        <message>
            <source>Number of the angle</source>
            <translation>アングルの番号</translation>
        </message>
        <message>
            <source>Cut at the playhead</source>
            <translation>再生ヘッドでカット</translation>
        </message>
        <message>
            <source>Cut to the next angle</source>
            <translation>次のアングルへカット</translation>
        </message>
        <message>
            <source>Cut to angle %1</source>
            <translation>アングル %1 へカット</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>アングル %1</translation>
        </message>
        <message>
            <source>Angles are counted from 1.</source>
            <translation>アングルは 1 から数えます。</translation>
        </message>
        <message>
            <source>There is no clip with several angles at the playhead.</source>
            <translation>再生ヘッドに複数アングルのクリップはありません。</translation>
        </message>
        <message>
            <source>'%1' has %2 angles.</source>
            <translation>「%1」のアングルは %2 個です。</translation>
        </message>
        <message>
            <source>'%1' has 1 angle.</source>
            <translation>「%1」のアングルは 1 個です。</translation>
        </message>
        <message>
            <source>Mark the range of the marker at the playhead</source>
            <translation>再生ヘッドのマーカーの範囲をマーク</translation>
        </message>
        <message>
            <source>There is no marker with a length at the playhead.</source>
            <translation>再生ヘッドに長さのあるマーカーはありません。</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>まず一つの場面のクリップを二つ以上選んでください。</translation>
        </message>
        <message>
            <source>Only clips of recordings can be brought into step.</source>
            <translation>同期できるのは録画のクリップだけです。</translation>
        </message>
        <message>
            <source>'%1' does not run at its own speed; give it 100 % forwards first.</source>
            <translation>「%1」は元の速度ではありません。まず順方向の 100 % にしてください。</translation>
        </message>
        <message>
            <source>The clips show the same recording; select one of each camera.</source>
            <translation>クリップは同じ録画です。カメラごとに一つ選んでください。</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only behind the person, with the model: %4</source>
            <translation>モデルで「%1」の %2～%3 の映像を人物の背後だけ変更：%4</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only the person, with the model: %4</source>
            <translation>モデルで「%1」の %2～%3 の映像を人物だけ変更：%4</translation>
        </message>
        <message>
            <source>nobody was found in the clip, so nothing was changed</source>
            <translation>クリップに人物が見つからなかったため、何も変更していません</translation>
        </message>
        <message>
            <source>no face was seen in the clip, so nobody is taken for a person and nothing was changed; if there is somebody, say so: "make it night behind the person"</source>
            <translation>クリップに顔が見つからなかったため、人物とはみなさず、何も変更していません。人物がいる場合は「make it night behind the person」のように伝えてください</translation>
        </message>
        <message>
            <source>draw the marked part of '%1' anew with the model: %2</source>
            <translation>モデルで「%1」のマークした部分を描き直す：%2</translation>
        </message>
        <message>
            <source>extend the picture of '%1' (%2) with the model: %3</source>
            <translation>モデルで「%1」の映像を広げる（%2）：%3</translation>
        </message>
        <message>
            <source>%1 % on the left</source>
            <translation>左に %1 %</translation>
        </message>
        <message>
            <source>%1 % on the right</source>
            <translation>右に %1 %</translation>
        </message>
        <message>
            <source>%1 % at the top</source>
            <translation>上に %1 %</translation>
        </message>
        <message>
            <source>%1 % at the bottom</source>
            <translation>下に %1 %</translation>
        </message>
        <message>
            <source>The picture has that shape already.</source>
            <translation>映像はすでにその形です。</translation>
        </message>
        <message>
            <source>Mark the region first: draw a frame over the picture in the viewer, then say it again.</source>
            <translation>まず範囲をマークしてください。ビューアーの映像の上に枠を描いてから、もう一度言ってください。</translation>
        </message>
        <message>
            <source>No model that is added here can fill or extend pictures. Wan VACE can (1.3B or 14B): add its folder as a model, then say it again.</source>
            <translation>ここに追加されたモデルには、映像を埋めたり広げたりできるものがありません。Wan VACE（1.3B か 14B）ならできます。そのフォルダーをモデルとして追加してから、もう一度言ってください。</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for drawn pictures: %2; check the project's folder and its free space</source>
            <translation>レンダリング画像のフォルダー %1 を作成できません：%2。プロジェクトのフォルダーと空き容量を確認してください</translation>
        </message>
        <message>
            <source>the disk that the project lies on is nearly full: free some space, or remove what is rendered</source>
            <translation>プロジェクトのあるディスクがほぼ一杯です。空き容量を増やすか、レンダリング結果を削除してください</translation>
        </message>
        <message>
            <source>the rendered pictures of this part take more than the %1 GiB that are kept: mark a shorter part, or allow more in the preferences</source>
            <translation>この部分のレンダリング画像は保持できる %1 GiB を超えます。短い範囲をマークするか、環境設定で上限を上げてください</translation>
        </message>
        <message>
            <source>it is the file that is being read; choose another name or ending</source>
            <translation>読み込み中のファイルです。別の名前か拡張子を選んでください</translation>
        </message>
        <message>
            <source>the film's sound is %1, which the preset %2 cannot write; it was written as %3</source>
            <translation>このフィルムの音声は %1 ですが、プリセット %2 では書き込めないため、%3 で書き込まれました</translation>
        </message>
        <message>
            <source>Start a frame earlier</source>
            <translation>先頭を1フレーム前へ</translation>
        </message>
        <message>
            <source>Start a frame later</source>
            <translation>先頭を1フレーム後へ</translation>
        </message>
        <message>
            <source>End a frame earlier</source>
            <translation>末尾を1フレーム前へ</translation>
        </message>
        <message>
            <source>End a frame later</source>
            <translation>末尾を1フレーム後へ</translation>
        </message>
        <message>
            <source>Cut a frame earlier</source>
            <translation>編集点を1フレーム前へ</translation>
        </message>
        <message>
            <source>Cut a frame later</source>
            <translation>編集点を1フレーム後へ</translation>
        </message>
        <message>
            <source>Show what is a frame earlier</source>
            <translation>内容を1フレーム前にスリップ</translation>
        </message>
        <message>
            <source>Show what is a frame later</source>
            <translation>内容を1フレーム後にスリップ</translation>
        </message>
        <message>
            <source>Slide left by a frame</source>
            <translation>左へ1フレームスライド</translation>
        </message>
        <message>
            <source>Slide right by a frame</source>
            <translation>右へ1フレームスライド</translation>
        </message>
        <message>
            <source>Move the cut</source>
            <translation>編集点を移動</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>スリップ</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>スライド</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>トリム</translation>
        </message>
        <message>
            <source>No clip touches this one.</source>
            <translation>このクリップに接するクリップはありません。</translation>
        </message>
        <message>
            <source>Zoom in slowly</source>
            <translation>ゆっくりズームイン</translation>
        </message>
        <message>
            <source>Zoom out slowly</source>
            <translation>ゆっくりズームアウト</translation>
        </message>
        <message>
            <source>Pan to the left</source>
            <translation>左へパン</translation>
        </message>
        <message>
            <source>Pan to the right</source>
            <translation>右へパン</translation>
        </message>
        <message>
            <source>Pan upwards</source>
            <translation>上へパン</translation>
        </message>
        <message>
            <source>Pan downwards</source>
            <translation>下へパン</translation>
        </message>
        <message>
            <source>Volume and pan</source>
            <translation>音量とパン</translation>
        </message>
        <message>
            <source>Fades</source>
            <translation>フェード</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>エフェクト</translation>
        </message>
        <message>
            <source>Opacity, blend mode and mask</source>
            <translation>不透明度、描画モード、マスク</translation>
        </message>
        <message>
            <source>Style of titles</source>
            <translation>タイトルのスタイル</translation>
        </message>
        <message>
            <source>Speed and direction</source>
            <translation>速度と方向</translation>
        </message>
        <message>
            <source>Paste attributes…</source>
            <translation>属性をペースト…</translation>
        </message>
        <message>
            <source>The timeline's out says how long one clip is to be, and several are chosen in the media panel. Clear the marks, or choose one clip.</source>
            <translation>タイムラインのアウトは1つのクリップの長さを決めますが、メディアパネルで複数が選ばれています。マークを消すか、クリップを1つ選んでください。</translation>
        </message>
        <message>
            <source>there is no track there for '%1'; add a track first, or drag less far</source>
            <translation>そこには「%1」を置けるトラックがありません。先にトラックを追加するか、ドラッグの距離を短くしてください</translation>
        </message>
        <message>
            <source>say track or tracks, not both (tracks)</source>
            <translation>track か tracks のどちらか一方だけを指定してください</translation>
        </message>
        <message>
            <source>each clip needs its track, an empty one to stay (tracks)</source>
            <translation>クリップごとにトラックが必要です。動かさないものは空にします</translation>
        </message>
        <message>
            <source>the size '%1' is none; write it as 1280x720, with sides from %2 to %3, or as 720p, which keeps the film's shape</source>
            <translation>「%1」はサイズではありません。各辺 %2～%3 で 1280x720 のように書くか、フィルムの縦横比を保つ 720p のように書いてください</translation>
        </message>
        <message>
            <source>films have even sides; write %1 instead of %2</source>
            <translation>動画の辺は偶数です。%2 ではなく %1 と書いてください</translation>
        </message>
        <message>
            <source>at %1p this film would be %2, and sides go up to %3; choose a smaller size</source>
            <translation>%1p ではこのフィルムは %2 になりますが、辺は %3 までです。小さいサイズを選んでください</translation>
        </message>
        <message>
            <source>the rate '%1' is none; write it as 25 or 30000/1001, from 1 to 240 pictures a second</source>
            <translation>「%1」はフレームレートではありません。25 や 30000/1001 のように、毎秒 1～240 で書いてください</translation>
        </message>
        <message>
            <source>this kind of file shows at most %1 pictures a second; choose a lower rate or another preset</source>
            <translation>この種類のファイルは毎秒最大 %1 フレームです。フレームレートを下げるか、別のプリセットを選んでください</translation>
        </message>
        <message>
            <source>a film of %1 s has no room in %2 MB; export a part of it, or allow more with --under</source>
            <translation>%1 秒のフィルムは %2 MB に収まりません。一部だけを書き出すか、--under で上限を上げてください</translation>
        </message>
        <message>
            <source>the film became larger than it was to be; choose a smaller size</source>
            <translation>フィルムが予定より大きくなりました。小さいサイズを選んでください</translation>
        </message>
        <message>
            <source>no marker of this film has a length; mark a range, put a marker over it, and export again</source>
            <translation>このフィルムに長さのあるマーカーはありません。範囲をマークしてマーカーを打ち、もう一度書き出してください</translation>
        </message>
        <message>
            <source>On the sound of the whole</source>
            <translation>全体の音に</translation>
        </message>
        <message>
            <source>That track is not there any more.</source>
            <translation>そのトラックはもうありません。</translation>
        </message>
        <message>
            <source>On a track of pictures an effect on sound does nothing.</source>
            <translation>映像トラックでは音声エフェクトは何もしません。</translation>
        </message>
        <message>
            <source>On a sound track an effect on pictures does nothing.</source>
            <translation>音声トラックでは映像エフェクトは何もしません。</translation>
        </message>
        <message>
            <source>The whole takes effects on sound alone.</source>
            <translation>全体に掛けられるのは音声エフェクトだけです。</translation>
        </message>
        <message>
            <source>Time in the source</source>
            <translation>ソース内の時間</translation>
        </message>
        <message>
            <source>Mark a part of the source first: I sets its start, O its end.</source>
            <translation>まずソースの一部をマークしてください。I で始点、O で終点を設定します。</translation>
        </message>
        <message>
            <source>Choose a subclip in the media panel first.</source>
            <translation>まずメディアパネルでサブクリップを選んでください。</translation>
        </message>
        <message>
            <source>A subclip needs a name.</source>
            <translation>サブクリップには名前が必要です。</translation>
        </message>
        <message>
            <source>Make a subclip</source>
            <translation>サブクリップを作成</translation>
        </message>
        <message>
            <source>Make a subclip…</source>
            <translation>サブクリップを作成…</translation>
        </message>
        <message>
            <source>Name of the subclip</source>
            <translation>サブクリップの名前</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>サブクリップ名を変更</translation>
        </message>
        <message>
            <source>Rename the subclip…</source>
            <translation>サブクリップ名を変更…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>カラー</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Colour of the clip</source>
            <translation>クリップの色</translation>
        </message>
        <message>
            <source>Colour of the clip…</source>
            <translation>クリップの色…</translation>
        </message>
        <message>
            <source>Colour of the track</source>
            <translation>トラックの色</translation>
        </message>
        <message>
            <source>Colour of the track…</source>
            <translation>トラックの色…</translation>
        </message>
        <message>
            <source>Put the playhead inside '%1', at a picture in which the thing is seen.</source>
            <translation>再生ヘッドを「%1」の中の、対象が見える画像に置いてください。</translation>
        </message>
        <message>
            <source>'%1' stands still: there is nothing to follow in it.</source>
            <translation>「%1」は静止しています。追跡するものがありません。</translation>
        </message>
        <message>
            <source>'%1' has no picture to follow anything in.</source>
            <translation>「%1」には追跡できる映像がありません。</translation>
        </message>
        <message>
            <source>'%1' has no place of its own; its mask can follow something.</source>
            <translation>「%1」自体に位置はありません。マスクなら追跡できます。</translation>
        </message>
        <message>
            <source>Give '%1' a mask round the thing first, then let it follow.</source>
            <translation>まず「%1」で対象をマスクで囲み、それから追跡してください。</translation>
        </message>
        <message>
            <source>A mask from a file moves by itself. Choose a rectangle, an ellipse, a polygon or a painted one.</source>
            <translation>ファイルのマスクは自ら動きます。矩形、楕円、多角形、塗りのいずれかを選んでください。</translation>
        </message>
        <message>
            <source>Paint the thing with the brush first, then let the mask follow it.</source>
            <translation>まずブラシで対象を塗り、それからマスクに追わせてください。</translation>
        </message>
        <message>
            <source>there is too little in the mask to be followed: make it larger, or move the playhead to where the thing is seen</source>
            <translation>マスクの中が小さすぎて追跡できません。大きくするか、対象が見える所へ再生ヘッドを動かしてください</translation>
        </message>
        <message>
            <source>what lies in the mask is too even to be followed: take in an edge or a pattern of the thing</source>
            <translation>マスクの中が一様すぎて追跡できません。対象の輪郭や模様を含めてください</translation>
        </message>
        <message>
            <source>the mask of %1 has more than 2,000 strokes of a brush: undo some, or put the effect on once more (mask.strokes)</source>
            <translation>%1 のマスクのブラシのストロークが 2,000 を超えています。いくつか取り消すか、エフェクトをもう一度かけてください (mask.strokes)</translation>
        </message>
        <message>
            <source>'%1' is no %2 look-up table: %3; choose another file</source>
            <translation>「%1」は %2 のルックアップテーブルではありません: %3。別のファイルを選んでください</translation>
        </message>
        <message>
            <source>the look-up table '%1' cannot be opened; choose its file again, or take the effect away</source>
            <translation>ルックアップテーブル「%1」を開けません。ファイルを選び直すか、エフェクトを外してください</translation>
        </message>
        <message>
            <source>there is no camera '%1'; choose another one</source>
            <translation>カメラ「%1」はありません。別のものを選んでください</translation>
        </message>
        <message>
            <source>the finished film is not right at %1 (%2 s, frame %3): %4; nothing was put at %5. Export again, and without copying if it stays so</source>
            <translation>完成した映像が %1（%2 秒、フレーム %3）で正しくありません: %4。%5 には何も置いていません。もう一度書き出し、変わらなければコピーせずに書き出してください</translation>
        </message>
        <message>
            <source>the copied picture is not that of '%1'</source>
            <translation>コピーした画が「%1」のものではありません</translation>
        </message>
        <message>
            <source>the copied sound is not that of its medium</source>
            <translation>コピーした音が素材のものではありません</translation>
        </message>
        <message>
            <source>the copied sound is not at its time</source>
            <translation>コピーした音の時刻がずれています</translation>
        </message>
        <message>
            <source>a picture is damaged</source>
            <translation>画が壊れています</translation>
        </message>
        <message>
            <source>a picture cannot be decoded</source>
            <translation>画をデコードできません</translation>
        </message>
        <message>
            <source>a picture lies %1 s too early</source>
            <translation>画が %1 秒早すぎます</translation>
        </message>
        <message>
            <source>a picture lies %1 s too late</source>
            <translation>画が %1 秒遅すぎます</translation>
        </message>
        <message>
            <source>times do not rise</source>
            <translation>時刻が増えていません</translation>
        </message>
        <message>
            <source>it ends after %1 of %2 pictures</source>
            <translation>%2 枚のうち %1 枚で終わっています</translation>
        </message>
        <message>
            <source>the sound is %1 s too long</source>
            <translation>音が %1 秒長すぎます</translation>
        </message>
        <message>
            <source>the sound is %1 s too short</source>
            <translation>音が %1 秒短すぎます</translation>
        </message>
        <message>
            <source>only what is copied can be compared with its source; copy what is untouched (--copy), or leave --verify out</source>
            <translation>元の素材と照合できるのはコピーした部分だけです。未編集部分をコピー（--copy）するか、--verify を外してください</translation>
        </message>
        <message>
            <source>the preset %1 is encoded by the processor alone; leave --encoder out, or use h264 or hevc</source>
            <translation>プリセット %1 はプロセッサーでのみエンコードされます。--encoder を外すか、h264 か hevc を使ってください</translation>
        </message>
        <message>
            <source>copying and two passes are the processor's; leave them out, or leave --encoder hardware out</source>
            <translation>コピーと2パスはプロセッサーの仕事です。それらを外すか、--encoder hardware を外してください</translation>
        </message>
        <message>
            <source>nothing on this machine but the processor encodes this film; leave --encoder hardware out</source>
            <translation>このコンピューターでこの作品をエンコードできるのはプロセッサーだけです。--encoder hardware を外してください</translation>
        </message>
        <message>
            <source>%1 failed while it encoded; the processor encoded the film, from its start</source>
            <translation>%1 がエンコード中に失敗したため、プロセッサーが最初からエンコードしました</translation>
        </message>
        <message>
            <source>what is encoded cannot lie beside what is copied; export without copying</source>
            <translation>エンコードした部分をコピーした部分と並べられません。コピーせずに書き出してください</translation>
        </message>
        <message>
            <source>give %1 the label %2</source>
            <translation>%1にラベル%2を付ける</translation>
        </message>
        <message>
            <source>take the label off %1</source>
            <translation>%1のラベルを外す</translation>
        </message>
        <message>
            <source>track %1</source>
            <translation>トラック%1</translation>
        </message>
        <message>
            <source>labels are red, orange, yellow, green, cyan, blue or purple; say one of these</source>
            <translation>ラベルの色は赤、オレンジ、黄、緑、シアン、青、紫です。このどれかを言ってください</translation>
        </message>
        <message>
            <source>there is no such %1 in the film</source>
            <translation>%1はこの映像にありません</translation>
        </message>
        <message>
            <source>Which %1? Say its name, such as V1 or A2.</source>
            <translation>どれですか（%1）？ V1やA2のように名前を言ってください。</translation>
        </message>
        <message>
            <source>Is that what is meant? It takes a whole clip away.</source>
            <translation>この意味ですか？ クリップが丸ごとなくなります。</translation>
        </message>
        <message>
            <source>Is that for the whole film, or only from %1 to %2?</source>
            <translation>全体ですか、それとも%1から%2までだけですか？</translation>
        </message>
        <message>
            <source>%1 in the part that is marked; let it follow what lies there</source>
            <translation>マークした部分に%1。そこにあるものを追います</translation>
        </message>
        <message>
            <source>put one effect on one clip, lay its mask on the thing, then say "make it follow the thing"</source>
            <translation>エフェクトをひとつのクリップにかけ、マスクを物の上に置いてから「make it follow the thing」と言ってください</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source>en</source>
            <translation>ja</translation>
        </message>
    </context>
    <context>
        <name>ui</name>
        <message>
            <source>Full HD, 25</source>
            <translation>フルHD、25</translation>
        </message>
        <message>
            <source>Full HD, 30</source>
            <translation>フルHD、30</translation>
        </message>
        <message>
            <source>Full HD, 24 (film)</source>
            <translation>フルHD、24（映画）</translation>
        </message>
        <message>
            <source>Full HD, 60</source>
            <translation>フルHD、60</translation>
        </message>
        <message>
            <source>4K UHD, 25</source>
            <translation>4K UHD、25</translation>
        </message>
        <message>
            <source>4K UHD, 30</source>
            <translation>4K UHD、30</translation>
        </message>
        <message>
            <source>Upright 9:16, 30 (Shorts, Reels, TikTok)</source>
            <translation>縦長 9:16、30（Shorts、Reels、TikTok）</translation>
        </message>
        <message>
            <source>Square 1:1, 30</source>
            <translation>正方形 1:1、30</translation>
        </message>
        <message>
            <source>HD 720, 25</source>
            <translation>HD 720、25</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>マスク</translation>
        </message>
        <message>
            <source>Mask place</source>
            <translation>マスクの位置</translation>
        </message>
        <message>
            <source>Mask size</source>
            <translation>マスクのサイズ</translation>
        </message>
        <message>
            <source>Mask turn</source>
            <translation>マスクの回転</translation>
        </message>
        <message>
            <source>Soft edge</source>
            <translation>境界のぼかし</translation>
        </message>
        <message>
            <source>Mask strength</source>
            <translation>マスクの強さ</translation>
        </message>
        <message>
            <source>Mask inverted</source>
            <translation>マスクを反転</translation>
        </message>
        <message>
            <source>Transitions</source>
            <translation>トランジション</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>映像</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>サウンド</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>ジェネレーター</translation>
        </message>
        <message>
            <source>Adjustment clip</source>
            <translation>調整クリップ</translation>
        </message>
        <message>
            <source>Drop an effect on a clip.</source>
            <translation>エフェクトはクリップの上にドロップしてください。</translation>
        </message>
        <message>
            <source>Drop a transition where two clips meet.</source>
            <translation>トランジションは2つのクリップの境目にドロップしてください。</translation>
        </message>
        <message>
            <source>s</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Blend</source>
            <translation>描画モード</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>クリップ</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>パン</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>フェードイン</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>フェードアウト</translation>
        </message>
        <message>
            <source>Look of the title</source>
            <translation>タイトルの外観</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>トランジション</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>Lies</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Clip</source>
            <translation>クリップ(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>挿入(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Marks</source>
            <translation>マーク(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Tracks</source>
            <translation>トラック(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>ツール(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Playback</source>
            <translation>再生(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>選択</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>パネル</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>ガイド</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>ワークスペース</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>微調整</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>編集</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>カラー</translation>
        </message>
        <message>
            <source>Captions and markers</source>
            <translation>字幕とマーカー</translation>
        </message>
        <message>
            <source>Talking</source>
            <translation>対話</translation>
        </message>
        <message>
            <source>MP4 for the web and for sending (H.264)</source>
            <translation>Web・送付用 MP4 (H.264)</translation>
        </message>
        <message>
            <source>MP4, made quickly (H.264)</source>
            <translation>高速書き出し MP4 (H.264)</translation>
        </message>
        <message>
            <source>As the source, untouched parts copied</source>
            <translation>ソースと同じ、未編集部分はコピー</translation>
        </message>
        <message>
            <source>MP4, half the size (HEVC)</source>
            <translation>半分のサイズの MP4 (HEVC)</translation>
        </message>
        <message>
            <source>MP4, smallest, slow to make (AV1)</source>
            <translation>最小サイズの MP4、時間がかかる (AV1)</translation>
        </message>
        <message>
            <source>WebM (VP9)</source>
            <translation>WebM (VP9)</translation>
        </message>
        <message>
            <source>For other editors (ProRes 422 HQ)</source>
            <translation>ほかの編集ソフト用 (ProRes 422 HQ)</translation>
        </message>
        <message>
            <source>For other editors (DNxHR HQ)</source>
            <translation>ほかの編集ソフト用 (DNxHR HQ)</translation>
        </message>
        <message>
            <source>Moving picture (GIF)</source>
            <translation>アニメーション (GIF)</translation>
        </message>
        <message>
            <source>Single pictures (PNG)</source>
            <translation>連番画像 (PNG)</translation>
        </message>
        <message>
            <source>Sound alone, untouched (WAV)</source>
            <translation>音声のみ、無圧縮 (WAV)</translation>
        </message>
        <message>
            <source>Sound alone, without loss (FLAC)</source>
            <translation>音声のみ、可逆圧縮 (FLAC)</translation>
        </message>
        <message>
            <source>Sound alone, small (MP3)</source>
            <translation>音声のみ、小さいファイル (MP3)</translation>
        </message>
        <message>
            <source>For other editors, with transparency (ProRes 4444)</source>
            <translation>ほかの編集ソフト用、透明付き (ProRes 4444)</translation>
        </message>
        <message>
            <source>WebM with transparency (VP9)</source>
            <translation>透明付き WebM (VP9)</translation>
        </message>
        <message>
            <source>Single pictures with transparency (PNG)</source>
            <translation>透明付き連番画像 (PNG)</translation>
        </message>
        <message>
            <source>The microphone '%1' does not give 48 kHz: choose another one in the system's settings.</source>
            <translation>マイク「%1」は 48 kHz に対応していません。システム設定で別のものを選んでください。</translation>
        </message>
        <message>
            <source>The microphone '%1' does not start: another program may be using it.</source>
            <translation>マイク「%1」を開始できません。ほかのプログラムが使っているかもしれません。</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>話されている内容</translation>
        </message>
        <message>
            <source>People and faces</source>
            <translation>人物と顔</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>音楽</translation>
        </message>
        <message>
            <source>There is no microphone: connect one, or allow it in the system's settings, and try again.</source>
            <translation>マイクがありません。接続するか、システム設定で許可してから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>アングル %1</translation>
        </message>
        <message>
            <source>Several cameras</source>
            <translation>複数のカメラ</translation>
        </message>
        <message>
            <source>The sounds of '%1' and '%2' do not match anywhere. Was it the same scene?</source>
            <translation>「%1」と「%2」の音はどこも一致しません。同じ場面でしたか？</translation>
        </message>
        <message>
            <source>'%1' has no timecode. Bring the clips into step by their sound instead.</source>
            <translation>「%1」にタイムコードはありません。代わりに音で同期してください。</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>カメラ</translation>
        </message>
        <message>
            <source>YouTube, 1080p (H.264)</source>
            <translation>YouTube、1080p (H.264)</translation>
        </message>
        <message>
            <source>YouTube, 4K (H.264)</source>
            <translation>YouTube、4K (H.264)</translation>
        </message>
        <message>
            <source>TikTok, Instagram and Shorts, upright 1080×1920 (H.264)</source>
            <translation>TikTok・Instagram・Shorts、縦長 1080×1920 (H.264)</translation>
        </message>
        <message>
            <source>Web, small: at most 720p (H.264)</source>
            <translation>Web、小さいファイル：最大 720p (H.264)</translation>
        </message>
        <message>
            <source>E-mail, under 20 MB (H.264)</source>
            <translation>メール、20 MB 未満 (H.264)</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>ビューアー</translation>
        </message>
        <message>
            <source>Slow moves</source>
            <translation>ゆっくりした動き</translation>
        </message>
        <message>
            <source>Trim by a frame</source>
            <translation>1フレームずつトリム</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>有効</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Source in</source>
            <translation>素材の開始点</translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s) with sound</source>
            <translation>
                <numerusform>音声付きクリップ %n 個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>クリップ %n 個</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>指示</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>作成日時</translation>
        </message>
        <message>
            <source>Time it took</source>
            <translation>かかった時間</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>計算した装置</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>トラック</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>ゲイン</translation>
        </message>
        <message>
            <source>Sound of the whole</source>
            <translation>全体の音</translation>
        </message>
        <message>
            <source>Masks and motion</source>
            <translation>マスクと動き</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>赤</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>オレンジ</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>緑</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>シアン</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>紫</translation>
        </message>
        <message>
            <source>Look-up tables (%1)</source>
            <translation>ルックアップテーブル (%1)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Fade in curve</source>
            <translation>フェードインの曲線</translation>
        </message>
        <message>
            <source>Fade out curve</source>
            <translation>フェードアウトの曲線</translation>
        </message>
        <message>
            <source>Adds it to what is selected, or takes it out</source>
            <translation>選択に加えるか、選択から外します</translation>
        </message>
        <message>
            <source>Selects it</source>
            <translation>選択します</translation>
        </message>
        <message>
            <source>On %1, from %2 to %3, %4 long</source>
            <translation>%1、%2から%3まで、長さ%4</translation>
        </message>
        <message>
            <source>It is switched off.</source>
            <translation>無効になっています。</translation>
        </message>
    </context>
    <context>
        <name>ui::AboutDialog</name>
        <message>
            <source>About Saycut</source>
            <translation>Saycut について</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later: it may be used, studied, changed and passed on. It comes without any warranty.</source>
            <translation>GNU General Public License バージョン 3 以降に基づくフリーソフトウェアです。使用、研究、改変、再配布ができます。無保証です。</translation>
        </message>
        <message>
            <source>window and sound device</source>
            <translation>ウィンドウと音声出力</translation>
        </message>
        <message>
            <source>reading and writing media</source>
            <translation>メディアの読み書き</translation>
        </message>
        <message>
            <source>encoders that FFmpeg uses</source>
            <translation>FFmpeg が使うエンコーダー</translation>
        </message>
        <message>
            <source>measuring pictures</source>
            <translation>画像の計測</translation>
        </message>
        <message>
            <source>conversions of colour and size</source>
            <translation>色とサイズの変換</translation>
        </message>
        <message>
            <source>project files</source>
            <translation>プロジェクトファイル</translation>
        </message>
        <message>
            <source>models, where they are installed</source>
            <translation>モデル（インストール時）</translation>
        </message>
        <message>
            <source>words for models</source>
            <translation>モデル用の語彙処理</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>使用ライブラリ</translation>
        </message>
        <message>
            <source>For</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>Libraries and their licences</source>
            <translation>ライブラリとそのライセンス</translation>
        </message>
        <message>
            <source>Models have licences of their own: View, Models… shows them.</source>
            <translation>モデルには個別のライセンスがあります。「表示」→「モデル…」で確認できます。</translation>
        </message>
        <message>
            <source>A video editor that one can talk to. Everything stays on this machine, unless you turn on a language model elsewhere: no account, no other network.</source>
            <translation>話しかけて使える動画編集ソフトです。別の場所の言語モデルをオンにしない限り、データはすべてこのコンピューターに残ります。アカウントもほかのネットワークも不要です。</translation>
        </message>
        <message>
            <source>understanding what is said</source>
            <translation>発話の理解</translation>
        </message>
        <message>
            <source>colour management of camera footage and tables</source>
            <translation>カメラ素材とテーブルの色管理</translation>
        </message>
    </context>
    <context>
        <name>ui::ActionSearch</name>
        <message>
            <source>Find an action</source>
            <translation>コマンドを検索</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>したいことを入力</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>No action is called that. Enter takes the words to the chat.</source>
            <translation>その名前の操作はありません。Enter を押すと、この言葉をチャットに書き込みます。</translation>
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
            <translation>「%1」は数値ではありません。</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>「%1」は時間として読めません。12.5、00:01:02:12、150f のように入力してください。</translation>
        </message>
    </context>
    <context>
        <name>ui::BackupsDialog</name>
        <message>
            <source>%1 clips, %2</source>
            <translation>クリップ%1個、%2</translation>
        </message>
        <message>
            <source>the same clips</source>
            <translation>同じクリップ</translation>
        </message>
        <message>
            <source>%1 clips that are gone now, %2 not there yet</source>
            <translation>今はないクリップ%1個、まだなかったクリップ%2個</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>バックアップ</translation>
        </message>
        <message>
            <source>Now: %1. A backup is opened as a copy beside the project; this one stays as it is.</source>
            <translation>現在：%1。バックアップはプロジェクトの隣に複製として開き、このプロジェクトはそのまま残ります。</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>保存日時</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Compared with now</source>
            <translation>現在との比較</translation>
        </message>
        <message>
            <source>There are no backups yet. One is made when a project is saved, every five minutes at most.</source>
            <translation>バックアップはまだありません。保存時に最大5分ごとに作られます。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>複製を開く</translation>
        </message>
    </context>
    <context>
        <name>ui::BinModel</name>
        <message>
            <source>mono</source>
            <translation>モノラル</translation>
        </message>
        <message>
            <source>stereo</source>
            <translation>ステレオ</translation>
        </message>
        <message>
            <source>%1 channels</source>
            <translation>%1 チャンネル</translation>
        </message>
        <message>
            <source>%1, %2 kHz</source>
            <translation>%1、%2 kHz</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Frame rate</source>
            <translation>フレームレート</translation>
        </message>
        <message>
            <source>Codec</source>
            <translation>コーデック</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>サウンド</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日付</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
    </context>
    <context>
        <name>ui::Breadcrumbs</name>
        <message>
            <source>Film</source>
            <translation>フィルム</translation>
        </message>
        <message>
            <source>Nested sequence</source>
            <translation>ネストされたシーケンス</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>%1に戻る</translation>
        </message>
    </context>
    <context>
        <name>ui::BrushBar</name>
        <message>
            <source>Brush</source>
            <translation>ブラシ</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>What is painted comes to the mask (X changes to the eraser, Alt for one stroke)</source>
            <translation>塗った部分がマスクに加わります(X で消しゴムに切り替え、Alt で 1 ストロークだけ)</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>消す</translation>
        </message>
        <message>
            <source>What is painted goes from the mask (X changes to the brush)</source>
            <translation>塗った部分がマスクから消えます(X でブラシに切り替え)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Size of the brush, across, in parts of the picture's height: [ and ]</source>
            <translation>ブラシの直径(画面の高さに対する割合): [ と ]</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>硬さ</translation>
        </message>
        <message>
            <source>How much of the brush is hard: Shift+[ and Shift+]</source>
            <translation>ブラシの硬い部分の割合: Shift+[ と Shift+]</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Ends painting (Escape)</source>
            <translation>塗りを終える(Esc)</translation>
        </message>
    </context>
    <context>
        <name>ui::Bubble</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ほか %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>%1 へ移動</translation>
        </message>
    </context>
    <context>
        <name>ui::CameraWays</name>
        <message>
            <source>%1 % of the clip</source>
            <translation>クリップの %1 %</translation>
        </message>
        <message>
            <source>The camera's way in '%1' is known.</source>
            <translation>「%1」のカメラの動きを調べ終えました。</translation>
        </message>
        <message>
            <source>Camera's way in %1</source>
            <translation>%1 のカメラの動き</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatController</name>
        <message>
            <source>What still waited for the other project's job was not done.</source>
            <translation>前のプロジェクトの処理を待っていた依頼は実行されませんでした。</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>音声を聞き取り中</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>会話</translation>
        </message>
        <message>
            <source>Looking at the clip</source>
            <translation>クリップを確認中</translation>
        </message>
        <message>
            <source>Describing the clip</source>
            <translation>クリップを説明中</translation>
        </message>
        <message>
            <source>Drawing a new picture</source>
            <translation>新しい画像を生成中</translation>
        </message>
        <message>
            <source>Drawing a new clip</source>
            <translation>新しいクリップを生成中</translation>
        </message>
        <message>
            <source>Choose where to: %1.</source>
            <translation>保存先を選んでください：%1。</translation>
        </message>
        <message>
            <source>Done: %1.</source>
            <translation>完了：%1。</translation>
        </message>
        <message>
            <source>That could not be done.</source>
            <translation>実行できませんでした。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>中止しました。変更はありません。</translation>
        </message>
        <message>
            <source>The result could not be put into the project.</source>
            <translation>結果をプロジェクトに入れられませんでした。</translation>
        </message>
        <message>
            <source>In the project '%1': %2</source>
            <translation>プロジェクト「%1」：%2</translation>
        </message>
        <message>
            <source>The result of '%1' waits until the project '%2' is open again: %3.</source>
            <translation>「%1」の結果は、プロジェクト「%2」が再び開かれるまで待機します：%3。</translation>
        </message>
        <message>
            <source>The clip is gone; the result lies in the bin.</source>
            <translation>クリップがなくなったため、結果はメディアに置きました。</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Asking the language model at %1</source>
            <translation>%1 の言語モデルに尋ねています</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>言語モデルの言葉: %1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>省いたもの: %1</translation>
        </message>
        <message>
            <source>What was made lies in the bin.</source>
            <translation>生成したものはメディアに置きました。</translation>
        </message>
        <message>
            <source>The model had not finished "%1" when the program ended.</source>
            <translation>プログラムの終了時、モデルは「%1」を終えていませんでした。</translation>
        </message>
        <message numerus="yes">
            <source>The model had not finished "%1" and %n more when the program ended.</source>
            <translation>
                <numerusform>プログラムの終了時、モデルは「%1」ほか %n 件を終えていませんでした。</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>続ける</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>やめる</translation>
        </message>
        <message>
            <source>Looking for it in the background: %1.</source>
            <translation>バックグラウンドで探しています: %1。</translation>
        </message>
        <message>
            <source>how long it takes is being worked out…</source>
            <translation>所要時間を見積もっています…</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatPanel</name>
        <message>
            <source>TALK TO SAYCUT</source>
            <translation>SAYCUT に話しかける</translation>
        </message>
        <message>
            <source>%1 · about %2 s left</source>
            <translation>%1 · 残り約 %2 秒</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) wait(s) until this is done.</source>
            <translation>
                <numerusform>この処理が終わるまで %n 件のメッセージが待機しています。</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Preview of the result</source>
            <translation>結果のプレビュー</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>今はしない</translation>
        </message>
        <message>
            <source>%1. The original stays; the result is a take beside it.</source>
            <translation>%1。元のクリップは残り、結果は別のテイクになります。</translation>
        </message>
        <message>
            <source>Turn the red dress blue… cut the first 2 seconds… what happens?</source>
            <translation>赤いドレスを青に… 最初の2秒をカット… 何が起きている？</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>Send (Return)</source>
            <translation>送信 (Return)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>No clip selected</source>
            <translation>クリップ未選択</translation>
        </message>
        <message>
            <source> marked</source>
            <translation> マーク済み</translation>
        </message>
        <message>
            <source> · only in the frame</source>
            <translation> · 枠内のみ</translation>
        </message>
        <message>
            <source> · sound kept</source>
            <translation> · 音声は維持</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier message(s) is/are kept with the project.</source>
            <translation>
                <numerusform>以前のメッセージ %n 件はプロジェクトに保存されています。</numerusform>
            </translation>
        </message>
        <message>
            <source>Import a clip, then tell me what to change: “turn the red dress blue”, “make it night”, “cut the first 2 seconds”. Or ask about it: “what colour is the dress?” Everything stays on this machine.</source>
            <translation>クリップを読み込み、変えたいことを書いてください。「赤いドレスを青に」「夜にして」「最初の2秒をカット」。質問もできます。「ドレスは何色？」データはすべてこのコンピューターに残ります。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
        <message>
            <source>Another try</source>
            <translation>別の案を試す</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>取り消す</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>この操作を取り消す</translation>
        </message>
        <message>
            <source>This is not the newest step any more: Ctrl+Z undoes the newer ones first</source>
            <translation>最新の操作ではありません。Ctrl+Z は新しい操作から順に取り消します</translation>
        </message>
        <message>
            <source>Hold it down and speak: the words are written here</source>
            <translation>押したまま話すと、言葉がここに書かれます</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>押して話す</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>画質</translation>
        </message>
        <message>
            <source>A draft takes fewer steps; the same wish in a better quality gives the same picture</source>
            <translation>下書きは少ないステップで描きます。同じ指示をより高い品質で行うと同じ絵になります</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>下書き</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>最高</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>音声を聞き取り中</translation>
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
            <translation>%1：色のほうへドラッグ。ダブルクリックで中央に戻ります</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>赤 %1、緑 %2、青 %3</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourWheels</name>
        <message>
            <source>Shadows</source>
            <translation>シャドウ</translation>
        </message>
        <message>
            <source>Midtones</source>
            <translation>中間調</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>ハイライト</translation>
        </message>
    </context>
    <context>
        <name>ui::CurveEditor</name>
        <message>
            <source>Press beside the curve for a new point, drag it; Del takes the chosen one away</source>
            <translation>曲線の外を押すと点が増え、ドラッグで動きます。Deleteで選んだ点を消します</translation>
        </message>
        <message>
            <source>a straight line</source>
            <translation>直線</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>混在</translation>
        </message>
    </context>
    <context>
        <name>ui::Docks</name>
        <message>
            <source>Float</source>
            <translation>フローティング</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>パネル</translation>
        </message>
    </context>
    <context>
        <name>ui::DrawnParts</name>
        <message>
            <source>The project is open in another window, which renders: here it is only looked at.</source>
            <translation>プロジェクトは別のウィンドウで開かれており、レンダリングはそちらで行います。ここでは閲覧のみです。</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>タイムラインが空です。まずクリップを読み込んでください。</translation>
        </message>
        <message>
            <source>%1 % of the part</source>
            <translation>部分の %1 %</translation>
        </message>
        <message>
            <source>The part is rendered: it is played without drawing.</source>
            <translation>その部分はレンダリング済みです。描画せずに再生されます。</translation>
        </message>
        <message>
            <source>Nothing here needs rendering: it is played as it is.</source>
            <translation>ここにレンダリングが必要なものはありません。そのまま再生されます。</translation>
        </message>
        <message>
            <source>The part is rendered, but for what lacks its media.</source>
            <translation>メディアが見つからないところを除き、レンダリングしました。</translation>
        </message>
        <message>
            <source>Nothing of this timeline is rendered.</source>
            <translation>このタイムラインにレンダリング済みの部分はありません。</translation>
        </message>
        <message>
            <source>Rendering %1 to %2</source>
            <translation>%1 から %2 をレンダリング中</translation>
        </message>
    </context>
    <context>
        <name>ui::EdgeView</name>
        <message>
            <source>Pictures on both sides of the cut</source>
            <translation>カットの両側の画像</translation>
        </message>
    </context>
    <context>
        <name>ui::EffectBrowser</name>
        <message>
            <source>Search effects, transitions, titles</source>
            <translation>エフェクト、トランジション、タイトルを検索</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>エフェクト</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>Effects go onto what is selected, transitions to the cut there, titles to the playhead</source>
            <translation>エフェクトは選択部分に、トランジションはカット点に、タイトルは再生ヘッドに置かれます</translation>
        </message>
        <message>
            <source>Choose an effect, a transition or a title first.</source>
            <translation>まずエフェクト、トランジション、タイトルのいずれかを選んでください。</translation>
        </message>
    </context>
    <context>
        <name>ui::Examples</name>
        <message>
            <source>Puts it into the box below</source>
            <translation>下の入力欄に入れます</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportChoices</name>
        <message>
            <source>A smaller number is a better picture and a larger file.</source>
            <translation>数字が小さいほど画質が良く、ファイルは大きくなります。</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>画質</translation>
        </message>
        <message>
            <source>By quality; or such as 8M</source>
            <translation>画質に従う。または 8M など</translation>
        </message>
        <message>
            <source>Bit rate</source>
            <translation>ビットレート</translation>
        </message>
        <message>
            <source>Two passes</source>
            <translation>2 パス</translation>
        </message>
        <message>
            <source>The film is looked at once before it is written: the bits go where they are needed.</source>
            <translation>書き出す前に一度全体を調べ、必要な所にビットを配ります。</translation>
        </message>
        <message>
            <source>Encoder's speed</source>
            <translation>エンコード速度</translation>
        </message>
        <message>
            <source>Copy what is untouched instead of encoding it</source>
            <translation>未編集部分は再エンコードせずコピー</translation>
        </message>
        <message>
            <source>Drawn into the picture</source>
            <translation>映像に焼き込む</translation>
        </message>
        <message>
            <source>In the file, shown or hidden by players</source>
            <translation>ファイル内に保存、再生側で切り替え</translation>
        </message>
        <message>
            <source>As a file beside it (SRT)</source>
            <translation>別ファイル (SRT)</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>含めない</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>現在のまま</translation>
        </message>
        <message>
            <source>−14 LUFS, for the web</source>
            <translation>−14 LUFS、Web 向け</translation>
        </message>
        <message>
            <source>−16 LUFS, for podcasts</source>
            <translation>−16 LUFS、ポッドキャスト向け</translation>
        </message>
        <message>
            <source>−23 LUFS, for broadcast (EBU R 128)</source>
            <translation>−23 LUFS、放送向け (EBU R 128)</translation>
        </message>
        <message>
            <source>−24 LUFS, for broadcast (ATSC A/85)</source>
            <translation>−24 LUFS、放送向け (ATSC A/85)</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>ラウドネス</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Title in the file</source>
            <translation>ファイル内のタイトル</translation>
        </message>
        <message>
            <source>Say in the file which models made parts of it</source>
            <translation>どのモデルが一部を作ったかをファイルに記す</translation>
        </message>
        <message>
            <source>As the preset</source>
            <translation>プリセットに従う</translation>
        </message>
        <message>
            <source>As the preset (%1)</source>
            <translation>プリセットに従う (%1)</translation>
        </message>
        <message>
            <source>Chapters from the named markers (%1)</source>
            <translation>名前付きマーカーからチャプター (%1)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>2160p (4K)</source>
            <translation>2160p (4K)</translation>
        </message>
        <message>
            <source>1080×1920, upright</source>
            <translation>1080×1920、縦長</translation>
        </message>
        <message>
            <source>1080×1080, square</source>
            <translation>1080×1080、正方形</translation>
        </message>
        <message>
            <source>Such as 720p, which keeps the film's shape, or 1280x720: what is left over of another shape is black.</source>
            <translation>720p など（フィルムの縦横比を保ちます）、または 1280x720：縦横比が違うと余白は黒になります。</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>フレームレート</translation>
        </message>
        <message>
            <source>Frames a second, such as 25 or 30000/1001</source>
            <translation>毎秒のフレーム数。25 や 30000/1001 など</translation>
        </message>
        <message>
            <source>Size and rate</source>
            <translation>サイズとフレームレート</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>サウンド</translation>
        </message>
        <message>
            <source>With the picture</source>
            <translation>映像とともに</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>音声なし</translation>
        </message>
        <message>
            <source>Sound alone</source>
            <translation>音声のみ</translation>
        </message>
        <message>
            <source>Bit rate of the sound</source>
            <translation>音声のビットレート</translation>
        </message>
        <message>
            <source>%1 kbit/s</source>
            <translation>%1 kbit/s</translation>
        </message>
        <message>
            <source>As the film</source>
            <translation>フィルムに合わせる</translation>
        </message>
        <message>
            <source>Compare what was copied with its source</source>
            <translation>コピーした部分を元の素材と照合</translation>
        </message>
        <message>
            <source>The finished film is read again before it appears: where a copied picture or sound is not that of its medium, nothing is written.</source>
            <translation>完成した映像を表に出す前に読み直します。コピーした画や音が素材と違えば、何も書き込みません。</translation>
        </message>
        <message>
            <source>Encoded by</source>
            <translation>エンコード</translation>
        </message>
        <message>
            <source>The processor: small files</source>
            <translation>プロセッサー：ファイルが小さい</translation>
        </message>
        <message>
            <source>The graphics card: fast</source>
            <translation>グラフィックカード：速い</translation>
        </message>
        <message>
            <source>The card makes a larger file of the same quality. Where it fails, the processor encodes the film from its start.</source>
            <translation>カードでは同じ画質でファイルが大きくなります。失敗した場合はプロセッサーが最初からエンコードします。</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選択…</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>プリセット</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>映像</translation>
        </message>
        <message>
            <source>Only the marked range</source>
            <translation>マークした範囲のみ</translation>
        </message>
        <message>
            <source>The file appears when it is complete.</source>
            <translation>ファイルは完成してから現れます。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>中止しています…</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>書き出し先</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>見つからないメディア</translation>
        </message>
        <message>
            <source>'%1' is not where the project says. File, Find missing media… looks for it. Export with a slate in its place?</source>
            <translation>「%1」が記録された場所にありません。「ファイル」→「見つからないメディアを探す…」で探せます。代わりの画面で書き出しますか？</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are not where the project says. File, Find missing media… looks for them. Export with slates in their place?</source>
            <translation>
                <numerusform>「%1」ほか %n 件が記録された場所にありません。「ファイル」→「見つからないメディアを探す…」で探せます。代わりの画面で書き出しますか？</numerusform>
            </translation>
        </message>
        <message>
            <source>Export with slates</source>
            <translation>代わりの画面で書き出す</translation>
        </message>
        <message>
            <source>There is already a file '%1'. Replace it?</source>
            <translation>ファイル「%1」はすでにあります。置き換えますか？</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換え</translation>
        </message>
        <message>
            <source>Another film is written first. This dialog can be closed meanwhile.</source>
            <translation>先に別の書き出しが行われます。このダイアログは閉じてもかまいません。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>中止しました。何も書き出されていません。</translation>
        </message>
        <message>
            <source>Keep…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Keep these choices under a name</source>
            <translation>この設定に名前を付けて保存</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Take the kept choices off the list</source>
            <translation>保存した設定を一覧から外す</translation>
        </message>
        <message>
            <source>Keep these choices</source>
            <translation>設定を保存</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Trying out how large it becomes…</source>
            <translation>大きさを試算しています…</translation>
        </message>
        <message>
            <source>A file for each marker with a length, numbered and named after it</source>
            <translation>長さのあるマーカーごとに 1 ファイル。番号とマーカーの名前が付きます</translation>
        </message>
        <message>
            <source>Each marked section as a file of its own (%1)</source>
            <translation>マークした部分をそれぞれ別のファイルに (%1)</translation>
        </message>
        <message numerus="yes">
            <source>There are already '%1' and %n more of these files. Replace them?</source>
            <translation>
                <numerusform>「%1」ほか %n 個のファイルがすでにあります。置き換えますか？</numerusform>
            </translation>
        </message>
        <message>
            <source>Each file appears when it is complete.</source>
            <translation>各ファイルは完成してから現れます。</translation>
        </message>
        <message>
            <source>Stopped. %1 of %2 files were written.</source>
            <translation>中止しました。%2 ファイル中 %1 が書き出されました。</translation>
        </message>
        <message>
            <source>File %1 of %2: %3</source>
            <translation>ファイル %1／%2：%3</translation>
        </message>
        <message>
            <source>None, %1 of sound</source>
            <translation>なし、音声 %1</translation>
        </message>
        <message>
            <source>%1×%2, %3 frames a second, %4</source>
            <translation>%1×%2、毎秒 %3 フレーム、%4</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportQueue</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>%2 フレーム中 %1、残り約 %3 秒</translation>
        </message>
        <message>
            <source>Wrote %1 (%2 MB in %3 s).</source>
            <translation>%1 を書き出しました（%2 MB、%3 秒）。</translation>
        </message>
        <message>
            <source>The export of '%1' failed: %2</source>
            <translation>「%1」の書き出しに失敗しました：%2</translation>
        </message>
        <message>
            <source>Note: %1.</source>
            <translation>注意：%1。</translation>
        </message>
        <message>
            <source>'%1' failed: %2</source>
            <translation>「%1」に失敗しました：%2</translation>
        </message>
        <message>
            <source>Checked: %1 copied frames are the same as in their sources.</source>
            <translation>照合済み: コピーした %1 フレームは元の素材と同じです。</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportTrial</name>
        <message>
            <source>About %1 MB, written in about %2 s.</source>
            <translation>約 %1 MB、書き出しに約 %2 秒。</translation>
        </message>
    </context>
    <context>
        <name>ui::FollowMotion</name>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>このプロジェクトは閲覧のみです。別のウィンドウで編集されています。</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>クリップのトラックはロックされています。左端の錠で解除できます。</translation>
        </message>
        <message>
            <source>Something is being followed already. The jobs panel shows it, and can stop it.</source>
            <translation>すでに追跡中のものがあります。ジョブパネルで確認と停止ができます。</translation>
        </message>
        <message>
            <source>The thing in '%1' is followed: %2.</source>
            <translation>「%1」の対象を追跡しました: %2。</translation>
        </message>
        <message>
            <source>The thing in '%1' was seen last at %2. What was found up to there is kept; move the playhead on, lay the mask on it again and go on from there.</source>
            <translation>「%1」の対象が最後に見えたのは %2 です。そこまでの結果は残ります。再生ヘッドを進め、マスクを置き直して続けてください。</translation>
        </message>
        <message>
            <source>Backwards it was seen last at %1.</source>
            <translation>逆方向で最後に見えたのは %1 です。</translation>
        </message>
        <message>
            <source>Nothing was found beside the picture at the playhead: is the thing seen there, and is there more of the clip in that direction?</source>
            <translation>再生ヘッドの画像のほかには見つかりませんでした。対象はそこに見えていますか。その方向にクリップの続きはありますか。</translation>
        </message>
        <message>
            <source>%1 % of the clip</source>
            <translation>クリップの %1 %</translation>
        </message>
        <message>
            <source>Following a thing in %1</source>
            <translation>%1 内の対象を追跡</translation>
        </message>
        <message>
            <source>The mask was taken away or became another one while the thing was looked for; nothing was changed.</source>
            <translation>探している間にマスクが外されたか、別のものになりました。何も変更していません。</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>動きを追跡</translation>
        </message>
    </context>
    <context>
        <name>ui::FormatDialog</name>
        <message>
            <source>Project settings</source>
            <translation>プロジェクト設定</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新規プロジェクト</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>プリセット</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>現在のまま</translation>
        </message>
        <message>
            <source>As the first clip is</source>
            <translation>最初のクリップに合わせる</translation>
        </message>
        <message>
            <source>Of your own</source>
            <translation>カスタム</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>幅</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高さ</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>フレームレート</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>映像</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>適用</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>作成</translation>
        </message>
        <message>
            <source>Usual (BT.709)</source>
            <translation>標準 (BT.709)</translation>
        </message>
        <message>
            <source>Wide (BT.2020)</source>
            <translation>広色域 (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, HLG (BT.2020)</source>
            <translation>ハイダイナミックレンジ、HLG (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, PQ (BT.2020)</source>
            <translation>ハイダイナミックレンジ、PQ (BT.2020)</translation>
        </message>
        <message>
            <source>What is in another light is brought into this one; exports are written in it.</source>
            <translation>ほかの色空間の素材はこれに変換され、書き出しもこの色空間で行われます。</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>カラー</translation>
        </message>
        <message>
            <source>Mono</source>
            <translation>モノラル</translation>
        </message>
        <message>
            <source>Stereo</source>
            <translation>ステレオ</translation>
        </message>
        <message>
            <source>Surround 5.1</source>
            <translation>サラウンド 5.1</translation>
        </message>
        <message>
            <source>Surround 7.1</source>
            <translation>サラウンド 7.1</translation>
        </message>
        <message>
            <source>What has more or fewer channels is brought to these; exports are written with them.</source>
            <translation>チャンネル数が異なる音はこの構成に変換され、書き出しもこの構成になります。</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>サウンド</translation>
        </message>
    </context>
    <context>
        <name>ui::GuessCard</name>
        <message>
            <source>Is this what you mean? The language model reads it so:</source>
            <translation>こういう意味ですか？言語モデルは次のように読みました:</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>今はしない</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>省いたもの: %1</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>言語モデルの言葉: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>最初の状態</translation>
        </message>
    </context>
    <context>
        <name>ui::InspectorPanel</name>
        <message>
            <source>Select a clip to see what can be set.</source>
            <translation>クリップを選択すると設定が表示されます。</translation>
        </message>
        <message>
            <source>Earlier: before the effect above</source>
            <translation>前へ：上のエフェクトより先に</translation>
        </message>
        <message>
            <source>Move %1 up</source>
            <translation>%1 を上へ</translation>
        </message>
        <message>
            <source>Order of effects</source>
            <translation>エフェクトの順序</translation>
        </message>
        <message>
            <source>Take the effect away</source>
            <translation>エフェクトを外す</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>%1 を外す</translation>
        </message>
        <message>
            <source>Remove the effect</source>
            <translation>エフェクトを削除</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>エフェクト</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>キーフレームを削除</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>キーフレームを打つ</translation>
        </message>
        <message>
            <source>Back to what is selected</source>
            <translation>選択したものに戻る</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>混在</translation>
        </message>
        <message>
            <source>Take the effect away from all of them</source>
            <translation>すべてからエフェクトを外す</translation>
        </message>
        <message>
            <source>Add an effect</source>
            <translation>エフェクトを追加</translation>
        </message>
        <message>
            <source>Puts an effect on the sound of the whole</source>
            <translation>全体の音にエフェクトを掛けます</translation>
        </message>
        <message>
            <source>Puts an effect on all that lies on the track</source>
            <translation>トラック上のすべてにエフェクトを掛けます</translation>
        </message>
    </context>
    <context>
        <name>ui::JobNotes</name>
        <message>
            <source>Work in the background</source>
            <translation>バックグラウンドの処理</translation>
        </message>
        <message numerus="yes">
            <source>%n job(s) are done.</source>
            <translation>
                <numerusform>%n 件のジョブが完了しました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
    </context>
    <context>
        <name>ui::JobsPanel</name>
        <message>
            <source>waits</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>失敗：%1</translation>
        </message>
        <message>
            <source>stopped, nothing was written</source>
            <translation>中止、書き出しなし</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>ジョブ</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>前へ</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>後へ</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>フォルダーで表示</translation>
        </message>
        <message>
            <source>Clear finished</source>
            <translation>完了したものを消去</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>一時停止中</translation>
        </message>
        <message>
            <source>stopped, nothing was changed</source>
            <translation>中止、変更なし</translation>
        </message>
        <message>
            <source>Nothing is being made. Exports, proxies and what the models do are listed here.</source>
            <translation>処理中のものはありません。書き出し、プロキシ、モデルの処理がここに並びます。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>再開</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyView</name>
        <message>
            <source>Nothing moves here yet. The diamond beside a value in the inspector sets its first key.</source>
            <translation>まだ動きはありません。インスペクタの値の横にあるひし形で最初のキーフレームを打てます。</translation>
        </message>
        <message>
            <source>Move the key</source>
            <translation>キーフレームを移動</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>キーフレームを打つ</translation>
        </message>
        <message>
            <source>Hold until the next key</source>
            <translation>次のキーフレームまで保持</translation>
        </message>
        <message>
            <source>Straight to the next key</source>
            <translation>次のキーフレームまで直線</translation>
        </message>
        <message>
            <source>Slow at both ends</source>
            <translation>両端をなめらかに</translation>
        </message>
        <message>
            <source>Slow at first</source>
            <translation>最初をなめらかに</translation>
        </message>
        <message>
            <source>Slow at the end</source>
            <translation>最後をなめらかに</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>キーフレームを削除</translation>
        </message>
        <message>
            <source>Way of the key</source>
            <translation>キーフレームの補間</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>キーフレーム</translation>
        </message>
    </context>
    <context>
        <name>ui::LanguageModelBox</name>
        <message>
            <source>Ask it where Saycut is unsure of a message</source>
            <translation>Saycut が確信を持てないときに尋ねる</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>言語モデル</translation>
        </message>
        <message>
            <source>Its address</source>
            <translation>アドレス</translation>
        </message>
        <message>
            <source>The first that it has</source>
            <translation>最初に見つかるもの</translation>
        </message>
        <message>
            <source>Its model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Off, nothing leaves this machine. On, your message, the names and times of the clips and what was said last go to this address and nowhere else.</source>
            <translation>オフでは何もこのコンピューターから出ません。オンでは、メッセージ、クリップの名前と時間、直前の会話がこのアドレスだけに送られます。</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) found there.</source>
            <translation>
                <numerusform>%n 個のモデルが見つかりました。</numerusform>
            </translation>
        </message>
        <message>
            <source>It sees: small pictures are sent, too</source>
            <translation>画像が見える: 小さな画像も送る</translation>
        </message>
    </context>
    <context>
        <name>ui::LogPanel</name>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>Nothing to tell yet. Refusals and notices are kept here.</source>
            <translation>まだ何もありません。断られた操作とお知らせがここに残ります。</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>レポートをコピー</translation>
        </message>
        <message>
            <source>Puts the log, the last steps and what the project is made of on the clipboard</source>
            <translation>ログ、最近の操作、プロジェクトの構成をクリップボードに入れます</translation>
        </message>
    </context>
    <context>
        <name>ui::MadeBox</name>
        <message>
            <source>How it was made</source>
            <translation>作成方法</translation>
        </message>
        <message>
            <source>Copy all of this</source>
            <translation>これをすべてコピー</translation>
        </message>
        <message>
            <source>Copy how it was made</source>
            <translation>作成方法をコピー</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>New project</source>
            <translation>新規プロジェクト</translation>
        </message>
        <message>
            <source>New project of a format…</source>
            <translation>フォーマットを指定して新規プロジェクト…</translation>
        </message>
        <message>
            <source>Project settings…</source>
            <translation>プロジェクト設定…</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>開く…</translation>
        </message>
        <message>
            <source>Open timeline of another program…</source>
            <translation>ほかのソフトのタイムラインを開く…</translation>
        </message>
        <message>
            <source>Export timeline or subtitles…</source>
            <translation>タイムラインや字幕を書き出す…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>別名で保存…</translation>
        </message>
        <message>
            <source>Look for unsaved projects</source>
            <translation>未保存のプロジェクトを探す</translation>
        </message>
        <message>
            <source>Unsaved projects</source>
            <translation>未保存のプロジェクト</translation>
        </message>
        <message>
            <source>No untitled project was left behind.</source>
            <translation>残っている名称未設定のプロジェクトはありません。</translation>
        </message>
        <message>
            <source>Import media…</source>
            <translation>メディアを読み込む…</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>見つからないメディアを探す…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Import media</source>
            <translation>メディアの読み込み</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>見つからないメディア</translation>
        </message>
        <message>
            <source>All media are where the project says.</source>
            <translation>すべてのメディアは記録された場所にあります。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>タイムラインが空です。まずクリップを読み込んでください。</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>プロジェクトの保存</translation>
        </message>
        <message>
            <source>Saycut projects (*.saycut)</source>
            <translation>Saycut プロジェクト (*.saycut)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>フォーマット</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>プロジェクトを開く</translation>
        </message>
        <message>
            <source>Open timeline</source>
            <translation>タイムラインを開く</translation>
        </message>
        <message>
            <source>Save as project</source>
            <translation>プロジェクトとして保存</translation>
        </message>
        <message>
            <source>Not taken over</source>
            <translation>取り込まれなかったもの</translation>
        </message>
        <message>
            <source>Export timeline or subtitles</source>
            <translation>タイムラインや字幕の書き出し</translation>
        </message>
        <message>
            <source>Not carried by this format</source>
            <translation>この形式では保存できないもの</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>保存されていない変更</translation>
        </message>
        <message>
            <source>Save the changes to '%1'?</source>
            <translation>「%1」への変更を保存しますか？</translation>
        </message>
        <message>
            <source>A film is being exported.</source>
            <translation>書き出しの途中です。</translation>
        </message>
        <message>
            <source>The model is still working on your last message.</source>
            <translation>モデルが最後のメッセージを処理しています。</translation>
        </message>
        <message>
            <source>%1 Stop it and quit?</source>
            <translation>%1中止して終了しますか？</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>中止して終了</translation>
        </message>
        <message>
            <source>%1%2 - Saycut</source>
            <translation>%1%2 - Saycut</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>メディア</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>トーク</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>インスペクタ</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>エフェクト</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>ソース</translation>
        </message>
        <message>
            <source>Mixer</source>
            <translation>ミキサー</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>スコープ</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>マーカー</translation>
        </message>
        <message>
            <source>History</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>ジョブ</translation>
        </message>
        <message>
            <source>Reset the layout</source>
            <translation>ワークスペースを初期化</translation>
        </message>
        <message>
            <source>Maximise the panel</source>
            <translation>パネルを最大化</translation>
        </message>
        <message>
            <source>About Saycut, licences</source>
            <translation>Saycut とライセンスについて</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>環境設定…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>キーボードショートカット…</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>最近使ったプロジェクト</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>まだありません</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>取り消す</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>やり直す</translation>
        </message>
        <message>
            <source>Find an action…</source>
            <translation>コマンドを検索…</translation>
        </message>
        <message>
            <source>Talk to Saycut</source>
            <translation>Saycut に話しかける</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>選択</translation>
        </message>
        <message>
            <source>Razor</source>
            <translation>レーザー</translation>
        </message>
        <message>
            <source>Ripple trim</source>
            <translation>リップルトリム</translation>
        </message>
        <message>
            <source>Roll trim</source>
            <translation>ローリングトリム</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>スリップ</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>スライド</translation>
        </message>
        <message>
            <source>Snapping</source>
            <translation>スナップ</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>再生／一時停止</translation>
        </message>
        <message>
            <source>Shuttle back</source>
            <translation>逆シャトル</translation>
        </message>
        <message>
            <source>Shuttle stop</source>
            <translation>シャトル停止</translation>
        </message>
        <message>
            <source>Shuttle forward</source>
            <translation>順シャトル</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>1フレーム戻る</translation>
        </message>
        <message>
            <source>One frame forward</source>
            <translation>1フレーム進む</translation>
        </message>
        <message>
            <source>One second back</source>
            <translation>1秒戻る</translation>
        </message>
        <message>
            <source>One second forward</source>
            <translation>1秒進む</translation>
        </message>
        <message>
            <source>Compare takes</source>
            <translation>テイクを比較</translation>
        </message>
        <message>
            <source>Show in the inspector</source>
            <translation>インスペクタに表示</translation>
        </message>
        <message>
            <source>Models…</source>
            <translation>モデル…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>ズームイン</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>ズームアウト</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>全体を表示</translation>
        </message>
        <message>
            <source>Zoom to the selection</source>
            <translation>選択範囲を拡大表示</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>フルスクリーン</translation>
        </message>
        <message>
            <source>Frame of the clip on the picture</source>
            <translation>画面上のクリップ枠</translation>
        </message>
        <message>
            <source>Safe areas</source>
            <translation>セーフエリア</translation>
        </message>
        <message>
            <source>What 9:16 would keep</source>
            <translation>9:16 で残る範囲</translation>
        </message>
        <message>
            <source>What 1:1 would keep</source>
            <translation>1:1 で残る範囲</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>三分割</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>「%1」を取り消す</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>「%1」をやり直す</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>サンプルを試す</translation>
        </message>
        <message>
            <source>Collect the project and its media…</source>
            <translation>プロジェクトとメディアをまとめる…</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>バックアップ…</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>サンプル</translation>
        </message>
        <message>
            <source>Collect into a new folder</source>
            <translation>新しいフォルダーにまとめる</translation>
        </message>
        <message>
            <source> collected</source>
            <translation> まとめ</translation>
        </message>
        <message>
            <source>The project and its media are being copied.</source>
            <translation>プロジェクトとメディアをコピーしています。</translation>
        </message>
        <message>
            <source>Collected %1 files, %2 MB, into %3.</source>
            <translation>%1個のファイル（%2 MB）を%3にまとめました。</translation>
        </message>
        <message>
            <source> %1 media are missing and were left out.</source>
            <translation> %1個のメディアが見つからず、含まれていません。</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>バックアップ</translation>
        </message>
        <message>
            <source>Save the project first: backups are made then.</source>
            <translation>先にプロジェクトを保存してください。バックアップはそのとき作られます。</translation>
        </message>
        <message>
            <source> (only looking)</source>
            <translation> （閲覧のみ）</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>文字起こし</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>はじめに</translation>
        </message>
        <message>
            <source>Play in a loop</source>
            <translation>ループ再生</translation>
        </message>
        <message>
            <source>Play around the playhead</source>
            <translation>再生ヘッドの前後を再生</translation>
        </message>
        <message>
            <source>Open the nested sequence</source>
            <translation>ネストされたシーケンスを開く</translation>
        </message>
        <message>
            <source>Select a nested clip first.</source>
            <translation>先にネストされたクリップを選択してください。</translation>
        </message>
        <message>
            <source>Back out of the nested sequence</source>
            <translation>ネストされたシーケンスから出る</translation>
        </message>
        <message>
            <source>No nested sequence is open.</source>
            <translation>開いているネストシーケンスはありません。</translation>
        </message>
        <message>
            <source>Crop on the picture</source>
            <translation>画面上でクロップ</translation>
        </message>
        <message>
            <source>Mask on the picture</source>
            <translation>画面上のマスク</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>パネル</translation>
        </message>
        <message>
            <source>Make a proxy of the medium</source>
            <translation>メディアのプロキシを作成</translation>
        </message>
        <message>
            <source>Make proxies of all large media</source>
            <translation>大きなメディアすべてのプロキシを作成</translation>
        </message>
        <message>
            <source>There are no large media without a proxy.</source>
            <translation>プロキシのない大きなメディアはありません。</translation>
        </message>
        <message>
            <source>Remove the medium's proxy</source>
            <translation>メディアのプロキシを削除</translation>
        </message>
        <message>
            <source>Show proxies in the viewer</source>
            <translation>ビューアーでプロキシを表示</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>大きな素材</translation>
        </message>
        <message>
            <source>'%1' is large and may not play smoothly.</source>
            <translation>「%1」は大きく、なめらかに再生できないかもしれません。</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are large and may not play smoothly.</source>
            <translation>
                <numerusform>「%1」ほか %n 件は大きく、なめらかに再生できないかもしれません。</numerusform>
            </translation>
        </message>
        <message>
            <source>Make small proxies for the viewer in the background? Exports always use the files themselves.</source>
            <translation>ビューアー用の小さなプロキシを裏で作りますか？書き出しでは常に元のファイルを使います。</translation>
        </message>
        <message>
            <source>Make proxies</source>
            <translation>プロキシを作成</translation>
        </message>
        <message>
            <source>Keep as a template…</source>
            <translation>テンプレートとして保存…</translation>
        </message>
        <message>
            <source>Keep as a template</source>
            <translation>テンプレートとして保存</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>テンプレートの名前</translation>
        </message>
        <message>
            <source>The template '%1' is kept.</source>
            <translation>テンプレート「%1」を保存しました。</translation>
        </message>
        <message>
            <source>There is already a template '%1'. Replace it?</source>
            <translation>テンプレート「%1」はすでにあります。置き換えますか？</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換え</translation>
        </message>
        <message>
            <source>New project from a template</source>
            <translation>テンプレートから新規プロジェクト</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Record a voice at the playhead</source>
            <translation>再生ヘッドで音声を録音</translation>
        </message>
        <message>
            <source>Blur the background</source>
            <translation>背景をぼかす</translation>
        </message>
        <message>
            <source>Darken the background</source>
            <translation>背景を暗くする</translation>
        </message>
        <message>
            <source>Colour only the person</source>
            <translation>人物だけをカラーに</translation>
        </message>
        <message>
            <source>Cut out the person</source>
            <translation>人物を切り抜く</translation>
        </message>
        <message>
            <source>Make it vertical, following the face</source>
            <translation>顔を追って縦型にする</translation>
        </message>
        <message>
            <source>Blur the faces</source>
            <translation>顔をぼかす</translation>
        </message>
        <message>
            <source>Pixelate the faces</source>
            <translation>顔にモザイクをかける</translation>
        </message>
        <message>
            <source>Captions from what is said</source>
            <translation>話した言葉から字幕を作る</translation>
        </message>
        <message>
            <source>Take the fillers out</source>
            <translation>つなぎ言葉を取り除く</translation>
        </message>
        <message>
            <source>Shorten the pauses</source>
            <translation>間を短くする</translation>
        </message>
        <message>
            <source>Keep only what is spoken</source>
            <translation>話している部分だけ残す</translation>
        </message>
        <message>
            <source>Music gives way to speech</source>
            <translation>声に合わせて音楽を下げる</translation>
        </message>
        <message>
            <source>Cut on the beat</source>
            <translation>拍で切る</translation>
        </message>
        <message>
            <source>Mark the beats</source>
            <translation>拍に印を付ける</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>押して話す</translation>
        </message>
        <message>
            <source>Beats of the music</source>
            <translation>音楽の拍</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>キーフレーム</translation>
        </message>
        <message>
            <source>Make a multicam clip by sound</source>
            <translation>音からマルチカムクリップを作成</translation>
        </message>
        <message>
            <source>Make a multicam clip by timecode</source>
            <translation>タイムコードからマルチカムクリップを作成</translation>
        </message>
        <message>
            <source>Bring into step by sound</source>
            <translation>音で同期</translation>
        </message>
        <message>
            <source>Bring into step by timecode</source>
            <translation>タイムコードで同期</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>アングル %1</translation>
        </message>
        <message>
            <source>Cut at the scene changes</source>
            <translation>シーンの変わり目でカット</translation>
        </message>
        <message>
            <source>Speed by length</source>
            <translation>長さで速度を変更</translation>
        </message>
        <message>
            <source>Overlaps become cross-fades</source>
            <translation>重なりをクロスフェードにする</translation>
        </message>
        <message>
            <source>Sound while the playhead is dragged</source>
            <translation>再生ヘッドのドラッグ中に音を出す</translation>
        </message>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>%2 フレーム中 %1、残り約 %3 秒</translation>
        </message>
        <message>
            <source>'%1' is done.</source>
            <translation>「%1」が完成しました。</translation>
        </message>
        <message>
            <source>'%1' is no picture of a numbered series: there are no others with its name and another number.</source>
            <translation>「%1」は連番画像ではありません。同じ名前で番号の違う画像がありません。</translation>
        </message>
        <message numerus="yes">
            <source>A film of %n picture(s) like '%1'</source>
            <translation>
                <numerusform>「%1」のような %n 枚の画像の動画</numerusform>
            </translation>
        </message>
        <message>
            <source>Import numbered pictures as a film…</source>
            <translation>連番画像を動画として読み込む…</translation>
        </message>
        <message>
            <source>The first picture of the series</source>
            <translation>連番の最初の画像</translation>
        </message>
        <message>
            <source>Make a copy that is easy to edit</source>
            <translation>編集しやすいコピーを作成</translation>
        </message>
        <message>
            <source>Choose a film in the bin first.</source>
            <translation>まずビンの動画を選んでください。</translation>
        </message>
        <message>
            <source>A copy of '%1' that is easy to edit</source>
            <translation>「%1」の編集しやすいコピー</translation>
        </message>
        <message>
            <source>Titles clear of faces</source>
            <translation>顔に重ならないタイトル</translation>
        </message>
        <message>
            <source>Captions clear of faces</source>
            <translation>顔に重ならない字幕</translation>
        </message>
        <message>
            <source>How loud the speech is</source>
            <translation>話し声の大きさ</translation>
        </message>
        <message>
            <source>Speech to −16 LUFS</source>
            <translation>話し声を −16 LUFS に</translation>
        </message>
        <message>
            <source>All speech equally loud</source>
            <translation>話し声の大きさをそろえる</translation>
        </message>
        <message>
            <source>Correct the mask of the person by clicks</source>
            <translation>クリックで人物のマスクを修正</translation>
        </message>
        <message>
            <source>Render for playing</source>
            <translation>再生用にレンダリング</translation>
        </message>
        <message>
            <source>Stop rendering</source>
            <translation>レンダリングを停止</translation>
        </message>
        <message>
            <source>Nothing is being rendered.</source>
            <translation>レンダリング中のものはありません。</translation>
        </message>
        <message>
            <source>Remove what is rendered</source>
            <translation>レンダリング結果を削除</translation>
        </message>
        <message>
            <source>Into the media panel; while the timeline is empty, onto it as well</source>
            <translation>メディアパネルへ。タイムラインが空ならそこにも置きます</translation>
        </message>
        <message>
            <source>Keep the layout as…</source>
            <translation>ワークスペースに名前を付けて保存…</translation>
        </message>
        <message>
            <source>This layout comes with Saycut. Choose one of your own first.</source>
            <translation>このワークスペースは Saycut に付属のものです。まず自分で作ったものを選んでください。</translation>
        </message>
        <message>
            <source>Remove the layout</source>
            <translation>ワークスペースを削除</translation>
        </message>
        <message>
            <source>Keep the layout</source>
            <translation>ワークスペースを保存</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>ワークスペースの名前</translation>
        </message>
        <message>
            <source>The layout '%1' comes with Saycut. Choose another name.</source>
            <translation>ワークスペース「%1」は Saycut に付属のものです。別の名前を選んでください。</translation>
        </message>
        <message>
            <source>There is already a layout '%1'. Replace it?</source>
            <translation>ワークスペース「%1」はすでにあります。置き換えますか？</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Play from in to out</source>
            <translation>インからアウトまで再生</translation>
        </message>
        <message>
            <source>Colours as the system</source>
            <translation>システムの配色に合わせる</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>ハイコントラスト</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>グリッド</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>映像を全体表示</translation>
        </message>
        <message>
            <source>Picture at %1 %</source>
            <translation>映像を %1 % で表示</translation>
        </message>
        <message>
            <source>Picture larger</source>
            <translation>映像を大きく</translation>
        </message>
        <message>
            <source>Picture smaller</source>
            <translation>映像を小さく</translation>
        </message>
        <message>
            <source>Picture on the whole screen</source>
            <translation>映像を全画面に表示</translation>
        </message>
        <message>
            <source>Viewer on a second screen</source>
            <translation>2台目の画面にビューアー</translation>
        </message>
        <message>
            <source>Write in the title on the picture</source>
            <translation>映像上のタイトルに入力</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>映像の表示サイズ</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>まず映像のあるクリップを選択してください。</translation>
        </message>
        <message>
            <source>Paint the mask with a brush</source>
            <translation>マスクをブラシで塗る</translation>
        </message>
        <message>
            <source>The mask follows motion</source>
            <translation>マスクが動きを追う</translation>
        </message>
        <message>
            <source>The mask follows motion backwards</source>
            <translation>マスクが動きを逆方向に追う</translation>
        </message>
        <message>
            <source>The title or picture follows what it lies on</source>
            <translation>タイトルや画像が下にあるものを追う</translation>
        </message>
        <message>
            <source>Stop following</source>
            <translation>追跡を停止</translation>
        </message>
        <message>
            <source>Nothing is being followed.</source>
            <translation>追跡中のものはありません。</translation>
        </message>
        <message>
            <source>Show the track in the inspector</source>
            <translation>トラックをインスペクタに表示</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>まずトラックを選んでください。名前をクリックします。</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>全体の音のエフェクト</translation>
        </message>
    </context>
    <context>
        <name>ui::MarkerPanel</name>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>マーカー</translation>
        </message>
        <message>
            <source>Mark its range</source>
            <translation>範囲をマーク</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>No markers yet. The key M sets one at the playhead.</source>
            <translation>まだマーカーはありません。M キーで再生ヘッドに打てます。</translation>
        </message>
        <message>
            <source>Colour…</source>
            <translation>カラー…</translation>
        </message>
        <message>
            <source>Name of the marker</source>
            <translation>マーカーの名前</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Colour of the marker</source>
            <translation>マーカーの色</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskPainting</name>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>まず映像のあるクリップを選択してください。</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>このプロジェクトは閲覧のみです。別のウィンドウで編集されています。</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>クリップのトラックはロックされています。左端の錠で解除できます。</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>ここではクリップが表示されていません。再生ヘッドを移動してください。</translation>
        </message>
        <message>
            <source>Erase in the mask</source>
            <translation>マスクを消す</translation>
        </message>
        <message>
            <source>Paint the mask</source>
            <translation>マスクを塗る</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTools</name>
        <message>
            <source>Paint</source>
            <translation>塗る</translation>
        </message>
        <message>
            <source>Paint the mask on the picture with a brush; Escape ends it</source>
            <translation>画面上でマスクをブラシで塗ります。Esc で終了</translation>
        </message>
        <message>
            <source>Paint the mask of %1</source>
            <translation>%1 のマスクを塗る</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>動きを追跡</translation>
        </message>
        <message>
            <source>The mask follows what it lies on, from the playhead to the end of the clip</source>
            <translation>再生ヘッドからクリップの終わりまで、マスクが下にあるものを追います</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion</source>
            <translation>%1 のマスクが動きを追う</translation>
        </message>
        <message>
            <source>The mask follows what it lies on backwards, from the playhead to the start of the clip</source>
            <translation>再生ヘッドからクリップの始まりまで、マスクが下にあるものを逆方向に追います</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion backwards</source>
            <translation>%1 のマスクが動きを逆方向に追う</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTouching</name>
        <message>
            <source>Select a clip first.</source>
            <translation>まずクリップを選択してください。</translation>
        </message>
        <message>
            <source>The clip has no mask of a person: blur or darken its background first.</source>
            <translation>クリップに人物のマスクがありません。先に背景をぼかすか暗くしてください。</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>ここではクリップが表示されていません。再生ヘッドを移動してください。</translation>
        </message>
        <message>
            <source>Correcting the mask…</source>
            <translation>マスクを修正しています…</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>中止しました。変更はありません。</translation>
        </message>
        <message>
            <source>Correct the mask</source>
            <translation>マスクを修正</translation>
        </message>
        <message>
            <source>The mask is corrected.</source>
            <translation>マスクを修正しました。</translation>
        </message>
    </context>
    <context>
        <name>ui::MediaBin</name>
        <message>
            <source>Media</source>
            <translation>メディア</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Names, captions, tags and folders</source>
            <translation>名前、説明、タグ、フォルダー</translation>
        </message>
        <message>
            <source>Search media</source>
            <translation>メディアを検索</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>使用中</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>オフライン</translation>
        </message>
        <message>
            <source>Which media are shown</source>
            <translation>表示するメディア</translation>
        </message>
        <message>
            <source>As pictures</source>
            <translation>サムネイル表示</translation>
        </message>
        <message>
            <source>To the folder above</source>
            <translation>上のフォルダーへ</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>新規フォルダー…</translation>
        </message>
        <message>
            <source>Import (Ctrl+I)</source>
            <translation>読み込み (Ctrl+I)</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>テイク</translation>
        </message>
        <message>
            <source> · used %1×</source>
            <translation> · %1 回使用</translation>
        </message>
        <message>
            <source>offline: relink it</source>
            <translation>オフライン：再リンクしてください</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n 個のファイル</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to a folder</source>
            <translation>フォルダーへ移動</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新規フォルダー</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>フォルダーの名前</translation>
        </message>
        <message>
            <source>Insert at the playhead</source>
            <translation>再生ヘッドの位置に挿入</translation>
        </message>
        <message>
            <source>Overwrite at the playhead</source>
            <translation>再生ヘッドの位置に上書き</translation>
        </message>
        <message>
            <source>Append to the timeline</source>
            <translation>タイムラインの末尾に追加</translation>
        </message>
        <message>
            <source>The top</source>
            <translation>最上位</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>フォルダーで表示</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>見つからないメディアを探す…</translation>
        </message>
        <message>
            <source>Remove from the project</source>
            <translation>プロジェクトから削除</translation>
        </message>
        <message>
            <source>Remove media</source>
            <translation>メディアを削除</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>読み込み…</translation>
        </message>
        <message>
            <source>Nothing is here yet. Drop files, or press Import.</source>
            <translation>まだ何もありません。ファイルをドロップするか、読み込みを押してください。</translation>
        </message>
        <message>
            <source>, %1 frames a second</source>
            <translation>、%1 フレーム／秒</translation>
        </message>
        <message>
            <source> · proxy</source>
            <translation> · プロキシ</translation>
        </message>
        <message>
            <source> · proxy being made</source>
            <translation> · プロキシ作成中</translation>
        </message>
        <message>
            <source>As they came in</source>
            <translation>読み込み順</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>プロキシ</translation>
        </message>
        <message>
            <source>proxy being made</source>
            <translation>プロキシを作成中</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>タグ…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>並べ替え</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Rename the folder</source>
            <translation>フォルダー名を変更</translation>
        </message>
        <message>
            <source>There is a folder '%1' already. Choose another name.</source>
            <translation>フォルダー「%1」はすでにあります。別の名前を選んでください。</translation>
        </message>
        <message>
            <source>Remove the folder</source>
            <translation>フォルダーを削除</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Rename the folder…</source>
            <translation>フォルダー名を変更…</translation>
        </message>
        <message>
            <source>What is in it comes to where the folder was.</source>
            <translation>中身はフォルダーのあった場所に移ります。</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>サブクリップ名を変更</translation>
        </message>
        <message>
            <source>part of %1</source>
            <translation>%1 の一部</translation>
        </message>
        <message>
            <source>Take: %1</source>
            <translation>テイク：%1</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the film</source>
            <translation>フィルムの全体表示</translation>
        </message>
        <message>
            <source>The whole film: drag the frame to scroll, its ends to zoom</source>
            <translation>フィルム全体：枠をドラッグしてスクロール、端をドラッグしてズーム</translation>
        </message>
        <message>
            <source>%1 to %2 of %3</source>
            <translation>%3 のうち %1～%2</translation>
        </message>
    </context>
    <context>
        <name>ui::MissingDialog</name>
        <message>
            <source>Missing media</source>
            <translation>見つからないメディア</translation>
        </message>
        <message>
            <source>These files are not where the project says. Search the folder they lie in now: all that are below it are found at once.</source>
            <translation>これらのファイルは記録された場所にありません。今あるフォルダーを検索すると、その中のものがまとめて見つかります。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>It was in</source>
            <translation>以前の場所</translation>
        </message>
        <message>
            <source>Find this one…</source>
            <translation>これを探す…</translation>
        </message>
        <message>
            <source>Search a folder…</source>
            <translation>フォルダーを検索…</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>探さない</translation>
        </message>
        <message>
            <source>They are shown as slates and stay silent until they are found</source>
            <translation>見つかるまでは代わりの画面で表示され、音は出ません</translation>
        </message>
        <message>
            <source>Search a folder</source>
            <translation>フォルダーの検索</translation>
        </message>
        <message>
            <source>Searching %1…</source>
            <translation>%1 を検索しています…</translation>
        </message>
        <message>
            <source>None of them lies below %1 with its name and size.</source>
            <translation>%1 の下に、名前とサイズの一致するファイルはありません。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) found.</source>
            <translation>
                <numerusform>%n 個のファイルが見つかりました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Relink media</source>
            <translation>メディアを再リンク</translation>
        </message>
        <message>
            <source>Where is %1?</source>
            <translation>%1 はどこにありますか？</translation>
        </message>
        <message>
            <source>Looking into %1…</source>
            <translation>%1 を確認しています…</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerPanel</name>
        <message>
            <source>There is no sound track yet. Import a clip with sound, or add a track.</source>
            <translation>まだ音声トラックがありません。音声付きのクリップを読み込むか、トラックを追加してください。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全体</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>全体の音のエフェクト</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerStrip</name>
        <message>
            <source>Pan: left to right</source>
            <translation>パン：左から右</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>ミュート</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>このトラックだけを聞く</translation>
        </message>
        <message>
            <source>Gain of %1</source>
            <translation>%1 のゲイン</translation>
        </message>
        <message>
            <source>Gain of %1 in dB</source>
            <translation>%1 のゲイン (dB)</translation>
        </message>
        <message>
            <source>Pan of %1</source>
            <translation>%1 のパン</translation>
        </message>
        <message>
            <source>Level of %1</source>
            <translation>%1のレベル</translation>
        </message>
        <message>
            <source>Effects of %1</source>
            <translation>%1 のエフェクト</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelDialog</name>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>What the model's folder holds</source>
            <translation>モデルのフォルダーの内容</translation>
        </message>
        <message>
            <source>Choose a model and check it, or add the folder of one that you have.</source>
            <translation>モデルを選んで確認するか、お持ちのモデルのフォルダーを追加してください。</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>フォルダーを追加…</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>確認</translation>
        </message>
        <message>
            <source>Use in the chat</source>
            <translation>会話で使う</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>リストから削除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>%1 (used)</source>
            <translation>%1（使用中）</translation>
        </message>
        <message>
            <source>Comes with the program</source>
            <translation>付属のモデル</translation>
        </message>
        <message>
            <source>The folder of a model</source>
            <translation>モデルのフォルダー</translation>
        </message>
        <message>
            <source>Reading the folder…</source>
            <translation>フォルダーを読んでいます…</translation>
        </message>
        <message>
            <source>Complete.</source>
            <translation>完全です。</translation>
        </message>
        <message>
            <source>Not complete: it cannot be used as it is.</source>
            <translation>不完全なため、このままでは使えません。</translation>
        </message>
        <message>
            <source>Added as '%1'. Press 'Use in the chat' to work with it.</source>
            <translation>「%1」として追加しました。「会話で使う」を押すと使えます。</translation>
        </message>
        <message>
            <source>The chat uses '%1' from now on.</source>
            <translation>これから会話では「%1」を使います。</translation>
        </message>
        <message>
            <source>The chat uses '%1' for what it can do, the starter for the rest.</source>
            <translation>会話では、できることには「%1」を、ほかには付属モデルを使います。</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelJobs</name>
        <message>
            <source>The model is done.</source>
            <translation>モデルの処理が完了しました。</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelUseBox</name>
        <message>
            <source>Adapters</source>
            <translation>アダプター</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>アダプター</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>強さ</translation>
        </message>
        <message>
            <source>Add adapter…</source>
            <translation>アダプターを追加…</translation>
        </message>
        <message>
            <source>Remove adapter</source>
            <translation>アダプターを削除</translation>
        </message>
        <message>
            <source>Memory limit</source>
            <translation>メモリの上限</translation>
        </message>
        <message>
            <source> GiB</source>
            <translation> GiB</translation>
        </message>
        <message>
            <source>as the machine allows</source>
            <translation>機器に任せる</translation>
        </message>
        <message>
            <source>What the model's weights may take; the rest is read from the file while it runs.</source>
            <translation>モデルの重みが使ってよい量です。残りは実行中にファイルから読み込みます。</translation>
        </message>
        <message>
            <source>Strength of %1</source>
            <translation>%1 の強さ</translation>
        </message>
        <message>
            <source>Adapters (LoRA)</source>
            <translation>アダプター（LoRA）</translation>
        </message>
        <message>
            <source>Adapters (*.safetensors *.pt *.pth *.bin *.ckpt)</source>
            <translation>アダプター (*.safetensors *.pt *.pth *.bin *.ckpt)</translation>
        </message>
    </context>
    <context>
        <name>ui::Multicam</name>
        <message>
            <source>The recordings are still being listened to.</source>
            <translation>録音をまだ聞いています。</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>まず一つの場面のクリップを二つ以上選んでください。</translation>
        </message>
        <message>
            <source>Listening to the recordings…</source>
            <translation>録音を聞いています…</translation>
        </message>
        <message>
            <source>The clips are in step already.</source>
            <translation>クリップは既に同期しています。</translation>
        </message>
        <message>
            <source>Make a multicam clip</source>
            <translation>マルチカムクリップを作成</translation>
        </message>
        <message>
            <source>Bring into step</source>
            <translation>同期</translation>
        </message>
    </context>
    <context>
        <name>ui::NumberBox</name>
        <message>
            <source>mixed</source>
            <translation>混在</translation>
        </message>
    </context>
    <context>
        <name>ui::ParameterRow</name>
        <message>
            <source>Previous key</source>
            <translation>前のキーフレーム</translation>
        </message>
        <message>
            <source>Previous key of %1</source>
            <translation>%1 の前のキーフレーム</translation>
        </message>
        <message>
            <source>Set or take away a key at the playhead</source>
            <translation>再生ヘッドの位置でキーフレームを打つ／消す</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>%1 のキーフレーム</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>次のキーフレーム</translation>
        </message>
        <message>
            <source>Next key of %1</source>
            <translation>%1 の次のキーフレーム</translation>
        </message>
        <message>
            <source>Back to what changes nothing</source>
            <translation>何も変えない値に戻す</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 をリセット</translation>
        </message>
        <message>
            <source>It moves in all of these clips: put the playhead over one of them.</source>
            <translation>これらのクリップすべてで動いています。再生ヘッドをどれかの上に置いてください。</translation>
        </message>
    </context>
    <context>
        <name>ui::PictureWindow</name>
        <message>
            <source>Viewer - Saycut</source>
            <translation>ビューアー - Saycut</translation>
        </message>
        <message>
            <source>Picture of the film</source>
            <translation>フィルムの映像</translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>環境設定</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>テーマ</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>表示倍率</translation>
        </message>
        <message>
            <source>As the screen says</source>
            <translation>画面の設定に合わせる</translation>
        </message>
        <message>
            <source>From the next start on.</source>
            <translation>次回の起動から有効になります。</translation>
        </message>
        <message>
            <source>Wheel on the timeline</source>
            <translation>タイムライン上のホイール</translation>
        </message>
        <message>
            <source>Scrolls; with Ctrl it zooms</source>
            <translation>スクロール（Ctrl でズーム）</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it scrolls</source>
            <translation>ズーム（Ctrl でスクロール）</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>再生</translation>
        </message>
        <message>
            <source>As sharp as the machine keeps up with</source>
            <translation>処理が追いつく範囲の画質</translation>
        </message>
        <message>
            <source>Always all pixels</source>
            <translation>常にフル解像度</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>キーボードショートカット…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>大きな素材</translation>
        </message>
        <message>
            <source>Offers proxies for the viewer</source>
            <translation>ビューアー用プロキシを提案</translation>
        </message>
        <message>
            <source>Makes proxies by itself</source>
            <translation>プロキシを自動で作成</translation>
        </message>
        <message>
            <source>Is played as it is</source>
            <translation>そのまま再生</translation>
        </message>
        <message>
            <source>Half as many pixels each way</source>
            <translation>縦横それぞれ半分の画素</translation>
        </message>
        <message>
            <source>A quarter each way</source>
            <translation>縦横それぞれ四分の一</translation>
        </message>
        <message>
            <source>At most %1 GiB a project</source>
            <translation>プロジェクトごとに最大 %1 GiB</translation>
        </message>
        <message>
            <source>Rendered parts</source>
            <translation>レンダリング済みの部分</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>ハイコントラスト</translation>
        </message>
        <message>
            <source>Direction of the wheel</source>
            <translation>ホイールの向き</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>逆向き</translation>
        </message>
        <message>
            <source>%1 squares across</source>
            <translation>横に %1 マス</translation>
        </message>
        <message>
            <source>Grid of the viewer</source>
            <translation>ビューアーのグリッド</translation>
        </message>
        <message>
            <source>By the graphics card where it can</source>
            <translation>可能ならグラフィックカードで</translation>
        </message>
        <message>
            <source>By the processor alone</source>
            <translation>プロセッサーのみで</translation>
        </message>
        <message>
            <source>The pictures are the same, bit for bit. Where the card fails, the processor goes on.</source>
            <translation>画像はビット単位で同一です。カードが失敗した場合はプロセッサーが引き継ぎます。</translation>
        </message>
        <message>
            <source>Decoding</source>
            <translation>デコード</translation>
        </message>
    </context>
    <context>
        <name>ui::Proxies</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>%2 フレーム中 %1、残り約 %3 秒</translation>
        </message>
        <message>
            <source>The proxy of '%1' is there.</source>
            <translation>「%1」のプロキシができました。</translation>
        </message>
        <message>
            <source>Proxy of %1</source>
            <translation>%1 のプロキシ</translation>
        </message>
        <message>
            <source>This medium has no proxy.</source>
            <translation>このメディアにはプロキシがありません。</translation>
        </message>
    </context>
    <context>
        <name>ui::PushToTalk</name>
        <message>
            <source>Hold it down while you speak, and let go when you are done.</source>
            <translation>話している間は押し続け、終わったら離してください。</translation>
        </message>
        <message>
            <source>What you said cannot be kept for a moment: %1</source>
            <translation>話した内容を一時保存できません: %1</translation>
        </message>
        <message>
            <source>Nothing was understood. Speak closer to the microphone.</source>
            <translation>聞き取れませんでした。マイクに近づいて話してください。</translation>
        </message>
    </context>
    <context>
        <name>ui::RecoveryBar</name>
        <message>
            <source>Open it</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Throw away…</source>
            <translation>破棄…</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>後で</translation>
        </message>
        <message numerus="yes">
            <source>An untitled project of %1 was never saved: %n step(s).</source>
            <translation>
                <numerusform>%1 の名称未設定プロジェクトが保存されていません（%n ステップ）。</numerusform>
            </translation>
        </message>
        <message>
            <source>An untitled project of %1 was never saved: %2.</source>
            <translation>%1 の名称未設定プロジェクトが保存されていません：%2。</translation>
        </message>
        <message numerus="yes">
            <source> There are %n more.</source>
            <translation>
                <numerusform> ほかに %n 件あります。</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>破棄</translation>
        </message>
        <message>
            <source>Throw this project away for good? Its media stay where they are; takes that were made for it are gone.</source>
            <translation>このプロジェクトを完全に破棄しますか？メディアは元の場所に残りますが、生成したテイクは失われます。</translation>
        </message>
    </context>
    <context>
        <name>ui::ScopesPanel</name>
        <message>
            <source>Scope</source>
            <translation>スコープ</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>波形</translation>
        </message>
        <message>
            <source>Parade</source>
            <translation>パレード</translation>
        </message>
        <message>
            <source>Vectorscope</source>
            <translation>ベクトルスコープ</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>ヒストグラム</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>キーボードショートカット</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>コマンドやキーを検索</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>プリセット</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>新しいキー</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>リセット</translation>
        </message>
        <message>
            <source>Read from a file…</source>
            <translation>ファイルから読み込む…</translation>
        </message>
        <message>
            <source>Keys (*.json)</source>
            <translation>キー (*.json)</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>ファイルに書き出す…</translation>
        </message>
        <message>
            <source>%1 cannot be written.</source>
            <translation>%1 に書き込めません。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Choose a command, then press its new key.</source>
            <translation>コマンドを選び、新しいキーを押してください。</translation>
        </message>
        <message>
            <source>%1 belongs to %2, which would lose it.</source>
            <translation>%1 は %2 に使われており、そちらから外れます。</translation>
        </message>
    </context>
    <context>
        <name>ui::SoundOutput</name>
        <message>
            <source>There is no sound device: the film is played by the clock.</source>
            <translation>音声デバイスがないため、時計に合わせて再生します。</translation>
        </message>
        <message>
            <source>The sound device does not start: the film is played by the clock.</source>
            <translation>音声デバイスが起動しないため、時計に合わせて再生します。</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceViewer</name>
        <message>
            <source>Source</source>
            <translation>ソース</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel to look through it here.</source>
            <translation>メディアパネルでクリップを選ぶと、ここで確認できます。</translation>
        </message>
        <message>
            <source>marked %1</source>
            <translation>マーク %1</translation>
        </message>
        <message>
            <source>Play or pause the source (Space)</source>
            <translation>ソースを再生／一時停止（Space）</translation>
        </message>
        <message>
            <source>Play or pause the source</source>
            <translation>ソースを再生／一時停止</translation>
        </message>
        <message>
            <source>Play or pause the source (Space). No sound: there is no sound device</source>
            <translation>ソースを再生／一時停止（Space）。音声デバイスがないため無音です</translation>
        </message>
        <message>
            <source>Drag it onto the timeline: what is marked comes there</source>
            <translation>タイムラインへドラッグすると、マークした部分が置かれます</translation>
        </message>
    </context>
    <context>
        <name>ui::SpeechFetch</name>
        <message>
            <source>The speech model Whisper tiny.en understands English. It is 75 MB large, has the MIT licence, comes from the Python package registry and stays on this machine.</source>
            <translation>音声モデルWhisper tiny.enは英語を理解します。サイズは75 MB、MITライセンスで、Pythonパッケージレジストリから取得し、このコンピューターに残ります。</translation>
        </message>
        <message>
            <source>The script that fetches the speech model cannot be started: bash is missing.</source>
            <translation>音声モデルを取得するスクリプトを起動できません。bashがありません。</translation>
        </message>
        <message>
            <source>The speech model was not fetched: %1</source>
            <translation>音声モデルを取得できませんでした：%1</translation>
        </message>
    </context>
    <context>
        <name>ui::SubtitlePanel</name>
        <message>
            <source>Search the subtitles</source>
            <translation>字幕を検索</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>End</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Letters/s</source>
            <translation>文字/秒</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>No subtitles yet. Import a file with some, say "add captions", or add one at the playhead.</source>
            <translation>まだ字幕はありません。字幕のファイルを読み込むか、「字幕を付けて」と書くか、再生ヘッドに追加してください。</translation>
        </message>
        <message>
            <source>Starts here</source>
            <translation>ここから開始</translation>
        </message>
        <message>
            <source>It begins at the playhead</source>
            <translation>再生ヘッドの位置から始まります</translation>
        </message>
        <message>
            <source>Ends here</source>
            <translation>ここで終了</translation>
        </message>
        <message>
            <source>It ends at the playhead</source>
            <translation>再生ヘッドの位置で終わります</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>ここに追加</translation>
        </message>
        <message>
            <source>A new one at the playhead</source>
            <translation>再生ヘッドの位置に新しい字幕を追加</translation>
        </message>
        <message>
            <source>Join with next</source>
            <translation>次と結合</translation>
        </message>
        <message>
            <source>Both become one, in two lines</source>
            <translation>2つが2行の1つの字幕になります</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Remove the subtitle</source>
            <translation>字幕を削除</translation>
        </message>
        <message>
            <source>Words of the subtitle</source>
            <translation>字幕のテキスト</translation>
        </message>
        <message>
            <source>Time of the subtitle</source>
            <translation>字幕の時間</translation>
        </message>
        <message>
            <source>Join the subtitles</source>
            <translation>字幕を結合</translation>
        </message>
        <message>
            <source>New subtitle</source>
            <translation>新しい字幕</translation>
        </message>
        <message>
            <source>Add a subtitle</source>
            <translation>字幕を追加</translation>
        </message>
        <message>
            <source>Too fast to be read with ease; some 20 letters a second can be</source>
            <translation>速すぎて読みにくい字幕です。読みやすいのは毎秒 20 文字ほどまでです</translation>
        </message>
        <message numerus="yes">
            <source>%n of them is/are too fast to be read with ease</source>
            <translation>
                <numerusform>%n 件は速すぎて読みにくい字幕です</numerusform>
            </translation>
        </message>
        <message>
            <source>Takes the subtitle away</source>
            <translation>字幕を取り除きます</translation>
        </message>
    </context>
    <context>
        <name>ui::TimeEditor</name>
        <message>
            <source>12.5 (seconds), 00:01:02:12 or 150f (frames). Arrow up and down: a frame later or earlier.</source>
            <translation>12.5（秒）、00:01:02:12、150f（フレーム）。上下の矢印で1フレーム後または前へ。</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>「%1」は時間として読めません。12.5、00:01:02:12、150f のように入力してください。</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineFiles</name>
        <message>
            <source>Timelines and subtitles (%1)</source>
            <translation>タイムラインと字幕 (%1)</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineView</name>
        <message>
            <source>picture</source>
            <translation>映像</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>音声</translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) later than its %1</source>
            <translation>
                <numerusform>%1より %n フレーム遅れ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) earlier than its %1</source>
            <translation>
                <numerusform>%1より %n フレーム先行</numerusform>
            </translation>
        </message>
        <message>
            <source>This track is locked. The lock at its left end opens it.</source>
            <translation>このトラックはロックされています。左端の錠で解除できます。</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>分割</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移動</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>スリップ</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>スライド</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>トリム</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>キーフレームを打つ</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>トランジションの長さ</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>フェードイン</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>フェードアウト</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>トラックを移動</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>トラック</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>トラックを追加</translation>
        </message>
        <message>
            <source>The timeline is empty. Drop clips here.</source>
            <translation>タイムラインは空です。ここにクリップをドロップしてください。</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2の%1</translation>
        </message>
        <message>
            <source>%1, %2. %3</source>
            <translation>%1、%2。%3</translation>
        </message>
        <message>
            <source>1 clip</source>
            <translation>クリップ1個</translation>
        </message>
        <message>
            <source>%1 clips</source>
            <translation>クリップ%1個</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>何も選択されていません。</translation>
        </message>
        <message>
            <source>Selected: %1.</source>
            <translation>選択：%1。</translation>
        </message>
        <message>
            <source>Cross-fade</source>
            <translation>クロスフェード</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Cross-fade %1</source>
            <translation>クロスフェード %1</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換え</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>コピー %1</translation>
        </message>
        <message>
            <source>Nothing lies here on a track that is not locked.</source>
            <translation>ここには、ロックされていないトラックに何もありません。</translation>
        </message>
        <message>
            <source>Locked: nothing on this track changes. Click to open it.</source>
            <translation>ロック中：このトラックは変更されません。クリックで解除します。</translation>
        </message>
        <message>
            <source>Lock this track</source>
            <translation>このトラックをロック</translation>
        </message>
        <message>
            <source>Muted. Click to hear this track.</source>
            <translation>ミュート中。クリックでこのトラックを聞きます。</translation>
        </message>
        <message>
            <source>Mute this track</source>
            <translation>このトラックをミュート</translation>
        </message>
        <message>
            <source>Hidden. Click to see this track.</source>
            <translation>非表示。クリックでこのトラックを表示します。</translation>
        </message>
        <message>
            <source>Hide this track</source>
            <translation>このトラックを隠す</translation>
        </message>
        <message>
            <source>Heard alone. Click to hear the others too.</source>
            <translation>このトラックだけを再生中。クリックでほかも聞きます。</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>このトラックだけを聞く</translation>
        </message>
        <message>
            <source>Moves with the other tracks when they ripple. Click to leave it where it is then.</source>
            <translation>ほかのトラックのリップルに追従します。クリックで追従しないようにします。</translation>
        </message>
        <message>
            <source>Stays where it is when other tracks ripple. Click to let it move with them.</source>
            <translation>ほかのトラックのリップルに追従しません。クリックで追従するようにします。</translation>
        </message>
        <message>
            <source>Target: what is put in or pasted goes to this track. Click to leave it to the first one.</source>
            <translation>ターゲット：挿入やペーストはこのトラックに入ります。クリックで最初のトラックに任せます。</translation>
        </message>
        <message>
            <source>Make this track the target: what is put in or pasted goes here.</source>
            <translation>このトラックをターゲットにします：挿入やペーストはここに入ります。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
    </context>
    <context>
        <name>ui::TitleWriter</name>
        <message>
            <source>Move the playhead to a title first.</source>
            <translation>まず再生ヘッドをタイトルに移動してください。</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>このプロジェクトは閲覧のみです。別のウィンドウで編集されています。</translation>
        </message>
        <message>
            <source>The title's track is locked. The lock at its left end opens it.</source>
            <translation>タイトルのトラックはロックされています。左端の錠で解除できます。</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>タイトルのテキスト</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps the words, Escape takes them back</source>
            <translation>Ctrl+Enter で確定、Esc で取り消します</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>テキスト</translation>
        </message>
    </context>
    <context>
        <name>ui::Toast</name>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>メッセージを閉じる</translation>
        </message>
    </context>
    <context>
        <name>ui::Tour</name>
        <message>
            <source>First steps</source>
            <translation>はじめに</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>ツアーを終える</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>Bring clips in</source>
            <translation>クリップを取り込む</translation>
        </message>
        <message>
            <source>Drop files here, or press Ctrl+I. A double click puts a clip on the timeline.</source>
            <translation>ファイルをここにドロップするか、Ctrl+Iを押します。ダブルクリックでタイムラインに置けます。</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>カット</translation>
        </message>
        <message>
            <source>Drag clips and their edges. Ctrl+K cuts at the playhead, Delete takes away, Space plays.</source>
            <translation>クリップや端をドラッグします。Ctrl+Kで再生ヘッドで分割、Deleteで削除、Spaceで再生します。</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Every value of the chosen clip stands here: speed, opacity, effects. The diamond sets a key.</source>
            <translation>選んだクリップの値がすべてここにあります：速度、不透明度、エフェクト。ひし形でキーを打てます。</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>トーク</translation>
        </message>
        <message>
            <source>Write what should change: "cut the first 2 seconds", "make it warmer". Each answer can be undone.</source>
            <translation>変えたいことを書きます：「最初の2秒をカット」「もっと暖かく」。どの結果も取り消せます。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Ctrl+M writes the film while you go on working; this list shows how far it is. Ctrl+Shift+P finds every command.</source>
            <translation>Ctrl+Mで作業を続けながら書き出せます。進み具合はこの一覧に出ます。Ctrl+Shift+Pで全コマンドを検索できます。</translation>
        </message>
        <message>
            <source>STEP %1 OF %2</source>
            <translation>ステップ %1／%2</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完了</translation>
        </message>
    </context>
    <context>
        <name>ui::TranscriptPanel</name>
        <message>
            <source>What is said</source>
            <translation>話されている内容</translation>
        </message>
        <message>
            <source>A click goes to the word; chosen words are the marked range; Del cuts them out</source>
            <translation>クリックでその単語へ移動し、選んだ単語がマーク範囲になります。Deleteで切り取ります</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>音声を聞き取り中</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>聞き取る</translation>
        </message>
        <message>
            <source>Hears what is said in the selected clips, else in all</source>
            <translation>選択したクリップ（なければすべて）の話を聞き取ります</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Lays what is said on a subtitle track</source>
            <translation>話した内容を字幕トラックに置きます</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>ファイルに書き出す…</translation>
        </message>
        <message>
            <source>As text, SubRip, WebVTT or ASS</source>
            <translation>テキスト、SubRip、WebVTT、ASSで</translation>
        </message>
        <message>
            <source>Write what is said</source>
            <translation>話した内容を書き出す</translation>
        </message>
        <message>
            <source>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Text (*.txt)</source>
            <translation>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;テキスト (*.txt)</translation>
        </message>
        <message>
            <source>Cuts "um", "uh" and words said twice</source>
            <translation>「えー」「あの」や繰り返しの言葉を切り取ります</translation>
        </message>
        <message>
            <source>Shorten pauses</source>
            <translation>間を詰める</translation>
        </message>
        <message>
            <source>Pauses longer than this are cut to it</source>
            <translation>これより長い間をこの長さに詰めます</translation>
        </message>
        <message>
            <source>Longest pause</source>
            <translation>最長の間</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Fetch it (75 MB)…</source>
            <translation>取得（75 MB）…</translation>
        </message>
        <message>
            <source>I have one…</source>
            <translation>手元にある…</translation>
        </message>
        <message>
            <source>Names the folder of a speech model</source>
            <translation>音声モデルのフォルダーを指定します</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>置換後</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換え</translation>
        </message>
        <message>
            <source>Replaces it in all captions</source>
            <translation>すべての字幕で置き換えます</translation>
        </message>
        <message>
            <source>Nothing was heard yet. Press Listen: the words appear here, and cutting them cuts the film.</source>
            <translation>まだ何も聞き取っていません。「聞き取る」を押すと単語がここに現れ、単語を切るとフィルムも切れます。</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>音声モデル</translation>
        </message>
        <message>
            <source>%1

Fetch it now?</source>
            <translation>%1

今すぐ取得しますか？</translation>
        </message>
        <message>
            <source>Fetch 75 MB</source>
            <translation>75 MBを取得</translation>
        </message>
        <message>
            <source>The speech model is being fetched…</source>
            <translation>音声モデルを取得しています…</translation>
        </message>
        <message>
            <source>These words are too short to be cut out.</source>
            <translation>これらの単語は短すぎて切り取れません。</translation>
        </message>
        <message>
            <source>Cut a word</source>
            <translation>単語を切り取る</translation>
        </message>
        <message>
            <source>Cut %1 words</source>
            <translation>%1個の単語を切り取る</translation>
        </message>
        <message>
            <source>"%1" is not said.</source>
            <translation>「%1」は話されていません。</translation>
        </message>
        <message>
            <source>Add captions</source>
            <translation>字幕を追加</translation>
        </message>
        <message>
            <source>Remove fillers</source>
            <translation>つなぎ言葉を除く</translation>
        </message>
        <message>
            <source>Of captions that are written to a file</source>
            <translation>ファイルに書き出す字幕に適用します</translation>
        </message>
        <message>
            <source>letters a line</source>
            <translation>文字／行</translation>
        </message>
        <message>
            <source>Longest line</source>
            <translation>最長の行</translation>
        </message>
        <message>
            <source>letters a second</source>
            <translation>文字／秒</translation>
        </message>
        <message>
            <source>Fastest reading</source>
            <translation>読む速さの上限</translation>
        </message>
    </context>
    <context>
        <name>ui::TransportBar</name>
        <message>
            <source>Takes of the clip (Alt+Up, Alt+Down)</source>
            <translation>クリップのテイク (Alt+↑、Alt+↓)</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>テイク</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>テイクを選択</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>音声なし</translation>
        </message>
        <message>
            <source>Take %1: %2</source>
            <translation>テイク %1：%2</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>オリジナル</translation>
        </message>
        <message>
            <source>No clip</source>
            <translation>クリップなし</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>映像の表示サイズ</translation>
        </message>
        <message>
            <source>How large the picture is shown (Ctrl+wheel)</source>
            <translation>映像を表示する大きさ (Ctrl+ホイール)</translation>
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
            <translation>（横）</translation>
        </message>
        <message>
            <source>, down</source>
            <translation>（縦）</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>ファイルを選択…</translation>
        </message>
        <message>
            <source>Choose a file for %1</source>
            <translation>%1 のファイルを選択</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>混在</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewerWidget</name>
        <message>
            <source>Preview</source>
            <translation>プレビュー</translation>
        </message>
        <message>
            <source>Drag a frame around what the chat may change; a click takes it away. A double click on a title changes its words</source>
            <translation>会話で変えてよい部分を枠で囲みます。クリックで枠を消します。タイトルをダブルクリックすると文字を変えられます</translation>
        </message>
    </context>
    <context>
        <name>ui::VoiceOver</name>
        <message>
            <source>The recording has ended with the project that it was begun in, and was not kept.</source>
            <translation>録音は開始したプロジェクトとともに終わり、保存されませんでした。</translation>
        </message>
        <message>
            <source>The project is open in another window: record there, or save it under another name first.</source>
            <translation>プロジェクトは別のウィンドウで開かれています。そちらで録音するか、先に別名で保存してください。</translation>
        </message>
        <message>
            <source>Leave the nested sequence first: a voice is recorded on the film.</source>
            <translation>先にネストしたシーケンスから出てください。音声は本編に録音します。</translation>
        </message>
        <message>
            <source>Nothing was heard: look whether the microphone is switched on, and record again.</source>
            <translation>何も聞こえませんでした。マイクの電源を確かめて録音し直してください。</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>音声</translation>
        </message>
        <message>
            <source>Record a voice</source>
            <translation>音声を録音</translation>
        </message>
    </context>
    <context>
        <name>ui::WelcomePage</name>
        <message>
            <source>Drop clips here to begin</source>
            <translation>ここにクリップをドロップして始めましょう</translation>
        </message>
        <message>
            <source>Then cut by hand, or write in the talk panel what should change.</source>
            <translation>あとは手で編集するか、トークパネルに変えたいことを書いてください。</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>最近のプロジェクト</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 を開く</translation>
        </message>
    </context>
    <context>
        <name>ui::Workspace</name>
        <message numerus="yes">
            <source>Saycut had ended before the project was saved: %n change(s) was/were brought back. Undo takes that away again.</source>
            <translation>
                <numerusform>プロジェクトの保存前に Saycut が終了したため、%n 件の変更を復元しました。「取り消す」で元に戻せます。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a name for the project.</source>
            <translation>プロジェクトの名前を決めてください。</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>名称未設定</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>%1 を読み込み</translation>
        </message>
        <message>
            <source>That media is not in the bin any more.</source>
            <translation>そのメディアはもうプロジェクトにありません。</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>タイムラインに追加</translation>
        </message>
        <message>
            <source>%1 is open in another window: this one only looks at it as it was saved or changed last. Save as makes a copy to work on.</source>
            <translation>%1は別のウィンドウで開いています。ここでは最後に保存・変更された状態を見るだけです。「名前を付けて保存」で作業用の複製を作れます。</translation>
        </message>
        <message>
            <source>The project is open in another window. Save as makes a copy to work on.</source>
            <translation>プロジェクトは別のウィンドウで開いています。「名前を付けて保存」で作業用の複製を作れます。</translation>
        </message>
        <message>
            <source>There are no media in the folder '%1'.</source>
            <translation>フォルダー「%1」にメディアはありません。</translation>
        </message>
        <message>
            <source>There is more in the folder '%1' than comes in at once: %2 files, 12 folders deep. Bring the folders in it in by themselves.</source>
            <translation>フォルダー「%1」の中身は一度に読み込める量（%2 ファイル、12 階層）を超えています。中のフォルダーを一つずつ読み込んでください。</translation>
        </message>
    </context>
</TS>
