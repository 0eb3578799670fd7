// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/sound_output.h"
#include <QAudioDevice>
#include <QAudioSink>
#include <QCoreApplication>
#include <QMediaDevices>

namespace ui {
namespace {

/// What the sound device's thread reads from: the player's ring.
class SoundSource final : public QIODevice {
  public:
    explicit SoundSource(core::Player& player) : player_(player) { open(QIODevice::ReadOnly); }
    qint64 readData(char* data, qint64 size) override {
        const auto samples = static_cast<std::size_t>(size) / (2 * sizeof(float));
        player_.pull_sound(reinterpret_cast<float*>(data), samples);
        return static_cast<qint64>(samples * 2 * sizeof(float));
    }
    qint64 writeData(const char*, qint64) override { return -1; }
    [[nodiscard]] qint64 bytesAvailable() const override { return 1 << 16; }
    [[nodiscard]] bool isSequential() const override { return true; }

  private:
    core::Player& player_;
};

QString tr(const char* text) {
    return QCoreApplication::translate("SoundOutput", text);
}

} // namespace

SoundOutput::SoundOutput(core::Player& player) : player_(player) {}

SoundOutput::~SoundOutput() {
    if (sink_) sink_->stop();
}

QString SoundOutput::open() {
    if (std::exchange(tried_, true)) return problem_;
    QAudioFormat format;
    format.setSampleRate(48000);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Float);
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(format))
        return problem_ = tr("There is no sound device: the film is played by the clock.");
    source_ = std::make_unique<SoundSource>(player_);
    sink_ = std::make_unique<QAudioSink>(device, format);
    sink_->setBufferSize(48000 * 2 * static_cast<qsizetype>(sizeof(float)) / 12);
    sink_->start(source_.get());
    const bool runs = sink_->error() == QAudio::NoError;
    player_.set_sound_device(runs);
    if (!runs) problem_ = tr("The sound device does not start: the film is played by the clock.");
    return problem_;
}

} // namespace ui
