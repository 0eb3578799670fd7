// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/convert.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/interchange/cues.h"
#include "core/interchange/look_up.h"
#include "core/interchange/numbers.h"
#include "core/interchange/paths.h"
#include "core/store/may_write.h"
#include "core/store/project_file.h"

namespace core::interchange {
namespace {

namespace fs = std::filesystem;

/// A project from any file, with what was left behind on the way.
struct Taken {
    Project project;
    fs::path folder; ///< where its relative media paths count from
    std::vector<LeftOut> left_out;
    std::vector<Cue> cues; ///< of a subtitle file, as they stand there
    std::vector<std::string> notices{};
};

enum class Sort { own, timeline, subtitles };

/// What kind of file it is by its ending; plain text is only written.
std::optional<Sort> sort_of(const fs::path& file) {
    if (ending(file.string()) == "saycut") return Sort::own;
    if (format_of(file)) return Sort::timeline;
    if (subtitle_format(file)) return Sort::subtitles;
    return std::nullopt;
}

[[noreturn]] void refuse_ending(const fs::path& file) {
    std::string known;
    for (const std::string& each : endings_read())
        known += (known.empty() ? "" : ", ") + each;
    throw Failure("'" + file.filename().string() + "' has no ending that is known here: " + known);
}

constexpr std::uintmax_t kMostBytes = 256U << 20U;

/// The file's own name in front of what is wrong with it, where it is not there yet.
[[noreturn]] void refuse(const fs::path& input, const std::string& why) {
    const std::string name = input.filename().string();
    throw Failure(why.find(name) != std::string::npos ? why : name + " " + why);
}

Taken take_timeline(const fs::path& input, const fs::path& folder, const ConvertOptions& asked) {
    ReadOptions options{.folder = folder, .encoding = asked.encoding, .timeline = asked.timeline};
    if (asked.fps) options.fps = rate_of(asked.fps->value());
    options.look_up = [&](const std::string& path) { return look_up(path, folder); };
    const Format format = *format_of(input);
    try {
        const fs::path file =
            fs::is_directory(input) ? input / "Info.fcpxml" : input; // a bundle of Final Cut's
        const std::string bytes = read_file(file, kMostBytes);
        Reading reading = interchange::read(bytes, format, options);
        return {std::move(reading.project), folder, std::move(reading.left_out), {}};
    } catch (const Failure& failure) {
        refuse(input, failure.what());
    }
}

Taken take_subtitles(const fs::path& input, const fs::path& folder, const ConvertOptions& asked) {
    auto read = read_subtitles(read_file(input, kMostBytes), input, asked.encoding);
    if (!read) refuse(input, read.message());
    Taken taken{{}, folder, std::move(read.value().left_out), std::move(read.value().cues)};
    if (asked.fps) taken.project.fps = *asked.fps;
    taken.project.tracks = subtitle_tracks(taken.cues, taken.project.next_id);
    return taken;
}

Taken take(const fs::path& input, Sort sort, const ConvertOptions& asked) {
    const fs::path folder = fs::absolute(input).parent_path();
    if (sort == Sort::timeline) return take_timeline(input, folder, asked);
    if (sort == Sort::subtitles) return take_subtitles(input, folder, asked);
    const auto file = ProjectFile::open(input, ProjectFile::Access::read);
    return {file.project(), file.path().parent_path(), {}, {}, file.notices()};
}

void add(std::vector<LeftOut>& all, const std::vector<LeftOut>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// What a subtitle file does not carry of a project.
void leave_pictures(const Project& project, std::vector<LeftOut>& left_out) {
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            if (!clip.is_title()) leave_out(left_out, "clips", "a subtitle file holds words only", clip.name);
}

void give(const Taken& taken, const fs::path& output, Sort sort, std::vector<LeftOut>& left_out) {
    if (sort == Sort::own) {
        static_cast<void>(ProjectFile::create(output, taken.project));
        return;
    }
    std::string bytes;
    if (sort == Sort::timeline) {
        const WriteOptions options{.name = output.stem().string(), .project = taken.folder};
        Writing writing = interchange::write(taken.project, *format_of(output), options);
        add(left_out, writing.left_out);
        bytes = std::move(writing.text);
    } else {
        const auto cues = taken.cues.empty() ? cues_of(taken.project) : taken.cues;
        if (cues.empty())
            throw Failure("there are no words to write: the project has no subtitles, titles or captions");
        auto written = write_subtitles(cues, *subtitle_format(output));
        add(left_out, written.left_out);
        leave_pictures(taken.project, left_out);
        bytes = std::move(written.bytes);
    }
    write_whole(behind_links(output), bytes, mode_of(output));
}

} // namespace

Converted convert(const fs::path& input, const fs::path& output, const ConvertOptions& options) {
    const auto from = sort_of(input), to = sort_of(output);
    if (!from) refuse_ending(input);
    if (!to) refuse_ending(output);
    Taken taken = take(input, *from, options);
    Protected keep = protected_by(taken.project, *from == Sort::own ? input : fs::path());
    keep.input = input;
    require_may_write(output, keep);
    Converted done{.left_out = taken.left_out, .notices = taken.notices};
    give(taken, output, *to, done.left_out);
    done.tracks = taken.project.tracks.size();
    for (const auto& track : taken.project.tracks)
        done.clips += track->clips.size();
    return done;
}

std::vector<std::string> endings_read() {
    return {".saycut",   ".otio", ".edl", ".fcpxml", ".xml", ".mlt",
            ".kdenlive", ".srt",  ".vtt", ".ass",    ".ssa", ".sbv"};
}

std::vector<std::string> endings_written() {
    auto endings = endings_read();
    std::erase(endings, ".kdenlive");
    return endings;
}

} // namespace core::interchange
