// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/wan_text.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/stages/work_of.h"
#include "inference/text/clean.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/weights_error.h"
#include <fstream>
#include <unistd.h>

namespace inference {
namespace {

constexpr std::int64_t kTextLength = 512;

/// A folder that is gone when its owner is.
class ShortLivedFolder {
  public:
    ShortLivedFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "saycut-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) throw WeightsError("cannot make a folder for the tokenizer");
        path_ = pattern;
    }
    ~ShortLivedFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ShortLivedFolder(const ShortLivedFolder&) = delete;
    ShortLivedFolder& operator=(const ShortLivedFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

} // namespace

T5Tokenizer open_wan_tokenizer(const WanRepository& repository) {
    if (!std::filesystem::is_regular_file(repository.tokenizer))
        return T5Tokenizer(repository.tokenizer, T5Reading::fast);
    const auto tensors = load_checkpoint(repository.tokenizer);
    const auto found = tensors.find("spiece_model");
    if (found == tensors.end() || found->second.scalar_type() != at::kByte)
        throw WeightsError(repository.tokenizer.string() + " carries no tokenizer along");
    const at::Tensor bytes = found->second.contiguous();
    const ShortLivedFolder folder;
    std::ofstream(folder.path() / "spiece.model", std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data_ptr<std::uint8_t>()), bytes.numel());
    return T5Tokenizer(folder.path(), T5Reading::fast);
}

WanText::WanText(const WanRepository& repository, at::Device device)
    : file_(repository.text_encoder), tokenizer_(open_wan_tokenizer(repository)), device_(device) {}

std::vector<at::Tensor> WanText::rows(const std::vector<std::string>& prompts) const {
    std::vector<std::string> cleaned;
    for (const std::string& prompt : prompts)
        cleaned.push_back(clean_prompt(prompt));
    return rows_of_cleaned(cleaned);
}

Work WanText::work() const {
    constexpr double kRows = 260; // of a prompt and of what is to be left out, whose usual one has 126
    Work work;
    work.blocks.push_back(work_of(load_umt5(file_, Keep::packed).config, kRows));
    work.read = part_bytes(file_);
    return work;
}

std::vector<at::Tensor> WanText::rows_of_cleaned(const std::vector<std::string>& texts) const {
    auto part = load_umt5(file_, Keep::packed);
    WeightMap weights(std::move(part.tensors));
    weights.set_packed(true);
    weights.set_matrix_type(c10::nullopt); // in place in the mapped file
    part.config.release_after_use = true;
    const Umt5Encoder encoder(weights, part.config);
    weights.require_all_used();
    std::vector<at::Tensor> ids, masks;
    std::int64_t longest = 1;
    for (const std::string& text : texts) {
        const T5Encoding encoding = tokenizer_.encode(text, kTextLength);
        ids.push_back(at::tensor(encoding.ids, at::kLong));
        masks.push_back(at::tensor(encoding.mask, at::kLong));
        longest = std::max(longest, masks.back().sum().item<std::int64_t>());
    }
    // The encoder runs on the processor, in place in its file: it is used once for a clip.
    auto rows = encoder.encode(at::stack(ids).narrow(1, 0, longest), at::stack(masks).narrow(1, 0, longest));
    for (at::Tensor& of_one : rows)
        of_one = of_one.to(device_);
    return rows;
}

} // namespace inference
