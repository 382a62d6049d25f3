// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the review page: the panes with their bar, what is looked for in them, and the ways through the code
// (definitions, calls, back and forward). It shows what the review judged; it settles nothing.
#pragma once

#include "core/pipeline/ReviewFiles.h"
#include "ui/jobs/Job.h"
#include "ui/models/FunctionModel.h"
#include "ui/models/LiveReview.h"
#include "ui/views/SideBySideView.h"

#include <QCache>
#include <QWidget>

#include <optional>

class QToolButton;

namespace portside::settings {
class Settings;
}

namespace portside::theme {
class Theme;
}

namespace portside::views {
class ElidedLabel;
class FindBar;
class KeyButton;
class PlaceList;
} // namespace portside::views

namespace portside::window {

class CodeArea : public QWidget {
    Q_OBJECT
public:
    CodeArea(theme::Theme& theme, settings::Settings& settings, const models::FunctionModel& model,
             QWidget* parent = nullptr);
    ~CodeArea() override;

    /// The review is borrowed until close().
    void open(const models::LiveReview& live, pipeline::Revisions revisions);
    void close();

    views::SideBySideView& view() const { return *m_view; }
    const pipeline::Revisions& revisions() const { return m_revisions; }

    void showEntry(int entry, views::SideBySideView::Place place);
    /// The entry under the cursor; -1 where a whole file is shown and no entry judged anything there.
    int entry() const { return m_entry; }

    enum class Scope { Function, File };
    Scope scope() const { return m_scope; }
    void setScope(Scope scope);
    bool asyncFree() const { return m_asyncFree; }
    void setAsyncFree(bool on);

    void find();
    void findAgain(int step);
    void askForLine();
    void goToDefinition();
    void goToDefinitionOf(const QString& name);
    void goToCallers();
    /// Wherever the line is: in the panes, in another function of the review, in a file of the clones.
    void goTo(compare::Side side, const QString& path, int line);
    void goBack();
    void goForward();
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    void openInEditor();
    void openOnGithub();
    void nextPane();
    void toggleFolds();
    void setFoldContext(int rows);

    /// True while a file or a name is being read.
    bool busy() const { return m_reading->running() || m_searching->running() || m_opening->running(); }

Q_SIGNALS:
    /// The cursor went into another entry's code (-1: into nobody's), or a jump leads there.
    void entryChanged(int entry);
    void rowChanged();
    void flaggedLineWanted(int step);
    void scopeChanged();
    void said(const QString& words);
    void menuWanted(const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A place that one can come back to.
    struct Stop {
        int entry = -1;
        QString file; ///< empty: the entry's function
        views::SideBySideView::Anchor anchor;
    };
    /// What to show once a file is there.
    struct Wanted {
        QString path;
        int entry = -1;
        std::optional<views::SideBySideView::Anchor> anchor;
        Scope scope = Scope::File;
    };

    void makeBar();
    const review::Review& review() const { return m_live->review(); }
    const models::FunctionEntry* entryAt(int entry) const;
    bool hasRange() const { return m_live && m_live->review().asyncNeed(); }
    void followCursor();
    void showRows(render::RowModel rows, views::SideBySideView::Place place);
    void showFunction(int entry, views::SideBySideView::Place place);
    void showFile(const Wanted& wanted);
    void readFile(Wanted wanted);
    const pipeline::WholeFile* known(const QString& path) const;
    /// To its first flagged line, else its first; false when the file shows none of it.
    bool goToEntryInFile(int entry);
    void leaveMark();
    Stop here() const;
    void travel(std::vector<Stop>& from, std::vector<Stop>& to);
    QString nameHere();
    void searchName(const QString& name, pipeline::NamePlace::Kind kind,
                    const std::optional<pipeline::NameUse>& use);
    /// Where the reader stands, as the use of a name; nullopt on filler.
    std::optional<pipeline::NameUse> useHere() const;
    void showPlaces(const QString& name, pipeline::NamePlace::Kind kind,
                    const std::vector<pipeline::NamePlace>& places);
    void search(const QString& text);
    void tellHits();
    void goToLine(int line);
    void explainEmptyPanes(render::RowModel& rows, const models::FunctionEntry* at) const;
    std::vector<views::PaneTitle> paneTitles(const render::RowModel& rows) const;
    QString placeWords() const;
    void updateBar();
    std::string commitOf(compare::Side side) const;

    theme::Theme& m_theme;
    settings::Settings& m_settings;
    const models::FunctionModel& m_model;
    const models::LiveReview* m_live = nullptr;
    pipeline::Revisions m_revisions;
    views::KeyButton* m_previous;
    views::KeyButton* m_next;
    QToolButton* m_asyncFreeButton;
    QToolButton* m_wholeButton;
    QToolButton* m_folds;
    views::ElidedLabel* m_standsFor;
    views::FindBar* m_findBar;
    views::SideBySideView* m_view;
    views::PlaceList* m_places;
    Scope m_scope = Scope::Function;
    bool m_asyncFree = false;
    int m_entry = -1;
    QString m_file; ///< the whole file that is shown; empty for a function
    bool m_moving = false;
    QCache<QString, pipeline::WholeFile> m_files;
    std::vector<Stop> m_back; ///< the last one is the next to go to
    std::vector<Stop> m_forward;
    jobs::Job<pipeline::WholeFile>* m_reading;
    jobs::Job<std::vector<pipeline::NamePlace>>* m_searching;
    jobs::Job<QString>* m_opening;
};

} // namespace portside::window
