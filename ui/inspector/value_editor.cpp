// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/value_editor.h"
#include "ui/base/ask.h"
#include "ui/base/elided_combo.h"
#include "ui/base/plain_text.h"
#include "ui/inspector/curve_editor.h"
#include "ui/inspector/number_box.h"
#include "ui/inspector/time_editor.h"
#include "ui/style/style.h"
#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QFileInfo>
#include <QFontComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <cmath>
#include <limits>

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

/// What stands in a field where several values differ.
QString mixed_words() {
    return ValueEditor::tr("mixed");
}

class NumberEditor final : public ValueEditor {
  public:
    NumberEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        slider_ = new QSlider(Qt::Horizontal, this);
        slider_->setRange(0, kSteps);
        slider_->setAccessibleName(parameter.label);
        number_ = new NumberBox(parameter.label, this);
        number_->setFixedWidth(kMostNumber);
        leave_wheel(slider_), leave_wheel(number_);
        row->addWidget(slider_, 1);
        row->addWidget(number_);
        connect(slider_, &QSlider::valueChanged, this, [this](int step) {
            const QSignalBlocker quiet(number_);
            number_->setValue(from_ + (to_ - from_) * step / kSteps);
            if (!slider_->isSliderDown()) return send();
            if (passed) passed(Value(number_->number() / factor_));
        });
        connect(slider_, &QSlider::sliderReleased, this, [this] { send(); });
        connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double) {
            if (!number_->shows_mixed()) send();
        });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value, factor_ = parameter.factor, mixed_ = parameter.mixed;
        const auto [from, to] = parameter.way.value_or(std::pair{parameter.least, parameter.most});
        from_ = from * factor_, to_ = to * factor_;
        if (slider_->isSliderDown()) return;
        number_->show_number(parameter, core::number_in(value_) * factor_, mixed_);
        const QSignalBlocker still(slider_);
        const double place = (middle_of(parameter) * factor_ - from_) / std::max(1e-9, to_ - from_);
        slider_->setValue(static_cast<int>(std::lround(kSteps * std::clamp(place, 0.0, 1.0))));
        if (slider_->property("mixed").toBool() == mixed_) return;
        slider_->setProperty("mixed", mixed_); // its look (ui/style)
        slider_->style()->polish(slider_);
    }

    [[nodiscard]] std::optional<QString> written() const override { return number_->written(); }
    void go_on_writing(const QString& text) override { number_->go_on_writing(text); }
    /// In a narrow panel the slider gives way.
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {kNumber, number_->minimumSizeHint().height()};
    }

  protected:
    void resizeEvent(QResizeEvent* event) override {
        constexpr int kLeastWay = 34; ///< pixels: of a slider with its gap
        ValueEditor::resizeEvent(event);
        slider_->setVisible(width() >= kMostNumber + kLeastWay);
        number_->setFixedWidth(std::clamp(width(), kNumber, kMostNumber));
    }

  private:
    static constexpr int kSteps = 1000, kNumber = 74, kMostNumber = 82;
    /// Where the handle stands: between those that differ.
    static double middle_of(const Parameter& parameter) {
        if (!parameter.mixed) return core::number_in(parameter.value);
        double sum = 0;
        for (const Parameter& part : parameter.parts)
            sum += core::number_in(part.value);
        return sum / static_cast<double>(std::max<std::size_t>(1, parameter.parts.size()));
    }
    void send() { choose(Value(number_->number() / factor_)); }
    double factor_ = 1, from_ = 0, to_ = 1;
    QSlider* slider_;
    NumberBox* number_;
};

class ToggleEditor final : public ValueEditor {
  public:
    ToggleEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        box_ = new QCheckBox(this);
        box_->setAccessibleName(parameter.label);
        row->addWidget(box_, 1);
        connect(box_, &QCheckBox::clicked, this, [this] {
            choose(Value(box_->checkState() == Qt::Checked)); // from between both it goes to on
        });
    }
    void show_value(const Parameter& parameter) override {
        value_ = Value(core::number_in(parameter.value) != 0), mixed_ = parameter.mixed;
        box_->setTristate(mixed_);
        box_->setCheckState(mixed_                   ? Qt::PartiallyChecked
                            : std::get<bool>(value_) ? Qt::Checked
                                                     : Qt::Unchecked);
        box_->setText(mixed_ ? mixed_words() : QString());
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
        value_ = parameter.value, mixed_ = parameter.mixed;
        const QColor colour = mixed_ ? QColor(Qt::transparent) : now();
        QPixmap swatch(112, 32);
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette_of(current_theme()).line);
        painter.setBrush(QBrush(Qt::white, mixed_ ? Qt::NoBrush
                                                  : Qt::SolidPattern)); // behind a colour that covers in part
        painter.drawRoundedRect(QRectF(1, 1, 110, 30), 6, 6);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(1, 1, 110, 30), 6, 6);
        painter.end();
        button_->setIcon(QIcon(swatch));
        button_->setText(mixed_ ? mixed_words()
                                : colour.name(colour.alpha() < 255 ? QColor::HexArgb : QColor::HexRgb));
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
        row->setSpacing(kGap);
        row_ = row;
        for (NumberBox** box : {&x_, &y_}) {
            *box = new NumberBox(parameter.label +
                                     (box == &x_ ? ValueEditor::tr(", across") : ValueEditor::tr(", down")),
                                 this);
            leave_wheel(*box);
            row->addWidget(*box, 1);
            connect(*box, &QDoubleSpinBox::valueChanged, this, [this](double) {
                choose(Value(core::Point{part(*x_), part(*y_)}));
            });
        }
    }
    /// In a narrow panel one stands below the other.
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {kNumber, layout()->minimumSize().height()};
    }
    [[nodiscard]] std::optional<QString> written() const override {
        return x_->hasFocus() ? x_->written() : y_->hasFocus() ? y_->written() : std::nullopt;
    }
    void go_on_writing(const QString& text) override { (y_->hasFocus() ? y_ : x_)->go_on_writing(text); }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value, mixed_ = parameter.mixed;
        Parameter shown{.unit = "%", .least = parameter.least, .most = parameter.most, .factor = kPercent};
        shown.decimals = 1;
        const auto* point = std::get_if<core::Point>(&value_);
        if (!point) return;
        bool x_differs = false, y_differs = false;
        for (const Parameter& each : parameter.parts)
            if (const auto* other = std::get_if<core::Point>(&each.value)) {
                x_differs = x_differs || !same_value(Value(other->x), Value(point->x));
                y_differs = y_differs || !same_value(Value(other->y), Value(point->y));
            }
        x_->show_number(shown, point->x * kPercent, x_differs);
        y_->show_number(shown, point->y * kPercent, y_differs);
    }

  protected:
    void resizeEvent(QResizeEvent* event) override {
        ValueEditor::resizeEvent(event);
        row_->setDirection(width() < 2 * kNumber + kGap ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }

  private:
    static constexpr int kNumber = 74, kGap = 6; ///< pixels
    static constexpr double kPercent = 100;
    QBoxLayout* row_;
    /// No number: each keeps its own.
    static double part(const NumberBox& box) {
        return box.shows_mixed() ? std::numeric_limits<double>::quiet_NaN() : box.number() / kPercent;
    }
    NumberBox *x_ = nullptr, *y_ = nullptr;
};

class ChoiceEditor final : public ValueEditor {
  public:
    ChoiceEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        list_ = new ElidedCombo(this);
        list_->setAccessibleName(parameter.label);
        list_->setMinimumContentsLength(6);
        list_->setPlaceholderText(mixed_words()); // seen where none is chosen
        leave_wheel(list_);
        list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const QString& choice : parameter.choices)
            list_->addItem(readable(choice.toStdString()), choice);
        row->addWidget(list_, 1);
        connect(list_, &QComboBox::activated, this,
                [this](int index) { choose(Value(list_->itemData(index).toString().toStdString())); });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value, mixed_ = parameter.mixed;
        const auto* name = std::get_if<std::string>(&value_);
        list_->setCurrentIndex(name && !mixed_ ? list_->findData(QString::fromStdString(*name)) : -1);
    }

  private:
    ElidedCombo* list_;
};

class FontEditor final : public ValueEditor {
  public:
    FontEditor(const Parameter& parameter, QWidget* parent) : ValueEditor(parent) {
        auto* row = row_of(this);
        list_ = new QFontComboBox(this);
        list_->setAccessibleName(parameter.label);
        list_->setMinimumContentsLength(8);
        leave_wheel(list_);
        list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(list_, 1);
        connect(list_, &QComboBox::activated, this,
                [this](int) { choose(Value(list_->currentText().toStdString())); });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value, mixed_ = parameter.mixed;
        const QSignalBlocker quiet(list_);
        list_->setEditText(mixed_ ? mixed_words() : QString::fromStdString(std::get<std::string>(value_)));
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
        line_->installEventFilter(this);
        row->addWidget(line_, 1);
        connect(line_, &QLineEdit::editingFinished, this, [this] {
            line_->setModified(false);
            if (mixed_ && line_->text().isEmpty()) return; // nothing was written
            choose(Value(line_->text().toStdString()));
        });
        if (parameter.type != core::ParamType::file) return;
        auto* browse = new QToolButton(this);
        browse->setIcon(icon("import"));
        browse->setToolTip(ValueEditor::tr("Choose a file…"));
        browse->setAccessibleName(ValueEditor::tr("Choose a file for %1").arg(parameter.label));
        row->addWidget(browse);
        connect(browse, &QToolButton::clicked, this,
                [this, title = parameter.label, filter = parameter.file_filter] {
                    choose_files(
                        window(),
                        {.title = title, .start = QFileInfo(line_->text()).path(), .filter = filter},
                        [this](const QStringList& files) { choose(Value(files.front().toStdString())); });
                });
    }
    void show_value(const Parameter& parameter) override {
        value_ = parameter.value, mixed_ = parameter.mixed;
        line_->setPlaceholderText(mixed_ ? mixed_words() : parameter.hint);
        if (written()) return;
        const QString text = mixed_ ? QString() : QString::fromStdString(std::get<std::string>(value_));
        if (line_->text() != text) line_->setText(text);
    }
    [[nodiscard]] std::optional<QString> written() const override {
        if (!line_->isModified() || !line_->hasFocus()) return {};
        return line_->text();
    }
    void go_on_writing(const QString& text) override {
        line_->setText(text);
        line_->setModified(true);
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
    [[nodiscard]] std::optional<QString> written() const override {
        if (!written_) return {};
        return text_->toPlainText();
    }
    void go_on_writing(const QString& text) override {
        text_->setPlainText(text);
        text_->moveCursor(QTextCursor::End);
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

bool ValueEditor::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !written()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
            return event->ignore(), true; // what was written here is a step of the film
    }
    const auto* field = qobject_cast<QWidget*>(object);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return Guarded::eventFilter(object, event);
    event->ignore();
    return true;
}

void ValueEditor::leave_wheel(QWidget* field) {
    field->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    field->installEventFilter(this);
}

void ValueEditor::choose(const Value& value) {
    if (!mixed_ && same_value(value, value_)) return;
    value_ = value, mixed_ = false;
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
        if (parameter.is_time) return new TimeEditor(parameter, parent);
        break;
    }
    return new NumberEditor(parameter, parent);
}

} // namespace ui
