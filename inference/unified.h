// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one interface that the assistant knows. Videos are float tensors [3, T, H, W] in [-1, 1] on the CPU.
#pragma once
#include "inference/tensor/noise.h"
#include "inference/work.h"
#include <algorithm>
#include <filesystem>
#include <functional>
#include <limits>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace inference {

/// Thrown when a stop was asked for; within one step of the model.
struct Interrupted : std::runtime_error {
    Interrupted() : std::runtime_error("stopped") {}
};

/// How a run reports: the stage, its share done (0..1) and, now and then, a small picture [3, h, w] of what
/// is coming.
struct RunHooks {
    std::stop_token stop;
    std::function<void(const std::string& stage, double share)> progress;
    std::function<void(const at::Tensor& picture)> preview;
    /// A file in which the run keeps how far it has come, and from which it goes on when the file is there;
    /// empty: nowhere. Whoever names it sees to it that it is of the same job.
    std::filesystem::path keep = {};
    void check() const {
        if (stop.stop_requested()) throw Interrupted();
    }
    void report(const std::string& stage, double share) const {
        check();
        if (progress) progress(stage, share);
    }
};

/// Pictures uint8 [H, W, 3] that a clip is made from beside words; what is not given is undefined.
struct GivenPictures {
    at::Tensor first, last;             ///< what the clip begins and ends with
    std::vector<at::Tensor> references; ///< what it shows somewhere
};

/// A draft takes fewer steps and every short cut; the standard is the model's own with the short cuts that
/// its authors measured; the best is the model's own without any.
enum class Quality { draft, standard, best };

struct SampleOptions {
    int steps = 0;         ///< 0: the model's own, fewer for a draft
    double guidance = 0.0; ///< the textbook's; 1: none, in half the time; 0: the model's own
    bool think = false;    ///< the model writes the prompt out before it draws, where it can
    GivenPictures pictures = {};
    /// A part of a longer clip: what the part before drew of the moments of this part's latents 1, 2, …
    /// ([z, n, h, w]); undefined where there is none.
    at::Tensor shared_latents = {};
    /// An edit of a model that fills: [1, T, H, W], 1 where the source is drawn anew, 0 where it stays.
    at::Tensor fill = {};
    /// A part of a longer clip: the frames [3, n, H, W] of the part before that this one begins with.
    at::Tensor begins_with = {};
    Quality quality = Quality::standard;
    /// Where the model's own number is `own`.
    [[nodiscard]] int steps_of(int own) const {
        constexpr int kFewest = 4;
        if (steps > 0) return steps;
        return quality == Quality::draft ? std::min(own, std::max(kFewest, own * 2 / 5)) : own;
    }
};

struct Edited {
    at::Tensor video;          ///< what the model drew
    at::Tensor reconstruction; ///< the source through the same VAE: what the model saw
    at::Tensor latents = {};   ///< what was drawn, [z, F, h, w], where the next part can share some of it
};

struct CaptionedVideo {
    at::Tensor video; ///< [3, T, H, W]
    std::string caption;
};

struct Capabilities {
    bool generate = false, edit = false, caption = false, answer = false;
    bool think = false;                ///< writes the prompt out before it draws
    bool captioned_generation = false; ///< makes a clip and its caption in one run
    bool first_picture = false;        ///< draws a clip that begins with a given picture
    bool last_picture = false;         ///< and one that ends with another
    bool needs_picture = false;        ///< draws nothing without a first picture
    bool references = false;           ///< draws what given pictures show
    bool goes_on = false;              ///< draws a clip that goes on from another's last frames
    bool fill = false;                 ///< draws parts of a source anew, from words
};

/// What a model takes at once and makes at once. Every pipeline keeps to it; who asks for more asks in parts.
struct Limits {
    int size_grid = 16;                                       ///< sides are multiples of it
    int frame_group = 4;                                      ///< clips have 1 + group * k frames
    int edit_group = 4;                                       ///< and so do sources
    double rate = 16.0;                                       ///< frames a second of what it was taught
    int most_edited_frames = std::numeric_limits<int>::max(); ///< of a source
    int most_drawn_frames = std::numeric_limits<int>::max();
    int shared_frames = 1; ///< that neighbouring parts of a longer source share; 1 + edit_group * k
    /// Frames that a source of `frames` must be filled up to.
    [[nodiscard]] int filled(int frames) const {
        return (std::max(1, frames) - 1 + edit_group - 1) / edit_group * edit_group + 1;
    }
    /// Frames of a clip of so many seconds.
    [[nodiscard]] int drawn(double seconds) const {
        return std::max(0, static_cast<int>(seconds * rate)) / frame_group * frame_group + 1;
    }
};

/// A unified video model. One thread at a time. Throws Interrupted, WeightsError, std::invalid_argument.
class Unified {
  public:
    virtual ~Unified() = default;
    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    /// What it runs on: "cpu", "cuda:0".
    [[nodiscard]] virtual std::string device() const { return "cpu"; }
    [[nodiscard]] virtual Limits limits() const { return {}; }
    /// What a person should know of how it was opened, a sentence each: what of an adapter found no place.
    [[nodiscard]] virtual std::vector<std::string> notes() const { return {}; }
    /// The size at which an edit sees pictures of this shape.
    [[nodiscard]] virtual std::pair<int, int> working_size(int width, int height) const = 0;
    /// The size at which a clip that was asked for at this size is drawn: that size on the grid that the
    /// model draws on, unless the model can only draw others.
    [[nodiscard]] virtual std::pair<int, int> drawing_size(int width, int height) const {
        const int grid = limits().size_grid;
        return {std::max(1, width / grid) * grid, std::max(1, height / grid) * grid};
    }
    virtual Edited edit(const at::Tensor& source, const std::string& instruction,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) = 0;
    virtual at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                                const SampleOptions& options, Noise& noise, const RunHooks& hooks) = 0;
    /// A clip and what it shows, from one run; only where `captioned_generation` says so.
    virtual CaptionedVideo generate_captioned(const std::string& /*prompt*/, int /*frames*/, int /*height*/,
                                              int /*width*/, const SampleOptions&, Noise&, const RunHooks&) {
        throw std::invalid_argument("this model does not caption the clips that it makes");
    }
    /// An answer about frames [n, 3, H, W]; `on_text` sees it grow.
    virtual std::string answer(const at::Tensor& frames, const std::string& question, const RunHooks& hooks,
                               const std::function<void(const std::string&)>& on_text) = 0;
    virtual std::string caption(const at::Tensor& frames, const RunHooks& hooks) = 0;
    /// Frames of a clip that a question looks at.
    [[nodiscard]] virtual int question_frames() const = 0;
    /// What a run takes, as the shapes of the networks say; unknown where a family does not count it.
    [[nodiscard]] virtual Work work(const WorkQuery&) const { return {}; }
    /// Bytes that its weights take where they are multiplied.
    [[nodiscard]] virtual double weight_bytes() const { return 0; }
};

} // namespace inference
