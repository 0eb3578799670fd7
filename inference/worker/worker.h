// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real assistant: one thread that owns the models and takes jobs from a bounded queue.
#pragma once
#include "core/assist/assistant.h"
#include "inference/pipelines/open_options.h"
#include "inference/unified.h"
#include "inference/worker/machine_speed.h"
#include "inference/worker/perception.h"
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace assistant {

using ModelFactory = std::function<std::unique_ptr<inference::Unified>(
    const std::string& name, const inference::OpenOptions& options)>;

/// `submit` and `cancel` may come from any thread; events are reported on the worker's own. Destruction
/// ends what runs and joins: unlike what is cancelled, the parts that it has finished stay, so that the same
/// job goes on from there. A full queue answers at once with Failed.
class Worker final : public core::assist::Assistant {
  public:
    explicit Worker(ModelFactory make_model);
    ~Worker() override;
    core::assist::JobId
    submit(core::assist::Request request,
           std::function<void(core::assist::JobId, const core::assist::Event&)> on_event) override;
    void cancel(core::assist::JobId job) override;
    [[nodiscard]] nlohmann::ordered_json inspect_model(const std::string& folder_or_name) const override;
    [[nodiscard]] core::assist::Estimate foreseen(const core::assist::Request& request) const override;

  private:
    struct Job {
        core::assist::JobId id = 0;
        core::assist::Request request;
        std::function<void(core::assist::JobId, const core::assist::Event&)> on_event;
        std::stop_source stop, called_off; ///< called off: by somebody who does not come back to it
    };
    void run(const std::stop_token& stop);
    core::assist::Event perform(Job& job);
    inference::Unified& model(const std::string& name, const core::assist::ModelUse& use);
    std::string model_mark_; ///< of `model_`

    ModelFactory make_model_;
    std::unique_ptr<inference::Unified> model_; ///< worker thread only
    std::string model_name_;                    ///< with what it was opened
    Perception perception_;                     ///< worker thread only
    struct Shared {                             ///< under `mutex`
        std::mutex mutex;
        std::condition_variable_any changed;
        std::deque<std::shared_ptr<Job>> waiting;
        std::shared_ptr<Job> running;
        core::assist::JobId next = 1;
    } shared_;
    struct Speed { ///< under `mutex`
        std::mutex mutex;
        std::optional<MachineSpeed> here;
    };
    mutable Speed speed_;
    std::jthread thread_; ///< last: starts when all else is there
};

/// What a job needs from its surroundings.
struct JobContext {
    inference::Unified& model;
    std::string model_mark; ///< another one where another model, or the same with other files, is at work
    std::stop_token stop, called_off;
    std::function<void(const core::assist::Event&)> report;
};
core::assist::TakeReady run_edit(const core::assist::EditRequest& request, const JobContext& context);
core::assist::TakeReady run_generate(const core::assist::GenerateRequest& request, const JobContext& context);
core::assist::AnswerReady run_ask(const core::assist::AskRequest& request, const JobContext& context);

/// Hooks that turn a model's reports into events; `from`..`to` is the job's share that this run makes up.
inference::RunHooks hooks_for(const JobContext& context, double from, double to);
/// Peak resident memory of the process so far, bytes.
double peak_memory();

} // namespace assistant
