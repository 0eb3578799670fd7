// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chat_controller.h"
#include "core/assist/captions.h"
#include "core/assist/duck_wish.h"
#include "core/assist/estimate.h"
#include "core/assist/model_registry.h"
#include "core/assist/model_settings.h"
#include "core/assist/named_pictures.h"
#include "core/assist/requests.h"
#include "core/assist/talk/sayable.h"
#include "core/base/result.h"
#include "core/base/thrown.h"
#include "core/store/import.h"
#include "core/store/project_lock.h"
#include "core/store/relocate.h"
#include "ui/base/language.h"
#include "ui/chat/foresight.h"
#include "ui/chat/results.h"
#include "ui/chat/second_reading.h"
#include <QSettings>

namespace ui {

namespace ca = core::assist;

ChatController::ChatController(Workspace& workspace, AssistantFactory make_assistant, QObject* parent)
    : Guarded(parent), workspace_(workspace), make_assistant_(std::move(make_assistant)),
      second_(new SecondReading(this)), foresight_(new Foresight(make_assistant_, this)),
      shown_(workspace.project_path()) {
    if (const QStringList kept = QSettings().value("chat/model").toStringList(); !kept.isEmpty())
        model_ = kept.front(), model_can_ = kept.mid(1);
    const std::string quality = QSettings().value("chat/quality").toString().toStdString();
    quality_ = ca::quality_named(quality).value_or(ca::Quality::standard);
    connect(&workspace, &Workspace::project_changed, this, &ChatController::project_changed);
    connect(&workspace, &Workspace::moved, this,
            [this](const std::filesystem::path& from, const std::filesystem::path& to) {
                shown_ = to;
                for (Subject* subject : {&subject_, &job_.subject})
                    if (subject->project == from) subject->project = to;
                for (Attempt& attempt : attempts_)
                    if (attempt.subject.project == from) attempt.subject.project = to;
                for (auto& [subject, result] : waiting_)
                    if (subject.project == from) subject.project = to;
            });
}

ChatController::~ChatController() {
    assistant_.reset(); // stops what runs and joins its thread
}

ChatController::Message ChatController::message(const QString& text, ca::ReadBy by) const {
    Message made{.text = text, .by = by};
    made.scope.playhead = workspace_.playhead();
    made.scope.range = workspace_.marked();
    made.scope.region = workspace_.region();
    if (const core::Clip* clip = workspace_.selected_clip())
        made.scope.clip = clip->id;
    else if (const core::Clip* under = workspace_.target_clip())
        made.under = under->id;
    return made;
}

ca::Route ChatController::route(const Message& message) const {
    const core::ProjectPtr before = workspace_.history().previous();
    ca::Scope scope = message.scope;
    scope.before = before.get();
    scope.asked = asked_back_;
    const auto read = [&] {
        return ca::route_message(workspace_.project(), message.text.toStdString(), scope, message.by);
    };
    ca::Route way = read();
    if (way.kind != ca::RouteKind::clarify || message.under.empty()) return way;
    // Which clip? The one that the panel names above the message.
    scope.clip = message.under;
    ca::Route about = read();
    return about.kind == ca::RouteKind::clarify ? way : about;
}

ca::Route ChatController::route(const QString& text) const {
    return route(message(text));
}

std::vector<core::Edit> ChatController::messages(const Subject& subject, const QString& reply,
                                                 const nlohmann::json& details) {
    std::vector<core::Edit> kept;
    if (!subject.asked.isEmpty())
        kept.emplace_back(core::AddMessage{{"user", subject.asked.toStdString(), nullptr}});
    kept.emplace_back(core::AddMessage{{"assistant", reply.toStdString(), details}});
    return kept;
}

void ChatController::use_model(const QString& model, const QStringList& can) {
    model_ = model;
    model_can_ = can;
    QSettings().setValue("chat/model", QStringList{model} + can);
}

std::string ChatController::model_for(const char* what, const char* otherwise) const {
    if (what == std::string_view("answer") || what == std::string_view("caption"))
        if (const ca::LanguageServer server = SecondReading::server(); server.asked() && server.sees)
            return ca::kServerModel;
    if (model_can_.contains(what)) return model_.toStdString();
    if (what == std::string_view("fill")) return ca::fill_model_of_user();
    const bool chosen = QSettings().contains("chat/model");
    return !chosen && what == std::string_view("edit") ? ca::edit_model_of_user() : otherwise;
}

ca::ModelUse ChatController::use_of(const std::string& model) const {
    ca::ModelUse use = ca::kept_use(model);
    use.quality = quality_;
    return use;
}

void ChatController::use_quality(ca::Quality quality) {
    quality_ = quality;
    QSettings().setValue("chat/quality", ca::quality_name(quality));
    if (!planned_) return;
    if (auto* edit = std::get_if<ca::EditRequest>(&*planned_)) edit->use.quality = quality;
    if (auto* generate = std::get_if<ca::GenerateRequest>(&*planned_)) generate->use.quality = quality;
    tell_plan();
}

ca::EditRequest ChatController::edit_request(const ca::Route& way, const Message& message) const {
    ca::EditRequest request{.project = with_cuts(workspace_.project(), subject_),
                            .project_file = workspace_.project_path(),
                            .takes_folder = workspace_.takes_folder(),
                            .clip = way.clip,
                            .instruction = way.text,
                            .model = model_for(way.fill ? "fill" : "edit"),
                            .region = ca::region_of(way, workspace_.region()),
                            .fill = way.fill,
                            .references = message.pictures,
                            .use = {}};
    request.use = use_of(request.model);
    if (way.fill && way.fill->grows()) request.region.reset(); // all of the old picture stays
    const auto found = workspace_.project().find_clip(way.clip);
    if (found.clip && quality_ != ca::Quality::draft) // the better run of a draft is of the same picture
        request.seed = ca::seed_of_draft(*found.clip, way.text).value_or(0);
    return request;
}

void ChatController::submit(const QString& text, ca::ReadBy by) {
    if (text.trimmed().isEmpty()) return;
    Q_EMIT said("user", text, nullptr);
    Message made;
    try {
        const auto named =
            ca::named_pictures(text.toStdString(), workspace_.project(), workspace_.project_path());
        made = message(QString::fromStdString(named.text), by);
        made.pictures = named.pictures;
    } catch (...) {
        return Q_EMIT said("assistant", in_words(core::sentence_of_thrown()), nullptr);
    }
    if (!busy()) return act(made);
    messages_waiting_.push_back(std::move(made));
    Q_EMIT waiting_changed(static_cast<int>(messages_waiting_.size()));
}

void ChatController::go_on() {
    if (busy() || planned_ || guessed_ || messages_waiting_.empty()) return;
    const Message next = messages_waiting_.front();
    messages_waiting_.erase(messages_waiting_.begin());
    Q_EMIT waiting_changed(static_cast<int>(messages_waiting_.size()));
    act(next);
    post(this, [this] { go_on(); });
}

void ChatController::drop_waiting() {
    if (messages_waiting_.empty()) return;
    messages_waiting_.clear();
    Q_EMIT waiting_changed(0);
    post(this, [this] { // after the panels have turned to the other project
        Q_EMIT said("assistant", tr("What still waited for the other project's job was not done."), nullptr);
    });
}

void ChatController::reply_with_thrown() {
    job_ = {};
    end_job(false, in_words(core::sentence_of_thrown()), true);
}

void ChatController::end_job(bool ok, const QString& text, bool can_retry) {
    Q_EMIT job_ended(ok, text, can_retry, attempt_);
    post(this, [this] { go_on(); });
}

void ChatController::ask_back(const ca::Route& way) {
    questions_.push_back({way.means});
    QStringList labels;
    for (const std::string& choice : way.choices)
        labels << in_words(choice);
    Q_EMIT asked_back(in_words(way.understood), labels, static_cast<int>(questions_.size()));
}

void ChatController::act(const Message& message) try {
    if (ca::asks_what_can_be_said(message.text.toStdString())) {
        const std::string spoken = language().left(2).toStdString();
        const auto list = ca::sayable(workspace_.project(), spoken);
        return Q_EMIT said("assistant", QString::fromStdString(ca::sayable_text(list)), nullptr);
    }
    const ca::Route way = route(message);
    asked_back_ = way.kind == ca::RouteKind::clarify ? message.text.toStdString() : std::string();
    planned_.reset();
    guessed_.reset();
    attempt_ = 0;
    if (message.by == ca::ReadBy::all && ca::wants_second_reading(way) && SecondReading::server().asked())
        return read_again(way, message);
    carry(way, message);
} catch (...) {
    reply_with_thrown();
}

void ChatController::carry(const ca::Route& way, const Message& message) try {
    subject_ = {.project = workspace_.project_path(),
                .said = message.text,
                .asked = message.text,
                .scope = message.scope,
                .scratch = workspace_.scratch()};
    subject_.scope.before = nullptr; // it may not outlive this
    const QString understood = in_words(way.understood);
    if (way.listen) return perceive(way, message);
    if (const ca::Route heard = ca::duck_by_voice(way); heard.listen) return perceive(heard, message);
    switch (way.kind) {
    case ca::RouteKind::timeline:
        return edit_timeline(way, message.text);
    case ca::RouteKind::clarify:
    case ca::RouteKind::refuse:
        return ask_back(way);
    case ca::RouteKind::question: {
        subject_.clip = way.clip;
        subject_.captions = way.captions;
        const bool plain = way.captions == ca::Captions::none;
        if (auto film =
                plain ? ca::answer_about_film(workspace_.project(), way.text, way.clip) : std::nullopt) {
            const QString answer = in_words(film->answer);               // of the whole film, known at once
            std::erase_if(film->evidence, [&](const core::Evidence& e) { // the film is no place in it
                return e.range == core::TimeRange{core::Time(0), workspace_.project().duration()};
            });
            const nlohmann::json details{{"evidence", evidence_of(film->evidence)}};
            workspace_.apply(messages(subject_, answer, details), tr("Chat"));
            return Q_EMIT said("assistant", answer, details);
        }
        ca::AskRequest request =
            ca::ask_request(workspace_.project(), workspace_.project_path(), way.clip, way.text, way.range);
        request.model = plain ? model_for("answer") : model_for("caption", ca::kCaptionModel);
        request.captions = way.captions;
        request.use = use_of(request.model);
        return plan(std::move(request), plain ? tr("Looking at the clip") : tr("Describing the clip"));
    }
    case ca::RouteKind::edit:
    case ca::RouteKind::plan:
        subject_.clip = way.clip;
        subject_.cuts = way.edits;
        return plan(edit_request(way, message), understood);
    case ca::RouteKind::generate:
        return generate(way, message);
    }
} catch (...) {
    reply_with_thrown();
}

void ChatController::perceive(const ca::Route& way, const Message& message) {
    const auto folder = workspace_.takes_folder().parent_path();
    ca::Scope scope = message.scope;
    if (scope.clip.empty() && way.kind == ca::RouteKind::timeline) scope.clip = message.under;
    scope.before = nullptr; // it may not outlive this
    subject_.errand = std::make_shared<Errand>(
        Errand{{message.text.toStdString(), scope, way}, ca::Senses(folder / "heard"), {}});
    ca::ErrandState state = state_of(workspace_.project(), workspace_.project_path(), subject_);
    if (!state.next) return finish(subject_, state);
    const bool looks = std::holds_alternative<ca::LookRequest>(*state.next);
    plan(std::move(*state.next), looks ? tr("Looking at the clip") : tr("Listening"));
}

ca::ErrandState ChatController::state_of(const core::Project& project, const std::filesystem::path& file,
                                         const Subject& subject) {
    const auto masks = core::data_folder(file) / "masks";
    return ca::carry_out(project, file, masks, subject.errand->what, subject.errand->senses);
}

void ChatController::finish(const Subject& subject, const ca::ErrandState& state) {
    const Landing landed = landing_of_errand(subject, state);
    if (!workspace_.apply(landed.edits, landed.label))
        return Q_EMIT said("assistant", tr("That could not be done."), nullptr);
    if (state.go_to) workspace_.seek(*state.go_to);
    Q_EMIT said("assistant", landed.text, landed.details);
    if (!state.export_preset.empty())
        Q_EMIT export_wanted(QString::fromStdString(state.export_preset), state.export_form, state.range);
}

ChatController::Landing ChatController::landing_of_errand(const Subject& subject,
                                                          const ca::ErrandState& state) {
    const QString text = in_words(state.answer);
    nlohmann::json details{{"route", ca::route_name(subject.errand->what.route.kind)}};
    if (!state.evidence.empty()) details["evidence"] = evidence_of(state.evidence);
    std::vector<core::Edit> edits = state.edits;
    for (core::Edit& message : messages(subject, text, details))
        edits.push_back(std::move(message));
    return {std::move(edits), subject.asked, text, details, !state.edits.empty()};
}

void ChatController::edit_timeline(const ca::Route& way, const QString& text) {
    if (!way.export_preset.empty() && way.edits.empty()) {
        Q_EMIT said("assistant", tr("Choose where to: %1.").arg(in_words(way.understood)), nullptr);
        return Q_EMIT export_wanted(QString::fromStdString(way.export_preset), way.export_form, way.range);
    }
    if (way.follow) {
        if (!way.edits.empty() && !workspace_.apply(way.edits, text)) // what is to follow is put on first
            return Q_EMIT said("assistant", tr("That could not be done."), nullptr);
        Q_EMIT said("assistant", tr("Looking for it in the background: %1.").arg(in_words(way.understood)),
                    {{"route", "timeline"}});
        return Q_EMIT follow_wanted(*way.follow);
    }
    if (way.go_to) {
        workspace_.seek(*way.go_to);
        return Q_EMIT said("assistant", tr("Done: %1.").arg(in_words(way.understood)), nullptr);
    }
    const QString done = tr("Done: %1.").arg(in_words(way.understood));
    for (int i = way.history_steps; i < 0; ++i)
        workspace_.undo();
    for (int i = 0; i < way.history_steps; ++i)
        workspace_.redo();
    if (!way.edits.empty()) {
        std::vector<core::Edit> edits = way.edits;
        for (core::Edit& message : ca::conversation(text.toStdString(), done.toStdString(), way))
            edits.push_back(std::move(message));
        if (!workspace_.apply(edits, text))
            return Q_EMIT said("assistant", tr("That could not be done."), nullptr);
    }
    Q_EMIT said("assistant", done, {{"route", "timeline"}});
    if (!way.export_preset.empty())
        Q_EMIT export_wanted(QString::fromStdString(way.export_preset), way.export_form, way.range);
}

void ChatController::choose(int question, int choice) {
    if (question < 1 || static_cast<std::size_t>(question) > questions_.size()) return;
    const Question& asked = questions_[static_cast<std::size_t>(question) - 1];
    if (!asked.unfinished.empty()) return choose_unfinished(std::vector(asked.unfinished), choice);
    const auto& means = asked.means;
    if (choice < 0 || static_cast<std::size_t>(choice) >= means.size()) return;
    const ca::Choice offer = means[static_cast<std::size_t>(choice)]; // the message that follows makes others
    if (!offer.clip.empty() && workspace_.project().find_clip(offer.clip).clip)
        workspace_.select({offer.clip});
    submit(QString::fromStdString(offer.text), offer.by);
}

std::vector<core::Edit> ChatController::cuts_needed(const core::Project& project, const Subject& subject) {
    const auto cut = core::apply(project, subject.cuts);
    return cut && cut.value().find_clip(subject.clip).clip ? subject.cuts : std::vector<core::Edit>{};
}

core::ProjectPtr ChatController::with_cuts(const core::Project& project, const Subject& subject) {
    return std::make_shared<const core::Project>(core::apply(project, cuts_needed(project, subject)).value());
}

void ChatController::again() {
    again(static_cast<int>(attempts_.size()));
}

void ChatController::again(int attempt) {
    if (busy() || attempt < 1 || static_cast<std::size_t>(attempt) > attempts_.size()) return;
    Attempt next = attempts_[static_cast<std::size_t>(attempt) - 1];
    subject_ = next.subject;
    subject_.project = workspace_.project_path(); // it may have been saved elsewhere since
    subject_.scratch = workspace_.scratch();
    if (auto* edit = std::get_if<ca::EditRequest>(&next.request)) {
        ++edit->seed;
        edit->project = with_cuts(workspace_.project(), subject_);
        edit->project_file = workspace_.project_path();
        edit->takes_folder = workspace_.takes_folder();
    }
    if (auto* generate = std::get_if<ca::GenerateRequest>(&next.request)) {
        ++generate->seed;
        generate->takes_folder = workspace_.takes_folder();
    }
    start(std::move(next.request), next.what);
}

void ChatController::tell_again() {
    if (busy() && attempt_ > 0) Q_EMIT job_started(attempts_[static_cast<std::size_t>(attempt_) - 1].what);
    if (planned_) tell_plan();
    if (guessed_) tell_guess();
    if (!messages_waiting_.empty()) Q_EMIT waiting_changed(static_cast<int>(messages_waiting_.size()));
}

bool ChatController::busy() const {
    return job_.id != 0 || second_->busy();
}

void ChatController::stop() {
    if (busy()) Q_EMIT stopping();
    if (second_->busy()) return second_->stop();
    if (busy() && assistant_) assistant_->cancel(job_.id);
}

bool ChatController::busy_for_long() const {
    constexpr auto kLong = std::chrono::seconds(20);
    return job_.id != 0 && std::chrono::steady_clock::now() - job_.begun > kLong;
}

void ChatController::project_changed() {
    if (workspace_.project_path() == shown_) return;
    shown_ = workspace_.project_path();
    attempt_ = 0;
    attempts_.clear(); // another try would be about a clip of the other project
    questions_.clear();
    planned_.reset();
    guessed_.reset();
    second_->stop();
    drop_waiting();
    const auto& scratch = job_.subject.scratch;
    if (scratch && !scratch->keep && !workspace_.is_open(job_.subject.project))
        stop(); // its project was thrown away
    std::vector<std::pair<Subject, ca::Event>> left;
    for (auto& item : std::exchange(waiting_, {}))
        if (workspace_.is_open(item.first.project))
            land_here(item.first, item.second);
        else
            left.push_back(std::move(item));
    for (auto& item : left)
        waiting_.push_back(std::move(item));
    post(this, [this] { offer_unfinished(); }); // after the panels have turned to the other project
}

void ChatController::plan(ca::Request request, const QString& what) {
    if (const auto job = std::exchange(going_on_, std::nullopt)) {
        ca::go_on_as(request, *job);
        return start(std::move(request), what); // it was agreed to when it was begun
    }
    constexpr double kAskFrom = 20; // seconds; shorter jobs are stopped as fast as they are confirmed
    const ca::Estimate cost = ca::estimate(request);
    // What looks or listens changes nothing before it has ended, and can be stopped until then.
    const bool draws = std::holds_alternative<ca::EditRequest>(request) ||
                       std::holds_alternative<ca::GenerateRequest>(request);
    if (!draws || (cost.known() && cost.seconds < kAskFrom)) return start(std::move(request), what);
    planned_what_ = what;
    planned_ = std::move(request);
    tell_plan();
}

void ChatController::tell_plan() {
    const ca::Estimate cost = ca::estimate(*planned_);
    if (cost.known()) {
        foresight_->forget();
        return Q_EMIT planned(planned_what_, in_words(ca::estimate_text(cost)));
    }
    Q_EMIT planned(planned_what_, tr("how long it takes is being worked out…"));
    foresight_->ask(*planned_, [this](const ca::Estimate& found) {
        if (planned_) Q_EMIT planned(planned_what_, in_words(ca::estimate_text(found)));
    });
}

void ChatController::go() {
    if (!planned_ || busy()) return;
    ca::Request request = *std::exchange(planned_, std::nullopt);
    // What happened to the project meanwhile counts.
    if (auto* edit = std::get_if<ca::EditRequest>(&request))
        edit->project = with_cuts(workspace_.project(), subject_);
    start(std::move(request), planned_what_);
}

void ChatController::leave() {
    planned_.reset();
    go_on();
}

ca::Assistant& ChatController::assistant() {
    if (!assistant_) assistant_ = make_assistant_();
    return *assistant_;
}

void ChatController::start(ca::Request request, const QString& what) {
    try {
        static_cast<void>(assistant());
        if (subject_.errand) subject_.errand->asked = request;
        attempts_.push_back({request, what, subject_});
        attempts_.back().subject.scratch.reset(); // another try asks for the folder of then
        attempt_ = static_cast<int>(attempts_.size());
        Q_EMIT job_started(what);
        job_ = {.subject = subject_, .begun = std::chrono::steady_clock::now()};
        const ca::Scope& scope = subject_.scope;
        if (const auto kept = ca::unfinished_of(request, subject_.said.toStdString(), scope.clip, scope.range,
                                                scope.region))
            job_.kept = ca::keep_unfinished(core::data_folder(subject_.project), *kept);
        job_.id = assistant_->submit(std::move(request), [this](ca::JobId job, const ca::Event& event) {
            post(this, [this, job, event] { receive(job, event); }); // from the worker's thread
        });
    } catch (...) {
        reply_with_thrown();
    }
}

void ChatController::receive(ca::JobId job, const ca::Event& event) {
    if (job != job_.id) return;
    if (const auto* progress = std::get_if<ca::Progress>(&event)) return Q_EMIT job_progress(*progress);
    if (const auto* preview = std::get_if<ca::Preview>(&event)) return Q_EMIT job_preview(*preview);
    const Job ended = std::exchange(job_, {});
    const Subject& subject = ended.subject;
    ca::forget_unfinished(core::data_folder(subject.project), ended.kept);
    const bool here = workspace_.is_open(subject.project);
    try {
        if (const auto* failed = std::get_if<ca::Failed>(&event))
            return end_job(false, in_words(failed->message), here);
        if (std::holds_alternative<ca::Cancelled>(event))
            return end_job(false, here ? tr("Stopped. Nothing was changed.") : QString(), here);
        here ? land_here(subject, event) : land_elsewhere(subject, event);
    } catch (...) {
        reply_with_thrown();
    }
}

void ChatController::land_here(const Subject& subject, const ca::Event& result) {
    if (subject.errand) {
        subject.errand->senses.add(subject.errand->asked, result);
        ca::ErrandState state = state_of(workspace_.project(), workspace_.project_path(), subject);
        if (state.next) { // the message goes on with another job
            subject_ = subject;
            return start(std::move(*state.next), tr("Listening"));
        }
        if (attempt_ > 0)
            attempts_[static_cast<std::size_t>(attempt_) - 1].subject.asked.clear(); // it is kept
        end_job(true, {}, false);
        return finish(subject, state);
    }
    const Landing landed = landing(workspace_.project(), workspace_.project_path(), subject, result);
    if (!workspace_.apply(landed.edits, landed.label))
        return end_job(false, tr("The result could not be put into the project."), true);
    if (attempt_ > 0) attempts_[static_cast<std::size_t>(attempt_) - 1].subject.asked.clear(); // it is kept
    if (std::holds_alternative<ca::TakeReady>(result)) return end_job(landed.done, landed.text, !landed.done);
    end_job(true, {}, false);
    Q_EMIT said("assistant", landed.text, landed.details);
}

void ChatController::land_elsewhere(const Subject& subject, const ca::Event& result) {
    const QString name = QString::fromStdString(subject.project.stem().string());
    end_job(true, {}, false);
    try {
        auto file = core::ProjectFile::open(subject.project, core::ProjectFile::Access::write);
        const Landing landed = landing(file.project(), file.path(), subject, result);
        if (const auto done = file.apply(landed.edits, landed.label.toStdString()); !done)
            throw core::Failure(done.message());
        file.save();
        Q_EMIT said("assistant", tr("In the project '%1': %2").arg(name, landed.text), nullptr);
    } catch (...) {
        waiting_.emplace_back(subject, result);
        Q_EMIT said("assistant",
                    tr("The result of '%1' waits until the project '%2' is open again: %3.")
                        .arg(subject.asked, name, in_words(core::sentence_of_thrown())),
                    nullptr);
    }
}

ChatController::Landing ChatController::landing(const core::Project& project,
                                                const std::filesystem::path& file, const Subject& subject,
                                                const ca::Event& result) {
    if (const auto* answer = std::get_if<ca::AnswerReady>(&result))
        return landing_of_answer(project, subject, *answer);
    if (subject.errand) {
        subject.errand->senses.add(subject.errand->asked, result);
        const ca::ErrandState state = state_of(project, file, subject);
        if (state.next) throw core::Failure("the rest of it is listened to when that project is open");
        return landing_of_errand(subject, state);
    }
    ca::TakeReady ready = std::get<ca::TakeReady>(result);
    ready.media.path = core::take_beside(ready.media.path, file).string(); // it may have been saved elsewhere
    return landing_of_take(project, file, subject, ready);
}

nlohmann::json ChatController::evidence_of(const std::vector<core::Evidence>& seen) {
    nlohmann::json evidence = nlohmann::json::array();
    for (const core::Evidence& item : seen)
        evidence.push_back({{"time", core::to_seconds(item.range.start)},
                            {"end", core::to_seconds(item.range.end)},
                            {"text", item.text},
                            {"source", item.source}});
    return evidence;
}

ChatController::Landing ChatController::landing_of_answer(const core::Project& project,
                                                          const Subject& subject,
                                                          const ca::AnswerReady& ready) {
    const auto found = project.find_clip(subject.clip);
    std::vector<core::Evidence> seen = ready.evidence;
    if (found.clip) ca::onto_timeline(seen, *found.clip);
    const bool captions = subject.captions != ca::Captions::none && found.clip;
    const QString answer = QString::fromStdString(ready.answer);
    const nlohmann::json details{{"evidence", evidence_of(seen)}};
    std::vector<core::Edit> edits;
    if (captions) edits = ca::caption_edits(project, *found.clip, seen);
    for (core::Edit& message : messages(subject, answer, details))
        edits.push_back(std::move(message));
    return {std::move(edits), captions ? tr("Captions") : tr("Chat"), answer, details};
}

} // namespace ui
