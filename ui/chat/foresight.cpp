// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/foresight.h"

namespace ui {

namespace ca = core::assist;

Foresight::Foresight(std::function<std::unique_ptr<ca::Assistant>()> make, QObject* parent)
    : Guarded(parent), make_(std::move(make)), lane_([] {}) {}

void Foresight::ask(ca::Request request, Told told) {
    const int number = ++asked_;
    lane_.forget_finished();
    lane_.add("what it takes", {},
              [this, number, request = std::move(request),
               told = std::move(told)](const std::stop_token&, const core::JobQueue::Report&) {
                  ca::Estimate cost;
                  try {
                      cost = ca::estimate(request, *make_());
                  } catch (const std::exception&) { // the job itself will say why
                  }
                  post(this, [this, number, told, cost] {
                      if (number == asked_) told(cost);
                  });
                  return std::string();
              });
}

} // namespace ui
