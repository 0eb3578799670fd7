// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses of an export: in the window, by words on the command line, or once, kept under a
// name. Pure but for the list of those that were kept; any thread.
#pragma once
#include "core/export/exporter.h"
#include <map>

namespace core {

constexpr double kQuietestLoudness = -70, kLoudestLoudness = -5; ///< LUFS

struct ExportOptions {
    std::string preset;      ///< one that comes with the program; empty: what the file's ending asks for
    EncodeOverrides changes; ///< of the preset
    SubtitlesAs subtitles = SubtitlesAs::burnt;
    bool chapters = false;
    bool provenance = true; ///< the file says which models made or changed parts of the film
    bool verify = false;    ///< what is copied is compared with its sources before the file takes its place
    std::string title;      ///< of the film; no part of what is kept
    std::optional<double> loudness;
};

/// The request for a film as it is now. Throws Failure when the options do not fit each other or the file.
ExportRequest export_request(const ExportOptions& options, ProjectPtr project,
                             const std::filesystem::path& project_file, const std::filesystem::path& output);

/// "8M", "800k" or bits a second; 0 for no words. Throws Failure.
int parse_bitrate(const std::string& words);
/// "8M", "800k"; empty for 0.
std::string bitrate_words(int bits);
/// auto, software, hardware; throws Failure for other words.
EncodeBy parse_encode_by(const std::string& words);
/// burn, stream, file, none; throws Failure for other words.
SubtitlesAs parse_subtitles_as(const std::string& words);

/// Options that a person has given names on this machine, for the window and the command line alike.
class KeptExports {
  public:
    /// `file` holds the list; it need not exist. Throws Failure when it cannot be read.
    explicit KeptExports(std::filesystem::path file);
    /// The user's own: $XDG_DATA_HOME/saycut/exports.json.
    static KeptExports of_user();
    [[nodiscard]] const std::map<std::string, ExportOptions>& all() const { return all_; }
    /// Both save. `keep` throws Failure when the name is empty or a preset's that comes with the program.
    void keep(const std::string& name, const ExportOptions& options);
    void forget(const std::string& name);

  private:
    void save() const;
    std::filesystem::path file_;
    std::map<std::string, ExportOptions> all_;
};

} // namespace core
