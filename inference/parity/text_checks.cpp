// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/parity/fixture.h"
#include "inference/text/clean.h"
#include "inference/text/conversation.h"
#include "inference/text/t5_tokenizer.h"
#include "inference/training/adamw.h"

namespace inference::parity {
namespace {

using nlohmann::json;

void check_text_clean(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const std::string text = cases[i].at("input");
        const std::map<std::string, std::string> got{{"basic_clean", basic_clean(text)},
                                                     {"whitespace_clean", whitespace_clean(text)},
                                                     {"canonicalize", canonicalize(text)},
                                                     {"canonicalize_keep_braces", canonicalize(text, "{}")},
                                                     {"clean_whitespace", clean_prompt(text)},
                                                     {"clean_lower", clean_prompt_lower(text)},
                                                     {"clean_canonicalize", canonicalize(basic_clean(text))},
                                                     {"ftfy_fix_text", fix_text(text)}};
        bool ok = true;
        for (const auto& [name, wanted] : cases[i].at("expected").items()) {
            const auto found = got.find(name);
            if (found != got.end() && found->second == wanted.get<std::string>()) continue;
            ok = false;
            std::fprintf(stderr, "case %zu %s: '%s'\n", i, name.c_str(),
                         found == got.end() ? "" : found->second.c_str());
        }
        f.check_entry(i, ok, cases[i].at("category") == "mojibake");
    }
}

std::string cleaned(const std::string& text, const std::string& mode) {
    if (mode == "whitespace") return clean_prompt(text);
    if (mode == "lower") return clean_prompt_lower(text);
    return mode == "canonicalize" ? canonicalize(basic_clean(text)) : text;
}

/// The folder of the tokenizer's files: that of another fixture where the configuration names one.
std::filesystem::path tokenizer_folder(const Fixture& f, const std::filesystem::path& own) {
    return f.config().contains("tokenizer_from") ? f.companion(f.config()["tokenizer_from"]) : own;
}

void check_wan_tokenizer(Fixture& f) {
    const T5Tokenizer tokenizer(tokenizer_folder(f, f.folder()), T5Reading::fast);
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const json &input = cases[i].at("input"), &wanted = cases[i].at("expected");
        const std::string text = cleaned(input.at("text"), input.at("clean"));
        const auto ids = tokenizer.ids(text, input.at("max_length"));
        const auto padded =
            tokenizer.encode(text, wanted.value("padded_length", input.at("max_length").get<int>()));
        const bool ok = wanted.at("cleaned") == text &&
                        ids == wanted.at("ids").get<std::vector<std::int64_t>>() &&
                        padded.ids.size() == wanted.value("padded_length", padded.ids.size()) &&
                        (padded.ids.size() == ids.size() || padded.ids.back() == wanted.value("pad_id", 0));
        f.check_entry(i, ok, cases[i].at("category") == "hf_differs_from_sentencepiece");
    }
}

bool t5_case(const T5Tokenizer& tokenizer, const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected");
    if (entry.at("kind") == "decode")
        return tokenizer.decode(input.at("ids").get<std::vector<std::int64_t>>()) ==
               wanted.get<std::string>();
    if (entry.at("kind") == "encode") {
        const T5Encoding got = tokenizer.encode(input.at("text"), input.at("max_length"));
        return got.ids == wanted.at("input_ids").get<std::vector<std::int64_t>>() &&
               got.mask == wanted.at("attention_mask").get<std::vector<std::int64_t>>();
    }
    if (entry.at("kind") != "properties") return false;
    const std::map<std::string, json> got{{"vocab_size", tokenizer.vocab_size()},
                                          {"total_with_sentinels", tokenizer.total_size()},
                                          {"pad_id", tokenizer.special("<pad>")},
                                          {"eos_id", tokenizer.special("</s>")},
                                          {"bos_id", tokenizer.special("<s>")},
                                          {"unk_id", tokenizer.special("<unk>")},
                                          {"extra_id_0", tokenizer.special("<extra_id_0>")},
                                          {"last_extra_id", tokenizer.vocab_size()},
                                          {"special_ids", tokenizer.special_ids()}};
    for (const auto& [name, value] : wanted.items())
        if (const auto found = got.find(name); found == got.end() || found->second != value) return false;
    return true;
}

void check_t5_tokenizer(Fixture& f) {
    const auto folder = tokenizer_folder(f, f.folder() / "tokenizer");
    const T5Tokenizer slow(folder, T5Reading::slow), legacy(folder, T5Reading::slow_legacy);
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, t5_case(cases[i].value("legacy", true) ? legacy : slow, cases[i]));
}

OmniTask task_named(const std::string& name) {
    const std::map<std::string, OmniTask> tasks{
        {"t2v", OmniTask::t2v}, {"t2i", OmniTask::t2i}, {"v2v", OmniTask::v2v},
        {"i2i", OmniTask::i2i}, {"i2v", OmniTask::i2v}, {"understanding", OmniTask::understanding}};
    return tasks.at(name);
}

std::int64_t count_placeholders(const std::vector<std::int64_t>& ids) {
    return std::count(ids.begin(), ids.end(), kImagePlaceholder);
}

bool prompt_case(const Fixture& f, const BpeTokenizer& tokenizer, const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected");
    const bool question = entry.at("kind") == "understanding_prompt";
    const std::string media = input.at("media").is_null() ? "" : input.at("media").get<std::string>();
    const int frames = f.hyper().value("num_video_frames", 8);
    const int images = media.empty() ? 0 : media == "mp4" ? input.value("num_video_frames", frames) : 1;
    const std::string prompt = question ? understanding_prompt(input.at("query"), images)
                                        : embedding_prompt(task_named(input.at("task")), input.at("prompt"));
    const auto ids = prompt_ids(prompt, tokenizer);
    bool ok = wanted.at("prompt_text") == prompt &&
              ids == wanted.at("input_ids").get<std::vector<std::int64_t>>() &&
              count_placeholders(ids) == wanted.at("image_placeholders") &&
              images == wanted.at("images_encoded");
    if (question)
        return ok && wanted.at("decoded") ==
                         answer_text(input.at("generated_ids").get<std::vector<std::int64_t>>(), tokenizer);
    const std::int64_t padding = tokenizer.special(f.hyper().value("pad_token", "[PAD]"));
    return ok && embedding_placeholders(task_named(input.at("task"))) == wanted.at("image_placeholders") &&
           prompt_mask(ids, padding) == wanted.at("attention_mask").get<std::vector<std::int64_t>>();
}

bool routing_case(const json& entry) {
    constexpr std::int64_t kImageToken = 128002, kVideoToken = 128003; // the released tokenizer's
    const json& file = entry.at("input").at("src_file_path");
    const SourceKind kind = reference_source_kind(file.is_null() ? "" : file.get<std::string>());
    const std::string wanted = entry.at("expected").at("task");
    try {
        const OmniTask task =
            route_task(entry.at("input").at("generated_ids"), kImageToken, kVideoToken, kind);
        return wanted != "error" && task == task_named(wanted);
    } catch (const std::invalid_argument&) {
        return wanted == "error";
    }
}

bool conversation_case(const Fixture& f, const BpeTokenizer& tokenizer, const json& entry) {
    const std::string kind = entry.at("kind");
    const json &input = entry.at("input"), &wanted = entry.at("expected");
    if (kind == "embedding_prompt" || kind == "understanding_prompt") return prompt_case(f, tokenizer, entry);
    if (kind == "task_routing") return routing_case(entry);
    if (kind == "tokenizer_image_token")
        return wanted.at("input_ids") == prompt_ids(input.at("text"), tokenizer);
    if (kind == "tokenizer") return wanted.at("input_ids") == tokenizer.encode(input.at("text"));
    if (kind != "llama_3_template") return false;
    std::vector<Turn> turns;
    const auto said = [](const json& text) { return text.is_null() ? "" : text.get<std::string>(); };
    for (const json& turn : input.at("turns"))
        turns.emplace_back(said(turn.at(0)),
                           turn.size() < 2 ? std::nullopt : std::optional(said(turn.at(1))));
    return wanted.at("prompt_text") == llama3_prompt(turns);
}

void check_conversation(Fixture& f) {
    const BpeTokenizer tokenizer(f.folder() / "tokenizer.json");
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, conversation_case(f, tokenizer, cases[i]));
}

void check_learning_rate(Fixture& f) {
    const json cases = f.cases(), tolerance = f.config().at("tolerance");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const json& input = cases[i].at("input");
        bool ok = true;
        for (const json& pair : cases[i].at("expected").at("lr_after_n_scheduler_steps")) {
            const double wanted = pair[1],
                         got = training::cosine_to_zero(pair[0], input.at("num_warmup_steps"),
                                                        input.at("num_training_steps"), input.at("base_lr"));
            ok &= std::abs(got - wanted) <=
                  tolerance.at("atol").get<double>() + tolerance.at("rtol").get<double>() * std::abs(wanted);
        }
        f.check_entry(i, ok);
    }
}

} // namespace

void add_text_checks(std::map<std::string, Check>& checks) {
    checks["wan_text_clean"] = check_text_clean;
    checks["wan_tokenizer"] = check_wan_tokenizer;
    checks["t5_tokenizer"] = check_t5_tokenizer;
    checks["Conversation"] = check_conversation;
    checks["CosineWarmup"] = check_learning_rate;
}

} // namespace inference::parity
