// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where proxies lie: small films, quick to decode, that stand in for large media in the viewer (never in an
// export). They are kept in the project's data folder under the name of the file as it is now, so that a file
// that was changed since has none. How they are made: core/export/make_proxy.h. Any thread; nothing throws.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace core {

/// The folder of a project's proxies, which need not exist; empty for no project.
[[nodiscard]] std::filesystem::path proxy_folder(const std::filesystem::path& project_file);
/// Where the proxy of a file as it is now lies, or would lie; empty where there is no such file.
[[nodiscard]] std::filesystem::path proxy_path(const std::filesystem::path& folder,
                                               const std::string& source);
/// The proxy of a file as it is now; none where none was made, or the file was changed since.
[[nodiscard]] std::optional<std::string> proxy_of(const std::filesystem::path& folder,
                                                  const std::string& source);
/// Those of a project that was saved elsewhere, as links; where that cannot be (another disk), there are
/// none.
void take_proxies_along(const std::filesystem::path& from_project, const std::filesystem::path& to_project);

} // namespace core
