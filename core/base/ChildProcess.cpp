// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ChildProcess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace portside::base {

Result<ChildResult> runProgram(const std::string& program, const std::vector<std::string>& arguments,
                               const std::string& input, const Progress& progress,
                               const ChildSurroundings& surroundings) {
    constexpr int pollMs = 100;
    constexpr int crashed = -1;
    QStringList words;
    for (const auto& argument : arguments)
        words << QString::fromStdString(argument);
    QProcess process;
    process.setWorkingDirectory(QFile::decodeName(QByteArray::fromStdString(surroundings.folder)));
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : surroundings.environment)
        environment.insert(QString::fromStdString(name), QString::fromStdString(value));
    process.setProcessEnvironment(environment);
    process.start(QString::fromStdString(program), words);
    if (!process.waitForStarted())
        return fail(ErrorCode::CannotWrite, "the program " + program + " cannot be started");
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    QElapsedTimer running;
    running.start();
    while (!process.waitForFinished(pollMs) && process.state() != QProcess::NotRunning) {
        const bool late =
            surroundings.patience.count() > 0 && running.hasExpired(surroundings.patience.count());
        if (!progress.stopped() && !late)
            continue;
        process.kill();
        process.waitForFinished();
        return late ? fail(ErrorCode::Unreachable, "the program " + program + " does not end")
                    : fail(ErrorCode::Stopped, "stopped");
    }
    return ChildResult{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : crashed,
                       process.readAllStandardOutput().toStdString(),
                       process.readAllStandardError().toStdString()};
}

} // namespace portside::base
