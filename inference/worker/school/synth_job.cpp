// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "inference/training/language.h"
#include "inference/training/trainer/recipe.h"
#include "inference/training/trainer/run_state.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/school/job.h"
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace school {
namespace {

namespace fs = std::filesystem;
using namespace inference::training;

constexpr std::uint64_t kScenePurpose = 21;
constexpr const char* kList = "synth.jsonl";

struct SynthPlan {
    fs::path out;
    long count;
    int width, height, frames;
    core::FrameRate fps;
    std::uint64_t seed;
    bool edits, captions, questions, suite;
    std::vector<fs::path> photos; ///< that scenes stand before, sorted; none: what is drawn
};

bool is_picture(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    for (const char* known : {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".avif", ".heic"})
        if (ending == known) return true;
    return false;
}

std::vector<fs::path> photos_in(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> photos;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.is_regular_file(error) && is_picture(entry.path())) photos.push_back(entry.path());
    if (photos.empty())
        throw core::Failure(
            "there are no pictures in " + folder.string() +
            "; give a folder of photographs (JPEG, PNG, WebP, TIFF, AVIF) with --backgrounds");
    std::sort(photos.begin(), photos.end());
    return photos;
}

/// No larger than a scene can show.
std::shared_ptr<const Photo> read_photo(const fs::path& file, int height) {
    const at::Tensor bytes = assistant::picture_of(file); // [H, W, 3]
    cv::Mat picture(static_cast<int>(bytes.size(0)), static_cast<int>(bytes.size(1)), CV_8UC3,
                    bytes.data_ptr());
    const double scale = std::min(1.0, 2.0 * height / std::min(picture.rows, picture.cols));
    cv::Mat small;
    cv::resize(picture, small, {}, scale, scale, cv::INTER_AREA);
    auto photo = std::make_shared<Photo>();
    photo->width = small.cols, photo->height = small.rows;
    for (int y = 0; y < small.rows; ++y)
        for (int x = 0; x < small.cols; ++x) {
            const auto& p = small.at<cv::Vec3b>(y, x);
            photo->pixels.push_back({static_cast<float>(p[0]) / 255, static_cast<float>(p[1]) / 255,
                                     static_cast<float>(p[2]) / 255});
        }
    return photo;
}

/// A scene of the plan; which photograph it stands before hangs on the generator alone.
Scene scene_of(const SynthPlan& plan, Rng& rng) {
    Scene scene = random_scene(rng, static_cast<float>(plan.width) / static_cast<float>(plan.height));
    if (plan.photos.empty()) return scene;
    scene.photo = read_photo(plan.photos[rng() % plan.photos.size()], plan.height);
    scene.background = kPhotograph;
    return scene;
}

SynthPlan plan_of(const Json& o) {
    SynthPlan p{.out = o.at("out").get<std::string>(), .count = o.value("count", 100L)};
    p.width = o.value("width", 208), p.height = o.value("height", 128), p.frames = o.value("frames", 9);
    p.fps = {std::llround(o.value("fps", 16.0) * 1000), 1000};
    p.seed = o.value("seed", std::uint64_t{1});
    const std::string kind = o.value("kind", std::string("all"));
    p.edits = kind == "all" || kind == "edits", p.captions = kind == "all" || kind == "captions";
    p.questions = kind == "all" || kind == "questions";
    p.suite = kind == "suite";
    if (o.contains("backgrounds")) p.photos = photos_in(o.at("backgrounds").get<std::string>());
    return p;
}

/// Without loss: what an edit leaves alone is the same in both clips, bit for bit.
core::EncodeSettings lossless() {
    core::EncodeSettings settings = core::encode_preset("h264");
    settings.crf = 0;
    settings.audio = false;
    return settings;
}

void write_clip(const at::Tensor& video, const fs::path& file, core::FrameRate rate) {
    core::Encoder encoder(
        file, lossless(),
        {.size = {static_cast<int>(video.size(3)), static_cast<int>(video.size(2))}, .fps = rate});
    for (std::int64_t i = 0; i < video.size(1); ++i) {
        cv::Mat bytes;
        assistant::to_picture(video.select(1, i)).convertTo(bytes, CV_8UC3, 255.0);
        encoder.add(
            core::VideoFrame::from_rgb(bytes, {core::frame_start(i, rate), core::frame_start(i + 1, rate)}));
    }
    encoder.finish();
}

/// The lines of scene number `number`, whose clips are written. All that is drawn depends on seed and number
/// alone.
std::string make_one(const SynthPlan& plan, long number) {
    Rng rng(mixed_seed(plan.seed, kScenePurpose, static_cast<std::uint64_t>(number)));
    const Scene scene = scene_of(plan, rng);
    char name[32];
    std::snprintf(name, sizeof name, "clips/%06ld", number);
    const std::string before = std::string(name) + ".mp4", after = std::string(name) + "_after.mp4";
    std::string lines;
    const auto add = [&](const Json& line) { lines += line.dump() + "\n"; };
    if (plan.edits) {
        const Instruction instruction = random_instruction(scene, rng, Wording::training);
        write_clip(render(scene, plan.frames, plan.height, plan.width, instruction.change), plan.out / after,
                   plan.fps);
        Json line{{"source", before}, {"instruction", instruction.text}, {"target", after}};
        const auto& colours = named_colours();
        if (instruction.change.tone < 0 && instruction.change.from_colour >= 0)
            line["expect"] = {
                {"from", colours[static_cast<std::size_t>(instruction.change.from_colour)].name},
                {"to", colours[static_cast<std::size_t>(instruction.change.to_colour)].name}};
        add(line);
    }
    if (plan.captions) add({{"clip", before}, {"caption", caption(scene)}});
    if (plan.questions) {
        Exchange exchange = random_exchange(scene, rng, Wording::training);
        for (int tries = 0; exchange.topic == "request" && tries < 100; ++tries) // a request is no question
            exchange = random_exchange(scene, rng, Wording::training);
        if (exchange.topic != "request")
            add({{"clip", before}, {"question", exchange.question}, {"answer", exchange.answer}});
    }
    write_clip(render(scene, plan.frames, plan.height, plan.width), plan.out / before, plan.fps);
    return lines;
}

/// What a suite asks for, over and over: every sixth time something about what is not there.
constexpr Kind kSuite[] = {Kind::recolour, Kind::tone,     Kind::look,   Kind::ground,     Kind::recolour,
                           Kind::style,    Kind::remove,   Kind::look,   Kind::recolour,   Kind::tone_place,
                           Kind::ground,   Kind::add,      Kind::style,  Kind::recolour,   Kind::tone,
                           Kind::ground,   Kind::recolour, Kind::remove, Kind::tone_place, Kind::sky};
constexpr long kEveryAbsent = 6;

/// One line of a suite in words that training never draws, with its clips. What changes next to nothing
/// judges nothing: then another scene is drawn.
std::string make_task(const SynthPlan& plan, long number) {
    constexpr double kLeast = 0.015, kSeen = 0.1; // of the picture; difference that counts
    const bool absent = number % kEveryAbsent == kEveryAbsent - 1;
    const long place = number - number / kEveryAbsent;
    const Kind listed = kSuite[static_cast<std::size_t>(place) % std::size(kSuite)];
    const Kind kind = listed == Kind::sky && !plan.photos.empty() ? Kind::ground : listed; // none is known
    char name[32];
    std::snprintf(name, sizeof name, "clips/%06ld", number);
    const std::string before = std::string(name) + ".mp4", after = std::string(name) + "_after.mp4";
    for (std::uint64_t tries = 0;; ++tries) {
        Rng rng(mixed_seed(plan.seed, kScenePurpose + 1 + tries, static_cast<std::uint64_t>(number)));
        const Scene scene = scene_of(plan, rng);
        std::optional<Instruction> asked;
        if (absent)
            asked = random_instruction(scene, rng, Wording::held_out, true);
        else
            asked = instruction_of(kind, scene, rng, Wording::held_out);
        if (!asked) continue;
        const auto [source, target] = render_pair(scene, plan.frames, plan.height, plan.width, asked->change);
        const double changed = ((source - target).abs().amax(0) > kSeen).to(at::kFloat).mean().item<double>();
        if (!absent && changed < kLeast) continue;
        write_clip(source, plan.out / before, plan.fps);
        if (absent)
            return Json{{"clip", before},
                        {"instruction", asked->text},
                        {"absent", true},
                        {"kind", "not there"}}
                       .dump() +
                   "\n";
        write_clip(target, plan.out / after, plan.fps);
        return Json{{"source", before},
                    {"instruction", asked->text},
                    {"target", after},
                    {"kind", kind_name(kind)}}
                   .dump() +
               "\n";
    }
}

} // namespace

int synth(const Json& options, Voice& voice, std::stop_token stop) {
    const SynthPlan plan = plan_of(options);
    if (fs::exists(plan.out / kList))
        throw core::Failure((plan.out / kList).string() + " is there already; choose another folder");
    fs::create_directories(plan.out / "clips");
    std::string lines;
    long made = 0;
    for (; made < plan.count && !stop.stop_requested(); ++made) {
        lines += plan.suite ? make_task(plan, made) : make_one(plan, made);
        voice.progress("rendering", static_cast<double>(made + 1) / static_cast<double>(plan.count),
                       std::to_string(made + 1) + " of " + std::to_string(plan.count) + " scenes");
    }
    write_whole(plan.out / kList, lines); // last: it names nothing that is not there
    const std::string list = (plan.out / kList).string();
    voice.result({{"scenes", made}, {"list", list}}, std::to_string(made) + " scenes; their list is " + list);
    return made < plan.count ? 130 : 0;
}

} // namespace school
