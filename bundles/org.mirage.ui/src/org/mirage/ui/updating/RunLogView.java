// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.mirage.engine.Library;
import org.mirage.engine.running.StoredLog;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.content.ShownText;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;

/** All that was written when programs of a machine made the version that is selected: package managers, scripts. */
public final class RunLogView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.runLog"; //$NON-NLS-1$

    private static final int MOST_BYTES = 4 << 20;

    private final ISelectionListener follower = this::selected;
    private PageStack stack;
    private MessagePage nothing;
    private StyledText text;
    private Action carry;
    private String shown = ""; //$NON-NLS-1$

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "runLog"); //$NON-NLS-1$
        nothing = new MessagePage(stack, null, "", Messages.RunLogView_nothing); //$NON-NLS-1$
        text = Keys.mark(new StyledText(stack, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), "runLog.text"); //$NON-NLS-1$
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(6, 4, 6, 4);
        carry = new Action(Messages.RunLogView_carry, Icons.CARRY.descriptor()) {
            @Override
            public void run() {
                carry();
            }
        };
        carry.setToolTipText(Messages.RunLogView_carryTip);
        ActionContributionItem tool = new ActionContributionItem(carry);
        tool.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        getViewSite().getActionBars().getToolBarManager().add(tool);
        top(false);
        getSite().getPage().addSelectionListener(follower);
        selected(null, getSite().getPage().getSelection());
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection structured) {
            Object element = structured.getFirstElement();
            Version version = element instanceof Image image ? image.newest() : element instanceof Version one ? one : null;
            if (version != null && !version.getRecord().equals(shown)) {
                read(VersionInput.of(version));
            }
        }
    }

    /** What the run changed is to be done in other images. */
    private void carry() {
        Version version = LibrarySession.current().version(shown);
        if (version != null) {
            CarryHandler.open(getSite().getShell(), version);
        }
    }

    private void read(VersionInput version) {
        shown = version.record();
        ReadJob.run(NLS.bind(Messages.RunLogView_reading, version.getName()), stack, monitor -> {
            Library library = LibrarySession.current().engine();
            StoredLog log = StoredLog.of(library.record(library.version(version.version()))).orElse(null);
            String written = log == null ? null : head(library, log);
            return () -> {
                if (shown.equals(version.record())) {
                    show(version, log, written);
                }
            };
        }, gone -> {
            if (shown.equals(version.record())) {
                show(version, null, null);
            }
        });
    }

    private static String head(Library library, StoredLog log) throws IOException {
        try (InputStream in = log.open(library.store())) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return ShownText.of(bytes, bytes.length == log.bytes()).text();
        }
    }

    private void show(VersionInput version, StoredLog log, String written) {
        setContentDescription(log == null ? "" : NLS.bind(Messages.RunLogView_of, new Object[] {version.getName(), //$NON-NLS-1$
                String.join("; ", log.steps()), CountText.size(log.bytes())})); //$NON-NLS-1$
        text.setText(written == null ? "" : written); //$NON-NLS-1$
        top(log != null);
    }

    private void top(boolean log) {
        carry.setEnabled(log);
        stack.show(log ? text : nothing);
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
