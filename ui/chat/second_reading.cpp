// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/second_reading.h"
#include "core/base/thrown.h"
#include "ui/base/language.h"

namespace ui {

namespace ca = core::assist;

SecondReading::SecondReading(QObject* parent) : Guarded(parent), lane_([] {}) {}

ca::LanguageServer SecondReading::server() {
    try {
        return ca::kept_server();
    } catch (const std::exception&) { // the preferences tell why
        return {};
    }
}

void SecondReading::read(core::ProjectPtr project, std::string text, ca::Scope scope, Done done) {
    stop();
    job_ = ++last_;
    done_ = std::move(done);
    scope.before = nullptr; // it may not outlive this
    lane_.forget_finished();
    running_ =
        lane_.add(text, {},
                  [this, job = job_, server = server(), project = std::move(project), text,
                   scope = std::move(scope)](const std::stop_token& stop, const core::JobQueue::Report&) {
                      std::optional<ca::Guess> guess;
                      std::string problem;
                      try {
                          guess =
                              ca::second_reading(server, *project, text, scope, ca::reading_limits(), stop);
                      } catch (...) {
                          problem = core::sentence_of_thrown(); // none where it was stopped
                      }
                      post(this, [this, job, guess, problem] { finish(job, guess, in_words(problem)); });
                      return std::string();
                  });
}

void SecondReading::stop() {
    if (!busy()) return;
    lane_.stop(running_);
    finish(job_, std::nullopt, {}); // at once; what still comes of it is nobody's
}

void SecondReading::finish(int job, const std::optional<ca::Guess>& guess, const QString& problem) {
    if (job != job_) return;
    job_ = 0;
    const Done done = std::exchange(done_, nullptr);
    done(guess ? &*guess : nullptr, problem);
}

} // namespace ui
