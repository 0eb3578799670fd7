// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_file.h"
#include "core/project/relocate.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/file.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int kVersion = 1;
constexpr std::size_t kKeptSteps = 1000;
constexpr std::size_t kLargestRecord = 64U << 20U;

std::uint32_t crc32(const std::string& bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> t{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            t[i] = i;
            for (int k = 0; k < 8; ++k)
                t[i] = t[i] & 1U ? 0xEDB88320U ^ (t[i] >> 1U) : t[i] >> 1U;
        }
        return t;
    }();
    std::uint32_t crc = ~0U;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<std::uint8_t>(c)) & 0xffU] ^ (crc >> 8U);
    return ~crc;
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// An open file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

void write_all(int fd, const std::string& bytes, const fs::path& path) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0)
            throw Failure("cannot write " + path.string() + ": " + std::strerror(errno) +
                          (errno == ENOSPC ? "; free some space and try again" : ""));
        done += static_cast<std::size_t>(n);
    }
    if (::fsync(fd) < 0) throw Failure("cannot flush " + path.string() + ": " + std::strerror(errno));
}

void write_whole(const fs::path& path, const std::string& bytes) {
    const fs::path part = path.string() + ".part";
    try {
        const Descriptor file(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (file.get() < 0)
            throw Failure("cannot write " + path.string() + ": " + std::strerror(errno) +
                          "; choose a folder you may write to");
        write_all(file.get(), bytes, path);
        fs::rename(part, path);
    } catch (const fs::filesystem_error& error) {
        throw Failure("cannot write " + path.string() + ": " + error.code().message());
    } catch (...) {
        std::error_code ignored;
        fs::remove(part, ignored);
        throw;
    }
}

fs::path data_folder(const fs::path& file) {
    return file.string() + "-data";
}

Descriptor lock_for_writing(const fs::path& file) {
    std::error_code error;
    fs::create_directories(data_folder(file), error);
    const fs::path path = data_folder(file) / "lock";
    Descriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (lock.get() < 0)
        throw Failure("cannot write beside " + file.string() + ": " + std::strerror(errno) +
                      "; copy the project to a folder you may write to");
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) < 0)
        throw Failure(file.string() + " is open in another Saycut (process " + read_file(path) +
                      "); close it there, or work on a copy");
    if (::ftruncate(lock.get(), 0) == 0) {
        const std::string pid = std::to_string(::getpid());
        if (::write(lock.get(), pid.data(), pid.size()) < 0) throw Failure("cannot write " + path.string());
    }
    return lock;
}

} // namespace

namespace journal {

std::string encode(const std::string& payload) {
    std::string bytes(8, '\0');
    const std::uint32_t length = static_cast<std::uint32_t>(payload.size()), crc = crc32(payload);
    for (std::size_t i = 0; i < 4; ++i) {
        bytes[i] = static_cast<char>(length >> (8 * i));
        bytes[4 + i] = static_cast<char>(crc >> (8 * i));
    }
    return bytes + payload;
}

std::vector<std::string> decode(const std::string& bytes) {
    std::vector<std::string> records;
    const auto word = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 4; i-- > 0;)
            value = value << 8U | static_cast<std::uint8_t>(bytes[at + i]);
        return value;
    };
    for (std::size_t at = 0; at + 8 <= bytes.size();) {
        const std::uint32_t length = word(at);
        if (length > kLargestRecord || length > bytes.size() - at - 8) break;
        std::string payload = bytes.substr(at + 8, length);
        if (crc32(payload) != word(at + 4)) break;
        records.push_back(std::move(payload));
        at += 8 + length;
    }
    return records;
}

} // namespace journal

struct ProjectFile::State {
    fs::path file;
    History history;
    std::int64_t revision = 0;
    std::size_t recovered = 0;
    Descriptor lock, log;

    [[nodiscard]] fs::path journal_path() const { return data_folder(file) / "journal"; }

    void append(const json& record) { write_all(log.get(), journal::encode(record.dump()), journal_path()); }

    /// A journal begins with the revision of the file that it goes on from; one of another revision is left
    /// over.
    void start_journal() {
        log = Descriptor(
            ::open(journal_path().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0644));
        if (log.get() < 0)
            throw Failure("cannot write " + journal_path().string() + ": " + std::strerror(errno));
        append({{"revision", revision}});
    }

    void replay(const json& record, FrameRate rate) {
        const std::string op = record.value("op", "");
        if (op == "undo") history.undo();
        if (op == "redo") history.redo();
        if (op != "edit") return;
        std::vector<Edit> edits;
        for (const json& item : record.at("edits")) {
            auto edit = edit_from_json(item, rate);
            if (!edit)
                throw Failure("the journal of " + file.string() +
                              " holds an edit that cannot be read: " + edit.message());
            edits.push_back(edit.value());
        }
        if (const auto done = history.apply(std::move(edits), record.value("label", "")); !done)
            throw Failure("the journal of " + file.string() + " does not fit the project: " + done.message());
    }

    void recover() {
        const auto records = journal::decode(read_file(journal_path()));
        if (records.empty() || json::parse(records.front()).value("revision", std::int64_t{-1}) != revision)
            return;
        for (std::size_t i = 1; i < records.size(); ++i, ++recovered)
            replay(json::parse(records[i]), history.current()->rate());
    }

    void load() {
        json root;
        try {
            root = json::parse(read_file(file));
            if (root.value("saycut", 0) > kVersion)
                throw Failure(file.string() + " was written by a newer Saycut; update to open it");
            if (root.value("saycut", 0) < 1) throw Failure(file.string() + " is not a Saycut project");
            auto base = project_from_json(root.at("base"));
            if (!base) throw Failure(file.string() + " is damaged: " + base.message());
            history = History(std::move(base.value()));
            revision = root.value("revision", std::int64_t{0});
            for (const json& step : root.at("steps"))
                replay({{"op", "edit"}, {"label", step.at("label")}, {"edits", step.at("edits")}}, {});
            const std::size_t position = root.at("position").get<std::size_t>();
            while (history.undo_count() > position)
                history.undo();
            recover();
        } catch (const json::exception&) {
            throw Failure(file.string() + " is damaged or no Saycut project; open a backup from " +
                          data_folder(file).string());
        }
    }
};

ProjectFile::ProjectFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
ProjectFile::~ProjectFile() = default;
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;

ProjectFile ProjectFile::open(const fs::path& file, Access access) {
    if (!fs::is_regular_file(file))
        throw Failure("there is no project " + file.string() + "; make one with `saycut new`");
    auto state = std::make_unique<State>();
    state->file = fs::absolute(file);
    if (access == Access::write) state->lock = lock_for_writing(state->file);
    state->load();
    ProjectFile project(std::move(state));
    if (access == Access::write) {
        if (project.state_->recovered)
            project.save(); // what the journal held is safe before it is written over
        else
            project.state_->start_journal();
    }
    return project;
}

ProjectFile ProjectFile::create(const fs::path& file, const Project& base) {
    if (fs::exists(file))
        throw Failure(file.string() + " exists already; choose another name or remove it first");
    auto state = std::make_unique<State>();
    state->file = fs::absolute(file);
    state->lock = lock_for_writing(state->file);
    state->history = History(base);
    ProjectFile project(std::move(state));
    project.save();
    return project;
}

const History& ProjectFile::history() const {
    return state_->history;
}
std::size_t ProjectFile::recovered() const {
    return state_->recovered;
}
fs::path ProjectFile::path() const {
    return state_->file;
}

Result<ProjectPtr> ProjectFile::apply(std::vector<Edit> edits, std::string label) {
    json list = json::array();
    for (const Edit& edit : edits)
        list.push_back(to_json(edit));
    History next = state_->history;
    auto result = next.apply(std::move(edits), label);
    if (!result) return result;
    state_->append({{"op", "edit"}, {"label", next.steps()[next.undo_count() - 1].label}, {"edits", list}});
    state_->history = std::move(next);
    return result;
}

std::string ProjectFile::undo() {
    if (state_->history.undo_count() == 0) return {};
    state_->append({{"op", "undo"}});
    return state_->history.undo();
}

std::string ProjectFile::redo() {
    if (state_->history.redo_count() == 0) return {};
    state_->append({{"op", "redo"}});
    return state_->history.redo();
}

namespace {

/// Copies the project as it lies on the disk into backups/, at most every few minutes, and drops the oldest.
/// A backup that cannot be made is no reason not to save.
void keep_backup(const fs::path& file) {
    constexpr auto kEvery = std::chrono::minutes(5);
    constexpr std::size_t kKept = 12;
    std::error_code error;
    const auto written = fs::last_write_time(file, error);
    if (error) return;
    const fs::path folder = data_folder(file) / "backups";
    fs::create_directories(folder, error);
    std::vector<fs::path> kept;
    for (const auto& entry : fs::directory_iterator(folder, error))
        kept.push_back(entry.path());
    std::sort(kept.begin(), kept.end()); // by their names, which are times
    if (!kept.empty() && fs::last_write_time(kept.back(), error) + kEvery > written) return;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    char name[32];
    std::strftime(name, sizeof name, "%Y-%m-%d_%H-%M-%S", ::localtime_r(&now, &local));
    const fs::path backup = folder / (std::string(name) + ".saycut");
    if (!fs::copy_file(file, backup, fs::copy_options::overwrite_existing, error))
        return void(fs::remove(backup, error));
    fs::last_write_time(backup, written, error);
    for (std::size_t i = 0; i + kKept < kept.size() + 1; ++i)
        fs::remove(kept[i], error);
}

} // namespace

void ProjectFile::save() {
    State& s = *state_;
    s.history.trim(kKeptSteps);
    json steps = json::array();
    for (const History::Step& step : s.history.steps()) {
        json edits = json::array();
        for (const Edit& edit : step.edits)
            edits.push_back(to_json(edit));
        steps.push_back({{"label", step.label}, {"edits", edits}});
    }
    const json root{{"saycut", kVersion},
                    {"revision", s.revision + 1},
                    {"base", project_to_json(s.history.base())},
                    {"steps", steps},
                    {"position", s.history.undo_count()}};
    keep_backup(s.file);
    try {
        write_whole(s.file, root.dump(1) + "\n");
    } catch (const Failure& failure) {
        throw Failure(std::string(failure.what()) +
                      " (the change itself lies in the journal and is there when the project is opened)");
    }
    ++s.revision;
    s.start_journal();
}

ProjectFile ProjectFile::save_as(const fs::path& target) const {
    auto state = std::make_unique<State>();
    state->file = fs::absolute(target);
    std::error_code ignored;
    const bool fresh = !fs::exists(data_folder(state->file), ignored);
    state->lock = lock_for_writing(state->file);
    Relocation moved(state_->file, state->file);
    try {
        state->history =
            with_paths(state_->history, [&](const std::string& path) { return moved.path(path); });
        ProjectFile there(std::move(state));
        there.save();
        moved.keep();
        return there;
    } catch (...) {
        if (fresh) fs::remove_all(data_folder(fs::absolute(target)), ignored);
        throw;
    }
}

void ProjectFile::discard() {
    state_->start_journal();
    state_->recovered = 0;
    state_->load();
}

bool ProjectFile::held(const fs::path& file) {
    const Descriptor lock(::open((data_folder(file) / "lock").c_str(), O_RDWR | O_CLOEXEC));
    return lock.get() >= 0 && ::flock(lock.get(), LOCK_EX | LOCK_NB) < 0;
}

fs::path ProjectFile::takes_folder() const {
    const fs::path folder = data_folder(state_->file) / "takes";
    fs::create_directories(folder);
    return folder;
}

std::string ProjectFile::resolve(const fs::path& project_file, const std::string& media_path) {
    const fs::path path(media_path);
    return path.is_absolute() || project_file.empty()
               ? media_path
               : (fs::absolute(project_file).parent_path() / path).string();
}

} // namespace core
