// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/encoder.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/export/encoding_device.h"
#include "core/export/film_join.h"
#include "core/export/packet_copy.h"
#include "core/export/palette.h"
#include "core/export/picture_encoder.h"
#include "core/export/subtitle_streams.h"
#include "core/media/channel_mix.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>
extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace core {

namespace fs = std::filesystem;

namespace {

/// Turns an error of writing into a message with what to do; the disk is the usual reason.
[[noreturn]] void cannot_write(const fs::path& path, int code) {
    throw Failure("cannot write " + path.string() + ": " + ffmpeg_error(code) +
                  (code == AVERROR(ENOSPC) ? "; free some space and export again"
                                           : "; check the folder and its free space"));
}

/// SVT-AV1 waits for ever where it is closed before its first picture.
void give_something(AVCodecContext& codec) {
    // One that could not be opened has forgotten what it was.
    if (!codec.codec || std::string_view(codec.codec->name) != "libsvtav1") return;
    const FramePtr frame(av_frame_alloc());
    frame->width = codec.width, frame->height = codec.height, frame->format = codec.pix_fmt, frame->pts = 0;
    if (av_frame_get_buffer(frame.get(), 0) < 0) return;
    avcodec_send_frame(&codec, frame.get());
    avcodec_send_frame(&codec, nullptr);
    const PacketPtr packet(av_packet_alloc());
    while (avcodec_receive_packet(&codec, packet.get()) >= 0)
        av_packet_unref(packet.get());
}

} // namespace

bool can_copy(const SoundCopy& copy, const EncodeSettings& settings) {
    PacketCopy packets(copy);
    const AVCodecParameters& codec = *packets.stream().codecpar;
    // Without its description (transport streams carry it in the packets) a codec cannot move to a file.
    return settings.audio && avcodec_get_name(codec.codec_id) == settings.audio_codec &&
           codec.extradata_size > 0 && packets.follow_each_other();
}

SoundLayout written_layout(const EncodeSettings& settings, SoundLayout layout) {
    const AVCodec* encoder = avcodec_find_encoder_by_name(settings.audio_codec.c_str());
    if (!encoder || !encoder->ch_layouts) return layout; // it takes all, or none and says so itself
    const auto takes = [&](SoundLayout asked) {
        const AVChannelLayout wanted = av_layout_of(asked);
        for (const AVChannelLayout* each = encoder->ch_layouts; each->nb_channels > 0; ++each)
            if (av_channel_layout_compare(each, &wanted) == 0) return true;
        return false;
    };
    for (auto below = static_cast<int>(layout); below >= 0; --below)
        if (const auto asked = static_cast<SoundLayout>(below); takes(asked)) return asked;
    return layout;
}

struct Encoder::State {
    fs::path path, part;
    std::unique_ptr<UnfinishedFile> unfinished; ///< behind `part`, unless that is a folder
    OutputPtr output;
    CodecPtr video, audio;
    AVStream *video_stream = nullptr, *audio_stream = nullptr;
    std::unique_ptr<PacketCopy> copied;
    std::optional<SubtitleStreams> subtitles;
    FrameRate fps;
    Size size;
    EncodeSettings settings;
    ColourSpace colour; ///< of what is written
    int pixels = 0;     ///< an AVPixelFormat: of pictures before a device takes them
    std::optional<PaletteFilter> palette;
    std::vector<std::vector<float>> waiting;           ///< by channel of what is written
    std::optional<ChannelMix> mix;                     ///< where the codec cannot write what is added
    std::int64_t frames = 0, samples = 0, encoded = 0; ///< `encoded`: packets of pictures
    Format format;
    std::string first_pass;       ///< what an encoder reads that keeps no file of its own
    std::optional<FilmJoin> join; ///< of a film that is copied
    std::int64_t pictures = 0;    ///< packets of such a film
    bool spent = false;           ///< the video encoder gave all it had: another one begins a new run
    bool finished = false;

    ~State() {
        if (finished) return;
        if (video && frames == 0) give_something(*video);
        output.reset();
        std::error_code ignored;
        if (!part.empty() && !unfinished) fs::remove_all(part, ignored);
    }

    /// Where everything goes until it is whole: a name beside the target that nobody else has. Absolute, or
    /// FFmpeg would read a colon in it as the end of a protocol's name.
    void open_part() {
        if (settings.is_folder() && !path.has_filename()) path = path.parent_path(); // "frames/"
        if (path.has_parent_path() && !fs::is_directory(path.parent_path()))
            throw Failure("cannot write " + path.string() + ": there is no folder " +
                          path.parent_path().string());
        if (!settings.is_folder()) {
            path = behind_links(path);
            unfinished = std::make_unique<UnfinishedFile>(fs::absolute(path), mode_of(path));
            part = unfinished->path();
            return;
        }
        std::error_code error;
        if (fs::exists(path, error))
            throw Failure(path.string() + " is there already; name a folder that is not there yet");
        std::string pattern = (fs::absolute(path).parent_path() / ".unfinished-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) throw Failure("cannot write " + path.string() + ": " + reason(errno));
        part = pattern;
        const mode_t files = mode_of(path);
        static_cast<void>(::chmod(part.c_str(), files | ((files & 0444) >> 2U)));
    }

    /// What FFmpeg is told to write: in a pattern, each per cent sign of the folder's own name is doubled.
    [[nodiscard]] std::string target() const {
        if (!settings.is_folder()) return part.string();
        std::string pattern;
        for (const char c : part.string())
            pattern += c == '%' ? "%%" : std::string(1, c);
        return pattern + "/frame-%06d.png";
    }

    void open_video() {
        if (format.film) join.emplace(*format.film);
        if (!join || format.film->in_parts) start_video();
        video_stream = avformat_new_stream(output.get(), nullptr);
        video_stream->time_base = picture_base();
        video_stream->avg_frame_rate = av_inv_q(picture_base());
        if (format.film)
            describe_copy(*format.film);
        else
            avcodec_parameters_from_context(video_stream->codecpar, video.get());
        // QuickTime plays HEVC only where the header alone describes it, as it does here.
        const bool quicktime = settings.container == "mp4" || settings.container == "mov";
        if (quicktime && video_stream->codecpar->codec_id == AV_CODEC_ID_HEVC)
            video_stream->codecpar->codec_tag = MKTAG('h', 'v', 'c', '1');
    }

    [[nodiscard]] AVRational picture_base() const {
        return {static_cast<int>(format.fps.den), static_cast<int>(format.fps.num)};
    }

    /// An encoder for pictures, also for those behind a part that was copied.
    void start_video() {
        const AVCodec* encoder = avcodec_find_encoder_by_name(settings.video_codec.c_str());
        if (encoder) must_hold(encoder->id);
        const PictureForm form = written_form(settings, format.like);
        colour = form.colour, pixels = form.pixels;
        size = whole_colours(format.size, form.pixels);
        PictureWork work{.form = form,
                         .size = size,
                         .fps = format.fps,
                         .global_header = (output->oformat->flags & AVFMT_GLOBALHEADER) != 0,
                         .pass = format.pass,
                         .found = &first_pass};
        if (join) join->prepare(work);
        if (form.pixels == AV_PIX_FMT_PAL8) palette.emplace();
        video = format.device ? open_on_device(settings, work, *format.device)
                              : open_picture_encoder(settings, work);
        spent = false;
    }

    void add_chapters() {
        for (const Chapter& chapter : format.chapters) {
            auto* made = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
            if (!made) throw Failure("out of memory while exporting");
            constexpr int kThousandths = 1000;
            made->id = static_cast<std::int64_t>(output->nb_chapters) + 1;
            made->time_base = {1, kThousandths};
            made->start = std::llround(to_seconds(chapter.start) * kThousandths);
            made->end = std::llround(to_seconds(chapter.end) * kThousandths);
            av_dict_set(&made->metadata, "title", chapter.title.c_str(), 0);
            int count = static_cast<int>(output->nb_chapters);
            if (av_dynarray_add_nofree(&output->chapters, &count, made) < 0)
                throw Failure("out of memory while exporting");
            output->nb_chapters = static_cast<unsigned>(count);
        }
    }

    /// A stream of a file's own packets; between encoded ones, with both descriptions.
    void describe_copy(const FilmCopy& film) {
        must_hold(film.like->codec_id);
        join->describe(*video_stream->codecpar, video.get());
        size = {film.like->width, film.like->height};
    }

    void open_audio() {
        const AVCodec* encoder = avcodec_find_encoder_by_name(settings.audio_codec.c_str());
        if (!encoder)
            throw Failure("this FFmpeg has no encoder " + settings.audio_codec + "; choose another preset");
        must_hold(encoder->id);
        audio.reset(avcodec_alloc_context3(encoder));
        audio->sample_rate = AudioReader::kRate;
        audio->sample_fmt = encoder->sample_fmts[0];
        const SoundLayout written = written_layout(settings, format.layout);
        if (written != format.layout) mix.emplace(format.layout, written);
        waiting.resize(channels_of(written));
        audio->ch_layout = av_layout_of(written);
        constexpr int kUsual = 2; // the presets' bit rates are those of two channels
        audio->bit_rate = std::int64_t{settings.audio_bitrate} * audio->ch_layout.nb_channels / kUsual;
        audio->time_base = {1, AudioReader::kRate};
        if (output->oformat->flags & AVFMT_GLOBALHEADER) audio->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        if (const int code = avcodec_open2(audio.get(), encoder, nullptr); code < 0)
            throw Failure("the sound encoder cannot start: " + ffmpeg_error(code));
        audio_stream = avformat_new_stream(output.get(), nullptr);
        audio_stream->time_base = audio->time_base;
        avcodec_parameters_from_context(audio_stream->codecpar, audio.get());
    }

    void open_copy(const SoundCopy& from) {
        copied = std::make_unique<PacketCopy>(from);
        must_hold(copied->stream().codecpar->codec_id);
        audio_stream = avformat_new_stream(output.get(), nullptr);
        avcodec_parameters_copy(audio_stream->codecpar, copied->stream().codecpar);
        audio_stream->codecpar->codec_tag = 0;
        audio_stream->time_base = copied->stream().time_base;
    }

    void must_hold(AVCodecID codec) const {
        // FFmpeg says so of QuickTime's files, and then writes no header.
        const bool only_mp4 = codec == AV_CODEC_ID_AV1 || codec == AV_CODEC_ID_VP9;
        const bool refused = only_mp4 && std::string_view(output->oformat->name) == "mov";
        if (refused || avformat_query_codec(output->oformat, codec, FF_COMPLIANCE_NORMAL) == 0)
            throw Failure("cannot write " + path.string() + ": a " + settings.container +
                          " file cannot hold " + avcodec_get_name(codec) +
                          "; choose another preset or another ending");
    }

    /// In Matroska the times of Opus count what its decoder throws away, and readers take it off; FFmpeg's
    /// writer leaves that to its caller.
    [[nodiscard]] std::int64_t delay_in_times(const AVStream& stream, AVRational base) const {
        const AVCodecParameters& codec = *stream.codecpar;
        const bool counted = settings.container == "webm" || settings.container == "matroska";
        if (!counted || codec.codec_id != AV_CODEC_ID_OPUS || codec.sample_rate <= 0) return 0;
        return av_rescale_q(codec.initial_padding, {1, codec.sample_rate}, base);
    }

    void write(AVPacket* packet, AVRational base, AVStream* stream) {
        if (format.pass && format.pass->number == 1) return av_packet_unref(packet);
        if (const std::int64_t delay = delay_in_times(*stream, base); delay > 0) {
            if (packet->pts != AV_NOPTS_VALUE) packet->pts += delay;
            if (packet->dts != AV_NOPTS_VALUE) packet->dts += delay;
        }
        av_packet_rescale_ts(packet, base, stream->time_base);
        packet->stream_index = stream->index;
        if (const int code = av_interleaved_write_frame(output.get(), packet); code < 0)
            cannot_write(path, code);
    }

    [[noreturn]] void encoder_failed(const AVCodecContext& codec, int code) const {
        if (format.device && &codec == video.get())
            throw EncodingDeviceFailed(format.device->name() + " failed: " + ffmpeg_error(code));
        throw Failure("the encoder failed: " + ffmpeg_error(code));
    }

    void encode(AVCodecContext& codec, AVStream* stream, const AVFrame* frame) {
        if (const int code = avcodec_send_frame(&codec, frame); code < 0 && code != AVERROR_EOF)
            encoder_failed(codec, code);
        const PacketPtr packet(av_packet_alloc());
        while (true) {
            const int code = avcodec_receive_packet(&codec, packet.get());
            if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return;
            if (code < 0) encoder_failed(codec, code);
            if (&codec == video.get()) {
                ++encoded;
                if (join) join->take(*packet);
                write_picture(packet.get());
            } else {
                write(packet.get(), codec.time_base, stream);
            }
        }
    }

    void write_picture(AVPacket* packet) {
        if (packet->duration == 0) packet->duration = 1;
        // Runs of different origin lie behind each other: each packet is decoded a picture after the one
        // before.
        if (join) packet->dts = pictures++ - join->early();
        write(packet, picture_base(), video_stream);
    }

    /// What the video encoder still holds is written: the run of encoded pictures is whole.
    void end_run() {
        if (video && !spent) encode(*video, video_stream, nullptr);
        spent = true;
        if (format.device && encoded != frames)
            throw EncodingDeviceFailed(format.device->name() + " left pictures out");
    }

    void encode_sound(std::size_t count) {
        const FramePtr frame(av_frame_alloc());
        frame->nb_samples = static_cast<int>(count);
        frame->format = audio->sample_fmt;
        frame->ch_layout = audio->ch_layout;
        frame->sample_rate = audio->sample_rate;
        av_frame_get_buffer(frame.get(), 0);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t c = 0; c < waiting.size(); ++c) {
                const float value = std::clamp(waiting[c][i], -1.0F, 1.0F);
                switch (audio->sample_fmt) {
                case AV_SAMPLE_FMT_FLTP:
                    reinterpret_cast<float*>(frame->extended_data[c])[i] = value;
                    break;
                case AV_SAMPLE_FMT_S16P:
                    reinterpret_cast<std::int16_t*>(frame->extended_data[c])[i] =
                        static_cast<std::int16_t>(value * 32767);
                    break;
                case AV_SAMPLE_FMT_S32P:
                    reinterpret_cast<std::int32_t*>(frame->extended_data[c])[i] =
                        static_cast<std::int32_t>(value * 2147483520.0F);
                    break;
                case AV_SAMPLE_FMT_S16:
                    reinterpret_cast<std::int16_t*>(frame->data[0])[waiting.size() * i + c] =
                        static_cast<std::int16_t>(value * 32767);
                    break;
                default:
                    throw Failure("the sound encoder wants a sample format that is not known");
                }
            }
        frame->pts = samples;
        samples += static_cast<std::int64_t>(count);
        for (auto& channel : waiting)
            channel.erase(channel.begin(), channel.begin() + static_cast<std::ptrdiff_t>(count));
        encode(*audio, audio_stream, frame.get());
    }

    /// Flushes what was written to the disk; its size in bytes.
    std::uintmax_t sync() const {
        std::vector<fs::path> files{part};
        if (settings.is_folder()) files.assign(fs::directory_iterator(part), {});
        std::uintmax_t bytes = 0;
        for (const fs::path& file : files) {
            bytes += fs::file_size(file);
            const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
            if (fd < 0) continue;
            const int synced = ::fsync(fd);
            ::close(fd);
            if (synced < 0) throw Failure("cannot flush " + path.string() + ": " + std::strerror(errno));
        }
        return bytes;
    }

    /// What is copied, and what is said, up to a time of the written file: it lies beside its pictures.
    void copy_to(Time time) {
        if (subtitles)
            for (auto ready = subtitles->next(time); ready.packet; ready = subtitles->next(time))
                write(ready.packet, SubtitleStreams::kBase, ready.stream);
        while (copied && copied->next_begins() < time) {
            AVPacket* packet = copied->take();
            write(packet, copied->stream().time_base, audio_stream);
            av_packet_unref(packet);
        }
    }
};

Encoder::Encoder(fs::path path, const EncodeSettings& settings, const Format& format)
    : state_(std::make_unique<State>()) {
    State& s = *state_;
    av_log_set_level(AV_LOG_QUIET); // what goes wrong is said in our own words
    s.path = std::move(path);
    s.fps = format.fps;
    s.size = format.size;
    s.format = format;
    s.settings = settings;
    s.open_part();
    const std::string target = s.target();
    AVFormatContext* made = nullptr;
    avformat_alloc_output_context2(&made, nullptr, settings.container.c_str(), target.c_str());
    if (!made) throw Failure("this FFmpeg cannot write ." + settings.container + " files");
    s.output.reset(made);
    if (settings.video) s.open_video();
    if (settings.audio && format.copy)
        s.open_copy(*format.copy);
    else if (settings.audio && format.sound)
        s.open_audio();
    if (!format.subtitles.empty()) s.subtitles.emplace(*made, settings.container, format.subtitles);
    if (!settings.is_folder())
        if (const int code = avio_open(&made->pb, s.part.c_str(), AVIO_FLAG_WRITE); code < 0)
            cannot_write(s.path, code);
    av_opt_set(made->priv_data, "movflags", "+faststart", 0);
    s.add_chapters();
    for (const auto& [name, words] : format.metadata)
        av_dict_set(&made->metadata, name.c_str(), words.c_str(), 0);
    if (const int code = avformat_write_header(made, nullptr); code == AVERROR(EINVAL))
        throw Failure("cannot write " + s.path.string() + ": a " + settings.container +
                      " file cannot hold these pictures or this sound; choose another preset or size");
    else if (code < 0)
        cannot_write(s.path, code);
}

Encoder::~Encoder() = default;

void Encoder::add(const VideoFrame& picture) {
    State& s = *state_;
    if (s.spent) s.start_video();
    VideoFrame fitting = picture;
    if (const Size extra{picture.size().width - s.size.width, picture.size().height - s.size.height};
        picture.posture().plain() && (extra.width | extra.height) == 1)
        fitting = picture.cropped(s.size);
    else if (picture.size() != s.size || !picture.posture().plain())
        fitting = VideoFrame::from_surface(
            picture.shown(picture.surface().format().with_alpha(s.settings.alpha), s.size),
            picture.interval());
    fitting = s.palette ? (*s.palette)(fitting.in_format(AV_PIX_FMT_RGB24, &s.colour))
                        : fitting.in_format(s.pixels, &s.colour);
    const FramePtr frame = s.format.device ? s.format.device->upload(*s.video, *fitting.raw())
                                           : FramePtr(av_frame_clone(fitting.raw()));
    if (!frame && s.format.device) throw EncodingDeviceFailed(s.format.device->name() + " takes no picture");
    if (!frame) throw Failure("out of memory while exporting");
    frame->pts = s.frames++;
    frame->pict_type = AV_PICTURE_TYPE_NONE;
    s.encode(*s.video, s.video_stream, frame.get());
    s.copy_to(frame_start(s.frames, s.fps));
}

void Encoder::copy(const AVPacket& packet, std::int64_t frame) {
    State& s = *state_;
    s.end_run();
    const PacketPtr copied = s.join->copied(packet);
    copied->duration = 1;
    copied->pts = frame;
    s.write_picture(copied.get());
    s.copy_to(frame_start(++s.frames, s.fps));
}

void Encoder::add(const AudioBlock& block) {
    State& s = *state_;
    if (!s.audio) return;
    const AudioBlock mixed = s.mix ? (*s.mix)(block) : AudioBlock{};
    const auto& channels = s.mix ? mixed.channels : block.channels;
    for (std::size_t c = 0; c < s.waiting.size(); ++c)
        s.waiting[c].insert(s.waiting[c].end(), channels[c].begin(), channels[c].end());
    const std::size_t size = s.audio->frame_size > 0 ? static_cast<std::size_t>(s.audio->frame_size) : 1024;
    while (s.waiting[0].size() >= size)
        s.encode_sound(size);
}

void Encoder::end_first_pass() {
    State& s = *state_;
    s.end_run();
    if (s.video->stats_out) std::ofstream(s.format.pass->log, std::ios::binary) << s.video->stats_out;
}

std::uintmax_t Encoder::finish(const std::string& comment,
                               const std::function<void(const std::filesystem::path&)>& look) {
    State& s = *state_;
    s.end_run();
    if (s.audio) {
        if (!s.waiting[0].empty()) s.encode_sound(s.waiting[0].size());
        s.encode(*s.audio, s.audio_stream, nullptr);
    }
    s.copy_to(Time::max());
    if (!comment.empty()) av_dict_set(&s.output->metadata, "comment", comment.c_str(), 0);
    if (const int code = av_write_trailer(s.output.get()); code < 0) cannot_write(s.path, code);
    if (s.output->pb)
        if (const int code = avio_closep(&s.output->pb); code < 0) cannot_write(s.path, code);
    s.output.reset();
    if (look) look(s.part);
    const std::uintmax_t bytes = s.sync();
    if (s.unfinished) {
        s.unfinished->commit();
    } else if (std::error_code error; fs::rename(s.part, s.path, error), error) {
        throw Failure("cannot write " + s.path.string() + ": " + error.message());
    }
    s.finished = true;
    return bytes;
}

} // namespace core
