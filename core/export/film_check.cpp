// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/film_check.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/export/packet_copy.h"
#include "core/media/readers.h"
#include "core/media/stream_clock.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <string_view>
extern "C" {
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

constexpr std::size_t kMostReaders = 4;
constexpr std::size_t kCacheBytes = std::size_t{64} << 20;

/// Whether two pictures are the same, bit for bit, whatever lies between their lines.
bool same_picture(const AVFrame& a, const AVFrame& b) {
    if (a.format != b.format || a.width != b.width || a.height != b.height) return false;
    const auto format = static_cast<AVPixelFormat>(a.format);
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(format);
    if (!description) return false;
    for (int plane = 0; plane < av_pix_fmt_count_planes(format); ++plane) {
        const int bytes = av_image_get_linesize(format, a.width, plane);
        const bool coarse = plane == 1 || plane == 2;
        const int lines = coarse ? AV_CEIL_RSHIFT(a.height, description->log2_chroma_h) : a.height;
        if (bytes < 0 || !a.data[plane] || !b.data[plane]) return false;
        for (int line = 0; line < lines; ++line)
            if (std::memcmp(a.data[plane] + std::ptrdiff_t{line} * a.linesize[plane],
                            b.data[plane] + std::ptrdiff_t{line} * b.linesize[plane],
                            static_cast<std::size_t>(bytes)) != 0)
                return false;
    }
    return true;
}

/// What the timeline shows where nothing is done to its pictures.
class Sources {
  public:
    explicit Sources(const WrittenFilm& film)
        : film_(film), compositor_(film.project_file), cache_(std::make_shared<FrameCache>(kCacheBytes)) {}

    struct Found {
        VideoFrame picture; ///< empty: none is shown as it is stored
        std::string path;
    };
    Found at(std::int64_t frame) {
        const auto source =
            compositor_.handed_through(*film_.project, film_.begin + frame_start(frame, film_.rate));
        if (!source) return {};
        const std::string path = ProjectFile::resolve(film_.project_file, source->path);
        auto known = readers_.find(path);
        if (known == readers_.end()) {
            if (readers_.size() >= kMostReaders) readers_.clear();
            known = readers_.emplace(path, VideoReader(path, 2, cache_, VideoReader::By::processor)).first;
        }
        return {known->second.frame_at(source->time), path};
    }

  private:
    const WrittenFilm& film_;
    Compositor compositor_;
    std::shared_ptr<FrameCache> cache_;
    std::map<std::string, VideoReader> readers_;
};

/// A film on its way through the check.
class FilmCheck {
  public:
    FilmCheck(const WrittenFilm& film, const std::stop_token& stop, const std::function<void()>& step)
        : film_(film), stop_(stop), step_(step), input_(open_input(film.file.string())), sources_(film) {}
    FilmChecked run();

  private:
    [[noreturn]] void refuse(Time at, const std::string& why) const;
    void open();
    void take_packet(const AVPacket& packet);
    void take_pictures(const AVPacket* packet);
    void take_picture(const AVFrame& frame);
    void compare(std::int64_t number, const AVFrame& frame);
    void take_sound(const AVPacket& packet);
    void compare_sound(const AVPacket& packet, Time begins);
    void judge_ends();

    /// Where a frame lies in the written film.
    [[nodiscard]] Time place_of(std::int64_t taken) const {
        return frame_start(film_.frames.first + taken, film_.rate) -
               frame_start(film_.frames.first, film_.rate);
    }
    [[nodiscard]] bool is_copied(std::int64_t number) const {
        return std::any_of(film_.copied.begin(), film_.copied.end(), [&](const FrameRun& run) {
            return number >= run.first && number < run.first + run.count;
        });
    }
    [[nodiscard]] Time time_of(std::int64_t stamp, const AVStream& stream) const {
        return container_time(stamp, stream.time_base) - zero_;
    }

    const WrittenFilm& film_;
    const std::stop_token& stop_;
    const std::function<void()>& step_;
    InputPtr input_;
    Sources sources_;
    const AVStream *pictures_ = nullptr, *sound_ = nullptr;
    bool stores_decoding_ = false; ///< Matroska does not store when a picture is decoded
    CodecPtr codec_;
    FramePtr frame_{av_frame_alloc()};
    std::optional<PacketCopy> original_; ///< of copied sound
    Time zero_{};                        ///< of the film, on the container's clock
    std::int64_t taken_ = 0;             ///< pictures
    std::map<int, std::int64_t> last_;   ///< by stream: when its packet before is decoded
    Time sound_end_ = Time::min(), longest_{};
    FilmChecked checked_;
};

void FilmCheck::refuse(Time at, const std::string& why) const {
    at = std::max(at, Time(0));
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.3f", to_seconds(at));
    throw Failure("the finished film is not right at " + timecode(at, film_.rate) + " (" + seconds +
                  " s, frame " + std::to_string(frame_at(at, film_.rate)) + "): " + why +
                  "; nothing was put at " + one_line(film_.named.string(), 300) +
                  ". Export again, and without copying if it stays so");
}

void FilmCheck::open() {
    stores_decoding_ = std::string_view(input_->iformat->name).find("mp4") != std::string_view::npos;
    // Where the film begins is where its first picture does, or alone its sound.
    if (film_.frames.count > 0) {
        const int index = picture_stream(*input_);
        if (index < 0) refuse(Time(0), "it has no pictures");
        pictures_ = input_->streams[index];
        codec_ = open_decoder(*pictures_, 2);
    }
    const std::vector<int> sounds = sound_streams(*input_);
    if (film_.sound && sounds.empty()) refuse(Time(0), "it has no sound");
    if (film_.sound) sound_ = input_->streams[sounds.front()];
    if (film_.sound_copied) original_.emplace(*film_.sound_copied);
    zero_ = stream_start(pictures_ ? *pictures_ : *sound_);
}

void FilmCheck::compare(std::int64_t number, const AVFrame& frame) {
    const Sources::Found source = sources_.at(number);
    if (source.picture.empty())
        refuse(place_of(taken_), "a picture was copied where the timeline shows no medium as it is stored");
    if (!same_picture(frame, *source.picture.raw()))
        refuse(place_of(taken_), "the copied picture is not that of '" +
                                     one_line(std::filesystem::path(source.path).filename().string()) + "'");
    ++checked_.compared;
}

void FilmCheck::take_picture(const AVFrame& frame) {
    if (stop_.stop_requested()) throw Stopped();
    const Time right = place_of(taken_);
    if (taken_ >= film_.frames.count) refuse(right, "there are more pictures than the timeline shows");
    const Time tick = container_time(1, pictures_->time_base);
    const std::int64_t stamp = frame.best_effort_timestamp;
    if (stamp == AV_NOPTS_VALUE) refuse(right, "a picture has no time");
    const Time off = time_of(stamp, *pictures_) - right;
    if (std::chrono::abs(off) > std::max(tick, frame_start(1, film_.rate) / 100))
        refuse(right, "a picture lies " + std::to_string(to_seconds(std::chrono::abs(off))) +
                          (off > Time(0) ? " s too late" : " s too early"));
    const std::int64_t number = film_.frames.first + taken_;
    // What was copied is as damaged as its source.
    if (!is_copied(number) && (frame.decode_error_flags || frame.flags & AV_FRAME_FLAG_CORRUPT))
        refuse(right, "a picture is damaged");
    if (is_copied(number))
        compare(number, frame);
    else
        ++checked_.counted;
    ++taken_;
    if (step_) step_();
}

void FilmCheck::take_pictures(const AVPacket* packet) {
    if (avcodec_send_packet(codec_.get(), packet) < 0)
        refuse(packet && packet->pts != AV_NOPTS_VALUE ? time_of(packet->pts, *pictures_) : place_of(taken_),
               "a picture cannot be decoded");
    while (true) {
        const int got = avcodec_receive_frame(codec_.get(), frame_.get());
        if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return;
        if (got < 0) refuse(place_of(taken_), "a picture cannot be decoded");
        take_picture(*frame_);
    }
}

void FilmCheck::compare_sound(const AVPacket& packet, Time begins) {
    const Time right = original_->next_begins();
    if (right == Time::max()) refuse(begins, "there is more sound than was copied");
    const AVPacket* source = original_->take();
    const bool same = source->size == packet.size &&
                      std::memcmp(source->data, packet.data, static_cast<std::size_t>(packet.size)) == 0;
    if (!same) refuse(begins, "the copied sound is not that of its medium");
    if (std::chrono::abs(begins - right) > longest_ / 2 + container_time(1, sound_->time_base))
        refuse(begins, "the copied sound is not at its time");
}

void FilmCheck::take_sound(const AVPacket& packet) {
    if (packet.pts == AV_NOPTS_VALUE) refuse(std::max(sound_end_, Time(0)), "a piece of sound has no time");
    const Time begins = time_of(packet.pts, *sound_),
               length = container_time(std::max<std::int64_t>(packet.duration, 0), sound_->time_base);
    longest_ = std::max(longest_, length);
    sound_end_ = std::max(sound_end_, begins + length);
    if (original_) compare_sound(packet, begins);
}

void FilmCheck::take_packet(const AVPacket& packet) {
    const AVStream& stream = *input_->streams[packet.stream_index];
    const bool looked_at = &stream == pictures_ || &stream == sound_;
    if (!looked_at) return;
    if (stores_decoding_ && packet.dts != AV_NOPTS_VALUE) {
        const auto [last, first] = last_.try_emplace(packet.stream_index, packet.dts);
        if (!first && packet.dts <= last->second) refuse(time_of(packet.dts, stream), "times do not rise");
        if (packet.pts != AV_NOPTS_VALUE && packet.pts < packet.dts)
            refuse(time_of(packet.dts, stream), "a picture is decoded after it is shown");
        last->second = packet.dts;
    }
    if (&stream == pictures_)
        take_pictures(&packet);
    else
        take_sound(packet);
}

void FilmCheck::judge_ends() {
    if (pictures_ && taken_ != film_.frames.count)
        refuse(place_of(taken_), "it ends after " + std::to_string(taken_) + " of " +
                                     std::to_string(film_.frames.count) + " pictures");
    if (!sound_) return;
    if (original_) { // it is as long as its medium's is
        if (original_->next_begins() != Time::max())
            refuse(std::max(sound_end_, Time(0)), "there is less sound than was copied");
        return;
    }
    // The last piece of a codec's sound is whole, or one more than is heard.
    const Time leeway = longest_ * 2 + container_time(2, sound_->time_base),
               off = std::max(sound_end_, Time(0)) - *film_.sound;
    if (std::chrono::abs(off) > leeway)
        refuse(std::max(sound_end_, Time(0)), "the sound is " +
                                                  std::to_string(to_seconds(std::chrono::abs(off))) +
                                                  (off > Time(0) ? " s too long" : " s too short"));
}

FilmChecked FilmCheck::run() {
    open();
    const PacketPtr packet(av_packet_alloc());
    for (; av_read_frame(input_.get(), packet.get()) >= 0; av_packet_unref(packet.get())) {
        if (stop_.stop_requested()) throw Stopped();
        take_packet(*packet);
    }
    if (pictures_) take_pictures(nullptr);
    judge_ends();
    return checked_;
}

} // namespace

FilmChecked check_film(const WrittenFilm& film, const std::stop_token& stop,
                       const std::function<void()>& step) {
    return FilmCheck(film, stop, step).run();
}

} // namespace core
