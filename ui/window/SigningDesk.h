// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the decisions of the open review: what must be known about its file, its sign-off, what changed
// since, precedents and waivers. It brings its own strips and actions to the review page and decides nothing.
#pragma once

#include "core/pipeline/Pipeline.h"
#include "core/review/CarryOver.h"
#include "core/review/Precedents.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMenu;

namespace portside::theme {
class Theme;
}

namespace portside::views {
class NoticeStrip;
}

namespace portside::window {

class ReviewPage;

class SigningDesk : public QObject {
    Q_OBJECT
public:
    /// `where` says which clones are in use: the team's file lies in aiobotocore's checkout, the key in its git.
    SigningDesk(const theme::Theme& theme, ReviewPage& page, std::function<pipeline::Where()> where,
                QObject* parent);

    void addTo(QMenu* menu);
    /// Another review is open: `earlier` ones lie beside it.
    void take(const std::vector<review::Review>& earlier);

    void signOff();
    void showSince();
    void keep(review::Precedent::Kind kind);
    void acceptOffered();
    void showPrecedents();

Q_SIGNALS:
    void said(const QString& words);
    /// Nobody's name is known yet.
    void personWanted();

private:
    void update();
    void showNotices();
    void showOffer();
    void readPrecedents();
    QString ownFile() const;
    QString teamFile() const; ///< empty without a checkout
    std::string gitConfigured(std::string_view name) const;
    std::string currentKey() const; ///< of the function in front; empty when none
    QWidget* window() const;
    void complain(const QString& title, const QString& words);

    const theme::Theme& m_theme;
    ReviewPage& m_page;
    std::function<pipeline::Where()> m_where;
    views::NoticeStrip* m_notices;
    views::NoticeStrip* m_offer;
    enum class NoticeAction { None, Retry, Since, SignOff };
    NoticeAction m_noticeAction = NoticeAction::None;
    QAction* m_signOff = nullptr;
    QAction* m_since = nullptr;
    QAction* m_keepPrecedent = nullptr;
    QAction* m_keepWaiver = nullptr;
    QAction* m_accept = nullptr;
    std::vector<review::Precedent> m_precedents;
    QString m_precedentProblem;
    const review::Precedent* m_offered = nullptr; ///< into m_precedents
    std::optional<review::SinceSignOff> m_sinceEarlier;
};

} // namespace portside::window
