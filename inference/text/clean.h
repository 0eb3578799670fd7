// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How Wan cleans a prompt before it is tokenised (Wan2.1 wan/modules/tokenizers.py over ftfy 6). The repair
// of text that was decoded with the wrong encoding is left out. UTF-8 in and out; free of torch.
#pragma once
#include <string>

namespace inference {

/// ftfy.fix_text without its encoding repair.
std::string fix_text(const std::string& text);
/// fix_text, HTML unescaped twice, stripped.
std::string basic_clean(const std::string& text);
/// Runs of white space become one space; stripped.
std::string whitespace_clean(const std::string& text);
/// Underscores to spaces, ASCII punctuation away, lower case, white space as above; occurrences of `keep`
/// stay as they are when it is not empty.
std::string canonicalize(const std::string& text, const std::string& keep = "");
/// What the text encoder is given: whitespace_clean(basic_clean(text)).
std::string clean_prompt(const std::string& text);
/// clean_prompt in lower case.
std::string clean_prompt_lower(const std::string& text);

} // namespace inference
