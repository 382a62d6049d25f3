// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that the window keeps between runs, typed. The only user of QSettings.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace portside::settings {

/// What the start page says of a review without opening it.
struct RecentReview {
    QString path;
    QString title;
    QString verdict; ///< token of the roll-up
    int open = 0;
    int functions = 0;
    QDateTime opened;
};

/// Where a reader was in a review: enough to come back to the same pixel.
struct Place {
    QString function; ///< key; empty: nowhere yet
    int row = -1;     ///< of the function's row model
    int scroll = 0;
    QList<int> folded; ///< first rows of the folded runs
    bool operator==(const Place&) const = default;
};

/// A review that was open when its window was last heard of.
struct OpenReview {
    QString path;
    QString title;
};

class Settings {
public:
    /// The user's own settings file.
    Settings();
    /// Another file, for tests.
    explicit Settings(const QString& file);

    QString aiobotocoreClone() const;
    void setAiobotocoreClone(const QString& folder);
    QString botocoreClone() const;
    void setBotocoreClone(const QString& folder);

    /// Address of another GitHub's API; empty: github.com's. No dialog sets it.
    QString gitHubApi() const;

    /// Whether GitHub may be asked without a click; nullopt: nobody said.
    std::optional<bool> asksGitHubByItself() const;
    void setAsksGitHubByItself(bool on);

    QString personName() const;
    QString personEmail() const;
    void setPerson(const QString& name, const QString& email);

    QString themeWord() const; ///< empty when never chosen
    void setThemeWord(const QString& word);
    int zoom() const;
    void setZoom(int percent);
    bool autoAdvance() const;
    void setAutoAdvance(bool on);
    int foldContext() const;
    void setFoldContext(int rows);
    bool asyncFree() const;
    void setAsyncFree(bool on);
    /// Where the dividers of two or three panes stand, as parts of the width; empty when never moved.
    std::vector<double> paneSplits(int paneCount) const;
    void setPaneSplits(int paneCount, const std::vector<double>& splits);
    /// Command of the editor; empty: what the environment says.
    QString editor() const;
    void setEditor(const QString& command);
    bool aiobotocorePaneShown() const;
    void setAiobotocorePaneShown(bool shown);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray splitter() const;
    void setSplitter(const QByteArray& state);

    /// The newest botocore release ever met here, so that a clone can be told to be older; empty at first.
    QString newestRelease() const;
    /// Keeps it when it is newer.
    void noteRelease(const QString& release);

    /// Newest first; at most twelve.
    std::vector<RecentReview> recentReviews() const;
    void noteReview(const RecentReview& review);
    void forgetReview(const QString& path);

    QSet<QString> viewed(const QString& reviewPath) const;
    void setViewed(const QString& reviewPath, const QSet<QString>& keys);
    Place place(const QString& reviewPath) const;
    /// On disk when it returns: a place is wanted back most after a crash.
    void setPlace(const QString& reviewPath, const Place& place);

    /// Reviews that were opened and not closed, latest last; those of living windows are among them.
    std::vector<OpenReview> openReviews() const;
    void noteOpen(const OpenReview& review);
    void noteClosed(const QString& reviewPath);

    /// What the timeline was asked for last; empty ends: from the pinned version to the newest. nullopt: never.
    std::optional<std::pair<QString, QString>> timelineRange() const;
    void setTimelineRange(const QString& from, const QString& to);
    QByteArray timelineSplitter() const;
    void setTimelineSplitter(const QByteArray& state);

    bool toolBarShown() const;
    void setToolBarShown(bool shown);
    bool listShown() const;
    void setListShown(bool shown);
    bool panelShown() const;
    void setPanelShown(bool shown);

private:
    void setOpenReviews(const std::vector<OpenReview>& reviews);

    QSettings m_store;
};

/// Folder of the reviews that were not saved elsewhere.
QString reviewsFolder();

} // namespace portside::settings
