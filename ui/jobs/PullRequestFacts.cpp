// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/PullRequestFacts.h"

#include "core/git/Clones.h"
#include "core/git/Repository.h"
#include "core/pipeline/Sources.h"
#include "ui/jobs/GitHubWork.h"

namespace portside::jobs {

base::Result<PullRequestFacts> readPullRequestFacts(const pipeline::Where& where, int number,
                                                    const std::string& head, Whom whom,
                                                    const github::Address& address,
                                                    const base::Progress& progress) {
    const auto clone = pipeline::openAiobotocoreClone(where);
    if (!clone)
        return clone.error();
    const auto judged = clone->commit(head);
    if (!judged)
        return judged.error();
    PullRequestFacts facts;
    facts.author = judged->authorName;
    if (const auto now = clone->pullRequestHead(number, git::ownerAndName(git::Project::Aiobotocore));
        now && *now != head)
        facts.newHead = *now;
    if (whom == Whom::CloneOnly || progress.stopped())
        return facts;
    const auto page = readPullRequest(address, number, progress);
    if (!page)
        return facts;
    facts.title = page->title;
    facts.author = page->author;
    facts.draft = page->draft;
    facts.open = page->open;
    facts.newHead = page->head == head ? std::string() : page->head;
    return facts;
}

} // namespace portside::jobs
