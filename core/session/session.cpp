// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "core/document/transitions.h"
#include "core/edits/names.h"
#include "core/session/seen.h"
#include <algorithm>

namespace core {
namespace {

constexpr const char* kOnlyLooks =
    "The project is open in another window, so this one only looks at it; Save as makes a copy to work on.";

/// Clips that one project has and the other has not.
std::set<ClipId> new_clips(const Project& now, const Project& before) {
    std::set<ClipId> old, fresh;
    for (const auto& track : before.tracks)
        for (const Clip& clip : track->clips)
            old.insert(clip.id);
    for (const auto& track : now.tracks)
        for (const Clip& clip : track->clips)
            if (!old.contains(clip.id)) fresh.insert(clip.id);
    return fresh;
}

TransitionId new_transition(const Project& now, const Project& before) {
    for (const auto& track : now.tracks)
        for (const Transition& transition : track->transitions)
            if (!find_transition(before, transition.id).transition) return transition.id;
    return {};
}

/// "red, green or empty"
std::string listed(const std::vector<std::string>& choices) {
    std::string list;
    for (const std::string& choice : choices)
        list += (list.empty()               ? ""
                 : choice == choices.back() ? " or "
                                            : ", ") +
                (choice.empty() ? "empty" : choice);
    return list;
}

/// What a call lacks or has too much of, as a sentence; empty when all is there.
std::string wrong_args(const Command& command, const Args& args) {
    if (!args.is_object()) return "the command " + command.id + " takes its values by name";
    for (const ArgSpec& spec : command.args) {
        const auto found = args.find(spec.name);
        if (found == args.end()) {
            if (spec.needed) return "the command " + command.id + " needs '" + spec.name + "'";
            continue;
        }
        const bool number = spec.kind == ArgSpec::Kind::number || spec.kind == ArgSpec::Kind::time;
        const bool fits = number                              ? found->is_number()
                          : spec.kind == ArgSpec::Kind::truth ? found->is_boolean()
                                                              : found->is_string();
        if (!fits)
            return "'" + spec.name + "' of the command " + command.id + " must be " +
                   (number                              ? "a number"
                    : spec.kind == ArgSpec::Kind::truth ? "true or false"
                                                        : "text");
        if (!spec.choices.empty() && std::find(spec.choices.begin(), spec.choices.end(),
                                               found->get<std::string>()) == spec.choices.end())
            return "'" + spec.name + "' of the command " + command.id + " must be one of " +
                   listed(spec.choices);
    }
    for (const auto& [name, value] : args.items())
        if (std::none_of(command.args.begin(), command.args.end(),
                         [&name = name](const ArgSpec& spec) { return spec.name == name; }))
            return "the command " + command.id + " knows no '" + name + "'";
    return {};
}

} // namespace

void Session::take_over(ProjectFile file) {
    file_.emplace(std::move(file));
    desk_ = {.project = file_->history().current(), .open = {}, .clipboard = std::move(desk_.clipboard)};
    left_at_.clear();
    selections_.clear();
    only_look_ = false;
}

void Session::moved(ProjectFile file) {
    file_.emplace(std::move(file));
    only_look_ = false;
    look();
}

void Session::look() {
    while (!desk_.open.empty() && !film()->find_sequence(desk_.open.back())) {
        desk_.open.pop_back();
        desk_.playhead = left_at_.back();
        left_at_.pop_back();
    }
    desk_.project = seen_from(film(), desk_.open.empty() ? SequenceId{} : desk_.open.back());
}

void Session::begin_in(Time playhead) {
    look();
    desk_.selection.clear();
    desk_.transition = {};
    desk_.marks = {};
    desk_.track = {};
    desk_.targets.clear();
    seek(playhead);
}

std::string Session::open_sequence(const SequenceId& sequence, Time at) {
    if (!film()->find_sequence(sequence)) return "That sequence is not there any more.";
    if (std::find(desk_.open.begin(), desk_.open.end(), sequence) != desk_.open.end())
        return "That sequence is open.";
    left_at_.push_back(desk_.playhead);
    desk_.open.push_back(sequence);
    begin_in(at);
    return {};
}

void Session::leave_sequences(std::size_t depth) {
    if (depth >= desk_.open.size()) return;
    const Time back = left_at_[depth];
    desk_.open.resize(depth);
    left_at_.resize(depth);
    begin_in(back);
}

void Session::changed(std::size_t position) {
    const std::size_t now = file_->history().undo_count();
    selections_[position] = desk_.selection;
    if (const auto then = selections_.find(now); then != selections_.end() && now != position)
        desk_.selection = then->second;
    look();
    std::erase_if(desk_.selection, [&](const ClipId& id) { return !desk_.project->find_clip(id).clip; });
    std::erase_if(desk_.targets, [&](const TrackId& id) { return !desk_.project->find_track(id); });
    if (!desk_.project->find_track(desk_.track)) desk_.track = {};
    if (!desk_.selection.empty() || !find_transition(*desk_.project, desk_.transition).transition)
        desk_.transition = {};
    if (!desk_.project->find_entry(desk_.source.media).media) desk_.source = {};
}

Result<ProjectPtr> Session::apply(std::vector<Edit> edits, const std::string& label) {
    if (only_look_) return Refusal{kOnlyLooks};
    auto meant = meant_in(std::move(edits), desk_.open.empty() ? SequenceId{} : desk_.open.back());
    if (!meant) return Refusal{meant.message()};
    const std::size_t position = file_->history().undo_count();
    auto result = file_->apply(std::move(meant.value()), label);
    if (!result) return Refusal{with_names(*desk_.project, result.message())};
    selections_.erase(selections_.upper_bound(position), selections_.end()); // of steps that are gone
    changed(position);
    return result;
}

std::string Session::undo() {
    if (only_look_) throw Failure(kOnlyLooks);
    const std::size_t position = file_->history().undo_count();
    std::string label = file_->undo();
    if (!label.empty()) changed(position);
    return label;
}

std::string Session::redo() {
    if (only_look_) throw Failure(kOnlyLooks);
    const std::size_t position = file_->history().undo_count();
    std::string label = file_->redo();
    if (!label.empty()) changed(position);
    return label;
}

void Session::go_to_step(std::size_t count) {
    while (file_->history().undo_count() > count && !undo().empty()) {
    }
    while (file_->history().undo_count() < count && !redo().empty()) {
    }
}

void Session::select(std::set<ClipId> clips) {
    desk_.selection = std::move(clips);
    desk_.transition = {};
}

void Session::choose_transition(const TransitionId& transition) {
    desk_.selection.clear();
    desk_.transition = find_transition(*desk_.project, transition).transition ? transition : TransitionId{};
}

void Session::look_at(SourceView source) {
    if (source.media != desk_.source.media && !desk_.source.media.empty())
        desk_.sources[desk_.source.media] = desk_.source;
    desk_.source = std::move(source);
}

void Session::look_through(const MediaId& medium) {
    if (medium == desk_.source.media) return;
    const auto before = desk_.sources.find(medium);
    look_at(before == desk_.sources.end()
                ? SourceView{.media = medium, .playhead = desk_.project->find_entry(medium).whole().start}
                : before->second);
}

void Session::seek(Time time) {
    desk_.playhead = std::clamp(time, Time(0), std::max(Time(0), desk_.project->duration()));
}

std::string Session::run(const std::string& id, const Args& args) {
    const Command* command = find_command(id);
    if (!command) return "there is no command '" + id + "'";
    if (std::string wrong = wrong_args(*command, args); !wrong.empty()) return wrong;
    if (command->why_not)
        if (std::string why = command->why_not(desk_); !why.empty()) return why;
    const auto result = command->run(desk_, args);
    if (!result) return with_names(*desk_.project, result.message());
    const Outcome& outcome = result.value();
    if (!outcome.edits.empty()) {
        const ProjectPtr before = desk_.project;
        const std::string label =
            outcome.label.empty() ? command->text.substr(0, command->text.find("…")) : outcome.label;
        const auto applied = apply(outcome.edits, label);
        if (!applied) return applied.message();
        if (outcome.select_new) {
            if (auto fresh = new_clips(*desk_.project, *before); !fresh.empty())
                select(std::move(fresh));
            else if (const auto made = new_transition(*desk_.project, *before); !made.empty())
                choose_transition(made);
        }
    }
    take(outcome);
    return {};
}

void Session::take(const Outcome& outcome) {
    if (outcome.selection) select(*outcome.selection);
    if (outcome.transition) choose_transition(*outcome.transition);
    if (outcome.playhead) seek(*outcome.playhead);
    if (outcome.marks) desk_.marks = *outcome.marks;
    if (outcome.clipboard) desk_.clipboard = *outcome.clipboard;
    if (outcome.track) desk_.track = *outcome.track;
    if (outcome.targets) desk_.targets = *outcome.targets;
}

const std::vector<Command>& session_commands() {
    static const std::vector<Command> all = [] {
        std::vector<Command> list;
        for (auto family : {clipboard_commands, attribute_commands, clip_commands, trim_commands,
                            range_commands, selection_commands, source_commands, subclip_commands,
                            label_commands, transition_commands, title_commands, effect_commands,
                            move_commands, caption_commands, track_commands, marker_commands})
            for (Command& command : family())
                list.push_back(std::move(command));
        return list;
    }();
    return all;
}

const Command* find_command(const std::string& id) {
    const auto& all = session_commands();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command& command) { return command.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace core
