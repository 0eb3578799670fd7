// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/training_pairs.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/export/exporter.h"
#include <algorithm>
#include <set>

namespace core {
namespace {

namespace fs = std::filesystem;

/// A film that shows one take of a clip for as long as the clip does.
ProjectPtr film_of(const Project& project, const Clip& clip, std::size_t take, const Media& original) {
    auto film = std::make_shared<Project>();
    film->media = project.media;
    film->size = {original.size.width / 2 * 2, original.size.height / 2 * 2};
    film->fps = original.fps.valid() ? original.fps : project.fps;
    auto track = std::make_shared<Track>();
    track->id = {"V1"};
    Clip alone{.id = clip.id, .name = clip.name, .source = clip.source};
    alone.content = MediaContent{.takes = {clip.takes()[take]}};
    track->clips.push_back(std::move(alone));
    film->tracks = {track};
    return film;
}

std::string numbered(std::size_t number, const char* what) {
    char name[48];
    std::snprintf(name, sizeof name, "clips/%06zu%s.mp4", number, what);
    return name;
}

/// What was left alone is to be the same in both clips.
EncodeSettings lossless() {
    EncodeSettings settings = encode_preset("h264");
    settings.crf = 0;
    settings.audio = false;
    settings.pixel_format = "yuv444p";
    return settings;
}

} // namespace

std::vector<KeptTake> kept_takes(const Project& project) {
    std::vector<KeptTake> kept;
    std::set<std::pair<std::string, Time>> seen; // a clip that was cut or copied shows the same take again
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            const auto& takes = clip.takes();
            const std::size_t now = clip.active_take();
            if (track->kind != TrackKind::video || now == 0 || now >= takes.size()) continue;
            const Take& take = takes[now];
            const Media* original = project.find_media(takes.front().media);
            if (!take.generated || take.instruction.empty() || takes.front().generated || !original ||
                original->kind != MediaKind::video)
                continue;
            if (!seen.emplace(take.media.value, clip.source.start).second) continue;
            kept.push_back({clip.id, take.instruction, film_of(project, clip, 0, *original),
                            film_of(project, clip, now, *original)});
        }
    return kept;
}

std::size_t write_pairs(const Project& project, const fs::path& project_file, const fs::path& folder,
                        std::stop_token stop, const std::function<void(double)>& progress) {
    const auto kept = kept_takes(project);
    if (kept.empty())
        throw Failure("no clip shows a take that a model made of it; choose the takes to learn from first");
    std::error_code error;
    if (fs::exists(folder, error) && (!fs::is_directory(folder, error) || !fs::is_empty(folder, error)))
        throw Failure(folder.string() + " holds something already; choose an empty or a new folder");
    fs::create_directories(folder / "clips");
    std::string lines;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const std::string before = numbered(i, ""), after = numbered(i, "_after");
        double done = static_cast<double>(2 * i);
        for (const auto& [film, name] : {std::pair{kept[i].before, before}, {kept[i].after, after}}) {
            export_project({.project = film,
                            .project_file = project_file,
                            .output = folder / name,
                            .settings = lossless(),
                            .provenance = false},
                           stop, [&](const ExportProgress& p) {
                               const double share = static_cast<double>(p.frame) /
                                                    static_cast<double>(std::max<std::int64_t>(1, p.frames));
                               progress((done + share) / static_cast<double>(2 * kept.size()));
                           });
            ++done;
        }
        lines +=
            dump_json({{"source", before}, {"instruction", kept[i].instruction}, {"target", after}}) + "\n";
    }
    const fs::path list = folder / "pairs.jsonl";
    write_whole(list, lines, mode_of(list)); // last: it names nothing that is not there
    return kept.size();
}

} // namespace core
