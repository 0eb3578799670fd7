// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor.h"
#include "app/shared.h"
#include "core/base/files.h"
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include "core/store/import.h"
#include <cmath>
#include <cstdio>
#include <opencv2/imgproc.hpp>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr int kWidth = 640, kHeight = 368, kFrames = 49;
constexpr core::FrameRate kRate{16, 1};

/// A figure in a red dress who walks past columns by candle light: drawn here, so nothing foreign is shipped.
cv::Mat draw_frame(int index) {
    cv::Mat rgb(kHeight, kWidth, CV_8UC3);
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) {
            const double glow =
                std::exp(-std::pow((x - 90.0) / 130.0, 2)) + std::exp(-std::pow((x - 560.0) / 110.0, 2));
            const double column = std::fmod(x + 40.0, 210.0) < 50.0 ? 0.16 : 0.0;
            const double light = 0.12 +
                                 0.45 * glow * (0.6 + 0.4 * std::exp(-std::pow((y - 190.0) / 140.0, 2))) +
                                 column * (0.4 + glow);
            rgb.at<cv::Vec3b>(y, x) = {cv::saturate_cast<std::uint8_t>(light * 255),
                                       cv::saturate_cast<std::uint8_t>(light * 188),
                                       cv::saturate_cast<std::uint8_t>(light * 120)};
        }
    const double x = 210 + index * 3.6;
    const auto at = [&](double dx, double dy) {
        return cv::Point(static_cast<int>(x + dx), static_cast<int>(200 + dy));
    };
    cv::ellipse(rgb, at(0, -92), {25, 36}, 0, 0, 360, {38, 24, 18}, cv::FILLED, cv::LINE_AA);
    cv::ellipse(rgb, at(0, -88), {16, 22}, 0, 0, 360, {222, 168, 132}, cv::FILLED, cv::LINE_AA);
    cv::line(rgb, at(-24, -46), at(-46, 22), {214, 158, 122}, 12, cv::LINE_AA);
    cv::line(rgb, at(24, -46), at(52, -8), {214, 158, 122}, 12, cv::LINE_AA);
    cv::rectangle(rgb, {at(-9, -72), at(9, -48)}, {214, 158, 122}, cv::FILLED);
    const std::vector<cv::Point> dress{at(-26, -54), at(26, -54),  at(18, -4),
                                       at(58, 150),  at(-58, 150), at(-18, -4)};
    cv::Mat shape(kHeight, kWidth, CV_8U, cv::Scalar(0));
    cv::fillPoly(shape, std::vector<std::vector<cv::Point>>{dress}, 255, cv::LINE_AA);
    for (int y = 0; y < kHeight; ++y)
        for (int px = 0; px < kWidth; ++px) {
            const int cover = shape.at<std::uint8_t>(y, px);
            if (!cover) continue;
            const double fold =
                0.82 + 0.18 * std::sin((px - x) * 0.28 + (y - 200) * 0.03 * ((px - x) > 0 ? 1 : -1));
            const double shade = fold * (0.72 + 0.28 * std::exp(-std::pow((px - x + 14) / 30.0, 2)));
            const double red[3] = {205 * shade, 22 * shade, 30 * shade};
            for (int c = 0; c < 3; ++c) {
                auto& value = rgb.at<cv::Vec3b>(y, px)[c];
                value = cv::saturate_cast<std::uint8_t>(value + (red[c] - value) * cover / 255.0);
            }
        }
    return rgb;
}

void make_clip(const fs::path& path) {
    core::Encoder encoder(path, core::encode_preset("h264"),
                          {.size = {kWidth, kHeight}, .fps = kRate, .sound = true});
    constexpr int kSamples = 48000 * kFrames / 16;
    core::AudioBlock tone{.rate = 48000,
                          .channels = {std::vector<float>(kSamples), std::vector<float>(kSamples)}};
    for (int i = 0; i < kSamples; ++i) {
        const double t = i / 48000.0, note = 220.0 * std::pow(2.0, std::floor(t * 2) * 2 / 12.0);
        tone.channels[0][static_cast<std::size_t>(i)] = tone.channels[1][static_cast<std::size_t>(i)] =
            static_cast<float>(0.1 * std::sin(6.2831853 * note * t) * std::exp(-3 * std::fmod(t, 0.5)));
    }
    for (int i = 0; i < kFrames; ++i) {
        if (interrupted()) throw core::Stopped();
        encoder.add(core::VideoFrame::from_rgb(
            draw_frame(i), {core::frame_start(i, kRate), core::frame_start(i + 1, kRate)}));
    }
    encoder.add(tone);
    encoder.finish();
}

/// Asks about the clip and keeps the answers in the project's chat.
nlohmann::json ask_all(core::ProjectFile& file, core::assist::Assistant& assistant, const std::string& clip,
                       ProgressLine& progress) {
    nlohmann::json answers = nlohmann::json::array();
    for (const char* question :
         {"what colour is the dress?", "how long is the clip?", "how loud is the sound?",
          "what happens in this clip?", "which way does the dress move?"}) {
        const auto answer = std::get<core::assist::AnswerReady>(
            run_job(assistant, core::assist::AskRequest{.path = clip, .question = question}, progress));
        nlohmann::json entry = to_json(answer);
        entry["question"] = question;
        answers.push_back(entry);
        required(file.apply({core::AddMessage{{"user", question, nullptr}},
                             core::AddMessage{{"assistant", answer.answer, to_json(answer)}}},
                            "Chat"));
    }
    return answers;
}

constexpr const char* kOwnList = "made-by-the-demo.json";

/// Every file of the folder, by its name in it: size and time of the last change.
nlohmann::json listed(const fs::path& folder) {
    nlohmann::json files = nlohmann::json::object();
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (!entry.is_directory() && entry.path().filename() != kOwnList)
            files[core::storable(fs::relative(entry.path(), folder).string())] = {
                entry.is_regular_file() ? entry.file_size() : 0,
                entry.is_regular_file() ? entry.last_write_time().time_since_epoch().count() : 0};
    return files;
}

/// The demo's folder. What an earlier demo made there, unchanged, makes room; anything else stays and is a
/// reason not to begin. What this one made is gone with the object, unless it is kept.
class DemoFolder {
  public:
    explicit DemoFolder(fs::path path) : path_(std::move(path)) {
        std::error_code error;
        if (fs::exists(path_, error) && !fs::is_directory(path_, error))
            throw core::Failure("cannot make the demo in " + path_.string() +
                                ": it is no folder; choose another with --out");
        if (fs::is_directory(path_, error) && !fs::is_empty(path_)) clear_own();
        made_ = fs::create_directories(path_, error);
        if (error)
            throw core::Failure("cannot make the folder " + path_.string() + ": " + error.message() +
                                "; choose another with --out");
    }
    ~DemoFolder() {
        if (kept_) return;
        std::error_code ignored;
        for (const char* name : {"demo.saycut", "demo.saycut-data", "clip.mp4", "edited.mp4", "report.json",
                                 "editor.png", kOwnList}) // it was empty: these are the demo's
            fs::remove_all(path_ / name, ignored);
        if (made_) fs::remove(path_, ignored);
    }
    DemoFolder(const DemoFolder&) = delete;
    DemoFolder& operator=(const DemoFolder&) = delete;
    void keep() {
        core::write_whole(path_ / kOwnList, listed(path_).dump(1) + "\n", core::mode_of(path_ / kOwnList));
        kept_ = true;
    }

  private:
    void clear_own() {
        const fs::path list = path_ / kOwnList;
        std::error_code error;
        const auto own = fs::is_regular_file(list, error) ? core::parse_json(core::read_file(list))
                                                          : core::Refusal{"is not there"};
        if (!own || own.value() != listed(path_))
            throw core::Failure(path_.string() +
                                " holds files that no demo made, or that were changed since; "
                                "choose another folder with --out");
        for (const auto& [name, unused] : own.value().items())
            fs::remove(path_ / core::restored(name), error);
        fs::remove(list, error);
        std::vector<fs::path> folders; // the deepest last
        for (const auto& entry : fs::recursive_directory_iterator(path_, error))
            if (entry.is_directory()) folders.push_back(entry.path());
        for (auto at = folders.rbegin(); at != folders.rend(); ++at)
            fs::remove(*at, error);
    }

    fs::path path_;
    bool made_ = false, kept_ = false;
};

} // namespace

int verb_demo(const std::vector<std::string>& words) {
    const Arguments arguments(words, {"out"}, {}, 0);
    const fs::path folder = fs::absolute(arguments.value("out", "saycut-demo"));
    DemoFolder own(folder);
    const fs::path clip = folder / "clip.mp4";
    make_clip(clip);
    auto file = core::ProjectFile::create(folder / "demo.saycut", {});
    required(file.apply(core::import_edits(file.project(), clip.string(), false), "Import"));
    ProgressLine progress(arguments);
    const auto assistant = core::assist::load_assistant();
    const core::ClipId id = file.project().tracks.front()->clips.front().id;
    const std::string instruction = "turn the red dress blue";
    const ModelEdit made =
        edit_with_model(file, *assistant, {.clip = id, .text = instruction}, arguments, progress);
    required(file.apply(
        {core::AddMessage{{"user", instruction, nullptr}},
         core::AddMessage{
             {"assistant", "Done: the clip has a new take.", {{"route", "edit"}, {"take", made.take}}}}},
        "Chat"));
    const nlohmann::json answers = ask_all(file, *assistant, clip.string(), progress);
    file.save();
    const auto exported = run_export({.project = file.history().current(),
                                      .project_file = file.path(),
                                      .output = folder / "edited.mp4",
                                      .settings = core::encode_preset("h264")},
                                     progress);
    nlohmann::json report{{"instruction", instruction},
                          {"changed_share", made.changed_share},
                          {"timings", made.timings},
                          {"answers", answers},
                          {"export", to_json(exported)}};
    core::write_whole(folder / "report.json", core::dump_json(report, 2) + "\n",
                      core::mode_of(folder / "report.json"));
    {
        const core::ProjectFile closed = std::move(file);
    } // gives the lock back: the editor opens it as anyone would
    draw_editor((folder / "demo.saycut").string(), (folder / "editor.png").string());
    own.keep();
    if (arguments.json())
        std::printf("%s\n", core::dump_json(report).c_str());
    else {
        for (const auto& entry : answers)
            print_text(entry["question"].get<std::string>() + "\n  " + entry["answer"].get<std::string>());
        print_text("The demo lies in " + folder.string() +
                   ":\n  demo.saycut, clip.mp4, edited.mp4, report.json, editor.png");
    }
    return 0;
}

} // namespace app
