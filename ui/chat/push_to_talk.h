// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hold, speak, let go: what was said as text. The sound is kept in a file of its own until it was understood,
// and then deleted. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/mixer/sound_input.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/assist/assistant.h"
#endif
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <vector>

namespace ui {

class PushToTalk : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// `assistant`: makes it when something was said; may throw.
    explicit PushToTalk(std::function<core::assist::Assistant&()> assistant, QObject* parent = nullptr);
    ~PushToTalk() override;
    void set_source(std::unique_ptr<SoundInput> source) { source_ = std::move(source); }
    void press();
    void release();
    [[nodiscard]] bool listening() const { return listening_; }
    [[nodiscard]] bool busy() const { return job_ != 0; }
    /// While it is held by a key that a command has: the next key that is let go ends it.
    void hold_key();
    bool eventFilter(QObject* object, QEvent* event) override;

  Q_SIGNALS:
    void understood(const QString& text);
    /// Nothing came of it, and why.
    void failed(const QString& why);
    void changed();

  private:
    void understand();
    void receive(core::assist::JobId job, const core::assist::Event& event);
    std::function<core::assist::Assistant&()> assistant_;
    std::unique_ptr<SoundInput> source_;
    std::vector<float> heard_;
    QTemporaryDir folder_;
    bool listening_ = false;
    core::assist::JobId job_ = 0;
    /// Jobs may outlive this: the window is built anew in another language.
    struct Alive;
    std::shared_ptr<Alive> alive_;
};

} // namespace ui
