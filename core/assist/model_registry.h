// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models that a person has added on this machine: a name for each folder, kept in the user's data folder.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace core::assist {

class ModelRegistry {
  public:
    /// `file` holds the list; it need not exist.
    explicit ModelRegistry(std::filesystem::path file);
    /// The user's own: $XDG_DATA_HOME/saycut/models.json.
    static ModelRegistry of_user();
    [[nodiscard]] const std::map<std::string, std::filesystem::path>& models() const { return models_; }
    [[nodiscard]] std::optional<std::filesystem::path> find(const std::string& name) const;
    /// Adds a folder under a name and saves. Throws Failure when the name is taken, reserved or no plain
    /// word.
    void add(const std::string& name, const std::filesystem::path& folder);
    /// Forgets a name (the folder stays as it is) and saves. Throws Failure when it is not there.
    void remove(const std::string& name);

  private:
    void save() const;
    std::filesystem::path file_;
    std::map<std::string, std::filesystem::path> models_;
};

/// Names that come with the program.
bool is_own_model(const std::string& name);
/// The model that changes clips unless another is named: a Bernini-R of the user's, where there is one, else
/// the starter. Reads no weights; never throws.
std::string edit_model_of_user();
/// The model that draws parts of pictures anew unless another is named: a Wan VACE of the user's. Reads no
/// weights. Throws Failure, saying which would, where there is none.
std::string fill_model_of_user();
/// The model that draws clips from pictures: the preferred one if it can, else a Wan from pictures of the
/// user's; for clips that end with a picture, too, a first-and-last-frame one or VACE. Reads no weights.
/// Throws Failure, saying which would, where there is none.
std::string picture_model_of_user(bool ends_with_picture, const std::string& preferred = {});

} // namespace core::assist
