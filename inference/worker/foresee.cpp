// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/foresee.h"
#include "core/base/result.h"
#include "inference/worker/fill.h"
#include "inference/worker/job_parts.h"
#include "inference/worker/windows.h"
#include <fstream>
#include <unistd.h>

namespace assistant {

namespace ca = core::assist;

namespace {

/// What the process has in memory now, bytes.
double resident_memory() {
    double pages = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

inference::SampleOptions options_of(const ca::ModelUse& use, int steps, std::size_t references) {
    inference::SampleOptions options{.steps = steps, .guidance = use.guidance, .quality = quality_of(use)};
    options.pictures.references.resize(references); // that there are so many is all that is asked
    return options;
}

/// The parts of a clip, as a job without a cut goes through them.
struct Parts {
    double seconds = 0, memory = 0;
    bool known = false;
};
Parts parts_of(const inference::Unified& model, const inference::Limits& limits, inference::WorkQuery query,
               int frames, const MachineSpeed& speed) {
    Parts parts;
    for (std::optional<Window> window;
         (window = next_window(window, frames, limits, [](auto, auto end) { return end; }));) {
        query.frames =
            query.edit ? limits.filled(static_cast<int>(window->count)) : static_cast<int>(window->count);
        const inference::Work work = model.work(query);
        if (!work.known()) return {};
        parts.known = true;
        parts.seconds += speed.seconds_of(work);
        parts.memory = std::max(parts.memory, work.memory);
    }
    return parts;
}

ca::Estimate estimate_of(const Parts& parts, const inference::Unified& model, double opened, double film,
                         const MachineSpeed& speed) {
    const double weights = model.weight_bytes();
    return {opened + weights / speed.reading + parts.seconds + film,
            resident_memory() + weights + parts.memory};
}

double pixels_of(core::Size size) {
    return static_cast<double>(size.width) * size.height;
}

} // namespace

ca::Estimate foreseen(const ca::EditRequest& request, const inference::Unified& model, double opened,
                      const MachineSpeed& speed) {
    if (!request.project) throw core::Failure("there is no project");
    const auto found = request.project->find_clip(request.clip);
    if (!found.clip || found.clip->takes().empty()) throw core::Failure("the clip is gone");
    const core::Media* media =
        request.project->find_media(found.clip->takes()[found.clip->active_take()].media);
    if (!media) throw core::Failure("the clip has no picture to change");
    const inference::Limits limits = model.limits();
    const SeenFrames seen = seen_frames(*found.clip, *media, limits.rate);
    core::Size own = media->size;
    const auto fill = fill_of(request, model.capabilities());
    if (fill) own = FillCanvas(own, *fill, request.region).size();
    const auto [width, height] = model.working_size(own.width, own.height);
    const inference::SampleOptions options =
        options_of(request.use, request.steps, request.references.size());
    const Parts parts =
        parts_of(model, limits, {.edit = true, .height = height, .width = width, .options = options},
                 seen.shown, speed);
    if (!parts.known) return {};
    // Every frame is read to be changed, those that the model sees twice.
    const double small = static_cast<double>(width) * height * seen.shown,
                 native = pixels_of(own) * static_cast<double>(seen.frames),
                 read = native + pixels_of(own) * seen.shown;
    const double film = speed.film + speed.shown * read + speed.written * native +
                        (fill ? 0.0 : speed.composed * native + speed.compared * small);
    return estimate_of(parts, model, opened, film, speed);
}

ca::Estimate foreseen(const ca::GenerateRequest& request, const inference::Unified& model, double opened,
                      const MachineSpeed& speed) {
    const auto [width, height] = model.drawing_size(request.size.width, request.size.height);
    const inference::Limits limits = model.limits();
    const int frames = frames_of(request, limits);
    const inference::SampleOptions options =
        options_of(request.use, request.steps, request.references.size());
    const Parts parts = parts_of(model, drawing_limits(limits),
                                 {.height = height, .width = width, .options = options}, frames, speed);
    if (!parts.known) return {};
    return estimate_of(parts, model, opened, speed.film + speed.written * pixels_of(request.size) * frames,
                       speed);
}

} // namespace assistant
