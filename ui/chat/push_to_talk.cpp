// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/push_to_talk.h"
#include "core/base/thrown.h"
#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QKeyEvent>
#include <mutex>

namespace ui {

namespace ca = core::assist;

namespace {

constexpr int kRate = 48000; // what a SoundInput gives

/// A WAV file around samples.
QByteArray as_wav(const std::vector<float>& samples) {
    constexpr quint16 kFloat = 3, kOne = 1, kFrame = sizeof(float);
    const auto bytes = static_cast<quint32>(samples.size() * kFrame);
    QByteArray out;
    QDataStream to(&out, QIODevice::WriteOnly);
    to.setByteOrder(QDataStream::LittleEndian);
    to.writeRawData("RIFF", 4);
    to << 36 + bytes;
    to.writeRawData("WAVEfmt ", 8);
    to << quint32{16} << kFloat << kOne << quint32{kRate} << quint32{kRate * kFrame} << kFrame
       << quint16{8 * kFrame};
    to.writeRawData("data", 4);
    to << bytes;
    return out.append(reinterpret_cast<const char*>(samples.data()), static_cast<qsizetype>(bytes));
}

} // namespace

struct PushToTalk::Alive {
    std::mutex mutex;           ///< guards what follows: the worker's thread asks for it
    PushToTalk* self = nullptr; ///< null when it is gone
};

PushToTalk::PushToTalk(std::function<ca::Assistant&()> assistant, QObject* parent)
    : Guarded(parent), assistant_(std::move(assistant)), source_(microphone()),
      alive_(std::make_shared<Alive>()) {
    alive_->self = this;
}

PushToTalk::~PushToTalk() {
    if (listening_) source_->end();
    const std::scoped_lock lock(alive_->mutex);
    alive_->self = nullptr;
}

void PushToTalk::press() {
    if (listening_ || busy()) return;
    heard_.clear();
    const QString why = source_->begin([this](const float* samples, std::size_t count) {
        heard_.insert(heard_.end(), samples, samples + count);
    });
    if (!why.isEmpty()) return Q_EMIT failed(why);
    listening_ = true;
    Q_EMIT changed();
}

void PushToTalk::hold_key() {
    if (listening_) return release(); // without a key in hand: once to begin, once to end
    press();
    if (listening_) QCoreApplication::instance()->installEventFilter(this);
}

bool PushToTalk::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyRelease && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
        release(); // the key itself goes where it went
    return Guarded::eventFilter(object, event);
}

void PushToTalk::release() {
    if (!listening_) return;
    listening_ = false;
    QCoreApplication::instance()->removeEventFilter(this);
    source_->end();
    Q_EMIT changed();
    if (heard_.size() < kRate / 5) // a slip of the finger
        return Q_EMIT failed(tr("Hold it down while you speak, and let go when you are done."));
    try {
        understand();
    } catch (...) {
        job_ = 0;
        Q_EMIT failed(QString::fromStdString(core::sentence_of_thrown()));
    }
}

void PushToTalk::understand() {
    QFile file(folder_.filePath("said.wav"));
    const QByteArray bytes = as_wav(heard_);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Q_EMIT failed(tr("What you said cannot be kept for a moment: %1").arg(file.errorString()));
    file.close();
    job_ = assistant_().submit(ca::TranscribeRequest{.path = file.fileName().toStdString()},
                               [alive = alive_](ca::JobId job, const ca::Event& event) {
                                   const std::scoped_lock lock(alive->mutex); // from the worker's thread
                                   if (PushToTalk* self = alive->self)
                                       post(self, [self, job, event] { self->receive(job, event); });
                               });
    Q_EMIT changed();
}

void PushToTalk::receive(ca::JobId job, const ca::Event& event) {
    if (job != job_ || !ca::is_last(event)) return;
    job_ = 0;
    QFile::remove(folder_.filePath("said.wav"));
    Q_EMIT changed();
    if (const auto* wrong = std::get_if<ca::Failed>(&event))
        return Q_EMIT failed(QString::fromStdString(wrong->message));
    const auto* ready = std::get_if<ca::TranscriptReady>(&event);
    if (!ready) return;
    if (!ready->problem.empty()) return Q_EMIT failed(QString::fromStdString(ready->problem));
    const QString text = QString::fromStdString(ready->transcript.text()).simplified();
    if (text.isEmpty()) return Q_EMIT failed(tr("Nothing was understood. Speak closer to the microphone."));
    Q_EMIT understood(text);
}

} // namespace ui
