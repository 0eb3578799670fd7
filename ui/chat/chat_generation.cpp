// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// New clips and takes of the conversation: what is asked of the model, and where what it made goes.
#include "core/assist/generation.h"
#include "core/assist/model_registry.h"
#include "core/assist/requests.h"
#include "ui/base/language.h"
#include "ui/chat/chat_controller.h"
#include "ui/chat/results.h"

namespace ui {

namespace ca = core::assist;

namespace {

NewClip place_of_new(const std::optional<ca::Making>& making, bool in_gap) {
    if (!making) return in_gap ? NewClip::in_the_gap : NewClip::at_the_end;
    return making->kind == ca::Making::Kind::animate ? NewClip::as_a_take
           : making->kind == ca::Making::Kind::go_on ? NewClip::behind_its_clip
                                                     : NewClip::in_the_gap;
}

} // namespace

void ChatController::generate(const ca::Route& way, const Message& message) {
    const core::Project& project = workspace_.project();
    const core::Time at = message.scope.range ? message.scope.range->start : message.scope.playhead;
    subject_.making = way.making;
    if (!way.making) subject_.gap = ca::gap_at(project, at);
    std::string model = model_for("generate", "");
    if (way.making) model = ca::picture_model_of_user(way.making->kind == ca::Making::Kind::bridge, model);
    if (way.captions != ca::Captions::none) model.clear(); // one that captions what it makes
    ca::GenerateRequest request =
        ca::generation_request(project, workspace_.project_path(), way, subject_.gap, model);
    request.takes_folder = workspace_.takes_folder();
    request.references = message.pictures;
    request.use = use_of(request.model);
    plan(std::move(request), way.making  ? in_words(way.understood)
                             : way.still ? tr("Drawing a new picture")
                                         : tr("Drawing a new clip"));
}

ChatController::Landing ChatController::landing_of_take(const core::Project& project,
                                                        const std::filesystem::path& file,
                                                        const Subject& subject, const ca::TakeReady& ready) {
    if (!subject.clip.empty() && ready.changed_share < kVisibleShare) {
        const QString text = nothing_changed(ready);
        return {messages(subject, text, {{"route", "edit"}}), tr("Chat"), text, nullptr, false};
    }
    // The clip as it will be after the cuts, if it is still there.
    const auto cut = with_cuts(project, subject);
    const core::Clip* clip = cut->find_clip(subject.clip).clip;
    std::vector<core::Edit> edits =
        ca::take_edits(file, cuts_needed(project, subject), clip ? subject.clip : core::ClipId{}, ready);
    bool in_bin = false;
    if (subject.clip.empty()) try {
            edits = ca::generation_edits(project, file, subject.making, subject.gap, ready);
        } catch (const core::Failure&) { // it stays in the bin then
            in_bin = true;
        }
    const QString done = in_bin ? tr("What was made lies in the bin.")
                         : subject.clip.empty()
                             ? what_was_made(ready, place_of_new(subject.making, subject.gap.has_value()))
                         : clip ? what_changed(ready, *clip)
                                : tr("The clip is gone; the result lies in the bin.");
    const QString text = done + notes_of(ready);
    for (core::Edit& message :
         messages(subject, text, {{"route", subject.clip.empty() ? "generate" : "edit"}}))
        edits.push_back(std::move(message));
    return {std::move(edits), QString::fromStdString(ready.take.instruction), text, nullptr};
}

} // namespace ui
