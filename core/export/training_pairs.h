// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person kept of a model's work, as examples to train on: a clip as it was, what was said, the take
// that it shows now.
#pragma once
#include "core/document/project.h"
#include <filesystem>
#include <functional>
#include <stop_token>

namespace core {

struct KeptTake {
    ClipId clip;
    std::string instruction;
    /// A film of the clip alone, as it was and as it is, without what was laid over it, at its own speed.
    ProjectPtr before, after;
};
/// The clips of all tracks that show a take which a model made of the clip's first one; each once, in the
/// order of the film. Pure.
std::vector<KeptTake> kept_takes(const Project& project);

/// Writes pairs.jsonl with a line {"source", "instruction", "target"} for each into a new or empty folder,
/// and the clips below it, without loss. Returns how many. `progress` gets the share that is done, after
/// every picture. Throws Failure (nothing was kept; a folder that holds other things; media that are missing)
/// and Stopped.
std::size_t write_pairs(const Project& project, const std::filesystem::path& project_file,
                        const std::filesystem::path& folder, std::stop_token stop,
                        const std::function<void(double share)>& progress);

} // namespace core
