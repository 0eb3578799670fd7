// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/clip/clip_vision.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/models/wan_files/wan_releases.h"
#include "inference/parity/fixture.h"
#include "inference/pipelines/stages/wan_conditions.h"
#include "inference/pipelines/stages/wan_velocity.h"
#include "inference/weights/json_value.h"

namespace inference::parity {
namespace {

using nlohmann::json;

ClipVision clip_of(const TensorMap& tensors, const json& h) {
    const ClipVisionPart part = identify_clip_vision(tensors, nullptr);
    const WeightMap weights(part.tensors);
    ClipVision clip(weights, ClipVisionConfig::from_json(h));
    weights.require_all_used();
    return clip;
}

WanDit dit_of(const TensorMap& tensors, const json& h) {
    const WeightMap weights(tensors);
    WanDit dit(weights, WanDitConfig::from_json(h));
    weights.require_all_used();
    return dit;
}

WanVae vae_of(const Fixture& f, const TensorMap& tensors) {
    const auto part = identify_wan_vae(tensors, &f.hyper().at("vae"));
    WeightMap weights(part.tensors);
    weights.set_channels_last();
    WanVae vae(weights, part.config);
    weights.require_all_used();
    vae.set_normalisation(numbers(f.in("mean")), numbers(f.in("std")));
    return vae;
}

at::Tensor whole(std::int64_t value) {
    return at::tensor({value}, at::kLong);
}

void check_clip(Fixture& f) {
    const ClipVision clip = clip_of(f.weights(), f.hyper());
    std::vector<at::Tensor> all;
    for (int i = 0; f.has_in("picture." + std::to_string(i)); ++i) {
        const std::string n = std::to_string(i);
        all.push_back(clip.pixels(f.in("picture." + n)));
        f.check("pixels." + n, all.back());
        f.check("features." + n, clip.features(all.back()));
    }
    f.check("features.pair", clip.features(at::cat(all)));
}

void check_img_emb(Fixture& f) {
    WanDitConfig config = WanDitConfig::from_json({{"num_heads", 1}, {"dim", f.hyper().at("dim")}});
    config.image_dim = f.hyper().at("image_dim");
    config.image_rows = f.hyper().value("image_tokens", std::int64_t{0});
    const WeightMap weights(scoped(f.weights(), "img_emb."));
    const WanPictureEmbedding embedding(weights, config);
    weights.require_all_used();
    f.check("context", embedding(f.in("features")));
}

/// A batch of the fixture: x.N (with y.N behind it), context.N, control.N.
struct Batch {
    std::vector<at::Tensor> latents, context, control;
    at::Tensor features;
};

Batch batch_of(const Fixture& f) {
    Batch batch;
    for (int i = 0; f.has_in("x." + std::to_string(i)); ++i) {
        const std::string n = std::to_string(i);
        const at::Tensor x = f.in("x." + n);
        batch.latents.push_back(f.has_in("y." + n) ? at::cat({x, f.in("y." + n)}) : x);
        batch.context.push_back(f.in("context." + n));
        if (f.has_in("control." + n)) batch.control.push_back(f.in("control." + n));
    }
    if (f.has_in("clip_fea")) batch.features = f.in("clip_fea");
    return batch;
}

void check_dit(Fixture& f) {
    const WanDit dit = dit_of(f.weights(), f.hyper());
    const Batch batch = batch_of(f);
    const std::int64_t seq_len = f.hyper().value("seq_len", std::int64_t{0});
    const WanContext context = dit.remember(batch.context, batch.features);
    const auto run = [&](const at::Tensor& t, WanCall call) {
        call.seq_len = seq_len;
        return dit.forward(batch.latents, t, context, call);
    };
    const auto check_all = [&](const std::string& front, const std::vector<at::Tensor>& out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            f.check(front + std::to_string(i), out[i]);
    };
    if (f.hyper().contains("context_scales")) {
        for (const json& scale : f.hyper()["context_scales"])
            check_all("v.scale" + scale.dump() + ".",
                      run(f.in("t"), {.control = batch.control, .control_scale = scale.get<double>()}));
        return;
    }
    check_all("v.", run(f.in("t"), {}));
    for (const std::string& output : f.outputs()) // a time for every token
        if (const std::string name = output.substr(2); f.has_in("t_" + name))
            f.check(output, run(f.in("t_" + name), {})[0]);
}

void check_picture_condition(Fixture& f) {
    const WanVae vae = vae_of(f, f.weights());
    for (const auto& [name, c] : f.hyper().at("cases").items()) {
        const bool both = f.has_in(name + ".last");
        const auto made = picture_condition(vae, f.in(name + (both ? ".first" : ".picture")),
                                            both ? f.in(name + ".last") : at::Tensor(), c.at("frame_num"),
                                            c.at("max_area"));
        f.check(name + ".y", made.channels);
        f.check(name + ".video", made.video);
        f.check(name + ".seq_len", whole(made.tokens));
    }
}

void check_ti2v_condition(Fixture& f) {
    const WanVae vae = vae_of(f, f.weights());
    for (const auto& [name, c] : f.hyper().at("cases").items()) {
        const FirstFrame made = first_frame(vae, f.in(name + ".picture"), c.at("max_area"));
        const std::int64_t frames = c.at("frame_num");
        std::vector<std::int64_t> latent = made.latent.sizes().vec();
        latent[1] = (frames - 1) / 4 + 1;
        f.check(name + ".pixels", made.pixels);
        f.check(name + ".z", made.latent);
        f.check(name + ".t", times_keeping_first(latent, c.at("timestep").get<double>()));
        f.check(name + ".clean", kept_frames(latent));
        f.check(name + ".seq_len", whole(token_count(frames, made.size, vae.config().spatial_stride())));
    }
}

std::vector<at::Tensor> references(const Fixture& f, const std::string& front) {
    std::vector<at::Tensor> all;
    for (int i = 0; f.has_in(front + "ref." + std::to_string(i)); ++i)
        all.push_back(f.in(front + "ref." + std::to_string(i)));
    return all;
}

void check_control_condition(Fixture& f) {
    const WanVae vae = vae_of(f, f.weights());
    const auto& h = f.hyper();
    const VideoSize size{h.at("height_width").at(1), h.at("height_width").at(0)};
    for (int i = 0; f.has_in("picture." + std::to_string(i)); ++i)
        f.check("ref." + std::to_string(i), reference_picture(f.in("picture." + std::to_string(i)), size));
    const ControlSource empty = filled_control({}, h.at("frame_num"), size);
    f.check("empty.video", empty.video);
    f.check("empty.mask", empty.mask);
    for (const json& name : h.at("cases")) {
        const std::string front = name.get<std::string>() + ".";
        const auto given = [&](const char* part) {
            return f.has_in(front + part) ? f.in(front + part) : at::Tensor();
        };
        f.check(front + "control",
                control_latents(vae, filled_control({given("video"), given("mask"), references(f, front)},
                                                    h.at("frame_num"), size)));
    }
}

/// What a pipeline's fixture gives, and what its outputs are made of.
struct Run {
    FlowSchedule schedule;
    WanExperts experts;
    WanConditions conditions;
};

Run run_of(const Fixture& f, const WanDit& high, const WanDit* low) {
    const auto& h = f.hyper();
    Run run;
    const bool unipc = h.value("sample_solver", std::string("unipc")) == "unipc";
    run.schedule = make_schedule(unipc ? ScheduleKind::unipc : ScheduleKind::dpmpp, h.at("sampling_steps"),
                                 h.at("shift"));
    run.experts = {&high, low, h.value("boundary", 0.0)};
    const auto& scales = low ? h.at("guide_scale_low_high") : h.at("guide_scale");
    run.conditions = {.text = f.in("context"),
                      .negative = f.in("context_null"),
                      .guidance = low ? scales.at(1).get<double>() : scales.get<double>(),
                      .guidance_low_noise = low ? scales.at(0).get<double>() : scales.get<double>()};
    return run;
}

at::Tensor draw(const Fixture& f, const Run& run, const at::Tensor& noise) {
    WanVelocity source(run.experts, run.conditions);
    const bool unipc = f.hyper().value("sample_solver", std::string("unipc")) == "unipc";
    return denoise(noise, {.schedule = run.schedule, .solver = unipc ? Solver::unipc : Solver::dpmpp}, source,
                   {});
}

void check_drawn(Fixture& f, const Run& run, const WanVae& vae, const at::Tensor& latent,
                 const std::string& ending) {
    f.check("frames" + ending, vae.decode(latent.unsqueeze(0)).squeeze(0).clamp(-1, 1));
    std::vector<std::int64_t> steps, experts;
    for (const double t : run.schedule.timesteps) {
        steps.push_back(static_cast<std::int64_t>(t));
        experts.push_back(run.experts.is_noisy(t) ? 1 : 2);
    }
    f.check("timesteps" + ending, at::tensor(steps, at::kLong));
    f.check("expert" + ending, at::tensor(experts, at::kLong));
}

void check_picture_pipeline(Fixture& f) {
    const TensorMap tensors = f.weights();
    const auto& h = f.hyper();
    const bool two = !scoped(tensors, "high.").empty();
    const WanDit high = dit_of(scoped(tensors, two ? "high." : "dit."), h.at("dit"));
    const c10::optional<WanDit> low =
        two ? c10::optional<WanDit>(dit_of(scoped(tensors, "low."), h.at("dit"))) : c10::nullopt;
    const WanVae vae = vae_of(f, scoped(tensors, "vae."));
    Run run = run_of(f, high, low ? &*low : nullptr);
    const at::Tensor picture = f.in("picture"),
                     last = f.has_in("last_picture") ? f.in("last_picture") : at::Tensor();
    if (h.contains("clip")) {
        const ClipVision clip = clip_of(scoped(tensors, "clip."), h.at("clip"));
        run.conditions.features = clip.features(clip.pixels(picture));
        if (last.defined())
            run.conditions.features = at::cat({run.conditions.features, clip.features(clip.pixels(last))});
    }
    run.conditions.channels =
        picture_condition(vae, picture, last, h.at("frame_num"), h.at("max_area")).channels;
    check_drawn(f, run, vae, draw(f, run, f.in("noise")), "");
}

void check_ti2v_pipeline(Fixture& f) {
    const TensorMap tensors = f.weights();
    const auto& h = f.hyper();
    const WanDit dit = dit_of(scoped(tensors, "dit."), h.at("dit"));
    const WanVae vae = vae_of(f, scoped(tensors, "vae."));
    Run run = run_of(f, dit, nullptr);
    check_drawn(f, run, vae, draw(f, run, f.in("noise_text")), "_text");
    run.conditions.first = first_frame(vae, f.in("picture"), h.at("max_area")).latent;
    check_drawn(f, run, vae, draw(f, run, f.in("noise")), "");
}

void check_control_pipeline(Fixture& f) {
    const TensorMap tensors = f.weights();
    const auto& h = f.hyper();
    const WanDit dit = dit_of(scoped(tensors, "dit."), h.at("dit"));
    const WanVae vae = vae_of(f, scoped(tensors, "vae."));
    Run run = run_of(f, dit, nullptr);
    const auto refs = references(f, "");
    const auto given = [&](const char* part) { return f.has_in(part) ? f.in(part) : at::Tensor(); };
    const at::Tensor noise = f.in("noise");
    const std::int64_t stride = vae.config().spatial_stride();
    run.conditions.control =
        control_latents(vae, filled_control({given("video"), given("mask"), refs}, h.at("frame_num"),
                                            {noise.size(3) * stride, noise.size(2) * stride}));
    run.conditions.control_scale = h.at("context_scale");
    const auto count = static_cast<std::int64_t>(refs.size());
    check_drawn(f, run, vae, draw(f, run, noise).narrow(1, count, noise.size(1) - count), "");
}

json size_case(const json& in) {
    const VideoSize picture{in.at("width"), in.at("height")};
    const std::string rule = in.at("rule");
    if (rule == "vace") {
        const ControlPlan plan =
            plan_control(picture, in.at("fps"), in.at("frames"), in.at("max_area"), in.at("max_tokens"));
        return {{"width", plan.size.width}, {"height", plan.size.height}, {"frame_ids", plan.frames}};
    }
    const bool ti2v = rule == "ti2v";
    const WanRelease& release = wan_release(ti2v ? "ti2v-5B" : "i2v-14B");
    const std::int64_t stride = release.stride, frames = in.at("frame_num");
    const VideoSize size = ti2v ? best_output_size(picture, in.at("max_area"), 2 * stride)
                                : size_of_picture_video(picture, in.at("max_area"), stride, 2);
    json out{
        {"width", size.width},
        {"height", size.height},
        {"latent_frames_rows_columns", {(frames - 1) / 4 + 1, size.height / stride, size.width / stride}},
        {"seq_len", token_count(frames, size, stride)}};
    if (ti2v) {
        const Covering cover = covering(picture, size);
        out["resized_width_height_before_crop"] = {cover.resized.width, cover.resized.height};
        out["crop_left_top"] = {cover.left, cover.top};
    }
    return out;
}

/// Tensors without data from names and shapes.
TensorMap shapes_of(const json& tensors) {
    TensorMap out;
    for (const auto& [name, text] : tensors.items()) {
        std::vector<std::int64_t> shape;
        std::stringstream parts(text.get<std::string>());
        for (std::string part; std::getline(parts, part, 'x');)
            if (!part.empty()) shape.push_back(std::stoll(part));
        out.emplace(name, at::empty(shape, at::TensorOptions().device(at::kMeta)));
    }
    return out;
}

json key_case(const json& in) {
    const TensorMap tensors = shapes_of(in.at("tensors"));
    std::int64_t parameters = 0;
    for (const auto& [name, tensor] : tensors)
        parameters += tensor.numel();
    json out{{"tensors", tensors.size()}, {"parameters", parameters}};
    const auto layout = [](KeyLayout l) { return l == KeyLayout::original ? "original" : "diffusers"; };
    if (is_clip_vision(tensors)) {
        const ClipVisionPart part = identify_clip_vision(tensors, nullptr);
        const ClipVisionConfig& c = part.config;
        out.update({{"kind", "clip_vision"},
                    {"dim", c.dim},
                    {"num_heads", c.num_heads},
                    {"num_layers", c.num_layers},
                    {"image_size", c.image_size},
                    {"patch_size", c.patch_size},
                    {"tokens", c.rows()},
                    {"layout", layout(part.layout)}});
        return out;
    }
    const auto part = identify_wan_dit(tensors, nullptr);
    const WanDitConfig& c = part.config;
    constexpr const char* kKinds[] = {"t2v", "i2v", "flf2v", "i2v_22", "ti2v", "vace"};
    out.update({{"kind", kKinds[static_cast<std::size_t>(c.kind)]},
                {"dim", c.dim},
                {"num_heads", c.num_heads},
                {"num_layers", c.num_layers},
                {"ffn_dim", c.ffn_dim},
                {"in_dim", c.in_dim},
                {"out_dim", c.out_dim},
                {"vace_blocks", c.vace_layers.size()},
                {"vace_layers", c.vace_layers},
                {"layout", layout(part.layout)}});
    return out;
}

/// Every key of the expected object has its equal in what was found.
void check_cases(Fixture& f, const std::function<json(const json&)>& act) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        bool ok = true;
        const json found = act(cases[i].at("input"));
        for (const auto& [name, value] : cases[i].at("expected").items())
            ok &= found.contains(name) && found[name] == value;
        f.check_entry(i, ok);
    }
}

std::map<std::string, at::Tensor> layout_outputs(const Fixture& f, bool diffusers) {
    const auto& h = f.hyper();
    std::map<std::string, at::Tensor> out;
    for (const auto& [name, config] : h.at("models").items()) {
        const auto place = f.folder() / name / (diffusers ? "diffusers/transformer" : "original");
        const auto part = load_wan_dit(place);
        const WeightMap weights(f.placed(part.tensors));
        const WanDit dit(weights, part.config);
        weights.require_all_used();
        const WanKind kind = part.config.kind;
        at::Tensor x = f.in("x"), features;
        WanCall call{.seq_len = h.value("seq_len", std::int64_t{0})};
        if (kind == WanKind::vace)
            call.control = {f.in("control")};
        else
            x = at::cat({x, f.in("y")});
        if (kind == WanKind::i2v) features = f.in("features");
        if (kind == WanKind::flf2v) features = f.in("features_pair");
        out[name + ".v"] = dit.forward({x}, f.in("t"), dit.remember({f.in("context")}, features), call)[0];
    }
    ClipVisionPart clip =
        load_clip_vision(f.folder() / h.at("clip_files").at(diffusers ? "diffusers" : "original"));
    clip.config.num_heads = h.at("clip").at("num_heads");
    const WeightMap weights(f.placed(clip.tensors));
    const ClipVision model(weights, clip.config);
    weights.require_all_used();
    out["clip.features"] = model.features(f.in("pixels"));
    return out;
}

void check_layouts(Fixture& f) {
    const auto original = layout_outputs(f, false), diffusers = layout_outputs(f, true);
    for (const auto& [name, value] : original) {
        const bool same = at::allclose(value, diffusers.at(name), 1e-4, 1e-5);
        f.check(name, same ? value : value.clone().fill_(NAN));
    }
}

json release_json(const WanRelease& release) {
    const WanDitConfig& c = release.config;
    const WanSampling& s = release.sampling;
    constexpr const char* kTypes[] = {"t2v", "i2v", "flf2v", "i2v", "ti2v", "vace"};
    json config{{"patch_size", {1, 2, 2}},
                {"window_size", {-1, -1}},
                {"qk_norm", true},
                {"cross_attn_norm", true},
                {"eps", c.eps},
                {"text_len", c.text_len},
                {"freq_dim", c.freq_dim},
                {"text_dim", c.text_dim},
                {"dim", c.dim},
                {"ffn_dim", c.ffn_dim},
                {"num_heads", c.num_heads},
                {"num_layers", c.num_layers},
                {"model_type", kTypes[static_cast<std::size_t>(c.kind)]},
                {"in_dim", c.in_dim},
                {"out_dim", c.out_dim}};
    json sizes = json::array();
    for (const VideoSize& size : release.sizes)
        sizes.push_back(std::to_string(size.width) + "*" + std::to_string(size.height));
    json out{{"negative_prompt", release.negative},
             {"fps", s.fps},
             {"frame_num", s.frames},
             {"sizes", sizes},
             {"sample_steps", s.steps},
             {"sample_shift", s.shift},
             {"vae_stride", {4, release.stride, release.stride}}};
    if (s.boundary > 0)
        out.update({{"boundary", s.boundary}, {"guide_scale_low_high", {s.guidance_low_noise, s.guidance}}});
    else
        out["sample_guide_scale"] = s.guidance;
    if (s.shift_480p > 0) out["sample_shift_480p"] = s.shift_480p;
    if (c.image_dim > 0) {
        config["image_dim"] = c.image_dim;
        if (c.image_rows > 0) config["image_tokens"] = c.image_rows;
        out.update({{"clip_checkpoint", kWanClipFile},
                    {"clip_tokenizer", kWanClipTokenizer},
                    {"clip_dtype", "float16"}});
    }
    if (!c.vace_layers.empty()) {
        for (json* place : {&config, &out})
            place->update({{"vace_layers", c.vace_layers}, {"vace_in_dim", c.vace_in_dim}});
        out["context_scale"] = WanConditions().control_scale;
    }
    out["config"] = config;
    return out;
}

void check_defaults(Fixture& f) {
    const json wanted = read_json(f.folder() / "defaults.json");
    json known;
    for (const WanRelease& release : wan_picture_releases())
        known[release.name] = release_json(release);
    const ClipVisionConfig clip;
    known["clip"] = {{"mean", kClipMean},
                     {"std", kClipStd},
                     {"image_size", clip.image_size},
                     {"patch_size", clip.patch_size},
                     {"dim", clip.dim},
                     {"num_heads", clip.num_heads},
                     {"num_layers", clip.num_layers},
                     {"used_layers", clip.num_layers - 1}};
    for (const auto& [section, value] : wanted.items()) {
        if (section == "function_defaults") continue; // never reached from the command line
        bool ok = known.contains(section);
        for (const auto& [name, one] : value.items())
            if (!ok || !known[section].contains(name) || known[section][name] != one) {
                std::fprintf(stderr, "defaults: %s/%s differs\n", section.c_str(), name.c_str());
                ok = false;
            }
        f.check_case(section, ok);
    }
}

} // namespace

void add_wan_image_checks(std::map<std::string, Check>& checks) {
    checks["wan_clip_vision"] = check_clip;
    checks["wan_img_emb"] = check_img_emb;
    for (const char* module : {"wan_dit_i2v", "wan_dit_ti2v", "wan_dit_vace"})
        checks[module] = check_dit;
    for (const char* module : {"wan_condition_i2v", "wan_condition_flf2v"})
        checks[module] = check_picture_condition;
    checks["wan_condition_ti2v"] = check_ti2v_condition;
    checks["wan_condition_vace"] = check_control_condition;
    for (const char* module : {"wan_pipeline_i2v", "wan_pipeline_i2v_moe", "wan_pipeline_flf2v"})
        checks[module] = check_picture_pipeline;
    checks["wan_pipeline_ti2v"] = check_ti2v_pipeline;
    checks["wan_pipeline_vace"] = check_control_pipeline;
    checks["wan_image_sizes"] = [](Fixture& f) { check_cases(f, size_case); };
    checks["wan_image_keys"] = [](Fixture& f) { check_cases(f, key_case); };
    checks["wan_image_layouts"] = check_layouts;
    checks["wan_image_defaults"] = check_defaults;
}

} // namespace inference::parity
