// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/omni_video/omni_files.h"
#include "inference/parity/fixture.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/weights_error.h"
#include <cstring>

namespace inference::parity {
namespace {

using nlohmann::json;

bool same_bytes(const at::Tensor& a, const at::Tensor& b) {
    if (a.scalar_type() != b.scalar_type() || a.sizes() != b.sizes()) return false;
    const at::Tensor x = a.contiguous(), y = b.contiguous();
    return x.nbytes() == y.nbytes() &&
           (x.nbytes() == 0 || std::memcmp(x.data_ptr(), y.data_ptr(), x.nbytes()) == 0);
}

/// Every tensor equals the one in the reference file, names compared without wrappers.
bool loads_as(const std::filesystem::path& file, const std::filesystem::path& reference, const json& keys) {
    const auto wanted = load_checkpoint(reference);
    std::map<std::string, at::Tensor> got;
    const auto listed = [&](const std::string& name) {
        return std::find(keys.begin(), keys.end(), name) != keys.end();
    };
    for (const auto& [name, tensor] : load_checkpoint(file)) {
        if (!listed(name) && !listed(strip_wrappers(name))) return false;
        got.emplace(strip_wrappers(name), tensor);
    }
    if (got.size() != keys.size() || got.size() != wanted.size()) return false;
    for (const auto& [name, tensor] : wanted) {
        const auto found = got.find(name);
        if (found == got.end()) return false;
        // Narrow floats are compared by value: the reference file holds them widened.
        const bool narrow = found->second.is_floating_point() && found->second.element_size() < 4;
        if (!same_bytes(narrow ? found->second.to(tensor.scalar_type()) : found->second, tensor))
            return false;
    }
    return true;
}

void check_containers(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const std::filesystem::path file = f.folder() / cases[i].at("input").at("file").get<std::string>();
        const json& wanted = cases[i].at("expected");
        bool ok = false;
        try {
            ok = wanted.at("load").get<bool>()
                     ? loads_as(file, f.folder() / wanted.at("tensors_in").get<std::string>(),
                                wanted.at("keys"))
                     : (load_checkpoint(file), false);
        } catch (const WeightsError& error) {
            ok = !wanted.at("load").get<bool>();
            std::fprintf(stderr, "case %zu: %s\n", i, error.what());
        }
        if (wanted.contains("marker_file"))
            ok &= !std::filesystem::exists(wanted["marker_file"].get<std::string>());
        f.check_entry(i, ok);
    }
}

/// Checks an output against what every file of the fixture gives; the first that differs is the one printed.
void check_in_all(Fixture& f, const std::string& output, const std::vector<at::Tensor>& values) {
    at::Tensor shown = values.front();
    for (const at::Tensor& value : values)
        if (!same_bytes(value, f.expected(output))) shown = value;
    f.check(output, shown);
}

void check_context_pickle(Fixture& f) {
    std::vector<OmniUnconditioned> contexts;
    for (const std::string file : f.hyper().at("files"))
        contexts.push_back(load_unconditioned(f.folder() / file));
    const auto all = [&](const char* output, auto field) {
        std::vector<at::Tensor> values;
        for (const OmniUnconditioned& context : contexts)
            values.push_back(context.*field);
        check_in_all(f, output, values);
    };
    all("uncond_aligned_emb", &OmniUnconditioned::aligned);
    all("uncond_context", &OmniUnconditioned::text);
    all("uncond_ar_vision", &OmniUnconditioned::states);
}

void check_token_pickle(Fixture& f) {
    std::vector<SpecialTokens> all;
    for (const std::string file : f.hyper().at("files"))
        all.push_back(load_special_tokens(f.folder() / file));
    for (const std::string& output : f.outputs()) {
        std::vector<at::Tensor> values;
        for (const SpecialTokens& tokens : all)
            values.push_back(tokens.at(output));
        check_in_all(f, output, values);
    }
}

/// <kind>_<n>_features.pkl: samples of one kind are collated; ragged fields stay lists.
void check_sample_pickle(Fixture& f) {
    std::map<std::string, std::vector<std::filesystem::path>> groups;
    for (const std::string file : f.hyper().at("files"))
        groups[file.substr(0, file.find('_'))].push_back(f.folder() / file);
    for (const auto& [kind, files] : groups) {
        const OmniSamples samples = load_samples(files);
        for (const auto& [name, tensor] : samples.stacked)
            f.check(kind + "." + name, tensor);
        for (const auto& [name, list] : samples.ragged)
            for (std::size_t i = 0; i < list.size(); ++i)
                f.check(kind + "." + name + "." + std::to_string(i), list[i]);
    }
}

} // namespace

void add_file_checks(std::map<std::string, Check>& checks) {
    checks["wan_containers"] = check_containers;
    checks["ContextPickle"] = check_context_pickle;
    checks["SpecialTokensPickle"] = check_token_pickle;
    checks["TrainSamplePickle"] = check_sample_pickle;
}

} // namespace inference::parity
