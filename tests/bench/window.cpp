// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the window on real input: first frame, first coloured function, switching functions, scrolling, memory. A
// tool for people, no test; tests/bench/measure starts it on a display of its own and prints what it says.
#include "ui/render/RowModel.h"
#include "ui/settings/Settings.h"
#include "ui/theme/Theme.h"
#include "ui/views/FunctionList.h"
#include "ui/views/VerdictPanel.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReviewPage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using namespace portside;

/// Milliseconds since the process was started, by the clock of who started it.
double sinceStart() {
    static const qint64 started = qEnvironmentVariable("PORTSIDE_BENCH_STARTED").toLongLong();
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<double>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - started) /
           1e6;
}

long residentKilobytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return at < 0 ? 0 : text.mid(at + 6).trimmed().split(' ').first().toLong();
}

void say(const char* what, double value, const char* unit) {
    std::printf("%-36s %9.1f %s\n", what, value, unit);
}

void sayTimes(const char* what, std::vector<double> times) {
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&](double part) {
        return times[std::min(times.size() - 1,
                              static_cast<size_t>(part * static_cast<double>(times.size())))];
    };
    std::printf("%-36s median %.2f ms, p99 %.2f ms, worst %.2f ms (%zu)\n", what, at(0.5), at(0.99),
                times.back(), times.size());
}

/// Calls back once, after the widget's next paint.
class NextPaint : public QObject {
public:
    NextPaint(QWidget* widget, std::function<void()> then) : QObject(widget), m_then(std::move(then)) {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {
                m_then();
                deleteLater();
            });
        }
        return false;
    }

private:
    std::function<void()> m_then;
};

double timed(const std::function<void()>& work) {
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void measureSwitching(window::MainWindow& window) {
    window::ReviewPage& page = window.reviewPage();
    std::vector<double> times;
    const int count = static_cast<int>(page.model().entries().size());
    for (int round = 0; round < 2; ++round)
        for (int entry = 0; entry < count; ++entry)
            times.push_back(timed([&] {
                page.list().setCurrentEntry(entry);
                QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
                window.repaint();
            }));
    sayTimes("switch function", times);
}

void measureScrolling(window::MainWindow& window) {
    views::SideBySideView& code = window.reviewPage().code();
    QScrollBar* bar = code.verticalScrollBar();
    std::printf("%-36s %9d\n", "rows", code.model().rowCount());
    // Before anything was scrolled: all above has to be highlighted for the last line to be right.
    say("jump to the end, first time", timed([&] {
            bar->setValue(bar->maximum());
            code.viewport()->repaint();
        }),
        "ms");
    std::vector<double> times;
    // As a wheel would: three lines a step, then pages, there and back.
    for (const int step : {60, -60, 600, -600})
        for (int at = step > 0 ? 0 : bar->maximum(); at >= 0 && at <= bar->maximum(); at += step)
            times.push_back(timed([&] {
                bar->setValue(at);
                code.viewport()->repaint();
            }));
    sayTimes("frame while scrolling", times);
}

/// Opens a whole file and calls back once it is painted.
void showFile(window::MainWindow& window, const QString& path, std::function<void()> then) {
    window::CodeArea& area = window.reviewPage().area();
    area.goTo(compare::Side::Botocore, path, 1);
    auto* patience = new QTimer(&window);
    QObject::connect(patience, &QTimer::timeout, &window, [&area, patience, then = std::move(then)] {
        if (area.busy())
            return;
        patience->stop();
        area.view().viewport()->repaint();
        then();
    });
    patience->start(1);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    QTemporaryDir folder;
    settings::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    settings.setPerson(QStringLiteral("Bench"), {});
    theme::Theme theme;
    theme.choose(theme::Choice::Light);
    window::MainWindow window(theme, settings, {}, folder.path());
    window.resize(1440, 900);

    jobs::Subject subject;
    const qsizetype pull = words.indexOf(QStringLiteral("--pr"));
    const qsizetype range = words.indexOf(QStringLiteral("--range"));
    const qsizetype fileWord = words.indexOf(QStringLiteral("--file"));
    const QString file = fileWord > 0 ? words.value(fileWord + 1) : QString();
    const bool stay = words.contains(QStringLiteral("--stay"));
    if (pull > 0) {
        pipeline::DriftRequest request;
        request.pullRequest = words.value(pull + 1).toInt();
        subject = request;
    } else if (range > 0) {
        subject = pipeline::AsyncNeedRequest{
            words.value(range + 1).toStdString(), words.value(range + 2).toStdString(), {}, 0, {}};
    } else {
        std::fputs("usage: portside_bench_window (--pr N | --range FROM TO) [--file PATH [--stay]]\n",
                   stderr);
        return 64;
    }

    new NextPaint(&window, [] { say("window", sinceStart(), "ms"); });
    QObject::connect(&window, &window::MainWindow::settledDown, &window, [&] {
        if (window.page() != window::MainWindow::Page::Review) {
            std::fputs("the subject could not be opened\n", stderr);
            QApplication::exit(4);
            return;
        }
        new NextPaint(window.reviewPage().code().viewport(), [&] {
            say("first coloured function", sinceStart(), "ms");
            if (file.isEmpty()) {
                measureSwitching(window);
                say("memory after that", static_cast<double>(residentKilobytes()) / 1024, "MB");
                QApplication::exit(0);
                return;
            }
            showFile(window, file, [&] {
                say("whole file", sinceStart(), "ms");
                if (stay) {
                    window.setWindowTitle(file);
                    return;
                }
                measureScrolling(window);
                say("memory after that", static_cast<double>(residentKilobytes()) / 1024, "MB");
                QApplication::exit(0);
            });
        });
    });
    window.show();
    window.openSubject(subject);
    return QApplication::exec();
}
