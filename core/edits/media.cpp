// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/media.h"
#include "core/document/problem_of.h"

namespace core {

void run(Draft& d, const AddMedia& e) {
    Media media = e.media;
    if (media.id.empty()) media.id.value = d.fresh("m");
    d.add_media(std::move(media));
}

void run(Draft& d, const RelinkMedia& e) {
    d.change_media(e.media, [&](Media& media) {
        media.path = e.path;
        media.bytes = 0; // another file's size is not known
    });
}

void run(Draft& d, const SetCaption& e) {
    d.change_media(e.media, [&](Media& media) { media.caption = e.text; });
}

void run(Draft& d, const SetMedia& e) {
    const auto set = [&](auto& entry) {
        if (e.folder) entry.folder = *e.folder;
        if (e.tags) entry.tags = *e.tags;
        if (e.marks) entry.marks = *e.marks;
    };
    if (d.document.find_subclip(e.media))
        d.change_subclip(e.media, [&](Subclip& subclip) { set(subclip); });
    else
        d.change_media(e.media, [&](Media& media) { set(media); });
}

void run(Draft& d, const AddSubclip& e) {
    Subclip subclip = e.subclip;
    if (subclip.id.empty()) subclip.id.value = d.fresh("sub");
    d.add_subclip(std::move(subclip));
}

void run(Draft& d, const SetSubclip& e) {
    d.change_subclip(e.subclip, [&](Subclip& subclip) {
        if (e.name) subclip.name = *e.name;
        if (e.part) subclip.part = *e.part, subclip.marks = {};
    });
}

void run(Draft& d, const SetFolders& e) {
    if (auto problem = folders_problem(e.folders)) refuse(*problem);
    d.document.folders = e.folders;
}

void run(Draft& d, const RemoveMedia& e) {
    if (d.document.find_subclip(e.media)) return d.remove_subclip(e.media);
    if (!d.find_media(e.media)) refuse("there is no media '" + e.media.value + "' in the bin");
    for (std::size_t i = 0; i < d.track_count(); ++i)
        for (const auto& clip : d.clips(i))
            for (const Take& take : clip->takes())
                if (take.media == e.media)
                    refuse("'" + clip->name + "' on the timeline shows it; remove that clip first (media)");
    d.remove_media(e.media);
}

void run(Draft& d, const AddTake& e) {
    if (!d.find_media(e.take.media))
        refuse("the take names the media '" + e.take.media.value + "', which is not in the bin");
    Take take = e.take;
    if (take.id.empty()) take.id.value = d.fresh("k");
    Clip& clip = d.change(e.clip);
    if (clip.takes().empty()) refuse("'" + clip.name + "' shows no media, so it can have no takes (clip)");
    MediaContent& shown = clip.media();
    shown.takes.push_back(std::move(take));
    shown.active_take = shown.takes.size() - 1;
}

void run(Draft& d, const SelectTake& e) {
    Clip& clip = d.change(e.clip);
    if (e.index < 0 || e.index >= static_cast<std::int64_t>(clip.takes().size()))
        refuse("the clip has no take " + std::to_string(e.index) + " (index)");
    clip.media().active_take = static_cast<std::size_t>(e.index);
}

void run(Draft& d, const ReplaceMedia& e) {
    const Media* media = d.find_media(e.media);
    if (!media) refuse("there is no media '" + e.media.value + "' in the bin");
    const std::size_t track = d.find(e.clip).track;
    Clip& clip = d.change(e.clip);
    const Time length = clip.source.length();
    if (within_reach(e.from, "from") < Time(0)) refuse("a medium begins at 0 (from)");
    const bool pictures = d.track(track).kind == TrackKind::video;
    if (media->kind != MediaKind::image && e.from + length > media->reach(pictures))
        refuse("the medium is too short to fill '" + clip.name + "' from there; trim the clip first (from)");
    clip.source = {e.from, e.from + length};
    clip.frozen.reset();
    clip.content = MediaContent{.takes = {{.id = {d.fresh("k")}, .media = e.media}}};
}

} // namespace core
