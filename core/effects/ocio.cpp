// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/ocio.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/base/user_data.h"
#include <OpenColorIO/OpenColorIO.h>
#include <algorithm>
#include <cmath>

namespace core {
namespace {

namespace ocio = OCIO_NAMESPACE;

/// What it throws, in our words.
template <class Work>
auto said_in_words(const char* what, const Work& work) {
    try {
        ocio::SetLoggingLevel(ocio::LOGGING_LEVEL_NONE);
        return work();
    } catch (const Failure&) {
        throw;
    } catch (const std::exception&) { // its own words are full of its insides
        throw Failure(what);
    }
}
constexpr const char* kNoPart = "OpenColorIO lacks a part that is needed; install its version 2.1 or later";

ocio::ConstCPUProcessorRcPtr processor(const ocio::ConstTransformRcPtr& transform) {
    static const ocio::ConstConfigRcPtr config = ocio::Config::CreateRaw();
    // Exact, and not as its fast ways would have it: what is made here is made once.
    return config->getProcessor(transform)->getOptimizedCPUProcessor(ocio::OPTIMIZATION_LOSSLESS);
}

ocio::TransformRcPtr built_in(const std::string& style) {
    const auto transform = ocio::BuiltinTransform::Create();
    transform->setStyle(style.c_str());
    return transform;
}

ocio::GroupTransformRcPtr parts_of(const ocio::ConstTransformRcPtr& transform) {
    static const ocio::ConstConfigRcPtr config = ocio::Config::CreateRaw();
    return config->getProcessor(transform)->createGroupTransform();
}

ThreeByThree three_by_three(const ocio::ConstTransformRcPtr& transform) {
    const auto matrix = ocio::DynamicPtrCast<const ocio::MatrixTransform>(transform);
    if (!matrix) throw Failure(kNoPart);
    std::array<double, 16> four{};
    matrix->getMatrix(four.data());
    ThreeByThree three{};
    for (std::size_t i = 0; i < 9; ++i)
        three[i] = four[i / 3 * 4 + i % 3];
    return three;
}

/// `count` pixels of three floats, in place.
void run(const ocio::ConstCPUProcessorRcPtr& by, std::span<float> rgb) {
    if (rgb.empty()) return;
    ocio::PackedImageDesc image(rgb.data(), static_cast<long>(rgb.size() / 3), 1, 3);
    by->apply(image);
}

/// Evenly from `least` to `most`; entries are the table's own inputs.
void lay_out(CubeTable& table, int size, float least, float most) {
    table.size = size;
    table.least.fill(least), table.most.fill(most);
    const auto value = [&](std::size_t i) {
        return least + (most - least) * static_cast<float>(i) / static_cast<float>(size - 1);
    };
    const auto side = static_cast<std::size_t>(size);
    table.entries.resize(table.three ? side * side * side : side);
    for (std::size_t i = 0; i < table.entries.size(); ++i)
        table.entries[i] = table.three ? std::array<float, 4>{value(i % side), value(i / side % side),
                                                              value(i / side / side), 0}
                                       : std::array<float, 4>{value(i), value(i), value(i), 0};
}

void fill(CubeTable& table, const ocio::ConstTransformRcPtr& transform) {
    std::vector<float> rgb;
    rgb.reserve(table.entries.size() * 3);
    for (const auto& entry : table.entries)
        rgb.insert(rgb.end(), entry.begin(), entry.begin() + 3);
    run(processor(transform), rgb);
    if (!std::all_of(rgb.begin(), rgb.end(), [](float v) { return std::isfinite(v); }))
        throw Failure("some of its numbers are none");
    for (std::size_t i = 0; i < table.entries.size(); ++i)
        std::copy_n(rgb.begin() + static_cast<std::ptrdiff_t>(3 * i), 3, table.entries[i].begin());
}

using Steps = std::vector<ocio::TransformRcPtr>;

/// What is done, step by step. A correction of slope, offset, power and saturation counts as two: of the
/// first each channel goes by itself.
Steps steps_of(const ocio::ConstTransformRcPtr& transform) {
    Steps steps;
    const auto parts = parts_of(transform);
    for (int i = 0; i < parts->getNumTransforms(); ++i) {
        const auto cdl = ocio::DynamicPtrCast<ocio::CDLTransform>(parts->getTransform(i));
        if (!cdl || cdl->getDirection() != ocio::TRANSFORM_DIR_FORWARD || cdl->getSat() == 1) {
            steps.push_back(parts->getTransform(i));
            continue;
        }
        const auto curves = ocio::DynamicPtrCast<ocio::CDLTransform>(cdl->createEditableCopy()),
                   colour = ocio::DynamicPtrCast<ocio::CDLTransform>(cdl->createEditableCopy());
        constexpr std::array<double, 3> kOne{1, 1, 1}, kNone{0, 0, 0};
        curves->setSat(1);
        colour->setSlope(kOne.data()), colour->setOffset(kNone.data()), colour->setPower(kOne.data());
        steps.insert(steps.end(), {curves, colour});
    }
    return steps;
}

/// As fine as a cube in the file, so that its own entries are met, and fine enough beside other steps.
int side_for(const ocio::ConstTransformRcPtr& first, bool alone) {
    constexpr int kFine = 64, kEnough = 32, kMost = 128;
    const auto cube = ocio::DynamicPtrCast<const ocio::Lut3DTransform>(first);
    if (!cube) return kFine + 1;
    const int own = static_cast<int>(cube->getGridSize()) - 1, wanted = alone ? kEnough : kFine;
    if (own < 1 || own > kMost) return kFine + 1;
    const int times = std::max(1, std::min((wanted + own - 1) / own, kMost / own));
    return own * times + 1;
}

/// Steps of which each channel goes by itself become curves, what follows a cube.
LutTables baked(const Steps& steps) {
    float least = -0.5F, most = 1.5F; // what pictures hold beyond black and white, and more
    constexpr int kCurve = 65537;     // black and white fall on entries
    const auto crosses = std::find_if(
        steps.begin(), steps.end(), [](const auto& step) { return processor(step)->hasChannelCrosstalk(); });
    const auto together = [](auto first, auto last) {
        auto group = ocio::GroupTransform::Create();
        for (; first != last; ++first)
            group->appendTransform(*first);
        return group;
    };
    LutTables made;
    if (crosses != steps.begin()) {
        lay_out(made.curves, kCurve, least, most);
        fill(made.curves, together(steps.begin(), crosses));
    }
    if (crosses == steps.end()) return made;
    const bool has_cube = static_cast<bool>(ocio::DynamicPtrCast<const ocio::Lut3DTransform>(*crosses));
    if (has_cube) {
        least = 0, most = 1; // such cubes begin at 0 and end at 1, their edges go on
    } else if (made.curves.size) {
        least = most = made.curves.entries.front()[0];
        for (const auto& entry : made.curves.entries) {
            least = std::min({least, entry[0], entry[1], entry[2]});
            most = std::max({most, entry[0], entry[1], entry[2]});
        }
        most = std::max(most, least + 1e-3F);
    }
    lay_out(made.cube, side_for(*crosses, crosses + 1 == steps.end()), least, most);
    fill(made.cube, together(crosses, steps.end()));
    return made;
}

} // namespace

CameraForm camera_form(const std::string& style, std::span<const float> codes) {
    return said_in_words(kNoPart, [&] {
        const auto whole = built_in(style);
        const Steps steps = steps_of(whole);
        if (steps.empty()) throw Failure(kNoPart);
        CameraForm form{.to_aces = three_by_three(steps.back())};
        std::vector<float> greys;
        greys.reserve(codes.size() * 3);
        for (const float code : codes)
            greys.insert(greys.end(), 3, code);
        run(processor(whole), greys); // the matrix keeps greys grey
        for (std::size_t i = 0; i < codes.size(); ++i)
            form.light.push_back(greys[3 * i]);
        return form;
    });
}

ThreeByThree aces_to_xyz() {
    return said_in_words(kNoPart, [] {
        const Steps steps = steps_of(built_in("UTILITY - ACES-AP0_to_CIE-XYZ-D65_BFD"));
        if (steps.size() != 1) throw Failure(kNoPart);
        return three_by_three(steps.front());
    });
}

void show_as_aces(std::span<float> rgb, bool wide) {
    said_in_words(kNoPart, [&] {
        const auto all = ocio::GroupTransform::Create();
        for (const char* style : {"ACES-LMT - ACES 1.3 Reference Gamut Compression",
                                  "ACES-OUTPUT - ACES2065-1_to_CIE-XYZ-D65 - SDR-VIDEO_1.0",
                                  wide ? "DISPLAY - CIE-XYZ-D65_to_REC.1886-REC.2020"
                                       : "DISPLAY - CIE-XYZ-D65_to_REC.1886-REC.709"})
            all->appendTransform(built_in(style));
        run(processor(all), rgb);
    });
}

LutTables bake_lut(std::string_view text, std::string_view ending) {
    // Read from a copy of our own: what was looked through is what is read, under a name without signs that
    // would be variables. (2.1 reads files only.)
    const ScratchFolder folder("a look-up table");
    const auto copy = folder.path() / ("table" + std::string(ending));
    write_whole(copy, std::string(text), 0600);
    return said_in_words("it is damaged, or of a form that is not known", [&] {
        const auto file = ocio::FileTransform::Create();
        file->setSrc(copy.c_str());
        file->setInterpolation(ocio::INTERP_TETRAHEDRAL);
        if (ending == ".ccc" || ending == ".cdl") file->setCCCId("0"); // of several corrections the first
        const Steps steps = steps_of(file);
        ocio::ClearAllCaches(); // they would keep each file that was ever read
        if (steps.empty()) return LutTables{};
        return baked(steps);
    });
}

} // namespace core
