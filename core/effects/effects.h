// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to pictures, effect by effect. Which effects there are stands in core/catalogue; how each is
// carried out, a file a kind or a family, in this folder.
#pragma once
#include "core/document/effect.h"
#include "core/render/surface.h"
#include "core/time/time.h"
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace core {

class KeptNotes;

/// What effects found out about pictures, kept by the one who draws them so that each is looked at once.
/// Belongs to one thread; forgets all when it grows beyond some thousand entries.
class Notes {
  public:
    using Note = std::array<double, 4>;
    /// `make` says it where it is not known. `first`, `second`: the pictures' ids.
    Note of(std::uint64_t first, std::uint64_t second, const std::function<Note()>& make);
    /// The same of what may be kept beside the project (core/effects/kept_notes.h): the ids are those of the
    /// files' own pictures as they are now.
    Note kept(std::uint64_t first, std::uint64_t second, const std::function<Note()>& make);
    /// Where that is kept; `adds`: also what is found out here.
    void keep_in(std::shared_ptr<KeptNotes> kept, bool adds);

  private:
    std::map<std::pair<std::uint64_t, std::uint64_t>, Note> known_;
    std::shared_ptr<KeptNotes> kept_;
    bool adds_ = false;
};

/// When and where an effect is at work. What it makes of a picture depends on this, its parameters and the
/// picture alone: never on what was drawn before.
struct Moment {
    Time at{};                    ///< the clip's source time: what moves by itself goes by it
    Size canvas;                  ///< what lengths "at 1080p" and fractions of the frame count from
    std::filesystem::path folder; ///< where relative names of files count from
    /// The source's picture so many pictures later (or, below zero, earlier), as it comes to this effect, its
    /// other effects as they are now; beyond the source's ends its last or first one. None: the picture
    /// stands still.
    std::function<Layer(int)> beside;
    /// What tells such a picture from all others; where there is `beside`.
    std::function<std::uint64_t(int)> beside_id = {};
    Notes* notes = nullptr; ///< where there is `beside`
    /// The same pictures in a size that is the same for every canvas, for what is found out about them.
    std::function<Layer(int)> small_beside = {};
    std::function<std::uint64_t(int)> small_id = {};
    Size small{};
    bool limited = false; ///< the file's black and white lie at 16 and 235 of 255
};

/// Whether an effect of this name looks at the pictures beside the one it changes.
[[nodiscard]] bool looks_beside(std::string_view name);

/// Whether one of the effects takes a file's numbers as a camera wrote them: what light the file says that
/// they are does not count then. `at`: the clip's source time.
[[nodiscard]] bool takes_raw(const std::vector<Effect>& effects, Time at);

/// The layer with one effect, its parameters as they are at the moment. Where they are neutral, or the
/// effect is none of pictures or turned off, it is the same picture, not even copied. The effect's mask is
/// not looked at. What comes out is in a format that the effect works in, and covers the whole canvas or a
/// part of it; its opacity is the layer's. Any thread. Throws Failure (a file that is none, memory).
[[nodiscard]] Layer apply_effect(const Effect& effect, const Layer& layer, const Moment& moment);
/// One after the other.
[[nodiscard]] Layer apply_effects(const std::vector<Effect>& effects, const Layer& layer,
                                  const Moment& moment);

} // namespace core
