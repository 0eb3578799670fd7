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
    SoundSource(core::Player& player, std::size_t channels)
        : player_(player), bytes_(channels * sizeof(float)) {
        open(QIODevice::ReadOnly);
    }
    qint64 readData(char* data, qint64 size) override {
        const std::size_t samples = static_cast<std::size_t>(size) / bytes_;
        player_.pull_sound(reinterpret_cast<float*>(data), samples);
        return static_cast<qint64>(samples * bytes_);
    }
    qint64 writeData(const char*, qint64) override { return -1; }
    [[nodiscard]] qint64 bytesAvailable() const override { return 1 << 16; }
    [[nodiscard]] bool isSequential() const override { return true; }

  private:
    core::Player& player_;
    std::size_t bytes_; ///< of a sample of all channels
};

/// What a device has is what it prefers: servers of sound take more, and mix it down by rules of their own.
QAudioFormat format_for(core::SoundLayout layout) {
    constexpr QAudioFormat::ChannelConfig kConfigs[] = {
        QAudioFormat::ChannelConfigMono, QAudioFormat::ChannelConfigStereo,
        QAudioFormat::ChannelConfigSurround5Dot1, QAudioFormat::ChannelConfigSurround7Dot1};
    QAudioFormat format;
    format.setSampleRate(48000);
    format.setChannelConfig(kConfigs[static_cast<std::size_t>(layout)]);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

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
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    core::SoundLayout layout = core::layout_of(device.preferredFormat().channelCount());
    if (!device.isFormatSupported(format_for(layout))) layout = core::SoundLayout::stereo;
    const QAudioFormat format = format_for(layout);
    if (device.isNull() || !device.isFormatSupported(format))
        return problem_ = tr("There is no sound device: the film is played by the clock.");
    source_ = std::make_unique<SoundSource>(player_, core::channels_of(layout));
    sink_ = std::make_unique<QAudioSink>(device, format);
    sink_->setBufferSize(format.bytesForDuration(1'000'000 / 12));
    player_.set_sound_device(false, layout);
    sink_->start(source_.get());
    const bool runs = sink_->error() == QAudio::NoError;
    player_.set_sound_device(runs, layout);
    if (!runs) problem_ = tr("The sound device does not start: the film is played by the clock.");
    return problem_;
}

} // namespace ui
