// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one border between what throws and Qt, which cannot carry exceptions: what a slot, an event handler or
// a thread throws becomes a sentence that the nearest ProblemSink shows, and the program goes on.
//   class Panel : public Guarded<QWidget>      its events and its connect() are guarded
//   guarded(this, fn)                          for timers, menus and other callables
//   post(this, fn)                             from any thread to the interface's
//   guarded_thread(this, fn)                   round what runs on another thread
#pragma once
#include <QObject>
#include <QPointer>
#include <QString>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <chrono>
#include <functional>
#include <type_traits>
#endif

class QEvent;

namespace ui {

/// Shows people what went wrong. Interface thread.
class ProblemSink {
  public:
    virtual ~ProblemSink() = default;
    /// Shows it, but not again and again what fails with every mouse move or every frame.
    void tell(const QString& sentence);

  protected:
    virtual void show_problem(const QString& sentence) = 0;

  private:
    QString last_;
    std::chrono::steady_clock::time_point told_;
};

/// The nearest sink from `context` upwards is told from the event loop; nothing for an empty sentence.
/// Interface thread.
void report_problem(const QObject* context, const QString& sentence);
/// In a catch block on the interface thread: reports what is being thrown.
void report_thrown(const QObject* context);
/// In a catch block on any other thread; `context` outlives the call.
void report_thrown_elsewhere(QObject* context);

/// A callable with the border round it; returns a value of its type where something was thrown.
template <typename F>
class GuardedCall {
  public:
    GuardedCall(const QObject* context, F fn)
        : context_(const_cast<QObject*>(context)), fn_(std::move(fn)) {} // QPointer knows no const objects
    template <typename... A>
    auto operator()(A&&... arguments) -> std::invoke_result_t<F&, A...> {
        using Returned = std::invoke_result_t<F&, A...>;
        try {
            return std::invoke(fn_, std::forward<A>(arguments)...);
        } catch (...) {
            report_thrown(context_);
        }
        if constexpr (!std::is_void_v<Returned>) return Returned{};
    }

  private:
    QPointer<QObject> context_;
    F fn_;
};

template <typename F>
GuardedCall<F> guarded(const QObject* context, F fn) {
    return {context, std::move(fn)};
}

/// Runs `fn` on the interface thread, later; a context that is gone drops the call. `context` outlives this
/// call.
template <typename F>
void post(QObject* context, F fn) {
    QMetaObject::invokeMethod(context, guarded(context, std::move(fn)), Qt::QueuedConnection);
}

/// For the body of a thread or of a pool's task; `context` outlives the body.
template <typename F>
auto guarded_thread(QObject* context, F fn) {
    return [context, fn = std::move(fn)](auto&&... arguments) mutable {
        try {
            fn(std::forward<decltype(arguments)>(arguments)...);
        } catch (...) {
            report_thrown_elsewhere(context);
        }
    };
}

/// A QObject whose event handlers and connections throw at nobody.
template <typename Base>
class Guarded : public Base {
  public:
    using Base::Base;
    bool event(QEvent* event) override {
        return guarded(this, [&] { return Base::event(event); })();
    }
    /// Hides QObject's: every connection has a context and the border round its slot.
    template <typename Sender, typename Signal, typename Slot>
    static QMetaObject::Connection connect(const Sender* sender, Signal signal, const QObject* context,
                                           Slot slot) {
        return QObject::connect(sender, signal, context, guarded(context, std::move(slot)));
    }
    /// With a member function of the context.
    template <typename Sender, typename Signal, typename Context, typename R, typename Owner, typename... A>
    static QMetaObject::Connection connect(const Sender* sender, Signal signal, Context* context,
                                           R (Owner::*slot)(A...)) {
        return QObject::connect(sender, signal, context, guarded(context, [context, slot](A... arguments) {
                                    (context->*slot)(arguments...);
                                }));
    }
};

} // namespace ui
