// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/filmstrip.h"
#include "core/base/result.h"
#include "core/media/readers.h"
#include <QImage>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr std::size_t kMostReaders = 4, kCacheBytes = 32 << 20;

QImage picture_of(core::VideoReader& reader, double seconds) {
    const core::Size size = reader.info().size;
    if (size.width < 1 || size.height < 1) return {};
    const int width = std::clamp(Filmstrip::kHeight * size.width / size.height, 16, 4 * Filmstrip::kHeight);
    const cv::Mat rgb =
        reader.frame_at(core::from_seconds(seconds)).to_rgb({width / 2 * 2, Filmstrip::kHeight});
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
        .copy();
}

} // namespace

struct Filmstrip::Readers {
    std::map<std::string, std::unique_ptr<core::VideoReader>> open;
    std::shared_ptr<core::FrameCache> cache = std::make_shared<core::FrameCache>(kCacheBytes);
    core::VideoReader& at(const std::string& path) {
        if (!open.contains(path) && open.size() >= kMostReaders) open.clear();
        auto& reader = open[path];
        if (!reader) reader = std::make_unique<core::VideoReader>(path, 1, cache);
        return *reader;
    }
};

Filmstrip::Filmstrip(QObject* parent, Keeping keeping)
    : Guarded(parent), readers_(std::make_shared<Readers>()), keeping_(keeping) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowPriority);
}

Filmstrip::~Filmstrip() {
    pool_.clear();
    pool_.waitForDone();
}

QPixmap Filmstrip::picture(const std::string& path, double seconds) {
    const Key key{path, static_cast<int>(std::lround(std::max(0.0, seconds) * keeping_.per_second))};
    const auto found = pictures_.find(key);
    if (found != pictures_.end()) return found->second;
    if (pictures_.size() >= keeping_.most) pictures_.clear();
    pictures_[key] = {}; // asked for
    make(key);
    return {};
}

void Filmstrip::drop_waiting() {
    pool_.clear();
    std::erase_if(pictures_, [](const auto& item) { return item.second.isNull(); });
}

void Filmstrip::make(const Key& key) {
    pool_.start(guarded_thread(this, [this, readers = readers_, key] { // the destructor waits for it
        QImage image;
        try {
            image = picture_of(readers->at(key.first), key.second / keeping_.per_second);
        } catch (const core::Failure&) { // offline or damaged: the clip stays plain
            return;
        }
        post(this, [this, image, key] {
            pictures_[key] = QPixmap::fromImage(image);
            Q_EMIT ready();
        });
    }));
}

} // namespace ui
