// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/Headless.h"

#include "app/CommandLine.h"
#include "app/headless/Clone.h"
#include "app/headless/Post.h"
#include "core/base/FileWriter.h"
#include "core/pipeline/Sample.h"
#include "core/pipeline/Verification.h"
#include "core/report/AuditReport.h"
#include "core/report/Escaping.h"
#include "core/report/HistoryReport.h"
#include "core/review/JsonText.h"
#include "core/review/ReviewFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <iostream>
#include <sstream>

namespace portside::app {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

constexpr int passedExitCode = 0;
constexpr int failedExitCode = 4;

Result<std::string> readInput(const std::string& path, std::istream& standardInput) {
    if (path == "-") {
        std::ostringstream text;
        text << standardInput.rdbuf();
        return text.str();
    }
    QFile file(QFile::decodeName(QByteArray::fromStdString(path)));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Unreadable,
                          "cannot read " + path + ": " + file.errorString().toStdString());
    return file.readAll().toStdString();
}

std::string registriesJson(const mirror::Registries& registries) {
    const auto array = [](const std::set<std::string>& names) {
        QJsonArray out;
        for (const auto& name : names)
            out.append(review::qtText(name));
        return out;
    };
    return review::jsonText(QJsonObject{{"overrides"_L1, array(registries.overrideNames())},
                                        {"async_methods"_L1, array(registries.asyncMethods)},
                                        {"aio_classes"_L1, array(registries.aioClasses)}},
                            review::JsonLayout::Readable);
}

std::string hashesJson(const std::vector<pipeline::SymbolHash>& hashes) {
    QJsonArray list;
    for (const auto& hash : hashes) {
        QJsonObject entry{{"symbol"_L1, review::qtText(hash.symbol)},
                          {"digest"_L1, review::qtText(hash.digest)},
                          {"file"_L1, review::qtText(hash.path)},
                          {"line"_L1, hash.line},
                          {"covers"_L1, hash.covers}};
        if (hash.old)
            entry.insert("old"_L1, review::qtText(*hash.old));
        list.append(entry);
    }
    return review::jsonText(list, review::JsonLayout::Readable);
}

/// One command's way from words to a report.
class Run {
public:
    Run(CommandLine line, Streams streams, const base::Progress& progress)
        : m_line(std::move(line)), m_streams(streams), m_progress(progress) {}

    int finished() {
        for (const auto& path : {m_line.save, m_line.output})
            if (const auto problem = path.empty() ? std::nullopt : review::whyNotReplaceable(path))
                return unwritten(*problem);
        if (m_line.command == Command::Clone)
            return cloneProjects(m_line, m_streams, m_progress);
        if (m_line.sample) {
            if (const auto problem = useSample())
                return failed(*problem);
        }
        if (m_line.command == Command::Registries)
            return listed(pipeline::readRegistries(m_line.where), registriesJson);
        if (m_line.command == Command::Hashes)
            return listed(pipeline::readHashes(*m_line.hashes), hashesJson);
        if (m_line.command == Command::History)
            return listed(pipeline::judgeHistory(*m_line.history, m_progress),
                          m_line.format == report::Format::Json ? report::writeHistoryJson
                                                                : report::writeHistoryText);
        if (m_line.command == Command::Audit)
            return audited();
        if (m_line.command == Command::Verify)
            return verified();
        const auto review = judged();
        m_progress.at({});
        if (!review)
            return failed(review.error());
        if (m_line.command == Command::Post)
            return postReview(*review, m_line, m_streams, m_progress);
        const auto report = report::write(*review, m_line.format);
        if (!report && report.error().code == base::ErrorCode::Usage) {
            m_streams.err << "portside-cli: " << report.error().message << '\n';
            return usageExitCode;
        }
        if (!report)
            return failed(report.error());
        if (!m_line.save.empty()) {
            const auto saved = review::writeReview(*review, m_line.save);
            if (!saved)
                return unwritten(saved.error());
        }
        sayWarnings(*review);
        const bool classification = m_line.format == report::Format::Classification;
        return delivered(*report, classification ? passedExitCode : report::exitCode(*review, m_line.failOn));
    }

private:
    std::optional<base::Error> useSample() {
        const auto sample = pipeline::openSample({});
        if (!sample)
            return sample.error();
        m_line.where = sample->where;
        if (!m_line.range)
            m_line.range = sample->range;
        if (!m_line.change)
            m_line.change = sample->pullRequest;
        m_line.range->where = sample->where;
        if (m_line.hashes)
            m_line.hashes->where = sample->where;
        if (m_line.history)
            m_line.history->where = sample->where;
        if (m_line.audit)
            m_line.audit->where = sample->audited;
        m_line.change->where = sample->where;
        return std::nullopt;
    }

    int audited() const {
        const auto audit = pipeline::judgeAudit(*m_line.audit, m_progress);
        m_progress.at({});
        if (!audit)
            return failed(audit.error());
        const auto report = report::writeAudit(*audit, m_line.format);
        if (!report)
            return failed(report.error());
        if (m_line.format == report::Format::Text)
            sayWarnings(audit->warnings);
        return delivered(*report, passedExitCode);
    }

    template <typename Value, typename Json> int listed(const Result<Value>& value, Json json) const {
        m_progress.at({});
        return value ? delivered(json(*value), passedExitCode) : failed(value.error());
    }

    int verified() const {
        const auto verification =
            pipeline::verify({m_line.reviewFile, m_line.allowedSigners, m_line.where}, m_progress);
        m_progress.at({});
        if (!verification)
            return failed(verification.error());
        constexpr int disprovenExitCode = 1;
        const auto result = verification->result();
        return delivered(pipeline::verificationText(*verification),
                         result == pipeline::Proof::Proven      ? passedExitCode
                         : result == pipeline::Proof::Disproven ? disprovenExitCode
                                                                : failedExitCode);
    }

    Result<review::Review> judged() {
        if (m_line.command == Command::Report || !m_line.reviewFile.empty())
            return review::readReview(m_line.reviewFile);
        std::optional<std::string> body;
        if (!m_line.bodyFile.empty()) {
            auto text = readInput(m_line.bodyFile, m_streams.in);
            if (!text)
                return text.error();
            body = std::move(*text);
        }
        const auto textOf = [&](int pullRequest) {
            return body ? body : pullRequestText(m_line, pullRequest, m_streams, m_progress);
        };
        if (m_line.command == Command::AsyncNeed) {
            if (body || m_line.range->pullRequest > 0)
                m_line.range->pullRequestText = textOf(m_line.range->pullRequest);
            return pipeline::judgeAsyncNeed(*m_line.range, m_progress);
        }
        if (m_line.change->subject == pipeline::DriftRequest::Subject::Diff) {
            auto text = readInput(m_line.diffFile, m_streams.in);
            if (!text)
                return text.error();
            m_line.change->diffText = std::move(*text);
        }
        if (m_line.command == Command::OverrideDrift)
            m_line.change->textOfSync = [&] { return textOf(m_line.change->pullRequest); };
        return pipeline::judgeDrift(*m_line.change, m_progress);
    }

    // JSON and Markdown carry the warnings themselves.
    void sayWarnings(const review::Review& review) const {
        if (m_line.format != report::Format::Text && m_line.format != report::Format::Classification)
            return;
        sayWarnings(review.drift() ? review.drift()->warnings : review.asyncNeed()->warnings);
    }

    void sayWarnings(const std::vector<std::string>& warnings) const {
        for (const auto& warning : warnings)
            m_streams.err << "warning: " << report::visible(warning) << '\n';
    }

    int delivered(const std::string& text, int exitCode) const {
        if (m_line.output.empty()) {
            m_streams.out << text;
            return exitCode;
        }
        const auto written = base::writeFile(m_line.output, text);
        return written ? exitCode : unwritten(written.error());
    }

    int unwritten(const base::Error& error) const {
        m_streams.err << "portside-cli: " << report::visible(error.message) << '\n';
        return failedExitCode;
    }

    int failed(const base::Error& error) const {
        if (!error.detail.empty())
            m_streams.err << "portside-cli: " << report::visible(error.detail) << '\n';
        const bool range = m_line.command == Command::AsyncNeed;
        const auto kind = range ? report::Kind::AsyncNeed : report::Kind::OverrideDrift;
        // A list of names has no error form of its own.
        const bool list = m_line.command == Command::Registries || m_line.command == Command::Hashes ||
                          m_line.command == Command::History || m_line.command == Command::Audit;
        const auto format = list ? report::Format::Text : m_line.format;
        if (!m_line.output.empty())
            m_streams.err << "error: " << report::visible(error.message) << '\n';
        return delivered(report::writeError(kind, format, error.message),
                         format == report::Format::Classification ? passedExitCode : failedExitCode);
    }

    CommandLine m_line;
    Streams m_streams;
    const base::Progress& m_progress;
};

} // namespace

int runHeadless(const std::vector<std::string>& arguments, Streams streams, const base::Progress& progress) {
    auto read = readCommandLine(Program::Headless, arguments);
    int exitCode = passedExitCode;
    if (const auto* answer = std::get_if<Answer>(&read)) {
        exitCode = answer->exitCode;
        (exitCode == passedExitCode ? streams.out : streams.err) << answer->text;
    } else {
        exitCode = Run(std::get<CommandLine>(std::move(read)), streams, progress).finished();
    }
    if (streams.out.flush())
        return exitCode;
    streams.err << "portside-cli: standard output cannot be written\n";
    return failedExitCode;
}

} // namespace portside::app
