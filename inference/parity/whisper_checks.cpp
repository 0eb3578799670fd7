// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/whisper/decoding.h"
#include "inference/models/whisper/segments.h"
#include "inference/models/whisper/whisper_files.h"
#include "inference/models/whisper/words.h"
#include "inference/parity/fixture.h"
#include "inference/tensor/log_mel.h"
#include "inference/text/whisper_tokenizer.h"
#include "inference/weights/ct2_format.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/weights_error.h"
#include <cmath>

namespace inference::parity {
namespace {

using nlohmann::json;
using Ids = std::vector<std::int64_t>;

bool near(double got, const json& wanted, const json& tolerance) {
    const double w = wanted;
    return std::abs(got - w) <= tolerance.value("atol", 0.0) + tolerance.value("rtol", 0.0) * std::abs(w);
}

void check_mel(Fixture& f) {
    const json& runs = f.hyper().at("runs");
    for (std::size_t k = 0; k < runs.size(); ++k)
        f.check("mel." + std::to_string(k), log_mel(f.in("pcm." + std::to_string(k)).to(at::kFloat) / 32768.0,
                                                    runs[k].at("n_mels"), runs[k].at("padding")));
}

/// A model from a fixture's weights under OpenAI's names.
struct Loaded {
    explicit Loaded(const Fixture& f)
        : weights(f.weights()), config(WhisperConfig::from_json(f.hyper())), model(weights, config) {}
    WeightMap weights;
    WhisperConfig config;
    Whisper model;
};

/// A model of one half under Hugging Face's names; the other half is made fresh, and nobody asks for it.
Whisper half_model(const Fixture& f) {
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, tensor] : f.weights())
        tensors[whisper_name_from_hugging_face(name)] = tensor;
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(1));
    weights.add(tensors);
    return {weights, WhisperConfig::from_json(f.hyper())};
}

void check_encoder(Fixture& f) {
    f.check("y", half_model(f).encode(f.in("mel")));
}

void check_decoder(Fixture& f) {
    const Whisper model = half_model(f);
    const auto heard = model.listen(f.in("encoder_states"));
    const at::Tensor ids = f.in("ids");
    Whisper::Said said, once;
    Whisper::Looks looks;
    // Five tokens first and then one by one must give what all at once gives.
    const std::int64_t first = std::min<std::int64_t>(5, ids.size(1));
    std::vector<at::Tensor> parts{model.decode(ids.narrow(1, 0, first), heard, said)};
    for (std::int64_t t = first; t < ids.size(1); ++t)
        parts.push_back(model.decode(ids.narrow(1, t, 1), heard, said));
    const at::Tensor all = model.decode(ids, heard, once, &looks), stepped = at::cat(parts, 1);
    f.check("logits", at::allclose(all, stepped, 1e-4, 1e-5) ? all : stepped);
    for (std::size_t i = 0; i < looks.size(); ++i)
        f.check("cross." + std::to_string(i), looks[i].softmax(-1));
}

WhisperTokens tokens_of(const json& h) {
    WhisperTokens t;
    t.end = h.at("eot");
    t.start = h.at("sot");
    t.translate = h.at("translate");
    t.transcribe = h.at("transcribe");
    t.start_of_model = h.at("startoflm");
    t.start_of_prompt = h.at("startofprev");
    t.no_speech = h.at("nospeech");
    t.no_times = h.at("notimestamps");
    t.time_begin = h.at("timestamp_begin");
    for (const auto& [code, id] : h.at("languages").items())
        t.languages.emplace_back(code, id);
    std::sort(t.languages.begin(), t.languages.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    return t;
}

WhisperRules rules_of(const json& h) {
    return {.tokens = tokens_of(h.at("tokens")),
            .forbidden = h.at("suppress_default"),
            .forbidden_first = h.at("suppress_begin"),
            .latest_first_time = h.at("max_initial_timestamp_index").is_null()
                                     ? -1 // none is too late
                                     : h["max_initial_timestamp_index"].get<std::int64_t>()};
}

void check_rules(Fixture& f) {
    const WhisperRules rules = rules_of(f.hyper());
    const at::Tensor history = f.in("history");
    at::Tensor logits = f.in("logits").to(at::kFloat).cpu().clone();
    for (std::int64_t i = 0; i < history.size(0); ++i) {
        Ids said;
        for (std::int64_t k = 0; k < history.size(1); ++k)
            if (const auto id = history[i][k].item<std::int64_t>(); id >= 0) said.push_back(id);
        rules.apply(logits[i].data_ptr<float>(), logits.size(1), said);
    }
    f.check("allowed", logits.isfinite().to(at::kLong));
}

bool decoded_as(const Fixture& f, const Whisper& model, const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected"),
               tolerance = f.config().at("tolerance");
    WhisperRules rules = rules_of(f.hyper());
    if (input.at("suppress_tokens").is_array()) rules.forbidden = input["suppress_tokens"].get<Ids>();
    if (!input.value("suppress_blank", true)) rules.forbidden_first.clear();
    rules.times = !input.value("without_timestamps", false);
    WhisperDecodeOptions options{.translate = input.value("task", "transcribe") == "translate",
                                 .prompt = input.value("prompt", Ids{}),
                                 .prefix = input.value("prefix", Ids{}),
                                 .most_tokens = f.hyper().value("sample_len", 0),
                                 .beams = input.value("beam_size", 0),
                                 .patience = input.value("patience", 1.0)};
    if (input.at("language").is_string()) options.language = input["language"];
    if (input.contains("length_penalty")) options.length_penalty = input["length_penalty"].get<double>();
    const at::Tensor states = model.encode(f.in(input.at("mel")).unsqueeze(0));
    const WhisperDecoded got = decode_window(model, states, rules, options);
    bool ok = got.tokens == wanted.at("tokens").get<Ids>() &&
              near(got.mean_log_probability, wanted.at("avg_logprob"), tolerance) &&
              near(got.no_speech_probability, wanted.at("no_speech_prob"), tolerance);
    if (wanted.contains("language_probs"))
        for (const auto& [code, chance] : detect_language(model, states, rules.tokens))
            ok &= near(chance, wanted["language_probs"].at(code), tolerance);
    return ok;
}

void check_decode(Fixture& f) {
    const Loaded loaded(f);
    loaded.weights.require_all_used();
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, decoded_as(f, loaded.model, cases[i]));
}

void check_words(Fixture& f) {
    const Loaded loaded(f);
    const auto& h = f.hyper();
    const WhisperTokens tokens = tokens_of(h.at("tokens"));
    std::vector<std::string> pieces;
    for (const json& bytes : h.at("vocabulary")) {
        const auto values = bytes.get<std::vector<std::uint8_t>>();
        pieces.emplace_back(values.begin(), values.end());
    }
    const WhisperTokenizer tokenizer(std::move(pieces), static_cast<std::int64_t>(tokens.languages.size()),
                                     true);
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const WordSplit split = tokenizer.split_words(cases[i].at("input").at("tokens"), true);
        const json& wanted = cases[i].at("expected");
        f.check_entry(i, wanted.at("words") == split.words && wanted.at("word_tokens") == split.tokens);
    }
    for (int k = 0; f.has_in("mel." + std::to_string(k)); ++k) {
        const std::string dot = "." + std::to_string(k);
        const at::Tensor given = f.in("tokens" + dot).cpu().contiguous();
        const Ids text(given.data_ptr<std::int64_t>(), given.data_ptr<std::int64_t>() + given.numel());
        std::vector<std::size_t> counts;
        for (const Ids& word : tokenizer.split_words(text, true).tokens)
            counts.push_back(word.size());
        const Alignment found = align_words(loaded.model, loaded.model.encode(f.in("mel" + dot).unsqueeze(0)),
                                            tokens, start_sequence(tokens, "en", false), text, counts,
                                            f.in("num_frames" + dot).item<std::int64_t>(),
                                            h.at("alignment_heads"), h.at("medfilt_width"));
        f.check("matrix" + dot, found.matrix);
        f.check("path_text" + dot, at::tensor(found.path.rows, at::kLong));
        f.check("path_time" + dot, at::tensor(found.path.columns, at::kLong));
        std::vector<double> starts, ends;
        for (const auto& [start, end] : found.times) {
            starts.push_back(start);
            ends.push_back(end);
        }
        f.check("word_start" + dot, at::tensor(starts, at::kDouble));
        f.check("word_end" + dot, at::tensor(ends, at::kDouble));
        f.check("word_probability" + dot, at::tensor(found.probabilities, at::kDouble));
    }
}

bool dealt_as(const json& entry, const json& tolerance) {
    const json& input = entry.at("input");
    std::vector<WordedSegment> segments;
    for (const json& s : input.at("segments"))
        segments.push_back({s.at("start"), s.at("end"), s.at("tokens"), {}});
    std::vector<WhisperWord> words;
    for (const json& w : input.at("alignment"))
        words.push_back({w.at("word"), w.at("start"), w.at("end"), w.at("probability"), w.at("tokens")});
    double last = input.at("last_speech_timestamp");
    const double start =
        input.at("segments").empty() ? 0.0 : input["segments"][0].at("seek").get<double>() * 0.01;
    deal_out_words(segments, std::move(words), start, last);
    const json& wanted = entry.at("expected");
    if (wanted.size() != segments.size()) return false;
    bool ok = true;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const WordedSegment& got = segments[i];
        ok &= near(got.start, wanted[i].at("start"), tolerance) &&
              near(got.end, wanted[i].at("end"), tolerance) &&
              got.words.size() == wanted[i].at("words").size();
        for (std::size_t k = 0; ok && k < got.words.size(); ++k) {
            const json& w = wanted[i]["words"][k];
            ok &= w.at("word") == got.words[k].word && near(got.words[k].start, w.at("start"), tolerance) &&
                  near(got.words[k].end, w.at("end"), tolerance) &&
                  near(got.words[k].probability, w.at("probability"), tolerance);
        }
    }
    return ok;
}

void check_word_rules(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, dealt_as(cases[i], f.config().at("tolerance")));
}

bool segment_case(const Fixture& f, const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected"),
               tolerance = f.config().at("tolerance");
    const auto& h = f.hyper();
    const WhisperThresholds thresholds{h.at("compression_ratio_threshold"), h.at("logprob_threshold"),
                                       h.at("no_speech_threshold")};
    if (input.at("kind") == "compression")
        return near(compression_ratio(input.at("text")), wanted.at("ratio"), tolerance);
    if (input.at("kind") == "judge")
        return worth_another_try(input.at("compression_ratio"), input.at("avg_logprob"),
                                 input.at("no_speech_prob"),
                                 thresholds) == wanted.at("try_next_temperature") &&
               is_silence(input.at("avg_logprob"), input.at("no_speech_prob"), thresholds) ==
                   wanted.at("skip_window");
    const WhisperCut cut =
        cut_window(input.at("tokens"), input.at("seek"), input.at("segment_size"), h.at("timestamp_begin"));
    bool ok = cut.next == wanted.at("next_seek") &&
              cut.single_ending == wanted.at("single_timestamp_ending") &&
              cut.segments.size() == wanted.at("segments").size();
    for (std::size_t i = 0; ok && i < cut.segments.size(); ++i) {
        const json& s = wanted["segments"][i];
        ok &= near(cut.segments[i].start, s.at("start"), tolerance) &&
              near(cut.segments[i].end, s.at("end"), tolerance) &&
              cut.segments[i].tokens == s.at("tokens").get<Ids>();
    }
    return ok;
}

void check_segments(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, segment_case(f, cases[i]));
}

json special_ids(const WhisperTokens& t) {
    json languages = json::object();
    for (const auto& [code, id] : t.languages)
        languages[code] = id;
    return {{"eot", t.end},
            {"sot", t.start},
            {"languages", languages},
            {"translate", t.translate},
            {"transcribe", t.transcribe},
            {"startoflm", t.start_of_model},
            {"startofprev", t.start_of_prompt},
            {"nospeech", t.no_speech},
            {"notimestamps", t.no_times},
            {"timestamp_begin", t.time_begin}};
}

bool tokenizer_case(const WhisperTokenizer& tokenizer, const json& entry) {
    const json &input = entry.at("input"), &wanted = entry.at("expected");
    const std::string what = input.at("do");
    if (what == "encode") return tokenizer.encode(input.at("text")) == wanted.get<Ids>();
    if (what == "decode") return wanted == tokenizer.decode(input.at("ids"));
    if (what == "non_speech_tokens") return tokenizer.unspoken() == wanted.get<Ids>();
    if (what == "timestamp_text") return wanted == tokenizer.special_text(input.at("id"));
    if (what == "special_ids") {
        const json got = special_ids(tokenizer.tokens());
        for (const auto& [name, value] : wanted.items())
            if (!got.contains(name) || got[name] != value) return false;
        return true;
    }
    if (what != "split_words") return false;
    const WordSplit split = tokenizer.split_words(input.at("ids"), input.at("by") == "spaces");
    return wanted.at("words") == split.words && wanted.at("word_tokens") == split.tokens;
}

void check_tokenizer(Fixture& f) {
    std::vector<WhisperTokenizer> forms;
    for (const std::string file : f.config().at("files"))
        forms.emplace_back(f.folder() / file, f.hyper().at("languages").get<std::int64_t>(),
                           f.hyper().value("multilingual", true));
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        bool ok = true;
        for (const WhisperTokenizer& tokenizer : forms)
            ok &= tokenizer_case(tokenizer, cases[i]);
        f.check_entry(i, ok);
    }
}

/// Runs a loaded model on the fixture's input.
void check_network(Fixture& f, const WhisperFiles& files, const std::string& name) {
    if (!f.has_out("encoder." + name)) return;
    const Whisper model(WeightMap(f.placed(files.tensors)), files.config);
    const at::Tensor states = model.encode(f.in("mel"));
    Whisper::Said said;
    f.check("encoder." + name, states);
    f.check("logits." + name, model.decode(f.in("ids"), model.listen(states), said));
}

bool describes(const WhisperFiles& files, const json& wanted) {
    const WhisperConfig& c = files.config;
    const char* layouts[] = {"openai", "huggingface", "ctranslate2"};
    const json got{{"layout", layouts[static_cast<std::size_t>(files.layout)]},
                   {"n_mels", c.mels},
                   {"n_audio_ctx", c.audio_context},
                   {"n_text_ctx", c.text_context},
                   {"width", c.width},
                   {"encoder_layers", c.encoder_layers},
                   {"decoder_layers", c.decoder_layers},
                   {"encoder_heads", c.encoder_heads},
                   {"decoder_heads", c.decoder_heads},
                   {"n_vocab", c.vocabulary},
                   {"alignment_heads", files.alignment_heads},
                   {"suppress_tokens", files.suppressed},
                   {"suppress_ids", files.suppressed},
                   {"begin_suppress_tokens", files.suppressed_first},
                   {"suppress_ids_begin", files.suppressed_first}};
    for (const auto& [name, value] : wanted.items())
        if (got.contains(name) && got[name] != value) return false;
    return true;
}

/// Loads one entry; whether that went as the fixture says.
bool loads_as(Fixture& f, const std::filesystem::path& place, const json& wanted, std::size_t index) {
    try {
        const WhisperFiles files = load_whisper(place);
        if (!wanted.at("load").get<bool>() || !describes(files, wanted)) return false;
        check_network(f, files, place.stem().string());
        return true;
    } catch (const WeightsError& error) {
        std::fprintf(stderr, "case %zu: %s\n", index, error.what());
        return !wanted.at("load").get<bool>();
    }
}

void check_layouts(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, loads_as(f, f.folder() / cases[i].at("input").at("path").get<std::string>(),
                                  cases[i].at("expected"), i));
}

bool variables_as(const std::filesystem::path& folder, const std::filesystem::path& root,
                  const json& wanted) {
    const MappedFile file(folder / "model.bin");
    const Ct2Header header = parse_ct2(file.bytes());
    bool ok = header.version == wanted.value("binary_version", header.version) &&
              header.spec == wanted.value("spec", header.spec) &&
              header.revision == wanted.value("revision", header.revision) &&
              (!wanted.contains("aliases") || json(header.aliases) == wanted["aliases"]);
    if (!wanted.contains("tensors_in")) return ok;
    const auto got = load_ct2_variables(folder / "model.bin");
    for (const auto& [name, expected] : load_safetensors(root / wanted["tensors_in"].get<std::string>())) {
        const auto found = got.find(name);
        ok &= found != got.end() && found->second.sizes() == expected.sizes() &&
              at::allclose(found->second.to(at::kDouble), expected.to(at::kDouble), 1.2e-7, 0.0);
        if (!ok) {
            std::fprintf(stderr, "%s: %s differs\n", folder.string().c_str(), name.c_str());
            return false;
        }
    }
    return ok;
}

void check_ct2(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto folder = f.folder() / cases[i].at("input").at("folder").get<std::string>();
        const json& wanted = cases[i].at("expected");
        f.check_entry(i, loads_as(f, folder, wanted, i) &&
                             (!wanted.at("load").get<bool>() || variables_as(folder, f.folder(), wanted)));
    }
}

} // namespace

void add_whisper_checks(std::map<std::string, Check>& checks) {
    checks["whisper_mel"] = check_mel;
    checks["whisper_encoder"] = check_encoder;
    checks["whisper_decoder"] = check_decoder;
    checks["whisper_rules"] = check_rules;
    checks["whisper_decode"] = check_decode;
    checks["whisper_words"] = check_words;
    checks["whisper_word_rules"] = check_word_rules;
    checks["whisper_segments"] = check_segments;
    checks["whisper_tokenizer"] = check_tokenizer;
    checks["whisper_layouts"] = check_layouts;
    checks["ct2_container"] = check_ct2;
}

} // namespace inference::parity
