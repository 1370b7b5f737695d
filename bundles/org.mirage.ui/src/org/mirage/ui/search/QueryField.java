// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.time.Instant;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.MirageException;
import org.mirage.engine.search.FileVocabulary;
import org.mirage.engine.search.KnownValues;
import org.mirage.engine.search.QueryException;
import org.mirage.engine.search.QueryParser;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.Failures;

/** Where a query is written; what is wrong with it is told while one writes, and marked where it is when it is to be answered. */
final class QueryField {

    private static final int PAUSE_MILLISECONDS = 500;

    private final Text text;
    private final QueryProposals proposals;
    private final Consumer<String> wrong;
    private KnownValues known = KnownValues.NONE;
    private boolean told;

    /**
     * Makes the field.
     *
     * @param entered runs when a person presses Enter
     * @param wrong is told what is wrong; null when nothing is
     */
    QueryField(Composite parent, Runnable entered, Consumer<String> wrong) {
        this.wrong = wrong;
        text = Keys.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "search.query"); //$NON-NLS-1$
        text.setMessage(Messages.QueryField_hint);
        proposals = new QueryProposals(text);
        Runnable look = this::look;
        text.addModifyListener(event -> text.getDisplay().timerExec(PAUSE_MILLISECONDS, look));
        text.addListener(SWT.DefaultSelection, event -> {
            if (event.detail != SWT.ICON_CANCEL) {
                entered.run();
            }
        });
    }

    Text control() {
        return text;
    }

    /** What is written there, without spaces around it. */
    String query() {
        return text.getText().strip();
    }

    void setQuery(String query) {
        text.setText(query);
        text.setSelection(query.length());
    }

    /** From now on offers these values, and knows these saved queries. */
    void setKnown(KnownValues values) {
        known = values;
        proposals.setKnown(values);
        look();
    }

    /** While one writes; the word at the end may be unfinished. */
    private void look() {
        if (text.isDisposed()) {
            return;
        }
        MirageException problem = problem();
        boolean unfinished = problem instanceof QueryException at && text.isFocusControl()
                && endOfWord(query(), Math.min(at.place(), query().length())) == query().length();
        tell(problem == null || unfinished ? null : Failures.text(problem));
    }

    private void tell(String problem) {
        if (problem != null || told) {
            told = problem != null;
            wrong.accept(problem);
        }
    }

    /** Whether the query can be understood; otherwise what cannot is told and selected. */
    boolean check() {
        MirageException problem = problem();
        if (problem == null) {
            tell(null);
            return true;
        }
        mark(Failures.text(problem), problem instanceof QueryException at ? at.place() : -1);
        return false;
    }

    /**
     * Tells what is wrong.
     *
     * @param place of the first character of {@link #query} that is; -1 when it is not known
     */
    void mark(String problem, int place) {
        tell(problem);
        text.setFocus();
        if (place >= 0) {
            String all = text.getText();
            int start = Math.min(place + all.indexOf(query()), all.length());
            text.setSelection(start, endOfWord(all, start));
        }
    }

    private static int endOfWord(String text, int start) {
        boolean quoted = start < text.length() && "\"'".indexOf(text.charAt(start)) >= 0; //$NON-NLS-1$
        int end = start;
        while (end < text.length() && (quoted || !Character.isWhitespace(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private MirageException problem() {
        if (query().isEmpty()) {
            return null;
        }
        try {
            QueryParser.parse(query(), new FileVocabulary(Instant.now(), known::saved));
            return null;
        } catch (MirageException problem) {
            return problem;
        }
    }
}
