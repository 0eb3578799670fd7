// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several verbs share: reading sizes, rates and ranges, stopping on Ctrl+C, running a job to its end.
#pragma once
#include "app/cli.h"
#include "core/assist/assistant.h"
#include "core/assist/talk/route.h"
#include "core/export/export_options.h"
#include "core/interchange/left_out.h"
#include "core/store/project_file.h"

namespace app {

constexpr long long kMostSeed = 9'223'372'036'854'775'807, kMostSteps = 1000;
/// The parts of a text between its signs: "1920x1080" at 'x'.
std::vector<std::string> parts_of(const std::string& text, char sign);
core::Size parse_size(const std::string& text);
core::FrameRate parse_rate(const std::string& text);
core::SoundLayout parse_layout(const std::string& text);
core::Time time_argument(const std::string& text, core::FrameRate rate);
core::TimeRange parse_range(const std::string& text, core::FrameRate rate);
/// Microseconds, as JSON numbers.
double rounded(double seconds);
double rounded(core::Time time);

/// Opens a project; what there is to know about it is told on standard error, a line each. Throws Failure.
core::ProjectFile open_project(const std::string& file, core::ProjectFile::Access access);
/// Saves. When only the file cannot be written the changes are kept all the same: that is told on standard
/// error and no failure of the command. Throws Failure when they are not kept.
void keep(core::ProjectFile& file);

/// Throws Failure with the refusal's words.
template <typename T>
T required(core::Result<T> result) {
    if (!result) throw core::Failure(result.message());
    return std::move(result.value());
}

/// Sends a request to the assistant and waits for its last event; Ctrl+C stops it. Throws Failure and
/// Stopped.
core::assist::Event run_job(core::assist::Assistant& assistant, core::assist::Request request,
                            ProgressLine& progress);

/// What the words for an export ask for (--preset also names one that a person has kept). Throws Failure.
core::ExportOptions export_options(const Arguments& arguments);
/// The settings that --preset, --crf and --speed ask for, or without a preset the file's ending. Throws
/// Failure.
core::EncodeSettings export_settings(const Arguments& arguments, const std::filesystem::path& output);
/// Exports with a progress line; Ctrl+C stops it.
core::ExportResult run_export(const core::ExportRequest& request, ProgressLine& progress);
nlohmann::json to_json(const core::ExportResult& result);
/// As `convert --json` and `export --json` list what did not come along.
nlohmann::json to_json(const std::vector<core::LeftOut>& left_out);

/// Carries out a route to an edit by the model in an open project: cuts, job, take, one step of history.
struct ModelEdit {
    std::string take;
    double changed_share = 0;
    core::assist::Changed changed;
    nlohmann::json timings;
};
/// What an edit changed, in a sentence: "changed 12 % of the picture, in its left half, from 0.5 to 2.0 s".
std::string changed_text(double share, const core::assist::Changed& changed);
/// {"share", "box": [x, y, w, h], "from", "to"}, the times being the media's own.
nlohmann::json to_json(double share, const core::assist::Changed& changed);
ModelEdit edit_with_model(core::ProjectFile& file, core::assist::Assistant& assistant,
                          const core::assist::Route& route, const Arguments& arguments,
                          ProgressLine& progress);
/// --extend, --mask, --fill: what is drawn anew; nothing where none is given.
std::optional<core::assist::Fill> fill_argument(const Arguments& arguments);
/// What --quality, --lora, --memory-limit and --guidance say; throws UsageError and Failure.
core::assist::ModelUse use_argument(const Arguments& arguments);
/// The seed of --seed; without it that of a draft of the same wish on the clip, so that the better run is of
/// the same picture; else 0.
std::int64_t seed_argument(const Arguments& arguments, const core::Project& project,
                           const core::assist::Route& route);
/// What --region and --only say, in fractions of the picture; throws UsageError.
std::optional<core::assist::Region> region_argument(const Arguments& arguments);
/// The project as a route's cuts leave it; nothing is written.
core::ProjectPtr with_cuts(const core::ProjectFile& file, const core::assist::Route& route);

/// The answer in the form of `ask --json`.
nlohmann::json to_json(const core::assist::AnswerReady& answer);

} // namespace app
