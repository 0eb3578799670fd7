// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/draw_parts.h"
#include "core/base/result.h"
#include "core/render/compositor.h"
#include "core/render/look.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr int kLongSide = 1920, kShortSide = 1080;

Size drawn_size(Size canvas) {
    const double scale =
        std::min({1.0, static_cast<double>(kLongSide) / std::max(canvas.width, canvas.height),
                  static_cast<double>(kShortSide) / std::min(canvas.width, canvas.height)});
    const auto side = [&](int length) { return std::max(2, static_cast<int>(std::lround(length * scale))); };
    return {side(canvas.width), side(canvas.height)};
}

std::string gigabytes(std::uintmax_t bytes) {
    char words[32];
    std::snprintf(words, sizeof words, "%.3g", static_cast<double>(bytes) / (1U << 30U));
    return words;
}

} // namespace

DrawnCount draw_parts(const Project& project, const std::filesystem::path& project_file,
                      const TimeRange& range, DrawnPictures& pictures,
                      const std::shared_ptr<KeptNotes>& notes, const std::stop_token& stop,
                      const std::function<void(double)>& progress) {
    Compositor compositor(project_file);
    compositor.keep_notes(notes);
    const FrameRate rate = project.rate();
    const Size size = drawn_size(project.canvas());
    const std::int64_t first = frame_at(range.start, rate),
                       last = frame_at(std::min(range.end, project.duration()) - Time(1), rate);
    DrawnCount count;
    std::uintmax_t bytes = 0;
    for (std::int64_t frame = first; frame <= last; ++frame) {
        if (stop.stop_requested()) throw Stopped();
        const Time start = frame_start(frame, rate);
        const Composition composition = plan(project, start);
        const auto look = look_of(project, composition, project_file);
        if (!is_drawn(composition)) {
            ++count.plain;
        } else if (!look) {
            ++count.missing;
        } else if (const std::uintmax_t there = pictures.use(*look)) {
            ++count.there, bytes += there;
        } else {
            const VideoFrame picture =
                compositor.render(project, composition, {start, start + frame_start(1, rate)}, size);
            bytes += pictures.keep(*look, picture.to_rgb());
            ++count.drawn;
        }
        if (bytes > pictures.budget())
            throw Failure("the rendered pictures of this part take more than the " +
                          gigabytes(pictures.budget()) +
                          " GiB that are kept: mark a shorter part, or allow more in the preferences");
        progress(static_cast<double>(frame - first + 1) / static_cast<double>(last - first + 1));
    }
    return count;
}

std::vector<TimeRange> drawn_parts(const Project& project, const std::filesystem::path& project_file,
                                   DrawnPictures& pictures, const std::stop_token& stop) {
    std::vector<TimeRange> parts;
    if (pictures.count() == 0) return parts;
    const FrameRate rate = project.rate();
    const std::int64_t frames = frame_at(project.duration() - Time(1), rate) + 1;
    for (std::int64_t frame = 0; frame < frames && !stop.stop_requested(); ++frame) {
        const Time start = frame_start(frame, rate);
        const Composition composition = plan(project, start);
        if (!is_drawn(composition)) continue;
        const auto look = look_of(project, composition, project_file);
        if (!look || !pictures.has(*look)) continue;
        const Time end = frame_start(frame + 1, rate);
        if (!parts.empty() && parts.back().end == start)
            parts.back().end = end;
        else
            parts.push_back({start, end});
    }
    return parts;
}

} // namespace core
