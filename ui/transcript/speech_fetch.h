// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the small speech model with packaging/get_speech.sh, after the person has agreed to what it is and
// how large. Interface thread; the script is a process of its own.
#pragma once
#include "ui/base/guarded.h"
#include <QString>

class QProcess;

namespace ui {

class SpeechFetch : public Guarded<QObject> {
    Q_OBJECT
  public:
    explicit SpeechFetch(QObject* parent = nullptr);
    ~SpeechFetch() override;
    /// What it fetches, from where and how large, as sentences.
    [[nodiscard]] static QString what();
    /// Where the script lies; empty where the program came without it.
    [[nodiscard]] QString script() const;
    void set_script(const QString& file) { script_ = file; }
    void start();
    [[nodiscard]] bool running() const { return process_ != nullptr; }

  Q_SIGNALS:
    /// `problem` is empty when the model is there.
    void ended(const QString& problem);

  private:
    QString script_;
    QProcess* process_ = nullptr;
};

} // namespace ui
