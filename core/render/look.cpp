// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/look.h"
#include "core/catalogue/catalogue.h"
#include "core/media/frame_cache.h"
#include "core/render/first_film.h"
#include "core/store/project_file.h"

namespace core {
namespace {

/// Grows when what is drawn of a plan changes: what older programs kept is then not found.
constexpr std::uint64_t kDrawing = 1;

struct Missing {};

/// Makes paths whole, and takes the files as they are into a sum.
class Files {
  public:
    explicit Files(const std::filesystem::path& project_file) : project_file_(project_file) {}
    void add(std::uint64_t number) { sum_ = (sum_ ^ number) * 1099511628211ULL + 0x9e3779b97f4a7c15ULL; }
    /// Throws Missing where there is no such file, but for `optional` ones.
    void add(std::string& path, bool optional) {
        if (path.empty()) return;
        path = ProjectFile::resolve(project_file_, path);
        const SourceKey key = SourceKey::of(path);
        if (key == SourceKey{} && !optional) throw Missing();
        // Neither disk nor folder counts: they change when all of it is moved.
        add(static_cast<std::uint64_t>(key.bytes));
        add(static_cast<std::uint64_t>(key.changed));
    }
    void add(const Kind* kind, const Params& params) {
        if (!kind) return;
        for (const ParamSpec& spec : kind->params)
            if (spec.type == ParamType::file)
                if (const Value value = param_at(*kind, params, spec.name, Time(0));
                    std::holds_alternative<std::string>(value)) {
                    std::string path = std::get<std::string>(value);
                    add(path, true);
                }
    }
    void add(std::optional<Mask>& mask) {
        if (mask && mask->shape == MaskShape::file) add(mask->file, true);
    }
    void add(LayerPlan& layer);
    void add(Composition& composition) {
        for (LayerPlan& layer : composition.layers)
            add(layer);
        composition.hash = hash_of(composition);
    }
    [[nodiscard]] std::uint64_t sum() const { return sum_; }

  private:
    const std::filesystem::path& project_file_;
    std::uint64_t sum_ = kDrawing;
};

void Files::add(LayerPlan& layer) {
    if (layer.transition) {
        add(find_kind(Domain::transition, layer.transition->kind), layer.transition->params);
        for (auto* part : {&layer.transition->from, &layer.transition->to})
            if (*part) {
                LayerPlan whole = **part;
                add(whole);
                *part = std::make_shared<const LayerPlan>(std::move(whole));
            }
        return;
    }
    if (layer.shows == Shows::media && layer.path.empty()) throw Missing();
    add(layer.path, false);
    add(layer.mask);
    for (Effect& effect : layer.effects) {
        add(find_effect(effect.name), effect.params);
        add(effect.mask);
    }
    if (!layer.nested) return;
    Composition nested = *layer.nested;
    add(nested);
    layer.nested = std::make_shared<const Composition>(std::move(nested));
}

} // namespace

bool is_drawn(const Composition& composition) {
    return composition.layers.size() > 1 ||
           (composition.layers.size() == 1 && !composition.layers.front().untouched());
}

std::optional<std::uint64_t> look_of(const Project& project, const Composition& composition,
                                     const std::filesystem::path& project_file) {
    try {
        Files files(project_file);
        Composition whole = composition;
        files.add(whole);
        files.add(whole.hash);
        files.add(static_cast<std::uint64_t>(project.colour));
        if (const Media* film = first_film(project)) {
            std::string path = film->path;
            files.add(path, true);
        }
        return files.sum();
    } catch (const Missing&) {
        return {};
    }
}

} // namespace core
