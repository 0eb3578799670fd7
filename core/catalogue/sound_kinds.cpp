// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Effects on sounds. What each does stands in core/sound.
#include "core/catalogue/kinds.h"

namespace core {
namespace {

Kind effect(std::string name, std::string group, std::vector<ParamSpec> params) {
    return {std::move(name), Domain::sound, std::move(group), std::move(params), false};
}

/// A parameter that says how, not how much: what it is changes nothing where the effect does nothing.
ParamSpec setting(std::string name, double usual, double least, double most, std::string unit = {}) {
    return number(std::move(name), usual, least, most, usual, std::move(unit));
}

/// The same for what cannot move.
ParamSpec fixed(std::string name, double usual, double least, double most, std::string unit) {
    ParamSpec spec = setting(std::move(name), usual, least, most, std::move(unit));
    spec.keyed = false;
    return spec;
}

ParamSpec slope() {
    return choice("slope", "12", {"6", "12", "24", "48"}); // dB an octave
}

std::vector<ParamSpec> equalizer_bands() {
    std::vector<ParamSpec> params{setting("low_hz", 100, 20, 20000, "Hz"),
                                  number("low_db", 0, -24, 24, 0, "dB")};
    const double usual[] = {250, 1000, 3000, 6000};
    for (int i = 0; i < 4; ++i) {
        const std::string band = "band" + std::to_string(i + 1);
        params.push_back(setting(band + "_hz", usual[i], 20, 20000, "Hz"));
        params.push_back(number(band + "_db", 0, -24, 24, 0, "dB"));
        params.push_back(setting(band + "_q", 1, 0.1, 20));
    }
    params.push_back(setting("high_hz", 10000, 20, 20000, "Hz"));
    params.push_back(number("high_db", 0, -24, 24, 0, "dB"));
    return params;
}

} // namespace

std::vector<Kind> sound_kinds() {
    return {
        effect("gain", "level", {number("db", 0, -96, 24, 0, "dB")}),
        effect("pan", "level", {number("amount", 0, -1, 1, 0)}),
        effect("equalizer", "tone", equalizer_bands()),
        effect("high_pass", "tone", {number("frequency", 0, 0, 20000, 80, "Hz"), slope()}),
        effect("low_pass", "tone", {number("frequency", 24000, 20, 24000, 8000, "Hz"), slope()}),
        effect("compressor", "dynamics",
               {number("threshold_db", 0, -80, 0, -20, "dB"), number("ratio", 1, 1, 50, 3),
                setting("attack_ms", 10, 0.1, 500, "ms"), setting("release_ms", 150, 5, 5000, "ms"),
                setting("knee_db", 6, 0, 24, "dB"), number("makeup_db", 0, -24, 24, 0, "dB")}),
        effect("limiter", "dynamics",
               {number("ceiling_db", 24, -60, 24, -1, "dB"), setting("release_ms", 100, 1, 2000, "ms")}),
        effect("gate", "dynamics",
               {setting("threshold_db", -45, -100, 0, "dB"), number("range_db", 0, 0, 100, 60, "dB"),
                setting("attack_ms", 2, 0.1, 500, "ms"), setting("hold_ms", 50, 0, 2000, "ms"),
                setting("release_ms", 150, 5, 5000, "ms")}),
        effect("de_esser", "dynamics",
               {number("amount_db", 0, 0, 30, 8, "dB"), setting("frequency", 6000, 2000, 16000, "Hz"),
                setting("threshold_db", -30, -80, 0, "dB")}),
        effect("ducking", "dynamics",
               {words("track"), number("amount_db", 0, 0, 60, 12, "dB"),
                setting("threshold_db", -40, -80, 0, "dB"), setting("attack_ms", 50, 1, 5000, "ms"),
                setting("release_ms", 500, 5, 10000, "ms")}),
        effect("noise_reduction", "repair", {number("amount", 0, 0, 1, 0.6)}),
        effect("reverb", "space",
               {number("mix", 0, 0, 1, 0.25), setting("size", 0.5, 0, 1), setting("damping", 0.5, 0, 1)}),
        effect("delay", "space",
               {number("mix", 0, 0, 1, 0.35), setting("time_ms", 350, 1, 2000, "ms"),
                setting("feedback", 0.35, 0, 0.95)}),
        effect("loudness", "level",
               {fixed("target_lufs", -14, -50, 0, "LUFS"), fixed("true_peak_db", -1, -20, 0, "dB"),
                number("amount", 0, 0, 1, 1)}),
    };
}

} // namespace core
