// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/sound_tensor.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"

extern "C" {
#include <libavutil/opt.h>
}

namespace assistant {
namespace {

constexpr int kRate = 16000;
constexpr double kLongest = 6 * 3600.0; ///< seconds: what lies in memory at once stays under 1.5 GB

/// 48 kHz to 16 kHz, one channel.
class Downsampler {
  public:
    Downsampler() {
        SwrContext* made = nullptr;
        AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
        if (swr_alloc_set_opts2(&made, &mono, AV_SAMPLE_FMT_FLT, kRate, &mono, AV_SAMPLE_FMT_FLT,
                                core::AudioReader::kRate, 0, nullptr) < 0 ||
            av_opt_set_int(made, "resampler", SWR_ENGINE_SOXR, 0) < 0 ||
            av_opt_set_double(made, "cutoff", 0.98, 0) < 0 || // sound of 16 kHz comes through as it was
            swr_init(made) < 0) {
            swr_free(&made);
            throw core::Failure("sound cannot be brought to 16 kHz");
        }
        context_.reset(made);
    }
    /// Appends; `in` empty: what is still on its way.
    void add(const std::vector<float>& in, std::vector<float>& out) {
        const auto count = static_cast<int>(in.size());
        const auto room = static_cast<std::size_t>(std::max(0, swr_get_out_samples(context_.get(), count)));
        const std::size_t old = out.size();
        out.resize(old + room);
        auto* to = reinterpret_cast<std::uint8_t*>(out.data() + old);
        const auto* from = reinterpret_cast<const std::uint8_t*>(in.data());
        const int made =
            swr_convert(context_.get(), &to, static_cast<int>(room), in.empty() ? nullptr : &from, count);
        out.resize(old + static_cast<std::size_t>(std::max(0, made)));
    }

  private:
    core::ResamplerPtr context_;
};

} // namespace

at::Tensor sound_of(const std::string& path, const core::TimeRange& range, std::optional<std::size_t> sound,
                    const std::stop_token& stop) {
    const double seconds = core::to_seconds(range.length());
    if (seconds > kLongest)
        throw core::Failure(path + " is longer than 6 hours; choose a range of it to listen to");
    core::AudioReader reader(path, sound);
    Downsampler down;
    std::vector<float> all;
    const auto wanted = static_cast<std::size_t>(core::sample_at(range.length(), kRate));
    all.reserve(wanted + kRate);
    constexpr std::int64_t kBlock = 10 * core::AudioReader::kRate;
    const std::int64_t from = core::sample_at(range.start, core::AudioReader::kRate),
                       to = core::sample_at(range.end, core::AudioReader::kRate);
    for (std::int64_t at = from; at < to; at += kBlock) {
        if (stop.stop_requested()) throw core::Stopped();
        const core::AudioBlock block = reader.read(at, static_cast<std::size_t>(std::min(kBlock, to - at)));
        std::vector<float> mean(block.samples(), 0.0F);
        for (const auto& channel : block.channels)
            for (std::size_t i = 0; i < mean.size(); ++i)
                mean[i] += channel[i] / static_cast<float>(block.channels.size());
        down.add(mean, all);
    }
    down.add({}, all);
    all.resize(wanted, 0.0F);
    return at::tensor(all);
}

} // namespace assistant
