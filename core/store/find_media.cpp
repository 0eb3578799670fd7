// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/find_media.h"
#include "core/store/media_print.h"
#include "core/store/project_file.h"
#include <map>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepest = 12;
constexpr std::size_t kMostFiles = 200'000;

} // namespace

std::vector<MediaId> offline_media(const Project& project, const fs::path& project_file) {
    std::vector<MediaId> offline;
    for (const auto& media : project.media) {
        std::error_code error;
        if (!fs::is_regular_file(ProjectFile::resolve(project_file, media->path), error))
            offline.push_back(media->id);
    }
    return offline;
}

namespace {

/// What is still looked for.
class Wanted {
  public:
    Wanted(const Project& project, const std::vector<MediaId>& wanted, MediaPrints prints)
        : prints_(std::move(prints)) {
        for (const MediaId& id : wanted) {
            const Media* media = project.find_media(id);
            if (!media) continue;
            names_.emplace(fs::path(media->path).filename().string(), media);
            if (const auto print = prints_.find(media->path); print != prints_.end())
                printed_.emplace(print->second, media);
        }
    }
    [[nodiscard]] bool all_found() const { return found_.size() == names_.size(); }

    void look_at(const fs::path& file) {
        std::error_code ignored;
        const auto [first, last] = names_.equal_range(file.filename().string());
        if ((first == last && printed_.empty()) || !fs::is_regular_file(file, ignored)) return;
        const std::uintmax_t bytes = fs::file_size(file, ignored);
        std::optional<std::string> print; // of the file, read once and where it matters
        const auto is = [&](const std::string& wanted) {
            if (!print_has_size(wanted, bytes)) return false;
            if (!print) print = media_print(file);
            return *print == wanted;
        };
        for (auto each = first; each != last; ++each) {
            const auto known = prints_.find(each->second->path);
            const bool fits = known == prints_.end()
                                  ? each->second->bytes == 0 || each->second->bytes == bytes
                                  : is(known->second);
            if (fits) take(each->second, file);
        }
        for (const auto& [wanted, media] : printed_)
            if (!found_.contains(media) && is(wanted)) take(media, file);
    }

    [[nodiscard]] const fs::path* place_of(const Media* media) const {
        const auto at = found_.find(media);
        return at == found_.end() ? nullptr : &at->second;
    }

  private:
    void take(const Media* media, const fs::path& file) {
        std::error_code ignored;
        found_.emplace(media, fs::absolute(file, ignored).lexically_normal());
    }
    MediaPrints prints_;
    std::multimap<std::string, const Media*> names_, printed_; ///< by name; by print
    std::map<const Media*, fs::path> found_;
};

} // namespace

std::vector<Edit> find_media_below(const Project& project, const std::vector<MediaId>& wanted,
                                   const fs::path& folder, const std::stop_token& stop,
                                   const fs::path& project_file) {
    Wanted looked_for(project, wanted, project_file.empty() ? MediaPrints() : kept_prints(project_file));
    std::error_code error;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
    std::size_t seen = 0;
    for (const fs::recursive_directory_iterator end; !error && walk != end; walk.increment(error)) {
        if (stop.stop_requested() || ++seen > kMostFiles || looked_for.all_found()) break;
        if (walk.depth() >= kDeepest) walk.disable_recursion_pending();
        looked_for.look_at(walk->path());
    }
    std::vector<Edit> edits;
    for (const MediaId& id : wanted)
        if (const fs::path* at = looked_for.place_of(project.find_media(id)))
            edits.push_back(RelinkMedia{id, at->string()});
    return edits;
}

} // namespace core
