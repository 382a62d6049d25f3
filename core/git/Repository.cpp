// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Repository.h"

#include "core/git/Ancestry.h"
#include "core/git/RemoteUrl.h"

#include <git2.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace portside::git {

namespace {

using base::ErrorCode;
using base::fail;

/// A libgit2 object and the function that frees it.
template <typename T, void (*release)(T*)> class Owned {
public:
    Owned() = default;
    explicit Owned(T* object) : m_object(object) {}
    Owned(Owned&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Owned& operator=(Owned&& other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Owned() {
        if (m_object)
            release(m_object);
    }

    /// For functions that give an object through their first parameter; at most once.
    T** out() { return &m_object; }
    T* operator->() const { return m_object; }
    operator T*() const { return m_object; }

private:
    T* m_object = nullptr;
};

using OwnedRepository = Owned<git_repository, git_repository_free>;
using OwnedObject = Owned<git_object, git_object_free>;
using OwnedCommit = Owned<git_commit, git_commit_free>;
using OwnedTree = Owned<git_tree, git_tree_free>;
using OwnedBlob = Owned<git_blob, git_blob_free>;
using OwnedReference = Owned<git_reference, git_reference_free>;
using OwnedReferences = Owned<git_reference_iterator, git_reference_iterator_free>;
using OwnedConfig = Owned<git_config, git_config_free>;
using OwnedConfigIterator = Owned<git_config_iterator, git_config_iterator_free>;
using OwnedOdb = Owned<git_odb, git_odb_free>;

struct Text : git_buf {
    Text() : git_buf{} {}
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;
    ~Text() { git_buf_dispose(this); }
};

/// Once per process, and never undone: handles may live in static objects.
void startLibrary() {
    static const bool started = [] {
        git_libgit2_init();
        // A maintainer's clone may belong to root or to a container's user; nothing in it is ever executed.
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        // As git itself: what is read is checked by zlib, not hashed again, which costs more than all else.
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // Their content does not change how refs and objects are read.
        const char* harmless[] = {"worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, harmless, std::size(harmless));
        return true;
    }();
    static_cast<void>(started);
}

/// Read at once where a call failed: the next call may replace it.
std::string problem() {
    const auto* error = git_error_last();
    return error && error->message ? error->message : "unknown problem";
}

std::string hex(const git_oid& id) {
    std::string text(GIT_OID_HEXSZ, '0');
    git_oid_fmt(text.data(), &id);
    return text;
}

std::string shortId(const CommitId& id) { return id.substr(0, 7); }

base::Result<git_oid> oid(const CommitId& id) {
    git_oid value;
    if (id.size() != GIT_OID_HEXSZ || git_oid_fromstr(&value, id.c_str()) != 0)
        return fail(ErrorCode::NoRevision, "\"" + id + "\" is not a commit id");
    return value;
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

    /// The commit that a full reference name leads to.
    std::optional<CommitId> commitOf(const std::string& reference) const {
        OwnedReference found;
        OwnedObject commit;
        if (git_reference_lookup(found.out(), repository, reference.c_str()) != 0 ||
            git_reference_peel(commit.out(), found, GIT_OBJECT_COMMIT) != 0)
            return std::nullopt;
        return hex(*git_object_id(commit));
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
            return git_reference_peel(object.out(), reference, GIT_OBJECT_COMMIT);
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

/// A commit's files. Walks tree objects by hand: they say whether a file is absent or its folder cannot be
/// read.
class CommitTree : public source::SourceTree {
public:
    CommitTree(std::shared_ptr<const void> keptAlive, git_repository* repository, OwnedTree root,
               std::string description)
        : m_keptAlive(std::move(keptAlive)), m_repository(repository), m_root(std::move(root)),
          m_description(std::move(description)) {}

    base::Result<std::vector<source::TreeEntry>> list(std::string_view folder,
                                                      std::string_view suffix) const override {
        std::vector<source::TreeEntry> entries;
        std::vector<std::pair<std::string, git_oid>> pending;
        if (folder.empty()) {
            pending.emplace_back("", *git_tree_id(m_root));
        } else {
            const auto found = find(folder);
            if (!found)
                return found.error();
            if (!*found || (*found)->type != GIT_OBJECT_TREE)
                return entries;
            pending.emplace_back(folder, (*found)->id);
        }
        while (!pending.empty()) {
            const auto [path, id] = std::move(pending.back());
            pending.pop_back();
            const auto tree = lookUp(id, path);
            if (!tree)
                return tree.error();
            const bool isPackage = path == "botocore" || path.ends_with("/botocore");
            for (size_t k = 0; k < git_tree_entrycount(*tree); ++k) {
                const auto* entry = git_tree_entry_byindex(*tree, k);
                const std::string_view name = git_tree_entry_name(entry);
                const auto& entryId = *git_tree_entry_id(entry);
                const auto entryPath = [&, &parent = path] {
                    return parent.empty() ? std::string(name) : parent + '/' + std::string(name);
                };
                if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
                    if (!(isPackage && name == "data"))
                        pending.emplace_back(entryPath(), entryId);
                } else if (isFile(entry) && name.ends_with(suffix)) {
                    entries.push_back({entryPath(), hex(entryId)});
                }
            }
        }
        std::sort(entries.begin(), entries.end(),
                  [](const auto& one, const auto& other) { return one.path < other.path; });
        return entries;
    }

    base::Result<std::optional<source::SourceText>> read(std::string_view path) const override {
        const auto found = find(path);
        if (!found)
            return found.error();
        if (!*found || (*found)->type != GIT_OBJECT_BLOB)
            return std::optional<source::SourceText>();
        OwnedBlob blob;
        const int code = git_blob_lookup(blob.out(), m_repository, &(*found)->id);
        if (code != 0)
            return unreadable(path, code);
        std::string bytes(static_cast<const char*>(git_blob_rawcontent(blob)),
                          static_cast<size_t>(git_blob_rawsize(blob)));
        return std::optional(source::SourceText(std::move(bytes)));
    }

    base::Result<std::optional<std::string>> idOf(std::string_view path) const override {
        const auto found = find(path);
        if (!found)
            return found.error();
        if (!*found || (*found)->type != GIT_OBJECT_BLOB)
            return std::optional<std::string>();
        return std::optional(hex((*found)->id));
    }

    std::string description() const override { return m_description; }

private:
    struct Found {
        git_oid id;
        git_object_t type;
    };

    static bool isFile(const git_tree_entry* entry) {
        const auto mode = git_tree_entry_filemode(entry);
        return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    }

    base::Error unreadable(std::string_view path, int code) const {
        const auto why =
            code == GIT_ENOTFOUND ? std::string("its object is missing from the clone") : problem();
        return fail(ErrorCode::Unreadable,
                    "cannot read " + std::string(path) + " at " + m_description + ": " + why);
    }

    base::Result<OwnedTree> lookUp(const git_oid& id, std::string_view path) const {
        OwnedTree tree;
        const int code = git_tree_lookup(tree.out(), m_repository, &id);
        if (code != 0)
            return unreadable(path, code);
        return tree;
    }

    /// The file or folder at a path; nullopt when there is none, or a link or submodule.
    base::Result<std::optional<Found>> find(std::string_view path) const {
        OwnedTree folder;
        for (size_t start = 0;;) {
            const auto end = std::min(path.find('/', start), path.size());
            const std::string name(path.substr(start, end - start));
            const auto* entry = git_tree_entry_byname(folder ? folder : m_root, name.c_str());
            if (!entry)
                return std::optional<Found>();
            const Found found{*git_tree_entry_id(entry), git_tree_entry_type(entry)};
            if (end == path.size())
                return found.type == GIT_OBJECT_TREE || isFile(entry) ? std::optional(found) : std::nullopt;
            if (found.type != GIT_OBJECT_TREE)
                return std::optional<Found>();
            auto next = lookUp(found.id, path.substr(0, end));
            if (!next)
                return next.error();
            folder = std::move(*next);
            start = end + 1;
        }
    }

    std::shared_ptr<const void> m_keptAlive;
    git_repository* m_repository;
    OwnedTree m_root;
    std::string m_description;
};

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
    OwnedObject object, commit;
    int code = m_handle->lookUp(object, revision);
    if (code == GIT_EAMBIGUOUS)
        return fail(ErrorCode::NoRevision, "revision " + revision + " is ambiguous");
    if (code != 0)
        return fail(ErrorCode::NoRevision, "revision " + revision + " is not in the repository");
    code = git_object_peel(commit.out(), object, GIT_OBJECT_COMMIT);
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::Unreadable,
                    "cannot read revision " + revision + ": its commit is missing from the clone");
    if (code != 0)
        return fail(ErrorCode::NoRevision, "revision " + revision + " is not a commit");
    return hex(*git_object_id(commit));
}

base::Result<CommitId> Repository::tagged(const std::string& tag) const {
    if (const auto id = m_handle->commitOf("refs/tags/" + tag))
        return *id;
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
    if (git_commit_lookup(object.out(), m_handle->repository, &*value) != 0)
        return fail(ErrorCode::NoRevision, "commit " + id + " is not in the repository");
    Commit commit;
    commit.id = id;
    for (unsigned k = 0; k < git_commit_parentcount(object); ++k)
        commit.parents.push_back(hex(*git_commit_parent_id(object, k)));
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
    if (git_commit_lookup(commit.out(), m_handle->repository, &*value) != 0)
        return fail(ErrorCode::NoRevision, "commit " + id + " is not in the repository");
    OwnedTree root;
    if (git_commit_tree(root.out(), commit) != 0)
        return fail(ErrorCode::Unreadable, "cannot read the files of commit " + id + ": " + problem());
    auto description = name.empty() ? shortId(id) : std::string(name) + " (" + shortId(id) + ")";
    return std::shared_ptr<const source::SourceTree>(std::make_shared<CommitTree>(
        m_handle, m_handle->repository, std::move(root), std::move(description)));
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
