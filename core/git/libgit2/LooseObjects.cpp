// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/libgit2/LooseObjects.h"

#if __has_include(<git2/sys/errors.h>) // since libgit2 1.8
#include <git2/sys/errors.h>
#endif
#include <git2/sys/odb_backend.h>
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace portside::git {

namespace {

/// Behind the packs of the same folder, before libgit2's own reader of loose objects (which has 1).
constexpr int priority = 2;
/// Far above any source file; a header that says more is not believed.
constexpr size_t largestObject = size_t{1} << 30;
constexpr size_t longestHeader = 32;
constexpr int deepestAlternate = 5; // as git

struct Backend {
    git_odb_backend parent{}; // first: libgit2 knows the rest by this
    std::filesystem::path folder;
};

struct Content {
    git_object_t type = GIT_OBJECT_INVALID;
    std::string_view bytes;
};

/// "blob 12\0" in front of the bytes.
std::optional<Content> contentOf(std::string_view inflated) {
    const auto blank = inflated.substr(0, longestHeader).find(' ');
    const auto end = inflated.substr(0, longestHeader).find('\0');
    if (blank == std::string_view::npos || end == std::string_view::npos || end < blank)
        return std::nullopt;
    size_t size = 0;
    const auto digits = inflated.substr(blank + 1, end - blank - 1);
    const auto [stop, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    const Content content{git_object_string2type(std::string(inflated.substr(0, blank)).c_str()),
                          inflated.substr(end + 1)};
    const bool isWhole = problem == std::errc() && stop == digits.data() + digits.size() &&
                         size == content.bytes.size() && content.type != GIT_OBJECT_INVALID;
    return isWhole ? std::optional(content) : std::nullopt;
}

/// The whole of a zlib stream that ends where the file does; nullopt for anything else.
std::optional<std::string> inflated(std::string& compressed) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> ended(&stream, &inflateEnd);
    stream.next_in = reinterpret_cast<Bytef*>(compressed.data());
    stream.avail_in = static_cast<uInt>(compressed.size());
    std::string out;
    std::vector<char> piece(size_t{64} * 1024);
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        const int code = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.data(), piece.size() - stream.avail_out);
        if (code == Z_STREAM_END)
            return stream.avail_in == 0 ? std::optional(std::move(out)) : std::nullopt;
        // Without room used or bytes left it is cut off: this is where others turn for ever.
        if (code != Z_OK || out.size() > largestObject || stream.avail_out == piece.size())
            return std::nullopt;
    }
}

int damaged(const std::filesystem::path& file) {
    const auto words = "the object's file " + file.parent_path().filename().string() +
                       file.filename().string() + " is damaged";
    git_error_set_str(GIT_ERROR_ODB, words.c_str());
    return GIT_ERROR;
}

int readFile(void** bytes, size_t* size, git_object_t* type, git_odb_backend* backend,
             const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return GIT_ENOTFOUND; // or refused: libgit2 says why
    std::string compressed{std::istreambuf_iterator<char>(stream), {}};
    const auto whole = inflated(compressed);
    const auto content = whole ? contentOf(*whole) : std::nullopt;
    if (!content)
        return damaged(file);
    // With a zero behind it, as libgit2's own have.
    auto* copy = static_cast<char*>(git_odb_backend_data_alloc(backend, content->bytes.size() + 1));
    if (!copy)
        return GIT_ERROR;
    *std::copy(content->bytes.begin(), content->bytes.end(), copy) = '\0';
    *bytes = copy;
    *size = content->bytes.size();
    *type = content->type;
    return GIT_OK;
}

const Backend& self(git_odb_backend* backend) { return *reinterpret_cast<Backend*>(backend); }

int readObject(void** bytes, size_t* size, git_object_t* type, git_odb_backend* backend, const git_oid* id) {
    const auto name = hex(*id);
    return readFile(bytes, size, type, backend, self(backend).folder / name.substr(0, 2) / name.substr(2));
}

int readShort(git_oid* id, void** bytes, size_t* size, git_object_t* type, git_odb_backend* backend,
              const git_oid* shortId, size_t length) {
    const auto prefix = hex(*shortId).substr(0, length);
    if (length < 2)
        return GIT_ENOTFOUND;
    std::error_code unknown;
    std::string found;
    const auto folder = self(backend).folder / prefix.substr(0, 2);
    for (const auto& entry : std::filesystem::directory_iterator(folder, unknown)) {
        const auto name = prefix.substr(0, 2) + entry.path().filename().string();
        if (name.size() != GIT_OID_HEXSZ || !name.starts_with(prefix))
            continue;
        if (!found.empty())
            return GIT_EAMBIGUOUS;
        found = name;
    }
    if (found.empty() || git_oid_fromstr(id, found.c_str()) != 0)
        return GIT_ENOTFOUND;
    return readObject(bytes, size, type, backend, id);
}

int readHeader(size_t* size, git_object_t* type, git_odb_backend* backend, const git_oid* id) {
    void* bytes = nullptr;
    const int code = readObject(&bytes, size, type, backend, id);
    if (code == GIT_OK)
        git_odb_backend_data_free(backend, bytes);
    return code;
}

void release(git_odb_backend* backend) { delete reinterpret_cast<Backend*>(backend); }

enum class Kind { Own, Borrowed };

void add(git_odb* objects, const std::filesystem::path& folder, Kind kind) {
    auto backend = std::make_unique<Backend>();
    if (git_odb_init_backend(&backend->parent, GIT_ODB_BACKEND_VERSION) != 0)
        return;
    backend->folder = folder;
    backend->parent.read = readObject;
    backend->parent.read_prefix = readShort;
    backend->parent.read_header = readHeader;
    backend->parent.free = release;
    const int code = kind == Kind::Own ? git_odb_add_backend(objects, &backend->parent, priority)
                                       : git_odb_add_alternate(objects, &backend->parent, priority);
    if (code == 0)
        static_cast<void>(backend.release()); // libgit2's now
}

/// The folders of objects that this one borrows from.
std::vector<std::filesystem::path> borrowedBy(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> all;
    std::vector<std::pair<std::filesystem::path, int>> pending{{folder, 0}};
    while (!pending.empty()) {
        const auto [at, depth] = std::move(pending.back());
        pending.pop_back();
        std::ifstream list(at / "info" / "alternates");
        for (std::string line; depth < deepestAlternate && std::getline(list, line);) {
            if (line.empty() || line.front() == '#')
                continue;
            const auto borrowed = (at / line).lexically_normal(); // an absolute one stays as it is
            if (std::find(all.begin(), all.end(), borrowed) != all.end())
                continue;
            all.push_back(borrowed);
            pending.emplace_back(borrowed, depth + 1);
        }
    }
    return all;
}

} // namespace

void readLooseObjects(git_repository* repository) {
    OwnedOdb objects;
    if (git_repository_odb(objects.out(), repository) != 0)
        return;
    const auto folder = std::filesystem::path(git_repository_commondir(repository)) / "objects";
    add(objects, folder, Kind::Own);
    for (const auto& borrowed : borrowedBy(folder))
        add(objects, borrowed, Kind::Borrowed);
}

void readLooseObjects(git_odb* objects, const std::string& folder) {
    add(objects, folder, Kind::Borrowed);
    for (const auto& borrowed : borrowedBy(folder))
        add(objects, borrowed, Kind::Borrowed);
}

} // namespace portside::git
