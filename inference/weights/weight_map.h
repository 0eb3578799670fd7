// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace inference {

class Noise;

/// How a tensor that is made fresh (for training) starts. `fan_in`: normal with deviation 1/sqrt(inputs);
/// `unit`: normal; `small`: normal with deviation 0.02.
enum class Init { fan_in, zeros, ones, unit, small };

/// While it lives, weight maps of this thread hand tensors out as and where they are stored: nothing is read,
/// converted or brought anywhere. A model that is built so can be asked about itself, but not run.
class ShapesOnly {
  public:
    ShapesOnly();
    ~ShapesOnly();
    ShapesOnly(const ShapesOnly&) = delete;
    ShapesOnly& operator=(const ShapesOnly&) = delete;
    [[nodiscard]] static bool wanted();

  private:
    bool before_;
};

/// The tensors of a checkpoint by their own names. A model's constructor takes what it needs by name and
/// shape; what is missing or misshapen is an error that names it, and so is what nobody took
/// (`require_all_used`). Copies share the same tensors. Not thread-safe while a model is being built.
class WeightMap {
  public:
    WeightMap();
    explicit WeightMap(std::map<std::string, at::Tensor> tensors);
    /// A map that makes every tensor it is asked for: how training starts from nothing.
    static WeightMap fresh(std::shared_ptr<Noise> noise);

    /// A map of shapes alone: every tensor it is asked for exists without data. What a model expects of a
    /// checkpoint.
    static WeightMap expected();

    /// In what type matrices (two axes) are handed out; everything else is float32. Undefined: as they are
    /// stored, so that a mapped file is used in place. Before a model is built.
    void set_matrix_type(c10::optional<at::ScalarType> type);
    /// In what type kernels of convolutions (four or five axes) whose names start with `prefix` are handed
    /// out; float32 unless said. Before a model is built.
    void set_convolution_type(at::ScalarType type, const std::string& prefix = "");
    /// Where tensors are handed out; where they lie unless said. Before a model is built.
    void set_device(at::Device device);
    /// Whether matrices that are stored packed are handed out so; else they are widened. Before a model is
    /// built.
    void set_packed(bool kept);
    /// Matrices whose names start with one of these are handed out as and where they are stored; see
    /// nn::BlockStream. Before a model is built.
    void keep_in_place(std::set<std::string> prefixes);
    /// Whether `name` is of those.
    [[nodiscard]] bool stays_in_place(const std::string& name) const;
    /// Where tensors are handed out; nothing: where they lie.
    [[nodiscard]] c10::optional<at::Device> device() const;
    /// Kernels of convolutions (four or five axes) whose names start with `prefix` come with the channels
    /// innermost, the layout in which the CPU's convolutions need no copies of their input. What is left out
    /// stays in place in the mapped file. For running, not for training.
    void set_channels_last(const std::string& prefix = "");
    /// Puts tensors in, in place of any of the same names. Before a model is built.
    void add(const std::map<std::string, at::Tensor>& tensors);
    /// The view of the names that start with `prefix`; it shares this map's bookkeeping.
    [[nodiscard]] WeightMap scope(const std::string& prefix) const;
    /// The tensor `name` in this scope, float32 unless set_matrix_type says otherwise; throws WeightsError
    /// when missing or of another shape (-1: any size).
    at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init = Init::fan_in) const;
    /// The same of a matrix that is only multiplied (nn::linear) or looked up (nn::embedding): packed where
    /// it is so stored and set_packed allows it, and where it lies if keep_in_place names it.
    at::Tensor take_matrix(const std::string& name, at::IntArrayRef shape, Init init = Init::fan_in) const;
    [[nodiscard]] bool contains(const std::string& name) const;
    /// Whether any name of this scope starts with `prefix`.
    [[nodiscard]] bool contains_prefix(const std::string& prefix) const;
    /// Throws WeightsError naming the tensors of this scope that no model took.
    void require_all_used() const;
    /// Every tensor of this scope by its name inside the scope.
    [[nodiscard]] std::map<std::string, at::Tensor> tensors() const;

  private:
    struct Store;
    WeightMap(std::shared_ptr<Store> store, std::string prefix);
    at::Tensor& find(const std::string& full, at::IntArrayRef shape, Init init) const;
    at::Tensor hand_out(at::Tensor& kept, const std::string& full, bool matrix) const;
    std::shared_ptr<Store> store_;
    std::string prefix_;
};

/// Maps a safetensors file; tensors alias the mapping (copied where misaligned) and keep it alive.
std::map<std::string, at::Tensor> load_safetensors(const std::filesystem::path& file);
/// Writes tensors as `type` (or their own when undefined) to a temporary file beside `file`, then renames it.
void save_safetensors(const std::filesystem::path& file, const std::map<std::string, at::Tensor>& tensors,
                      c10::optional<at::ScalarType> type = c10::nullopt);

} // namespace inference
