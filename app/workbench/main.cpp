// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/workbench/Screenshot.h"
#include "ui/settings/Settings.h"
#include "ui/theme/Language.h"
#include "ui/theme/Theme.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

#include <cstdio>

namespace {

using namespace portside;

theme::Choice themeChoice(app::Theme asked, const settings::Settings& settings) {
    switch (asked) {
    case app::Theme::Light:
        return theme::Choice::Light;
    case app::Theme::Dark:
        return theme::Choice::Dark;
    case app::Theme::HighContrast:
        return theme::Choice::HighContrast;
    case app::Theme::System:
        return theme::Choice::System;
    case app::Theme::Unsaid:
        break;
    }
    return theme::choiceFrom(settings.themeWord()).value_or(theme::Choice::System);
}

/// False when nothing is to be opened: the start page stays.
bool open(window::MainWindow& window, const app::CommandLine& line) {
    if (line.audit) {
        using Of = jobs::AuditSubject::Of;
        window.audit({line.sample ? Of::BuiltInSample : Of::Clones, line.where});
    } else if (line.sample) {
        jobs::BuiltInSample sample;
        if (line.range)
            sample.part = jobs::BuiltInSample::Part::Range;
        sample.range = line.range;
        sample.change = line.change;
        window.openSubject(sample);
    } else if (line.range) {
        window.openSubject(*line.range);
    } else if (!line.diffFile.empty()) {
        window.openDiff(QString::fromStdString(line.diffFile));
    } else if (line.change) {
        window.openSubject(*line.change);
    } else if (!line.reviewFile.empty()) {
        window.openFile(QFileInfo(QString::fromStdString(line.reviewFile)).absoluteFilePath());
    } else {
        return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    const auto words =
        app::readCommandLine(app::Program::Workbench, std::vector<std::string>(argv + 1, argv + argc));
    if (const auto* answer = std::get_if<app::Answer>(&words)) {
        std::fputs(answer->text.c_str(), answer->exitCode == 0 ? stdout : stderr);
        return answer->exitCode;
    }
    const auto& line = std::get<app::CommandLine>(words);
    if (line.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("portside"));
    QApplication::setApplicationDisplayName(QStringLiteral("Portside"));
    QApplication::setApplicationVersion(QStringLiteral(PORTSIDE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("portside"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/portside/icons/portside.svg")));

    settings::Settings settings;
    theme::Theme theme;
    theme::useLanguage(QString::fromStdString(line.language));
    theme.choose(themeChoice(line.theme, settings));
    window::MainWindow window(theme, settings, line.where, settings::reviewsFolder());
    if (line.width > 0)
        window.resize(line.width, line.height);
    if (!line.screenshot.empty()) {
        const bool subject =
            line.sample || line.range || line.change || line.audit || !line.reviewFile.empty();
        app::takeScreenshot(window, QString::fromStdString(line.screenshot), subject);
    }
    window.show();
    if (line.screenshot.empty())
        window.goOnline();
    if (open(window, line)) {
        // A second start of the same review has nothing to show but the window that is there already.
        const auto leave =
            QObject::connect(&window, &window::MainWindow::openElsewhere, &window, &QWidget::close);
        QObject::connect(&window, &window::MainWindow::settledDown, &window,
                         [leave] { QObject::disconnect(leave); });
    } else {
        window.offerInterrupted();
    }
    return QApplication::exec();
}
