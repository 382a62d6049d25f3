// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/Clone.h"

#include "core/git/CacheClone.h"
#include "core/report/Escaping.h"

#include <algorithm>
#include <ostream>
#include <utility>

namespace portside::app {

int cloneProjects(const CommandLine& line, Streams streams, const base::Progress& progress) {
    const auto asked = [&](const char* name) {
        return line.projects.empty() ||
               std::find(line.projects.begin(), line.projects.end(), name) != line.projects.end();
    };
    for (const auto& [name, project] : {std::pair("aiobotocore", git::Project::Aiobotocore),
                                        std::pair("botocore", git::Project::Botocore)}) {
        if (!asked(name))
            continue;
        const auto done =
            git::fillCache(project, line.update ? git::WhenThere::Update : git::WhenThere::Leave, progress);
        progress.at({});
        if (!done) {
            streams.out << "error: " << report::visible(done.error().message) << '\n' << std::flush;
            if (!done.error().detail.empty())
                streams.err << "portside-cli: " << report::visible(done.error().detail) << '\n';
            return 4;
        }
        streams.out << name << ": " << report::visible(git::cachedClone(project)) << '\n' << std::flush;
    }
    return 0;
}

} // namespace portside::app
