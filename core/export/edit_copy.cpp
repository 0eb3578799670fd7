// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/edit_copy.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include "core/render/film_colour.h"
#include "core/store/import.h"
#include <algorithm>
#include <cctype>

namespace core {

namespace fs = std::filesystem;

namespace {

/// "shot_0012.png": what stands before and behind the last number of its name, and that number.
struct Numbered {
    std::string before, number, behind;
};
std::optional<Numbered> numbered(const fs::path& file) {
    const std::string name = file.stem().string();
    std::size_t end = name.size();
    while (end > 0 && !std::isdigit(static_cast<unsigned char>(name[end - 1])))
        --end;
    std::size_t begin = end;
    while (begin > 0 && std::isdigit(static_cast<unsigned char>(name[begin - 1])))
        --begin;
    constexpr std::size_t kMostDigits = 12;
    if (begin == end || end - begin > kMostDigits) return {};
    return Numbered{name.substr(0, begin), name.substr(begin, end - begin),
                    name.substr(end) + file.extension().string()};
}

bool is_transparent(const std::string& source) {
    VideoReader reader(source);
    return reader.frame_at(Time(0)).surface().format().alpha;
}

std::string write(const Project& film, bool transparent, const std::string& name, const fs::path& folder,
                  const std::stop_token& stop, const std::function<void(const ExportProgress&)>& progress) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Failure("cannot make the folder " + folder.string() + " for films: " + error.message() +
                      "; check the project's folder and its free space");
    fs::path path = folder / (name + ".mov");
    for (int i = 2; fs::exists(path, error); ++i)
        path = folder / (name + "_" + std::to_string(i) + ".mov");
    export_project({.project = std::make_shared<const Project>(film),
                    .project_file = {},
                    .output = path,
                    .settings = encode_preset(transparent ? "prores-4444" : "prores"),
                    .range = {},
                    .subtitles = SubtitlesAs::none},
                   stop, progress);
    return path.string();
}

} // namespace

std::vector<fs::path> series_of(const fs::path& picture) {
    const auto own = numbered(picture);
    if (!own) return {picture};
    std::vector<std::pair<std::int64_t, fs::path>> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(picture.parent_path(), error);
         !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const auto other = numbered(entry->path());
        // With leading zeros all numbers are of one length; without them they may grow.
        const bool alike = other && other->before == own->before && other->behind == own->behind &&
                           (other->number.size() == own->number.size() ||
                            (other->number[0] != '0' && own->number[0] != '0'));
        if (alike) found.emplace_back(std::stoll(other->number), entry->path());
    }
    if (found.size() < 2) return {picture};
    std::sort(found.begin(), found.end());
    std::vector<fs::path> series;
    for (auto& [number, path] : found)
        series.push_back(std::move(path));
    return series;
}

std::string make_film_of(const std::vector<fs::path>& series, FrameRate rate, const fs::path& folder,
                         const std::stop_token& stop,
                         const std::function<void(const ExportProgress&)>& progress) {
    if (series.empty()) throw Failure("there are no pictures to make a film of");
    Media first = read_media(series.front().string());
    if (first.kind != MediaKind::image)
        throw Failure("'" + series.front().filename().string() +
                      "' is no picture, so it cannot be one of a series; import it as it is");
    std::vector<Edit> edits{SetFormat{first.size, rate, {}}, AddTrack{{"pictures"}, TrackKind::video}};
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::string number = std::to_string(i);
        first.id.value = "picture" + number;
        first.path = fs::absolute(series[i]).string();
        edits.emplace_back(AddMedia{first});
        const auto at = static_cast<std::int64_t>(i);
        edits.emplace_back(
            AddClip{{"pictures"},
                    {.id = {"clip" + number},
                     .name = series[i].filename().string(),
                     .start = frame_start(at, rate),
                     .source = {Time(0), frame_start(at + 1, rate) - frame_start(at, rate)},
                     .content = MediaContent{.takes = {{.id = {"take" + number}, .media = first.id}}}}});
    }
    const auto film = core::apply(Project{}, edits);
    if (!film) throw Failure(film.message());
    const auto name = numbered(series.front());
    std::string stem = name ? name->before : series.front().stem().string();
    while (!stem.empty() && std::string("_-. ").find(stem.back()) != std::string::npos)
        stem.pop_back();
    return write(film.value(), is_transparent(series.front().string()), stem.empty() ? "pictures" : stem,
                 folder, stop, progress);
}

std::string make_edit_copy(const std::string& source, const fs::path& folder, const std::stop_token& stop,
                           const std::function<void(const ExportProgress&)>& progress) {
    const Media media = read_media(source);
    if (media.kind == MediaKind::image || media.size.width == 0)
        throw Failure("'" + fs::path(source).filename().string() + "' is no film; it can be edited as it is");
    auto made = core::apply(Project{}, import_edits({}, media, false));
    if (!made) throw Failure(made.message());
    Project film = made.value();
    VideoReader reader(source);
    const PixelFormat format = reader.frame_at(Time(0)).surface().format();
    film.colour = film_colour_of(format.colour);
    for (const auto& sound : probe(source, Lengths::declared).audio)
        if (sound.usual) film.sound_layout = std::max(SoundLayout::stereo, layout_of(sound.channels));
    return write(film, format.alpha, fs::path(source).stem().string() + "_edit", folder, stop, progress);
}

} // namespace core
