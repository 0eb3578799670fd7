// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Wan repository's text side: prompts to rows. One thread at a time.
#pragma once
#include "inference/models/umt5/umt5.h"
#include "inference/pipelines/repositories.h"
#include "inference/text/t5_tokenizer.h"
#include "inference/work.h"

namespace inference {

/// The tokenizer of a repository: of its folder, or what the text encoder's file carries along.
T5Tokenizer open_wan_tokenizer(const WanRepository& repository);

/// The encoder is mapped and read through for each call, block by block, so that its 11 GB never lie in
/// memory at once.
class WanText {
  public:
    WanText(const WanRepository& repository, at::Device device);
    /// Rows per prompt on the device, [rows, text_dim], without padding. Prompts are cleaned first.
    [[nodiscard]] std::vector<at::Tensor> rows(const std::vector<std::string>& prompts) const;
    /// What reading a prompt and what is to be left out takes.
    [[nodiscard]] Work work() const;
    /// The same of texts that are read as they are.
    [[nodiscard]] std::vector<at::Tensor> rows_of_cleaned(const std::vector<std::string>& texts) const;

  private:
    std::filesystem::path file_;
    T5Tokenizer tokenizer_;
    at::Device device_;
};

} // namespace inference
