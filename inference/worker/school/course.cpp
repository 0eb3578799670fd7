// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/school/course.h"
#include "core/base/result.h"
#include "inference/weights/save_tensors.h"
#include "inference/weights/weights_error.h"
#include <algorithm>

namespace school {
namespace {

namespace fs = std::filesystem;

/// Another name for the same file where the disk can do that, else a copy.
void link_or_copy(const fs::path& from, const fs::path& to) {
    std::error_code error;
    const fs::path real = fs::canonical(from, error); // never a link to a link that may go
    fs::create_hard_link(error ? from : real, to, error);
    if (error) fs::copy_file(from, to, fs::copy_options::overwrite_existing);
}

} // namespace

const std::vector<std::string>& course_names() {
    static const std::vector<std::string> names{
        "wan",        "bernini",   "omni-align",     "omni-adapter",
        "omni-joint", "omni-edit", "univigu-recall", "univigu-refine"};
    return names;
}

std::unique_ptr<Course> open_course(const CourseSettings& settings) {
    const std::string& stage = settings.stage;
    if (stage == "wan") return open_wan_course(settings);
    if (stage == "bernini") return open_bernini_course(settings);
    if (stage == "omni-align") return open_omni_align_course(settings);
    if (stage.starts_with("omni-")) return open_omni_course(settings);
    return open_univigu_course(settings);
}

void write_model_folder(const fs::path& from, const fs::path& to, const std::map<fs::path, Tensors>& replaced,
                        const std::vector<fs::path>& left_out) {
    const fs::path fresh = to.string() + ".new", old = to.string() + ".old";
    std::error_code ignored;
    fs::remove_all(fresh, ignored);
    try {
        fs::create_directories(fresh);
        for (const auto& entry : fs::recursive_directory_iterator(from)) {
            const fs::path inside = entry.path().lexically_relative(from);
            if (entry.is_directory()) {
                fs::create_directories(fresh / inside);
                continue;
            }
            if (replaced.contains(inside) || !entry.is_regular_file() ||
                std::find(left_out.begin(), left_out.end(), inside) != left_out.end())
                continue;
            fs::create_directories((fresh / inside).parent_path());
            link_or_copy(entry.path(), fresh / inside);
        }
        for (const auto& [file, tensors] : replaced) {
            fs::create_directories((fresh / file).parent_path());
            inference::save_tensors(fresh / file, tensors, {{"format", "pt"}});
        }
        fs::remove_all(old, ignored);
        if (fs::exists(to)) fs::rename(to, old);
        fs::rename(fresh, to);
        fs::remove_all(old, ignored);
    } catch (const fs::filesystem_error& error) {
        fs::remove_all(fresh, ignored);
        throw core::Failure("cannot write the model to " + to.string() + ": " + error.code().message());
    } catch (...) {
        fs::remove_all(fresh, ignored);
        throw;
    }
}

Tensors as_stored(const Tensors& stored, const Tensors& trained,
                  const std::function<std::string(const std::string&)>& own_name) {
    Tensors out;
    for (const auto& [name, tensor] : stored) {
        const auto found = trained.find(own_name(name));
        if (found == trained.end() || found->second.numel() != tensor.numel()) {
            out.emplace(name, tensor);
            continue;
        }
        const at::ScalarType type =
            tensor.element_size() > 1 && tensor.is_floating_point() ? tensor.scalar_type() : at::kBFloat16;
        out.emplace(name, found->second.detach().cpu().reshape(tensor.sizes()).to(type));
    }
    return out;
}

StoredPlace stored_place(const fs::path& model, const fs::path& checkpoint) {
    const fs::path inside = fs::weakly_canonical(checkpoint).lexically_relative(fs::weakly_canonical(model));
    StoredPlace out{.file = inside, .left_out = {}};
    constexpr std::string_view kIndex = ".index.json";
    const std::string name = inside.filename().string();
    if (!name.ends_with(kIndex)) return out;
    // "model.safetensors.index.json" and its shards become one "model.safetensors".
    out.left_out.push_back(inside);
    std::string one = name.substr(0, name.size() - kIndex.size());
    const std::string stem = one.substr(0, one.find('.'));
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(checkpoint.parent_path(), error))
        if (entry.path().filename().string().starts_with(stem + "-"))
            out.left_out.push_back(inside.parent_path() / entry.path().filename());
    out.file = inside.parent_path() / (stem + ".safetensors");
    return out;
}

} // namespace school
