// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/families/family.h"
#include "inference/models/whisper/whisper_files.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"
#include <nlohmann/json.hpp>

namespace inference {
namespace {

namespace fs = std::filesystem;

/// Whether a folder's only checkpoint is one of OpenAI's files, which their tokenizer lies beside.
bool holds_openai(const fs::path& folder) {
    int checkpoints = 0, ranks = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        checkpoints += entry.path().extension() == ".pt";
        ranks += entry.path().extension() == ".tiktoken";
    }
    return checkpoints == 1 && ranks > 0;
}

class WhisperFamily final : public ModelFamily {
  public:
    [[nodiscard]] std::string name() const override { return "Whisper"; }
    [[nodiscard]] bool holds(const fs::path& folder) const override {
        if (fs::is_regular_file(folder / "model.bin")) return true; // CTranslate2
        if (holds_openai(folder)) return true;
        if (!fs::is_regular_file(folder / "config.json")) return false;
        try {
            return read_json(folder / "config.json").value("model_type", "") == "whisper";
        } catch (const std::exception&) {
            return false;
        }
    }
    [[nodiscard]] std::vector<std::string> abilities(const fs::path&) const override {
        return {"transcribe"};
    }
    void inspect(Inspection& out, const fs::path& folder) const override {
        out.loads("speech model", [&] {
            const WhisperFiles files = load_whisper(folder);
            if (files.tokenizer.empty())
                throw WeightsError(
                    "there is no tokenizer (tokenizer.json, vocabulary.json, vocabulary.txt or "
                    "a .tiktoken file) beside the weights");
        });
    }
    [[nodiscard]] std::unique_ptr<Unified> open(const fs::path& folder, const OpenOptions&) const override {
        throw WeightsError(folder.string() + " is a speech model: it turns speech into words and neither "
                                             "edits nor draws; choose another model");
    }
};

} // namespace

const ModelFamily& whisper_family() {
    static const WhisperFamily family;
    return family;
}

} // namespace inference
