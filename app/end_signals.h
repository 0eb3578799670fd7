// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

class QSocketNotifier;

namespace app {

/// While it lives, SIGTERM, SIGINT and SIGHUP (the session ends, the terminal is closed) call `end` from the
/// event loop, once; a second signal ends the program at once. A hangup that is ignored already (nohup) stays
/// ignored. One at a time, interface thread.
class EndSignals {
  public:
    explicit EndSignals(std::function<void()> end);
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

  private:
    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace app
