// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that the window keeps between runs, typed. The only user of QSettings.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <QSettings>
#include <QString>
#include <QStringList>

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
    QString selectedFunction(const QString& reviewPath) const;
    void setSelectedFunction(const QString& reviewPath, const QString& key);

private:
    QSettings m_store;
};

/// Folder of the reviews that were not saved elsewhere.
QString reviewsFolder();

} // namespace portside::settings
