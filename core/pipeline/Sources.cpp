// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/Sources.h"

#include "core/base/Digest.h"
#include "core/git/Clones.h"
#include "core/git/ReleaseTag.h"
#include "core/mirror/Pin.h"
#include "core/pipeline/InstalledBotocore.h"
#include "core/source/UnifiedDiff.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace portside::pipeline {

namespace {

std::string_view word(mirror::PinSource source) {
    switch (source) {
    case mirror::PinSource::UvLock:
        return "uv.lock";
    case mirror::PinSource::PyprojectBound:
        return "pyproject.toml bound";
    case mirror::PinSource::SetupBound:
        return "setup.py bound";
    case mirror::PinSource::ChosenByHand:
        return "chosen by hand";
    }
    return {};
}

base::Error noBotocore(std::string detail) {
    return {base::ErrorCode::NoBotocore, std::string(noBotocoreForChange), std::move(detail)};
}

std::shared_ptr<const source::SourceTree> folderTree(const std::string& root) {
    return std::make_shared<source::FolderTree>(root);
}

} // namespace

base::Result<git::Repository> openAiobotocoreClone(const Where& where) {
    const auto path =
        git::findClone(git::Project::Aiobotocore, where.aiobotocoreRepo, QDir::currentPath().toStdString());
    return path ? git::Repository::open(*path) : path.error();
}

base::Result<git::Repository> openBotocoreClone(const Where& where) {
    const auto path = git::findClone(git::Project::Botocore, where.botocoreClone, {});
    return path ? git::Repository::open(*path) : path.error();
}

base::Error noTag(std::string detail) {
    return {base::ErrorCode::NoBotocore, std::string(noBotocoreForRange), std::move(detail)};
}

namespace {

base::Result<ReleaseTree> releaseAt(const git::Repository& clone, const base::Result<git::CommitId>& commit) {
    if (!commit)
        return commit.error().code == base::ErrorCode::Stopped ? commit.error()
                                                               : noTag("botocore: " + commit.error().message);
    auto tree = clone.tree(*commit);
    if (!tree)
        return noTag(tree.error().message);
    return ReleaseTree{std::move(*tree), *commit};
}

} // namespace

base::Result<ReleaseTree> openRelease(const git::Repository& clone, const std::string& tag) {
    return releaseAt(clone, clone.tagged(tag));
}

base::Result<ReleaseTree> openRelease(git::Repository& clone, const std::string& tag,
                                      const base::Progress& progress) {
    return releaseAt(clone, git::findTag(clone, tag, git::ownerAndName(git::Project::Botocore), progress));
}

std::optional<std::string> folderAbove(const std::string& path, std::string_view name) {
    const QDir folder(QString::fromStdString(path));
    const QString package = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    if (QFileInfo::exists(folder.filePath(package + QStringLiteral("/__init__.py"))))
        return folder.absolutePath().toStdString();
    QDir above(folder.absolutePath());
    if (folder.exists(QStringLiteral("__init__.py")) &&
        QFileInfo(folder.absolutePath()).fileName() == package && above.cdUp())
        return above.absolutePath().toStdString();
    return std::nullopt;
}

base::Result<AiobotocoreTree> openAiobotocore(const Where& where) {
    if (!where.aiobotocoreRoot.empty()) {
        const auto root = folderAbove(where.aiobotocoreRoot, "aiobotocore");
        if (!root)
            return base::fail(base::ErrorCode::NoClone,
                              where.aiobotocoreRoot + " holds no aiobotocore package");
        return AiobotocoreTree{folderTree(*root), std::string(workingTree),
                               QFileInfo(QString::fromStdString(*root)).fileName().toStdString()};
    }
    const auto clone = openAiobotocoreClone(where);
    if (!clone)
        return clone.error();
    const std::string revision = where.aiobotocoreRev.empty() ? "HEAD" : where.aiobotocoreRev;
    const auto commit = clone->resolve(revision);
    if (!commit)
        return commit.error();
    auto tree = clone->tree(*commit);
    if (!tree)
        return tree.error();
    return AiobotocoreTree{std::move(*tree), *commit, revision};
}

base::Result<std::string> checkout(const Where& where) {
    if (!where.aiobotocoreRoot.empty())
        return where.aiobotocoreRoot;
    const auto clone = openAiobotocoreClone(where);
    if (!clone)
        return clone.error();
    const auto folder = clone->workTree();
    if (!folder)
        return base::fail(base::ErrorCode::NoClone, "the aiobotocore clone is bare: it has no working tree");
    return *folder;
}

base::Result<DiffEnds> openDiff(const Where& where, const std::string& diffText) {
    auto files = source::readUnifiedDiff(diffText);
    if (!files)
        return files.error();
    Where at = where;
    if (at.aiobotocoreRoot.empty() &&
        at.aiobotocoreRev.empty()) // a checkout's files as they are, if there are any
        if (const auto folder = checkout(at))
            at.aiobotocoreRoot = *folder;
    const auto tree = openAiobotocore(at);
    if (!tree)
        return tree.error();
    auto applied = source::applyDiff(tree->tree, *files);
    if (!applied)
        return applied.error();
    return DiffEnds{applied->oldTree, applied->newTree, tree->commit};
}

std::string digestOf(const mirror::Registries& registries) {
    std::string text;
    for (const auto& name : registries.overrideNames())
        text += "override " + name + "\n";
    for (const auto& name : registries.asyncMethods)
        text += "async " + name + "\n";
    for (const auto& name : registries.aioClasses)
        text += "class " + name + "\n";
    return base::sha256Hex(text);
}

base::Result<BotocoreSource> BotocoreSource::open(const Where& where) {
    BotocoreSource source;
    if (!where.botocorePath.empty()) {
        const auto root = folderAbove(where.botocorePath, "botocore");
        if (!root)
            return noBotocore(where.botocorePath + " holds no botocore package");
        source.m_installedRoot = *root;
        return source;
    }
    auto clone = openBotocoreClone(where);
    if (!clone) {
        const auto installed = where.botocoreClone.empty() ? installedBotocore() : std::nullopt;
        if (!installed)
            return noBotocore(clone.error().message);
        source.m_installedRoot = *installed;
        return source;
    }
    auto tags = clone->tags();
    if (!tags)
        return noBotocore(tags.error().message);
    source.m_tags = std::move(*tags);
    source.m_clone = std::move(*clone);
    return source;
}

base::Result<BotocoreSource::Version> BotocoreSource::forTree(const source::SourceTree& aiobotocore,
                                                              const std::string& chosenVersion) const {
    Version version;
    const auto pin = mirror::readPin(aiobotocore, m_tags);
    if (!pin && pin.error().code == base::ErrorCode::Unreadable)
        return pin.error();
    if (pin && pin->warning)
        version.warnings.push_back(*pin->warning);

    if (!m_installedRoot.empty()) {
        const Tree tree = folderTree(m_installedRoot);
        version.package = std::make_shared<mirror::Package>(tree, "botocore", m_modules);
        version.baseline = {statedVersion(*tree), {}, "installed"};
        const std::string wanted = !chosenVersion.empty() ? chosenVersion
                                   : pin                  ? pin->version
                                                          : std::string();
        if (!wanted.empty() && wanted != version.baseline.version)
            version.warnings.push_back("compared with the installed botocore " + version.baseline.version +
                                       ", but the change is pinned to " + wanted);
        return version;
    }
    if (chosenVersion.empty() && !pin)
        return noBotocore(pin.error().message);
    const std::string tag = chosenVersion.empty() ? pin->version : chosenVersion;
    const auto commit = m_clone->tagged(tag);
    if (!commit)
        return noBotocore("botocore: " + commit.error().message);
    auto tree = m_clone->tree(*commit);
    if (!tree)
        return noBotocore(tree.error().message);
    version.package = std::make_shared<mirror::Package>(std::move(*tree), "botocore", m_modules);
    version.baseline = {
        tag, *commit,
        std::string(word(chosenVersion.empty() ? pin->source : mirror::PinSource::ChosenByHand))};
    return version;
}

} // namespace portside::pipeline
