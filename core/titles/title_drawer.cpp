// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/titles/title_drawer.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include "core/titles/ass_text.h"
#include "core/titles/title_paint.h"
#include <algorithm>
#include <ass/ass.h>
#include <cmath>
#include <cstring>
#include <opencv2/imgproc.hpp>

namespace core {
namespace {

struct Free {
    void operator()(ASS_Library* library) const { ass_library_done(library); }
    void operator()(ASS_Renderer* renderer) const { ass_renderer_done(renderer); }
    void operator()(ASS_Track* track) const { ass_free_track(track); }
};

/// Colours that libass is given stand for those of the look: which of them an image has is read from its red.
enum Ink : std::uint32_t { kFill = 1, kWaiting = 2, kOutline = 3, kShadow = 4 };
constexpr std::uint32_t ink(Ink which) {
    return which << 24U; // RRGGBBAA, 00 being opaque
}

/// More than anybody reads, and little enough to be laid out at once.
constexpr std::int64_t kMostLetters = 20'000;

/// The longest line, in pixels.
double room(const TitleLook& look, Size canvas) {
    return longest_line(look) * canvas.width;
}

int alignment(const TitleLook& look) {
    const int across = look.align == Across::left    ? HALIGN_LEFT
                       : look.align == Across::right ? HALIGN_RIGHT
                                                     : HALIGN_CENTER;
    return across | (look.anchor == Upright::top      ? VALIGN_TOP
                     : look.anchor == Upright::bottom ? VALIGN_SUB
                                                      : VALIGN_CENTER);
}

/// As ASS writes them, whatever the person's language makes of a decimal point.
std::string number(double value) {
    return plain_number(std::round(value * 1000) / 1000);
}

/// The words with what is yet unseen hidden, and what is yet unsaid in its own colour; both take their room.
std::string words(const TitleLook& look) {
    const std::string_view all =
        std::string_view(look.text).substr(0, bytes_of_letters(look.text, kMostLetters));
    std::size_t seen = look.seen < 0 ? all.size() : std::min(all.size(), bytes_of_letters(all, look.seen));
    std::size_t said =
        look.spoken < 0 ? all.size() : std::min(all.size(), bytes_of_letters(all, look.spoken));
    std::string out = ass_escaped(all.substr(0, std::min(seen, said)));
    if (said < seen) out += "{\\1c&H000002&}" + ass_escaped(all.substr(said, seen - said));
    if (seen < all.size())
        out += "{\\alpha&HFF&}" + ass_escaped(all.substr(std::max(seen, std::min(seen, said))));
    return out;
}

Colour colour_of(const TitleLook& look, std::uint32_t rgba) {
    switch (rgba >> 24U) {
    case kWaiting:
        return look.waiting;
    case kOutline:
        return look.outline;
    case kShadow:
        return look.shadow;
    default:
        return look.colour;
    }
}

Shape box_shape(const cv::Rect& around, const Point& centre, const TitleLook& look, Size canvas) {
    if (look.rotation == 0) return {cv::Mat(around.size(), CV_8U, cv::Scalar(255)), around.tl(), look.box};
    const double angle = look.rotation * CV_PI / 180, cosine = std::cos(angle), sine = std::sin(angle);
    std::vector<cv::Point2d> corners;
    for (const cv::Point corner :
         {around.tl(), cv::Point(around.br().x, around.y), around.br(), cv::Point(around.x, around.br().y)}) {
        const double x = corner.x - centre.x, y = corner.y - centre.y;
        corners.emplace_back(centre.x + x * cosine - y * sine, centre.y + x * sine + y * cosine);
    }
    constexpr int kShift = 8; // parts of a pixel
    const cv::Rect area(0, 0, canvas.width, canvas.height);
    std::vector<cv::Point> fixed;
    for (const cv::Point2d& corner : corners) // OpenCV counts from the middles of pixels
        fixed.emplace_back(cvRound((corner.x - 0.5) * (1 << kShift)),
                           cvRound((corner.y - 0.5) * (1 << kShift)));
    cv::Mat coverage = cv::Mat::zeros(area.size(), CV_8U);
    cv::fillConvexPoly(coverage, fixed, cv::Scalar(255), cv::LINE_AA, kShift);
    return {coverage, area.tl(), look.box};
}

} // namespace

/// libass with its fonts, and what was drawn last.
class TitleDrawer::Letters {
  public:
    Letters();
    Layer draw(const TitleLook& look, Size canvas, const PixelFormat& format);

  private:
    /// A way to set the words: their size beside the look's own, and a corner.
    struct Setting {
        double factor = 1;  ///< of the letters alone
        double reduced = 1; ///< of all lengths
        Point at;           ///< in pixels
        bool as_box = false;
        double padding = 0;
    };
    [[nodiscard]] std::vector<Shape> set(const TitleLook& look, Size canvas, const Setting& setting);
    [[nodiscard]] cv::Rect box(const TitleLook& look, Size canvas, const Setting& setting, double padding);
    [[nodiscard]] Layer drawn(const TitleLook& look, Size canvas, const PixelFormat& format);
    std::unique_ptr<ASS_Library, Free> library_;
    std::unique_ptr<ASS_Renderer, Free> renderer_;
    struct Kept {
        TitleLook look;
        Size canvas;
        PixelFormat format;
        Layer layer;
    };
    std::vector<Kept> kept_; ///< the newest last
    struct Measured {
        TitleLook look;
        Size canvas;
        double factor = 1, height = 0; ///< height: of all lines, of the canvas's
    };
    std::vector<Measured> measured_;
    [[nodiscard]] const Measured& measure(const TitleLook& look, Size canvas);
};

TitleDrawer::Letters::Letters() : library_(ass_library_init()) {
    if (!library_) throw Failure("drawing a title: libass could not begin; there may be too little memory");
    ass_set_message_cb(
        library_.get(), [](int, const char*, va_list, void*) {}, nullptr);
    renderer_.reset(ass_renderer_init(library_.get()));
    if (!renderer_) throw Failure("drawing a title: libass could not begin; there may be too little memory");
    ass_set_fonts(renderer_.get(), nullptr, "Sans", ASS_FONTPROVIDER_AUTODETECT, nullptr, 1);
    ass_set_shaper(renderer_.get(), ASS_SHAPING_COMPLEX);
    ass_set_hinting(renderer_.get(), ASS_HINTING_NONE); // else sizes of previews would jump
}

std::vector<Shape> TitleDrawer::Letters::set(const TitleLook& look, Size canvas, const Setting& setting) {
    const double height = canvas.height * setting.reduced * look.scale,
                 size = std::max(0.5, look.size * height * setting.factor);
    const std::unique_ptr<ASS_Track, Free> track(ass_new_track(library_.get()));
    if (!track) throw Failure("drawing a title: there is too little memory; close other programs");
    track->PlayResX = canvas.width, track->PlayResY = canvas.height;
    track->ScaledBorderAndShadow = 1, track->Kerning = 1, track->WrapStyle = 0;
    ass_track_set_feature(track.get(), ASS_FEATURE_WRAP_UNICODE, 1);
    ass_track_set_feature(track.get(), ASS_FEATURE_WHOLE_TEXT_LAYOUT, 1);
    ass_track_set_feature(track.get(), ASS_FEATURE_BIDI_BRACKETS, 1);
    const int style_index = ass_alloc_style(track.get());
    ASS_Style& style = track->styles[style_index];
    const double across = room(look, canvas) * look.scale * setting.reduced;
    const int margin = static_cast<int>(std::lround((canvas.width - across) / 2));
    style.Name = strdup("look"), style.FontName = strdup(look.font.c_str());
    style.FontSize = size, style.Bold = static_cast<int>(look.weight), style.Italic = look.italic;
    style.Underline = look.underline, style.ScaleX = style.ScaleY = 1;
    style.PrimaryColour = ink(kFill), style.SecondaryColour = ink(kWaiting);
    style.OutlineColour = ink(kOutline), style.BackColour = ink(kShadow);
    style.Spacing = look.letter_spacing * size;
    style.BorderStyle = setting.as_box ? 3 : 1;
    style.Outline = setting.as_box ? setting.padding : look.outline_width * height;
    style.Shadow = setting.as_box ? 0 : look.shadow_distance * height;
    style.Alignment = alignment(look), style.Justify = static_cast<int>(look.align) + ASS_JUSTIFY_LEFT;
    style.MarginL = style.MarginR = margin, style.Encoding = -1; // the direction of writing is the text's own
    const std::string at = "(" + number(setting.at.x) + "," + number(setting.at.y) + ")";
    std::string text = "{\\pos" + at;
    if (!setting.as_box && look.rotation != 0)
        text += "\\org" + at + "\\frz" + number(-std::fmod(look.rotation, 360));
    if (setting.as_box) {
        TitleLook whole = look;
        whole.seen = whole.spoken = -1;
        text += "}" + words(whole);
    } else
        text += "}" + words(look);
    const int event_index = ass_alloc_event(track.get());
    ASS_Event& event = track->events[event_index];
    event.Duration = 1000, event.Style = style_index;
    event.Name = strdup(""), event.Effect = strdup(""), event.Text = strdup(text.c_str());
    ass_set_frame_size(renderer_.get(), canvas.width, canvas.height);
    ass_set_storage_size(renderer_.get(), canvas.width, canvas.height);
    ass_set_line_spacing(renderer_.get(), (look.line_spacing - 1) * size);
    std::vector<Shape> shapes;
    for (const ASS_Image* image = ass_render_frame(renderer_.get(), track.get(), 0, nullptr); image;
         image = image->next) {
        if (image->w <= 0 || image->h <= 0 || (image->color & 0xFFU) == 0xFF) continue;
        if (setting.as_box && image->color >> 24U != kOutline) continue;
        const cv::Mat bitmap(image->h, image->w, CV_8U, image->bitmap,
                             static_cast<std::size_t>(image->stride));
        // libass gives only `w` bytes of the last row.
        shapes.push_back({bitmap.clone(), {image->dst_x, image->dst_y}, colour_of(look, image->color)});
    }
    return shapes;
}

cv::Rect TitleDrawer::Letters::box(const TitleLook& look, Size canvas, const Setting& setting,
                                   double padding) {
    Setting boxed = setting;
    boxed.as_box = true, boxed.padding = padding;
    cv::Rect all;
    for (const Shape& shape : set(look, canvas, boxed)) // libass's bitmaps have some empty room
        if (const cv::Rect filled = cv::boundingRect(shape.coverage >= 128); !filled.empty())
            all |= filled + shape.at;
    return all;
}

/// What fits is found on letters that are small enough to lie on the canvas whatever their number: without
/// hinting the layout is the same. Always on a canvas of one height, so that previews break lines as films
/// do.
const TitleDrawer::Letters::Measured& TitleDrawer::Letters::measure(const TitleLook& look, Size shown) {
    constexpr int kHeight = 1080;
    const Size canvas{std::max(16, cvRound(static_cast<double>(shown.width) * kHeight / shown.height)),
                      kHeight};
    TitleLook still = look;
    still.moved = {}, still.scale = 1, still.seen = still.spoken = still.rolled = -1, still.opacity = 1;
    for (const Measured& each : measured_)
        if (each.look == still && each.canvas == canvas) return each;
    Measured made{still, canvas};
    const double wide = room(still, canvas);
    TitleLook centred = still; // it may lie anywhere else
    centred.align = Across::centre, centred.anchor = Upright::middle;
    centred.place = {0.5, 0.5}, centred.width = wide / canvas.width;
    const Point middle{canvas.width / 2.0, canvas.height / 2.0};
    for (const double small : {1 / 8.0, 1 / 64.0}) {
        const auto laid_out = [&] {
            return box(centred, canvas, {.factor = made.factor, .reduced = small, .at = middle}, 1);
        };
        made.factor = 1;
        cv::Rect size = laid_out();
        const double longest = (size.width - 2) / small;
        if (longest > wide * 1.02) {
            made.factor = wide / longest;
            size = laid_out();
        }
        made.height = std::max(0, size.height - 2) / small / canvas.height;
        constexpr double kAll = 0.98;
        if (size.height < canvas.height * kAll && size.width < canvas.width * kAll)
            break; // it lay there whole
    }
    constexpr std::size_t kMostKept = 8;
    if (measured_.size() >= kMostKept) measured_.erase(measured_.begin());
    measured_.push_back(std::move(made));
    return measured_.back();
}

Layer TitleDrawer::Letters::drawn(const TitleLook& asked, Size canvas, const PixelFormat& format) {
    TitleLook look = asked;
    const Measured& measured = measure(look, canvas);
    Setting setting{.factor = measured.factor};
    if (look.rolled >= 0) {
        look.anchor = Upright::top;
        look.place.y = 1 - look.rolled * (1 + measured.height);
    }
    setting.at = {(look.place.x + look.moved.x) * canvas.width,
                  (look.place.y + look.moved.y) * canvas.height};
    std::vector<Shape> shapes;
    if (look.boxed) {
        const cv::Rect around =
            box(look, canvas, setting, std::max(0.0, look.box_padding * canvas.height * look.scale));
        if (!around.empty()) shapes.push_back(box_shape(around, setting.at, look, canvas));
    }
    for (Shape& shape : set(look, canvas, setting))
        shapes.push_back(std::move(shape));
    return painted(shapes, canvas, format);
}

Layer TitleDrawer::Letters::draw(const TitleLook& asked, Size canvas, const PixelFormat& format) {
    TitleLook look = asked;
    look.opacity = 1; // of the whole, by the layer
    const PixelFormat plain = format.with_alpha(false);
    const auto same = [&](const Kept& each) {
        return each.canvas == canvas && each.format == plain && each.look == look;
    };
    auto at = std::find_if(kept_.rbegin(), kept_.rend(), same);
    if (at == kept_.rend()) {
        constexpr std::size_t kMostKept = 4;
        if (kept_.size() >= kMostKept) kept_.erase(kept_.begin());
        kept_.push_back({look, canvas, plain, drawn(look, canvas, plain)});
        at = kept_.rbegin();
    }
    Layer layer = at->layer;
    layer.opacity = std::clamp(asked.opacity, 0.0, 1.0);
    return layer;
}

TitleDrawer::TitleDrawer() = default;
TitleDrawer::~TitleDrawer() = default;
TitleDrawer::TitleDrawer(TitleDrawer&&) noexcept = default;
TitleDrawer& TitleDrawer::operator=(TitleDrawer&&) noexcept = default;

Layer TitleDrawer::draw(const TitleLook& look, Size canvas, const PixelFormat& format) {
    if (!letters_) letters_ = std::make_unique<Letters>();
    return letters_->draw(look, canvas, format);
}

} // namespace core
