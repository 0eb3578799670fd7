// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared.h"
#include "core/assist/model_registry.h"
#include "core/assist/requests.h"
#include "core/base/parse_number.h"
#include "core/store/import.h"
#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace app {

using namespace std::chrono_literals;

std::vector<std::string> parts_of(const std::string& text, char sign) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == sign)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

core::ProjectFile open_project(const std::string& file, core::ProjectFile::Access access) {
    auto opened = core::ProjectFile::open(file, access);
    for (const std::string& notice : opened.notices())
        std::fprintf(stderr, "saycut: %s\n", notice.c_str());
    return opened;
}

void keep(core::ProjectFile& file) {
    try {
        file.save();
    } catch (const core::KeptInJournal& failure) {
        std::fprintf(stderr, "saycut: %s\n", failure.what());
    }
}

core::Size parse_size(const std::string& text) {
    const auto parts = parts_of(text, 'x');
    const auto side = [](const std::string& part) { return core::parse_whole(part, "a side", 16, 16384); };
    if (parts.size() != 2 || !side(parts[0]) || !side(parts[1]))
        throw UsageError("a size looks like 1920x1080, with sides from 16 to 16384, not '" + text + "'");
    return {static_cast<int>(side(parts[0]).value()), static_cast<int>(side(parts[1]).value())};
}

core::FrameRate parse_rate(const std::string& text) {
    const auto rate = core::rate_in(text);
    if (!rate) throw UsageError("a rate looks like 25 or 30000/1001, from 0.01 to 480, not '" + text + "'");
    return *rate;
}

core::SoundLayout parse_layout(const std::string& text) {
    using enum core::SoundLayout;
    for (const core::SoundLayout layout : {mono, stereo, five_one, seven_one})
        if (text == core::name_of(layout)) return layout;
    throw UsageError("a layout of sound is mono, stereo, 5.1 or 7.1, not '" + text + "'");
}

core::Time time_argument(const std::string& text, core::FrameRate rate) {
    const auto time = core::parse_time(text, rate);
    if (!time)
        throw UsageError("a time looks like 12.5, 00:01:02.500, 00:01:02:12 or 150f, not '" + text + "'");
    return *time;
}

core::TimeRange parse_range(const std::string& text, core::FrameRate rate) {
    const std::size_t dash = text.find('-');
    if (dash == std::string::npos) throw UsageError("a range looks like 2-5.5, not '" + text + "'");
    const core::TimeRange range{time_argument(text.substr(0, dash), rate),
                                time_argument(text.substr(dash + 1), rate)};
    if (range.length() <= core::Time(0)) throw UsageError("the range '" + text + "' ends before it begins");
    return range;
}

double rounded(double seconds) {
    return std::round(seconds * 1e6) / 1e6;
}
double rounded(core::Time time) {
    return rounded(core::to_seconds(time));
}

core::assist::Event run_job(core::assist::Assistant& assistant, core::assist::Request request,
                            ProgressLine& progress) {
    namespace ca = core::assist;
    struct {
        std::mutex mutex;
        std::condition_variable changed;
        ca::Progress progress;
        bool fresh = false;
        std::optional<ca::Event> last;
    } shared;
    const ca::JobId job = assistant.submit(std::move(request), [&](ca::JobId, const ca::Event& event) {
        const std::scoped_lock lock(shared.mutex);
        if (const auto* step = std::get_if<ca::Progress>(&event))
            shared.progress = *step, shared.fresh = true;
        if (ca::is_last(event)) shared.last = event;
        shared.changed.notify_all(); // under the lock: the waiting side owns these
    });
    bool told = false;
    std::unique_lock lock(shared.mutex);
    while (!shared.last) {
        shared.changed.wait_for(lock, 100ms); // wakes now and then to notice Ctrl+C
        if (shared.fresh) {
            shared.fresh = false;
            progress.show(shared.progress.stage, shared.progress.fraction, shared.progress.seconds_left);
        }
        if (interrupted() && !told) {
            told = true;
            lock.unlock();
            assistant.cancel(job);
            lock.lock();
        }
    }
    if (std::holds_alternative<ca::Cancelled>(*shared.last)) throw core::Stopped();
    if (const auto* failed = std::get_if<ca::Failed>(&*shared.last)) throw core::Failure(failed->message);
    if (const auto* take = std::get_if<ca::TakeReady>(&*shared.last);
        take && take->take.provenance.contains("notes"))
        for (const auto& note : take->take.provenance["notes"])
            std::fprintf(stderr, "saycut: %s\n", note.get<std::string>().c_str());
    return *shared.last;
}

namespace {

/// Words that cannot be read are wrong use.
template <typename Read>
auto well_said(const Read& read) {
    try {
        return read();
    } catch (const core::Failure& failure) {
        throw UsageError(failure.what());
    }
}

/// Size, rate and sound.
void take_form(const Arguments& arguments, core::EncodeOverrides& changes) {
    if (arguments.has("size")) {
        const core::FilmForm said = well_said([&] { return core::parse_film_size(arguments.value("size")); });
        changes.form = core::with_changes(changes.form, said);
    }
    if (arguments.has("fps"))
        changes.form.fps = well_said([&] { return core::parse_film_rate(arguments.value("fps")); });
    if (arguments.has("audio-bitrate"))
        changes.audio_bitrate = core::parse_bitrate(arguments.value("audio-bitrate"));
    if (arguments.has("no-sound") && arguments.has("sound-only"))
        throw UsageError("with --no-sound and --sound-only there is nothing left; leave one of them out");
    if (arguments.has("no-sound")) changes.has = core::FilmHas::no_sound;
    if (arguments.has("sound-only")) changes.has = core::FilmHas::sound_only;
}

/// A quality, a bit rate or a size of the file, instead of any that was kept.
void take_quality(const Arguments& arguments, core::EncodeOverrides& changes) {
    constexpr long long kMegabyte = 1'000'000, kMostMegabytes = 100'000;
    changes.crf = static_cast<int>(arguments.number("crf", changes.crf, 0, 63));
    const bool said = arguments.has("crf") || arguments.has("bitrate") || arguments.has("under");
    if (said) changes.bitrate = 0, changes.most_bytes = 0;
    if (said && !arguments.has("crf")) changes.crf = -1;
    if (arguments.has("bitrate")) changes.bitrate = core::parse_bitrate(arguments.value("bitrate"));
    if (arguments.has("under"))
        changes.most_bytes = arguments.number("under", 0, 1, kMostMegabytes) * kMegabyte;
    changes.two_pass = changes.two_pass || arguments.has("two-pass");
}

} // namespace

core::ExportOptions export_options(const Arguments& arguments) {
    for (const char* option : {"preset", "speed"})
        if (arguments.has(option) && arguments.value(option).empty())
            throw UsageError(std::string("--") + option + " names nothing; name one, or leave it out");
    core::ExportOptions options;
    const std::string preset = arguments.value("preset");
    const auto names = core::encode_preset_names();
    if (!preset.empty() && std::find(names.begin(), names.end(), preset) == names.end()) {
        const core::KeptExports kept = core::KeptExports::of_user();
        if (const auto found = kept.all().find(preset); found != kept.all().end()) options = found->second;
    }
    if (options.preset.empty()) options.preset = preset;
    core::EncodeOverrides& changes = options.changes;
    take_quality(arguments, changes);
    changes.speed = arguments.value("speed", changes.speed);
    changes.copy = changes.copy || arguments.has("copy");
    if (arguments.has("encoder")) changes.by = core::parse_encode_by(arguments.value("encoder"));
    take_form(arguments, changes);
    return options;
}

core::EncodeSettings export_settings(const Arguments& arguments, const std::filesystem::path& output) {
    const core::ExportOptions options = export_options(arguments);
    return core::with_overrides(core::settings_for(output, options.preset), options.changes);
}

core::ExportResult run_export(const core::ExportRequest& request, ProgressLine& progress) {
    std::stop_source stop;
    auto result = core::export_project(request, stop.get_token(), [&](const core::ExportProgress& p) {
        if (interrupted()) stop.request_stop();
        progress.show("exporting", static_cast<double>(p.frame) / static_cast<double>(p.frames),
                      p.seconds_left);
    });
    for (const std::string& warning : result.warnings)
        std::fprintf(stderr, "saycut: %s\n", warning.c_str());
    return result;
}

nlohmann::json to_json(const core::ExportResult& r) {
    nlohmann::json value = {{"path", r.path},
                            {"duration", rounded(r.duration)},
                            {"frames", r.frames},
                            {"bytes", r.bytes},
                            {"seconds", rounded(r.seconds)},
                            {"segments_copied", r.segments_copied},
                            {"frames_copied", r.frames_copied},
                            {"subtitles", r.subtitles}};
    if (!r.device.empty()) value["encoder"] = r.device;
    if (r.frames_verified) value["frames_verified"] = *r.frames_verified;
    return value;
}

nlohmann::json to_json(const std::vector<core::LeftOut>& left_out) {
    nlohmann::json list = nlohmann::json::array();
    for (const core::LeftOut& each : left_out)
        list.push_back(
            {{"what", each.what}, {"count", each.count}, {"names", each.names}, {"why", each.why}});
    return list;
}

std::optional<core::assist::Region> region_argument(const Arguments& arguments) {
    std::optional<core::assist::Region> only;
    if (arguments.has("only")) {
        const auto whose = core::assist::whose_named(arguments.value("only"));
        if (!whose || whose == core::assist::Whose::all)
            throw UsageError("--only is person or background; not '" + arguments.value("only") + "'");
        only = core::assist::Region{.whose = *whose, .sure = true};
    }
    if (!arguments.has("region")) return only;
    const std::string text = arguments.value("region");
    constexpr double kSmallest = 0.001; // of the picture: less is no pixel
    std::vector<double> fractions;
    for (const std::string& part : parts_of(text, ','))
        fractions.push_back(core::parse_number(part).value_or(-1));
    core::assist::Region r =
        fractions.size() == 4 ? core::assist::Region{fractions[0], fractions[1], fractions[2], fractions[3]}
                              : core::assist::Region{};
    if (fractions.size() != 4 || !(r.x >= 0 && r.y >= 0 && r.width >= kSmallest && r.height >= kSmallest &&
                                   r.x + r.width <= 1.000001 && r.y + r.height <= 1.000001))
        throw UsageError(
            "--region needs x,y,w,h as fractions of the picture, for example 0.5,0,0.5,1; not '" + text +
            "'");
    if (only) r.whose = only->whose, r.sure = only->sure;
    return r;
}

std::optional<core::assist::Fill> fill_argument(const Arguments& arguments) {
    if (!arguments.has("extend") && !arguments.has("mask") && !arguments.has("fill")) return std::nullopt;
    core::assist::Fill fill;
    constexpr double kLeast = 0.001, kMost = 2; // of a side
    for (const std::string& value : arguments.values("extend"))
        for (const std::string& part : parts_of(value, ',')) {
            const auto sign = part.find('=');
            const std::string name = part.substr(0, sign);
            double* side = name == "left"     ? &fill.left
                           : name == "right"  ? &fill.right
                           : name == "top"    ? &fill.top
                           : name == "bottom" ? &fill.bottom
                                              : nullptr;
            const double share =
                sign == std::string::npos ? -1 : core::parse_number(part.substr(sign + 1)).value_or(-1);
            if (!side || !(share >= kLeast && share <= kMost))
                throw UsageError("--extend needs sides and shares of the picture's width or height up to 2, "
                                 "for example left=0.25,right=0.25; not '" +
                                 value + "'");
            *side = share;
        }
    if (arguments.has("mask")) {
        const std::filesystem::path file = arguments.value("mask");
        if (!std::filesystem::is_regular_file(file)) throw core::Failure("there is no mask " + file.string());
        fill.mask = core::Mask{.shape = core::MaskShape::file,
                               .file = std::filesystem::absolute(file).lexically_normal().string()};
    }
    if (!fill.grows() && !fill.mask && !arguments.has("region"))
        throw UsageError("--fill needs what is to be drawn anew: --region, --mask or --extend");
    return fill;
}

core::assist::ModelUse use_argument(const Arguments& arguments) {
    constexpr double kGibibyte = 1073741824.0, kMost = 65536;
    core::assist::ModelUse use;
    if (arguments.has("quality")) {
        const auto quality = core::assist::quality_named(arguments.value("quality"));
        if (!quality)
            throw UsageError("--quality is draft, standard or best; not '" + arguments.value("quality") +
                             "'");
        use.quality = *quality;
    }
    for (const std::string& adapter : arguments.values("lora"))
        use.adapters.push_back(core::assist::parse_adapter(adapter));
    if (arguments.has("memory-limit"))
        use.memory_limit =
            required(core::parse_number(arguments.value("memory-limit"), "--memory-limit", 1e-6, kMost)) *
            kGibibyte;
    if (arguments.has("guidance"))
        use.guidance = required(
            core::parse_number(arguments.value("guidance"), "--guidance", 1, core::assist::kMostGuidance));
    return use;
}

std::int64_t seed_argument(const Arguments& arguments, const core::Project& project,
                           const core::assist::Route& route) {
    if (arguments.has("seed")) return arguments.number("seed", 0, 0, kMostSeed);
    const auto found = project.find_clip(route.clip);
    return found.clip ? core::assist::seed_of_draft(*found.clip, route.text).value_or(0) : 0;
}

core::ProjectPtr with_cuts(const core::ProjectFile& file, const core::assist::Route& route) {
    return std::make_shared<const core::Project>(required(core::apply(file.project(), route.edits)));
}

ModelEdit edit_with_model(core::ProjectFile& file, core::assist::Assistant& assistant,
                          const core::assist::Route& route, const Arguments& arguments,
                          ProgressLine& progress) {
    core::assist::EditRequest request{.project = with_cuts(file, route),
                                      .project_file = file.path(),
                                      .takes_folder = file.takes_folder(),
                                      .clip = route.clip,
                                      .instruction = route.text,
                                      .region = core::assist::region_of(route, region_argument(arguments)),
                                      .fill = route.fill};
    if (auto fill = fill_argument(arguments)) request.fill = std::move(fill);
    for (const std::string& picture : arguments.values("reference"))
        request.references.emplace_back(picture);
    request.model = arguments.has("model") ? arguments.value("model")
                    : request.fill         ? core::assist::fill_model_of_user()
                                           : core::assist::edit_model_of_user();
    request.use = use_argument(arguments);
    request.seed = seed_argument(arguments, file.project(), route);
    request.steps = static_cast<int>(arguments.number("steps", 0, 1, kMostSteps));
    const auto ready = std::get<core::assist::TakeReady>(run_job(assistant, request, progress));
    const auto edits = core::assist::take_edits(file.path(), route.edits, route.clip, ready);
    required(file.apply(edits, "Edit: " + route.text));
    return {std::get<core::AddTake>(edits.back()).take.id.value, ready.changed_share, ready.changed,
            ready.timings};
}

std::string changed_text(double share, const core::assist::Changed& changed) {
    if (share <= 0)
        return "nothing was changed: the model drew what it was shown; say it in other words, choose another "
               "model, or name what is to change";
    char text[200];
    std::snprintf(text, sizeof text,
                  "changed %.*f %% of the picture, within x %.2f to %.2f and y %.2f to %.2f",
                  share < 0.1 ? 1 : 0, share * 100, changed.box.x, changed.box.x + changed.box.width,
                  changed.box.y, changed.box.y + changed.box.height);
    std::string sentence = text;
    if (changed.when.length() > core::Time(0)) {
        std::snprintf(text, sizeof text, ", from %.2f to %.2f s of its source",
                      core::to_seconds(changed.when.start), core::to_seconds(changed.when.end));
        sentence += text;
    }
    return sentence;
}

nlohmann::json to_json(double share, const core::assist::Changed& changed) {
    return {{"share", share},
            {"box", {changed.box.x, changed.box.y, changed.box.width, changed.box.height}},
            {"from", rounded(changed.when.start)},
            {"to", rounded(changed.when.end)}};
}

nlohmann::json to_json(const core::assist::AnswerReady& answer) {
    nlohmann::json evidence = nlohmann::json::array();
    for (const core::Evidence& item : answer.evidence)
        evidence.push_back({{"time", rounded(item.range.start)},
                            {"end", rounded(item.range.end)},
                            {"text", item.text},
                            {"source", item.source}});
    return {{"answer", answer.answer}, {"evidence", evidence}};
}

} // namespace app
