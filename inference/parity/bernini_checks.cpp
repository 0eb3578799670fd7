// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/bernini/bernini_files.h"
#include "inference/models/bernini/bernini_rules.h"
#include "inference/models/wan_files/wan_defaults.h"
#include "inference/nn/rope.h"
#include "inference/parity/fixture.h"
#include "inference/pipelines/stages/bernini_guidance.h"
#include "inference/pipelines/stages/vae_io.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/weights_error.h"
#include <charconv>

namespace inference::parity {
namespace {

using nlohmann::json;

nn::Grid patched(const at::Tensor& sizes) {
    return {sizes[0].item<std::int64_t>(), sizes[1].item<std::int64_t>() / 2,
            sizes[2].item<std::int64_t>() / 2};
}

/// ids_vi.<v>v<i>i: numbers of v videos and i pictures together; ids_i: of the pictures alone.
void check_ids(Fixture& f, const std::string& output) {
    const std::size_t dot = output.find('.');
    int videos = 0, pictures = 0;
    if (dot == std::string::npos || std::sscanf(output.c_str() + dot + 1, "%dv%di", &videos, &pictures) != 2)
        return;
    const bool together = output.starts_with("ids_vi");
    const auto ids = bernini_ids(together ? videos + pictures : pictures, f.hyper().at("max_trained_src_id"),
                                 f.hyper().at("interpolate_src_id"));
    f.check(output, at::tensor(ids, at::kDouble));
}

void check_rope(Fixture& f) {
    const std::int64_t head = f.hyper().at("attention_head_dim");
    const double theta = f.hyper().value("theta", 10000.0);
    std::vector<nn::PlacedGrid> all;
    for (int i = 0; f.has_in("grid." + std::to_string(i)); ++i) {
        const std::string n = std::to_string(i);
        all.push_back({patched(f.in("grid." + n)), f.in("source_id." + n)[0].item<double>()});
        const at::Tensor angles = nn::placed_angles({all.back()}, head, theta);
        f.check("cos." + n, angles.cos());
        f.check("sin." + n, angles.sin());
    }
    f.check("q_rotated", nn::apply_rope(f.in("q"), nn::rope_placed(all, head, f.device(), theta)));
    for (const std::string& output : f.outputs())
        if (output.starts_with("ids_")) check_ids(f, output);
}

WanDit dit_of(const TensorMap& tensors, const json& h, std::int64_t text_len) {
    auto part = identify_wan_dit(tensors, &h);
    part.config.text_len = text_len;
    const WeightMap weights(part.tensors);
    WanDit dit(weights, part.config);
    weights.require_all_used();
    return dit;
}

void check_packed(Fixture& f) {
    const at::Tensor context = f.in("context")[0];
    const WanDit dit = dit_of(f.weights(), f.hyper(), context.size(0));
    const WanContext remembered = dit.remember({context});
    for (const auto& [name, list] : f.hyper().at("combos").items()) {
        std::vector<WanSource> sources;
        for (const json& one : list)
            sources.push_back({f.in("source." + one.at("source").dump())[0], one.at("id")});
        f.check(
            "y." + name,
            dit.forward({f.in("target")[0]}, f.in("t"), remembered, {.sources = sources})[0].unsqueeze(0));
    }
}

std::vector<double> list_of(const json& value) {
    return value.is_array() ? value.get<std::vector<double>>() : std::vector<double>{value.get<double>()};
}

BerniniWeights weights_of(const json& h) {
    BerniniWeights w{.video = h.at("omega_vid"),
                     .image = h.at("omega_img"),
                     .text = h.at("omega_txt"),
                     .scale = h.at("omega_scale"),
                     .eta = h.at("eta"),
                     .thresholds = list_of(h.at("norm_threshold"))};
    w.momentum =
        h.at("momentum").is_null() ? c10::nullopt : c10::optional<double>(h.at("momentum").get<double>());
    return w;
}

void check_guidance(Fixture& f) {
    const auto& h = f.hyper();
    const auto name_of = [](const BerniniCall& call) {
        constexpr const char* kNames[] = {"none", "v", "vi", "i"};
        return std::string(kNames[static_cast<std::size_t>(call.sources)]) + (call.prompt ? "_pos" : "_neg");
    };
    for (const auto& [name, count] : h.at("forwards_per_step").items()) {
        const BerniniMode mode = bernini_mode(name);
        const auto calls = calls_of(mode);
        BerniniGuidance guidance(mode, weights_of(h));
        std::vector<at::Tensor> all;
        for (std::int64_t step = 0; step < f.in("x").size(0); ++step) {
            std::vector<at::Tensor> results;
            for (const BerniniCall& call : calls)
                results.push_back(f.in(name_of(call))[step]);
            const auto t = f.in("t")[step].item<double>();
            const bool low =
                h.at("two_experts").get<bool>() && t < h.at("switch_dit_boundary").get<double>() * 1000;
            all.push_back(guidance.combine(results, f.in("x")[step], static_cast<float>(t / 1000), low));
        }
        const bool right = calls.size() == count.get<std::size_t>();
        f.check("v." + name, right ? at::stack(all) : at::Tensor());
    }
}

void check_apg(Fixture& f) {
    for (const auto& [name, h] : f.hyper().at("cases").items()) {
        const bool chain = h.at("kind") == "chain";
        const auto scales = list_of(chain ? h.at("scales") : h.at("scale")),
                   thresholds = list_of(chain ? h.at("thresholds") : h.at("threshold"));
        const auto momentum =
            h.at("momentum").is_null() ? c10::nullopt : c10::optional<double>(h.at("momentum").get<double>());
        std::vector<ProjectedLink> links;
        for (const double threshold : thresholds)
            links.emplace_back(h.at("eta").get<double>(), threshold, momentum);
        std::vector<at::Tensor> all;
        for (std::int64_t call = 0; call < h.at("calls").get<std::int64_t>(); ++call) {
            at::Tensor base = f.in(name + ".uncond")[call], out = base;
            for (std::size_t i = 0; i < links.size(); ++i) {
                const at::Tensor condition =
                    f.in(name + (i == 0 ? ".cond" : ".cond" + std::to_string(i + 1)))[call];
                out = out + links[i](condition, base) * scales[i];
                base = condition;
            }
            all.push_back(out);
        }
        f.check(name, at::stack(all));
    }
}

/// Pictures and videos of a pipeline's fixture as latents, in the reference's order.
struct Prepared {
    BerniniSources sources;
    VideoSize size;
    std::int64_t frames = 1;
};

at::Tensor encoded(const WanVae& vae, const std::vector<at::Tensor>& pictures, VideoSize size) {
    std::vector<at::Tensor> frames;
    for (const at::Tensor& picture : pictures)
        frames.push_back(bernini_pixels(picture, size));
    return encode_video(vae, at::stack(frames, 1));
}

Prepared prepare(const Fixture& f, const WanVae& vae) {
    const auto& h = f.hyper();
    Prepared out;
    out.sources.trained_ids = h.at("max_trained_src_id");
    out.sources.interpolate_ids = h.value("interpolate_src_id", out.sources.interpolate_ids);
    out.frames = bernini_frames(h.at("num_frames"));
    const std::int64_t longest = h.value("max_image_size", std::int64_t{kBernini.longest_side});
    const auto size_of = [&](const at::Tensor& picture) {
        return bernini_size({picture.size(1), picture.size(0)}, longest);
    };
    if (h.contains("height_width"))
        out.size = on_bernini_grid({h["height_width"].at(1), h["height_width"].at(0)});
    if (f.has_in("image")) {
        const at::Tensor picture = f.in("image");
        out.size = size_of(picture);
        out.sources.pictures.push_back(encoded(vae, {picture}, out.size));
    }
    if (f.has_in("video")) {
        const at::Tensor video = f.in("video");
        std::vector<at::Tensor> frames;
        for (const std::int64_t i :
             bernini_source_frames(video.size(0), h.at("video_fps"), h.at("fps"), h.at("num_frames")))
            frames.push_back(video[i]);
        out.size = size_of(frames.front());
        out.frames = static_cast<std::int64_t>(frames.size());
        out.sources.videos.push_back(encoded(vae, frames, out.size));
    }
    for (int i = 0; f.has_in("image." + std::to_string(i)); ++i) {
        const at::Tensor picture = f.in("image." + std::to_string(i));
        out.sources.pictures.push_back(encoded(vae, {picture}, size_of(picture)));
    }
    return out;
}

void check_pipeline(Fixture& f) {
    const auto& h = f.hyper();
    const TensorMap tensors = f.weights();
    const std::int64_t text_len = h.at("text_len");
    const bool two = h.at("two_experts");
    const WanDit high = dit_of(scoped(tensors, "high."), h.at("transformer"), text_len);
    const c10::optional<WanDit> low =
        two ? c10::optional<WanDit>(dit_of(scoped(tensors, "low."), h.at("transformer"), text_len))
            : c10::nullopt;
    const auto part = identify_wan_vae(scoped(tensors, "vae."), &h.at("vae"));
    const WanVae vae(WeightMap(part.tensors), part.config);
    const Prepared prepared = prepare(f, vae);
    int n = 0;
    for (const auto* list : {&prepared.sources.videos, &prepared.sources.pictures})
        for (const at::Tensor& latent : *list)
            f.check("source_latent." + std::to_string(n++), latent.unsqueeze(0));
    const at::Tensor noise = f.in("noise")[0], text = f.in("prompt_embeds")[0],
                     negative = f.in("negative_prompt_embeds")[0];
    const std::int64_t stride = part.config.spatial_stride();
    if (noise.size(1) != (prepared.frames - 1) / 4 + 1 || noise.size(2) * stride != prepared.size.height ||
        noise.size(3) * stride != prepared.size.width)
        throw std::runtime_error("the size or the number of frames is another than the noise has");
    const FlowSchedule schedule =
        make_schedule(ScheduleKind::unipc, h.at("num_inference_steps"), h.at("flow_shift"));
    const WanExperts experts{&high, low ? &*low : nullptr, h.at("switch_dit_boundary")};
    for (std::size_t i = 0; i < h.at("modes").size(); ++i) {
        const std::string name = h["modes"][i];
        BerniniVelocity source(experts, prepared.sources, text, negative, {bernini_mode(name), weights_of(h)},
                               schedule.sigmas);
        const at::Tensor latent = denoise(noise, {.schedule = schedule}, source, {});
        f.check("latent." + name, latent.unsqueeze(0));
        if (i == 0)
            f.check("frames",
                    (vae.decode(latent.unsqueeze(0)).squeeze(0) / 2 + 0.5).clamp(0, 1).permute({1, 2, 3, 0}));
        if (name != "t2v" || !f.has_out("wan_latent")) continue;
        const double guidance = h.at("omega_txt");
        WanVelocity plain(
            experts,
            {.text = text, .negative = negative, .guidance = guidance, .guidance_low_noise = guidance});
        const at::Tensor wan = denoise(noise, {.schedule = schedule}, plain, {});
        f.check("wan_latent", at::equal(wan, latent) ? wan.unsqueeze(0) : at::Tensor());
    }
}

json preprocess_case(const std::string& category, const json& in) {
    if (category == "frames")
        return {{"indices", bernini_source_frames(in.at("total_frames"), in.at("video_fps"), in.at("fps"),
                                                  in.at("max_frames"))}};
    if (category == "target_frames") {
        const std::int64_t frames = bernini_frames(in.at("num_frames"));
        return {{"num_frames", frames}, {"latent_frames", (frames - 1) / 4 + 1}};
    }
    const VideoSize asked{in.at("width"), in.at("height")};
    const VideoSize size = category == "size" ? bernini_size(asked, in.at("max_image_size"),
                                                             in.at("min_image_size"), in.at("stride"))
                                              : on_bernini_grid(asked);
    return {{"width", size.width}, {"height", size.height}};
}

void check_preprocess(Fixture& f) {
    const auto& h = f.hyper();
    const json sizes = h.at("max_image_sizes");
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const at::Tensor picture = f.in("picture." + std::to_string(i));
        const VideoSize size = bernini_size({picture.size(1), picture.size(0)}, sizes[i],
                                            h.at("min_image_size"), h.at("stride"));
        f.check("pixels." + std::to_string(i), bernini_pixels(picture, size).unsqueeze(1).unsqueeze(0));
    }
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i, preprocess_case(cases[i].at("category"), cases[i].at("input")) ==
                             cases[i].at("expected"));
}

json prompt_case(const std::string& category, const json& in) {
    if (category == "defaults") {
        const BerniniDefaults& d = kBernini;
        return {{"num_frames", d.frames},
                {"max_image_size", d.longest_side},
                {"height", d.height},
                {"width", d.width},
                {"num_inference_steps", d.steps},
                {"omega_vid", d.video},
                {"omega_img", d.image},
                {"omega_txt", d.text},
                {"omega_scale", d.scale},
                {"flow_shift", d.shift},
                {"seed", d.seed},
                {"fps", d.fps},
                {"eta", d.eta},
                {"norm_threshold", BerniniWeights().thresholds},
                {"momentum", d.momentum},
                {"max_trained_src_id", d.most_ids},
                {"interpolate_src_id", BerniniSources().interpolate_ids},
                {"use_unipc", true},
                {"negative_prompt", wan_prompts().negative}};
    }
    const std::string type = in.at("task_type");
    const BerniniTask& task = bernini_task(type);
    if (category == "task")
        return {{"guidance_mode", bernini_mode_name(task.mode)},
                {"num_frames", task.frames},
                {"video", task.video},
                {"image_role", task.picture_is_source ? "source" : "none"},
                {"images", task.pictures}};
    return {{"system_prompt", task.sentence}, {"text", bernini_text(type, in.at("prompt"))}};
}

void check_prompts(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        f.check_entry(i,
                      prompt_case(cases[i].at("category"), cases[i].at("input")) == cases[i].at("expected"));
}

bool equal_tensors(const TensorMap& have, const TensorMap& want) {
    if (have.size() != want.size()) return false;
    for (const auto& [name, tensor] : want) {
        const auto found = have.find(name);
        if (found == have.end() || !at::equal(found->second.to(at::kFloat), tensor.to(at::kFloat)))
            return false;
    }
    return true;
}

/// Opens a case's folder or files and compares; what is to be refused throws.
bool loads_as_said(const Fixture& f, const json& in, const json& expected) {
    BerniniPlaces places;
    if (in.contains("repository")) {
        places = open_bernini_folder(f.folder() / in.at("repository"));
    } else {
        places.high = f.folder() / in.at("high");
        if (in.contains("low")) places.low = f.folder() / in.at("low");
    }
    const BerniniExperts made = load_bernini(places.high, places.low, f.hyper().at("num_attention_heads"));
    if (!expected.at("load").get<bool>()) return false;
    const TensorMap all = load_checkpoint(f.folder() / expected.at("tensors_in"));
    bool ok = expected.value("layout", std::string()) == bernini_layout_name(made.layout);
    if (expected.contains("boundary")) ok &= expected["boundary"].get<double>() == places.boundary;
    const json& experts = expected.at("experts");
    ok &= equal_tensors(made.high.tensors, scoped(all, experts.at("high")));
    ok &= experts.contains("low") == made.low.has_value();
    if (made.low) ok &= equal_tensors(made.low->tensors, scoped(all, experts.at("low")));
    return ok;
}

void check_layout(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const json& expected = cases[i].at("expected");
        try {
            f.check_entry(i, loads_as_said(f, cases[i].at("input"), expected));
        } catch (const WeightsError& error) {
            std::fprintf(stderr, "case %zu: %s\n", i, error.what());
            f.check_entry(i, !expected.at("load").get<bool>());
        }
    }
}

} // namespace

void add_bernini_checks(std::map<std::string, Check>& checks) {
    checks["bernini_rope"] = check_rope;
    checks["bernini_packed_dit"] = check_packed;
    checks["bernini_guidance"] = check_guidance;
    checks["bernini_apg"] = check_apg;
    checks["bernini_pipeline"] = check_pipeline;
    checks["bernini_preprocess"] = check_preprocess;
    checks["bernini_prompts"] = check_prompts;
    checks["bernini_layout"] = check_layout;
}

} // namespace inference::parity
