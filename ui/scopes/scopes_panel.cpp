// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scopes/scopes_panel.h"
#include "core/analysis/scopes.h"
#include "ui/style/style.h"
#include <QComboBox>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>

namespace ui {
namespace {

constexpr int kColumns = 320;
const QColor kChannels[] = {QColor(0xff6b5e), QColor(0x5fd38a), QColor(0x6ea0ff), QColor(0xe6e9ef)};

/// Counts as light: few are seen, many do not drown the rest.
QImage as_light(const cv::Mat& counts, const QColor& colour, double full) {
    QImage image(counts.cols, counts.rows, QImage::Format_ARGB32);
    for (int y = 0; y < counts.rows; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < counts.cols; ++x) {
            const double light = std::min(1.0, std::pow(counts.at<int>(y, x) / full, 0.45));
            line[x] = qRgba(colour.red(), colour.green(), colour.blue(), static_cast<int>(255 * light));
        }
    }
    return image;
}

QImage waveform(const cv::Mat& rgb, bool parade) {
    QImage drawn(parade ? kColumns * 3 / 2 : kColumns, 256, QImage::Format_ARGB32);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    const double full = std::max(1.0, rgb.rows * rgb.cols / static_cast<double>(kColumns) / 24);
    if (!parade) {
        painter.drawImage(0, 0, as_light(core::waveform_of(rgb, 3, kColumns), kChannels[3], full));
        return drawn;
    }
    for (int channel = 0; channel < 3; ++channel)
        painter.drawImage(
            channel * kColumns / 2, 0,
            as_light(core::waveform_of(rgb, channel, kColumns / 2 - 4), kChannels[channel], 2 * full));
    return drawn;
}

QImage vectorscope(const cv::Mat& rgb) {
    const double full = std::max(1.0, rgb.rows * rgb.cols / 2000.0);
    QImage drawn = as_light(core::vectorscope_of(rgb), kChannels[3], full);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(140, 150, 166, 120), 1));
    painter.drawEllipse(QPointF(128, 127), 120, 120);
    painter.drawLine(QPointF(8, 127), QPointF(248, 127));
    painter.drawLine(QPointF(128, 7), QPointF(128, 247));
    painter.setPen(QPen(QColor(255, 200, 150, 160), 1)); // where skin lies
    painter.drawLine(QPointF(128, 127), QPointF(128 - 120 * std::cos(0.99), 127 - 120 * std::sin(0.99)));
    return drawn;
}

QImage histogram(const cv::Mat& rgb) {
    const auto counts = core::histogram_of(rgb);
    QImage drawn(512, 256, QImage::Format_ARGB32);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    int most = 1;
    for (std::size_t c = 0; c < 3; ++c)
        for (std::size_t i = 1; i < 255; ++i) // clipped values do not press the rest down
            most = std::max(most, counts[c][i]);
    for (std::size_t c = 0; c < 3; ++c) {
        QPolygonF shape{QPointF(0, 256)};
        for (std::size_t i = 0; i < 256; ++i)
            shape << QPointF(static_cast<double>(i) * 2,
                             256 - 250.0 * std::min(1.0, counts[c][i] / static_cast<double>(most)));
        shape << QPointF(512, 256);
        QColor fill = kChannels[c];
        fill.setAlpha(150);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(shape);
    }
    return drawn;
}

class ScopeView final : public QWidget {
  public:
    ScopeView(const ScopesPanel& panel, QWidget* parent) : QWidget(parent), panel_(panel) {
        setMinimumSize(160, 110);
        setObjectName("scope");
        setAccessibleName(ScopesPanel::tr("Scope"));
    }
    bool square = false;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(rect(), QColor(0x0c0e12)); // light is judged on dark, in both themes
        if (panel_.drawn().isNull()) return;
        QRect area = rect().adjusted(8, 8, -8, -8);
        if (square) {
            const int side = std::min(area.width(), area.height());
            area = QRect(area.center() - QPoint(side / 2, side / 2), QSize(side, side));
        }
        painter.setPen(QColor(140, 150, 166, 70));
        if (!square)
            for (int i = 0; i <= 4; ++i)
                painter.drawLine(area.left(), area.top() + area.height() * i / 4, area.right(),
                                 area.top() + area.height() * i / 4);
        painter.drawImage(area, panel_.drawn());
    }

  private:
    const ScopesPanel& panel_;
};

} // namespace

ScopesPanel::ScopesPanel(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    pool_.setMaxThreadCount(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    kind_ = new QComboBox(this);
    kind_->setObjectName("scope_kind");
    kind_->setAccessibleName(tr("Scope"));
    kind_->addItems({tr("Waveform"), tr("Parade"), tr("Vectorscope"), tr("Histogram")});
    auto* view = new ScopeView(*this, this);
    view_ = view;
    column->addWidget(kind_);
    column->addWidget(view_, 1);
    connect(kind_, &QComboBox::currentIndexChanged, this, [this, view](int index) {
        view->square = index == 2;
        start();
    });
    connect(&workspace, &Workspace::picture_ready, this,
            [this](const core::Player::Shown& shown) { take(shown.picture); });
}

ScopesPanel::~ScopesPanel() {
    pool_.waitForDone();
}

void ScopesPanel::take(const cv::Mat& picture) {
    picture_ = picture; // shared, never written to
    if (isVisible()) start();
}

void ScopesPanel::start() {
    if (picture_.empty()) return;
    waiting_ = working_;
    if (working_) return;
    working_ = true;
    pool_.start(guarded_thread(this, [this, rgb = picture_, kind = kind_->currentIndex()] {
        const QImage drawn = kind == 0   ? waveform(rgb, false)
                             : kind == 1 ? waveform(rgb, true)
                             : kind == 2 ? vectorscope(rgb)
                                         : histogram(rgb);
        post(this, [this, drawn] {
            drawn_ = drawn;
            working_ = false;
            view_->update();
            if (std::exchange(waiting_, false)) start();
        });
    }));
}

} // namespace ui
