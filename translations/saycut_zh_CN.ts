<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>KeyMap</name>
        <message>
            <source>This is no file of keys: it has no "keys" (%1).</source>
            <translation>这不是快捷键文件：缺少“keys”（%1）。</translation>
        </message>
        <message>
            <source>'%1' (for %2) is no key.</source>
            <translation>“%1”（用于 %2）不是按键。</translation>
        </message>
        <message>
            <source>Premiere-like</source>
            <translation>类似 Premiere</translation>
        </message>
        <message>
            <source>Resolve-like</source>
            <translation>类似 Resolve</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>无法读取 %1：%2。</translation>
        </message>
    </context>
    <context>
        <name>QObject</name>
        <message>
            <source>less than 1 %</source>
            <translation>不到 1 %</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>in the upper left</source>
            <translation>左上方</translation>
        </message>
        <message>
            <source>in the upper middle</source>
            <translation>上方中间</translation>
        </message>
        <message>
            <source>in the upper right</source>
            <translation>右上方</translation>
        </message>
        <message>
            <source>on the left</source>
            <translation>左侧</translation>
        </message>
        <message>
            <source>in the middle</source>
            <translation>中间</translation>
        </message>
        <message>
            <source>on the right</source>
            <translation>右侧</translation>
        </message>
        <message>
            <source>in the lower left</source>
            <translation>左下方</translation>
        </message>
        <message>
            <source>in the lower middle</source>
            <translation>下方中间</translation>
        </message>
        <message>
            <source>in the lower right</source>
            <translation>右下方</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take; the whole picture has changed.</source>
            <translation>完成：“%1”有了新版本；整个画面都已改变。</translation>
        </message>
        <message>
            <source>Done: '%1' has a new take. %2 of the picture has changed%3; the rest is as it was.</source>
            <translation>完成：“%1”有了新版本。画面的 %2 已改变%3；其余保持原样。</translation>
        </message>
        <message>
            <source> That is very little: compare it with the original (Alt+C).</source>
            <translation> 变化很小：请与原片比较 (Alt+C)。</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. Name the thing and what it should become, or draw a frame around it in the viewer.</source>
            <translation>没有更改：模型在画面中没有找到可以这样改变的内容。请说明物体及其应变成什么，或在预览中画框圈出。</translation>
        </message>
        <message>
            <source>A new clip is at the end of the timeline.</source>
            <translation>时间线末尾有一个新剪辑。</translation>
        </message>
        <message>
            <source> The model says that it shows: %1</source>
            <translation> 模型说明其内容：%1</translation>
        </message>
        <message>
            <source> The small model that comes with the program draws plain coloured shapes on plain backgrounds; anything else is likely not to be recognised. Larger models: View, Models.</source>
            <translation> 随程序附带的小模型只能在纯色背景上画纯色形状；其他内容很可能无法辨认。更大的模型：“视图”→“模型”。</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 和另外 %n 个</numerusform>
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
            <translation>%1：%2 个张量，%3</translation>
        </message>
        <message>
            <source>Runs on the %1, about %2 of %3 free memory</source>
            <translation>在 %1 上运行，约占 %3 可用内存中的 %2</translation>
        </message>
        <message>
            <source>No licence file in the folder; ask where the weights came from.</source>
            <translation>文件夹中没有许可证文件；请向权重来源查询。</translation>
        </message>
        <message>
            <source>Licence: %1</source>
            <translation>许可证：%1</translation>
        </message>
        <message>
            <source>Problem: %1</source>
            <translation>问题：%1</translation>
        </message>
        <message>
            <source>Sound %1</source>
            <translation>音频 %1</translation>
        </message>
        <message>
            <source>Video %1</source>
            <translation>视频 %1</translation>
        </message>
        <message>
            <source>Subtitles %1</source>
            <translation>字幕 %1</translation>
        </message>
        <message>
            <source>Titles %1</source>
            <translation>标题 %1</translation>
        </message>
        <message>
            <source>  reversed</source>
            <translation>  倒放</translation>
        </message>
        <message numerus="yes">
            <source>%n take(s)</source>
            <translation>
                <numerusform>%n 个版本</numerusform>
            </translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>变换</translation>
        </message>
        <message>
            <source>Level of the whole</source>
            <translation>总电平</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>蒙版</translation>
        </message>
        <message>
            <source>Nothing was changed: the model found nothing in the picture to change in that way. The small model that comes with the program recolours plain things, changes light and looks and takes simple things out; it cannot turn one thing into another. Name the thing and its colour, or draw a frame around it in the viewer.</source>
            <translation>没有更改：模型在画面中没有找到可以这样改变的内容。随程序附带的小模型可以给单色物体换色、改变光线和风格、移除简单的物体；不能把一个物体变成另一个。请说明物体及其颜色，或在预览中画框圈出。</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right</source>
            <translation>左、右、中置、低音、后左、后右</translation>
        </message>
        <message>
            <source>Left, right, centre, low, back left, back right, side left, side right</source>
            <translation>左、右、中置、低音、后左、后右、侧左、侧右</translation>
        </message>
        <message>
            <source>A new clip lies in the gap.</source>
            <translation>间隙中已有一个新剪辑。</translation>
        </message>
        <message>
            <source>The picture has a new take, in which it moves.</source>
            <translation>图片有了一个会动的新版本。</translation>
        </message>
        <message>
            <source>A new clip goes on where the other one ended.</source>
            <translation>新剪辑从另一个剪辑结束处继续。</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>Brightness</source>
            <translation>亮度</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>对比度</translation>
        </message>
        <message>
            <source>Exposure</source>
            <translation>曝光</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>Lift gamma gain</source>
            <translation>暗部、中间调、亮部</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>暗角</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>饱和度</translation>
        </message>
        <message>
            <source>Vibrance</source>
            <translation>自然饱和度</translation>
        </message>
        <message>
            <source>Hue</source>
            <translation>色相</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>白平衡</translation>
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
            <translation>灰度</translation>
        </message>
        <message>
            <source>Black and white</source>
            <translation>黑白</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>棕褐色</translation>
        </message>
        <message>
            <source>Colorize</source>
            <translation>着色</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>反相</translation>
        </message>
        <message>
            <source>Posterize</source>
            <translation>色调分离</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>模糊</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>锐化</translation>
        </message>
        <message>
            <source>Box blur</source>
            <translation>方框模糊</translation>
        </message>
        <message>
            <source>Directional blur</source>
            <translation>定向模糊</translation>
        </message>
        <message>
            <source>Pixelate</source>
            <translation>像素化</translation>
        </message>
        <message>
            <source>Glow</source>
            <translation>发光</translation>
        </message>
        <message>
            <source>Edges</source>
            <translation>边缘</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>素描</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>颗粒</translation>
        </message>
        <message>
            <source>Border</source>
            <translation>边框</translation>
        </message>
        <message>
            <source>Emboss</source>
            <translation>浮雕</translation>
        </message>
        <message>
            <source>Rgb split</source>
            <translation>RGB 分离</translation>
        </message>
        <message>
            <source>Chroma key</source>
            <translation>色度键</translation>
        </message>
        <message>
            <source>Luma key</source>
            <translation>亮度键</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>翻转</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>Corner pin</source>
            <translation>边角定位</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>增益</translation>
        </message>
        <message>
            <source>Equalizer</source>
            <translation>均衡器</translation>
        </message>
        <message>
            <source>High pass</source>
            <translation>高通</translation>
        </message>
        <message>
            <source>Low pass</source>
            <translation>低通</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>压缩器</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>限制器</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>噪声门</translation>
        </message>
        <message>
            <source>De esser</source>
            <translation>齿音消除</translation>
        </message>
        <message>
            <source>Ducking</source>
            <translation>闪避</translation>
        </message>
        <message>
            <source>Noise reduction</source>
            <translation>降噪</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>混响</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>响度</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>彩条</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>倒计时</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>噪点</translation>
        </message>
        <message>
            <source>Gradient</source>
            <translation>渐变</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>测试音</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>叠化</translation>
        </message>
        <message>
            <source>Dip</source>
            <translation>闪色过渡</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>划像</translation>
        </message>
        <message>
            <source>Radial wipe</source>
            <translation>圆形划像</translation>
        </message>
        <message>
            <source>Clock wipe</source>
            <translation>时钟划像</translation>
        </message>
        <message>
            <source>Luma wipe</source>
            <translation>亮度划像</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>推动</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>Crossfade</source>
            <translation>交叉淡化</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>Lower third</source>
            <translation>下三分之一字幕</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>大标题</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Caption box</source>
            <translation>带底字幕</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>片尾字幕</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>引言</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>章节</translation>
        </message>
        <message>
            <source>Corner</source>
            <translation>角标</translation>
        </message>
        <message>
            <source>Call out</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>End card</source>
            <translation>片尾卡</translation>
        </message>
        <message>
            <source>Big word</source>
            <translation>大字</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>打字机</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>曝光档</translation>
        </message>
        <message>
            <source>Master</source>
            <translation>主控</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>暗部</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>中间调</translation>
        </message>
        <message>
            <source>Lift red</source>
            <translation>暗部 红</translation>
        </message>
        <message>
            <source>Lift green</source>
            <translation>暗部 绿</translation>
        </message>
        <message>
            <source>Lift blue</source>
            <translation>暗部 蓝</translation>
        </message>
        <message>
            <source>Gamma red</source>
            <translation>中间调 红</translation>
        </message>
        <message>
            <source>Gamma green</source>
            <translation>中间调 绿</translation>
        </message>
        <message>
            <source>Gamma blue</source>
            <translation>中间调 蓝</translation>
        </message>
        <message>
            <source>Gain red</source>
            <translation>亮部 红</translation>
        </message>
        <message>
            <source>Gain green</source>
            <translation>亮部 绿</translation>
        </message>
        <message>
            <source>Gain blue</source>
            <translation>亮部 蓝</translation>
        </message>
        <message>
            <source>Red hue</source>
            <translation>红 色相</translation>
        </message>
        <message>
            <source>Red saturation</source>
            <translation>红 饱和度</translation>
        </message>
        <message>
            <source>Red lightness</source>
            <translation>红 明度</translation>
        </message>
        <message>
            <source>Yellow hue</source>
            <translation>黄 色相</translation>
        </message>
        <message>
            <source>Yellow saturation</source>
            <translation>黄 饱和度</translation>
        </message>
        <message>
            <source>Yellow lightness</source>
            <translation>黄 明度</translation>
        </message>
        <message>
            <source>Green hue</source>
            <translation>绿 色相</translation>
        </message>
        <message>
            <source>Green saturation</source>
            <translation>绿 饱和度</translation>
        </message>
        <message>
            <source>Green lightness</source>
            <translation>绿 明度</translation>
        </message>
        <message>
            <source>Aqua hue</source>
            <translation>青 色相</translation>
        </message>
        <message>
            <source>Aqua saturation</source>
            <translation>青 饱和度</translation>
        </message>
        <message>
            <source>Aqua lightness</source>
            <translation>青 明度</translation>
        </message>
        <message>
            <source>Blue hue</source>
            <translation>蓝 色相</translation>
        </message>
        <message>
            <source>Blue saturation</source>
            <translation>蓝 饱和度</translation>
        </message>
        <message>
            <source>Blue lightness</source>
            <translation>蓝 明度</translation>
        </message>
        <message>
            <source>Magenta hue</source>
            <translation>洋红 色相</translation>
        </message>
        <message>
            <source>Magenta saturation</source>
            <translation>洋红 饱和度</translation>
        </message>
        <message>
            <source>Magenta lightness</source>
            <translation>洋红 明度</translation>
        </message>
        <message>
            <source>Degrees</source>
            <translation>度数</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>色温</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>色调</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>级数</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>级</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>档</translation>
        </message>
        <message>
            <source>letters</source>
            <translation>字</translation>
        </message>
        <message>
            <source>ms</source>
            <translation>毫秒</translation>
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
            <translation>强度</translation>
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
            <translation>大小</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>Softness</source>
            <translation>柔和度</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <source>Spill</source>
            <translation>溢色抑制</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
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
            <translation>缩放</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>旋转</translation>
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
            <translation>电平</translation>
        </message>
        <message>
            <source>Low hz</source>
            <translation>低频 频率</translation>
        </message>
        <message>
            <source>Low db</source>
            <translation>低频 电平</translation>
        </message>
        <message>
            <source>Band1 hz</source>
            <translation>频段 1 频率</translation>
        </message>
        <message>
            <source>Band1 db</source>
            <translation>频段 1 电平</translation>
        </message>
        <message>
            <source>Band1 q</source>
            <translation>频段 1 Q</translation>
        </message>
        <message>
            <source>Band2 hz</source>
            <translation>频段 2 频率</translation>
        </message>
        <message>
            <source>Band2 db</source>
            <translation>频段 2 电平</translation>
        </message>
        <message>
            <source>Band2 q</source>
            <translation>频段 2 Q</translation>
        </message>
        <message>
            <source>Band3 hz</source>
            <translation>频段 3 频率</translation>
        </message>
        <message>
            <source>Band3 db</source>
            <translation>频段 3 电平</translation>
        </message>
        <message>
            <source>Band3 q</source>
            <translation>频段 3 Q</translation>
        </message>
        <message>
            <source>Band4 hz</source>
            <translation>频段 4 频率</translation>
        </message>
        <message>
            <source>Band4 db</source>
            <translation>频段 4 电平</translation>
        </message>
        <message>
            <source>Band4 q</source>
            <translation>频段 4 Q</translation>
        </message>
        <message>
            <source>High hz</source>
            <translation>高频 频率</translation>
        </message>
        <message>
            <source>High db</source>
            <translation>高频 电平</translation>
        </message>
        <message>
            <source>Frequency</source>
            <translation>频率</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>斜率</translation>
        </message>
        <message>
            <source>Threshold db</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>压缩比</translation>
        </message>
        <message>
            <source>Attack ms</source>
            <translation>起音</translation>
        </message>
        <message>
            <source>Release ms</source>
            <translation>释音</translation>
        </message>
        <message>
            <source>Knee db</source>
            <translation>拐点</translation>
        </message>
        <message>
            <source>Makeup db</source>
            <translation>补偿增益</translation>
        </message>
        <message>
            <source>Ceiling db</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Range db</source>
            <translation>衰减范围</translation>
        </message>
        <message>
            <source>Hold ms</source>
            <translation>保持</translation>
        </message>
        <message>
            <source>Amount db</source>
            <translation>衰减量</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>阻尼</translation>
        </message>
        <message>
            <source>Time ms</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>反馈</translation>
        </message>
        <message>
            <source>Target lufs</source>
            <translation>目标响度</translation>
        </message>
        <message>
            <source>True peak db</source>
            <translation>真峰值</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>字重</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>斜体</translation>
        </message>
        <message>
            <source>Underline</source>
            <translation>下划线</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>描边</translation>
        </message>
        <message>
            <source>Outline width</source>
            <translation>描边宽度</translation>
        </message>
        <message>
            <source>Shadow</source>
            <translation>阴影</translation>
        </message>
        <message>
            <source>Shadow distance</source>
            <translation>阴影距离</translation>
        </message>
        <message>
            <source>Boxed</source>
            <translation>带底色</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>底色</translation>
        </message>
        <message>
            <source>Box padding</source>
            <translation>底色边距</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Anchor</source>
            <translation>锚点</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>行距</translation>
        </message>
        <message>
            <source>Letter spacing</source>
            <translation>字距</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>动画</translation>
        </message>
        <message>
            <source>Motion seconds</source>
            <translation>动画时长</translation>
        </message>
        <message>
            <source>Spoken</source>
            <translation>已读字数</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>未读颜色</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>居中</translation>
        </message>
        <message>
            <source>Inverted</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>向上</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>向下</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>中间</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Fade</source>
            <translation>淡入淡出</translation>
        </message>
        <message>
            <source>Rise</source>
            <translation>上升</translation>
        </message>
        <message>
            <source>Roll</source>
            <translation>滚动</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>Equal power</source>
            <translation>等功率</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>平滑</translation>
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
            <translation>正常</translation>
        </message>
        <message>
            <source>Subtract</source>
            <translation>相减</translation>
        </message>
        <message>
            <source>Multiply</source>
            <translation>正片叠底</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>滤色</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>叠加</translation>
        </message>
        <message>
            <source>Darken</source>
            <translation>变暗</translation>
        </message>
        <message>
            <source>Lighten</source>
            <translation>变亮</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>柔光</translation>
        </message>
        <message>
            <source>Hard light</source>
            <translation>强光</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>矩形</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>椭圆</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>多边形</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>相加</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>滑动</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>调色</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>声像</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Transform</source>
            <translation>变换</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>轨道</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
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
            <translation>去闪烁</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>画面降噪</translation>
        </message>
        <message>
            <source>Deband</source>
            <translation>去色带</translation>
        </message>
        <message>
            <source>Drop shadow</source>
            <translation>投影</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Lens correction</source>
            <translation>镜头校正</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>畸变</translation>
        </message>
        <message>
            <source>Outer</source>
            <translation>外缘</translation>
        </message>
        <message>
            <source>Stabilize</source>
            <translation>稳定</translation>
        </message>
        <message>
            <source>Smoothness</source>
            <translation>平滑度</translation>
        </message>
        <message>
            <source>Painted</source>
            <translation>涂抹</translation>
        </message>
        <message>
            <source>Camera log</source>
            <translation>摄像机 Log</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>风格</translation>
        </message>
        <message>
            <source>Natural</source>
            <translation>自然</translation>
        </message>
        <message>
            <source>Filmic</source>
            <translation>电影感</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>数值范围</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>Limited</source>
            <translation>有限</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>摄像机</translation>
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
            <translation>请先将播放头放在剪辑内。</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>分割</translation>
        </message>
        <message>
            <source>Remove the transition</source>
            <translation>移除转场</translation>
        </message>
        <message>
            <source>Ripple delete</source>
            <translation>波纹删除</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that is where it is trimmed to.</source>
            <translation>播放头必须在剪辑内：将修剪到该处。</translation>
        </message>
        <message>
            <source>Trim to playhead</source>
            <translation>修剪到播放头</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>微移</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>选择版本</translation>
        </message>
        <message>
            <source>This clip has one take only.</source>
            <translation>此剪辑只有一个版本。</translation>
        </message>
        <message>
            <source>Mute the clip</source>
            <translation>剪辑静音</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>取消静音</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>静音</translation>
        </message>
        <message>
            <source>Play backwards</source>
            <translation>倒放</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Switch the clip off</source>
            <translation>停用剪辑</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Let the clip run</source>
            <translation>取消定格</translation>
        </message>
        <message>
            <source>The playhead must lie inside the clip: that picture is held.</source>
            <translation>播放头必须在剪辑内：将定格该画面。</translation>
        </message>
        <message>
            <source>Hold a picture</source>
            <translation>定格画面</translation>
        </message>
        <message>
            <source>Nest</source>
            <translation>嵌套</translation>
        </message>
        <message>
            <source>Speed…</source>
            <translation>速度…</translation>
        </message>
        <message>
            <source>Speed in percent</source>
            <translation>速度（百分比）</translation>
        </message>
        <message>
            <source>The speed of a clip lies between 1 and 10000 percent.</source>
            <translation>剪辑的速度须在 1% 到 10000% 之间。</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Rename the clip…</source>
            <translation>重命名剪辑…</translation>
        </message>
        <message>
            <source>Name of the clip</source>
            <translation>剪辑名称</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>Unlink</source>
            <translation>取消链接</translation>
        </message>
        <message>
            <source>Select two clips or more first.</source>
            <translation>请先选择两个或更多剪辑。</translation>
        </message>
        <message>
            <source>Split at playhead</source>
            <translation>在播放头处分割</translation>
        </message>
        <message>
            <source>Split all tracks</source>
            <translation>分割所有轨道</translation>
        </message>
        <message>
            <source>Trim start to playhead</source>
            <translation>将入点修剪到播放头</translation>
        </message>
        <message>
            <source>Trim end to playhead</source>
            <translation>将出点修剪到播放头</translation>
        </message>
        <message>
            <source>Delete, leave a gap</source>
            <translation>删除并保留间隙</translation>
        </message>
        <message>
            <source>Delete and close the gap</source>
            <translation>删除并闭合间隙</translation>
        </message>
        <message>
            <source>Close the gap at the playhead</source>
            <translation>闭合播放头处的间隙</translation>
        </message>
        <message>
            <source>Put the playhead into a gap that all tracks have first.</source>
            <translation>请先将播放头放在所有轨道共有的间隙中。</translation>
        </message>
        <message>
            <source>Close the gap</source>
            <translation>闭合间隙</translation>
        </message>
        <message>
            <source>Nudge left by a frame</source>
            <translation>左移一帧</translation>
        </message>
        <message>
            <source>Nudge right by a frame</source>
            <translation>右移一帧</translation>
        </message>
        <message>
            <source>Nudge left by ten frames</source>
            <translation>左移十帧</translation>
        </message>
        <message>
            <source>Nudge right by ten frames</source>
            <translation>右移十帧</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>编组</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>取消编组</translation>
        </message>
        <message>
            <source>Link picture and sound</source>
            <translation>链接画面和声音</translation>
        </message>
        <message>
            <source>Unlink picture and sound</source>
            <translation>取消画面和声音的链接</translation>
        </message>
        <message>
            <source>Hold the picture at the playhead</source>
            <translation>定格播放头处的画面</translation>
        </message>
        <message>
            <source>Nest the clips</source>
            <translation>嵌套剪辑</translation>
        </message>
        <message>
            <source>Next take</source>
            <translation>下一个版本</translation>
        </message>
        <message>
            <source>Previous take</source>
            <translation>上一个版本</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Copy clips first.</source>
            <translation>请先复制剪辑。</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Paste attributes</source>
            <translation>粘贴属性</translation>
        </message>
        <message>
            <source>What was copied is of another kind than the selected clips: pictures take from pictures, sounds from sounds.</source>
            <translation>复制的内容与所选剪辑类型不同：画面对画面，声音对声音。</translation>
        </message>
        <message>
            <source>Remove attributes</source>
            <translation>移除属性</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste and make room</source>
            <translation>粘贴插入</translation>
        </message>
        <message>
            <source>Select a clip first.</source>
            <translation>请先选择一个剪辑。</translation>
        </message>
        <message>
            <source>Select a clip first, or put the playhead over one.</source>
            <translation>请先选择一个剪辑，或将播放头放到剪辑上。</translation>
        </message>
        <message>
            <source>Mark a range first: I sets its start, O its end.</source>
            <translation>请先标记范围：I 设起点，O 设终点。</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>时间线是空的。请先导入一个剪辑。</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>请先选择轨道：单击其名称即可。</translation>
        </message>
        <message>
            <source>Select a clip with sound first.</source>
            <translation>请先选择一个有声音的剪辑。</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>请先选择一个有画面的剪辑。</translation>
        </message>
        <message>
            <source>The clip has no keys. The inspector sets them beside each value.</source>
            <translation>此剪辑没有关键帧。可在检查器中每个数值旁设置。</translation>
        </message>
        <message>
            <source>There is no later key.</source>
            <translation>之后没有关键帧。</translation>
        </message>
        <message>
            <source>There is no earlier key.</source>
            <translation>之前没有关键帧。</translation>
        </message>
        <message>
            <source>Put an effect on the clip…</source>
            <translation>为剪辑添加效果…</translation>
        </message>
        <message>
            <source>Name of the effect</source>
            <translation>效果名称</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>剪辑</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>下一个关键帧</translation>
        </message>
        <message>
            <source>Previous key</source>
            <translation>上一个关键帧</translation>
        </message>
        <message>
            <source>There are no markers: M sets one at the playhead.</source>
            <translation>没有标记：按 M 可在播放头处添加。</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>There is no later marker.</source>
            <translation>之后没有标记。</translation>
        </message>
        <message>
            <source>There is no earlier marker.</source>
            <translation>之前没有标记。</translation>
        </message>
        <message>
            <source>Remove the marker</source>
            <translation>移除标记</translation>
        </message>
        <message>
            <source>There is no marker at the playhead.</source>
            <translation>播放头处没有标记。</translation>
        </message>
        <message>
            <source>Remove all markers</source>
            <translation>移除所有标记</translation>
        </message>
        <message>
            <source>There are no markers beside the captions.</source>
            <translation>除字幕外没有标记。</translation>
        </message>
        <message>
            <source>Marker at playhead</source>
            <translation>在播放头处添加标记</translation>
        </message>
        <message>
            <source>Marker over the marked range</source>
            <translation>为标记范围添加标记</translation>
        </message>
        <message>
            <source>Next marker</source>
            <translation>下一个标记</translation>
        </message>
        <message>
            <source>Previous marker</source>
            <translation>上一个标记</translation>
        </message>
        <message>
            <source>Remove the marker at the playhead</source>
            <translation>移除播放头处的标记</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>提取</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>提升</translation>
        </message>
        <message>
            <source>Nothing lies in the marked range on an unlocked track.</source>
            <translation>未锁定的轨道上，标记范围内没有内容。</translation>
        </message>
        <message>
            <source>Lift the marked range</source>
            <translation>提升标记的范围</translation>
        </message>
        <message>
            <source>Extract the marked range</source>
            <translation>提取标记的范围</translation>
        </message>
        <message>
            <source>Mark in</source>
            <translation>标记入点</translation>
        </message>
        <message>
            <source>Mark out</source>
            <translation>标记出点</translation>
        </message>
        <message>
            <source>Mark the selected clips</source>
            <translation>标记所选剪辑</translation>
        </message>
        <message>
            <source>Clear in and out</source>
            <translation>清除入点和出点</translation>
        </message>
        <message>
            <source>Go to in</source>
            <translation>转到入点</translation>
        </message>
        <message>
            <source>Go to out</source>
            <translation>转到出点</translation>
        </message>
        <message>
            <source>To the start</source>
            <translation>到开头</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>到结尾</translation>
        </message>
        <message>
            <source>Previous edit</source>
            <translation>上一个编辑点</translation>
        </message>
        <message>
            <source>Next edit</source>
            <translation>下一个编辑点</translation>
        </message>
        <message>
            <source>Go to a time…</source>
            <translation>转到时间…</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>There is no clip at the playhead.</source>
            <translation>播放头处没有剪辑。</translation>
        </message>
        <message>
            <source>This is the last clip of its track.</source>
            <translation>这是该轨道的最后一个剪辑。</translation>
        </message>
        <message>
            <source>This is the first clip of its track.</source>
            <translation>这是该轨道的第一个剪辑。</translation>
        </message>
        <message>
            <source>There is no clip at that time on another track.</source>
            <translation>其他轨道在该时间没有剪辑。</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>取消选择</translation>
        </message>
        <message>
            <source>Invert the selection</source>
            <translation>反选</translation>
        </message>
        <message>
            <source>Select all from the playhead</source>
            <translation>选择播放头之后的全部</translation>
        </message>
        <message>
            <source>Select all before the playhead</source>
            <translation>选择播放头之前的全部</translation>
        </message>
        <message>
            <source>Select the track from the playhead</source>
            <translation>选择轨道上播放头之后的内容</translation>
        </message>
        <message>
            <source>Select the clips at the playhead</source>
            <translation>选择播放头处的剪辑</translation>
        </message>
        <message>
            <source>Select the next clip</source>
            <translation>选择下一个剪辑</translation>
        </message>
        <message>
            <source>Select the previous clip</source>
            <translation>选择上一个剪辑</translation>
        </message>
        <message>
            <source>Select the clip on the track above</source>
            <translation>选择上方轨道的剪辑</translation>
        </message>
        <message>
            <source>Select the clip on the track below</source>
            <translation>选择下方轨道的剪辑</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel first.</source>
            <translation>请先在媒体面板中选择一个剪辑。</translation>
        </message>
        <message>
            <source>The marked range on the timeline is longer than what is left of the source from its mark on. Move one of the marks.</source>
            <translation>时间线上标记的范围长于源素材标记之后的剩余部分。请移动其中一个标记。</translation>
        </message>
        <message>
            <source>The marked part of the source has no length.</source>
            <translation>源素材的标记部分没有长度。</translation>
        </message>
        <message>
            <source>The source is too long to end at the timeline's out. Move one of the marks.</source>
            <translation>源素材太长，无法在时间线出点结束。请移动其中一个标记。</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>None of the selected clips can show or sound like the source.</source>
            <translation>所选剪辑都无法替换为该源素材。</translation>
        </message>
        <message>
            <source>Insert from media panel</source>
            <translation>从媒体面板插入</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Overwrite from media panel</source>
            <translation>从媒体面板覆盖</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Append from media panel</source>
            <translation>从媒体面板追加</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>添加到时间线</translation>
        </message>
        <message>
            <source>Replace the selected clips</source>
            <translation>替换所选剪辑</translation>
        </message>
        <message>
            <source>Mark in of the source</source>
            <translation>标记源的入点</translation>
        </message>
        <message>
            <source>Mark out of the source</source>
            <translation>标记源的出点</translation>
        </message>
        <message>
            <source>Clear in and out of the source</source>
            <translation>清除源的入点和出点</translation>
        </message>
        <message>
            <source>What is shown needs a length above zero.</source>
            <translation>显示内容的时长必须大于零。</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>A title needs words.</source>
            <translation>标题需要文字。</translation>
        </message>
        <message>
            <source>Add a title</source>
            <translation>添加标题</translation>
        </message>
        <message>
            <source>Add a generator</source>
            <translation>添加生成器</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>调整图层</translation>
        </message>
        <message>
            <source>Add an adjustment clip</source>
            <translation>添加调整图层</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Length in seconds</source>
            <translation>时长（秒）</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>轨道</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Add a colour</source>
            <translation>添加颜色</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>添加轨道</translation>
        </message>
        <message>
            <source>Remove the track</source>
            <translation>删除轨道</translation>
        </message>
        <message>
            <source>Rename the track</source>
            <translation>重命名轨道</translation>
        </message>
        <message>
            <source>Move the track</source>
            <translation>移动轨道</translation>
        </message>
        <message>
            <source>This is the topmost track of its kind.</source>
            <translation>这已是同类中最上面的轨道。</translation>
        </message>
        <message>
            <source>This is the lowest track of its kind.</source>
            <translation>这已是同类中最下面的轨道。</translation>
        </message>
        <message>
            <source>Say a gain in dB, or a pan from -1 to 1.</source>
            <translation>请给出增益 (dB) 或 -1 到 1 的声像。</translation>
        </message>
        <message>
            <source>Gain of the track</source>
            <translation>轨道增益</translation>
        </message>
        <message>
            <source>Pan of the track</source>
            <translation>轨道声像</translation>
        </message>
        <message>
            <source>Add a video track</source>
            <translation>添加视频轨道</translation>
        </message>
        <message>
            <source>Add a sound track</source>
            <translation>添加音频轨道</translation>
        </message>
        <message>
            <source>Add a title track</source>
            <translation>添加标题轨道</translation>
        </message>
        <message>
            <source>Add a subtitle track</source>
            <translation>添加字幕轨道</translation>
        </message>
        <message>
            <source>Lock the track</source>
            <translation>锁定轨道</translation>
        </message>
        <message>
            <source>Hide the track</source>
            <translation>隐藏轨道</translation>
        </message>
        <message>
            <source>Mute the track</source>
            <translation>轨道静音</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>独奏此轨道</translation>
        </message>
        <message>
            <source>Move with the others when they ripple</source>
            <translation>波纹编辑时同步移动</translation>
        </message>
        <message>
            <source>Rename the track…</source>
            <translation>重命名轨道…</translation>
        </message>
        <message>
            <source>Name of the track</source>
            <translation>轨道名称</translation>
        </message>
        <message>
            <source>Move the track up</source>
            <translation>上移轨道</translation>
        </message>
        <message>
            <source>Move the track down</source>
            <translation>下移轨道</translation>
        </message>
        <message>
            <source>Gain and pan of the track</source>
            <translation>轨道的增益和声像</translation>
        </message>
        <message>
            <source>Gain in dB</source>
            <translation>增益 (dB)</translation>
        </message>
        <message>
            <source>Pan from -1 to 1</source>
            <translation>声像（-1 到 1）</translation>
        </message>
        <message>
            <source>Put things on this track</source>
            <translation>设为目标轨道</translation>
        </message>
        <message>
            <source>Choose the track</source>
            <translation>选择轨道</translation>
        </message>
        <message>
            <source>A transition lasts longer than 0 s, up to an hour.</source>
            <translation>转场时长须大于 0 秒，最长一小时。</translation>
        </message>
        <message>
            <source>Add a transition</source>
            <translation>添加转场</translation>
        </message>
        <message>
            <source>Change the transition</source>
            <translation>更改转场</translation>
        </message>
        <message>
            <source>Put the playhead on a cut first, or select the clips on both sides of one.</source>
            <translation>请先将播放头放在剪接点上，或选择其两侧的剪辑。</translation>
        </message>
        <message>
            <source>There is no cut of sound there.</source>
            <translation>该处没有声音剪接点。</translation>
        </message>
        <message>
            <source>There is no room for a transition.</source>
            <translation>没有放置转场的余地。</translation>
        </message>
        <message>
            <source>Choose a transition first: a click on it does.</source>
            <translation>请先选择一个转场：单击即可。</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>转场时长</translation>
        </message>
        <message>
            <source>Add a dissolve</source>
            <translation>添加叠化</translation>
        </message>
        <message>
            <source>Near which time</source>
            <translation>接近的时间</translation>
        </message>
        <message>
            <source>Length of the transition…</source>
            <translation>转场时长…</translation>
        </message>
        <message>
            <source>What was copied shows media that this project does not have. Import '%1' here first.</source>
            <translation>复制的内容使用了此项目没有的媒体。请先在此导入“%1”。</translation>
        </message>
        <message>
            <source>There is no effect '%1'</source>
            <translation>没有效果“%1”</translation>
        </message>
        <message>
            <source>There is no template '%1' for titles.</source>
            <translation>没有标题模板“%1”。</translation>
        </message>
        <message>
            <source>There is no generator '%1'</source>
            <translation>没有生成器“%1”</translation>
        </message>
        <message>
            <source>There is no transition '%1'</source>
            <translation>没有转场“%1”</translation>
        </message>
        <message>
            <source>'%1' is longer than what the source has from its mark on. Shorten the clip or mark an earlier start.</source>
            <translation>“%1”长于源素材标记之后的部分。请缩短剪辑或标记更早的起点。</translation>
        </message>
        <message>
            <source>a sequence cannot show itself (sequence)</source>
            <translation>序列不能包含自身</translation>
        </message>
        <message>
            <source>a clip needs a length above zero (source)</source>
            <translation>剪辑时长必须大于零</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (start)</source>
            <translation>剪辑不能早于时间线起点</translation>
        </message>
        <message>
            <source>a clip cannot begin before the timeline does (to)</source>
            <translation>剪辑不能早于时间线起点</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does (by)</source>
            <translation>剪辑会早于时间线起点</translation>
        </message>
        <message>
            <source>a clip would begin before the timeline does</source>
            <translation>剪辑会早于时间线起点</translation>
        </message>
        <message>
            <source>a clip can only move to a track of its own kind (track)</source>
            <translation>剪辑只能移到同类轨道</translation>
        </message>
        <message>
            <source>one clip at a time can change its track (track)</source>
            <translation>一次只能有一个剪辑更换轨道</translation>
        </message>
        <message>
            <source>no clip was named (clips)</source>
            <translation>没有指定剪辑</translation>
        </message>
        <message>
            <source>the cut at %1 s does not lie inside the clip (at)</source>
            <translation>%1 秒处的切点不在剪辑内</translation>
        </message>
        <message>
            <source>the range lies after the end of the timeline (%1 s)</source>
            <translation>范围在时间线末尾（%1 秒）之后</translation>
        </message>
        <message>
            <source>there is no gap between clips at %1 s on this track (at)</source>
            <translation>此轨道 %1 秒处没有间隙</translation>
        </message>
        <message>
            <source>other tracks play during the whole gap; move them first (at)</source>
            <translation>其他轨道在整个间隙中都有内容；请先移动它们</translation>
        </message>
        <message>
            <source>'%1' would lie over '%2' on track %3; make room first</source>
            <translation>“%1”会与轨道 %3 上的“%2”重叠；请先腾出空间</translation>
        </message>
        <message>
            <source>the track %1 is locked; unlock it first</source>
            <translation>轨道 %1 已锁定；请先解锁</translation>
        </message>
        <message>
            <source>'%1' is an effect on pictures; here are sounds alone (effect)</source>
            <translation>“%1”是画面效果；此处只有声音</translation>
        </message>
        <message>
            <source>there is a clip at that time; split it first, then insert (start)</source>
            <translation>该时间已有剪辑；请先分割再插入</translation>
        </message>
        <message>
            <source>a marker cannot lie before 0 (time)</source>
            <translation>标记不能早于 0</translation>
        </message>
        <message>
            <source>'%1' on the timeline shows it; remove that clip first (media)</source>
            <translation>时间线上的“%1”正在使用它；请先移除该剪辑</translation>
        </message>
        <message>
            <source>the medium is too short to fill '%1' from there; trim the clip first (from)</source>
            <translation>媒体太短，从该处无法填满“%1”；请先修剪剪辑</translation>
        </message>
        <message>
            <source>titles alone cannot be nested; choose a picture or a sound with them (clips)</source>
            <translation>不能只嵌套标题；请同时选择画面或声音</translation>
        </message>
        <message>
            <source>the clips lie in different sequences (clips)</source>
            <translation>这些剪辑在不同的序列中</translation>
        </message>
        <message>
            <source>'%1' and '%2' do not follow each other on one track (from, to)</source>
            <translation>“%1”和“%2”在同一轨道上不相邻</translation>
        </message>
        <message>
            <source>a transition needs a length above zero (length)</source>
            <translation>转场时长必须大于零</translation>
        </message>
        <message>
            <source>the transition can last %1 s at most: its clips are no longer (length)</source>
            <translation>转场最长 %1 秒：其剪辑没有更长</translation>
        </message>
        <message>
            <source>nothing of '%1' would be left (to)</source>
            <translation>“%1”将什么都不剩</translation>
        </message>
        <message>
            <source>'%1' has no more material there (to)</source>
            <translation>“%1”在该处没有更多素材</translation>
        </message>
        <message>
            <source>'%1' has no more material there (by)</source>
            <translation>“%1”在该处没有更多素材</translation>
        </message>
        <message>
            <source>'%1' is not shown at that time; name one within it (at)</source>
            <translation>“%1”在该时间不显示；请指定其范围内的时间</translation>
        </message>
        <message>
            <source>the fades are longer than the clip (fade_in, fade_out)</source>
            <translation>淡入淡出长于剪辑</translation>
        </message>
        <message>
            <source>the speed must lie between 0.01 and 100</source>
            <translation>速度须在 0.01 到 100 之间</translation>
        </message>
        <message>
            <source>the gain of a track must lie between -96 and 24 dB (gain_db)</source>
            <translation>轨道增益须在 -96 到 24 dB 之间</translation>
        </message>
        <message>
            <source>the pan of a track must lie between -1 and 1 (pan)</source>
            <translation>轨道声像须在 -1 到 1 之间</translation>
        </message>
        <message>
            <source>the width and height of the picture must lie between 16 and 16384 (size)</source>
            <translation>画面的宽和高须在 16 到 16384 之间</translation>
        </message>
        <message>
            <source>the rate must lie between 0.01 and 480 frames a second (fps)</source>
            <translation>帧率须在每秒 0.01 到 480 帧之间</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must lie between %3 and %4</source>
            <translation>“%2”的参数“%1”须在 %3 到 %4 之间</translation>
        </message>
        <message>
            <source>the parameter '%1' of '%2' must be a number</source>
            <translation>“%2”的参数“%1”必须是数字</translation>
        </message>
        <message>
            <source>cannot open %1: %2</source>
            <translation>无法打开 %1：%2</translation>
        </message>
        <message>
            <source>cannot read %1: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>cannot write %1: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>it is a folder and not a file; choose a video, sound or picture file</source>
            <translation>这是文件夹而不是文件；请选择视频、音频或图片文件</translation>
        </message>
        <message>
            <source>it is a project and no medium; open it instead of importing it</source>
            <translation>这是项目而不是媒体；请打开它而不是导入</translation>
        </message>
        <message>
            <source>it holds subtitles and no picture or sound; bring it in as captions</source>
            <translation>它只含字幕，没有画面或声音；请作为字幕导入</translation>
        </message>
        <message>
            <source>it is a HEIC photo, which cannot be read yet; save it as JPEG, PNG or AVIF</source>
            <translation>这是 HEIC 照片，目前无法读取；请另存为 JPEG、PNG 或 AVIF</translation>
        </message>
        <message>
            <source>it is a list that names other files, and a medium is one file; import the files that it names</source>
            <translation>这是列出其他文件的列表，而媒体是单个文件；请导入其中列出的文件</translation>
        </message>
        <message>
            <source>it is %1; choose a video, sound or picture file</source>
            <translation>它是 %1；请选择视频、音频或图片文件</translation>
        </message>
        <message>
            <source>no picture or sound format is known that begins so; it is damaged, cut short, or no media file. Export or download it again</source>
            <translation>没有以此开头的已知画面或声音格式；文件已损坏、不完整或不是媒体。请重新导出或下载</translation>
        </message>
        <message>
            <source>there is no such file; check the name or relink the media</source>
            <translation>没有该文件；请检查名称或重新链接媒体</translation>
        </message>
        <message>
            <source>the file is empty (0 bytes); copy or download it again</source>
            <translation>文件是空的（0 字节）；请重新复制或下载</translation>
        </message>
        <message>
            <source>%1 holds no picture and no sound that can be read; choose a video, sound or picture file</source>
            <translation>%1 不含可读的画面或声音；请选择视频、音频或图片文件</translation>
        </message>
        <message>
            <source>%1 has no length: not one whole packet is in it; it is damaged or cut short</source>
            <translation>%1 没有时长：其中没有一个完整的数据包；文件已损坏或不完整</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut; close it there, or work on a copy</source>
            <translation>%1 已在另一个 Saycut 中打开；请在那里关闭，或使用副本</translation>
        </message>
        <message>
            <source>%1 was written by a newer Saycut; update to open it</source>
            <translation>%1 由更新版本的 Saycut 写入；请更新后再打开</translation>
        </message>
        <message>
            <source>%1 was changed by another program since it was opened; save this project under another name</source>
            <translation>%1 打开后被其他程序更改；请以其他名称保存此项目</translation>
        </message>
        <message>
            <source>%1 exists already; choose another name or remove it first</source>
            <translation>%1 已存在；请选择其他名称或先将其移除</translation>
        </message>
        <message>
            <source>it is footage that is being used; choose another name or folder</source>
            <translation>这是正在使用的素材；请选择其他名称或文件夹</translation>
        </message>
        <message>
            <source>it is the project itself; choose another name</source>
            <translation>这是项目本身；请选择其他名称</translation>
        </message>
        <message>
            <source>it belongs to the project, which keeps its own files there; choose another folder</source>
            <translation>它属于项目，项目在那里存放自己的文件；请选择其他文件夹</translation>
        </message>
        <message>
            <source>a folder is there already; choose another name</source>
            <translation>那里已有文件夹；请选择其他名称</translation>
        </message>
        <message>
            <source>what is there is no ordinary file; choose another name</source>
            <translation>那里的不是普通文件；请选择其他名称</translation>
        </message>
        <message>
            <source>the file that is there is protected against writing; choose another name</source>
            <translation>那里的文件受写保护；请选择其他名称</translation>
        </message>
        <message>
            <source>there is no folder %1; make it first</source>
            <translation>没有文件夹 %1；请先创建</translation>
        </message>
        <message>
            <source>its folder takes no files (%1); choose a folder you may write to</source>
            <translation>该文件夹无法写入文件（%1）；请选择有写入权限的文件夹</translation>
        </message>
        <message>
            <source>there is no name for the file to write; give one</source>
            <translation>缺少要写入的文件名；请输入</translation>
        </message>
        <message>
            <source>the preset %1 cannot write %2; give the file the ending %3</source>
            <translation>预设 %1 无法写入 %2；请将文件扩展名改为 %3</translation>
        </message>
        <message>
            <source>there is nothing to export: the timeline (or the range) is empty</source>
            <translation>没有可导出的内容：时间线（或范围）是空的</translation>
        </message>
        <message>
            <source>a %1 file cannot hold subtitles as a stream; burn them in, write them beside it (.srt), or choose .mp4, .mov, .mkv or .webm</source>
            <translation>%1 文件无法包含字幕流；请烧录字幕、另存为 .srt，或选择 .mp4、.mov、.mkv、.webm</translation>
        </message>
        <message>
            <source>this FFmpeg has no encoder %1; choose another preset</source>
            <translation>此 FFmpeg 没有编码器 %1；请选择其他预设</translation>
        </message>
        <message>
            <source>there is not enough memory for this; close other programs or choose something smaller, then try again</source>
            <translation>内存不足；请关闭其他程序或选择较小的内容后重试</translation>
        </message>
        <message>
            <source>cannot use %1: %2; see whether it is there and may be written</source>
            <translation>无法使用 %1：%2；请检查其是否存在且可写</translation>
        </message>
        <message>
            <source>the system refused this: %1; try again</source>
            <translation>系统拒绝了此操作：%1；请重试</translation>
        </message>
        <message>
            <source>this could not be done: something in the project or in a file is not as it should be; nothing was changed</source>
            <translation>无法完成：项目或文件中有内容不正常；没有任何更改</translation>
        </message>
        <message>
            <source>%1 is open in another Saycut (process %2); close it there, or work on a copy</source>
            <translation>%1 已在另一个 Saycut（进程 %2）中打开；请在那里关闭，或使用副本</translation>
        </message>
        <message>
            <source>the film</source>
            <translation>整部影片</translation>
        </message>
        <message>
            <source>'%1'</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>'%1' and '%2'</source>
            <translation>“%1”和“%2”</translation>
        </message>
        <message>
            <source>'%1', '%2' and '%3'</source>
            <translation>“%1”、“%2”和“%3”</translation>
        </message>
        <message>
            <source>'%1' from %2 to %3</source>
            <translation>“%1”的 %2 到 %3</translation>
        </message>
        <message>
            <source>the film from %1 to %2</source>
            <translation>影片的 %1 到 %2</translation>
        </message>
        <message>
            <source>remove %1 and close the gap</source>
            <translation>移除%1并闭合间隙</translation>
        </message>
        <message>
            <source>remove %1 and leave a gap</source>
            <translation>移除%1并保留间隙</translation>
        </message>
        <message>
            <source>cut out %1 to %2</source>
            <translation>剪掉 %1 到 %2</translation>
        </message>
        <message>
            <source>cut out %1 to %2 and leave a gap</source>
            <translation>剪掉 %1 到 %2 并保留间隙</translation>
        </message>
        <message>
            <source>keep only %1 to %2</source>
            <translation>只保留 %1 到 %2</translation>
        </message>
        <message>
            <source>keep only %1</source>
            <translation>只保留%1</translation>
        </message>
        <message>
            <source>keep %1 of %2</source>
            <translation>保留%2的 %1</translation>
        </message>
        <message>
            <source>take %1 off the start of %2</source>
            <translation>从%2开头剪去 %1</translation>
        </message>
        <message>
            <source>take %1 off the end of %2</source>
            <translation>从%2结尾剪去 %1</translation>
        </message>
        <message>
            <source>take %1 off the start and the end of %2</source>
            <translation>从%2首尾各剪去 %1</translation>
        </message>
        <message>
            <source>cut the first part of %1</source>
            <translation>剪掉%1的前一部分</translation>
        </message>
        <message>
            <source>cut the last part of %1</source>
            <translation>剪掉%1的后一部分</translation>
        </message>
        <message>
            <source>cut at %1</source>
            <translation>在 %1 处切开</translation>
        </message>
        <message>
            <source>cut every %1</source>
            <translation>每 %1 切一刀</translation>
        </message>
        <message>
            <source>close the gaps</source>
            <translation>闭合所有间隙</translation>
        </message>
        <message>
            <source>make %1 %2 long</source>
            <translation>%1时长改为 %2</translation>
        </message>
        <message>
            <source>make %1 %2 longer</source>
            <translation>%1延长 %2</translation>
        </message>
        <message>
            <source>make %1 last %2 times as long</source>
            <translation>%1时长变为 %2 倍</translation>
        </message>
        <message>
            <source>swap %1</source>
            <translation>交换%1</translation>
        </message>
        <message>
            <source>move %1 to the start</source>
            <translation>将%1移到开头</translation>
        </message>
        <message>
            <source>move %1 to the end</source>
            <translation>将%1移到结尾</translation>
        </message>
        <message>
            <source>move %1 before '%2'</source>
            <translation>将%1移到“%2”之前</translation>
        </message>
        <message>
            <source>move %1 after '%2'</source>
            <translation>将%1移到“%2”之后</translation>
        </message>
        <message>
            <source>move %1 to place %2</source>
            <translation>将%1移到第 %2 位</translation>
        </message>
        <message>
            <source>put %1 first</source>
            <translation>将%1放在最前</translation>
        </message>
        <message>
            <source>put %1 last</source>
            <translation>将%1放在最后</translation>
        </message>
        <message>
            <source>let %1 begin at %2</source>
            <translation>%1从 %2 开始</translation>
        </message>
        <message>
            <source>repeat %1</source>
            <translation>重复%1</translation>
        </message>
        <message>
            <source>play %1 at %2 times its own speed</source>
            <translation>%1以 %2 倍速播放</translation>
        </message>
        <message>
            <source>play %1 at %2 times its present speed</source>
            <translation>%1以当前速度的 %2 倍播放</translation>
        </message>
        <message>
            <source>play %1 backwards</source>
            <translation>%1倒放</translation>
        </message>
        <message>
            <source>play %1 forwards</source>
            <translation>%1正放</translation>
        </message>
        <message>
            <source>mute %1</source>
            <translation>%1静音</translation>
        </message>
        <message>
            <source>unmute %1</source>
            <translation>%1取消静音</translation>
        </message>
        <message>
            <source>set the sound of %1 to %2 dB</source>
            <translation>%1的声音设为 %2 dB</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB higher</source>
            <translation>%1的声音提高 %2 dB</translation>
        </message>
        <message>
            <source>set the sound of %1 %2 dB lower</source>
            <translation>%1的声音降低 %2 dB</translation>
        </message>
        <message>
            <source>lower %1 by %2 dB while there is speech</source>
            <translation>有说话时%1降低 %2 dB</translation>
        </message>
        <message>
            <source>fade the sound of %1 in over %2</source>
            <translation>%1的声音在 %2 内淡入</translation>
        </message>
        <message>
            <source>fade the sound of %1 out over %2</source>
            <translation>%1的声音在 %2 内淡出</translation>
        </message>
        <message>
            <source>fade %1 in over %2</source>
            <translation>%1在 %2 内淡入</translation>
        </message>
        <message>
            <source>fade %1 out over %2</source>
            <translation>%1在 %2 内淡出</translation>
        </message>
        <message>
            <source>fade %1 in and out over %2</source>
            <translation>%1在 %2 内淡入淡出</translation>
        </message>
        <message>
            <source>remove the fade of %1</source>
            <translation>移除%1的淡入淡出</translation>
        </message>
        <message>
            <source>remove the %1 from %2</source>
            <translation>从%2移除 %1</translation>
        </message>
        <message>
            <source>zoom slowly in on %1</source>
            <translation>%1缓慢推近</translation>
        </message>
        <message>
            <source>zoom slowly out of %1</source>
            <translation>%1缓慢拉远</translation>
        </message>
        <message>
            <source>set the frame rate to %1</source>
            <translation>帧率设为 %1</translation>
        </message>
        <message>
            <source>make the picture %1</source>
            <translation>画面改为 %1</translation>
        </message>
        <message>
            <source>show "%1" from %2 to %3</source>
            <translation>在 %2 到 %3 显示“%1”</translation>
        </message>
        <message>
            <source>let the title read "%1"</source>
            <translation>标题改为“%1”</translation>
        </message>
        <message>
            <source>call %1 "%2"</source>
            <translation>将%1命名为“%2”</translation>
        </message>
        <message>
            <source>put a marker at %1</source>
            <translation>在 %1 处添加标记</translation>
        </message>
        <message>
            <source>remove the marker at %1</source>
            <translation>移除 %1 处的标记</translation>
        </message>
        <message>
            <source>remove the markers</source>
            <translation>移除标记</translation>
        </message>
        <message>
            <source>use the original of %1</source>
            <translation>%1使用原片</translation>
        </message>
        <message>
            <source>use the other take of %1</source>
            <translation>%1使用另一版本</translation>
        </message>
        <message>
            <source>use take %1 of %2</source>
            <translation>%2使用版本 %1</translation>
        </message>
        <message>
            <source>hold the picture at %1 of '%2' for %3</source>
            <translation>“%2”在 %1 的画面定格 %3</translation>
        </message>
        <message>
            <source>add '%1' at the end</source>
            <translation>在结尾添加“%1”</translation>
        </message>
        <message>
            <source>add '%1' from the start</source>
            <translation>从开头添加“%1”</translation>
        </message>
        <message>
            <source>add a %1</source>
            <translation>添加 %1</translation>
        </message>
        <message>
            <source>video track</source>
            <translation>视频轨道</translation>
        </message>
        <message>
            <source>sound track</source>
            <translation>音频轨道</translation>
        </message>
        <message>
            <source>a %1 of %2 after '%3'</source>
            <translation>“%3”之后 %2 的%1</translation>
        </message>
        <message>
            <source>a %1 after '%2'</source>
            <translation>“%2”之后的%1</translation>
        </message>
        <message>
            <source>dissolve</source>
            <translation>叠化</translation>
        </message>
        <message>
            <source>undo the last step</source>
            <translation>撤销上一步</translation>
        </message>
        <message>
            <source>redo the step</source>
            <translation>重做该步骤</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3 with the model: %4</source>
            <translation>用模型更改“%1”从 %2 到 %3 的画面：%4</translation>
        </message>
        <message>
            <source>change the picture: %1</source>
            <translation>更改画面：%1</translation>
        </message>
        <message>
            <source>generate a new clip: %1</source>
            <translation>生成新剪辑：%1</translation>
        </message>
        <message>
            <source>generate a new picture: %1</source>
            <translation>生成新图片：%1</translation>
        </message>
        <message>
            <source>ask about '%1'</source>
            <translation>询问“%1”</translation>
        </message>
        <message>
            <source>about %1 s and %2 GB of memory</source>
            <translation>大约 %1 秒，内存 %2 GB</translation>
        </message>
        <message>
            <source>how long it takes is not known for this model</source>
            <translation>此模型所需时间未知</translation>
        </message>
        <message>
            <source>Measured: the film is %1 s long.</source>
            <translation>测量：影片长 %1 秒。</translation>
        </message>
        <message>
            <source>Measured: the film is %1x%2.</source>
            <translation>测量：影片尺寸为 %1x%2。</translation>
        </message>
        <message>
            <source>Measured: the film has %1 frames a second.</source>
            <translation>测量：影片每秒 %1 帧。</translation>
        </message>
        <message>
            <source>Measured: %1 clips lie on the timeline.</source>
            <translation>测量：时间线上有 %1 个剪辑。</translation>
        </message>
        <message>
            <source>Measured: %1 clip lies on the timeline.</source>
            <translation>测量：时间线上有 %1 个剪辑。</translation>
        </message>
        <message>
            <source>Which clip is meant?</source>
            <translation>指的是哪个剪辑？</translation>
        </message>
        <message>
            <source>which clip is meant?</source>
            <translation>指的是哪个剪辑？</translation>
        </message>
        <message>
            <source>Where should '%1' go?</source>
            <translation>“%1”放在哪里？</translation>
        </message>
        <message>
            <source>Where should it be cut? Say a time, "here" or "in the middle".</source>
            <translation>在哪里切开？请说时间、“这里”或“中间”。</translation>
        </message>
        <message>
            <source>Which words should the title have?</source>
            <translation>标题写什么文字？</translation>
        </message>
        <message>
            <source>Which clip should be moved?</source>
            <translation>移动哪个剪辑？</translation>
        </message>
        <message>
            <source>Should it fade in or out?</source>
            <translation>淡入还是淡出？</translation>
        </message>
        <message>
            <source>How much louder or quieter, in dB?</source>
            <translation>大声或小声多少 dB？</translation>
        </message>
        <message>
            <source>How slow should %1 be?</source>
            <translation>%1要多慢？</translation>
        </message>
        <message>
            <source>How fast should %1 be?</source>
            <translation>%1要多快？</translation>
        </message>
        <message>
            <source>Should %1 be deleted?</source>
            <translation>要删除%1吗？</translation>
        </message>
        <message>
            <source>At which cut?</source>
            <translation>在哪个剪接点？</translation>
        </message>
        <message>
            <source>Between which clips?</source>
            <translation>在哪些剪辑之间？</translation>
        </message>
        <message>
            <source>there is no clip on the timeline yet; import one first</source>
            <translation>时间线上还没有剪辑；请先导入</translation>
        </message>
        <message>
            <source>there is no clip to ask about; import one first</source>
            <translation>没有可询问的剪辑；请先导入</translation>
        </message>
        <message>
            <source>the film ends at %1, before %2</source>
            <translation>影片在 %1 结束，早于 %2</translation>
        </message>
        <message>
            <source>that would take the whole film (%1); say "delete everything" if that is meant</source>
            <translation>这会删掉整部影片（%1）；如果确实如此，请说“全部删除”</translation>
        </message>
        <message>
            <source>there is already a cut at %1, or no clip</source>
            <translation>%1 处已有切点或没有剪辑</translation>
        </message>
        <message>
            <source>'%1' is only %2 long</source>
            <translation>“%1”只有 %2 长</translation>
        </message>
        <message>
            <source>'%1' has only one take</source>
            <translation>“%1”只有一个版本</translation>
        </message>
        <message>
            <source>'%1' has no sound</source>
            <translation>“%1”没有声音</translation>
        </message>
        <message>
            <source>there is nothing else on the timeline</source>
            <translation>时间线上没有其他内容</translation>
        </message>
        <message>
            <source>there is no sound in %1</source>
            <translation>%1没有声音</translation>
        </message>
        <message>
            <source>there is no clip called '%1'; the timeline has %2</source>
            <translation>没有名为“%1”的剪辑；时间线上有 %2</translation>
        </message>
        <message>
            <source>nothing was changed; say what should be done</source>
            <translation>没有更改；请说明要做什么</translation>
        </message>
        <message>
            <source>what should happen with "%1"?</source>
            <translation>要对“%1”做什么？</translation>
        </message>
        <message>
            <source>the message is empty; say what should change, or ask something</source>
            <translation>消息为空；请说明要更改什么或提问</translation>
        </message>
        <message>
            <source>no fillers were heard, nothing was changed</source>
            <translation>没有听到口头语，没有更改</translation>
        </message>
        <message>
            <source>there is no pause longer than half a second, nothing was changed</source>
            <translation>没有超过半秒的停顿，没有更改</translation>
        </message>
        <message>
            <source>nothing was understood of what is said, so there are no captions</source>
            <translation>没有听懂所说的内容，因此没有字幕</translation>
        </message>
        <message>
            <source>there is no sound on the timeline to listen to</source>
            <translation>时间线上没有可听的声音</translation>
        </message>
        <message>
            <source>that clip has no sound to listen to</source>
            <translation>该剪辑没有可听的声音</translation>
        </message>
        <message>
            <source>loading the model</source>
            <translation>正在加载模型</translation>
        </message>
        <message>
            <source>reading the sound</source>
            <translation>正在读取声音</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>正在解码</translation>
        </message>
        <message>
            <source>drawing</source>
            <translation>正在绘制</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>正在写入</translation>
        </message>
        <message>
            <source>looking for faces</source>
            <translation>正在查找人脸</translation>
        </message>
        <message>
            <source>looking for speech</source>
            <translation>正在查找语音</translation>
        </message>
        <message>
            <source>listening</source>
            <translation>正在聆听</translation>
        </message>
        <message>
            <source>looking</source>
            <translation>正在查看</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>thinking</source>
            <translation>正在思考</translation>
        </message>
        <message>
            <source>understanding</source>
            <translation>正在理解</translation>
        </message>
        <message>
            <source>too many jobs are waiting; let some finish or stop them first</source>
            <translation>等待的任务太多；请先让一些完成或停止</translation>
        </message>
        <message>
            <source>clips that only change what lies below them have no place in this format</source>
            <translation>此格式不支持调整图层</translation>
        </message>
        <message>
            <source>only the angle that is seen was taken over</source>
            <translation>只带入了可见的机位</translation>
        </message>
        <message>
            <source>only the first choice of each was taken over</source>
            <translation>每项只带入了第一个选择</translation>
        </message>
        <message>
            <source>this format does not say how a picture is mixed with what lies below it</source>
            <translation>此格式不记录混合模式</translation>
        </message>
        <message>
            <source>colour decisions are not read</source>
            <translation>不读取调色决定</translation>
        </message>
        <message>
            <source>how these tracks are laid over each other has no counterpart</source>
            <translation>这些轨道的叠加方式没有对应项</translation>
        </message>
        <message>
            <source>these clips lay wholly under a later one of the same track</source>
            <translation>这些剪辑完全被同一轨道上后面的剪辑遮盖</translation>
        </message>
        <message>
            <source>this format cannot say that a clip is switched off; such clips are left out</source>
            <translation>此格式无法表示停用的剪辑；已略去</translation>
        </message>
        <message>
            <source>these effects have no counterpart</source>
            <translation>这些效果没有对应项</translation>
        </message>
        <message>
            <source>this format has no fade at this place</source>
            <translation>此格式在此处没有淡入淡出</translation>
        </message>
        <message>
            <source>this format cannot let a picture stand still; the clip plays</source>
            <translation>此格式不支持定格；剪辑将播放</translation>
        </message>
        <message>
            <source>these made pictures have no counterpart; they stay as clips without a file</source>
            <translation>这些生成的画面没有对应项；保留为无文件的剪辑</translation>
        </message>
        <message>
            <source>a transition begins before the first picture of its clip; the clip is moved by as much</source>
            <translation>转场早于其剪辑的第一帧；剪辑相应移动</translation>
        </message>
        <message>
            <source>pictures keyed over the background are not read; the background is there</source>
            <translation>不读取叠加在背景上的键控画面；保留背景</translation>
        </message>
        <message>
            <source>values that move have no counterpart; the value at the start is kept</source>
            <translation>变化的数值没有对应项；保留起始值</translation>
        </message>
        <message>
            <source>keywords, roles and ratings of clips are not kept</source>
            <translation>不保留剪辑的关键词、角色和评分</translation>
        </message>
        <message>
            <source>source and record had different lengths; the record side counts</source>
            <translation>源与录制端长度不同；以录制端为准</translation>
        </message>
        <message>
            <source>this format does not carry volume, pan or opacity</source>
            <translation>此格式不保存音量、声像或不透明度</translation>
        </message>
        <message>
            <source>this format does not say that a track is locked</source>
            <translation>此格式不记录轨道锁定</translation>
        </message>
        <message>
            <source>this format has no markers</source>
            <translation>此格式没有标记</translation>
        </message>
        <message>
            <source>these markers lie outside of the part of their clip that is used</source>
            <translation>这些标记位于剪辑使用部分之外</translation>
        </message>
        <message>
            <source>masks have no counterpart</source>
            <translation>蒙版没有对应项</translation>
        </message>
        <message>
            <source>markers of a medium itself are not kept</source>
            <translation>不保留媒体本身的标记</translation>
        </message>
        <message>
            <source>the conversation stays in the project file</source>
            <translation>对话保留在项目文件中</translation>
        </message>
        <message>
            <source>notes of other programs are not kept</source>
            <translation>不保留其他程序的备注</translation>
        </message>
        <message>
            <source>this format cannot say that something is silent or hidden; it is left out</source>
            <translation>此格式无法表示静音或隐藏；已略去</translation>
        </message>
        <message>
            <source>this format has no timelines within timelines; what they show stands in one clip</source>
            <translation>此格式不支持嵌套时间线；其内容放在一个剪辑中</translation>
        </message>
        <message>
            <source>the file is of a newer version than is known; it was read as far as it goes</source>
            <translation>文件版本较新；已尽量读取</translation>
        </message>
        <message>
            <source>the file holds more than one timeline; one was taken over</source>
            <translation>文件含多个时间线；带入了一个</translation>
        </message>
        <message>
            <source>tracks of these kinds are not known</source>
            <translation>不支持这些类型的轨道</translation>
        </message>
        <message>
            <source>these clips have no place in the timeline</source>
            <translation>这些剪辑在时间线上没有位置</translation>
        </message>
        <message>
            <source>this format knows whole frames a second and 1000/1001 of them; times are to its nearest frame</source>
            <translation>此格式只支持整数帧率及其 1000/1001；时间取最近的帧</translation>
        </message>
        <message>
            <source>this format cannot play a clip backwards; it plays forwards</source>
            <translation>此格式不支持倒放；将正放</translation>
        </message>
        <message>
            <source>a speed that changes within a clip is not kept; its range and mean speed are</source>
            <translation>不保留变速；保留其范围和平均速度</translation>
        </message>
        <message>
            <source>this speed lies beyond 0.01 to 100 times; the nearest was taken</source>
            <translation>速度超出 0.01 到 100 倍；取最接近的值</translation>
        </message>
        <message>
            <source>only the take that is shown is carried</source>
            <translation>只保存显示的版本</translation>
        </message>
        <message>
            <source>how the words look is not carried; the words are</source>
            <translation>不保存文字外观；保存文字内容</translation>
        </message>
        <message>
            <source>this format has no titles; each stands there as a clip without a file</source>
            <translation>此格式没有标题；每个标题作为无文件的剪辑</translation>
        </message>
        <message>
            <source>this format has no place for these tracks</source>
            <translation>此格式无法容纳这些轨道</translation>
        </message>
        <message>
            <source>effects, levels and pan of whole tracks are not carried</source>
            <translation>不保存整条轨道的效果、电平和声像</translation>
        </message>
        <message>
            <source>this kind of transition is not known; a dissolve stands in its place</source>
            <translation>不支持此类转场；以叠化代替</translation>
        </message>
        <message>
            <source>the transition was longer than its clips</source>
            <translation>转场长于其剪辑</translation>
        </message>
        <message>
            <source>this has no counterpart</source>
            <translation>没有对应项</translation>
        </message>
        <message>
            <source>There are no captions or titles yet.</source>
            <translation>还没有字幕或标题。</translation>
        </message>
        <message>
            <source>Write what is to be replaced first.</source>
            <translation>请先写出要替换的内容。</translation>
        </message>
        <message>
            <source>'%1' stands in no caption.</source>
            <translation>没有字幕包含“%1”。</translation>
        </message>
        <message>
            <source>Replace in captions…</source>
            <translation>在字幕中替换…</translation>
        </message>
        <message>
            <source>Replace in captions</source>
            <translation>在字幕中替换</translation>
        </message>
        <message>
            <source>That sequence is not there any more.</source>
            <translation>该序列已不存在。</translation>
        </message>
        <message>
            <source>That sequence is open.</source>
            <translation>该序列已打开。</translation>
        </message>
        <message>
            <source>Markers belong to the film; go back to it to set one.</source>
            <translation>标记属于影片；请返回影片再设置。</translation>
        </message>
        <message>
            <source>The project is open in another window, so this one only looks at it; Save as makes a copy to work on.</source>
            <translation>项目已在另一个窗口中打开，此窗口仅供查看；“另存为”可创建工作副本。</translation>
        </message>
        <message>
            <source>the list of kept exports %1 is damaged; mend it or delete it, then try again</source>
            <translation>已保存的导出列表 %1 已损坏；请修复或删除后重试</translation>
        </message>
        <message>
            <source>'%1' is a preset that comes with the program; choose another name</source>
            <translation>“%1”是程序自带的预设；请换一个名称</translation>
        </message>
        <message>
            <source>what is kept needs a name</source>
            <translation>保存需要一个名称</translation>
        </message>
        <message>
            <source>the bit rate '%1' is none; write it as 8M, 800k or bits a second, from 1k to 2000M</source>
            <translation>“%1”不是码率；请写成 8M、800k 或每秒比特数，范围 1k 到 2000M</translation>
        </message>
        <message>
            <source>Only films have proxies: choose a film in the bin first.</source>
            <translation>只有影片才有代理：请先在媒体面板中选择影片。</translation>
        </message>
        <message>
            <source>'%1' is transparent in parts, which a proxy cannot show; it is played as it is</source>
            <translation>“%1”部分透明，代理无法显示；将按原样播放</translation>
        </message>
        <message>
            <source>there is no file %1 to make a proxy of; relink it first</source>
            <translation>没有可生成代理的文件 %1；请先重新链接</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for proxies: %2; check the project's folder and its free space</source>
            <translation>无法创建代理文件夹 %1：%2；请检查项目文件夹及其可用空间</translation>
        </message>
        <message>
            <source>%1 was changed while its proxy was made; make it again</source>
            <translation>生成代理时 %1 发生了更改；请重新生成</translation>
        </message>
        <message>
            <source>'%1' is no name for a template; use letters, digits and spaces</source>
            <translation>“%1”不能作为模板名称；请使用字母、数字和空格</translation>
        </message>
        <message>
            <source>the template %1 cannot be used: %2; keep it anew or forget it</source>
            <translation>无法使用模板 %1：%2；请重新保存或删除</translation>
        </message>
        <message>
            <source>there is no template '%1'; it is gone already</source>
            <translation>没有模板“%1”；它已不存在</translation>
        </message>
        <message>
            <source>Speed ramp…</source>
            <translation>速度渐变…</translation>
        </message>
        <message>
            <source>Speed ramp</source>
            <translation>速度渐变</translation>
        </message>
        <message>
            <source>Speed at the start in percent</source>
            <translation>起始速度（百分比）</translation>
        </message>
        <message>
            <source>Speed at the end in percent</source>
            <translation>结束速度（百分比）</translation>
        </message>
        <message>
            <source>The speeds of a ramp lie between 5 and 2000 percent.</source>
            <translation>渐变速度在 5% 到 2000% 之间。</translation>
        </message>
        <message>
            <source>The clip is too short for a change of speed by steps.</source>
            <translation>剪辑太短，无法分级变速。</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>替换为</translation>
        </message>
        <message>
            <source>Choose the angle…</source>
            <translation>选择机位…</translation>
        </message>
        <message>
            <source>Number of the angle</source>
            <translation>机位编号</translation>
        </message>
        <message>
            <source>Cut at the playhead</source>
            <translation>在播放头处剪切</translation>
        </message>
        <message>
            <source>Cut to the next angle</source>
            <translation>切到下一个机位</translation>
        </message>
        <message>
            <source>Cut to angle %1</source>
            <translation>切到机位 %1</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>机位 %1</translation>
        </message>
        <message>
            <source>Angles are counted from 1.</source>
            <translation>机位从 1 开始计数。</translation>
        </message>
        <message>
            <source>There is no clip with several angles at the playhead.</source>
            <translation>播放头处没有多机位剪辑。</translation>
        </message>
        <message>
            <source>'%1' has %2 angles.</source>
            <translation>“%1”有 %2 个机位。</translation>
        </message>
        <message>
            <source>'%1' has 1 angle.</source>
            <translation>“%1”有 1 个机位。</translation>
        </message>
        <message>
            <source>Mark the range of the marker at the playhead</source>
            <translation>标记播放头处标记的范围</translation>
        </message>
        <message>
            <source>There is no marker with a length at the playhead.</source>
            <translation>播放头处没有带长度的标记。</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>请先选择同一场景的剪辑：两个或更多。</translation>
        </message>
        <message>
            <source>Only clips of recordings can be brought into step.</source>
            <translation>只有录制的剪辑可以同步。</translation>
        </message>
        <message>
            <source>'%1' does not run at its own speed; give it 100 % forwards first.</source>
            <translation>“%1”不是以原速播放；请先设为正向 100 %。</translation>
        </message>
        <message>
            <source>The clips show the same recording; select one of each camera.</source>
            <translation>这些剪辑是同一段录制；请每台摄像机各选一个。</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only behind the person, with the model: %4</source>
            <translation>用模型更改“%1”从 %2 到 %3 的画面，仅限人物身后：%4</translation>
        </message>
        <message>
            <source>change the picture of '%1' from %2 to %3, only the person, with the model: %4</source>
            <translation>用模型更改“%1”从 %2 到 %3 的画面，仅限人物：%4</translation>
        </message>
        <message>
            <source>nobody was found in the clip, so nothing was changed</source>
            <translation>片段中没有找到人，因此没有做任何更改</translation>
        </message>
        <message>
            <source>no face was seen in the clip, so nobody is taken for a person and nothing was changed; if there is somebody, say so: "make it night behind the person"</source>
            <translation>片段中没有看到人脸，因此没有把任何部分当作人物，也没有做任何更改；如果有人，请说明：“make it night behind the person”</translation>
        </message>
        <message>
            <source>draw the marked part of '%1' anew with the model: %2</source>
            <translation>用模型重新绘制“%1”中标记的部分：%2</translation>
        </message>
        <message>
            <source>extend the picture of '%1' (%2) with the model: %3</source>
            <translation>用模型扩展“%1”的画面（%2）：%3</translation>
        </message>
        <message>
            <source>%1 % on the left</source>
            <translation>左侧 %1 %</translation>
        </message>
        <message>
            <source>%1 % on the right</source>
            <translation>右侧 %1 %</translation>
        </message>
        <message>
            <source>%1 % at the top</source>
            <translation>顶部 %1 %</translation>
        </message>
        <message>
            <source>%1 % at the bottom</source>
            <translation>底部 %1 %</translation>
        </message>
        <message>
            <source>The picture has that shape already.</source>
            <translation>画面已经是这个形状。</translation>
        </message>
        <message>
            <source>Mark the region first: draw a frame over the picture in the viewer, then say it again.</source>
            <translation>请先标记区域：在查看器的画面上画一个框，然后再说一遍。</translation>
        </message>
        <message>
            <source>No model that is added here can fill or extend pictures. Wan VACE can (1.3B or 14B): add its folder as a model, then say it again.</source>
            <translation>这里添加的模型都不能填充或扩展画面。Wan VACE（1.3B 或 14B）可以：请把它的文件夹添加为模型，然后再说一遍。</translation>
        </message>
        <message>
            <source>cannot make the folder %1 for drawn pictures: %2; check the project's folder and its free space</source>
            <translation>无法为渲染画面创建文件夹 %1：%2；请检查项目文件夹及其可用空间</translation>
        </message>
        <message>
            <source>the disk that the project lies on is nearly full: free some space, or remove what is rendered</source>
            <translation>项目所在磁盘几乎已满：请释放空间或移除已渲染内容</translation>
        </message>
        <message>
            <source>the rendered pictures of this part take more than the %1 GiB that are kept: mark a shorter part, or allow more in the preferences</source>
            <translation>该部分的渲染画面超过可保留的 %1 GiB：请标记更短的部分，或在偏好设置中允许更多</translation>
        </message>
        <message>
            <source>it is the file that is being read; choose another name or ending</source>
            <translation>这是正在读取的文件；请选择其他名称或扩展名</translation>
        </message>
        <message>
            <source>the film's sound is %1, which the preset %2 cannot write; it was written as %3</source>
            <translation>影片的声音为 %1，预设 %2 无法写入；已写为 %3</translation>
        </message>
        <message>
            <source>Start a frame earlier</source>
            <translation>起点提前一帧</translation>
        </message>
        <message>
            <source>Start a frame later</source>
            <translation>起点推后一帧</translation>
        </message>
        <message>
            <source>End a frame earlier</source>
            <translation>终点提前一帧</translation>
        </message>
        <message>
            <source>End a frame later</source>
            <translation>终点推后一帧</translation>
        </message>
        <message>
            <source>Cut a frame earlier</source>
            <translation>剪接点提前一帧</translation>
        </message>
        <message>
            <source>Cut a frame later</source>
            <translation>剪接点推后一帧</translation>
        </message>
        <message>
            <source>Show what is a frame earlier</source>
            <translation>内容提前一帧</translation>
        </message>
        <message>
            <source>Show what is a frame later</source>
            <translation>内容推后一帧</translation>
        </message>
        <message>
            <source>Slide left by a frame</source>
            <translation>向左内滑一帧</translation>
        </message>
        <message>
            <source>Slide right by a frame</source>
            <translation>向右内滑一帧</translation>
        </message>
        <message>
            <source>Move the cut</source>
            <translation>移动剪接点</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>外滑</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>内滑</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>修剪</translation>
        </message>
        <message>
            <source>No clip touches this one.</source>
            <translation>没有剪辑与此剪辑相接。</translation>
        </message>
        <message>
            <source>Zoom in slowly</source>
            <translation>缓慢推近</translation>
        </message>
        <message>
            <source>Zoom out slowly</source>
            <translation>缓慢拉远</translation>
        </message>
        <message>
            <source>Pan to the left</source>
            <translation>向左摇移</translation>
        </message>
        <message>
            <source>Pan to the right</source>
            <translation>向右摇移</translation>
        </message>
        <message>
            <source>Pan upwards</source>
            <translation>向上摇移</translation>
        </message>
        <message>
            <source>Pan downwards</source>
            <translation>向下摇移</translation>
        </message>
        <message>
            <source>Volume and pan</source>
            <translation>音量和声像</translation>
        </message>
        <message>
            <source>Fades</source>
            <translation>淡入淡出</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>效果</translation>
        </message>
        <message>
            <source>Opacity, blend mode and mask</source>
            <translation>不透明度、混合模式和蒙版</translation>
        </message>
        <message>
            <source>Style of titles</source>
            <translation>标题样式</translation>
        </message>
        <message>
            <source>Speed and direction</source>
            <translation>速度和方向</translation>
        </message>
        <message>
            <source>Paste attributes…</source>
            <translation>粘贴属性…</translation>
        </message>
        <message>
            <source>The timeline's out says how long one clip is to be, and several are chosen in the media panel. Clear the marks, or choose one clip.</source>
            <translation>时间线的出点只决定一个剪辑的时长，而媒体面板中选择了多个。请清除标记，或只选择一个剪辑。</translation>
        </message>
        <message>
            <source>there is no track there for '%1'; add a track first, or drag less far</source>
            <translation>那里没有可放“%1”的轨道；请先添加轨道，或拖动得近一些</translation>
        </message>
        <message>
            <source>say track or tracks, not both (tracks)</source>
            <translation>请只给出 track 或 tracks 之一</translation>
        </message>
        <message>
            <source>each clip needs its track, an empty one to stay (tracks)</source>
            <translation>每个剪辑都需要其轨道，留空表示不移动</translation>
        </message>
        <message>
            <source>the size '%1' is none; write it as 1280x720, with sides from %2 to %3, or as 720p, which keeps the film's shape</source>
            <translation>“%1”不是尺寸；请写成 1280x720（边长 %2 到 %3），或写成保持影片比例的 720p</translation>
        </message>
        <message>
            <source>films have even sides; write %1 instead of %2</source>
            <translation>影片的边长须为偶数；请写 %1 而不是 %2</translation>
        </message>
        <message>
            <source>at %1p this film would be %2, and sides go up to %3; choose a smaller size</source>
            <translation>%1p 时此影片为 %2，而边长最大为 %3；请选择较小的尺寸</translation>
        </message>
        <message>
            <source>the rate '%1' is none; write it as 25 or 30000/1001, from 1 to 240 pictures a second</source>
            <translation>“%1”不是帧率；请写成 25 或 30000/1001，每秒 1 到 240 帧</translation>
        </message>
        <message>
            <source>this kind of file shows at most %1 pictures a second; choose a lower rate or another preset</source>
            <translation>此类文件每秒最多 %1 帧；请选择较低的帧率或其他预设</translation>
        </message>
        <message>
            <source>a film of %1 s has no room in %2 MB; export a part of it, or allow more with --under</source>
            <translation>%1 秒的影片放不进 %2 MB；请导出其中一部分，或用 --under 允许更大</translation>
        </message>
        <message>
            <source>the film became larger than it was to be; choose a smaller size</source>
            <translation>影片比预定的大；请选择较小的尺寸</translation>
        </message>
        <message>
            <source>no marker of this film has a length; mark a range, put a marker over it, and export again</source>
            <translation>此影片没有带长度的标记；请标记一个范围，为其添加标记，然后重新导出</translation>
        </message>
        <message>
            <source>On the sound of the whole</source>
            <translation>作用于整体声音</translation>
        </message>
        <message>
            <source>That track is not there any more.</source>
            <translation>该轨道已不存在。</translation>
        </message>
        <message>
            <source>On a track of pictures an effect on sound does nothing.</source>
            <translation>声音效果在画面轨道上不起作用。</translation>
        </message>
        <message>
            <source>On a sound track an effect on pictures does nothing.</source>
            <translation>画面效果在声音轨道上不起作用。</translation>
        </message>
        <message>
            <source>The whole takes effects on sound alone.</source>
            <translation>整体只接受声音效果。</translation>
        </message>
        <message>
            <source>Time in the source</source>
            <translation>源中的时间</translation>
        </message>
        <message>
            <source>Mark a part of the source first: I sets its start, O its end.</source>
            <translation>请先标记源的一部分：I 设置起点，O 设置终点。</translation>
        </message>
        <message>
            <source>Choose a subclip in the media panel first.</source>
            <translation>请先在媒体面板中选择一个子剪辑。</translation>
        </message>
        <message>
            <source>A subclip needs a name.</source>
            <translation>子剪辑需要名称。</translation>
        </message>
        <message>
            <source>Make a subclip</source>
            <translation>创建子剪辑</translation>
        </message>
        <message>
            <source>Make a subclip…</source>
            <translation>创建子剪辑…</translation>
        </message>
        <message>
            <source>Name of the subclip</source>
            <translation>子剪辑名称</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>重命名子剪辑</translation>
        </message>
        <message>
            <source>Rename the subclip…</source>
            <translation>重命名子剪辑…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>调色</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Colour of the clip</source>
            <translation>剪辑颜色</translation>
        </message>
        <message>
            <source>Colour of the clip…</source>
            <translation>剪辑颜色…</translation>
        </message>
        <message>
            <source>Colour of the track</source>
            <translation>轨道颜色</translation>
        </message>
        <message>
            <source>Colour of the track…</source>
            <translation>轨道颜色…</translation>
        </message>
        <message>
            <source>Put the playhead inside '%1', at a picture in which the thing is seen.</source>
            <translation>请把播放头放到“%1”内能看到对象的画面上。</translation>
        </message>
        <message>
            <source>'%1' stands still: there is nothing to follow in it.</source>
            <translation>“%1”是静止的：没有可跟踪的内容。</translation>
        </message>
        <message>
            <source>'%1' has no picture to follow anything in.</source>
            <translation>“%1”没有可供跟踪的画面。</translation>
        </message>
        <message>
            <source>'%1' has no place of its own; its mask can follow something.</source>
            <translation>“%1”没有自己的位置；它的遮罩可以跟随对象。</translation>
        </message>
        <message>
            <source>Give '%1' a mask round the thing first, then let it follow.</source>
            <translation>请先为“%1”加一个围住对象的遮罩，再让它跟随。</translation>
        </message>
        <message>
            <source>A mask from a file moves by itself. Choose a rectangle, an ellipse, a polygon or a painted one.</source>
            <translation>来自文件的遮罩会自行移动。请选择矩形、椭圆、多边形或涂抹的遮罩。</translation>
        </message>
        <message>
            <source>Paint the thing with the brush first, then let the mask follow it.</source>
            <translation>请先用画笔涂抹对象，再让遮罩跟随它。</translation>
        </message>
        <message>
            <source>there is too little in the mask to be followed: make it larger, or move the playhead to where the thing is seen</source>
            <translation>遮罩内的内容太少，无法跟踪：请放大遮罩，或把播放头移到能看到对象的地方</translation>
        </message>
        <message>
            <source>what lies in the mask is too even to be followed: take in an edge or a pattern of the thing</source>
            <translation>遮罩内过于均匀，无法跟踪：请把对象的边缘或花纹包含进来</translation>
        </message>
        <message>
            <source>the mask of %1 has more than 2,000 strokes of a brush: undo some, or put the effect on once more (mask.strokes)</source>
            <translation>%1 的遮罩有超过 2,000 笔：请撤销一些，或再加一次该效果 (mask.strokes)</translation>
        </message>
        <message>
            <source>'%1' is no %2 look-up table: %3; choose another file</source>
            <translation>“%1”不是 %2 查找表：%3；请选择其他文件</translation>
        </message>
        <message>
            <source>the look-up table '%1' cannot be opened; choose its file again, or take the effect away</source>
            <translation>无法打开查找表“%1”；请重新选择文件，或移除该效果</translation>
        </message>
        <message>
            <source>there is no camera '%1'; choose another one</source>
            <translation>没有摄像机“%1”；请选择其他的</translation>
        </message>
        <message>
            <source>the finished film is not right at %1 (%2 s, frame %3): %4; nothing was put at %5. Export again, and without copying if it stays so</source>
            <translation>成片在 %1（%2 秒，第 %3 帧）处不正确：%4；%5 处未放入任何内容。请重新导出，若仍如此请不要复制</translation>
        </message>
        <message>
            <source>the copied picture is not that of '%1'</source>
            <translation>复制的画面不是“%1”的</translation>
        </message>
        <message>
            <source>the copied sound is not that of its medium</source>
            <translation>复制的声音不是其素材的</translation>
        </message>
        <message>
            <source>the copied sound is not at its time</source>
            <translation>复制的声音不在其时间上</translation>
        </message>
        <message>
            <source>a picture is damaged</source>
            <translation>有画面损坏</translation>
        </message>
        <message>
            <source>a picture cannot be decoded</source>
            <translation>有画面无法解码</translation>
        </message>
        <message>
            <source>a picture lies %1 s too early</source>
            <translation>有画面早了 %1 秒</translation>
        </message>
        <message>
            <source>a picture lies %1 s too late</source>
            <translation>有画面晚了 %1 秒</translation>
        </message>
        <message>
            <source>times do not rise</source>
            <translation>时间没有递增</translation>
        </message>
        <message>
            <source>it ends after %1 of %2 pictures</source>
            <translation>它在第 %1 帧结束，应为 %2 帧</translation>
        </message>
        <message>
            <source>the sound is %1 s too long</source>
            <translation>声音长了 %1 秒</translation>
        </message>
        <message>
            <source>the sound is %1 s too short</source>
            <translation>声音短了 %1 秒</translation>
        </message>
        <message>
            <source>only what is copied can be compared with its source; copy what is untouched (--copy), or leave --verify out</source>
            <translation>只有复制的部分才能与来源比对；请复制未改动部分（--copy），或去掉 --verify</translation>
        </message>
        <message>
            <source>the preset %1 is encoded by the processor alone; leave --encoder out, or use h264 or hevc</source>
            <translation>预设 %1 只能由处理器编码；请去掉 --encoder，或使用 h264 或 hevc</translation>
        </message>
        <message>
            <source>copying and two passes are the processor's; leave them out, or leave --encoder hardware out</source>
            <translation>复制和两遍编码由处理器完成；请去掉它们，或去掉 --encoder hardware</translation>
        </message>
        <message>
            <source>nothing on this machine but the processor encodes this film; leave --encoder hardware out</source>
            <translation>本机只有处理器能编码此影片；请去掉 --encoder hardware</translation>
        </message>
        <message>
            <source>%1 failed while it encoded; the processor encoded the film, from its start</source>
            <translation>%1 在编码时出错；影片已由处理器从头编码</translation>
        </message>
        <message>
            <source>what is encoded cannot lie beside what is copied; export without copying</source>
            <translation>编码部分无法与复制部分并存；请不复制地导出</translation>
        </message>
        <message>
            <source>give %1 the label %2</source>
            <translation>给%1加上标签%2</translation>
        </message>
        <message>
            <source>take the label off %1</source>
            <translation>去掉%1的标签</translation>
        </message>
        <message>
            <source>track %1</source>
            <translation>轨道%1</translation>
        </message>
        <message>
            <source>labels are red, orange, yellow, green, cyan, blue or purple; say one of these</source>
            <translation>标签有红、橙、黄、绿、青、蓝、紫；请说其中一种</translation>
        </message>
        <message>
            <source>there is no such %1 in the film</source>
            <translation>影片里没有这样的%1</translation>
        </message>
        <message>
            <source>Which %1? Say its name, such as V1 or A2.</source>
            <translation>哪一个（%1）？请说名称，例如 V1 或 A2。</translation>
        </message>
        <message>
            <source>Is that what is meant? It takes a whole clip away.</source>
            <translation>是这个意思吗？这会去掉整个剪辑。</translation>
        </message>
        <message>
            <source>Is that for the whole film, or only from %1 to %2?</source>
            <translation>是针对整部影片，还是只针对%1到%2？</translation>
        </message>
        <message>
            <source>%1 in the part that is marked; let it follow what lies there</source>
            <translation>%1，只在标记的部分；跟随那里的东西</translation>
        </message>
        <message>
            <source>put one effect on one clip, lay its mask on the thing, then say "make it follow the thing"</source>
            <translation>先给一个剪辑加上一个效果，把蒙版放在物体上，再说“make it follow the thing”</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source>en</source>
            <translation>zh_CN</translation>
        </message>
    </context>
    <context>
        <name>ui</name>
        <message>
            <source>Full HD, 25</source>
            <translation>全高清，25</translation>
        </message>
        <message>
            <source>Full HD, 30</source>
            <translation>全高清，30</translation>
        </message>
        <message>
            <source>Full HD, 24 (film)</source>
            <translation>全高清，24（电影）</translation>
        </message>
        <message>
            <source>Full HD, 60</source>
            <translation>全高清，60</translation>
        </message>
        <message>
            <source>4K UHD, 25</source>
            <translation>4K 超高清，25</translation>
        </message>
        <message>
            <source>4K UHD, 30</source>
            <translation>4K 超高清，30</translation>
        </message>
        <message>
            <source>Upright 9:16, 30 (Shorts, Reels, TikTok)</source>
            <translation>竖屏 9:16，30（Shorts、Reels、TikTok）</translation>
        </message>
        <message>
            <source>Square 1:1, 30</source>
            <translation>方形 1:1，30</translation>
        </message>
        <message>
            <source>HD 720, 25</source>
            <translation>高清 720，25</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>蒙版</translation>
        </message>
        <message>
            <source>Mask place</source>
            <translation>蒙版位置</translation>
        </message>
        <message>
            <source>Mask size</source>
            <translation>蒙版大小</translation>
        </message>
        <message>
            <source>Mask turn</source>
            <translation>蒙版旋转</translation>
        </message>
        <message>
            <source>Soft edge</source>
            <translation>羽化</translation>
        </message>
        <message>
            <source>Mask strength</source>
            <translation>蒙版强度</translation>
        </message>
        <message>
            <source>Mask inverted</source>
            <translation>蒙版反转</translation>
        </message>
        <message>
            <source>Transitions</source>
            <translation>转场</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Generators</source>
            <translation>生成器</translation>
        </message>
        <message>
            <source>Adjustment clip</source>
            <translation>调整图层</translation>
        </message>
        <message>
            <source>Drop an effect on a clip.</source>
            <translation>请将效果拖放到剪辑上。</translation>
        </message>
        <message>
            <source>Drop a transition where two clips meet.</source>
            <translation>请将转场拖放到两个剪辑相接处。</translation>
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
            <translation>混合模式</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>剪辑</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>声像</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>淡入</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>淡出</translation>
        </message>
        <message>
            <source>Look of the title</source>
            <translation>标题外观</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>转场</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Lies</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Clip</source>
            <translation>剪辑(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>插入(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Marks</source>
            <translation>标记(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Tracks</source>
            <translation>轨道(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Playback</source>
            <translation>播放(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>面板</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>参考线</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>微移</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>剪辑</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>调色</translation>
        </message>
        <message>
            <source>Captions and markers</source>
            <translation>字幕与标记</translation>
        </message>
        <message>
            <source>Talking</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>MP4 for the web and for sending (H.264)</source>
            <translation>网络与发送用 MP4 (H.264)</translation>
        </message>
        <message>
            <source>MP4, made quickly (H.264)</source>
            <translation>快速生成的 MP4 (H.264)</translation>
        </message>
        <message>
            <source>As the source, untouched parts copied</source>
            <translation>同源格式，未改动部分直接复制</translation>
        </message>
        <message>
            <source>MP4, half the size (HEVC)</source>
            <translation>体积减半的 MP4 (HEVC)</translation>
        </message>
        <message>
            <source>MP4, smallest, slow to make (AV1)</source>
            <translation>最小的 MP4，生成较慢 (AV1)</translation>
        </message>
        <message>
            <source>WebM (VP9)</source>
            <translation>WebM (VP9)</translation>
        </message>
        <message>
            <source>For other editors (ProRes 422 HQ)</source>
            <translation>用于其他剪辑软件 (ProRes 422 HQ)</translation>
        </message>
        <message>
            <source>For other editors (DNxHR HQ)</source>
            <translation>用于其他剪辑软件 (DNxHR HQ)</translation>
        </message>
        <message>
            <source>Moving picture (GIF)</source>
            <translation>动图 (GIF)</translation>
        </message>
        <message>
            <source>Single pictures (PNG)</source>
            <translation>单帧图片 (PNG)</translation>
        </message>
        <message>
            <source>Sound alone, untouched (WAV)</source>
            <translation>仅声音，无压缩 (WAV)</translation>
        </message>
        <message>
            <source>Sound alone, without loss (FLAC)</source>
            <translation>仅声音，无损 (FLAC)</translation>
        </message>
        <message>
            <source>Sound alone, small (MP3)</source>
            <translation>仅声音，体积小 (MP3)</translation>
        </message>
        <message>
            <source>For other editors, with transparency (ProRes 4444)</source>
            <translation>用于其他剪辑软件，带透明 (ProRes 4444)</translation>
        </message>
        <message>
            <source>WebM with transparency (VP9)</source>
            <translation>带透明的 WebM (VP9)</translation>
        </message>
        <message>
            <source>Single pictures with transparency (PNG)</source>
            <translation>带透明的单帧图片 (PNG)</translation>
        </message>
        <message>
            <source>The microphone '%1' does not give 48 kHz: choose another one in the system's settings.</source>
            <translation>麦克风“%1”不支持 48 kHz：请在系统设置中选择其他麦克风。</translation>
        </message>
        <message>
            <source>The microphone '%1' does not start: another program may be using it.</source>
            <translation>麦克风“%1”无法启动：可能正被其他程序使用。</translation>
        </message>
        <message>
            <source>What is said</source>
            <translation>所说内容</translation>
        </message>
        <message>
            <source>People and faces</source>
            <translation>人物与人脸</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>音乐</translation>
        </message>
        <message>
            <source>There is no microphone: connect one, or allow it in the system's settings, and try again.</source>
            <translation>没有麦克风：请连接麦克风，或在系统设置中允许使用，然后重试。</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>机位 %1</translation>
        </message>
        <message>
            <source>Several cameras</source>
            <translation>多机位</translation>
        </message>
        <message>
            <source>The sounds of '%1' and '%2' do not match anywhere. Was it the same scene?</source>
            <translation>“%1”和“%2”的声音没有吻合之处。是同一个场景吗？</translation>
        </message>
        <message>
            <source>'%1' has no timecode. Bring the clips into step by their sound instead.</source>
            <translation>“%1”没有时间码。请改用声音来同步剪辑。</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>机位</translation>
        </message>
        <message>
            <source>YouTube, 1080p (H.264)</source>
            <translation>YouTube，1080p (H.264)</translation>
        </message>
        <message>
            <source>YouTube, 4K (H.264)</source>
            <translation>YouTube，4K (H.264)</translation>
        </message>
        <message>
            <source>TikTok, Instagram and Shorts, upright 1080×1920 (H.264)</source>
            <translation>TikTok、Instagram 和 Shorts，竖屏 1080×1920 (H.264)</translation>
        </message>
        <message>
            <source>Web, small: at most 720p (H.264)</source>
            <translation>网络，体积小：最高 720p (H.264)</translation>
        </message>
        <message>
            <source>E-mail, under 20 MB (H.264)</source>
            <translation>电子邮件，小于 20 MB (H.264)</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>查看器</translation>
        </message>
        <message>
            <source>Slow moves</source>
            <translation>缓慢运镜</translation>
        </message>
        <message>
            <source>Trim by a frame</source>
            <translation>逐帧修剪</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Source in</source>
            <translation>素材入点</translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s) with sound</source>
            <translation>
                <numerusform>%n 个带声音的剪辑</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clip(s)</source>
            <translation>
                <numerusform>%n 个剪辑</numerusform>
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
            <translation>模型</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>所说内容</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>生成时间</translation>
        </message>
        <message>
            <source>Time it took</source>
            <translation>所用时间</translation>
        </message>
        <message>
            <source>Computed on</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>轨道</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>增益</translation>
        </message>
        <message>
            <source>Sound of the whole</source>
            <translation>整体声音</translation>
        </message>
        <message>
            <source>Masks and motion</source>
            <translation>遮罩与运动</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>橙色</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄色</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>青色</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>紫色</translation>
        </message>
        <message>
            <source>Look-up tables (%1)</source>
            <translation>查找表 (%1)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Fade in curve</source>
            <translation>淡入曲线</translation>
        </message>
        <message>
            <source>Fade out curve</source>
            <translation>淡出曲线</translation>
        </message>
        <message>
            <source>Adds it to what is selected, or takes it out</source>
            <translation>将它加入所选或从中去除</translation>
        </message>
        <message>
            <source>Selects it</source>
            <translation>选择它</translation>
        </message>
        <message>
            <source>On %1, from %2 to %3, %4 long</source>
            <translation>位于 %1，从 %2 到 %3，长 %4</translation>
        </message>
        <message>
            <source>It is switched off.</source>
            <translation>它已停用。</translation>
        </message>
    </context>
    <context>
        <name>ui::AboutDialog</name>
        <message>
            <source>About Saycut</source>
            <translation>关于 Saycut</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later: it may be used, studied, changed and passed on. It comes without any warranty.</source>
            <translation>基于 GNU 通用公共许可证第 3 版或更高版本的自由软件：可以使用、研究、修改和分发。不提供任何担保。</translation>
        </message>
        <message>
            <source>window and sound device</source>
            <translation>窗口与声音设备</translation>
        </message>
        <message>
            <source>reading and writing media</source>
            <translation>读写媒体</translation>
        </message>
        <message>
            <source>encoders that FFmpeg uses</source>
            <translation>FFmpeg 使用的编码器</translation>
        </message>
        <message>
            <source>measuring pictures</source>
            <translation>图像测量</translation>
        </message>
        <message>
            <source>conversions of colour and size</source>
            <translation>色彩与尺寸转换</translation>
        </message>
        <message>
            <source>project files</source>
            <translation>项目文件</translation>
        </message>
        <message>
            <source>models, where they are installed</source>
            <translation>模型（如已安装）</translation>
        </message>
        <message>
            <source>words for models</source>
            <translation>模型分词</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>使用的库</translation>
        </message>
        <message>
            <source>For</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Libraries and their licences</source>
            <translation>库及其许可证</translation>
        </message>
        <message>
            <source>Models have licences of their own: View, Models… shows them.</source>
            <translation>模型有各自的许可证：见“视图”中的“模型…”。</translation>
        </message>
        <message>
            <source>A video editor that one can talk to. Everything stays on this machine, unless you turn on a language model elsewhere: no account, no other network.</source>
            <translation>一款可以对话的视频剪辑软件。除非您启用别处的语言模型，所有内容都留在本机：无需账号，也不使用其他网络。</translation>
        </message>
        <message>
            <source>understanding what is said</source>
            <translation>理解所说的话</translation>
        </message>
        <message>
            <source>colour management of camera footage and tables</source>
            <translation>摄像机素材与查找表的色彩管理</translation>
        </message>
    </context>
    <context>
        <name>ui::ActionSearch</name>
        <message>
            <source>Find an action</source>
            <translation>查找操作</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>输入您想做的事</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>No action is called that. Enter takes the words to the chat.</source>
            <translation>没有叫这个名字的操作。按回车键可将这些文字写入聊天。</translation>
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
            <translation>“%1”不是数字。</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>“%1”不是有效时间；可写作 12.5、00:01:02:12 或 150f。</translation>
        </message>
    </context>
    <context>
        <name>ui::BackupsDialog</name>
        <message>
            <source>%1 clips, %2</source>
            <translation>%1 个剪辑，%2</translation>
        </message>
        <message>
            <source>the same clips</source>
            <translation>剪辑相同</translation>
        </message>
        <message>
            <source>%1 clips that are gone now, %2 not there yet</source>
            <translation>%1 个剪辑现已不在，%2 个当时还没有</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Now: %1. A backup is opened as a copy beside the project; this one stays as it is.</source>
            <translation>现在：%1。备份将作为副本在项目旁打开；当前项目保持不变。</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>保存时间</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Compared with now</source>
            <translation>与现在相比</translation>
        </message>
        <message>
            <source>There are no backups yet. One is made when a project is saved, every five minutes at most.</source>
            <translation>还没有备份。保存项目时会生成，最多每五分钟一个。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>打开副本</translation>
        </message>
    </context>
    <context>
        <name>ui::BinModel</name>
        <message>
            <source>mono</source>
            <translation>单声道</translation>
        </message>
        <message>
            <source>stereo</source>
            <translation>立体声</translation>
        </message>
        <message>
            <source>%1 channels</source>
            <translation>%1 声道</translation>
        </message>
        <message>
            <source>%1, %2 kHz</source>
            <translation>%1，%2 kHz</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Frame rate</source>
            <translation>帧率</translation>
        </message>
        <message>
            <source>Codec</source>
            <translation>编解码器</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
    </context>
    <context>
        <name>ui::Breadcrumbs</name>
        <message>
            <source>Film</source>
            <translation>影片</translation>
        </message>
        <message>
            <source>Nested sequence</source>
            <translation>嵌套序列</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>返回%1</translation>
        </message>
    </context>
    <context>
        <name>ui::BrushBar</name>
        <message>
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>What is painted comes to the mask (X changes to the eraser, Alt for one stroke)</source>
            <translation>涂抹之处加入遮罩(X 切换到橡皮擦，按住 Alt 只用于一笔)</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>擦除</translation>
        </message>
        <message>
            <source>What is painted goes from the mask (X changes to the brush)</source>
            <translation>涂抹之处从遮罩中去除(X 切换到画笔)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Size of the brush, across, in parts of the picture's height: [ and ]</source>
            <translation>画笔直径，占画面高度的比例：[ 和 ]</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>硬度</translation>
        </message>
        <message>
            <source>How much of the brush is hard: Shift+[ and Shift+]</source>
            <translation>画笔硬的部分：Shift+[ 和 Shift+]</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Ends painting (Escape)</source>
            <translation>结束涂抹(Esc)</translation>
        </message>
    </context>
    <context>
        <name>ui::Bubble</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>转到 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::CameraWays</name>
        <message>
            <source>%1 % of the clip</source>
            <translation>剪辑的 %1 %</translation>
        </message>
        <message>
            <source>The camera's way in '%1' is known.</source>
            <translation>“%1”的摄像机运动已分析完毕。</translation>
        </message>
        <message>
            <source>Camera's way in %1</source>
            <translation>%1 的摄像机运动</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatController</name>
        <message>
            <source>What still waited for the other project's job was not done.</source>
            <translation>等待另一项目任务的请求没有执行。</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>正在聆听</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Looking at the clip</source>
            <translation>正在查看剪辑</translation>
        </message>
        <message>
            <source>Describing the clip</source>
            <translation>正在描述剪辑</translation>
        </message>
        <message>
            <source>Drawing a new picture</source>
            <translation>正在生成新图片</translation>
        </message>
        <message>
            <source>Drawing a new clip</source>
            <translation>正在生成新剪辑</translation>
        </message>
        <message>
            <source>Choose where to: %1.</source>
            <translation>请选择保存位置：%1。</translation>
        </message>
        <message>
            <source>Done: %1.</source>
            <translation>完成：%1。</translation>
        </message>
        <message>
            <source>That could not be done.</source>
            <translation>无法完成。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>已停止，没有任何更改。</translation>
        </message>
        <message>
            <source>The result could not be put into the project.</source>
            <translation>无法将结果放入项目。</translation>
        </message>
        <message>
            <source>In the project '%1': %2</source>
            <translation>在项目“%1”中：%2</translation>
        </message>
        <message>
            <source>The result of '%1' waits until the project '%2' is open again: %3.</source>
            <translation>“%1”的结果将等到项目“%2”再次打开：%3。</translation>
        </message>
        <message>
            <source>The clip is gone; the result lies in the bin.</source>
            <translation>剪辑已不存在；结果放在媒体中。</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Asking the language model at %1</source>
            <translation>正在询问 %1 上的语言模型</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>语言模型说：%1</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>已略去：%1</translation>
        </message>
        <message>
            <source>What was made lies in the bin.</source>
            <translation>生成的内容放在媒体中。</translation>
        </message>
        <message>
            <source>The model had not finished "%1" when the program ended.</source>
            <translation>程序结束时，模型尚未完成“%1”。</translation>
        </message>
        <message numerus="yes">
            <source>The model had not finished "%1" and %n more when the program ended.</source>
            <translation>
                <numerusform>程序结束时，模型尚未完成“%1”和另外 %n 项。</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Looking for it in the background: %1.</source>
            <translation>正在后台查找：%1。</translation>
        </message>
        <message>
            <source>how long it takes is being worked out…</source>
            <translation>正在估算所需时间……</translation>
        </message>
    </context>
    <context>
        <name>ui::ChatPanel</name>
        <message>
            <source>TALK TO SAYCUT</source>
            <translation>与 SAYCUT 对话</translation>
        </message>
        <message>
            <source>%1 · about %2 s left</source>
            <translation>%1 · 大约还剩 %2 秒</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) wait(s) until this is done.</source>
            <translation>
                <numerusform>%n 条消息等待此任务完成。</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Preview of the result</source>
            <translation>结果预览</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>%1. The original stays; the result is a take beside it.</source>
            <translation>%1。原片保留；结果作为另一个版本。</translation>
        </message>
        <message>
            <source>Turn the red dress blue… cut the first 2 seconds… what happens?</source>
            <translation>把红裙子变成蓝色… 剪掉前 2 秒… 发生了什么？</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Send (Return)</source>
            <translation>发送（回车）</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>No clip selected</source>
            <translation>未选择剪辑</translation>
        </message>
        <message>
            <source> marked</source>
            <translation> 已标记</translation>
        </message>
        <message>
            <source> · only in the frame</source>
            <translation> · 仅限框内</translation>
        </message>
        <message>
            <source> · sound kept</source>
            <translation> · 保留声音</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier message(s) is/are kept with the project.</source>
            <translation>
                <numerusform>项目中还保存着 %n 条更早的消息。</numerusform>
            </translation>
        </message>
        <message>
            <source>Import a clip, then tell me what to change: “turn the red dress blue”, “make it night”, “cut the first 2 seconds”. Or ask about it: “what colour is the dress?” Everything stays on this machine.</source>
            <translation>导入一个剪辑，然后告诉我要改什么：“把红裙子变成蓝色”“改成夜晚”“剪掉前 2 秒”。也可以提问：“裙子是什么颜色？”所有内容都留在本机。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Another try</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>撤销此步骤</translation>
        </message>
        <message>
            <source>This is not the newest step any more: Ctrl+Z undoes the newer ones first</source>
            <translation>这已不是最新一步：Ctrl+Z 会先撤销较新的步骤</translation>
        </message>
        <message>
            <source>Hold it down and speak: the words are written here</source>
            <translation>按住并说话，文字会写在这里</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>按住说话</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>A draft takes fewer steps; the same wish in a better quality gives the same picture</source>
            <translation>草稿步骤更少；同样的要求用更高质量会得到同样的画面</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>最佳</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>正在聆听</translation>
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
            <translation>%1：朝某种颜色拖动；双击回到中心</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>红 %1，绿 %2，蓝 %3</translation>
        </message>
    </context>
    <context>
        <name>ui::ColourWheels</name>
        <message>
            <source>Shadows</source>
            <translation>阴影</translation>
        </message>
        <message>
            <source>Midtones</source>
            <translation>中间调</translation>
        </message>
        <message>
            <source>Lights</source>
            <translation>高光</translation>
        </message>
    </context>
    <context>
        <name>ui::CurveEditor</name>
        <message>
            <source>Press beside the curve for a new point, drag it; Del takes the chosen one away</source>
            <translation>在曲线旁按下可添加点并拖动；Del 删除选中的点</translation>
        </message>
        <message>
            <source>a straight line</source>
            <translation>一条直线</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>ui::Docks</name>
        <message>
            <source>Float</source>
            <translation>浮动</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>面板</translation>
        </message>
    </context>
    <context>
        <name>ui::DrawnParts</name>
        <message>
            <source>The project is open in another window, which renders: here it is only looked at.</source>
            <translation>项目已在另一个窗口中打开并由其渲染：此处只能查看。</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>时间线是空的。请先导入一个剪辑。</translation>
        </message>
        <message>
            <source>%1 % of the part</source>
            <translation>该部分的 %1 %</translation>
        </message>
        <message>
            <source>The part is rendered: it is played without drawing.</source>
            <translation>该部分已渲染：播放时无需再绘制。</translation>
        </message>
        <message>
            <source>Nothing here needs rendering: it is played as it is.</source>
            <translation>此处无需渲染：可直接播放。</translation>
        </message>
        <message>
            <source>The part is rendered, but for what lacks its media.</source>
            <translation>除缺少媒体的部分外，均已渲染。</translation>
        </message>
        <message>
            <source>Nothing of this timeline is rendered.</source>
            <translation>此时间线没有已渲染的部分。</translation>
        </message>
        <message>
            <source>Rendering %1 to %2</source>
            <translation>正在渲染 %1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>ui::EdgeView</name>
        <message>
            <source>Pictures on both sides of the cut</source>
            <translation>剪切点两侧的画面</translation>
        </message>
    </context>
    <context>
        <name>ui::EffectBrowser</name>
        <message>
            <source>Search effects, transitions, titles</source>
            <translation>搜索效果、转场、标题</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>效果</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Effects go onto what is selected, transitions to the cut there, titles to the playhead</source>
            <translation>效果加到所选内容，转场加到该处的剪接点，标题加到播放头</translation>
        </message>
        <message>
            <source>Choose an effect, a transition or a title first.</source>
            <translation>请先选择一个效果、转场或标题。</translation>
        </message>
    </context>
    <context>
        <name>ui::Examples</name>
        <message>
            <source>Puts it into the box below</source>
            <translation>放入下方的输入框</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportChoices</name>
        <message>
            <source>A smaller number is a better picture and a larger file.</source>
            <translation>数字越小，画质越好，文件越大。</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>By quality; or such as 8M</source>
            <translation>按质量；或如 8M</translation>
        </message>
        <message>
            <source>Bit rate</source>
            <translation>码率</translation>
        </message>
        <message>
            <source>Two passes</source>
            <translation>两遍编码</translation>
        </message>
        <message>
            <source>The film is looked at once before it is written: the bits go where they are needed.</source>
            <translation>写入前先通览一遍影片，把码率用在需要的地方。</translation>
        </message>
        <message>
            <source>Encoder's speed</source>
            <translation>编码速度</translation>
        </message>
        <message>
            <source>Copy what is untouched instead of encoding it</source>
            <translation>未改动部分直接复制而不重新编码</translation>
        </message>
        <message>
            <source>Drawn into the picture</source>
            <translation>绘制到画面中</translation>
        </message>
        <message>
            <source>In the file, shown or hidden by players</source>
            <translation>存入文件，由播放器显示或隐藏</translation>
        </message>
        <message>
            <source>As a file beside it (SRT)</source>
            <translation>作为单独文件 (SRT)</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>不包含</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>保持现状</translation>
        </message>
        <message>
            <source>−14 LUFS, for the web</source>
            <translation>−14 LUFS，网络</translation>
        </message>
        <message>
            <source>−16 LUFS, for podcasts</source>
            <translation>−16 LUFS，播客</translation>
        </message>
        <message>
            <source>−23 LUFS, for broadcast (EBU R 128)</source>
            <translation>−23 LUFS，广播 (EBU R 128)</translation>
        </message>
        <message>
            <source>−24 LUFS, for broadcast (ATSC A/85)</source>
            <translation>−24 LUFS，广播 (ATSC A/85)</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>响度</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Title in the file</source>
            <translation>文件内标题</translation>
        </message>
        <message>
            <source>Say in the file which models made parts of it</source>
            <translation>在文件中注明哪些模型制作了其中部分</translation>
        </message>
        <message>
            <source>As the preset</source>
            <translation>同预设</translation>
        </message>
        <message>
            <source>As the preset (%1)</source>
            <translation>同预设（%1）</translation>
        </message>
        <message>
            <source>Chapters from the named markers (%1)</source>
            <translation>由已命名的标记生成章节（%1）</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>2160p (4K)</source>
            <translation>2160p (4K)</translation>
        </message>
        <message>
            <source>1080×1920, upright</source>
            <translation>1080×1920，竖屏</translation>
        </message>
        <message>
            <source>1080×1080, square</source>
            <translation>1080×1080，方形</translation>
        </message>
        <message>
            <source>Such as 720p, which keeps the film's shape, or 1280x720: what is left over of another shape is black.</source>
            <translation>如 720p（保持影片的画面比例），或 1280x720：比例不同时，多余部分为黑色。</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>帧率</translation>
        </message>
        <message>
            <source>Frames a second, such as 25 or 30000/1001</source>
            <translation>每秒帧数，如 25 或 30000/1001</translation>
        </message>
        <message>
            <source>Size and rate</source>
            <translation>尺寸和帧率</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>With the picture</source>
            <translation>与画面一起</translation>
        </message>
        <message>
            <source>No sound</source>
            <translation>无声音</translation>
        </message>
        <message>
            <source>Sound alone</source>
            <translation>仅声音</translation>
        </message>
        <message>
            <source>Bit rate of the sound</source>
            <translation>声音码率</translation>
        </message>
        <message>
            <source>%1 kbit/s</source>
            <translation>%1 kbit/s</translation>
        </message>
        <message>
            <source>As the film</source>
            <translation>与影片相同</translation>
        </message>
        <message>
            <source>Compare what was copied with its source</source>
            <translation>将复制的部分与来源比对</translation>
        </message>
        <message>
            <source>The finished film is read again before it appears: where a copied picture or sound is not that of its medium, nothing is written.</source>
            <translation>成片出现之前会再读一遍：若复制的画面或声音与素材不一致，则不写入任何内容。</translation>
        </message>
        <message>
            <source>Encoded by</source>
            <translation>编码方式</translation>
        </message>
        <message>
            <source>The processor: small files</source>
            <translation>处理器：文件小</translation>
        </message>
        <message>
            <source>The graphics card: fast</source>
            <translation>显卡：速度快</translation>
        </message>
        <message>
            <source>The card makes a larger file of the same quality. Where it fails, the processor encodes the film from its start.</source>
            <translation>同等画质下显卡生成的文件更大。出错时由处理器从头编码影片。</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>Only the marked range</source>
            <translation>仅标记的范围</translation>
        </message>
        <message>
            <source>The file appears when it is complete.</source>
            <translation>文件完成后才会出现。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>导出到</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>缺失的媒体</translation>
        </message>
        <message>
            <source>'%1' is not where the project says. File, Find missing media… looks for it. Export with a slate in its place?</source>
            <translation>“%1”不在项目记录的位置。可用“文件”中的“查找缺失的媒体…”查找。要用占位画面导出吗？</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are not where the project says. File, Find missing media… looks for them. Export with slates in their place?</source>
            <translation>
                <numerusform>“%1”和另外 %n 个文件不在项目记录的位置。可用“文件”中的“查找缺失的媒体…”查找。要用占位画面导出吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>Export with slates</source>
            <translation>用占位画面导出</translation>
        </message>
        <message>
            <source>There is already a file '%1'. Replace it?</source>
            <translation>文件“%1”已存在。要替换吗？</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Another film is written first. This dialog can be closed meanwhile.</source>
            <translation>先导出另一部影片。期间可以关闭此对话框。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>已停止，没有写入任何内容。</translation>
        </message>
        <message>
            <source>Keep…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Keep these choices under a name</source>
            <translation>将这些选项命名保存</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Take the kept choices off the list</source>
            <translation>从列表中移除已保存的选项</translation>
        </message>
        <message>
            <source>Keep these choices</source>
            <translation>保存选项</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Trying out how large it becomes…</source>
            <translation>正在试算文件大小…</translation>
        </message>
        <message>
            <source>A file for each marker with a length, numbered and named after it</source>
            <translation>每个带长度的标记一个文件，带编号并以其命名</translation>
        </message>
        <message>
            <source>Each marked section as a file of its own (%1)</source>
            <translation>每个标记的部分单独成为文件（%1）</translation>
        </message>
        <message numerus="yes">
            <source>There are already '%1' and %n more of these files. Replace them?</source>
            <translation>
                <numerusform>已存在“%1”和另外 %n 个文件。要替换吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>Each file appears when it is complete.</source>
            <translation>每个文件完成后才会出现。</translation>
        </message>
        <message>
            <source>Stopped. %1 of %2 files were written.</source>
            <translation>已停止。共 %2 个文件，已写入 %1 个。</translation>
        </message>
        <message>
            <source>File %1 of %2: %3</source>
            <translation>第 %1 个文件，共 %2 个：%3</translation>
        </message>
        <message>
            <source>None, %1 of sound</source>
            <translation>无，声音 %1</translation>
        </message>
        <message>
            <source>%1×%2, %3 frames a second, %4</source>
            <translation>%1×%2，每秒 %3 帧，%4</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportQueue</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>第 %1 帧，共 %2 帧，大约还剩 %3 秒</translation>
        </message>
        <message>
            <source>Wrote %1 (%2 MB in %3 s).</source>
            <translation>已写入 %1（%2 MB，用时 %3 秒）。</translation>
        </message>
        <message>
            <source>The export of '%1' failed: %2</source>
            <translation>导出“%1”失败：%2</translation>
        </message>
        <message>
            <source>Note: %1.</source>
            <translation>注意：%1。</translation>
        </message>
        <message>
            <source>'%1' failed: %2</source>
            <translation>“%1”失败：%2</translation>
        </message>
        <message>
            <source>Checked: %1 copied frames are the same as in their sources.</source>
            <translation>已核对：复制的 %1 帧与来源相同。</translation>
        </message>
    </context>
    <context>
        <name>ui::ExportTrial</name>
        <message>
            <source>About %1 MB, written in about %2 s.</source>
            <translation>约 %1 MB，大约需要 %2 秒。</translation>
        </message>
    </context>
    <context>
        <name>ui::FollowMotion</name>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>此项目仅供查看：另一个窗口正在编辑它。</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>剪辑所在轨道已锁定。点击左端的锁即可解锁。</translation>
        </message>
        <message>
            <source>Something is being followed already. The jobs panel shows it, and can stop it.</source>
            <translation>已有跟踪正在进行。任务面板会显示它，也可将其停止。</translation>
        </message>
        <message>
            <source>The thing in '%1' is followed: %2.</source>
            <translation>已跟踪“%1”中的对象：%2。</translation>
        </message>
        <message>
            <source>The thing in '%1' was seen last at %2. What was found up to there is kept; move the playhead on, lay the mask on it again and go on from there.</source>
            <translation>“%1”中的对象最后出现于 %2。此前找到的结果已保留；请将播放头后移，重新把遮罩放到对象上，再从那里继续。</translation>
        </message>
        <message>
            <source>Backwards it was seen last at %1.</source>
            <translation>向后最后出现于 %1。</translation>
        </message>
        <message>
            <source>Nothing was found beside the picture at the playhead: is the thing seen there, and is there more of the clip in that direction?</source>
            <translation>除播放头处的画面外没有找到任何结果：对象在那里可见吗？剪辑在该方向上还有内容吗？</translation>
        </message>
        <message>
            <source>%1 % of the clip</source>
            <translation>剪辑的 %1 %</translation>
        </message>
        <message>
            <source>Following a thing in %1</source>
            <translation>跟踪 %1 中的对象</translation>
        </message>
        <message>
            <source>The mask was taken away or became another one while the thing was looked for; nothing was changed.</source>
            <translation>查找期间遮罩被移除或已更换；未作任何更改。</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>跟随运动</translation>
        </message>
    </context>
    <context>
        <name>ui::FormatDialog</name>
        <message>
            <source>Project settings</source>
            <translation>项目设置</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>保持现状</translation>
        </message>
        <message>
            <source>As the first clip is</source>
            <translation>与第一个剪辑相同</translation>
        </message>
        <message>
            <source>Of your own</source>
            <translation>自定义</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高度</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>帧率</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>Usual (BT.709)</source>
            <translation>常用 (BT.709)</translation>
        </message>
        <message>
            <source>Wide (BT.2020)</source>
            <translation>广色域 (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, HLG (BT.2020)</source>
            <translation>高动态范围，HLG (BT.2020)</translation>
        </message>
        <message>
            <source>High dynamic range, PQ (BT.2020)</source>
            <translation>高动态范围，PQ (BT.2020)</translation>
        </message>
        <message>
            <source>What is in another light is brought into this one; exports are written in it.</source>
            <translation>其他色彩空间的素材会转换到此空间，导出也使用它。</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>调色</translation>
        </message>
        <message>
            <source>Mono</source>
            <translation>单声道</translation>
        </message>
        <message>
            <source>Stereo</source>
            <translation>立体声</translation>
        </message>
        <message>
            <source>Surround 5.1</source>
            <translation>环绕声 5.1</translation>
        </message>
        <message>
            <source>Surround 7.1</source>
            <translation>环绕声 7.1</translation>
        </message>
        <message>
            <source>What has more or fewer channels is brought to these; exports are written with them.</source>
            <translation>声道数不同的声音会转换为此布局，导出也按此布局写入。</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>声音</translation>
        </message>
    </context>
    <context>
        <name>ui::GuessCard</name>
        <message>
            <source>Is this what you mean? The language model reads it so:</source>
            <translation>是这个意思吗？语言模型的理解如下：</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>执行</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>已略去：%1</translation>
        </message>
        <message>
            <source>The language model says: %1</source>
            <translation>语言模型说：%1</translation>
        </message>
    </context>
    <context>
        <name>ui::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>初始状态</translation>
        </message>
    </context>
    <context>
        <name>ui::InspectorPanel</name>
        <message>
            <source>Select a clip to see what can be set.</source>
            <translation>选择一个剪辑以查看可调项目。</translation>
        </message>
        <message>
            <source>Earlier: before the effect above</source>
            <translation>提前：在上方效果之前</translation>
        </message>
        <message>
            <source>Move %1 up</source>
            <translation>上移 %1</translation>
        </message>
        <message>
            <source>Order of effects</source>
            <translation>效果顺序</translation>
        </message>
        <message>
            <source>Take the effect away</source>
            <translation>移除效果</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>Remove the effect</source>
            <translation>移除效果</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>效果</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>删除关键帧</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>设置关键帧</translation>
        </message>
        <message>
            <source>Back to what is selected</source>
            <translation>返回所选内容</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
        <message>
            <source>Take the effect away from all of them</source>
            <translation>从所有剪辑移除效果</translation>
        </message>
        <message>
            <source>Add an effect</source>
            <translation>添加效果</translation>
        </message>
        <message>
            <source>Puts an effect on the sound of the whole</source>
            <translation>为整体声音添加效果</translation>
        </message>
        <message>
            <source>Puts an effect on all that lies on the track</source>
            <translation>为轨道上的所有内容添加效果</translation>
        </message>
    </context>
    <context>
        <name>ui::JobNotes</name>
        <message>
            <source>Work in the background</source>
            <translation>后台任务</translation>
        </message>
        <message numerus="yes">
            <source>%n job(s) are done.</source>
            <translation>
                <numerusform>%n 个任务已完成。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
    </context>
    <context>
        <name>ui::JobsPanel</name>
        <message>
            <source>waits</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>失败：%1</translation>
        </message>
        <message>
            <source>stopped, nothing was written</source>
            <translation>已停止，未写入</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>推后</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Clear finished</source>
            <translation>清除已完成</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>stopped, nothing was changed</source>
            <translation>已停止，未更改</translation>
        </message>
        <message>
            <source>Nothing is being made. Exports, proxies and what the models do are listed here.</source>
            <translation>当前没有任务。导出、代理和模型的工作会列在这里。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>ui::KeyView</name>
        <message>
            <source>Nothing moves here yet. The diamond beside a value in the inspector sets its first key.</source>
            <translation>这里还没有变化。检查器中数值旁的菱形可设置第一个关键帧。</translation>
        </message>
        <message>
            <source>Move the key</source>
            <translation>移动关键帧</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>设置关键帧</translation>
        </message>
        <message>
            <source>Hold until the next key</source>
            <translation>保持到下一个关键帧</translation>
        </message>
        <message>
            <source>Straight to the next key</source>
            <translation>线性到下一个关键帧</translation>
        </message>
        <message>
            <source>Slow at both ends</source>
            <translation>缓入缓出</translation>
        </message>
        <message>
            <source>Slow at first</source>
            <translation>缓入</translation>
        </message>
        <message>
            <source>Slow at the end</source>
            <translation>缓出</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>删除关键帧</translation>
        </message>
        <message>
            <source>Way of the key</source>
            <translation>关键帧插值</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>关键帧</translation>
        </message>
    </context>
    <context>
        <name>ui::LanguageModelBox</name>
        <message>
            <source>Ask it where Saycut is unsure of a message</source>
            <translation>Saycut 不确定时询问它</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>语言模型</translation>
        </message>
        <message>
            <source>Its address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>The first that it has</source>
            <translation>它的第一个模型</translation>
        </message>
        <message>
            <source>Its model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Off, nothing leaves this machine. On, your message, the names and times of the clips and what was said last go to this address and nowhere else.</source>
            <translation>关闭时，任何内容都不会离开本机。开启时，您的消息、剪辑的名称和时间以及最近的对话只会发送到此地址。</translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) found there.</source>
            <translation>
                <numerusform>找到 %n 个模型。</numerusform>
            </translation>
        </message>
        <message>
            <source>It sees: small pictures are sent, too</source>
            <translation>它能看图：也会发送小图片</translation>
        </message>
    </context>
    <context>
        <name>ui::LogPanel</name>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Nothing to tell yet. Refusals and notices are kept here.</source>
            <translation>暂无内容。拒绝信息和通知会保留在此。</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Puts the log, the last steps and what the project is made of on the clipboard</source>
            <translation>将日志、最近步骤和项目构成复制到剪贴板</translation>
        </message>
    </context>
    <context>
        <name>ui::MadeBox</name>
        <message>
            <source>How it was made</source>
            <translation>生成方式</translation>
        </message>
        <message>
            <source>Copy all of this</source>
            <translation>全部复制</translation>
        </message>
        <message>
            <source>Copy how it was made</source>
            <translation>复制生成方式</translation>
        </message>
    </context>
    <context>
        <name>ui::MainWindow</name>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>New project of a format…</source>
            <translation>按格式新建项目…</translation>
        </message>
        <message>
            <source>Project settings…</source>
            <translation>项目设置…</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>打开…</translation>
        </message>
        <message>
            <source>Open timeline of another program…</source>
            <translation>打开其他软件的时间线…</translation>
        </message>
        <message>
            <source>Export timeline or subtitles…</source>
            <translation>导出时间线或字幕…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Look for unsaved projects</source>
            <translation>查找未保存的项目</translation>
        </message>
        <message>
            <source>Unsaved projects</source>
            <translation>未保存的项目</translation>
        </message>
        <message>
            <source>No untitled project was left behind.</source>
            <translation>没有遗留的未命名项目。</translation>
        </message>
        <message>
            <source>Import media…</source>
            <translation>导入媒体…</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>查找缺失的媒体…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Import media</source>
            <translation>导入媒体</translation>
        </message>
        <message>
            <source>Missing media</source>
            <translation>缺失的媒体</translation>
        </message>
        <message>
            <source>All media are where the project says.</source>
            <translation>所有媒体都在项目记录的位置。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>The timeline is empty. Import a clip first.</source>
            <translation>时间线是空的。请先导入一个剪辑。</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>保存项目</translation>
        </message>
        <message>
            <source>Saycut projects (*.saycut)</source>
            <translation>Saycut 项目 (*.saycut)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Open timeline</source>
            <translation>打开时间线</translation>
        </message>
        <message>
            <source>Save as project</source>
            <translation>保存为项目</translation>
        </message>
        <message>
            <source>Not taken over</source>
            <translation>未能带入的内容</translation>
        </message>
        <message>
            <source>Export timeline or subtitles</source>
            <translation>导出时间线或字幕</translation>
        </message>
        <message>
            <source>Not carried by this format</source>
            <translation>此格式无法保存的内容</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>未保存的更改</translation>
        </message>
        <message>
            <source>Save the changes to '%1'?</source>
            <translation>是否保存对“%1”的更改？</translation>
        </message>
        <message>
            <source>A film is being exported.</source>
            <translation>正在导出影片。</translation>
        </message>
        <message>
            <source>The model is still working on your last message.</source>
            <translation>模型仍在处理您的上一条消息。</translation>
        </message>
        <message>
            <source>%1 Stop it and quit?</source>
            <translation>%1要停止并退出吗？</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>停止并退出</translation>
        </message>
        <message>
            <source>%1%2 - Saycut</source>
            <translation>%1%2 - Saycut</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>效果</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>源</translation>
        </message>
        <message>
            <source>Mixer</source>
            <translation>混音器</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>示波器</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Reset the layout</source>
            <translation>重置工作区</translation>
        </message>
        <message>
            <source>Maximise the panel</source>
            <translation>最大化面板</translation>
        </message>
        <message>
            <source>About Saycut, licences</source>
            <translation>关于 Saycut 与许可证</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>首选项…</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>键盘快捷键…</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>打开最近的项目</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Find an action…</source>
            <translation>查找操作…</translation>
        </message>
        <message>
            <source>Talk to Saycut</source>
            <translation>与 Saycut 对话</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Razor</source>
            <translation>剃刀</translation>
        </message>
        <message>
            <source>Ripple trim</source>
            <translation>波纹修剪</translation>
        </message>
        <message>
            <source>Roll trim</source>
            <translation>滚动修剪</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>外滑</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>内滑</translation>
        </message>
        <message>
            <source>Snapping</source>
            <translation>吸附</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>播放或暂停</translation>
        </message>
        <message>
            <source>Shuttle back</source>
            <translation>向后快进</translation>
        </message>
        <message>
            <source>Shuttle stop</source>
            <translation>停止快进</translation>
        </message>
        <message>
            <source>Shuttle forward</source>
            <translation>向前快进</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>后退一帧</translation>
        </message>
        <message>
            <source>One frame forward</source>
            <translation>前进一帧</translation>
        </message>
        <message>
            <source>One second back</source>
            <translation>后退一秒</translation>
        </message>
        <message>
            <source>One second forward</source>
            <translation>前进一秒</translation>
        </message>
        <message>
            <source>Compare takes</source>
            <translation>比较版本</translation>
        </message>
        <message>
            <source>Show in the inspector</source>
            <translation>在检查器中显示</translation>
        </message>
        <message>
            <source>Models…</source>
            <translation>模型…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>适合窗口</translation>
        </message>
        <message>
            <source>Zoom to the selection</source>
            <translation>缩放到所选内容</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Frame of the clip on the picture</source>
            <translation>画面上的剪辑边框</translation>
        </message>
        <message>
            <source>Safe areas</source>
            <translation>安全区</translation>
        </message>
        <message>
            <source>What 9:16 would keep</source>
            <translation>9:16 保留范围</translation>
        </message>
        <message>
            <source>What 1:1 would keep</source>
            <translation>1:1 保留范围</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>三分线</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>撤销“%1”</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>重做“%1”</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>试用示例</translation>
        </message>
        <message>
            <source>Collect the project and its media…</source>
            <translation>收集项目及其媒体…</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>备份…</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>Collect into a new folder</source>
            <translation>收集到新文件夹</translation>
        </message>
        <message>
            <source> collected</source>
            <translation> 收集</translation>
        </message>
        <message>
            <source>The project and its media are being copied.</source>
            <translation>正在复制项目及其媒体。</translation>
        </message>
        <message>
            <source>Collected %1 files, %2 MB, into %3.</source>
            <translation>已将 %1 个文件（%2 MB）收集到 %3。</translation>
        </message>
        <message>
            <source> %1 media are missing and were left out.</source>
            <translation> %1 个媒体缺失，未包含在内。</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Save the project first: backups are made then.</source>
            <translation>请先保存项目：备份在保存时生成。</translation>
        </message>
        <message>
            <source> (only looking)</source>
            <translation> （仅查看）</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>文字稿</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>入门</translation>
        </message>
        <message>
            <source>Play in a loop</source>
            <translation>循环播放</translation>
        </message>
        <message>
            <source>Play around the playhead</source>
            <translation>播放播放头前后</translation>
        </message>
        <message>
            <source>Open the nested sequence</source>
            <translation>打开嵌套序列</translation>
        </message>
        <message>
            <source>Select a nested clip first.</source>
            <translation>请先选择一个嵌套剪辑。</translation>
        </message>
        <message>
            <source>Back out of the nested sequence</source>
            <translation>退出嵌套序列</translation>
        </message>
        <message>
            <source>No nested sequence is open.</source>
            <translation>没有打开的嵌套序列。</translation>
        </message>
        <message>
            <source>Crop on the picture</source>
            <translation>在画面上裁剪</translation>
        </message>
        <message>
            <source>Mask on the picture</source>
            <translation>画面上的遮罩</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>面板</translation>
        </message>
        <message>
            <source>Make a proxy of the medium</source>
            <translation>为媒体生成代理</translation>
        </message>
        <message>
            <source>Make proxies of all large media</source>
            <translation>为所有大型媒体生成代理</translation>
        </message>
        <message>
            <source>There are no large media without a proxy.</source>
            <translation>没有缺少代理的大型媒体。</translation>
        </message>
        <message>
            <source>Remove the medium's proxy</source>
            <translation>移除媒体的代理</translation>
        </message>
        <message>
            <source>Show proxies in the viewer</source>
            <translation>在查看器中显示代理</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>大型素材</translation>
        </message>
        <message>
            <source>'%1' is large and may not play smoothly.</source>
            <translation>“%1”较大，可能无法流畅播放。</translation>
        </message>
        <message numerus="yes">
            <source>'%1' and %n more are large and may not play smoothly.</source>
            <translation>
                <numerusform>“%1”和另外 %n 个文件较大，可能无法流畅播放。</numerusform>
            </translation>
        </message>
        <message>
            <source>Make small proxies for the viewer in the background? Exports always use the files themselves.</source>
            <translation>要在后台为查看器生成小型代理吗？导出始终使用原文件。</translation>
        </message>
        <message>
            <source>Make proxies</source>
            <translation>生成代理</translation>
        </message>
        <message>
            <source>Keep as a template…</source>
            <translation>保存为模板…</translation>
        </message>
        <message>
            <source>Keep as a template</source>
            <translation>保存为模板</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>模板名称</translation>
        </message>
        <message>
            <source>The template '%1' is kept.</source>
            <translation>模板“%1”已保存。</translation>
        </message>
        <message>
            <source>There is already a template '%1'. Replace it?</source>
            <translation>模板“%1”已存在。要替换吗？</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>New project from a template</source>
            <translation>从模板新建项目</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Record a voice at the playhead</source>
            <translation>在播放头处录制旁白</translation>
        </message>
        <message>
            <source>Blur the background</source>
            <translation>模糊背景</translation>
        </message>
        <message>
            <source>Darken the background</source>
            <translation>压暗背景</translation>
        </message>
        <message>
            <source>Colour only the person</source>
            <translation>仅人物保留颜色</translation>
        </message>
        <message>
            <source>Cut out the person</source>
            <translation>抠出人物</translation>
        </message>
        <message>
            <source>Make it vertical, following the face</source>
            <translation>跟随人脸改为竖屏</translation>
        </message>
        <message>
            <source>Blur the faces</source>
            <translation>模糊人脸</translation>
        </message>
        <message>
            <source>Pixelate the faces</source>
            <translation>人脸打码</translation>
        </message>
        <message>
            <source>Captions from what is said</source>
            <translation>由语音生成字幕</translation>
        </message>
        <message>
            <source>Take the fillers out</source>
            <translation>去掉语气词</translation>
        </message>
        <message>
            <source>Shorten the pauses</source>
            <translation>缩短停顿</translation>
        </message>
        <message>
            <source>Keep only what is spoken</source>
            <translation>只保留说话部分</translation>
        </message>
        <message>
            <source>Music gives way to speech</source>
            <translation>说话时压低音乐</translation>
        </message>
        <message>
            <source>Cut on the beat</source>
            <translation>按节拍剪切</translation>
        </message>
        <message>
            <source>Mark the beats</source>
            <translation>标记节拍</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>按住说话</translation>
        </message>
        <message>
            <source>Beats of the music</source>
            <translation>音乐节拍</translation>
        </message>
        <message>
            <source>Keyframes</source>
            <translation>关键帧</translation>
        </message>
        <message>
            <source>Make a multicam clip by sound</source>
            <translation>按声音创建多机位剪辑</translation>
        </message>
        <message>
            <source>Make a multicam clip by timecode</source>
            <translation>按时间码创建多机位剪辑</translation>
        </message>
        <message>
            <source>Bring into step by sound</source>
            <translation>按声音同步</translation>
        </message>
        <message>
            <source>Bring into step by timecode</source>
            <translation>按时间码同步</translation>
        </message>
        <message>
            <source>Angle %1</source>
            <translation>机位 %1</translation>
        </message>
        <message>
            <source>Cut at the scene changes</source>
            <translation>在场景变化处剪切</translation>
        </message>
        <message>
            <source>Speed by length</source>
            <translation>按长度改变速度</translation>
        </message>
        <message>
            <source>Overlaps become cross-fades</source>
            <translation>重叠处变为交叉淡化</translation>
        </message>
        <message>
            <source>Sound while the playhead is dragged</source>
            <translation>拖动播放头时播放声音</translation>
        </message>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>第 %1 帧，共 %2 帧，大约还剩 %3 秒</translation>
        </message>
        <message>
            <source>'%1' is done.</source>
            <translation>“%1”已完成。</translation>
        </message>
        <message>
            <source>'%1' is no picture of a numbered series: there are no others with its name and another number.</source>
            <translation>“%1”不是编号序列中的图片：没有同名而编号不同的图片。</translation>
        </message>
        <message numerus="yes">
            <source>A film of %n picture(s) like '%1'</source>
            <translation>
                <numerusform>由 %n 张类似“%1”的图片组成的影片</numerusform>
            </translation>
        </message>
        <message>
            <source>Import numbered pictures as a film…</source>
            <translation>将编号图片导入为影片…</translation>
        </message>
        <message>
            <source>The first picture of the series</source>
            <translation>序列的第一张图片</translation>
        </message>
        <message>
            <source>Make a copy that is easy to edit</source>
            <translation>创建便于编辑的副本</translation>
        </message>
        <message>
            <source>Choose a film in the bin first.</source>
            <translation>请先在素材箱中选择影片。</translation>
        </message>
        <message>
            <source>A copy of '%1' that is easy to edit</source>
            <translation>“%1”的便于编辑的副本</translation>
        </message>
        <message>
            <source>Titles clear of faces</source>
            <translation>标题避开人脸</translation>
        </message>
        <message>
            <source>Captions clear of faces</source>
            <translation>字幕避开人脸</translation>
        </message>
        <message>
            <source>How loud the speech is</source>
            <translation>语音的响度</translation>
        </message>
        <message>
            <source>Speech to −16 LUFS</source>
            <translation>语音调到 −16 LUFS</translation>
        </message>
        <message>
            <source>All speech equally loud</source>
            <translation>所有语音一样响</translation>
        </message>
        <message>
            <source>Correct the mask of the person by clicks</source>
            <translation>点击修正人物遮罩</translation>
        </message>
        <message>
            <source>Render for playing</source>
            <translation>为播放渲染</translation>
        </message>
        <message>
            <source>Stop rendering</source>
            <translation>停止渲染</translation>
        </message>
        <message>
            <source>Nothing is being rendered.</source>
            <translation>当前没有渲染任务。</translation>
        </message>
        <message>
            <source>Remove what is rendered</source>
            <translation>移除已渲染内容</translation>
        </message>
        <message>
            <source>Into the media panel; while the timeline is empty, onto it as well</source>
            <translation>放入媒体面板；时间线为空时也放到时间线上</translation>
        </message>
        <message>
            <source>Keep the layout as…</source>
            <translation>工作区另存为…</translation>
        </message>
        <message>
            <source>This layout comes with Saycut. Choose one of your own first.</source>
            <translation>此工作区是 Saycut 自带的。请先选择您自己的工作区。</translation>
        </message>
        <message>
            <source>Remove the layout</source>
            <translation>移除工作区</translation>
        </message>
        <message>
            <source>Keep the layout</source>
            <translation>保存工作区</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>工作区名称</translation>
        </message>
        <message>
            <source>The layout '%1' comes with Saycut. Choose another name.</source>
            <translation>工作区“%1”是 Saycut 自带的。请换一个名称。</translation>
        </message>
        <message>
            <source>There is already a layout '%1'. Replace it?</source>
            <translation>工作区“%1”已存在。要替换吗？</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Play from in to out</source>
            <translation>从入点播放到出点</translation>
        </message>
        <message>
            <source>Colours as the system</source>
            <translation>颜色跟随系统</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>网格</translation>
        </message>
        <message>
            <source>Fit the picture</source>
            <translation>画面适合窗口</translation>
        </message>
        <message>
            <source>Picture at %1 %</source>
            <translation>画面 %1 %</translation>
        </message>
        <message>
            <source>Picture larger</source>
            <translation>放大画面</translation>
        </message>
        <message>
            <source>Picture smaller</source>
            <translation>缩小画面</translation>
        </message>
        <message>
            <source>Picture on the whole screen</source>
            <translation>画面全屏显示</translation>
        </message>
        <message>
            <source>Viewer on a second screen</source>
            <translation>在第二屏幕上显示查看器</translation>
        </message>
        <message>
            <source>Write in the title on the picture</source>
            <translation>在画面上编辑标题文字</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>画面大小</translation>
        </message>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>请先选择一个有画面的剪辑。</translation>
        </message>
        <message>
            <source>Paint the mask with a brush</source>
            <translation>用画笔涂抹遮罩</translation>
        </message>
        <message>
            <source>The mask follows motion</source>
            <translation>遮罩跟随运动</translation>
        </message>
        <message>
            <source>The mask follows motion backwards</source>
            <translation>遮罩向后跟随运动</translation>
        </message>
        <message>
            <source>The title or picture follows what it lies on</source>
            <translation>标题或图片跟随其下方的对象</translation>
        </message>
        <message>
            <source>Stop following</source>
            <translation>停止跟踪</translation>
        </message>
        <message>
            <source>Nothing is being followed.</source>
            <translation>没有正在进行的跟踪。</translation>
        </message>
        <message>
            <source>Show the track in the inspector</source>
            <translation>在检查器中显示轨道</translation>
        </message>
        <message>
            <source>Choose a track first: a click on its name does.</source>
            <translation>请先选择轨道：单击其名称即可。</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>整体声音的效果</translation>
        </message>
    </context>
    <context>
        <name>ui::MarkerPanel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Mark its range</source>
            <translation>标记其范围</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>No markers yet. The key M sets one at the playhead.</source>
            <translation>还没有标记。按 M 键可在播放头处添加。</translation>
        </message>
        <message>
            <source>Colour…</source>
            <translation>颜色…</translation>
        </message>
        <message>
            <source>Name of the marker</source>
            <translation>标记名称</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Colour of the marker</source>
            <translation>标记颜色</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskPainting</name>
        <message>
            <source>Select a clip with a picture first.</source>
            <translation>请先选择一个有画面的剪辑。</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>此项目仅供查看：另一个窗口正在编辑它。</translation>
        </message>
        <message>
            <source>The clip's track is locked. The lock at its left end opens it.</source>
            <translation>剪辑所在轨道已锁定。点击左端的锁即可解锁。</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>此处未显示该片段：请将播放头移到它上面。</translation>
        </message>
        <message>
            <source>Erase in the mask</source>
            <translation>擦除遮罩</translation>
        </message>
        <message>
            <source>Paint the mask</source>
            <translation>涂抹遮罩</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTools</name>
        <message>
            <source>Paint</source>
            <translation>涂抹</translation>
        </message>
        <message>
            <source>Paint the mask on the picture with a brush; Escape ends it</source>
            <translation>在画面上用画笔涂抹遮罩；Esc 结束</translation>
        </message>
        <message>
            <source>Paint the mask of %1</source>
            <translation>涂抹 %1 的遮罩</translation>
        </message>
        <message>
            <source>Follow motion</source>
            <translation>跟随运动</translation>
        </message>
        <message>
            <source>The mask follows what it lies on, from the playhead to the end of the clip</source>
            <translation>遮罩跟随其下方的对象，从播放头到剪辑结尾</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion</source>
            <translation>%1 的遮罩跟随运动</translation>
        </message>
        <message>
            <source>The mask follows what it lies on backwards, from the playhead to the start of the clip</source>
            <translation>遮罩向后跟随其下方的对象，从播放头到剪辑开头</translation>
        </message>
        <message>
            <source>The mask of %1 follows motion backwards</source>
            <translation>%1 的遮罩向后跟随运动</translation>
        </message>
    </context>
    <context>
        <name>ui::MaskTouching</name>
        <message>
            <source>Select a clip first.</source>
            <translation>请先选择一个剪辑。</translation>
        </message>
        <message>
            <source>The clip has no mask of a person: blur or darken its background first.</source>
            <translation>片段没有人物遮罩：请先模糊或压暗背景。</translation>
        </message>
        <message>
            <source>The clip is not shown here: move the playhead to it.</source>
            <translation>此处未显示该片段：请将播放头移到它上面。</translation>
        </message>
        <message>
            <source>Correcting the mask…</source>
            <translation>正在修正遮罩…</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>已停止，没有任何更改。</translation>
        </message>
        <message>
            <source>Correct the mask</source>
            <translation>修正遮罩</translation>
        </message>
        <message>
            <source>The mask is corrected.</source>
            <translation>遮罩已修正。</translation>
        </message>
    </context>
    <context>
        <name>ui::MediaBin</name>
        <message>
            <source>Media</source>
            <translation>媒体</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Names, captions, tags and folders</source>
            <translation>名称、说明、标签和文件夹</translation>
        </message>
        <message>
            <source>Search media</source>
            <translation>搜索媒体</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>Which media are shown</source>
            <translation>显示哪些媒体</translation>
        </message>
        <message>
            <source>As pictures</source>
            <translation>以缩略图显示</translation>
        </message>
        <message>
            <source>To the folder above</source>
            <translation>上级文件夹</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>新建文件夹…</translation>
        </message>
        <message>
            <source>Import (Ctrl+I)</source>
            <translation>导入 (Ctrl+I)</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>版本</translation>
        </message>
        <message>
            <source> · used %1×</source>
            <translation> · 使用 %1 次</translation>
        </message>
        <message>
            <source>offline: relink it</source>
            <translation>离线：请重新链接</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to a folder</source>
            <translation>移到文件夹</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>文件夹名称</translation>
        </message>
        <message>
            <source>Insert at the playhead</source>
            <translation>在播放头处插入</translation>
        </message>
        <message>
            <source>Overwrite at the playhead</source>
            <translation>在播放头处覆盖</translation>
        </message>
        <message>
            <source>Append to the timeline</source>
            <translation>追加到时间线末尾</translation>
        </message>
        <message>
            <source>The top</source>
            <translation>顶层</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Find missing media…</source>
            <translation>查找缺失的媒体…</translation>
        </message>
        <message>
            <source>Remove from the project</source>
            <translation>从项目中移除</translation>
        </message>
        <message>
            <source>Remove media</source>
            <translation>移除媒体</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Nothing is here yet. Drop files, or press Import.</source>
            <translation>这里还没有内容。拖入文件或按“导入”。</translation>
        </message>
        <message>
            <source>, %1 frames a second</source>
            <translation>，每秒 %1 帧</translation>
        </message>
        <message>
            <source> · proxy</source>
            <translation> · 代理</translation>
        </message>
        <message>
            <source> · proxy being made</source>
            <translation> · 正在生成代理</translation>
        </message>
        <message>
            <source>As they came in</source>
            <translation>按导入顺序</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>proxy being made</source>
            <translation>正在生成代理</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>标签…</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序方式</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Rename the folder</source>
            <translation>重命名文件夹</translation>
        </message>
        <message>
            <source>There is a folder '%1' already. Choose another name.</source>
            <translation>文件夹“%1”已存在。请换一个名称。</translation>
        </message>
        <message>
            <source>Remove the folder</source>
            <translation>移除文件夹</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Rename the folder…</source>
            <translation>重命名文件夹…</translation>
        </message>
        <message>
            <source>What is in it comes to where the folder was.</source>
            <translation>其中的内容会移到文件夹原来的位置。</translation>
        </message>
        <message>
            <source>Rename the subclip</source>
            <translation>重命名子剪辑</translation>
        </message>
        <message>
            <source>part of %1</source>
            <translation>%1 的一部分</translation>
        </message>
        <message>
            <source>Take: %1</source>
            <translation>版本：%1</translation>
        </message>
    </context>
    <context>
        <name>ui::Minimap</name>
        <message>
            <source>Overview of the film</source>
            <translation>影片概览</translation>
        </message>
        <message>
            <source>The whole film: drag the frame to scroll, its ends to zoom</source>
            <translation>整部影片：拖动方框滚动，拖动其两端缩放</translation>
        </message>
        <message>
            <source>%1 to %2 of %3</source>
            <translation>%1 至 %2，共 %3</translation>
        </message>
    </context>
    <context>
        <name>ui::MissingDialog</name>
        <message>
            <source>Missing media</source>
            <translation>缺失的媒体</translation>
        </message>
        <message>
            <source>These files are not where the project says. Search the folder they lie in now: all that are below it are found at once.</source>
            <translation>这些文件不在项目记录的位置。搜索它们现在所在的文件夹：其中的文件会一次全部找到。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>It was in</source>
            <translation>原位置</translation>
        </message>
        <message>
            <source>Find this one…</source>
            <translation>查找此文件…</translation>
        </message>
        <message>
            <source>Search a folder…</source>
            <translation>搜索文件夹…</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>暂不处理</translation>
        </message>
        <message>
            <source>They are shown as slates and stay silent until they are found</source>
            <translation>找到之前显示占位画面并保持静音</translation>
        </message>
        <message>
            <source>Search a folder</source>
            <translation>搜索文件夹</translation>
        </message>
        <message>
            <source>Searching %1…</source>
            <translation>正在搜索 %1…</translation>
        </message>
        <message>
            <source>None of them lies below %1 with its name and size.</source>
            <translation>%1 下没有名称和大小相符的文件。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) found.</source>
            <translation>
                <numerusform>找到 %n 个文件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Relink media</source>
            <translation>重新链接媒体</translation>
        </message>
        <message>
            <source>Where is %1?</source>
            <translation>%1 在哪里？</translation>
        </message>
        <message>
            <source>Looking into %1…</source>
            <translation>正在查看 %1…</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerPanel</name>
        <message>
            <source>There is no sound track yet. Import a clip with sound, or add a track.</source>
            <translation>还没有音频轨道。请导入带声音的剪辑，或添加轨道。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>总输出</translation>
        </message>
        <message>
            <source>Effects on the sound of the whole</source>
            <translation>整体声音的效果</translation>
        </message>
    </context>
    <context>
        <name>ui::MixerStrip</name>
        <message>
            <source>Pan: left to right</source>
            <translation>声像：左到右</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>静音</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>独奏此轨道</translation>
        </message>
        <message>
            <source>Gain of %1</source>
            <translation>%1 的增益</translation>
        </message>
        <message>
            <source>Gain of %1 in dB</source>
            <translation>%1 的增益 (dB)</translation>
        </message>
        <message>
            <source>Pan of %1</source>
            <translation>%1 的声像</translation>
        </message>
        <message>
            <source>Level of %1</source>
            <translation>%1的电平</translation>
        </message>
        <message>
            <source>Effects of %1</source>
            <translation>%1 的效果</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelDialog</name>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>What the model's folder holds</source>
            <translation>模型文件夹的内容</translation>
        </message>
        <message>
            <source>Choose a model and check it, or add the folder of one that you have.</source>
            <translation>选择一个模型并检查，或添加您已有模型的文件夹。</translation>
        </message>
        <message>
            <source>Add folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Use in the chat</source>
            <translation>在对话中使用</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>从列表移除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>%1 (used)</source>
            <translation>%1（使用中）</translation>
        </message>
        <message>
            <source>Comes with the program</source>
            <translation>随程序附带</translation>
        </message>
        <message>
            <source>The folder of a model</source>
            <translation>模型文件夹</translation>
        </message>
        <message>
            <source>Reading the folder…</source>
            <translation>正在读取文件夹…</translation>
        </message>
        <message>
            <source>Complete.</source>
            <translation>完整。</translation>
        </message>
        <message>
            <source>Not complete: it cannot be used as it is.</source>
            <translation>不完整：目前无法使用。</translation>
        </message>
        <message>
            <source>Added as '%1'. Press 'Use in the chat' to work with it.</source>
            <translation>已添加为“%1”。按“在对话中使用”即可使用。</translation>
        </message>
        <message>
            <source>The chat uses '%1' from now on.</source>
            <translation>对话从现在起使用“%1”。</translation>
        </message>
        <message>
            <source>The chat uses '%1' for what it can do, the starter for the rest.</source>
            <translation>对话用“%1”完成其能做的事，其余用入门模型。</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelJobs</name>
        <message>
            <source>The model is done.</source>
            <translation>模型已完成。</translation>
        </message>
    </context>
    <context>
        <name>ui::ModelUseBox</name>
        <message>
            <source>Adapters</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>Adapter</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>强度</translation>
        </message>
        <message>
            <source>Add adapter…</source>
            <translation>添加适配器…</translation>
        </message>
        <message>
            <source>Remove adapter</source>
            <translation>移除适配器</translation>
        </message>
        <message>
            <source>Memory limit</source>
            <translation>内存上限</translation>
        </message>
        <message>
            <source> GiB</source>
            <translation> GiB</translation>
        </message>
        <message>
            <source>as the machine allows</source>
            <translation>视机器而定</translation>
        </message>
        <message>
            <source>What the model's weights may take; the rest is read from the file while it runs.</source>
            <translation>模型权重可占用的内存；其余部分在运行时从文件读取。</translation>
        </message>
        <message>
            <source>Strength of %1</source>
            <translation>%1 的强度</translation>
        </message>
        <message>
            <source>Adapters (LoRA)</source>
            <translation>适配器（LoRA）</translation>
        </message>
        <message>
            <source>Adapters (*.safetensors *.pt *.pth *.bin *.ckpt)</source>
            <translation>适配器 (*.safetensors *.pt *.pth *.bin *.ckpt)</translation>
        </message>
    </context>
    <context>
        <name>ui::Multicam</name>
        <message>
            <source>The recordings are still being listened to.</source>
            <translation>仍在听取录音。</translation>
        </message>
        <message>
            <source>Select the clips of one scene first: two or more.</source>
            <translation>请先选择同一场景的剪辑：两个或更多。</translation>
        </message>
        <message>
            <source>Listening to the recordings…</source>
            <translation>正在听取录音…</translation>
        </message>
        <message>
            <source>The clips are in step already.</source>
            <translation>剪辑已经同步。</translation>
        </message>
        <message>
            <source>Make a multicam clip</source>
            <translation>创建多机位剪辑</translation>
        </message>
        <message>
            <source>Bring into step</source>
            <translation>同步</translation>
        </message>
    </context>
    <context>
        <name>ui::NumberBox</name>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>ui::ParameterRow</name>
        <message>
            <source>Previous key</source>
            <translation>上一个关键帧</translation>
        </message>
        <message>
            <source>Previous key of %1</source>
            <translation>%1 的上一个关键帧</translation>
        </message>
        <message>
            <source>Set or take away a key at the playhead</source>
            <translation>在播放头处设置或移除关键帧</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>%1 的关键帧</translation>
        </message>
        <message>
            <source>Next key</source>
            <translation>下一个关键帧</translation>
        </message>
        <message>
            <source>Next key of %1</source>
            <translation>%1 的下一个关键帧</translation>
        </message>
        <message>
            <source>Back to what changes nothing</source>
            <translation>恢复为无作用的值</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>重置 %1</translation>
        </message>
        <message>
            <source>It moves in all of these clips: put the playhead over one of them.</source>
            <translation>它在所有这些剪辑中都有变化：请将播放头放到其中一个上。</translation>
        </message>
    </context>
    <context>
        <name>ui::PictureWindow</name>
        <message>
            <source>Viewer - Saycut</source>
            <translation>查看器 - Saycut</translation>
        </message>
        <message>
            <source>Picture of the film</source>
            <translation>影片画面</translation>
        </message>
    </context>
    <context>
        <name>ui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>首选项</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>As the screen says</source>
            <translation>跟随屏幕</translation>
        </message>
        <message>
            <source>From the next start on.</source>
            <translation>下次启动时生效。</translation>
        </message>
        <message>
            <source>Wheel on the timeline</source>
            <translation>时间线上的滚轮</translation>
        </message>
        <message>
            <source>Scrolls; with Ctrl it zooms</source>
            <translation>滚动；按 Ctrl 缩放</translation>
        </message>
        <message>
            <source>Zooms; with Ctrl it scrolls</source>
            <translation>缩放；按 Ctrl 滚动</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>As sharp as the machine keeps up with</source>
            <translation>按机器能力决定清晰度</translation>
        </message>
        <message>
            <source>Always all pixels</source>
            <translation>始终全分辨率</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>键盘快捷键…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Large footage</source>
            <translation>大型素材</translation>
        </message>
        <message>
            <source>Offers proxies for the viewer</source>
            <translation>提示生成查看器代理</translation>
        </message>
        <message>
            <source>Makes proxies by itself</source>
            <translation>自动生成代理</translation>
        </message>
        <message>
            <source>Is played as it is</source>
            <translation>按原样播放</translation>
        </message>
        <message>
            <source>Half as many pixels each way</source>
            <translation>每个方向一半像素</translation>
        </message>
        <message>
            <source>A quarter each way</source>
            <translation>每个方向四分之一</translation>
        </message>
        <message>
            <source>At most %1 GiB a project</source>
            <translation>每个项目最多 %1 GiB</translation>
        </message>
        <message>
            <source>Rendered parts</source>
            <translation>已渲染部分</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>Direction of the wheel</source>
            <translation>滚轮方向</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>%1 squares across</source>
            <translation>横向 %1 格</translation>
        </message>
        <message>
            <source>Grid of the viewer</source>
            <translation>查看器网格</translation>
        </message>
        <message>
            <source>By the graphics card where it can</source>
            <translation>尽可能用显卡</translation>
        </message>
        <message>
            <source>By the processor alone</source>
            <translation>仅用处理器</translation>
        </message>
        <message>
            <source>The pictures are the same, bit for bit. Where the card fails, the processor goes on.</source>
            <translation>画面逐位相同。显卡出错时由处理器接着解码。</translation>
        </message>
        <message>
            <source>Decoding</source>
            <translation>解码</translation>
        </message>
    </context>
    <context>
        <name>ui::Proxies</name>
        <message>
            <source>Frame %1 of %2, about %3 s left</source>
            <translation>第 %1 帧，共 %2 帧，大约还剩 %3 秒</translation>
        </message>
        <message>
            <source>The proxy of '%1' is there.</source>
            <translation>“%1”的代理已就绪。</translation>
        </message>
        <message>
            <source>Proxy of %1</source>
            <translation>%1 的代理</translation>
        </message>
        <message>
            <source>This medium has no proxy.</source>
            <translation>此媒体没有代理。</translation>
        </message>
    </context>
    <context>
        <name>ui::PushToTalk</name>
        <message>
            <source>Hold it down while you speak, and let go when you are done.</source>
            <translation>说话时请按住，说完再松开。</translation>
        </message>
        <message>
            <source>What you said cannot be kept for a moment: %1</source>
            <translation>无法暂存您说的话：%1</translation>
        </message>
        <message>
            <source>Nothing was understood. Speak closer to the microphone.</source>
            <translation>没有听懂。请靠近麦克风说话。</translation>
        </message>
    </context>
    <context>
        <name>ui::RecoveryBar</name>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Throw away…</source>
            <translation>丢弃…</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message numerus="yes">
            <source>An untitled project of %1 was never saved: %n step(s).</source>
            <translation>
                <numerusform>%1 的未命名项目从未保存：%n 个步骤。</numerusform>
            </translation>
        </message>
        <message>
            <source>An untitled project of %1 was never saved: %2.</source>
            <translation>%1 的未命名项目从未保存：%2。</translation>
        </message>
        <message numerus="yes">
            <source> There are %n more.</source>
            <translation>
                <numerusform> 另外还有 %n 个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Throw this project away for good? Its media stay where they are; takes that were made for it are gone.</source>
            <translation>要彻底丢弃此项目吗？媒体文件保留在原处；为它生成的版本将丢失。</translation>
        </message>
    </context>
    <context>
        <name>ui::ScopesPanel</name>
        <message>
            <source>Scope</source>
            <translation>示波器</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>波形</translation>
        </message>
        <message>
            <source>Parade</source>
            <translation>分量图</translation>
        </message>
        <message>
            <source>Vectorscope</source>
            <translation>矢量示波器</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>直方图</translation>
        </message>
    </context>
    <context>
        <name>ui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>搜索命令和按键</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>新按键</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>Read from a file…</source>
            <translation>从文件读取…</translation>
        </message>
        <message>
            <source>Keys (*.json)</source>
            <translation>按键 (*.json)</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>写入文件…</translation>
        </message>
        <message>
            <source>%1 cannot be written.</source>
            <translation>无法写入 %1。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Choose a command, then press its new key.</source>
            <translation>选择一个命令，然后按下新按键。</translation>
        </message>
        <message>
            <source>%1 belongs to %2, which would lose it.</source>
            <translation>%1 属于 %2，后者将失去它。</translation>
        </message>
    </context>
    <context>
        <name>ui::SoundOutput</name>
        <message>
            <source>There is no sound device: the film is played by the clock.</source>
            <translation>没有声音设备：按时钟播放。</translation>
        </message>
        <message>
            <source>The sound device does not start: the film is played by the clock.</source>
            <translation>声音设备无法启动：按时钟播放。</translation>
        </message>
    </context>
    <context>
        <name>ui::SourceViewer</name>
        <message>
            <source>Source</source>
            <translation>源</translation>
        </message>
        <message>
            <source>Choose a clip in the media panel to look through it here.</source>
            <translation>在媒体面板中选择一个剪辑，即可在此浏览。</translation>
        </message>
        <message>
            <source>marked %1</source>
            <translation>已标记 %1</translation>
        </message>
        <message>
            <source>Play or pause the source (Space)</source>
            <translation>播放或暂停源（空格）</translation>
        </message>
        <message>
            <source>Play or pause the source</source>
            <translation>播放或暂停源</translation>
        </message>
        <message>
            <source>Play or pause the source (Space). No sound: there is no sound device</source>
            <translation>播放或暂停源（空格）。没有声音：没有音频设备</translation>
        </message>
        <message>
            <source>Drag it onto the timeline: what is marked comes there</source>
            <translation>拖到时间线上：标记的部分会放到那里</translation>
        </message>
    </context>
    <context>
        <name>ui::SpeechFetch</name>
        <message>
            <source>The speech model Whisper tiny.en understands English. It is 75 MB large, has the MIT licence, comes from the Python package registry and stays on this machine.</source>
            <translation>语音模型 Whisper tiny.en 能听懂英语。大小 75 MB，采用 MIT 许可，来自 Python 软件包仓库，并保留在本机。</translation>
        </message>
        <message>
            <source>The script that fetches the speech model cannot be started: bash is missing.</source>
            <translation>无法启动获取语音模型的脚本：缺少 bash。</translation>
        </message>
        <message>
            <source>The speech model was not fetched: %1</source>
            <translation>未能获取语音模型：%1</translation>
        </message>
    </context>
    <context>
        <name>ui::SubtitlePanel</name>
        <message>
            <source>Search the subtitles</source>
            <translation>搜索字幕</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Letters/s</source>
            <translation>字/秒</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>No subtitles yet. Import a file with some, say "add captions", or add one at the playhead.</source>
            <translation>还没有字幕。请导入字幕文件、说“添加字幕”，或在播放头处添加。</translation>
        </message>
        <message>
            <source>Starts here</source>
            <translation>从此开始</translation>
        </message>
        <message>
            <source>It begins at the playhead</source>
            <translation>从播放头处开始</translation>
        </message>
        <message>
            <source>Ends here</source>
            <translation>到此结束</translation>
        </message>
        <message>
            <source>It ends at the playhead</source>
            <translation>在播放头处结束</translation>
        </message>
        <message>
            <source>Add here</source>
            <translation>在此添加</translation>
        </message>
        <message>
            <source>A new one at the playhead</source>
            <translation>在播放头处新建一条</translation>
        </message>
        <message>
            <source>Join with next</source>
            <translation>与下一条合并</translation>
        </message>
        <message>
            <source>Both become one, in two lines</source>
            <translation>两条合为一条，分两行</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove the subtitle</source>
            <translation>移除字幕</translation>
        </message>
        <message>
            <source>Words of the subtitle</source>
            <translation>字幕文字</translation>
        </message>
        <message>
            <source>Time of the subtitle</source>
            <translation>字幕时间</translation>
        </message>
        <message>
            <source>Join the subtitles</source>
            <translation>合并字幕</translation>
        </message>
        <message>
            <source>New subtitle</source>
            <translation>新字幕</translation>
        </message>
        <message>
            <source>Add a subtitle</source>
            <translation>添加字幕</translation>
        </message>
        <message>
            <source>Too fast to be read with ease; some 20 letters a second can be</source>
            <translation>太快，不易阅读；每秒约 20 字可以看清</translation>
        </message>
        <message numerus="yes">
            <source>%n of them is/are too fast to be read with ease</source>
            <translation>
                <numerusform>其中 %n 条太快，不易阅读</numerusform>
            </translation>
        </message>
        <message>
            <source>Takes the subtitle away</source>
            <translation>移除这条字幕</translation>
        </message>
    </context>
    <context>
        <name>ui::TimeEditor</name>
        <message>
            <source>12.5 (seconds), 00:01:02:12 or 150f (frames). Arrow up and down: a frame later or earlier.</source>
            <translation>12.5（秒）、00:01:02:12 或 150f（帧）。上下方向键：晚一帧或早一帧。</translation>
        </message>
        <message>
            <source>'%1' is no time: 12.5, 00:01:02:12 and 150f are.</source>
            <translation>“%1”不是有效时间；可写作 12.5、00:01:02:12 或 150f。</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineFiles</name>
        <message>
            <source>Timelines and subtitles (%1)</source>
            <translation>时间线和字幕 (%1)</translation>
        </message>
    </context>
    <context>
        <name>ui::TimelineView</name>
        <message>
            <source>picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>声音</translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) later than its %1</source>
            <translation>
                <numerusform>比其%1晚 %n 帧</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frame(s) earlier than its %1</source>
            <translation>
                <numerusform>比其%1早 %n 帧</numerusform>
            </translation>
        </message>
        <message>
            <source>This track is locked. The lock at its left end opens it.</source>
            <translation>此轨道已锁定。点击左端的锁可解锁。</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>分割</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>外滑</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>内滑</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>修剪</translation>
        </message>
        <message>
            <source>Set a key</source>
            <translation>设置关键帧</translation>
        </message>
        <message>
            <source>Length of the transition</source>
            <translation>转场时长</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>淡入</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>淡出</translation>
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
            <translation>移动轨道</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>轨道</translation>
        </message>
        <message>
            <source>Add a track</source>
            <translation>添加轨道</translation>
        </message>
        <message>
            <source>The timeline is empty. Drop clips here.</source>
            <translation>时间线是空的。请将剪辑拖放到此处。</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2 上的 %1</translation>
        </message>
        <message>
            <source>%1, %2. %3</source>
            <translation>%1，%2。%3</translation>
        </message>
        <message>
            <source>1 clip</source>
            <translation>1 个剪辑</translation>
        </message>
        <message>
            <source>%1 clips</source>
            <translation>%1 个剪辑</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>未选择任何内容。</translation>
        </message>
        <message>
            <source>Selected: %1.</source>
            <translation>已选择：%1。</translation>
        </message>
        <message>
            <source>Cross-fade</source>
            <translation>交叉淡化</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Cross-fade %1</source>
            <translation>交叉淡化 %1</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>复制 %1</translation>
        </message>
        <message>
            <source>Nothing lies here on a track that is not locked.</source>
            <translation>此处未锁定的轨道上没有内容。</translation>
        </message>
        <message>
            <source>Locked: nothing on this track changes. Click to open it.</source>
            <translation>已锁定：此轨道上的内容不会改变。单击可解锁。</translation>
        </message>
        <message>
            <source>Lock this track</source>
            <translation>锁定此轨道</translation>
        </message>
        <message>
            <source>Muted. Click to hear this track.</source>
            <translation>已静音。单击可听到此轨道。</translation>
        </message>
        <message>
            <source>Mute this track</source>
            <translation>将此轨道静音</translation>
        </message>
        <message>
            <source>Hidden. Click to see this track.</source>
            <translation>已隐藏。单击可显示此轨道。</translation>
        </message>
        <message>
            <source>Hide this track</source>
            <translation>隐藏此轨道</translation>
        </message>
        <message>
            <source>Heard alone. Click to hear the others too.</source>
            <translation>正在独奏。单击可同时听到其他轨道。</translation>
        </message>
        <message>
            <source>Hear this track alone</source>
            <translation>独奏此轨道</translation>
        </message>
        <message>
            <source>Moves with the other tracks when they ripple. Click to leave it where it is then.</source>
            <translation>波纹编辑时与其他轨道同步移动。单击可使其保持原位。</translation>
        </message>
        <message>
            <source>Stays where it is when other tracks ripple. Click to let it move with them.</source>
            <translation>其他轨道波纹编辑时保持原位。单击可使其同步移动。</translation>
        </message>
        <message>
            <source>Target: what is put in or pasted goes to this track. Click to leave it to the first one.</source>
            <translation>目标轨道：插入或粘贴的内容放到此轨道。单击可改用第一条轨道。</translation>
        </message>
        <message>
            <source>Make this track the target: what is put in or pasted goes here.</source>
            <translation>设为目标轨道：插入或粘贴的内容放到这里。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>ui::TitleWriter</name>
        <message>
            <source>Move the playhead to a title first.</source>
            <translation>请先将播放头移到标题上。</translation>
        </message>
        <message>
            <source>This project is only looked at: another window works on it.</source>
            <translation>此项目仅供查看：另一个窗口正在编辑它。</translation>
        </message>
        <message>
            <source>The title's track is locked. The lock at its left end opens it.</source>
            <translation>标题所在的轨道已锁定。点击左端的锁可解锁。</translation>
        </message>
        <message>
            <source>Words of the title</source>
            <translation>标题文字</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps the words, Escape takes them back</source>
            <translation>Ctrl+回车保留文字，Esc 取消</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
    </context>
    <context>
        <name>ui::Toast</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>关闭消息</translation>
        </message>
    </context>
    <context>
        <name>ui::Tour</name>
        <message>
            <source>First steps</source>
            <translation>入门</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>退出导览</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Bring clips in</source>
            <translation>导入剪辑</translation>
        </message>
        <message>
            <source>Drop files here, or press Ctrl+I. A double click puts a clip on the timeline.</source>
            <translation>将文件拖到这里，或按 Ctrl+I。双击可把剪辑放到时间线上。</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Drag clips and their edges. Ctrl+K cuts at the playhead, Delete takes away, Space plays.</source>
            <translation>拖动剪辑及其边缘。Ctrl+K 在播放头处切开，Delete 删除，空格播放。</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Every value of the chosen clip stands here: speed, opacity, effects. The diamond sets a key.</source>
            <translation>所选剪辑的所有数值都在这里：速度、不透明度、效果。菱形用于设置关键帧。</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Write what should change: "cut the first 2 seconds", "make it warmer". Each answer can be undone.</source>
            <translation>写下要修改的内容：“剪掉前 2 秒”“调暖一点”。每个结果都可以撤销。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Ctrl+M writes the film while you go on working; this list shows how far it is. Ctrl+Shift+P finds every command.</source>
            <translation>Ctrl+M 在您继续工作时写出影片；此列表显示进度。Ctrl+Shift+P 可查找所有命令。</translation>
        </message>
        <message>
            <source>STEP %1 OF %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>ui::TranscriptPanel</name>
        <message>
            <source>What is said</source>
            <translation>所说内容</translation>
        </message>
        <message>
            <source>A click goes to the word; chosen words are the marked range; Del cuts them out</source>
            <translation>单击跳到该词；选中的词即为标记范围；Del 将其剪掉</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>正在聆听</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>聆听</translation>
        </message>
        <message>
            <source>Hears what is said in the selected clips, else in all</source>
            <translation>聆听所选剪辑（否则全部）中的话语</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>Lays what is said on a subtitle track</source>
            <translation>将所说内容放到字幕轨道上</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>写入文件…</translation>
        </message>
        <message>
            <source>As text, SubRip, WebVTT or ASS</source>
            <translation>以文本、SubRip、WebVTT 或 ASS 格式</translation>
        </message>
        <message>
            <source>Write what is said</source>
            <translation>写出所说内容</translation>
        </message>
        <message>
            <source>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;Text (*.txt)</source>
            <translation>SubRip (*.srt);;WebVTT (*.vtt);;ASS (*.ass);;文本 (*.txt)</translation>
        </message>
        <message>
            <source>Cuts "um", "uh" and words said twice</source>
            <translation>剪掉“嗯”“呃”和重复的词</translation>
        </message>
        <message>
            <source>Shorten pauses</source>
            <translation>缩短停顿</translation>
        </message>
        <message>
            <source>Pauses longer than this are cut to it</source>
            <translation>更长的停顿会缩短到此长度</translation>
        </message>
        <message>
            <source>Longest pause</source>
            <translation>最长停顿</translation>
        </message>
        <message>
            <source>How far</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Fetch it (75 MB)…</source>
            <translation>获取（75 MB）…</translation>
        </message>
        <message>
            <source>I have one…</source>
            <translation>我已有…</translation>
        </message>
        <message>
            <source>Names the folder of a speech model</source>
            <translation>指定语音模型的文件夹</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>替换为</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Replaces it in all captions</source>
            <translation>在所有字幕中替换</translation>
        </message>
        <message>
            <source>Nothing was heard yet. Press Listen: the words appear here, and cutting them cuts the film.</source>
            <translation>还没有聆听任何内容。按“聆听”：词语会显示在这里，剪掉词语即剪掉影片。</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>%1

Fetch it now?</source>
            <translation>%1

现在获取吗？</translation>
        </message>
        <message>
            <source>Fetch 75 MB</source>
            <translation>获取 75 MB</translation>
        </message>
        <message>
            <source>The speech model is being fetched…</source>
            <translation>正在获取语音模型…</translation>
        </message>
        <message>
            <source>These words are too short to be cut out.</source>
            <translation>这些词太短，无法剪掉。</translation>
        </message>
        <message>
            <source>Cut a word</source>
            <translation>剪掉一个词</translation>
        </message>
        <message>
            <source>Cut %1 words</source>
            <translation>剪掉 %1 个词</translation>
        </message>
        <message>
            <source>"%1" is not said.</source>
            <translation>没有说到“%1”。</translation>
        </message>
        <message>
            <source>Add captions</source>
            <translation>添加字幕</translation>
        </message>
        <message>
            <source>Remove fillers</source>
            <translation>去除口头语</translation>
        </message>
        <message>
            <source>Of captions that are written to a file</source>
            <translation>用于写入文件的字幕</translation>
        </message>
        <message>
            <source>letters a line</source>
            <translation>字/行</translation>
        </message>
        <message>
            <source>Longest line</source>
            <translation>最长行</translation>
        </message>
        <message>
            <source>letters a second</source>
            <translation>字/秒</translation>
        </message>
        <message>
            <source>Fastest reading</source>
            <translation>最快阅读速度</translation>
        </message>
    </context>
    <context>
        <name>ui::TransportBar</name>
        <message>
            <source>Takes of the clip (Alt+Up, Alt+Down)</source>
            <translation>剪辑的版本 (Alt+上、Alt+下)</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Select take</source>
            <translation>选择版本</translation>
        </message>
        <message>
            <source>no sound</source>
            <translation>无声音</translation>
        </message>
        <message>
            <source>Take %1: %2</source>
            <translation>版本 %1：%2</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原片</translation>
        </message>
        <message>
            <source>No clip</source>
            <translation>无剪辑</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>画面大小</translation>
        </message>
        <message>
            <source>How large the picture is shown (Ctrl+wheel)</source>
            <translation>画面的显示大小 (Ctrl+滚轮)</translation>
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
            <translation>（水平）</translation>
        </message>
        <message>
            <source>, down</source>
            <translation>（垂直）</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose a file for %1</source>
            <translation>为 %1 选择文件</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>多个值</translation>
        </message>
    </context>
    <context>
        <name>ui::ViewerWidget</name>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Drag a frame around what the chat may change; a click takes it away. A double click on a title changes its words</source>
            <translation>画框圈出对话可以更改的部分；单击可去除。双击标题可修改文字</translation>
        </message>
    </context>
    <context>
        <name>ui::VoiceOver</name>
        <message>
            <source>The recording has ended with the project that it was begun in, and was not kept.</source>
            <translation>录音随开始时的项目一起结束，未被保留。</translation>
        </message>
        <message>
            <source>The project is open in another window: record there, or save it under another name first.</source>
            <translation>项目已在另一个窗口中打开：请在那里录制，或先另存为其他名称。</translation>
        </message>
        <message>
            <source>Leave the nested sequence first: a voice is recorded on the film.</source>
            <translation>请先离开嵌套序列：旁白录制在影片上。</translation>
        </message>
        <message>
            <source>Nothing was heard: look whether the microphone is switched on, and record again.</source>
            <translation>没有听到声音：请检查麦克风是否打开，然后重新录制。</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>旁白</translation>
        </message>
        <message>
            <source>Record a voice</source>
            <translation>录制旁白</translation>
        </message>
    </context>
    <context>
        <name>ui::WelcomePage</name>
        <message>
            <source>Drop clips here to begin</source>
            <translation>将剪辑拖放到此处开始</translation>
        </message>
        <message>
            <source>Then cut by hand, or write in the talk panel what should change.</source>
            <translation>然后手动剪辑，或在对话面板中写下要更改的内容。</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
    </context>
    <context>
        <name>ui::Workspace</name>
        <message numerus="yes">
            <source>Saycut had ended before the project was saved: %n change(s) was/were brought back. Undo takes that away again.</source>
            <translation>
                <numerusform>Saycut 在保存项目之前已结束：已恢复 %n 项更改。撤销可将其去除。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a name for the project.</source>
            <translation>请为项目选择名称。</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>That media is not in the bin any more.</source>
            <translation>该媒体已不在项目中。</translation>
        </message>
        <message>
            <source>Add to timeline</source>
            <translation>添加到时间线</translation>
        </message>
        <message>
            <source>%1 is open in another window: this one only looks at it as it was saved or changed last. Save as makes a copy to work on.</source>
            <translation>%1 已在另一个窗口中打开：此窗口仅显示最后保存或更改的状态。“另存为”可创建工作副本。</translation>
        </message>
        <message>
            <source>The project is open in another window. Save as makes a copy to work on.</source>
            <translation>项目已在另一个窗口中打开。“另存为”可创建工作副本。</translation>
        </message>
        <message>
            <source>There are no media in the folder '%1'.</source>
            <translation>文件夹“%1”中没有媒体。</translation>
        </message>
        <message>
            <source>There is more in the folder '%1' than comes in at once: %2 files, 12 folders deep. Bring the folders in it in by themselves.</source>
            <translation>文件夹“%1”的内容超过一次可导入的数量：%2 个文件、12 层文件夹。请逐个导入其中的文件夹。</translation>
        </message>
    </context>
</TS>
