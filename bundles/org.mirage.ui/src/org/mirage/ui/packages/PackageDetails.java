// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.engine.packages.ChangedFile;
import org.mirage.engine.packages.PackagePath;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.jobs.QuestionJob;
import org.mirage.ui.jobs.QuestionJob.Answer;
import org.mirage.ui.libraryview.LibraryView;
import org.mirage.ui.packages.Inventory.Installed;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowTable;

/** Tells beside the list of packages more of the one that is selected: which images have it, its files, which of these are changed. */
final class PackageDetails extends Composite {

    /** Who runs through the list with the arrow keys asks about none of those on the way. */
    private static final int PAUSE_MILLISECONDS = 150;

    private final IWorkbenchPage page;
    private final DetailsReading reading = new DetailsReading();
    private final Label title;
    private final ToolItem[] tools = new ToolItem[DetailsMode.values().length];
    private final PageStack stack;
    private final MessagePage message;
    private final RowTable<Installed> holders;
    private final RowTable<PackagePath> files;
    private final RowTable<ChangedFile> changed;
    private DetailsMode mode = DetailsMode.HOLDERS;
    private Installed shown;
    private QuestionJob<?> job;
    /** Only the last question counts. */
    private long asked;

    PackageDetails(Composite parent, IWorkbenchPage page) {
        super(parent, SWT.NONE);
        this.page = page;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(this);
        title = Keys.mark(new Label(this, SWT.NONE), "packages.detailsTitle"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(6, 0).applyTo(title);
        ToolBar bar = new ToolBar(this, SWT.FLAT);
        for (DetailsMode one : DetailsMode.values()) {
            if (one.ordinal() > 0) {
                new ToolItem(bar, SWT.SEPARATOR);
            }
            tools[one.ordinal()] = tool(bar, one);
        }
        stack = new PageStack(this);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(stack);
        message = new MessagePage(stack, null, "", Messages.PackageDetails_nothing); //$NON-NLS-1$
        holders = new RowTable<>(stack, "packages.holders", PackageColumns.holders()) //$NON-NLS-1$
                .sortedBy(PackageColumns.IMAGE, false).remembered(Plugin.settings("packages.holders")); //$NON-NLS-1$
        files = new RowTable<>(stack, "packages.files", PackageColumns.files()) //$NON-NLS-1$
                .sortedBy(PackageColumns.PATH, false).remembered(Plugin.settings("packages.files")); //$NON-NLS-1$
        changed = new RowTable<>(stack, "packages.changed", PackageColumns.changed()) //$NON-NLS-1$
                .sortedBy(PackageColumns.PATH, false).remembered(Plugin.settings("packages.changed")); //$NON-NLS-1$
        fillMenus();
        stack.show(message);
        addDisposeListener(event -> stop());
    }

    private ToolItem tool(ToolBar bar, DetailsMode of) {
        ToolItem item = Keys.mark(new ToolItem(bar, SWT.RADIO), "packages." + of.name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
        item.setText(of.label);
        item.setToolTipText(of.tip);
        item.setSelection(of == mode);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (item.getSelection() && mode != of) {
                show(shown, of);
            }
        }));
        return item;
    }

    private void fillMenus() {
        RowActions<Installed> ofHolders = new RowActions<>(holders);
        IAction open = ofHolders.addForOne(Messages.PackageDetails_openVersion, Icons.VERSION,
                row -> VersionOpening.open(page, PackageActions.versions(List.of(row.version()))), _ -> true);
        ofHolders.addForOne(Messages.PackageDetails_showInLibrary, Icons.LIBRARY,
                row -> LibraryView.reveal(page, row.version().record().toString()), _ -> true);
        ofHolders.separate();
        ofHolders.add(Messages.PackageActions_update, Icons.UPDATE,
                rows -> PackageActions.update(getShell(), rows.stream().map(Installed::version).distinct().toList()), rows -> !rows.isEmpty());
        ofHolders.separate();
        ofHolders.addCopy();
        ofHolders.setDefault(open);
        RowActions<PackagePath> ofFiles = new RowActions<>(files);
        ofFiles.setDefault(ofFiles.addForOne(Messages.PackageDetails_showFile, Icons.FOLDER, row -> open(row.entry().path()),
                row -> row.entry() != null));
        ofFiles.separate();
        ofFiles.addCopy();
        RowActions<ChangedFile> ofChanged = new RowActions<>(changed);
        ofChanged.setDefault(ofChanged.addForOne(Messages.PackageDetails_showFile, Icons.FOLDER, row -> open(row.path()),
                row -> row.state() != ChangedFile.State.MISSING));
        ofChanged.separate();
        ofChanged.addCopy();
    }

    private void open(byte[] path) {
        VersionOpening.show(page, VersionInput.of(shown.version()), path);
    }

    /** Tells the same of another package; null for none. */
    void show(Installed installed) {
        if (installed == null || !installed.equals(shown)) {
            show(installed, mode);
        }
    }

    /** Tells something of a package. */
    void show(Installed installed, DetailsMode what) {
        stop();
        shown = installed;
        mode = what;
        for (DetailsMode one : DetailsMode.values()) {
            tools[one.ordinal()].setSelection(one == what);
        }
        if (installed == null) {
            say("", Messages.PackageDetails_nothing); //$NON-NLS-1$
            return;
        }
        long question = asked;
        getDisplay().timerExec(PAUSE_MILLISECONDS, () -> {
            if (!isDisposed() && asked == question) {
                ask();
            }
        });
    }

    private void ask() {
        Installed of = shown;
        String label = NLS.bind(Messages.PackageDetails_of, of.one().name(), of.version().label());
        switch (mode) {
            case HOLDERS -> ask(NLS.bind(Messages.PackageDetails_readingHolders, of.one().name()),
                    (library, monitor) -> DetailsReading.holders(library, of.one(), monitor), holders, Messages.PackageDetails_noHolders,
                    Messages.PackageDetails_holders, of.one().name());
            case FILES -> ask(NLS.bind(Messages.PackageDetails_readingFiles, label),
                    (library, monitor) -> DetailsReading.files(library, of, monitor), files, Messages.PackageDetails_noFiles,
                    Messages.PackageDetails_files, label);
            case CHANGED -> ask(NLS.bind(Messages.PackageDetails_readingChanged, of.version().label()),
                    (library, monitor) -> reading.changed(library, of, monitor), changed, Messages.PackageDetails_noChanged,
                    Messages.PackageDetails_changed, label);
        }
    }

    private <R> void ask(String name, QuestionJob.Question<List<R>> question, RowTable<R> table, String none, String some, String label) {
        say(label, name);
        long now = asked;
        job = new QuestionJob<>(name, Icons.PACKAGES, question, answer -> {
            if (asked == now && !isDisposed()) {
                job = null;
                show(answer, table, none, some, label);
            }
        });
        job.schedule();
    }

    private <R> void show(Answer<List<R>> answer, RowTable<R> table, String none, String some, String label) {
        if (answer.answer() == null) {
            say(label, answer.isStopped() ? Messages.PackageDetails_stopped : answer.problem());
        } else if (answer.answer().isEmpty()) {
            say(label, answer.notes().isEmpty() ? none : String.join("\n", answer.notes())); //$NON-NLS-1$
        } else {
            entitle(MessageFormat.format(some, label, answer.answer().size()));
            table.show(answer.answer());
            stack.show(table.control());
        }
    }

    private void stop() {
        asked++;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void say(String label, String text) {
        entitle(label);
        message.explain(text);
        stack.show(message);
    }

    private void entitle(String text) {
        title.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        title.setToolTipText(text);
    }
}
