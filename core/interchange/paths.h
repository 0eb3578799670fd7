// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where media lie, as other programs write it: paths of several systems and file addresses with escapes. Pure
// functions, any thread; nothing is looked up.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace core::interchange {

/// "file:///a%20b.mov", "file://localhost/a%20b.mov", "file:///C:/x.mov", "../a b.mov", "C:\\x\\a.mov" ->
/// a path; a relative one counts from `folder`. Other addresses stay as they are.
[[nodiscard]] std::string path_of(std::string_view written, const std::filesystem::path& folder);
/// The same for formats whose references are addresses: escapes count without "file:" too.
[[nodiscard]] std::string path_of_address(std::string_view written, const std::filesystem::path& folder);
/// A path as a file address.
[[nodiscard]] std::string address_of(const std::string& path);
/// The last part of a path of any system: "a.mov".
[[nodiscard]] std::string file_name(std::string_view path);
/// "mov", in small letters; empty: none.
[[nodiscard]] std::string ending(std::string_view path);

} // namespace core::interchange
