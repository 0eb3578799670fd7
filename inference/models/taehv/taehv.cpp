// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/taehv/taehv.h"
#include "inference/weights/weights_error.h"

namespace inference {

/// One layer over the frames of one clip, [T, C, H, W].
struct Taehv::Layer {
    virtual ~Layer() = default;
    [[nodiscard]] virtual at::Tensor forward(const at::Tensor& x) const = 0;
};

namespace {

using Layers = std::vector<std::unique_ptr<Taehv::Layer>>;

struct Conv {
    Conv() = default;
    Conv(const WeightMap& w, std::int64_t in, std::int64_t out, std::int64_t kernel, bool has_bias,
         std::int64_t steps = 1, std::int64_t groups_ = 1)
        : weight(w.take("weight", {out, in / groups_, kernel, kernel})),
          bias(has_bias ? w.take("bias", {out}, Init::zeros) : at::Tensor()), stride(steps), groups(groups_) {
    }
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const {
        return at::conv2d(x, weight, bias, stride, weight.size(2) / 2, 1, groups);
    }
    at::Tensor weight, bias;
    std::int64_t stride = 1, groups = 1;
};

/// Each frame beside the one before it, zeros before the first.
at::Tensor with_past(const at::Tensor& x) {
    const at::Tensor past = at::cat({at::zeros_like(x.narrow(0, 0, 1)), x.narrow(0, 0, x.size(0) - 1)});
    return at::cat({x, past}, 1);
}

struct Plain final : Taehv::Layer {
    explicit Plain(Conv c) : conv(std::move(c)) {}
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const override { return conv(x); }
    Conv conv;
};
struct Function final : Taehv::Layer {
    explicit Function(at::Tensor (*f)(const at::Tensor&)) : apply(f) {}
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const override { return apply(x); }
    at::Tensor (*apply)(const at::Tensor&);
};
struct Memory final : Taehv::Layer {
    Memory(const WeightMap& w, std::int64_t width)
        : first(w.scope("conv.0."), 2 * width, width, 3, true),
          second(w.scope("conv.2."), width, width, 3, true),
          third(w.scope("conv.4."), width, width, 3, true) {}
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const override {
        return (third(second(first(with_past(x)).relu()).relu()) + x).relu();
    }
    Conv first, second, third;
};
struct SuperMemory final : Taehv::Layer {
    SuperMemory(const WeightMap& w, std::int64_t width)
        : spread(w.scope("conv.0."), 2 * width, 2 * width, 7, false, 1, 2 * width),
          wide(w.scope("conv.1."), 2 * width, 4 * width, 1, true),
          narrow(w.scope("conv.3."), 4 * width, width, 1, false) {}
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const override {
        return narrow(wide(spread(with_past(x))).relu()) + x;
    }
    Conv spread, wide, narrow;
};
/// Some frames in a row become one.
struct Pool final : Taehv::Layer {
    Pool(const WeightMap& w, std::int64_t width, std::int64_t count)
        : conv(w.scope("conv."), count * width, width, 1, false), frames(count) {}
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const override {
        return conv(x.reshape({x.size(0) / frames, frames * x.size(1), x.size(2), x.size(3)}));
    }
    Conv conv;
    std::int64_t frames;
};
/// One frame becomes some; of a weight with rows for more, the last ones count.
struct Grow final : Taehv::Layer {
    Grow(const WeightMap& w, std::int64_t width, std::int64_t count) : frames(count) {
        const at::Tensor all = w.take("conv.weight", {-1, width, 1, 1});
        if (all.size(0) < count * width) throw WeightsError("a layer that makes frames has too few rows");
        conv.weight = all.narrow(0, all.size(0) - count * width, count * width);
    }
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const override {
        return conv(x).reshape({x.size(0) * frames, x.size(1), x.size(2), x.size(3)});
    }
    Conv conv;
    std::int64_t frames;
};

at::Tensor clamped(const at::Tensor& x) {
    return at::tanh(x / 3.0) * 3.0;
}
at::Tensor doubled(const at::Tensor& x) {
    return at::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2});
}
at::Tensor shuffled(const at::Tensor& x) {
    return at::pixel_shuffle(x, 2);
}
at::Tensor rectified(const at::Tensor& x) {
    return x.relu();
}

/// Adds layers under the names that their places give them.
class Builder {
  public:
    Builder(const WeightMap& w, Layers& layers) : weights_(w), layers_(layers) {}
    [[nodiscard]] WeightMap here() const { return weights_.scope(std::to_string(layers_.size()) + "."); }
    void conv(std::int64_t in, std::int64_t out, std::int64_t kernel, bool bias, std::int64_t stride = 1) {
        layers_.push_back(std::make_unique<Plain>(Conv(here(), in, out, kernel, bias, stride)));
    }
    void function(at::Tensor (*f)(const at::Tensor&)) { layers_.push_back(std::make_unique<Function>(f)); }
    template <typename Kind, typename... Args>
    void add(Args... args) {
        layers_.push_back(std::make_unique<Kind>(here(), args...));
    }

  private:
    const WeightMap& weights_;
    Layers& layers_;
};

constexpr std::int64_t kPoolFrames[] = {2, 2, 1}, kGrowFrames[] = {1, 2, 2};

void build_encoder(const WeightMap& w, const TaehvConfig& c, Layers& layers) {
    Builder b(w, layers);
    b.conv(3 * c.patch * c.patch, c.encoder_width, 3, true);
    b.function(rectified);
    for (const std::int64_t frames : kPoolFrames) {
        b.add<Pool>(c.encoder_width, frames);
        b.conv(c.encoder_width, c.encoder_width, 3, false, 2);
        for (int i = 0; i < 3; ++i)
            b.add<Memory>(c.encoder_width);
    }
    b.conv(c.encoder_width, c.latent_channels, 3, true);
}

void build_decoder(const WeightMap& w, const TaehvConfig& c, Layers& layers) {
    Builder b(w, layers);
    const auto& f = c.decoder_widths;
    if (c.super) {
        b.conv(c.latent_channels, f[0], 1, false);
    } else {
        b.function(clamped);
        b.conv(c.latent_channels, f[0], 3, true);
        b.function(rectified);
    }
    for (std::size_t stage = 0; stage < 3; ++stage) {
        for (int i = 0; i < 3; ++i)
            if (c.super)
                b.add<SuperMemory>(f[stage]);
            else
                b.add<Memory>(f[stage]);
        if (c.super) {
            b.conv(f[stage], 4 * f[stage + 1], 3, true);
            b.function(rectified);
            b.function(shuffled);
            b.add<Grow>(f[stage + 1], kGrowFrames[stage]);
        } else {
            b.function(doubled);
            b.add<Grow>(f[stage], kGrowFrames[stage]);
            b.conv(f[stage], f[stage + 1], 3, false);
        }
    }
    if (!c.super) b.function(rectified);
    b.conv(f[3], 3 * c.patch * c.patch, 3, true);
}

at::Tensor run(const Layers& layers, at::Tensor x) {
    for (const auto& layer : layers)
        x = layer->forward(x);
    return x;
}

/// Clip by clip, since each looks back inside itself only.
template <typename Operation>
at::Tensor each_clip(const at::Tensor& clips, Operation operation) {
    std::vector<at::Tensor> out;
    for (const at::Tensor& clip : clips.unbind(0))
        out.push_back(operation(clip));
    return at::stack(out);
}

} // namespace

TaehvConfig TaehvConfig::of_shapes(const std::map<std::string, std::vector<std::int64_t>>& shapes) {
    const std::string front = "taehv."; // of some repackagings
    if (shapes.contains(front + "encoder.0.weight") && !shapes.contains("encoder.0.weight")) {
        std::map<std::string, std::vector<std::int64_t>> own;
        for (const auto& [name, shape] : shapes)
            own.emplace(name.starts_with(front) ? name.substr(front.size()) : name, shape);
        return of_shapes(own);
    }
    const auto size = [&](const std::string& name, std::size_t axis) {
        const auto found = shapes.find(name);
        if (found == shapes.end() || axis >= found->second.size())
            throw WeightsError("it lacks the tensor '" + name + "' of a preview autoencoder");
        return found->second[axis];
    };
    TaehvConfig c;
    c.encoder_width = size("encoder.0.weight", 0);
    const std::int64_t inputs = size("encoder.0.weight", 1);
    if (inputs != 3 && inputs != 12)
        throw WeightsError("its encoder takes " + std::to_string(inputs) +
                           " channels, which no preview autoencoder does");
    c.patch = inputs == 3 ? 1 : 2;
    c.latent_channels = size("encoder.17.weight", 0);
    c.super = shapes.contains("decoder.1.conv.0.weight");
    c.decoder_widths[0] = size(c.super ? "decoder.0.weight" : "decoder.1.weight", 0);
    for (std::size_t stage = 0; stage < 3; ++stage) {
        const std::string place = std::to_string(c.super ? 4 + 7 * stage : 8 + 6 * stage);
        const std::int64_t out = size("decoder." + place + ".weight", 0);
        c.decoder_widths[stage + 1] = c.super ? out / 4 : out;
    }
    return c;
}

const char* TaehvConfig::name() const {
    return super ? "taew2_2_super" : patch == 2 ? "taew2_2" : "taew2_1";
}

Taehv::Taehv(const WeightMap& weights, const TaehvConfig& config) : config_(config) {
    build_encoder(weights.scope("encoder."), config, encoder_);
    build_decoder(weights.scope("decoder."), config, decoder_);
}
Taehv::~Taehv() = default;
Taehv::Taehv(Taehv&&) noexcept = default;

at::Tensor Taehv::encode(const at::Tensor& pictures) const {
    return each_clip(pictures, [&](const at::Tensor& clip) {
        at::Tensor x = config_.patch > 1 ? at::pixel_unshuffle(clip, config_.patch) : clip;
        if (const std::int64_t missing = (4 - x.size(0) % 4) % 4)
            x = at::cat({x, x.narrow(0, x.size(0) - 1, 1).expand({missing, -1, -1, -1})});
        return run(encoder_, x);
    });
}

at::Tensor Taehv::decode(const at::Tensor& latents) const {
    return each_clip(latents, [&](const at::Tensor& clip) {
        at::Tensor x = run(decoder_, clip);
        if (config_.patch > 1) x = at::pixel_shuffle(x, config_.patch);
        return x.clamp(0.0, 1.0).narrow(0, TaehvConfig::kTrimmed, x.size(0) - TaehvConfig::kTrimmed);
    });
}

} // namespace inference
