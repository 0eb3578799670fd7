// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_use_box.h"
#include "core/assist/model_settings.h"
#include "ui/base/ask.h"
#include "ui/base/plain_text.h"
#include <QDir>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr double kGigabyte = 1073741824.0, kMostGigabytes = 4096, kMostStrength = 10;

} // namespace

ModelUseBox::ModelUseBox(QWidget* parent) : Guarded(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    adapters_ = new QTableWidget(0, 2, this);
    adapters_->setAccessibleName(tr("Adapters"));
    adapters_->setHorizontalHeaderLabels({tr("Adapter"), tr("Strength")});
    adapters_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    adapters_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    adapters_->horizontalHeader()->setHighlightSections(false);
    adapters_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    adapters_->horizontalHeader()->resizeSection(1, 110);
    adapters_->verticalHeader()->hide();
    adapters_->verticalHeader()->setDefaultSectionSize(38);
    adapters_->setShowGrid(false);
    adapters_->setTextElideMode(Qt::ElideMiddle);
    adapters_->setSelectionBehavior(QAbstractItemView::SelectRows);
    adapters_->setSelectionMode(QAbstractItemView::SingleSelection);
    adapters_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    adapters_->setTabKeyNavigation(false);
    adapters_->setMaximumHeight(130);
    column->addWidget(adapters_);
    auto* row = new QHBoxLayout;
    add_ = new QPushButton(tr("Add adapter…"), this);
    remove_ = new QPushButton(tr("Remove adapter"), this);
    limit_ = new QDoubleSpinBox(this);
    limit_->setAccessibleName(tr("Memory limit"));
    limit_->setRange(0, kMostGigabytes);
    limit_->setDecimals(1);
    limit_->setSingleStep(0.5);
    limit_->setMaximumWidth(190);
    limit_->setSuffix(tr(" GiB"));
    limit_->setSpecialValueText(tr("as the machine allows"));
    limit_->setToolTip(plain_tool_tip(
        tr("What the model's weights may take; the rest is read from the file while it runs.")));
    auto* label = plain_label(tr("Memory limit"), this);
    label->setBuddy(limit_);
    row->addWidget(add_);
    row->addWidget(remove_);
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(limit_);
    column->addLayout(row);
    connect(add_, &QPushButton::clicked, this, &ModelUseBox::add_adapters);
    connect(remove_, &QPushButton::clicked, this, &ModelUseBox::remove_adapter);
    connect(limit_, &QDoubleSpinBox::valueChanged, this, &ModelUseBox::change);
    connect(adapters_, &QTableWidget::itemSelectionChanged, this,
            [this] { remove_->setEnabled(!model_.isEmpty() && adapters_->currentRow() >= 0); });
    show_model({});
}

void ModelUseBox::show_model(const QString& model) {
    model_ = {};
    use_ = {};
    fill(); // nothing of the one before stays where this one's cannot be read
    if (!model.isEmpty()) use_ = core::assist::kept_use(model.toStdString());
    model_ = model;
    fill();
}

void ModelUseBox::fill() {
    filling_ = true;
    adapters_->setRowCount(static_cast<int>(use_.adapters.size()));
    for (int i = 0; i < adapters_->rowCount(); ++i) {
        const auto& adapter = use_.adapters[static_cast<std::size_t>(i)];
        const QString path = QString::fromStdString(adapter.file.string());
        auto* item = new QTableWidgetItem(QString::fromStdString(adapter.file.filename().string()));
        item->setToolTip(plain_tool_tip(path));
        adapters_->setItem(i, 0, item);
        auto* strength = new QDoubleSpinBox(adapters_);
        strength->setAccessibleName(tr("Strength of %1").arg(item->text()));
        strength->setRange(-kMostStrength, kMostStrength);
        strength->setDecimals(2);
        strength->setSingleStep(0.05);
        strength->setValue(adapter.strength);
        connect(strength, &QDoubleSpinBox::valueChanged, this, &ModelUseBox::change);
        adapters_->setCellWidget(i, 1, strength);
    }
    if (adapters_->currentRow() < 0 && adapters_->rowCount() > 0) adapters_->selectRow(0);
    limit_->setValue(use_.memory_limit / kGigabyte);
    for (QWidget* widget :
         {static_cast<QWidget*>(adapters_), static_cast<QWidget*>(add_), static_cast<QWidget*>(limit_)})
        widget->setEnabled(!model_.isEmpty());
    remove_->setEnabled(!model_.isEmpty() && adapters_->currentRow() >= 0);
    filling_ = false;
}

void ModelUseBox::add_adapters() {
    choose_files(this,
                 {.title = tr("Adapters (LoRA)"),
                  .start = QDir::homePath(),
                  .filter = tr("Adapters (*.safetensors *.pt *.pth *.bin *.ckpt)"),
                  .mode = QFileDialog::ExistingFiles},
                 [this](const QStringList& files) {
                     if (model_.isEmpty()) return;
                     for (const QString& file : files)
                         use_.adapters.push_back({.file = file.toStdString()});
                     core::assist::keep_use(model_.toStdString(), use_);
                     fill();
                 });
}

void ModelUseBox::remove_adapter() {
    const int row = adapters_->currentRow();
    if (model_.isEmpty() || row < 0 || row >= static_cast<int>(use_.adapters.size())) return;
    use_.adapters.erase(use_.adapters.begin() + row);
    core::assist::keep_use(model_.toStdString(), use_);
    fill();
}

void ModelUseBox::change() {
    if (filling_ || model_.isEmpty()) return;
    for (int i = 0; i < adapters_->rowCount(); ++i)
        if (const auto* strength = qobject_cast<QDoubleSpinBox*>(adapters_->cellWidget(i, 1)))
            use_.adapters[static_cast<std::size_t>(i)].strength = strength->value();
    use_.memory_limit = limit_->value() * kGigabyte;
    core::assist::keep_use(model_.toStdString(), use_);
}

} // namespace ui
