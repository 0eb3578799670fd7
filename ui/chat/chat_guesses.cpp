// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ChatController that asks a language model where our own reading is unsure.
#include "ui/base/language.h"
#include "ui/chat/chat_controller.h"
#include "ui/chat/second_reading.h"

namespace ui {

namespace ca = core::assist;

void ChatController::read_again(const ca::Route& way, const Message& message) {
    ca::Scope scope = message.scope;
    if (scope.clip.empty()) scope.clip = message.under;
    const auto said_in = workspace_.project_path();
    Q_EMIT job_started(tr("Asking the language model at %1")
                           .arg(QString::fromStdString(ca::host_of(SecondReading::server().address))));
    second_->read(workspace_.snapshot(), message.text.toStdString(), scope,
                  [this, way, message, said_in](const ca::Guess* guess, const QString& problem) {
                      end_job(true, {}, false);
                      if (!workspace_.is_open(said_in)) return;
                      if (guess) return take_guess(*guess, way, message);
                      if (!problem.isEmpty()) Q_EMIT said("assistant", problem, nullptr);
                      ask_back(way);
                  });
}

void ChatController::take_guess(const ca::Guess& guess, const ca::Route& way, const Message& message) {
    if (!guess.steps.empty()) {
        guessed_ = Guessed{message, guess};
        return tell_guess();
    }
    const bool nothing =
        guess.route.kind == ca::RouteKind::clarify || guess.route.kind == ca::RouteKind::refuse;
    if (!nothing) return carry(guess.route, message);
    if (!guess.says.empty())
        Q_EMIT said("assistant", tr("The language model says: %1").arg(QString::fromStdString(guess.says)),
                    nullptr);
    if (guess.says.empty() || !way.means.empty()) ask_back(way);
}

void ChatController::tell_guess() {
    QStringList steps, left_out;
    for (const ca::GuessStep& step : guessed_->guess.steps)
        steps << in_words(step.sentence);
    for (const std::string& left : guessed_->guess.left_out)
        left_out << in_words(left);
    Q_EMIT guessed(steps, left_out, QString::fromStdString(guessed_->guess.says));
}

void ChatController::do_guess(const QList<bool>& wanted) {
    if (!guessed_) return;
    const Guessed told = *std::exchange(guessed_, std::nullopt);
    std::vector<std::string> commands;
    for (std::size_t i = 0; i < told.guess.steps.size(); ++i)
        if (static_cast<qsizetype>(i) < wanted.size() && wanted[static_cast<qsizetype>(i)])
            commands.push_back(told.guess.steps[i].command);
    if (commands.empty()) return go_on();
    try {
        ca::Scope scope = told.message.scope;
        if (scope.clip.empty()) scope.clip = told.message.under;
        // What happened to the project meanwhile counts.
        const ca::Guess now =
            ca::tried(workspace_.project(), told.message.text.toStdString(), scope, commands);
        for (const std::string& left : now.left_out)
            Q_EMIT said("assistant", tr("Left out: %1").arg(in_words(left)), nullptr);
        if (!now.steps.empty()) carry(now.route, told.message);
    } catch (...) {
        reply_with_thrown();
    }
    go_on();
}

void ChatController::leave_guess() {
    guessed_.reset();
    go_on();
}

} // namespace ui
