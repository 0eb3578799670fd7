// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/data/records.h"
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace inference::training {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kLongestLine = 1 << 20, kLongestText = 20000;

/// What is wrong with a line, without its place.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string text_at(const json& line, const char* name) {
    const auto found = line.find(name);
    if (found == line.end()) throw Fault(std::string("it has no \"") + name + "\"");
    if (!found->is_string()) throw Fault(std::string("its \"") + name + "\" is no text");
    const auto text = found->get<std::string>();
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Fault(std::string("its \"") + name + "\" is empty");
    if (text.size() > kLongestText)
        throw Fault(std::string("its \"") + name + "\" is longer than 20000 bytes");
    if (text.find('\0') != std::string::npos)
        throw Fault(std::string("its \"") + name + "\" holds a zero byte");
    return text;
}

fs::path file_at(const json& line, const char* name, const fs::path& folder) {
    const fs::path path = folder / text_at(line, name);
    std::error_code error;
    if (!fs::is_regular_file(path, error)) // never a pipe or a device, which would not end
        throw Fault("there is no file " + path.string());
    return path;
}

Record record_of(const std::string& text, const fs::path& folder) {
    json line;
    try {
        line = json::parse(text);
    } catch (const json::exception&) {
        throw Fault("it is no JSON");
    }
    if (!line.is_object()) throw Fault("it is no JSON object");
    Record out;
    if (line.contains("instruction") || line.contains("source") || line.contains("target")) {
        out.kind = Record::Kind::edit;
        out.text = text_at(line, "instruction");
        out.source = file_at(line, "source", folder);
        out.clip = file_at(line, "target", folder);
    } else if (line.contains("question") || line.contains("answer")) {
        out.kind = Record::Kind::question;
        out.text = text_at(line, "question"), out.answer = text_at(line, "answer");
        out.clip = file_at(line, "clip", folder);
    } else {
        if (!line.contains("caption"))
            throw Fault("it names neither \"instruction\" nor \"caption\" nor \"question\"");
        out.kind = Record::Kind::caption;
        out.text = text_at(line, "caption");
        if (line.contains("prompt")) out.prompt = text_at(line, "prompt");
        out.clip = file_at(line, "clip", folder);
    }
    return out;
}

void read_file(const fs::path& file, Records& out) {
    std::ifstream in(file, std::ios::binary);
    std::string line;
    for (long number = 1; std::getline(in, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        const std::string place = file.filename().string() + ":" + std::to_string(number);
        try {
            if (line.size() > kLongestLine) throw Fault("it is longer than a megabyte");
            out.good.push_back(record_of(line, file.parent_path()));
            out.good.back().place = place;
        } catch (const Fault& fault) {
            out.bad.push_back(place + " is left out: " + fault.what());
        }
    }
    if (in.bad()) out.bad.push_back(file.string() + " could not be read to its end");
}

} // namespace

Records read_records(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".jsonl" && entry.is_regular_file(error))
            files.push_back(entry.path());
    if (error && files.empty())
        throw std::runtime_error("cannot read the folder " + folder.string() + ": " + error.message());
    if (files.empty())
        throw std::runtime_error("there is no .jsonl file in " + folder.string() +
                                 "; each of its lines names clips and what is said of them");
    std::sort(files.begin(), files.end());
    Records out;
    for (const fs::path& file : files)
        read_file(file, out);
    return out;
}

} // namespace inference::training
