// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/value_editor.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/curve_editor.h"
#include "ui/style/style.h"
#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFontComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <cmath>

namespace ui {
namespace {

using core::Value;

QHBoxLayout* row_of(QWidget* widget) {
    widget->setObjectName("clear");
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

QDoubleSpinBox* number_box(const QString& name, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

void set_range(QDoubleSpinBox& box, const Parameter& parameter) {
    const QSignalBlocker quiet(&box);
    box.setDecimals(parameter.decimals);
    box.setRange(parameter.least * parameter.factor, parameter.most * parameter.factor);
    box.setSingleStep(parameter.decimals ? 0.1 : 1);
    box.setSuffix(parameter.unit.isEmpty() ? QString() : " " + parameter.unit);
}

class NumberEditor final : public ValueEditor {
  public:
    NumberEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        slider_ = new QSlider(Qt::Horizontal, this);
        slider_->setRange(0, kSteps);
        slider_->setAccessibleName(parameter.label);
        slider_->setMinimumWidth(40);
        number_ = number_box(parameter.label, this);
        number_->setFixedWidth(76);
        row->addWidget(slider_, 1);
        row->addWidget(number_);
        connect(slider_, &QSlider::valueChanged, this, [this](int step) {
            const QSignalBlocker quiet(number_);
            number_->setValue(number_->minimum() + (number_->maximum() - number_->minimum()) * step / kSteps);
            if (!slider_->isSliderDown()) return send();
            if (passed) passed(Value(number_->value() / factor_));
        });
        connect(slider_, &QSlider::sliderReleased, this, [this] { send(); });
        connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double) { send(); });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value, factor_ = parameter.factor;
        set_range(*number_, parameter);
        const QSignalBlocker quiet(number_), still(slider_);
        const double shown = core::number_in(value_) * factor_;
        if (slider_->isSliderDown()) return;
        number_->setValue(shown);
        const double room = std::max(1e-9, number_->maximum() - number_->minimum());
        slider_->setValue(static_cast<int>(std::lround(kSteps * (shown - number_->minimum()) / room)));
    }

  private:
    static constexpr int kSteps = 1000;
    void send() { choose(Value(number_->value() / factor_)); }
    double factor_ = 1;
    QSlider* slider_;
    QDoubleSpinBox* number_;
};

class ToggleEditor final : public ValueEditor {
  public:
    ToggleEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        box_ = new QCheckBox(this);
        box_->setAccessibleName(parameter.label);
        row->addWidget(box_, 1);
        connect(box_, &QCheckBox::toggled, this, [this](bool on) { choose(Value(on)); });
    }
    void show_value(const Parameter& parameter) override {
        value_ = Value(core::number_in(parameter.value) != 0);
        const QSignalBlocker quiet(box_);
        box_->setChecked(std::get<bool>(value_));
    }

  private:
    QCheckBox* box_;
};

class ColourEditor final : public ValueEditor {
  public:
    ColourEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        button_ = new QToolButton(this);
        button_->setIconSize({56, 16});
        button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button_->setAccessibleName(parameter.label);
        row->addWidget(button_);
        row->addStretch(1);
        connect(button_, &QToolButton::clicked, this, [this, title = parameter.label] { ask_colour(title); });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value;
        const QColor colour = now();
        QPixmap swatch(112, 32);
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette_of(current_theme()).line);
        painter.setBrush(Qt::white); // what is behind a colour that covers in part
        painter.drawRoundedRect(QRectF(1, 1, 110, 30), 6, 6);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(1, 1, 110, 30), 6, 6);
        painter.end();
        button_->setIcon(QIcon(swatch));
        button_->setText(colour.name(colour.alpha() < 255 ? QColor::HexArgb : QColor::HexRgb));
    }

  private:
    [[nodiscard]] QColor now() const {
        const auto* colour = std::get_if<core::Colour>(&value_);
        if (!colour) return Qt::black;
        const auto part = [](double p) { return static_cast<float>(std::clamp(p, 0.0, 1.0)); };
        return QColor::fromRgbF(part(colour->red), part(colour->green), part(colour->blue),
                                part(colour->alpha));
    }
    void ask_colour(const QString& title) {
        auto* dialog = new QColorDialog(now(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOptions(QColorDialog::ShowAlphaChannel | QColorDialog::DontUseNativeDialog);
        dialog->setWindowTitle(title);
        connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& wanted) {
            choose(Value(core::Colour{wanted.redF(), wanted.greenF(), wanted.blueF(), wanted.alphaF()}));
        });
        dialog->open();
    }
    QToolButton* button_;
};

class PointEditor final : public ValueEditor {
  public:
    PointEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        for (QDoubleSpinBox** box : {&x_, &y_}) {
            *box = number_box(parameter.label +
                                  (box == &x_ ? ValueEditor::tr(", across") : ValueEditor::tr(", down")),
                              this);
            row->addWidget(*box, 1);
            connect(*box, &QDoubleSpinBox::valueChanged, this, [this](double) {
                choose(Value(core::Point{x_->value() / kPercent, y_->value() / kPercent}));
            });
        }
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value;
        Parameter shown = parameter;
        shown.factor = kPercent, shown.unit = "%", shown.decimals = 1;
        const auto* point = std::get_if<core::Point>(&value_);
        for (QDoubleSpinBox* box : {x_, y_}) {
            set_range(*box, shown);
            const QSignalBlocker quiet(box);
            if (point) box->setValue((box == x_ ? point->x : point->y) * kPercent);
        }
    }

  private:
    static constexpr double kPercent = 100;
    QDoubleSpinBox *x_ = nullptr, *y_ = nullptr;
};

class ChoiceEditor final : public ValueEditor {
  public:
    ChoiceEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        list_ = new QComboBox(this);
        list_->setAccessibleName(parameter.label);
        list_->setMinimumContentsLength(6);
        list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const QString& choice : parameter.choices)
            list_->addItem(readable(choice.toStdString()), choice);
        row->addWidget(list_, 1);
        connect(list_, &QComboBox::activated, this,
                [this](int index) { choose(Value(list_->itemData(index).toString().toStdString())); });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value;
        const auto* name = std::get_if<std::string>(&value_);
        list_->setCurrentIndex(name ? list_->findData(QString::fromStdString(*name)) : -1);
    }

  private:
    QComboBox* list_;
};

class FontEditor final : public ValueEditor {
  public:
    FontEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        list_ = new QFontComboBox(this);
        list_->setAccessibleName(parameter.label);
        list_->setMinimumContentsLength(8);
        list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(list_, 1);
        connect(list_, &QComboBox::activated, this,
                [this](int) { choose(Value(list_->currentText().toStdString())); });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value;
        const QSignalBlocker quiet(list_);
        list_->setEditText(QString::fromStdString(std::get<std::string>(value_)));
    }

  private:
    QFontComboBox* list_;
};

class LineEditor final : public ValueEditor {
  public:
    LineEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        line_ = new QLineEdit(this);
        line_->setAccessibleName(parameter.label);
        row->addWidget(line_, 1);
        connect(line_, &QLineEdit::editingFinished, this,
                [this] { choose(Value(line_->text().toStdString())); });
        if (parameter.type != core::ParamType::file) return;
        auto* browse = new QToolButton(this);
        browse->setIcon(icon("import"));
        browse->setToolTip(ValueEditor::tr("Choose a file…"));
        browse->setAccessibleName(ValueEditor::tr("Choose a file for %1").arg(parameter.label));
        row->addWidget(browse);
        connect(browse, &QToolButton::clicked, this, [this, title = parameter.label] {
            choose_files(window(), {.title = title, .start = QFileInfo(line_->text()).path()},
                         [this](const QStringList& files) { choose(Value(files.front().toStdString())); });
        });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value;
        const QString text = QString::fromStdString(std::get<std::string>(value_));
        if (line_->text() != text) line_->setText(text);
    }

  private:
    QLineEdit* line_;
};

/// Words of several lines; they are taken over when the hands rest, and when the field is left.
class WordsEditor final : public ValueEditor {
  public:
    WordsEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        constexpr int kRest = 400; // milliseconds
        auto* row = row_of(this);
        text_ = new QPlainTextEdit(this);
        text_->setAccessibleName(parameter.label);
        text_->setTabChangesFocus(true);
        text_->setFixedHeight(76);
        text_->installEventFilter(this);
        row->addWidget(text_, 1);
        rest_ = new QTimer(this);
        rest_->setSingleShot(true);
        rest_->setInterval(kRest);
        connect(rest_, &QTimer::timeout, this, [this] { send(); });
        connect(text_, &QPlainTextEdit::textChanged, this, [this] {
            written_ = true;
            rest_->start();
        });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value;
        const QString text = QString::fromStdString(std::get<std::string>(value_));
        if (text_->toPlainText() == text || written_) return; // it is being written
        const QSignalBlocker quiet(text_);
        text_->setPlainText(text);
    }
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::FocusOut) send();
        return ValueEditor::eventFilter(object, event);
    }

  private:
    void send() {
        rest_->stop();
        if (!std::exchange(written_, false)) return;
        choose(Value(text_->toPlainText().toStdString()));
    }
    QPlainTextEdit* text_;
    QTimer* rest_;
    bool written_ = false; ///< and not taken over yet
};

} // namespace

void ValueEditor::choose(const Value& value) {
    if (same_value(value, value_)) return;
    value_ = value;
    if (chosen) chosen(value);
}

ValueEditor* make_value_editor(const Parameter& parameter, QWidget* parent) {
    switch (parameter.type) {
    case core::ParamType::toggle:
        return new ToggleEditor(parameter, parent);
    case core::ParamType::colour:
        return new ColourEditor(parameter, parent);
    case core::ParamType::point:
        return new PointEditor(parameter, parent);
    case core::ParamType::choice:
        return new ChoiceEditor(parameter, parent);
    case core::ParamType::text:
        if (parameter.several_lines) return new WordsEditor(parameter, parent);
        if (parameter.is_font) return new FontEditor(parameter, parent);
        if (parameter.is_drawn) return new CurveEditor(parameter, parent);
        return new LineEditor(parameter, parent);
    case core::ParamType::file:
        return new LineEditor(parameter, parent);
    case core::ParamType::number:
        break;
    }
    return new NumberEditor(parameter, parent);
}

bool same_value(const Value& a, const Value& b) {
    const bool numbers = a.index() < 2 && b.index() < 2; // numbers and switches
    return numbers ? std::abs(core::number_in(a) - core::number_in(b)) < 1e-6 : a == b;
}

} // namespace ui
