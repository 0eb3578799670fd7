// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/told_clips.h"
#include "core/edits/sync.h"
#include "ui/base/accessible.h"
#include "ui/base/guarded.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_view.h"
#include <QAccessibleWidget>
#include <algorithm>

namespace ui {
namespace {

using core::ClipId;

QString action_words(bool toggles) {
    return toggles ? tr("Adds it to what is selected, or takes it out") : tr("Selects it");
}

/// The words of a title or a subtitle, else its name.
QString name_of(const core::Clip& clip) {
    constexpr int kLong = 80; // letters
    const std::string words = clip.is_title() ? clip.text() : std::string();
    return one_line(QString::fromStdString(words.empty() ? clip.name : words), kLong);
}

QString place_of(const core::Project& project, const core::Track& track, const core::Clip& clip) {
    const auto rate = project.rate();
    QString words = tr("On %1, from %2 to %3, %4 long")
                        .arg(track_name(project, track), time_words(clip.start, rate),
                             time_words(clip.end(), rate), time_words(clip.length(), rate));
    if (!clip.enabled) words += ". " + tr("It is switched off.");
    return words;
}

/// One clip. It keeps the id: the clip itself is looked up whenever something is asked of it.
class ToldClip final : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    ToldClip(TimelineView& view, ClipId id) : view_(&view), id_(std::move(id)) {}
    [[nodiscard]] const ClipId& id() const { return id_; }
    [[nodiscard]] bool isValid() const override { return view_ && found().clip; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override {
        return view_ ? view_->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return view_ ? QAccessible::queryAccessibleInterface(view_.data()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        const auto clip = found();
        if (kind == QAccessible::Name) return name_of(*clip.clip);
        if (kind == QAccessible::Value) return range_words(clip.clip->range(), project().rate());
        if (kind == QAccessible::Description) return place_of(project(), *clip.track, *clip.clip);
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        const QRect box = seen();
        return box.isEmpty() ? QRect() : QRect(view_->mapToGlobal(box.topLeft()), box.size());
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const auto& chosen = view_->workspace().selection();
        state.focusable = state.selectable = state.multiSelectable = true;
        state.selected = chosen.contains(id_);
        state.active = state.focused = state.selected && chosen.size() == 1 && view_->hasFocus();
        state.invisible = !view_->isVisible();
        state.offscreen = seen().isEmpty();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), toggleAction()}; }
    [[nodiscard]] QString localizedActionDescription(const QString& name) const override {
        return action_words(name == toggleAction());
    }
    void doAction(const QString& name) override {
        if (!isValid() || !actionNames().contains(name)) return;
        guarded(view_.data(), [this, toggles = name == toggleAction()] { // as the mouse does
            auto chosen = toggles ? view_->workspace().selection() : std::set<ClipId>();
            const bool had = chosen.contains(id_);
            for (const ClipId& id : core::clips_moving_with(project(), id_))
                had ? static_cast<void>(chosen.erase(id)) : static_cast<void>(chosen.insert(id));
            view_->workspace().select(chosen);
        })();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

  private:
    [[nodiscard]] const core::Project& project() const { return view_->workspace().project(); }
    [[nodiscard]] core::Project::Found found() const { return project().find_clip(id_); }
    /// What of it is seen, in the view; empty: it is scrolled away.
    [[nodiscard]] QRect seen() const {
        if (!isValid()) return {};
        const auto clip = found();
        const TimelineLayout& layout = view_->layout_of();
        for (const auto& row : layout.rows)
            if (row.track == clip.track->id)
                return QRect(QPoint(static_cast<int>(layout.x_of(clip.clip->start)), row.top),
                             QPoint(static_cast<int>(layout.x_of(clip.clip->end())) - 1,
                                    row.top + row.height - 1))
                    .intersected(
                        view_->rect().adjusted(TimelineLayout::kHeader, TimelineLayout::kRuler, 0, 0));
        return {};
    }
    QPointer<TimelineView> view_;
    ClipId id_;
};

/// The timeline: its clips, row by row, and then the buttons that lie on it.
class ToldTimeline final : public QAccessibleWidget {
  public:
    explicit ToldTimeline(TimelineView& view) : QAccessibleWidget(&view, QAccessible::List), view_(view) {}
    [[nodiscard]] int childCount() const override {
        return static_cast<int>(clips().size()) + QAccessibleWidget::childCount();
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const int count = static_cast<int>(clips().size());
        if (index < 0 || index >= count) return QAccessibleWidget::child(index - count);
        return told(order_[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        if (const auto* clip = dynamic_cast<const ToldClip*>(child)) {
            const auto found = std::find(clips().begin(), clips().end(), clip->id());
            return found == order_.end() ? -1 : static_cast<int>(found - order_.begin());
        }
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : index + static_cast<int>(clips().size());
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const auto& chosen = view_.workspace().selection();
        if (view_.hasFocus() && chosen.size() == 1 &&
            view_.workspace().project().find_clip(*chosen.begin()).clip)
            return told(*chosen.begin());
        return QAccessibleWidget::focusChild();
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? accessible_value(view_) : QAccessibleWidget::text(kind);
    }
    /// What is selected is another than before: those clips say so, and one that is alone has the focus.
    void tell_selection() {
        std::set<ClipId> now = view_.workspace().selection();
        if (now == selected_) return;
        const auto say = [this](const ClipId& id, QAccessible::Event what) {
            if (!view_.workspace().project().find_clip(id).clip) return;
            QAccessibleEvent event(told(id), what);
            QAccessible::updateAccessibility(&event);
        };
        for (const ClipId& id : selected_)
            if (!now.contains(id)) say(id, QAccessible::SelectionRemove);
        for (const ClipId& id : now)
            if (!selected_.contains(id)) say(id, QAccessible::SelectionAdd);
        if (now.size() == 1 && view_.hasFocus()) say(*now.begin(), QAccessible::Focus);
        selected_ = std::move(now);
    }
    /// Interfaces of clips that are gone are let go.
    void forget() {
        std::erase_if(told_, [this](const auto& each) {
            if (view_.workspace().project().find_clip(each.first).clip) return false;
            QAccessible::deleteAccessibleInterface(each.second);
            return true;
        });
    }

  protected:
    ~ToldTimeline() override {
        for (const auto& [id, number] : told_)
            QAccessible::deleteAccessibleInterface(number);
    }

  private:
    /// In the order in which they are seen: from the top to the bottom, from left to right.
    const std::vector<ClipId>& clips() const {
        const core::ProjectPtr now = view_.workspace().snapshot();
        if (now == of_) return order_;
        of_ = now;
        order_.clear();
        TimelineLayout layout; // the view's own may not have been arranged for this version yet
        layout.arrange(*now, view_.height());
        for (const auto& row : layout.rows)
            if (const core::Track* track = now->find_track(row.track))
                for (const core::Clip& clip : track->clips)
                    order_.push_back(clip.id);
        return order_;
    }
    QAccessibleInterface* told(const ClipId& id) const {
        const auto [found, fresh] = told_.try_emplace(id);
        if (fresh) found->second = QAccessible::registerAccessibleInterface(new ToldClip(view_, id));
        return QAccessible::accessibleInterface(found->second);
    }
    TimelineView& view_;
    mutable core::ProjectPtr of_;
    mutable std::vector<ClipId> order_;
    mutable std::map<ClipId, QAccessible::Id> told_;
    std::set<ClipId> selected_;
};

QAccessibleInterface* make(const QString& /*class_name*/, QObject* object) {
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new ToldTimeline(*view) : nullptr;
}

} // namespace

void tell_clips(TimelineView& view) {
    install_accessible_roles(); // before this one: the last that is put in is asked first
    static const bool once = (QAccessible::installFactory(make), true);
    static_cast<void>(once);
    // What was told of it before (its name made an event) knew nothing of clips.
    if (auto* before = QAccessible::queryAccessibleInterface(&view);
        before && !dynamic_cast<ToldTimeline*>(before))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(before));
    const auto told = [&view]() -> ToldTimeline* {
        if (!QAccessible::isActive()) return nullptr; // nobody listens
        return dynamic_cast<ToldTimeline*>(QAccessible::queryAccessibleInterface(&view));
    };
    TimelineView::connect(&view.workspace(), &Workspace::selection_changed, &view, [told] {
        if (auto* timeline = told()) timeline->tell_selection();
    });
    TimelineView::connect(&view.workspace(), &Workspace::project_changed, &view, [told, &view] {
        auto* timeline = told();
        if (!timeline) return;
        timeline->forget();
        QAccessibleEvent event(&view, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    });
}

} // namespace ui
