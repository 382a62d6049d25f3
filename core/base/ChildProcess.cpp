// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ChildProcess.h"

#include <QProcess>
#include <QStringList>

namespace portside::base {

Result<ChildResult> runProgram(const std::string& program, const std::vector<std::string>& arguments,
                               const std::string& input, const Progress& progress) {
    constexpr int pollMs = 100;
    constexpr int crashed = -1;
    QStringList words;
    for (const auto& argument : arguments)
        words << QString::fromStdString(argument);
    QProcess process;
    process.start(QString::fromStdString(program), words);
    if (!process.waitForStarted())
        return fail(ErrorCode::CannotWrite, "the program " + program + " cannot be started");
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    while (!process.waitForFinished(pollMs) && process.state() != QProcess::NotRunning) {
        if (!progress.stopped())
            continue;
        process.kill();
        process.waitForFinished();
        return fail(ErrorCode::Stopped, "stopped");
    }
    return ChildResult{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : crashed,
                       process.readAllStandardOutput().toStdString(),
                       process.readAllStandardError().toStdString()};
}

} // namespace portside::base
