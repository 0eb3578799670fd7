// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries a typed message out: routes it, applies timeline edits, sends jobs to the assistant and brings
// their events back to the interface thread. One job at a time.
#pragma once
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/assistant.h"
#include "core/assist/errand.h"
#include "core/assist/planner/guess.h"
#include "core/assist/talk/route.h"
#include "core/assist/unfinished.h"
#include <chrono>
#endif
#include "ui/workspace/workspace.h"

namespace ui {

class Foresight;
class SecondReading;

/// Makes the assistant when the first job needs it.
using AssistantFactory = std::function<std::unique_ptr<core::assist::Assistant>()>;

class ChatController : public Guarded<QObject> {
    Q_OBJECT
  public:
    ChatController(Workspace& workspace, AssistantFactory make_assistant, QObject* parent = nullptr);
    ~ChatController() override;
    /// What will happen with the text, without doing it.
    [[nodiscard]] core::assist::Route route(const QString& text) const;
    /// Carries it out; while a job runs it waits for its turn and is about what is selected now.
    void submit(const QString& text, core::assist::ReadBy by = core::assist::ReadBy::all);
    /// The answer to a question back: does what the choice stands for.
    void choose(int question, int choice);
    /// A request to the model once more, with another seed; the newest one, or that of an attempt.
    void again();
    void again(int attempt);
    void stop();
    /// What answers, for jobs of other panels; made when it is asked for. Throws what making it throws.
    [[nodiscard]] core::assist::Assistant& assistant();
    /// The model that does what it can ("edit", "generate", "caption", "answer"); the starter does the rest.
    /// Remembered for the next start.
    void use_model(const QString& model, const QStringList& can);
    [[nodiscard]] QString model() const { return model_; }
    /// How much work the next pictures are worth; a job that waits for `go` too, whose cost is told anew.
    /// Remembered for the next start.
    void use_quality(core::assist::Quality quality);
    [[nodiscard]] core::assist::Quality quality() const { return quality_; }
    /// The job that `planned` told of: do it, or leave it.
    void go();
    void leave();
    /// What `guessed` told of: do these steps of it, as one step of the history, or leave it.
    void do_guess(const QList<bool>& wanted);
    void leave_guess();
    /// Tells what is going on once more, for a panel that was made meanwhile.
    void tell_again();
    [[nodiscard]] bool busy() const;
    /// Busy for so long that a person would not like to lose it by mistake.
    [[nodiscard]] bool busy_for_long() const;

  Q_SIGNALS:
    void said(const QString& role, const QString& text, const nlohmann::json& details);
    /// What is to be chosen; `question` is for `choose`.
    void asked_back(const QString& text, const QStringList& choices, int question);
    /// A mask or a place is to follow what it lies on.
    void follow_wanted(const core::FollowRequest& request);
    /// The film, or a range of it, is wanted as such a file: where to is asked elsewhere.
    void export_wanted(const QString& preset, const core::FilmForm& form,
                       const std::optional<core::TimeRange>& range);
    /// A longer job waits for `go`; `cost` is a line of time and memory.
    void planned(const QString& what, const QString& cost);
    /// What a language model takes a message for waits for `do_guess`: its steps, what of it was left out,
    /// its own words.
    void guessed(const QStringList& steps, const QStringList& left_out, const QString& says);
    void job_started(const QString& what);
    /// What runs was asked to stop; its end follows.
    void stopping();
    void job_progress(const core::assist::Progress& progress);
    void job_preview(const core::assist::Preview& preview);
    /// `ok`: it did what was asked; `can_retry`: it failed or was stopped; `attempt`: for `again`, 0: none.
    void job_ended(bool ok, const QString& text, bool can_retry, int attempt);
    /// So many messages wait for the job that runs.
    void waiting_changed(int count);

  private:
    /// Starts a short job at once; tells of a long one and waits.
    void plan(core::assist::Request request, const QString& what);
    void start(core::assist::Request request, const QString& what);
    void edit_timeline(const core::assist::Route& way, const QString& text);
    /// What is thrown while a message or a result is dealt with becomes the reply, and no job stays behind.
    void reply_with_thrown();
    /// A message with what it is about: what was selected and marked when it was sent.
    struct Message {
        QString text;
        core::assist::Scope scope;
        core::assist::ReadBy by = core::assist::ReadBy::all;
        core::ClipId under; ///< the clip under the playhead, meant when the words leave the clip open
        std::vector<std::filesystem::path> pictures; ///< that it names, taken out of its text
    };
    [[nodiscard]] Message message(const QString& text,
                                  core::assist::ReadBy by = core::assist::ReadBy::all) const;
    [[nodiscard]] core::assist::Route route(const Message& message) const;
    void act(const Message& message);
    /// Does what a route says, or asks what it asks.
    void carry(const core::assist::Route& way, const Message& message);
    /// Offers what the program's end broke off in the project that is open.
    void offer_unfinished();
    void choose_unfinished(const std::vector<core::assist::UnfinishedJob>& jobs, int choice);
    /// A new clip.
    void generate(const core::assist::Route& way, const Message& message);
    void ask_back(const core::assist::Route& way);
    /// Asks the language model about a message that our own reading, `way`, is unsure of.
    void read_again(const core::assist::Route& way, const Message& message);
    void take_guess(const core::assist::Guess& guess, const core::assist::Route& way, const Message& message);
    void tell_guess();
    [[nodiscard]] core::assist::EditRequest edit_request(const core::assist::Route& way,
                                                         const Message& message) const;
    /// Carries out what waits, one after the other, as long as no job and no plan stands before it.
    void go_on();
    void drop_waiting();
    void end_job(bool ok, const QString& text, bool can_retry);
    void receive(core::assist::JobId job, const core::assist::Event& event);
    void project_changed();
    /// As it is kept of the model, at the quality that is chosen.
    [[nodiscard]] core::assist::ModelUse use_of(const std::string& model) const;
    [[nodiscard]] std::string model_for(const char* what, const char* otherwise = "starter") const;
    /// A message that is carried out once clips were listened to or looked at, and what was perceived so far.
    struct Errand {
        core::assist::Errand what;
        core::assist::Senses senses;
        core::assist::Request asked; ///< the job that runs or has just ended
    };
    /// What a message is about, and the project that it was said in: whatever is open when the job ends, the
    /// result belongs there.
    struct Subject {
        std::filesystem::path project;
        core::ClipId clip; ///< as it is called after the cuts
        std::vector<core::Edit>
            cuts; ///< made together with the result: nothing is cut when nothing comes of it
        std::optional<core::assist::Making> making;                     ///< what a new clip is to the film
        std::optional<core::TimeRange> gap;                             ///< that it is to fill
        core::assist::Captions captions = core::assist::Captions::none; ///< what a question is to caption
        std::shared_ptr<Errand> errand;                                 ///< what is listened or looked for
        QString said;                                                   ///< the message
        QString asked;                    ///< said and not yet kept in the project
        core::assist::Scope scope;        ///< of the message; `before` is null
        std::shared_ptr<Scratch> scratch; ///< an untitled project's folder, needed until the job has ended
    };
    struct Job {
        core::assist::JobId id = 0;
        Subject subject;
        std::string kept; ///< under which it is offered again where the program ends before it does
        std::chrono::steady_clock::time_point begun;
    };
    /// What a result does to its project, as that is now.
    struct Landing {
        std::vector<core::Edit> edits;
        QString label, text;
        nlohmann::json details;
        bool done = true; ///< false: nothing came of it, and the text says why
    };
    [[nodiscard]] static Landing landing(const core::Project& project, const std::filesystem::path& file,
                                         const Subject& subject, const core::assist::Event& result);
    [[nodiscard]] static Landing landing_of_take(const core::Project& project,
                                                 const std::filesystem::path& file, const Subject& subject,
                                                 const core::assist::TakeReady& ready);
    [[nodiscard]] static Landing landing_of_answer(const core::Project& project, const Subject& subject,
                                                   const core::assist::AnswerReady& ready);
    /// Begins a message that listens or looks first.
    void perceive(const core::assist::Route& way, const Message& message);
    /// The errand of a subject in a project: another job that it needs, or what it comes to.
    [[nodiscard]] static core::assist::ErrandState
    state_of(const core::Project& project, const std::filesystem::path& file, const Subject& subject);
    /// What an errand comes to is done in the project that is open.
    void finish(const Subject& subject, const core::assist::ErrandState& state);
    [[nodiscard]] static Landing landing_of_errand(const Subject& subject,
                                                   const core::assist::ErrandState& state);
    [[nodiscard]] static nlohmann::json evidence_of(const std::vector<core::Evidence>& seen);
    /// Into the project that is open, which is the subject's.
    void land_here(const Subject& subject, const core::assist::Event& result);
    /// Into a project that is not open; where that cannot be done, the result waits until it is.
    void land_elsewhere(const Subject& subject, const core::assist::Event& result);
    /// What was asked and the reply, to be kept with what was done: one step in the history.
    [[nodiscard]] static std::vector<core::Edit> messages(const Subject& subject, const QString& reply,
                                                          const nlohmann::json& details = nullptr);
    /// The cuts that still have to be made: none when an earlier try has made them, or the clip has changed.
    [[nodiscard]] static std::vector<core::Edit> cuts_needed(const core::Project& project,
                                                             const Subject& subject);
    [[nodiscard]] static core::ProjectPtr with_cuts(const core::Project& project, const Subject& subject);
    /// Tells of the job that waits; what it takes is told once more where that is still to be found out.
    void tell_plan();
    Workspace& workspace_;
    AssistantFactory make_assistant_;
    std::unique_ptr<core::assist::Assistant> assistant_;
    Job job_;
    std::vector<std::pair<Subject, core::assist::Event>> waiting_; ///< results of projects that are not open
    /// Something that was asked of the model, to be tried again from its own bubble.
    struct Attempt {
        core::assist::Request request;
        QString what;
        Subject subject;
    };
    struct Question {
        std::vector<core::assist::Choice> means; ///< what each choice stands for
        std::vector<core::assist::UnfinishedJob> unfinished =
            {}; ///< of it: the first is gone on with, or none
    };
    std::optional<core::assist::UnfinishedJob> going_on_; ///< what the message that is carried out asks again
    std::vector<Attempt> attempts_;                       ///< of this project; numbered from 1
    std::string asked_back_; ///< the last message, where it was answered with a question
    std::vector<Question> questions_;
    std::vector<Message> messages_waiting_;
    struct Guessed {
        Message message;
        core::assist::Guess guess;
    };
    std::optional<Guessed> guessed_; ///< shown, not yet done
    SecondReading* second_;
    Foresight* foresight_;
    int attempt_ = 0; ///< the one that runs or has just ended; 0: none
    std::optional<core::assist::Request> planned_;
    QString planned_what_, model_ = "starter";
    QStringList model_can_;
    core::assist::Quality quality_ = core::assist::Quality::standard;
    Subject subject_;             ///< of the last message
    std::filesystem::path shown_; ///< the project that is open, to notice another one
};

} // namespace ui
