// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Does with one file what a person would: imports it, looks at it, exports it and asks about it. A process of
// its own, so that a crash, a hang or eaten memory is a result and not the end of the test that starts it.
//   try_medium FILE OUT.mp4
// Exit codes: 0 taken, 3 refused in words, 4 words or errors that nobody should see.
#include "core/analysis/facts.h"
#include "core/analysis/waveform.h"
#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/render/compositor.h"
#include "core/sound/sound_mixer.h"
#include "core/store/import.h"
#include <cstdio>
#include <iostream>

using namespace core;

namespace {

constexpr Time kLooked{2 * kFlicksPerSecond};

void look(const Project& project) {
    Compositor compositor;
    const Size small{160, 90};
    const double seconds = to_seconds(project.duration());
    for (const double part : {0.0, 0.5, 0.99, 0.2})
        if (compositor.render(project, from_seconds(seconds * part), small).empty())
            throw Failure("an empty frame was given");
}

void listen(const Project& project) {
    SoundMixer mixer;
    for (const std::int64_t from : {std::int64_t{0}, std::int64_t{24'000}, std::int64_t{480}})
        static_cast<void>(mixer.mix(project, from, 4'800));
}

void try_medium(const std::string& path, const std::string& out) {
    const auto imported = core::apply(Project{}, import_edits({}, path, false));
    if (!imported) throw Failure(imported.message());
    const auto project = std::make_shared<const Project>(imported.value());
    look(*project);
    listen(*project);
    const TimeRange range{Time(0), std::min(kLooked, project->duration())};
    const bool picture = project->media.front()->kind != MediaKind::audio;
    export_project({.project = project,
                    .output = out + (picture ? ".mp4" : ".wav"),
                    .settings = encode_preset(picture ? "h264-fast" : "wav"),
                    .range = range},
                   {}, {});
    const Facts facts = measure_facts(path, range);
    for (const char* question : {"what colour is it?", "is there sound?", "how long is it?", "does it move?"})
        static_cast<void>(facts_for_question(facts, question));
    if (facts.has_sound) static_cast<void>(measure_waveform(path));
}

bool for_people(const std::string& words) {
    for (const char* bad :
         {"std::", "what()", "bad_alloc", "OpenCV", "basic_string", "json.exception", "vector::"})
        if (words.find(bad) != std::string::npos) return false;
    return !words.empty();
}

} // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    try {
        try_medium(words[1], words[2]);
        return 0;
    } catch (const Failure& failure) {
        std::cout << failure.what() << '\n';
        return for_people(failure.what()) ? 3 : 4;
    } catch (const std::exception& error) {
        std::cout << "not in words: " << error.what() << '\n';
        return 4;
    }
}
