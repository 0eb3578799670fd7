// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copying clips, and what they look and sound like.
#include "core/session/common.h"
#include <algorithm>
#include <map>

namespace core {
namespace {

using namespace session_parts;

constexpr TrackKind kKinds[] = {TrackKind::video, TrackKind::audio, TrackKind::title, TrackKind::subtitle};

/// Tracks of a kind from the lowest up, in the order in which rows of a clipboard are counted.
std::vector<const Track*> tracks_of(const Project& project, TrackKind kind) {
    std::vector<const Track*> tracks;
    for (const auto& track : project.tracks)
        if (track->kind == kind) tracks.push_back(track.get());
    return tracks;
}

Clipboard copied(const Desk& desk) {
    Clipboard board;
    Time first = Time::max();
    std::map<TrackKind, std::size_t> lowest;
    for (const TrackKind kind : kKinds) {
        const auto tracks = tracks_of(*desk.project, kind);
        for (std::size_t row = 0; row < tracks.size(); ++row)
            for (const Clip& clip : tracks[row]->clips) {
                if (!desk.selection.contains(clip.id)) continue;
                lowest.try_emplace(kind, row);
                first = std::min(first, clip.start);
                board.items.push_back({kind, row - lowest[kind], clip});
            }
    }
    for (auto& item : board.items)
        item.clip.start -= first;
    return board;
}

/// The tracks that a clipboard goes to: from the targeted (or lowest unlocked) one of a kind upwards; those
/// that are missing are made.
class PasteTracks {
  public:
    PasteTracks(const Desk& desk, FreshNames& names, std::vector<Edit>& edits)
        : names_(names), edits_(edits) {
        for (const TrackKind kind : kKinds) {
            auto& open = open_[kind];
            for (const Track* track : tracks_of(*desk.project, kind))
                if (!track->locked) open.push_back(track->id);
            const auto from = std::find_if(open.begin(), open.end(),
                                           [&](const TrackId& id) { return desk.targets.contains(id); });
            if (from != open.end()) open.erase(open.begin(), from);
        }
    }
    TrackId of(TrackKind kind, std::size_t row) {
        auto& open = open_[kind];
        while (open.size() <= row) {
            open.push_back({names_("track")});
            edits_.push_back(AddTrack{open.back(), kind});
        }
        return open[row];
    }

  private:
    FreshNames& names_;
    std::vector<Edit>& edits_;
    std::map<TrackKind, std::vector<TrackId>> open_;
};

/// Clips of one link or group in the clipboard are one of their own when they are pasted.
void name_anew(Clip& clip, FreshNames& names, std::map<std::string, std::string>& known) {
    for (std::string* name : {&clip.link, &clip.group})
        if (!name->empty()) {
            std::string& fresh = known[*name];
            if (fresh.empty()) fresh = names("pasted");
            *name = fresh;
        }
    clip.id = {};
    if (auto* shown = std::get_if<MediaContent>(&clip.content))
        for (Take& take : shown->takes)
            take.id = {};
}

/// Links with one clip only are none: its partner was not copied.
void drop_lone_links(Clipboard& board) {
    std::map<std::string, int> count;
    for (const auto& item : board.items)
        ++count[item.clip.link];
    for (auto& item : board.items)
        if (count[item.clip.link] < 2) item.clip.link.clear();
}

enum class PasteHow { where_room_is, insert };

bool lies_over(const Project& project, const TrackId& track, const TimeRange& range) {
    const Track* found = project.find_track(track);
    return found && std::any_of(found->clips.begin(), found->clips.end(),
                                [&](const Clip& clip) { return clip.range().overlaps(range); });
}

Result<Outcome> paste(const Desk& desk, Clipboard board, Time at, PasteHow how) {
    for (const auto& item : board.items)
        for (const Take& take : item.clip.takes())
            if (!desk.project->find_media(take.media))
                return Refusal{"What was copied shows media that this project does not have. Import '" +
                               item.clip.name + "' here first."};
    FreshNames names(*desk.project);
    const Time length = board.length();
    Outcome outcome{.label = "Paste", .playhead = at + length, .select_new = true};
    PasteTracks tracks(desk, names, outcome.edits);
    drop_lone_links(board);
    std::map<std::string, std::string> known;
    std::vector<Edit> clips;
    bool room = true;
    for (auto& item : board.items) {
        item.clip.start += at;
        name_anew(item.clip, names, known);
        const TrackId track = tracks.of(item.kind, item.row);
        room = room && !lies_over(*desk.project, track, item.clip.range());
        clips.push_back(AddClip{track, item.clip, false});
    }
    if (how == PasteHow::insert || !room) { // nothing is written over: what lies there makes room
        const auto made = room_edits(*desk.project, at, length);
        if (!made) return Refusal{made.message()};
        // Room first: the tracks that are added are empty.
        outcome.edits.insert(outcome.edits.begin(), made.value().begin(), made.value().end());
    }
    for (Edit& edit : clips)
        outcome.edits.push_back(std::move(edit));
    return outcome;
}

std::string needs_clipboard(const Desk& desk) {
    return desk.clipboard.empty() ? "Copy clips first." : "";
}

Result<Outcome> duplicate(const Desk& desk) {
    Clipboard board = copied(desk);
    Time end{};
    for (const ClipId& id : desk.selected())
        end = std::max(end, desk.project->find_clip(id).clip->end());
    // Each onto the track it came from.
    Desk from = desk;
    from.targets.clear();
    for (const ClipId& id : desk.selected())
        from.targets.insert(desk.project->find_clip(id).track->id);
    auto outcome = paste(from, std::move(board), end, PasteHow::where_room_is);
    if (outcome) outcome.value().label = "Duplicate";
    return outcome;
}

Result<Outcome> cut(const Desk& desk) {
    return Outcome{.edits = {RemoveClips{desk.selected(), false}},
                   .label = "Cut",
                   .selection = std::set<ClipId>{},
                   .clipboard = copied(desk)};
}

} // namespace

std::vector<Command> clipboard_commands() {
    return {
        plain("edit.cut", "Cut", "cut", needs_selection, cut),
        plain("edit.copy", "Copy", "copy", needs_selection,
              [](const Desk& desk) -> Result<Outcome> { return Outcome{.clipboard = copied(desk)}; }),
        plain("edit.paste", "Paste", "paste", needs_clipboard,
              [](const Desk& desk) {
                  return paste(desk, desk.clipboard, desk.playhead, PasteHow::where_room_is);
              }),
        plain("edit.paste_insert", "Paste and make room", "", needs_clipboard,
              [](const Desk& desk) { return paste(desk, desk.clipboard, desk.playhead, PasteHow::insert); }),
        plain("edit.duplicate", "Duplicate", "", needs_selection, duplicate),
    };
}

} // namespace core
