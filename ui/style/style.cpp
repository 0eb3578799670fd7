// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"
#include "ui/base/language.h"
#include <QApplication>
#include <QFontDatabase>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace ui {
namespace {

/// Paths on a 24 x 24 grid: M x y, L x y, C x y r (a circle), Z.
const QHash<QString, QString>& icon_paths() {
    static const QHash<QString, QString> paths{
        {"play", "M 7 5 L 19 12 L 7 19 Z"},
        {"pause", "M 8 5 L 8 19 M 16 5 L 16 19"},
        {"start", "M 6 5 L 6 19 M 19 5 L 9 12 L 19 19 Z"},
        {"end", "M 18 5 L 18 19 M 5 5 L 15 12 L 5 19 Z"},
        {"back", "M 15 6 L 9 12 L 15 18"},
        {"forward", "M 9 6 L 15 12 L 9 18"},
        {"select", "M 7 4 L 7 18 L 11 14 L 14 20 L 16 19 L 13 13 L 18 13 Z"},
        {"razor", "M 5 5 L 19 5 L 19 10 L 5 10 Z M 9 7 L 15 7 M 12 10 L 12 20"},
        {"ripple_trim", "M 8 5 L 4 5 L 4 19 L 8 19 M 10 12 L 20 12 M 16 8 L 20 12 L 16 16"},
        {"roll", "M 12 4 L 12 20 M 9 8 L 5 12 L 9 16 M 15 8 L 19 12 L 15 16"},
        {"slip", "M 4 6 L 4 18 M 20 6 L 20 18 M 10 9 L 7 12 L 10 15 M 14 9 L 17 12 L 14 15 M 7 12 L 17 12"},
        {"speed", "C 12 13 8 M 12 13 L 16 9 M 9 2 L 15 2 M 12 2 L 12 5"},
        {"slide", "M 8 7 L 16 7 L 16 17 L 8 17 Z M 5 9 L 2 12 L 5 15 M 19 9 L 22 12 L 19 15"},
        {"split", "M 12 3 L 12 21 M 4 8 L 9 8 L 9 16 L 4 16 M 20 8 L 15 8 L 15 16 L 20 16"},
        {"trash", "M 5 7 L 19 7 M 9 7 L 9 4 L 15 4 L 15 7 M 7 7 L 8 20 L 16 20 L 17 7"},
        {"ripple", "M 4 7 L 4 17 M 20 12 L 9 12 M 13 8 L 9 12 L 13 16"},
        {"snap", "M 6 4 L 6 12 L 8 16 L 12 18 L 16 16 L 18 12 L 18 4 M 6 8 L 10 8 M 14 8 L 18 8"},
        {"zoom_in", "C 11 11 6 M 16 16 L 20 20 M 8 11 L 14 11 M 11 8 L 11 14"},
        {"zoom_out", "C 11 11 6 M 16 16 L 20 20 M 8 11 L 14 11"},
        {"import", "M 12 4 L 12 14 M 8 10 L 12 14 L 16 10 M 5 18 L 19 18"},
        {"export", "M 12 15 L 12 4 M 8 8 L 12 4 L 16 8 M 5 14 L 5 20 L 19 20 L 19 14"},
        {"microphone",
         "M 9 5 L 15 5 L 15 13 L 9 13 Z M 6 11 L 6 16 L 18 16 L 18 11 M 12 16 L 12 20 M 9 20 L 15 20"},
        {"send", "M 4 12 L 20 4 L 14 20 L 11 13 Z"},
        {"stop", "M 7 7 L 17 7 L 17 17 L 7 17 Z"},
        {"undo", "M 9 6 L 5 10 L 9 14 M 5 10 L 15 10 L 19 13 L 19 18"},
        {"redo", "M 15 6 L 19 10 L 15 14 M 19 10 L 9 10 L 5 13 L 5 18"},
        {"compare", "M 4 6 L 20 6 L 20 18 L 4 18 Z M 12 4 L 12 20"},
        {"sound", "M 4 9 L 8 9 L 12 5 L 12 19 L 8 15 L 4 15 Z M 16 9 L 17 12 L 16 15"},
        {"mute", "M 4 9 L 8 9 L 12 5 L 12 19 L 8 15 L 4 15 Z M 15 9 L 20 15 M 20 9 L 15 15"},
        {"lock", "M 6 11 L 18 11 L 18 20 L 6 20 Z M 8 11 L 8 7 L 12 4 L 16 7 L 16 11"},
        {"eye", "M 3 12 L 8 7 L 16 7 L 21 12 L 16 17 L 8 17 Z C 12 12 2"},
        {"cut", "C 8 7 3 C 8 17 3 M 10 9 L 20 18 M 10 15 L 20 6"},
        {"copy", "M 9 9 L 19 9 L 19 20 L 9 20 Z M 9 15 L 5 15 L 5 4 L 15 4 L 15 9"},
        {"paste", "M 6 5 L 18 5 L 18 20 L 6 20 Z M 9 3 L 15 3 L 15 7 L 9 7 Z"},
        {"add", "M 12 5 L 12 19 M 5 12 L 19 12"},
        {"target", "C 12 12 7 C 12 12 2 M 12 2 L 12 6 M 12 18 L 12 22 M 2 12 L 6 12 M 18 12 L 22 12"},
        {"marker", "M 7 4 L 17 4 L 17 13 L 12 19 L 7 13 Z"},
        {"mark_in", "M 9 5 L 6 5 L 6 19 L 9 19 M 12 12 L 20 12 M 15 9 L 12 12 L 15 15"},
        {"mark_out", "M 15 5 L 18 5 L 18 19 L 15 19 M 4 12 L 12 12 M 9 9 L 12 12 L 9 15"},
        {"insert", "M 12 3 L 12 13 M 9 10 L 12 13 L 15 10 M 3 16 L 9 16 L 9 21 L 3 21 Z M 15 16 L 21 16 L 21 "
                   "21 L 15 21 Z"},
        {"overwrite", "M 12 3 L 12 12 M 9 9 L 12 12 L 15 9 M 3 15 L 21 15 L 21 20 L 3 20 Z"},
        {"append", "M 3 7 L 11 7 L 11 17 L 3 17 Z M 14 12 L 21 12 M 17.5 8.5 L 17.5 15.5"},
        {"dissolve", "M 3 6 L 21 6 L 21 18 L 3 18 Z M 3 6 L 21 18 M 3 18 L 21 6"},
        {"title", "M 5 8 L 5 5 L 19 5 L 19 8 M 12 5 L 12 19 M 9 19 L 15 19"},
        {"key", "M 12 6 L 18 12 L 12 18 L 6 12 Z"},
        {"key_previous", "M 14 7 L 9 12 L 14 17"},
        {"key_next", "M 10 7 L 15 12 L 10 17"},
        {"sync", "M 6 4 L 6 20 M 6 8 L 19 8 M 16 5 L 19 8 L 16 11 M 6 16 L 19 16 M 16 13 L 19 16 L 16 19"},
        {"solo", "M 4 15 L 4 12 L 6 8 L 10 5 L 14 5 L 18 8 L 20 12 L 20 15 M 4 14 L 7 14 L 7 19 L 4 19 Z M "
                 "17 14 L 20 14 L 20 19 L 17 19 Z"},
        {"up", "M 7 14 L 12 9 L 17 14"},
        {"down", "M 7 10 L 12 15 L 17 10"},
        {"subclip", "M 6 4 L 3 4 L 3 20 L 6 20 M 18 4 L 21 4 L 21 20 L 18 20 M 8 8 L 16 8 L 16 16 L 8 16 Z"},
        {"folder", "M 3 6 L 9 6 L 11 8 L 21 8 L 21 19 L 3 19 Z"},
        {"list", "M 4 6 L 20 6 M 4 12 L 20 12 M 4 18 L 20 18"},
        {"grid", "M 4 4 L 10 4 L 10 10 L 4 10 Z M 14 4 L 20 4 L 20 10 L 14 10 Z M 4 14 L 10 14 L 10 20 L 4 "
                 "20 Z M 14 14 L 20 14 L 20 20 L 14 20 Z"},
        {"transform",
         "M 6 6 L 18 6 L 18 18 L 6 18 Z M 4 4 L 8 4 L 8 8 L 4 8 Z M 16 16 L 20 16 L 20 20 L 16 20 Z"},
        {"crop", "M 7 2 L 7 17 L 22 17 M 2 7 L 17 7 L 17 22"},
        {"mask", "C 12 12 6 M 3 3 L 21 3 L 21 21 L 3 21 Z"},
        {"brush", "M 20 4 L 11 13 M 9 12 L 12 15 M 9 12 L 6 14 L 6 18 L 3 20 L 9 20 L 11 18 L 12 15"},
        {"eraser", "M 9 19 L 4 14 L 14 4 L 20 10 L 11 19 Z M 9 9 L 15 15 M 9 19 L 20 19"},
        {"follow", "M 4 4 L 9 4 M 4 4 L 4 9 M 20 4 L 15 4 M 20 4 L 20 9 M 4 20 L 9 20 M 4 20 L 4 15 M 20 20 "
                   "L 15 20 M 20 20 L 20 15 M 8 12 L 16 12 M 13 9 L 16 12 L 13 15"},
        {"follow_back", "M 4 4 L 9 4 M 4 4 L 4 9 M 20 4 L 15 4 M 20 4 L 20 9 M 4 20 L 9 20 M 4 20 L 4 15 M "
                        "20 20 L 15 20 M 20 20 L 20 15 M 16 12 L 8 12 M 11 9 L 8 12 L 11 15"},
        {"float", "M 9 9 L 19 9 L 19 19 L 9 19 Z M 5 15 L 5 5 L 15 5"},
        {"close", "M 6 6 L 18 18 M 18 6 L 6 18"},
        {"adjust", "M 4 8 L 7 8 M 12 8 L 20 8 C 9.5 8 2.5 M 4 16 L 12 16 M 17 16 L 20 16 C 14.5 16 2.5"},
        {"notice", "C 12 12 9 M 12 11 L 12 17 M 12 7 L 12 7.6"},
        {"question", "C 12 12 9 M 9 10 L 9.6 8 L 12 7 L 14.4 8 L 15 10 L 12 12.6 L 12 14 M 12 17 L 12 17.4"},
        {"sparkle", "M 12 3 L 14 10 L 21 12 L 14 14 L 12 21 L 10 14 L 3 12 L 10 10 Z"},
    };
    return paths;
}

QPainterPath parse_path(const QString& text) {
    QPainterPath path;
    const QStringList words = text.split(' ');
    const auto number = [&](qsizetype i) { return words[i].toDouble(); };
    for (qsizetype i = 0; i < words.size();) {
        if (words[i] == "M")
            path.moveTo(number(i + 1), number(i + 2)), i += 3;
        else if (words[i] == "L")
            path.lineTo(number(i + 1), number(i + 2)), i += 3;
        else if (words[i] == "C")
            path.addEllipse(QPointF(number(i + 1), number(i + 2)), number(i + 3), number(i + 3)), i += 4;
        else
            path.closeSubpath(), ++i;
    }
    return path;
}

/// Draws with the current theme's text colour, so icons follow a change of theme.
class PathIcon final : public QIconEngine {
  public:
    explicit PathIcon(QString name) : name_(std::move(name)) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const Palette colours = palette_of(current_theme());
        QColor colour = mode == QIcon::Disabled ? colours.faint
                        : state == QIcon::On    ? colours.accent
                                                : colours.text;
        if (mode == QIcon::Disabled) colour.setAlphaF(current_theme() == Theme::contrast ? 0.75F : 0.5F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 24.0, rect.height() / 24.0);
        painter->setPen(QPen(colour, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush); // whatever was painted before may have left one
        painter->drawPath(parse_path(icon_paths().value(name_)));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (size.isEmpty()) return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new PathIcon(name_); }

  private:
    QString name_;
};

/// What the theme of high contrast adds: thicker rings, edges round what is on, no grey on grey.
const char* const kContrastSheet = R"(
QPushButton, QToolTip, QMenu, QFrame#panel, QWidget#panel { border-color: @text; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { border-color: @text; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; } QToolButton:focus { border: 2px solid @accent; padding: 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 5px 7px; }
QListView:focus, QTreeView:focus, QTableView:focus, QScrollArea:focus, QFrame#panel:focus { border: 2px solid @accent; }
QPushButton#primary:focus { border: 2px solid @text; }
QSlider::handle:focus { border: 2px solid @accent; background: @window; }
QToolButton:checked { border: 1px solid @accent; padding: 4px; }
QTabBar::tab:selected { border-bottom: 3px solid @accent; } QTabBar::tab:focus { border: 1px solid @accent; }
QProgressBar { background: @window; border: 1px solid @text; }
QFrame#bubble_saycut { border-color: @text; } QFrame#bubble_user { border: 1px solid @text; }
QScrollBar::handle { background: @faint; } QScrollBar::handle:hover { background: @accent; }
QPushButton:disabled, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { border: 1px dashed @line; color: @off; }
QCheckBox:disabled, QToolButton:disabled, QMenu::item:disabled { color: @off; }
)";

/// Words of what cannot be pressed now: told from the others at a glance, and still read.
QColor off_of(Theme theme) {
    if (theme == Theme::contrast) return {0x96, 0x96, 0x96};
    return theme == Theme::light ? QColor(0x8a, 0x92, 0xa0) : QColor(0x6c, 0x74, 0x82);
}

QString style_sheet(Theme theme) {
    const Palette c = palette_of(theme);
    QString sheet = R"(
* { outline: none; }
QWidget { background: @window; color: @text; font-size: 13px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
QMainWindow::separator { background: @window; width: 6px; height: 6px; }
QFrame#panel, QWidget#panel { background: @panel; border: 1px solid @line; border-radius: 8px; }
QFrame#panel:focus { border-color: @accent; }
QLabel, QCheckBox, QWidget#clear, QWidget#made, QWidget#strip { background: transparent; }
QLabel#heading { color: @faint; font-size: 11px; font-weight: 600; letter-spacing: 1px; }
QLabel#faint { color: @faint; } QLabel#refusal { color: @danger; font-size: 12px; } QLabel#time { font-weight: 600; }
QPushButton#link { background: transparent; border: none; padding: 0; color: @accent; text-align: left; } QPushButton#link:hover { text-decoration: underline; }
QMenuBar { background: @window; padding: 2px 6px; } QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: @accent; color: @accent_text; }
QMenu { background: @raised; border: 1px solid @line; border-radius: 8px; padding: 5px; } QMenu::item { padding: 6px 26px 6px 12px; border-radius: 5px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; } QMenu::item:disabled { color: @faint; }
QPushButton { background: @raised; border: 1px solid @line; border-radius: 6px; padding: 6px 14px; }
QPushButton:hover { border-color: @accent; } QPushButton:pressed { background: @held; } QPushButton:disabled { color: @off; }
QPushButton#primary { background: @accent; color: @accent_text; border: none; font-weight: 600; }
QPushButton#primary:disabled { background: @line; color: @faint; }
QToolButton { background: transparent; border: none; border-radius: 6px; padding: 5px; }
QToolButton:disabled { color: @off; } QToolButton:hover { background: @raised; } QToolButton:pressed, QToolButton:checked { background: @held; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: @raised; border: 1px solid @line; border-radius: 6px; padding: 6px 8px; selection-background-color: @accent; selection-color: @accent_text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QCheckBox:disabled { color: @off; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QSlider { background: transparent; min-height: 18px; min-width: 18px; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; } QSlider::groove:vertical { width: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal, QSlider::add-page:vertical { background: @accent; border-radius: 2px; }
QSlider#pan::sub-page:horizontal { background: @line; }
QSlider::sub-page:disabled, QSlider::add-page:disabled { background: @line; }
QSlider::handle { background: @text; border: 2px solid @panel; border-radius: 8px; width: 12px; height: 12px; }
QSlider::handle:horizontal { margin: -6px 0; } QSlider::handle:vertical { margin: 0 -6px; }
QSlider[mixed="true"]::sub-page, QSlider[mixed="true"]::add-page { background: @line; } QSlider[mixed="true"]::handle { background: @faint; }
QSlider::handle:focus { border-color: @accent; } QSlider::handle:hover { background: @accent; } QSlider::handle:disabled { background: @faint; }
QCheckBox::indicator, QTreeView::indicator { width: 14px; height: 14px; border: 1px solid @faint; border-radius: 4px; background: @raised; }
QCheckBox::indicator:checked, QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(:/saycut/@check.png); }
QCheckBox::indicator:indeterminate { border-color: @accent; background: qlineargradient(x1:0, y1:0, x2:0, y2:1, stop:0 @raised, stop:0.39 @raised, stop:0.4 @accent, stop:0.6 @accent, stop:0.61 @raised, stop:1 @raised); }
QCheckBox::indicator:focus { border: 2px solid @accent; } QCheckBox::indicator:disabled { border-color: @line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget#qt_scrollarea_vcontainer, QWidget#qt_scrollarea_hcontainer { background: transparent; }
QComboBox::drop-down { border: none; width: 26px; } QComboBox::down-arrow { image: url(:/saycut/chevron_down.png); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; selection-background-color: @accent; selection-color: @accent_text; }
QListView { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 2px; } QListView::item { border-radius: 6px; padding: 4px; } QListView::item:selected { background: @chosen; color: @on_chosen; } QListView::item:disabled { color: @faint; }
QScrollArea { border: 1px solid transparent; border-radius: 6px; background: transparent; } QScrollArea:focus { border-color: @accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; } QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @line; border-radius: 3px; min-width: 30px; min-height: 30px; } QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; } QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; } QProgressBar::chunk { background: @accent; border-radius: 3px; }
QDockWidget { color: @faint; font-size: 12px; } QDockWidget::title { background: @window; padding: 4px 8px; text-align: left; }
QTabBar { background: @window; qproperty-drawBase: 0; } QTabBar::tab { background: @window; color: @faint; padding: 5px 12px; border: none; border-bottom: 2px solid transparent; } QTabBar::tab:selected { color: @text; border-bottom-color: @accent; } QTabBar::tab:hover { color: @text; } QTabBar::tear { width: 0; image: none; }
QTreeView, QTableView { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 2px; show-decoration-selected: 1; outline: none; } QTableView { border-color: @line; } QTreeView::item { padding: 4px; } QTreeView::item:selected, QTableView::item:selected { background: @chosen; color: @on_chosen; } QHeaderView { background: transparent; } QHeaderView::section { background: @panel; color: @faint; border: none; border-bottom: 1px solid @line; padding: 4px 6px; }
QTabBar::tab:focus { color: @accent; } QListView:focus, QTreeView:focus, QTableView:focus { border-color: @accent; } QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QFrame#panel > QListView[only="true"]:focus, QFrame#panel > QTreeView[only="true"]:focus, QFrame#panel > QTextEdit[only="true"]:focus { border-color: transparent; }
QSplitter::handle { background: @window; }
QFrame#bubble_user { background: @accent; border-radius: 12px; } QFrame#bubble_user QLabel { color: @accent_text; }
QFrame#bubble_saycut { background: @raised; border: 1px solid @line; border-radius: 12px; }
QFrame#bubble_problem, QFrame#toast { background: @raised; border: 1px solid @danger; border-radius: 12px; } QFrame#toast QLabel { color: @text; }
QLabel#chip { background: @raised; border: 1px solid @line; border-radius: 9px; padding: 3px 9px; color: @faint; font-size: 12px; }
QPushButton#example { background: transparent; border: 1px solid @line; border-radius: 11px; padding: 4px 11px; color: @text; text-align: left; }
QPushButton#example:hover { background: @raised; } QPushButton#example:focus { border: 1px solid @accent; }
QDialog { background: @panel; } QDialog QLabel { background: transparent; }
)";
    if (theme == Theme::contrast) sheet += kContrastSheet;
    const std::pair<const char*, QColor> values[] = {{"@danger", c.danger}, {"@accent_text", c.accent_text},
                                                     {"@accent", c.accent}, {"@window", c.window},
                                                     {"@panel", c.panel},   {"@raised", c.raised},
                                                     {"@line", c.line},     {"@text", c.text},
                                                     {"@faint", c.faint},   {"@chosen", c.chosen},
                                                     {"@held", c.held},     {"@on_chosen", c.on_chosen}};
    for (const auto& [name, colour] : values)
        sheet.replace(QLatin1String(name), colour.name());
    sheet.replace(QLatin1String("@off"), off_of(theme).name());
    sheet.replace(QLatin1String("@check"), c.text.lightness() > 127 ? "check_dark" : "check_light");
    return sheet;
}

} // namespace
} // namespace ui

/// Pictures that the style sheet names; a static library's are only there when asked for (outside namespaces,
/// as Qt wants it).
static void load_resources() {
    Q_INIT_RESOURCE(icons);
}

namespace ui {

void load_built_in() {
    load_resources();
}

Palette palette_of(Theme theme) {
    const auto rgb = [](QRgb value) { return QColor(value); };
    switch (theme) {
    case Theme::light:
        return {rgb(0xe9ebef), rgb(0xf7f8fa), rgb(0xffffff), rgb(0xd3d7de), rgb(0x1d2330), rgb(0x566073),
                rgb(0x2460d0), rgb(0xffffff), rgb(0x7aa7e8), rgb(0x79c2a0), rgb(0xd9a86a), rgb(0xb794e6),
                rgb(0xe0483c), rgb(0xb5261d), rgb(0x10151f), rgb(0xd3d7de), rgb(0x1d2330), rgb(0xd3d7de)};
    case Theme::contrast:
        return {rgb(0x000000), rgb(0x000000), rgb(0x0d0d0d), rgb(0x767676), rgb(0xffffff), rgb(0xdedede),
                rgb(0xffd84a), rgb(0x000000), rgb(0x17377a), rgb(0x0a4a30), rgb(0x5a3a06), rgb(0x4b2480),
                rgb(0xff7a6e), rgb(0xff9d94), rgb(0xffffff), rgb(0xffd84a), rgb(0x000000), rgb(0x333333)};
    case Theme::dark:
        break;
    }
    return {rgb(0x14161b), rgb(0x1b1e25), rgb(0x252932), rgb(0x343a46), rgb(0xe6e9ef), rgb(0x98a1b1),
            rgb(0x6ea0ff), rgb(0x0d1220), rgb(0x35588f), rgb(0x2e6b52), rgb(0x7d5a2c), rgb(0x67499a),
            rgb(0xff6152), rgb(0xff6b5e), rgb(0xf2f5fa), rgb(0x343a46), rgb(0xe6e9ef), rgb(0x343a46)};
}

QString name_of(Theme theme) {
    return theme == Theme::light ? "light" : theme == Theme::contrast ? "contrast" : "dark";
}

namespace {

Theme named(const QString& name) {
    return name == "light" ? Theme::light : name == "contrast" ? Theme::contrast : Theme::dark;
}

} // namespace

Theme system_theme() {
    if (const QVariant heard = qApp->property("saycut_system_theme"); heard.isValid())
        return named(heard.toString());
    return qApp->palette().color(QPalette::Window).lightness() > 127 ? Theme::light : Theme::dark;
}

void set_system_theme(Theme theme) {
    qApp->setProperty("saycut_system_theme", name_of(theme));
}

Theme current_theme() {
    return named(qApp->property("saycut_theme").toString());
}

void apply_font(QApplication& application) {
    // Letters that Japanese and Chinese write differently have one number: the font says which are meant.
    const QString end = language() == "ja" ? "JP" : language() == "zh_CN" ? "SC" : QString();
    QStringList wanted{"Inter"};
    if (!end.isEmpty()) wanted << "Noto Sans CJK " + end << "Noto Sans " + end << "Source Han Sans " + end;
    QStringList families;
    for (const QString& family : wanted)
        if (QFontDatabase::families().contains(family)) families << family;
    QFont font = application.font();
    families << QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    font.setFamilies(families);
    font.setPixelSize(13);
    if (font != application.font()) application.setFont(font);
}

void apply_theme(QApplication& application, Theme theme) {
    load_resources();
    set_system_theme(system_theme()); // as it was before this program put its own colours on
    application.setProperty("saycut_theme", name_of(theme));
    application.setStyle("Fusion");
    apply_font(application);
    const Palette c = palette_of(theme);
    QPalette palette;
    palette.setColor(QPalette::Window, c.window), palette.setColor(QPalette::Base, c.raised),
        palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::WindowText, c.text), palette.setColor(QPalette::Button, c.raised),
        palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::Highlight, c.accent),
        palette.setColor(QPalette::HighlightedText, c.accent_text),
        palette.setColor(QPalette::PlaceholderText, c.faint);
    application.setPalette(palette);
    application.setStyleSheet(style_sheet(theme));
}

QIcon icon(const QString& name) {
    return QIcon(new PathIcon(name));
}

} // namespace ui
