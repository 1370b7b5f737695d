// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.mirage.engine.WriteSharing;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.format.CountText;
import org.mirage.ui.handlers.Commands;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.saving.ReportWizard;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.WhenVisible;

/** What images have in common and what each has for itself: as a table, and drawn. It is measured when it is first seen. */
public final class SharingView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.sharing"; //$NON-NLS-1$

    private static final String NEWEST = "newest"; //$NON-NLS-1$

    private final IDialogSettings settings = Plugin.settings("sharing"); //$NON-NLS-1$
    private final Runnable follower = this::libraryChanged;
    private PageStack stack;
    /** As long as nobody knows whether there are images. */
    private Composite blank;
    private MessagePage nothing;
    private MessagePage measuring;
    private MessagePage problem;
    private CTabFolder tabs;
    private ImagesPage images;
    private SimilarityPage similarity;
    private GrowthPage growth;
    private CopiesPage copies;
    private TreemapPage contents;
    private WhenVisible whenVisible;
    private IAction save;
    private SharingReport report;
    private MeasureJob job;
    /** What was measured, or is being measured. */
    private List<String> measured = List.of();

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "sharing"); //$NON-NLS-1$
        blank = new Composite(stack, SWT.NONE);
        nothing = new MessagePage(stack, null, "", Messages.SharingView_nothing) //$NON-NLS-1$
                .button(Messages.SharingView_import, Icons.IMPORT.image(), "sharing.import", //$NON-NLS-1$
                        () -> Commands.run(getSite(), Commands.IMPORT));
        measuring = new MessagePage(stack, null, Messages.SharingView_measuring, Messages.SharingView_measuringText)
                .button(Messages.SharingView_stop, Icons.STOP.image(), "sharing.stop", () -> job.cancel()); //$NON-NLS-1$
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.SharingView_problem, "") //$NON-NLS-1$
                .button(Messages.SharingView_again, Icons.REFRESH.image(), "sharing.again", this::measure); //$NON-NLS-1$
        tabs = Keys.mark(new CTabFolder(stack, SWT.BOTTOM | SWT.FLAT), "sharing.tabs"); //$NON-NLS-1$
        images = new ImagesPage(tabs, this);
        similarity = new SimilarityPage(tabs, this);
        growth = new GrowthPage(tabs, this);
        copies = new CopiesPage(tabs, this);
        contents = new TreemapPage(tabs, this);
        tab(images, Messages.SharingView_images, Icons.IMAGE);
        tab(similarity, Messages.SharingView_similarity, Icons.HEAT_MAP);
        tab(growth, Messages.SharingView_growth, Icons.GROWTH);
        tab(copies, Messages.SharingView_copies, Icons.CONTENTS);
        tab(contents, Messages.SharingView_contents, Icons.TREEMAP);
        tabs.setSelection(0);
        tools();
        whenVisible = new WhenVisible(this, this::measure);
        stack.show(blank);
        LibrarySession.current().addListener(follower);
        libraryChanged();
    }

    private void tab(Control page, String title, Icons icon) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setImage(icon.image());
        item.setControl(page);
    }

    private void tools() {
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        Action newest = new Action(Messages.SharingView_newest, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                settings.put(NEWEST, isChecked());
                measure();
            }
        };
        newest.setImageDescriptor(Icons.VERSION.descriptor());
        newest.setToolTipText(Messages.SharingView_newestTip);
        newest.setChecked(settings.getBoolean(NEWEST));
        tools.add(newest);
        tools.add(new Separator());
        tools.add(tool(Messages.SharingView_refresh, Messages.SharingView_refreshTip, Icons.REFRESH, this::measure));
        save = tool(Messages.SharingView_save, Messages.SharingView_saveTip, Icons.REPORT, this::save);
        save.setEnabled(false);
        tools.add(save);
    }

    private static IAction tool(String label, String tip, Icons icon, Runnable what) {
        Action action = new Action(label, icon.descriptor()) {
            @Override
            public void run() {
                what.run();
            }
        };
        action.setToolTipText(tip);
        return action;
    }

    /** What is known by names is measured again when these, or their versions, are others. */
    private void libraryChanged() {
        List<String> now = records();
        if (now.isEmpty()) {
            forget();
        } else if (!now.equals(measured)) {
            measured = List.of();
            whenVisible.request();
        }
        contents.follow();
    }

    private static List<String> records() {
        org.mirage.model.Library library = LibrarySession.current().model();
        return Stream.concat(Stream.of(String.valueOf(library.getFolder())), library.getImages().stream()
                .flatMap(image -> Stream.concat(Stream.of(image.getName()), image.getVersions().stream().map(Version::getRecord))))
                .skip(library.getImages().isEmpty() ? 1 : 0).toList();
    }

    private void forget() {
        if (job != null) {
            job.cancel();
        }
        job = null;
        report = null;
        measured = List.of();
        save.setEnabled(false);
        setContentDescription(""); //$NON-NLS-1$
        stack.show(LibrarySession.current().model().isLoaded() ? nothing : blank);
    }

    private void measure() {
        List<String> now = records();
        if (now.isEmpty()) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        measured = now;
        MeasureJob[] own = new MeasureJob[1];
        own[0] = new MeasureJob(settings.getBoolean(NEWEST), result -> {
            if (job == own[0] && !stack.isDisposed()) {
                show(result);
            }
        }, reason -> {
            if (job == own[0] && !stack.isDisposed()) {
                problem.explain(reason.isEmpty() ? Messages.SharingView_stopped : reason);
                stack.show(problem);
            }
        });
        job = own[0];
        if (report == null && stack.shown() != tabs) {
            stack.show(measuring);
        }
        job.schedule();
    }

    private void show(SharingReport result) {
        report = result;
        save.setEnabled(true);
        setContentDescription(MessageFormat.format(Messages.SharingView_description, result.images().size(),
                CountText.size(result.contents().all()), CountText.size(result.stored().all())));
        images.show(result);
        similarity.show(result);
        growth.show(result);
        copies.show(result);
        stack.show(tabs);
    }

    /** Shows what a version is made of. */
    public void showContents(Version version) {
        if (version != null) {
            tabs.setSelection(tabs.getItemCount() - 1);
            // nobody waits for what the other pages need
            stack.show(tabs);
            contents.show(version);
            contents.setFocus();
        }
    }

    private void save() {
        SharingReport saved = report;
        double similar = copies.similarity();
        ReportWizard.open(getSite().getShell(), "sharing", Messages.SharingView_saveTitle, Messages.SharingView_saveText, //$NON-NLS-1$
                (format, target, overwrite, monitor) -> {
                    new WriteSharing(saved, similar).format(format).call(target, overwrite, monitor);
                    return null;
                });
    }

    @Override
    public void setFocus() {
        Control top = stack.shown();
        (top == tabs ? tabs.getSelection().getControl() : top).setFocus();
    }

    @Override
    public void dispose() {
        LibrarySession.current().removeListener(follower);
        whenVisible.stop();
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
