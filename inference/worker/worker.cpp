// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/worker.h"
#include "core/assist/known_costs.h"
#include "core/assist/model_registry.h"
#include "core/base/result.h"
#include "inference/pipelines/open_model.h"
#include "inference/tensor/device.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include "inference/weights/words.h"
#include "inference/worker/foresee.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/kept_job.h"
#include <chrono>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

namespace assistant {

namespace ca = core::assist;

namespace {

constexpr std::size_t kLongestQueue = 32;

std::filesystem::path resources() {
    if (const char* folder = std::getenv("SAYCUT_RESOURCES")) return folder;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& place : {program / "../share/saycut", program / "../../resources"})
        if (std::filesystem::exists(place / "models")) return place;
    throw core::Failure("the folder resources/ was not found beside the program; set SAYCUT_RESOURCES to it");
}

/// Where a model of that name lies: with the program, or where the user's list says.
std::filesystem::path folder_of(const std::string& name) {
    if (ca::is_own_model(name)) return resources() / "models" / name;
    if (const auto folder = ca::ModelRegistry::of_user().find(name)) return *folder;
    throw core::Failure("there is no model '" + name + "'; `saycut models list` shows those that there are");
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

ca::Event run_with(const JobContext& context, const ca::EditRequest& request) {
    return run_edit(request, context);
}
ca::Event run_with(const JobContext& context, const ca::GenerateRequest& request) {
    return run_generate(request, context);
}
ca::Event run_with(const JobContext& context, const ca::AskRequest& request) {
    return run_ask(request, context);
}

/// The same; the name itself where it is a folder, nothing where there is none.
std::filesystem::path place_of(const std::string& name) {
    try {
        return std::filesystem::is_directory(name) ? std::filesystem::path(name) : folder_of(name);
    } catch (const std::exception&) {
        return {};
    }
}

std::unique_ptr<inference::Unified> make_model(const std::string& name,
                                               const inference::OpenOptions& options) {
    return inference::open_model(folder_of(name), options);
}

const ca::ModelUse& use_of(const ca::EditRequest& request) {
    return request.use;
}
const ca::ModelUse& use_of(const ca::GenerateRequest& request) {
    return request.use;
}
const ca::ModelUse& use_of(const ca::AskRequest& request) {
    return request.use;
}

inference::OpenOptions options_of(const ca::ModelUse& use) {
    inference::OpenOptions options{.memory_limit = use.memory_limit};
    for (const ca::AdapterFile& adapter : use.adapters)
        options.adapters.push_back({adapter.file, adapter.strength});
    return options;
}

/// How a model is opened, in a word that differs where it would be another.
std::string mark_of(const ca::ModelUse& use) {
    std::string mark = use.memory_limit > 0 ? std::to_string(use.memory_limit) : "";
    for (const ca::AdapterFile& adapter : use.adapters)
        mark += "\n" +
                (std::filesystem::is_directory(adapter.file) ? folder_mark(adapter.file)
                                                             : file_mark(adapter.file)) +
                ":" + std::to_string(adapter.strength);
    return mark;
}

} // namespace

Worker::Worker(ModelFactory make)
    : make_model_(std::move(make)), thread_([this](std::stop_token stop) { run(stop); }) {}

Worker::~Worker() {
    thread_.request_stop();
    {
        const std::scoped_lock lock(shared_.mutex);
        if (shared_.running) shared_.running->stop.request_stop();
    }
    shared_.changed.notify_all();
}

ca::JobId Worker::submit(ca::Request request, std::function<void(ca::JobId, const ca::Event&)> on_event) {
    auto job = std::make_shared<Job>();
    job->request = std::move(request);
    job->on_event = std::move(on_event);
    bool full = false;
    {
        const std::scoped_lock lock(shared_.mutex);
        job->id = shared_.next++;
        full = shared_.waiting.size() >= kLongestQueue;
        if (!full) shared_.waiting.push_back(job);
    }
    if (full)
        job->on_event(job->id, ca::Failed{"too many jobs are waiting; let some finish or stop them first"});
    shared_.changed.notify_all();
    return job->id;
}

void Worker::cancel(ca::JobId id) {
    std::shared_ptr<Job> dropped;
    {
        const std::scoped_lock lock(shared_.mutex);
        if (shared_.running && shared_.running->id == id) {
            shared_.running->called_off.request_stop();
            shared_.running->stop.request_stop();
        }
        for (auto it = shared_.waiting.begin(); it != shared_.waiting.end(); ++it)
            if ((*it)->id == id) {
                dropped = *it;
                shared_.waiting.erase(it);
                break;
            }
    }
    if (dropped) dropped->on_event(id, ca::Cancelled{});
}

nlohmann::ordered_json Worker::inspect_model(const std::string& folder_or_name) const {
    try {
        return inference::inspect_model(ca::is_own_model(folder_or_name)
                                            ? folder_of(folder_or_name)
                                            : std::filesystem::path(folder_or_name));
    } catch (const inference::WeightsError& error) { // the callers do not know this type
        throw core::Failure(error.what());
    }
}

ca::Estimate Worker::foreseen(const ca::Request& request) const {
    const auto judged = [&](const auto& one) -> ca::Estimate {
        MachineSpeed speed;
        {
            const std::scoped_lock lock(speed_.mutex); // measured once
            if (!speed_.here)
                speed_.here = speed_of_machine(machine_speed_file(), inference::device_of_user());
            speed = *speed_.here;
        }
        const inference::ShapesOnly nothing_is_read;
        const auto begin = std::chrono::steady_clock::now();
        const auto model = make_model_(one.model, options_of(one.use));
        return assistant::foreseen(one, *model, seconds_since(begin), speed);
    };
    try {
        if (const auto* edit = std::get_if<ca::EditRequest>(&request)) return judged(*edit);
        if (const auto* making = std::get_if<ca::GenerateRequest>(&request)) return judged(*making);
    } catch (...) { // the job will say what is wrong
    }
    return {};
}

inference::Unified& Worker::model(const std::string& name, const ca::ModelUse& use) {
    const std::string key = name + "\n" + mark_of(use);
    if (!model_ || model_name_ != key) {
        model_.reset();
        model_ = make_model_(name, options_of(use));
        model_name_ = key;
        model_mark_ = key + "\n" + folder_mark(place_of(name));
    }
    return *model_;
}

void Worker::run(const std::stop_token& stop) {
    while (true) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(shared_.mutex);
            const bool more = shared_.changed.wait(lock, stop, [&] { return !shared_.waiting.empty(); });
            if (!more || stop.stop_requested()) break; // what waits is called off below
            job = shared_.waiting.front();
            shared_.waiting.pop_front();
            shared_.running = job;
        }
        const ca::Event last = perform(*job);
        {
            const std::scoped_lock lock(shared_.mutex);
            shared_.running.reset();
        }
        job->on_event(job->id, last);
    }
    std::deque<std::shared_ptr<Job>> left;
    {
        const std::scoped_lock lock(shared_.mutex);
        left.swap(shared_.waiting);
    }
    for (const auto& job : left)
        job->on_event(job->id, ca::Cancelled{});
}

ca::Event Worker::perform(Job& job) {
    try {
        const auto report = [&](const ca::Event& event) { job.on_event(job.id, event); };
        return std::visit(
            [&](const auto& request) -> ca::Event {
                if constexpr (requires { perception_.run(request, job.stop.get_token(), report); }) {
                    return perception_.run(request, job.stop.get_token(), report);
                } else {
                    report(ca::Progress{"loading the model", 0.0, 0.0});
                    const auto begin = std::chrono::steady_clock::now();
                    inference::Unified& found = model(request.model, use_of(request));
                    ca::Event last = run_with(JobContext{found, model_mark_, job.stop.get_token(),
                                                         job.called_off.get_token(), report},
                                              request);
                    ca::note_cost(job.request, {seconds_since(begin), peak_memory()});
                    return last;
                }
            },
            job.request);
    } catch (const inference::Interrupted&) {
        return ca::Cancelled{};
    } catch (const core::Stopped&) {
        return ca::Cancelled{};
    } catch (const core::Failure& failure) {
        return ca::Failed{failure.what()};
    } catch (...) {
        model_.reset(); // whatever it was, its memory is free again and the next job begins anew
        return ca::Failed{inference::words_of_thrown()};
    }
}

inference::RunHooks hooks_for(const JobContext& context, double from, double to) {
    const auto begin = std::chrono::steady_clock::now();
    inference::RunHooks hooks{.stop = context.stop};
    hooks.progress = [report = context.report, from, to, begin](const std::string& stage, double share) {
        // Drawing is most of a run; decoding and comparing follow it.
        const double at = stage == "decoding"    ? 0.75 + 0.13 * share
                          : stage == "comparing" ? 0.88 + 0.12 * share
                                                 : 0.75 * share;
        const double seconds = seconds_since(begin);
        const double done = from + (to - from) * at;
        report(ca::Progress{stage, done, done > 0.02 ? seconds / done * (1 - done) : 0.0});
    };
    hooks.preview = [report = context.report](const at::Tensor& picture) { report(preview_of(picture)); };
    return hooks;
}

double peak_memory() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024.0;
}

} // namespace assistant

/// The entry that core::assist::load_assistant looks up.
extern "C" __attribute__((visibility("default"))) core::assist::Assistant* saycut_make_assistant() {
    return new assistant::Worker(assistant::make_model);
}
