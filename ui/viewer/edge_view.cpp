// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/edge_view.h"
#include "core/base/result.h"
#include "core/render/compositor.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include <QEvent>
#include <QPainter>

namespace ui {
namespace {

constexpr int kGap = 4, kLabel = 22; ///< pixels

/// The project with nothing on its timeline but this clip.
core::Project alone(const core::Project& project, const core::Project::Found& found) {
    core::Project shown = project;
    core::Track track = *found.track;
    track.clips = {*found.clip};
    track.transitions.clear();
    track.hidden = false;
    shown.tracks = {std::make_shared<const core::Track>(std::move(track))};
    return shown;
}

} // namespace

/// The thread's own: readers stay open from picture to picture.
struct EdgeView::Maker {
    std::filesystem::path file;
    std::unique_ptr<core::Compositor> compositor;
    QImage picture(const core::Project& project, const core::EdgePicture& edge, core::Size size,
                   const std::filesystem::path& of) {
        const auto found = project.find_clip(edge.clip);
        if (!found.clip) return {};
        if (!compositor || file != of) compositor = std::make_unique<core::Compositor>(file = of);
        const cv::Mat rgb = compositor->render(alone(project, found), edge.at, size).to_rgb();
        return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888)
            .copy();
    }
};

EdgeView::EdgeView(QWidget* viewer) : Guarded(viewer), maker_(std::make_shared<Maker>()) {
    pool_.setMaxThreadCount(1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Pictures on both sides of the cut"));
    viewer->installEventFilter(this);
    hide();
}

EdgeView::~EdgeView() {
    pool_.waitForDone();
}

bool EdgeView::eventFilter(QObject* object, QEvent* event) {
    if (object == parentWidget() && event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(object, event);
}

void EdgeView::show_edges(const core::ProjectPtr& project, const std::vector<core::EdgePicture>& edges,
                          const std::filesystem::path& file) {
    if (!project || edges.empty()) {
        project_.reset();
        edges_.clear(), pictures_.clear(), words_.clear();
        return hide();
    }
    project_ = project, edges_ = edges, file_ = file;
    pictures_.resize(edges.size());
    words_.clear();
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const auto found = project->find_clip(edges[i].clip);
        if (!found.clip) pictures_[i] = {};
        words_ << (found.clip ? one_line(QString::fromStdString(found.clip->name), 40) + "   " +
                                    time_words(found.clip->source_time(edges[i].at), project->rate())
                              : QString());
    }
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
    make();
}

void EdgeView::make() {
    if (making_) {
        again_ = true; // the newest wish is looked at when this one is done
        return;
    }
    making_ = true;
    const core::Size canvas = project_->canvas();
    const QSize cell =
        QSize(canvas.width, canvas.height).scaled(size() / 2, Qt::KeepAspectRatio) * devicePixelRatioF();
    const core::Size size{std::max(16, cell.width() / 2 * 2), std::max(16, cell.height() / 2 * 2)};
    pool_.start(
        guarded_thread(this, [this, maker = maker_, project = project_, edges = edges_, file = file_, size] {
            std::vector<QImage> made;
            for (const core::EdgePicture& edge : edges)
                try {
                    made.push_back(maker->picture(*project, edge, size, file));
                } catch (const core::Failure&) { // offline or damaged: its place stays black
                    made.emplace_back();
                }
            post(this, [this, made] { take(made); });
        }));
}

void EdgeView::take(const std::vector<QImage>& made) {
    making_ = false;
    if (!project_) return; // the drag is over
    if (made.size() == pictures_.size()) pictures_ = made;
    update();
    if (std::exchange(again_, false)) make();
}

void EdgeView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), Qt::black);
    const int rows = pictures_.size() > 2 ? 2 : 1;
    const int width = (this->width() - kGap) / 2, height = (this->height() - (rows - 1) * kGap) / rows;
    for (std::size_t i = 0; i < pictures_.size(); ++i) {
        const int column = static_cast<int>(i) % 2, row = static_cast<int>(i) / 2;
        const QRect cell(column * (width + kGap), row * (height + kGap), width, height);
        const QRect inside = cell.adjusted(0, 0, 0, -kLabel);
        if (const QImage& picture = pictures_[i]; !picture.isNull()) {
            const QSize fitted = picture.size().scaled(inside.size(), Qt::KeepAspectRatio);
            painter.drawImage(QRect(inside.center() - QPoint(fitted.width(), fitted.height()) / 2, fitted),
                              picture);
        }
        const QRect label = cell.adjusted(6, cell.height() - kLabel, -6, 0);
        painter.setPen(Qt::white);
        painter.drawText(label, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(words_.value(static_cast<qsizetype>(i)),
                                                          Qt::ElideMiddle, label.width()));
    }
}

} // namespace ui
