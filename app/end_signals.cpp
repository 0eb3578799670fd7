// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/end_signals.h"
#include "core/base/result.h"
#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace app {
namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> ends{-1, -1}; // a signal handler can reach nothing else

void handle(int) {
    const char one = 1;
    [[maybe_unused]] const auto ignored = ::write(ends[1], &one, 1);
}

} // namespace

EndSignals::EndSignals(std::function<void()> end) {
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) < 0)
        throw core::Failure("the system has no pipe left; close other programs and start again");
    notifier_ = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(),
                     [this, end = std::move(end)] {
                         notifier_->setEnabled(false);
                         end();
                     });
    for (const int signal : kSignals) {
        struct sigaction before {
        }, action{};
        ::sigaction(signal, nullptr, &before);
        if (signal == SIGHUP && before.sa_handler == SIG_IGN) continue;
        action.sa_handler = handle;
        action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART); // the second one ends it at once
        ::sigaction(signal, &action, nullptr);
    }
}

EndSignals::~EndSignals() {
    for (const int signal : kSignals)
        if (struct sigaction now{}; ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == handle)
            std::signal(signal, SIG_DFL);
    notifier_.reset();
    for (int& fd : ends)
        ::close(std::exchange(fd, -1));
}

} // namespace app
