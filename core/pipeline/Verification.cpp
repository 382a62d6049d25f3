// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Verification.h"

#include "core/pipeline/Sample.h"
#include "core/pipeline/Sources.h"
#include "core/report/Escaping.h"
#include "core/review/Journal.h"
#include "core/review/ReviewFile.h"
#include "core/review/ReviewJson.h"
#include "core/review/SignOff.h"
#include "core/review/Signature.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace portside::pipeline {

using namespace Qt::StringLiterals;
using base::Result;
using review::Review;

namespace {

class Verifier {
public:
    Verifier(const VerifyRequest& request, const base::Progress& progress)
        : m_request(request), m_progress(progress) {}

    Result<Verification> finished() {
        QFile file(QFile::decodeName(QByteArray::fromStdString(m_request.path)));
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::Unreadable,
                              "cannot read " + m_request.path + ": " + file.errorString().toStdString());
        const auto bytes = file.readAll();
        auto review = review::fromJson({bytes.data(), static_cast<size_t>(bytes.size())});
        if (!review && review.error().code == base::ErrorCode::NewerFormat)
            return review.error();
        if (!review) {
            say(Proof::Disproven, "the file is damaged: " + review.error().message);
            return std::move(m_out);
        }
        m_review = std::move(*review);
        m_object = QJsonDocument::fromJson(bytes).object();
        checkFile(bytes.toStdString());
        checkSignOff();
        if (m_out.result() != Proof::Disproven)
            judgeAgain();
        return std::move(m_out);
    }

private:
    void say(Proof proof, std::string words) { m_out.lines.push_back({proof, std::move(words)}); }

    void checkFile(const std::string& bytes) {
        const auto expected = review::laidOut(m_object);
        const auto [there, wanted] =
            std::mismatch(bytes.begin(), bytes.end(), expected.begin(), expected.end());
        if (there != bytes.end() || wanted != expected.end())
            say(Proof::Disproven, "the file was changed after Portside wrote it, from byte " +
                                      std::to_string(there - bytes.begin()) + " on");
        const auto derived = review::toObject(m_review);
        for (auto field = derived.begin(); field != derived.end(); ++field)
            if (m_object.value(field.key()) != field.value()) {
                say(Proof::Disproven, "the field \"" + field.key().toStdString() +
                                          "\" does not follow from the rest of the file");
                return;
            }
        QFile journal(QFile::decodeName(QByteArray::fromStdString(review::journalPath(m_request.path))));
        if (journal.open(QIODevice::ReadOnly)) {
            auto changed = m_review;
            review::appendUnfolded(changed, review::journalFrom(journal.readAll().toStdString()).records);
            if (review::toObject(changed) != review::toObject(m_review)) {
                say(Proof::Unknown,
                    "the journal beside the file holds what was decided since; open the review and "
                    "close it to have it in the file");
                return;
            }
        }
        if (there == bytes.end() && wanted == expected.end())
            say(Proof::Proven,
                "the file is as Portside wrote it, and its verdicts follow from its evidence and decisions");
    }

    void checkSignOff() {
        const auto* signOff = review::newestSignOff(m_review);
        if (!signOff) {
            say(Proof::Unknown, "nobody has signed off on it");
            return;
        }
        const auto digest = review::reportDigest(m_object);
        if (signOff->digest != digest) {
            const auto later = static_cast<int>(m_review.decisions.size()) - signOff->decisions;
            say(Proof::Disproven,
                "the sign-off is void: the review was changed after it" +
                    (later > 0 ? ", by " + std::to_string(later) + (later == 1 ? " decision" : " decisions")
                               : std::string()) +
                    " (SHA-256 " + digest.substr(0, 12) + ", signed off was " +
                    signOff->digest.substr(0, 12) + ')');
            return;
        }
        if (review::missingForSignOff(m_review) > 0) {
            say(Proof::Disproven, "it was signed off while cases were open");
            return;
        }
        if (signOff->statement != review::statementOf(m_review, *signOff)) {
            say(Proof::Disproven, "the statement of the sign-off does not say what the file says");
            return;
        }
        say(Proof::Proven,
            "the sign-off is over exactly these contents (SHA-256 " + digest.substr(0, 12) + ')');
        if (!signOff->signature) {
            say(Proof::Unknown,
                "that it was " + signOff->by.name + " who signed off is not proven: there is no signature");
            return;
        }
        const auto checked = review::check(*signOff->signature, signOff->statement, signOff->by.email,
                                           allowedSigners(), m_progress);
        say(checked.trust == review::Trust::Good  ? Proof::Proven
            : checked.trust == review::Trust::Bad ? Proof::Disproven
                                                  : Proof::Unknown,
            checked.words);
    }

    std::string allowedSigners() const {
        if (!m_request.allowedSigners.empty())
            return m_request.allowedSigners;
        for (const auto& folder :
             {m_request.where.aiobotocoreRoot, m_request.where.aiobotocoreRepo, std::string(".")}) {
            if (folder.empty())
                continue;
            if (const auto repository = git::Repository::open(folder))
                return repository->configured("gpg.ssh.allowedSignersFile");
        }
        return {};
    }

    Result<Review> judged(const Where& where) const {
        if (const auto* outcome = m_review.drift()) {
            const auto& inputs = outcome->inputs;
            DriftRequest request;
            request.subject = DriftRequest::Subject::Revisions;
            request.pullRequest = inputs.pullRequest.value_or(0);
            request.base = inputs.base;
            request.head = inputs.head;
            request.where = where;
            request.pairings = review::pairingsOf(m_review);
            if (inputs.botocore.source == "chosen by hand")
                request.where.botocoreVersion = inputs.botocore.version;
            return judgeDrift(request, m_progress);
        }
        const auto& inputs = m_review.asyncNeed()->inputs;
        AsyncNeedRequest request;
        request.from = inputs.from.tag;
        request.to = inputs.to.tag;
        request.where = where;
        request.where.aiobotocoreRev = inputs.aiobotocore;
        return judgeAsyncNeed(request, m_progress);
    }

    /// What the machine said and on what, without what depends on when and how it was asked.
    static QJsonObject machinePart(const Review& review, const Review& like) {
        Review bare;
        bare.outcome = review.outcome;
        if (auto* change = std::get_if<drift::Outcome>(&bare.outcome)) {
            const auto& other = *like.drift();
            change->warnings = other.warnings;
            change->disagreements = other.disagreements;
            change->inputs.pullRequest = other.inputs.pullRequest;
            change->inputs.headTitle = other.inputs.headTitle;
            change->inputs.repository = other.inputs.repository;
        } else {
            auto& range = std::get<asyncneed::Outcome>(bare.outcome);
            range.warnings = like.asyncNeed()->warnings;
            range.threeWay = like.asyncNeed()->threeWay;
            range.inputs.aiobotocoreName = like.asyncNeed()->inputs.aiobotocoreName;
        }
        return review::toObject(bare);
    }

    void judgeAgain() {
        const auto unlikely = [&](std::string why) {
            say(Proof::Unknown, "the verdicts were not judged again: " + std::move(why));
        };
        if (m_review.ruleSet != review::currentRuleSet)
            return unlikely("they are of rule set " + std::to_string(m_review.ruleSet) +
                            ", this Portside has " + std::to_string(review::currentRuleSet));
        const std::string at =
            m_review.drift() ? m_review.drift()->inputs.head : m_review.asyncNeed()->inputs.aiobotocore;
        if (at.size() != 40)
            return unlikely("\"" + at + "\" is no commit that could be looked up");
        if (m_review.drift() && m_review.drift()->inputs.botocore.source == "installed")
            return unlikely("botocore was an installed package");
        auto again = judged(m_request.where);
        if (!again) {
            // A review does not say that it is the sample's; its commits do.
            const auto sample = openSample({});
            auto ofSample = sample ? judged(sample->where) : Result<Review>(again.error());
            if (!ofSample)
                return unlikely(again.error().message);
            again = std::move(ofSample);
        }
        const auto now = machinePart(*again, m_review);
        const auto then = machinePart(m_review, m_review);
        if (now == then)
            return say(Proof::Proven, "judging the same commits again gives the same verdicts");
        if (now.value("inputs"_L1) != then.value("inputs"_L1))
            return say(Proof::Disproven, "judging again does not read the same inputs: " +
                                             firstDifference(now.value("inputs"_L1).toObject(),
                                                             then.value("inputs"_L1).toObject()));
        for (const auto field : {"functions"_L1, "lines"_L1, "advisory"_L1}) {
            const auto newer = now.value(field).toArray(), older = then.value(field).toArray();
            for (qsizetype i = 0; i < std::max(newer.size(), older.size()); ++i)
                if (i >= newer.size() || i >= older.size() || newer[i] != older[i]) {
                    const auto one = (i < older.size() ? older[i] : newer[i]).toObject();
                    return say(Proof::Disproven, "judging the same commits again says something else of " +
                                                     one.value("file"_L1).toString().toStdString() + " " +
                                                     one.value("name"_L1).toString().toStdString());
                }
        }
        say(Proof::Disproven,
            "judging the same commits again says something else: " + firstDifference(now, then));
    }

    static std::string firstDifference(const QJsonObject& one, const QJsonObject& other) {
        for (const auto& key : one.keys())
            if (one.value(key) != other.value(key))
                return key.toStdString();
        return "a field is missing";
    }

    const VerifyRequest& m_request;
    const base::Progress& m_progress;
    Review m_review;
    QJsonObject m_object;
    Verification m_out;
};

std::string_view word(Proof proof) {
    switch (proof) {
    case Proof::Proven:
        return "proven";
    case Proof::Disproven:
        return "disproven";
    case Proof::Unknown:
        return "not known";
    }
    return {};
}

} // namespace

Proof Verification::result() const {
    const auto any = [&](Proof proof) {
        return std::any_of(lines.begin(), lines.end(),
                           [proof](const ProofLine& line) { return line.proof == proof; });
    };
    return any(Proof::Disproven)                  ? Proof::Disproven
           : any(Proof::Unknown) || lines.empty() ? Proof::Unknown
                                                  : Proof::Proven;
}

Result<Verification> verify(const VerifyRequest& request, const base::Progress& progress) {
    return Verifier(request, progress).finished();
}

std::string verificationText(const Verification& verification) {
    std::string out;
    for (const auto& line : verification.lines)
        out.append(word(line.proof)).append(": ").append(report::visible(line.words)).append(1, '\n');
    const auto result = verification.result();
    return out.append("VERIFICATION: ")
        .append(result == Proof::Unknown ? "cannot tell" : word(result))
        .append(1, '\n');
}

} // namespace portside::pipeline
