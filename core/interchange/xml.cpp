// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/xml.h"
#include "core/base/result.h"
#include <algorithm>
#include <cstring>
#include <sstream>

namespace core::interchange {
namespace {

/// What is wrong with a document that could be read.
std::string fault_of(const pugi::xml_document& document) {
    constexpr int kDeepest = 200;
    int depth = 0;
    for (XmlNode node = document.first_child(); node;) {
        if (node.type() == pugi::node_doctype && std::strstr(node.value(), "<!ENTITY"))
            return "declares entities of its own, which are not read; save it again without them";
        if (node.first_child()) {
            if (++depth > kDeepest) return "nests more than 200 levels deep, which no project does";
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling())
            node = node.parent(), --depth;
        if (node) node = node.next_sibling();
        if (depth < 0) break;
    }
    return "";
}

std::string without_controls(const std::string& text) {
    std::string clean = text;
    for (char& c : clean)
        if (static_cast<unsigned char>(c) < 32 && c != '\n' && c != '\t' && c != '\r') c = ' ';
    return clean;
}

} // namespace

std::unique_ptr<pugi::xml_document> parse_xml(const std::string& text) {
    auto document = std::make_unique<pugi::xml_document>();
    const auto result = document->load_buffer(text.data(), text.size(),
                                              pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (!result) {
        const auto end = static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(result.offset, 0, static_cast<std::ptrdiff_t>(text.size())));
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n') + 1;
        throw Failure("is not valid XML (line " + std::to_string(line) + ")");
    }
    if (const std::string fault = fault_of(*document); !fault.empty()) throw Failure(fault);
    if (!document->document_element()) throw Failure("is not valid XML: it is empty");
    return document;
}

std::string xml_text(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, " ", pugi::format_default, pugi::encoding_utf8);
    return out.str();
}

std::string attribute(XmlNode node, const char* name) {
    return node.attribute(name).value();
}
std::string child_text(XmlNode node, const char* name) {
    return node.child(name).text().get();
}
bool is(XmlNode node, const char* name) {
    return std::strcmp(node.name(), name) == 0;
}

std::vector<XmlNode> elements(XmlNode node) {
    std::vector<XmlNode> list;
    for (const XmlNode child : node.children())
        if (child.type() == pugi::node_element) list.push_back(child);
    return list;
}

namespace {

struct Collect : pugi::xml_tree_walker {
    explicit Collect(const char* wanted) : name(wanted) {}
    bool for_each(pugi::xml_node& node) override {
        if (name ? node.type() == pugi::node_element && is(node, name)
                 : node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            found.push_back(node);
        return true;
    }
    const char* name;
    std::vector<XmlNode> found;
};

} // namespace

std::vector<XmlNode> all_below(XmlNode node, const char* name) {
    Collect collect(name);
    node.traverse(collect);
    return std::move(collect.found);
}

std::string all_text(XmlNode node) {
    Collect collect(nullptr);
    node.traverse(collect);
    std::string text;
    for (const XmlNode piece : collect.found)
        text += piece.value();
    return text;
}

XmlNode add(XmlNode parent, const char* name) {
    return parent.append_child(name);
}
XmlNode add(XmlNode parent, const char* name, const std::string& text) {
    XmlNode node = parent.append_child(name);
    node.text().set(without_controls(text).c_str());
    return node;
}
void set(XmlNode node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(without_controls(value).c_str());
}

} // namespace core::interchange
