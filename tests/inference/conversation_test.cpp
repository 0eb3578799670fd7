// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/conversation.h"
#include <gtest/gtest.h>

namespace {

using inference::llama3_prompt;

TEST(Conversation, LastTurnWithoutAnAnswer_EndsWithTheQuestion) {
    const std::string prompt = llama3_prompt({{"q1", "a1"}, {"q2", std::nullopt}});
    EXPECT_NE(prompt.find("a1<|eot_id|>"), std::string::npos);
    EXPECT_TRUE(prompt.ends_with("<|start_header_id|>user<|end_header_id|>\n\nq2<|end_of_text|>")) << prompt;
}

TEST(Conversation, OpenTurn_EndsWithTheModelsHeader) {
    EXPECT_TRUE(
        llama3_prompt({{"q", ""}}).ends_with("q<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"));
}

TEST(Conversation, EmptyMessage_IsItsHeaderAlone) {
    const std::string prompt = llama3_prompt({{"", "a"}});
    EXPECT_TRUE(prompt.ends_with(
        "user<|end_header_id|>\n\n<|start_header_id|>assistant<|end_header_id|>\n\na<|end_of_text|>"))
        << prompt;
}

} // namespace
