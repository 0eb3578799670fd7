// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to a medium's bytes. A name is only ever given to the file system; FFmpeg reads from the opened
// file and can open nothing else, whatever the file says.
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/foreign.h"
#include "core/media/memory_limit.h"
#include "core/media/still.h"
#include "core/media/stream_clock.h"
#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace core {
namespace {

constexpr int kBufferBytes = 64 << 10;

[[noreturn]] void cannot_open(const std::string& path, const std::string& why) {
    throw Failure("cannot open " + one_line(path, 300) + ": " + why);
}

const char* kind_of(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

void require_regular(const std::string& path, const struct stat& info) {
    if (!S_ISREG(info.st_mode))
        cannot_open(path, std::string("it is ") + kind_of(info.st_mode) +
                              " and not a file; choose a video, sound or picture file");
}

/// Looked at before it is opened, since opening a device may set it going, and after, since it may have been
/// exchanged in between.
Descriptor open_regular(const std::string& path) {
    if (path.find('\0') != std::string::npos) cannot_open(path, "no file can have this name");
    struct stat info {};
    if (::stat(path.c_str(), &info) < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            cannot_open(path, "there is no such file; check the name or relink the media");
        cannot_open(path, std::strerror(errno));
    }
    require_regular(path, info);
    Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file || ::fstat(file.get(), &info) < 0) cannot_open(path, std::strerror(errno));
    require_regular(path, info);
    if (info.st_size == 0) cannot_open(path, "the file is empty (0 bytes); copy or download it again");
    return file;
}

int descriptor_of(void* opaque) {
    return static_cast<Descriptor*>(opaque)->get();
}

int read_bytes(void* opaque, std::uint8_t* to, int count) {
    while (true) {
        const ssize_t got = ::read(descriptor_of(opaque), to, static_cast<std::size_t>(count));
        if (got > 0) return static_cast<int>(got);
        if (got == 0) return AVERROR_EOF;
        if (errno != EINTR) return AVERROR(errno);
    }
}

std::int64_t seek_bytes(void* opaque, std::int64_t offset, int whence) {
    if (whence & AVSEEK_SIZE) {
        struct stat info {};
        return ::fstat(descriptor_of(opaque), &info) < 0 ? AVERROR(errno) : info.st_size;
    }
    const off_t at = ::lseek(descriptor_of(opaque), offset, whence & ~AVSEEK_FORCE);
    return at < 0 ? AVERROR(errno) : at;
}

/// Owns the reading side; what an InputPtr does at its end when the opening succeeded.
struct ReadingDeleter {
    void operator()(AVIOContext* reading) const {
        delete static_cast<Descriptor*>(reading->opaque);
        av_freep(&reading->buffer);
        avio_context_free(&reading);
    }
};
using ReadingPtr = std::unique_ptr<AVIOContext, ReadingDeleter>;

ReadingPtr reading_of(Descriptor file) {
    auto owned = std::make_unique<Descriptor>(std::move(file));
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(kBufferBytes));
    AVIOContext* made =
        buffer ? avio_alloc_context(buffer, kBufferBytes, 0, owned.get(), read_bytes, nullptr, seek_bytes)
               : nullptr;
    if (!made) {
        av_free(buffer);
        throw Failure("out of memory while opening a file");
    }
    static_cast<void>(owned.release());
    return ReadingPtr(made);
}

int open_nothing(AVFormatContext*, AVIOContext** opened, const char*, int, AVDictionary**) {
    *opened = nullptr;
    return AVERROR(EPERM);
}

/// What FFmpeg may know of the name: an ending, which tells some formats without a mark of their own apart.
std::string stand_in_name(const std::string& path) {
    std::string ending = std::filesystem::path(path).extension().string();
    const bool plain = ending.size() <= 8 && std::all_of(ending.begin(), ending.end(), [](unsigned char c) {
                           return c == '.' || (c < 128 && std::isalnum(c));
                       });
    return "medium" + (plain ? ending : std::string());
}

std::string head_of(AVIOContext& reading) {
    std::string head(kHeadBytes, '\0');
    const int got = avio_read(&reading, reinterpret_cast<unsigned char*>(head.data()), kHeadBytes);
    head.resize(static_cast<std::size_t>(std::max(0, got)));
    avio_seek(&reading, 0, SEEK_SET);
    return head;
}

const AVInputFormat* format_of(AVIOContext& reading, const std::string& head, const std::string& path) {
    if (const std::string other = foreign_kind(head); !other.empty())
        throw Failure("cannot read " + one_line(path, 300) + ": " + other);
    if (const AVInputFormat* still = still_format(head, path)) return still;
    const AVInputFormat* format = nullptr;
    // By content first: told by its ending, a still would be read by FFmpeg's reader of numbered series,
    // which takes names for patterns.
    for (const std::string& name : {stand_in_name(path), std::string("medium")}) {
        format = nullptr;
        avio_seek(&reading, 0, SEEK_SET);
        if (av_probe_input_buffer2(&reading, &format, name.c_str(), nullptr, 0, 0) < 0) format = nullptr;
        if (format && std::strcmp(format->name, "image2") != 0) break;
    }
    avio_seek(&reading, 0, SEEK_SET);
    if (!format || std::strcmp(format->name, "image2") == 0)
        throw Failure("cannot read " + one_line(path, 300) + ": " + unknown_kind(head));
    if (const std::string other = foreign_format(format->name); !other.empty())
        throw Failure("cannot read " + one_line(path, 300) + ": " + other);
    return format;
}

InputPtr open_whatever(const std::string& path) {
    av_log_set_level(AV_LOG_QUIET);
    limit_single_allocations();
    ReadingPtr reading = reading_of(open_regular(path));
    const std::string head = head_of(*reading);
    const AVInputFormat* kind = format_of(*reading, head, path);
    AVFormatContext* format = avformat_alloc_context();
    if (!format) throw Failure("out of memory while opening a file");
    format->pb = reading.get();
    format->io_open = open_nothing;
    if (is_targa(*kind)) format->video_codec_id = AV_CODEC_ID_TARGA;
    // A protocol that does not exist: no list of files, no reference in a film leads anywhere.
    AVDictionary* options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "none", 0);
    const int code = avformat_open_input(&format, "medium", kind, &options);
    av_dict_free(&options);
    if (code < 0) throw Failure("cannot read " + one_line(path, 300) + ": " + unknown_kind(head));
    static_cast<void>(reading.release()); // the deleter of InputPtr has it now
    return InputPtr(format);
}

/// An animation of one picture is a picture: such formats do not say how many they hold.
InputPtr open_format(const std::string& path) {
    InputPtr format = open_whatever(path);
    if (!may_be_animated(*format) || format->nb_streams == 0) return format;
    const InputPtr look = open_whatever(path);
    const PacketPtr packet(av_packet_alloc());
    std::int64_t pictures = 0;
    for (; pictures < 2 && av_read_frame(look.get(), packet.get()) >= 0; ++pictures)
        av_packet_unref(packet.get());
    format->streams[0]->nb_frames = pictures < 2 ? pictures : 0;
    return format;
}

void find_streams(AVFormatContext& format, const std::string& path) {
    const unsigned count = format.nb_streams;
    std::vector<AVDictionary*> options(count, nullptr);
    for (unsigned i = 0; i < count; ++i)
        av_dict_set_int(&options[i], "max_pixels", most_pixels(format.streams[i]->codecpar->codec_id), 0);
    const int found = avformat_find_stream_info(&format, options.data());
    for (AVDictionary*& each : options)
        av_dict_free(&each);
    if (found < 0)
        throw Failure("cannot read the streams of " + one_line(path, 300) + ": " + ffmpeg_error(found) +
                      "; the file is damaged or cut short");
}

/// FFmpeg takes a stream's start from the first packet whose decoding time it could work out. Matroska stores
/// presentation times only, so with few pictures a second the first ones have none when it stops looking, and
/// the stream would start behind them. The index knows them: each keyframe read is in it by its presentation.
void settle_starts(AVFormatContext& format) {
    if (std::string_view(format.iformat->name).find("matroska") == std::string_view::npos) return;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        AVStream& stream = *format.streams[i];
        if (stream.codecpar->codec_type != AVMEDIA_TYPE_VIDEO) continue;
        const AVIndexEntry* first = avformat_index_get_entry(&stream, 0);
        if (first && (stream.start_time == AV_NOPTS_VALUE || stream.start_time > first->timestamp))
            stream.start_time = first->timestamp;
    }
}

/// MXF files whose index says nothing of the order in which pictures are shown (FFmpeg writes such ones for
/// H.264): their times are those of decoding, though the pictures are not in that order.
void note_times_of_decoding(AVFormatContext& format, const std::string& path) {
    constexpr int kLooked = 60;
    const int index = picture_stream(format);
    if (std::string_view(format.iformat->name) != "mxf" || index < 0 ||
        format.streams[index]->codecpar->video_delay <= 0)
        return;
    const InputPtr look = open_whatever(path);
    find_streams(*look, path); // only then FFmpeg knows that there is another order
    const PacketPtr packet(av_packet_alloc());
    int seen = 0;
    for (; seen < kLooked && av_read_frame(look.get(), packet.get()) >= 0; av_packet_unref(packet.get())) {
        if (packet->stream_index != index) continue;
        if (packet->pts != packet->dts) return;
        ++seen;
    }
    if (seen > 1) mark_times_of_decoding(format);
}

/// A sound that cannot be is as good as none beside pictures; alone it is a refusal.
void judge_sounds(AVFormatContext& format, const std::string& path) {
    const bool pictures = av_find_best_stream(&format, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0) >= 0;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        AVCodecParameters& parameters = *format.streams[i]->codecpar;
        if (parameters.codec_type != AVMEDIA_TYPE_AUDIO || parameters.sample_rate <= 0) continue;
        try {
            require_usable_sound(parameters.sample_rate, parameters.ch_layout.nb_channels);
        } catch (const Failure& failure) {
            if (!pictures) throw Failure("cannot read " + one_line(path, 300) + ": " + failure.what());
            parameters.sample_rate = 0;
        }
    }
}

} // namespace

void InputDeleter::operator()(AVFormatContext* format) const {
    const ReadingPtr reading(format->pb); // FFmpeg leaves it alone, since it did not open it
    avformat_close_input(&format);
}

std::string ffmpeg_error(int code) {
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return text;
}

InputPtr open_input(const std::string& path) {
    InputPtr input = open_format(path);
    if (!is_still(*input)) {
        find_streams(*input, path);
        settle_starts(*input);
        note_times_of_decoding(*input, path);
        judge_sounds(*input, path);
        return input;
    }
    // FFmpeg's own look would decode without a limit of memory; and the picture says more than its header.
    const Still still = decode_still(*input, path);
    input = open_format(path);
    describe_still(*input, still);
    return input;
}

} // namespace core
