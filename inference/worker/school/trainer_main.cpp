// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// saycut_trainer VERB OPTIONS: what `saycut train`, `synth` and `evaluate` start; OPTIONS is a JSON object
// that they make of their words. A program of its own, so that the editor's carries no network along.
#include "core/base/thrown.h"
#include "inference/unified.h"
#include "inference/worker/school/job.h"
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <functional>
#include <map>
#include <pthread.h>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace {

constexpr int kFailed = 1, kWrongUse = 2, kStopped = 130;

/// Ctrl+C, an ordinary end and a closed terminal are heard on a thread of their own.
class EndListener {
  public:
    EndListener() {
        ::sigemptyset(&set_);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            ::sigaddset(&set_, signal);
        ::pthread_sigmask(SIG_BLOCK, &set_, nullptr); // before other threads
        std::thread([this] {
            for (int signal = 0;;) {
                ::sigwait(&set_, &signal);
                if (stop_.stop_requested()) std::_Exit(kStopped); // asked twice: at once
                stop_.request_stop();
            }
        }).detach();
    }
    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

  private:
    sigset_t set_{};
    std::stop_source stop_;
};

} // namespace

int main(int argc, char** argv) {
    static EndListener listener;
    std::signal(SIGXFSZ, SIG_IGN); // a write beyond a limit of size fails and is told
    using Verb = std::function<int(const school::Json&, school::Voice&, std::stop_token)>;
    const std::map<std::string, Verb> verbs{
        {"train", school::train}, {"synth", school::synth}, {"evaluate", school::evaluate}};
    const auto verb = argc == 3 ? verbs.find(argv[1]) : verbs.end();
    const auto options = argc == 3 ? school::Json::parse(argv[2], nullptr, false) : school::Json();
    if (verb == verbs.end() || !options.is_object())
        return std::fputs("saycut_trainer is started by saycut train, saycut synth and saycut evaluate\n",
                          stderr),
               kWrongUse;
    int code = kFailed;
    const auto told = [&](std::string sentence) { // a line; names in it come from files
        std::replace_if(
            sentence.begin(), sentence.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
        std::fprintf(stderr, "saycut %s: %s\n", argv[1], sentence.c_str());
    };
    try {
        school::Voice voice(options.value("json", false), options.value("quiet", false));
        code = verb->second(options, voice, listener.token());
    } catch (const inference::Interrupted&) {
        code = kStopped;
    } catch (const std::system_error&) {
        told(core::sentence_of_thrown());
    } catch (const std::runtime_error& error) { // its own and the models': they say what, why and what to do
        told(error.what());
    } catch (const std::invalid_argument& error) {
        told(error.what());
    } catch (...) {
        told(core::sentence_of_thrown());
    }
    std::fflush(nullptr);
    std::_Exit(code); // the listening thread ends with the process
}
