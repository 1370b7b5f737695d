// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.search.KnownValues;
import org.mirage.engine.search.QueryCompletion;
import org.mirage.engine.search.QueryProposal;

/** Offers fields and values below the field in which a query is written: with Ctrl+Space, and behind a sign by itself. */
final class QueryProposals extends ContentProposalAdapter {

    private static final Point SIZE = new Point(440, 210);

    /** What follows them is a value, of which some may be known. */
    private static final char[] SIGNS = {':', '=', '<', '>'};

    private static final int PAUSE_MILLISECONDS = 300;

    private final Text field;
    private QueryCompletion completion = new QueryCompletion(KnownValues.NONE);

    QueryProposals(Text field) {
        super(field, new TextContentAdapter(), null, KeyStroke.getInstance(SWT.MOD1, ' '), SIGNS);
        this.field = field;
        setContentProposalProvider((text, caret) -> completion.at(text, caret).stream().map(one -> proposal(one, text, caret))
                .toArray(IContentProposal[]::new));
        setProposalAcceptanceStyle(PROPOSAL_REPLACE);
        setAutoActivationDelay(PAUSE_MILLISECONDS);
        setPropagateKeys(true);
        setPopupSize(SIZE);
        addContentProposalListener(accepted -> offerValues());
    }

    /** From now on offers these, too. */
    void setKnown(KnownValues known) {
        completion = new QueryCompletion(known);
    }

    private static IContentProposal proposal(QueryProposal one, String text, int caret) {
        String before = text.substring(0, one.start()) + one.text();
        String explained = one.isWhole() ? "" : FieldText.of(one.field()); //$NON-NLS-1$
        String label = explained.isEmpty() ? one.text() : NLS.bind(Messages.QueryProposals_label, one.text(), explained);
        return new ContentProposal(before + text.substring(caret), label, null, before.length());
    }

    /** A field was taken: its values come next. */
    private void offerValues() {
        field.getDisplay().asyncExec(() -> {
            if (!field.isDisposed()) {
                List<QueryProposal> next = completion.at(field.getText(), field.getCaretPosition());
                if (!next.isEmpty() && next.stream().allMatch(QueryProposal::isWhole)) {
                    openProposalPopup();
                }
            }
        });
    }
}
