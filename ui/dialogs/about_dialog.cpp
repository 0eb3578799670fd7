// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"
#include "ui/base/plain_text.h"
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

AboutDialog::AboutDialog(QWidget* parent) : Guarded(parent) {
    setWindowTitle(tr("About Saycut"));
    setMinimumSize(520, 420);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(10);
    auto* name = plain_label("Saycut " + QCoreApplication::applicationVersion(), this);
    QFont large = name->font();
    large.setPixelSize(20);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    column->addWidget(name);
    column->addWidget(plain_paragraph(
        tr("A video editor that one can talk to. Everything stays on this machine, unless you turn on a "
           "language model elsewhere: no account, no other network."),
        this));
    column->addWidget(plain_paragraph(
        tr("Free software under the GNU General Public License, version 3 or later: it may be used, studied, "
           "changed and passed on. It comes without any warranty."),
        this));
    struct Row {
        const char *library, *what, *licence;
    };
    const Row rows[] = {
        {"Qt 6", QT_TR_NOOP("window and sound device"), "LGPL 3"},
        {"FFmpeg", QT_TR_NOOP("reading and writing media"), "LGPL 2.1 / GPL"},
        {"x264, x265", QT_TR_NOOP("encoders that FFmpeg uses"), "GPL 2"},
        {"OpenCV", QT_TR_NOOP("measuring pictures"), "Apache 2.0"},
        {"zimg", QT_TR_NOOP("conversions of colour and size"), "WTFPL"},
        {"OpenColorIO", QT_TR_NOOP("colour management of camera footage and tables"), "BSD 3-Clause"},
        {"nlohmann/json", QT_TR_NOOP("project files"), "MIT"},
        {"PyTorch (libtorch)", QT_TR_NOOP("models, where they are installed"), "BSD 3-Clause"},
        {"SentencePiece", QT_TR_NOOP("words for models"), "Apache 2.0"},
        {"all-MiniLM-L6-v2", QT_TR_NOOP("understanding what is said"), "Apache 2.0"}};
    auto* list = new QTreeWidget(this);
    list->setHeaderLabels({tr("Made with"), tr("For"), tr("Licence")});
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setAccessibleName(tr("Libraries and their licences"));
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const Row& row : rows)
        new QTreeWidgetItem(list, {row.library, tr(row.what), row.licence});
    column->addWidget(list, 1);
    column->addWidget(
        plain_paragraph(tr("Models have licences of their own: View, Models… shows them."), this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] { reject(); });
}

} // namespace ui
