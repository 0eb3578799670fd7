// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "inference/pipelines/stages/denoise.h"
#include "inference/tensor/device.h"
#include "inference/training/data/cached_examples.h"
#include "inference/training/trainer/adapter_file.h"
#include "inference/training/trainer/peers.h"
#include "inference/unified.h"
#include "inference/weights/sha256.h"
#include "inference/worker/school/course.h"
#include "inference/worker/school/job.h"
#include "inference/worker/school/plot.h"
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <cmath>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <unistd.h>

namespace school {
namespace {

namespace fs = std::filesystem;
using namespace inference::training;

constexpr int kSampleSteps = 12;
constexpr double kSampleGuidance = 4.0;

/// What only one run at a time may have.
class Held {
  public:
    explicit Held(const fs::path& file) : fd_(::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644)) {
        if (fd_ < 0 || ::flock(fd_, LOCK_EX | LOCK_NB) == 0) return;
        ::close(fd_);
        throw core::Failure("another run is at work in " + file.parent_path().string() +
                            "; wait for it, stop it, or choose another folder with --out");
    }
    ~Held() {
        if (fd_ >= 0) ::close(fd_);
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

  private:
    int fd_;
};

Recipe recipe_of(const Json& o) {
    Recipe r;
    r.steps = o.value("steps", r.steps), r.batch = o.value("batch", r.batch);
    r.accumulate = o.value("accumulate", r.accumulate);
    r.learning_rate = o.value("lr", o.value("lora", 0L) > 0 ? 1e-4 : 1e-5);
    r.weight_decay = o.value("weight-decay", r.weight_decay), r.clip = o.value("clip", r.clip);
    r.schedule =
        o.value("schedule", std::string("cosine")) == "constant" ? Schedule::constant : Schedule::cosine;
    r.warmup = o.value("warmup", std::min(100L, r.steps / 10)), r.ema = o.value("ema", r.ema);
    r.dropout = o.value("dropout", o.at("stage").get<std::string>().starts_with("wan") ? 0.1 : 0.2);
    r.seed = o.value("seed", r.seed), r.bf16 = o.value("bf16", false);
    r.checkpointing = o.value("checkpointing", false);
    r.save_every = o.value("save-every", r.save_every);
    r.train = o.value("train", r.train), r.freeze = o.value("freeze", r.freeze);
    r.lora.rank = o.value("lora", 0L), r.lora.alpha = o.value("alpha", 0.0);
    r.lora.targets = o.value("targets", r.lora.targets);
    r.judge();
    return r;
}

CourseSettings settings_of(const Json& o) {
    CourseSettings s{.stage = o.at("stage"), .from = model_folder(o.at("from"))};
    s.shape.size = {o.value("width", s.shape.size.width), o.value("height", s.shape.size.height)};
    s.shape.frames = o.value("frames", s.shape.frames), s.shape.fps = o.value("fps", s.shape.fps);
    s.low_noise = o.value("expert", std::string("high")) == "low";
    s.shift = o.value("shift", 0.0), s.text_weight = o.value("text-weight", 1.0);
    s.device = o.contains("device") ? inference::device_named(o["device"])
                                    : inference::device_of_process(inference::device_of_user());
    constexpr int kGrid = 16;
    if (s.shape.size.width % kGrid || s.shape.size.height % kGrid)
        throw std::invalid_argument("width and height must be multiples of 16, not " +
                                    std::to_string(s.shape.size.width) + "x" +
                                    std::to_string(s.shape.size.height));
    return s;
}

std::string minutes(double seconds) {
    char text[40];
    if (seconds < 90)
        std::snprintf(text, sizeof text, "%.0f s", seconds);
    else if (seconds < 5400)
        std::snprintf(text, sizeof text, "%.0f min", seconds / 60);
    else
        std::snprintf(text, sizeof text, "%.1f h", seconds / 3600);
    return text;
}

/// Records that the stage learns from; what is left out is told.
std::vector<Record> lessons_of(const fs::path& data, const Course& course, Voice& voice, Json& report) {
    const Records read = read_records(data);
    for (const std::string& line : read.bad)
        voice.note(line);
    std::vector<Record> out;
    for (const Record& record : read.good)
        if (course.takes(record)) out.push_back(record);
    report["bad_lines"] = read.bad.size();
    report["other_lines"] = read.good.size() - out.size();
    if (const std::size_t other = read.good.size() - out.size(); other > 0)
        voice.note(std::to_string(other) +
                   " lines are of other kinds than this stage learns from: " + course.diet());
    if (out.empty())
        throw core::Failure("nothing in " + data.string() + " is for this stage, which learns from " +
                            course.diet());
    return out;
}

CachedExamples examples_of_course(const fs::path& data, const fs::path& cache, Course& course, Voice& voice,
                                  std::stop_token stop, Json& report) {
    const std::vector<Record> records = lessons_of(data, course, voice, report);
    const std::string how = course.how();
    const auto all = static_cast<double>(records.size());
    Made made = make_examples(
        records, cache, how,
        [&](const Record& record) {
            if (stop.stop_requested()) throw inference::Interrupted();
            return course.make(record);
        },
        [&](std::size_t done) {
            voice.progress("preparing", static_cast<double>(done) / all,
                           std::to_string(done) + " of " + std::to_string(records.size()) + " clips");
        });
    for (const std::string& line : made.bad)
        voice.note(line);
    report["examples"] = made.files.size();
    report["unusable"] = made.bad.size();
    if (made.files.empty()) throw core::Failure("not one clip of " + data.string() + " could be used");
    const fs::path shared = cache / ("shared-" + inference::sha256_of(how).substr(0, 32) + ".safetensors");
    if (!fs::exists(shared)) {
        Tensors tensors = course.shared();
        tensors.emplace("made", at::zeros({1})); // a file is never empty
        write_whole(shared, tensors);
    }
    Tensors same = inference::load_safetensors(shared);
    same.erase("made");
    return {std::move(made.files), std::move(same)};
}

/// The stage's velocity, guided by what it says without words.
class StageVelocity final : public inference::VelocitySource {
  public:
    StageVelocity(Stage& stage, const Example& example) : stage_(stage), example_(example) {}
    at::Tensor velocity(std::size_t, const at::Tensor& latent, double t) override {
        const at::Tensor with = stage_.velocity(example_, latent, t, true);
        return inference::guide(with, stage_.velocity(example_, latent, t, false), kSampleGuidance);
    }

  private:
    Stage& stage_;
    const Example& example_;
};

/// The first example drawn by what has been learned so far, below what it should be.
void draw_sample(Stage& stage, Course& course, const Example& example, const fs::path& file,
                 std::uint64_t seed) {
    const at::NoGradGuard no_grad;
    const at::Tensor wanted = need(example, "latent").to(at::kFloat);
    inference::SeededNoise noise(seed);
    StageVelocity velocity(stage, example);
    const at::Tensor drawn = inference::denoise(
        noise.normal(wanted.sizes()).to(stage.learned().device()),
        {.schedule = inference::make_schedule(inference::ScheduleKind::flow_match, kSampleSteps, 5.0),
         .solver = inference::Solver::euler},
        velocity, {});
    std::vector<at::Tensor> rows;
    for (const char* name : {"source", "source.0"})
        if (const at::Tensor source = optional(example, name); source.defined())
            rows.push_back(course.decode(source.to(at::kFloat)));
    rows.push_back(course.decode(wanted));
    rows.push_back(course.decode(drawn));
    write_strip(file, rows);
}

/// What comes out at the end: a model, or an adapter in both layouts.
Json write_result(const fs::path& out, const CourseSettings& settings, Course& course, const Stage& stage,
                  const Tensors& leaves) {
    if (!stage.learned().is_adapter()) {
        course.write(out / "model", stage, leaves);
        return {{"model", (out / "model").string()}};
    }
    const std::string name = settings.from.filename().string(),
                      role = settings.stage == "wan" || settings.stage == "bernini"
                                 ? (settings.low_noise ? "low_noise" : "high_noise")
                                 : "adapter";
    const fs::path folder = out / "adapter";
    fs::create_directories(folder);
    const LoraPlan& plan = stage.learned().lora();
    const fs::path file = folder / (settings.stage + "_" + role + ".safetensors");
    write_adapter_file(file, leaves, plan, name, course.front());
    write_peft_folder(folder / "peft", leaves, plan, name, course.front());
    return {{"adapter", file.string()}, {"peft", (folder / "peft").string()}};
}

/// What is told, drawn and written while a run goes. Of process 0 alone.
class Watch {
  public:
    Watch(fs::path out, long step, long sample_every, Voice& voice)
        : out_(std::move(out)), sample_every_(sample_every), voice_(voice), metrics_(out_, step) {}
    void stepped(const StepReport& r, Stage& stage, Course& course, const Examples& examples,
                 std::uint64_t seed) {
        metrics_.add(r);
        char words[120];
        std::snprintf(words, sizeof words, "step %ld/%ld  loss %.4f  %.2f s a step  %s left", r.step, r.steps,
                      r.loss, r.seconds, minutes(r.seconds_left).c_str());
        voice_.progress("training", static_cast<double>(r.step) / static_cast<double>(r.steps), words,
                        {{"step", r.step},
                         {"loss", r.loss},
                         {"learning_rate", r.learning_rate},
                         {"seconds_a_step", r.seconds},
                         {"seconds_left", r.seconds_left}});
        if (sample_every_ <= 0 || r.step % sample_every_ || !examples.at(0).contains("latent")) return;
        fs::create_directories(out_ / "samples");
        char name[40];
        std::snprintf(name, sizeof name, "step-%06ld.png", r.step);
        draw_sample(stage, course, examples.at(0), out_ / "samples" / name, seed);
    }
    void draw() const { metrics_.draw(); }
    [[nodiscard]] double loss() const {
        return metrics_.points().empty() ? 0 : metrics_.points().back().loss;
    }

  private:
    fs::path out_;
    long sample_every_;
    Voice& voice_;
    Metrics metrics_;
};

/// The folder is this run's alone; throws where another is at work or has been.
std::unique_ptr<Held> taken(const fs::path& out, bool resume) {
    auto held = std::make_unique<Held>(out / "lock");
    if (!resume && load_run(out / "state"))
        throw core::Failure(
            out.string() +
            " holds a run already; add --resume to go on with it, or choose another folder with --out");
    return held;
}

} // namespace

int train(const Json& options, Voice& voice, std::stop_token stop) {
    if (options.contains("threads")) at::set_num_threads(options["threads"].get<int>());
    const fs::path out = fs::absolute(options.at("out").get<std::string>());
    const CourseSettings settings = settings_of(options);
    const Recipe recipe = recipe_of(options);
    const std::unique_ptr<Peers> peers = peers_of_environment();
    const bool first = peers->rank() == 0, resume = options.value("resume", false);
    fs::create_directories(out);
    const std::unique_ptr<Held> held = first ? taken(out, resume) : nullptr;
    const std::unique_ptr<Course> course = open_course(settings);
    Json report{{"stage", settings.stage}};
    const fs::path cache =
        options.contains("cache") ? fs::path(options["cache"].get<std::string>()) : out / "cache";
    if (!first) peers->wait(); // until the first has made them
    const CachedExamples examples =
        examples_of_course(options.at("data").get<std::string>(), cache, *course, voice, stop, report);
    if (first) peers->wait();
    const std::unique_ptr<Stage> stage = course->open(recipe);
    Trainer trainer(*stage, examples, recipe, out / "state", peers.get());
    if (resume && trainer.resume()) voice.note("going on behind step " + std::to_string(trainer.step()));
    std::optional<Watch> watch;
    if (first) watch.emplace(out, trainer.step(), options.value("sample-every", 0L), voice);
    const bool done = trainer.run(
        {.stop = stop,
         .stepped = [&](const StepReport& r) { watch->stepped(r, *stage, *course, examples, recipe.seed); },
         .saved =
             [&](long) {
                 if (watch) watch->draw();
             }});
    if (!first) return done ? 0 : 130;
    watch->draw();
    if (!done) {
        voice.note("stopped behind step " + std::to_string(trainer.step()) + "; --resume goes on from there");
        return 130;
    }
    report["steps"] = trainer.step(), report["loss"] = watch->loss();
    report.update(write_result(out, settings, *course, *stage, trainer.result()));
    report["metrics"] = (out / "metrics.jsonl").string();
    voice.result(report, "trained " + settings.stage + " for " + std::to_string(trainer.step()) +
                             " steps on " + std::to_string(examples.size()) + " examples, last loss " +
                             std::to_string(watch->loss()) + "; the result is in " +
                             report.value("model", report.value("adapter", std::string())));
    return 0;
}

} // namespace school
