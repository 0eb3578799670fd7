// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/preset_titles.h"
#include "ui/base/language.h"

namespace ui {

QString preset_title(const std::string& preset) {
    const std::pair<const char*, QString> titles[] = {
        {"h264", tr("MP4 for the web and for sending (H.264)")},
        {"h264-fast", tr("MP4, made quickly (H.264)")},
        {"as-source", tr("As the source, untouched parts copied")},
        {"youtube-1080p", tr("YouTube, 1080p (H.264)")},
        {"youtube-4k", tr("YouTube, 4K (H.264)")},
        {"tiktok", tr("TikTok, Instagram and Shorts, upright 1080×1920 (H.264)")},
        {"web-small", tr("Web, small: at most 720p (H.264)")},
        {"email", tr("E-mail, under 20 MB (H.264)")},
        {"hevc", tr("MP4, half the size (HEVC)")},
        {"av1", tr("MP4, smallest, slow to make (AV1)")},
        {"vp9", tr("WebM (VP9)")},
        {"prores", tr("For other editors (ProRes 422 HQ)")},
        {"prores-4444", tr("For other editors, with transparency (ProRes 4444)")},
        {"vp9-alpha", tr("WebM with transparency (VP9)")},
        {"dnxhr", tr("For other editors (DNxHR HQ)")},
        {"gif", tr("Moving picture (GIF)")},
        {"png-sequence", tr("Single pictures (PNG)")},
        {"png-alpha", tr("Single pictures with transparency (PNG)")},
        {"wav", tr("Sound alone, untouched (WAV)")},
        {"flac", tr("Sound alone, without loss (FLAC)")},
        {"mp3", tr("Sound alone, small (MP3)")}};
    for (const auto& [name, title] : titles)
        if (preset == name) return title;
    return QString::fromStdString(preset);
}

} // namespace ui
