// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the window on the built-in sample, in every state that a designer wants to look at. A tool for
// people, no test: packaging/screenshots runs it.
//   portside_pictures FOLDER THEME LANGUAGE WIDTHxHEIGHT STATE...
#include "ui/models/FunctionFilter.h"
#include "ui/theme/Language.h"
#include "ui/theme/Theme.h"
#include "ui/views/FunctionList.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ReleasesPage.h"
#include "ui/window/ReviewPage.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPixmap>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace {

using namespace portside;

constexpr int settleMs = 400;
constexpr int patienceMs = 60000;

bool waitFor(const std::function<bool()>& done) {
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < patienceMs)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    return done();
}

void settleDown() {
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < settleMs)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

class Camera {
public:
    Camera(window::MainWindow& window, const QDir& folder) : m_window(window), m_folder(folder) {}

    bool take(const QString& state) {
        static const QStringList dialogs{QStringLiteral("export"), QStringLiteral("keys"),
                                         QStringLiteral("preferences"), QStringLiteral("baseline")};
        if (dialogs.contains(state))
            return review(jobs::BuiltInSample::Part::PullRequest) && takeDialog(state);
        if (!bring(state))
            return false;
        settleDown();
        return m_window.grab().save(fileOf(state));
    }

private:
    bool open(const jobs::Subject& subject) {
        bool done = false;
        const auto heard = QObject::connect(&m_window, &window::MainWindow::settledDown, &m_window,
                                            [&done] { done = true; });
        m_window.openSubject(subject);
        const bool came = waitFor([&done] { return done; });
        QObject::disconnect(heard);
        return came;
    }

    bool review(jobs::BuiltInSample::Part part) {
        return open(jobs::BuiltInSample{part, {}, {}}) && m_window.page() == window::MainWindow::Page::Review;
    }

    QString fileOf(const QString& state) const { return m_folder.filePath(state + QStringLiteral(".png")); }

    /// Its event loop runs inside the action. The window stands behind it, as it does for a reader.
    bool takeDialog(const QString& action) {
        bool saved = false;
        QTimer::singleShot(settleMs, &m_window, [&] {
            QWidget* front = QApplication::activeModalWidget();
            saved = front && front->grab().save(fileOf(action));
            if (front)
                front->close();
        });
        m_window.actionNamed(action)->trigger();
        return saved;
    }

    bool bring(const QString& state) {
        using Part = jobs::BuiltInSample::Part;
        if (state == QLatin1String("start")) {
            m_window.showStart();
            return true;
        }
        if (state == QLatin1String("pull-request") && review(Part::PullRequest)) {
            m_window.reviewPage().selectFirstFlagged();
            return true;
        }
        if (state == QLatin1String("tag-range") && review(Part::Range)) {
            m_window.reviewPage().selectFirstFlagged();
            return true;
        }
        if (state == QLatin1String("timeline") || state == QLatin1String("audit")) {
            const QString name = state == QLatin1String("audit") ? QStringLiteral("sampleAudit")
                                                                 : QStringLiteral("sampleReleases");
            QAction* action = m_window.actionNamed(name);
            if (!action)
                return false;
            action->trigger();
            settleDown();
            return state == QLatin1String("audit") || waitFor([this] {
                       return m_window.releasesPage().state() == window::ReleasesPage::State::Judged;
                   });
        }
        if (state == QLatin1String("empty-filter") && review(Part::PullRequest)) {
            m_window.findChild<QLineEdit*>(QStringLiteral("searchFunctions"))
                ->setText(QStringLiteral("nowhere"));
            return true;
        }
        if (state == QLatin1String("error")) {
            pipeline::DriftRequest missing;
            missing.pullRequest = 1562;
            missing.where.aiobotocoreRepo = "/harbour/aiobotocore";
            return open(missing) && m_window.page() == window::MainWindow::Page::Error;
        }
        return false;
    }

    window::MainWindow& m_window;
    QDir m_folder;
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 6) {
        std::fputs("usage: portside_pictures FOLDER THEME LANGUAGE WIDTHxHEIGHT STATE...\n", stderr);
        return 64;
    }
    const QTemporaryDir home;
    settings::Settings settings(home.filePath(QStringLiteral("settings.ini")));
    settings.setPerson(QStringLiteral("Marlin Quay"), QStringLiteral("marlin@harbour.example"));
    theme::Theme theme;
    theme::useLanguage(words[3]);
    theme.choose(theme::choiceFrom(words[2]).value_or(theme::Choice::Light));
    window::MainWindow window(theme, settings, {}, home.filePath(QStringLiteral("reviews")));
    const QStringList size = words[4].split(QLatin1Char('x'));
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    Camera camera(window, QDir(words[1]));
    int failed = 0;
    for (const QString& state : words.mid(5)) {
        if (camera.take(state))
            continue;
        std::fprintf(stderr, "no picture of %s\n", qPrintable(state));
        ++failed;
    }
    return failed == 0 ? 0 : 1;
}
