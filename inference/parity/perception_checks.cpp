// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/blazeface/blazeface.h"
#include "inference/models/selfie/mask_refine.h"
#include "inference/models/selfie/selfie.h"
#include "inference/models/silero/silero.h"
#include "inference/models/silero/speech_segments.h"
#include "inference/parity/fixture.h"

namespace inference::parity {
namespace {

using nlohmann::json;

/// Runs `run(k)` for every input "<name>.k".
void for_each_input(const Fixture& f, const std::string& name,
                    const std::function<void(const std::string&)>& run) {
    for (int k = 0; f.has_in(name + "." + std::to_string(k)); ++k)
        run(std::to_string(k));
}

void check_silero(Fixture& f) {
    const WeightMap weights(f.weights());
    const Silero model(weights);
    weights.require_all_used();
    for_each_input(f, "pcm", [&](const std::string& k) {
        f.check("probs." + k, at::tensor(model.probabilities(f.in("pcm." + k).to(at::kFloat) / 32768.0)));
    });
}

SpeechOptions speech_options(const json& given) {
    SpeechOptions o;
    const auto read = [&](const char* name, double& value) {
        if (given.contains(name) && given[name].is_number()) value = given[name];
    };
    read("threshold", o.threshold);
    read("min_speech_duration_ms", o.least_speech_ms);
    read("min_silence_duration_ms", o.least_silence_ms);
    read("speech_pad_ms", o.pad_ms);
    read("max_speech_duration_s", o.most_speech_s);
    read("min_silence_at_max_speech", o.least_silence_at_most_speech_ms);
    if (given.contains("neg_threshold") && given["neg_threshold"].is_number())
        o.quiet_threshold = given["neg_threshold"].get<double>();
    o.cut_at_longest_pause = given.value("use_max_poss_sil_at_max_speech", o.cut_at_longest_pause);
    return o;
}

void check_vad_segments(Fixture& f) {
    const json cases = f.cases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const json& input = cases[i].at("input");
        const auto found =
            speech_segments(input.at("probs").get<std::vector<double>>(), input.at("audio_samples"),
                            speech_options(input.value("options", json::object())));
        json got = json::array();
        for (const SpeechSegment& s : found)
            got.push_back({s.start, s.end});
        f.check_entry(i, got == cases[i].at("expected"));
    }
}

void check_selfie(Fixture& f) {
    const WeightMap weights(f.weights());
    const Selfie model(weights);
    weights.require_all_used();
    std::vector<at::Tensor> masks;
    for_each_input(f, "image", [&](const std::string& k) {
        masks.push_back(model.forward(f.in("image." + k).unsqueeze(0))[0]);
        f.check("mask." + k, masks.back());
    });
    if (f.has_out("smoothed"))
        f.check("smoothed",
                smooth_mask(masks.at(1), masks.at(0), f.hyper().at("combine_with_previous_ratio")));
}

void check_mask_refine(Fixture& f) {
    f.check("matte", refine_mask(f.in("mask"), f.in("guide"),
                                 {.radius = f.hyper().at("radius"), .eps = f.hyper().at("eps")}));
}

at::Tensor rows_of(const std::vector<Face>& faces) {
    at::Tensor rows = at::zeros({static_cast<std::int64_t>(faces.size()), 17});
    for (std::size_t i = 0; i < faces.size(); ++i) {
        std::vector<float> row{faces[i].score, faces[i].left, faces[i].top, faces[i].width, faces[i].height};
        for (const Face::Point& point : faces[i].points) {
            row.push_back(point.x);
            row.push_back(point.y);
        }
        rows[static_cast<std::int64_t>(i)].copy_(at::tensor(row));
    }
    return rows;
}

void check_blazeface(Fixture& f) {
    const WeightMap weights(f.weights());
    const BlazeFace model(weights);
    weights.require_all_used();
    const double least = f.hyper().value("min_score_thresh", 0.5);
    for_each_input(f, "image", [&](const std::string& k) {
        const FaceHeads heads = model.forward(f.in("image." + k));
        f.check("regressors." + k, heads.boxes);
        f.check("classifiers." + k, heads.scores);
        std::vector<Face> faces = decode_faces(heads, least);
        f.check("detections." + k, rows_of(faces));
        const at::Tensor size = f.in("frame_size." + k);
        for (Face& face : faces)
            face = out_of_letterbox(face, size[0].item<std::int64_t>(), size[1].item<std::int64_t>());
        f.check("projected." + k, rows_of(faces));
    });
    f.check("anchors", face_anchors());
    if (f.has_in("raw_regressors"))
        f.check("raw_detections",
                rows_of(decode_faces({f.in("raw_regressors"), f.in("raw_classifiers")}, least)));
}

} // namespace

void add_perception_checks(std::map<std::string, Check>& checks) {
    checks["silero_vad"] = check_silero;
    checks["vad_segments"] = check_vad_segments;
    checks["selfie_segmentation"] = check_selfie;
    checks["mask_refine"] = check_mask_refine;
    checks["blazeface_short"] = check_blazeface;
}

} // namespace inference::parity
