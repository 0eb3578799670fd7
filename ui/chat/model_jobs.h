// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The jobs that the conversation gives to the models, in the list of all jobs: how far they are, and a way to
// stop them. Interface thread.
#pragma once
#include "ui/chat/chat_controller.h"
#include "ui/export/export_queue.h"

namespace ui {

class ModelJobs : public Guarded<QObject> {
    Q_OBJECT
  public:
    ModelJobs(ChatController& controller, ExportQueue& queue, QObject* parent);

  private:
    void begin(const QString& what);
    void end(bool ok, const QString& text);
    ChatController& controller_;
    ExportQueue& queue_;
    core::JobNumber job_ = 0; ///< the one that runs; 0: none
    bool stopping_ = false;
};

} // namespace ui
