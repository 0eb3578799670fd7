// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stage of training on a model from the disk: its frozen parts make examples, its trained part is the
// stage, what comes out is a model again.
#pragma once
#include "inference/training/data/records.h"
#include "inference/training/trainer/stage.h"
#include "inference/worker/school/clips.h"
#include <filesystem>
#include <memory>

namespace school {

using inference::training::Example;
using inference::training::Recipe;
using inference::training::Record;
using inference::training::Stage;
using inference::training::Tensors;

struct CourseSettings {
    std::string stage;          ///< a name of course_names()
    std::filesystem::path from; ///< the model's folder
    ClipShape shape;
    bool shape_given = false;
    bool low_noise = false;   ///< of two experts: which is trained
    double shift = 0;         ///< 0: the stage's own
    double text_weight = 1.0; ///< Uni-ViGU
    at::Device device = at::kCPU;
};

/// One thread. Throws WeightsError, std::invalid_argument, core::Failure.
class Course {
  public:
    virtual ~Course() = default;
    /// Whether the stage learns from such a record, and in words what it learns from.
    [[nodiscard]] virtual bool takes(const Record& record) const = 0;
    [[nodiscard]] virtual std::string diet() const = 0;
    /// What an example of a record depends on beside the record.
    [[nodiscard]] virtual std::string how() const = 0;
    /// With the frozen parts, which are loaded for it.
    virtual Example make(const Record& record) = 0;
    virtual Tensors shared() = 0;
    /// The trained part; before it the frozen ones are let go.
    virtual std::unique_ptr<Stage> open(const Recipe& recipe) = 0;
    /// A whole model in `folder`, which appears whole: trained tensors in the types that they came in, all
    /// else as it was. `leaves` as the stage's.
    virtual void write(const std::filesystem::path& folder, const Stage& stage, const Tensors& leaves) = 0;
    /// Pictures [3, T, H, W] of a latent, for strips; undefined where the stage draws nothing.
    virtual at::Tensor decode(const at::Tensor& latent) = 0;
    /// What stands before Wan's names among the trained tensors.
    [[nodiscard]] virtual std::string front() const { return {}; }
};

/// "wan", "omni-align", …
const std::vector<std::string>& course_names();
std::unique_ptr<Course> open_course(const CourseSettings& settings);

std::unique_ptr<Course> open_wan_course(const CourseSettings& settings);
std::unique_ptr<Course> open_bernini_course(const CourseSettings& settings);
std::unique_ptr<Course> open_omni_course(const CourseSettings& settings);
std::unique_ptr<Course> open_omni_align_course(const CourseSettings& settings);
std::unique_ptr<Course> open_univigu_course(const CourseSettings& settings);

/// `from` as `to`, which appears whole: files named in `replaced` (relative) hold those tensors, files in
/// `left_out` are missing, all others are linked, or copied where that cannot be done. Throws core::Failure,
/// WeightsError.
void write_model_folder(const std::filesystem::path& from, const std::filesystem::path& to,
                        const std::map<std::filesystem::path, Tensors>& replaced,
                        const std::vector<std::filesystem::path>& left_out = {});

/// A trained transformer under the names and in the types of the file that it was read from; `own_name`
/// brings a stored name to the program's.
Tensors as_stored(const Tensors& stored, const Tensors& trained,
                  const std::function<std::string(const std::string&)>& own_name);
/// A checkpoint as write_model_folder replaces it: a file of its place, or one file instead of many shards.
struct StoredPlace {
    std::filesystem::path file;                  ///< relative to the model's folder, as it will be written
    std::vector<std::filesystem::path> left_out; ///< relative
};
StoredPlace stored_place(const std::filesystem::path& model, const std::filesystem::path& checkpoint);

} // namespace school
