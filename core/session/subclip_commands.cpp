// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of media that get a name and a place of their own in the bin.
#include "core/session/common.h"
#include <algorithm>
#include <filesystem>

namespace core {
namespace {

using namespace session_parts;

std::string needs_marked_source(const Desk& desk) {
    if (std::string why = needs_source(desk); !why.empty()) return why;
    const auto entry = desk.project->find_entry(shown_in_source(desk));
    return entry.marks().within(entry.whole())
               ? ""
               : "Mark a part of the source first: I sets its start, O its end.";
}

std::string needs_subclip(const Desk& desk) {
    return desk.project->find_subclip(desk.source.media) ? "" : "Choose a subclip in the media panel first.";
}

/// What the source is called, and the first number that no subclip of that name has.
std::string fresh_name(const Desk& desk) {
    const auto entry = desk.project->find_entry(shown_in_source(desk));
    if (!entry.media) return {};
    const std::string of =
        entry.subclip ? entry.subclip->name : std::filesystem::path(entry.media->path).stem().string();
    const auto taken = [&](const std::string& name) {
        return std::any_of(desk.project->subclips.begin(), desk.project->subclips.end(),
                           [&](const auto& subclip) { return subclip->name == name; });
    };
    for (int number = 1;; ++number)
        if (std::string name = of + " " + std::to_string(number); !taken(name)) return name;
}

Result<Outcome> make(const Desk& desk, const Args& args) {
    const auto name = args.at("name").get<std::string>();
    if (name.empty()) return Refusal{"A subclip needs a name."};
    const auto entry = desk.project->find_entry(shown_in_source(desk));
    return Outcome{
        .edits = {AddSubclip{{.media = entry.media->id,
                              .name = name,
                              .part = *entry.marks().within(entry.whole()),
                              .folder = entry.subclip ? entry.subclip->folder : entry.media->folder}}},
        .label = "Make a subclip"};
}

Result<Outcome> rename(const Desk& desk, const Args& args) {
    const auto name = args.at("name").get<std::string>();
    if (name.empty()) return Refusal{"A subclip needs a name."};
    return Outcome{.edits = {SetSubclip{.subclip = desk.source.media, .name = name}},
                   .label = "Rename the subclip"};
}

} // namespace

std::vector<Command> subclip_commands() {
    return {
        {.id = "subclip.make",
         .text = "Make a subclip…",
         .icon = "subclip",
         .args = {{.name = "name", .words = "Name of the subclip", .needed = true, .now = fresh_name}},
         .why_not = needs_marked_source,
         .run = make},
        {.id = "subclip.rename",
         .text = "Rename the subclip…",
         .args = {{.name = "name",
                   .words = "Name of the subclip",
                   .needed = true,
                   .now =
                       [](const Desk& desk) {
                           const Subclip* subclip = desk.project->find_subclip(desk.source.media);
                           return subclip ? subclip->name : std::string();
                       }}},
         .why_not = needs_subclip,
         .run = rename},
    };
}

} // namespace core
