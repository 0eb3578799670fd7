// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exporter.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/base/user_data.h"
#include "core/export/as_source.h"
#include "core/export/encoding_device.h"
#include "core/export/film_check.h"
#include "core/export/film_plan.h"
#include "core/export/picture_encoder.h"
#include "core/render/compositor.h"
#include "core/sound/sound_mixer.h"
#include "core/store/may_write.h"
#include "core/store/missing_media.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <set>

namespace core {
namespace {

/// The sound that can be taken over as it is: the whole sound is one clip, untouched, from its start to its
/// end, lying at the start of the timeline, in a codec that the container takes.
std::optional<SoundCopy> sound_to_copy(const ExportRequest& request, const TimeRange& range) {
    const Clip* only = untouched_sound(*request.project);
    if (!only || request.settings.audio_codec != "aac" || !request.settings.sound_as_is) return {};
    const Media* media = request.project->find_media(only->takes().front().media);
    const bool whole = media && range.start == Time(0) && only->start == Time(0) &&
                       only->source.start == Time(0) && only->end() <= range.end;
    if (!whole) return {};
    const SoundCopy copy{ProjectFile::resolve(request.project_file, media->path), chosen_sound(*only),
                         only->end()};
    try {
        const MediaInfo info = probe(copy.path);
        const auto heard = std::find_if(info.audio.begin(), info.audio.end(), [&](const auto& sound) {
            return copy.sound ? &sound == &info.audio[std::min(*copy.sound, info.audio.size() - 1)]
                              : sound.usual;
        });
        // What is copied has the channels of the film, or one that is heard on both sides.
        const SoundLayout film = request.project->sound_layout;
        const bool fits =
            heard != info.audio.end() && (heard->channels == static_cast<int>(channels_of(film)) ||
                                          (heard->channels == 1 && film == SoundLayout::stereo));
        const bool to_its_end =
            fits && heard->end - only->source.end < frame_start(1, request.project->rate());
        return to_its_end && can_copy(copy, request.settings) ? std::optional(copy) : std::nullopt;
    } catch (const Failure&) {
        return {};
    }
}

void require_media(const ExportRequest& request, const TimeRange& range) {
    if (request.allow_missing) return;
    const auto missing = missing_media(*request.project, request.project_file, range, request.settings.video,
                                       !request.settings.audio_codec.empty());
    if (!missing.empty()) throw Failure(sentence_of(missing));
}

/// A medium that cannot be read in its middle is noticed when its picture is drawn.
void require_pictures(const ExportRequest& request, const RenderAhead& ahead, Time time) {
    if (request.allow_missing || ahead.unreadable().empty()) return;
    throw Failure("'" + *ahead.unreadable().begin() + "' cannot be read at " +
                  std::to_string(to_seconds(time)) +
                  " s of the film; replace its file, or allow slates instead (--allow-missing)");
}

/// Named markers of the range as parts of the film, each up to the next. What lies before the first is one,
/// too: MP4's chapters begin at its start.
std::vector<Chapter> chapters_of(const Project& project, const TimeRange& range, const std::string& title) {
    std::vector<Chapter> chapters;
    for (const Marker& marker : project.markers) {
        if (marker.name.empty() || marker.time < range.start || marker.time >= range.end) continue;
        chapters.push_back({marker.time - range.start, range.end - range.start, one_line(marker.name)});
    }
    std::stable_sort(chapters.begin(), chapters.end(),
                     [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
    if (!chapters.empty() && chapters.front().start > Time(0))
        chapters.insert(chapters.begin(), {Time(0), Time(0), title.empty() ? "Start" : one_line(title)});
    for (std::size_t i = 0; i + 1 < chapters.size(); ++i)
        chapters[i].end = chapters[i + 1].start;
    return chapters;
}

/// An export on its way. Belongs to the caller's thread.
class Exporting {
  public:
    Exporting(const ExportRequest& request, const TimeRange& range)
        : request_(request), range_(range), rate_(rate_of(request)),
          size_(written_size(request.settings.form, request.project->canvas())) {
        const FrameRate own = request.project->rate();
        if (rate_ != own) begin_ = frame_start(frame_at(range.start, own), own);
        // A sliver of less than half a frame at the end is no frame of its own.
        first_ = rate_ == own ? frame_at(range.start, own) : 0;
        frames_ = std::max<std::int64_t>(
            1, frame_at(range.end - begin_ + frame_start(1, rate_) / 2 - Time(1), rate_) - first_);
        sound_from_ = sample_at(start_of(first_), AudioReader::kRate);
        take_subtitles();
        take_loudness();
    }
    /// Before `run`: what is to encode the pictures.
    void encode_on(std::shared_ptr<EncodingDevice> device) { device_ = std::move(device); }
    /// The pictures that are to be encoded.
    [[nodiscard]] PictureWork work() const {
        const PictureForm form =
            written_form(request_.settings, Compositor(request_.project_file).canvas(*request_.project));
        return {.form = form, .size = whole_colours(size_, form.pixels), .fps = rate_, .global_header = true};
    }
    ExportResult run(const std::stop_token& stop, const std::function<void(const ExportProgress&)>& progress);

  private:
    static FrameRate rate_of(const ExportRequest& request) {
        return written_rate(request.settings.form, request.project->rate(), request.settings.most_fps);
    }
    /// The order of what is rendered in it, once the plan is made.
    RenderAhead::Order order() const {
        return {.project = request_.project,
                .project_file = request_.project_file,
                .rate = rate_,
                .size = drawn_size(request_.project->canvas(), size_),
                .frames = {{first_, frames_}},
                .alpha = request_.settings.alpha,
                .begin = begin_,
                .whole = size_};
    }
    /// On the timeline.
    [[nodiscard]] Time start_of(std::int64_t frame) const { return begin_ + frame_start(frame, rate_); }
    void take_subtitles();
    void take_loudness();
    void add_words(Encoder::Format& format) const;
    void first_pass(const Encoder::Format& format, const std::stop_token& stop,
                    const std::function<void()>& step);
    void write_beside() const;
    VideoFrame rendered(std::int64_t frame);
    void open_encoder(const std::stop_token& stop, const std::function<void()>& step);
    void add_frame(const FilmSegment& segment, std::int64_t frame);
    void add_sound(std::int64_t frame);
    [[nodiscard]] std::string other_layout() const;
    [[nodiscard]] bool verifies() const { return request_.verify && !request_.settings.is_folder(); }
    /// What the file that was written has to be.
    [[nodiscard]] WrittenFilm written(const std::filesystem::path& file) const;

    ExportRequest request_;
    std::vector<SubtitleTrack> subtitles_; ///< that are not drawn
    TimeRange range_;
    FrameRate rate_;
    Size size_;    ///< of the file
    Time begin_{}; ///< of a rate that is not the timeline's: where its frame 0 lies
    std::int64_t first_ = 0, frames_ = 0, sound_from_ = 0;
    FilmPlan plan_;
    std::optional<SoundCopy> sound_;
    std::optional<ScratchFolder> log_;
    std::optional<SoundMixer> mixer_;
    std::unique_ptr<RenderAhead> ahead_;
    std::shared_ptr<EncodingDevice> device_; ///< null: the processor encodes
    std::unique_ptr<Encoder> encoder_;
};

/// What is not drawn is taken out of the pictures, whatever becomes of it.
void Exporting::take_subtitles() {
    if (request_.subtitles == SubtitlesAs::burnt) return;
    if (request_.subtitles != SubtitlesAs::none)
        subtitles_ = subtitle_tracks_of(*request_.project, TimeRange{start_of(first_), range_.end});
    auto bare = std::make_shared<Project>(*request_.project);
    for (auto& track : bare->tracks) {
        if (track->kind != TrackKind::subtitle) continue;
        auto hidden = std::make_shared<Track>(*track);
        hidden->hidden = true;
        track = std::move(hidden);
    }
    request_.project = std::move(bare);
}

/// The loudness effect on the whole measures first and then changes all of it alike.
void Exporting::take_loudness() {
    if (!request_.loudness) return;
    auto louder = std::make_shared<Project>(*request_.project);
    louder->master.push_back(
        {.name = "loudness",
         .params = {{"target_lufs", Value(*request_.loudness)}, {"true_peak_db", Value(-1.0)}}});
    request_.project = std::move(louder);
}

void Exporting::add_words(Encoder::Format& format) const {
    const TimeRange shown{start_of(first_), range_.end};
    if (request_.chapters) format.chapters = chapters_of(*request_.project, shown, request_.title);
    if (!request_.title.empty()) format.metadata.emplace_back("title", one_line(request_.title));
    if (const std::string made = provenance_of(*request_.project, shown);
        request_.provenance && !made.empty())
        format.metadata.emplace_back("comment", made);
}

/// All pictures once, for what the encoder wants to know before it writes.
void Exporting::first_pass(const Encoder::Format& format, const std::stop_token& stop,
                           const std::function<void()>& step) {
    Encoder::Format only = format;
    only.sound = false, only.copy.reset(), only.subtitles.clear(), only.chapters.clear();
    only.pass = EncodePass{1, log_->path() / "pass.log"};
    Encoder encoder(request_.output, request_.settings, only);
    RenderAhead ahead(order());
    for (std::int64_t i = 0; i < frames_; ++i) {
        if (stop.stop_requested()) throw Stopped();
        encoder.add(ahead.next());
        step();
    }
    encoder.end_first_pass();
}

std::filesystem::path file_beside(const std::filesystem::path& film) {
    return std::filesystem::path(film).replace_extension(".srt");
}

void Exporting::write_beside() const {
    std::vector<Cue> all;
    for (const SubtitleTrack& track : subtitles_)
        all.insert(all.end(), track.cues.begin(), track.cues.end());
    const std::filesystem::path file = behind_links(file_beside(request_.output));
    write_whole(file, write_subtitles(in_order(std::move(all)), SubtitleFormat::srt).bytes, mode_of(file));
}

VideoFrame Exporting::rendered(std::int64_t frame) {
    VideoFrame picture = ahead_->next();
    require_pictures(request_, *ahead_, start_of(frame));
    return picture;
}

void Exporting::open_encoder(const std::stop_token& stop, const std::function<void()>& step) {
    RenderAhead::Order work = order();
    plan_ = request_.settings.video ? plan_film(work, request_.settings)
                                    : FilmPlan{.segments = {{.frames = {first_, frames_}}}};
    work.frames = request_.settings.video ? plan_.rendered() : std::vector<FrameRun>{};
    sound_ = sound_to_copy(request_, range_);
    mixer_.emplace(request_.project_file);
    Encoder::Format format{.size = size_,
                           .fps = rate_,
                           .sound = request_.settings.audio && has_sound(*request_.project),
                           .copy = sound_};
    format.layout = request_.project->sound_layout;
    format.device = device_.get();
    if (!request_.settings.video && !format.sound)
        throw Failure("cannot write " + request_.output.string() +
                      ": the film has no sound; choose a preset with pictures");
    if (request_.settings.video) format.like = Compositor(request_.project_file).canvas(*request_.project);
    if (plan_.copied() > 0) format.film = FilmCopy{&plan_.like->codec(), plan_.early, !work.frames.empty()};
    if (request_.subtitles == SubtitlesAs::stream) format.subtitles = subtitles_;
    add_words(format);
    if (request_.settings.two_pass && request_.settings.video) {
        log_.emplace("the first pass");
        first_pass(format, stop, step);
        format.pass = EncodePass{2, log_->path() / "pass.log"};
    }
    ahead_ = std::make_unique<RenderAhead>(work);
    encoder_ = std::make_unique<Encoder>(request_.output, request_.settings, format);
}

void Exporting::add_frame(const FilmSegment& segment, std::int64_t frame) {
    if (!request_.settings.video) return;
    if (!segment.from) return encoder_->add(rendered(frame));
    const bool there = frame > segment.frames.first || segment.from->go_to(segment.key);
    const FilmPackets::Numbered next = there ? segment.from->next_copied() : FilmPackets::Numbered{};
    const std::int64_t at = next.number - segment.picture;
    if (!next.packet || at < 0 || at >= segment.frames.count)
        throw Failure("cannot copy from " + segment.from->info().path +
                      ": it is not what it was a moment ago; export again when nothing writes to it");
    encoder_->copy(*next.packet, segment.frames.first + at - first_);
}

/// Sound that belongs to pictures ends with the last of them; alone it ends where the range does.
void Exporting::add_sound(std::int64_t frame) {
    const bool last = !request_.settings.video && frame + 1 == first_ + frames_;
    const std::int64_t to = sample_at(last ? range_.end : start_of(frame + 1), AudioReader::kRate);
    if (!sound_ && to > sound_from_)
        encoder_->add(
            mixer_->mix(*request_.project, sound_from_, static_cast<std::size_t>(to - sound_from_)));
    sound_from_ = std::max(sound_from_, to);
}

/// A sentence where the codec cannot write the film's layout; empty where it can.
std::string Exporting::other_layout() const {
    const SoundLayout own = request_.project->sound_layout, written = written_layout(request_.settings, own);
    if (written == own || sound_ || !request_.settings.audio || !has_sound(*request_.project)) return {};
    return std::string("the film's sound is ") + name_of(own) + ", which the preset " +
           request_.settings.preset + " cannot write; it was written as " + name_of(written);
}

WrittenFilm Exporting::written(const std::filesystem::path& file) const {
    WrittenFilm film{.file = file,
                     .named = request_.output,
                     .project = request_.project,
                     .project_file = request_.project_file,
                     .rate = rate_,
                     .begin = begin_,
                     .sound_copied = sound_};
    if (request_.settings.video) film.frames = {first_, frames_};
    for (const FilmSegment& segment : plan_.segments)
        if (segment.from) film.copied.push_back(segment.frames);
    const std::int64_t samples = sound_from_ - sample_at(start_of(first_), AudioReader::kRate);
    if (request_.settings.audio && has_sound(*request_.project))
        film.sound = rescale(samples, kFlicksPerSecond, AudioReader::kRate);
    return film;
}

ExportResult Exporting::run(const std::stop_token& stop,
                            const std::function<void(const ExportProgress&)>& progress) {
    const auto begin = std::chrono::steady_clock::now();
    const auto gone = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    const std::int64_t all = frames_ * ((request_.settings.two_pass && request_.settings.video ? 2 : 1) +
                                        (verifies() && request_.settings.video ? 1 : 0));
    std::int64_t done = 0;
    const auto step = [&] {
        const double each = gone() / static_cast<double>(++done);
        if (progress) progress({done, all, gone(), each * static_cast<double>(all - done)});
    };
    open_encoder(stop, step);
    ExportResult result{.path = request_.output.string(),
                        .duration = to_seconds(frame_start(frames_, rate_)),
                        .frames = frames_,
                        .segments_copied = plan_.copied() + (sound_ ? 1 : 0),
                        .device = device_ ? device_->name() : std::string()};
    for (const FilmSegment& segment : plan_.segments) {
        if (segment.from) result.frames_copied += segment.frames.count;
        for (std::int64_t i = 0; i < segment.frames.count; ++i) {
            if (stop.stop_requested()) throw Stopped();
            add_frame(segment, segment.frames.first + i);
            add_sound(segment.frames.first + i);
            step();
        }
    }
    result.warnings = changed_media(*request_.project, request_.project_file, range_);
    for (const std::string& name : ahead_->damaged())
        result.warnings.push_back("the medium of '" + one_line(name) +
                                  "' is damaged in parts; look at the film there before you rely on it");
    if (const std::string other = other_layout(); !other.empty()) result.warnings.push_back(other);
    for (const std::string& sentence : passed_over(*request_.project))
        result.warnings.push_back(one_line(sentence));
    result.bytes = encoder_->finish({}, [&](const std::filesystem::path& file) {
        if (verifies()) result.frames_verified = check_film(written(file), stop, step).compared;
    });
    if (request_.settings.most_bytes > 0 &&
        result.bytes > static_cast<std::uintmax_t>(request_.settings.most_bytes))
        result.warnings.push_back("the film became larger than it was to be; choose a smaller size");
    if (request_.subtitles == SubtitlesAs::beside && !subtitles_.empty()) write_beside();
    for (const SubtitleTrack& track : subtitles_)
        result.subtitles += static_cast<int>(track.cues.size());
    result.seconds = gone();
    return result;
}

/// By a device where the settings want one that works; where it fails in the middle, from the start by the
/// processor, of which a warning tells.
ExportResult export_by_some(const ExportRequest& request, const TimeRange& range, const std::stop_token& stop,
                            const std::function<void(const ExportProgress&)>& progress) {
    std::optional<Exporting> exporting(std::in_place, request, range);
    if (request.settings.by == EncodeBy::software) return exporting->run(stop, progress);
    const auto device = working_device(request.devices ? *request.devices : known_encoding_devices(),
                                       request.settings, exporting->work());
    if (!device && request.settings.by == EncodeBy::hardware)
        throw Failure(
            "nothing on this machine but the processor encodes this film; leave --encoder hardware out");
    if (!device) return exporting->run(stop, progress);
    try {
        exporting->encode_on(device);
        return exporting->run(stop, progress);
    } catch (const EncodingDeviceFailed&) {
        exporting.reset(); // and what it had written
        ExportResult result = exporting.emplace(request, range).run(stop, progress);
        result.warnings.push_back(device->name() +
                                  " failed while it encoded; the processor encoded the film, from its start");
        return result;
    }
}

/// Nobody typed the name of the words' file: it replaces what an earlier export of this film left, and no
/// other.
void require_beside(const ExportRequest& request) {
    const std::filesystem::path words = file_beside(request.output);
    require_may_write(words, protected_by(*request.project, request.project_file));
    std::error_code error;
    const bool again =
        std::filesystem::is_regular_file(request.output, error) && !std::filesystem::is_symlink(words, error);
    if (std::filesystem::exists(words, error) && !again)
        throw Failure("cannot write " + one_line(words.string(), 300) +
                      ", the film's words: another file of that name is there already; move it away, or give "
                      "the film another name");
}

} // namespace

bool has_sound(const Project& project) {
    const Tracks heard = heard_tracks(project.tracks);
    return std::any_of(heard.begin(), heard.end(), [](const auto& track) { return !track->clips.empty(); });
}

std::string provenance_of(const Project& project, const TimeRange& range) {
    std::set<std::string> models;
    const auto look = [&](const Tracks& tracks, const std::optional<TimeRange>& part) {
        for (const auto& track : tracks)
            for (const Clip& clip : track->clips) {
                const bool away = part && (clip.end() <= part->start || clip.start >= part->end);
                if (away || !clip.enabled || clip.takes().empty()) continue;
                const Take& take = clip.takes()[std::min(clip.active_take(), clip.takes().size() - 1)];
                if (take.generated) models.insert(take.model.empty() ? "a model" : one_line(take.model));
            }
    };
    look(project.tracks, range);
    for (const auto& sequence : project.sequences)
        look(sequence->tracks, std::nullopt);
    if (models.empty()) return {};
    std::string names;
    for (const std::string& model : models)
        names += (names.empty() ? "" : ", ") + model;
    return "Parts of this film were made or changed by models: " + names;
}

ExportResult export_project(const ExportRequest& request, std::stop_token stop,
                            const std::function<void(const ExportProgress&)>& progress) {
    const Project& project = *request.project;
    require_may_write(request.output, protected_by(project, request.project_file));
    if (request.subtitles == SubtitlesAs::beside) require_beside(request);
    TimeRange range = request.range.value_or(TimeRange{Time(0), project.duration()});
    range.end = std::min(range.end, project.duration());
    if (range.length() <= Time(0) || range.start >= project.duration())
        throw Failure("there is nothing to export: the timeline (or the range) is empty");
    require_media(request, range);
    ExportRequest settled = request;
    settled.settings = as_source(request.settings, project, request.project_file);
    settled.settings = settled_for(settled.settings, to_seconds(range.length()), has_sound(project));
    return export_by_some(settled, range, stop, progress);
}

} // namespace core
