// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// XML that comes from anywhere, and XML that is written. Nothing outside of the text is ever opened, and no
// entity but the five plain ones is resolved. Pure functions, any thread. Internal to core/interchange.
#pragma once
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace core::interchange {

using XmlNode = pugi::xml_node;

/// The document; throws Failure where it is no XML (with the line), declares entities, or nests beyond
/// reason.
[[nodiscard]] std::unique_ptr<pugi::xml_document> parse_xml(const std::string& text);
/// The document as text, in UTF-8, with its declaration; control characters that XML has not become spaces.
[[nodiscard]] std::string xml_text(const pugi::xml_document& document);

/// An attribute's text, or a child element's; empty where there is none.
[[nodiscard]] std::string attribute(XmlNode node, const char* name);
[[nodiscard]] std::string child_text(XmlNode node, const char* name);
/// All text below a node, in order.
[[nodiscard]] std::string all_text(XmlNode node);
[[nodiscard]] bool is(XmlNode node, const char* name);
/// The elements among a node's children, and all those below it with a name, in the document's order.
[[nodiscard]] std::vector<XmlNode> elements(XmlNode node);
[[nodiscard]] std::vector<XmlNode> all_below(XmlNode node, const char* name);

/// A new element at the end of `parent`, with words in it.
XmlNode add(XmlNode parent, const char* name);
XmlNode add(XmlNode parent, const char* name, const std::string& text);
void set(XmlNode node, const char* name, const std::string& value);

} // namespace core::interchange
