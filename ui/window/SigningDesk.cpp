// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SigningDesk.h"

#include "core/git/Repository.h"
#include "core/review/Signature.h"
#include "ui/render/VisibleText.h"
#include "ui/theme/Words.h"
#include "ui/views/NoticeStrip.h"
#include "ui/views/SubjectHeader.h"
#include "ui/window/KeepDialog.h"
#include "ui/window/PrecedentsDialog.h"
#include "ui/window/ReviewPage.h"
#include "ui/window/SignOffDialog.h"
#include "ui/window/SinceDialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>

namespace portside::window {

using render::visibleWords;
using views::NoticeStrip;

SigningDesk::SigningDesk(const theme::Theme& theme, ReviewPage& page, std::function<pipeline::Where()> where,
                         QObject* parent)
    : QObject(parent), m_theme(theme), m_page(page), m_where(std::move(where)),
      m_notices(new NoticeStrip(theme, &page)), m_offer(new NoticeStrip(theme, &page)) {
    m_notices->setObjectName(QStringLiteral("notices"));
    m_offer->setObjectName(QStringLiteral("offer"));
    page.addStrip(m_notices);
    page.addStrip(m_offer);
    connect(&page, &ReviewPage::stateChanged, this, &SigningDesk::update);
    connect(&page.header(), &views::SubjectHeader::signOffWanted, this, &SigningDesk::signOff);
    connect(m_offer, &NoticeStrip::actionWanted, this, &SigningDesk::acceptOffered);
    connect(m_notices, &NoticeStrip::actionWanted, this, [this] {
        if (m_noticeAction == NoticeAction::Retry) {
            if (const auto held = m_page.live()->retry(); !held)
                Q_EMIT said(tr("Still read only: %1").arg(visibleWords(held.error().message)));
        } else if (m_noticeAction == NoticeAction::Since) {
            showSince();
        } else if (m_noticeAction == NoticeAction::SignOff) {
            signOff();
        }
        update();
    });
}

void SigningDesk::addTo(QMenu* menu) {
    const auto add = [&](const char* name, const QString& text, const QKeySequence& key, auto act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    menu->addSeparator();
    m_accept = add("acceptOffered", tr("&Accept the precedent"), QKeySequence(Qt::Key_Y),
                   [this] { acceptOffered(); });
    m_keepPrecedent = add("keepPrecedent", tr("Keep as &precedent…"), {},
                          [this] { keep(review::Precedent::Kind::Precedent); });
    m_keepWaiver =
        add("keepWaiver", tr("Keep as &waiver…"), {}, [this] { keep(review::Precedent::Kind::Waiver); });
    add("precedents", tr("Precedents and wai&vers…"), {}, [this] { showPrecedents(); });
    menu->addSeparator();
    m_since = add("since", tr("What &changed since my sign-off…"), {}, [this] { showSince(); });
    m_signOff =
        add("signOff", tr("Sign o&ff…"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { signOff(); });
    update();
}

QWidget* SigningDesk::window() const { return m_page.window(); }

QString SigningDesk::ownFile() const {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/precedents.json");
}

QString SigningDesk::teamFile() const {
    const pipeline::Where where = m_where();
    for (const std::string& folder : {where.aiobotocoreRoot, where.aiobotocoreRepo}) {
        const QDir checkout(QString::fromStdString(folder));
        // A bare clone has no place for files.
        if (!folder.empty() && checkout.exists(QStringLiteral(".git")))
            return checkout.filePath(QString::fromUtf8(review::teamFileName.data()));
    }
    return {};
}

std::string SigningDesk::gitConfigured(std::string_view name) const {
    const pipeline::Where where = m_where();
    for (const std::string& folder :
         {where.aiobotocoreRoot, where.aiobotocoreRepo, where.botocoreClone, std::string(".")}) {
        if (folder.empty())
            continue;
        if (const auto repository = git::Repository::open(folder))
            return repository->configured(std::string(name));
    }
    return {};
}

void SigningDesk::readPrecedents() {
    m_precedents.clear();
    m_precedentProblem.clear();
    m_offered = nullptr;
    for (const QString& file : {ownFile(), teamFile()}) {
        if (file.isEmpty())
            continue;
        auto precedents = review::readPrecedents(file.toStdString());
        if (precedents)
            m_precedents.insert(m_precedents.end(), precedents->begin(), precedents->end());
        else
            m_precedentProblem = visibleWords(precedents.error().message);
    }
}

void SigningDesk::take(const std::vector<review::Review>& earlier) {
    m_sinceEarlier.reset();
    readPrecedents();
    models::LiveReview* live = m_page.live();
    if (!live)
        return;
    const std::string mine = live->person().email;
    for (const review::Review& before : earlier) {
        const review::SignOff* signOff = review::newestSignOff(before);
        if (!signOff || !review::holds(before, *signOff))
            continue;
        const bool own = !mine.empty() && signOff->by.email == mine;
        if (!m_sinceEarlier || own)
            m_sinceEarlier = review::since(before, *signOff, live->review());
        if (own)
            break;
    }
    connect(live, &models::LiveReview::reloaded, this, &SigningDesk::update);
    update();
}

std::string SigningDesk::currentKey() const {
    const int at = m_page.currentEntry();
    return at < 0 || !m_page.live() ? std::string() : m_page.model().entries()[static_cast<size_t>(at)].key;
}

void SigningDesk::update() {
    const models::LiveReview* live = m_page.live();
    showNotices();
    showOffer();
    const bool writable = live && live->readOnlyReason().isEmpty();
    const int missing = live ? review::missingForSignOff(live->review()) : 0;
    const bool possible = writable && missing == 0 && !live->signOffHolds();
    using Offer = views::SubjectHeader::SignOff;
    m_page.header().showSignOff(!writable || (missing == 0 && !possible) ? Offer::NotOffered
                                : possible                               ? Offer::Possible
                                                                         : Offer::NotYet,
                                missing);
    if (!m_signOff)
        return;
    m_signOff->setEnabled(possible);
    m_signOff->setText(missing > 0 ? tr("Sign o&ff… (%n case(s) still need a person)", nullptr, missing)
                                   : tr("Sign o&ff…"));
    m_since->setEnabled(live != nullptr);
    const std::string key = currentKey();
    const review::Decision* decision =
        live && !key.empty() ? review::decisionOn(live->review(), key) : nullptr;
    m_keepPrecedent->setEnabled(decision != nullptr);
    m_keepWaiver->setEnabled(decision != nullptr);
    m_accept->setEnabled(writable && m_offered);
    m_accept->setText(m_offered && m_offered->kind == review::Precedent::Kind::Waiver
                          ? tr("&Accept the waiver")
                          : tr("&Accept the precedent"));
}

void SigningDesk::showNotices() {
    const models::LiveReview* live = m_page.live();
    m_noticeAction = NoticeAction::None;
    if (!live) {
        m_notices->hide();
        return;
    }
    QStringList warnings = live->notices();
    QString action;
    if (!live->readOnlyReason().isEmpty()) {
        warnings.prepend(tr("read only: %1; nothing can be settled here until that changes")
                             .arg(visibleWords(live->readOnlyReason().toStdString())));
        m_noticeAction = NoticeAction::Retry;
        action = tr("Try again");
    }
    if (!m_precedentProblem.isEmpty())
        warnings << tr("the precedents are not offered: %1").arg(m_precedentProblem);
    const review::SignOff* signOff = live->signedOff();
    if (signOff && !live->signOffHolds()) {
        warnings << tr("the sign-off by %1 is void: the review was changed after it")
                        .arg(visibleWords(signOff->by.name));
        if (m_noticeAction == NoticeAction::None) {
            m_noticeAction = NoticeAction::Since;
            action = tr("What changed…");
        }
    }
    if (!warnings.isEmpty()) {
        m_notices->show(NoticeStrip::Weight::Warning, warnings, action);
        return;
    }
    const review::CarryCount& carried = live->carried();
    if (signOff) {
        m_notices->show(NoticeStrip::Weight::Fine,
                        {(signOff->signature ? tr("signed off by %1 on %2, with a signature")
                                             : tr("signed off by %1 on %2"))
                             .arg(visibleWords(signOff->by.name), visibleWords(signOff->time))});
    } else if (review::missingForSignOff(live->review()) == 0 && !live->review().decisions.empty()) {
        m_noticeAction = NoticeAction::SignOff;
        m_notices->show(NoticeStrip::Weight::Fine, {tr("nothing is open")}, tr("Sign off…"));
    } else if (carried.carried + carried.reopened > 0) {
        m_noticeAction = NoticeAction::Since;
        m_notices->show(NoticeStrip::Weight::Fine,
                        {tr("%n earlier decision(s) carried over", nullptr, carried.carried) +
                         QStringLiteral(", ") +
                         tr("%n reopened because the evidence changed", nullptr, carried.reopened)},
                        tr("What changed…"));
    } else {
        m_notices->hide();
    }
}

void SigningDesk::showOffer() {
    const models::LiveReview* live = m_page.live();
    const std::string key = currentKey();
    m_offered = live && !key.empty() ? review::offered(m_precedents, live->review(), key) : nullptr;
    if (!m_offered || !live->readOnlyReason().isEmpty()) {
        m_offer->hide();
        return;
    }
    const bool waiver = m_offered->kind == review::Precedent::Kind::Waiver;
    const QString by = visibleWords(m_offered->by.name);
    const QString note = visibleWords(m_offered->note);
    const QString words =
        waiver ? tr("waiver by %1: %2").arg(by, note)
               : tr("precedent by %1: %2 — %3").arg(by, theme::verdictWord(m_offered->verdict), note);
    m_offer->show(NoticeStrip::Weight::Fine, {words}, tr("Accept (Y)"));
}

void SigningDesk::acceptOffered() {
    models::LiveReview* live = m_page.live();
    if (!live || !m_offered)
        return;
    if (live->person().name.empty())
        Q_EMIT personWanted();
    if (live->person().name.empty())
        return;
    const review::Precedent precedent = *m_offered;
    if (const auto taken = live->accept(currentKey(), precedent); !taken)
        complain(tr("Not taken"), visibleWords(taken.error().message));
    else
        Q_EMIT said(tr("Accepted as %1.").arg(visibleWords(precedent.id)));
}

void SigningDesk::keep(review::Precedent::Kind kind) {
    const models::LiveReview* live = m_page.live();
    if (!live)
        return;
    const auto precedent = review::precedentFrom(live->review(), currentKey(), kind, {});
    if (!precedent) {
        Q_EMIT said(tr("Only a settled function with flagged lines can be kept."));
        return;
    }
    KeepDialog dialog(*precedent, ownFile(), teamFile(), window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto kept =
        review::changePrecedents(dialog.file().toStdString(), [&](std::vector<review::Precedent>& all) {
            all.push_back(dialog.precedent());
        });
    if (!kept)
        complain(tr("Not kept"), visibleWords(kept.error().message));
    else
        Q_EMIT said(tr("Kept in %1.").arg(dialog.file()));
    readPrecedents();
    update();
}

void SigningDesk::showPrecedents() {
    QStringList files{ownFile()};
    if (const QString team = teamFile(); !team.isEmpty())
        files << team;
    PrecedentsDialog(files, window()).exec();
    readPrecedents();
    update();
}

void SigningDesk::showSince() {
    const models::LiveReview* live = m_page.live();
    if (!live)
        return;
    std::optional<review::SinceSignOff> since = m_sinceEarlier;
    if (const review::SignOff* own = live->signedOff())
        since = review::since(live->review(), *own, live->review());
    SinceDialog dialog(since, live->review(), window());
    connect(&dialog, &SinceDialog::functionWanted, &m_page, &ReviewPage::showFunction);
    dialog.exec();
}

void SigningDesk::signOff() {
    models::LiveReview* live = m_page.live();
    if (!live || live->signOffHolds())
        return;
    if (live->person().name.empty())
        Q_EMIT personWanted();
    if (live->person().name.empty())
        return;
    const auto key = review::signingKeyOf([this](std::string_view name) { return gitConfigured(name); });
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    SignOffDialog dialog(m_theme, live->review(), review::signOffBy(live->review(), live->person(), now), key,
                         window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto taken = live->signOff(dialog.signOff()); !taken) {
        complain(tr("Not signed off"), visibleWords(taken.error().message));
        return;
    }
    const QString trailer = QString::fromStdString(review::trailerOf(dialog.signOff()));
    QApplication::clipboard()->setText(trailer);
    Q_EMIT said(tr("Signed off. Copied for the commit: %1").arg(trailer));
    update();
}

void SigningDesk::complain(const QString& title, const QString& words) {
    QMessageBox box(QMessageBox::Warning, title, QString(), QMessageBox::Close, window());
    box.setTextFormat(Qt::PlainText);
    box.setText(words);
    box.exec();
}

} // namespace portside::window
