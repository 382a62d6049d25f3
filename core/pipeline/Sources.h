// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what a request names: the aiobotocore tree, the botocore trees. Words of errors are the reports' contract
// where they have one; the story goes into Error::detail.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/drift/Verdict.h"
#include "core/git/Repository.h"
#include "core/mirror/Package.h"
#include "core/mirror/Registries.h"
#include "core/pipeline/Pipeline.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace portside::pipeline {

inline constexpr std::string_view noBotocoreForRange = "botocore clone missing or tag unavailable";
inline constexpr std::string_view noBotocoreForChange = "could not locate botocore source";

using Tree = std::shared_ptr<const source::SourceTree>;

/// What stands for a commit where a folder is read as it is.
inline constexpr std::string_view workingTree = "working tree";

/// aiobotocore at one place: a commit of a clone, or a folder as it is.
struct AiobotocoreTree {
    Tree tree;
    std::string commit; ///< forty digits, or "working tree"
    std::string name;   ///< the revision as asked for, or the folder's name
};

base::Result<git::Repository> openAiobotocoreClone(const Where& where);
base::Result<git::Repository> openBotocoreClone(const Where& where);
base::Result<AiobotocoreTree> openAiobotocore(const Where& where);

/// The checkout whose files a request is about: the folder that was named, else the enclosing one.
base::Result<std::string> checkout(const Where& where);

/// aiobotocore before and after a diff, whichever of the two is at hand.
struct DiffEnds {
    Tree base;
    Tree head;
    std::string commit; ///< of the tree at hand, or "working tree"
};
base::Result<DiffEnds> openDiff(const Where& where, const std::string& diffText);

/// The head of a pull request or branch and what its change starts from (rule V1).
struct ChangeEnds {
    git::CommitId base;
    git::CommitId head;
};
base::Result<ChangeEnds> branchEnds(const git::Repository& clone, const git::CommitId& head);
base::Result<ChangeEnds> pullRequestEnds(git::Repository& clone, int number, const base::Progress& progress);

/// The tag-range check's way of saying that botocore is not at hand; `detail` is the story.
base::Error noTag(std::string detail);

/// botocore at one release.
struct ReleaseTree {
    Tree tree;
    std::string commit; ///< peeled
};
base::Result<ReleaseTree> openRelease(const git::Repository& clone, const std::string& tag);
/// Fetches the tag when the clone is older than it.
base::Result<ReleaseTree> openRelease(git::Repository& clone, const std::string& tag,
                                      const base::Progress& progress);

/// The folder that holds the package `name`, given itself or the package's own folder; nullopt for neither.
std::optional<std::string> folderAbove(const std::string& path, std::string_view name);

/// SHA-256 over the three registries.
std::string digestOf(const mirror::Registries& registries);

/// Where the pull-request check reads botocore: tags of a clone, or one installed package.
class BotocoreSource {
public:
    /// NoBotocore when neither a clone nor an installed package is at hand.
    static base::Result<BotocoreSource> open(const Where& where);

    struct Version {
        std::shared_ptr<const mirror::Package> package;
        drift::Baseline baseline;
        std::vector<std::string> warnings;
    };
    /// botocore as the given aiobotocore tree wants it (rule V2).
    base::Result<Version> forTree(const source::SourceTree& aiobotocore,
                                  const std::string& chosenVersion) const;

    /// What the packages of all versions share.
    const std::shared_ptr<mirror::ModuleCache>& modules() const { return m_modules; }

private:
    std::optional<git::Repository> m_clone;
    std::vector<std::string> m_tags;
    std::shared_ptr<mirror::ModuleCache> m_modules =
        std::make_shared<mirror::ModuleCache>(); ///< of all versions
    std::string m_installedRoot; ///< the folder that holds the installed package; empty with a clone
};

} // namespace portside::pipeline
