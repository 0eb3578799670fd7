// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/brush_bar.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <cmath>

namespace ui {
namespace {

constexpr int kSteps = 200, kHundred = 100;

/// Small brushes have as much of the slider as large ones.
double radius_of(int step) {
    return MaskPainting::kLeastRadius * std::pow(MaskPainting::kMostRadius / MaskPainting::kLeastRadius,
                                                 static_cast<double>(step) / kSteps);
}
int step_of(double radius) {
    return static_cast<int>(std::lround(kSteps * std::log(radius / MaskPainting::kLeastRadius) /
                                        std::log(MaskPainting::kMostRadius / MaskPainting::kLeastRadius)));
}

} // namespace

BrushBar::BrushBar(MaskPainting& painting, QWidget* over) : Guarded(over), painting_(painting) {
    setObjectName("panel");
    setAccessibleName(tr("Brush"));
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 5);
    row->setSpacing(6);
    auto* one = new QButtonGroup(this);
    const auto choice = [&](const char* icon_name, const QString& text, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setIcon(icon(icon_name));
        made->setText(text);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setCheckable(true);
        made->setToolTip(tip);
        made->setAccessibleName(text);
        one->addButton(made);
        row->addWidget(made);
        return made;
    };
    add_ = choice("brush", tr("Add"),
                  tr("What is painted comes to the mask (X changes to the eraser, Alt for one "
                     "stroke)"));
    erase_ = choice("eraser", tr("Erase"), tr("What is painted goes from the mask (X changes to the brush)"));
    row->addSpacing(8);
    size_ = slider(tr("Size"), tr("Size of the brush, across, in parts of the picture's height: [ and ]"),
                   size_words_);
    size_->setRange(0, kSteps);
    row->addSpacing(8);
    hardness_ =
        slider(tr("Hardness"), tr("How much of the brush is hard: Shift+[ and Shift+]"), hardness_words_);
    hardness_->setRange(0, kHundred);
    row->addSpacing(8);
    auto* done_button = new QPushButton(tr("Done"), this);
    done_button->setToolTip(tr("Ends painting (Escape)"));
    row->addWidget(done_button);
    connect(done_button, &QPushButton::clicked, this, [this] { Q_EMIT done(); });
    const auto change = [this](auto set) {
        MaskPainting::Brush brush = painting_.brush();
        set(brush);
        painting_.set_brush(brush);
    };
    connect(add_, &QToolButton::clicked, this,
            [change] { change([](auto& brush) { brush.erase = false; }); });
    connect(erase_, &QToolButton::clicked, this,
            [change] { change([](auto& brush) { brush.erase = true; }); });
    connect(size_, &QSlider::valueChanged, this,
            [change](int step) { change([step](auto& brush) { brush.radius = radius_of(step); }); });
    connect(hardness_, &QSlider::valueChanged, this, [change](int percent) {
        change([percent](auto& brush) { brush.hardness = percent / static_cast<double>(kHundred); });
    });
    connect(&painting, &MaskPainting::changed, this, [this] { follow(); });
    over->installEventFilter(this);
    follow();
    hide();
}

QSlider* BrushBar::slider(const QString& name, const QString& tip, QLabel*& value) {
    constexpr int kWide = 96, kWords = 40; ///< pixels
    auto* label = plain_label(name, this);
    auto* made = new QSlider(Qt::Horizontal, this);
    made->setFixedWidth(kWide);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    value = plain_label({}, this);
    value->setMinimumWidth(kWords);
    layout()->addWidget(label);
    layout()->addWidget(made);
    layout()->addWidget(value);
    return made;
}

void BrushBar::follow() {
    setVisible(painting_.painted().has_value());
    if (isHidden()) return;
    const MaskPainting::Brush& brush = painting_.brush();
    (brush.erase ? erase_ : add_)->setChecked(true);
    const QSignalBlocker quiet(size_), still(hardness_);
    // A slider's steps are coarser than the keys': where it lies rightly it is left.
    if (size_->value() != step_of(brush.radius)) size_->setValue(step_of(brush.radius));
    hardness_->setValue(static_cast<int>(std::lround(brush.hardness * kHundred)));
    const double across = 2 * brush.radius * kHundred;
    size_words_->setText(QLocale().toString(across, 'f', across < 10 ? 1 : 0) + " %");
    hardness_words_->setText(QString::number(hardness_->value()) + " %");
    place();
}

void BrushBar::place() {
    constexpr int kAbove = 12; ///< pixels over the lower edge
    const QWidget* over = parentWidget();
    const QSize size(std::min(sizeHint().width(), over->width() - 8), sizeHint().height());
    setGeometry((over->width() - size.width()) / 2, over->height() - size.height() - kAbove, size.width(),
                size.height());
}

bool BrushBar::eventFilter(QObject* object, QEvent* event) {
    if (object == parentWidget() && event->type() == QEvent::Resize) place();
    return Guarded::eventFilter(object, event);
}

} // namespace ui
