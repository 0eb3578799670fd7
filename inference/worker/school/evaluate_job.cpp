// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/readers.h"
#include "inference/pipelines/open_model.h"
#include "inference/training/trainer/run_state.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/school/job.h"
#include "inference/worker/school/suite.h"
#include "inference/worker/transfer.h"
#include <ATen/Parallel.h>
#include <opencv2/imgproc.hpp>
#include <sys/resource.h>

namespace school {
namespace {

namespace fs = std::filesystem;

double peak_megabytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

cv::Mat bytes_of(const at::Tensor& frame) {
    cv::Mat bytes;
    assistant::to_picture(frame).convertTo(bytes, CV_8UC3, 255.0);
    return bytes;
}

at::Tensor resized(const at::Tensor& clip, core::Size size) {
    std::vector<at::Tensor> frames;
    for (std::int64_t i = 0; i < clip.size(1); ++i) {
        cv::Mat small;
        cv::resize(bytes_of(clip.select(1, i)), small, {size.width, size.height}, 0, 0, cv::INTER_AREA);
        frames.push_back(assistant::to_tensor(small));
    }
    return at::stack(frames, 1);
}

/// What an edit of the program makes of the clip's own frames: the same steps as in edit_job, without files.
at::Tensor at_its_size(const std::vector<core::VideoFrame>& clip, const inference::Edited& edited) {
    const auto picture = [](const at::Tensor& video, std::size_t i) {
        return assistant::to_picture(video.select(1, static_cast<std::int64_t>(i)).to(at::kFloat));
    };
    const assistant::SmallPairs pairs{
        clip.size(), [&](std::size_t i) {
            return assistant::SmallPair{picture(edited.reconstruction, i), picture(edited.video, i)};
        }};
    const assistant::Transfer transfer(pairs);
    std::vector<at::Tensor> frames;
    for (std::size_t i = 0; i < pairs.count; ++i) {
        const assistant::Composed composed = assistant::compose(clip[i], transfer.at(i));
        frames.push_back(assistant::to_tensor(composed.frame.to_rgb()));
    }
    return at::stack(frames, 1);
}

class Judging {
  public:
    Judging(inference::Unified& model, const Json& options, fs::path out)
        : model_(model), out_(std::move(out)), steps_(options.value("steps", 0)),
          frames_(options.value("frames", 17)), native_(options.value("native", false)),
          seed_(options.value("seed", std::uint64_t{1})) {}

    /// One task drawn and judged; its strip lies beside the report.
    Json run(const Task& task, std::size_t number, const inference::RunHooks& hooks) {
        const core::MediaInfo info = core::probe(task.clip.string());
        const auto [width, height] = model_.working_size(info.size.width, info.size.height);
        const inference::Limits limits = model_.limits();
        const core::Size small{width, height};
        const ClipShape shape{native_ ? info.size : small, std::min(frames_, limits.most_edited_frames),
                              limits.rate};
        const at::Tensor source = read_clip(task.clip, shape);
        at::Tensor target = task.target.empty() ? at::Tensor() : read_clip(task.target, shape);
        const auto began = std::chrono::steady_clock::now();
        inference::SeededNoise noise(seed_);
        inference::Edited edited = model_.edit(native_ ? resized(source, small) : source, task.instruction,
                                               {.steps = steps_}, noise, hooks);
        if (native_) {
            edited.video = at_its_size(read_frames(task.clip, shape.fps, shape.frames), edited);
            edited.reconstruction = source;
        }
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        const std::int64_t frames = std::min({edited.video.size(1), edited.reconstruction.size(1),
                                              target.defined() ? target.size(1) : edited.video.size(1)});
        const auto cut = [&](const at::Tensor& clip) { return clip.narrow(1, 0, frames); };
        if (target.defined()) target = cut(target);
        Figures figures = judge(task, cut(edited.reconstruction), cut(edited.video), target);
        figures["seconds"] = seconds;
        std::vector<at::Tensor> rows{cut(source), cut(edited.video)};
        if (target.defined()) rows.push_back(target);
        char name[40];
        std::snprintf(name, sizeof name, "task-%04zu.png", number);
        write_strip(out_ / name, rows);
        Json row{
            {"place", task.place}, {"instruction", task.instruction}, {"figures", figures}, {"strip", name}};
        if (!task.kind.empty()) row["kind"] = task.kind;
        return row;
    }

  private:
    inference::Unified& model_;
    fs::path out_;
    int steps_, frames_;
    bool native_;
    std::uint64_t seed_;
};

/// How many of each kind were done.
Json kinds_of(const Json& tasks) {
    std::map<std::string, std::pair<double, int>> sums;
    for (const Json& task : tasks)
        if (task.contains("kind"))
            sums[task["kind"]].first += task.at("figures").value("success", 0.0),
                sums[task["kind"]].second += 1;
    Json out = Json::object();
    for (const auto& [kind, sum] : sums)
        out[kind] = {{"done", sum.first / sum.second}, {"count", sum.second}};
    return out;
}

Json means_of(const Json& tasks) {
    std::map<std::string, std::pair<double, int>> sums;
    for (const Json& task : tasks)
        for (const auto& [name, value] : task.at("figures").items())
            sums[name].first += value.get<double>(), sums[name].second += 1;
    Json out = Json::object();
    for (const auto& [name, sum] : sums)
        out[name] = {{"mean", sum.first / sum.second}, {"count", sum.second}};
    return out;
}

} // namespace

int evaluate(const Json& options, Voice& voice, std::stop_token stop) {
    if (options.contains("threads")) at::set_num_threads(options["threads"].get<int>());
    const fs::path suite_file = options.at("suite").get<std::string>(),
                   out = fs::absolute(options.value("out", std::string("evaluation")));
    Suite suite = read_suite(suite_file);
    for (const std::string& line : suite.bad)
        voice.note(line);
    const std::string name = options.at("model");
    const auto model = inference::open_model(model_folder(name));
    if (!model->capabilities().edit)
        throw core::Failure("the model '" + name + "' does not edit clips; a suite is for models that do");
    fs::create_directories(out);
    Judging judging(*model, options, out);
    Json report{{"model", name}, {"suite", suite_file.filename().string()}, {"device", model->device()}};
    report["tasks"] = Json::array();
    for (std::size_t i = 0; i < suite.tasks.size() && !stop.stop_requested(); ++i) {
        const auto share = [&](double part) {
            voice.progress("evaluating",
                           (static_cast<double>(i) + part) / static_cast<double>(suite.tasks.size()),
                           std::to_string(i + 1) + " of " + std::to_string(suite.tasks.size()));
        };
        try {
            report["tasks"].push_back(
                judging.run(suite.tasks[i], i + 1,
                            {.stop = stop, .progress = [&](const std::string&, double) { share(0.5); }}));
        } catch (const inference::Interrupted&) {
            break;
        } catch (const std::exception& error) { // told in its row; the others are judged all the same
            report["tasks"].push_back({{"place", suite.tasks[i].place},
                                       {"instruction", suite.tasks[i].instruction},
                                       {"figures", Json::object()},
                                       {"failed", error.what()}});
        }
        share(1.0);
    }
    report["left_out"] = suite.bad;
    report["means"] = means_of(report["tasks"]);
    if (Json kinds = kinds_of(report["tasks"]); !kinds.empty()) report["kinds"] = std::move(kinds);
    report["native"] = options.value("native", false);
    report["peak_memory_mb"] = peak_megabytes();
    inference::training::write_whole(out / "report.json",
                                     report.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
    inference::training::write_whole(out / "report.html", html_report(report));
    const bool whole = report["tasks"].size() == suite.tasks.size();
    std::string words = std::to_string(report["tasks"].size()) + " instructions judged";
    if (report["means"].contains("success")) {
        char share[32];
        std::snprintf(share, sizeof share, ", %.0f %% done",
                      report["means"]["success"]["mean"].get<double>() * 100);
        words += share;
    }
    voice.result({{"means", report["means"]}, {"report", (out / "report.html").string()}},
                 words + "; the report is " + (out / "report.html").string());
    return whole ? 0 : 130;
}

} // namespace school
