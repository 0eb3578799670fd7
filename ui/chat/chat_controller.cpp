// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chat_controller.h"
#include "core/assist/captions.h"
#include "core/assist/estimate.h"
#include "core/assist/requests.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "core/project/import.h"

namespace ui {

namespace ca = core::assist;

ChatController::ChatController(Workspace& workspace, AssistantFactory make_assistant, QObject* parent)
    : Guarded(parent), workspace_(workspace), make_assistant_(std::move(make_assistant)) {}

ChatController::~ChatController() {
    assistant_.reset(); // stops what runs and joins its thread
}

ca::Route ChatController::route(const QString& text) const {
    ca::Scope scope{.playhead = workspace_.playhead()};
    if (const core::Clip* clip = workspace_.selected_clip()) scope.clip = clip->id;
    scope.range = workspace_.marked();
    return ca::route_message(workspace_.project(), text.toStdString(), scope);
}

std::vector<core::Edit> ChatController::messages(const QString& reply, const nlohmann::json& details) {
    std::vector<core::Edit> kept;
    if (!asked_.isEmpty()) kept.emplace_back(core::AddMessage{{"user", asked_.toStdString(), nullptr}});
    asked_.clear();
    kept.emplace_back(core::AddMessage{{"assistant", reply.toStdString(), details}});
    return kept;
}

void ChatController::submit(const QString& text) {
    if (text.trimmed().isEmpty() || busy()) return;
    try {
        act(text);
    } catch (...) {
        reply_with_thrown();
    }
}

void ChatController::reply_with_thrown() {
    job_ = 0;
    asked_.clear();
    Q_EMIT job_ended(false, QString::fromStdString(core::sentence_of_thrown()), true);
}

void ChatController::act(const QString& text) {
    const ca::Route way = route(text);
    leave();
    last_text_ = asked_ = text;
    Q_EMIT said("user", text, nullptr);
    const QString understood = QString::fromStdString(way.understood);
    switch (way.kind) {
    case ca::RouteKind::timeline:
        return edit_timeline(way, text);
    case ca::RouteKind::clarify:
    case ca::RouteKind::refuse:
        asked_.clear(); // nothing was done that it could be kept with
        return Q_EMIT said("assistant", understood, {{"choices", way.choices}});
    case ca::RouteKind::question: {
        clip_ = way.clip;
        captions_ = way.captions;
        const bool plain = way.captions == ca::Captions::none;
        ca::AskRequest request = ca::ask_request(workspace_.project(), workspace_.project_path(), way.clip,
                                                 way.text, workspace_.marked());
        request.model = plain ? "starter" : ca::kCaptionModel;
        request.captions = way.captions;
        return plan(std::move(request), plain ? tr("Looking at the clip") : tr("Describing the clip"));
    }
    case ca::RouteKind::edit:
        clip_ = way.clip;
        cuts_ = way.edits;
        return plan(ca::EditRequest{.project = with_cuts(),
                                    .project_file = workspace_.project_path(),
                                    .takes_folder = workspace_.takes_folder(),
                                    .clip = way.clip,
                                    .instruction = way.text,
                                    .region = workspace_.region()},
                    understood);
    case ca::RouteKind::generate:
        clip_ = {};
        return plan(ca::GenerateRequest{.takes_folder = workspace_.takes_folder(),
                                        .prompt = way.text,
                                        .model = way.captions == ca::Captions::none ? "starter"
                                                                                    : ca::kCaptionedClipModel,
                                        .captioned = way.captions != ca::Captions::none,
                                        .still = way.still},
                    way.still ? tr("Drawing a new picture") : tr("Drawing a new clip"));
    }
}

void ChatController::edit_timeline(const ca::Route& way, const QString& text) {
    const QString done = tr("Done: %1.").arg(QString::fromStdString(way.understood));
    if (way.history_steps < 0) {
        workspace_.undo();
    } else if (way.history_steps > 0) {
        workspace_.redo();
    } else {
        std::vector<core::Edit> edits = way.edits;
        for (core::Edit& message : messages(done, {{"route", "timeline"}}))
            edits.push_back(std::move(message));
        if (!workspace_.apply(edits, text))
            return Q_EMIT said("assistant", tr("That could not be done."), nullptr);
    }
    Q_EMIT said("assistant", done, {{"route", "timeline"}});
}

void ChatController::choose(const QString& clip_name) {
    for (const auto& track : workspace_.project().tracks)
        for (const core::Clip& clip : track->clips)
            if (track->kind == core::TrackKind::video && clip.name == clip_name.toStdString()) {
                workspace_.select({clip.id});
                return submit(last_text_);
            }
}

std::vector<core::Edit> ChatController::cuts_needed() const {
    const auto cut = core::apply(workspace_.project(), cuts_);
    return cut && cut.value().find_clip(clip_).clip ? cuts_ : std::vector<core::Edit>{};
}

core::ProjectPtr ChatController::with_cuts() const {
    return std::make_shared<const core::Project>(core::apply(workspace_.project(), cuts_needed()).value());
}

void ChatController::again() {
    if (!last_ || busy()) return;
    ca::Request request = *last_;
    if (auto* edit = std::get_if<ca::EditRequest>(&request)) ++edit->seed, edit->project = with_cuts();
    if (auto* generate = std::get_if<ca::GenerateRequest>(&request)) ++generate->seed;
    start(std::move(request), last_what_);
}

void ChatController::stop() {
    if (job_) assistant_->cancel(job_);
}

void ChatController::plan(ca::Request request, const QString& what) {
    constexpr double kAskFrom = 20; // seconds; shorter jobs are stopped as fast as they are confirmed
    const ca::Estimate cost = ca::estimate(request);
    if (cost.known() && cost.seconds < kAskFrom) return start(std::move(request), what);
    last_what_ = what;
    planned_ = std::move(request);
    Q_EMIT planned(what, QString::fromStdString(ca::estimate_text(cost)));
}

void ChatController::go() {
    if (!planned_ || busy()) return;
    ca::Request request = *std::exchange(planned_, std::nullopt);
    // What happened to the project meanwhile counts.
    if (auto* edit = std::get_if<ca::EditRequest>(&request)) edit->project = with_cuts();
    start(std::move(request), last_what_);
}

void ChatController::leave() {
    planned_.reset();
}

void ChatController::start(ca::Request request, const QString& what) {
    if (!assistant_) assistant_ = make_assistant_();
    last_ = request;
    last_what_ = what;
    Q_EMIT job_started(what);
    job_ = -1; // until the real number is known, events of this job are its own
    job_ = assistant_->submit(std::move(request), [this](ca::JobId job, const ca::Event& event) {
        post(this, [this, job, event] { receive(job, event); }); // from the worker's thread
    });
}

void ChatController::receive(ca::JobId job, const ca::Event& event) {
    if (job != job_) return;
    if (const auto* progress = std::get_if<ca::Progress>(&event)) return Q_EMIT job_progress(*progress);
    if (const auto* preview = std::get_if<ca::Preview>(&event)) return Q_EMIT job_preview(*preview);
    job_ = 0;
    try {
        if (const auto* take = std::get_if<ca::TakeReady>(&event)) return take_ready(*take);
        if (const auto* answer = std::get_if<ca::AnswerReady>(&event)) return answer_ready(*answer);
    } catch (...) {
        return reply_with_thrown();
    }
    if (const auto* failed = std::get_if<ca::Failed>(&event))
        return Q_EMIT job_ended(false, QString::fromStdString(failed->message), true);
    Q_EMIT job_ended(false, tr("Stopped. Nothing was changed."), true);
}

void ChatController::take_ready(const ca::TakeReady& ready) {
    // The clip as it will be after the cuts, if it is still there.
    const bool here = with_cuts()->find_clip(clip_).clip != nullptr;
    std::vector<core::Edit> edits =
        ca::take_edits(workspace_.project_path(), cuts_needed(), here ? clip_ : core::ClipId{}, ready);
    if (clip_.empty()) // a new clip goes to the end of the timeline
        try {
            edits = core::import_edits(workspace_.project(), ready.media.path, false);
            if (!ready.caption.empty())
                for (core::Edit& edit : edits)
                    if (auto* add = std::get_if<core::AddMedia>(&edit)) add->media.caption = ready.caption;
        } catch (const core::Failure&) { // it stays in the bin then
        }
    const int kept = static_cast<int>((1 - ready.changed_share) * 100);
    const QString text =
        clip_.empty()
            ? (ready.caption.empty() ? tr("Done: a new clip is at the end of the timeline.")
                                     : tr("Done: a new clip is at the end of the timeline. It shows: %1")
                                           .arg(QString::fromStdString(ready.caption)))
        : here ? tr("Done: the clip has a new take. %1 % of the pixels are untouched.").arg(kept)
               : tr("The clip is gone; the result lies in the bin.");
    for (core::Edit& message : messages(text, {{"route", clip_.empty() ? "generate" : "edit"}}))
        edits.push_back(std::move(message));
    if (!workspace_.apply(edits, QString::fromStdString(ready.take.instruction)))
        return Q_EMIT job_ended(false, tr("The result could not be put on the timeline."), true);
    Q_EMIT job_ended(true, text, false);
}

void ChatController::answer_ready(const ca::AnswerReady& ready) {
    nlohmann::json evidence = nlohmann::json::array();
    const auto found = workspace_.project().find_clip(clip_);
    std::vector<core::Evidence> seen = ready.evidence;
    if (found.clip) ca::onto_timeline(seen, *found.clip);
    for (const core::Evidence& item : seen)
        evidence.push_back({{"time", core::to_seconds(item.range.start)},
                            {"end", core::to_seconds(item.range.end)},
                            {"text", item.text},
                            {"source", item.source}});
    if (captions_ != ca::Captions::none && found.clip)
        workspace_.apply(ca::caption_edits(workspace_.project(), *found.clip, seen), tr("Captions"));
    captions_ = ca::Captions::none;
    const QString answer = QString::fromStdString(ready.answer);
    const nlohmann::json details{{"evidence", evidence}};
    workspace_.apply(messages(answer, details), tr("Chat"));
    Q_EMIT job_ended(true, {}, false);
    Q_EMIT said("assistant", answer, details);
}

} // namespace ui
