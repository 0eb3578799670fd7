// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/as_source.h"
#include "core/base/result.h"
#include "core/export/film_packets.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <map>

namespace core {
namespace {

/// The path of the medium whose pictures are shown longest; empty: there is none.
std::string longest_shown(const Project& project) {
    std::map<std::string, Time> shown;
    for (const auto& track : project.tracks) {
        if (track->hidden || track->kind != TrackKind::video) continue;
        for (const Clip& clip : track->clips) {
            if (!clip.enabled || clip.takes().empty()) continue;
            const Take& take = clip.takes()[std::min(clip.active_take(), clip.takes().size() - 1)];
            if (const Media* media = project.find_media(take.media)) shown[media->path] += clip.length();
        }
    }
    const auto most = std::max_element(shown.begin(), shown.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == shown.end() ? std::string() : most->first;
}

bool writes(const std::string& encoder, const std::string& pixels) {
    const AVCodec* codec = avcodec_find_encoder_by_name(encoder.c_str());
    const AVPixelFormat wanted = av_get_pix_fmt(pixels.c_str());
    for (const AVPixelFormat* each = codec ? codec->pix_fmts : nullptr; each && *each != AV_PIX_FMT_NONE;
         ++each)
        if (*each == wanted) return true;
    return false;
}

bool holds(const std::string& container, AVCodecID codec) {
    const AVOutputFormat* form = av_guess_format(container.c_str(), nullptr, nullptr);
    return form && avformat_query_codec(form, codec, FF_COMPLIANCE_NORMAL) != 0;
}

/// The rest of `settings`, in another codec; those whose pictures stand alone have no quality to choose.
EncodeSettings in_codec(EncodeSettings settings, const std::string& codec, const std::string& pixels,
                        const std::vector<std::pair<std::string, std::string>>& options) {
    settings.video_codec = codec;
    settings.pixel_format = settings.deep_pixel_format = pixels;
    settings.options = options;
    const AVPixFmtDescriptor* form = av_pix_fmt_desc_get(av_get_pix_fmt(pixels.c_str()));
    settings.alpha = form && form->flags & AV_PIX_FMT_FLAG_ALPHA;
    if (codec == "libx265") return settings;
    settings.speed_option = "", settings.crf = -1;
    return settings;
}

EncodeSettings as_prores(const EncodeSettings& settings, int profile, bool alpha) {
    static const char* const kNames[] = {"proxy", "lt", "standard", "hq", "4444", "4444xq"};
    if (profile < 0 || profile >= static_cast<int>(std::size(kNames))) return settings;
    const bool full = profile >= FF_PROFILE_PRORES_4444;
    return in_codec(settings, "prores_ks",
                    !full   ? "yuv422p10le"
                    : alpha ? "yuva444p10le"
                            : "yuv444p10le",
                    {{"profile", kNames[profile]}, {"vendor", "apl0"}, {"alpha_bits", alpha ? "16" : "0"}});
}

EncodeSettings as_dnxhr(const EncodeSettings& settings, int profile) {
    const std::tuple<int, const char*, const char*> kinds[] = {
        {FF_PROFILE_DNXHR_LB, "dnxhr_lb", "yuv422p"},
        {FF_PROFILE_DNXHR_SQ, "dnxhr_sq", "yuv422p"},
        {FF_PROFILE_DNXHR_HQ, "dnxhr_hq", "yuv422p"},
        {FF_PROFILE_DNXHR_HQX, "dnxhr_hqx", "yuv422p10le"},
        {FF_PROFILE_DNXHR_444, "dnxhr_444", "yuv444p10le"}};
    for (const auto& [known, name, pixels] : kinds)
        if (known == profile) return in_codec(settings, "dnxhd", pixels, {{"profile", name}});
    return settings;
}

/// Beside pictures that lose nothing lies sound that loses nothing, where there was no lossy one to take over
/// and nobody asked for one.
EncodeSettings with_sound_of(EncodeSettings settings, const FilmPackets& film) {
    const auto& sounds = film.info().audio;
    const bool lossy =
        std::any_of(sounds.begin(), sounds.end(), [](const auto& sound) { return sound.codec == "aac"; });
    if (settings.speed_option.empty() && settings.sound_as_is && !lossy) settings.audio_codec = "pcm_s16le";
    return settings;
}

EncodeSettings in_codec_of(const EncodeSettings& settings, const FilmPackets& film) {
    const std::string& pixels = film.info().pixel_format;
    const int profile = film.codec().profile;
    const AVCodecID codec = film.codec().codec_id;
    const std::vector<std::pair<std::string, std::string>> quiet{{"x265-params", "log-level=none"}};
    if (codec == AV_CODEC_ID_HEVC && holds(settings.container, codec) && writes("libx265", pixels))
        return in_codec(settings, "libx265", pixels, quiet);
    // MP4 takes none of the others, and they have neither a bit rate nor a quality to choose.
    const EncodeSettings usual = encode_preset("as-source");
    const bool asked =
        settings.video_bitrate > 0 || settings.crf != usual.crf || settings.speed != usual.speed;
    if (settings.container == "mp4" || asked) return settings;
    if (!holds(settings.container, codec)) return settings;
    if (codec == AV_CODEC_ID_PRORES) return as_prores(settings, profile, pixels.starts_with("yuva"));
    if (codec == AV_CODEC_ID_DNXHD) return as_dnxhr(settings, profile);
    if (codec == AV_CODEC_ID_MJPEG && writes("mjpeg", pixels))
        return in_codec(settings, "mjpeg", pixels,
                        {{"flags", "+qscale"}, {"global_quality", std::to_string(2 * FF_QP2LAMBDA)}});
    if (codec == AV_CODEC_ID_FFV1 && writes("ffv1", pixels))
        return in_codec(settings, "ffv1", pixels, {{"level", "3"}, {"g", "1"}});
    return settings;
}

} // namespace

EncodeSettings as_source(const EncodeSettings& settings, const Project& project,
                         const std::filesystem::path& project_file) {
    if (settings.preset != "as-source" || !settings.video) return settings;
    const std::string path = longest_shown(project);
    if (path.empty()) return settings;
    try {
        const FilmPackets film(ProjectFile::resolve(project_file, path));
        return with_sound_of(in_codec_of(settings, film), film);
    } catch (const Failure&) { // what is wrong with it is said where it is shown
        return settings;
    }
}

} // namespace core
