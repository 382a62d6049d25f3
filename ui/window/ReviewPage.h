// SPDX-License-Identifier: GPL-3.0-or-later
// The main page: banner, functions, side by side, verdict panel over one open review. It connects them and holds no
// verdict of its own.
#pragma once

#include "ui/models/FunctionModel.h"
#include "ui/models/LiveReview.h"
#include "ui/models/UndoList.h"
#include "ui/window/CodeArea.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QSplitter;

namespace portside::settings {
class Settings;
struct Place;
} // namespace portside::settings

namespace portside::theme {
class Theme;
}

namespace portside::views {
class Banner;
class DisagreementStrip;
class FunctionList;
class SubjectHeader;
class VerdictPanel;
} // namespace portside::views

namespace portside::window {

class ReviewPage : public QWidget {
    Q_OBJECT
public:
    ReviewPage(theme::Theme& theme, settings::Settings& settings, QWidget* parent = nullptr);
    ~ReviewPage() override;

    /// What can be undone and redone.
    struct History {
        models::LiveReview::History decisions;
        models::UndoList::History steps;
    };
    /// `revisions`: where the files behind it are. `history`: of the same review before it was judged again.
    void open(std::unique_ptr<models::LiveReview> live, const pipeline::Revisions& revisions,
              std::optional<History> history = {});
    /// Of the review in front, which there must be.
    History history() const { return {m_live->history(), m_undo->history()}; }
    /// Lets go of the review: its journal is folded in.
    void close();
    views::SubjectHeader& header() const { return *m_header; }
    models::LiveReview* live() const { return m_live.get(); }
    /// A line of its own above the banner; it hides and shows itself.
    void addStrip(QWidget* strip);
    void showFunction(const QString& functionKey);

    const models::FunctionModel& model() const { return *m_model; }
    views::FunctionList& list() const { return *m_list; }
    CodeArea& area() const { return *m_area; }
    views::SideBySideView& code() const { return m_area->view(); }
    views::VerdictPanel& panel() const { return *m_panel; }

    int currentEntry() const { return m_entry; }
    /// nullptr when no function of the review is current.
    const models::FunctionEntry* currentFunction() const;
    void selectFirstFlagged();
    void goToNeedingMe(int step);
    void goToFunction(int step);
    /// At the end of the function it goes on into the next flagged one.
    void goToFlaggedLine(int step);
    /// 1-based, as the keys are.
    void choose(int number);
    /// The same for the line under the cursor alone.
    void chooseForLine(int number);
    void reopen();
    /// With a function of botocore; empty: as the machine does. It is judged again by whoever hears pairingChanged().
    void pair(const std::string& counterpart);
    void undo();
    void redo();
    /// All selected functions alike; those of a file when the file is selected.
    void toggleViewed();
    const models::UndoList& undoList() const { return *m_undo; }
    void focusSearch();
    /// The panes at the sides; the code is always shown.
    void showList(bool shown);
    void showPanel(bool shown);
    /// Shown without the third pane in tag ranges.
    void showAiobotocorePane(bool shown);
    bool hasRange() const;

    QString countWords() const;

Q_SIGNALS:
    void stateChanged(); ///< whatever actions depend on
    void decided(const QString& words);
    void refused(const QString& words);
    void pairingChanged();
    /// Nobody's name is known yet; LiveReview::setPerson() before the signal returns lets the decision pass.
    void personWanted();
    void exportWanted();
    void baselineWanted();
    void movedRangeWanted();
    void listWanted(); ///< something in a hidden pane is needed
    void panelWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void reload();
    void select(int entry);
    void showEntry(int entry, views::SideBySideView::Place place);
    void showRow();
    void offer();
    /// The cursor went into another entry's code.
    void followCode(int entry);
    void showRollUp();
    /// By value: the sender may drop its own copy as soon as the decision shows.
    void settle(std::string choice);
    void settleLine(std::string choice);
    void reopenLine();
    void offerLine(const QString& where);
    bool someoneDecides();
    /// Notes a decision that was just taken, so that it can be taken back among everything else.
    void noteDecision();
    void setViewed(const QStringList& keys, bool viewed);
    void afterDecision(const QString& functionKey);
    void showWarnings();
    /// Where the reader is now, for the next start.
    void keepPlace();
    /// False when the function is no longer there.
    bool restorePlace(const settings::Place& place);
    const models::FunctionEntry* entry() const;

    theme::Theme& m_theme;
    settings::Settings& m_settings;
    std::unique_ptr<models::LiveReview> m_live;
    models::FunctionModel* m_model;
    models::UndoList* m_undo;
    views::DisagreementStrip* m_disagreements;
    views::SubjectHeader* m_header;
    views::Banner* m_banner;
    QSplitter* m_splitter;
    views::FunctionList* m_list;
    CodeArea* m_area;
    views::VerdictPanel* m_panel;
    QSet<QString> m_viewed;
    QTimer m_placeKeeper;
    QString m_stepWords; ///< of the decision that is being taken
    int m_entry = -1;
    std::string m_lineKey; ///< of the line under the cursor; empty when there is nothing to settle
    bool m_splitByHand = false;
};

} // namespace portside::window
