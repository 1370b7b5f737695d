// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.mirage.store.EntryType;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.files.EntrySelection;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;

/** Shows the beginning of the file that is selected. */
public final class PreviewView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.preview"; //$NON-NLS-1$

    private static final int FIRST_BYTES = 128 << 10;

    private final ISelectionListener follower = this::selected;
    private final EntrySelection provider = new EntrySelection();
    private PageStack stack;
    private MessagePage nothing;
    private TextPane text;
    private HexView hex;
    private IAction asText;
    private IAction asHex;
    private VersionEntry shown;

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "preview"); //$NON-NLS-1$
        nothing = new MessagePage(stack, null, "", Messages.PreviewView_nothing); //$NON-NLS-1$
        text = new TextPane(stack, "preview.text"); //$NON-NLS-1$
        hex = new HexView(stack, "preview.hex"); //$NON-NLS-1$
        asText = toggle(Messages.FileEditor_text, Icons.TEXT, () -> stack.show(text));
        asHex = toggle(Messages.FileEditor_hex, Icons.HEX, () -> stack.show(hex));
        asText.setChecked(true);
        getViewSite().getActionBars().getToolBarManager().add(asText);
        getViewSite().getActionBars().getToolBarManager().add(asHex);
        stack.show(nothing);
        getSite().setSelectionProvider(provider);
        getSite().getPage().addSelectionListener(follower);
        selected(null, getSite().getPage().getSelection());
    }

    private IAction toggle(String label, Icons icon, Runnable show) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked() && shown != null) {
                    show.run();
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(label);
        return action;
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this || !(selection instanceof IStructuredSelection structured)) {
            return;
        }
        Object first = structured.getFirstElement();
        if (first instanceof VersionEntry entry && entry.entry().entry().type() == EntryType.FILE
                && entry.entry().entry().content() != null) {
            if (!entry.equals(shown)) {
                read(entry);
            }
        } else {
            shown = null;
            provider.setSelection(StructuredSelection.EMPTY);
            setContentDescription(""); //$NON-NLS-1$
            nothing.explain(Messages.PreviewView_nothing);
            stack.show(nothing);
        }
    }

    private void read(VersionEntry entry) {
        shown = entry;
        provider.setSelection(new StructuredSelection(entry));
        ByteSource source = new EntryBytes(entry);
        ReadJob.run(entry.path(), stack, monitor -> {
            try {
                byte[] bytes = TextPane.head(source, FIRST_BYTES);
                ShownText decoded = ShownText.of(bytes, bytes.length == source.size());
                return () -> show(entry, source, bytes, decoded);
            } catch (java.io.IOException | RuntimeException failure) {
                String words = Failures.text(failure);
                return () -> {
                    nothing.explain(words);
                    stack.show(nothing);
                };
            }
        });
    }

    private void show(VersionEntry entry, ByteSource source, byte[] bytes, ShownText decoded) {
        if (shown != entry) {
            return;
        }
        setContentDescription(entry.version().input().getName() + ":" + entry.path()); //$NON-NLS-1$
        text.show(source, bytes, decoded);
        hex.show(source);
        asText.setChecked(!decoded.binary());
        asHex.setChecked(decoded.binary());
        stack.show(decoded.binary() ? hex : text);
    }

    @Override
    public void setFocus() {
        stack.shown().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(follower);
        super.dispose();
    }
}
