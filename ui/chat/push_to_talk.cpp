// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/push_to_talk.h"
#include "core/base/thrown.h"
#include <QAudioDevice>
#include <QAudioSource>
#include <QBuffer>
#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QKeyEvent>
#include <QMediaDevices>
#include <mutex>

namespace ui {

namespace ca = core::assist;

namespace {

class Microphone final : public VoiceSource {
  public:
    QString start() override {
        const QAudioDevice device = QMediaDevices::defaultAudioInput();
        if (device.isNull())
            return PushToTalk::tr(
                "There is no microphone. Connect one and choose it in the system's settings.");
        heard_.close();
        heard_.setData({});
        heard_.open(QIODevice::WriteOnly);
        input_ = std::make_unique<QAudioSource>(device, device.preferredFormat());
        input_->start(&heard_);
        if (input_->error() == QAudio::NoError) return {};
        input_.reset();
        return PushToTalk::tr("The microphone does not start. Another program may be using it.");
    }
    Sound stop() override {
        if (!input_) return {};
        const QAudioFormat format = input_->format();
        input_->stop();
        input_.reset();
        return {format, heard_.data()};
    }

  private:
    QBuffer heard_;
    std::unique_ptr<QAudioSource> input_;
};

/// A WAV file around samples.
QByteArray as_wav(const VoiceSource::Sound& sound) {
    constexpr quint16 kWhole = 1, kFloat = 3;
    const bool is_float = sound.format.sampleFormat() == QAudioFormat::Float;
    const int rate = sound.format.sampleRate(), frame = sound.format.bytesPerFrame();
    QByteArray out;
    QDataStream to(&out, QIODevice::WriteOnly);
    to.setByteOrder(QDataStream::LittleEndian);
    to.writeRawData("RIFF", 4);
    to << static_cast<quint32>(36 + sound.samples.size());
    to.writeRawData("WAVEfmt ", 8);
    to << quint32{16} << (is_float ? kFloat : kWhole) << static_cast<quint16>(sound.format.channelCount())
       << static_cast<quint32>(rate) << static_cast<quint32>(rate * frame) << static_cast<quint16>(frame)
       << static_cast<quint16>(8 * sound.format.bytesPerSample());
    to.writeRawData("data", 4);
    to << static_cast<quint32>(sound.samples.size());
    return out + sound.samples;
}

} // namespace

std::unique_ptr<VoiceSource> microphone() {
    return std::make_unique<Microphone>();
}

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
    if (listening_) source_->stop();
    const std::scoped_lock lock(alive_->mutex);
    alive_->self = nullptr;
}

void PushToTalk::press() {
    if (listening_ || busy()) return;
    if (const QString why = source_->start(); !why.isEmpty()) return Q_EMIT failed(why);
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
    const VoiceSource::Sound sound = source_->stop();
    Q_EMIT changed();
    constexpr qint64 kShortest = 200; // milliseconds: a slip of the finger
    if (!sound.format.isValid() ||
        sound.format.durationForBytes(static_cast<qint32>(sound.samples.size())) < kShortest * 1000)
        return Q_EMIT failed(tr("Hold it down while you speak, and let go when you are done."));
    try {
        understand(sound);
    } catch (...) {
        job_ = 0;
        Q_EMIT failed(QString::fromStdString(core::sentence_of_thrown()));
    }
}

void PushToTalk::understand(const VoiceSource::Sound& sound) {
    QFile file(folder_.filePath("said.wav"));
    const QByteArray bytes = as_wav(sound);
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
