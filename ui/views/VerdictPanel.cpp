// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/VerdictPanel.h"

#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/views/LinkButton.h"
#include "ui/views/Settler.h"
#include "ui/views/SmallHeading.h"
#include "ui/views/VerdictChip.h"
#include "ui/views/WrappedLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace portside::views {

namespace {

WrappedLabel* plainLabel(QWidget* parent) { return new WrappedLabel(parent); }

void emptied(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

VerdictPanel::VerdictPanel(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_why(new QScrollArea(this)), m_settler(new Settler(theme, this)) {
    theme::setRole(this, theme::Role::Panel);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(232);
    setAccessibleName(tr("Verdict"));
    m_why->setWidgetResizable(true);
    m_why->setFrameShape(QFrame::NoFrame);
    m_why->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_why->setFocusPolicy(Qt::NoFocus);
    m_why->setMinimumHeight(64);
    m_why->setAccessibleName(tr("Why"));

    auto* content = new QWidget(m_why);
    theme::setRole(content, theme::Role::Panel);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);

    m_where = smallHeading(QString(), content);
    layout->addWidget(m_where);
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    m_verdict = new QBoxLayout(QBoxLayout::LeftToRight);
    m_verdict->setSpacing(8);
    m_chip = new VerdictChip(theme, content);
    m_word = new QLabel(content);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setMinimumHeight(m_chip->sizeHint().height());
    QFont bold = m_theme.wordsFont();
    bold.setWeight(QFont::DemiBold);
    m_word->setFont(bold);
    m_token = plainLabel(content);
    m_token->setContentsMargins(0, 2, 0, 0);
    theme::setRole(m_token, theme::Role::Muted);
    verdict->addWidget(m_chip, 0, Qt::AlignTop);
    verdict->addWidget(m_word, 0, Qt::AlignTop);
    verdict->addStretch();
    m_verdict->addLayout(verdict);
    m_verdict->addWidget(m_token, 1);
    layout->addLayout(m_verdict);
    m_decision = plainLabel(content);
    m_decision->setObjectName(QStringLiteral("decisionNote"));
    layout->addWidget(m_decision);
    m_reason = plainLabel(content);
    layout->addWidget(m_reason);
    m_notes = plainLabel(content);
    theme::setRole(m_notes, theme::Role::Muted);
    layout->addWidget(m_notes);

    m_evidence = new QWidget(content);
    auto* evidence = new QVBoxLayout(m_evidence);
    evidence->setContentsMargins(0, 8, 0, 0);
    evidence->setSpacing(8);
    evidence->addWidget(smallHeading(tr("Evidence"), m_evidence));
    auto* frame = new QFrame(m_evidence);
    theme::setRole(frame, theme::Role::Quote);
    m_evidenceLines = new QVBoxLayout(frame);
    m_evidenceLines->setContentsMargins(8, 8, 8, 8);
    m_evidenceLines->setSpacing(0);
    evidence->addWidget(frame);
    layout->addWidget(m_evidence);

    m_rules = new QWidget(content);
    auto* rules = new QVBoxLayout(m_rules);
    rules->setContentsMargins(0, 8, 0, 0);
    rules->setSpacing(8);
    rules->addWidget(smallHeading(tr("Rule"), m_rules));
    m_ruleLines = new QVBoxLayout;
    m_ruleLines->setSpacing(8);
    rules->addLayout(m_ruleLines);
    layout->addWidget(m_rules);

    m_registry = new QWidget(content);
    auto* registry = new QVBoxLayout(m_registry);
    registry->setContentsMargins(0, 8, 0, 0);
    registry->setSpacing(8);
    registry->addWidget(smallHeading(tr("Registry"), m_registry));
    m_registryLines = new QVBoxLayout;
    m_registryLines->setSpacing(4);
    registry->addLayout(m_registryLines);
    layout->addWidget(m_registry);
    layout->addStretch();
    m_why->setWidget(content);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_why, 1);
    column->addWidget(m_settler);
    connect(m_settler, &Settler::choiceWanted, this, &VerdictPanel::choiceWanted);
    connect(m_settler, &Settler::reopenWanted, this, &VerdictPanel::reopenWanted);
    connect(m_settler, &Settler::lineChoiceWanted, this, &VerdictPanel::lineChoiceWanted);
    connect(m_settler, &Settler::lineReopenWanted, this, &VerdictPanel::lineReopenWanted);
    clear();
}

void VerdictPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Beside the verdict the category would be cut into words.
    constexpr int roomForBoth = 288;
    m_verdict->setDirection(width() < roomForBoth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_verdict->setSpacing(width() < roomForBoth ? 0 : 8);
}

void VerdictPanel::offer(const models::FunctionEntry& entry, const std::vector<std::string>& choices,
                         const QString& readOnlyReason) {
    m_settler->offer(entry, choices, readOnlyReason);
    QStringList said;
    if (entry.settled && !entry.note.isEmpty())
        said << tr("Note: %1").arg(entry.note);
    if (!entry.reopened.isEmpty())
        said << entry.reopened;
    m_decision->setText(said.join(QLatin1Char('\n')));
    m_decision->setVisible(!said.isEmpty());
}

void VerdictPanel::offerLine(const LineOffer& offer) { m_settler->offerLine(offer); }

void VerdictPanel::askForNote(const std::string& choice, About about) {
    m_settler->askForNote(choice, about);
}

QString VerdictPanel::note() const { return m_settler->note(); }

void VerdictPanel::clearNote() { m_settler->clearNote(); }

void VerdictPanel::clear() {
    explain(QString(), {});
    m_decision->hide();
    m_settler->clear();
}

void VerdictPanel::explain(const QString& where, const render::Explanation& explanation) {
    m_where->setText(where.toUpper());
    m_where->setAccessibleName(where);
    m_where->setVisible(!where.isEmpty());
    m_chip->show(explanation.verdict);
    const bool isVerdict = !explanation.token.empty() && (drift::verdictFrom(explanation.token) ||
                                                          asyncneed::verdictFrom(explanation.token));
    m_word->setText(explanation.verdict == render::VerdictClass::None ? QString()
                    : isVerdict                                       ? theme::verdictWord(explanation.token)
                                                                      : theme::word(explanation.verdict));
    m_word->setVisible(!m_word->text().isEmpty());
    QString token = isVerdict ? QString() : theme::ruleName(explanation.token);
    if (explanation.settled && render::isFlagged(explanation.verdict))
        token = token.isEmpty() ? tr("by the machine") : tr("%1, by the machine").arg(token);
    else if (explanation.verdict == render::VerdictClass::Ambiguous)
        token = token.isEmpty() ? tr("needs a person") : tr("%1, needs a person").arg(token);
    if (explanation.verdict == render::VerdictClass::Explained && isVerdict)
        token = tr("already ported");
    m_token->setText(token);
    QString reason = explanation.reason;
    if (!reason.isEmpty()) {
        reason[0] = reason[0].toUpper();
        if (reason.back().isLetterOrNumber())
            reason += QLatin1Char('.');
    }
    for (WrappedLabel* label : {m_reason, m_notes})
        label->setCodeFont(m_theme.quoteFont());
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    QStringList notes = explanation.notes;
    if (!explanation.counts.empty()) {
        QStringList counts;
        for (const auto& [category, count] : explanation.counts)
            counts << tr("%1 %2").arg(count).arg(theme::ruleName(category));
        notes << tr("Lines of the change: %1").arg(counts.join(QStringLiteral(", ")));
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    showEvidence(explanation);
    showRules(explanation);
    showRegistry(explanation);
    setAccessibleDescription(where + QStringLiteral(": ") + m_word->text() + QLatin1Char(' ') + reason);
}

void VerdictPanel::showEvidence(const render::Explanation& explanation) {
    emptied(m_evidenceLines);
    m_evidence->setVisible(!explanation.evidence.empty());
    QWidget* frame = m_evidenceLines->parentWidget();
    for (const render::EvidenceLine& line : explanation.evidence) {
        if (m_evidenceLines->count() > 0)
            m_evidenceLines->addSpacing(4);
        const QString name =
            line.line > 0 ? QStringLiteral("%1:%2").arg(line.path).arg(line.line) : line.path;
        auto* place = new LinkButton(m_theme, name, frame);
        place->setFont(m_theme.quoteFont());
        place->setAccessibleName(tr("Go to %1").arg(name));
        connect(place, &QPushButton::clicked, this,
                [this, line] { Q_EMIT lineWanted(line.side, line.path, line.line); });
        m_evidenceLines->addWidget(place);
        auto* quote = plainLabel(frame);
        quote->setFont(m_theme.quoteFont());
        quote->setText(line.text);
        quote->setContentsMargins(16, 0, 4, 0);
        m_evidenceLines->addWidget(quote);
    }
    if (explanation.moreEvidence > 0) {
        auto* more = plainLabel(frame);
        theme::setRole(more, theme::Role::Muted);
        more->setText(tr("and %n more line(s)", nullptr, explanation.moreEvidence));
        m_evidenceLines->addSpacing(8);
        m_evidenceLines->addWidget(more);
    }
}

void VerdictPanel::showRegistry(const render::Explanation& explanation) {
    emptied(m_registryLines);
    m_registry->setVisible(!explanation.registry.empty() || explanation.hash);
    for (const render::RegistryEntry& entry : explanation.registry) {
        auto* words = plainLabel(m_registry);
        words->setText(QStringLiteral("%1 · %2").arg(QString::fromStdString(entry.registry), entry.entry));
        m_registryLines->addWidget(words);
        const bool known = entry.line > 0;
        const QString name =
            known ? QStringLiteral("%1:%2").arg(entry.path).arg(entry.line) : tr("where it is defined");
        auto* place = new LinkButton(m_theme, name, m_registry);
        place->setFont(known ? m_theme.quoteFont() : m_theme.wordsFont());
        place->setAccessibleName(known ? tr("Go to %1").arg(name)
                                       : tr("Go to the definition of %1").arg(entry.entry));
        connect(place, &QPushButton::clicked, this, [this, entry, known] {
            if (known)
                Q_EMIT lineWanted(compare::Side::Aiobotocore, entry.path, entry.line);
            else
                Q_EMIT nameWanted(entry.entry);
        });
        m_registryLines->addWidget(place);
    }
    if (!explanation.hash)
        return;
    const render::TrackedHash& hash = *explanation.hash;
    auto* words = plainLabel(m_registry);
    words->setText(
        hash.newDigest.isEmpty()
            ? tr("Its tracked hash %1 is gone: so is the symbol.").arg(hash.oldDigest.left(7))
        : hash.substantive
            ? tr("Its tracked hash changes: %1 → %2.").arg(hash.oldDigest.left(7), hash.newDigest.left(7))
            : tr("Its tracked hash changes, but not its code: %1 → %2.")
                  .arg(hash.oldDigest.left(7), hash.newDigest.left(7)));
    words->setToolTip(QStringLiteral("<p>%1<br>%2</p>")
                          .arg(hash.oldDigest.toHtmlEscaped(), hash.newDigest.toHtmlEscaped()));
    m_registryLines->addWidget(words);
}

void VerdictPanel::showRules(const render::Explanation& explanation) {
    emptied(m_ruleLines);
    m_rules->setVisible(!explanation.rules.empty());
    for (const std::string& id : explanation.rules) {
        auto* rule = new QWidget(m_rules);
        auto* lines = new QVBoxLayout(rule);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        auto* name = new LinkButton(m_theme, theme::ruleName(id), rule);
        QFont bold = m_theme.wordsFont();
        bold.setWeight(QFont::DemiBold);
        name->setFont(bold);
        name->setAccessibleDescription(tr("Opens the page of this rule"));
        connect(name, &QPushButton::clicked, this,
                [this, id] { Q_EMIT ruleWanted(QString::fromStdString(id)); });
        lines->addWidget(name);
        if (const QString sentence = theme::ruleSentence(id); !sentence.isEmpty()) {
            auto* words = plainLabel(rule);
            words->setText(sentence);
            lines->addWidget(words);
        }
        m_ruleLines->addWidget(rule);
    }
}

} // namespace portside::views
