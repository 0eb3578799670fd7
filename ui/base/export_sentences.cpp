// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/core_sentences.h"
#include <QtGlobal>

namespace ui {
namespace {

// clang-format off
constexpr const char* kExportSentences[] = {
    QT_TRANSLATE_NOOP("core", "the preset %1 cannot write %2; give the file the ending %3"),
    QT_TRANSLATE_NOOP("core", "the film's sound is %1, which the preset %2 cannot write; it was written as %3"),
    QT_TRANSLATE_NOOP("core", "there is nothing to export: the timeline (or the range) is empty"),
    QT_TRANSLATE_NOOP("core", "the finished film is not right at %1 (%2 s, frame %3): %4; nothing was put at %5. Export again, and without copying if it stays so"),
    QT_TRANSLATE_NOOP("core", "the copied picture is not that of '%1'"),
    QT_TRANSLATE_NOOP("core", "the copied sound is not that of its medium"),
    QT_TRANSLATE_NOOP("core", "the copied sound is not at its time"),
    QT_TRANSLATE_NOOP("core", "a picture is damaged"),
    QT_TRANSLATE_NOOP("core", "a picture cannot be decoded"),
    QT_TRANSLATE_NOOP("core", "a picture lies %1 s too early"),
    QT_TRANSLATE_NOOP("core", "a picture lies %1 s too late"),
    QT_TRANSLATE_NOOP("core", "times do not rise"),
    QT_TRANSLATE_NOOP("core", "it ends after %1 of %2 pictures"),
    QT_TRANSLATE_NOOP("core", "the sound is %1 s too long"),
    QT_TRANSLATE_NOOP("core", "the sound is %1 s too short"),
    QT_TRANSLATE_NOOP("core", "only what is copied can be compared with its source; copy what is untouched (--copy), or leave --verify out"),
    QT_TRANSLATE_NOOP("core", "the preset %1 is encoded by the processor alone; leave --encoder out, or use h264 or hevc"),
    QT_TRANSLATE_NOOP("core", "copying and two passes are the processor's; leave them out, or leave --encoder hardware out"),
    QT_TRANSLATE_NOOP("core", "nothing on this machine but the processor encodes this film; leave --encoder hardware out"),
    QT_TRANSLATE_NOOP("core", "%1 failed while it encoded; the processor encoded the film, from its start"),
    QT_TRANSLATE_NOOP("core", "what is encoded cannot lie beside what is copied; export without copying"),
    QT_TRANSLATE_NOOP("core", "the size '%1' is none; write it as 1280x720, with sides from %2 to %3, or as 720p, which keeps the film's shape"),
    QT_TRANSLATE_NOOP("core", "films have even sides; write %1 instead of %2"),
    QT_TRANSLATE_NOOP("core", "at %1p this film would be %2, and sides go up to %3; choose a smaller size"),
    QT_TRANSLATE_NOOP("core", "the rate '%1' is none; write it as 25 or 30000/1001, from 1 to 240 pictures a second"),
    QT_TRANSLATE_NOOP("core", "this kind of file shows at most %1 pictures a second; choose a lower rate or another preset"),
    QT_TRANSLATE_NOOP("core", "a film of %1 s has no room in %2 MB; export a part of it, or allow more with --under"),
    QT_TRANSLATE_NOOP("core", "the film became larger than it was to be; choose a smaller size"),
    QT_TRANSLATE_NOOP("core", "no marker of this film has a length; mark a range, put a marker over it, and export again"),
    QT_TRANSLATE_NOOP("core", "a %1 file cannot hold subtitles as a stream; burn them in, write them beside it (.srt), or choose .mp4, .mov, .mkv or .webm"),
    QT_TRANSLATE_NOOP("core", "this FFmpeg has no encoder %1; choose another preset"),
    QT_TRANSLATE_NOOP("core", "the list of kept exports %1 is damaged; mend it or delete it, then try again"),
    QT_TRANSLATE_NOOP("core", "'%1' is a preset that comes with the program; choose another name"),
    QT_TRANSLATE_NOOP("core", "what is kept needs a name"),
};
// clang-format on

} // namespace

std::span<const char* const> export_sentences() {
    return kExportSentences;
}

} // namespace ui
