// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/Settings.h"

#include "core/mirror/Pin.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>

namespace portside::settings {

namespace {

constexpr int mostRecent = 12;

QString reviewGroup(const QString& path) {
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("reviews/") + QString::fromLatin1(digest.toHex().left(16)) + QLatin1Char('/');
}

/// QSettings waits for a lock that a killed window left behind; while the disk is full it waits without end, because
/// taking such a lock away takes another file. A lock that a living process holds stays.
void sweepLock(const QSettings& store) {
    QLockFile(store.fileName() + QLatin1String(".lock")).removeStaleLockFile();
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("portside"),
              QStringLiteral("portside")) {
    sweepLock(m_store);
}

Settings::Settings(const QString& file) : m_store(file, QSettings::IniFormat) { sweepLock(m_store); }

QString Settings::aiobotocoreClone() const {
    return m_store.value(QLatin1String("clones/aiobotocore")).toString();
}

void Settings::setAiobotocoreClone(const QString& folder) {
    m_store.setValue(QLatin1String("clones/aiobotocore"), folder);
}

QString Settings::botocoreClone() const { return m_store.value(QLatin1String("clones/botocore")).toString(); }

void Settings::setBotocoreClone(const QString& folder) {
    m_store.setValue(QLatin1String("clones/botocore"), folder);
}

QString Settings::gitHubApi() const { return m_store.value(QStringLiteral("github/api")).toString(); }

std::optional<bool> Settings::asksGitHubByItself() const {
    const QVariant kept = m_store.value(QStringLiteral("github/byItself"));
    return kept.isValid() ? std::optional(kept.toBool()) : std::nullopt;
}

void Settings::setAsksGitHubByItself(bool on) { m_store.setValue(QStringLiteral("github/byItself"), on); }

QString Settings::personName() const { return m_store.value(QLatin1String("person/name")).toString(); }

QString Settings::personEmail() const { return m_store.value(QLatin1String("person/email")).toString(); }

void Settings::setPerson(const QString& name, const QString& email) {
    m_store.setValue(QLatin1String("person/name"), name);
    m_store.setValue(QLatin1String("person/email"), email);
}

QString Settings::themeWord() const { return m_store.value(QLatin1String("look/theme")).toString(); }

void Settings::setThemeWord(const QString& word) { m_store.setValue(QLatin1String("look/theme"), word); }

int Settings::zoom() const { return m_store.value(QLatin1String("look/zoom"), 100).toInt(); }

void Settings::setZoom(int percent) { m_store.setValue(QLatin1String("look/zoom"), percent); }

bool Settings::autoAdvance() const {
    return m_store.value(QLatin1String("review/autoAdvance"), true).toBool();
}

void Settings::setAutoAdvance(bool on) { m_store.setValue(QLatin1String("review/autoAdvance"), on); }

int Settings::foldContext() const {
    return std::clamp(m_store.value(QLatin1String("review/foldContext"), 3).toInt(), 0, 100);
}

void Settings::setFoldContext(int rows) { m_store.setValue(QLatin1String("review/foldContext"), rows); }

bool Settings::asyncFree() const { return m_store.value(QLatin1String("review/asyncFree"), false).toBool(); }

void Settings::setAsyncFree(bool on) { m_store.setValue(QLatin1String("review/asyncFree"), on); }

std::vector<double> Settings::paneSplits(int paneCount) const {
    std::vector<double> splits;
    const QVariantList kept = m_store.value(QStringLiteral("review/splits%1").arg(paneCount)).toList();
    for (const QVariant& one : kept)
        splits.push_back(one.toDouble());
    return splits;
}

void Settings::setPaneSplits(int paneCount, const std::vector<double>& splits) {
    QVariantList kept;
    for (const double one : splits)
        kept << one;
    m_store.setValue(QStringLiteral("review/splits%1").arg(paneCount), kept);
}

QString Settings::editor() const { return m_store.value(QLatin1String("tools/editor")).toString(); }

void Settings::setEditor(const QString& command) { m_store.setValue(QLatin1String("tools/editor"), command); }

bool Settings::aiobotocorePaneShown() const {
    return m_store.value(QLatin1String("review/aiobotocorePane"), true).toBool();
}

void Settings::setAiobotocorePaneShown(bool shown) {
    m_store.setValue(QLatin1String("review/aiobotocorePane"), shown);
}

QByteArray Settings::windowGeometry() const {
    return m_store.value(QLatin1String("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry) {
    m_store.setValue(QLatin1String("window/geometry"), geometry);
}

QByteArray Settings::splitter() const {
    return m_store.value(QLatin1String("window/splitter")).toByteArray();
}

void Settings::setSplitter(const QByteArray& state) {
    m_store.setValue(QLatin1String("window/splitter"), state);
}

QString Settings::newestRelease() const {
    return m_store.value(QLatin1String("botocore/newestRelease")).toString();
}

void Settings::noteRelease(const QString& release) {
    const std::string word = release.toStdString();
    if (mirror::isReleaseTag(word) && mirror::versionLess(newestRelease().toStdString(), word))
        m_store.setValue(QLatin1String("botocore/newestRelease"), release);
}

std::vector<RecentReview> Settings::recentReviews() const {
    std::vector<RecentReview> reviews;
    const QVariantList kept = m_store.value(QLatin1String("recent/reviews")).toList();
    for (const QVariant& one : kept) {
        const QVariantMap map = one.toMap();
        reviews.push_back(
            {map.value(QStringLiteral("path")).toString(), map.value(QStringLiteral("title")).toString(),
             map.value(QStringLiteral("verdict")).toString(), map.value(QStringLiteral("open")).toInt(),
             map.value(QStringLiteral("functions")).toInt(),
             map.value(QStringLiteral("opened")).toDateTime()});
    }
    return reviews;
}

void Settings::noteReview(const RecentReview& review) {
    std::vector<RecentReview> reviews = recentReviews();
    std::erase_if(reviews, [&](const RecentReview& one) { return one.path == review.path; });
    reviews.insert(reviews.begin(), review);
    reviews.resize(std::min<size_t>(reviews.size(), mostRecent));
    QVariantList kept;
    for (const RecentReview& one : reviews)
        kept << QVariantMap{
            {QStringLiteral("path"), one.path},           {QStringLiteral("title"), one.title},
            {QStringLiteral("verdict"), one.verdict},     {QStringLiteral("open"), one.open},
            {QStringLiteral("functions"), one.functions}, {QStringLiteral("opened"), one.opened}};
    m_store.setValue(QLatin1String("recent/reviews"), kept);
}

void Settings::forgetReview(const QString& path) {
    QVariantList kept = m_store.value(QLatin1String("recent/reviews")).toList();
    kept.removeIf(
        [&](const QVariant& one) { return one.toMap().value(QStringLiteral("path")).toString() == path; });
    m_store.setValue(QLatin1String("recent/reviews"), kept);
}

QSet<QString> Settings::viewed(const QString& reviewPath) const {
    const QStringList keys = m_store.value(reviewGroup(reviewPath) + QLatin1String("viewed")).toStringList();
    return {keys.begin(), keys.end()};
}

void Settings::setViewed(const QString& reviewPath, const QSet<QString>& keys) {
    QStringList sorted(keys.begin(), keys.end());
    sorted.sort();
    m_store.setValue(reviewGroup(reviewPath) + QLatin1String("viewed"), sorted);
    m_store.sync();
}

Place Settings::place(const QString& reviewPath) const {
    const QVariantMap map = m_store.value(reviewGroup(reviewPath) + QLatin1String("place")).toMap();
    Place place;
    place.function = map.value(QStringLiteral("function")).toString();
    place.row = map.value(QStringLiteral("row"), -1).toInt();
    place.scroll = map.value(QStringLiteral("scroll")).toInt();
    const QVariantList folded = map.value(QStringLiteral("folded")).toList();
    for (const QVariant& row : folded)
        place.folded << row.toInt();
    return place;
}

void Settings::setPlace(const QString& reviewPath, const Place& place) {
    QVariantList folded;
    for (const int row : place.folded)
        folded << row;
    m_store.setValue(reviewGroup(reviewPath) + QLatin1String("place"),
                     QVariantMap{{QStringLiteral("function"), place.function},
                                 {QStringLiteral("row"), place.row},
                                 {QStringLiteral("scroll"), place.scroll},
                                 {QStringLiteral("folded"), folded}});
    m_store.sync();
}

std::vector<OpenReview> Settings::openReviews() const {
    std::vector<OpenReview> reviews;
    const QVariantList kept = m_store.value(QLatin1String("session/open")).toList();
    for (const QVariant& one : kept) {
        const QVariantMap map = one.toMap();
        reviews.push_back(
            {map.value(QStringLiteral("path")).toString(), map.value(QStringLiteral("title")).toString()});
    }
    return reviews;
}

void Settings::setOpenReviews(const std::vector<OpenReview>& reviews) {
    QVariantList kept;
    for (const OpenReview& one : reviews)
        kept << QVariantMap{{QStringLiteral("path"), one.path}, {QStringLiteral("title"), one.title}};
    m_store.setValue(QLatin1String("session/open"), kept);
    m_store.sync();
}

void Settings::noteOpen(const OpenReview& review) {
    m_store.sync(); // other windows write the same list
    std::vector<OpenReview> reviews = openReviews();
    std::erase_if(reviews, [&](const OpenReview& one) { return one.path == review.path; });
    reviews.push_back(review);
    setOpenReviews(reviews);
}

void Settings::noteClosed(const QString& reviewPath) {
    m_store.sync();
    std::vector<OpenReview> reviews = openReviews();
    if (std::erase_if(reviews, [&](const OpenReview& one) { return one.path == reviewPath; }) > 0)
        setOpenReviews(reviews);
}

std::optional<std::pair<QString, QString>> Settings::timelineRange() const {
    if (!m_store.contains(QLatin1String("timeline/from")))
        return std::nullopt;
    return std::pair{m_store.value(QLatin1String("timeline/from")).toString(),
                     m_store.value(QLatin1String("timeline/to")).toString()};
}

void Settings::setTimelineRange(const QString& from, const QString& to) {
    m_store.setValue(QLatin1String("timeline/from"), from);
    m_store.setValue(QLatin1String("timeline/to"), to);
}

QByteArray Settings::timelineSplitter() const {
    return m_store.value(QLatin1String("timeline/splitter")).toByteArray();
}

void Settings::setTimelineSplitter(const QByteArray& state) {
    m_store.setValue(QLatin1String("timeline/splitter"), state);
}

bool Settings::toolBarShown() const { return m_store.value(QLatin1String("window/toolBar"), true).toBool(); }

void Settings::setToolBarShown(bool shown) { m_store.setValue(QLatin1String("window/toolBar"), shown); }

bool Settings::listShown() const { return m_store.value(QLatin1String("window/list"), true).toBool(); }

void Settings::setListShown(bool shown) { m_store.setValue(QLatin1String("window/list"), shown); }

bool Settings::panelShown() const { return m_store.value(QLatin1String("window/panel"), true).toBool(); }

void Settings::setPanelShown(bool shown) { m_store.setValue(QLatin1String("window/panel"), shown); }

QString reviewsFolder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("reviews"));
}

} // namespace portside::settings
