// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Repository.h"

#include "core/git/Ancestry.h"
#include "core/git/RemoteUrl.h"
#include "core/git/libgit2/CommitTree.h"
#include "core/git/libgit2/LooseObjects.h"
#include "core/git/libgit2/Objects.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace portside::git {

namespace {

using base::ErrorCode;
using base::fail;

std::string shortId(const CommitId& id) { return id.substr(0, 7); }

base::Result<git_oid> oid(const CommitId& id) {
    git_oid value;
    if (id.size() != GIT_OID_HEXSZ || git_oid_fromstr(&value, id.c_str()) != 0)
        return fail(ErrorCode::NoRevision, "\"" + id + "\" is not a commit id");
    return value;
}

/// For the libgit2 code of a failed look-up.
base::Error notFound(int code, const std::string& what) {
    return code == GIT_ENOTFOUND ? fail(ErrorCode::NoRevision, what + " is not in the repository")
                                 : fail(ErrorCode::Unreadable, "cannot read " + what + ": " + problem());
}

/// The parents that the commit states. libgit2 from 1.7 on hides those beyond the edge of a shallow clone.
std::vector<CommitId> parentsOf(const git_commit* commit) {
    constexpr std::string_view word = "parent ";
    std::vector<CommitId> parents;
    std::string_view header = git_commit_raw_header(commit);
    for (size_t end = 0; (end = header.find('\n')) != std::string_view::npos; header.remove_prefix(end + 1))
        if (header.starts_with(word))
            parents.emplace_back(header.substr(word.size(), end - word.size()));
    return parents;
}

/// Old commits may be in Latin-1; strings in core are UTF-8.
std::string utf8(const char* text) {
    std::string bytes = text ? text : "";
    if (source::SourceText(bytes).isUtf8())
        return bytes;
    std::string converted;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x80) {
            converted += byte;
        } else {
            converted += static_cast<char>(0xC0 | (code >> 6));
            converted += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return converted;
}

std::string withoutSlash(std::string path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

/// The number of "<prefix>N<suffix>"; 0 when the name is none such.
int numberIn(std::string_view name, std::string_view prefix, std::string_view suffix) {
    if (!name.starts_with(prefix) || !name.ends_with(suffix) || name.size() <= prefix.size() + suffix.size())
        return 0;
    name.remove_prefix(prefix.size());
    name.remove_suffix(suffix.size());
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() && number > 0 ? number : 0;
}

} // namespace

struct Repository::Handle {
    OwnedRepository repository;

    OwnedConfig config() const {
        OwnedConfig config;
        git_repository_config_snapshot(config.out(), repository);
        return config;
    }

    std::string configured(const std::string& key) const {
        const auto snapshot = config();
        const char* value = nullptr;
        if (!snapshot || git_config_get_string(&value, snapshot, key.c_str()) != 0)
            return {};
        return value;
    }

    // Not with libgit2's own peeling, which does not say what is wrong with an object. All give libgit2 codes.

    int pointedAt(OwnedObject& object, const git_reference* reference) const {
        OwnedReference direct;
        const int code = git_reference_resolve(direct.out(), reference);
        return code != 0 ? code
                         : git_object_lookup(object.out(), repository, git_reference_target(direct),
                                             GIT_OBJECT_ANY);
    }

    /// From a tag to what it stands for.
    int peelTags(OwnedObject& object) const {
        while (git_object_type(object) == GIT_OBJECT_TAG) {
            const auto* tag = reinterpret_cast<const git_tag*>(static_cast<git_object*>(object));
            OwnedObject target;
            const int code =
                git_object_lookup(target.out(), repository, git_tag_target_id(tag), GIT_OBJECT_ANY);
            if (code != 0)
                return code;
            object = std::move(target);
        }
        return git_object_type(object) == GIT_OBJECT_COMMIT ? GIT_OK : GIT_EINVALIDSPEC;
    }

    /// The commit that a full reference name leads to.
    std::optional<CommitId> commitOf(const std::string& reference) const {
        OwnedReference found;
        OwnedObject object;
        if (git_reference_lookup(found.out(), repository, reference.c_str()) != 0 ||
            pointedAt(object, found) != 0 || peelTags(object) != 0)
            return std::nullopt;
        return hex(*git_object_id(object));
    }

    bool has(const std::string& reference) const {
        OwnedReference found;
        return git_reference_lookup(found.out(), repository, reference.c_str()) == 0;
    }

    /// Full names of the references that match, e.g. "refs/tags/*".
    base::Result<std::vector<std::string>> references(const char* pattern) const {
        OwnedReferences iterator;
        if (git_reference_iterator_glob_new(iterator.out(), repository, pattern) != 0)
            return fail(ErrorCode::Unreadable, "cannot read the references: " + problem());
        std::vector<std::string> names;
        const char* name = nullptr;
        int code = 0;
        while ((code = git_reference_next_name(&name, iterator)) == 0)
            names.emplace_back(name);
        if (code != GIT_ITEROVER)
            return fail(ErrorCode::Unreadable, "cannot read the references: " + problem());
        return names;
    }

    /// By name. Not with git_remote_list: libgit2 1.5's regular expressions leak twenty kilobytes for every line of
    /// the configuration.
    std::map<std::string, std::string> remotesAndUrls() const {
        constexpr std::string_view prefix = "remote.", suffix = ".url";
        std::map<std::string, std::string> remotes;
        const auto snapshot = config();
        OwnedConfigIterator iterator;
        if (!snapshot || git_config_iterator_new(iterator.out(), snapshot) != 0)
            return remotes;
        git_config_entry* entry = nullptr;
        while (git_config_next(&entry, iterator) == 0) {
            const std::string_view name = entry->name;
            if (name.starts_with(prefix) && name.ends_with(suffix) &&
                name.size() > prefix.size() + suffix.size())
                remotes.emplace(name.substr(prefix.size(), name.size() - prefix.size() - suffix.size()),
                                entry->value ? entry->value : "");
        }
        return remotes;
    }

    /// Names of the remotes, the most trustworthy first.
    std::vector<std::string> remotesByTrust(std::string_view ownerAndName) const {
        const auto byName = remotesAndUrls();
        std::vector<std::pair<std::string, std::string>> remotes(byName.begin(), byName.end());
        const auto wanted = ownerAndNameOf(ownerAndName);
        const auto rank = [&](const auto& remote) {
            if (!ownerAndName.empty() && ownerAndNameOf(remote.second) == wanted)
                return 0;
            return remote.first == "origin" ? 1 : 2;
        };
        std::sort(remotes.begin(), remotes.end(), [&](const auto& one, const auto& other) {
            return std::pair(rank(one), one.first) < std::pair(rank(other), other.first);
        });
        std::vector<std::string> names;
        for (auto& remote : remotes)
            names.push_back(std::move(remote.first));
        return names;
    }

    /// What a revision names, not peeled; a libgit2 code. Plain names do not go through git_revparse_single, which
    /// leaks like git_remote_list for each name that it does not know.
    int lookUp(OwnedObject& object, const std::string& revision) const {
        const bool isPlain = revision.find_first_of("~^@:{}") == std::string::npos &&
                             revision.find("-g") == std::string::npos; // as in "1.42.84-3-gdb757c7"
        if (!isPlain || revision.empty())
            return git_revparse_single(object.out(), repository, revision.c_str());
        OwnedReference reference;
        git_oid id;
        const bool isHex = revision.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
        if (isHex && revision.size() == GIT_OID_HEXSZ)
            return git_oid_fromstr(&id, revision.c_str()) != 0
                       ? GIT_ENOTFOUND
                       : git_object_lookup(object.out(), repository, &id, GIT_OBJECT_ANY);
        if (git_reference_dwim(reference.out(), repository, revision.c_str()) == 0)
            return pointedAt(object, reference);
        if (!isHex || revision.size() < GIT_OID_MINPREFIXLEN || revision.size() > GIT_OID_HEXSZ ||
            git_oid_fromstrn(&id, revision.c_str(), revision.size()) != 0)
            return GIT_ENOTFOUND;
        return git_object_lookup_prefix(object.out(), repository, &id, revision.size(), GIT_OBJECT_ANY);
    }

    bool isShallow() const { return git_repository_is_shallow(repository) == 1; }

    /// The commits' parents; none beyond a shallow clone's edge.
    LinksOf linksOf() const {
        return [this](const CommitId& id) -> base::Result<Links> {
            const auto value = oid(id);
            if (!value)
                return value.error();
            OwnedCommit commit;
            const int code = git_commit_lookup(commit.out(), repository, &*value);
            if (code == GIT_ENOTFOUND && isShallow())
                return Links{};
            if (code != 0)
                return fail(ErrorCode::Unreadable, "cannot read commit " + id + ": " + problem());
            Links links{{}, git_commit_time(commit)};
            for (unsigned k = 0; k < git_commit_parentcount(commit); ++k)
                links.parents.push_back(hex(*git_commit_parent_id(commit, k)));
            return links;
        };
    }
};

namespace {

/// Why a repository that is there could not be opened, for the two formats that libgit2 cannot read.
std::optional<std::string> unsupportedFormat(const std::string& path) {
    Text folder;
    if (git_repository_discover(&folder, path.c_str(), 1, nullptr) != 0)
        return std::nullopt;
    OwnedConfig config;
    for (const char* place : {"config", "../../config"}) { // the second for a worktree
        const auto file = std::string(folder.ptr, folder.size) + place;
        if (git_config_open_ondisk(config.out(), file.c_str()) != 0)
            continue;
        Text value;
        if (git_config_get_string_buf(&value, config, "extensions.objectformat") == 0 &&
            std::string_view(value.ptr, value.size) == "sha256")
            return "a repository with SHA-256 object names, which cannot be read; clone it in git's SHA-1 "
                   "format";
        Text storage;
        if (git_config_get_string_buf(&storage, config, "extensions.refstorage") == 0 &&
            std::string_view(storage.ptr, storage.size) != "files")
            return "a repository that keeps its references as a reftable, which cannot be read; convert it "
                   "with "
                   "\"git refs migrate --ref-format=files\"";
        config = OwnedConfig();
    }
    return std::nullopt;
}

} // namespace

Repository::Repository(std::shared_ptr<Handle> handle) : m_handle(std::move(handle)) {}
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

base::Result<Repository> Repository::open(const std::string& path) {
    startLibrary();
    auto handle = std::make_shared<Handle>();
    const int code = git_repository_open_ext(handle->repository.out(), path.c_str(), 0, nullptr);
    const auto why = code == 0 ? std::string() : problem();
    if (const auto format = code == 0 && handle->configured("extensions.objectformat") != "sha256"
                                ? std::nullopt
                                : unsupportedFormat(path))
        return fail(ErrorCode::NoClone, path + " is " + *format);
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::NoClone, "there is no git repository at " + path);
    if (code != 0)
        return fail(ErrorCode::NoClone, "cannot open the git repository at " + path + ": " + why);
    readLooseObjects(handle->repository);
    return Repository(std::move(handle));
}

bool Repository::isShallow() const { return m_handle->isShallow(); }

bool Repository::isBare() const {
    git_repository* repository = m_handle->repository;
    // A bare repository's worktrees share its configuration, core.bare included.
    if (git_repository_is_worktree(repository) == 1)
        return false;
    if (git_repository_is_bare(repository) == 1)
        return true;
    // A mirror without configuration: libgit2 takes its parent folder for a working tree, git does not.
    return !gitFolder().ends_with("/.git") && m_handle->configured("core.bare").empty() &&
           m_handle->configured("core.worktree").empty();
}

std::optional<std::string> Repository::workTree() const {
    const char* folder = git_repository_workdir(m_handle->repository);
    return folder && !isBare() ? std::optional(withoutSlash(folder)) : std::nullopt;
}

std::string Repository::gitFolder() const {
    return withoutSlash(git_repository_commondir(m_handle->repository));
}

base::Result<CommitId> Repository::resolve(const std::string& revision) const {
    OwnedObject object;
    int code = m_handle->lookUp(object, revision);
    if (code == GIT_EAMBIGUOUS)
        return fail(ErrorCode::NoRevision, "revision " + revision + " is ambiguous");
    if (code != 0)
        return notFound(code == GIT_ERROR ? code : GIT_ENOTFOUND, "revision " + revision);
    code = m_handle->peelTags(object);
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::Unreadable,
                    "cannot read revision " + revision + ": its commit is missing from the clone");
    if (code == GIT_ERROR)
        return notFound(code, "revision " + revision);
    if (code != 0)
        return fail(ErrorCode::NoRevision, "revision " + revision + " is not a commit");
    return hex(*git_object_id(object));
}

base::Result<CommitId> Repository::tagged(const std::string& tag) const {
    const auto name = "refs/tags/" + tag;
    if (const auto id = m_handle->commitOf(name))
        return *id;
    if (const auto why = problem(); m_handle->has(name))
        return fail(ErrorCode::Unreadable, "cannot read the tag " + tag + ": " + why);
    return fail(ErrorCode::NoRevision, isShallow()
                                           ? "the clone is shallow and has no tag " + tag +
                                                 "; run \"git fetch --unshallow --tags\" in it"
                                           : "the clone has no tag " + tag + "; it may be out of date");
}

base::Result<Commit> Repository::commit(const CommitId& id) const {
    const auto value = oid(id);
    if (!value)
        return value.error();
    OwnedCommit object;
    if (const int code = git_commit_lookup(object.out(), m_handle->repository, &*value); code != 0)
        return notFound(code, "commit " + id);
    Commit commit;
    commit.id = id;
    commit.parents = parentsOf(object);
    commit.message = utf8(git_commit_message(object));
    commit.summary = commit.message.substr(0, commit.message.find('\n'));
    commit.authorName = utf8(git_commit_author(object)->name);
    commit.authorTime = git_commit_author(object)->when.time;
    return commit;
}

base::Result<std::shared_ptr<const source::SourceTree>> Repository::tree(const CommitId& id,
                                                                         std::string_view name) const {
    const auto value = oid(id);
    if (!value)
        return value.error();
    OwnedCommit commit;
    if (const int code = git_commit_lookup(commit.out(), m_handle->repository, &*value); code != 0)
        return notFound(code, "commit " + id);
    OwnedTree root;
    if (git_commit_tree(root.out(), commit) != 0)
        return fail(ErrorCode::Unreadable, "cannot read the files of commit " + id + ": " + problem());
    auto description = name.empty() ? shortId(id) : std::string(name) + " (" + shortId(id) + ")";
    return commitTree(m_handle, m_handle->repository, std::move(root), std::move(description));
}

base::Result<std::vector<std::string>> Repository::tags() const {
    constexpr std::string_view folder = "refs/tags/";
    auto names = m_handle->references("refs/tags/*");
    if (names)
        for (auto& name : *names)
            name.erase(0, folder.size());
    return names;
}

std::vector<int> Repository::pullRequests() const {
    std::set<int> numbers;
    const auto collect = [&](const char* pattern, const std::string& prefix, std::string_view suffix) {
        const auto names = m_handle->references(pattern);
        if (!names)
            return;
        for (const auto& name : *names)
            if (const int number = numberIn(name, prefix, suffix))
                numbers.insert(number);
    };
    collect("refs/pull/*", "refs/pull/", "/head");
    for (const auto& remote : m_handle->remotesByTrust({})) {
        const auto folder = "refs/remotes/" + remote;
        collect("refs/remotes/*", folder + "/pr/", "");
        collect("refs/remotes/*", folder + "/pull/", "/head");
    }
    return {numbers.begin(), numbers.end()};
}

base::Result<CommitId> Repository::pullRequestHead(int number, std::string_view ownerAndName) const {
    const auto digits = std::to_string(number);
    if (const auto id = m_handle->commitOf("refs/pull/" + digits + "/head"))
        return *id;
    const bool isNamed = !ownerAndName.empty() && remoteUrl(ownerAndName);
    for (const auto& remote : m_handle->remotesByTrust(ownerAndName)) {
        for (const auto& name : {"/pr/" + digits, "/pull/" + digits + "/head"})
            if (const auto id = m_handle->commitOf("refs/remotes/" + remote + name))
                return *id;
        if (isNamed)
            break;
    }
    return fail(ErrorCode::NoRevision, "pull request " + digits + " is not in the clone");
}

base::Result<CommitId> Repository::defaultBranch(std::string_view ownerAndName) const {
    for (const auto& remote : m_handle->remotesByTrust(ownerAndName))
        for (const char* branch : {"HEAD", "main", "master"})
            if (const auto id = m_handle->commitOf("refs/remotes/" + remote + '/' + branch))
                return *id;
    for (const char* reference : {"refs/heads/main", "refs/heads/master", "HEAD"})
        if (const auto id = m_handle->commitOf(reference))
            return *id;
    return fail(ErrorCode::NoRevision, "the repository has no default branch");
}

base::Result<CommitId> Repository::mergeBase(const CommitId& one, const CommitId& other) const {
    const auto base = git::mergeBase(one, other, m_handle->linksOf());
    if (!base)
        return base.error();
    if (*base)
        return **base;
    const auto pair = shortId(one) + " and " + shortId(other);
    return fail(ErrorCode::NoRevision,
                isShallow() ? "the clone is shallow and does not reach back to a common ancestor of " + pair +
                                  "; run \"git fetch --unshallow\" in it"
                            : "there is no common ancestor of " + pair);
}

base::Result<bool> Repository::contains(const CommitId& descendant, const CommitId& ancestor) const {
    return git::contains(descendant, ancestor, m_handle->linksOf());
}

base::Result<CommitId> Repository::firstContaining(const CommitId& tip, const CommitId& id) const {
    const auto first = git::firstContaining(tip, id, m_handle->linksOf());
    if (!first)
        return first.error();
    if (*first)
        return **first;
    return fail(ErrorCode::NoRevision, shortId(tip) + " does not contain " + shortId(id));
}

base::Result<base::Done> Repository::alsoReadObjects(const std::string& objectsFolder) {
    OwnedOdb odb;
    if (git_repository_odb(odb.out(), m_handle->repository) != 0 ||
        git_odb_add_disk_alternate(odb, objectsFolder.c_str()) != 0)
        return fail(ErrorCode::Unreadable, "cannot read objects from " + objectsFolder + ": " + problem());
    readLooseObjects(odb, objectsFolder);
    return base::Done{};
}

std::optional<std::string> Repository::remoteUrl(std::string_view ownerAndName) const {
    const auto wanted = ownerAndNameOf(ownerAndName);
    for (const auto& [name, url] : m_handle->remotesAndUrls())
        if (ownerAndNameOf(url) == wanted)
            return url;
    return std::nullopt;
}

std::string Repository::configured(const std::string& key) const { return m_handle->configured(key); }

} // namespace portside::git
