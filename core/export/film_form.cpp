// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/film_form.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include "core/interchange/numbers.h"
#include "core/media/frame.h"
#include "core/render/convert.h"
#include "core/render/placing.h"
#include <algorithm>
#include <cmath>

namespace core {

namespace {

int even(double side) {
    return std::max(2, static_cast<int>(std::lround(side / 2)) * 2);
}

std::string in_words(Size size) {
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

/// "1280 x 720", "1280×720" as "1280x720".
std::string plain(const std::string& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto c = static_cast<unsigned char>(words[i]);
        if (std::isspace(c)) continue;
        if (words.compare(i, 2, "×") == 0)
            text += 'x', ++i;
        else
            text += static_cast<char>(std::tolower(c));
    }
    return text;
}

std::optional<Size> sides_in(const std::string& text) {
    const auto cross = text.find('x');
    if (cross == std::string::npos) return {};
    const auto width = parse_whole(text.substr(0, cross)), height = parse_whole(text.substr(cross + 1));
    const auto fits = [](const auto& side) { return side && *side >= kLeastSide && *side <= kMostSide; };
    if (!fits(width) || !fits(height)) return {};
    return Size{static_cast<int>(*width), static_cast<int>(*height)};
}

std::optional<int> lines_in(const std::string& text) {
    if (text == "4k") return 2160;
    if (text == "8k") return 4320;
    if (text.empty() || text.back() != 'p') return {};
    const auto lines = parse_whole(text.substr(0, text.size() - 1));
    if (!lines || *lines < kLeastLines || *lines > kMostLines) return {};
    return static_cast<int>(*lines);
}

/// Rows and columns that share more than a pair of colour samples have no place at even numbers.
Surface at_even_numbers(const Surface& picture) {
    PixelFormat format = picture.format();
    if (format.shift_x <= 1 && format.shift_y <= 1) return picture;
    format.shift_x = std::min(1, format.shift_x), format.shift_y = std::min(1, format.shift_y);
    return convert(picture, Conversion{.format = format, .size = picture.size()});
}

} // namespace

FilmForm with_changes(FilmForm form, const FilmForm& changes) {
    if (changes.sized()) form.size = changes.size, form.lines = changes.lines, form.at_most = changes.at_most;
    if (changes.fps.valid()) form.fps = changes.fps;
    return form;
}

Size written_size(const FilmForm& form, Size canvas) {
    if (form.size.width > 0) return form.size;
    const int shorter = std::min(canvas.width, canvas.height);
    if (form.lines == 0 || shorter <= 0 || (form.at_most && shorter <= form.lines)) return canvas;
    const double scale = static_cast<double>(form.lines) / shorter;
    const Size size{even(canvas.width * scale), even(canvas.height * scale)};
    if (std::max(size.width, size.height) > kMostSide)
        throw Failure("at " + std::to_string(form.lines) + "p this film would be " + in_words(size) +
                      ", and sides go up to " + std::to_string(kMostSide) + "; choose a smaller size");
    return size;
}

Size drawn_size(Size canvas, Size written) {
    if (canvas == written) return written;
    const cv::Rect within = letterbox(canvas, written);
    const auto side = [](int fitted, int whole) {
        return fitted == whole ? whole : std::min(whole, even(fitted));
    };
    return {side(within.width, written.width), side(within.height, written.height)};
}

FrameRate written_rate(const FilmForm& form, FrameRate timeline, double most_fps) {
    if (form.fps.valid()) {
        if (most_fps > 0 && form.fps.value() > most_fps)
            throw Failure("this kind of file shows at most " + std::to_string(static_cast<int>(most_fps)) +
                          " pictures a second; choose a lower rate or another preset");
        return form.fps;
    }
    while (most_fps > 0 && timeline.value() > most_fps)
        timeline.den *= 2;
    return timeline;
}

VideoFrame in_frame(const VideoFrame& picture, Size whole, bool alpha) {
    if (picture.size() == whole) return picture;
    const Surface inner = at_even_numbers(picture.surface());
    const auto corner = [](int outside, int inside) { return (outside - inside) / 2 / 2 * 2; };
    const Layer layer{inner, {corner(whole.width, inner.width()), corner(whole.height, inner.height())}};
    const Surface made = on_whole_canvas(layer, whole);
    return VideoFrame::from_surface(alpha ? made : made.without_alpha(), picture.interval());
}

FilmForm parse_film_size(const std::string& words) {
    const std::string text = plain(words);
    if (const auto lines = lines_in(text)) return {.lines = *lines};
    const auto size = sides_in(text);
    if (!size)
        throw Failure("the size '" + words + "' is none; write it as 1280x720, with sides from " +
                      std::to_string(kLeastSide) + " to " + std::to_string(kMostSide) +
                      ", or as 720p, which keeps the film's shape");
    if (size->width % 2 || size->height % 2)
        throw Failure("films have even sides; write " +
                      in_words({size->width / 2 * 2, size->height / 2 * 2}) + " instead of " +
                      in_words(*size));
    return {.size = *size};
}

std::optional<FrameRate> rate_in(const std::string& words) {
    FrameRate rate{0, 1};
    if (const auto slash = words.find('/'); slash != std::string::npos)
        rate = {parse_whole(words.substr(0, slash)).value_or(0),
                parse_whole(words.substr(slash + 1)).value_or(0)};
    else if (const auto number = parse_number(words); number && *number > 0 && *number <= 480)
        rate = interchange::rate_of(*number);
    return rate.plausible() ? std::optional(rate) : std::nullopt;
}

FrameRate parse_film_rate(const std::string& words) {
    const auto rate = rate_in(words);
    if (!rate || rate->value() < kLeastRate || rate->value() > kMostRate)
        throw Failure("the rate '" + words +
                      "' is none; write it as 25 or 30000/1001, from 1 to 240 pictures a second");
    return *rate;
}

std::string size_words(const FilmForm& form) {
    if (form.size.width > 0) return in_words(form.size);
    return form.lines > 0 ? std::to_string(form.lines) + "p" : std::string();
}

std::string rate_words(FrameRate rate) {
    if (!rate.valid()) return {};
    return std::to_string(rate.num) + (rate.den == 1 ? "" : "/" + std::to_string(rate.den));
}

} // namespace core
