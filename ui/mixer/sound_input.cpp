// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mixer/sound_input.h"
#include "ui/base/guarded.h"
#include "ui/base/language.h"
#include <QAudioDevice>
#include <QAudioSource>
#include <QIODevice>
#include <QMediaDevices>
#include <algorithm>
#include <vector>

namespace ui {
namespace {

constexpr int kRate = 48000;

QString no_microphone() {
    return tr("There is no microphone: connect one, or allow it in the system's settings, and try again.");
}

QString other_rate(const QString& name) {
    return tr("The microphone '%1' does not give 48 kHz: choose another one in the system's settings.")
        .arg(name);
}

QString does_not_start(const QString& name) {
    return tr("The microphone '%1' does not start: another program may be using it.").arg(name);
}

class Microphone final : public SoundInput {
  public:
    QString begin(Take take) override {
        const QAudioDevice device = QMediaDevices::defaultAudioInput();
        if (device.isNull()) return no_microphone();
        QAudioFormat format;
        format.setSampleRate(kRate);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Float);
        if (!device.isFormatSupported(format)) return other_rate(device.description());
        take_ = std::move(take);
        source_ = std::make_unique<QAudioSource>(device, format);
        heard_ = source_->start();
        if (!heard_ || source_->error() != QAudio::NoError) {
            source_.reset();
            return does_not_start(device.description());
        }
        Guarded<QObject>::connect(heard_, &QIODevice::readyRead, heard_, [this] { hand_over(); });
        return {};
    }
    void end() override {
        if (!source_) return;
        hand_over();
        source_->stop();
        source_.reset();
        heard_ = nullptr;
    }

  private:
    void hand_over() {
        const QByteArray bytes = heard_->readAll();
        std::vector<float> samples(static_cast<std::size_t>(bytes.size()) / sizeof(float));
        std::copy_n(bytes.constData(), samples.size() * sizeof(float),
                    reinterpret_cast<char*>(samples.data()));
        if (!samples.empty()) take_(samples.data(), samples.size());
    }
    Take take_;
    std::unique_ptr<QAudioSource> source_;
    QIODevice* heard_ = nullptr; ///< the source's
};

} // namespace

std::unique_ptr<SoundInput> microphone() {
    return std::make_unique<Microphone>();
}

} // namespace ui
